// Sections and materials of a structure that is there: another one, another size, turned, for all or for a part.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/prompts/catalogue.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

constexpr std::string_view part_nouns[] = {"column", "beam", "rafter", "top_chord", "bottom_chord", "verticals", "diagonals", "chord", "arm", "leg", "boom", "rod"};

bool nearly_equal(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(a); }

bool same_value(const Value& v, const Quantity& q) { return std::abs(v.si - q.si()) <= 1e-6 * std::abs(v.si); }

}  // namespace

/// The member between joints that item i names: "B-D", "BD".
const MemberSpec* Edit::member_at(int i) const {
  const Item& item = r_.items_[i];
  std::string a, b;
  if (item.kind == Item::Kind::Chain && item.names.size() == 2) a = item.names[0], b = item.names[1];
  else if (item.text.size() == 2 && item.values.empty()) a = item.text.substr(0, 1), b = item.text.substr(1);
  for (const auto& m : s_.bodies.front().members) {
    if ((m.a == a && m.b == b) || (m.a == b && m.b == a)) return &m;
  }
  return nullptr;
}

/// The part that is named nearest to item i: "columns", "left column", "diagonals"; "" = none, or the body itself.
std::string Edit::part_said(int i) const {
  if (r_.domain_ != Domain::Frame && r_.domain_ != Domain::Truss && r_.domain_ != Domain::Points) return {};
  const auto geometry = generate_geometry(s_.bodies.front());
  if (!geometry) return {};
  std::string best;
  int distance = 1000;
  for (int k = 0; k < r_.size(); ++k) {
    std::string group;
    if (const auto* m = member_at(k)) {  // "bar B-D"
      if (std::abs(k - i) < distance) best = m->name, distance = std::abs(k - i);
      continue;
    }
    for (const auto noun : part_nouns) {
      if (r_.symbol(k, noun)) group = group_of(noun, r_.family_);
    }
    if (group.empty() || std::abs(k - i) >= distance) continue;
    const auto has = [&](const std::string& name) {
      return std::any_of(geometry->members.begin(), geometry->members.end(), [&](const GeometryMember& m) { return m.group == name; }) ||
             std::any_of(geometry->lines.begin(), geometry->lines.end(), [&](const GeometryLine& l) { return l.name == name; }) || group == "chords";
    };
    const int p = r_.before(k);
    if (r_.any_symbol(p, "left|right")) {
      const std::string line = std::string(r_.symbol(p, "left") ? "left " : "right ") + (group.ends_with("s") ? group.substr(0, group.size() - 1) : group);
      if (has(line)) group = line;
    }
    if (!has(group) && has(group + "s")) group += "s";
    if (!has(group) && group.ends_with("s") && has(group.substr(0, group.size() - 1))) group.pop_back();
    if (!has(group)) continue;
    best = group;
    distance = std::abs(k - i);
  }
  return best;
}

/// All parts that are named.
std::vector<std::string> Edit::parts_said() const {
  std::vector<std::string> parts;
  for (int i = 0; i < r_.size(); ++i) {
    if (std::none_of(std::begin(part_nouns), std::end(part_nouns), [&](std::string_view noun) { return r_.symbol(i, noun); })) continue;
    const auto part = part_said(i);
    if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  }
  return parts;
}

