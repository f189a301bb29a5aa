#pragma once
// The old file or the new one, whole, whatever happens.

#include <filesystem>
#include <functional>

#include "nacre/world/result.h"

namespace nacre::store {

/// Lets `write` make a new file beside `target`, flushes it to the disk, renames it over `target` and flushes the folder.
/// When `write` or a later step fails, the new file is removed and `target` is untouched. Leftovers of writers that were
/// killed are removed first; a writer that is still running keeps its file.
[[nodiscard]] Result<bool> replace_file(const std::filesystem::path& target,
                                        const std::function<Result<bool>(const std::filesystem::path&)>& write);

}  // namespace nacre::store
