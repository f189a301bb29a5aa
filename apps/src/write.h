#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "nacre/world/result.h"

namespace nacre::apps {

/// A folder name from a sentence: lower-case letters and digits of its first words, at most 48 bytes; never empty, never "..".
[[nodiscard]] std::string slug(std::string_view text);

/// Writes a whole file or leaves the old one: temporary file beside it, renamed. Not synced: what is written here can be made
/// again from the world file, which is.
[[nodiscard]] Result<bool> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace nacre::apps
