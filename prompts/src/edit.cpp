// Edits of a Setup in words: the same grammar fills slots, and the slots change what is there.

#include <algorithm>
#include <cmath>

#include "nacre/prompts/catalogue.h"
#include "nacre/world/build.h"
#include "reader.h"

namespace nacre::prompts {
namespace {

Domain domain_of(const Body& body) {
  const auto& f = body.family;
  if (f == "beam") return Domain::Beam;
  if (f == "column") return Domain::Column;
  if (f == "rod") return Domain::Rod;
  if (f == "points") return Domain::Points;
  for (const auto* frame : {"portal", "gable", "l_frame", "table", "arch"}) {
    if (f == frame) return Domain::Frame;
  }
  return Domain::Truss;
}

bool same_setup(const Setup& a, const Setup& b) { return make_command("", a, b).patch == make_command("", a, a).patch; }

}  // namespace

bool Reader::edit_history(const Setup& current, std::span<const Setup> history) {
  const bool first = present("back_first"), undo = present("undo");
  if (!first && !undo) return false;
  if (history.empty()) {
    out_.setup = current;
    ask("There is no earlier version to go back to.");
    return true;
  }
  out_.setup = first ? history.front() : history.back();
  for (int i = 0; i < size(); ++i) use(i, "edit", first ? "back to the first version" : "back to the version before");
  return true;
}

// What a verb does to an amount: a factor, a difference ("by 2 m") or a new value ("to 8 m").
double Reader::scale_factor(Quantity& amount, bool& relative, bool& absolute) {
  relative = absolute = false;
  if (present("double")) return 2;
  if (present("triple")) return 3;
  if (present("halve")) return 0.5;
  const bool up = present("increase"), down = present("decrease") || (any_symbol(after(-1), {"bottom"}));
  if (!up && !down) return 1;
  for (int i = 0; i < size(); ++i) {
    if (!quantity(i) || items_[i].used) continue;
    const Quantity& q = items_[i].values[0];
    if (q.unit == "%") {
      use(i, "edit", "a change in percent");
      if (symbol(before(i), "to")) return q.number / 100;
      return up ? 1 + q.number / 100 : 1 - q.number / 100;
    }
    if (symbol(before(i), "by") && q.has_unit) {
      amount = q;
      if (down) amount.number = -amount.number;
      relative = true;
      use(i, "edit", "a difference");
      return 1;
    }
    if (bare_number(i) && symbol(before(i), "by")) {  // "by a factor of 3"
      use(i, "edit", "a factor");
      return up ? q.number : 1 / q.number;
    }
  }
  return 1;
}

std::vector<Load*> Reader::loads_meant() {
  std::vector<Load*> list;
  const bool line = present_any({"uniform", "triangular"});
  const bool moment = present_any({"moment_word", "torque"});
  bool point = false;
  for (int i = 0; i < size(); ++i) {
    const auto w = symbol(i, "load") ? lower_case(said(i)) : std::string();
    point = point || w.find("point") != std::string::npos || w.find("concentrated") != std::string::npos || w.find("force") != std::string::npos;
  }
  for (auto& l : out_.setup.loads) {
    const bool fits = line ? l.kind == Load::Kind::Distributed : moment ? l.kind == Load::Kind::Moment : point ? l.kind == Load::Kind::Force : true;
    if (fits) list.push_back(&l);
  }
  // a place narrows it: "the load at the tip"
  for (const auto& c : chunks_) {
    if (c.claimed || c.weak || list.size() < 2) continue;
    std::vector<Load*> there;
    for (auto* l : list) {
      for (const auto& p : c.places) {
        if (l->place.kind == p.kind && l->place.name == p.name && std::abs(l->place.at.or_else(0) - p.at.or_else(0)) < 1e-9) there.push_back(l);
      }
    }
    if (!there.empty()) return there;
  }
  return list;
}

// "double the load", "increase the span by 10 %", "halve the wall thickness", "raise the height by 1 m".
bool Reader::edit_scale() {
  if (!present_any({"double", "triple", "halve", "increase", "decrease"}) && !symbol(after(-1), "bottom")) return false;
  Quantity amount;
  bool relative = false, absolute = false;
  const double f = scale_factor(amount, relative, absolute);
  if (f == 1 && !relative) return false;
  if (!(f > 0)) {
    refuse(Problem::Impossible, "edit", "Nothing would be left after this change.", "Change it by less.");
    return true;
  }
  Setup& s = out_.setup;
  const auto origin_here = origin(0, static_cast<int>(text_.size()));
  bool wrong = false;
  const auto change = [&](Value& v) {
    if (relative && !(amount.dimension == v.dimension) && !(amount.dimension * dim::acceleration == v.dimension)) {
      wrong = true;
      return;
    }
    v.si = relative ? v.si + value_of(amount, v.dimension).si : v.si * f;
    v.origin = origin_here;
  };
  const auto on_section = [&](std::initializer_list<std::string_view> names) {
    bool any = false;
    for (auto& section : s.sections) {
      for (const auto name : names) {
        if (auto* v = section.values.find(name)) {
          change(*v);
          section.designation.clear();
          any = true;
          break;
        }
      }
      if (any) {
        for (const char* published : {"area", "Iy", "Iz", "J"}) {
          if (section.shape != "properties") {
            section.values.erase(std::remove_if(section.values.begin(), section.values.end(), [&](const NamedValue& v) { return v.name == published; }), section.values.end());
          }
        }
      }
    }
    return any;
  };
  const auto on_body = [&](std::initializer_list<std::string_view> names) {
    if (!body().spans.empty() && *names.begin() == "span") {
      for (auto& v : body().spans) change(v);
      return true;
    }
    for (const auto name : names) {
      if (auto* v = body().values.find(name); v != nullptr && v->given()) {
        change(*v);
        return true;
      }
    }
    return false;
  };
  const auto on_material = [&](const char* name) {
    bool any = false;
    for (auto& m : s.materials) {
      if (auto* v = m.values.find(name)) {
        change(*v);
        any = true;
      }
    }
    return any;
  };
  bool done = false;
  const auto used = [&](std::string_view w) {
    for (int i = find_symbol(w); i >= 0; i = find_symbol(w, i + 1)) use(i, "edit", "");
  };
  for (const char* w : {"double", "triple", "halve", "increase", "decrease"}) used(w);
  if (present("area")) {
    for (auto& section : s.sections) {
      if (auto* v = section.values.find("area"); v != nullptr && section.shape == "properties") {
        change(*v);
        done = true;
        if (f != 1 && section.values.find("Iy") != nullptr) done = false;
      } else if (section.shape == "circle" || section.shape == "pipe" || section.shape == "rectangle") {
        if (relative) {
          ask("How should the section change to have that area?");
          return true;
        }
        for (auto& n : section.values) {
          n.value.si *= std::sqrt(f);
          n.value.origin = origin_here;
        }
        section.designation.clear();
        note("area", "all dimensions of the section times the square root of the factor", "the area was changed");
        done = true;
      }
    }
  } else if (present_any({"wall_thickness"})) done = on_section({"thickness"});
  else if (present("flange_thickness")) done = on_section({"flange"});
  else if (present_any({"thickness", "thick"})) done = on_section({"thickness", "depth"});
  else if (present_any({"diameter"})) done = on_section({"diameter"});
  else if (present_any({"width", "wide"})) done = on_section({"width"}) || on_body({"width", "span"});
  else if (present_any({"elastic_modulus", "ask_stiffness"})) done = on_material("E");
  else if (present_any({"density"})) done = on_material("density");
  else if (present_any({"yield"})) done = on_material("yield");
  else if (present_any({"span", "length", "long"})) done = on_body({"span", "length", "height", "boom", "bay_width"});
  else if (present_any({"depth", "deep"})) done = domain_ == Domain::Truss ? on_body({"height", "depth"}) : on_section({"depth"});
  else if (present_any({"rise"})) done = on_body({"rise", "height"});
  else if (present_any({"height", "tall", "apex"})) done = on_body({"height", "eaves_height", "storey_height", "ridge_height"}) || on_section({"depth"});
  else if (present_any({"arm", "boom"})) done = on_body({"arm", "boom"});
  else if (present("radius")) done = on_body({"radius"}) || on_section({"diameter"});
  else if (present_any({"panel"})) done = on_body({"panels"});
  else if (present_any({"load", "uniform", "moment_word", "sitting", "hang", "torque", "wind", "snow", "triangular", "pressure", "pull", "push", "ask_mass", "compress", "heated", "temperature"}) || relative || f != 1) {
    if (present_any({"load", "uniform", "moment_word", "sitting", "hang", "torque", "wind", "snow", "triangular", "pull", "push", "ask_mass", "compress", "temperature"}) || present_any({"filler"})) {
      for (auto* l : loads_meant()) {
        if (relative && !(l->magnitude.dimension == amount.dimension) && !(amount.dimension * dim::acceleration == l->magnitude.dimension)) continue;
        change(l->magnitude);
        if (l->magnitude_end.given()) change(l->magnitude_end);
        done = true;
      }
    }
  }
  if (wrong || !done) ask(wrong ? "The change has another dimension than what it should change. What is meant?" : "What should be changed by that?", {"the load", "the span", "the section"});
  return true;
}

bool Reader::edit_material() {
  bool changed = false;
  Setup& s = out_.setup;
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind == Item::Kind::Material || (role(i, "material") && any_symbol(i, {"steel", "aluminium", "timber", "concrete", "other_metal", "polymer"}))) {
      auto m = find_material(items_[i].text);
      use(i, "material", items_[i].text);
      if (!m) {
        for (const auto& d : m.failure().diagnostics) out_.diagnostics.push_back(d);
        for (const auto& q : m.failure().questions) ask(q.ask, q.options);
        if (m.failure().questions.empty()) failed_ = true;
        return true;
      }
      if (m->name.empty()) m->name = m->designation;
      m->origin = origin(items_[i].begin, items_[i].end);
      if (const Value* nu = m->values.find("nu"); nu == nullptr || !nu->given()) m->values.set("nu", assumed(0.3, dim::none, "no Poisson's ratio is known"));
      const std::string old = s.materials.empty() ? "" : s.materials.front().name;
      if (s.materials.empty()) s.materials.push_back(*m);
      else s.materials.front() = *m;
      if (body().material == old || body().material.empty()) body().material = m->name;
      for (auto& a : body().assignments) {
        if (a.material == old) a.material = m->name;
      }
      s.notes.erase(std::remove_if(s.notes.begin(), s.notes.end(), [](const Assumption& n) { return n.what == "material"; }), s.notes.end());
      changed = true;
    }
  }
  struct Slot { const char *slot, *name; Dimension d; };
  static constexpr Slot slots[] = {{"E", "E", dim::stress}, {"nu", "nu", dim::none}, {"density", "density", dim::density}, {"yield", "yield", dim::stress}, {"expansion", "expansion", dim::expansion}};
  for (const auto& slot : slots) {
    auto* f = take(slot.slot);
    if (f == nullptr || s.materials.empty()) continue;
    if (!(f->q().si() > 0) && std::string_view(slot.slot) != "nu") {
      refuse(Problem::Impossible, "material", std::string(slot.slot) + " must be greater than zero.", "Correct it.");
      return true;
    }
    s.materials.front().values.set(slot.name, value_of(f->q(), slot.d));
    changed = true;
  }
  return changed;
}

