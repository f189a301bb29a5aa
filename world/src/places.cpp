#include "places.h"
#include "nacre/world/sort.h"

#include <algorithm>
#include <cmath>

namespace nacre::places {
namespace {

constexpr std::size_t most_candidates = 3000;  // for "did you mean"

/// Levenshtein distance, given up above `limit`.
int distance(std::string_view a, std::string_view b, int limit) {
  if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit || b.size() > 60) return limit + 1;
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int old = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = old;
    }
  }
  return row.back();
}

/// The word of each meaning. Plurals have been cut before.
std::string_view meaning(std::string_view w) {
  static constexpr std::pair<std::string_view, std::string_view> same[] = {{"lower", "bottom"},
                                                                           {"upper", "top"},
                                                                           {"node", "joint"},
                                                                           {"feet", "foot"},
                                                                           {"center", "centre"},
                                                                           {"middle", "midspan"},
                                                                           {"midpoint", "midspan"},
                                                                           {"mid", "midspan"},
                                                                           {"inner", "interior"},
                                                                           {"internal", "interior"},
                                                                           {"intermediate", "interior"},
                                                                           {"exterior", "outer"},
                                                                           {"outermost", "outer"},
                                                                           {"bases", "base"},
                                                                           {"eave", "eaves"},
                                                                           {"story", "storey"},
                                                                           {"mid-span", "midspan"},
                                                                           {"mid-height", "midspan"},
                                                                           {"midheight", "midspan"},
                                                                           {"halfway", "midspan"}};
  for (const auto& [from, to] : same)
    if (w == from) return to;
  return w;
}

double norm(const Vec3& a) { return std::sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]); }

/// Fraction of a line that "the top of …" or "midspan of …" means; -1 = none.
double fraction_of(std::string_view w) {
  static constexpr std::pair<std::string_view, double> at[] = {
      {"midspan", 0.5}, {"midspan height", 0.5}, {"centre", 0.5},   {"start", 0},   {"base", 0}, {"bottom", 0},
      {"foot", 0},      {"left end", 0},         {"bottom end", 0}, {"end", 1},     {"top", 1},  {"tip", 1},
      {"head", 1},      {"right end", 1},        {"top end", 1},    {"free end", 1}};
  for (const auto& [name, f] : at)
    if (w == name) return f;
  return -1;
}

}  // namespace

std::string canonical(std::string_view name) {
  std::string out, word;
  const auto flush = [&] {
    if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && word != "eaves" && word != "bases")
      word.pop_back();
    if (!word.empty() && word != "the" && word != "of" && word != "each" && word != "every") {
      // "bottom chord joints" are the bottom joints.
      const std::string_view w = meaning(word);
      if (w == "joint" && out.size() > 6 && out.compare(out.size() - 6, 6, " chord") == 0) out.resize(out.size() - 6);
      if (!out.empty()) out += ' ';
      out += w;
    }
    word.clear();
  };
  for (char c : name) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '_')
      flush();
    else
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  flush();
  return out;
}

void Finder::Names::add(const std::string& name, int index) { exact.emplace(name, index); }

void Finder::Names::finish() {
  for (const auto& [name, index] : exact) {
    const auto [it, fresh] = loose.emplace(canonical(name), index);
    if (!fresh && it->second != index) it->second = -2;  // two things: only the exact name tells them apart
  }
}

int Finder::Names::find(std::string_view name) const {
  if (const auto it = exact.find(std::string(name)); it != exact.end()) return it->second;
  const auto it = loose.find(canonical(name));
  return it == loose.end() ? -1 : it->second;
}

Finder::Finder(const Geometry& geometry, double snap, UnitSystem units) : geometry_(geometry), snap_(snap), units_(units) {
  length_.reserve(geometry.members.size());
  for (const GeometryMember& m : geometry.members) {
    const Vec3 &a = geometry.nodes[static_cast<std::size_t>(m.a)].x, &b = geometry.nodes[static_cast<std::size_t>(m.b)].x;
    length_.push_back(norm({b[0] - a[0], b[1] - a[1], b[2] - a[2]}));
  }
}

