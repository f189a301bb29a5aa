// A world file is an HDF5 file with something behind its end, which HDF5 ignores: an index of the arrays below `/nacre`, and
// 64 bytes with a mark, the XXH3-128 of all before, and the length of the index.

#include "nacre/store/world_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <mutex>
#include <nlohmann/json.hpp>

#include "answers_text.h"
#include "exchange.h"
#include "nacre/world/json.h"
#include "replace_file.h"
#include "validate.h"
#include "vtkhdf.h"

namespace nacre {
namespace {

constexpr int format_version = 1;
constexpr std::string_view mark = "\nNACRE 1 XXH3-128 ";
constexpr std::size_t hash_digits = 32;
constexpr std::size_t trailer_size = 64;
constexpr std::uintmax_t max_file_size = std::uintmax_t{2} << 30;

// Debian's serial HDF5 is not thread-safe.
std::mutex& hdf5_in_use() {
  static std::mutex mutex;
  return mutex;
}

std::string trailer_of(const std::string& hash, std::size_t index_size) {
  std::string trailer(mark);
  trailer += hash + " " + std::to_string(index_size);
  trailer.resize(trailer_size - 1, ' ');
  return trailer + "\n";
}

Error damaged(const std::filesystem::path& path, const std::string& what) {
  return error(Problem::InputOutput, path.string(), "\"" + path.string() + "\" is not a whole world file: " + what);
}

std::string journal_to_text(const std::vector<Command>& journal) {
  auto list = nlohmann::json::array();
  for (const Command& command : journal) list.push_back({{"text", command.text}, {"patch", command.patch}});
  return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool journal_from_text(const std::string& text, std::vector<Command>& journal) {
  const auto list = nlohmann::json::parse(text, nullptr, false);
  if (!list.is_array()) return false;
  for (const auto& entry : list) {
    if (!entry.is_object()) return false;
    const auto said = entry.find("text"), patch = entry.find("patch");
    if (said == entry.end() || !said->is_string() || patch == entry.end() || !patch->is_string()) return false;
    journal.push_back({said->get<std::string>(), patch->get<std::string>()});
  }
  return true;
}

Result<std::string> read_file(const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) { return error(Problem::InputOutput, path.string(), "Cannot read \"" + path.string() + "\": " + why + "."); };
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return failed(std::strerror(errno));
  struct stat info {};
  std::string bytes;
  std::string problem;
  if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    problem = "it is not a file";
  } else if (static_cast<std::uintmax_t>(info.st_size) > max_file_size) {
    problem = "it is larger than 2 GB";
  } else {
    bytes.resize(static_cast<std::size_t>(info.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t n = ::read(fd, bytes.data() + done, bytes.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) break;
      done += static_cast<std::size_t>(n);
    }
    if (done < bytes.size()) problem = "it ended while it was read";
  }
  ::close(fd);
  if (!problem.empty()) return failed(problem);
  return bytes;
}

Result<Setup> load_setup(store::Loader& loader, const std::string& path) {
  std::string text, hash;
  loader.text(path, text);
  loader.text(path + "_hash", hash);
  if (!loader.ok()) return loader.failure();
  if (content_hash(text) != hash) return error(Problem::InputOutput, path, "The hash of \"" + path + "\" is not that of its content.");
  return setup_from_json(text);
}

}  // namespace

Result<bool> save_world(const World& world, const std::filesystem::path& path) {
  if (const auto fault = store::find_fault(world.model)) return *fault;
  if (const auto fault = store::find_fault(world.state, world.model)) return *fault;
  std::string content;  // the HDF5 file, then the index
  std::size_t index_size = 0;
  {
    const std::lock_guard lock(hdf5_in_use());
    store::Saver saver;
    store::write_vtkhdf(saver, world);
    saver.group("/nacre");
    saver.attribute("/nacre", "format", std::vector<std::int64_t>{format_version});
    const std::string setup = to_json(world.setup), initial = to_json(world.initial);
    saver.text("/nacre/setup", setup);
    saver.text("/nacre/setup_hash", content_hash(setup));
    saver.text("/nacre/initial", initial);
    saver.text("/nacre/initial_hash", content_hash(initial));
    saver.text("/nacre/journal", journal_to_text(world.journal));
    saver.text("/nacre/answers", store::answers_to_text(world.answers));
    Model model = world.model;
    store::exchange(saver, model);
    State state = world.state;
    store::exchange(saver, state);
    content = saver.image();
    const std::string index = saver.index();
    index_size = index.size();
    if (!content.empty()) content += index;
  }
  if (content.empty()) return error(Problem::InputOutput, path.string(), "The HDF5 library could not build the world file.");
  const std::string trailer = trailer_of(content_hash(content), index_size);
  const std::string_view parts[] = {content, trailer};
  return store::replace_file(path, parts);
}

Result<World> load_world(const std::filesystem::path& path) {
  const Result<std::string> file = read_file(path);
  if (!file) return file.failure();
  std::string_view bytes = *file;
  if (bytes.size() <= trailer_size || bytes.substr(bytes.size() - trailer_size, mark.size()) != mark)
    return damaged(path, "its end is missing, or another program has changed it.");
  const std::string_view trailer = bytes.substr(bytes.size() - trailer_size);
  bytes.remove_suffix(trailer_size);
  std::size_t index_size = 0;
  for (const char c : trailer.substr(mark.size() + hash_digits + 1, 10)) {
    if (c >= '0' && c <= '9') index_size = 10 * index_size + static_cast<std::size_t>(c - '0');
  }
  if (trailer_of(content_hash(bytes), index_size) != trailer || index_size > bytes.size()) return damaged(path, "its hash is not that of its content.");

  const std::size_t image_size = bytes.size() - index_size;
  store::Loader loader(bytes.substr(0, image_size), bytes.substr(image_size));
  if (!loader.ok()) return loader.failure();
  World world;
  Result<Setup> setup = load_setup(loader, "/nacre/setup");
  if (!setup) return setup.failure();
  Result<Setup> initial = load_setup(loader, "/nacre/initial");
  if (!initial) return initial.failure();
  world.setup = std::move(*setup);
  world.initial = std::move(*initial);
  std::string journal, answers;
  loader.text("/nacre/journal", journal);
  loader.text("/nacre/answers", answers);
  store::exchange(loader, world.model);
  store::exchange(loader, world.state);
  if (!loader.ok()) return loader.failure();
  if (!journal_from_text(journal, world.journal)) return damaged(path, "its journal cannot be read.");
  if (!store::answers_from_text(answers, world.answers)) return damaged(path, "its answers cannot be read.");
  if (const auto fault = store::find_fault(world.model)) return *fault;
  if (const auto fault = store::find_fault(world.state, world.model)) return *fault;
  return world;
}

}  // namespace nacre
