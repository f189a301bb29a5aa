#pragma once
// A world file taken apart and put together again with a right hash, as a forger would.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "nacre/world/json.h"

namespace nacre::testing {

[[nodiscard]] inline std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline void write(const std::filesystem::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

struct WorldParts {
  std::string image;  ///< the HDF5 file
  std::string index;  ///< JSON
};

constexpr std::size_t trailer_size = 64;
constexpr const char* trailer_mark = "\nNACRE 1 XXH3-128 ";

[[nodiscard]] inline WorldParts parts_of(const std::string& whole) {
  const std::string trailer = whole.substr(whole.size() - trailer_size);
  const auto index_size = static_cast<std::size_t>(std::stoul(trailer.substr(std::string(trailer_mark).size() + 33)));
  const std::size_t image_size = whole.size() - trailer_size - index_size;
  return {whole.substr(0, image_size), whole.substr(image_size, index_size)};
}

[[nodiscard]] inline std::string joined(const WorldParts& parts) {
  const std::string bytes = parts.image + parts.index;
  std::string trailer = trailer_mark + content_hash(bytes) + " " + std::to_string(parts.index.size());
  trailer.resize(trailer_size - 1, ' ');
  return bytes + trailer + "\n";
}

}  // namespace nacre::testing