const Finder::Names& Finder::joint_names() const {
  if (!joints_ready_) {
    joints_.exact.reserve(geometry_.nodes.size() + geometry_.aliases.size());
    for (std::size_t i = 0; i < geometry_.nodes.size(); ++i) joints_.add(geometry_.nodes[i].name, static_cast<int>(i));
    for (const auto& [name, node] : geometry_.aliases) joints_.add(name, node);
    joints_ready_ = true;
  }
  return joints_;
}

const Finder::Names& Finder::set_names() const {
  if (!sets_ready_) {
    for (std::size_t i = 0; i < geometry_.sets.size(); ++i) sets_.add(geometry_.sets[i].first, static_cast<int>(i));
    sets_.finish();
    sets_ready_ = true;
  }
  return sets_;
}

int Finder::joint(std::string_view name) const {
  if (!joints_ready_ && ++joint_lookups_ <= 8) {  // a few names are found faster than a table is made
    for (std::size_t i = 0; i < geometry_.nodes.size(); ++i)
      if (geometry_.nodes[i].name == name) return static_cast<int>(i);
    for (const auto& [alias, node] : geometry_.aliases)
      if (alias == name) return node;
  }
  const Names& names = joint_names();
  if (const auto it = names.exact.find(std::string(name)); it != names.exact.end()) return it->second;
  if (names.loose.empty()) joints_.finish();  // only when an exact name failed: it costs a string per joint
  return names.find(name);
}

Error Finder::unknown(std::string_view what, const std::string& name, const std::string& who, const std::string& path) const {
  std::vector<std::string> candidates;
  const auto offer = [&](const std::string& c) {
    if (candidates.size() < most_candidates) candidates.push_back(c);
  };
  if (what == "joint") {
    for (const auto& [alias, node] : geometry_.aliases) offer(alias);
    if (!geometry_.lines.empty()) offer("midspan");
    for (const GeometryNode& n : geometry_.nodes) offer(n.name);
  } else if (what == "set of joints") {
    for (const auto& [set, nodes] : geometry_.sets) offer(set);
  } else {
    for (const GeometryLine& l : geometry_.lines) offer(l.name);
    for (const GeometryMember& m : geometry_.members)
      if (std::find(candidates.begin(), candidates.end(), m.group) == candidates.end() && candidates.size() < 60) offer(m.group);
    for (const GeometryMember& m : geometry_.members) offer(m.name);
  }
  const std::string wanted = canonical(name);
  std::vector<std::pair<int, std::size_t>> order;
  for (std::size_t i = 0; i < candidates.size(); ++i) order.emplace_back(distance(wanted, canonical(candidates[i]), 8), i);
  sort_list(order);
  std::string list;
  int n = 0;
  for (const auto& [d, i] : order) {
    if (n == 6) break;
    if (list.find("\"" + candidates[i] + "\"") != std::string::npos) continue;
    list += (n++ ? ", \"" : "\"") + candidates[i] + "\"";
  }
  return error(Problem::Impossible, path,
               who + " names the " + std::string(what) + " \"" + name + "\", which this structure does not have.",
               list.empty() ? "" : "The nearest names are " + list + ".");
}

std::string Finder::known_parts() const {
  std::string list;
  std::vector<std::string> seen;
  const auto offer = [&](const std::string& c) {
    if (seen.size() >= 12 || std::find(seen.begin(), seen.end(), c) != seen.end()) return;
    seen.push_back(c);
    list += (list.empty() ? "\"" : ", \"") + c + "\"";
  };
  for (const GeometryMember& m : geometry_.members) offer(m.group);
  for (const GeometryLine& l : geometry_.lines) offer(l.name);
  return list;
}

