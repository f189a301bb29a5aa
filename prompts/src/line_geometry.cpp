// Length, spans and stations of a straight member.

#include <algorithm>
#include <cmath>

#include "line_build.h"

namespace nacre::prompts {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b, double scale) { return std::abs(a - b) <= 1e-6 * std::max(1e-9, scale); }

}  // namespace

void LineBuilder::length_problem(const Fact& f) {
  const bool column = r.domain_ == Domain::Column;
  r.refuse(Problem::Impossible, column ? "body.structure.height" : "body.structure.length", "A length of " + r.said(f.item) + " cannot be built: it must be greater than zero.", "Give a positive length.", f.item);
}

// "from (0, 0) to (4 m, 3 m)", "rising at 30 degrees": a member that does not lie level.
void LineBuilder::incline() {
  Body& b = r.body();
  if (r.domain_ != Domain::Beam) return;
  std::vector<int> tuples;
  for (int i = 0; i < r.size(); ++i) {
    if (r.items_[i].kind == Item::Kind::Tuple && !r.items_[i].used && r.items_[i].values.size() == 2) tuples.push_back(i);
  }
  if (tuples.size() == 2) {
    std::vector<Quantity> p;
    const Quantity* unit = nullptr;
    for (const int t : tuples) {
      for (const auto& q : r.items_[t].values) {
        p.push_back(q);
        if (q.has_unit && unit == nullptr) unit = &q;
      }
    }
    for (int i = 0; i < r.size() && unit == nullptr; ++i) {
      if (r.symbol(i, "unit_word")) {
        // "coordinates in metres"
        const auto tokens = tokenize("1 " + r.items_[i].text);
        static Quantity q;
        if (read_quantity_at(tokens, 0, q) == tokens.size() && q.has_unit && q.dimension == dim::length) unit = &q;
      }
    }
    const double f = unit != nullptr ? unit->factor : 1;
    if (unit == nullptr) r.note("coordinates", "in metres", "the coordinates have no unit");
    const auto si = [&](const Quantity& q) { return q.has_unit ? q.si() : q.number * f; };
    const double dx = si(p[2]) - si(p[0]), dz = si(p[3]) - si(p[1]);
    const double l = std::hypot(dx, dz);
    if (!(l > 0) || dx < 0) {
      r.ask("Which of the two points is the left end of the beam?");
      return;
    }
    const Origin o = r.origin(r.items_[tuples[1]].begin, r.items_[tuples[1]].end);
    Value length = derived(l, dim::length, "distance of the two points"), angle = derived(std::atan2(dz, dx), dim::angle, "from the two points");
    length.origin.begin = angle.origin.begin = o.begin;
    length.origin.end = angle.origin.end = o.end;
    b.values.set("length", length);
    if (dz != 0) b.values.set("incline", angle);
    for (const int t : tuples) r.use(t, "coordinates", "an end of the beam");
    m.ends = {0, l};
    return;
  }
  // an angle that is said of the beam, not of a load
  for (auto& fact : r.facts_) {
    if (fact.slot != "angle" || fact.taken) continue;
    bool of_load = false, of_beam = false;
    for (const auto& h : r.heads_) of_load = of_load || (h.kind == Head::Kind::Load && fact.item > h.from && fact.item < h.to && r.sentence_begin(h.item) == r.sentence_begin(fact.item));
    for (int k = fact.item - 1; k >= r.sentence_begin(fact.item) && fact.item - k < 9; --k) {
      if (r.quantity(k, dim::force) || r.quantity(k, dim::line_force)) {  // the force is inclined, not the member
        bool rising = false;
        for (int n = k; n < fact.item; ++n) rising = rising || lower_case(r.items_[n].text).starts_with("ris");
        of_beam = of_beam && rising;
        break;
      }
      const std::string w = lower_case(r.items_[k].text);
      of_beam = of_beam || r.symbol(k, "inclined") || w == "rising" || w == "rises" || w == "sloping" || w == "sloped";
      if (r.any_symbol(k, "load")) break;
    }
    if (!of_beam && of_load) continue;
    if (!of_beam) continue;
    Value angle = r.value_of(fact.q(), dim::angle);
    for (int k = fact.item + 1; k < r.sentence_stop(fact.item) && k < fact.item + 6; ++k) {
      if (r.symbol(k, "vertical")) angle = derived(1.5707963267948966 - angle.si, dim::angle, "the angle is measured from the vertical");
      if (r.mark(k, ",")) break;
      if (r.any_symbol(k, "horizontal|vertical|z_direction|x_direction")) r.use(k, "geometry", "what the angle is measured from");
    }
    fact.taken = true;
    b.values.set("incline", angle);
    return;
  }
}

