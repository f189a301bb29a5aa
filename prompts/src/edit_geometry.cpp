// Lengths, heights, counts and kinds of structures; and values that are put back to what they were.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

void forget(Values& values, std::string_view name) {
  values.erase(std::remove_if(values.begin(), values.end(), [&](const NamedValue& v) { return v.name == name; }), values.end());
}

bool nearly(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b)); }

}  // namespace

/// After one parameter was changed, those that follow from it are no longer what was given.
void Edit::settle_parameters(std::string_view changed) {
  Values& v = s_.bodies.front().values;
  const auto erase_derived = [&](std::string_view name) {
    const Value* x = v.find(name);
    if (x != nullptr && (x->origin.kind == Origin::Kind::Derived || x->origin.kind == Origin::Kind::Assumption)) forget(v, name);
  };
  const bool three = v.find("span") != nullptr && v.find("panels") != nullptr && v.find("panel_length") != nullptr;
  if (changed == "span" && (three || v.find("panels") != nullptr)) forget(v, "panel_length");
  if (changed == "panels") {
    if (v.find("span") != nullptr && !v.find("span")->assumed()) forget(v, "panel_length");
    else if (const Value* l = v.find("panel_length"); l != nullptr && !l->assumed()) {
      forget(v, "span");
      r_.note("panel length", l->text(), "the number of panels was changed; their length stays, the span follows");
    }
  }
  if (changed == "panel_length") {
    if (v.find("panels") != nullptr) forget(v, "span");
  }
  if (changed == "span" && v.find("bays") != nullptr) forget(v, "bay_width");
  if (changed == "bay_width") forget(v, "span");
  if (changed == "bays") {
    if (v.find("span") != nullptr && v.find("bay_width") == nullptr && !v.find("span")->assumed()) erase_derived("bay_width");
    else if (v.find("bay_width") != nullptr) forget(v, "span");
  }
  if (changed == "height" || changed == "storeys") {
    if (changed == "height") forget(v, "storey_height");
    else if (v.find("storey_height") != nullptr) forget(v, "height");
  }
  if (changed == "storey_height") forget(v, "height");
  // pitch, rise and ridge say the same thing: the last one said holds
  const bool roof = changed == "pitch" || changed == "rise" || changed == "ridge_height" || changed == "height";
  if (roof) {
    for (const char* other : {"pitch", "rise", "ridge_height"}) {
      if (changed != other && !(changed == "height" && r_.family_ == "gable")) forget(v, other);
    }
    if (changed == "pitch") erase_derived("height");
    if (changed == "pitch" && r_.domain_ == Domain::Truss) forget(v, "height");
  }
  if (changed == "span") erase_derived("side");
  if (changed == "height") forget(v, "side");
  if (changed == "side") forget(v, "height");
  if (r_.family_ == "npod") {
    if (changed == "height" || changed == "radius") forget(v, "leg_length");
    if (changed == "leg_length") forget(v, "height");
  }
  if (r_.family_ == "bracket" && (changed == "rise" || changed == "angle")) forget(v, changed == "rise" ? "angle" : "rise");
}

/// Sets the first of these parameters that the structure has.
bool Edit::set_parameter(Words names, const Quantity& q) {
  const auto* spec = find_family(r_.family_);
  if (spec == nullptr) return false;
  Values& values = s_.bodies.front().values;
  for (const bool present : {true, false}) {
    for (const auto name : names) {
      for (const auto& p : spec->parameters) {
        if (p.name != name || !(p.dimension == q.dimension)) continue;
        const Value* now = values.find(name);
        if (present != (now != nullptr)) continue;
        if (!(q.si() > 0)) {
          r_.refuse(Problem::Impossible, std::string(name), "A " + std::string(p.label) + " of " + format_number(q.number) + " " + q.unit + " cannot be built: it must be greater than zero.", "Give a positive value.");
          return true;
        }
        if (now != nullptr) {
          for (auto& o : old_) o.met = o.met || nearly(now->si, o.q.si());
          // "raise the height to 3 m" when it is 4 m: one of the two is an error
          if (change_.sign != 0 && (q.si() - now->si) * change_.sign < 0 && !nearly(q.si(), now->si)) {
            r_.ask("The " + std::string(p.label) + " is " + now->text() + " at present, so that " + format_number(q.number, 6) + " " + q.unit + " would not be " + (change_.sign > 0 ? "more" : "less") + ": what is meant?",
                   {"set it to " + format_number(q.number, 6) + " " + q.unit, "change it by " + format_number(q.number, 6) + " " + q.unit});
            return true;
          }
        }
        values.set(name, r_.value_of(q, p.dimension));
        settle_parameters(name);
        memory_.subject = std::string(name);
        return true;
      }
    }
  }
  return false;
}

