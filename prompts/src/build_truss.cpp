// Trusses by their kind: parameters of the families from facts.

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {

Fact* Reader::first_fact(Words slots) {
  for (const auto slot : slots) {
    if (auto* f = take(slot)) return f;
  }
  return nullptr;
}

// "six panels", "4 x 3 m", "six panels of 4 m": their number and length.
void Reader::panel_parameters() {
  Values& v = body().values;
  if (auto* f = take("equal_panels")) {
    for (const auto& q : f->values) {
      if (q.has_unit) v.set("panel_length", value_of(q, dim::length));
      else v.set("panels", value_of(q, dim::none));
    }
  }
  for (auto& f : facts_) {  // "bottom chord 4 x 3 m": the first number is a count
    if (f.slot != "dims" || f.taken || f.values.size() != 2 || !f.values[0].integer || f.values[1].integer) continue;
    if (f.values[0].number > 100 || f.values[1].si() < 0.3 || v.find("panels") != nullptr) continue;
    f.taken = true;
    v.set("panels", {f.values[0].number, dim::none, "", origin(f.values[0].begin, f.values[0].end)});
    v.set("panel_length", value_of(f.values[1], dim::length));
  }
  while (auto* f = take("panel_count")) {
    const Value* said = v.find("panels");
    if (said == nullptr) {
      v.set("panels", value_of(f->q(), dim::none));
      continue;
    }
    // "four bays along the bottom and three along the top": the second follows from the first
    const double more = said->si - f->q().number;
    if (std::abs(more) > 0.1 && !(family_ == "warren" && std::abs(more - 1) < 0.1))
      ask("Two numbers of panels are named: which one is meant?", {format_number(said->si), format_number(f->q().number)});
  }
  for (int i = 0; i < size(); ++i) {  // "3 bays at the bottom and 2 at the top"
    if (!bare_number(i) || items_[i].used || !any_symbol(after(i), "at|on|along") || !any_symbol(after(after(i)), "top|top_chord") || v.find("panels") == nullptr) continue;
    if (family_ == "warren" && std::abs(v.get("panels") - items_[i].values[0].number - 1) < 0.1) use(i, "quantity", "panels of the top chord");
  }
  if (v.find("panel_length") == nullptr) set_parameter("panel_length", take("panel_length"), dim::length);
}

void Reader::build_npod() {
  Values& v = body().values;
  if (present("pyramid") || present("corner")) assume_parameter("legs", 4, dim::none, "feet at the corners of a rectangle");
  if (auto* f = take("leg_count")) v.set("legs", value_of(f->q(), dim::none));
  Fact* side = nullptr;
  if (auto* f = take("dims")) {
    v.set("width", value_of(f->values[0], dim::length));
    if (f->values.size() > 1) v.set("depth", value_of(f->values[1], dim::length));
  } else if ((side = first_fact("square_side|plan|side")) != nullptr) {
    const bool triangle = present_any("triangle|equilateral|tetrahedron") || (v.get("legs", 4) == 3);
    if (triangle) {  // the feet of a tripod on an equilateral triangle
      Value radius = derived(side->q().si() / std::sqrt(3.0), dim::length, "corners of an equilateral triangle of side " + value_of(side->q(), dim::length).text());
      v.set("radius", radius);
      if (present("tetrahedron")) v.set("leg_length", value_of(side->q(), dim::length));
      v.set("legs", derived(3, dim::none, "corners of a triangle"));
    } else {
      set_parameter("width", side, dim::length);
      set_parameter("depth", side, dim::length);
    }
  }
  for (int i = 0; i < size(); ++i) {  // "feet 1.5 m from the centre"
    if (!quantity(i, dim::length) || items_[i].used || !symbol(after(i), "from") || !any_symbol(after(after(i)), "middle|apex")) continue;
    v.set("radius", value_of(items_[i].values[0], dim::length));
    use(i, "quantity", "radius of the feet");
    use(after(after(i)), "geometry", "");
  }
  for (int i = 0; i < size(); ++i)  // "three 2.5 m poles"
    if (bare_number(i) && !items_[i].used && quantity(after(i), dim::length) && items_[i].values[0].number == v.get("legs", 3)) use(i, "quantity", "number of legs");
  set_parameter("radius", take("radius"), dim::length);
  if (auto* d = take("diameter", "apex")) v.set("radius", derived(d->q().si() / 2, dim::length, "half the diameter"));
  else if (fact("circle_diameter") != nullptr) v.set("radius", derived(take("circle_diameter")->q().si() / 2, dim::length, "half the diameter"));
  set_parameter("leg_length", first_fact("leg_length|length|member_length|bar_length"), dim::length);
  set_parameter("height", first_fact("above|ridge_height|height|rise"), dim::length);
  take("angle_apart");
  for (auto& a : facts_) {
    if (a.slot != "angle" || a.taken) continue;
    a.taken = true;
    if (std::abs(a.q().si() - 2.0943951) < 1e-3) continue;  // 120° between the legs on plan is what a tripod is
    if (auto angle = angle_to_horizontal(a)) v.set("angle", *angle);
  }
}

void Reader::build_truss() {
  Values& v = body().values;
  if (family_ == "npod") return build_npod();
  if (build_told()) return;
  if (family_ == "tower") {
    set_parameter("height", first_fact("height|span"), dim::length);
    set_parameter("base_width", first_fact("base_width|square_side|plan|base_length|width"), dim::length);
    set_parameter("top_width", take("top_width"), dim::length);
    if (auto* f = take("dims")) v.set("base_width", value_of(f->values[0], dim::length));
    panel_parameters();
    if (v.find("top_width") == nullptr && v.find("base_width") != nullptr)
      assume_parameter("top_width", v.get("base_width"), dim::length, "no width at the top is named; the same as at the base");
    return;
  }
  if (family_ == "space_grid") {
    if (auto* f = take("dims")) {
      v.set("span_x", value_of(f->values[0], dim::length));
      if (f->values.size() > 1) v.set("span_y", value_of(f->values[1], dim::length));
    }
    set_parameter("span_x", first_fact("span|length|width"), dim::length);
    set_parameter("depth", first_fact("depth|height"), dim::length);
    if (auto* f = take("grid_count")) {
      v.set("modules_x", value_of(f->values[0], dim::none));
      if (f->values.size() > 1) v.set("modules_y", value_of(f->values[1], dim::none));
    }
    return;
  }
  set_parameter("span", first_fact("span|length|base_length|width"), dim::length);
  set_parameter("height", first_fact("height|depth|rise|ridge_height|above|chord_distance"), dim::length);
  const FamilySpec* spec = find_family(family_);
  const auto has = [&](std::string_view name) {
    return spec != nullptr && std::any_of(spec->parameters.begin(), spec->parameters.end(), [&](const ParameterSpec& p) { return p.name == name; });
  };
  if (has("pitch")) {
    if (auto* f = first_fact("pitch|angle")) v.set("pitch", value_of(f->q(), dim::angle));
    if (auto* f = take("slope")) v.set("pitch", derived(std::atan2(f->values[0].number, f->values.size() > 1 ? f->values[1].number : 1), dim::angle, "a slope of " + said(f->item)));
  }
  if (has("panels")) panel_parameters();
  if (family_ == "warren") warren_sides();
  if (family_ == "x_braced") {
    if (v.find("height") == nullptr && present_any("square|square_plan") && v.find("panel_length") != nullptr)
      v.set("height", derived(v.get("panel_length"), dim::length, "square bays"));
    for (const char* w : {"square", "diagonals", "panel"}) {
      for (int i = find_symbol(w); i >= 0; i = find_symbol(w, i + 1)) use(i, "geometry", "");
    }
  }
  if (family_ == "pratt" && present("truss") && !present("pratt") && fact("bar_length") != nullptr) ask("Which bars does the truss have? Name its kind, or give its joints with coordinates and its members.");
  if (family_ == "pratt" && present("truss") && !present("pratt")) note("truss", "a Pratt truss", "the prompt names no kind of truss; Pratt is the most common one");
  if (family_ == "cantilever_truss") {
    if (!present_any("pratt|howe")) note("truss", "one diagonal in each panel, falling outwards", "the prompt does not say how the diagonals run");
    if (present("howe")) v.set("rising", derived(1, dim::none, "Howe: the diagonals are compressed"));
  }
  if (has("upright_ends") && upright_ends_said()) v.set("upright_ends", derived(1, dim::none, "end verticals are named"));
  if (has("struts") && has_bar("strut|strut bar|brace")) v.set("struts", derived(1, dim::none, "struts are named"));
  check_diagonals();
}

// "inner diagonals rise toward midspan": what the text says of them must be so.
void Reader::check_diagonals() {
  for (int i = find_symbol("diagonals"); i >= 0; i = find_symbol("diagonals", i + 1)) {
    int slope = 0, verb = -1;
    for (int k = i + 1; k < size() && k < i + 10 && !sentence_end(k) && !mark(k, ","); ++k) {
      const std::string w = lower_case(items_[k].text);
      const bool rise = w == "rise" || w == "rises" || w == "rising" || w == "climb" || w == "climbing" || w == "up";
      const bool fall = w == "fall" || w == "falls" || w == "falling" || w == "drop" || w == "slope down" || w == "down" || w == "descending";
      if (slope == 0 && (rise || fall)) slope = rise ? 1 : -1, verb = k;
      if (slope != 0 && symbol(k, "middle")) {
        for (int u = i; u <= k; ++u) {
          if (items_[u].kind == Item::Kind::Word) use(u, "geometry", "how the diagonals run");
        }
        if (symbol(before(i), "interior")) use(before(i), "geometry", "");
        const int wanted = family_ == "pratt" ? -1 : family_ == "howe" ? 1 : 0;
        if (wanted == -slope && present(family_)) ask("The diagonals of a " + family_ + " truss run the other way: which is meant, the " + family_ + " truss or the diagonals that " + said(verb) + " towards midspan?");
        if (wanted == -slope && !present(family_)) family_ = body().family = slope > 0 ? "howe" : "pratt";
        break;
      }
    }
  }
}

// "vertical end posts", "a top chord as long as the bottom chord".
bool Reader::upright_ends_said() const {
  if (present("upright_ends")) return true;
  for (int i = find_symbol("top_chord"); i >= 0; i = find_symbol("top_chord", i + 1)) {
    for (int k = i + 1; k < size() && k < i + 8 && !sentence_end(k); ++k) {
      if (symbol(k, "bottom_chord") && (symbol(k - 1, "long") || any_symbol(before(before(k)), "long|length") || any_symbol(before(k), "long|length"))) return true;
    }
  }
  return false;
}

// Equilateral triangles by their side, by equal bars, or by span and panels; the number of bars gives that of the panels.
void Reader::warren_sides() {
  Values& v = body().values;
  set_parameter("side", take("side"), dim::length);
  bool equal = present("equilateral");
  for (int i = 0; i < size(); ++i) {
    const std::string w = lower_case(items_[i].text);
    equal = equal || ((w == "equal" || w == "identical" || w == "equally") && any_symbol(after(i), "rod|member|long"));
  }
  if (!equal) return;
  if (v.find("side") == nullptr) set_parameter("side", first_fact("bar_length|member_length"), dim::length);
  if (auto* n = fact("leg_count"); n != nullptr && !n->taken && v.find("panels") == nullptr && std::fmod(n->q().number + 1, 4) == 0) {
    n->taken = true;
    v.set("panels", derived((n->q().number + 1) / 4, dim::none, format_number(n->q().number) + " bars"));
  }
  if (v.find("side") != nullptr) return;
  const double panel = v.get("panel_length"), l = std::isfinite(panel) ? panel : v.get("span") / v.get("panels");
  if (std::isfinite(l)) v.set("side", derived(l, dim::length, "equilateral triangles"));
}

}  // namespace nacre::prompts