void LineBuilder::layout() {
  Body& b = r.body();
  Fact *total = nullptr, *between = nullptr;
  const auto differs = [](const Fact* a, const Fact& c) { return std::abs(a->q().si() - c.q().si()) > 1e-6 * a->q().si(); };
  for (auto& f : r.facts_) {
    if (f.taken || f.values.empty() || !(f.q().dimension == dim::length)) continue;
    const int next = r.after(f.item);
    const bool between_said = r.symbol(next, "between") || (r.symbol(next, "simply_supported") && lower_case(r.said(next)).starts_with("between"));
    const bool is_between = f.slot == "span" || f.slot == "apart" || (f.slot == "length" && between_said), is_total = !is_between && (f.slot == "length" || f.slot == "height" || f.slot == "arm");
    if (!is_total && !is_between) continue;
    if (f.slot == "apart") {  // "two wheel loads of 45 kN, 2 m apart"
      bool loads = false, supports = false;
      for (int k = f.item - 1; k >= r.sentence_begin(f.item) && f.item - k < 8; --k) {
        loads = loads || r.quantity(k, dim::force) || r.quantity(k, dim::mass) || r.symbol(k, "load");
        supports = supports || r.any_symbol(k, "support|pin|roller|simply_supported|spring|fixed_fixed|beam");
      }
      if (loads && !supports) {
        f.slot = "spacing";
        continue;
      }
    }
    if (is_total && r.symbol(next, "pipe") && f.q().si() < 0.7 && r.fact("diameter") != nullptr) {  // "a 2-inch pipe (2.375 in. OD, …)"
      f.taken = true;
      m.used.push_back(f.q().si());
      r.note("section", r.said(r.fact("diameter")->item) + " outside", r.said(f.item) + " is the nominal size of the pipe");
      continue;
    }
    if (f.slot == "height" && r.domain_ == Domain::Beam) continue;
    if (!m.spans.empty() && is_between) continue;
    Fact*& slot = is_total ? total : between;
    if (slot == nullptr) {
      slot = &f;
      continue;
    }
    if (!differs(slot, f)) {
      f.taken = true;
      continue;
    }
    if (f.slot == "height") continue;  // of the section
    const double ratio = f.q().si() / slot->q().si();
    const Fact& small = ratio < 1 ? f : *slot;
    if ((ratio < 0.05 || ratio > 20) && (small.noun == "rod" || r.domain_ == Domain::Rod) && is_total) {  // "a 2 mm wire, 4 m long"
      Fact d = small;
      d.slot = "diameter";
      Fact* longer = ratio < 1 ? slot : &f;
      f.taken = slot->taken = true;
      r.note("diameter", r.said(d.item), "the small size of a " + std::string("round bar") + " is its diameter");
      pending_.push_back(d);
      slot = longer;
      continue;
    }
    if (slot->slot == "height" && f.slot != "height") {
      slot = &f;
      continue;
    }
    r.ask("Two lengths are given, " + r.value_of(slot->q(), dim::length).text() + " and " + r.value_of(f.q(), dim::length).text() + ": which one is the length of the beam?");
    return;
  }
  for (auto* f : {total, between}) {
    if (f == nullptr) continue;
    f->taken = true;
    if (!(f->q().number > 0)) {
      length_problem(*f);
      return;
    }
  }
  if (!m.ends.empty()) {  // by two points
    if (total != nullptr && !same(total->q().si(), m.length(), m.length())) total->taken = false;
    return;
  }
  for (const auto& s : m.spans) {
    if (!(s.si > 0)) {
      r.refuse(Problem::Impossible, "body.structure.spans", "A span of " + s.text() + " cannot be built: it must be greater than zero.", "Give a positive length.");
      return;
    }
  }
  if (m.spans.empty() && m.span_count == 0 && m.support_count >= 3 && between != nullptr && total == nullptr) m.span_count = m.support_count - 1;
  if (m.spans.empty() && m.span_count > 1) {
    const Fact* f = total != nullptr ? total : between;
    const int cut_by_supports = static_cast<int>(std::count_if(r.heads_.begin(), r.heads_.end(), [&](const Head& h) { return h.kind == Head::Kind::Support && !h.chunks.empty(); }));
    if (f != nullptr && cut_by_supports < m.span_count) {
      Value v = r.value_of(f->q(), dim::length);
      if (f == total) {
        v = derived(v.si / m.span_count, dim::length, "the length divided by the number of spans");
        v.origin.begin = f->q().begin;
        v.origin.end = f->q().end;
        r.note("spans", std::to_string(m.span_count) + " of " + v.text(), "the spans are taken as equal: no lengths of them are named");
      }
      m.spans.assign(static_cast<std::size_t>(m.span_count), v);
      total = between = nullptr;
    }
  }
  if (!m.spans.empty()) return layout_by_spans(total);
  if (total != nullptr || between != nullptr) return layout_by_length(total, between);
  (void)b;
}

