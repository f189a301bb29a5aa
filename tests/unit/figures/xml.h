#pragma once
// A strict reader of the XML that a figure may use: elements, attributes in double quotes, character references, text.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nacre::figures {

struct Xml {
  std::string error;                 ///< empty when well-formed
  std::vector<std::string> elements; ///< names in order
  std::vector<std::string> texts;    ///< decoded contents of <text>, with those of <tspan> in them
  std::string title;
  std::set<std::string> ids;
  bool ids_unique = true;
};

inline std::string decode(std::string_view text, std::string& error) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') error = "'<' in text";
    if (static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\n') error = "control character";
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    const std::size_t end = text.find(';', i);
    const std::string_view name = end == std::string_view::npos ? std::string_view() : text.substr(i + 1, end - i - 1);
    if (name == "lt") out += '<';
    else if (name == "gt") out += '>';
    else if (name == "amp") out += '&';
    else if (name == "quot") out += '"';
    else if (name == "#39") out += '\'';
    else error = "bad reference";
    if (end == std::string_view::npos) break;
    i = end;
  }
  return out;
}

inline Xml read_xml(std::string_view s) {
  Xml xml;
  std::vector<std::string> open;
  std::string text;
  std::size_t i = 0;
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
  while (i < s.size() && xml.error.empty()) {
    if (s[i] != '<') {
      const std::size_t end = std::min(s.find('<', i), s.size());
      const std::string decoded = decode(s.substr(i, end - i), xml.error);
      if (open.empty() && decoded.find_first_not_of("\n ") != std::string::npos) xml.error = "text outside the root";
      if (!open.empty() && (open.back() == "text" || open.back() == "tspan")) text += decoded;
      if (!open.empty() && open.back() == "title") xml.title += decoded;
      i = end;
      continue;
    }
    ++i;
    const bool closing = i < s.size() && s[i] == '/';
    if (closing) ++i;
    const std::size_t begin = i;
    while (i < s.size() && is_name(s[i])) ++i;
    const std::string name(s.substr(begin, i - begin));
    if (name.empty()) xml.error = "no element name";
    if (closing) {
      if (open.empty() || open.back() != name) xml.error = "</" + name + "> closes nothing";
      else open.pop_back();
      if (name == "text") {
        xml.texts.push_back(text);
        text.clear();
      }
      if (i >= s.size() || s[i] != '>') xml.error = "no '>'";
      ++i;
      continue;
    }
    if (open.empty() && !xml.elements.empty()) xml.error = "two roots";
    xml.elements.push_back(name);
    std::set<std::string> attributes;
    while (i < s.size() && s[i] == ' ') {
      ++i;
      const std::size_t from = i;
      while (i < s.size() && is_name(s[i])) ++i;
      const std::string attribute(s.substr(from, i - from));
      if (attribute.empty() || s.substr(i, 2) != "=\"") {
        xml.error = "bad attribute in <" + name + ">";
        return xml;
      }
      if (!attributes.insert(attribute).second) xml.error = "attribute twice: " + attribute;
      i += 2;
      const std::size_t end = s.find('"', i);
      if (end == std::string_view::npos) {
        xml.error = "open attribute";
        return xml;
      }
      const std::string value = decode(s.substr(i, end - i), xml.error);
      if (attribute == "id" && !xml.ids.insert(value).second) xml.ids_unique = false;
      i = end + 1;
    }
    if (s.substr(i, 2) == "/>") i += 2;
    else if (i < s.size() && s[i] == '>') {
      open.push_back(name);
      ++i;
    } else {
      xml.error = "no '>' in <" + name + ">";
    }
  }
  if (!open.empty() && xml.error.empty()) xml.error = "<" + open.back() + "> is not closed";
  return xml;
}

}  // namespace nacre::figures
