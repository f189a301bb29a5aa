// Numbers and units: from tokens to typed quantities.

#include <cmath>
#include <cstdlib>

#include "items.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

struct NumberWord {
  const char* word;
  double value;
};
constexpr NumberWord number_words[] = {
    {"zero", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9},
    {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
    {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50},
    {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"dozen", 12},
};

bool word_number(const std::string& w, double& value) {
  for (const auto& entry : number_words) {
    if (w == entry.word) {
      value = entry.value;
      return true;
    }
  }
  return false;
}

bool is(const std::vector<Token>& t, std::size_t i, const char* s) { return i < t.size() && t[i].lower == s; }
bool glued(const std::vector<Token>& t, std::size_t i, const char* s) { return is(t, i, s) && t[i].glued; }
bool number_at(const std::vector<Token>& t, std::size_t i) { return i < t.size() && t[i].kind == Token::Kind::Number; }
bool word_at(const std::vector<Token>& t, std::size_t i) { return i < t.size() && t[i].kind == Token::Kind::Word; }
bool whole(const Token& t) { return t.text.find_first_of(".eE") == std::string::npos; }

// "twenty five", "two hundred", "a dozen", "two and a half", "half a" (before a unit).
std::size_t spelled_number(const std::vector<Token>& t, std::size_t i, double& value) {
  std::size_t k = i;
  double total = 0, part = 0;
  bool any = false;
  if (is(t, k, "a") && (is(t, k + 1, "dozen") || is(t, k + 1, "hundred") || is(t, k + 1, "thousand"))) ++k;
  if (is(t, k, "half") && (is(t, k + 1, "a") || is(t, k + 1, "an")) && word_at(t, k + 2) && find_spelling(t[k + 2].text) != nullptr &&
      t[k + 2].text.size() > 1) {
    value = 0.5;
    return k + 2;
  }
  while (word_at(t, k)) {
    double v = 0;
    if (word_number(t[k].lower, v)) {
      if (any && part != 0 && !(v < 10 && std::fmod(part, 10) == 0 && part >= 20) && !(part >= 100 && v < 100)) break;
      part += v;
    } else if (t[k].lower == "hundred" && (any || k > i)) {
      part = (part == 0 ? 1 : part) * 100;
    } else if (t[k].lower == "thousand" && (any || k > i)) {
      total += (part == 0 ? 1 : part) * 1000;
      part = 0;
    } else if (t[k].lower == "million" && any) {
      total += part * 1e6;
      part = 0;
    } else {
      break;
    }
    any = true;
    ++k;
    if (is(t, k, "-") && t[k].glued && word_at(t, k + 1) && word_number(t[k + 1].lower, v)) ++k;
    if (is(t, k, "and") && part >= 100 && word_at(t, k + 1) && word_number(t[k + 1].lower, v) && v < 100) ++k;
  }
  if (!any) return i;
  value = total + part;
  if (is(t, k, "and") && is(t, k + 1, "a") && is(t, k + 2, "half")) {
    value += 0.5;
    k += 3;
  } else if (is(t, k, "and") && is(t, k + 1, "a") && is(t, k + 2, "quarter")) {
    value += 0.25;
    k += 3;
  }
  return k;
}

// The number itself: 3/4, 1 1/2, 2-1/2, 12·10^-6, 10^7, "twenty".
std::size_t read_number(const std::vector<Token>& t, std::size_t i, Quantity& q) {
  std::size_t k = i;
  double sign = 1;
  if ((is(t, k, "-") || is(t, k, "+")) && number_at(t, k + 1) && t[k + 1].glued) {
    const bool joined = t[k].glued && k > 0 && (t[k - 1].kind != Token::Kind::Mark || t[k - 1].text == ")");
    if (joined) return i;
    sign = t[k].text == "-" ? -1 : 1;
    ++k;
  }
  if (!number_at(t, k)) {
    double v = 0;
    const auto end = spelled_number(t, i, v);
    if (end == i) return i;
    q.number = v;
    q.spelled = true;
    q.integer = v == std::floor(v);
    return end;
  }
  const auto fraction = [&](std::size_t at) {
    return number_at(t, at) && whole(t[at]) && glued(t, at + 1, "/") && number_at(t, at + 2) && t[at + 2].glued && whole(t[at + 2]) &&
           t[at + 2].number >= 2 && t[at + 2].number <= 64;
  };
  q.number = t[k].number;
  q.integer = whole(t[k]);
  if (fraction(k)) {
    q.number = t[k].number / t[k + 2].number;
    q.integer = false;
    k += 3;
  } else {
    const std::size_t at = is(t, k + 1, "-") && t[k + 1].glued ? k + 2 : k + 1;
    if (q.integer && fraction(at) && t[at].number < t[at + 2].number && (at == k + 2 || !t[at].glued || true)) {
      q.number += t[at].number / t[at + 2].number;
      q.integer = false;
      k = at + 3;
    } else {
      ++k;
    }
  }
  // powers of ten
  const auto power = [&](std::size_t at, double& p) -> std::size_t {
    if (!is(t, at, "^")) return at;
    double s = 1;
    std::size_t e = at + 1;
    if (is(t, e, "-") || is(t, e, "+")) {
      s = t[e].text == "-" ? -1 : 1;
      ++e;
    }
    if (!number_at(t, e) || std::abs(t[e].number) > 30) return at;
    p = s * t[e].number;
    return e + 1;
  };
  double p = 0;
  if (q.number == 10) {
    if (const auto e = power(k, p); e != k) {
      q.number = std::pow(10.0, p);
      q.integer = false;
      k = e;
    }
  } else if ((is(t, k, "x") || is(t, k, "*")) && number_at(t, k + 1) && t[k + 1].number == 10) {
    if (const auto e = power(k + 2, p); e != k + 2) {
      q.number *= std::pow(10.0, p);
      q.integer = false;
      k = e;
    } else if (is(t, k + 2, "-") && t[k + 2].glued && number_at(t, k + 3) && t[k + 3].glued) {  // 12x10-6
      q.number *= std::pow(10.0, -t[k + 3].number);
      q.integer = false;
      k += 4;
    }
  }
  if (is(t, k, "million")) {
    q.number *= 1e6;
    q.integer = false;
    ++k;
  }
  q.number *= sign;
  return k;
}

Dimension raise(Dimension d, int n) {
  Dimension r;
  for (int i = 0; i < std::abs(n); ++i) r = n > 0 ? r * d : r / d;
  return r;
}

struct UnitText {
  std::string symbol;
  double factor = 1;
  Dimension dimension;
  bool mass = false, pound = false, absolute = false;
};

// One unit word with its exponent; returns the token after it.
std::size_t unit_factor(const std::vector<Token>& t, std::size_t i, UnitText& u, bool first) {
  std::size_t k = i;
  int exponent = 1;
  if (is(t, k, "square") || is(t, k, "sq")) {
    exponent = 2;
    ++k;
    if (glued(t, k, ".")) ++k;
  } else if (is(t, k, "cubic") || is(t, k, "cu")) {
    exponent = 3;
    ++k;
    if (glued(t, k, ".")) ++k;
  }
  if (k >= t.size() || (t[k].kind == Token::Kind::Number)) return i;
  const UnitEntry* entry = nullptr;
  std::size_t end = k;
  for (int n = 3; n >= 1 && entry == nullptr; --n) {
    if (k + n > t.size()) continue;
    std::string s = t[k].text;
    bool fine = true;
    for (int w = 1; w < n; ++w) {
      s += ' ' + t[k + w].text;
      fine = fine && t[k + w].kind == Token::Kind::Word;
    }
    if (!fine) continue;
    if (n == 1 && (t[k].text == "'" || t[k].text == "\"") && !t[k].glued) continue;
    entry = find_spelling(s);
    end = k + n;
  }
  if (entry == nullptr && t[k].kind == Token::Kind::Word && t[k].text.size() > 1) {
    const char last = t[k].text.back();
    if (last >= '2' && last <= '4') {
      entry = find_spelling(t[k].text.substr(0, t[k].text.size() - 1));
      exponent = last - '0';
      end = k + 1;
    }
  }
  if (entry == nullptr) return i;
  if (is(t, end, "^") && (number_at(t, end + 1) || (is(t, end + 1, "-") && number_at(t, end + 2)))) {
    const bool negative = !number_at(t, end + 1);
    const double p = t[end + (negative ? 2 : 1)].number;
    if (p >= 1 && p <= 4) {
      exponent = static_cast<int>(negative ? -p : p);
      end += negative ? 3 : 2;
    }
  } else if (first && exponent == 1 && number_at(t, end) && t[end].glued && t[end].number >= 2 && t[end].number <= 4 && whole(t[end])) {
    exponent = static_cast<int>(t[end].number);
    ++end;
  }
  u.symbol = std::string(entry->symbol);
  if (exponent != 1) u.symbol += "^" + std::to_string(exponent);
  u.factor = std::pow(entry->factor, exponent);
  u.dimension = raise(entry->dimension, exponent);
  if (exponent == 2 && entry->dimension == dim::moment) {  // "kNm²" is kN m², a bending stiffness
    const double arm = entry->symbol.find("mm") != std::string_view::npos ? 1e-3 : entry->symbol.find("cm") != std::string_view::npos ? 1e-2 : 1;
    u.factor = entry->factor * arm;
    u.dimension = dim::moment * dim::length;
  }
  u.pound = exponent == 1 && (entry->symbol == "lb" || entry->symbol == "oz");
  u.absolute = exponent == 1 && (entry->symbol == "degC" || entry->symbol == "degF");
  return end;
}

// Words after a bare number that look like a unit but begin a phrase: "3 in the middle", "2 bar truss".
bool not_a_unit(const std::vector<Token>& t, std::size_t i) {
  const auto& w = t[i].lower;
  if (w == "in") {
    if (i + 1 >= t.size()) return false;
    if (is(t, i + 1, "-") && t[i].glued && number_at(t, i + 2)) return true;  // "12-in-12 pitch"
    static constexpr const char* after[] = {"the", "a", "an", "each", "every", "all", "x", "y", "z", "it", "this", "both", "total", "tension",
                                            "compression", "plan", "plane", "bending", "direction", "parallel", "series", "turn", "which", "its", "their", "order",
                                            "metres", "meters", "millimetres", "millimeters", "mm", "cm", "feet", "ft", "inches"};
    if (t[i + 1].glued) return false;
    if ((is(t, i + 1, "+") || is(t, i + 1, "-")) && i + 2 < t.size() && (t[i + 2].lower == "x" || t[i + 2].lower == "y" || t[i + 2].lower == "z")) return true;  // "at node 2 in +x"
    if (t[i + 1].lower == "x" && number_at(t, i + 2)) return false;
    for (const char* a : {"vertical", "horizontal", "lateral", "axial", "weak", "strong"}) {  // "the first 3 in vertical bending"; "3 in vertical" is a size
      if (t[i + 1].lower != a || i + 2 >= t.size()) continue;
      for (const char* b : {"bending", "plane", "direction", "vibration", "axis", "modes", "mode"})
        if (t[i + 2].lower == b) return true;
    }
    for (const char* a : after) {
      if (t[i + 1].lower == a) return true;
    }
    return false;
  }
  if (w == "bar") {
    if (i > 0 && t[i].glued && t[i - 1].text == "-" && !is(t, i + 1, "pressure") && !is(t, i + 1, "gauge")) return true;  // "three-bar hanger"
    for (const char* a : {"truss", "structure", "linkage", "frame", "system", "trusses", "space", "plane", "planar", "assembly", "framework", "mechanism"}) {
      if (is(t, i + 1, a)) return true;
    }
    return false;
  }
  if (w == "m" || w == "k" || w == "g" || w == "s" || w == "c" || w == "f" || w == "n" || w == "j" || w == "t" || w == "w") {
    const bool product = i > 0 && number_at(t, i - 1) && is(t, i + 1, "=") && number_at(t, i + 2) && i + 3 < t.size() && t[i + 3].lower == w;  // "6 x 2.4 m = 14.4 m"
    if (product) return false;
    return is(t, i + 1, "=") || (is(t, i + 1, ":") && number_at(t, i + 2) && w != "m") || (w != "m" && is(t, i + 1, "-") && t[i + 1].glued && i + 2 < t.size() && t[i + 2].glued && t[i + 2].lower.size() > 2);
  }
  if (w == "st" && t[i].glued && i > 0 && t[i - 1].text.size() < 3 && t[i - 1].text.ends_with('1')) return true;  // "the 1st frequency"
  return w == "d" || w == "h" || w == "b" || w == "i";
}

std::size_t read_unit(const std::vector<Token>& t, std::size_t i, UnitText& unit) {
  std::size_t k = i;
  bool any = false;
  if (is(t, k, "-") && t[k].glued && word_at(t, k + 1) && t[k + 1].glued) {  // "5-m", "20-ft"
    UnitText u;
    if (unit_factor(t, k + 1, u, true) != k + 1 && !not_a_unit(t, k + 1)) ++k;
  }
  // "1/K", "/K", "per K" after the number
  if ((is(t, k, "/") || is(t, k, "per") || (number_at(t, k) && t[k].number == 1 && is(t, k + 1, "/") && t[k].glued == false))) {
    std::size_t at = is(t, k, "/") || is(t, k, "per") ? k + 1 : k + 2;
    if (is(t, at, "degree") && is(t, at + 1, "of")) at += 2;
    UnitText u;
    const auto end = unit_factor(t, at, u, false);
    if (end != at && u.dimension == dim::temperature) {
      unit.symbol = "1/K";
      unit.factor = 1 / u.factor;
      unit.dimension = dim::expansion;
      return end;
    }
    return i;
  }
  if (k >= t.size() || not_a_unit(t, k)) return i;
  std::size_t end = unit_factor(t, k, unit, true);
  if (end == k) return i;
  any = true;
  unit.mass = unit.dimension == dim::mass;
  k = end;
  while (k < t.size() && any) {
    UnitText next;
    if (is(t, k, ".") && t[k].glued && k + 1 < t.size() && (is(t, k + 1, "/") || (is(t, k + 1, "-") && t[k + 1].glued))) ++k;  // "lb./ft", "in.-lb"
    if ((is(t, k, "*") || (is(t, k, "-") && t[k].glued) || (is(t, k, ".") && t[k].glued)) && k + 1 < t.size() &&
        (t[k + 1].glued || t[k].text == "*") && word_at(t, k + 1)) {
      end = unit_factor(t, k + 1, next, false);
      if (end == k + 1) break;
      if (t[k].text != "*" && unit.dimension == dim::length && next.dimension == dim::length) break;
      unit.symbol += "*" + next.symbol;
      unit.factor *= next.factor;
      unit.dimension = unit.dimension * next.dimension;
      unit.pound = unit.pound || next.pound;
      k = end;
      continue;
    }
    const bool per = is(t, k, "per") || (is(t, k, "a") && unit.dimension == dim::force && (is(t, k + 1, "metre") || is(t, k + 1, "meter") || is(t, k + 1, "foot"))) ||
                     (is(t, k, "for") && is(t, k + 1, "each")) || (is(t, k, "each") && (is(t, k + 1, "metre") || is(t, k + 1, "meter") || is(t, k + 1, "foot")));
    if (is(t, k, "/") || per) {
      std::size_t at = k + 1;
      if (is(t, k, "for")) ++at;
      if (per && (is(t, at, "linear") || is(t, at, "running") || is(t, at, "lineal") || is(t, at, "unit"))) ++at;
      const bool open = is(t, at, "(");
      if (open) ++at;
      end = unit_factor(t, at, next, false);
      if (end == at) break;
      unit.symbol += "/" + next.symbol;
      unit.factor /= next.factor;
      unit.dimension = unit.dimension / next.dimension;
      k = end;
      while (open || is(t, k, "*")) {
        UnitText more;
        const std::size_t m = is(t, k, "*") ? k + 1 : k;
        end = unit_factor(t, m, more, false);
        if (end == m) break;
        unit.symbol += "/" + more.symbol;
        unit.factor /= more.factor;
        unit.dimension = unit.dimension / more.dimension;
        k = end;
      }
      if (open && is(t, k, ")")) ++k;
      if (word_at(t, k) && t[k].text == "K" && unit.dimension == Dimension{1, 1, -3, 0, 0}) {  // "W/m K"
        unit.symbol += "/K";
        unit.dimension = unit.dimension / dim::temperature;
        ++k;
      }
      continue;
    }
    // "kN m", "ft lb": side by side
    if (word_at(t, k) && !t[k].glued) {
      const auto& w = t[k].lower;
      const bool force = unit.dimension == dim::force || unit.pound;
      if (force && (w == "m2" || w == "mm2" || w == "cm2" || w == "in2" || w == "ft2" || (w == "m" && is(t, k + 1, "^")))) {  // "6 MN m2" is a bending stiffness
        end = unit_factor(t, k, next, true);
        if (end != k && next.dimension == dim::area) {
          unit.symbol += "*" + next.symbol;
          unit.factor *= next.factor;
          unit.dimension = unit.dimension * next.dimension;
          unit.pound = false;
          k = end;
          continue;
        }
      }
      if (force && (w == "m" || w == "mm" || w == "ft" || w == "cm" || w == "feet" || w == "metres" || w == "meters" || w == "metre" || w == "meter")) {
        const bool alone = !(k + 1 < t.size() && (is(t, k + 1, "long") || is(t, k + 1, "from") || is(t, k + 1, "span") || is(t, k + 1, "high") || is(t, k + 1, "wide")));
        if (alone) {
          end = unit_factor(t, k, next, false);
          unit.symbol += "*" + next.symbol;
          unit.factor *= next.factor;
          unit.dimension = unit.dimension * next.dimension;
          k = end;
          continue;
        }
      } else if (unit.dimension == dim::length && (unit.symbol == "ft" || unit.symbol == "in") &&
                 (w == "lb" || w == "lbs" || w == "kip" || w == "kips" || w == "lbf" || w == "pounds" || w == "pound" || w == "k")) {
        end = unit_factor(t, k, next, false);
        unit.symbol += "*" + next.symbol;
        unit.factor *= next.factor;
        unit.dimension = unit.dimension * next.dimension;
        unit.pound = next.pound;
        k = end;
        continue;
      }
    }
    break;
  }
  // "in." and "ft." carry a dot of their own
  if (is(t, k, ".") && t[k].glued && (unit.symbol == "in" || unit.symbol == "ft" || unit.symbol == "lb" || unit.symbol == "lbs" || unit.symbol == "deg") &&
      k + 1 < t.size() && !(word_at(t, k + 1) && t[k + 1].text[0] >= 'A' && t[k + 1].text[0] <= 'Z' && t[k + 1].text != "OD" && t[k + 1].text != "ID"))
    ++k;
  // A pound that is multiplied by a length or divided by one can only be a force where a mass makes no sense: lb*ft, lb/in^2.
  if (unit.pound && unit.symbol != "lb" && unit.symbol != "oz") {
    const Dimension d = unit.dimension;
    if (d == Dimension{1, 1, 0, 0, 0} || d == Dimension{-1, 1, 0, 0, 0} || d == Dimension{-2, 1, 0, 0, 0}) {
      if (d != dim::density) {
        unit.factor *= 9.80665;
        unit.dimension = d * dim::acceleration;
        const auto at = unit.symbol.find("lb");
        if (at != std::string::npos && unit.symbol.compare(at, 3, "lbf") != 0) unit.symbol.insert(at + 2, "f");
      }
    }
    unit.pound = false;
  }
  return k;
}

}  // namespace