/// The sections of a part, made its own where others share them; without a part all sections.
std::vector<Section*> Edit::sections_of(const std::string& part) {
  std::vector<Section*> list;
  Body& b = s_.bodies.front();
  if (part.empty()) {
    for (auto& section : s_.sections) list.push_back(&section);
    return list;
  }
  const auto named = [&](const std::string& name) -> Section* {
    for (auto& section : s_.sections) {
      if (section.name == name) return &section;
    }
    return nullptr;
  };
  std::string now = b.section;
  for (const auto& a : b.assignments) {
    if (a.section.empty()) continue;
    if (a.group == part || (part.find(' ') != std::string::npos && part.find(a.group.substr(0, a.group.size() - 1)) != std::string::npos)) now = a.section;
  }
  int shared = 0;
  bool own = false;
  for (const auto& a : b.assignments) {
    shared += a.section == now ? 1 : 0;
    own = own || (a.section == now && a.group == part);
  }
  // sections named for every part leave the body's own one unused
  const bool body_uses = b.section == now && !(own && shared == 1 && b.assignments.size() > 1);
  if (own && shared == 1 && !body_uses) {
    list.push_back(named(now));
    return list;
  }
  Section copy = named(now) != nullptr ? *named(now) : s_.sections.front();
  copy.name = part;
  for (int n = 2; named(copy.name) != nullptr; ++n) copy.name = part + " " + std::to_string(n);
  s_.sections.push_back(copy);
  bool found = false;
  for (auto& a : b.assignments) {
    if (a.group != part || a.section.empty()) continue;
    a.section = copy.name;
    found = true;
  }
  if (!found) b.assignments.push_back({part, copy.name, ""});
  list.push_back(&s_.sections.back());
  return list;
}

/// The section that a part has at present; the first one when none is named.
const Section& Edit::section_now(const std::string& part) const {
  for (const auto& a : s_.bodies.front().assignments) {
    if (part.empty() || a.group != part || a.section.empty()) continue;
    for (const auto& section : s_.sections) {
      if (section.name == a.section) return section;
    }
  }
  return s_.sections.front();
}

/// A size that was changed makes it a section of its own: published values go.
void Edit::loosen(Section& section) {
  section.designation.clear();
  if (section.shape == "properties") return;
  section.values.erase(std::remove_if(section.values.begin(), section.values.end(),
                                      [](const NamedValue& v) { return v.name == "area" || v.name == "Iy" || v.name == "Iz" || v.name == "J" || v.name == "radius"; }),
                       section.values.end());
}

/// The depth of an IPE 200 is 200 mm: it changes with the section only. Tubes come in any wall.
bool Edit::catalogue_is_fixed(const Section& section, std::string_view dimension) {
  if (section.designation.empty() || section.shape == "pipe" || section.shape == "box" || section.shape == "rectangle" || section.shape == "circle") return false;
  r_.ask("The " + std::string(dimension) + " of " + section.designation + " is fixed by the catalogue: which section should be used instead?");
  return true;
}

void Edit::put_section(const Section& fresh, const std::string& part) {
  if (part.empty() && s_.sections.size() > 1 && !any("all|each|everything")) {
    std::vector<std::string> parts;
    for (const auto& a : s_.bodies.front().assignments) parts.push_back(a.group);
    r_.ask("Which part should have " + (fresh.designation.empty() ? std::string("that section") : fresh.designation) + "?", parts);
    return;
  }
  for (auto* section : sections_of(part)) {
    const auto name = section->name;
    const bool weak = section->weak_axis && !fresh.designation.empty();
    *section = fresh;
    section->name = name;
    section->weak_axis = section->weak_axis || weak;
  }
  s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what == "section"; }), s_.notes.end());
  memory_.subject = "section";
}

