// Loads that vary along a straight member: triangles, trapezoids, a peak between its ends.

#include <algorithm>
#include <cmath>

#include "line_loads.h"

namespace nacre::prompts {

// The values of a load that varies: the line loads of its sentence, with "zero" among them; empty = it does not vary.
std::vector<std::size_t> LineLoads::varying(std::size_t head) const {
  const Head& h = r.heads_[head];
  std::vector<std::size_t> all, group;
  const int a = r.sentence_begin(h.item), b = r.sentence_stop(h.item);
  bool words = false;
  for (int k = a; k < b; ++k) words = words || r.symbol(k, "triangular");
  for (const auto& o : r.heads_) words = words || (o.kind == Head::Kind::Load && o.q.dimension == dim::line_force && o.q.number == 0 && o.item >= a && o.item < b);
  if (h.q_end) return {head};
  if (!words) return {};
  for (std::size_t k = 0; k < r.heads_.size(); ++k) {
    const Head& o = r.heads_[k];
    if (o.kind == Head::Kind::Load && o.q.dimension == dim::line_force && o.item >= a && o.item < b) all.push_back(k);
  }
  const auto constant = [&](std::size_t k) {
    const Head& o = r.heads_[k];
    return in_window(o, "uniform|stays") && !in_window(o, "triangular");
  };
  for (const std::size_t k : all)
    if (!constant(k)) group.push_back(k);
  if (std::find(group.begin(), group.end(), head) == group.end()) return {};
  if (group.size() > 2) {  // two neighbours around the word
    std::size_t at = static_cast<std::size_t>(std::find(group.begin(), group.end(), head) - group.begin());
    const auto between = [&](std::size_t p) {
      for (int k = r.heads_[group[p]].item; k < r.heads_[group[p + 1]].item; ++k)
        if (r.symbol(k, "triangular") || r.symbol(k, "to")) return true;
      return false;
    };
    if (at + 1 < group.size() && between(at)) return {group[at], group[at + 1]};
    if (at > 0 && between(at - 1)) return {group[at - 1], group[at]};
    return group;
  }
  return group;
}

void LineLoads::vary(const std::vector<std::size_t>& group, const Load& base) {
  Setup& s = r.out_.setup;
  const auto& m = r.line_;
  const double L = m.length();
  struct Point { double q = 0; Value v; std::optional<double> x; };
  std::vector<Point> points;
  std::optional<std::pair<double, double>> range;
  Place range_place;
  bool toward = false, middle = false;
  const auto locate = [&](const Head& h, Point& p) -> bool {
    for (const int c : h.chunks) {
      for (const auto& place : r.chunks_[c].line) {
        if (!place.range) {
          const auto x = line.station(place.a, c);
          if (!x) {
            r.ask("Where along the beam is \"" + std::string(r.text_.substr(r.items_[r.chunks_[c].first].begin, r.items_[r.chunks_[c].last].end - r.items_[r.chunks_[c].first].begin)) + "\"?");
            return false;
          }
          p.x = *x;
          toward = toward || r.symbol(r.chunks_[c].first, "to");
        } else {
          const auto list = line.places(c);
          if (!list || list->size() != 1) return false;
          range_place = (*list)[0];
          const auto a = line.station(place.a, c), b = line.station(place.b, c);
          if (a && b) range = {std::min(*a, *b), std::max(*a, *b)};
        }
      }
    }
    return true;
  };
  if (r.heads_[group[0]].q_end) {
    const Head& h = r.heads_[group[0]];
    Point a{h.q.si(), r.value_of(h.q, dim::line_force), {}}, b{h.q_end->si(), r.value_of(*h.q_end, dim::line_force), {}}, at;
    if (!locate(h, at)) return;
    points = {a, b};
    if (at.x && std::abs(*at.x) < 1e-9) points[0].x = at.x;
    else if (at.x) points[1].x = at.x;
  } else {
    for (const std::size_t g : group) {
      const Head& h = r.heads_[g];
      Point p{h.q.si(), r.value_of(h.q, dim::line_force), {}};
      if (!locate(h, p)) return;
      points.push_back(p);
    }
  }
  // "peaks at 15 kN/m at midspan and is zero at the supports"
  for (std::size_t k = 0; k < points.size() && points.size() == 2 && group.size() == 2; ++k) {
    int places_of = 0;
    for (const int c : r.heads_[group[k]].chunks) places_of += static_cast<int>(r.chunks_[c].line.size());
    if (places_of < 2) continue;
    if (points[k].q != 0 || !points[1 - k].x) {
      r.ask("Which two values does the varying load have, and where?");
      return;
    }
    used(r.heads_[group[k]], base.name);
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(k));
    done_.push_back(group[k]);
    break;
  }
  // a place for the whole load may stand before its values
  const Head& first = r.heads_[group[0]];
  const int a = r.sentence_begin(first.item), b = r.sentence_stop(first.item);
  for (int k = a; k < b; ++k) {
    if (r.symbol(k, "triangular")) {
      r.use(k, "load", "varies linearly");
    }
  }
  const double from = range ? range->first : 0, to = range ? range->second : L;
  const auto is = [&](const Point& p, double x) { return p.x && std::abs(*p.x - x) <= 1e-6 * L; };
  Load load = base;
  load.place = range ? range_place : r.whole_place("", first.item, first.item);
  const auto finish = [&](const Point& left, const Point& right) {
    load.magnitude = left.v;
    load.magnitude_end = right.v;
    s.loads.push_back(load);
    for (const std::size_t g : group) {
      used(r.heads_[g], load.name);
      done_.push_back(g);
    }
  };
  if (points.size() == 1) {
    const Point peak = points[0];
    Point zero{0, derived(0, dim::line_force, "a triangular load begins at zero", peak.v.unit), {}};
    if (!peak.x) {
      r.ask("At which end is the triangular load of " + r.said(first.item) + " largest?", {"at the left end", "at the right end"});
      return;
    }
    bool falling = false;
    for (int k = first.item + 1; k < b; ++k) {
      const std::string w = lower_case(r.said(k));
      falling = falling || (r.symbol(k, "triangular") && (w.find("decreas") != std::string::npos || w.find("fall") != std::string::npos || w.find("drop") != std::string::npos || w.find("taper") != std::string::npos || w.find("dwindl") != std::string::npos));
    }
    const bool at_zero = toward && falling;
    if (is(peak, from)) return at_zero ? finish(zero, peak) : finish(peak, zero);
    if (is(peak, to)) return at_zero ? finish(peak, zero) : finish(zero, peak);
    // a peak between: two triangles
    middle = *peak.x > from && *peak.x < to;
    if (!middle) {
      r.ask("At which end is the triangular load of " + r.said(first.item) + " largest?", {"at the left end", "at the right end"});
      return;
    }
    Load left = load, right = load;
    left.place.kind = right.place.kind = Place::Kind::Range;
    const bool half = std::abs(*peak.x - L / 2) <= 1e-6 * L && !range;
    const auto at = [&](double x) { return half ? r.fraction(x / L, "part of the triangle") : derived(x, dim::length, "part of the triangle"); };
    left.place.at = at(from);
    left.place.to = right.place.at = at(*peak.x);
    right.place.to = at(to);
    left.place.span = right.place.span = 0;
    left.magnitude = right.magnitude_end = zero.v;
    left.magnitude_end = right.magnitude = peak.v;
    right.name = left.name + " right";
    s.loads.push_back(right);
    s.loads.push_back(left);
    for (const std::size_t g : group) {
      used(r.heads_[g], load.name);
      done_.push_back(g);
    }
    return;
  }
  if (points.size() != 2) {
    r.ask("Which two values does the varying load have, and where?");
    return;
  }
  Point &p = points[0], &q = points[1];
  if (p.x && q.x) {
    if (std::abs(*p.x - *q.x) <= 1e-6 * L) {
      r.ask("The varying load has two values at one place: where is each of them?");
      return;
    }
    const double x1 = std::min(*p.x, *q.x), x2 = std::max(*p.x, *q.x);
    if (x1 > 1e-6 * L || x2 < L * (1 - 1e-6)) {
      load.place.kind = Place::Kind::Range;
      load.place.span = 0;
      load.place.at = derived(x1, dim::length, "from the places that are named");
      load.place.to = derived(x2, dim::length, "from the places that are named");
    }
    return *p.x < *q.x ? finish(p, q) : finish(q, p);
  }
  if (p.x || q.x) {
    const Point& known = p.x ? p : q;
    const Point& other = p.x ? q : p;
    if (is(known, from)) return finish(known, other);
    if (is(known, to)) return finish(other, known);
    r.ask("Where are the two ends of the varying load?");
    return;
  }
  // no places: in the order of reading, from left to right; on a member that is the same from both ends it makes no difference
  const bool mirrored = s.supports.size() == 2 && s.supports[0].kind == s.supports[1].kind;
  const bool simple = s.supports.size() == 2 && s.supports[0].kind != "fixed" && s.supports[1].kind != "fixed";
  if (!(mirrored || simple || range)) {
    r.ask("At which end is the load " + r.said(first.item) + "?", {"at the left end", "at the right end"});
    return;
  }
  r.note("varying load", "from left to right in the order of its values", "no ends are named");
  finish(p, q);
}

}  // namespace nacre::prompts
