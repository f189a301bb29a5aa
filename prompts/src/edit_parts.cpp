// Edits of sections, geometry and loads.

#include <algorithm>
#include <cmath>

#include "nacre/prompts/catalogue.h"
#include "reader.h"

namespace nacre::prompts {

bool Reader::edit_section() {
  Setup& s = out_.setup;
  bool changed = false;
  const auto clear_published = [](Section& section) {
    section.designation.clear();
    if (section.shape == "properties") return;
    section.values.erase(std::remove_if(section.values.begin(), section.values.end(),
                                        [](const NamedValue& v) { return v.name == "area" || v.name == "Iy" || v.name == "Iz" || v.name == "J" || v.name == "radius"; }),
                         section.values.end());
  };
  const auto target = [&](int item) -> Section* {  // the section of the part that is named, else the only one
    if (s.sections.empty()) return nullptr;
    const auto noun = noun_near(item);
    for (const auto& a : body().assignments) {
      if (!noun.empty() && !a.section.empty() && a.group.find(noun) != std::string::npos) {
        for (auto& section : s.sections) {
          if (section.name == a.section) return &section;
        }
      }
    }
    return &s.sections.front();
  };
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind != Item::Kind::Section) continue;
    auto section = find_section(items_[i].text);
    use(i, "section", items_[i].text);
    if (!section) {
      for (auto d : section.failure().diagnostics) out_.diagnostics.push_back(std::move(d));
      for (const auto& q : section.failure().questions) ask(q.ask, q.options);
      if (section.failure().questions.empty()) failed_ = true;
      return true;
    }
    // "swap the IPE 200 for an IPE 220": the one that is there already is what goes
    bool leaves = false;
    for (const auto& old : s.sections) leaves = leaves || (old.designation == section->designation && !old.designation.empty());
    int named = 0;
    for (const auto& it : items_) named += it.kind == Item::Kind::Section ? 1 : 0;
    if (leaves && named > 1) continue;
    Section* old = target(i);
    section->origin = origin(items_[i].begin, items_[i].end);
    if (old == nullptr) continue;
    section->name = old->name;
    section->weak_axis = old->weak_axis;
    // all of it changes unless a part is named
    const auto noun = noun_near(i);
    const bool part = !noun.empty() && std::any_of(body().assignments.begin(), body().assignments.end(), [&](const Assignment& a) { return a.group.find(noun) != std::string::npos; });
    if (s.sections.size() > 1 && !part) {
      for (auto& other : s.sections) {
        const auto name = other.name;
        other = *section;
        other.name = name;
      }
    } else {
      *old = *section;
    }
    changed = true;
  }
  for (auto& f : facts_) {
    if (f.taken || s.sections.empty()) continue;
    Section& section = *target(f.item);
    const auto put = [&](const char* name, const Quantity& q, Dimension d) {
      clear_published(section);
      section.values.set(name, value_of(q, d));
      f.taken = true;
      changed = true;
    };
    if (f.slot == "dims" && f.q().has_unit && f.q().si() < 1.5) {
      Section fresh;
      fresh.name = section.name;
      fresh.weak_axis = false;
      fresh.origin = origin(f.values.front().begin, f.values.back().end);
      if (section_from_dims(f.values, fresh) && !asked_) {
        if (section.shape == "box" && f.values.size() == 2 && fresh.shape == "rectangle") {
          fresh.shape = "box";
          if (const Value* t = section.values.find("thickness")) fresh.values.set("thickness", *t);
        }
        section = fresh;
        f.taken = true;
        changed = true;
      }
    } else if (f.slot == "width" && section.values.find("width") != nullptr && f.q().si() < 3) {
      put("width", f.q(), dim::length);
    } else if ((f.slot == "depth" || (f.slot == "height" && f.noun.empty() == false && section.values.find("depth") != nullptr && f.q().si() < 1)) && domain_ != Domain::Truss && section.values.find("depth") != nullptr && f.q().si() < 3) {
      put("depth", f.q(), dim::length);
    } else if (f.slot == "thickness" || f.slot == "wall") {
      if (section.values.find("thickness") != nullptr) put("thickness", f.q(), dim::length);
      else if (section.values.find("depth") != nullptr && section.shape == "rectangle") put("depth", f.q(), dim::length);
    } else if (f.slot == "diameter" || f.slot == "round_diameter") {
      if (section.values.find("diameter") == nullptr) {
        section.shape = "circle";
        section.values.clear();
      }
      put("diameter", f.q(), dim::length);
    } else if (f.slot == "square_side" && f.q().si() < 1 && (section.shape == "rectangle" || section.shape == "box")) {
      put("width", f.q(), dim::length);
      section.values.set("depth", value_of(f.q(), dim::length));
    } else if (f.slot == "length" && f.noun == "rod" && section.values.find("diameter") != nullptr && !present_any({"long", "length"}) && f.q().si() < 0.25 * body().values.get("length", 1e9)) {
      put("diameter", f.q(), dim::length);  // "use a 1 inch rod"
    } else if (f.slot == "area") {
      const bool other = section.shape != "properties";
      section.shape = "properties";
      if (other) section.values.clear();
      put("area", f.q(), dim::area);
    } else if (f.slot == "inertia") {
      section.shape = "properties";
      put("Iy", f.q(), dim::second_moment);
    } else if (f.slot == "flange_thickness") {
      put("flange", f.q(), dim::length);
    } else if (f.slot == "web" && section.values.find("web") != nullptr) {
      put("web", f.q(), dim::length);
    }
  }
  // lying and upright
  const bool flat = present("weak_axis") || (present("rotate_section") && !present("strong_axis")) || (present("side") && present("rotate_section"));
  const bool upright = present("strong_axis");
  if ((flat || upright) && !s.sections.empty()) {
    Section& section = s.sections.front();
    for (int i = 0; i < size(); ++i) {
      if (any_symbol(i, {"weak_axis", "strong_axis", "rotate_section", "back_to", "side"})) use(i, "edit", flat ? "laid on its side" : "upright");
    }
    Value* w = section.values.find("width");
    Value* d = section.values.find("depth");
    if (!changed) {
      if (section.shape == "rectangle" && w != nullptr && d != nullptr && !section.weak_axis) {
        if (flat || (upright && w->si > d->si)) std::swap(*w, *d);
      } else {
        section.weak_axis = flat;
      }
      changed = true;
    }
    return true;
  }
  return changed;
}

