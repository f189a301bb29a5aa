// Materials of a Setup.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "nacre/prompts/catalogue.h"
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


std::string Reader::part_group(std::string_view noun) const { return group_of(noun, family_); }

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
      else if (const std::string series(items_[i].series); !series.empty() && items_[at[k]].series == series) {
        // one of the two is the generic name
        if (lower_case(found[k].designation) == series) {
          found[k] = *material;
          at[k] = i;
        }
        same = same || lower_case(material->designation) == series || found[k].designation == material->designation;
      }
    }
    if (same) continue;
    found.push_back(*material);
    at.push_back(i);
  }
  for (int i = 0; i < size(); ++i) {  // a material word that the catalogue does not match: "timber"
    if (!role(i, "material") || !items_[i].used) {
      if (any_symbol(i, "steel|aluminium|timber|concrete|other_metal|polymer") && !items_[i].used && found.empty()) {
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
    bool apart = !on_line();
    for (const int i : at) apart = apart && !group_of(noun_near(i), family_).empty();
    if (!apart) {
      ask("Several materials are named: which one is the structure made of?", {found[0].designation, found[1].designation});
    }
  }
  Material m;
  if (found.empty()) {
    if (const auto* E = fact("E") != nullptr ? fact("E") : fact("E_bare")) {
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
  if (found.size() > 1 && at.size() == found.size()) {  // "concrete, E = 30 GPa … steel, E = 210 GPa": each has its own
    std::size_t told = 0;
    for (const auto& f : facts_) told += f.slot == "E" && !f.taken ? 1 : 0;
    for (auto& f : facts_) {
      if (told != found.size() || f.slot != "E" || f.taken) continue;
      int of = -1;
      for (std::size_t k = 0; k < at.size(); ++k)
        if (at[k] < f.item && (of < 0 || at[k] > at[static_cast<std::size_t>(of)])) of = static_cast<int>(k);
      if (of < 0) continue;
      f.taken = true;
      found[static_cast<std::size_t>(of)].values.set("E", value_of(f.q(), dim::stress));
    }
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
  if (auto* f = fact("expansion_bare"); f != nullptr && (mark(f->item + 1, "/") || symbol(after(f->item), "per"))) {
    ask("In which unit is the expansion coefficient of " + said(f->item) + "?", {"1/K", "1/°F"});
  } else if (take("expansion_bare") != nullptr) {
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
    // A number that only one unit makes a solid of is read in it, and says so.
    const double e = f->q().number;
    const bool us = out_.setup.units == UnitSystem::US;
    const char* unit = e >= 5e8 ? "Pa" : us && e >= 4e5 && e < 1e8 ? "psi" : !us && e >= 6e4 && e <= 1.2e6 ? "MPa" : nullptr;
    const Unit* known = unit != nullptr ? find_unit(unit) : nullptr;
    if (known != nullptr) {
      Value v = value_of(f->q(), dim::none);
      v.si = e * known->factor;
      v.dimension = dim::stress;
      v.unit = unit;
      main.values.set("E", v);
      note("unit of E", unit, "the modulus of " + said(f->item) + " has no unit; only " + unit + " makes it one of a solid");
    } else {
      ask("The modulus E of " + format_number(e, 6) + " has no unit: which one is it?", {"GPa", "MPa", "Pa", "psi", "ksi"});
    }
  }
  for (auto& material : found) {
    if (const Value* E = material.values.find("E"); E != nullptr && E->given() && E->origin.kind == Origin::Kind::Catalogue)
      note("E of " + material.name, E->text(), "the typical modulus of elasticity of " + material.name + ": none is given");
  }
  const Value* nu = main.values.find("nu");
  if (nu == nullptr || !nu->given()) main.values.set("nu", assumed(0.3, dim::none, "no Poisson's ratio is given; 0.3 is usual for metals"));
  if (present("weightless") && s.analysis.frequencies > 0 && !s.analysis.self_weight) {  // "a massless cantilever with 12 kg at its tip"
    const int w = find_symbol("weightless");
    Value none = derived(0, dim::density, "the member is said to have no mass");
    none.origin.begin = items_[w].begin;
    none.origin.end = items_[w].end;
    main.values.set("density", none);
  }
  if (s.analysis.frequencies > 0 && !std::isfinite(main.values.get("density")) &&
      std::any_of(heads_.begin(), heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load && h.q.dimension == dim::line_mass; }))
    main.values.set("density", derived(0, dim::density, "its mass is given per length"));
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

}  // namespace nacre::prompts