/// A length said of a beam: the whole, one span, or all spans.
bool Edit::set_spans(const Fact& f) {
  const Quantity& q = f.q();
  if (!(q.si() > 0)) {
    r_.refuse(Problem::Impossible, "length", "A length must be greater than zero.", "Give a positive length.", f.item);
    return true;
  }
  Body& b = s_.bodies.front();
  const auto check = [&](double now) {
    for (auto& o : old_) o.met = o.met || nearly(now, o.q.si());
    if (change_.sign == 0 || (q.si() - now) * change_.sign > 0 || nearly(q.si(), now)) return true;
    r_.ask("It is " + format_quantity(now, dim::length) + " long at present, so that " + r_.said(f.item) + " would not be " + (change_.sign > 0 ? "longer" : "shorter") + ": what is meant?", {"set it to " + r_.said(f.item), "change it by " + r_.said(f.item)});
    return false;
  };
  memory_.subject = "span";
  if (b.spans.empty()) {
    if (!check(b.values.get("length"))) return true;
    b.values.set("length", r_.value_of(q, dim::length));
    return true;
  }
  auto& spans = b.spans;
  auto which = spans_said();
  bool plural = any("all|each");
  for (int i = 0; i < r_.size(); ++i) plural = plural || (r_.symbol(i, "span") && (r_.said(i).ends_with("spans") || r_.said(i).starts_with("e")));
  if (which.empty() && !plural) {
    const bool equal = std::all_of(spans.begin(), spans.end(), [&](const Value& v) { return nearly(v.si, spans[0].si); });
    bool span_word = r_.present("span");
    if (!equal || (!span_word && spans.size() > 1)) {
      r_.ask("The beam has " + std::to_string(spans.size()) + " spans. Which of them should become " + r_.said(f.item) + "?", {"the first", "the last", "all of them"});
      return true;
    }
  }
  if (which.empty()) {
    for (std::size_t k = 0; k < spans.size(); ++k) which.push_back(k);
  }
  for (const auto k : which) {
    if (!check(spans[k].si)) return true;
    spans[k] = r_.value_of(q, dim::length);
  }
  mark("all|each");
  return true;
}

/// A length that nobody named, far from the length of the structure: the one size of its section that is near it.
bool Edit::near_size(Fact& f) {
  // another shape was said: that is no size of the present one
  if (s_.sections.size() != 1 || any("square|circular|rectangular|pipe|box|hollow|i_section|channel|angle_section|t_section")) return false;
  Section& section = s_.sections.front();
  std::vector<Value*> near;
  std::vector<std::string> names;
  for (auto& v : section.values) {
    if (!(v.value.dimension == dim::length) || !(f.q().si() < 3 * v.value.si) || !(f.q().si() > v.value.si / 3)) continue;
    near.push_back(&v.value);
    names.push_back(v.name);
  }
  const bool square = near.size() == 2 && section.shape == "rectangle" && nearly(near[0]->si, near[1]->si);
  if (near.size() != 1 && !square) return false;
  if (catalogue_is_fixed(section, names.front())) return false;
  for (auto* v : near) *v = r_.value_of(f.q(), dim::length);
  loosen(section);
  f.taken = true;
  r_.note(square ? "side of the section" : names.front(), r_.said(f.item), "the size of the section is what is near it");
  memory_.subject = names.front();
  return true;
}

