// Edits of a Setup in words.

#include "reader.h"

namespace nacre::prompts {

Reading read_command(const Setup& current, std::span<const Setup> history, std::string_view text, int turn) {
  return Reader(text, turn).edit(current, history);
}

Reading Reader::edit(const Setup& current, std::span<const Setup>) {
  out_.setup = current;
  out_.outcome = Outcome::NeedsClarification;
  return std::move(out_);
}

}  // namespace nacre::prompts
