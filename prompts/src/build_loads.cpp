// Loads of a Setup: where each acts, in which direction, how much.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "line_loads.h"

namespace nacre::prompts {

// Direction of a load from the words of its window.
Vec3 Reader::direction_of(const Head& head, bool& assumed_direction, bool& along, bool moment) {
  assumed_direction = false;
  along = false;
  if (head.q.dimension == dim::mass && (domain_ == Domain::Truss || domain_ == Domain::Points)) return {0, 0, -1};  // it hangs
  if (!moment && (domain_ == Domain::Truss || domain_ == Domain::Points)) {
    if (const auto axis = axis_direction(head)) return *axis;
    if (const auto slope = sloped_direction(head)) return *slope;
  }
  const int start = sentence_begin(head.item), stop = sentence_stop(head.item);
  int from = start, to = stop;
  for (const auto& o : heads_) {
    if (&o == &head || o.kind != Head::Kind::Load) continue;
    if (o.item < head.item && o.item >= from) from = o.item + 1;
    if (o.item > head.item && o.item < to) to = o.item;
  }
  const auto cut = [&](int a, int b) {
    for (int k = b - 1; k > a; --k) {
      if (symbol(k, "and") || mark(k, ",")) return k;
    }
    return b;
  };
  if (to < stop) to = cut(head.item, to);
  if (from > start) from = cut(from - 1, head.item) == head.item ? from : cut(from - 1, head.item);
  struct Word { std::string_view symbol; Vec3 v; };
  static constexpr Word words[] = {
      {"down", {0, 0, -1}}, {"up", {0, 0, 1}}, {"leftward", {-1, 0, 0}}, {"rightward", {1, 0, 0}}, {"x_direction", {1, 0, 0}},
      {"y_direction", {0, 1, 0}}, {"parallel_side", {1, 0, 0}}, {"outward", {1, 0, 0}}, {"inward", {-1, 0, 0}},
  };
  const auto look = [&](int a, int b, Vec3& v, int& at) {
    for (int k = a; k < b; ++k) {
      if ((items_[k].used && !items_[k].meaning.empty()) || (symbol(k, "up") && quantity(k - 1, dim::length))) continue;  // "the ridge 2 m up": no direction
      for (const auto& w : words) {
        if (symbol(k, w.symbol)) {
          v = w.v;
          at = k;
          return true;
        }
      }
    }
    return false;
  };
  Vec3 v{0, 0, -1};
  int at = -1;
  if (moment) {
    for (int k = from; k < to; ++k) {
      if (symbol(k, "clockwise")) return {0, 1, 0};
      if (symbol(k, "anticlockwise")) return {0, -1, 0};
    }
    bool twist = false;
    for (int k = std::max(from, head.item - 6); k < std::min(to, head.item + 6); ++k) twist = twist || symbol(k, "torque");
    if (twist) {
      along = true;
      return domain_ == Domain::Column ? Vec3{0, 0, 1} : Vec3{1, 0, 0};
    }
    assumed_direction = true;
    return {0, 1, 0};
  }
  if (look(head.item + 1, to, v, at) || look(from, head.item, v, at)) {
    use(at, "direction", "");
    for (int k = from; k < to; ++k) {
      if (role(k, "direction")) use(k, "direction", "");
    }
    return v;
  }
  bool horizontal = false, vertical = false, axial = false, pull = false, push = false;
  for (int pass = 0; pass < 2; ++pass) {
    const int a = pass == 0 ? head.item + 1 : from, b = pass == 0 ? to : head.item;
    for (int k = a; k < b; ++k) {
      horizontal = horizontal || symbol(k, "horizontal");
      vertical = vertical || any_symbol(k, "vertical|z_direction");
      axial = axial || symbol(k, "axial");
      pull = pull || symbol(k, "pull");
      push = push || symbol(k, "compress");
      if (role(k, "direction")) use(k, "direction", "");
    }
    if (horizontal || vertical) break;
  }
  const bool line = domain_ == Domain::Rod || domain_ == Domain::Column || domain_ == Domain::Beam;
  if (present("wind") && (domain_ == Domain::Column || domain_ == Domain::Frame)) {
    for (int k = start; k < stop; ++k) {
      if (symbol(k, "wind")) return {1, 0, 0};
    }
  }
  if (horizontal && !(domain_ == Domain::Beam) && domain_ != Domain::Rod) return {1, 0, 0};
  if (vertical && domain_ != Domain::Rod) return {0, 0, -1};
  const bool wind = present("wind") && domain_ == Domain::Column;
  if (wind) return {1, 0, 0};
  if (domain_ == Domain::Rod && body().values.get("vertical", 0) == 1) {  // it stands or hangs with its weight
    const bool hangs = out_.setup.supports.empty() || out_.setup.supports.front().place.name == "top", pressed = push || present("compress");
    return {0, 0, hangs == pressed ? 1.0 : -1.0};
  }
  if (domain_ == Domain::Rod) {
    along = true;
    if (push || present("compress")) return {-1, 0, 0};
    if (!pull && !present("pull") && !present("hang") && !present("ask_tension")) assumed_direction = true;
    return {1, 0, 0};
  }
  if (domain_ == Domain::Column) {
    if (pull && axial) return {0, 0, 1};
    return {0, 0, -1};
  }
  if (line && (axial || push)) {
    along = true;
    return pull ? Vec3{1, 0, 0} : push ? Vec3{-1, 0, 0} : Vec3{1, 0, 0};
  }
  if (line && pull && !present("ask_moment") && domain_ == Domain::Beam && !present_any("uniform")) {
    assumed_direction = true;
    return {0, 0, -1};
  }
  bool heavy = head.q.dimension == dim::mass || head.q.dimension == dim::line_mass;
  for (int k = from; k < to; ++k) heavy = heavy || any_symbol(k, "hang|sitting|snow");
  assumed_direction = !heavy;
  return {0, 0, -1};
}

void Reader::build_loads() {
  Setup& s = out_.setup;
  int n = 0;
  if (const int i = find_symbol("spring"); i >= 0 && turn_ == 0 && !on_line()) {
    refuse(Problem::Unsupported, "support", "A spring support (\"" + said(i) + "\") is not read by this version.", "Use a pin, a roller or a clamp.", i);
    return;
  }
  for (std::size_t a = 0; a < heads_.size(); ++a) {
    // the same load said again in the question: "… loaded with 1 kN? also the stress from the 1 kN"
    for (std::size_t b = 0; b < a; ++b) {
      if (heads_[a].kind != Head::Kind::Load || heads_[b].kind != Head::Kind::Load || !heads_[a].chunks.empty()) continue;
      bool asked_here = false;
      for (int k = std::max(sentence_begin(heads_[a].item), heads_[a].item - 6); k < heads_[a].item; ++k) asked_here = asked_here || role(k, "ask");
      if (asked_here && heads_[a].q.dimension == heads_[b].q.dimension && heads_[a].q.si() == heads_[b].q.si()) heads_[a].kind = Head::Kind::Hinge, heads_[a].support = "again";
    }
  }
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Hinge && h.support == "again"; }), heads_.end());
  LineLoads line(*this);
  for (std::size_t k = 0; k < heads_.size(); ++k) {
    if (heads_[k].kind != Head::Kind::Load) continue;
    if (frame_ != nullptr) frame_->build_load(heads_[k]);
    else if (on_line()) line.build(k);
    else build_load(heads_[k], n++);
    if (failed_) return;
  }
  if (auto* f = take("temperature_change")) {
    Load load;
    load.name = "T";
    load.kind = Load::Kind::Temperature;
    load.place = on_line() ? whole_place("", f->item, f->item) : heated_part(f->item);
    for (const auto& h : heads_) {
      if (h.kind != Head::Kind::Heat || h.chunks.size() != 1 || !on_line()) continue;
      const auto list = LineBuilder(*this).places(h.chunks[0]);
      if (!list) return;
      if (list->size() == 1 && ((*list)[0].kind == Place::Kind::Range || (*list)[0].kind == Place::Kind::Whole)) load.place = (*list)[0];
    }
    load.magnitude = value_of(f->q(), dim::temperature);
    load.magnitude.si = f->q().number * (f->q().unit == "degF" ? 5.0 / 9 : 1);
    load.magnitude.unit = "K";
    load.direction = {0, 0, 1};
    load.origin = load.magnitude.origin;
    s.loads.push_back(load);
  }
  if (auto* f = take("temperature_gradient")) {
    double depth = s.sections.empty() ? 0 : s.sections[0].values.get("depth", s.sections[0].values.get("diameter", 0));
    if (!(depth > 0)) {
      ask("How deep is the section, between the warm and the cold face?");
    } else {
      Load load;
      load.name = "T";
      load.kind = Load::Kind::TemperatureGradient;
      load.place = whole_place("", f->item, f->item);
      const double dT = f->q().number * (f->q().unit == "degF" ? 5.0 / 9 : 1);
      load.magnitude = {dT / depth, dim::temperature_gradient, "", origin(f->q().begin, f->q().end)};
      load.direction = {0, 0, 1};
      load.origin = load.magnitude.origin;
      s.loads.push_back(load);
    }
  }
  if (frame_ != nullptr) return frame_->build_hinges();
  if (on_line()) {
    LineBuilder(*this).hinges();
    return;
  }
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Hinge) continue;
    use(h.item, "hinge", "");
    if (domain_ == Domain::Truss || (domain_ == Domain::Points && body().connection == "pinned")) continue;  // every joint is one
    if (h.chunks.empty() && (domain_ == Domain::Frame)) {
      Hinge hinge;
      hinge.name = "hinge";
      hinge.place = family_ == "gable" ? joint_place("ridge", h.item, h.item) : point_place(fraction(0.5, "middle"), false, h.item, h.item, "beam");
      hinge.origin = origin(items_[h.item].begin, items_[h.item].end);
      if (s.hinges.empty()) s.hinges.push_back(hinge);
      continue;
    }
    if (h.chunks.empty()) {
      ask("Where is the hinge?");
      continue;
    }
    for (const int c : h.chunks) {
      for (const auto& p : chunks_[c].places) {
        Hinge hinge;
        hinge.name = "hinge" + (s.hinges.empty() ? std::string() : " " + std::to_string(s.hinges.size() + 1));
        hinge.place = p;
        hinge.origin = origin(items_[h.item].begin, items_[h.item].end);
        s.hinges.push_back(hinge);
      }
    }
  }
}

