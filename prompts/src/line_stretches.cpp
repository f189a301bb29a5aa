// Stretches of a straight member in words: from here to there, parts, spans.

#include "line_places.h"
#include <algorithm>
#include <cmath>

namespace nacre::prompts {
namespace {

constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth"};

LinePlace point(Station s, int first, int last) { return {false, std::move(s), {}, first, last}; }

}  // namespace

// "from A to B", "between 1 m and 3 m", "from midspan to the right end", "starts 2 m from the left end and ends at B"
bool LinePlaces::from_to(int i, LinePlace& p) {
  const bool starts = text(i, "starting|starts|start|begins|beginning");
  if (!r.any_symbol(i, "from|between") && !starts) return false;
  int k = next(i);
  if (starts && r.any_symbol(k, "at|from")) k = next(k);
  if (r.mark(k, "(")) return false;
  p.range = true;
  if (r.symbol(k, "end") && r.symbol(r.after(k), "to") && r.any_symbol(r.after(r.after(k)), "end|other")) {  // "from end to end"
    last_ = r.after(r.after(k));
    if (r.symbol(last_, "other")) last_ = r.after(last_);
    p.a.from = "left";
    p.b.from = "right";
    return true;
  }
  // a range item: "1 to 4 m"
  if (k < r.size() && r.items_[k].kind == Item::Kind::Range && r.items_[k].values[0].has_unit && r.items_[k].values[0].dimension == dim::length && !r.items_[k].used) {
    p.a.offset = r.value_of(r.items_[k].values[0], dim::length);
    p.b.offset = r.value_of(r.items_[k].values[1], dim::length);
    last_ = k;
    Station s;
    bool both = false;
    if (relation(r.after(k), s, both) && !both) {
      p.a.from = p.b.from = s.from;
      p.a.sense = p.b.sense = s.sense;
    } else {
      last_ = k;
    }
    return true;
  }
  bool zero_start = false;
  if (r.bare_number(k) && !r.items_[k].values[0].has_unit && !r.items_[k].used && !r.items_[k].values[0].spelled) {  // "from 0 to 3 m", "between 1 and 3 m"
    zero_start = true;
    last_ = k;
  } else if (!one(k, p.a, true)) {
    return false;
  }
  int n = r.after(last_);
  if (starts) {
    while (r.mark(n, ",") || r.symbol(n, "and")) n = r.after(n);
    if (text(n, "ends|ending|stops|stopping|end")) {
      n = next(n);
      if (r.symbol(n, "at")) n = next(n);
    } else if (r.any_symbol(n, "over|in") && r.quantity(r.after(n), dim::length)) {  // "starting at A over 3 m" is read below
      return false;
    } else if (!r.any_symbol(n, "to")) {
      return false;
    } else {
      n = next(n);
    }
  } else {
    if (!r.any_symbol(n, "to|and")) {
      return false;
    }
    n = next(n);
  }
  const int first_last = last_;
  if (!one(n, p.b, true)) {
    last_ = first_last;
    return false;
  }
  if (zero_start) {
    const int z = k;
    const Quantity& q = r.items_[z].values[0];
    if (q.number == 0) {
      p.a = {};
    } else if (p.b.offset.given() && p.b.offset.dimension == dim::length && r.quantity(n, dim::length)) {
      Quantity a = r.items_[n].values[0];
      a.number = q.number;
      a.begin = q.begin;
      a.end = q.end;
      p.a.offset = r.value_of(a, dim::length);
      p.a.from = p.b.from;
    } else {
      return false;
    }
    r.use(z, "place", "a distance");
  }
  // "from 1 m to 4 m from the left end": what the second is counted from holds for the first
  if (p.a.from == "left" && p.a.offset.given() && p.b.offset.given() && p.b.from != "left" && p.b.offset.dimension == dim::length && r.symbol(i, "between")) p.a.from = p.b.from;
  return true;
}

// "left half", "outer third", "middle 2 m", "first 3 m", "overhang"
bool LinePlaces::part(int k, LinePlace& p) {
  enum Side { None, First, Last, Middle } side = None;
  bool outer = false, inner = false;
  if (r.any_symbol(k, "left|first|bottom")) side = First;
  if (r.any_symbol(k, "right|last|top")) side = Last;
  if (r.symbol(k, "middle") || text(k, "central")) side = Middle;
  if (r.symbol(k, "outer")) outer = true;
  if (r.symbol(k, "interior")) inner = true;
  int n = side != None || outer || inner ? next(k) : k;
  double f = 0;
  if (r.symbol(n, "halfword")) f = 0.5;
  else if (r.any_symbol(n, "third|one_third")) f = 1.0 / 3;
  else if (r.symbol(n, "quarter")) f = 0.25;
  else if (r.symbol(n, "two_thirds")) f = 2.0 / 3;
  else if (r.symbol(n, "three_quarters")) f = 0.75;
  Value length;
  int last = n;
  if (f == 0) {
    if ((side == None && !outer && !inner) || text(k + 1, "one|ones")) return false;
    if (!(r.quantity(n, dim::length) && !r.items_[n].used)) return false;
    if (r.any_symbol(r.after(n), "span|deep|wide|thick|panel")) return false;
    length = r.value_of(r.items_[n].values[0], dim::length);
  } else {
    length = r.fraction(f, "a part of the length");
    const int of = r.after(n);
    if (r.symbol(of, "of") && r.any_symbol(r.after(of), "beam|span|cantilever|length|column|rod")) last = r.after(of);
    std::string a, b;
    if (r.symbol(of, "of") && which_span(r.after(of), p.a.span)) {
      last = last_;
      p.b.span = p.a.span;
    }
  }
  last_ = last;
  const int m = r.after(last);
  if (side == None && !outer && !inner) {  // "the half next to the wall", "half of the beam on the left"
    Station s;
    bool both = false;
    int q = m;
    if (text(q, "next|nearest|closest|adjacent|near|beside|toward|towards") || r.any_symbol(q, "on|at|to|from")) {
      q = next(q);
      if (r.any_symbol(q, "to")) q = next(q);
    } else if (!text(m - 1, "near") ) {
      return false;
    }
    if (!named(q, s, both) || both) return false;
    p.a.from = p.b.from = s.from;
    p.b.offset = length;
    p.range = true;
    return true;
  }
  p.range = true;
  if (f == 0 && (side == First || side == Last)) {  // "the first 3 m from the left support"
    Station s;
    bool both = false;
    if (r.symbol(m, "from") && relation(m, s, both) && !both) {
      p.a.from = p.b.from = s.from;
      p.b.offset = length;
      return true;
    }
    last_ = last;
  }
  const Value none = r.fraction(0, "from the end");
  if (side == Middle) {
    p.a.from = "centred";
    p.b.offset = length;
  } else if (outer || inner) {
    p.a.from = p.b.from = outer ? "tip" : "held";
    p.b.offset = length;
  } else if (p.a.span != 0) {
    p.a.offset = side == First ? none : r.fraction(1 - f, "part of a span");
    p.b.offset = side == First ? length : r.fraction(1, "end of the span");
  } else {
    p.a.from = p.b.from = side == First ? "left" : "right";
    p.b.offset = length;
  }
  return true;
}

// "over 3 m from the left end", "over 2 m centred at midspan", "over the outer half"
bool LinePlaces::stretch(int i, LinePlace& p) {
  const bool led = r.any_symbol(i, "over|on|in|to") || text(i, "for|along|across|covers|covering|only");
  int k = led ? next(i) : i;
  if (part(k, p)) return true;
  if (!r.symbol(i, "over") && !text(i, "for|along|covers|covering")) return false;
  if (r.symbol(k, "length") && r.symbol(r.after(k), "of")) k = r.after(r.after(k));
  if (!(r.quantity(k, dim::length) && !r.items_[k].used)) return false;
  const Value length = r.value_of(r.items_[k].values[0], dim::length);
  last_ = k;
  int n = r.after(k);
  p = {};
  p.range = true;
  const int said_middle = text(n, "centred|centered|centrally|central") ? n : -1;
  if (said_middle >= 0 || (r.any_symbol(n, "at|in") && r.symbol(r.after(n), "middle"))) {
    int m = said_middle >= 0 ? r.after(n) : n;
    Station c;
    p.a.from = "centred";
    p.b.offset = length;
    if (said_middle >= 0) last_ = n;
    if (r.any_symbol(m, "at|on|in|about") && one(next(m), c, true)) {
      const bool middle = c.offset.given() && c.offset.dimension == dim::none && c.offset.si == 0.5 && c.span != -1 && c.span < 1 && c.to.empty();
      if (!middle) {
        p.a.to = "station";
        p.a.offset = c.offset;
        p.b.from = c.from;
        p.b.sense = c.sense;
        p.b.to = c.to;
        p.b.span = c.span;
        p.a.span = 1;  // marks that a station is given
      }
    } else {
      last_ = said_middle >= 0 ? n : k;
    }
    return true;
  }
  Station s;
  bool both = false;
  if (text(n, "starting|starts|beginning")) {
    int m = next(n);
    if (r.any_symbol(m, "at|from")) m = next(m);
    if (!one(m, s, true)) return false;
    p.a = s;
    p.b = s;
    p.b.to = "plus";
    p.b.offset = length;
    return true;
  }
  if (relation(n, s, both) && !both) {
    p.a.from = p.b.from = s.from;
    p.a.sense = p.b.sense = s.sense;
    p.b.offset = length;
    return true;
  }
  if (r.any_symbol(n, "at|on|next")) {  // "over 2 m at the right end"
    if (named(next(n), s, both) && !both && (s.from == "left" || s.from == "right" || s.from == "tip" || s.from == "held")) {
      p.a.from = p.b.from = s.from;
      p.b.offset = length;
      return true;
    }
  }
  return false;
}

// "on the first span", "on both spans", "on AB", "on the overhang", "between the supports"
bool LinePlaces::spans(int k, PlaceChunk& c, bool led) {
  const auto range = [&](Station a, Station b) {
    LinePlace p;
    p.range = true;
    p.a = std::move(a);
    p.b = std::move(b);
    c.line.push_back(std::move(p));
    return true;
  };
  std::string a, b;
  const int named_pair = r.any_symbol(k, "span|panel|beam|member") || text(k, "part|segment|portion|section|region|length") ? r.after(k) : k;
  if (!led && r.symbol(k, "beam")) return false;  // "the beam AB is 6 m long"
  if (pair(named_pair, a, b)) {
    last_ = named_pair;
    Station p, q;
    p.from = a;
    q.from = b;
    return range(p, q);
  }
  int span = 0;
  if (which_span(k, span)) {
    const auto one_span = [&](int n) {
      Station p, q;
      p.span = q.span = n;
      p.offset = r.fraction(0, "span");
      q.offset = r.fraction(1, "span");
      range(p, q);
    };
    one_span(span);
    return true;
  }
  // "the first and third spans"
  std::vector<int> list;
  int m = k, last = k;
  while (true) {
    int o = 0;
    for (int n = 0; n < 5; ++n) {
      if (r.symbol(m, ordinals[n])) o = n + 1;
    }
    if (r.symbol(m, "last")) o = -2;
    if (r.any_symbol(m, "middle")) o = -3;
    if (r.symbol(m, "left")) o = 1;
    if (r.symbol(m, "right")) o = -2;
    if (o == 0) break;
    list.push_back(o);
    last = r.after(m);
    if (r.symbol(last, "span")) break;
    while (r.mark(last, ",") || r.symbol(last, "and")) last = r.after(last);
    m = last;
  }
  if (list.size() >= 2 && r.symbol(last, "span")) {
    for (const int n : list) {
      Station p, q;
      p.span = q.span = n;
      p.offset = r.fraction(0, "span");
      q.offset = r.fraction(1, "span");
      range(p, q);
    }
    last_ = last;
    return true;
  }
  if (r.symbol(k, "overhang") && led && !text(k, "overhanging end")) {
    Station p, q;
    p.from = q.from = "overhang";
    p.offset = r.fraction(0, "overhang");
    q.offset = r.fraction(1, "overhang");
    last_ = k;
    return range(p, q);
  }
  if (r.any_symbol(k, "left|right") && r.symbol(r.after(k), "overhang")) {
    Station p, q;
    p.from = q.from = r.symbol(k, "left") ? "left overhang" : "right overhang";
    p.offset = r.fraction(0, "overhang");
    q.offset = r.fraction(1, "overhang");
    last_ = r.after(k);
    return range(p, q);
  }
  if (r.any_symbol(k, "each|all") && r.symbol(r.after(k), "overhang")) {
    for (const char* side : {"left overhang", "right overhang"}) {
      Station p, q;
      p.from = q.from = side;
      p.offset = r.fraction(0, "overhang");
      q.offset = r.fraction(1, "overhang");
      range(p, q);
    }
    last_ = r.after(k);
    return true;
  }
  return false;
}

}  // namespace nacre::prompts