bool Edit::edit_geometry() {
  if (edit_piece() || each_span() || set_free_end()) return true;
  bool changed = false;
  Body& b = s_.bodies.front();
  const bool beam = r_.domain_ == Domain::Beam, frame = r_.domain_ == Domain::Frame, truss = r_.domain_ == Domain::Truss;
  for (auto& f : r_.facts_) {
    if (f.taken) continue;
    const Quantity& q = f.q();
    const auto slot = std::string_view(f.slot);
    bool done = false;
    if (slot == "span" || slot == "length" || slot == "member_length") {
      // a size that nobody called a length may be one of the section: "make it 80 mm"
      const double now = !b.spans.empty() ? b.spans[0].si : b.values.get("length", b.values.get("span", b.values.get("height")));
      const bool said = any("span|long|length|lengthen|shorten|longer|shorter|over|height|tall") || f.noun == "beam" || f.noun == "column";
      if (!said && f.noun.empty() && (verb("move|place|turn|remove|add|spread|reverse|swap|fix|pin|prop|release") || any("up|down|rightward|leftward"))) continue;
      if (!said && std::isfinite(now) && (q.si() < now / 8 || q.si() > 8 * now)) {
        if (near_size(f)) {
          changed = true;
          continue;
        }
        if (failed()) return true;
        r_.ask("What should be " + r_.said(f.item) + "?", {"the length", "the depth of the section", "the position of the load"});
        return true;
      }
      if (!said && frame) {
        r_.ask("What should be " + r_.said(f.item) + "?", {"the span", "the height of the columns"});
        return true;
      }
      if (f.noun == "overhang" && beam && b.spans.size() > 1) {
        overhang_span() = r_.value_of(q, dim::length);
        done = true;
      } else if (beam && q.dimension == dim::length) done = set_spans(f);
      else if (f.noun == "arm" || f.noun == "boom" || (frame && any("arm|boom"))) done = set_parameter("arm|boom", q);
      else if (f.noun == "column" && frame) done = set_parameter("height|eaves_height|storey_height", q);
      else done = set_parameter("span|length|bay_width|span_x|boom|leg_length|height", q);
    } else if (slot == "height" || slot == "depth" || slot == "rise" || slot == "above" || slot == "ridge_height" || slot == "storey_height") {
      if (r_.family_ == "gable") done = slot == "ridge_height" || f.noun == "apex" ? set_parameter("ridge_height", q) : slot == "rise" ? set_parameter("rise", q) : set_parameter("eaves_height", q);
      else if (r_.family_ == "bracket") done = set_parameter("rise", q);
      else if (slot == "storey_height") done = set_parameter("storey_height|height", q);
      else if (slot == "depth" && frame) done = set_parameter("depth", q);
      else done = set_parameter("height|storey_height|rise|depth", q);
    } else if (slot == "arm") {
      done = set_parameter("arm|boom", q);
    } else if (slot == "leg_length") {
      done = set_parameter("leg_length|height", q);
    } else if (slot == "radius") {
      done = set_parameter("radius", q);
    } else if (slot == "diameter" || slot == "circle_diameter") {
      if (r_.family_ == "npod") {
        Quantity half = q;
        half.number /= 2;
        done = set_parameter("radius", half);
      }
    } else if (slot == "eaves_height") {
      done = set_parameter("eaves_height", q);
    } else if (slot == "pitch" || slot == "angle") {
      const bool turning = verb("turn|move") || any("load");
      done = (slot == "pitch" || !turning) && set_parameter("pitch|angle", q);
    } else if (slot == "width" || slot == "base_width" || slot == "square_side" || slot == "plan" || slot == "side") {
      done = slot == "side" ? set_parameter("side", q) || set_parameter("width", q) : set_parameter("width|base_width|span|span_x", q);
    } else if (slot == "top_width") {
      done = set_parameter("top_width", q);
    } else if (slot == "overhang" && beam && b.spans.size() > 1) {
      overhang_span() = r_.value_of(q, dim::length);
      done = true;
    } else if (slot == "panel_length") {
      done = set_parameter("panel_length|bay_width", q);
    } else if (slot == "apart" && (frame || truss || (beam && any("support|pin|roller|column")))) {
      done = beam ? set_spans(f) : set_parameter("span", q);
    } else if (slot == "equal_panels") {
      for (const auto& v : f.values) {
        if (v.has_unit) b.values.set(frame ? "bay_width" : "panel_length", r_.value_of(v, dim::length));
        else b.values.set(frame ? "bays" : "panels", r_.value_of(v, dim::none));
      }
      forget(b.values, "span");
      done = true;
    } else if (slot == "counted_spans" && beam) {
      double n = 0;
      Value length;
      for (const auto& v : f.values) {
        if (v.has_unit) length = r_.value_of(v, dim::length);
        else n = v.number;
      }
      if (n == static_cast<double>(b.spans.size()) && length.given()) {
        for (auto& v : b.spans) v = length;
        done = true;
      }
    } else if (slot == "panel_count" || slot == "story_count" || slot == "leg_count") {
      const char* name = slot == "leg_count" ? "legs" : slot == "story_count" ? "storeys" : frame ? "bays" : "panels";
      const auto* spec = find_family(r_.family_);
      const bool has = spec != nullptr && std::any_of(spec->parameters.begin(), spec->parameters.end(), [&](const ParameterSpec& p) { return p.name == name; });
      if (has && q.number >= 1 && q.number <= 10000 && q.number == std::floor(q.number)) {
        if (const Value* now = b.values.find(name)) {
          for (auto& o : old_) o.met = o.met || nearly(now->si, o.q.number);
        }
        b.values.set(name, r_.value_of(q, dim::none));
        settle_parameters(name);
        memory_.subject = "panel";
        mark("tall|wide|number_of");
        done = true;
      }
    }
    if (failed()) return true;
    f.taken = f.taken || done;
    changed = changed || done;
  }
  if (changed) mark("apex|eaves|panel|story|column|beam|arm|boom|rafter|leg|span|overhang|base|side|over|above|bottom|top");
  return changed;
}

