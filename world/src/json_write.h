#pragma once
// JSON text, written front to back. Numbers have the fewest digits that read back to the same bits (Grisu2), text is
// always valid UTF-8 (what is not becomes U+FFFD), and neither depends on the locale.

#include <string>
#include <string_view>
#include <utility>

namespace nacre::detail {

class JsonText {
 public:
  void begin_object() { separate(), text_ += '{', first_ = true; }
  void end_object() { text_ += '}', first_ = false; }
  void begin_array() { separate(), text_ += '[', first_ = true; }
  void end_array() { text_ += ']', first_ = false; }
  void key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
    first_ = true;
  }
  void value(std::string_view s) { separate(), quote(s); }
  void value(const char* s) { value(std::string_view(s)); }
  void value(bool b) { separate(), text_ += b ? "true" : "false"; }
  void value(int i) { separate(), text_ += std::to_string(i); }
  void value(double x);  ///< not finite: null
  void raw(std::string_view json) { separate(), text_ += json; }  ///< text that is JSON already
  void null() { separate(), text_ += "null"; }
  [[nodiscard]] std::string take() { return std::move(text_); }
  void reserve(std::size_t n) { text_.reserve(n); }

 private:
  void separate() {
    if (!first_) text_ += ',';
    first_ = false;
  }
  void quote(std::string_view s);

  std::string text_;
  bool first_ = true;
};

}  // namespace nacre::detail