void LineBuilder::layout_by_spans(const Fact* total) {
  double sum = 0;
  for (const auto& s : m.spans) sum += s.si;
  double rest = total != nullptr ? total->q().si() - sum : 0;
  for (auto& o : m.overhangs) {
    if (!o.length.given() && rest > 0) o.length = derived(rest / (o.left && o.right ? 2 : 1), dim::length, "the length without the spans");
    if (!o.length.given()) {
      r.ask("How long is the overhang?");
      return;
    }
    if (o.left) m.over_left = o.length.si;
    if (o.right) m.over_right = o.length.si;
  }
  sum += m.over_left + m.over_right;
  if (total != nullptr && !same(total->q().si(), sum, sum)) {
    r.refuse(Problem::Impossible, "body.structure.spans", "The spans make " + format_quantity(sum, dim::length) + ", not the length of " + r.said(total->item) + ".", "Correct the spans or leave out the length.", total->item);
    return;
  }
  m.ends = {0};
  if (m.over_left > 0) m.ends.push_back(m.over_left);
  for (const auto& s : m.spans) m.ends.push_back(m.ends.back() + s.si);
  if (m.over_right > 0) m.ends.push_back(m.ends.back() + m.over_right);
}

void LineBuilder::layout_by_length(Fact* total, Fact* between) {
  const double T = total != nullptr ? total->q().si() : unknown, S = between != nullptr ? between->q().si() : unknown;
  double known = 0;
  int open = 0;
  for (const auto& o : m.overhangs) {
    if (o.length.given()) known += o.length.si * (o.left && o.right ? 2 : 1);
    else open += o.left && o.right ? 2 : 1;
  }
  const auto take_overhangs = [&] {
    for (const auto& o : m.overhangs) {
      if (o.left) m.over_left = o.length.si;
      if (o.right) m.over_right = o.length.si;
      if (!o.side_said) r.note("overhang", o.length.text() + " at the right end", "no side is named");
    }
  };
  if (between != nullptr && total != nullptr && !same(T, S, T)) {
    if (T < S) {
      r.refuse(Problem::Impossible, "body.structure.length", "A beam of " + r.said(total->item) + " cannot span " + r.said(between->item) + ".", "Correct one of the two lengths.", between->item);
      return;
    }
    const double rest = T - S - known;
    if (open > 0) {
      for (auto& o : m.overhangs)
        if (!o.length.given()) o.length = derived(rest / open, dim::length, "the length without the span");
    } else if (m.overhangs.size() == 1 && !m.overhangs[0].side_said && same(rest, known, T)) {  // "overhangs of 1 m": at both ends
      m.overhangs[0].left = m.overhangs[0].right = m.overhangs[0].side_said = true;
    } else if (m.overhangs.empty()) {
      bool stations = false;
      for (const auto& h : r.heads_) stations = stations || (h.kind == Head::Kind::Support && !h.chunks.empty());
      bool symmetric = false;
      for (int k = 0; k < r.size(); ++k) {
        const std::string w = lower_case(r.items_[k].text);
        symmetric = symmetric || w.starts_with("symmetric") || w == "equally" || w == "equal";
      }
      if (symmetric || (r.present("overhang") && r.present("all"))) {
        m.over_left = m.over_right = rest / 2;
      } else if (!stations) {
        r.ask("The beam is " + r.said(total->item) + " long and spans " + r.said(between->item) + ": where are the supports?");
        return;
      }
      m.ends = {0, T};
      return;
    } else if (!same(rest, 0, T)) {
      r.refuse(Problem::Impossible, "body.structure.length", "A span of " + r.said(between->item) + " and the overhangs do not make the length of " + r.said(total->item) + ".", "Correct one of them.", total->item);
      return;
    }
    take_overhangs();
    m.ends = {0, T};
    return;
  }
  if (between != nullptr && !(total != nullptr && known + open > 0)) {
    if (open > 0) {
      r.ask("How long is the overhang?");
      return;
    }
    take_overhangs();
    m.ends = {0, S + m.over_left + m.over_right};
    return;
  }
  // one length alone: of the whole beam
  m.ends = {0, T};
  if (open > 0 || known == 0) return;  // a support with a station tells the rest
  const Overhang& o = m.overhangs.front();
  const bool whole = r.symbol(r.after(total->item), "long") || r.any_symbol(r.before(total->item), "total|length") || lower_case(r.said(o.item)) == "overhangs" || r.symbol(o.item, "beyond") ||
                     r.any_symbol(r.before(r.before(total->item)), "length");
  if (!whole && r.present("simply_supported")) {
    r.ask("Is " + r.said(total->item) + " the distance of the supports, or the length of the whole beam with its overhang?", {"the supports are " + r.said(total->item) + " apart", "the whole beam is " + r.said(total->item) + " long"});
    return;
  }
  take_overhangs();
  if (!(m.over_left + m.over_right < T)) {
    r.refuse(Problem::Impossible, "body.structure.length", "The overhang leaves no span of the beam, which is " + r.said(total->item) + " long.", "Shorten the overhang or lengthen the beam.", total->item);
    return;
  }
  if (!whole) r.note("overhang", o.length.text(), "the named length is that of the whole beam");
}

