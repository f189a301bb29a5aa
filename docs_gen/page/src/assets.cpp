#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "nacre/page/page.h"

namespace nacre::page {

namespace {

constexpr std::string_view magic = "nacre-assets 1\n";
constexpr std::size_t largest = 64u << 20;

struct Mapping {
  void* data = nullptr;
  std::size_t size = 0;
  Mapping(void* d, std::size_t n) : data(d), size(n) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() { ::munmap(data, size); }
};

Error broken(const std::string& path) {
  return error(Problem::InputOutput, path, "The parts of the page in " + path + " are damaged or of another version.",
               "Build them again: ./nacre setup.");
}

}  // namespace

Result<Assets> load_assets(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return error(Problem::InputOutput, path, "The parts of the page are not there: " + (path.empty() ? "page.assets" : path) + ".",
                 "Build them: ./nacre setup.");
  struct stat info {};
  const bool sized = ::fstat(fd, &info) == 0 && info.st_size > 0 && static_cast<std::size_t>(info.st_size) < largest;
  void* data = sized ? ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
  ::close(fd);
  if (data == MAP_FAILED) return broken(path);
  const auto mapping = std::make_shared<const Mapping>(data, static_cast<std::size_t>(info.st_size));

  // "nacre-assets 1\n", then for each part "name length\n", its bytes, "\n".
  std::string_view rest(static_cast<const char*>(data), mapping->size);
  if (rest.substr(0, magic.size()) != magic) return broken(path);
  rest.remove_prefix(magic.size());
  Assets assets;
  assets.file = mapping;
  while (!rest.empty()) {
    const auto space = rest.find(' ');
    const auto line = rest.find('\n');
    if (space == std::string_view::npos || line == std::string_view::npos || space > line || line > 64) return broken(path);
    const std::string_view name = rest.substr(0, space);
    const std::size_t length = std::strtoul(std::string(rest.substr(space + 1, line - space - 1)).c_str(), nullptr, 10);
    rest.remove_prefix(line + 1);
    if (length >= rest.size()) return broken(path);
    const std::string_view bytes = rest.substr(0, length);
    rest.remove_prefix(length + 1);
    if (name == "loader") assets.loader = bytes;
    if (name == "loader_hash") assets.loader_hash = bytes;
    if (name == "styles") assets.styles = bytes;
    if (name == "viewer") assets.viewer = bytes;
    if (name == "core") assets.core = bytes;
  }
  if (assets.loader.empty() || assets.loader_hash.empty() || assets.styles.empty() || assets.viewer.empty() || assets.core.empty())
    return broken(path);
  return assets;
}

std::string find_assets() {
  namespace fs = std::filesystem;
  std::vector<fs::path> places;
  if (const char* share = std::getenv("NACRE_SHARE")) places.emplace_back(share);
  std::error_code none;
  if (const fs::path program = fs::read_symlink("/proc/self/exe", none).parent_path(); !program.empty()) {
    places.push_back(program);
    places.push_back(program / ".." / "share" / "nacre");
  }
#ifdef NACRE_PAGE_ASSETS
  places.emplace_back(NACRE_PAGE_ASSETS);
#endif
  for (const fs::path& place : places)
    if (fs::is_regular_file(place / "page.assets", none)) return (place / "page.assets").string();
  return {};
}

}  // namespace nacre::page
