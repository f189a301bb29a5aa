// Materials and sections of a Setup.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "nacre/prompts/catalogue.h"
#include "nacre/world/sections.h"
#include "reader.h"

namespace nacre::prompts {
namespace {

// Parts as people say them, and the groups of members that families have.
struct PartGroup {
  std::string_view noun, group;
};
constexpr PartGroup part_groups[] = {
    {"column", "columns"}, {"beam", "beams"}, {"rafter", "rafters"}, {"top_chord", "top chord"}, {"bottom_chord", "bottom chord"},
    {"verticals", "verticals"}, {"diagonals", "diagonals"}, {"chord", "chords"}, {"arm", "arm"}, {"leg", "legs"}, {"boom", "boom"}, {"rod", "tie"},
};

}  // namespace

std::string group_of(std::string_view noun, std::string_view family) {
  for (const auto& p : part_groups) {
    if (p.noun != noun) continue;
    if (family == "l_frame" && noun == "column") return "column";
    if (family == "l_frame" && noun == "beam") return "arm";
    return std::string(p.group);
  }
  return {};
}

void Reader::build_material() {
  Setup& s = out_.setup;
  std::vector<int> named;
  const auto ground = [&](int i) {  // "set in concrete", "on a concrete block": what it stands on
    static constexpr std::string_view under[] = {"block", "base", "foundation", "foundations", "footing", "footings", "floor", "slab", "wall", "plinth", "ceiling"};
    const std::string next = i + 1 < size() ? lower_case(items_[i + 1].text) : std::string(), before_text = i > 0 ? lower_case(items_[i - 1].text) : std::string();
    return lower_case(items_[i].text).find("concrete") != std::string::npos && (std::find(std::begin(under), std::end(under), next) != std::end(under) || before_text == "in" || before_text == "into" || before_text == "set in" || before_text == "cast in");
  };
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind != Item::Kind::Material) continue;
    if (ground(i)) use(i, "support", "what it stands on");
    else named.push_back(i);
  }
  // "S355 steel": the one that says more; "steel" beside a grade is the same thing.
  std::vector<Material> found;
  std::vector<int> at;
  for (const int i : named) {
    auto material = find_material(items_[i].text);
    use(i, "material", items_[i].text);
    if (!material) {
      const bool has_E = fact("E") != nullptr;
      if (has_E) continue;  // the modulus is given: the name need not be known
      const Error& e = material.failure();
      for (auto d : e.diagnostics) {
        d.begin = items_[i].begin;
        d.end = items_[i].end;
        out_.diagnostics.push_back(std::move(d));
      }
      for (const auto& q : e.questions) ask(q.ask, q.options);
      if (e.questions.empty()) failed_ = true;
      continue;
    }
    material->origin = origin(items_[i].begin, items_[i].end);
    bool same = false;
    for (std::size_t k = 0; k < found.size(); ++k) {
      if (found[k].designation == material->designation) same = true;
      else if (items_[i].series == "steel" && items_[at[k]].series == "steel") {
        // one of the two is the generic name
        if (lower_case(found[k].designation) == "steel") {
          found[k] = *material;
          at[k] = i;
        }
        same = same || lower_case(material->designation) == "steel" || found[k].designation == material->designation;
      }
    }
    if (same) continue;
    found.push_back(*material);
    at.push_back(i);
  }
  for (int i = 0; i < size(); ++i) {  // a material word that the catalogue does not match: "timber"
    if (!role(i, "material") || !items_[i].used) {
      if (any_symbol(i, {"steel", "aluminium", "timber", "concrete", "other_metal", "polymer"}) && !items_[i].used && found.empty()) {
        auto material = find_material(items_[i].text);
        use(i, "material", items_[i].text);
        if (material) {
          material->origin = origin(items_[i].begin, items_[i].end);
          found.push_back(*material);
          at.push_back(i);
        } else if (fact("E") == nullptr) {
          for (const auto& q : material.failure().questions) ask(q.ask, q.options);
          if (material.failure().questions.empty()) ask("Which modulus of elasticity does \"" + said(i) + "\" have?");
        }
      }
    }
  }
  if (found.size() > 1) {
    // several materials only when each stands with its part
    bool apart = true;
    for (const int i : at) apart = apart && !group_of(noun_near(i), family_).empty();
    if (!apart) {
      ask("Several materials are named: which one is the structure made of?", {found[0].designation, found[1].designation});
    }
  }
  Material m;
  if (found.empty()) {
    if (const auto* E = fact("E")) {
      m.name = "material";
      m.origin = origin(E->q().begin, E->q().end);
    } else {
      if (auto steel = find_material("steel")) m = *steel;
      for (auto& v : m.values) {
        v.value.origin = {Origin::Kind::Assumption, 0, -1, -1, v.value.origin.source, "no material is named; structural steel is usual"};
      }
      m.name = "steel";
      m.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no material is named"};
      note("material", "steel, E = 210 GPa", "no material is named; structural steel is usual");
    }
    found.push_back(m);
  }
  for (auto& material : found) {
    if (material.name.empty()) material.name = material.designation.empty() ? "material" : material.designation;
  }
  Material& main = found.front();
  const auto put = [&](const char* slot, const char* name, Dimension d) {
    if (auto* f = take(slot)) main.values.set(name, value_of(f->q(), d));
  };
  put("E", "E", dim::stress);
  put("nu", "nu", dim::none);
  put("density", "density", dim::density);
  put("yield", "yield", dim::stress);
  put("ultimate", "ultimate", dim::stress);
  put("expansion", "expansion", dim::expansion);
  for (const char* name : {"E", "density", "yield", "expansion"}) {
    const Value* v = main.values.find(name);
    if (v == nullptr || !v->given()) continue;
    if (!(v->si > 0)) refuse(Problem::Impossible, std::string("material.") + name, std::string("The ") + (name[0] == 'E' ? "modulus E" : name) + " of " + v->text() + " must be greater than zero.", "Correct it.");
  }
  if (const Value* nu = main.values.find("nu"); nu != nullptr && nu->given() && !(nu->si > -1 && nu->si < 0.5 + 1e-12))
    refuse(Problem::Impossible, "material.nu", "Poisson's ratio of " + format_number(nu->si) + " is impossible: it lies between -1 and 0.5.", "Correct it.");
  if (const Value* E = main.values.find("E"); E != nullptr && E->given() && E->origin.kind == Origin::Kind::Prompt && E->si < 1e3)
    refuse(Problem::Impossible, "material.E", "A modulus of " + E->text() + " is softer than any solid.", "Structural steel has 210 GPa.");
  if (auto* f = take("density_bare")) {
    if (f->q().number > 300 && f->q().number < 25000) {
      Value v = value_of(f->q(), dim::none);
      v.dimension = dim::density;
      v.unit = "kg/m^3";
      main.values.set("density", v);
      note("density", format_number(f->q().number) + " kg/m^3", "the density has no unit");
    } else {
      f->taken = false;
    }
  }
  if (auto* f = take("expansion_bare")) {
    Value v = value_of(f->q(), dim::none);
    v.dimension = dim::expansion;
    v.unit = "1/K";
    main.values.set("expansion", v);
    note("expansion", format_number(f->q().number) + " 1/K", "the expansion coefficient has no unit");
  }
  if (auto* G = take("G")) {
    const double E = main.values.get("E"), g = G->q().si();
    if (g > 0 && std::isfinite(E)) main.values.set("nu", derived(E / (2 * g) - 1, dim::none, "from E and G"));
  }
  if (auto* f = take("E_bare")) {
    ask("The modulus E of " + format_number(f->q().number, 6) + " has no unit: which one is it?", {"GPa", "MPa", "Pa", "psi", "ksi"});
  }
  for (auto& material : found) {
    if (const Value* E = material.values.find("E"); E != nullptr && E->given() && E->origin.kind == Origin::Kind::Catalogue)
      note("E of " + material.name, E->text(), "the typical modulus of elasticity of " + material.name + ": none is given");
  }
  const Value* nu = main.values.find("nu");
  if (nu == nullptr || !nu->given()) main.values.set("nu", assumed(0.3, dim::none, "no Poisson's ratio is given; 0.3 is usual for metals"));
  const bool density_needed = s.analysis.frequencies > 0 || s.analysis.self_weight || present("ask_mass");
  if (density_needed && !std::isfinite(main.values.get("density"))) {
    ask("The density of the material is needed: what is it?", {"7850 kg/m^3 (steel)", "2700 kg/m^3 (aluminium)"});
  }
  for (auto& material : found) s.materials.push_back(material);
  body().material = s.materials.front().name;
  if (found.size() > 1) {
    for (std::size_t k = 1; k < found.size(); ++k) body().assignments.push_back({group_of(noun_near(at[k]), family_), "", found[k].name});
  }
}

