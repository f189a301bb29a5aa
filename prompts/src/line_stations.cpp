// Places of a straight member as the Setup has them: by name where something stands there, so that they follow when a length changes.

#include <algorithm>
#include <cmath>

#include "line_build.h"

namespace nacre::prompts {
namespace {

bool close(double a, double b, double scale) { return std::abs(a - b) <= 1e-6 * std::max(1e-9, scale); }

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool is_fraction(const Value& v) { return v.given() && v.dimension == dim::none; }

}  // namespace

double LineBuilder::support_x(int n) const {
  std::vector<double> xs;
  for (const auto& s : m.supports) xs.push_back(s.x);
  if (!m.spans.empty() || m.over_left > 0 || m.over_right > 0) {
    for (const double x : m.ends) {
      if ((x == 0 && m.over_left > 0) || (x == m.length() && m.over_right > 0)) continue;
      xs.push_back(x);
    }
  }
  std::sort(xs.begin(), xs.end());
  xs.erase(std::unique(xs.begin(), xs.end(), [&](double a, double b) { return close(a, b, xs.back()); }), xs.end());
  if (xs.size() < 2) xs = m.ends.empty() ? std::vector<double>{0} : std::vector<double>{m.over_left, m.length() - m.over_right};
  const int size = static_cast<int>(xs.size());
  if (n == 0) return size % 2 == 1 ? xs[static_cast<std::size_t>(size / 2)] : unknown;
  const int at = n < 0 ? size + n : n - 1;
  return at >= 0 && at < size ? xs[static_cast<std::size_t>(at)] : unknown;
}

// Where a span begins and ends. Spans lie between supports; parts that reach beyond are none.
std::pair<double, double> LineBuilder::window(int span) const {
  if (m.ends.empty()) return {unknown, unknown};
  if (span == 0) return {0, m.length()};
  int n = 0;
  while (n < 1000 && std::isfinite(support_x(n + 1))) ++n;
  const int spans = n - 1;
  if (span == span_main || span == span_unsaid) {
    if (spans == 1) return {support_x(1), support_x(2)};
    const bool springs = std::all_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return s.kind == "spring" || close(s.x, support_x(1), m.length()) || close(s.x, support_x(-1), m.length()); });
    if (spans > 1 && m.spans.empty() && springs) return {support_x(1), support_x(-1)};  // a spring under a span ends none
    return spans < 1 || m.supports.size() < 2 ? std::pair<double, double>{0, m.length()} : std::pair<double, double>{unknown, unknown};
  }
  if (span == span_longest || span == span_shortest) {
    int best = 0;
    bool alone = true;
    for (int k = 1; k <= spans; ++k) {
      const double l = support_x(k + 1) - support_x(k), o = best > 0 ? support_x(best + 1) - support_x(best) : 0;
      if (best > 0 && close(l, o, m.length())) alone = false;
      else if (best == 0 || (l > o) == (span == span_longest)) best = k, alone = true;
    }
    span = alone && spans > 1 ? best : 0;
  }
  if (span == span_last) span = spans;
  if (span == span_middle) span = spans % 2 == 1 ? spans / 2 + 1 : 0;
  if (span < 1 || span > spans) return {unknown, unknown};
  return {support_x(span), support_x(span + 1)};
}

std::optional<double> LineBuilder::base(const std::string& from, int chunk, bool& at_right) {
  at_right = false;
  const double L = m.length();
  if (from == "left") return 0.0;
  if (from == "right") {
    at_right = true;
    return std::isfinite(L) ? std::optional<double>(L) : std::nullopt;
  }
  if (from == "tip" || from == "held") {
    const bool held_right = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return s.kind == "fixed" && close(s.x, L, L) && L > 0; }) &&
                            std::none_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return s.x == 0; });
    const bool left = (from == "tip") == held_right || (from == "tip" && m.over_left > 0 && m.over_right == 0);
    if (left) return 0.0;
    at_right = true;
    if (from == "held" && m.mark("fixed") != nullptr) return m.mark("fixed")->x;
    return std::isfinite(L) ? std::optional<double>(L) : std::nullopt;
  }
  if (from == "it") {
    for (int c = chunk - 1; c >= 0; --c) {
      if (r.chunks_[c].line.empty() || r.chunks_[c].line[0].range) continue;
      const auto x = station(r.chunks_[c].line.back().a, c);
      if (x) at_right = std::isfinite(L) && close(*x, L, L);
      return x;
    }
    return std::nullopt;
  }
  if (from.starts_with("support ") || from == "support") {
    if (from == "support") {
      if (m.supports.size() == 1) return m.supports[0].x;
      if (r.cantilever_ && m.supports.empty()) return 0.0;
      return std::nullopt;
    }
    const int n = std::atoi(from.c_str() + 8);
    const double x = support_x(n);
    if (!std::isfinite(x)) return std::nullopt;
    at_right = n == -1 || (n > 1 && !std::isfinite(support_x(n + 1)));
    return x;
  }
  if (from == "overhang" || from == "right overhang" || from == "left overhang") {
    const bool left = from == "left overhang" || (from == "overhang" && m.over_right == 0);
    at_right = !left;
    return left ? 0 : L;
  }
  if (const Mark* at = m.mark(from); at != nullptr) {
    at_right = std::isfinite(L) && close(at->x, L, L);
    return at->x;
  }
  return std::nullopt;
}