void LineBuilder::set_mark(const std::string& name, double x) {
  if (m.mark(name) == nullptr) m.marks.push_back({name, x});
}

// Letters by the lengths between them: A where the beam begins, unless something else is said.
void LineBuilder::find_letters() {
  if (m.letters.empty()) {
    for (const auto& s : m.segments) {  // "continues to x = 8 m"
      if (s.a == "left" && s.b == "right" && m.ends.empty()) m.ends = {0, s.length.si};
      else if (s.a == "left" && s.b == "right" && !same(s.length.si, m.length(), m.length())) {
        r.ask("Where does the beam end: at " + s.length.text() + " or at " + format_quantity(m.length(), dim::length) + "?");
        return;
      }
    }
    return;
  }
  set_mark("left", 0);
  const bool counted = std::any_of(m.segments.begin(), m.segments.end(), [&](const Segment& s) { return s.a == "left" && s.b != "right"; });
  if (!m.segments.empty() && !counted && m.over_left == 0) set_mark(m.letters.front(), 0);
  for (std::size_t pass = 0; pass <= m.segments.size(); ++pass) {
    for (const auto& s : m.segments) {
      const Mark *a = m.mark(s.a), *b = m.mark(s.b);
      if (a != nullptr && b == nullptr) set_mark(s.b, a->x + s.length.si);
      else if (a == nullptr && b != nullptr) set_mark(s.a, b->x - s.length.si);
      else if (a != nullptr && b != nullptr && !same(b->x - a->x, s.length.si, std::max(b->x, s.length.si))) {
        r.refuse(Problem::Impossible, "body.structure.length", "The distances of the points do not agree: from " + s.a + " to " + s.b + " it cannot be " + s.length.text() + ".", "Correct one of them.");
        return;
      }
    }
  }
  if (!m.end_letter.empty() && !m.ends.empty()) {  // "beam AB, 8 m, D is 3 m from B"
    set_mark(m.letters.front(), 0);
    set_mark(m.end_letter, m.length());
    for (const auto& s : m.segments) {
      const Mark *a = m.mark(s.a), *b = m.mark(s.b);
      if (a != nullptr && b == nullptr) set_mark(s.b, a->x + s.length.si);
      else if (a == nullptr && b != nullptr) set_mark(s.a, b->x - s.length.si);
    }
  }
  double most = 0;
  for (const auto& l : m.letters) {
    if (const Mark* at = m.mark(l); at != nullptr) most = std::max(most, at->x);
  }
  if (const Mark* end = m.mark("right"); end != nullptr && m.ends.empty()) m.ends = {0, end->x};
  if (m.ends.empty() && m.mark(m.letters.back()) != nullptr) m.ends = {0, most};
  if (m.ends.empty()) return;
  if (most > m.length() * (1 + 1e-6)) {
    r.refuse(Problem::Impossible, "body.structure.length", "The points reach to " + format_quantity(most, dim::length) + ", but the beam is " + format_quantity(m.length(), dim::length) + " long.", "Correct one of the lengths.");
    return;
  }
  // letters without lengths: the two ends, or the ends of the spans
  if (m.mark(m.letters.front()) == nullptr && m.letters.front() == "A") set_mark("A", 0);
  if (m.letters.size() == m.ends.size()) {
    for (std::size_t k = 0; k < m.letters.size(); ++k) set_mark(m.letters[k], m.ends[k]);
  } else if (m.letters.size() == 2 || !m.end_letter.empty()) {
    set_mark(m.letters.size() == 2 ? m.letters[1] : m.end_letter, m.over_right > 0 ? m.length() - m.over_right : m.length());
  }
}