/// "change it to a Pratt truss": another family with the same parameters.
bool Edit::edit_family() {
  struct Kind { std::string_view symbol, family; };
  static constexpr Kind kinds[] = {{"pratt", "pratt"}, {"howe", "howe"}, {"warren", "warren"}, {"warren_verticals", "warren_verticals"}, {"k_truss", "k_truss"}, {"king_post", "king_post"}, {"queen_post", "queen_post"},
                                   {"fink", "fink"}, {"bowstring", "bowstring"}, {"scissors", "scissors"}, {"portal", "portal"}, {"gable", "gable"}};
  if (r_.domain_ != Domain::Truss && r_.domain_ != Domain::Frame) return false;
  int at = -1;
  std::string_view to;
  for (int i = 0; i < r_.size(); ++i) {
    for (const auto& k : kinds) {
      if (!r_.symbol(i, k.symbol) || r_.items_[i].used) continue;
      const int p = r_.before(i);
      const bool leaves = r_.symbol(p, "of") && r_.symbol(r_.before(p), "instead");
      if (leaves || k.family == r_.family_) continue;  // "instead of the Howe truss", "make the Pratt truss 4 m high"
      at = i;
      to = k.family;
    }
  }
  if (at < 0 || to == r_.family_) return false;
  const auto* spec = find_family(to);
  if (spec == nullptr) return false;
  Body& b = s_.bodies.front();
  for (const char* w : {"pratt", "howe", "warren", "truss", "frame", "portal", "gable"}) mark({w}, "another kind");
  r_.use(at, "family", std::string(to));
  const std::string from = r_.family_;
  for (const auto& v : current_.bodies.front().values) {
    const bool has = std::any_of(spec->parameters.begin(), spec->parameters.end(), [&](const ParameterSpec& p) { return p.name == v.name; });
    if (has) continue;
    if (!v.value.assumed() && v.value.origin.kind != Origin::Kind::Derived) {
      r_.ask("The " + std::string(spec->title) + " has no " + v.name + ", which is " + v.value.text() + " at present: what should it measure?");
      return true;
    }
    forget(b.values, v.name);
  }
  b.family = std::string(to);
  r_.family_ = std::string(to);
  s_.title = std::string(spec->title);
  if (!s_.title.empty() && s_.title[0] >= 'a' && s_.title[0] <= 'z') s_.title[0] = static_cast<char>(s_.title[0] - 'a' + 'A');
  s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what == "truss"; }), s_.notes.end());
  memory_.subject = "truss";
  return true;
}

