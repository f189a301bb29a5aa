// Which loads are meant: by kind, place, direction, order, size, name, or because there is only one.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {
namespace {

constexpr std::string_view load_words[] = {"one", "them", "load", "uniform", "triangular", "moment_word", "torque", "sitting", "wind", "snow", "pressure", "temperature", "heated", "cooled"};

bool near(const Vec3& a, const Vec3& b, double tolerance) {
  return std::abs(a[0] - b[0]) <= tolerance && std::abs(a[1] - b[1]) <= tolerance && std::abs(a[2] - b[2]) <= tolerance;
}

double extent(const Setup& s) {
  double e = 0;
  if (const auto g = generate_geometry(s.bodies.front())) {
    for (const auto& n : g->nodes) {
      for (const double x : n.x) e = std::max(e, std::abs(x));
    }
  }
  return e;
}

}  // namespace

/// True when the load acts at one of these points; `within`: a load on a set of joints that holds them counts too.
bool Edit::acts_at(const Load& load, const std::vector<Vec3>& points, bool within) const {
  const auto at = locate(s_, load.place);
  if (!at || at->empty() || points.empty()) return false;
  const double tolerance = 1e-6 * (1 + extent(s_));
  const auto holds = [&](const std::vector<Vec3>& list, const Vec3& x) {
    return std::any_of(list.begin(), list.end(), [&](const Vec3& y) { return near(x, y, tolerance); });
  };
  const bool all = std::all_of(at->begin(), at->end(), [&](const Vec3& x) { return holds(points, x); });
  const bool some = std::all_of(points.begin(), points.end(), [&](const Vec3& x) { return holds(*at, x); });
  return within ? some : all && (some || load.kind != Load::Kind::Distributed);
}

/// The places that a chunk means for a point load, as the reader takes them for this structure.
std::vector<Place> Edit::load_places(int chunk) {
  Head h;
  h.item = r_.chunks_[static_cast<std::size_t>(chunk)].first;
  h.q.number = h.q.factor = 1;
  h.q.unit = "N";
  h.q.dimension = dim::force;
  h.q.has_unit = true;
  h.q.begin = r_.items_[static_cast<std::size_t>(h.item)].begin;
  h.q.end = r_.items_[static_cast<std::size_t>(h.item)].end;
  h.chunks = {chunk};
  const auto loads = s_.loads;
  const auto notes = s_.notes;
  const Item item = r_.items_[static_cast<std::size_t>(h.item)];
  s_.loads.clear();
  r_.build_load(h, 0);
  std::vector<Place> places;
  for (const auto& l : s_.loads) places.push_back(l.place);
  s_.loads = loads;
  s_.notes = notes;
  r_.items_[static_cast<std::size_t>(h.item)] = item;
  return places;
}

/// Where something is to go: a place led by "to", else the last one that chose nothing.
int Edit::destination() {
  int found = -1;
  for (int c = 0; c < static_cast<int>(r_.chunks_.size()); ++c) {
    const auto& chunk = r_.chunks_[static_cast<std::size_t>(c)];
    if (chunk.claimed || chunk.places.empty()) continue;
    if (chunk.weak && !chunk.led && chunk.places.front().name != "left end" && chunk.places.front().name != "right end") continue;
    if (r_.symbol(chunk.first, "to")) return c;
    found = c;
  }
  return found;
}

std::string Edit::free_name(const std::string& stem) const {
  std::string name = stem;
  const auto taken = [&] { return std::any_of(s_.loads.begin(), s_.loads.end(), [&](const Load& l) { return l.name == name; }); };
  for (int n = 2; taken(); ++n) name = stem + " " + std::to_string(n);
  return name;
}

/// True when there is no doubt which loads are meant: they were chosen by words, it is one, or all are alike.
bool Edit::plain(const Choice& c) const {
  if (c.loads.size() <= 1 || c.plural) return true;
  const auto alike = [&](const Load& a, const Load& b) { return a.kind == b.kind && std::abs(a.magnitude.si - b.magnitude.si) <= 1e-9 * std::abs(a.magnitude.si) && a.direction == b.direction; };
  return std::all_of(c.loads.begin(), c.loads.end(), [&](std::size_t k) { return alike(s_.loads[k], s_.loads[c.loads.front()]); });
}

