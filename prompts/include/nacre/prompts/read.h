#pragma once
// Text -> Setup, text -> Command. Never prints, never throws on any input.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/command.h"

namespace nacre::prompts {

enum class Outcome { Understood, NeedsClarification, Rejected };

struct Reading {
  /// An edit that only goes through the history says so: a session moves along its journal instead of noting a command.
  enum class Act { Edit, Undo, First, Redo, Repeat };
  Act act = Act::Edit;
  int steps = 1;                         ///< of Undo: "go back two steps"
  Outcome outcome = Outcome::Rejected;
  std::string text;                      ///< what was read
  Setup setup;                           ///< complete only when Understood
  Command command;                       ///< read_command only
  std::vector<Question> questions;
  std::vector<Diagnostic> diagnostics;   ///< corrections of spelling (Note), doubts (Warning), refusals (Error)
  std::vector<WordReading> words;        ///< covers every byte that is not white space, in order
};

/// Reads a sentence. Limits: 20,000 bytes.
[[nodiscard]] Reading read(std::string_view prompt);

/// Reads an edit of `current`. `history` holds the setups before it, oldest first ("back to the first one", "undo").
/// `turn` is its number, from 1. An edit that cannot apply says why; `setup` is then `current`.
[[nodiscard]] Reading read_command(const Setup& current, std::span<const Setup> history, std::string_view text, int turn);

/// A quantity with a unit ("6'-2 1/2\"", "2.5 kN/m", "3/4 in"), the whole text; fails with the reason.
[[nodiscard]] Result<Value> read_quantity(std::string_view text);

}  // namespace nacre::prompts
