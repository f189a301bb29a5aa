#pragma once
#include <string_view>

namespace nacre::prompts {

/// Text of data/vocabulary/<name>.txt, compiled in; empty for another name.
[[nodiscard]] std::string_view embedded(std::string_view name);

}  // namespace nacre::prompts
