#pragma once
// One edit of a Setup. The journal of commands replays to the same bits; undo is replay of one command less.

#include <span>
#include <string>
#include <vector>

#include "nacre/world/setup.h"

namespace nacre {

struct Command {
  std::string text;    ///< as the user said it, or "set body.structure.span = 8 m" from a slider
  std::string patch;   ///< RFC 6902 JSON patch on the setup's JSON
};

/// The command that turns `before` into `after`.
[[nodiscard]] Command make_command(std::string text, const Setup& before, const Setup& after);

/// The setup after the command; fails, changing nothing, when the patch does not apply or the outcome is not a valid Setup.
[[nodiscard]] Result<Setup> apply_command(const Setup& setup, const Command& command);

/// The setup after all of them.
[[nodiscard]] Result<Setup> replay(const Setup& initial, std::span<const Command> journal);

/// Sets one value by path: `text` is a number with a unit ("8 m", "2.5 kN"), read in the unit of the slot when it has none.
[[nodiscard]] Result<Setup> set_value(const Setup& setup, std::string_view path, std::string_view text);
/// The same with an SI number: sliders.
[[nodiscard]] Result<Setup> set_value(const Setup& setup, std::string_view path, double si);

/// The load whose magnitude [SI] alone the path names and all whose effects are in proportion to it: its index in
/// Setup::loads; -1 for any other path.
[[nodiscard]] int load_in_proportion(Setup& setup, std::string_view path);

}  // namespace nacre
