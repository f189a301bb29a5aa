#pragma once
// The words the reader knows, as data (data/vocabulary): phrases to symbols, unit spellings to units.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/quantity.h"
#include "text.h"

namespace nacre::prompts {

/// What a phrase means: a symbol of the grammar and the role that `explain` shows.
struct Meaning {
  std::string_view symbol, role;
};

/// The longest phrase of the vocabulary that starts at token `i`.
struct PhraseMatch {
  int n_tokens = 0;     ///< 0 = none
  Meaning meaning;
};
[[nodiscard]] PhraseMatch match_phrase(const std::vector<Token>& tokens, std::size_t i);

/// The same of the words of edits (data/vocabulary/edits.txt). Verbs of its part [opening] only where `opening`.
[[nodiscard]] PhraseMatch match_edit_phrase(const std::vector<Token>& tokens, std::size_t i, bool opening);

/// The nearest word of the vocabulary to an unknown one, by Damerau-Levenshtein distance: at most 1 up to 5 letters, 2 from
/// 7, 3 from 11, the same first letter, and no other word as near that means something else. Empty when there is none.
[[nodiscard]] std::string correct_spelling(std::string_view word);

/// True when `word` (lower case) stands in some phrase.
[[nodiscard]] bool known_word(std::string_view word);

/// A unit of measure as spelled.
struct UnitEntry {
  std::string_view symbol;
  Dimension dimension;
  double factor = 1;
};
/// `spelling` as written ("kN", "Feet"); nullptr when unknown.
[[nodiscard]] const UnitEntry* find_spelling(const std::string& spelling);

/// Damerau-Levenshtein distance (optimal string alignment), or `limit` + 1 when it is larger.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace nacre::prompts
