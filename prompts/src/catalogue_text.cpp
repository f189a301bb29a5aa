#include "catalogue_text.h"

#include <algorithm>
#include <array>

namespace nacre::prompts::catalogue {

std::string uppercase(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = upper(c);
  return out;
}

namespace {

bool skip(Scan& s, std::string_view bytes) {
  if (s.text.substr(std::min(s.at, s.text.size())).substr(0, bytes.size()) != bytes) return false;
  s.at += bytes.size();
  return true;
}

std::string digits(Scan& s) {
  const std::size_t begin = s.at;
  while (is_digit(s.peek())) ++s.at;
  return std::string(s.text.substr(begin, s.at - begin));
}

// digits / digits, as in 3/16
std::string fraction(Scan& s) {
  const std::size_t begin = s.at;
  std::string top = digits(s);
  if (top.empty() || s.peek() != '/' || !is_digit(s.peek(1))) return s.at = begin, std::string();
  ++s.at;
  return top + "/" + digits(s);
}

}  // namespace

bool Scan::blanks() {
  const std::size_t begin = at;
  while (skip(*this, " ") || skip(*this, "\t") || skip(*this, "\xc2\xa0") || skip(*this, "\xe2\x80\x89") ||
         skip(*this, "\xe2\x80\xaf")) {
  }
  return at != begin;
}

bool Scan::hyphen() {
  return skip(*this, "-") || skip(*this, "\xe2\x80\x90") || skip(*this, "\xe2\x80\x91") || skip(*this, "\xe2\x80\x93");
}

bool Scan::separators() {
  const std::size_t begin = at;
  while (blanks() || hyphen() || skip(*this, "_")) {
  }
  return at != begin;
}

bool Scan::times() {
  const std::size_t begin = at;
  blanks();
  if (skip(*this, "x") || skip(*this, "X") || skip(*this, "*") || skip(*this, "\xc3\x97")) {
    blanks();
    return true;
  }
  at = begin;
  return false;
}

bool Scan::word(std::string_view expected) {
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (upper(peek(i)) != upper(expected[i])) return false;
  if (is_letter(peek(expected.size()))) return false;
  at += expected.size();
  return true;
}

std::string Scan::number() {
  const std::size_t begin = at;
  if (std::string part = fraction(*this); !part.empty()) return part;
  std::string out = digits(*this);
  if (!out.empty()) {  // a mixed number: 1-1/4, 1 1/4
    const std::size_t after = at;
    if (peek() == '-' || peek() == ' ') {
      ++at;
      if (std::string part = fraction(*this); !part.empty()) return out + "-" + part;
    }
    at = after;
  }
  if ((peek() == '.' || peek() == ',') && is_digit(peek(1))) {
    ++at;
    std::string decimals = digits(*this);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    if (out.empty()) out = "0";
    if (!decimals.empty()) out += "." + decimals;
  }
  if (out.empty() || out.size() > 12) return at = begin, std::string();
  return out;
}

bool Scan::inside_word() const {
  const char c = peek();
  if (is_letter(c) || is_digit(c)) return true;
  return (c == '.' || c == ',' || c == '/') && is_digit(peek(1));
}

double value_of(std::string_view number) {
  double total = 0, part = 0, top = 0, scale = 0;
  bool over = false;
  const auto close = [&] {
    total += over ? (part > 0 ? top / part : 0) : part;
    part = 0, scale = 0, over = false;
  };
  for (const char c : number) {
    if (is_digit(c) && scale == 0) part = part * 10 + (c - '0');
    else if (is_digit(c)) part += (c - '0') / scale, scale *= 10;
    else if (c == '.') scale = 10;
    else if (c == '/') top = part, part = 0, over = true;
    else close();
  }
  close();
  return total;
}

std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> out;
  Scan s{text};
  while (!s.end()) {
    if (is_digit(s.peek())) {
      if (const std::string n = s.number(); !n.empty()) {
        out.push_back(value_of(n));
        continue;
      }
    }
    ++s.at;
  }
  return out;
}

int spelling_distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 48;
  a = a.substr(0, longest), b = b.substr(0, longest);
  std::array<std::array<int, longest + 1>, 3> rows{};
  auto *before = &rows[0], *last = &rows[1], *now = &rows[2];
  for (std::size_t j = 0; j <= b.size(); ++j) (*last)[j] = int(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*now)[0] = int(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = upper(a[i - 1]) == upper(b[j - 1]);
      int d = std::min({(*last)[j] + 1, (*now)[j - 1] + 1, (*last)[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && upper(a[i - 1]) == upper(b[j - 2]) && upper(a[i - 2]) == upper(b[j - 1]))
        d = std::min(d, (*before)[j - 2] + 1);
      (*now)[j] = d;
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return (*last)[b.size()];
}

}  // namespace nacre::prompts::catalogue