// A section from the dimensions of a product such as "60 x 120 x 5 mm", by the shape that is named.
bool Reader::section_from_dims(std::vector<Quantity> d, Section& section) {
  for (auto& q : d) {
    if (!q.has_unit) {
      ask("The dimensions of the section have no unit: which one is it?", {"mm", "cm", "in"});
      return true;
    }
  }
  const auto set = [&](const char* name, const Quantity& q) { section.values.set(name, value_of(q, dim::length)); };
  const bool hollow = present_any({"hollow", "box"}) || (d.size() == 3 && present("pipe")), round = present_any({"circular", "pipe"});
  if (round && (d.size() == 2) && !present("box")) {
    section.shape = "pipe";
    set("diameter", d[0]);
    set("thickness", d[1]);
    return true;
  }
  if (d.size() == 3 && (hollow || present("pipe"))) {
    section.shape = "box";
    set("width", d[0]);
    set("depth", d[1]);
    set("thickness", d[2]);
    return true;
  }
  if (d.size() == 3 && present("angle_section")) {
    section.shape = "angle";
    set("depth", d[0]);
    set("width", d[1]);
    set("thickness", d[2]);
    return true;
  }
  if (d.size() == 2 && (hollow)) {
    const Fact* t = take("wall") ;
    if (t == nullptr) t = take("thickness");
    section.shape = "box";
    if (t == nullptr) {  // "100 x 5 mm square tube"
      set("width", d[0]);
      set("depth", d[0]);
      set("thickness", d[1]);
    } else {
      set("width", d[0]);
      set("depth", d[1]);
      section.values.set("thickness", value_of(t->q(), dim::length));
    }
    return true;
  }
  if (d.size() == 2) {
    if (present("square") && std::abs(d[0].si() - d[1].si()) > 1e-9 * d[0].si() && !present("rectangular")) {
      ask("A square section cannot measure " + format_number(d[0].number) + " by " + format_number(d[1].number) + " " + d[1].unit + ": which one is meant?", {"the rectangle", "the square"});
      return true;
    }
    section.shape = "rectangle";
    set("width", d[0]);
    set("depth", d[1]);
    return true;
  }
  return false;
}