std::vector<int> Finder::members(std::string_view name) const {
  std::vector<int> found;
  const int n = static_cast<int>(geometry_.members.size());
  const auto collect = [&](auto&& wanted) {
    for (int i = 0; i < n; ++i)
      if (wanted(geometry_.members[static_cast<std::size_t>(i)])) found.push_back(i);
    return !found.empty();
  };
  for (const GeometryLine& l : geometry_.lines)
    if (l.name == name) return l.members;
  if (collect([&](const GeometryMember& m) { return m.group == name; })) return found;
  if (collect([&](const GeometryMember& m) { return m.name == name; })) return found;
  const std::string c = canonical(name);
  if (c.empty() || c == "all" || c == "member" || c == "all member" || c == "structure" || c == "bar" || c == "all bar") {
    collect([](const GeometryMember&) { return true; });
    return found;
  }
  for (const GeometryLine& l : geometry_.lines)
    if (canonical(l.name) == c) return l.members;
  // Each group's canonical name once; there are few groups.
  std::vector<std::pair<std::string, std::string>> groups;
  for (const GeometryMember& m : geometry_.members) {
    bool known = false;
    for (const auto& g : groups) known = known || g.first == m.group;
    if (!known && groups.size() < 1000) groups.emplace_back(m.group, canonical(m.group));
  }
  const auto group_is = [&](auto&& wanted) {
    std::vector<std::string> chosen;
    for (const auto& [group, loose] : groups)
      if (wanted(loose)) chosen.push_back(group);
    return collect([&](const GeometryMember& m) { return std::find(chosen.begin(), chosen.end(), m.group) != chosen.end(); });
  };
  if (group_is([&](const std::string& g) { return g == c; })) return found;
  if (c == "chord" &&
      group_is([](const std::string& g) { return g.find("chord") != std::string::npos || g == "rafter" || g == "tie"; }))
    return found;
  if (c == "web" || c == "web member") {
    bool chords = false;
    for (const auto& g : groups) chords = chords || g.second.find("chord") != std::string::npos;
    if (chords &&
        group_is([](const std::string& g) { return g.find("chord") == std::string::npos && g != "rafter" && g != "end post"; }))
      return found;
  }
  if (c == "post" && group_is([](const std::string& g) { return g == "vertical" || g.find("post") != std::string::npos; }))
    return found;
  const std::string lower = c;
  collect([&](const GeometryMember& m) { return canonical(m.name) == lower; });
  if (found.empty()) {  // "B1-B0" is "B0-B1"
    const auto dash = name.find('-');
    if (dash != std::string_view::npos) {
      const std::string turned = std::string(name.substr(dash + 1)) + "-" + std::string(name.substr(0, dash));
      collect([&](const GeometryMember& m) { return m.name == turned; });
    }
  }
  return found;
}

Result<Finder::Line> Finder::line(std::string_view name, const std::string& who, const std::string& path) const {
  Line l;
  if (name.empty()) {
    if (geometry_.lines.empty())
      return error(Problem::Impossible, path, who + " needs a line to act on, and this structure has none.", "Name a joint.");
    l.members = geometry_.lines[0].members;
    l.name = geometry_.lines[0].name;
    l.main = true;
  } else {
    l.members = members(name);
    l.name = std::string(name);
    if (l.members.empty()) return unknown("part", std::string(name), who, path);
    l.main = !geometry_.lines.empty() && l.members == geometry_.lines[0].members;
    for (std::size_t i = 1; i < l.members.size(); ++i)
      if (geometry_.members[static_cast<std::size_t>(l.members[i - 1])].b !=
          geometry_.members[static_cast<std::size_t>(l.members[i])].a)
        return error(Problem::Unclear, path,
                     who + " is placed along \"" + l.name + "\", which is not one line but " + std::to_string(l.members.size()) +
                         " members.",
                     "Name one of its members or lines: " + known_parts() + ".");
  }
  for (int m : l.members) l.length += length(m);
  return l;
}

