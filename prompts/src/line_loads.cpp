#include "line_loads.h"

#include "nacre/world/sections.h"

#include <algorithm>
#include <cmath>

namespace nacre::prompts {

std::string LineLoads::unique(std::string stem) const {
  int same = 0;
  for (const auto& l : r.out_.setup.loads) same += l.name == stem || l.name.rfind(stem + " ", 0) == 0 ? 1 : 0;
  return same == 0 ? stem : stem + " " + std::to_string(same + 1);
}

Load LineLoads::begin(const Head& h, Load::Kind kind, const char* stem, Dimension as) const {
  Load load;
  load.origin = r.origin(r.items_[h.item].begin, r.items_[h.item].end);
  load.kind = kind;
  load.name = unique(stem);
  load.magnitude = r.value_of(h.q, as);
  return load;
}

bool LineLoads::in_window(const Head& h, Words symbols) const {
  for (int k = h.from; k < h.to; ++k) {
    if (r.any_symbol(k, symbols)) return true;
  }
  return false;
}

void LineLoads::used(const Head& h, const std::string& name) { r.use(h.item, "quantity", describe(h.q) + " -> load." + name + ".magnitude"); }

// "at 30 degrees to the vertical", "inclined 60 degrees below the horizontal"
bool LineLoads::inclined(const Head& h, Direction& d) {
  Fact* angle = nullptr;
  for (auto& f : r.facts_) {
    if (f.slot == "angle" && !f.taken && f.item >= h.from && f.item < h.to) angle = &f;
  }
  if (angle == nullptr) return false;
  const double a = angle->q().si();
  int from_vertical = 0, from_axis = 0;
  bool up = false, away = false, left = false, right = false;
  for (int k = angle->item - 6; k < std::min(h.to, angle->item + 9); ++k) {
    if (k < h.from) continue;
    const std::string w = lower_case(r.items_[k].text);
    if (k > angle->item && (r.symbol(k, "vertical") || r.symbol(k, "z_direction")) && from_axis == 0) from_vertical = 1;
    if (k > angle->item && (r.any_symbol(k, "horizontal|axial|beam|x_direction|cantilever") || w == "axis") && from_vertical == 0) from_axis = 1;
    up = up || r.symbol(k, "up") || (r.symbol(k, "above") && k > angle->item);
    away = away || r.any_symbol(k, "outward|away_from") || w == "away";
    left = left || r.symbol(k, "leftward");
    right = right || r.symbol(k, "rightward");
    if (role_direction(k)) r.use(k, "direction", "");
  }
  if (from_vertical + from_axis == 0) {
    r.ask("Is the angle of " + r.said(angle->item) + " measured from the horizontal or from the vertical?", {"from the horizontal", "from the vertical"});
    return true;
  }
  angle->taken = true;
  double x = from_vertical ? std::sin(a) : std::cos(a), z = from_vertical ? std::cos(a) : std::sin(a);
  const bool held_right = r.out_.setup.supports.size() == 1 && r.out_.setup.supports[0].place.name == "right end";
  if (left || (away && held_right)) x = -x;
  if (!left && !right && !away) r.note("direction of " + r.said(h.item), "its horizontal part points to the right", "no side is named");
  d.v = {x, 0, up ? z : -z};
  return true;
}

bool LineLoads::role_direction(int k) const { return r.role(k, "direction"); }

LineLoads::Direction LineLoads::direction(const Head& h) {
  Direction d;
  if (inclined(h, d)) return d;
  struct Word { std::string_view symbol; Vec3 v; };
  static constexpr Word words[] = {
      {"down", {0, 0, -1}}, {"up", {0, 0, 1}}, {"leftward", {-1, 0, 0}}, {"rightward", {1, 0, 0}}, {"x_direction", {1, 0, 0}},
      {"y_direction", {0, 1, 0}}, {"outward", {1, 0, 0}}, {"inward", {-1, 0, 0}},
  };
  const bool column = r.domain_ == Domain::Column, rod = r.domain_ == Domain::Rod;
  const auto spot = [&](int k) -> const Word* {
    if (r.in_chunk(k) || r.items_[k].role == "geometry") return nullptr;
    for (const auto& w : words)
      if (r.symbol(k, w.symbol)) return &w;
    return nullptr;
  };
  const Word* found = nullptr;
  for (int k = h.item + 1; k < h.to && found == nullptr; ++k) found = spot(k);
  for (int k = h.item - 1; k >= h.from && found == nullptr; --k) found = spot(k);
  bool horizontal = false, vertical = false, axial = false, pull = false, push = false, hang = false, wind = false;
  const auto of_member = [&](int k) {  // "the tube is horizontal", "a horizontal beam"
    if (r.role(k, "family") || r.role(k, "section")) return true;
    return false;
  };
  for (int k = h.from; k < h.to; ++k) {
    if (r.in_chunk(k) || r.items_[k].role == "geometry") continue;
    horizontal = horizontal || (r.symbol(k, "horizontal") && !of_member(r.after(k)) && !(r.symbol(r.before(k), "is") && of_member(r.before(r.before(k)))));
    vertical = vertical || r.any_symbol(k, "vertical|z_direction");
    axial = axial || r.symbol(k, "axial");
    pull = pull || r.symbol(k, "pull");
    push = push || r.symbol(k, "compress");
    hang = hang || r.any_symbol(k, "hang|sitting|snow");
    wind = wind || lower_case(r.said(k)).find("wind") != std::string::npos;
    if (r.role(k, "direction")) r.use(k, "direction", "");
  }
  if (found != nullptr) {
    d.v = found->v;
    d.along = rod && d.v[0] != 0;
    if (column && (found->symbol == "outward" || found->symbol == "inward")) d.v = {1, 0, 0};
    return d;
  }
  if (h.q.dimension == dim::mass || h.q.dimension == dim::line_mass) horizontal = false;
  if (column && !horizontal && !axial && !push && !pull) {  // "2 kN horizontally at the top and 1 kN halfway up"
    for (const auto& l : r.out_.setup.loads) horizontal = horizontal || (l.direction[0] != 0 && l.origin.begin >= r.items_[r.sentence_begin(h.item)].begin && l.origin.begin < r.items_[h.item].begin);
    if (horizontal) r.note("direction of " + r.said(h.item), "horizontal, as the load before it", "no direction of its own is named");
  }
  if (column && (wind || horizontal || (r.present("wind") && h.q.dimension == dim::line_force && !axial && !push))) {
    d.v = {1, 0, 0};
    return d;
  }
  if (horizontal && !column) {
    d.v = {1, 0, 0};
    d.along = true;
    return d;
  }
  if (rod) {
    d.along = true;
    if (push || (r.present("compress") && !pull)) {
      d.v = {-1, 0, 0};
      return d;
    }
    d.v = {1, 0, 0};
    d.assumed = !pull && !r.present("pull") && !r.present("hang") && !r.present("ask_tension");
    return d;
  }
  if (column) {
    if (pull && axial) d.v = {0, 0, 1};
    return d;
  }
  if (vertical) return d;
  if (axial || push) {
    d.along = true;
    d.v = push && !pull ? Vec3{-1, 0, 0} : Vec3{1, 0, 0};
    return d;
  }
  const bool heavy = h.q.dimension == dim::mass || h.q.dimension == dim::line_mass;
  d.assumed = !heavy && !hang;
  return d;
}

// The width that an area load is collected from.
std::optional<double> LineLoads::width_of(const Head& h) {
  Fact* f = r.take("spacing");
  if (f == nullptr) f = r.fact("spacing");
  if (f == nullptr) f = r.take("width");  // what no section has taken
  if (f != nullptr && f->q().si() > 0) {
    f->taken = true;
    r.line_.used.push_back(f->q().si());
    return f->q().si();
  }
  if (r.domain_ != Domain::Rod) {
    const auto& sections = r.out_.setup.sections;
    bool strip = false;
    for (int i = 0; i < r.size(); ++i) {
      const std::string w = lower_case(r.items_[i].text);
      strip = strip || w == "strip" || w == "slab" || w == "plank" || w == "board" || w == "shelf" || w == "deck";
    }
    const Value* w = sections.empty() || sections[0].shape != "rectangle" ? nullptr : sections[0].values.find("width");
    if (strip && w != nullptr && w->given() && !w->assumed()) {
      r.note("width of the load", w->text(), "the load per area acts on the width of the strip");
      return w->si;
    }
    r.ask("Over which width does the member collect the load of " + r.said(h.item) + "?", {"spacing 400 mm", "spacing 16 in", "spacing 1 m"});
  } else {
    r.ask("What does " + r.said(h.item) + " act on? A pressure needs an area.");
  }
  return std::nullopt;
}

std::optional<std::vector<Place>> LineLoads::where(const Head& h) {
  std::vector<Place> out;
  for (const int c : h.chunks) {
    auto list = line.places(c);
    if (!list) return std::nullopt;
    out.insert(out.end(), list->begin(), list->end());
  }
  // "the second span carries 30 kN at its middle": the point tells more than the span
  const auto is_point = [](const Place& p) { return p.kind == Place::Kind::Point || p.kind == Place::Kind::Joint; };
  if (std::any_of(out.begin(), out.end(), is_point) && (h.q.dimension == dim::force || h.q.dimension == dim::mass || h.q.dimension == dim::moment))
    out.erase(std::remove_if(out.begin(), out.end(), [&](const Place& p) { return !is_point(p); }), out.end());
  // the same point said twice is one point
  for (std::size_t a = 0; a < out.size(); ++a) {
    for (std::size_t b = a + 1; b < out.size();) {
      const Place &p = out[a], &q = out[b];
      const bool same = p.kind == q.kind && p.name == q.name && p.span == q.span && p.from_end == q.from_end && p.at.or_else(-1) == q.at.or_else(-1) && p.to.or_else(-1) == q.to.or_else(-1);
      const bool held_right = r.out_.setup.supports.size() == 1 && r.out_.setup.supports[0].place.name == "right end";
      const std::string_view free_end = r.domain_ == Domain::Column ? "top" : held_right ? "left end" : "right end";
      const bool tip = p.kind == Place::Kind::Joint && q.kind == Place::Kind::Joint && (p.name == "tip" || q.name == "tip") && (p.name == free_end || q.name == free_end);
      if (same || tip) out.erase(out.begin() + static_cast<std::ptrdiff_t>(b));
      else ++b;
    }
  }
  // "10 kN at 2 m from the left end, at the middle": two places that nothing joins, for one load
  if (out.size() > 1 && h.chunks.size() == 2 && !h.each && is_point(out.front()) && (h.q.dimension == dim::force || h.q.dimension == dim::mass) && count_of(h) == 1) {
    const auto [a, b] = std::minmax(h.chunks[0], h.chunks[1], [&](int x, int y) { return r.chunks_[x].first < r.chunks_[y].first; });
    bool joined = r.chunks_[a].each || r.chunks_[b].each || r.chunks_[a].both || r.chunks_[b].both;
    for (int k = r.chunks_[a].last + 1; k < r.chunks_[b].first; ++k) joined = joined || r.any_symbol(k, "and|each|all") || r.mark(k, "+") || r.mark(k, "&") || r.symbol(k, "load");
    const auto station = [&](int c) { return r.chunks_[c].line.size() == 1 ? line.station(r.chunks_[c].line[0].a, c) : std::nullopt; };
    const auto x = joined ? std::nullopt : station(a), y = joined ? std::nullopt : station(b);
    if (x && y && std::abs(*x - *y) <= 1e-6 * r.line_.length()) {  // "at the middle, 3 m from the left end"
      out.resize(1);
    } else if (!joined) {
      const auto name = [&](int c) {
        const int from = r.items_[r.chunks_[c].first].begin;
        return std::string(r.text_.substr(from, r.items_[r.chunks_[c].last].end - from));
      };
      r.ask("Two places are named for " + r.said(h.item) + ", \"" + name(a) + "\" and \"" + name(b) + "\": at which one does it act?", {"at the first", "at the second", r.said(h.item) + " at each of them"});
      return std::nullopt;
    }
  }
  return out;
}

void LineLoads::distributed(std::size_t index, const std::vector<Place>& places) {
  Setup& s = r.out_.setup;
  const Head& h = r.heads_[index];
  const Dimension d = h.q.dimension;
  Load load = begin(h, Load::Kind::Distributed, "q", dim::line_force);
  if (d == dim::stress || d == dim::area_mass) {
    const auto width = width_of(h);
    if (!width) return;
    load.magnitude.dimension = dim::line_force;
    load.magnitude.si = h.q.si() * (d == dim::area_mass ? 9.81 : 1) * *width;
    load.magnitude.unit.clear();
    load.magnitude.origin = r.origin(h.q.begin, h.q.end);
    load.magnitude.origin.kind = Origin::Kind::Derived;
    load.magnitude.origin.why = r.said(h.item) + " times a width of " + format_quantity(*width, dim::length);
  }
  const auto group = varying(index);
  Head wide = h;  // "from 0 at the top to 30 kN/m at the bottom, horizontally": the words around all of its values
  for (const std::size_t g : group) wide.from = std::min(wide.from, r.heads_[g].from), wide.to = std::max(wide.to, r.heads_[g].to);
  const Direction way = direction(wide);
  if (r.failed() || r.asked_) return;
  load.direction = way.v;
  if (r.present("snow")) load.projected = r.body().values.find("incline") != nullptr;
  if (!group.empty()) return vary(group, load);
  if (h.q.number == 0) {
    used(h, load.name);
    return;
  }
  bool acts = false;
  for (const auto& p : places) acts = acts || p.kind == Place::Kind::Range || p.kind == Place::Kind::Whole;
  for (const auto& p : places) {
    if (p.kind == Place::Kind::Joint || p.kind == Place::Kind::Point || p.kind == Place::Kind::Set) {
      r.ask("The distributed load " + r.said(h.item) + " is said to act at a point: over which length does it act?", {r.said(h.item) + " along the whole member"});
      return;
    }
  }
  const double L = r.line_.length();
  (void)L;
  if (!acts) {
    load.place = r.whole_place("", h.item, h.item);
    s.loads.push_back(load);
    used(h, load.name);
    return;
  }
  for (std::size_t k = 0; k < places.size(); ++k) {
    Load one = load;
    one.place = places[k];
    if (k > 0) one.name = unique("q");
    s.loads.push_back(one);
  }
  used(h, load.name);
}

// "a total of 30 kN, evenly distributed"
void LineLoads::total_spread(const Head& h, const std::vector<Place>& places) {
  Setup& s = r.out_.setup;
  const double L = r.line_.length();
  Load load = begin(h, Load::Kind::Distributed, "q", dim::force);
  load.direction = direction(h).v;
  if (r.failed() || r.asked_) return;
  load.place = places.empty() ? r.whole_place("", h.item, h.item) : places[0];
  double length = L;
  if (load.place.kind == Place::Kind::Range) {
    if (h.chunks.size() != 1 || r.chunks_[h.chunks[0]].line.size() != 1) {
      r.ask("Over which length is " + r.said(h.item) + " spread?");
      return;
    }
    const auto& p = r.chunks_[h.chunks[0]].line[0];
    const auto a = line.station(p.a, h.chunks[0]), b = line.station(p.b, h.chunks[0]);
    if (!a || !b) {
      r.ask("Over which length is " + r.said(h.item) + " spread?");
      return;
    }
    length = std::abs(*b - *a);
  }
  const Value total = r.value_of(h.q, dim::force);
  load.magnitude = derived(total.si / length, dim::line_force, r.said(h.item) + " over the length");
  load.magnitude.origin.begin = r.items_[h.item].begin;
  load.magnitude.origin.end = r.items_[h.item].end;
  s.loads.push_back(load);
  used(h, load.name);
}

// "two loads of 10 kN", "three 5 kN loads"
int LineLoads::count_of(const Head& h) {
  const auto count = [&](int k) { return r.bare_number(k) && r.items_[k].values[0].integer && r.items_[k].values[0].number >= 2 && r.items_[k].values[0].number <= 100; };
  int p = r.before(h.item);
  if (count(p) || (r.mark(p, "x") && count(r.before(p)))) {
    const int at = count(p) ? p : r.before(p);
    r.use(at, "quantity", "number of loads");
    return static_cast<int>(r.items_[at].values[0].number);
  }
  if (r.any_symbol(p, "of|is|with")) p = r.before(p);
  while (r.any_symbol(p, "down|up|vertical|equal")) p = r.before(p);
  if (r.any_symbol(p, "load|moment_word|sitting|hang")) {
    p = r.before(p);
    while (r.any_symbol(p, "down|up|vertical|each|sitting")) p = r.before(p);
    if (count(p)) {
      r.use(p, "quantity", "number of loads");
      return static_cast<int>(r.items_[p].values[0].number);
    }
  }
  return 1;
}

bool LineLoads::default_place(const Head& h, const Load& load, bool along, std::vector<Place>& places) {
  const Setup& s = r.out_.setup;
  Place p;
  p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place is named for the load"};
  p.kind = Place::Kind::Joint;
  std::string at;
  const auto& m = r.line_;
  if (r.domain_ == Domain::Rod) {
    if (s.supports.size() == 1) p.name = s.supports[0].place.name == "right end" ? "left end" : "right end";
  } else if (r.domain_ == Domain::Column) {
    p.name = "top";
    if (load.direction[2] == 0) at = "the top";
  } else if (s.supports.size() == 1) {
    p.name = "tip";
    at = "the free end";
  } else if (along) {
    p.name = "right end";
    at = "the right end";
  } else if (load.kind == Load::Kind::Force && m.ends.size() == 2 && !r.present("guided")) {
    p = r.point_place(r.fraction(0.5, "middle"), false, h.item, h.item);
    p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place is named for the load"};
    at = "midspan";
  }
  if (p.kind == Place::Kind::Joint && p.name.empty()) {
    r.ask("Where does " + r.said(h.item) + " act?", {"at midspan", "at the tip", "2 m from the left end"});
    return false;
  }
  if (!at.empty()) r.note("load", r.said(h.item) + " at " + at, "the prompt names no place for it");
  places.push_back(p);
  return true;
}

void LineLoads::moment(const Head& h, std::vector<Place> places) {
  Setup& s = r.out_.setup;
  Load load = begin(h, Load::Kind::Moment, "M", dim::moment);
  load.direction = {0, 1, 0};
  const auto torque = [&](const Head& o) {
    if (!(o.q.dimension == dim::moment)) return false;
    for (int k = o.from; k < o.to; ++k) {
      if (r.symbol(k, "torque") && std::abs(k - o.item) < 7) return true;
    }
    return false;
  };
  const bool twist = torque(h);
  bool sense = false, opposite = false, hogging = false, sagging = false;
  for (int k = h.from; k < h.to; ++k) {
    if (r.any_symbol(k, "clockwise|anticlockwise")) {
      sense = true;
      load.direction = {0, r.symbol(k, "clockwise") ? 1.0 : -1.0, 0};
      r.use(k, "direction", "");
    }
    const std::string w = lower_case(r.said(k));
    opposite = opposite || w.find("opposite") != std::string::npos || w.find("end moment") != std::string::npos;
    hogging = hogging || w.find("hogging") != std::string::npos;
    sagging = sagging || w.find("sagging") != std::string::npos;
  }
  count_of(h);
  if (twist) {
    load.name = unique("torque");
    load.direction = r.domain_ == Domain::Column ? Vec3{0, 0, 1} : Vec3{1, 0, 0};
    s.planar = false;
    for (auto& sup : s.supports) {
      if (sup.kind == "pinned") sup.fixed[3] = true;
      if (sup.kind == "roller") sup.fixed = {false, true, true, true, false, false};
    }
  }
  // "equal and opposite couples", "end couples of 6 kNm": one at each end
  bool couples = false;
  for (int k = h.from; k < h.item; ++k) couples = couples || r.word(k, "couples|moments") || (r.symbol(k, "moment_word") && lower_case(r.said(k)).ends_with('s'));
  if (places.empty() && couples && (opposite || r.symbol(r.before(r.before(r.before(h.item))), "end"))) {
    opposite = true;
    const bool standing = r.domain_ == Domain::Column;
    for (const char* end : {standing ? "base" : "left end", standing ? "top" : "right end"}) places.push_back(r.joint_place(end, h.item, h.item));
  }
  if (places.empty() && !default_place(h, load, twist, places)) return;
  for (const auto& p : places) {
    if (p.kind != Place::Kind::Joint && p.kind != Place::Kind::Point) {
      r.ask("Where does the moment of " + r.said(h.item) + " act?");
      return;
    }
  }
  const bool pair = places.size() == 2 && !twist;
  if (!pair && !twist && !sense && hogging != sagging) {  // at an end, its sense follows from the side that it bends to
    const Place& p = places[0];
    const bool left = p.kind == Place::Kind::Joint && (p.name == "left end" || p.name == "support 1"), right = p.kind == Place::Kind::Joint && (p.name == "right end" || p.name == "tip");
    if (left != right) {
      sense = true;
      load.direction = {0, left != hogging ? 1.0 : -1.0, 0};
    }
  }
  // beside a torque alone the sense changes no magnitude
  const bool alone = std::none_of(r.heads_.begin(), r.heads_.end(), [&](const Head& o) { return o.kind == Head::Kind::Load && o.q.number != 0 && &o != &h && o.item != h.item && !torque(o); });
  if (!sense && !twist && !pair && (hogging || sagging || !alone)) {
    r.ask("Does the moment of " + r.said(h.item) + " turn clockwise or anticlockwise?", {"clockwise", "anticlockwise"});
    return;
  }
  if (pair && !opposite && !hogging && !sagging) {
    r.ask("Do the two moments of " + r.said(h.item) + " turn the same way, or opposite ways?", {"equal and opposite", "both clockwise"});
    return;
  }
  if (!sense && !twist && !pair) r.note("sense of " + r.said(h.item), "clockwise", "no sense of the moment is named");
  for (std::size_t k = 0; k < places.size(); ++k) {
    Load one = load;
    one.place = places[k];
    if (k > 0) one.name = unique(twist ? "torque" : "M");
    if (pair) one.direction = {0, (k == 0) != hogging ? 1.0 : -1.0, 0};
    s.loads.push_back(one);
  }
  used(h, load.name);
}

void LineLoads::force(const Head& h, std::vector<Place> places) {
  Setup& s = r.out_.setup;
  Load load = begin(h, Load::Kind::Force, "P", dim::force);
  if (h.shared_by > 1) {
    load.magnitude.si /= h.shared_by;
    load.magnitude.origin.why = r.said(h.item) + " shared by " + std::to_string(h.shared_by);
  }
  Direction way = direction(h);
  if (r.domain_ == Domain::Rod && way.along && r.body().values.get("vertical", 0) == 1) {  // upright: along is up or down
    const bool held_top = s.supports.size() == 1 && s.supports[0].place.name == "right end";
    way.v = {0, 0, held_top ? -way.v[0] : way.v[0]};
  }
  if (r.failed() || r.asked_) return;
  load.direction = way.v;
  if (load.direction[1] != 0) s.planar = false;
  const int count = count_of(h);
  // "uniformly distributed load of 12 kN": a total
  bool uniform = false;
  for (int k = h.from; k < h.to; ++k) uniform = uniform || (r.symbol(k, "uniform") && std::abs(k - h.item) < 9);
  const bool stretched = !places.empty() && std::all_of(places.begin(), places.end(), [](const Place& p) { return p.kind == Place::Kind::Range || p.kind == Place::Kind::Whole; });
  if ((uniform && places.empty()) || (stretched && (uniform || h.total))) {
    const int of = r.after(h.item);  // "the curtain weighs 12 kg", "25 kg of books": the weight of a thing is a total
    const bool weighs = h.q.dimension == dim::mass && (lower_case(r.said(r.before(h.item))).starts_with("weigh") || (r.symbol(of, "of") && r.symbol(r.after(of), "sitting")));
    if (!h.total && !weighs) {
      r.ask("Is " + r.said(h.item) + " the total of the distributed load, or is it meant per length?", {r.said(h.item) + " in total", r.said(h.item) + "/m"});
      return;
    }
    return total_spread(h, places);
  }
  if (stretched) {
    r.ask("Is " + r.said(h.item) + " a single force, or spread over a length?", {"a single force in the middle", "spread evenly"});
    return;
  }
  // "two wheels, 2 m apart, symmetrically about midspan"
  bool symmetric = false;
  for (int k = r.sentence_begin(h.item); k < r.sentence_stop(h.item); ++k) symmetric = symmetric || lower_case(r.items_[k].text).starts_with("symmetric");
  if (count > 1 && places.size() <= 1 && symmetric) {
    for (auto& f : r.facts_) {
      if ((f.slot != "spacing" && f.slot != "apart") || f.taken || r.sentence_begin(f.item) != r.sentence_begin(h.item)) continue;
      double centre = r.line_.length() / 2;
      if (h.chunks.size() == 1) centre = line.station(r.chunks_[h.chunks[0]].line[0].a, h.chunks[0]).value_or(-1);
      const double first = centre - (count - 1) * f.q().si() / 2;
      if (!(first >= 0)) break;
      f.taken = true;
      r.line_.used.push_back(f.q().si());
      places.clear();
      for (int k = 0; k < count; ++k) places.push_back(r.point_place(derived(first + k * f.q().si(), dim::length, "symmetric, by the distance of the loads"), false, h.item, h.item));
      break;
    }
  }
  // "spaced 1.5 m apart, the first one 1.5 m from the left support"
  if (count > 1 && places.size() == 1 && h.chunks.size() == 1) {
    for (auto& f : r.facts_) {
      if ((f.slot != "spacing" && f.slot != "apart") || f.item < h.from || f.item >= h.to) continue;
      const auto x = line.station(r.chunks_[h.chunks[0]].line[0].a, h.chunks[0]);
      if (!x) break;
      f.taken = true;
      r.line_.used.push_back(f.q().si());
      for (int k = 1; k < count; ++k) {
        const double at = *x + k * f.q().si();
        if (at > r.line_.length() * (1 + 1e-6)) {
          r.refuse(Problem::Impossible, "load", "The " + std::to_string(count) + " loads do not fit on the member, which is " + format_quantity(r.line_.length(), dim::length) + " long.", "Correct their distances.", h.item);
          return;
        }
        places.push_back(r.point_place(derived(at, dim::length, "from the distance of the loads"), false, h.item, h.item));
      }
      break;
    }
  }
  // "two wheels of 45 kN, 2 m apart, … they act 3 m and 5 m from the left end": the distance is said twice
  if (count == 2 && places.size() == 2 && h.chunks.size() == 1) {
    std::vector<double> xs;
    for (const auto& p : r.chunks_[h.chunks[0]].line)
      if (const auto x = line.station(p.a, h.chunks[0])) xs.push_back(*x);
    for (auto& f : r.facts_) {
      if ((f.slot != "spacing" && f.slot != "apart") || f.taken || xs.size() != 2) continue;
      if (std::abs(std::abs(xs[1] - xs[0]) - f.q().si()) > 1e-6 * f.q().si()) continue;
      f.taken = true;
      r.line_.used.push_back(f.q().si());
    }
  }
  const bool said = !places.empty();
  if (!said && count > 1) {
    r.ask("Where do the " + std::to_string(count) + " loads of " + r.said(h.item) + " act?", {"at the third points"});
    return;
  }
  if (!said && !default_place(h, load, way.along, places)) return;
  if (way.assumed) r.note("direction of " + r.said(h.item), r.domain_ == Domain::Rod ? "pulling along the rod" : "vertically down", "the prompt names no direction");
  if (count > 1 && static_cast<int>(places.size()) != count) {
    r.ask("Where do the " + std::to_string(count) + " loads of " + r.said(h.item) + " act? " + std::to_string(places.size()) + " places are named.");
    return;
  }
  // pulled or pushed at both ends: one of them is the support's reaction
  if (r.domain_ == Domain::Rod && places.size() == 2 && way.along && s.supports.size() == 1) places.erase(places.begin() + (s.supports[0].place.name == "right end" ? 1 : 0));
  const bool share = h.total && !h.each;
  for (std::size_t k = 0; k < places.size(); ++k) {
    Load one = load;
    one.place = places[k];
    if (k > 0) one.name = unique("P");
    if (share && places.size() > 1) {
      one.magnitude.si /= static_cast<double>(places.size());
      one.magnitude.origin.why = "the total divided by " + std::to_string(places.size());
    }
    s.loads.push_back(one);
  }
  used(h, load.name);
}

// Where frequencies are asked: does this head move with the structure as a mass? It may act as a load as well.
bool LineLoads::vibrating(const Head& h, bool& also_load) {
  const auto& asks = r.out_.setup.asks;
  also_load = false;
  if (r.out_.setup.analysis.frequencies == 0) return false;
  for (const auto& a : asks) also_load = also_load || (a != "frequencies" && a != "mass");
  return h.q.dimension == dim::mass || h.q.dimension == dim::line_mass || h.q.dimension == dim::area_mass;
}

void LineLoads::mass(const Head& h, std::vector<Place> places) {
  Setup& s = r.out_.setup;
  if (h.q.number <= 0) {
    r.refuse(Problem::Impossible, "mass", "A mass must be greater than zero: " + r.said(h.item) + ".", "Correct it.", h.item);
    return;
  }
  const int count = count_of(h);
  Load fake;
  fake.kind = Load::Kind::Force;
  if (places.empty() && count == 1 && !default_place(h, fake, false, places)) return;
  if (count > 1 && static_cast<int>(places.size()) != count) {
    r.ask("Where are the " + std::to_string(count) + " masses of " + r.said(h.item) + "?");
    return;
  }
  for (const auto& p : places) {
    if (p.kind == Place::Kind::Range || p.kind == Place::Kind::Whole) {
      r.ask("Is the mass of " + r.said(h.item) + " at one place, or spread over a length?", {"at one place", "spread"});
      return;
    }
    PointMass m;
    m.name = s.masses.empty() ? "mass" : "mass " + std::to_string(s.masses.size() + 1);
    m.place = p;
    m.mass = r.value_of(h.q, dim::mass);
    m.origin = r.origin(r.items_[h.item].begin, r.items_[h.item].end);
    if (h.total && places.size() > 1) m.mass.si /= static_cast<double>(places.size());
    s.masses.push_back(std::move(m));
  }
  r.use(h.item, "quantity", describe(h.q) + " -> mass");
}

// "a mass of 15 kg per metre" is that of the member itself; "carrying 50 kg/m" is added to it. Both make a density of it,
// which is the same for bending, and is declared.
void LineLoads::mass_per_length(const Head& h, const std::vector<Place>& places) {
  Setup& s = r.out_.setup;
  const bool whole = std::all_of(places.begin(), places.end(), [](const Place& p) { return p.kind == Place::Kind::Whole; });
  const auto properties = s.sections.size() == 1 ? section_properties(s.sections[0]) : Result<SectionProperties>(error(Problem::Unclear, "section", "", ""));
  Value* density = s.materials.empty() ? nullptr : s.materials[0].values.find("density");
  if (!whole || !properties || density == nullptr || !density->given() || h.q.dimension != dim::line_mass || !(h.q.number > 0)) {
    r.ask("Over which part of the member is the mass of " + r.said(h.item) + " spread?");
    return;
  }
  bool carried = false, own = density->si == 0 || s.sections[0].shape == "properties";
  for (int k = h.from; k < h.item; ++k) {
    carried = carried || r.any_symbol(k, "load|total|add") || r.word(k, "carries|carrying|carry|supporting|supports|extra|additional|plus|besides|bears|bearing");
    own = own || r.any_symbol(k, "ask_mass|density|self_weight") || r.word(k, "mass|weighs|weighing");
  }
  if (carried == own && !(carried && density->si == 0)) {
    r.ask("Is " + r.said(h.item) + " the mass of the member itself, or does it come on top of it?", {"of the member itself", "on top of it"});
    return;
  }
  const double rho = (carried ? density->si : 0) + h.q.si() / properties->area;
  Value v = derived(rho, dim::density, (carried ? "the density of " + density->text() + " and " : std::string()) + r.said(h.item) + " over the area of the section");
  v.origin.begin = r.items_[h.item].begin;
  v.origin.end = r.items_[h.item].end;
  if (!carried && density->origin.kind == Origin::Kind::Prompt && density->si > 0) {  // both are said: they must agree
    if (std::abs(rho - density->si) > 0.04 * density->si) {
      r.ask("Which is right: the density of " + density->text() + ", or the mass of " + r.said(h.item) + "?", {density->text(), r.said(h.item)});
      return;
    }
    v.origin.begin = std::min(v.origin.begin, density->origin.begin);
    v.origin.end = std::max(v.origin.end, density->origin.end);
  }
  r.note("mass along the member", r.said(h.item) + (carried ? ", added to the density" : ", in place of a density"), "it moves with the member");
  *density = v;
  r.use(h.item, "quantity", describe(h.q) + " -> density");
}

void LineLoads::build(std::size_t index) {
  const Head& h = r.heads_[index];
  if (std::find(done_.begin(), done_.end(), index) != done_.end()) return;
  Setup& s = r.out_.setup;
  const Dimension d = h.q.dimension;
  const bool per_length = d == dim::line_force || d == dim::line_mass || d == dim::stress || d == dim::area_mass;
  if (r.line_.ends.empty()) return;
  // a varying load looks for its own places
  if (per_length && !varying(index).empty()) return distributed(index, {});
  // "500 kg hanging on a lever, so 4905 N": one load in two units
  for (std::size_t k = 0; k < index; ++k) {
    const Head& o = r.heads_[k];
    if (o.kind != Head::Kind::Load || o.q.dimension == h.q.dimension || !h.chunks.empty()) continue;
    const bool weights = (o.q.dimension == dim::mass && d == dim::force) || (o.q.dimension == dim::force && d == dim::mass);
    if (!weights || std::abs(r.value_of(o.q, dim::force).si - r.value_of(h.q, dim::force).si) > 2e-3 * r.value_of(h.q, dim::force).si) continue;
    used(h, s.loads.empty() ? "P" : s.loads.back().name);
    r.note("load", r.said(o.item) + " and " + r.said(h.item) + " are one load", "the second is the weight of the first");
    return;
  }
  // "2 kN in total, so 1 kN at each third point": the sum says the same again
  for (const Head& o : r.heads_) {
    if (&o == &h || o.kind != Head::Kind::Load || d != o.q.dimension || !(d == dim::force || d == dim::mass)) continue;
    std::size_t n = 0;
    for (const int c : o.chunks) n += r.chunks_[c].line.size();
    bool so = h.total;
    for (int k = std::min(h.item, o.item); k < std::max(h.item, o.item); ++k) so = so || r.word(k, "so|i.e.|ie|total|hence|thus");
    if (n < 2 || !so || std::abs(static_cast<double>(n) * o.q.si() - h.q.si()) > 1e-6 * h.q.si()) continue;
    used(h, "P");
    r.line_.used.push_back(h.q.si());
    r.note("load", r.said(o.item) + " at each of " + std::to_string(n) + " places", r.said(h.item) + " is their sum");
    return;
  }
  auto places = where(h);
  if (!places) return;
  bool also_load = false;
  if (s.analysis.frequencies > 0 && d == dim::line_force && in_window(h, "self_weight")) {  // "its own weight (26 lb/ft)"
    Head own = h;
    own.q.factor /= own.q.unit.find("lb") != std::string::npos ? 9.80665 : 9.81;
    own.q.dimension = dim::line_mass;
    return mass_per_length(own, *places);
  }
  if (vibrating(h, also_load)) {
    if (d == dim::mass) mass(h, *places);
    else mass_per_length(h, *places);
    if (!also_load || r.failed() || r.asked_) return;
    if (d == dim::mass && places->empty() && !s.masses.empty()) places->push_back(s.masses.back().place);
  } else if (s.analysis.frequencies > 0 && !also_load && d != dim::moment) {
    const std::string kg = d == dim::force ? format_number(h.q.si() / 9.81, 4) + " kg" : "a mass";
    r.ask("Does " + r.said(h.item) + " vibrate with the member, as " + kg + "?", {"yes, it is " + kg, "no, it is only a force: the frequencies do not depend on it"});
    return;
  }
  if (per_length) return distributed(index, *places);
  if (d == dim::moment) return moment(h, std::move(*places));
  force(h, std::move(*places));
}

}  // namespace nacre::prompts
