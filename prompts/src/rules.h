#pragma once
// The pattern engine: rules are data (data/vocabulary/rules.txt), compiled once.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/quantity.h"

namespace nacre::prompts {

struct PatternElement {
  enum class Kind { Symbol, Mark, Quantity, Number, Dims, List, Range, Section, Material, Name } kind = Kind::Symbol;
  std::vector<std::string_view> symbols;   ///< alternatives
  Dimension dimension;
  bool optional = false, keep = false;
};

struct Rule {
  std::string_view slot;
  std::vector<PatternElement> pattern;
};

/// All rules, in order of precedence.
[[nodiscard]] const std::vector<Rule>& rules();

/// The dimension named in a pattern: "length", "line_force", …
[[nodiscard]] bool dimension_named(std::string_view name, Dimension& out);

}  // namespace nacre::prompts
