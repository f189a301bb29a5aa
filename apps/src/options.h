#pragma once
#include <string>
#include <utility>
#include <vector>

#include "nacre/world/result.h"

namespace nacre::apps {

/// What the command line said.
struct Options {
  std::string verb = "document";
  std::string input;                                       ///< the prompt, or the path of a world file
  std::vector<std::string> then;                           ///< edits, in order
  std::vector<std::pair<std::string, std::string>> set;    ///< path, text; after the edits
  std::string units;                                       ///< "", "metric", "us"
  std::string directory;                                   ///< -o; "" = named after the prompt
  std::string format;                                      ///< export --to
  std::string name;                                        ///< figure: which; with --member
  std::string member;
  bool json = false;
  bool help = false, version = false;
};

/// Reads argv. A usage error is Problem::InputOutput with what to type instead.
[[nodiscard]] Result<Options> read_options(int argc, const char* const* argv);

[[nodiscard]] const char* usage();

}  // namespace nacre::apps