bool Reader::edit_supports() {
  Setup& s = out_.setup;
  const bool line = domain_ == Domain::Beam || domain_ == Domain::Column || domain_ == Domain::Rod;
  bool changed = false;
  if (present("remove") && present_any({"support", "pin", "roller", "propped", "spring"})) {
    // the support at the named place, or the only one of its kind
    std::vector<std::size_t> hit;
    for (std::size_t k = 0; k < s.supports.size(); ++k) {
      const auto& x = s.supports[k];
      for (const auto& c : chunks_) {
        for (const auto& p : c.places) {
          const bool mid = p.kind == Place::Kind::Point && p.at.dimension == dim::none && p.at.si == 0.5 && s.supports.size() == 3 && k == 1;
          if (x.place.name == p.name && !p.name.empty()) hit.push_back(k);
          else if (mid || (p.kind == Place::Kind::Point && x.place.kind == Place::Kind::Point && std::abs(x.place.at.si - p.at.si) < 1e-9)) hit.push_back(k);
          else if ((p.name == "right end" || p.name == "left end") && x.name == (p.name == "right end" ? "right support" : "left support")) hit.push_back(k);
        }
      }
    }
    if (hit.empty()) {
      for (std::size_t k = 0; k < s.supports.size(); ++k) {
        if ((present("roller") && s.supports[k].kind == "roller") || (present("propped") && s.supports[k].name == "prop") || (present("middle") && s.supports.size() == 3 && k == 1)) hit.push_back(k);
      }
    }
    if (hit.empty()) {
      ask("Which support should be removed?");
      return true;
    }
    s.supports.erase(s.supports.begin() + static_cast<std::ptrdiff_t>(hit.front()));
    if (s.supports.empty()) {
      refuse(Problem::Impossible, "supports", "Without that support nothing holds the structure any more.", "Add another support first.");
      return true;
    }
    for (int i = 0; i < size(); ++i) {
      if (role(i, "support") || symbol(i, "remove")) use(i, "edit", "");
    }
    return true;
  }
  if (!line) {
    // "pin the bases", "make the bases fixed"
    for (const auto& h : heads_) {
      if (h.kind != Head::Kind::Support || h.support == "support" || h.support == "propped" || h.support == "spring") continue;
      if (!(present("bases") || present("support")) && h.chunks.empty()) continue;
      bool hit = false;
      for (auto& x : s.supports) {
        bool meant = h.chunks.empty() || present("bases");
        for (const int c : h.chunks) {
          for (const auto& p : chunks_[c].places) meant = meant || x.place.name == p.name || (p.name == "left end" && x.place.name == "left base") || (p.name == "right end" && x.place.name == "right base");
        }
        if (!meant) continue;
        Support fresh = make_support(h.support, x.place, x.name);
        fresh.origin = origin(items_[h.item].begin, items_[h.item].end);
        x = fresh;
        hit = true;
      }
      use(h.item, "edit", h.support);
      changed = changed || hit;
    }
    return changed;
  }
  static constexpr std::pair<std::string_view, std::pair<const char*, const char*>> phrases[] = {
      {"fixed_fixed", {"fixed", "fixed"}}, {"fixed_pinned", {"fixed", "roller"}}, {"pinned_pinned", {"pinned", "pinned"}}, {"simply_supported", {"pinned", "roller"}}, {"propped", {"fixed", "roller"}}};
  const std::string first = domain_ == Domain::Column ? "base" : "left end", last = domain_ == Domain::Column ? "top" : "right end";
  const auto both = [&](const char* a, const char* b, int item) {
    s.supports.clear();
    Place p;
    p.kind = Place::Kind::Joint;
    p.origin = origin(items_[item].begin, items_[item].end);
    p.name = first;
    s.supports.push_back(make_support(a, p, first == "base" ? "base" : "left support"));
    if (b[0] != 0) {
      p.name = last;
      s.supports.push_back(make_support(b, p, last == "top" ? "top" : "right support"));
      if (domain_ == Domain::Column) s.supports.back().fixed[2] = false;
    }
    if (!s.planar && domain_ == Domain::Column) s.supports.front().fixed[5] = true;
    use(item, "edit", "supports");
  };
  for (const auto& [symbol_name, kinds] : phrases) {
    if (const int i = find_symbol(symbol_name); i >= 0) {
      both(kinds.first, kinds.second, i);
      return true;
    }
  }
  if (const int i = std::max(find_symbol("cantilever"), find_symbol("fixed_free")); i >= 0) {
    both("fixed", "", i);
    return true;
  }
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Support || h.support == "propped" || h.support == "spring") continue;
    std::string kind = h.support == "support" ? "roller" : h.support;
    for (const int c : h.chunks) {
      for (Place p : chunks_[c].places) {
        if (p.name == "tip") p.name = last;
        if (p.kind == Place::Kind::Set && p.name == "ends") {
          both(kind.c_str(), kind.c_str(), h.item);
          changed = true;
          continue;
        }
        bool replaced = false;
        for (auto& x : s.supports) {
          if (x.place.kind == p.kind && x.place.name == p.name && p.kind == Place::Kind::Joint) {
            x = make_support(kind, x.place, x.name);
            x.origin = p.origin;
            replaced = true;
          }
        }
        if (!replaced) s.supports.push_back(make_support(kind, p, p.kind == Place::Kind::Joint ? p.name == last ? "right support" : p.name : "support at " + p.at.text()));
        changed = true;
      }
    }
    use(h.item, "edit", kind);
  }
  return changed;
}

