#pragma once
// Rows of a table in running text or pasted over several lines: "A 0 0, B 2.5 0, …", "1 = 0,0; 2 = 3,0", "3 | 6 | 0".

#include <vector>

#include "items.h"

namespace nacre::prompts {

/// One row: tokens [begin, end), a label and its numbers, or the two ends of a member.
struct Row {
  enum class Kind { Joint, Member, Force } kind = Kind::Joint;
  std::size_t begin = 0, end = 0;
  std::size_t label = 0;              ///< token of the name; of a member's first end for Kind::Member
  std::size_t other = 0;              ///< Kind::Member: token of its second end
  std::vector<Quantity> values;       ///< Joint: two or three lengths; Force: two or three components
};

/// Rows that stand beside others of their kind; the headings before them say what they are.
[[nodiscard]] std::vector<Row> find_rows(const std::vector<Token>& tokens);

/// Letters that may name a joint: "A", "B12", "n3", "2b", "TL"; not a word.
[[nodiscard]] bool name_like(const Token& t);

}  // namespace nacre::prompts