// Supports and hinges that were said with a place, where their stations can be known; the length may follow from them.
void LineBuilder::find_stations() {
  struct Wanted {
    int head = 0, chunk = 0, line = 0;
    bool done = false;
  };
  std::vector<Wanted> wanted;
  for (std::size_t h = 0; h < r.heads_.size(); ++h) {
    const Head& head = r.heads_[h];
    if (head.kind != Head::Kind::Support && head.kind != Head::Kind::Hinge) continue;
    for (const int c : head.chunks) {
      for (std::size_t k = 0; k < r.chunks_[c].line.size(); ++k) {
        if (!r.chunks_[c].line[k].range) wanted.push_back({static_cast<int>(h), c, static_cast<int>(k)});
      }
    }
  }
  // "one end … the other end": the first one is the left, unless another support is there
  bool left_named = false, right_named = false;
  for (const auto& w : wanted) {
    const Station& s = r.chunks_[w.chunk].line[static_cast<std::size_t>(w.line)].a;
    if (s.offset.given()) continue;
    left_named = left_named || s.from == "left" || s.from == "support 1" || s.from == "A";
    right_named = right_named || s.from == "right" || s.from == "support -1" || s.from == "tip";
  }
  int ends_seen = 0;
  for (auto& c : r.chunks_) {
    for (auto& p : c.line) {
      for (auto* s : {&p.a, &p.b}) {
        if (s->from != "end" && s->from != "other") continue;
        const bool for_support = std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& w) { return &r.chunks_[w.chunk] == &c; });
        if (for_support) {
          const bool right = s->from == "other" ? !(right_named && !left_named) : ends_seen > 0 || (left_named && !right_named);
          s->from = right ? "right" : "left";
          if (s->from == "left") left_named = true;
          else right_named = true;
          ++ends_seen;
        } else {
          s->from = s->from == "end" || s->from == "other" ? (r.domain_ == Domain::Rod ? "right" : "tip") : s->from;
        }
      }
    }
  }
  const auto pass = [&] {
    bool any = false;
    for (auto& w : wanted) {
      if (w.done) continue;
      const LinePlace& p = r.chunks_[w.chunk].line[static_cast<std::size_t>(w.line)];
      const auto x = station(p.a, w.chunk);
      if (!x) continue;
      w.done = any = true;
      const Head& head = r.heads_[w.head];
      if (head.kind == Head::Kind::Hinge) {
        set_mark("hinge", *x);
        continue;
      }
      // "clamped at its right end, x = 2 m", "welded into rigid blocks at both ends": the same place again
      const bool again = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& o) { return o.head == w.head && same(o.x, *x, std::max(o.x, 1e-3)); });
      if (again) continue;
      LineSupport s;
      s.x = *x;
      s.kind = head.support;
      s.item = head.item;
      s.head = w.head;
      s.station = p.a;
      s.first = p.first;
      s.last = p.last;
      m.supports.push_back(s);
      set_mark(s.kind == "pinned" ? "pinned" : s.kind, *x);
      if (s.kind == "fixed") set_mark("fixed", *x);
    }
    return any;
  };
  while (pass()) {
  }
  if (m.ends.empty()) {
    // the length follows from what is farthest
    double most = 0;
    for (const auto& s : m.supports) most = std::max(most, s.x);
    for (const auto& k : m.marks) most = std::max(most, k.x);
    double loaded = most;
    for (std::size_t h = 0; h < r.heads_.size(); ++h) {
      if (r.heads_[h].kind != Head::Kind::Load) continue;
      for (const int c : r.heads_[h].chunks) {
        for (const auto& p : r.chunks_[c].line) {
          for (const auto* s : {&p.a, &p.b}) {
            if (s->from != "left" || !s->offset.given() || !(s->offset.dimension == dim::length)) continue;
            loaded = std::max(loaded, s->offset.si);
          }
        }
      }
    }
    int kinds = 0;
    for (const auto& s : m.supports) kinds += s.kind == "fixed" ? 2 : 1;
    if (kinds >= 2 && loaded > 0 && (m.supports.size() >= 2 || loaded > most)) {
      for (const auto& o : m.overhangs) {
        if (!o.length.given()) continue;
        if (o.right) loaded += o.length.si, m.over_right = o.length.si;
      }
      m.ends = {0, loaded};
      if (loaded > most && m.over_right == 0) r.note("length", format_quantity(loaded, dim::length), "the beam is taken to end where the last load acts");
      while (pass()) {
      }
    }
  }
  if (m.ends.empty()) return;
  if (m.supports.size() >= 2 && m.over_left == 0 && m.over_right == 0) {  // what reaches beyond the outer supports
    double least = m.length(), most = 0;
    for (const auto& s : m.supports) {
      least = std::min(least, s.x);
      most = std::max(most, s.x);
    }
    const bool clamped = std::any_of(m.supports.begin(), m.supports.end(), [](const LineSupport& s) { return s.kind == "fixed"; });
    if (!clamped && m.spans.empty()) {
      m.over_left = least > 1e-6 * m.length() ? least : 0;
      m.over_right = m.length() - most > 1e-6 * m.length() ? m.length() - most : 0;
    }
  }
  for (auto& w : wanted) {
    if (w.done) continue;
    const LinePlace& p = r.chunks_[w.chunk].line[static_cast<std::size_t>(w.line)];
    const std::string words(r.text_.substr(r.items_[p.first].begin, r.items_[p.last].end - r.items_[p.first].begin));
    r.ask("Where along the beam is \"" + words + "\"?");
    return;
  }
  const double L = m.length();
  for (auto& s : m.supports) {
    if (s.x > L * (1 + 1e-6) || s.x < -1e-6 * L) {
      r.refuse(Problem::Impossible, "support", "A support at " + format_quantity(s.x, dim::length) + " lies beyond the beam, which is " + format_quantity(L, dim::length) + " long.", "Move the support or lengthen the beam.", s.item);
      return;
    }
    if (same(s.x, 0, L)) s.x = 0;
    if (same(s.x, L, L)) s.x = L;
  }
}

