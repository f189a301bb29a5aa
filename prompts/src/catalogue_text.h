#pragma once
// Reading designations: separators, multiplication signs, numbers with fractions; spelling distance.

#include <string>
#include <string_view>
#include <vector>

namespace nacre::prompts::catalogue {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; }
[[nodiscard]] std::string uppercase(std::string_view text);

/// A position in a text, with the small readers that designations need. Each either advances and returns true (or a
/// non-empty string), or leaves the position as it was.
struct Scan {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] bool end() const { return at >= text.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  /// Blanks, also the Unicode ones (no-break, thin).
  bool blanks();
  /// A hyphen, also the Unicode ones (hyphen, no-break hyphen, en dash).
  bool hyphen();
  /// Blanks, hyphens, underscores.
  bool separators();
  /// x, X, *, ×, with blanks around.
  bool times();
  /// The word, case-insensitive, not followed by another letter.
  bool word(std::string_view expected);
  /// "60.3", "60,3", "1/4", "1-1/4", "1 1/4": in normal form ("60.3", "1/4", "1-1/4"); "" when there is none.
  std::string number();
  /// True when what follows continues a word or a number, so that a designation may not end here.
  [[nodiscard]] bool inside_word() const;
};

/// The value of Scan::number's normal form.
[[nodiscard]] double value_of(std::string_view number);
/// All numbers of a text, in order.
[[nodiscard]] std::vector<double> numbers_in(std::string_view text);
/// Edit distance with transpositions (optimal string alignment), letters compared without case.
[[nodiscard]] int spelling_distance(std::string_view a, std::string_view b);

}  // namespace nacre::prompts::catalogue
