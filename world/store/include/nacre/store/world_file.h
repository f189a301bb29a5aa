#pragma once
// A World as one HDF5 file. `/VTKHDF` opens in ParaView as it is; `/nacre` holds everything needed to go on.

#include <filesystem>

#include "nacre/world/result.h"
#include "nacre/world/world.h"

namespace nacre {

/// Writes the world beside `path`, flushes it to the disk, then renames it: whatever happens, the file at `path` is the
/// old or the new world, whole. Temporary files that killed writers of the same target left behind are removed.
[[nodiscard]] Result<bool> save_world(const World& world, const std::filesystem::path& path);

/// Reads a world. The file may be hostile: sizes are bounded by the size of the file before anything is allocated, nothing
/// outside it is read, hashes are verified, and what is wrong is named.
[[nodiscard]] Result<World> load_world(const std::filesystem::path& path);

}  // namespace nacre
