#pragma once
// RFC 6902 patches between two texts of the same writer. Of the operations, add, remove and replace are known: "copy" would
// let a short patch from a file grow without bound, and no command needs "move" and "test".

#include <string>

#include "json_read.h"

namespace nacre::detail {

/// The patch from `before` to `after`, both written by JsonText. Where the order of the keys of an object has a meaning
/// (parameters), an object whose order changes is replaced.
[[nodiscard]] std::string json_diff(const JsonTree& before, const JsonTree& after);

/// Applies `patch` to `document`, which then refers to the text of `patch` too. Fails, with the document half changed, when
/// an operation does not apply.
[[nodiscard]] Result<bool> json_apply(JsonTree& document, const JsonTree& patch);

}  // namespace nacre::detail
