// Parts of what is there: one load of a row, a stretch of a distributed load, one span of several, one piece of a told frame.
// A load is taken apart before a part of it is changed; what acts stays the same.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

double distance(const Vec3& a, const Vec3& b) {
  return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

bool on_line(Domain d) { return d == Domain::Beam || d == Domain::Column || d == Domain::Rod; }

}  // namespace

/// One load for each joint of a load on a set of them: the first takes its place, the others follow at the end.
std::vector<std::size_t> Edit::single_loads(std::size_t k) {
  std::vector<std::size_t> list{k};
  const Load whole = s_.loads[k];
  const auto geometry = generate_geometry(s_.bodies.front());
  const auto at = locate(s_, whole.place);
  if (whole.place.kind != Place::Kind::Set || !geometry || !at || at->size() < 2) return list;
  std::vector<Load> singles;
  for (const auto& x : *at) {
    const auto node = std::find_if(geometry->nodes.begin(), geometry->nodes.end(), [&](const auto& n) { return distance(n.x, x) < 1e-9 * (1 + std::abs(x[0]) + std::abs(x[2])); });
    if (node == geometry->nodes.end()) return list;
    Load one = whole;
    one.place.kind = Place::Kind::Joint;
    one.place.name = node->name;
    if (whole.shared) one.magnitude.si /= static_cast<double>(at->size());
    one.shared = false;
    singles.push_back(one);
  }
  s_.loads[k] = singles.front();
  for (std::size_t n = 1; n < singles.size(); ++n) {
    singles[n].name = free_name(whole.name);
    list.push_back(s_.loads.size());
    s_.loads.push_back(singles[n]);
  }
  return list;
}

/// Cuts the uniform loads that reach beyond a stretch at its ends; the part within takes the place of the whole.
void Edit::cut_loads(const Place& stretch) {
  if (!on_line(r_.domain_) || stretch.from_end || (stretch.kind != Place::Kind::Range && stretch.kind != Place::Kind::Whole)) return;
  const auto& spans = s_.bodies.front().spans;
  const std::size_t axis = r_.domain_ == Domain::Column ? 2 : 0;
  const auto part = locate(s_, stretch);
  if (!part || part->size() < 2) return;
  const double x0 = part->front()[axis], x1 = part->back()[axis], eps = 1e-6 * (1 + std::abs(x1));
  const std::size_t count = s_.loads.size();
  for (std::size_t k = 0; k < count; ++k) {
    const Load whole = s_.loads[k];
    if (whole.kind != Load::Kind::Distributed || whole.magnitude_end.given() || whole.shared || whole.place.from_end) continue;
    const auto here = locate(s_, whole.place);
    if (!here || here->size() < 2) continue;
    const double a = here->front()[axis], b = here->back()[axis];
    if (a > x0 + eps || b < x1 - eps || (a > x0 - eps && b < x1 + eps)) continue;
    std::vector<Place> rest;
    if (stretch.span > 0 && spans.size() > 1) {
      double begin = 0;
      bool whole_spans = true;
      for (std::size_t n = 0; n < spans.size(); ++n) {
        const double end = begin + spans[n].si;
        const bool in = begin > a - eps && end < b + eps, out = end < a + eps || begin > b - eps;
        whole_spans = whole_spans && (in || out);
        if (in && static_cast<int>(n) + 1 != stretch.span) {
          Place p = stretch;
          p.span = static_cast<int>(n) + 1;
          p.at = r_.fraction(0, "a whole span");
          p.to = r_.fraction(1, "a whole span");
          rest.push_back(p);
        }
        begin = end;
      }
      const bool all_of_span = stretch.kind == Place::Kind::Whole || (stretch.at.dimension == dim::none && stretch.at.or_else(0) == 0 && stretch.to.dimension == dim::none && stretch.to.or_else(1) == 1);
      if (!whole_spans || !all_of_span) continue;
    } else {
      if (whole.place.span != stretch.span || spans.size() > 1) continue;
      Place p = stretch;
      p.kind = Place::Kind::Range;
      if (a < x0 - eps) {
        p.at = whole.place.kind == Place::Kind::Whole ? r_.fraction(0, "from the start") : whole.place.at;
        p.to = stretch.at;
        rest.push_back(p);
      }
      if (b > x1 + eps) {
        p.at = stretch.to;
        p.to = whole.place.kind == Place::Kind::Whole ? r_.fraction(1, "to the end") : whole.place.to;
        rest.push_back(p);
      }
    }
    s_.loads[k].place = stretch;
    for (const auto& p : rest) {
      Load one = whole;
      one.place = p;
      one.name = free_name(whole.name);
      s_.loads.push_back(one);
    }
  }
}

/// A support holds that end of the beam.
bool Edit::held_at(const char* end) const {
  Place p;
  p.kind = Place::Kind::Joint;
  p.name = end;
  return std::any_of(s_.supports.begin(), s_.supports.end(), [&](const Support& x) { return same_stretch(x.place, p); });
}