bool Edit::edit_section() {
  std::vector<int> named;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind == Item::Kind::Section) named.push_back(i);
  }
  // "columns HEB 200" of a beam: there are none
  const bool about_section = !named.empty() || any("section_word");
  for (int i = 0; i < r_.size() && about_section; ++i) {
    if (!r_.any_symbol(i, "column|rafter|top_chord|bottom_chord|verticals|diagonals|chord") || !part_said(i).empty()) continue;
    if (r_.symbol(i, "column") && r_.domain_ == Domain::Column) continue;
    r_.ask("This structure has no \"" + r_.said(i) + "\". Which part should have another section?");
    return true;
  }
  bool changed = false;
  std::string old_designation;
  std::vector<std::pair<int, Section>> fresh;
  for (const int i : named) {
    auto section = find_section(r_.items_[i].text);
    r_.use(i, "section", r_.items_[i].text);
    if (!section) {
      for (auto d : section.failure().diagnostics) r_.out_.diagnostics.push_back(std::move(d));
      for (const auto& q : section.failure().questions) r_.ask(q.ask, q.options);
      if (section.failure().questions.empty()) r_.failed_ = true;
      return true;
    }
    section->origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
    // "swap the IPE 200 for an IPE 220": the one that is there already is what goes
    const int p = r_.before(i);
    const bool there = std::any_of(s_.sections.begin(), s_.sections.end(), [&](const Section& o) { return !o.designation.empty() && o.designation == section->designation; });
    const bool leaves = (r_.symbol(p, "of") && r_.symbol(r_.before(p), "instead")) || (there && named.size() > 1);
    if (leaves) {
      if (!there) {
        r_.ask("There is no " + section->designation + " here that could be replaced. Which section is meant?");
        return true;
      }
      old_designation = section->designation;
      continue;
    }
    fresh.emplace_back(i, *section);
  }
  if (fresh.size() > 1) {  // each with its part
    for (const auto& [i, section] : fresh) {
      if (part_said(i).empty()) {
        r_.ask("Several sections are named: which part has which?");
        return true;
      }
    }
  }
  // "HEB 240 for columns and beam": each of the parts
  const auto parts = fresh.size() == 1 && old_designation.empty() ? parts_said() : std::vector<std::string>{};
  for (const auto& [i, section] : fresh) {
    if (parts.size() > 1) {
      for (const auto& part : parts) put_section(section, part);
    } else if (!old_designation.empty()) {
      for (auto& o : s_.sections) {
        if (o.designation != old_designation) continue;
        const auto name = o.name;
        const bool weak = o.weak_axis;
        o = section;
        o.name = name;
        o.weak_axis = weak;
      }
    } else {
      put_section(section, part_said(i));
    }
    changed = true;
    if (failed()) return true;
  }
  if (!changed) changed = section_by_shape();
  if (failed()) return true;
  changed = section_dimensions() || changed;
  if (failed()) return true;
  changed = turn_section() || changed;
  for (int i = 0; i < r_.size() && changed; ++i) {  // "the middle bar B-D"
    if (member_at(i) == nullptr) continue;
    r_.use(i, "member", "");
    for (int k = r_.before(i); r_.any_symbol(k, "middle|left|right|vertical|verticals|diagonals|rod|member"); k = r_.before(k)) r_.use(k, "member", "");
  }
  if (changed) mark("area|section_word|solid|square|circular|rectangular|pipe|box|hollow|rod|column|beam|rafter|diagonals|verticals|chord|top_chord|bottom_chord|member");
  return changed;
}

