// Names on a straight member and the lengths between them: "beam ABC, AB = 4 m", "B is 2 m from C", overhangs, where it ends.

#include <algorithm>
#include <cmath>

#include "line_places.h"

namespace nacre::prompts {
namespace {

bool ascending(const std::string& t) {
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (t[i] < 'A' || t[i] > 'H' || (i > 0 && t[i] <= t[i - 1])) return false;
  }
  return true;
}

// Verbs that lead on beyond a support.
bool going_on(const std::string& w) {
  static constexpr std::string_view verbs[] = {"continues", "continue", "continuing", "extends", "extend", "extending", "runs", "run", "goes", "projects", "project", "projecting", "reaches",
                                               "sticks", "stick", "sticking", "cantilevers", "cantilevering", "protrudes", "overhangs"};
  return std::find(std::begin(verbs), std::end(verbs), w) != std::end(verbs);
}

}  // namespace

void LinePlaces::letters() {
  auto& known = r.line_.letters;
  const auto declare = [&](const std::string& t) {
    if (std::find(known.begin(), known.end(), t) == known.end()) known.push_back(t);
  };
  const auto name_of = [&](int i) -> std::string {
    const Item& item = r.items_[i];
    if (item.kind == Item::Kind::Chain && item.names.size() == 2 && item.names[0].size() == 1 && item.names[1].size() == 1) return item.names[0] + item.names[1];
    return item.kind == Item::Kind::Name || item.kind == Item::Kind::Unknown ? item.text : std::string();
  };
  for (int i = 0; i < r.size(); ++i) {
    const std::string t = name_of(i);
    if (t.size() < 2 || t.size() > 6 || !ascending(t)) continue;
    for (const char c : t) declare(std::string(1, c));
  }
  for (int i = 0; i < r.size(); ++i) {
    const std::string& t = r.items_[i].text;
    if (t.size() != 1 || t[0] < 'A' || t[0] > 'D' || r.quantity(i)) continue;
    const int p = i - 1, n = i + 1;
    const bool led = r.any_symbol(p, "at|support|joint|from|end|beyond|tip|to") || (r.any_symbol(p, "and|on|pin|roller|fix") && t != "A");
    const bool told = (r.any_symbol(n, "is|pin|roller|fix|guided") || (r.mark(n, "(") && r.after(n) < r.size() && (r.any_symbol(r.after(n), "pin|roller|fix|station|left|right|guided|free") || r.quantity(r.after(n), dim::length) || r.bare_number(r.after(n))))) &&
                      !(r.symbol(n, "is") && r.quantity(r.after(n)) && !r.symbol(r.after(r.after(n)), "from")) && !r.quantity(p);
    if (t == "A" ? (led || (told && r.filler(i))) : (led || (told && (r.items_[i].kind == Item::Kind::Name || r.items_[i].letter)))) declare(t);
  }
  // One letter alone is too little to name the ends by: "diameter D = 40 mm".
  if (std::find(known.begin(), known.end(), "A") == known.end() && std::find(known.begin(), known.end(), "B") == known.end()) known.clear();
  std::sort(known.begin(), known.end());
  if (known.empty()) return;
  // The article becomes the point A where a point is meant.
  if (std::find(known.begin(), known.end(), "A") != known.end()) {
    for (int i = 0; i < r.size(); ++i) {
      if (!r.filler(i) || r.items_[i].text != "A") continue;
      const int n = i + 1;
      const bool opens = i == 0 || r.sentence_end(i - 1);
      const bool stops = n >= r.size() || r.items_[n].kind == Item::Kind::Mark || r.any_symbol(n, "and|is") || r.quantity(n);
      if (!(stops || (!opens && (r.any_symbol(i - 1, "at|support|joint|from|to|between|end|of") || r.any_symbol(n, "pin|roller|fix|to|guided"))))) continue;
      r.items_[i].kind = Item::Kind::Name;
      r.items_[i].symbol.clear();
      r.items_[i].role = "name";
    }
  }
  for (int i = 0; i + 1 < r.size(); ++i) {
    std::string a, b;
    if (r.any_symbol(i, "beam|cantilever|rod") && pair(r.after(i), a, b) && r.after(i) == i + 1) r.line_.end_letter = b;
  }
  const auto length_at = [&](int k) { return r.quantity(k, dim::length) && !r.items_[k].used; };
  const auto segment = [&](const std::string& a, const std::string& b, int q) {
    r.line_.segments.push_back({a, b, r.value_of(r.items_[q].values[0], dim::length)});
    r.use(q, "geometry", "from " + a + " to " + b);
  };
  for (int i = 0; i < r.size(); ++i) {
    std::string a, b;
    if (pair(i, a, b)) {
      // "AB = BC = 3 m", "AB (6 m)", "AB is 4 m long", "spans AB of 6 m"
      std::vector<int> pairs{i};
      int k = r.after(i);
      while (r.any_symbol(k, "is|of") || r.mark(k, "(") || (r.symbol(k, "and") && false)) {
        k = r.after(k);
        std::string c, d;
        if (pair(k, c, d)) {
          pairs.push_back(k);
          k = r.after(k);
        }
      }
      if (length_at(k)) {
        for (const int p : pairs) {
          std::string c, d;
          if (pair(p, c, d)) r.line_.segments.push_back({c, d, r.value_of(r.items_[k].values[0], dim::length)});
          r.use(p, "geometry", "a part of the beam");
        }
        r.use(k, "geometry", "from " + a + " to " + b);
        if (r.symbol(r.after(k), "long")) r.use(r.after(k), "geometry", "");
      }
      continue;
    }
    const std::string name = letter(i);
    if (name.empty()) continue;
    int k = r.after(i);
    while (r.any_symbol(k, "is|at|station|end") || r.mark(k, "(") || r.mark(k, ",")) k = r.after(k);
    const bool bracket = r.mark(r.after(i), "("), at = r.any_symbol(r.after(i), "at") || r.any_symbol(r.after(r.after(i)), "station|at");
    const bool load_place = r.any_symbol(r.before(i), "load");
    if (r.symbol(r.before(i), "tip") && !r.symbol(r.before(r.before(i)), "at")) {  // "free end C at x = 6 m"
      r.use(r.before(i), "geometry", "");
      r.use(i, "geometry", "");
    }
    if (r.bare_number(k) && r.items_[k].values[0].number == 0 && (bracket || at)) {
      r.line_.segments.push_back({"left", name, derived(0, dim::length, "where the positions are counted from")});
      r.use(k, "place", "a distance");
      continue;
    }
    if (!length_at(k)) continue;
    const int n = r.after(k);
    std::string other;
    int last = n;
    if (r.any_symbol(n, "from|beyond") || text(n, "past")) other = letter(last = r.after(n));
    else if (r.any_symbol(n, "left|right|to")) {
      int m = r.symbol(n, "to") ? r.after(n) : n;
      if (r.any_symbol(m, "left|right") && r.symbol(r.after(m), "of")) other = letter(last = r.after(r.after(m)));
    }
    if (!other.empty() && other != name && (!load_place || bracket)) {
      if (other == r.line_.end_letter) segment(name, other, k);
      else segment(std::min(name, other), std::max(name, other), k);
      for (int u = n; u <= last; ++u) r.use(u, r.items_[u].kind == Item::Kind::Mark ? "" : "geometry", "");
    } else if (bracket && (r.mark(n, ")") || r.symbol(n, "from"))) {
      segment("left", name, k);
    } else if (at && !r.any_symbol(n, "from|left|right|to")) {
      segment("left", name, k);
    }
  }
}

