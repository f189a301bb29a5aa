#pragma once
// From bytes to tokens. Unicode is folded to a small ASCII alphabet while every token keeps its span of the original text.

#include <string>
#include <string_view>
#include <vector>

#include "words.h"

namespace nacre::prompts {

struct Token {
  enum class Kind {
    Word,     ///< letters and digits, starting with a letter: "beam", "W8x31", "mm2"
    Number,   ///< digits with separators and exponent: "1,000.5", "12e-6"
    Mark,     ///< everything else, one character: ( ) , ; . - / = …
  };
  Kind kind = Kind::Mark;
  int begin = 0, end = 0;   ///< bytes of the original text
  std::string text;         ///< folded to ASCII, case kept
  std::string lower;        ///< the same in lower case
  double number = 0;        ///< Number
  bool comma = false;       ///< Number: with a decimal comma
  bool glued = false;       ///< nothing stands between it and the token before
  bool line_start = false;  ///< the first token of a line
};

/// Tokens of a text. Superscripts become "^2", × "x", − and – "-", smart quotes ' and ", ½ "1/2", ° "deg", Ø "dia".
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

[[nodiscard]] std::string lower_case(std::string_view s);

/// True when every byte belongs to well-formed UTF-8 without control characters other than tab and line ends.
[[nodiscard]] bool valid_utf8(std::string_view text);

}  // namespace nacre::prompts
