#pragma once
// The JSON that the page receives: docs/contracts.md, "Snapshot".

#include <string>
#include <vector>

#include "json_writer.h"
#include "nacre/session/session.h"

namespace nacre::core {

/// Groups of members in order of first appearance.
[[nodiscard]] std::vector<std::string> member_groups(const Model& model);

/// The whole snapshot, for the combination whose buffers are shown.
[[nodiscard]] std::string snapshot(const Session& session, int combination, double seconds, bool with_reading);

/// What a live edit answers: all scalar results, checks and limits; a few hundred bytes whatever the size of the model.
[[nodiscard]] std::string frame(const Session& session, double seconds);

/// {"ok": false, "message", "advice", "questions", "diagnostics", "reading"?}
[[nodiscard]] std::string refusal(const Error& error, const prompts::Reading* reading);

/// The name of the answer that the page shows largest: the first one asked for, else what such a structure is usually judged by.
[[nodiscard]] std::string headline(const Session& session);

/// `values` of the snapshot: every number that can be changed, with the range of its slider.
void write_values(JsonWriter& json, const Session& session);

}  // namespace nacre::core