std::optional<double> LineBuilder::station(const Station& s, int chunk) {
  bool at_right = false;
  if (s.offset.given() && s.offset.dimension == dim::none && s.to.empty() && (s.from == "overhang" || s.from == "right overhang" || s.from == "left overhang")) {
    const bool left = s.from == "left overhang" || (s.from == "overhang" && m.over_right == 0);
    const double a = left ? 0 : m.length() - m.over_right, b = left ? m.over_left : m.length();
    return a + s.offset.si * (b - a);
  }
  const auto from = base(s.from, chunk, at_right);
  if (!s.to.empty() && s.to != "plus" && s.to != "station") {
    bool other = false;
    const auto to = base(s.to, chunk, other);
    if (!from || !to) return std::nullopt;
    return *from + s.offset.si * (*to - *from);
  }
  if (s.offset.given() && s.offset.dimension == dim::none) {
    const auto [a, b] = window(s.span);
    if (!std::isfinite(a) || !std::isfinite(b)) return std::nullopt;
    const bool back = s.from == "right" || s.from == "tip" || s.from == "support -1" ? at_right : at_right;
    return back ? b - s.offset.si * (b - a) : a + s.offset.si * (b - a);
  }
  if (!from) return std::nullopt;
  if (!s.offset.given()) return *from;
  const int sense = s.sense != 0 ? s.sense : at_right ? -1 : 1;
  return *from + sense * s.offset.si;
}

Place LineBuilder::point(double x, const Station& s, int first, int last) {
  const Origin o = r.origin(r.items_[first].begin, r.items_[last].end);
  const double L = m.length();
  const bool standing = r.domain_ == Domain::Column;
  if (s.from == "tip" && !s.offset.given()) return r.joint_place(standing ? "top" : "tip", first, last);
  if (close(x, 0, L)) return r.joint_place(standing ? "base" : "left end", first, last);
  if (close(x, L, L)) return r.joint_place(standing ? "top" : "right end", first, last);
  if (is_fraction(s.offset) && s.to.empty() && s.from == "left") {
    const auto [a, b] = window(s.span);
    if (close(a, 0, L) && close(b, L, L)) return r.point_place(s.offset, false, first, last);
    for (std::size_t k = 1; k < m.ends.size() && r.body().spans.size() + 1 == m.ends.size(); ++k) {
      if (close(m.ends[k - 1], a, L) && close(m.ends[k], b, L)) return r.point_place(s.offset, false, first, last, {}, static_cast<int>(k));
    }
  }
  if (!r.body().spans.empty()) {
    for (std::size_t k = 0; k < m.ends.size(); ++k)
      if (close(m.ends[k], x, L)) return r.joint_place("support " + std::to_string(k + 1), first, last);
  }
  if (s.offset.given() && s.offset.dimension == dim::length && s.sense >= 0 && (s.from == "left" || (s.from == "held" && close(s.offset.si, x, L)) || close(s.offset.si, x, L)))
    return r.point_place(s.offset, false, first, last);
  if (s.offset.given() && s.offset.dimension == dim::length && s.sense <= 0 && close(L - s.offset.si, x, L)) return r.point_place(s.offset, true, first, last);
  Value v = derived(x, dim::length, "from the places that are named", s.offset.given() && s.offset.dimension == dim::length ? s.offset.unit : "");
  v.origin.begin = o.begin;
  v.origin.end = o.end;
  return r.point_place(v, false, first, last);
}

