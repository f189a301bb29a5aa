#pragma once
// Writes JSON text. A snapshot of ten thousand members is a megabyte: building a tree first would cost more than solving.

#include <string>
#include <string_view>

#include "nacre/world/json.h"

namespace nacre::core {

class JsonWriter {
 public:
  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

  JsonWriter& object() { return open('{'); }
  JsonWriter& array() { return open('['); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name) {
    comma();
    quote(name);
    out_ += ':';
    fresh_ = true;
    return *this;
  }

  JsonWriter& value(std::string_view s) { comma(); quote(s); return *this; }
  JsonWriter& value(const char* s) { return value(std::string_view(s)); }
  JsonWriter& value(bool b) { return raw(b ? "true" : "false"); }
  JsonWriter& value(int i) { return raw(std::to_string(i)); }
  /// A number that reads back to the same bits; null for what JSON cannot say.
  JsonWriter& value(double x) {
    comma();
    append_json_number(out_, x);
    return *this;
  }
  /// JSON text as it is.
  JsonWriter& raw(std::string_view json) { comma(); out_ += json; return *this; }

  template <class T>
  JsonWriter& field(std::string_view name, const T& v) { return key(name).value(v); }
  template <class Range>
  JsonWriter& list(std::string_view name, const Range& values) {
    key(name).array();
    for (const auto& v : values) value(v);
    return end_array();
  }

 private:
  JsonWriter& open(char c) { comma(); out_ += c; fresh_ = true; return *this; }
  JsonWriter& close(char c) { out_ += c; fresh_ = false; return *this; }
  void comma() {
    if (!fresh_) out_ += ',';
    fresh_ = false;
  }
  void quote(std::string_view s) {
    out_ += '"';
    for (const char c : s) {
      switch (c) {
        case '"': out_ += "\\\""; break;
        case '\\': out_ += "\\\\"; break;
        case '\n': out_ += "\\n"; break;
        default:
          if (static_cast<unsigned char>(c) < 0x20) {
            out_ += "\\u00";
            out_ += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
            out_ += "0123456789abcdef"[c & 15];
          } else {
            out_ += c;
          }
      }
    }
    out_ += '"';
  }

  std::string out_;
  bool fresh_ = true;
};

}  // namespace nacre::core