/// A whole section by its shape and sizes: "a 60 mm pipe with 4 mm wall", "a 70 mm square bar", "100 x 50 x 5 mm box".
bool Edit::section_by_shape() {
  const double length = s_.bodies.front().values.get("length", s_.bodies.front().values.get("height", s_.bodies.front().values.get("span", s_.bodies.front().spans.empty() ? 4 : s_.bodies.front().spans[0].si)));
  for (auto& f : r_.facts_) {  // "a 25 mm rod"
    if (f.taken || f.slot != "length" || any("long|length|span") || !(f.q().si() < 0.08 * length)) continue;
    const Section* now = s_.sections.empty() ? nullptr : &s_.sections.front();
    const bool square = now != nullptr && now->shape == "rectangle" && nearly_equal(now->values.get("width"), now->values.get("depth"));
    if (any("square") && (f.noun == "rod" || f.noun.empty() || f.noun == "square")) f.slot = "square_side";
    else if (f.noun == "rod" && now != nullptr && now->shape == "rectangle" && !any("circular|diameter")) {
      if (square) f.slot = "square_side";
      else {
        r_.ask("Which size of the section should be " + r_.said(f.item) + "?", {"the width", "the depth", "the diameter of a round bar"});
        return true;
      }
    } else if (f.noun == "rod" || f.noun == "pipe") f.slot = "diameter";
    if (f.noun == "box") f.slot = "square_side";
  }
  const bool named = any("pipe|box|hollow|circular|square|rectangular|i_section|channel|t_section|angle_section|solid|rod");
  const bool sized = std::any_of(r_.facts_.begin(), r_.facts_.end(), [&](const Fact& f) {
    return !f.taken && ((f.slot == "dims" && f.q().si() < 1.5) || f.slot == "diameter" || f.slot == "round_diameter" || (f.slot == "square_side" && f.q().si() < 1) || f.slot == "flanges" || f.slot == "area");
  });
  bool dims = std::any_of(r_.facts_.begin(), r_.facts_.end(), [](const Fact& f) { return !f.taken && f.slot == "dims" && f.q().si() < 1.5; });
  const bool area = r_.fact("area") != nullptr;
  if (!(named && sized) && !dims && !area) return false;
  if (r_.domain_ == Domain::Truss && r_.family_ == "npod" && dims && !named) return false;
  // a section of the same shape with the same number of sizes, when no shape is named
  const auto part = part_said(0);
  if (dims && !named && !s_.sections.empty()) {
    for (auto& f : r_.facts_) {
      if (f.taken || f.slot != "dims") continue;
      const Section& now = s_.sections.front();
      const auto put = [&](std::initializer_list<const char*> names) {
        Section next;
        next.shape = now.shape;
        next.origin = r_.origin(f.values.front().begin, f.values.back().end);
        std::size_t k = 0;
        for (const auto* n : names) {
          if (k < f.values.size()) next.values.set(n, r_.value_of(f.values[k++], dim::length));
          else if (const Value* v = now.values.find(n)) next.values.set(n, *v);
        }
        f.taken = true;
        put_section(next, part);
        return true;
      };
      if (std::any_of(f.values.begin(), f.values.end(), [](const Quantity& q) { return !q.has_unit; })) break;
      if (now.shape == "box" && now.designation.empty()) return put({"width", "depth", "thickness"});
      if (now.shape == "pipe" && now.designation.empty() && f.values.size() == 2 && f.values[0].si() > 3 * f.values[1].si()) return put({"diameter", "thickness"});
    }
  }
  std::vector<Section> kept;
  kept.swap(s_.sections);
  const std::string body_section = s_.bodies.front().section;
  r_.build_section();
  std::vector<Section> made;
  made.swap(s_.sections);
  s_.sections.swap(kept);
  s_.bodies.front().section = body_section;
  if (failed()) return true;
  if (made.size() != 1 || made.front().values.empty() || made.front().origin.kind == Origin::Kind::Assumption) return false;
  // "wide", "deep" after a product were read by build_section()
  put_section(made.front(), part);
  if (!failed() && s_.sections.size() == 1) s_.sections.front().weak_axis = false;
  return true;
}