bool Reader::edit_analysis() {
  auto& a = out_.setup.analysis;
  bool changed = false;
  for (int i = 0; i < size(); ++i) {
    if (symbol(i, "weightless")) {
      changed = changed || a.self_weight;
      a.self_weight = false;
      use(i, "analysis", "no self-weight");
      changed = true;
    } else if (symbol(i, "self_weight")) {
      const bool off = present("remove") || symbol(before(i), "not");
      a.self_weight = !off;
      use(i, "analysis", off ? "no self-weight" : "self-weight");
      changed = true;
    }
  }
  if (auto* g = take("gravity")) {
    a.gravity = value_of(g->q(), dim::acceleration);
    changed = true;
  }
  return changed;
}

Reading Reader::edit(const Setup& current, std::span<const Setup> history) {
  out_.setup = current;
  const auto reject = [&] {
    out_.setup = current;
    out_.outcome = failed_ ? Outcome::Rejected : Outcome::NeedsClarification;
    if (!failed_ && out_.questions.empty()) out_.questions.push_back({"What should be changed?", {"the load", "the span", "the section", "the material"}});
    return std::move(out_);
  };
  if (text_.size() > 20000 || current.bodies.empty()) {
    refuse(Problem::Impossible, "edit", text_.size() > 20000 ? "The text is longer than 20,000 bytes." : "There is no structure to change.", "");
    return reject();
  }
  prepare();
  out_.setup = current;
  for (int i = 0; i < size(); ++i) {  // "(100 wide, 50 deep)": in the unit of the section that is there
    if (!bare_number(i) || !any_symbol(after(i), {"wide", "deep", "thick"}) || current.sections.empty() || current.sections.front().values.empty()) continue;
    const Unit* unit = find_unit(current.sections.front().values.front().value.unit);
    if (unit == nullptr || !(unit->dimension == dim::length)) continue;
    auto& q = items_[i].values[0];
    q.has_unit = true;
    q.unit = std::string(unit->symbol);
    q.factor = unit->factor;
    q.dimension = dim::length;
  }
  domain_ = domain_of(current.bodies.front());
  family_ = current.bodies.front().family;
  cantilever_ = current.supports.size() == 1 && current.supports.front().kind == "fixed";
  for (const auto& j : current.bodies.front().joints) joint_names_.push_back(j.name);
  bool changed = edit_history(current, history);
  if (!changed) {
    const bool analyses = present_any({"ask_frequency", "ask_buckling"});
    find_asks();
    if (!out_.setup.asks.empty() && !analyses) {
    }
    find_limits();
    changed = out_.setup.limits.size() != current.limits.size() || analyses;
    // A verb at the beginning that is also a place: "lower the apex to 1.5 m".
    apply_rules();
    find_temperature();
    find_places();
    bind_dimensions();
    bind_parts();
    find_heads();
    attach_places();
    if (const int i = find_symbol("unreal_material"); i >= 0)
      refuse(Problem::Impossible, "material", "The material \"" + said(i) + "\" has no known stiffness.", "Name a real material such as steel, aluminium or C24 timber, or give E.", i);
    audit_edit();
    for (auto step : {&Reader::edit_scale, &Reader::edit_section, &Reader::edit_material, &Reader::edit_geometry, &Reader::edit_supports, &Reader::edit_loads, &Reader::edit_analysis}) {
      if (failed_ || asked_) break;
      changed = (this->*step)() || changed;
    }
    if (!failed_ && !asked_) account();
  }
  if (!failed_ && !asked_ && !changed && out_.setup.asks != current.asks) changed = true;
  explain();
  if (failed_ || asked_ || !changed) return reject();
  // What was assumed because of other values is assumed anew.
  if (body().family != "points") {
    Body fresh = body();
    fresh.values.erase(std::remove_if(fresh.values.begin(), fresh.values.end(), [](const NamedValue& v) { return v.value.origin.kind == Origin::Kind::Assumption; }), fresh.values.end());
    if (assume_parameters(fresh).ok()) {
      // the order of the list stays
      for (auto& v : body().values) {
        if (const Value* f = fresh.values.find(v.name)) v.value = *f;
      }
      for (const auto& v : fresh.values) {
        if (body().values.find(v.name) == nullptr) body().values.push_back(v);
      }
    }
  }
  const auto model = build_model(out_.setup);
  if (!model) {
    const Error& e = model.failure();
    for (const auto& d : e.diagnostics) out_.diagnostics.push_back(d);
    for (const auto& q : e.questions) out_.questions.push_back(q);
    failed_ = e.questions.empty() || e.problem != Problem::Unclear;
    return reject();
  }
  if (same_setup(current, out_.setup)) warn("This changes nothing: it is so already.", -1);
  out_.command = make_command(std::string(text_), current, out_.setup);
  out_.outcome = Outcome::Understood;
  return std::move(out_);
}

Reading read_command(const Setup& current, std::span<const Setup> history, std::string_view text, int turn) {
  return Reader(text, turn).edit(current, history);
}

}  // namespace nacre::prompts
