#pragma once
// Setup, Command and Answers as JSON text. Numbers are written so that they read back to the same bits.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/command.h"
#include "nacre/world/state.h"

namespace nacre {

/// Appends a number in the fewest digits that read back to the same bits; null when it is not finite.
void append_json_number(std::string& text, double x);

[[nodiscard]] std::string to_json(const Setup& setup);
[[nodiscard]] std::string to_json(const Answers& answers);
/// Fails on text that is not a Setup: names the path and what was expected there. Bounded: at most 64 MB, depth 64.
[[nodiscard]] Result<Setup> setup_from_json(std::string_view text);

/// The journal: [{"text": "…", "patch": […]}, …].
[[nodiscard]] std::string to_json(std::span<const Command> journal);
/// Fails on text that is not a journal; whether a patch applies shows when it is applied. Bounds as for a Setup.
[[nodiscard]] Result<std::vector<Command>> journal_from_json(std::string_view text);

/// JSON schema of a Setup (draft 2020-12); data/schema/setup.schema.json is its output.
[[nodiscard]] std::string setup_schema();

/// 128-bit XXH3 of the setup's canonical JSON, in hexadecimal: the identity of a world's content.
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace nacre