/// Single sizes of the section that is there: "60 mm deep", "the wall 5 mm", "h = 150 mm".
bool Edit::section_dimensions() {
  bool changed = false;
  if (s_.sections.empty()) return false;
  for (auto& f : r_.facts_) {
    if (f.taken) continue;
    const Quantity& q = f.q();
    const auto part = part_said(f.item);
    const Section& first = section_now(part);
    const auto has = [&](const char* name) { return first.values.find(name) != nullptr; };
    std::string name;
    if (f.slot == "width" && has("width") && q.si() < 3) name = "width";
    else if ((f.slot == "depth" || f.slot == "height") && has("depth") && q.si() < 3) {
      if (r_.domain_ == Domain::Truss) continue;
      if (f.slot == "height" && r_.domain_ != Domain::Beam && r_.domain_ != Domain::Rod) continue;
      name = "depth";
    } else if (f.slot == "thickness" || f.slot == "wall") {
      if (f.slot == "thickness" && first.shape == "rectangle" && first.values.get("depth") > first.values.get("width") * (1 + 1e-9) && !any("depth|deep|width|wide")) {
        r_.ask("Which size of the section is its thickness: the width of " + first.values.find("width")->text() + ", or the depth of " + first.values.find("depth")->text() + "?", {"the width", "the depth"});
        return true;
      }
      name = has("thickness") ? "thickness" : f.slot == "thickness" && first.shape == "rectangle" ? "depth" : f.slot == "thickness" && first.shape == "circle" ? "diameter" : "";
    } else if (f.slot == "diameter" || f.slot == "round_diameter") {
      name = "diameter";
    } else if (f.slot == "inner_diameter" && has("diameter")) {
      name = "inner";
    } else if (f.slot == "square_side" && q.si() < 1 && (first.shape == "rectangle" || first.shape == "box")) {
      name = "square";
    } else if (f.slot == "inertia" || f.slot == "EI") {
      name = "Iy";
    } else if (f.slot == "flange_thickness" && has("flange")) {
      name = "flange";
    } else if (f.slot == "flange_width" && has("flange")) {
      name = "width";
    } else if (f.slot == "web" && has("web")) {
      name = "web";
    }
    if (name.empty()) continue;
    if (!(q.si() > 0)) {
      r_.refuse(Problem::Impossible, "section", "A " + name + " of " + r_.said(f.item) + " cannot be: it must be greater than zero.", "Give a positive value.", f.item);
      return true;
    }
    if (part.empty() && s_.sections.size() > 1 && !any("all|each")) {
      std::vector<std::string> parts;
      for (const auto& a : s_.bodies.front().assignments) parts.push_back(a.group);
      r_.ask("The section of which part should change?", parts);
      return true;
    }
    for (auto* section : sections_of(part)) {
      if (catalogue_is_fixed(*section, name)) return true;
      if (name == "diameter" && section->values.find("diameter") == nullptr) {
        if (!any("circular|rod|pipe|solid")) {
          r_.ask("The section is not round at present: should it become a round bar of " + r_.said(f.item) + "?", {"a round bar of " + r_.said(f.item)});
          return true;
        }
        section->shape = "circle";
        section->values.clear();
      }
      if (name == "Iy") {
        if (section->shape != "properties") section->values.clear();
        section->shape = "properties";
        Value I = f.slot == "EI" ? Value{} : r_.value_of(q, dim::second_moment);
        if (f.slot == "EI") {
          const double E = s_.materials.empty() ? 0 : s_.materials.front().values.get("E");
          if (!(E > 0)) {
            r_.ask("The bending stiffness EI needs a modulus of elasticity: what is E?");
            return true;
          }
          I = derived(q.si() / E, dim::second_moment, "EI / E");
          I.origin.begin = q.begin;
          I.origin.end = q.end;
        }
        section->values.set("Iy", I);
        assume_area(*section);
        section->designation.clear();
      } else {
        for (auto& o : old_) {
          if (const Value* v = section->values.find(name)) o.met = o.met || same_value(*v, o.q);
        }
        loosen(*section);
        for (const char* n : {"width", "depth", "x"}) {
          if (name == "square" && n[0] != 'x') section->values.set(n, r_.value_of(q, dim::length));
        }
        // a bore: the wall is what is left of it
        static constexpr const char* bored = "half the difference of the diameters";
        const double outer = section->values.get("diameter"), wall = section->values.get("thickness");
        const bool keeps_bore = name == "diameter" && section->shape == "pipe" && section->values.find("thickness")->origin.why == bored;
        if (name == "inner" || keeps_bore) {
          const double bore = name == "inner" ? q.si() : outer - 2 * wall, outside = name == "inner" ? outer : q.si();
          if (!(bore < outside)) {
            r_.refuse(Problem::Impossible, "section", "An inside diameter of " + format_quantity(bore, dim::length) + " does not fit into an outside diameter of " + format_quantity(outside, dim::length) + ".", "Give a smaller inside diameter.", f.item);
            return true;
          }
          section->shape = "pipe";
          section->values.set("thickness", derived((outside - bore) / 2, dim::length, bored));
          if (name != "inner") section->values.set(name, r_.value_of(q, dim::length));
        } else if (name != "square") {
          section->values.set(name, r_.value_of(q, dim::length));
        }
      }
      section->origin = r_.origin(q.begin, q.end);
    }
    f.taken = true;
    changed = true;
    memory_.subject = name;
  }
  return changed;
}

