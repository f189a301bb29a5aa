#include "line_places.h"

#include <algorithm>
#include <cmath>

namespace nacre::prompts {
namespace {

constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth"};

LinePlace point(Station s, int first, int last) { return {false, std::move(s), {}, first, last}; }

}  // namespace

bool LinePlaces::text(int k, Words list) const {
  if (k < 0 || k >= r.size()) return false;
  const std::string w = lower_case(r.items_[k].text);
  return std::find(list.begin(), list.end(), w) != list.end();
}

// The next item that means something; "it" and "there" do where a place is expected.
int LinePlaces::next(int k) const {
  ++k;
  while (k < r.size() && r.filler(k) && !text(k, "it|there")) ++k;
  return k;
}

std::string LinePlaces::letter(int k) const {
  if (k < 0 || k >= r.size()) return {};
  const std::string& t = r.items_[k].text;
  if (t.size() != 1 || t[0] < 'A' || t[0] > 'Z' || r.quantity(k)) return {};
  const auto& known = r.line_.letters;
  return std::find(known.begin(), known.end(), t) != known.end() ? t : std::string();
}

// "AB": two letters of the line in one word.
bool LinePlaces::pair(int k, std::string& a, std::string& b) const {
  if (k < 0 || k >= r.size() || r.quantity(k)) return false;
  std::string t = r.items_[k].text;
  if (r.items_[k].kind == Item::Kind::Chain && r.items_[k].names.size() == 2) t = r.items_[k].names[0] + r.items_[k].names[1];
  if (t.size() != 2) return false;
  a = t.substr(0, 1);
  b = t.substr(1);
  const auto& known = r.line_.letters;
  return std::find(known.begin(), known.end(), a) != known.end() && std::find(known.begin(), known.end(), b) != known.end();
}

// "left", "the left-hand end", "the right support", "the left roller"
bool LinePlaces::side_named(int k, Station& s) {
  const bool left = r.symbol(k, "left");
  if (!left && !r.symbol(k, "right")) return false;
  s.from = left ? "left" : "right";
  last_ = k;
  const int n = r.after(k);
  if (r.any_symbol(n, "end|tip|fixed_end_place|wall_thickness|bases") || (r.symbol(n, "side") && !r.symbol(n, "halfword"))) {
    last_ = n;
  } else if (r.any_symbol(n, "support|pin|roller|spring|guided|simply_supported|column")) {
    s.from = left ? "support 1" : "support -1";
    if (r.any_symbol(n, "support|column") || r.symbol(r.after(n), "support")) last_ = r.symbol(n, "support") || r.symbol(n, "column") ? n : r.after(n);
  } else if (r.symbol(n, "fix") && (r.symbol(r.after(n), "end") || r.items_[n].text.find("end") != std::string::npos)) {
    last_ = r.symbol(r.after(n), "end") ? r.after(n) : n;
  }
  return true;
}

// Something on the line that has a name.
bool LinePlaces::named(int k, Station& s, bool& both, bool kinds) {
  both = false;
  if (k < 0 || k >= r.size()) return false;
  const auto take = [&](std::string_view name, int last) {
    s.from = std::string(name);
    last_ = last;
    return true;
  };
  const int n = r.after(k);
  if (kinds ? text(k, "it|there") : text(k, "there|where")) return take("it", k);
  if (r.symbol(k, "other") && r.any_symbol(n, "end|support|side|tip")) return take("other", n);
  if (r.symbol(k, "other") && (kinds || text(k + 1, "one") || r.any_symbol(n, "is|pin|roller|fix|guided|free|on"))) return take("other", k);
  if (side_named(k, s)) {
    // "the left and right ends"
    if (r.symbol(r.after(last_), "and") && r.any_symbol(r.after(r.after(last_)), "left|right") && r.any_symbol(r.after(r.after(r.after(last_))), "end|support") && last_ == k) {
      both = true;
      last_ = r.after(r.after(r.after(last_)));
      s.from = r.symbol(last_, "support") ? "support" : "ends";
    }
    return true;
  }
  if (text(k, "ground") && !standing()) return take("held", k);
  const bool two = r.bare_number(k) && r.items_[k].values[0].number == 2;
  if (r.any_symbol(k, "each|all") || (r.symbol(k, "or") && text(k, "either")) || two) {
    int m = n;
    while (r.any_symbol(m, "of|all") || (r.bare_number(m) && r.items_[m].values[0].number == 2)) m = r.after(m);
    if (r.any_symbol(m, "end|tip|side")) {
      if (r.symbol(r.after(m), "overhang")) return false;  // "with both ends overhanging": no place of anything
      both = true;
      return take("ends", m);
    }
    if (r.any_symbol(m, "support|column") && (kinds || !two)) {
      both = true;
      return take("supports", m);
    }
    if (r.symbol(m, "free") && r.symbol(r.after(m), "end")) {
      both = true;
      return take("ends", r.after(m));
    }
    return false;
  }
  for (int o = 0; o < 5; ++o) {
    if (r.symbol(k, ordinals[o]) && r.any_symbol(n, "support|column")) return take("support " + std::to_string(o + 1), n);
  }
  if (r.symbol(k, "last") && r.symbol(n, "support")) return take("support -1", n);
  if (r.any_symbol(k, "middle|interior") && text(k + 1, "one")) return take("support 0", k + 1);
  if (r.any_symbol(k, "middle|interior") && r.any_symbol(n, "support|roller|pin|spring")) {
    if (!r.symbol(n, "support") && !r.symbol(r.after(n), "support")) return take("support 0", k);
    return take("support 0", r.symbol(n, "support") ? n : r.after(n));
  }
  if (r.symbol(k, "tip") || text(k, "overhanging end")) return take("tip", k);
  if (r.symbol(k, "free") && r.any_symbol(n, "end|tip")) return take("tip", n);
  if (r.any_symbol(k, "end") && r.symbol(n, "of") && r.symbol(r.after(n), "overhang")) return take("tip", r.after(n));
  if (r.symbol(k, "end")) {
    if (r.symbol(n, "overhang")) return false;
    if (r.said(k).size() > 4 || lower_case(r.said(k)) == "ends") {
      both = true;
      return take("ends", k);
    }
    return take("end", k);
  }
  if (!kinds && !(r.symbol(k, "support") && !letter(n).empty()) && r.any_symbol(k, "wall_thickness|fix|pin|roller|guided|spring|internal_hinge|propped|support")) return false;
  if (r.any_symbol(k, "fixed_end_place|wall_thickness")) {
    if (r.any_symbol(n, "support|end")) return take("held", n);
    return take("held", k);
  }
  if (r.symbol(k, "fix")) {
    if (r.items_[k].text.find("end") != std::string::npos || r.items_[k].text.find("support") != std::string::npos || lower_case(r.items_[k].text) == "clamp") return take("held", k);
    if (r.any_symbol(n, "end|support|side|tip")) return take("held", n);
    return false;
  }
  for (const auto* kind : {"pin", "roller", "guided", "spring"}) {
    if (!r.symbol(k, kind)) continue;
    const std::string w = lower_case(r.items_[k].text);
    const std::string name = kind == std::string_view("pin") ? (w.starts_with("hinge") && !w.starts_with("hinged") && w.find("support") == std::string::npos ? "hinge" : "pinned") : kind;
    if (r.any_symbol(n, "end|support")) return take(name, n);
    return take(name, k);
  }
  if (r.symbol(k, "internal_hinge")) return take("hinge", k);
  if (r.symbol(k, "propped") || (r.symbol(k, "support") && text(k, "prop|props"))) return take("roller", k);
  if (r.symbol(k, "support")) {
    if (!letter(n).empty()) return take(letter(n), n);
    if (r.bare_number(n) && r.items_[n].values[0].integer && !r.items_[n].values[0].has_unit && r.items_[n].values[0].number < 20) return take("support " + std::to_string(static_cast<int>(r.items_[n].values[0].number)), n);
    if (lower_case(r.said(k)) == "supports" || lower_case(r.said(k)) == "bearings") {
      both = true;
      return take("supports", k);
    }
    return take("support", k);
  }
  if (standing() || r.present("column")) {
    if (r.any_symbol(k, "bases|bottom") || text(k, "ground|floor")) return take("left", r.symbol(n, "end") ? n : k);
    if (r.symbol(k, "top")) return take("right", r.symbol(n, "end") ? n : k);
  }
  if (r.any_symbol(k, "joint") && !letter(n).empty()) return take(letter(n), n);
  if (!letter(k).empty()) return take(letter(k), k);
  return false;
}

// "first span", "span 2", "second bay", "left span", "middle span", "each span", "span BC"
bool LinePlaces::which_span(int k, int& span) {
  const bool one = text(k + 1, "one");
  const int n = one ? k + 1 : r.after(k);
  if (r.symbol(n, "span") && (r.symbol(k, "long") || text(k, "longer|longest|larger|shorter|shortest|short"))) {
    span = text(k, "shorter|shortest|short") ? span_shortest : span_longest;
    last_ = n;
    return true;
  }
  if (r.symbol(k, "span") && k > 0 && text(k - 1, "main")) {  // "the main span" of what overhangs
    span = span_main;
    last_ = k;
    return true;
  }
  if (r.any_symbol(n, "span|panel") || (one && !r.quantity(r.after(n)) && (r.line_.span_count > 1 || r.line_.spans.size() > 1))) {
    for (int o = 0; o < 5; ++o) {
      if (!r.symbol(k, ordinals[o])) continue;
      span = o + 1;
      last_ = n;
      return true;
    }
    if (one && r.any_symbol(k, "middle|interior") && r.line_.spans.size() % 2 == 0 && r.line_.span_count % 2 == 0) return false;  // two spans have a middle support
    span = r.symbol(k, "last") || r.symbol(k, "right") ? -2 : r.symbol(k, "left") ? 1 : r.any_symbol(k, "middle|interior") ? -3 : r.any_symbol(k, "each|all") ? -1 : 0;
    last_ = n;
    return span != 0;
  }
  if (r.any_symbol(k, "each|all") && r.any_symbol(n, "of") && r.any_symbol(r.after(n), "span")) {
    span = -1;
    last_ = r.after(n);
    return true;
  }
  if (r.any_symbol(k, "each|all")) {  // "each of the three spans", "both of the spans"
    int m = n;
    while (r.symbol(m, "of") || (r.bare_number(m) && r.items_[m].values[0].integer)) m = r.after(m);
    if (m != n && r.symbol(m, "span")) {
      span = -1;
      last_ = m;
      return true;
    }
  }
  if (r.symbol(k, "span") && r.bare_number(n) && r.items_[n].values[0].integer && r.items_[n].values[0].number >= 1 && r.items_[n].values[0].number < 50) {
    span = static_cast<int>(r.items_[n].values[0].number);
    last_ = n;
    return true;
  }
  return false;
}

// "2 m", "L/3", "a third of the span", "0.4 L", "two thirds of the way"
bool LinePlaces::offset(int k, Value& v) {
  if (k < 0 || k >= r.size() || r.items_[k].used) return false;
  const auto letter_l = [&](int i) { return i < r.size() && (r.items_[i].text == "L" || r.items_[i].text == "l") && r.line_.letters.empty(); };
  const auto fraction = [&](double f, int last) {
    v = {f, dim::none, "", r.origin(r.items_[k].begin, r.items_[last].end)};
    last_ = last;
    // "of the span", "of the way", "of its length"
    const int n = r.after(last);
    if (r.symbol(n, "of")) {
      const int m = r.after(n);
      if (r.any_symbol(m, "span|length|beam|height|cantilever|column|rod") || letter_l(m)) last_ = m;
      else if (text(n + 1, "the|way") && (text(n + 1, "way") || text(n + 2, "way"))) last_ = text(n + 1, "way") ? n + 1 : n + 2;
    } else if (r.any_symbol(n, "span|length")) {
      last_ = n;
    }
    int w = last_ + 1;
    while (w < r.size() && text(w, "the|its|way|along|across")) last_ = w++;
    return true;
  };
  if (r.quantity(k, dim::length) && !r.items_[k].used) {
    v = r.value_of(r.items_[k].values[0], dim::length);
    last_ = k;
    return true;
  }
  if (letter_l(k) && r.mark(k + 1, "/") && r.bare_number(k + 2) && r.items_[k + 2].values[0].number >= 1 && r.items_[k + 2].values[0].number < 50)
    return fraction(1 / r.items_[k + 2].values[0].number, k + 2);
  struct Part { std::string_view symbol; double f; };
  static constexpr Part parts[] = {{"one_third", 1.0 / 3}, {"two_thirds", 2.0 / 3}, {"quarter", 0.25}, {"three_quarters", 0.75}};
  for (const auto& p : parts) {
    if (r.symbol(k, p.symbol)) return fraction(p.f, k);
  }
  if (r.symbol(k, "third") && r.symbol(r.after(k), "of")) return fraction(1.0 / 3, k);
  if (r.bare_number(k) && !r.items_[k].values[0].spelled && !r.items_[k].values[0].integer && r.items_[k].values[0].number > 0 && r.items_[k].values[0].number < 1) {
    const int n = r.after(k);
    const int m = r.symbol(n, "of") ? r.after(n) : n;
    if (letter_l(m) || r.any_symbol(m, "span|length")) {
      if (!fraction(r.items_[k].values[0].number, k)) return false;
      if (letter_l(m)) last_ = m;
      return true;
    }
  }
  return false;
}

// "the middle of the first span", "midway between A and B", "halfway along", "midspan"
bool LinePlaces::fraction_of_something(int k, Station& s) {
  double f = -1;
  if (r.symbol(k, "middle")) f = 0.5;
  if (f < 0) return false;
  last_ = k;
  s = {};
  s.offset = r.fraction(f, "middle");
  const std::string words = lower_case(r.said(k));
  if (text(k - 1, "its") && !r.chunks_.empty() && r.chunks_.back().line.size() == 1 && r.chunks_.back().line[0].range && r.chunks_.back().line[0].a.span != 0) {
    s.span = r.chunks_.back().line[0].a.span;  // "the second span a 30 kN load at its middle"
    return true;
  }
  const bool of_beam = words.find("beam") != std::string::npos || words.find("length") != std::string::npos;
  s.span = of_beam || standing() ? 0 : words.find("span") != std::string::npos ? span_main : span_unsaid;
  if (r.any_symbol(r.after(k), "up|down") && standing()) {  // "halfway up"
    last_ = r.after(k);
    return true;
  }
  int n = r.after(k);
  int of = n;
  if (r.any_symbol(of, "of|in|on")) of = r.after(of);
  std::string a, b;
  if (of != n && pair(r.any_symbol(of, "span|panel|beam") ? r.after(of) : of, a, b)) {
    last_ = r.any_symbol(of, "span|panel|beam") ? r.after(of) : of;
    s.from = a;
    s.to = b;
    s.span = 0;
    return true;
  }
  if (of != n && which_span(of, s.span)) {
    if (r.mark(last_ + 1, "(")) {  // "of the first (5 m) span" is read by which_span only without brackets
      return true;
    }
    return true;
  }
  if (of != n && r.any_symbol(of, "first|second|third|fourth|last|left|right") && r.mark(r.after(of), "(")) {  // "the first (5 m) span"
    int m = r.after(of);
    while (m < r.size() && !r.mark(m, ")")) ++m;
    if (r.symbol(r.after(m), "span")) {
      for (int q = of; q < m; ++q) {
        if (r.quantity(q, dim::length)) r.use(q, "geometry", "names the span again");
      }
      s.span = r.any_symbol(of, "last|right") ? -2 : 1;
      for (int o = 0; o < 5; ++o) {
        if (r.symbol(of, ordinals[o])) s.span = o + 1;
      }
      last_ = r.after(m);
      return true;
    }
  }
  if (of != n && r.any_symbol(of, "left|right") && r.symbol(r.after(of), "halfword")) {
    s.offset = r.fraction(r.symbol(of, "left") ? 0.25 : 0.75, "middle of a half");
    s.span = 0;
    last_ = r.after(of);
    return true;
  }
  if (of != n && r.symbol(of, "overhang")) {
    s.from = "overhang";
    s.span = 0;
    last_ = of;
    return true;
  }
  if (r.symbol(n, "between")) {
    Station p, q;
    bool both = false;
    if (named(r.after(n), p, both)) {
      s.span = 0;
      if (both) {
        s.from = p.from == "ends" ? "left" : "support 1";
        s.to = p.from == "ends" ? "right" : "support -1";
        return true;
      }
      const int m = r.after(last_);
      if (r.symbol(m, "and") && named(r.after(m), q, both) && !both) {
        s.from = p.from;
        s.to = q.from;
        return true;
      }
    }
    last_ = k;
    return true;
  }
  if (of != n && !r.any_symbol(of, "span|beam|cantilever|column|rod|length") && r.symbol(r.after(of), "span")) {
    s.span = span_unclear;  // "the middle of the painted span"
    last_ = r.after(of);
    return true;
  }
  if (of != n && r.any_symbol(of, "span|beam|cantilever|column|rod|length")) {
    last_ = of;
    s.span = r.symbol(of, "span") ? span_main : 0;
  }
  return true;
}

// "from the left end", "to the right of B", "beyond the support", "above the base": what an offset is counted from.
bool LinePlaces::relation(int k, Station& s, bool& both) {
  both = false;
  int m = k;
  s.sense = 0;
  if (text(m, "in") || r.symbol(m, "away_from") || text(m, "inward|inwards|inboard")) {
    const int n = r.after(m);
    if (r.any_symbol(n, "from|of")) m = n;
    else if (!r.symbol(m, "away_from")) return false;
  }
  if (r.symbol(m, "outward")) m = r.after(m);  // "away from the support" is one phrase
  if (r.any_symbol(m, "from")) {
    return named(next(m), s, both);
  }
  if (r.any_symbol(m, "beyond") || text(m, "past")) {
    if (!named(next(m), s, both)) return false;
    s.sense = s.from == "left" || s.from == "support 1" ? -1 : 1;
    return true;
  }
  if (r.symbol(m, "before_word")) {
    if (!named(next(m), s, both)) return false;
    s.sense = -1;
    return true;
  }
  const bool to = r.symbol(m, "to");
  const int side = to ? r.after(m) : m;
  if (r.any_symbol(side, "left|right|leftward|rightward")) {
    const int sense = r.any_symbol(side, "left|leftward") ? -1 : 1;
    const int n = r.after(side);
    if (r.symbol(n, "of") && named(next(n), s, both)) {
      s.sense = sense;
      return true;
    }
    return false;
  }
  if (text(m, "further|farther")) {  // "5 m further right"
    const int n = r.after(m);
    const int d = r.symbol(n, "to") ? r.after(n) : n;
    if (r.any_symbol(d, "right|left|rightward|leftward")) {
      s.from = "it";
      s.sense = r.any_symbol(d, "right|rightward") ? 1 : -1;
      last_ = d;
      return true;
    }
    return false;
  }
  if ((r.any_symbol(m, "up|above")) && (standing() || r.present("column"))) {
    last_ = m;
    s.from = "left";
    const int n = next(m);
    if (r.any_symbol(n, "bases|bottom") || text(n, "ground|floor")) last_ = n;
    else if (text(m + 1, "ground|the") && (text(m + 1, "ground") || text(m + 2, "ground|floor"))) last_ = text(m + 1, "ground") ? m + 1 : m + 2;
    return true;
  }
  return false;
}

// One station. A length alone is one only when it is led ("at 2 m", "x = 2 m").
bool LinePlaces::one(int k, Station& s, bool led, bool kinds) {
  s = {};
  bool both = false;
  if (r.symbol(k, "station") && r.any_symbol(r.after(k), "is")) {
    k = r.after(r.after(k));
    led = true;
    if (r.bare_number(k) && r.items_[k].values[0].number == 0 && !r.items_[k].used) {
      s.from = "left";
      last_ = k;
      r.use(k, "place", "a distance");
      return true;
    }
  } else if (r.symbol(k, "station") && (r.quantity(r.after(k), dim::length) || r.symbol(r.after(k), "of"))) {
    k = r.after(k);
    if (r.symbol(k, "of")) k = r.after(k);
  }
  Value v;
  if (offset(k, v)) {
    const int end = last_;
    if (relation(r.after(end), s, both) && !both) {
      s.offset = v;
      return true;
    }
    last_ = end;
    if (!led && !text(end, "way|along")) return false;
    s = {};
    s.offset = v;
    return true;
  }
  if (r.any_symbol(k, "middle|interior") && named(k, s, both, kinds)) return true;
  if (fraction_of_something(k, s)) return true;
  if (!named(k, s, both, kinds) || both) return false;
  return true;
}

// "1 m, 3 m and 5 m from the left end", "1.5, 3 and 4.5 m", "0, 5 m and 8 m"
bool LinePlaces::offsets(int k, bool led, std::vector<LinePlace>& out) {
  bool is_x = false;
  const int begin = k;
  if (r.symbol(k, "station") && r.symbol(r.after(k), "is")) {
    k = r.after(r.after(k));
    is_x = led = true;
  } else if (r.symbol(k, "station") && r.quantity(r.after(k))) {
    k = r.after(k);
  }
  std::vector<int> list;
  int m = k;
  while (r.quantity(m) && !r.items_[m].used && (r.bare_number(m) || r.quantity(m, dim::length)) && !r.items_[m].values[0].spelled) {
    list.push_back(m);
    int n = m + 1;
    while (n < r.size() && (r.filler(n) || r.mark(n, ",") || r.symbol(n, "and") || r.mark(n, "&"))) ++n;
    if (is_x && r.symbol(n, "station") && r.symbol(r.after(n), "is")) n = r.after(r.after(n));
    if (n == m + 1 || !(r.quantity(n) && (r.bare_number(n) || r.quantity(n, dim::length)))) break;
    // "2 m and 3 kN": not a list of stations; "and 300 mm wide": another dimension
    if (r.any_symbol(r.after(n), "wide|deep|thick|tall|long|span|diameter|width|depth|overhang")) break;
    m = n;
  }
  if (list.size() < 2) return false;
  const Quantity& unit = r.items_[list.back()].values[0];
  if (!unit.has_unit) return false;
  last_ = list.back();
  std::vector<Station> froms(1);
  bool both = false;
  Station s;
  if (relation(r.after(last_), s, both) && !both) froms[0] = s;
  else if (!led) return false;
  else last_ = list.back();
  for (const int q : list) {
    Quantity v = r.items_[q].values[0];
    if (!v.has_unit) {
      v.has_unit = true;
      v.unit = unit.unit;
      v.factor = unit.factor;
      v.dimension = unit.dimension;
    }
    Station at = froms[0];
    at.offset = r.value_of(v, dim::length);
    out.push_back(point(at, begin, last_));
    r.use(q, "place", "a distance");
  }
  return true;
}

bool LinePlaces::finish(PlaceChunk& c, int first) {
  c.first = first;
  c.last = last_;
  for (auto& p : c.line) {
    p.first = first;
    p.last = last_;
    for (const auto* s : {&p.a, &p.b}) {
      if (s->offset.given() && s->offset.dimension == dim::length && s->offset.si < 0)
        c.problem = "The position " + s->offset.text() + " lies outside: positions are measured along the member from its end and cannot be negative.";
    }
  }
  c.both = c.line.size() > 1;
  return true;
}

bool LinePlaces::read(int i, PlaceChunk& c, bool goes_on) {
  const bool prep = r.any_symbol(i, "at|on|in|to|over|from|between|by|under|above");
  const int k = prep ? next(i) : i;
  if (k >= r.size()) return false;
  if (!prep && r.symbol(k, "end") && r.symbol(r.after(k), "moment_word")) return false;  // "an end couple"
  c.led = prep;
  LinePlace p;
  if (from_to(i, p)) {
    c.led = true;
    c.line.push_back(p);
    return finish(c, i);
  }
  p = {};
  if (stretch(i, p)) {
    c.led = true;
    c.line.push_back(p);
    return finish(c, i);
  }
  if (spans(k, c, prep)) return finish(c, i);
  if (r.symbol(i, "between")) {
    Station a, b;
    bool both = false;
    const int q = r.before(i);
    if (!r.quantity(q, dim::length) && !r.any_symbol(q, "span|apart|length|spacing") && named(k, a, both) && both) {
      LinePlace range;
      range.range = true;
      range.a.from = a.from == "ends" ? "left" : "support 1";
      range.b.from = a.from == "ends" ? "right" : "support -1";
      c.line.push_back(range);
      return finish(c, i);
    }
    return false;
  }
  const bool led = r.symbol(i, "at") || goes_on;
  if (r.any_symbol(i, "by|from") ) return false;
  if (offsets(k, led, c.line)) return finish(c, i);
  if (r.any_symbol(k, "third_points|quarter_points")) {
    const bool third = r.symbol(k, "third_points");
    const double first = third ? 1.0 / 3 : 0.25;
    for (const double f : {first, third ? 2.0 / 3 : 0.75}) {
      Station s;
      s.offset = r.fraction(f, third ? "third points" : "quarter points");
      c.line.push_back(point(s, i, k));
    }
    last_ = k;
    return finish(c, i);
  }
  Station s;
  bool both = false;
  Value v;
  if (r.quantity(k, dim::length) && r.symbol(r.before(k), "cantilever")) return false;  // "sticks out 4 ft from a wall" is its length
  const int v_at = r.symbol(k, "station") && r.symbol(r.after(k), "of") ? r.after(r.after(k)) : r.symbol(k, "station") ? r.after(k) : k;
  if (offset(v_at, v)) {
    const int end = last_;
    const bool related = relation(r.after(end), s, both);
    if (related && !both && (s.from == "support" || s.from == "end") && (text(last_ - 1, "its|nearest") || text(last_ - 2, "its"))) both = true, s.from = "supports";
    if (related && !both && (s.from == "end" || s.from == "support") && r.any_symbol(r.before(i), "each|all")) both = true, s.from = s.from == "end" ? "ends" : "supports";  // "two slings, each 1.2 m from an end"
    if (related && both) {
      // "1 m from each end"
      c.each = true;
      for (const bool right : {false, true}) {
        Station side;
        side.from = s.from == "supports" ? (right ? "support -1" : "support 1") : (right ? "right" : "left");
        side.offset = v;
        side.sense = s.sense == 0 ? 0 : right ? 1 : -1;
        c.line.push_back(point(side, i, last_));
      }
      return finish(c, i);
    }
  }
  const bool kinds = r.any_symbol(i, "at|under|over|above|to");
  if (one(k, s, led, kinds)) {
    if (led && !r.symbol(k, "station") && r.quantity(k, dim::length) && s.from == "left" && r.any_symbol(r.after(k), "spacing|long|tall|deep|wide|thick|span|height|panel|apart|diameter|depth|width")) return false;
    c.weak = !prep && (s.from == "left" || s.from == "right" || s.from == "end") && !s.offset.given() && last_ == k;
    c.line.push_back(point(s, i, last_));
    return finish(c, i);
  }
  if (named(k, s, both, kinds) && both) {
    c.each = true;
    for (const bool right : {false, true}) {
      Station side;
      side.from = s.from == "supports" ? (right ? "support -1" : "support 1") : (right ? "right" : "left");
      c.line.push_back(point(side, i, last_));
    }
    return finish(c, i);
  }
  return false;
}

}  // namespace nacre::prompts