/// "put the span back", "restore the load", "the original section": what a value was before the last change of it.
bool Edit::restore() {
  const bool back = verb("restore") || (any("previous") && !verb("add|remove")) || any("undo|back_first") || (!own_verb_ && any("back_to"));
  const bool original = any("first") && says("original");
  if (!(back || original)) return false;
  for (int i = 0; i < r_.size(); ++i) {
    // "back to 4 m", "back to IPE 200" set a value
    if (!r_.items_[i].values.empty() || r_.items_[i].kind == Item::Kind::Section || r_.items_[i].kind == Item::Kind::Material || r_.symbol(i, "strong_axis") || r_.symbol(i, "weak_axis")) return false;
  }
  enum class What { None, Loads, Section, Material, Supports, Length, Height, Depth, Width } what = What::None;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.any_symbol(i, "load|uniform|moment_word|triangular")) what = What::Loads;
    else if (r_.any_symbol(i, "section_word")) what = What::Section;
    else if (r_.any_symbol(i, "material_word")) what = What::Material;
    else if (r_.any_symbol(i, "support|pin|roller|propped|fix") && i != verb_item_) what = What::Supports;
    else if (r_.any_symbol(i, "span|length")) what = What::Length;
    else if (r_.any_symbol(i, "height")) what = What::Height;
    else if (r_.any_symbol(i, "depth|deep")) what = r_.domain_ == Domain::Truss ? What::Height : What::Depth;
    else if (r_.any_symbol(i, "width")) what = What::Width;
    else continue;
    r_.use(i, "edit", "back to what it was");
    break;
  }
  if (what == What::None) return false;
  if (history_.empty()) {
    r_.ask("There is no earlier version to go back to.");
    return true;
  }
  // a load that was taken away comes back, whatever was done to the others since
  if (what == What::Loads && !original && !any("back_first")) {
    const bool point = any("load") && !any("uniform|triangular") && (says("point") || says("force") || says("forces") || says("concentrated")), spread = any("uniform|triangular"), moment = any("moment_word");
    const auto fits = [&](const Load& l) {
      const bool missing = std::none_of(s_.loads.begin(), s_.loads.end(), [&](const Load& now) { return now.name == l.name; });
      return missing && (!point || l.kind == Load::Kind::Force) && (!spread || l.kind == Load::Kind::Distributed) && (!moment || l.kind == Load::Kind::Moment);
    };
    for (auto it = history_.rbegin(); it != history_.rend(); ++it) {
      const auto found = std::count_if(it->loads.begin(), it->loads.end(), fits);
      if (found == 0) continue;
      const auto loads = it->loads;
      for (const auto& l : loads) {
        if (fits(l)) s_.loads.push_back(l);
      }
      for (int i = 0; i < r_.size(); ++i) {
        if (r_.role(i, "verb") || r_.role(i, "load") || r_.any_symbol(i, "first|previous|to|back_to|again")) r_.use(i, "edit", "");
      }
      memory_.subject = "load";
      return true;
    }
  }
  // the part of a setup that is meant, as a value that can be compared and put back
  const auto take = [&](Setup& into, const Setup& from) {
    switch (what) {
      case What::Loads: into.loads = from.loads; break;
      case What::Section:
        into.sections = from.sections;
        into.bodies.front().section = from.bodies.front().section;
        into.bodies.front().assignments = from.bodies.front().assignments;
        break;
      case What::Material: into.materials = from.materials; into.bodies.front().material = from.bodies.front().material; break;
      case What::Supports: into.supports = from.supports; break;
      case What::Length:
        into.bodies.front().spans = from.bodies.front().spans;
        for (const char* n : {"span", "length", "panel_length", "bay_width"}) {
          forget(into.bodies.front().values, n);
          if (const Value* v = from.bodies.front().values.find(n)) into.bodies.front().values.set(n, *v);
        }
        break;
      case What::Height:
        for (const char* n : {"height", "eaves_height", "rise", "ridge_height", "storey_height", "pitch", "leg_length"}) {
          forget(into.bodies.front().values, n);
          if (const Value* v = from.bodies.front().values.find(n)) into.bodies.front().values.set(n, *v);
        }
        break;
      case What::Depth:
      case What::Width: into.sections = from.sections; break;
      case What::None: break;
    }
  };
  const Setup* source = nullptr;
  if (original || any("back_first")) {
    source = &history_.front();
  } else {
    for (auto it = history_.rbegin(); it != history_.rend() && source == nullptr; ++it) {
      Setup trial = current_;
      take(trial, *it);
      if (make_command("", current_, trial).patch != make_command("", current_, current_).patch) source = &*it;
    }
  }
  if (source == nullptr) {
    r_.ask("That has not been changed so far. What should be put back?");
    return true;
  }
  take(s_, *source);
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "verb") || r_.any_symbol(i, "first|previous|to|back_to")) r_.use(i, "edit", "");
  }
  return true;
}

}  // namespace nacre::prompts