void LinePlaces::overhangs() {
  // "cantilevered 4 m up from the ground": how it stands, no direction of a load
  for (int i = 0; i < r.size(); ++i) {
    if (!r.symbol(i, "up") || !r.quantity(r.before(i), dim::length)) continue;
    const int n = r.after(i);
    if (r.symbol(n, "from") || r.any_symbol(n, "bases|bottom")) r.use(i, "geometry", "");
  }
  const auto length_at = [&](int k) { return r.quantity(k, dim::length) && !r.items_[k].used; };
  const auto near_bound = [&](int k) { return k < 0 || k >= r.size() || r.sentence_end(k) || r.mark(k, ",") || r.mark(k, ";"); };
  const auto ends_at = [&](int q, int from, int to) {
    r.line_.segments.push_back({"left", "right", r.value_of(r.items_[q].values[0], dim::length)});
    r.line_.end_item = q;
    r.use(q, "geometry", "the right end");
    for (int u = from; u < to; ++u) r.use(u, r.items_[u].kind == Item::Kind::Mark ? "" : "geometry", "");
  };
  // "0.6 mm from its right end there is a rigid wall": a gap
  for (int i = 0; i < r.size() && r.domain_ == Domain::Rod && r.present("expansion"); ++i) {
    if (!length_at(i) || r.items_[i].values[0].si() > 0.05 || !r.symbol(r.after(i), "from")) continue;
    int k = r.after(r.after(i));
    while (r.any_symbol(k, "left|right|other|free")) k = r.after(k);
    if (!r.any_symbol(k, "end|tip")) continue;
    bool wall = false;
    for (int n = r.sentence_begin(i); n < r.sentence_stop(i); ++n) wall = wall || r.any_symbol(n, "fixed_end_place|wall_thickness");
    if (!wall) continue;
    Fact f;
    f.slot = "gap";
    f.item = i;
    f.values = r.items_[i].values;
    r.facts_.push_back(std::move(f));
    for (int u = i; u <= k; ++u) r.use(u, "geometry", "a gap");
  }
  // "a beam from x = 0 to x = 6.5 m": its two ends, where no load stands before them
  for (int i = 0; i < r.size(); ++i) {
    if (!r.symbol(i, "from") || r.items_[i].used) continue;
    const auto value = [&](int k) { return r.symbol(k, "station") && r.symbol(r.after(k), "is") ? r.after(r.after(k)) : k; };
    const int a = value(r.after(i)), to = r.after(a), b = value(r.after(to));
    const bool zero = r.quantity(a) && r.items_[a].values[0].number == 0 && (r.bare_number(a) || r.quantity(a, dim::length));
    if (!zero || !r.symbol(to, "to") || !length_at(b) || b == r.after(to)) continue;
    bool member = false, load = false;
    for (int k = r.sentence_begin(i); k < i; ++k) {
      member = member || r.role(k, "family");
      load = load || r.quantity(k, dim::force) || r.quantity(k, dim::line_force) || r.quantity(k, dim::mass) || r.symbol(k, "load");
    }
    if (member && !load) {
      r.use(a, "geometry", "the left end");
      ends_at(b, i, b);
    }
  }
  // "continues to x = 8 m", "runs on to 8 m", "ends free at 6 m", "free end at x = 6 m"
  for (int i = 0; i < r.size(); ++i) {
    const bool goes = going_on(lower_case(r.items_[i].text));
    const bool tip = (r.symbol(i, "tip") || r.symbol(i, "free")) && !r.items_[i].used;
    const bool ends = text(i, "ends|stops");
    if (!goes && !tip && !ends) continue;
    int k = r.after(i);
    if (tip && r.symbol(k, "end")) k = r.after(k);
    if (tip && !letter(k).empty()) k = r.after(k);
    while (r.any_symbol(k, "is|on|free") || text(k, "on")) k = r.after(k);
    const bool to = goes ? r.symbol(k, "to") : r.any_symbol(k, "at") || r.mark(k, "(");
    if (!to) continue;
    k = r.after(k);
    bool x = false;
    if (r.symbol(k, "station")) {
      k = r.after(k);
      if (r.symbol(k, "is")) k = r.after(k);
      x = true;
    }
    if (!length_at(k)) continue;
    const int n = r.after(k);
    if (r.any_symbol(n, "from|left|right|to|beyond")) continue;
    if (!x && goes && r.any_symbol(n, "wide|deep|long|tall")) continue;
    ends_at(k, goes || ends ? i : i, k);
    if (tip) r.items_[i].role = "geometry";
  }
  for (int i = 0; i < r.size(); ++i) {
    const bool word = r.symbol(i, "overhang") && !r.items_[i].used;
    const bool beyond = r.symbol(i, "beyond") && !r.items_[i].used;
    if (going_on(lower_case(r.items_[i].text)) || r.symbol(i, "cantilever")) {  // "sticks out to the left of a wall": where it goes
      const int d = r.after(i);
      if (r.any_symbol(d, "leftward|rightward")) r.use(d, "geometry", "");
    }
    const bool on = going_on(lower_case(r.items_[i].text)) && !r.items_[i].used && !word;
    if (!word && !beyond && !on) continue;
    const int p = r.before(i);
    if (word && (r.any_symbol(p, "of|on|over|from|to") || (r.any_symbol(p, "left|right|each|all") && r.any_symbol(r.before(p), "on|over|of")))) continue;
    // the clause around the word
    int a = i, b = i;
    while (!near_bound(a - 1) && i - a < 12) --a;
    while (!near_bound(b + 1) && b - i < 12) ++b;
    Overhang o;
    o.item = i;
    int q = -1, verb = i;
    if (beyond) {
      if (length_at(p)) q = p;
      // a place of a load: "at 2 m beyond the right support", unless the beam is said to go there
      bool goes = false;
      for (int k = std::max(a, i - 8); k < i; ++k) {
        if (!going_on(lower_case(r.items_[k].text)) && !r.any_symbol(k, "overhang|cantilever")) continue;
        goes = true;
        verb = k;
      }
      if (!goes || (q >= 0 && r.symbol(r.before(q), "at"))) continue;
    } else if (on) {
      // "continues to the right for another 2 m"; "sticks out 2 m from the wall" is a cantilever
      for (int k = i + 1; k <= b && q < 0; ++k) {
        if (length_at(k)) q = k;
      }
      if (q < 0) continue;
      bool further = false;
      for (int k = i; k <= std::min(b, q + 2); ++k) further = further || text(k, "another|further|more|beyond|past|farther");
      if (!further || r.any_symbol(r.after(q), "from")) continue;
    } else {
      int k = r.after(i);
      while (k <= b && q < 0 && k - i < 8) {
        if (length_at(k) && (r.any_symbol(r.before(k), "of|is|by|overhang") || k == r.after(i))) q = k;
        else if (!r.any_symbol(k, "of|is|by|all|each|left|right|support|end|on|at|side|over|beyond|length") && letter(k).empty() && !r.filler(k) && !r.bare_number(k)) break;
        k = r.after(k);
      }
      int before = p;
      if (r.any_symbol(before, "long")) before = r.before(before);
      if (length_at(before) && (q < 0 || !r.any_symbol(r.before(q), "of|by|is"))) q = before;
      if (q >= 0 && r.any_symbol(r.after(q), "span|apart|deep|wide")) q = -1;
      if (q < 0 && !(r.any_symbol(r.after(i), "left|right|all|each") || letter(r.after(i)).size() > 0 || r.any_symbol(p, "all|each|left|right"))) continue;  // "an overhanging beam"
    }
    if (q >= 0) o.length = r.value_of(r.items_[q].values[0], dim::length);
    const bool plural = lower_case(r.said(i)) == "overhangs" && (r.any_symbol(p, "all|each") || r.bare_number(p) || r.symbol(p, "with") || text(i - 1, "equal") || text(i - 1, "two"));
    int from = std::min({i, verb, q < 0 ? i : q}), to = std::max(i, q < 0 ? i : q);
    for (int k = std::min(i, q < 0 ? i : q) + 1; k < to; ++k) {  // "overhangs both supports by 1 m"
      if (!r.any_symbol(k, "left|right|each|all")) continue;
      o.left = o.left || r.any_symbol(k, "left|each|all");
      o.right = o.right || r.any_symbol(k, "right|each|all");
      o.side_said = true;
    }
    for (int k = to + 1; k <= b && k - to < 8 && !o.side_said; ++k) {
      if (r.any_symbol(k, "left|right|each|all")) {
        o.left = o.left || r.any_symbol(k, "left|each|all");
        o.right = o.right || r.any_symbol(k, "right|each|all");
        o.side_said = true;
        to = k;
        if (r.any_symbol(r.after(k), "end|support|side") && r.after(k) <= b) to = r.after(k);
      } else if (!r.filler(k) && !r.any_symbol(k, "on|at|of|to|support|end|beyond|side|and|by|roller|pin") && letter(k).empty()) {
        break;
      } else if (r.symbol(k, "and") && !r.any_symbol(r.after(k), "left|right")) {
        break;
      }
    }
    if (!o.side_said) {
      for (int k = i - 1; k >= a && i - k < 8; --k) {
        if (!r.any_symbol(k, "left|right|each|all") || r.quantity(r.after(k), dim::force)) continue;
        if (r.any_symbol(r.after(k), "span")) break;
        o.left = o.left || r.any_symbol(k, "left|each|all");
        o.right = o.right || r.any_symbol(k, "right|each|all");
        o.side_said = true;
        from = std::min(from, k);
        break;
      }
      for (int k = i - 1; k >= a && i - k < 4 && !o.side_said; --k) {
        if (r.symbol(k, "last") || r.symbol(k, "first")) {
          (r.symbol(k, "last") ? o.right : o.left) = true;
          o.side_said = true;
          from = std::min(from, k);
        }
      }
      for (int k = i + 1; k <= b && k - i < 5 && !o.side_said; ++k) {
        if (letter(k).empty()) continue;
        const bool first = letter(k) == r.line_.letters.front();
        (first ? o.left : o.right) = true;
        o.side_said = true;
        to = std::max(to, k);
      }
    }
    if (plural && !o.side_said) o.left = o.right = o.side_said = true;
    if (!o.side_said) o.right = true;
    if (plural && r.bare_number(p)) r.use(p, "geometry", "number of overhangs");
    for (int k = from; k <= to; ++k) {
      if (r.items_[k].kind != Item::Kind::Mark && !(r.quantity(k) && k != q)) r.use(k, "geometry", k == q ? "an overhang" : "");
    }
    r.line_.overhangs.push_back(std::move(o));
  }
  // a cantilever that was only the verb of an overhang
  if (!r.line_.overhangs.empty()) {
    r.cantilever_ = false;
    for (int k = 0; k < r.size(); ++k) r.cantilever_ = r.cantilever_ || (r.any_symbol(k, "cantilever|fixed_free") && !r.items_[k].used);
  }
}

