#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

#include "archive.h"

namespace nacre::store {

static_assert(std::endian::native == std::endian::little, "arrays are copied as they lie in the file");

Loader::Loader(std::string_view image, std::string_view index) : image_(image), budget_(image.size()) {
  if (!read_index(index)) fail("index", "The index of the world file cannot be read.");
}

bool Loader::read_index(std::string_view index) {
  using Json = nlohmann::json;
  const Json json = Json::parse(index, nullptr, false);
  if (!json.is_object()) return false;
  const auto arrays = json.find("arrays");
  if (arrays == json.end() || !arrays->is_array()) return false;
  for (const Json& item : *arrays) {
    if (!item.is_object()) return false;
    const auto text = [&](const char* key) -> const std::string* {
      const auto found = item.find(key);
      return found != item.end() && found->is_string() ? &found->get_ref<const std::string&>() : nullptr;
    };
    const auto number = [&](const char* key, std::uint64_t& x) {
      const auto found = item.find(key);
      if (found == item.end() || !found->is_number_unsigned()) return false;
      x = found->get<std::uint64_t>();
      return true;
    };
    const std::string *path = text("path"), *type = text("type"), *unit = text("unit");
    Entry entry;
    if (!path || !type || !unit || !number("rows", entry.rows) || !number("columns", entry.columns) || !number("offset", entry.offset)) return false;
    entry.type = *type;
    entry.unit = *unit;
    if (!entries_.emplace(*path, std::move(entry)).second) return false;
  }
  return true;
}

template <class T>
void Loader::read(const std::string& path, std::vector<T>& x, int width, std::string_view unit, std::string_view type) {
  x.clear();
  if (!ok()) return;
  const auto found = entries_.find(path);
  if (found == entries_.end()) return fail(path, "\"" + path + "\" is missing in the world file.");
  const Entry& entry = found->second;
  if (entry.type != type) return fail(path, "\"" + path + "\" holds another type of number than a world file has there.");
  if (entry.columns != static_cast<std::uint64_t>(width)) return fail(path, "\"" + path + "\" has another shape than a world file has there.");
  if (entry.unit != unit) return fail(path, "\"" + path + "\" is not in \"" + std::string(unit) + "\".");
  // rows * width * size <= room, without the product that could overflow
  const std::uint64_t room = entry.offset <= image_.size() ? image_.size() - entry.offset : 0;
  if (entry.offset > image_.size() || entry.rows > room / sizeof(T) / entry.columns) return fail(path, "\"" + path + "\" claims to be larger than the file.");
  // Arrays do not share bytes, so all of them together are no larger than the file.
  const std::uint64_t bytes = entry.rows * entry.columns * sizeof(T);
  if (bytes > budget_) return fail(path, "The arrays of the world file claim to be larger than the file.");
  budget_ -= bytes;
  x.resize(static_cast<std::size_t>(entry.rows * entry.columns));
  if (!x.empty()) std::memcpy(x.data(), image_.data() + entry.offset, x.size() * sizeof(T));
}

void Loader::array(const std::string& path, std::vector<double>& x, int width, std::string_view unit, std::string_view) { read(path, x, width, unit, "f64"); }
void Loader::array(const std::string& path, std::vector<int>& x, int width, std::string_view unit, std::string_view) { read(path, x, width, unit, "i32"); }
void Loader::array(const std::string& path, std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view) {
  read(path, x, width, unit, "u8");
}
void Loader::text(const std::string& path, std::string& x) {
  std::vector<std::uint8_t> bytes;
  read(path, bytes, 1, "UTF-8", "u8");
  x.assign(bytes.begin(), bytes.end());
}

}  // namespace nacre::store