void Reader::build_load(const Head& head, int) {
  Setup& s = out_.setup;
  Load load;
  Quantity q = head.q;
  const Dimension d = q.dimension;
  const bool truss = domain_ == Domain::Truss || (domain_ == Domain::Points && body().connection == "pinned");
  load.origin = origin(items_[head.item].begin, items_[head.item].end);
  bool assumed_direction = false, along = false;
  const auto unique = [&](std::string stem) {
    int same = 0;
    for (const auto& l : s.loads) same += l.name == stem || l.name.rfind(stem + " ", 0) == 0 ? 1 : 0;
    return same == 0 ? stem : stem + " " + std::to_string(same + 1);
  };
  if (s.analysis.frequencies > 0 && d == dim::mass && present_any("ask_frequency") && !present("ask_deflection")) {
    refuse(Problem::Unsupported, "load", "A mass on a vibrating structure (" + said(head.item) + ") is not computed by this version.", "Ask for the frequencies of the structure itself.", head.item);
    return;
  }
  // area loads need the width that they are collected from
  double width = std::numeric_limits<double>::quiet_NaN();
  if (d == dim::stress || d == dim::area_mass) {
    if (auto* f = take("spacing")) width = f->q().si();
    else if (fact("spacing") != nullptr) width = fact("spacing")->q().si();
    if (!(width > 0)) {
      if (domain_ == Domain::Rod || domain_ == Domain::Truss || domain_ == Domain::Points) ask("What does " + said(head.item) + " act on? A pressure needs an area.");
      else ask("Over which width does the member collect the load of " + said(head.item) + "?", {"spacing 400 mm", "spacing 16 in", "spacing 1 m"});
      return;
    }
  }
  bool triangular = false, moment_spread = false;
  for (int k = sentence_begin(head.item); k < sentence_stop(head.item); ++k) triangular = triangular || (symbol(k, "triangular") && !items_[k].used) || symbol(k, "triangular");
  (void)moment_spread;
  std::vector<Place> places;
  bool both = false;
  for (const int c : head.chunks) {
    if (!chunks_[c].problem.empty()) {
      refuse(Problem::Impossible, "load", chunks_[c].problem, "Give a place within the structure.", chunks_[c].first);
      return;
    }
    both = both || chunks_[c].both;
    for (const auto& p : chunks_[c].places) {
      const bool again = p.kind == Place::Kind::Joint && std::any_of(places.begin(), places.end(), [&](const Place& o) { return o.kind == p.kind && o.name == p.name; });
      if (!again) places.push_back(p);  // "the foot of the king post at midspan" is one joint
    }
  }
  if (d == dim::line_force || d == dim::line_mass || d == dim::stress || d == dim::area_mass) {
    const Values& v = out_.setup.bodies.empty() ? Values{} : body().values;
    const double panel = v.find("panel_length") != nullptr ? v.get("panel_length") : v.get("span") / v.get("panels");
    const bool again = truss && d == dim::line_force && std::any_of(heads_.begin(), heads_.end(), [&](const Head& o) {  // "6 kN/m, so that each joint carries 36 kN"
      return o.kind == Head::Kind::Load && o.q.dimension == dim::force && std::abs(o.q.si() - head.q.si() * panel) <= 1e-3 * o.q.si();
    });
    if (again) {
      use(head.item, "quantity", "what the forces at the joints come from");
      return;
    }
    if (truss) {
      ask("The bars of a truss are loaded at their joints: how should " + said(head.item) + " be brought there?", {"as a force at each joint"});
      return;
    }
    // a varying load: this head may be one end of it
    load.kind = Load::Kind::Distributed;
    load.name = unique("q");
    load.magnitude = value_of(q, dim::line_force);
    if (d == dim::line_mass) load.magnitude = value_of(q, dim::line_force);
    if (d == dim::stress || d == dim::area_mass) {
      load.magnitude.dimension = dim::line_force;
      load.magnitude.si = q.si() * (d == dim::area_mass ? 9.81 : 1) * width;
      load.magnitude.unit.clear();
      load.magnitude.origin = origin(q.begin, q.end);
      load.magnitude.origin.kind = Origin::Kind::Derived;
      load.magnitude.origin.why = said(head.item) + " times a width of " + format_quantity(width, dim::length);
    }
    load.direction = direction_of(head, assumed_direction, along, false);
    load.place = whole_place("", head.item, head.item);
    load.place.of = domain_ == Domain::Frame ? (family_ == "l_frame" ? "arm" : family_ == "gable" ? "rafters" : family_ == "table" ? "beams" : "beams") : "";
    if (domain_ == Domain::Points) {
      const bool parts = body().members.size() > 1;
      if (parts && places.empty()) {
        ask("On which members does " + said(head.item) + " act?");
        return;
      }
    }
    const Place* range = nullptr;
    bool named_whole = false;
    for (const auto& p : places) {
      if (p.kind == Place::Kind::Range) range = &p;
      if (p.kind == Place::Kind::Whole && !p.of.empty()) {
        load.place = p;
        named_whole = true;
      }
      if (!triangular && p.kind == Place::Kind::Joint && !(p.name == "left end" || p.name == "right end")) {
        ask("The distributed load " + said(head.item) + " is said to act at a joint: over which length does it act?", {said(head.item) + " along the whole member"});
        return;
      }
      if (p.kind == Place::Kind::Point && !triangular) {
        ask("The distributed load " + said(head.item) + " is said to act at a point: over which length does it act?");
        return;
      }
    }
    (void)named_whole;
    if (range != nullptr) load.place = *range;
    if (triangular) {
      // its values: two ends, or a peak with its side
      const int a = sentence_begin(head.item), b = sentence_stop(head.item);
      std::vector<std::pair<int, Quantity>> values;
      for (int k = a; k < b; ++k) {
        if (items_[k].kind == Item::Kind::Range && items_[k].values[0].dimension == dim::line_force) {
          values.emplace_back(k, items_[k].values[0]);
          values.emplace_back(k, items_[k].values[1]);
        } else if (quantity(k, dim::line_force)) {
          values.emplace_back(k, items_[k].values[0]);
        } else if (bare_number(k) && items_[k].values[0].number == 0) {
          Quantity zero = items_[k].values[0];
          zero.factor = q.factor;
          zero.unit = q.unit;
          zero.dimension = dim::line_force;
          zero.has_unit = true;
          values.emplace_back(k, zero);
          use(k, "quantity", "the load at its lower end");
        }
      }
      const auto side_of = [&](int item) {  // -1 left, +1 right, 0 unknown: a place right after the value, before the next one
        int next = b;
        for (const auto& [k, v] : values) {
          if (k > item && k < next) next = k;
        }
        for (const auto& c : chunks_) {
          if (c.first <= item || c.first >= next) continue;
          for (const auto& p : c.places) {
            if (p.kind == Place::Kind::Joint && (p.name == "left end" || p.name == "base" || p.name == "A")) return -1;
            if (p.kind == Place::Kind::Joint && (p.name == "right end" || p.name == "tip" || p.name == "B" || p.name == "top")) return 1;
          }
        }
        for (int k = item + 1; k < next; ++k) {
          if (any_symbol(k, "fix|fixed_end_place|left|wall_thickness")) return -1;
          if (any_symbol(k, "tip|free|right")) return 1;
        }
        return 0;
      };
      if (values.size() >= 2) {
        // only the first head of such a sentence makes the load
        if (values[0].first != head.item && values[1].first == head.item && quantity(values[0].first, dim::line_force)) return;
        Quantity low = values[0].second, high = values[1].second;
        int s0 = side_of(values[0].first), s1 = side_of(values[1].first);
        bool swap = s0 > 0 || s1 < 0;
        if (s0 == 0 && s1 == 0 && cantilever_ && values[0].first != values[1].first) swap = false;
        if (swap) std::swap(low, high);
        load.magnitude = value_of(low, dim::line_force);
        load.magnitude_end = value_of(high, dim::line_force);
      } else {
        const int side = side_of(head.item);
        bool symmetric = false, toward_left = false, toward_right = false;
        for (int k = a; k < b; ++k) {
          symmetric = symmetric || symbol(k, "middle");
        }
        for (const auto& c : chunks_) {
          for (const auto& p : c.places) {
            if (c.first < a || c.first >= b) continue;
            toward_left = toward_left || (p.kind == Place::Kind::Joint && p.name == "left end");
            toward_right = toward_right || (p.kind == Place::Kind::Joint && (p.name == "right end" || p.name == "tip"));
          }
        }
        const Value zero = derived(0, dim::line_force, "a triangular load begins at zero", load.magnitude.unit);
        if (symmetric && side == 0) {
          Load second = load;
          load.place.kind = second.place.kind = Place::Kind::Range;
          load.place.at = fraction(0, "left half");
          load.place.to = fraction(0.5, "left half");
          second.place.at = fraction(0.5, "right half");
          second.place.to = fraction(1, "right half");
          second.magnitude_end = zero;
          second.name = load.name + " right";
          load.magnitude_end = load.magnitude;
          load.magnitude = zero;
          s.loads.push_back(second);
        } else if (side > 0 || (side == 0 && toward_right && !toward_left)) {
          load.magnitude_end = load.magnitude;
          load.magnitude = zero;
        } else if (side < 0 || (side == 0 && toward_left && !toward_right)) {
          load.magnitude_end = zero;
        } else {
          ask("At which end is the triangular load of " + said(head.item) + " largest?", {"at the left end", "at the right end"});
          return;
        }
      }
      for (int k = a; k < b; ++k) {
        if (symbol(k, "triangular")) use(k, "load", "varies linearly");
      }
    }
    if (present("snow")) load.projected = true;
    if (domain_ == Domain::Frame && family_ == "gable" && !present("wind")) {
      for (int k = sentence_begin(head.item); k < sentence_stop(head.item); ++k) {
        if (any_symbol(k, "horizontal|snow|grid")) load.projected = true;
      }
    }
    const auto push_load = [&](Load l) { s.loads.push_back(std::move(l)); };
    // special spans
    if (load.place.kind == Place::Kind::Range && load.place.span < 0) {
      const int n = static_cast<int>(body().spans.size());
      if (load.place.span == -3) {
        if (n < 2) {
          ask("Which part is the overhang?");
          return;
        }
        const double over = fact("overhang") != nullptr ? fact("overhang")->q().si() : body().spans.back().si;
        load.place.span = std::abs(body().spans.back().si - over) < 1e-9 ? n : 1;
      } else {
        load.place.span = std::max(1, n);
      }
    }
    push_load(load);
    use(head.item, "quantity", describe(q) + " -> load." + load.name + ".magnitude");
    return;
  }
  if (d == dim::moment) {
    load.kind = Load::Kind::Moment;
    load.name = unique("M");
    load.magnitude = value_of(q, dim::moment);
    load.direction = direction_of(head, assumed_direction, along, true);
    if (along) {
      s.planar = false;
      load.name = unique("torque");
      for (auto& sup : s.supports) {
        if (sup.kind == "pinned") sup.fixed[3] = true;
        if (sup.kind == "roller") sup.fixed = {false, true, true, true, false, false};
      }
    }
    if (truss) {
      refuse(Problem::Impossible, "load", "A moment (" + said(head.item) + ") cannot act on the pinned joints of a truss: nothing there resists turning.", "Give a force, or make the structure a frame.", head.item);
      return;
    }
  } else {
    load.kind = Load::Kind::Force;
    load.name = unique("P");
    load.magnitude = value_of(q, dim::force);
    if (head.shared_by > 1) {
      load.magnitude.si /= head.shared_by;
      load.magnitude.unit.clear();
      load.magnitude.origin.kind = Origin::Kind::Derived;
      load.magnitude.origin.why = said(head.item) + " shared by " + std::to_string(head.shared_by);
    }
    load.direction = direction_of(head, assumed_direction, along, false);
    if (load.magnitude.si < 0 && named_axis(head) != 0) {  // "-14 kN (z)" points against its axis
      load.magnitude.si = -load.magnitude.si;
      for (double& c : load.direction) c = -c;
    }
    if (load.direction[1] != 0) s.planar = false;
  }
  // "uniformly distributed load of 12 kN": a total
  bool uniform_near = false;
  for (int k = sentence_begin(head.item); k < sentence_stop(head.item); ++k) {
    bool other = false;
    for (const auto& o : heads_) other = other || (o.kind == Head::Kind::Load && &o != &head && std::abs(o.item - k) < std::abs(head.item - k) && sentence_begin(o.item) == sentence_begin(head.item));
    uniform_near = uniform_near || (symbol(k, "uniform") && !other && std::abs(k - head.item) < 9);
  }
  if (uniform_near && load.kind == Load::Kind::Force && places.empty() && !truss) {
    if (!head.total) {
      ask("Is " + said(head.item) + " the total of the distributed load, or is it meant per length?", {said(head.item) + " in total", said(head.item) + "/m"});
      return;
    }
    load.kind = Load::Kind::Distributed;
    load.name = unique("q");
    const double length = body().values.get("length", [&] {
      double sum = 0;
      for (const auto& v : body().spans) sum += v.si;
      return sum;
    }());
    if (!(length > 0)) {
      ask("Over which length is " + said(head.item) + " spread?");
      return;
    }
    load.magnitude = derived(load.magnitude.si / length, dim::line_force, said(head.item) + " over the length");
    load.magnitude.origin.begin = items_[head.item].begin;
    load.magnitude.origin.end = items_[head.item].end;
    load.place = whole_place("", head.item, head.item);
    s.loads.push_back(load);
    return;
  }
  if (places.empty() && (truss || domain_ == Domain::Frame)) {
    for (const auto& o : heads_) {
      if (&o == &head || o.kind != Head::Kind::Load || o.chunks.empty() || sentence_begin(o.item) != sentence_begin(head.item)) continue;
      ask("Where does " + said(head.item) + " act? Name the place of each load.");
      return;
    }
  }
  if (places.empty()) {
    // where such a load usually acts, declared
    Place p;
    p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place is named for the load"};
    p.kind = Place::Kind::Joint;
    std::string where;
    const bool fixed_one = s.supports.size() == 1;
    if (domain_ == Domain::Rod && body().values.get("vertical", 0) == 1) p.name = s.supports.size() != 1 ? "" : s.supports.front().place.name == "top" ? "base" : "top";
    else if (domain_ == Domain::Rod) p.name = s.supports.size() == 1 ? "right end" : "";
    else if (domain_ == Domain::Column) p.name = "top";
    else if (domain_ == Domain::Beam && fixed_one) p.name = "tip", where = "the free end";
    else if (domain_ == Domain::Beam && along) p.name = "right end", where = "the right end";
    else if (domain_ == Domain::Beam && s.supports.size() == 2 && body().spans.size() < 2 && load.kind == Load::Kind::Force) {
      p = point_place(fraction(0.5, "middle"), false, head.item, head.item);
      p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place is named for the load"};
      where = "midspan";
    } else if (domain_ == Domain::Truss) {
      if (family_ == "npod" || family_ == "fink" || family_ == "king_post" || family_ == "scissors" || family_ == "two_bar" || family_ == "three_bar" || family_ == "guyed_mast") p.name = "apex", where = "the apex";
      else if (family_ == "bracket" || family_ == "cantilever_truss") p.name = "tip", where = "the tip";
      else if (family_ == "x_braced") {
        p.kind = Place::Kind::Set;
        p.name = "free bottom joints";
        where = "each free lower joint";
      } else if (family_ == "tower") {
        p.kind = Place::Kind::Set;
        p.name = "top joints";
        load.shared = true;
        where = "the top joints, shared";
      } else if (family_ == "space_grid") {
        p.kind = Place::Kind::Set;
        p.name = "interior bottom joints";
        load.shared = true;
        where = "the bottom joints, shared";
      } else {
        const double panels = body().values.get("panels", family_ == "warren" ? 4 : 6);
        if (std::fmod(panels, 2) == 0 || family_ == "king_post") p.name = "midspan", where = "the middle joint of the bottom chord";
        else {
          p.kind = Place::Kind::Set;
          p.name = "interior bottom joints";
          load.shared = true;
          where = "the joints of the bottom chord, shared";
        }
      }
    } else if (domain_ == Domain::Frame && load.direction[0] != 0) p.name = family_ == "gable" ? "left eaves" : family_ == "l_frame" ? "corner" : "left corner", where = "the top of the left column";
    else if (domain_ == Domain::Frame && family_ == "l_frame") p.name = "tip", where = "the tip of the arm";
    else if (domain_ == Domain::Frame && family_ == "gable") p.name = "ridge", where = "the ridge";
    else if (domain_ == Domain::Frame && family_ == "portal") {
      p = point_place(fraction(0.5, "middle"), false, head.item, head.item, "beam");
      p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place is named for the load"};
      where = "the middle of the beam";
    }
    if (p.kind == Place::Kind::Joint && p.name.empty()) {
      ask("Where does " + said(head.item) + " act?", {"at midspan", "at the tip", "at a joint by its name"});
      return;
    }
    if (family_ == "two_bar" || family_ == "three_bar") p.origin.kind = Origin::Kind::Derived;  // the point that they hold
    else if (!where.empty()) note("load", said(head.item) + " at " + where, "the prompt names no place for it");
    places.push_back(p);
  }
  if (assumed_direction && load.kind == Load::Kind::Force) {
    note("direction of " + said(head.item), domain_ == Domain::Rod ? "pulling along the rod" : "vertically down", "the prompt names no direction");
  }
  const bool share = head.total && !head.each;
  for (std::size_t n = 0; n < places.size(); ++n) {
    Load one = load;
    one.place = places[n];
    Place& p = one.place;
    if (n > 0) one.name = unique(load.kind == Load::Kind::Moment ? (along ? "torque" : "M") : "P");
    if (p.kind == Place::Kind::Joint) {
      if (p.name == "end") p.name = domain_ == Domain::Column ? "top" : "right end";
      if (domain_ == Domain::Beam && p.name.size() == 1 && body().joints.empty() && body().spans.empty() && (p.name == "A" || p.name == "B")) p.name = p.name == "A" ? "left end" : "right end";
      if (domain_ == Domain::Frame && (p.name == "left end" || p.name == "right end") && family_ == "portal") p.name = p.name == "left end" ? "left corner" : "right corner";
      if (domain_ == Domain::Column && p.name == "right end") p.name = "top";
      if (p.name == "@guided" || p.name == "@fixed" || p.name == "@roller" || p.name == "@pinned") {
        const std::string kind = p.name.substr(1);
        bool found = false;
        for (const auto& sup : s.supports) {
          if (sup.kind == kind && sup.place.kind == Place::Kind::Joint) {
            p = sup.place;
            found = true;
          }
        }
        if (!found && s.supports.size() == 1) {
          p.name = kind == "fixed" ? s.supports[0].place.name : "tip";
          found = true;
        }
        if (!found) {
          ask("Where does " + said(head.item) + " act?");
          return;
        }
      }
    }
    if (p.kind == Place::Kind::Set) {
      if (p.name == "eaves" && domain_ == Domain::Frame && load.direction[0] != 0 && !both) {
        p.kind = Place::Kind::Joint;
        p.name = "left eaves";
      }
      if (p.name == "ends" && domain_ != Domain::Truss && load.kind == Load::Kind::Force && along && domain_ == Domain::Rod) {
        p.kind = Place::Kind::Joint;
        p.name = "right end";
      }
      if (share) one.shared = true;
    }
    if (p.kind == Place::Kind::Point && p.span < 0) {
      const int spans = std::max<int>(1, static_cast<int>(body().spans.size()));
      if (p.span == -2) p.span = spans;
      else if (p.span == -1) {
        for (int k = 1; k <= spans; ++k) {
          Load each = one;
          each.place.span = spans == 1 ? 0 : k;
          each.name = unique("P");
          s.loads.push_back(each);
        }
        continue;
      }
    }
    if (p.kind == Place::Kind::Point && p.span > 0 && body().spans.size() < 2) p.span = 0;
    if (p.kind == Place::Kind::Whole) {
      if (domain_ == Domain::Beam && p.of.empty() && s.supports.size() == 1) {
        p = Place{};
        p.kind = Place::Kind::Joint;
        p.name = "tip";
        note("load", said(head.item) + " at the free end", "the prompt names no place along the beam");
      } else if (domain_ == Domain::Beam || (domain_ == Domain::Frame && (p.of == "beam" || p.of == "beams"))) {
        const std::string of = domain_ == Domain::Beam ? "" : "beam";
        p = point_place(fraction(0.5, "middle"), false, head.item, head.item, of);
        p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place along the beam is named"};
        note("load", said(head.item) + " at midspan", "the prompt names no place along the beam");
      } else if (domain_ == Domain::Frame && load.direction[0] != 0) {
        p = point_place(fraction(1, "top"), false, head.item, head.item, p.of == "columns" ? "left column" : p.of);
        note("load", said(head.item) + " at the top of the column", "the prompt names no height");
      }
    }
    if (share && places.size() > 1) {
      one.magnitude.si /= static_cast<double>(places.size());
      one.magnitude.origin.why = "the total divided by " + std::to_string(places.size());
    }
    s.loads.push_back(one);
  }
  use(head.item, "quantity", describe(q) + " -> load." + load.name + ".magnitude");
}

}  // namespace nacre::prompts