std::optional<std::vector<Place>> LineBuilder::places(int c) {
  const PlaceChunk& chunk = r.chunks_[c];
  const double L = m.length();
  const std::string words(r.text_.substr(r.items_[chunk.first].begin, r.items_[chunk.last].end - r.items_[chunk.first].begin));
  if (!chunk.problem.empty()) {
    r.refuse(Problem::Impossible, "load", chunk.problem, "Give a place within the structure.", chunk.first);
    return std::nullopt;
  }
  const auto unclear = [&]() -> std::optional<std::vector<Place>> {
    r.ask("Where along the " + std::string(r.domain_ == Domain::Column ? "column" : "beam") + " is \"" + words + "\"?");
    return std::nullopt;
  };
  const auto outside = [&](double x) {
    if (x >= -1e-6 * L && x <= L * (1 + 1e-6)) return false;
    r.refuse(Problem::Impossible, "load", "\"" + words + "\" lies outside the member, which is " + format_quantity(L, dim::length) + " long.", "Give a position between 0 and " + format_quantity(L, dim::length) + ".", chunk.first);
    return true;
  };
  std::vector<Place> out;
  const auto at_station = [&](const Station& s) -> bool {
    const auto x = station(s, c);
    if (!x) {
      unclear();
      return false;
    }
    if (outside(*x)) return false;
    out.push_back(point(*x, s, chunk.first, chunk.last));
    return true;
  };
  // "the left half (0.75 m)": the number in brackets says it again
  const int bracket = chunk.last + 2;
  const double again = r.mark(chunk.last + 1, "(") && r.quantity(bracket, dim::length) && r.mark(bracket + 1, ")") && !r.items_[bracket].used ? r.items_[bracket].values[0].si() : -1;
  for (const LinePlace& p : chunk.line) {
    if (!p.range) {
      if (p.a.span == span_every) {
        for (int n = 1; n < 1000; ++n) {
          Station one = p.a;
          one.span = n;
          if (!std::isfinite(window(n).first)) break;
          if (!at_station(one)) return std::nullopt;
        }
        continue;
      }
      if (p.a.span == span_unsaid && (m.over_left != m.over_right)) {
        r.ask("Is \"" + words + "\" the middle between the supports, or of the whole beam?", {"between the supports", "of the whole beam"});
        return std::nullopt;
      }
      if (!at_station(p.a)) return std::nullopt;
      continue;
    }
    std::vector<std::pair<double, double>> stretches;
    bool fractions = is_fraction(p.b.offset) && (p.a.from == "left" || p.a.from == "right" || p.a.from == "tip" || p.a.from == "held") && p.a.span == 0 && (!p.a.offset.given() || is_fraction(p.a.offset));
    if (p.a.span == span_every) {
      for (int n = 1; n < 1000 && std::isfinite(window(n).first); ++n) stretches.push_back(window(n));
    } else if (p.a.from == "centred") {
      double centre = 0;
      const auto [a, b] = window(span_main);
      if (p.a.to == "station") {
        Station s = p.b;
        s.offset = p.a.offset;
        if (s.to == "plus") s.to.clear();
        const auto x = station(s, c);
        if (!x) return unclear();
        centre = *x;
      } else {
        if (!std::isfinite(a)) return unclear();
        centre = (a + b) / 2;
      }
      const double half = (is_fraction(p.b.offset) ? p.b.offset.si * (b - a) : p.b.offset.si) / 2;
      stretches.emplace_back(centre - half, centre + half);
    } else if (p.b.to == "plus") {
      Station start = p.b;
      start.to.clear();
      start.offset = p.a.offset;
      start = p.a;
      const auto x = station(start, c);
      if (!x) return unclear();
      const bool back = close(*x, L, L);
      stretches.emplace_back(back ? *x - p.b.offset.si : *x, back ? *x : *x + p.b.offset.si);
    } else {
      const auto x1 = station(p.a, c), x2 = station(p.b, c);
      if (!x1 || !x2) return unclear();
      stretches.emplace_back(std::min(*x1, *x2), std::max(*x1, *x2));
    }
    if (stretches.empty()) return unclear();
    for (const auto& [x1, x2] : stretches) {
      if (outside(x1) || outside(x2)) return std::nullopt;
      if (again >= 0 && close(again, x2 - x1, L)) {
        r.use(bracket, "place", "its length");
        m.used.push_back(again);
      }
      if (!(x2 - x1 > 1e-9 * L)) {
        r.refuse(Problem::Impossible, "load", "\"" + words + "\" has no length.", "Give two different positions, or a point load.", chunk.first);
        return std::nullopt;
      }
      Place range = r.whole_place("", chunk.first, chunk.last);
      const bool whole = close(x1, 0, L) && close(x2, L, L);
      if (whole) {
        out.push_back(range);
        continue;
      }
      range.kind = Place::Kind::Range;
      for (std::size_t k = 1; k < m.ends.size() && r.body().spans.size() + 1 == m.ends.size(); ++k) {
        if (!close(m.ends[k - 1], x1, L) || !close(m.ends[k], x2, L)) continue;
        range.span = static_cast<int>(k);
        range.at = r.fraction(0, "a whole span");
        range.to = r.fraction(1, "a whole span");
      }
      if (range.span == 0 && fractions) {
        range.at = r.fraction(x1 / L, "a part of the length");
        range.to = r.fraction(x2 / L, "a part of the length");
      } else if (range.span == 0) {
        const auto length = [&](double x) {
          for (const auto* s : {&p.a, &p.b}) {
            if (s->offset.given() && s->offset.dimension == dim::length && close(s->offset.si, x, L)) return s->offset;
          }
          Value v = derived(x, dim::length, "from the places that are named", p.b.offset.given() ? p.b.offset.unit : "");
          v.origin.begin = range.origin.begin;
          v.origin.end = range.origin.end;
          return v;
        };
        range.at = length(x1);
        range.to = length(x2);
      }
      out.push_back(range);
    }
  }
  return out;
}

}  // namespace nacre::prompts