/// The span that reaches beyond the supports: the last one, or the first.
Value& Edit::overhang_span() {
  auto& spans = s_.bodies.front().spans;
  return held_at("right end") && !held_at("left end") ? spans.front() : spans.back();
}

/// Two ways to name the same stretch: "the beam", "the beams" of a frame of one bay.
bool Edit::same_stretch(const Place& a, const Place& b) const {
  const auto one = locate(s_, a), other = locate(s_, b);
  if (!one || !other || one->empty() || one->size() != other->size()) return false;
  return std::equal(one->begin(), one->end(), other->begin(), [](const Vec3& x, const Vec3& y) { return distance(x, y) < 1e-9; });
}

/// "spans of 6 m and 4 m", "first span 6 m, second span 4 m": each span with its length.
bool Edit::each_span() {
  auto& spans = s_.bodies.front().spans;
  if (r_.domain_ != Domain::Beam || spans.size() < 2 || !any("span")) return false;
  std::vector<int> lengths;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.quantity(i, dim::length) && !in_chunk(i) && std::any_of(r_.facts_.begin(), r_.facts_.end(), [&](const Fact& f) { return f.item == i; })) lengths.push_back(i);
    else if (r_.quantity(i, dim::length) && !r_.items_[i].used) lengths.push_back(i);
  }
  if (lengths.size() < 2) return false;
  auto which = spans_said();
  if (which.empty() && lengths.size() == spans.size()) {
    for (std::size_t k = 0; k < spans.size(); ++k) which.push_back(k);
  }
  // "the first span 6 m and the second 4 m"
  static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
  for (int i = 0; which.size() < lengths.size() && i < r_.size(); ++i) {
    for (std::size_t o = 0; o < spans.size() && o < 5; ++o) {
      if (!r_.symbol(i, order[o]) || std::find(which.begin(), which.end(), o) != which.end()) continue;
      which.push_back(o);
      r_.use(i, "geometry", "");
      if (auto* c = const_cast<PlaceChunk*>(chunk_at(i))) c->claimed = true;
    }
  }
  if (which.size() != lengths.size()) {
    r_.ask("Which of the spans has which length?");
    return true;
  }
  for (std::size_t n = 0; n < lengths.size(); ++n) {
    spans[which[n]] = r_.value_of(r_.items_[lengths[n]].values[0], dim::length);
    r_.use(lengths[n], "geometry", "");
    for (auto& f : r_.facts_) f.taken = f.taken || f.item == lengths[n];
  }
  mark("span|length|long");
  memory_.subject = "span";
  return true;
}

/// "the free end is at 6 m now": the last part of the beam gets longer or shorter, its supports stay.
bool Edit::set_free_end() {
  if (r_.domain_ != Domain::Beam || any("load|uniform|support|roller|pin|move|place") || !any("is|at|to")) return false;
  int tip = -1, at = -1, lengths = 0;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.symbol(i, "tip") && !r_.items_[i].used) tip = i;
    if (!r_.quantity(i)) continue;
    if (!r_.quantity(i, dim::length)) return false;
    at = i;
    ++lengths;
  }
  if (tip < 0 || lengths != 1 || at < tip || held_at("right end") || !held_at("left end")) return false;
  auto& spans = s_.bodies.front().spans;
  double before = 0;
  for (std::size_t k = 0; k + 1 < spans.size(); ++k) before += spans[k].si;
  Value end = r_.value_of(r_.items_[at].values[0], dim::length);
  if (!(end.si > before)) {
    r_.ask("The last support is at " + format_quantity(before, dim::length) + ": where should the free end be?");
    return true;
  }
  if (spans.size() > 1) {
    end.si -= before;
    spans.back() = end;
  } else if (spans.size() == 1) {
    spans.front() = end;
  } else {
    s_.bodies.front().values.set("length", end);
  }
  for (auto& f : r_.facts_) f.taken = f.taken || f.item == at;
  for (auto& c : r_.chunks_) {
    if ((tip >= c.first && tip <= c.last) || (at >= c.first && at <= c.last)) mark_chunk(c);
  }
  r_.use(tip, "geometry", "");
  r_.use(at, "geometry", "where the beam ends");
  memory_.subject = "span";
  return true;
}

/// The joint at the free end of a structure that is given by its joints: one member ends there, and nothing holds it. "" = none, or several.
std::string Edit::free_joint() const {
  const Body& b = s_.bodies.front();
  std::string found;
  for (const auto& j : b.joints) {
    const auto ends = std::count_if(b.members.begin(), b.members.end(), [&](const MemberSpec& m) { return m.a == j.name || m.b == j.name; });
    const bool held = std::any_of(s_.supports.begin(), s_.supports.end(), [&](const Support& x) { return x.place.name == j.name; });
    if (ends != 1 || held) continue;
    if (!found.empty()) return {};
    found = j.name;
  }
  return found;
}

