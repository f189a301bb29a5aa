#include "replace_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

namespace nacre::store {
namespace {

namespace fs = std::filesystem;

Error failed(const fs::path& path, const char* what) {
  return error(Problem::InputOutput, path.string(), std::string(what) + " \"" + path.string() + "\": " + std::strerror(errno) + ".");
}

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

// "world.h5" -> ".world.h5.1234-0.tmp"; the prefix is what the clean-up looks for.
std::string prefix_of(const fs::path& target) { return "." + target.filename().string() + "."; }
constexpr std::string_view suffix = ".tmp";

// A running writer holds a lock on its temporary file, a killed one does not: the system drops locks of the dead.
void remove_leftovers(const fs::path& folder, const std::string& prefix) {
  std::error_code ec;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    const std::string name = it->path().filename().string();
    if (name.size() <= prefix.size() + suffix.size() || !name.starts_with(prefix) || !name.ends_with(suffix)) continue;
    const Descriptor file(::open(it->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.open() || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0) continue;
    ::unlink(it->path().c_str());
  }
}

// A new, empty, locked file of a name that nobody has. Between its creation and its lock another writer may take it for
// a leftover and unlink it; then the name no longer leads to it, and the next name is tried.
int create_locked(const fs::path& folder, const std::string& prefix, fs::path& path) {
  for (int i = 0; i < 1000; ++i) {
    path = folder / (prefix + std::to_string(::getpid()) + "-" + std::to_string(i) + std::string(suffix));
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd < 0) {
      if (errno == EEXIST) continue;
      return -1;
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0 && ::access(path.c_str(), F_OK) == 0) return fd;
    ::close(fd);
  }
  errno = EEXIST;
  return -1;
}

}  // namespace

Result<bool> replace_file(const fs::path& target, std::span<const std::string_view> parts) {
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string prefix = prefix_of(target);
  remove_leftovers(folder, prefix);
  fs::path temporary;
  const Descriptor file(create_locked(folder, prefix, temporary));
  if (!file.open()) return failed(folder, "No file can be created in");
  const auto give_up = [&](const Error& e) {
    ::unlink(temporary.c_str());
    return e;
  };
  for (std::string_view part : parts) {
    while (!part.empty()) {
      const ssize_t n = ::write(file.get(), part.data(), part.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return give_up(failed(temporary, "Cannot write"));
      part.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  if (::fsync(file.get()) != 0) return give_up(failed(temporary, "The disk did not take"));
  if (std::rename(temporary.c_str(), target.c_str()) != 0) return give_up(failed(target, "Cannot replace"));
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot sync a folder (EINVAL); the rename itself is whole there too.
  if (directory.open() && ::fsync(directory.get()) != 0 && errno != EINVAL) return failed(folder, "The disk did not take the folder");
  return true;
}

}  // namespace nacre::store