/// "lay it on its side", "back to upright", "turn the section by 90 degrees".
bool Edit::turn_section() {
  const bool swapped = any("swap") && any("width|wide") && any("depth|deep|height");
  if (swapped) mark("swap|width|wide|depth|deep|height");
  const bool rotate = swapped || any("rotate_section") || (verb("turn") && (any("section_word") || (!any("load|support") && !r_.heads_.size() && any("beam"))));
  const bool lying = says("flat") && !any("load|pull") && r_.facts_.empty() && (own_verb_ || r_.size() < 4);
  const bool flat = any("weak_axis") || (rotate && any("side")) || lying, upright = any("strong_axis");
  if (s_.sections.empty() || !(flat || upright || rotate)) return false;
  if (rotate && !flat && !upright) {
    Fact* angle = r_.fact("angle");
    bool side = swapped || any("rotate_section");
    if (angle != nullptr) {
      const double a = angle->q().si() / 1.5707963267948966;
      angle->taken = true;
      if (std::abs(a - std::round(a)) > 1e-6) {
        r_.ask("A section can be turned by 90 degrees: is that meant?", {"turn it by 90 degrees"});
        return true;
      }
      if (std::fmod(std::abs(std::round(a)), 2) == 0) side = false;
      else side = true;
    }
    if (!side) return false;
  }
  const auto part = part_said(0);
  if (lying) mark("rectangular");
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.any_symbol(i, "weak_axis|strong_axis|rotate_section|back_to|side|turn")) r_.use(i, "edit", flat ? "laid on its side" : upright ? "upright" : "turned");
  }
  const bool sized = std::any_of(r_.facts_.begin(), r_.facts_.end(), [](const Fact& f) { return f.taken && (f.slot == "width" || f.slot == "depth" || f.slot == "dims"); });
  if (sized) return true;  // "(100 wide, 50 deep)" has said how it lies
  for (auto* section : sections_of(part)) {
    Value* w = section->values.find("width");
    Value* d = section->values.find("depth");
    const bool plain = section->shape == "rectangle" && w != nullptr && d != nullptr;
    const bool lies = plain ? (section->weak_axis ? d->si > w->si : w->si > d->si) : section->weak_axis;
    const bool want = flat ? true : upright ? false : !lies;
    if (plain && std::abs(w->si - d->si) < 1e-9 * d->si) continue;
    if (want == lies) continue;
    if (plain && !section->weak_axis) std::swap(*w, *d);
    else section->weak_axis = !section->weak_axis;
  }
  memory_.subject = "section";
  return true;
}