// The parameters of the body: one length, or spans cut at the supports between the ends.
void LineBuilder::cut() {
  Body& b = r.body();
  const double L = m.length();
  std::vector<double> at = m.ends;
  const bool by_spans = at.size() > 2;
  if (!by_spans) {
    at = {0};
    std::vector<double> inner;
    for (const auto& s : m.supports) inner.push_back(s.x);
    if (m.over_left > 0) inner.push_back(m.over_left);
    if (m.over_right > 0) inner.push_back(L - m.over_right);
    std::sort(inner.begin(), inner.end());
    for (const double x : inner) {
      if (x > at.back() + 1e-6 * L && x < L * (1 - 1e-6)) at.push_back(x);
    }
    at.push_back(L);
  }
  m.ends = at;
  const char* name = r.domain_ == Domain::Column ? "height" : "length";
  if (r.domain_ != Domain::Beam || at.size() == 2) {
    if (b.values.find(name) != nullptr) return;
    Value v = derived(L, dim::length, "from the lengths that are named");
    for (const auto& f : r.facts_) {
      if (f.taken && f.values.size() == 1 && f.q().dimension == dim::length && (f.slot == "length" || f.slot == "height" || f.slot == "span" || f.slot == "apart" || f.slot == "arm") && same(f.q().si(), L, L)) v = r.value_of(f.q(), dim::length);
    }
    for (const auto& s : m.segments)
      if (same(s.length.si, L, L)) v = s.length;
    b.values.set(name, v);
    return;
  }
  std::vector<Value> said = m.spans;
  for (const auto& o : m.overhangs)
    if (o.length.given()) said.push_back(o.length);
  for (const auto& s : m.segments) said.push_back(s.length);
  for (const auto& f : r.facts_) {
    if (f.taken && f.values.size() == 1 && f.q().dimension == dim::length && (f.slot == "span" || f.slot == "apart")) said.push_back(r.value_of(f.q(), dim::length));
  }
  for (const auto& s : m.supports)
    if (s.station.offset.given() && s.station.offset.dimension == dim::length) said.push_back(s.station.offset);
  b.values.erase(std::remove_if(b.values.begin(), b.values.end(), [](const NamedValue& v) { return v.name == "length"; }), b.values.end());
  std::string unit;
  for (const auto& v : said)
    if (unit.empty()) unit = v.unit;
  for (std::size_t k = 1; k < at.size(); ++k) {
    const double l = at[k] - at[k - 1];
    Value v = derived(l, dim::length, "distance of the supports", unit);
    for (const auto& s : said)
      if (same(s.si, l, L)) v = s;
    b.spans.push_back(v);
  }
}

