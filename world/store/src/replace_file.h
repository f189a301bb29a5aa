#pragma once
// The old file or the new one, whole, whatever happens.

#include <filesystem>
#include <span>
#include <string_view>

#include "nacre/world/result.h"

namespace nacre::store {

/// Writes `parts` one after the other to a new file beside `target`, flushes it to the disk, renames it over `target` and
/// flushes the folder. When a step fails, the new file is removed and `target` is untouched. Leftovers of writers that
/// were killed are removed first; a writer that is still running keeps its file.
[[nodiscard]] Result<bool> replace_file(const std::filesystem::path& target, std::span<const std::string_view> parts);

}  // namespace nacre::store