void Reader::build_section() {
  Setup& s = out_.setup;
  if (frame_ != nullptr && frame_->build_sections()) return;
  const auto weak = present("weak_axis") && !present("strong_axis");
  for (const char* w : {"weak_axis", "strong_axis", "fillets", "solid", "section_word"}) {
    for (int i = find_symbol(w); i >= 0; i = find_symbol(w, i + 1)) use(i, "section", "");
  }
  // catalogue sections, each with its part
  std::vector<std::pair<Section, std::string>> list;
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind != Item::Kind::Section) continue;
    auto section = find_section(items_[i].text);
    use(i, "section", items_[i].text);
    if (!section) {
      const Error& e = section.failure();
      for (auto d : e.diagnostics) {
        d.begin = items_[i].begin;
        d.end = items_[i].end;
        out_.diagnostics.push_back(std::move(d));
      }
      for (const auto& q : e.questions) ask(q.ask, q.options);
      if (e.questions.empty()) failed_ = true;
      return;
    }
    section->origin = origin(items_[i].begin, items_[i].end);
    std::string group;
    if (domain_ == Domain::Frame || domain_ == Domain::Truss || domain_ == Domain::Points) group = group_of(noun_near(i), family_);
    // the same section for all, or said of all members
    bool repeated = false;
    for (auto& [other, g] : list) {
      if (other.designation == section->designation && g == group) repeated = true;
    }
    if (!repeated) list.emplace_back(*section, group);
  }
  if (!list.empty()) {
    // "2x10 floor joist (actual 1 1/2 in by 9 1/4 in)": the given size wins, when it is one
    bool override_dims = false;
    for (auto& f : facts_) {
      if (f.slot == "dims" && !f.taken && list.size() == 1 && list[0].first.shape == "rectangle" && f.values.size() == 2) {
        section_from_dims(f.values, list[0].first);
        f.taken = true;
        override_dims = true;
      }
    }
    if (override_dims) list[0].first.designation.clear();
    for (std::size_t k = 0; k < list.size(); ++k) {
      Section& section = list[k].first;
      section.weak_axis = weak;
      section.name = list.size() == 1 ? "section" : list[k].second.empty() ? "section " + std::to_string(k + 1) : list[k].second;
      if (section.name == "section" || section.name.empty()) section.name = "section";
      s.sections.push_back(section);
    }
    body().section = s.sections.front().name;
    if (list.size() > 1) {
      bool all = std::all_of(list.begin(), list.end(), [](const auto& e) { return !e.second.empty(); });
      if (!all) ask("Several sections are named: which part has which?", {"columns " + list[0].first.designation + ", beam " + list[1].first.designation});
      for (std::size_t k = 0; k < list.size(); ++k) {
        if (!list[k].second.empty()) body().assignments.push_back({list[k].second, s.sections[k].name, ""});
      }
    }
    return;
  }
  Section section;
  section.name = "section";
  section.weak_axis = weak;
  const auto set = [&](const char* name, const Fact* f) { section.values.set(name, value_of(f->q(), dim::length)); };
  const auto get = [&](std::initializer_list<std::string_view> slots) -> Fact* {
    for (const auto slot : slots) {
      if (auto* f = take(slot)) return f;
    }
    return nullptr;
  };
  const auto finish = [&] {
    if (section.origin.begin < 0 && !section.values.empty()) section.origin = section.values.front().value.origin;
    s.sections.push_back(section);
    body().section = section.name;
  };
  Fact* flanges = fact("flanges");
  Fact* web = fact("web");
  if (flanges != nullptr || (web != nullptr && (fact("flange_width") != nullptr || fact("flange_thickness") != nullptr))) {
    const bool t = present("t_section"), channel = present("channel");
    section.shape = t ? "t" : channel ? "channel" : "i";
    if (auto* depth = get({"depth", "height"})) set("depth", depth);
    if (flanges != nullptr && flanges->values.size() >= 2) {
      flanges->taken = true;
      section.values.set("width", value_of(flanges->values[0], dim::length));
      section.values.set("flange", value_of(flanges->values[1], dim::length));
    } else {
      if (auto* w = get({"flange_width", "width"})) set("width", w);
      if (auto* f = get({"flange_thickness", "thickness"})) set("flange", f);
    }
    if (web != nullptr) {
      web->taken = true;
      if (web->values.size() == 1) {
        set("web", web);
      } else {  // "web 200 x 8 mm": clear height and thickness
        const bool first_small = web->values[0].si() < web->values[1].si();
        const Quantity& thin = first_small ? web->values[0] : web->values[1];
        const Quantity& tall = first_small ? web->values[1] : web->values[0];
        section.values.set("web", value_of(thin, dim::length));
        if (section.values.find("depth") == nullptr) {
          const double flange = section.values.get("flange");
          section.values.set("depth", derived(tall.si() + (t ? 1 : 2) * flange, dim::length, "web height and flanges"));
        }
      }
    }
    if (section.values.find("depth") == nullptr) ask("How deep is the section overall?");
    return finish();
  }
  if (auto* area = fact("area"); area != nullptr && area->q().dimension == dim::area) {
    area->taken = true;
    section.shape = "properties";
    section.values.set("area", value_of(area->q(), dim::area));
    if (auto* I = take("inertia")) {
      section.values.set("Iy", value_of(I->q(), dim::second_moment));
      section.values.set("Iz", derived(I->q().si(), dim::second_moment, "taken as Iy"));
      section.values.set("J", derived(2 * I->q().si(), dim::second_moment, "taken as the sum of Iy and Iz"));
      if (auto* depth = get({"depth", "height"})) set("depth", depth);
    }
    if (domain_ == Domain::Truss || domain_ == Domain::Rod || domain_ == Domain::Points || section.values.find("Iy") != nullptr) {
      if (auto* W = take("modulus_w"); W != nullptr && section.values.find("Iy") != nullptr)
        section.values.set("depth", derived(2 * section.values.get("Iy") / W->q().si(), dim::length, "2 I / W"));
      return finish();
    }
    section.values.clear();
    ask("Of the cross-section only the area is known, but it bends: what is its shape, or its second moment of area?", {"a square of that area", "a round bar of that area"});
    return;
  }
  if (auto* I = fact("inertia")) {
    I->taken = true;
    section.shape = "properties";
    section.values.set("Iy", value_of(I->q(), dim::second_moment));
    const double i = I->q().si();
    section.values.set("area", assumed(std::sqrt(12 * i), dim::area, "no area is given; that of a square with this second moment"));
    section.values.set("Iz", assumed(i, dim::second_moment, "taken as Iy"));
    section.values.set("J", assumed(2 * i, dim::second_moment, "taken as the sum of Iy and Iz"));
    if (auto* depth = get({"depth", "height"})) set("depth", depth);
    else if (auto* W = take("modulus_w")) section.values.set("depth", derived(2 * i / W->q().si(), dim::length, "2 I / W"));
    return finish();
  }
  if (auto* EI = take("EI")) {
    section.shape = "properties";
    const double E = s.materials.empty() ? 210e9 : s.materials.front().values.get("E", 210e9);
    const double i = EI->q().si() / E;
    section.values.set("Iy", derived(i, dim::second_moment, "EI / E"));
    section.values.set("area", assumed(std::sqrt(12 * i), dim::area, "no area is given; that of a square with this second moment"));
    section.values.set("Iz", assumed(i, dim::second_moment, "taken as Iy"));
    section.values.set("J", assumed(2 * i, dim::second_moment, "taken as the sum of Iy and Iz"));
    section.origin = origin(EI->q().begin, EI->q().end);
    return finish();
  }
  if (auto* EA = take("EA")) {
    section.shape = "properties";
    const double E = s.materials.empty() ? 210e9 : s.materials.front().values.get("E", 210e9);
    section.values.set("area", derived(EA->q().si() / E, dim::area, "EA / E"));
    section.origin = origin(EA->q().begin, EA->q().end);
    return finish();
  }
  // products, and single dimensions
  for (auto& f : facts_) {
    if (f.slot != "dims" || f.taken) continue;
    if (domain_ == Domain::Truss && family_ == "npod") continue;
    const bool plan = f.q().has_unit && f.q().si() > 1.0;
    if (plan) continue;
    f.taken = true;
    if (!section_from_dims(f.values, section)) {
      std::string text;
      for (const auto& q : f.values) text += (text.empty() ? "" : " x ") + format_number(q.number, 6);
      ask("What do the dimensions " + text + " mean?", {"width x depth x wall thickness of a hollow section"});
      return;
    }
    if (asked_ && section.values.empty()) return;
    if (section.shape == "rectangle" && section.values.get("width") != section.values.get("depth") && !weak) {
      const Fact* deep = fact("depth");
      bool said_deep = deep != nullptr;
      for (int k = f.item; k < std::min(size(), f.item + 5); ++k) said_deep = said_deep || any_symbol(k, {"deep", "depth", "tall", "height", "wide", "width"});
      // "50 x 100 mm deep": the last one; "200 x 100 (wide)": the adjective follows the one it belongs to
      for (int k = f.item + 1; k < std::min(size(), f.item + 4); ++k) {
        if (mark(k, ",") || mark(k, ".")) break;
        if (any_symbol(k, {"wide", "width"})) {
          const Value w = *section.values.find("depth"), d = *section.values.find("width");
          section.values.set("width", w);
          section.values.set("depth", d);
          use(k, "section", "width");
          break;
        }
        if (any_symbol(k, {"deep", "depth", "tall", "height"})) {
          use(k, "section", "depth");
          break;
        }
      }
      if (!said_deep && (domain_ == Domain::Beam || domain_ == Domain::Frame))
        note("section", section.values.find("width")->text() + " wide, " + section.values.find("depth")->text() + " deep", "of two dimensions the second is taken as the depth in the plane of bending");
    }
    return finish();
  }
  if (auto* d = get({"diameter"})) {
    Fact* wall = get({"wall", "thickness"});
    Fact* inner = fact("inner_diameter");
    const bool pipe_word = present_any({"pipe", "hollow"});
    if (wall != nullptr && (pipe_word || wall->slot == "wall")) {
      section.shape = "pipe";
      set("diameter", d);
      set("thickness", wall);
    } else if (inner != nullptr) {
      inner->taken = true;
      section.shape = "pipe";
      set("diameter", d);
      section.values.set("thickness", derived((d->q().si() - inner->q().si()) / 2, dim::length, "half the difference of the diameters"));
    } else if (pipe_word) {
      ask("How thick is the wall of the pipe?", {"3 mm", "5 mm"});
      return;
    } else {
      section.shape = "circle";
      set("diameter", d);
      if (wall != nullptr) wall->taken = false;
    }
    return finish();
  }
  if (auto* inner = fact("inner_diameter")) {
    if (auto* wall = get({"wall", "thickness"})) {
      inner->taken = true;
      section.shape = "pipe";
      section.values.set("diameter", derived(inner->q().si() + 2 * wall->q().si(), dim::length, "inner diameter and two walls"));
      set("thickness", wall);
      return finish();
    }
  }
  if (auto* r = fact("radius"); r != nullptr && domain_ != Domain::Truss) {
    r->taken = true;
    section.shape = "circle";
    section.values.set("diameter", derived(2 * r->q().si(), dim::length, "twice the radius"));
    section.origin = origin(r->q().begin, r->q().end);
    Fact* inner = fact("inner_radius");
    Fact* wall = get({"wall"});
    if (inner != nullptr || wall != nullptr) {
      section.shape = "pipe";
      if (inner != nullptr) inner->taken = true;
      section.values.set("thickness", derived(inner != nullptr ? r->q().si() - inner->q().si() : wall->q().si(), dim::length, "wall"));
    }
    return finish();
  }
  if (auto* side = take("square_side")) {
    const bool tube = present_any({"hollow", "box", "pipe"});
    section.shape = tube ? "box" : "rectangle";
    set("width", side);
    set("depth", side);
    if (tube) {
      Fact* t = get({"wall", "thickness"});
      if (t == nullptr) {
        ask("How thick is the wall of the hollow section?", {"3 mm", "5 mm"});
        return;
      }
      set("thickness", t);
    }
    return finish();
  }
  if (auto* d = take("round_diameter")) {
    Fact* wall = get({"wall", "thickness"});
    section.shape = wall != nullptr && present_any({"pipe", "hollow"}) ? "pipe" : "circle";
    set("diameter", d);
    if (section.shape == "pipe") set("thickness", wall);
    else if (present("pipe")) {
      ask("How thick is the wall of the pipe?", {"3 mm", "5 mm"});
      return;
    }
    return finish();
  }
  if (domain_ != Domain::Truss || fact("width") != nullptr) {
    Fact* width = fact("width");
    Fact* depth = fact("depth");
    Fact* thickness = fact("thickness");
    if (width != nullptr && depth == nullptr && thickness == nullptr && domain_ == Domain::Beam) depth = fact("height");
    if (domain_ == Domain::Frame && width != nullptr && width->q().si() > 1) width = nullptr;
    if (width != nullptr && (depth != nullptr || thickness != nullptr)) {
      width->taken = true;
      const bool tube = present_any({"hollow", "box"});
      if (thickness == nullptr && tube) thickness = fact("wall");
      if (tube && depth != nullptr && thickness != nullptr) {
        section.shape = "box";
        set("width", width);
        set("depth", depth);
        set("thickness", thickness);
        depth->taken = thickness->taken = true;
        return finish();
      }
      Fact* d = depth != nullptr ? depth : thickness;
      d->taken = true;
      section.shape = "rectangle";
      set("width", width);
      set("depth", d);
      // A flat strip that "bends about its weak axis" already has its thickness in the plane of bending.
      if (section.weak_axis && depth == nullptr) section.weak_axis = false;
      if (section.weak_axis && depth != nullptr && width->q().si() > depth->q().si()) section.weak_axis = false;
      return finish();
    }
    if (present("square") && (width != nullptr || depth != nullptr || (thickness != nullptr && domain_ != Domain::Frame))) {
      Fact* one = width != nullptr ? width : depth != nullptr ? depth : thickness;
      one->taken = true;
      section.shape = "rectangle";
      set("width", one);
      set("depth", one);
      return finish();
    }
    if (depth != nullptr && thickness != nullptr) {
      depth->taken = thickness->taken = true;
      section.shape = "rectangle";
      set("width", thickness);
      set("depth", depth);
      return finish();
    }
  }
  // none
  const bool bends = domain_ == Domain::Beam || domain_ == Domain::Frame || domain_ == Domain::Column;
  const bool asked = present_any({"ask_deflection", "ask_tip", "ask_midspan", "ask_stress", "ask_mises", "ask_safety", "ask_rotation", "ask_elongation", "ask_buckling", "ask_frequency", "ask_mass", "ask_energy"});
  const std::string why = "no section is named; the forces do not depend on it where the structure is statically determinate";
  if (bends || domain_ == Domain::Rod) {
    if (asked) {
      ask("What is the cross-section?", {"IPE 200", "rectangle 100 mm wide, 200 mm deep", "round bar, 50 mm diameter", "pipe, 60 mm outside diameter, 4 mm wall"});
      return;
    }
    section.shape = "rectangle";
    section.values.set("width", assumed(0.1, dim::length, why, "mm"));
    section.values.set("depth", assumed(0.2, dim::length, why, "mm"));
  } else {
    section.shape = "pipe";
    section.values.set("diameter", assumed(0.06, dim::length, why, "mm"));
    section.values.set("thickness", assumed(0.004, dim::length, why, "mm"));
    if (present_any({"ask_deflection", "ask_stress", "ask_mises", "ask_mass", "ask_safety", "ask_buckling", "ask_frequency"}) && (fact("E") != nullptr || domain_ == Domain::Points)) {
      ask("What is the cross-section, or the area, of the members?", {"1000 mm^2", "CHS 60.3x4", "round bar, 30 mm diameter"});
      return;
    }
  }
  section.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, why};
  s.sections.push_back(section);
  body().section = section.name;
}

}  // namespace nacre::prompts