/// A piece of a frame that is given by its joints gets another length: what hangs on its far end moves with it.
bool Edit::stretch_piece(const std::string& group, double length) {
  Body& b = s_.bodies.front();
  const MemberSpec* piece = nullptr;
  int pieces = 0;
  for (const auto& m : b.members) {
    if (m.group != group) continue;
    piece = &m;
    ++pieces;
  }
  if (pieces != 1) return false;
  // what is reached from one end without the piece
  const auto beyond = [&](const std::string& from) {
    std::vector<std::string> reached{from};
    for (std::size_t n = 0; n < reached.size(); ++n) {
      for (const auto& m : b.members) {
        if (&m == piece) continue;
        for (const auto& [one, other] : {std::pair{&m.a, &m.b}, std::pair{&m.b, &m.a}}) {
          if (*one == reached[n] && std::find(reached.begin(), reached.end(), *other) == reached.end()) reached.push_back(*other);
        }
      }
    }
    return reached;
  };
  const auto held = [&](const std::vector<std::string>& joints) {
    return std::any_of(joints.begin(), joints.end(), [&](const std::string& name) {
      const auto joint = std::find_if(b.joints.begin(), b.joints.end(), [&](const JointSpec& j) { return j.name == name; });
      return std::any_of(s_.supports.begin(), s_.supports.end(), [&](const Support& x) {
        const auto at = locate(s_, x.place);
        return at && joint != b.joints.end() && std::any_of(at->begin(), at->end(), [&](const Vec3& p) {
          return distance(p, {joint->position[0].or_else(0), joint->position[1].or_else(0), joint->position[2].or_else(0)}) < 1e-6;
        });
      });
    });
  };
  std::string near_end = piece->a;
  auto moved = beyond(piece->b);
  if (held(moved)) near_end = piece->b, moved = beyond(piece->a);
  if (held(moved) || std::find(moved.begin(), moved.end(), near_end) != moved.end()) return false;
  const auto joint = [&](const std::string& name) { return std::find_if(b.joints.begin(), b.joints.end(), [&](const JointSpec& j) { return j.name == name; }); };
  const auto fixed = joint(near_end), far = joint(moved.front());
  if (fixed == b.joints.end() || far == b.joints.end()) return false;
  Vec3 d{};
  double now = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    d[k] = far->position[k].or_else(0) - fixed->position[k].or_else(0);
    now += d[k] * d[k];
  }
  now = std::sqrt(now);
  if (!(now > 0) || !(length > 0)) return false;
  for (auto& j : b.joints) {
    if (std::find(moved.begin(), moved.end(), j.name) == moved.end()) continue;
    for (std::size_t k = 0; k < 3; ++k) {
      const double by = d[k] * (length / now - 1);
      if (by == 0) continue;
      j.position[k].si = j.position[k].or_else(0) + by;
      j.position[k].origin = clause_origin();
    }
  }
  return true;
}

/// "make the arm 2.5 m", "the post is only 2 m tall", "the arm 0.5 m longer": a piece of a told frame.
bool Edit::edit_piece() {
  if (r_.domain_ != Domain::Points) return false;
  Body& b = s_.bodies.front();
  const auto length_of = [&](const std::string& group) {
    for (const auto& m : b.members) {
      if (m.group != group) continue;
      Vec3 ends[2]{};
      for (const auto& j : b.joints) {
        for (std::size_t k = 0; k < 3; ++k) {
          if (j.name == m.a) ends[0][k] = j.position[k].or_else(0);
          if (j.name == m.b) ends[1][k] = j.position[k].or_else(0);
        }
      }
      return distance(ends[0], ends[1]);
    }
    return 0.0;
  };
  std::string group;
  for (int i = 0; i < r_.size() && group.empty(); ++i) {
    if (r_.any_symbol(i, "arm|column|beam|boom")) group = part_said(i);
    else if (r_.any_symbol(i, "height|tall") && length_of("column") > 0) group = "column";
  }
  if (group.empty() || any("load|support")) return false;
  const double now = length_of(group);
  if (!(now > 0)) return false;
  double next = 0;
  Fact* said = nullptr;
  if (change_.kind == Change::Kind::Factor) next = now * change_.factor;
  else if (change_.kind == Change::Kind::Shift && change_.amount.dimension == dim::length) next = now + change_.amount.si();
  else if (change_.kind == Change::Kind::None) {
    for (auto& f : r_.facts_) {
      if (f.taken || !(f.q().dimension == dim::length) || f.q().si() < now / 8) continue;
      for (const auto slot : {"arm", "length", "member_length", "bar_length", "height", "span", "leg_length", "depth"}) {
        if (f.slot == slot) said = &f;
      }
    }
    if (said != nullptr) next = said->q().si();
  }
  if (next == 0) return false;
  if (!stretch_piece(group, next)) {
    r_.ask("The \"" + group + "\" cannot be made longer or shorter by itself: which joints should move, and where to?");
    return true;
  }
  if (said != nullptr) {
    said->taken = true;
    r_.use(said->item, "geometry", "length of the " + group);
  }
  mark("arm|column|beam|boom|height|tall|long|length");
  memory_.subject = group;
  return true;
}

}  // namespace nacre::prompts