Result<Finder::Window> Finder::window(const Line& line, int span, const std::string& who, const std::string& path) const {
  Window w{0, line.length, "the " + line.name};
  if (span == 0) return w;
  std::vector<double> ends{0};
  if (line.main && geometry_.span_ends.size() > 1)
    ends = geometry_.span_ends;
  else
    for (int m : line.members) ends.push_back(ends.back() + length(m));
  const int n = static_cast<int>(ends.size()) - 1;
  if (span < 1 || span > n)
    return error(Problem::Impossible, path,
                 who + " names span " + std::to_string(span) + " of the " + line.name + ", which has " + std::to_string(n) +
                     (n == 1 ? " span." : " spans."),
                 "Name a span from 1 to " + std::to_string(n) + ".");
  w.begin = ends[static_cast<std::size_t>(span) - 1];
  w.length = ends[static_cast<std::size_t>(span)] - w.begin;
  w.what = "span " + std::to_string(span) + " of the " + line.name;
  return w;
}

Result<double> Finder::station(const Value& at, const Window& w, bool from_end, const std::string& who,
                               const std::string& path) const {
  if (!std::isfinite(at.si))
    return error(Problem::Impossible, path, who + " has a position that is not a finite number.", "Give a length or a fraction.");
  double x;
  if (at.dimension == dim::none) {
    x = at.si * w.length;
    if (at.si < 0 || at.si > 1 + 1e-9)
      return error(Problem::Impossible, path,
                   who + " at " + format_number(at.si) + " times the length lies outside " + w.what + ".",
                   "A fraction lies between 0 and 1.");
  } else if (at.dimension == dim::length) {
    x = at.si;
  } else {
    return error(Problem::Impossible, path,
                 "The position of " + (who.size() > 4 ? "the" + who.substr(3) : who) + " must be a length, not " +
                     dimension_name(at.dimension) + ".",
                 "Check the unit.");
  }
  const double tolerance = 1e-6 * w.length;
  if (x < -tolerance)
    return error(Problem::Impossible, path, who + " at " + at.text() + " lies before the start of " + w.what + ".",
                 "Give a position between 0 and " + show(w.length) + ".");
  if (x > w.length + tolerance) {
    std::string length_text = at.unit.empty() ? show(w.length) : format_quantity(w.length, dim::length, at.unit);
    return error(Problem::Impossible, path,
                 who + " at " + at.text() + " lies beyond " + w.what + ", which is " + length_text + " long.",
                 "Give a position between 0 and " + length_text + ".");
  }
  x = std::clamp(x, 0.0, w.length);
  return w.begin + (from_end ? w.length - x : x);
}

Result<Spot> Finder::point(const Line& line, double x) const {
  double start = 0;
  for (std::size_t i = 0; i < line.members.size(); ++i) {
    const int m = line.members[i];
    const double l = length(m);
    if (x > start + l && i + 1 < line.members.size()) {
      start += l;
      continue;
    }
    Spot s{-1, m, std::clamp(x - start, 0.0, l)};
    const GeometryMember& g = geometry_.members[static_cast<std::size_t>(m)];
    const double tolerance = snap_ * line.length;
    if (s.s <= tolerance && s.s <= l / 2)
      s.node = g.a, s.s = 0;
    else if (l - s.s <= tolerance)
      s.node = g.b, s.s = l;
    return s;
  }
  return Spot{};
}

Result<std::vector<Spot>> Finder::joint_or_point(const Place& place, const std::string& who, const std::string& path) const {
  if (const int j = place.of.empty() ? joint(place.name) : -1; j >= 0) return std::vector<Spot>{{free_end(place.name, j), -1, 0}};
  // "midspan" where no joint is, and "top of left column".
  std::string where = place.name, of = place.of;
  if (const auto cut = where.find(" of "); cut != std::string::npos) {
    of = where.substr(cut + 4);
    if (of.compare(0, 4, "the ") == 0) of.erase(0, 4);
    where.resize(cut);
  }
  const double fraction = fraction_of(canonical(where));
  const bool along_main = of.empty() && fraction != 0.5;
  if (fraction >= 0 && !along_main && (of.empty() ? !geometry_.lines.empty() : !members(of).empty())) {
    const Result<Line> l = line(of, who, path);
    if (!l) return l.failure();
    const Result<Spot> s = point(*l, fraction * l->length);
    return std::vector<Spot>{*s};
  }
  if (const int j = joint(place.name); j >= 0) return std::vector<Spot>{{j, -1, 0}};
  return joint_by_order(place.name, who, path);
}

