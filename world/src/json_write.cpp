#include "json_write.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "nacre/world/json.h"
#include "utf8.h"

namespace nacre::detail {

void JsonText::value(double x) {
  separate();
  append_json_number(text_, x);
}

void JsonText::quote(std::string_view s) {
  text_ += '"';
  for (std::size_t i = 0; i < s.size();) {
    std::size_t plain = i;
    while (plain < s.size() && is_plain_in_json(s[plain])) ++plain;
    text_.append(s, i, plain - i);
    i = plain;
    if (i == s.size()) break;
    const unsigned char c = static_cast<unsigned char>(s[i]);
    if (c >= 0x80) {
      if (const std::size_t n = utf8_length(s, i)) {
        text_.append(s, i, n);
        i += n;
      } else {
        text_ += "\xEF\xBF\xBD";
        ++i;
      }
      continue;
    }
    ++i;
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += static_cast<char>(c);
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (c == '\t') {
      text_ += "\\t";
    } else {
      text_ += "\\u00";
      text_ += "0123456789abcdef"[c >> 4];
      text_ += "0123456789abcdef"[c & 15];
    }
  }
  text_ += '"';
}

}  // namespace nacre::detail

namespace nacre {

void append_json_number(std::string& text, double x) {
  if (!std::isfinite(x)) {
    text += "null";
    return;
  }
  char buffer[64];
  text.append(buffer, nlohmann::detail::to_chars(buffer, buffer + sizeof buffer, x));
}

}  // namespace nacre
