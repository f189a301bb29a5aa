#pragma once
#include <optional>

#include "nacre/world/world.h"

namespace nacre::store {

/// What is wrong with the numbers of a world: an index that leads nowhere, a length that does not fit, a number that is
/// not finite where one is needed. Asked before saving and after loading, so that nothing behind has to ask again.
[[nodiscard]] std::optional<Error> find_fault(const Model& model);
[[nodiscard]] std::optional<Error> find_fault(const State& state, const Model& model);

}  // namespace nacre::store