/// "interior bottom joints 2", "top joints 1 from the right": the n-th joint of a set.
Result<std::vector<Spot>> Finder::joint_by_order(const std::string& name, const std::string& who, const std::string& path) const {
  std::string set = name;
  constexpr std::string_view right = " from the right";
  const bool from_right = set.size() > right.size() && set.compare(set.size() - right.size(), right.size(), right) == 0;
  if (from_right) set.resize(set.size() - right.size());
  std::size_t digits = set.size();
  while (digits > 0 && set[digits - 1] >= '0' && set[digits - 1] <= '9') --digits;
  if (digits < 2 || digits == set.size() || set.size() - digits > 6 || set[digits - 1] != ' ') return unknown("joint", name, who, path);
  std::size_t n = 0;
  for (std::size_t k = digits; k < set.size(); ++k) n = 10 * n + static_cast<std::size_t>(set[k] - '0');
  set.resize(digits - 1);
  const int i = set_names().find(set);
  if (i < 0) return unknown("set of joints", set, who, path);
  const auto& nodes = geometry_.sets[static_cast<std::size_t>(i)].second;
  if (n < 1 || n > nodes.size())
    return error(Problem::Impossible, path,
                 who + " names number " + std::to_string(n) + " of the " + set + ", of which there are " + std::to_string(nodes.size()) + ".",
                 "Name one of them.");
  return std::vector<Spot>{{nodes[from_right ? nodes.size() - n : n - 1], -1, 0}};
}

int Finder::free_end(const std::string& name, int node) const {
  const std::string c = canonical(name);
  if ((c != "tip" && c != "free end") || supported_.empty() || !supported_[static_cast<std::size_t>(node)]) return node;
  const int left = joint("left end");
  return left >= 0 && !supported_[static_cast<std::size_t>(left)] ? left : node;
}

Result<std::vector<Spot>> Finder::spots(const Place& place, const std::string& who, const std::string& path) const {
  switch (place.kind) {
    case Place::Kind::Joint:
      return joint_or_point(place, who, path);
    case Place::Kind::Set: {
      int i = set_names().find(place.name);
      bool only_free = false;
      const std::string loose = canonical(place.name);
      if (i < 0 && loose.compare(0, 5, "free ") == 0) {
        only_free = true;
        i = loose == "free joint" ? set_names().find("all joints") : set_names().find(loose.substr(5));
      }
      std::vector<Spot> spots;
      if (i < 0 && (loose == "third point" || loose == "midspan span" || loose == "midspan")) {
        const Result<Line> l = line(place.of, who, path);
        if (!l) return l.failure();
        std::vector<double> at{l->length / 3, l->length * 2 / 3};
        if (loose != "third point") {  // of each span of a beam, of each member of another line
          at.clear();
          for (int span = 1;; ++span) {
            const Result<Window> w = window(*l, span, who, path);
            if (!w) break;
            at.push_back(w->begin + w->length / 2);
          }
        }
        for (double x : at) spots.push_back(*point(*l, x));
        return spots;
      }
      // "rafter midpoints": the middle of each rafter.
      const std::size_t cut = loose.rfind(" midspan");
      if (i < 0 && cut != std::string::npos && cut + 8 == loose.size()) {
        const std::string part = loose.substr(0, cut);
        for (const GeometryLine& l : geometry_.lines)
          if (const std::string name = canonical(l.name); name == "left " + part || name == "right " + part) {
            const Result<Line> whole = line(l.name, who, path);
            spots.push_back(*point(*whole, whole->length / 2));
          }
        if (spots.empty())
          for (int m : members(part)) spots.push_back({-1, m, length(m) / 2});
        if (!spots.empty()) return spots;
      }
      if (i < 0) {
        if (const int j = joint(place.name); j >= 0)
          spots.push_back({j, -1, 0});
        else
          return unknown("set of joints", place.name, who, path);
        return spots;
      }
      for (int node : geometry_.sets[static_cast<std::size_t>(i)].second)
        if (!only_free || supported_.empty() || !supported_[static_cast<std::size_t>(node)]) spots.push_back({node, -1, 0});
      if (spots.empty())
        return error(Problem::Impossible, path, who + " acts on the " + place.name + ", but all of them are supported.",
                     "Name other joints.");
      return spots;
    }
    case Place::Kind::Point: {
      const Result<Line> l = line(place.of, who, path);
      if (!l) return l.failure();
      if (!place.at.given()) {
        Error e = error(Problem::Unclear, path, who + " has no position along the " + l->name + ".", "Say where it is.");
        e.questions.push_back({"Where along the " + l->name + "?", {}});
        return e;
      }
      const Result<Window> w = window(*l, place.span, who, path);
      if (!w) return w.failure();
      const Result<double> x = station(place.at, *w, place.from_end, who, path);
      if (!x) return x.failure();
      const Result<Spot> s = point(*l, *x);
      return std::vector<Spot>{*s};
    }
    case Place::Kind::Range:
    case Place::Kind::Whole:
      break;
  }
  return error(Problem::Impossible, path, who + " acts at a point, but is placed along a part of the structure.",
               "Name a joint or a position.");
}

