#include "write.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace nacre::apps {

std::string slug(std::string_view text) {
  constexpr std::size_t longest = 48;
  std::string out;
  for (char c : text) {
    const bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
    if (upper || lower || digit) {
      out += upper ? char(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      if (out.size() > longest * 3 / 4) break;
      out += '-';
    }
    if (out.size() >= longest) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "structure" : out;
}

Result<bool> write_file(const std::filesystem::path& path, std::string_view bytes) {
  const auto failed = [&](const char* what) {
    return error(Problem::InputOutput, path.string(), std::string(what) + " " + path.string() + ": " + std::strerror(errno) + ".");
  };
  const std::string temporary = path.string() + "." + std::to_string(::getpid()) + ".part";
  const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return failed("Cannot write");
  while (!bytes.empty()) {
    const auto n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      const auto e = failed("Cannot write");
      ::close(fd);
      ::unlink(temporary.c_str());
      return e;
    }
    bytes.remove_prefix(std::size_t(n));
  }
  if (::close(fd) != 0 || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const auto e = failed("Cannot finish");
    ::unlink(temporary.c_str());
    return e;
  }
  return true;
}

}  // namespace nacre::apps