bool Edit::edit_material() {
  bool changed = false;
  struct Named { int item; Material material; };
  std::vector<Named> found;
  const bool gives_E = r_.fact("E") != nullptr;
  std::vector<int> at;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind == Item::Kind::Material || (r_.role(i, "material") && r_.any_symbol(i, "steel|aluminium|timber|concrete|other_metal|polymer"))) at.push_back(i);
  }
  for (const int i : at) {
    auto m = find_material(r_.items_[i].text);
    r_.use(i, "material", r_.items_[i].text);
    const int p = r_.before(i);
    const bool leaves = (r_.symbol(p, "of") && r_.symbol(r_.before(p), "instead")) || r_.symbol(p, "not");
    if (leaves) {
      if (r_.symbol(p, "not")) r_.use(p, "edit", "");
      continue;
    }
    if (!m) {
      if (gives_E) continue;
      for (const auto& d : m.failure().diagnostics) r_.out_.diagnostics.push_back(d);
      for (const auto& q : m.failure().questions) r_.ask(q.ask, q.options);
      if (m.failure().questions.empty()) r_.failed_ = true;
      return true;
    }
    m->origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
    found.push_back({i, *m});
  }
  // "S355 steel": the grade says more; "replace the steel by aluminium": the one that is there goes
  if (found.size() > 1) {
    const auto generic = [](const Material& m) { return lower_case(m.designation) == "steel" || lower_case(m.designation) == "aluminium" || lower_case(m.designation) == "timber"; };
    std::vector<Named> kept;
    for (const auto& n : found) {
      const bool there = !s_.materials.empty() && n.material.designation == s_.materials.front().designation;
      const bool vague = generic(n.material) && std::any_of(found.begin(), found.end(), [&](const Named& o) { return o.item != n.item && !generic(o.material) && std::abs(o.item - n.item) < 3; });
      if (!there && !vague) kept.push_back(n);
    }
    if (kept.size() != 1) {
      r_.ask("Several materials are named: which one should it be made of?");
      return true;
    }
    found = kept;
  }
  for (auto& one : found) {
    const int i = one.item;
    Material& m = one.material;
    if (m.name.empty()) m.name = m.designation;
    if (const Value* nu = m.values.find("nu"); nu == nullptr || !nu->given()) m.values.set("nu", assumed(0.3, dim::none, "no Poisson's ratio is known"));
    const auto part = part_said(i);
    Body& b = s_.bodies.front();
    if (!part.empty()) {
      if (std::none_of(s_.materials.begin(), s_.materials.end(), [&](const Material& o) { return o.name == m.name; })) s_.materials.push_back(m);
      bool hit = false;
      for (auto& a : b.assignments) {
        if (a.group != part) continue;
        a.material = m.name;
        hit = true;
      }
      if (!hit) b.assignments.push_back({part, "", m.name});
    } else {
      s_.materials.assign(1, m);
      b.material = m.name;
      for (auto& a : b.assignments) a.material.clear();
      b.assignments.erase(std::remove_if(b.assignments.begin(), b.assignments.end(), [](const Assignment& a) { return a.section.empty() && a.material.empty(); }), b.assignments.end());
    }
    s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what == "material" || n.what.starts_with("E of "); }), s_.notes.end());
    if (const Value* E = m.values.find("E"); E != nullptr && E->given() && E->origin.kind == Origin::Kind::Catalogue && !gives_E)
      r_.note("E of " + m.name, E->text(), "the typical modulus of elasticity of " + m.name + ": none is given");
    changed = true;
    memory_.subject = "material";
  }
  struct Slot { const char *slot, *name; Dimension d; };
  static constexpr Slot slots[] = {{"E", "E", dim::stress}, {"nu", "nu", dim::none}, {"density", "density", dim::density}, {"yield", "yield", dim::stress}, {"ultimate", "ultimate", dim::stress}, {"expansion", "expansion", dim::expansion}};
  for (const auto& slot : slots) {
    auto* f = r_.take(slot.slot);
    if (f == nullptr || s_.materials.empty()) continue;
    const double v = f->q().si();
    const bool nu = slot.name[0] == 'n';
    if ((!nu && !(v > 0)) || (nu && !(v > -1 && v <= 0.5)) || (slot.name[0] == 'E' && v < 1e3)) {
      r_.refuse(Problem::Impossible, "material", std::string(slot.name) + " of " + r_.said(f->item) + " is impossible.", nu ? "It lies between -1 and 0.5." : "Structural steel has E = 210 GPa.", f->item);
      return true;
    }
    const auto part = part_said(f->item);
    if (s_.materials.size() > 1 && part.empty() && found.empty()) {
      r_.ask("Which material has " + r_.said(f->item) + "?");
      return true;
    }
    for (auto& o : old_) {
      if (const Value* now = s_.materials.front().values.find(slot.name)) o.met = o.met || same_value(*now, o.q);
    }
    s_.materials.front().values.set(slot.name, r_.value_of(f->q(), slot.d));
    changed = true;
  }
  if (r_.fact("E_bare") != nullptr && !failed()) {
    r_.ask("The modulus E has no unit: which one is it?", {"GPa", "MPa", "psi", "ksi"});
    return true;
  }
  if (changed) mark("material_word|elastic_modulus");
  return changed;
}

}  // namespace nacre::prompts