Result<Stretch> Finder::stretch(const Place& place, const std::string& who, const std::string& path) const {
  Stretch out;
  if (place.kind == Place::Kind::Whole && place.span == 0) {
    const std::vector<int> all = members(place.of);
    if (all.empty()) return unknown("part", place.of, who, path);
    out.continuous = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      out.length += length(all[i]);
      if (i && geometry_.members[static_cast<std::size_t>(all[i - 1])].b != geometry_.members[static_cast<std::size_t>(all[i])].a)
        out.continuous = false;
    }
    double x = 0;
    out.parts.reserve(all.size());
    for (int m : all) {
      const double l = length(m);
      out.parts.push_back(out.continuous ? Part{m, 0, l, x / out.length, (x + l) / out.length} : Part{m, 0, l, 0, 1});
      x += l;
    }
    return out;
  }
  if (place.kind != Place::Kind::Range && place.kind != Place::Kind::Whole)
    return error(Problem::Impossible, path, who + " acts along a length, but is placed at a point.",
                 "Name a line, a member or a range.");
  const Result<Line> l = line(place.of, who, path);
  if (!l) return l.failure();
  const Result<Window> w = window(*l, place.span, who, path);
  if (!w) return w.failure();
  double from = w->begin, to = w->begin + w->length;
  if (place.kind == Place::Kind::Range) {
    if (place.from_end) std::swap(from, to);
    if (place.at.given()) {
      const Result<double> x = station(place.at, *w, place.from_end, who, path);
      if (!x) return x.failure();
      from = *x;
    }
    if (place.to.given()) {
      const Result<double> x = station(place.to, *w, place.from_end, who, path);
      if (!x) return x.failure();
      to = *x;
    }
    if (from > to) {
      std::swap(from, to);
      out.reversed = true;
    }
    if (to - from <= 1e-9 * l->length)
      return error(Problem::Impossible, path, who + " acts along a length of zero.",
                   "Give two different positions, or a point load.");
  }
  out.continuous = true;
  out.length = to - from;
  double start = 0;
  for (int m : l->members) {
    const double len = length(m), a = std::max(from, start), b = std::min(to, start + len);
    if (b - a > 1e-12 * l->length) {
      const double s0 = a - start, s1 = std::min(b - start, len);
      out.parts.push_back({m, s0, s1, (a - from) / out.length, (b - from) / out.length});
    }
    start += len;
  }
  return out;
}

}  // namespace nacre::places