bool Reader::set_geometry(std::initializer_list<std::string_view> names, const Quantity& q) {
  for (const auto name : names) {
    const auto* spec = find_family(family_);
    if (spec == nullptr) continue;
    for (const auto& p : spec->parameters) {
      if (p.name != name || !(p.dimension == q.dimension)) continue;
      if (!(q.si() > 0)) {
        refuse(Problem::Impossible, std::string(name), "A " + std::string(name) + " of " + format_number(q.number) + " " + q.unit + " cannot be built: it must be greater than zero.", "Give a positive value.");
        return true;
      }
      // only parameters that this structure uses, or the first choice
      if (body().values.find(name) == nullptr && name != *names.begin()) continue;
      body().values.set(name, value_of(q, p.dimension));
      // what was derived from the old value goes
      auto& values = body().values;
      values.erase(std::remove_if(values.begin(), values.end(), [&](const NamedValue& v) { return v.name != name && v.value.origin.kind == Origin::Kind::Derived && p.dimension == dim::length && (v.name == "panel_length" || v.name == "pitch"); }), values.end());
      return true;
    }
  }
  return false;
}

bool Reader::edit_geometry() {
  bool changed = false;
  for (auto& f : facts_) {
    if (f.taken) continue;
    const Quantity& q = f.q();
    bool done = false;
    if (q.dimension == dim::length && domain_ == Domain::Beam && (f.slot == "span" || f.slot == "length")) {
      if (!(q.si() > 0)) {
        refuse(Problem::Impossible, "length", "A length must be greater than zero.", "Give a positive length.", f.item);
        return true;
      }
      auto& spans = body().spans;
      if (spans.empty()) {
        body().values.set("length", value_of(q, dim::length));
        done = true;
      } else {
        int which = -1;
        static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
        for (int o = 0; o < 5; ++o) {
          if (present(order[o])) which = o;
        }
        if (present("left")) which = 0;
        if (present("right") || present("last")) which = static_cast<int>(spans.size()) - 1;
        if (present_any({"all", "each"})) {
          for (auto& v : spans) v = value_of(q, dim::length);
          done = true;
        } else if (which >= 0 && which < static_cast<int>(spans.size())) {
          spans[which] = value_of(q, dim::length);
          done = true;
        } else {
          const bool equal = std::all_of(spans.begin(), spans.end(), [&](const Value& v) { return std::abs(v.si - spans[0].si) < 1e-9 * spans[0].si; });
          if (!equal) {
            ask("Which of the spans should become " + said(f.item) + "?", {"the first", "the second", "all of them"});
            return true;
          }
          for (auto& v : spans) v = value_of(q, dim::length);
          done = true;
        }
      }
    } else if (f.slot == "span" || f.slot == "length") {
      if (f.noun == "column" && domain_ == Domain::Frame) done = set_geometry({"height", "eaves_height"}, q);
      else done = set_geometry({"span", "bay_width"}, q) || set_geometry({"length"}, q) || set_geometry({"boom"}, q) || set_geometry({"height"}, q) || set_geometry({"leg_length"}, q);
    } else if (f.slot == "height" || f.slot == "depth" || f.slot == "rise" || f.slot == "above" || f.slot == "ridge_height") {
      if (family_ == "gable") done = f.slot == "ridge_height" || f.noun == "apex" ? set_geometry({"ridge_height"}, q) : f.slot == "rise" ? set_geometry({"rise"}, q) : set_geometry({"eaves_height"}, q);
      else if (family_ == "bracket") done = set_geometry({"rise"}, q);
      else done = set_geometry({"height", "storey_height"}, q) || set_geometry({"rise"}, q);
      if (done && family_ == "npod") {
        auto& values = body().values;
        values.erase(std::remove_if(values.begin(), values.end(), [](const NamedValue& v) { return v.name == "leg_length"; }), values.end());
      }
    } else if (f.slot == "arm") {
      done = set_geometry({"arm"}, q) || set_geometry({"boom"}, q);
    } else if (f.slot == "radius") {
      done = set_geometry({"radius"}, q);
    } else if (f.slot == "eaves_height") {
      done = set_geometry({"eaves_height"}, q);
    } else if (f.slot == "pitch" || f.slot == "angle") {
      done = set_geometry({"pitch"}, q) || set_geometry({"angle"}, q);
    } else if (f.slot == "width") {
      done = set_geometry({"width"}, q) || set_geometry({"span"}, q);
    } else if (f.slot == "panel_length") {
      done = set_geometry({"panel_length", "bay_width"}, q);
    } else if (f.slot == "panel_count" || f.slot == "story_count" || f.slot == "leg_count") {
      const char* name = f.slot == "leg_count" ? "legs" : f.slot == "story_count" ? "storeys" : domain_ == Domain::Frame ? "bays" : "panels";
      if (find_family(family_) != nullptr && q.number >= 1 && q.number <= 10000) {
        body().values.set(name, value_of(q, dim::none));
        auto& values = body().values;
        values.erase(std::remove_if(values.begin(), values.end(), [](const NamedValue& v) { return v.name == "panel_length" && v.value.origin.kind != Origin::Kind::Prompt; }), values.end());
        if (values.find("panel_length") != nullptr && values.find("span") != nullptr) {
          values.erase(std::remove_if(values.begin(), values.end(), [](const NamedValue& v) { return v.name == "panel_length"; }), values.end());
        }
        done = true;
      }
    }
    if (done && (f.slot == "span" || f.slot == "length") && body().values.find("span") != nullptr && body().values.find("panel_length") != nullptr && body().values.find("panels") != nullptr) {
      auto& values = body().values;
      values.erase(std::remove_if(values.begin(), values.end(), [](const NamedValue& v) { return v.name == "panel_length"; }), values.end());
    }
    if (done) {
      f.taken = true;
      changed = true;
    }
    if (failed_) return true;
  }
  return changed;
}

