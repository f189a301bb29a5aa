#include "json_read.h"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "utf8.h"

namespace nacre::detail {

bool parse_number(std::string_view text, double& out) {
  // Clinger's fast path: an integer below 2^53 times or over a power of ten up to 10^22 is rounded once, hence exact.
  static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  std::uint64_t mantissa = 0;
  int scale = 0, digits = 0;
  std::size_t i = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++i;
  bool point = false;
  for (; i < text.size(); ++i) {
    if (text[i] == '.') {
      point = true;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') break;
    if (mantissa != 0 || text[i] != '0') ++digits;
    if (digits <= 18) mantissa = mantissa * 10 + static_cast<unsigned>(text[i] - '0');
    if (point) --scale;
  }
  if (i < text.size()) {  // exponent
    ++i;
    bool down = false;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) down = text[i++] == '-';
    int exponent = 0;
    for (; i < text.size(); ++i) exponent = std::min(100000, exponent * 10 + (text[i] - '0'));
    scale += down ? -exponent : exponent;
  }
  if (digits <= 18 && mantissa <= (std::uint64_t{1} << 53) && scale >= -22 && scale <= 22) {
    const double m = static_cast<double>(mantissa);
    const double x = scale < 0 ? m / powers[-scale] : m * powers[scale];
    out = negative ? -x : x;
    return true;
  }
  std::string copy(text);
  if (const std::size_t dot = copy.find('.'); dot != std::string::npos) copy.replace(dot, 1, std::localeconv()->decimal_point);
  out = std::strtod(copy.c_str(), nullptr);
  return std::isfinite(out);
}

class JsonParser {
 public:
  explicit JsonParser(std::string_view text) : text_(text) {}

  Result<JsonTree> run() {
    if (text_.size() > max_json_bytes) return error(Problem::InputOutput, "JSON", "The text is larger than 64 MB.");
    // Every value but the first comes after a comma or an opening bracket.
    std::size_t most = 1;
    for (const char c : {',', '{', '['}) most += static_cast<std::size_t>(std::count(text_.begin(), text_.end(), c));
    tree_.nodes_.reserve(std::min(most, max_json_nodes));
    space();
    int root = -1;
    if (!value(0, root)) return failure();
    space();
    if (at_ != text_.size()) return fail("text behind the end"), failure();
    return std::move(tree_);
  }

