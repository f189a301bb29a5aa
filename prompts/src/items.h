#pragma once
// Items: what the grammar works on. Quantities are typed, phrases are symbols, and everything keeps its span.

#include <string>
#include <vector>

#include "nacre/prompts/read.h"
#include "text.h"

namespace nacre::prompts {

/// A number with its unit, if it has one.
struct Quantity {
  double number = 0;          ///< in its unit
  double factor = 1;          ///< si = number * factor (+ offset for an absolute temperature)
  std::string unit;           ///< canonical symbol, "" = a bare number
  Dimension dimension;
  bool has_unit = false;
  bool spelled = false;       ///< "two", "a dozen"
  bool integer = false;
  bool pound = false;         ///< lb or oz: a mass or a force, by slot
  bool absolute = false;      ///< a temperature on a scale with an offset
  bool comma = false;         ///< written with a decimal comma
  bool implied = false;       ///< its unit is that of a neighbour: "3 x 4 m"
  int begin = 0, end = 0;
  [[nodiscard]] double si() const { return number * factor; }
};

struct Item {
  enum class Kind {
    Word,      ///< a phrase of the vocabulary: `symbol`
    Quantity,  ///< one quantity: `values[0]`
    Dims,      ///< "20 x 40 mm": `values`
    List,      ///< "0, 5 m and 8 m": `values`
    Range,     ///< "5 to 6 m", "5-6 m": `values`
    Tuple,     ///< "(5, 4)": `values`
    Chain,     ///< "B0-B1-B2": `names`
    Name,      ///< "B3", a joint or a letter: `text`
    Section,   ///< a designation: `text`; `known`
    Material,  ///< a material: `text`; `known`
    Mark,      ///< punctuation: `text`
    Unknown,   ///< a word that the vocabulary does not hold
  };
  Kind kind = Kind::Unknown;
  int begin = 0, end = 0;
  std::string text;           ///< as read (folded, case kept)
  std::string symbol;         ///< Word: of the grammar; other kinds: ""
  std::string role;           ///< for `explain`
  std::string meaning;        ///< for `explain`
  std::vector<Quantity> values;
  std::vector<std::string> names;
  bool known = true;
  bool used = false;
  bool letter = false;        ///< one letter or letter with digits: may be a name
  bool glued = false;
  bool line_start = false;
  std::string series;         ///< of a designation
};

/// Items of a text. Corrections of spelling are added to `notes`. In an edit the words of edits win.
[[nodiscard]] std::vector<Item> itemize(std::string_view text, std::vector<Diagnostic>& notes, bool edit = false);

/// Reads one quantity that starts at token `i`; returns the token after it, or `i` when there is none.
std::size_t read_quantity_at(const std::vector<Token>& tokens, std::size_t i, Quantity& out);

}  // namespace nacre::prompts