bool Reader::edit_loads() {
  Setup& s = out_.setup;
  bool changed = false;
  std::vector<const Head*> heads;
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Load) continue;
    const int p = before(h.item);
    if ((symbol(p, "of") && symbol(before(p), "instead")) || (symbol(p, "from") && symbol(after(h.item), "to"))) continue;  // "45 kN instead of 30 kN"
    heads.push_back(&h);
  }
  const bool adding = present("add") && !present("instead"), removing = present("remove"), moving = present("move");
  const auto mark_verbs = [&] {
    for (int i = 0; i < size(); ++i) {
      if (role(i, "verb") || role(i, "load")) use(i, "edit", "");
    }
  };
  if (removing && heads.empty() && !changed && (present_any({"load", "uniform", "moment_word", "torque", "triangular", "hang", "sitting", "wind", "snow"}))) {
    const auto meant = loads_meant();
    std::vector<std::string> names;
    for (const auto* l : meant) names.push_back(l->name);
    if (names.empty()) {
      ask("There is no such load to remove.");
      return true;
    }
    const bool specific = present_any({"uniform", "moment_word", "torque", "triangular", "all"}) || s.loads.size() == names.size() || names.size() == 1;
    if (!specific) {
      ask("Which load should be removed?", names);
      return true;
    }
    if (names.size() > 1 && s.loads.size() == names.size() && !present_any({"all", "uniform", "triangular"})) {
      bool plural = false;
      for (int i = 0; i < size(); ++i) plural = plural || (symbol(i, "load") && said(i).back() == 's');
      if (!plural) {
        ask("Which load should be removed?", names);
        return true;
      }
    }
    s.loads.erase(std::remove_if(s.loads.begin(), s.loads.end(), [&](const Load& l) { return std::find(names.begin(), names.end(), l.name) != names.end(); }), s.loads.end());
    mark_verbs();
    if (s.loads.empty() && !s.analysis.self_weight) {
      ask("Without that load nothing acts on the structure any more: which load should act instead?");
    }
    return true;
  }
  if (removing && !heads.empty()) {  // "remove the 5 kN load"
    bool hit = false;
    for (const auto* h : heads) {
      const auto n = s.loads.size();
      s.loads.erase(std::remove_if(s.loads.begin(), s.loads.end(), [&](const Load& l) {
        return l.magnitude.dimension == (h->q.dimension == dim::mass ? dim::force : h->q.dimension) && std::abs(l.magnitude.si - value_of(h->q, l.magnitude.dimension).si) < 1e-6 * std::abs(l.magnitude.si);
      }), s.loads.end());
      hit = hit || s.loads.size() != n;
    }
    if (!hit) ask("There is no load of that size to remove.");
    mark_verbs();
    return true;
  }
  // places that nothing has claimed
  std::vector<const PlaceChunk*> free;
  for (const auto& c : chunks_) {
    if (!c.claimed && (!c.weak || c.led)) free.push_back(&c);
  }
  if (moving && heads.empty() && !free.empty()) {
    auto meant = loads_meant();
    std::vector<Load*> points;
    for (auto* l : meant) {
      if (l->kind == Load::Kind::Force || l->kind == Load::Kind::Moment) points.push_back(l);
    }
    if (points.size() != 1) {
      ask(points.empty() ? "There is no point load to move." : "Which load should be moved?");
      return true;
    }
    const PlaceChunk* to = free.back();
    for (const auto* c : free) {
      if (symbol(c->first, "to")) to = c;
    }
    Place p = to->places.front();
    if (!to->problem.empty()) {
      refuse(Problem::Impossible, "load", to->problem, "Give a place within the structure.");
      return true;
    }
    if (p.kind == Place::Kind::Whole) p = point_place(fraction(0.5, "middle"), false, to->first, to->last, p.of);
    if (p.name == "end") p.name = domain_ == Domain::Column ? "top" : "right end";
    points[0]->place = p;
    mark_verbs();
    return true;
  }
  if (heads.empty()) return changed;
  // build the loads that are said, as if there were no others
  const std::vector<Load> before_edit = s.loads;
  const bool planar = s.planar;
  const auto notes = s.notes;
  std::vector<std::vector<Load>> built;
  for (const auto* h : heads) {
    s.loads.clear();
    build_load(*h, 0);
    if (failed_ || asked_) return true;
    built.push_back(s.loads);
  }
  (void)planar;
  s.loads = before_edit;
  const auto unique = [&](std::string name) {
    const auto stem = name;
    int n = 1;
    while (std::any_of(s.loads.begin(), s.loads.end(), [&](const Load& l) { return l.name == name; })) name = stem + " " + std::to_string(++n);
    return name;
  };
  const bool instead = present("instead") || (present("replace") && present("load"));
  if (adding) {
    for (auto& group : built) {
      for (auto& l : group) {
        l.name = unique(l.name);
        s.loads.push_back(l);
      }
    }
  } else {
    for (std::size_t k = 0; k < built.size(); ++k) {
      if (built[k].empty()) continue;
      const Load& fresh = built[k].front();
      const bool placed = !heads[k]->chunks.empty();
      std::vector<Load*> same;
      for (auto& l : s.loads) {
        if (l.kind == fresh.kind) same.push_back(&l);
      }
      std::vector<Load*> there;  // those that act where it is said
      if (placed) {
        for (auto* l : same) {
          if (l->place.kind == fresh.place.kind && l->place.name == fresh.place.name && std::abs(l->place.at.or_else(0) - fresh.place.at.or_else(0)) < 1e-9 && l->place.of == fresh.place.of && l->place.span == fresh.place.span) there.push_back(l);
        }
      }
      const auto directed = [&] {
        for (int i = 0; i < size(); ++i) {
          if (role(i, "direction")) return true;
        }
        return false;
      }();
      if (instead && same.empty()) {
        // another kind of load in place of what was there
        s.loads.clear();
        for (auto& l : built[k]) s.loads.push_back(l);
      } else if (same.size() == 1 || !there.empty()) {
        auto& list = there.empty() ? same : there;
        if (list.size() == 1 && placed && there.empty() && built[k].size() > 1) {
          s.loads.erase(s.loads.begin() + (list[0] - s.loads.data()));
          for (auto& l : built[k]) s.loads.push_back(l);
        } else {
          for (auto* l : list) {
            l->magnitude = fresh.magnitude;
            if (fresh.magnitude_end.given()) l->magnitude_end = fresh.magnitude_end;
            if (placed && there.empty()) l->place = fresh.place;
            if (directed) l->direction = fresh.direction;
            l->origin = fresh.origin;
          }
        }
        if (instead && there.empty() && s.loads.size() > 1 && same.size() == 1) {
          const Load keep = *same[0];
          s.loads.assign(1, keep);
        }
        if (!placed) s.notes = notes;
      } else if (same.empty()) {
        if (present_any({"replace", "instead", "change", "use"}) || s.loads.empty()) {
          s.loads = built[k];
        } else {
          for (auto& l : built[k]) s.loads.push_back(l);
          if (!placed && !s.loads.empty()) {
          }
        }
      } else if (!placed) {
        // several of that kind: all alike change together
        const bool alike = std::all_of(same.begin(), same.end(), [&](const Load* l) { return std::abs(l->magnitude.si - same[0]->magnitude.si) < 1e-9 * std::abs(same[0]->magnitude.si); });
        if (!alike && !present_any({"all", "each"})) {
          std::vector<std::string> names;
          for (const auto* l : same) names.push_back(l->name + ", " + l->magnitude.text());
          ask("Which load should become " + said(heads[k]->item) + "?", names);
          return true;
        }
        for (auto* l : same) l->magnitude = fresh.magnitude;
        s.notes = notes;
      } else {
        for (auto& l : built[k]) {
          Load one = l;
          one.name = unique(one.name);
          s.loads.push_back(one);
        }
      }
    }
  }
  mark_verbs();
  return true;
}

}  // namespace nacre::prompts