// Lengths of spans: "spans of 4 m and 6 m", "three equal spans of 5 m", "3 x 4 m", "four supports spaced 4 m", "5 m + 3 m".
void LinePlaces::spans_said() {
  auto& m = r.line_;
  const auto length_at = [&](int k) { return r.quantity(k, dim::length) && !r.items_[k].used; };
  const auto count_at = [&](int k) { return r.bare_number(k) && r.items_[k].values[0].integer && !r.items_[k].used && r.items_[k].values[0].number >= 1 && r.items_[k].values[0].number <= 1000; };
  const auto value = [&](int k) { return r.value_of(r.items_[k].values[0], dim::length); };
  const auto span_word = [&](int k) { return r.any_symbol(k, "span|panel") && !r.items_[k].used; };
  const auto taken = [&](int a, int b) {
    for (int k = a; k <= b; ++k) {
      if (r.items_[k].kind != Item::Kind::Mark) r.use(k, "geometry", r.quantity(k) ? "a span" : "");
    }
  };
  const auto equal_spans = [&](int n, Value v) {
    m.spans.assign(static_cast<std::size_t>(n), v);
  };
  // "first span 4 m", "the second span is 6 m long"
  std::vector<std::pair<int, int>> by_order;
  for (int i = 0; i < r.size(); ++i) {
    int span = 0;
    if (!which_span(i, span) || span == -1 || span == 0) continue;
    int k = r.after(last_);
    while (r.any_symbol(k, "is|of") || r.mark(k, "(") || text(k, "measures")) k = r.after(k);
    if (!length_at(k) || r.any_symbol(r.after(k), "from")) continue;
    if (!r.any_symbol(r.after(last_), "is|of") && !r.mark(r.after(last_), "(") && !r.symbol(r.after(k), "long") && k != r.after(last_)) continue;
    by_order.emplace_back(span, k);
  }
  if (by_order.size() >= 2) {
    const int n = static_cast<int>(by_order.size());
    std::vector<Value> list(static_cast<std::size_t>(n));
    bool fits = true;
    for (const auto& [span, k] : by_order) {
      const int at = span == -2 ? n - 1 : span == -3 ? n / 2 : span - 1;
      fits = fits && at >= 0 && at < n && !list[static_cast<std::size_t>(at)].given();
      if (fits) list[static_cast<std::size_t>(at)] = value(k);
    }
    if (fits) {
      m.spans = std::move(list);
      for (const auto& [span, k] : by_order) r.use(k, "geometry", "a span");
      return;
    }
  }
  for (int i = 0; i < r.size() && m.spans.empty(); ++i) {
    if (!span_word(i)) continue;
    // what follows: "spans of 4 m, 5 m and 4 m", "spans (5 m + 3 m)"
    int k = r.after(i);
    while (r.any_symbol(k, "of|is|beam|continuous|length|with|each|long") || r.mark(k, "(") || (r.mark(k, ",") && length_at(r.after(k)))) k = r.after(k);
    std::vector<int> list;
    int q = k;
    while (length_at(q) || (count_at(q) && !r.items_[q].values[0].spelled)) {
      list.push_back(q);
      int s = q + 1;
      while (s < r.size() && (r.filler(s) || r.mark(s, ",") || r.symbol(s, "and") || r.mark(s, "+") || r.mark(s, "&"))) ++s;
      if (s == q + 1 || !(length_at(s) || count_at(s))) break;
      q = s;
    }
    while (list.size() > 1 && r.any_symbol(r.after(list.back()), "wide|deep|tall|thick|width|depth")) list.pop_back();  // "two spans of 2.5 m, 40 mm wide"
    const int counted = r.mark(i - 1, "-") ? i - 2 : r.before(i);
    const bool dims = k < r.size() && r.items_[k].kind == Item::Kind::Dims && r.items_[k].values.size() == 2 && r.items_[k].values[0].implied && r.items_[k].values[0].integer && r.items_[k].values[1].si() >= 0.5;
    if (dims && !r.items_[k].used) {  // "3 x 4 m"
      equal_spans(static_cast<int>(r.items_[k].values[0].number), r.value_of(r.items_[k].values[1], dim::length));
      taken(k, k);
    } else if (list.size() >= 2 && length_at(list.back()) && !r.any_symbol(r.after(list.back()), "from|wide|deep|tall|thick|overhang")) {
      const Quantity& unit = r.items_[list.back()].values[0];
      for (const int at : list) {
        Quantity v = r.items_[at].values[0];
        if (!v.has_unit) v.has_unit = true, v.unit = unit.unit, v.factor = unit.factor, v.dimension = unit.dimension;
        m.spans.push_back(r.value_of(v, dim::length));
      }
      taken(list.front(), list.back());
    } else if (list.size() == 1 && length_at(list[0]) && count_at(counted) && (r.items_[counted].values[0].number > 1) && !r.any_symbol(r.after(list[0]), "from|wide|deep|tall|thick|overhang|apart") &&
               !r.any_symbol(k, "with")) {
      equal_spans(static_cast<int>(r.items_[counted].values[0].number), value(list[0]));
      int to = list[0];
      if (r.any_symbol(r.after(to), "each|per") && span_word(r.after(r.after(to)))) to = r.after(r.after(to));
      taken(list[0], to);
    } else if (r.any_symbol(counted, "each|per") && length_at(r.before(counted)) && m.span_count > 1) {  // "4 m each span"
      equal_spans(m.span_count, value(r.before(counted)));
      taken(r.before(counted), i);
    } else if (length_at(counted) && count_at(r.before(counted)) && r.items_[r.before(counted)].values[0].number > 1) {  // "four equal 3 m spans"
      equal_spans(static_cast<int>(r.items_[r.before(counted)].values[0].number), value(counted));
      taken(r.before(counted), counted);
    } else if (length_at(counted)) {  // "4 m and 6 m spans", "a 5 m span and a 3 m span"
      std::vector<int> before{counted};
      int p = counted - 1;
      while (p > 0) {
        int s = p;
        bool separated = false;
        while (s >= 0 && (r.filler(s) || r.mark(s, ",") || r.symbol(s, "and") || r.mark(s, "+") || (span_word(s) && separated))) {
          separated = separated || !r.filler(s);
          --s;
        }
        if (!separated || !length_at(s)) break;
        before.push_back(s);
        p = s - 1;
      }
      int last = i;
      for (int s = i + 1; s + 1 < r.size();) {
        int q2 = s;
        bool separated = false;
        while (q2 < r.size() && (r.filler(q2) || r.mark(q2, ",") || r.symbol(q2, "and"))) separated = separated || !r.filler(q2), ++q2;
        if (!separated || !length_at(q2) || !span_word(r.after(q2))) break;
        before.insert(before.begin(), q2);
        last = r.after(q2);
        s = last + 1;
      }
      if (before.size() >= 2) {
        std::sort(before.begin(), before.end());
        for (const int at : before) m.spans.push_back(value(at));
        taken(before.front(), std::max(last, before.back()));
      }
    }
    if (count_at(counted)) {
      m.span_count = static_cast<int>(r.items_[counted].values[0].number);
      r.use(counted, "geometry", "number of spans");
      r.use(i, "geometry", "");
    }
  }
  // "three supports that are 5 m apart", "five supports spaced 4 m", "supports every 4 m"
  for (int i = 0; i < r.size(); ++i) {
    if (!r.symbol(i, "support")) continue;
    const int p = r.before(i);
    int n = count_at(p) ? static_cast<int>(r.items_[p].values[0].number) : 0;
    if (n == 0) continue;
    if (n > 1) m.support_count = n;
    int k = r.after(i);
    while (r.any_symbol(k, "spacing|is|at|of|with") || text(k, "every") || (r.mark(k, ",") && length_at(r.after(k)))) k = r.after(k);
    const bool spaced = r.symbol(r.before(k), "spacing") || text(r.before(k), "every") || r.any_symbol(r.after(k), "apart|spacing");
    r.use(p, "support", "number of supports");
    if (n >= 2 && length_at(k) && spaced && m.spans.empty()) {
      equal_spans(n - 1, value(k));
      taken(k, k);
      if (r.any_symbol(r.after(k), "apart|spacing")) r.use(r.after(k), "geometry", "");
    }
  }
  // "two supports, distance 5 m"
  for (int i = 0; i < r.size(); ++i) {
    if (!text(i, "distance|distances") || r.items_[i].used) continue;
    int k = r.after(i);
    while (r.any_symbol(k, "of|is|between|support|simply_supported")) k = r.after(k);
    if (!length_at(k) || r.any_symbol(r.after(k), "from|to|beyond|before_word|left|right")) continue;
    Fact f;
    f.slot = "apart";
    f.item = k;
    f.values = r.items_[k].values;
    r.facts_.push_back(std::move(f));
    r.use(k, "geometry", "the distance of the supports");
    r.use(i, "geometry", "");
  }
  // "3 x 4 m" without the word beside it
  for (int i = 0; i < r.size() && m.spans.empty() && (m.span_count > 1 || r.present("continuous")); ++i) {
    const Item& item = r.items_[i];
    if (item.kind != Item::Kind::Dims || item.used || item.values.size() != 2 || !item.values[0].implied || !item.values[0].integer || !(item.values[1].si() >= 0.8)) continue;
    equal_spans(static_cast<int>(item.values[0].number), value_of_dims(i, 1));
    taken(i, i);
  }
  // "(5 m + 3 m)", "a three-span beam (4 m each)"
  for (int i = 0; i < r.size() && m.spans.empty() && m.span_count > 1; ++i) {
    if (!length_at(i)) continue;
    if (r.symbol(r.after(i), "each") && (r.mark(r.before(i), "(") || r.mark(r.before(i), ",") || r.symbol(r.before(i), "of") || span_word(r.before(i)))) {
      equal_spans(m.span_count, value(i));
      taken(i, i);
    } else if (r.mark(i + 1, "+") && length_at(i + 2)) {
      int q = i;
      while (length_at(q)) {
        m.spans.push_back(value(q));
        r.use(q, "geometry", "a span");
        if (!r.mark(q + 1, "+")) break;
        q += 2;
      }
    }
  }
}

Value LinePlaces::value_of_dims(int i, int k) const { return r.value_of(r.items_[i].values[static_cast<std::size_t>(k)], dim::length); }

}  // namespace nacre::prompts
