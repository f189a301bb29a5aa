#pragma once
// A strict, bounded JSON reader (RFC 8259) into a flat tree. No exceptions, no recursion without a limit.
// Refused besides bad syntax: text beyond 64 MB, nesting beyond 64, more than 10 million values,
// invalid UTF-8, a key twice in one object, numbers
// that a double cannot hold.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/result.h"

namespace nacre::detail {

inline constexpr std::size_t max_json_bytes = std::size_t{64} << 20;
inline constexpr int max_json_depth = 64;
inline constexpr std::size_t max_json_nodes = 10'000'000;

struct JsonNode {
  enum class Type : unsigned char { Null, Bool, Number, String, Array, Object };
  Type type = Type::Null;
  bool truth = false;
  bool integer = false;    ///< a number without point or exponent that an int holds
  int next = -1;           ///< next sibling
  int first = -1;          ///< first child
  int count = 0;           ///< children
  double number = 0;
  std::string_view text;   ///< content of a string; of anything else the source text
  std::string_view key;    ///< within an object
};

class JsonTree {
 public:
  /// Reads `text`, which must outlive the tree.
  [[nodiscard]] static Result<JsonTree> read(std::string_view text);
  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }
  [[nodiscard]] const JsonNode* first(const JsonNode& node) const { return node.first < 0 ? nullptr : &nodes_[static_cast<std::size_t>(node.first)]; }
  [[nodiscard]] const JsonNode* next(const JsonNode& node) const { return node.next < 0 ? nullptr : &nodes_[static_cast<std::size_t>(node.next)]; }

 private:
  friend class JsonParser;
  friend class JsonEditor;
  std::vector<JsonNode> nodes_;
  std::deque<std::string> unescaped_;
};

/// The double nearest to a JSON number, whatever the locale; false when it overflows.
[[nodiscard]] bool parse_number(std::string_view text, double& out);

}  // namespace nacre::detail