std::size_t read_quantity_at(const std::vector<Token>& t, std::size_t i, Quantity& q) {
  q = {};
  std::size_t k = read_number(t, i, q);
  if (k == i) return i;
  // "half a ton": the article between
  if (q.spelled && (is(t, k, "a") || is(t, k, "an")) && q.number == 0.5) ++k;
  q.begin = t[i].begin;
  q.comma = t[i].comma;
  UnitText unit;
  auto end = read_unit(t, k, unit);
  if (q.spelled && is(t, k, "bar")) end = k;  // "a two-bar bracket"
  if (end != k) {
    q.has_unit = true;
    q.factor = unit.factor;
    q.unit = unit.symbol;
    q.dimension = unit.dimension;
    q.pound = unit.pound;
    q.absolute = unit.absolute;
    q.integer = false;
    k = end;
    // 6'-2 1/2", 5 ft 6 in, "five feet six inches"
    if (unit.symbol == "ft" && q.number == std::floor(q.number)) {
      std::size_t m = k;
      if (is(t, m, "-") && t[m].glued) ++m;
      if (is(t, m, "and") && number_at(t, m + 1)) ++m;
      Quantity inches;
      const auto n = read_number(t, m, inches);
      if (n != m && inches.number >= 0 && inches.number < 12) {
        UnitText u;
        const auto e = read_unit(t, n, u);
        const bool bare = (e == n) && t[end - 1].text == "'" && (m > k || t[m].glued);
        if ((e != n && u.symbol == "in") || bare) {
          q.number += inches.number / 12;
          k = bare ? n : e;
        }
      }
    } else if (unit.symbol == "lb" && number_at(t, k)) {  // 5 lb 4 oz
      Quantity oz;
      const auto n = read_number(t, k, oz);
      UnitText u;
      const auto e = n != k ? read_unit(t, n, u) : n;
      if (n != k && e != n && u.symbol == "oz") {
        q.number += oz.number / 16;
        k = e;
      }
    }
  }
  q.end = t[k - 1].end;
  return k;
}

}  // namespace nacre::prompts