 private:
  using Type = JsonNode::Type;

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) ++at_;
  }
  bool fail(std::string what) {
    if (what_.empty()) what_ = std::move(what);
    return false;
  }
  [[nodiscard]] Error failure() const {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, text_.size())), '\n');
    return error(Problem::InputOutput, "JSON", "Not valid JSON at byte " + std::to_string(at_) + ", line " + std::to_string(line) + ": " + what_ + ".");
  }
  int add(Type type) {
    tree_.nodes_.emplace_back();
    tree_.nodes_.back().type = type;
    return static_cast<int>(tree_.nodes_.size()) - 1;
  }
  JsonNode& node(int i) { return tree_.nodes_[static_cast<std::size_t>(i)]; }
  bool word(std::string_view w) {
    if (text_.substr(at_, w.size()) != w) return fail("an unknown word");
    at_ += w.size();
    return true;
  }

  bool value(int depth, int& out) {
    if (depth > max_json_depth) return fail("nested more than 64 deep");
    if (tree_.nodes_.size() >= max_json_nodes) return fail("more than 10 million values");
    const char c = peek();
    const std::size_t start = at_;
    if (c == '{' || c == '[') {
      if (!container(c == '{', depth, out)) return false;
      node(out).text = text_.substr(start, at_ - start);
      return true;
    }
    if (c == '"') {
      std::string_view s;
      if (!string(s)) return false;
      out = add(Type::String);
      node(out).text = s;
      return true;
    }
    if (c == 't' || c == 'f') {
      if (!word(c == 't' ? "true" : "false")) return false;
      out = add(Type::Bool);
      node(out).truth = c == 't';
      node(out).text = text_.substr(start, at_ - start);
      return true;
    }
    if (c == 'n') {
      if (!word("null")) return false;
      out = add(Type::Null);
      node(out).text = text_.substr(start, at_ - start);
      return true;
    }
    return number(out);
  }

  bool container(bool object, int depth, int& out) {
    out = add(object ? Type::Object : Type::Array);
    const char close = object ? '}' : ']';
    ++at_;
    space();
    if (peek() == close) return ++at_, true;
    int last = -1, count = 0;
    for (;;) {
      std::string_view key;
      if (object) {
        if (peek() != '"') return fail("a key in quotes is expected");
        if (!string(key)) return false;
        if (key_exists(out, key)) return fail("the key \"" + std::string(key.substr(0, 80)) + "\" appears twice");
        space();
        if (peek() != ':') return fail("a colon is expected");
        ++at_;
        space();
      }
      int child = -1;
      if (!value(depth + 1, child)) return false;
      node(child).key = key;
      (last < 0 ? node(out).first : node(last).next) = child;
      last = child;
      node(out).count = ++count;
      space();
      const char c = peek();
      if (c == close) return ++at_, true;
      if (c != ',') return fail(object ? "a comma or } is expected" : "a comma or ] is expected");
      ++at_;
      space();
    }
  }

  // Objects of a Setup are small; a hostile one with many keys is cut off before this search becomes slow.
  bool key_exists(int object, std::string_view key) {
    if (node(object).count > 10000) return fail("an object with more than 10,000 keys"), true;
    for (int i = node(object).first; i >= 0; i = node(i).next)
      if (node(i).key == key) return true;
    return false;
  }

  bool number(int& out) {
    const std::size_t start = at_;
    const auto digits = [&] {
      const std::size_t from = at_;
      while (peek() >= '0' && peek() <= '9') ++at_;
      return at_ > from;
    };
    bool integer = true;
    if (peek() == '-') ++at_;
    if (peek() == '0') {
      ++at_;
    } else if (!digits()) {
      return fail(at_ == text_.size() ? "the text ends too early" : "a value is expected");
    }
    if (peek() == '.') {
      integer = false;
      ++at_;
      if (!digits()) return fail("a digit is expected");
    }
    if (peek() == 'e' || peek() == 'E') {
      integer = false;
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!digits()) return fail("a digit is expected");
    }
    double x = 0;
    if (!parse_number(text_.substr(start, at_ - start), x)) return fail("the number is too large");
    out = add(Type::Number);
    node(out).number = x;
    node(out).text = text_.substr(start, at_ - start);
    node(out).integer = integer && x >= -2147483648.0 && x <= 2147483647.0;
    return true;
  }

  bool hex4(unsigned& code) {
    code = 0;
    for (int k = 0; k < 4; ++k, ++at_) {
      const char c = peek();
      unsigned digit = 0;
      if (c >= '0' && c <= '9') {
        digit = static_cast<unsigned>(c - '0');
      } else if (c >= 'a' && c <= 'f') {
        digit = static_cast<unsigned>(c - 'a') + 10;
      } else if (c >= 'A' && c <= 'F') {
        digit = static_cast<unsigned>(c - 'A') + 10;
      } else {
        return fail("four hexadecimal digits are expected");
      }
      code = code * 16 + digit;
    }
    return true;
  }

  static void append_utf8(std::string& s, unsigned code) {
    const auto byte = [&](unsigned b) { s += static_cast<char>(b); };
    if (code < 0x80) {
      byte(code);
    } else if (code < 0x800) {
      byte(0xC0 | (code >> 6)), byte(0x80 | (code & 63));
    } else if (code < 0x10000) {
      byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 63)), byte(0x80 | (code & 63));
    } else {
      byte(0xF0 | (code >> 18)), byte(0x80 | ((code >> 12) & 63)), byte(0x80 | ((code >> 6) & 63)), byte(0x80 | (code & 63));
    }
  }

  bool escape(std::string& s) {
    const char c = peek();
    ++at_;
    switch (c) {
      case '"': case '\\': case '/': s += c; return true;
      case 'b': s += '\b'; return true;
      case 'f': s += '\f'; return true;
      case 'n': s += '\n'; return true;
      case 'r': s += '\r'; return true;
      case 't': s += '\t'; return true;
      case 'u': break;
      default: return fail("an unknown escape");
    }
    unsigned code = 0;
    if (!hex4(code)) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
      unsigned low = 0;
      if (text_.substr(at_, 2) != "\\u") return fail("half of a surrogate pair");
      at_ += 2;
      if (!hex4(low)) return false;
      if (low < 0xDC00 || low > 0xDFFF) return fail("half of a surrogate pair");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return fail("half of a surrogate pair");
    }
    append_utf8(s, code);
    return true;
  }

  bool string(std::string_view& out) {
    const std::size_t start = ++at_;
    std::string* copy = nullptr;
    for (;;) {
      const std::size_t from = at_;
      while (at_ < text_.size() && is_plain_in_json(text_[at_])) ++at_;
      if (copy) copy->append(text_, from, at_ - from);
      if (at_ >= text_.size()) return fail("a string without its end");
      const unsigned char c = static_cast<unsigned char>(text_[at_]);
      if (c == '"') {
        out = copy ? std::string_view(*copy) : text_.substr(start, at_ - start);
        ++at_;
        return true;
      }
      if (c < 0x20) return fail("a control character in a string");
      if (c == '\\') {
        if (!copy) copy = &tree_.unescaped_.emplace_back(text_.substr(start, at_ - start));
        ++at_;
        if (!escape(*copy)) return false;
        continue;
      }
      const std::size_t n = c < 0x80 ? 1 : utf8_length(text_, at_);
      if (n == 0) return fail("not valid UTF-8");
      if (copy) copy->append(text_, at_, n);
      at_ += n;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string what_;
  JsonTree tree_;
};

Result<JsonTree> JsonTree::read(std::string_view text) { return JsonParser(text).run(); }

}  // namespace nacre::detail