void LineBuilder::geometry() {
  incline();
  if (r.failed() || r.asked_) return;
  layout();
  if (r.failed() || r.asked_) return;
  r.facts_.insert(r.facts_.end(), pending_.begin(), pending_.end());
  pending_.clear();
  find_letters();
  if (r.failed() || r.asked_) return;
  find_stations();
  if (r.failed() || r.asked_) return;
  if (effective_length()) return;
  if (m.ends.empty() && r.domain_ == Domain::Rod) {
    if (r.present_any("ask_elongation|ask_deflection|ask_frequency|ask_mass|gap|spring") || r.fact("gap") != nullptr) {
      r.ask("How long is the rod?", {"1 m", "3 ft"});
      return;
    }
    r.assume_parameter("length", 1, dim::length, "no length is named; the stress does not depend on it");
    m.ends = {0, 1};
    return;
  }
  if (m.ends.empty()) {
    if (m.span_count > 1) r.ask("How long are the " + std::to_string(m.span_count) + " spans?");
    else r.ask(r.domain_ == Domain::Column ? "How tall is the column?" : "How long is the beam?", {"2 m", "5 m", "10 ft"});
    return;
  }
  if (m.span_count > 1 && r.domain_ == Domain::Beam) {
    int n = 0;
    while (n < 1000 && std::isfinite(support_x(n + 1))) ++n;
    if (n - 1 != m.span_count) {
      r.ask("How long is each of the " + std::to_string(m.span_count) + " spans?", {std::to_string(m.span_count) + " equal spans of 4 m"});
      return;
    }
  }
  cut();
  if (m.spans.size() > 1 || m.ends.size() > 2) {  // "unequal spans": their lengths are said
    for (int i = 0; i < r.size(); ++i) {
      const std::string w = lower_case(r.items_[i].text);
      if (w == "unequal" || w == "different" || w == "equal") r.use(i, "geometry", "the spans as they are said");
    }
  }
}

}  // namespace nacre::prompts
