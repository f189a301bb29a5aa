#include "text.h"

#include <array>
#include <cstdint>
#include <cstdlib>

namespace nacre::prompts {
namespace {

struct Fold {
  std::uint32_t code;
  const char* ascii;
};

// What engineers type or paste, as ASCII. A trailing or leading blank separates it from its neighbours.
constexpr Fold folds[] = {
    {0x00A0, "\1"}, {0x2009, "\1"}, {0x202F, "\1"}, {0x2007, "\1"}, {0x2008, "\1"}, {0x200A, "\1"}, {0x2002, " "}, {0x2003, " "},
    {0x200B, ""}, {0xFEFF, ""}, {0x00AD, ""}, {0x3000, " "},
    {0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"}, {0x2014, " , "}, {0x2015, " , "}, {0x2212, "-"},
    {0x2018, "'"}, {0x2019, "'"}, {0x2032, "'"}, {0x00B4, "'"}, {0x02BC, "'"},
    {0x201C, "\""}, {0x201D, "\""}, {0x2033, "\""}, {0x201E, "\""},
    {0x00D7, " x "}, {0x2715, " x "}, {0x2A2F, " x "}, {0x00B7, "*"}, {0x22C5, "*"}, {0x2219, "*"}, {0x2022, ";"}, {0x2044, "/"}, {0x2215, "/"},
    {0x00B9, "^1"}, {0x00B2, "^2"}, {0x00B3, "^3"}, {0x2070, "^0"}, {0x2074, "^4"}, {0x2075, "^5"}, {0x2076, "^6"}, {0x2077, "^7"},
    {0x2078, "^8"}, {0x2079, "^9"}, {0x207B, "^-"},
    {0x00BD, " 1/2"}, {0x00BC, " 1/4"}, {0x00BE, " 3/4"}, {0x2153, " 1/3"}, {0x2154, " 2/3"}, {0x215B, " 1/8"}, {0x215C, " 3/8"},
    {0x215D, " 5/8"}, {0x215E, " 7/8"},
    {0x00B0, " deg "}, {0x2103, " degC "}, {0x2109, " degF "}, {0x00BA, " deg "}, {0x00D8, " dia "}, {0x00F8, " dia "}, {0x2300, " dia "}, {0x2205, " dia "},
    {0x00B5, "u"}, {0x03BC, "u"}, {0x03C6, " phi "}, {0x03B1, " alpha "}, {0x03BD, " nu "}, {0x03C1, " rho "}, {0x03C3, " sigma "},
    {0x0394, " delta "}, {0x2206, " delta "}, {0x03B4, " delta "}, {0x03B5, " epsilon "}, {0x03B8, " theta "}, {0x03C0, " pi "}, {0x03BB, " lambda "},
    {0x2264, " <= "}, {0x2265, " >= "}, {0x2248, "~"}, {0x2026, " .. "}, {0x00B1, " plusminus "}, {0x2192, " to "}, {0x2126, " ohm "}, {0x221E, " infinity "},
    {0x00E9, "e"}, {0x00E8, "e"}, {0x00EA, "e"}, {0x00E4, "a"}, {0x00F6, "o"}, {0x00FC, "u"}, {0x00C4, "A"}, {0x00D6, "O"}, {0x00DC, "U"}, {0x00DF, "ss"},
};

bool decode(std::string_view s, std::size_t& i, std::uint32_t& code) {
  const auto c = static_cast<unsigned char>(s[i]);
  int n = 0;
  if (c < 0x80) {
    code = c;
    ++i;
    return true;
  }
  if (c >= 0xC2 && c < 0xE0) {
    n = 1;
    code = c & 0x1Fu;
  } else if (c >= 0xE0 && c < 0xF0) {
    n = 2;
    code = c & 0x0Fu;
  } else if (c >= 0xF0 && c < 0xF5) {
    n = 3;
    code = c & 0x07u;
  } else {
    ++i;
    return false;
  }
  if (i + n >= s.size() + 0 && i + n > s.size() - 1) {
    ++i;
    return false;
  }
  for (int k = 1; k <= n; ++k) {
    const auto d = static_cast<unsigned char>(s[i + k]);
    if ((d & 0xC0u) != 0x80u) {
      ++i;
      return false;
    }
    code = (code << 6) | (d & 0x3Fu);
  }
  i += n + 1;
  return true;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// The folded text, with the byte of the original that each of its characters came from.
struct Folded {
  std::string text;
  std::vector<int> from, to;
};

Folded fold(std::string_view s) {
  Folded f;
  bool raised = false;  // inside a run of superscripts: "10⁻⁶" is one exponent
  for (std::size_t i = 0; i < s.size();) {
    const auto start = static_cast<int>(i);
    std::uint32_t code = 0;
    const bool fine = decode(s, i, code);
    const auto put = [&](char c) {
      f.text.push_back(c);
      f.from.push_back(start);
      f.to.push_back(static_cast<int>(i));
    };
    if (fine && code < 0x80) {
      put(code < 0x20 && code != '\n' && code != '\t' && code != '\r' ? ' ' : static_cast<char>(code));
      raised = false;
      continue;
    }
    const char* ascii = "?";
    if (fine) {
      for (const auto& entry : folds) {
        if (entry.code == code) ascii = entry.ascii;
      }
    }
    if (ascii[0] == '^') {
      for (const char* c = raised ? ascii + 1 : ascii; *c != 0; ++c) put(*c);
      raised = true;
      continue;
    }
    raised = false;
    if (ascii[0] == '?' && fine && code > 0xBF) ascii = "_";  // a letter of another script stays part of its word
    for (const char* c = ascii; *c != 0; ++c) put(*c);
  }
  return f;
}

// Length of the number that starts at `i`, and its value. Separators: 1,000.5 and narrow blanks; 1 000 with ordinary blanks.
std::size_t scan_number(const std::string& t, std::size_t i, double& value) {
  std::string digits;
  std::size_t k = i;
  while (k < t.size() && is_digit(t[k])) digits.push_back(t[k++]);
  const auto three = [&](std::size_t at) {
    return at + 2 < t.size() && is_digit(t[at]) && is_digit(t[at + 1]) && is_digit(t[at + 2]) && !(at + 3 < t.size() && is_digit(t[at + 3]));
  };
  if (!digits.empty() && digits.size() <= 3 && digits[0] != '0') {
    const char separator = k < t.size() ? t[k] : 0;
    const bool pair = separator == ',' && i > 0 && t[i - 1] == '(' && k + 4 < t.size() && t[k + 4] == ')';  // "(120,180)" is a place
    if ((separator == ',' || separator == '\1' || separator == '\'') && three(k + 1) && !pair) {
      while (k < t.size() && t[k] == separator && three(k + 1)) {
        digits.append(t, k + 1, 3);
        k += 4;
      }
    } else if (separator == ' ' && three(k + 1) && t.compare(k + 1, 3, "000") == 0) {
      while (k < t.size() && t[k] == ' ' && three(k + 1)) {
        digits.append(t, k + 1, 3);
        k += 4;
      }
    }
  }
  if (k + 1 < t.size() && t[k] == '.' && is_digit(t[k + 1])) {
    digits.push_back('.');
    ++k;
    while (k < t.size() && is_digit(t[k])) digits.push_back(t[k++]);
  }
  if (k < t.size() && (t[k] == 'e' || t[k] == 'E')) {
    std::size_t e = k + 1;
    if (e < t.size() && (t[e] == '+' || t[e] == '-')) ++e;
    if (e < t.size() && is_digit(t[e])) {
      std::size_t stop = e;
      while (stop < t.size() && is_digit(t[stop])) ++stop;
      if (stop - e <= 3 && (stop >= t.size() || !is_letter(t[stop]) || true)) {
        digits.append(t, k, stop - k);
        k = stop;
      }
    }
  }
  if (digits.empty()) return 0;
  value = std::strtod(digits.c_str(), nullptr);
  return k - i;
}

}  // namespace

std::string lower_case(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::uint32_t code = 0;
    if (!decode(text, i, code)) return false;
    if (code < 0x20 && code != '\n' && code != '\t' && code != '\r') return false;
  }
  return true;
}

std::vector<Token> tokenize(std::string_view text) {
  const Folded f = fold(text);
  const std::string& t = f.text;
  std::vector<Token> tokens;
  bool blank = true, line = true;
  for (std::size_t i = 0; i < t.size();) {
    const char c = t[i];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\1') {
      blank = true;
      line = line || c == '\n';
      ++i;
      continue;
    }
    Token token;
    std::size_t n = 1;
    const bool after_number = !tokens.empty() && !blank && tokens.back().kind == Token::Kind::Number;
    if (is_digit(c) || (c == '.' && i + 1 < t.size() && is_digit(t[i + 1]) && (blank || tokens.back().kind == Token::Kind::Mark) &&
                        !(i > 0 && t[i - 1] == '.'))) {
      if (c == '.') {
        std::size_t k = i + 1;
        while (k < t.size() && is_digit(t[k])) ++k;
        token.number = std::strtod(("0" + t.substr(i, k - i)).c_str(), nullptr);
        n = k - i;
      } else {
        n = scan_number(t, i, token.number);
      }
      token.kind = Token::Kind::Number;
    } else if (is_letter(c)) {
      // "60x3.2": an x between digits is a sign; "8kN": the unit starts a word of its own.
      if (after_number && (c == 'x' || c == 'X') && i + 1 < t.size() && (is_digit(t[i + 1]) || t[i + 1] == '.' || t[i + 1] == ' ')) {
        token.kind = Token::Kind::Mark;
      } else {
        token.kind = Token::Kind::Word;
        std::size_t k = i;
        while (k < t.size() && (is_letter(t[k]) || is_digit(t[k]) ||
                                (t[k] == '\'' && k > i && k + 1 < t.size() && is_letter(t[k + 1]) && is_letter(t[k - 1])) ||
                                (t[k] == '.' && k > i && k + 1 < t.size() && is_digit(t[k - 1]) && is_digit(t[k + 1]) &&
                                 t.find_first_of("xX", i) < k)))
          ++k;
        n = k - i;
        // "20mmx40mm", "60mm x": a unit glued to an x
        if (after_number) {
          for (std::size_t m = 1; m + 1 < n; ++m) {
            if ((t[i + m] == 'x' || t[i + m] == 'X') && is_digit(t[i + m + 1])) {
              n = m;
              break;
            }
          }
        } else if (!blank && !tokens.empty() && tokens.size() > 1 && (c == 'x' || c == 'X') && n > 1 && is_digit(t[i + 1])) {
          n = 1;
          token.kind = Token::Kind::Mark;
        }
      }
    }
    token.text = t.substr(i, n);
    for (char& ch : token.text) {
      if (ch == '\1') ch = ' ';
    }
    token.lower = lower_case(token.text);
    if (token.kind == Token::Kind::Mark && token.text == "X") token.text = "x";
    token.begin = f.from[i];
    token.end = f.to[i + n - 1];
    token.glued = !blank && !tokens.empty();
    token.line_start = line;
    line = false;
    blank = false;
    tokens.push_back(std::move(token));
    i += n;
  }
  return tokens;
}

}  // namespace nacre::prompts