bool Edit::ask_which(const Choice& c, const std::string& question) {
  std::vector<std::string> names;
  for (const auto k : c.loads) {
    const Load& l = s_.loads[k];
    const auto what = l.kind == Load::Kind::Distributed ? "the distributed load of " : l.kind == Load::Kind::Moment ? "the moment of " : l.kind == Load::Kind::Temperature ? "the temperature change of " : "the load of ";
    names.push_back(what + l.magnitude.text() + (l.place.name.empty() ? "" : " at " + l.place.name));
  }
  names.emplace_back("all of them");
  r_.ask(question, names);
  return true;
}

/// The loads that the edit before changed or added.
std::vector<std::string> Edit::last_changed_loads() const {
  std::vector<std::string> names;
  if (history_.empty()) return names;
  for (const auto& l : current_.loads) {
    const auto& before = history_.back().loads;
    const auto old = std::find_if(before.begin(), before.end(), [&](const Load& o) { return o.name == l.name; });
    if (old == before.end() || old->magnitude.si != l.magnitude.si || old->direction != l.direction || old->place.at.or_else(0) != l.place.at.or_else(0) || old->place.name != l.place.name) names.push_back(l.name);
  }
  return names;
}

// Narrows the loads by every word that says something of them, and marks those words.
Edit::Choice Edit::choose_loads() {
  Choice c;
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) list.push_back(k);
  // Where the new value is said, words describe it and choose nothing: "replace the load by a uniform load of 5 kN/m".
  int pivot = r_.size();
  const auto load_value = [&](int i) {
    return (r_.items_[i].kind == Item::Kind::Quantity || r_.items_[i].kind == Item::Kind::Range) && !r_.items_[i].used && r_.items_[i].values[0].has_unit && r_.items_[i].values[0].unit != "%" &&
           !(r_.items_[i].values[0].dimension == dim::length) && !(r_.items_[i].values[0].dimension == dim::angle);
  };
  int value = -1;
  for (int i = 0; i < r_.size(); ++i) {
    if (load_value(i) && !(definite(i) && r_.any_symbol(r_.after(i), "load|moment_word|uniform"))) value = i;
  }
  if (value >= 0) {
    pivot = 0;
    for (int i = 0; i < value; ++i) {
      if (!r_.any_symbol(i, "to|by|with|for|is|in") && !r_.mark(i, "=")) continue;
      bool noun_before = false;
      for (int k = 0; k < i; ++k) {
        for (const auto w : load_words) noun_before = noun_before || r_.symbol(k, w) || (k < i && r_.items_[k].meaning == "the value that goes");
      }
      const bool place = in_chunk(i) && chunk_at(i)->first != i && !r_.any_symbol(i, "to");
      if (noun_before && !place) pivot = i;
    }
    // "change the load at C 10 kN", "the point load 5 kN": a definite noun right before its value
    if (pivot == 0) {
      for (int k = value - 1; k >= 0 && pivot == 0; --k) {
        for (const auto w : load_words) {
          if (r_.symbol(k, w) && (definite(k) || r_.any_symbol(r_.before(k), "all|each")) && !r_.any_symbol(r_.after(k), "of")) pivot = k + 1;
        }
      }
    }
  }
  // "15 kN instead of the uniform load": what is chosen stands behind
  int begin = 0, end = pivot;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.symbol(i, "instead") && r_.symbol(r_.after(i), "of") && i > value && value >= 0) begin = i, end = r_.size();
  }
  const auto inside = [&](int i) { return i >= begin && i < end; };
  const auto narrow = [&](auto&& fits) {
    std::vector<std::size_t> kept;
    for (const auto k : list) {
      if (fits(s_.loads[k])) kept.push_back(k);
    }
    list = kept;
    c.said = true;
  };
  const bool turning = verb("turn");
  for (int i = begin; i < end; ++i) {
    const PlaceChunk* chunk = chunk_at(i);
    if (chunk != nullptr && !(chunk->first == i && r_.symbol(i, "load"))) continue;
    const auto text = lower_case(r_.items_[i].text);
    const auto has = [&](std::string_view w) { return text.find(w) != std::string::npos; };
    if (r_.any_symbol(i, "one|them") && !any("support|pin|roller|fix|span|length|height")) {
      c.noun = true;
      if (r_.symbol(i, "them")) c.plural = true;
      const auto last = memory_.loads.empty() ? last_changed_loads() : memory_.loads;
      const auto is_last = [&](const Load& l) { return std::find(last.begin(), last.end(), l.name) != last.end(); };
      const bool other = text == "other" || (i > 0 && lower_case(r_.items_[i - 1].text) == "other");
      if (other && list.size() > 1) narrow([&](const Load& l) { return !is_last(l); });
      if (r_.symbol(i, "them") && std::any_of(list.begin(), list.end(), [&](std::size_t k) { return is_last(s_.loads[k]); }) && last.size() > 1) narrow(is_last);
    } else if (unload_ && i == verb_item_) {
      c.noun = true;
      c.plural = true;
    } else if (r_.any_symbol(i, "load|sitting|pressure")) {
      c.noun = true;
      c.how += (c.how.empty() ? "" : " ") + text;
      c.plural = c.plural || (r_.symbol(i, "load") && text.size() > 4 && text.ends_with("s"));
      if (has("point") || has("concentrated") || has("nodal") || has("joint") || has("force") || r_.symbol(i, "sitting")) narrow([](const Load& l) { return l.kind == Load::Kind::Force; });
      if (has("tip") || has("end load")) {
        std::vector<Vec3> tip;
        Place p;
        p.kind = Place::Kind::Joint;
        p.name = "tip";
        if (const auto at = locate(s_, p)) tip = *at;
        narrow([&](const Load& l) { return l.kind != Load::Kind::Distributed && acts_at(l, tip, false); });
      }
      if (has("midspan") || has("central") || has("centre") || has("center")) {
        std::vector<Vec3> middle;
        if (const auto at = locate(s_, r_.point_place(r_.fraction(0.5, "middle"), false, i, i))) middle = *at;
        narrow([&](const Load& l) { return l.kind != Load::Kind::Distributed && acts_at(l, middle, false); });
      }
      if (has("wind")) narrow([](const Load& l) { return std::abs(l.direction[0]) > 0.7; });
      if (has("snow")) narrow([&](const Load& l) { return (!verb("remove") || lower_case(s_.prompt).find("snow") != std::string::npos) && l.direction[2] < -0.7 && l.kind == Load::Kind::Distributed; });
      if (has("vertical")) narrow([](const Load& l) { return std::abs(l.direction[2]) > 0.7; });
    } else if (r_.symbol(i, "uniform")) {
      c.noun = true;
      narrow([](const Load& l) { return l.kind == Load::Kind::Distributed; });
    } else if (r_.symbol(i, "triangular")) {
      c.noun = true;
      narrow([](const Load& l) { return l.kind == Load::Kind::Distributed && l.magnitude_end.given(); });
    } else if (r_.any_symbol(i, "moment_word|torque")) {
      c.noun = true;
      narrow([](const Load& l) { return l.kind == Load::Kind::Moment || l.kind == Load::Kind::DistributedMoment; });
    } else if (r_.any_symbol(i, "temperature|heated|cooled") && !(i == verb_item_)) {
      c.noun = true;
      narrow([](const Load& l) { return l.kind == Load::Kind::Temperature || l.kind == Load::Kind::TemperatureGradient; });
    } else if (r_.symbol(i, "wind")) {
      c.noun = true;
      narrow([](const Load& l) { return std::abs(l.direction[0]) > 0.7; });
    } else if (r_.symbol(i, "snow")) {
      c.noun = true;
      const bool known = lower_case(s_.prompt).find("snow") != std::string::npos || !verb("remove");
      narrow([&](const Load& l) { return known && l.direction[2] < -0.7 && l.kind == Load::Kind::Distributed; });
    } else {
      continue;
    }
    r_.use(i, "load", "chosen");
    // adjectives before it
    for (int k = r_.before(i); k >= begin; k = r_.before(k)) {
      if (r_.any_symbol(k, "all|each")) {
        c.plural = true;
        r_.use(k, "edit", "");
        continue;
      }
      if (r_.any_symbol(k, "beam|column|rafter") && r_.domain_ == Domain::Frame) {  // "the beam load"
        const auto part = part_said(k);
        narrow([&](const Load& l) { return l.place.of == part || l.place.of + "s" == part || l.place.of == part + "s"; });
      } else if (r_.symbol(k, "horizontal") && !turning) narrow([](const Load& l) { return std::abs(l.direction[0]) > 0.7 || std::abs(l.direction[1]) > 0.7; });
      else if (r_.symbol(k, "vertical")) narrow([](const Load& l) { return std::abs(l.direction[2]) > 0.7; });
      else if (r_.symbol(k, "down")) narrow([](const Load& l) { return l.direction[2] < -0.7; });
      else if (r_.symbol(k, "up")) narrow([](const Load& l) { return l.direction[2] > 0.7; });
      else if (r_.any_symbol(k, "bigger|heavier|smaller|lighter")) {
        double most = r_.any_symbol(k, "bigger|heavier") ? -1 : 1e300;
        const bool big = most < 0;
        for (const auto n : list) most = big ? std::max(most, std::abs(s_.loads[n].magnitude.si)) : std::min(most, std::abs(s_.loads[n].magnitude.si));
        narrow([&](const Load& l) { return std::abs(std::abs(l.magnitude.si) - most) <= 1e-9 * most; });
      } else if (r_.any_symbol(k, "left|right|middle|first|second|third|last|outer|interior") && !(r_.symbol(k, "first") && says("original"))) {
        // by where they act along the structure; those of a row are loads of their own then
        const auto rows = list;
        for (const auto row : rows) {
          const auto singles = single_loads(row);
          list.insert(list.end(), singles.begin() + 1, singles.end());
        }
        std::vector<std::pair<double, std::size_t>> order;
        for (const auto n : list) {
          if (const auto at = locate(s_, s_.loads[n].place); at && !at->empty()) {
            double x = 0;
            for (const auto& p : *at) x += p[0];
            order.emplace_back(x / static_cast<double>(at->size()), n);
          }
        }
        sort_list(order, [](const auto& a, const auto& b) { return a.first < b.first; });
        const std::size_t n = order.size();
        const std::size_t which = r_.any_symbol(k, "right|last") ? n - 1 : r_.symbol(k, "middle") ? n / 2 : r_.symbol(k, "second") ? 1 : r_.symbol(k, "third") ? 2 : 0;
        const bool odd = !r_.symbol(k, "middle") || n % 2 == 1;
        list.clear();
        c.said = true;
        const bool ends = r_.symbol(k, "outer");
        if ((ends || r_.symbol(k, "interior")) && n > 2) {
          for (std::size_t m = 0; m < n; ++m) {
            if ((m == 0 || m + 1 == n) == ends) list.push_back(order[m].second);
          }
          c.plural = true;
        } else if (which < n && odd) list.push_back(order[which].second);
        if (auto* adjective = const_cast<PlaceChunk*>(chunk_at(k))) adjective->claimed = true;
      } else if (r_.bare_number(k) && r_.items_[k].values[0].spelled) {  // "the two loads"
        c.plural = c.plural || static_cast<std::size_t>(r_.items_[k].values[0].number) == list.size();
      } else if (r_.quantity(k) && !r_.items_[k].used && load_value(k) && (definite(k) || verb("remove|move|double|halve|triple|reverse|turn|spread"))) {
        const Quantity q = r_.items_[k].values[0];
        narrow([&](const Load& l) {
          const bool weight = q.dimension == dim::mass && l.magnitude.dimension == dim::force;
          const double si = weight ? r_.value_of(q, dim::force).si : q.si();
          return (weight || l.magnitude.dimension == q.dimension) && std::abs(std::abs(l.magnitude.si) - std::abs(si)) <= 1e-6 * std::abs(si);
        });
        c.how = r_.said(k) + " " + c.how;
        if (list.empty()) r_.ask("There is no load of " + r_.said(k) + " here.");
      } else if (r_.any_symbol(k, "of") && r_.filler(k + 1)) {
        break;
      } else {
        break;
      }
      r_.use(k, "edit", "chosen");
    }
  }
  // sizes: "remove the 5 kN", "move the 10 kN to B", and values called the present ones
  if (!c.noun && (verb("remove|move|reverse|turn|spread|double|triple|halve|place|only") || any("only"))) {
    const bool there_only = verb("place|only") || any("only");  // "keep only the 6 kN/m", "the 30 kN stands at 2 m now"
    for (int i = 0; i < r_.size(); ++i) {
      if (load_value(i) && verb("spread") && !(r_.items_[i].values[0].dimension == dim::force)) continue;  // "spread it out as 5 kN/m"
      if (!load_value(i) || !(definite(i) || own_verb_) || change_.amount_item == i || r_.any_symbol(r_.before(i), "to|in|by|with")) continue;
      const Quantity q = r_.items_[i].values[0];
      const auto of_size = [&](const Load& l) {
        const bool weight = q.dimension == dim::mass && l.magnitude.dimension == dim::force;
        const double si = weight ? r_.value_of(q, dim::force).si : q.si();
        return (weight || l.magnitude.dimension == q.dimension) && std::abs(std::abs(l.magnitude.si) - std::abs(si)) <= 1e-6 * std::abs(si);
      };
      if (there_only && (!definite(i) || std::none_of(s_.loads.begin(), s_.loads.end(), of_size))) continue;
      narrow(of_size);
      if (list.empty()) r_.ask("There is no load of " + r_.said(i) + " here.");
      r_.use(i, "edit", "chosen");
    }
  }
  for (auto& o : old_) {
    if (o.q.dimension == dim::length || !o.q.has_unit) continue;
    const bool force = o.q.dimension == dim::force || o.q.dimension == dim::mass || o.q.dimension == dim::line_force || o.q.dimension == dim::line_mass || o.q.dimension == dim::moment;
    if (!force) continue;
    std::vector<std::size_t> kept;
    for (const auto k : list) {
      const Load& l = s_.loads[k];
      const bool weight = o.q.dimension == dim::mass && l.magnitude.dimension == dim::force;
      const double si = weight ? r_.value_of(o.q, dim::force).si : o.q.si();
      const auto is = [&](const Value& v) { return v.given() && std::abs(std::abs(v.si) - std::abs(si)) <= 1e-6 * std::abs(si); };
      if ((weight || l.magnitude.dimension == o.q.dimension) && (is(l.magnitude) || is(l.magnitude_end))) kept.push_back(k);
    }
    if (kept.empty()) {
      r_.ask("There is no load of " + r_.said(o.item) + " here. Which one should change?");
      break;
    }
    list = kept;
    c.said = c.plural = true;
    o.met = true;
  }
  // places: "the load at C", "the force on the left column"; not where something is to go
  for (auto& chunk : r_.chunks_) {
    if (chunk.claimed || chunk.places.empty() || !inside(chunk.first)) continue;
    if (r_.symbol(chunk.first, "to")) continue;
    int k = r_.before(chunk.first);
    while (r_.any_symbol(k, "of|is|that|not|off")) k = r_.before(k);
    bool follows = false;
    for (const auto w : load_words) follows = follows || r_.symbol(k, w);
    follows = follows && r_.items_[k].used;
    // "10 kN more at C", "twice as much in the second span", "nothing in the first span"
    const bool amount = (change_.kind == Change::Kind::Factor || change_.kind == Change::Kind::Shift) && (change_.noun.empty() || change_.noun == "load") && noun_said().empty() && (r_.any_symbol(chunk.first, "at|in|on|over") || says("as much"));
    follows = follows || amount || unload_;
    for (const auto w : {"begin", "begins", "start", "starts", "stop", "stops", "ends", "reaches", "reach"}) follows = follows && !says(w);
    const bool off = r_.symbol(chunk.first, "from") && verb("remove|move");
    const bool where = verb("place|move") && !off && value < 0;  // "put the load at C": that is where it goes
    if (!(follows || off) || (where && destination() >= 0 && &r_.chunks_[static_cast<std::size_t>(destination())] == &chunk)) continue;
    std::vector<Vec3> points;
    const int index = static_cast<int>(&chunk - r_.chunks_.data());
    if (chunk.places.front().kind == Place::Kind::Whole || chunk.places.front().kind == Place::Kind::Range) {
      if (chunk.part && chunk.places.front().of.empty()) continue;  // "the load on the beam"
      if (chunk.places.size() == 1 && !(any("only") && !amount) && !verb("place|move|lengthen")) cut_loads(chunk.places.front());
      const auto at = locate(s_, chunk.places.front());
      if (!at) continue;
      if (any("only") && chunk.places.front().kind == Place::Kind::Range && !amount) continue;  // "only load the left half": where it goes
      const double x0 = (*at)[0][0], x1 = at->back()[0];
      const double z0 = (*at)[0][2], z1 = at->back()[2];
      mark_chunk(chunk);
      narrow([&](const Load& l) {
        const Place& here_said = chunk.places.front();
        const bool same_stretch = l.place.at.or_else(0) == here_said.at.or_else(0) && l.place.to.or_else(1) == here_said.to.or_else(1);
        if (l.place.kind == here_said.kind && l.place.of == here_said.of && l.place.span == here_said.span && same_stretch) return true;
        const auto here = locate(s_, l.place);
        if (!here || here->empty()) return false;
        return std::all_of(here->begin(), here->end(), [&](const Vec3& x) {
          return x[0] >= std::min(x0, x1) - 1e-9 && x[0] <= std::max(x0, x1) + 1e-9 && x[2] >= std::min(z0, z1) - 1e-9 && x[2] <= std::max(z0, z1) + 1e-9;
        });
      });
    } else {
      for (const auto& p : load_places(index)) {
        if (const auto at = locate(s_, p)) points.insert(points.end(), at->begin(), at->end());
      }
      const auto rows = list;
      for (const auto row : rows) {  // one joint of a row
        if (s_.loads[row].place.kind != Place::Kind::Set || acts_at(s_.loads[row], points, false) || !acts_at(s_.loads[row], points, true) || any("only") || verb("place|move")) continue;
        const auto singles = single_loads(row);
        list.insert(list.end(), singles.begin() + 1, singles.end());
      }
      const bool none = std::none_of(list.begin(), list.end(), [&](std::size_t n) { return acts_at(s_.loads[n], points, false); });
      // "let the load act at 2 m": where it goes, when none acts there
      if (none && value < 0 && change_.kind == Change::Kind::None && (!own_verb_ || verb("make|change|use")) && !any("not|stays|whatif")) continue;
      if (any("only") && none) continue;  // "only load the middle joint": that is where it goes
      mark_chunk(chunk);
      narrow([&](const Load& l) { return l.kind != Load::Kind::Distributed && (acts_at(l, points, false) || (points.size() > 1 && [&] {
                                           const auto here = locate(s_, l.place);
                                           return here && std::all_of(here->begin(), here->end(), [&](const Vec3& x) { return std::any_of(points.begin(), points.end(), [&](const Vec3& y) { return near(x, y, 1e-6 * (1 + extent(s_))); }); });
                                         }())); });
      if (points.size() > 1) c.plural = true;
    }
    c.how += " " + std::string(text_.substr(static_cast<std::size_t>(r_.items_[chunk.first].begin), static_cast<std::size_t>(r_.items_[chunk.last].end - r_.items_[chunk.first].begin)));
  }
  if (any("all|each|everything") && c.noun) c.plural = true;
  c.loads = list;
  return c;
}

}  // namespace nacre::prompts
