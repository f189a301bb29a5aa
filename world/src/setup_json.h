#pragma once
#include "json_read.h"
#include "nacre/world/setup.h"

namespace nacre::detail {

/// The Setup that a JSON tree describes, or what is wrong with it and where.
[[nodiscard]] Result<Setup> setup_from_tree(const JsonTree& tree);

}  // namespace nacre::detail
