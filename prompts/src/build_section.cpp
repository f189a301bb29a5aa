// Sections of a Setup: by designation, by dimensions in any wording, or by their properties.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "nacre/prompts/catalogue.h"
#include "reader.h"

namespace nacre::prompts {

class SectionReader {
 public:
  explicit SectionReader(Reader& reader) : r(reader) { s.name = "section"; }
  void build();
  bool product(std::vector<Quantity> d, Section& section);

 private:
  Reader& r;
  Section s;
  bool flat_ = false, edge_ = false;  ///< "lying flat", "on edge"

  [[nodiscard]] bool said(Words symbols) const { return r.present_any(symbols); }
  [[nodiscard]] bool word(Words words) const;
  [[nodiscard]] bool sharp() const;
  [[nodiscard]] bool hollow() const { return said("hollow|box|pipe") || word("box|tube|tubular"); }
  void set(const char* name, const Fact* f) { s.values.set(name, r.value_of(f->q(), dim::length)); }
  Fact* get(Words slots);
  Fact* dimension(Words slots, Words but_of = "flange|web|column|overhang");
  void finish();
  bool catalogue();
  bool built_up();
  bool properties();
  bool products();
  bool round();
  bool square();
  bool plain();
  void none();
  void orient(Section& section, int item);
  void second_moment(const Value& I, bool assumed);
};

bool SectionReader::word(Words words) const {
  for (int i = 0; i < r.size(); ++i) {
    const std::string w = lower_case(r.items_[i].text);
    if (std::find(words.begin(), words.end(), w) != words.end()) return true;
  }
  return false;
}

bool SectionReader::sharp() const {
  return std::any_of(r.items_.begin(), r.items_.end(), [](const Item& i) { return lower_case(i.text).starts_with("sharp"); }) || word("square corners");
}

Fact* SectionReader::get(Words slots) {
  for (const auto slot : slots) {
    if (auto* f = r.take(slot)) return f;
  }
  return nullptr;
}

// A dimension that is not said of something else; nothing taken yet.
Fact* SectionReader::dimension(Words slots, Words but_of) {
  for (const auto slot : slots) {
    for (auto& f : r.facts_) {
      if (f.slot != slot || f.taken) continue;
      if (slot == "height" && f.q().si() > 2) continue;
      const bool other = std::any_of(but_of.begin(), but_of.end(), [&](std::string_view n) { return f.noun == n && !(n == "column" && r.on_line()); }) && slot != "depth";
      if (!other) return &f;
    }
  }
  return nullptr;
}

void SectionReader::finish() {
  for (int i = 0; i < r.size(); ++i) {  // "outer dimensions 80 x 120 mm": the sizes of a section are its outer ones
    const std::string w = lower_case(r.items_[i].text);
    if (w != "outer" && w != "outside" && w != "overall" && w != "external") continue;
    for (int k = std::max(0, i - 2); k < std::min(r.size(), i + 4); ++k) {
      if (r.items_[k].kind == Item::Kind::Dims || (r.quantity(k, dim::length) && r.items_[k].values[0].si() < 1)) r.use(i, "section", "outer dimensions");
    }
  }
  if (s.origin.begin < 0 && !s.values.empty()) s.origin = s.values.front().value.origin;
  r.out_.setup.sections.push_back(s);
  r.body().section = s.name;
}

// Which of two dimensions stands in the plane of bending: said ("80 high"), by the way it lies, or the second one.
void SectionReader::orient(Section& section, int item) {
  const Value a = *section.values.find("width"), b = *section.values.find("depth");
  if (a.si == b.si) return;
  const auto make = [&](const Value& width, const Value& depth) {
    section.values.set("width", width);
    section.values.set("depth", depth);
  };
  const auto is = [](const Value& v, const Fact& f) { return std::abs(v.si - f.q().si()) <= 1e-6 * v.si; };
  for (auto& f : r.facts_) {  // "(h = 100 mm)", "80 mm being the height"
    if (f.taken || f.values.size() != 1 || !(f.q().dimension == dim::length)) continue;
    const bool deep = f.slot == "depth" || f.slot == "height", wide = f.slot == "width";
    if (!(deep || wide) || (!is(a, f) && !is(b, f))) continue;
    f.taken = true;
    if (is(a, f) == deep) make(b, a);
    section.weak_axis = false;
    return;
  }
  for (int k = item + 1; k < std::min(r.size(), item + 7); ++k) {  // "(200 upright)", "60 x 80 mm, the 80 upright", "100 mm in the direction of bending"
    if (r.mark(k, ".") || r.mark(k, "?")) break;
    if (!r.quantity(k)) continue;
    const Quantity& q = r.items_[k].values[0];
    const bool fits = q.has_unit && (std::abs(q.si() - a.si) <= 1e-6 * a.si || std::abs(q.si() - b.si) <= 1e-6 * b.si);
    bool bending = r.any_symbol(r.after(k), "strong_axis|vertical|up");
    for (int n = k + 1; n < std::min(r.size(), k + 7) && r.symbol(k + 1, "in") && !bending; ++n) bending = lower_case(r.items_[n].text).starts_with("bending") || r.symbol(n, "load");
    if (!fits || !bending) break;
    if (std::abs(q.si() - a.si) <= 1e-6 * a.si) make(b, a);
    section.weak_axis = false;
    r.use(k, "section", "the depth");
    return;
  }
  for (int k = item + 1; k < std::min(r.size(), item + 4); ++k) {  // "50 x 100 mm deep", "200 x 100 (wide)"
    if (r.mark(k, ",") || r.mark(k, ".") || r.quantity(k)) break;
    if (r.any_symbol(k, "wide|width")) {
      make(b, a);
      section.weak_axis = false;
      r.use(k, "section", "width");
      return;
    }
    if (r.any_symbol(k, "deep|depth|tall|height")) {
      section.weak_axis = false;
      r.use(k, "section", "depth");
      return;
    }
  }
  if (edge_ || flat_) {
    const bool turn = edge_ ? a.si > b.si : a.si < b.si;
    if (turn) make(b, a);
    section.weak_axis = false;
    return;
  }
  if (r.domain_ == Domain::Beam || r.domain_ == Domain::Frame)
    r.note("section", a.text() + " wide, " + b.text() + " deep", "of two dimensions the second is taken as the depth in the plane of bending");
}

// A product such as "60 x 120 x 5 mm", by the shape that is named.
bool SectionReader::product(std::vector<Quantity> d, Section& section) {
  // "SHS 80x80x5", "Ø80x5": sizes of tubes are in millimetres where no other unit is used
  if (!d.empty() && !d[0].has_unit && r.out_.setup.units == UnitSystem::Metric) {
    const bool walls = d.size() == 3 && hollow() && d[0].number >= 20 && 3 * d[2].number <= std::min(d[0].number, d[1].number);
    const bool wall = d.size() == 2 && said("pipe") && d[0].number >= 10 && d[1].number < d[0].number / 2;
    if (walls || wall) {
      for (auto& q : d) q.has_unit = true, q.unit = "mm", q.factor = 1e-3, q.dimension = dim::length, q.integer = false;
      r.note("unit of the section", "mm", "the sizes of the tube have no unit; tubes are named in millimetres");
    }
  }
  for (auto& q : d) {
    if (!q.has_unit) {
      r.ask("The dimensions of the section have no unit: which one is it?", {"mm", "cm", "in"});
      return true;
    }
  }
  const auto put = [&](const char* name, const Quantity& q) { section.values.set(name, r.value_of(q, dim::length)); };
  const bool boxy = said("hollow|box") || word("box"), is_round = said("circular|pipe");
  if (is_round && d.size() == 2 && !said("box") && !word("box") && !said("square|rectangular")) {
    if (d[1].si() >= d[0].si() / 2) {  // "tube 60 x 40 mm": no wall
      Fact* wall = get("wall|thickness");
      if (wall == nullptr) {
        r.ask("How thick is the wall of the tube of " + format_number(d[0].number) + " x " + format_number(d[1].number) + " " + d[1].unit + "?", {"3 mm", "5 mm"});
        return true;
      }
      section.shape = "box";
      put("width", d[0]);
      put("depth", d[1]);
      section.values.set("thickness", r.value_of(wall->q(), dim::length));
      return true;
    }
    section.shape = "pipe";
    put("diameter", d[0]);
    put("thickness", d[1]);
    return true;
  }
  if (d.size() == 3 && said("angle_section")) {
    section.shape = "angle";
    put("depth", d[0]);
    put("width", d[1]);
    put("thickness", d[2]);
    return true;
  }
  const bool wall_like = d.size() == 3 && d[2].si() < std::min(d[0].si(), d[1].si()) / 4;
  if (d.size() == 3 && (boxy || said("pipe") || (wall_like && said("square|rectangular") && !said("solid")))) {
    section.shape = "box";
    put("width", d[0]);
    put("depth", d[1]);
    put("thickness", d[2]);
    return true;
  }
  if (d.size() == 2 && (boxy || said("pipe"))) {
    const Fact* t = get("wall|thickness");
    section.shape = "box";
    put("width", d[0]);
    if (t == nullptr) {  // "100 x 5 mm square tube"
      put("depth", d[0]);
      put("thickness", d[1]);
    } else {
      put("depth", d[1]);
      section.values.set("thickness", r.value_of(t->q(), dim::length));
    }
    return true;
  }
  if (d.size() == 2) {
    if (said("square") && std::abs(d[0].si() - d[1].si()) > 1e-9 * d[0].si() && !said("rectangular")) {
      r.ask("A square section cannot measure " + format_number(d[0].number) + " by " + format_number(d[1].number) + " " + d[1].unit + ": which one is meant?", {"the rectangle", "the square"});
      return true;
    }
    section.shape = "rectangle";
    put("width", d[0]);
    put("depth", d[1]);
    return true;
  }
  return false;
}

// By designation, each with its part.
bool SectionReader::catalogue() {
  Setup& setup = r.out_.setup;
  std::vector<std::pair<Section, std::string>> list;
  for (int i = 0; i < r.size(); ++i) {
    if (r.items_[i].kind != Item::Kind::Section) continue;
    auto section = find_section(r.items_[i].text);
    r.use(i, "section", r.items_[i].text);
    if (!section) {
      const Error& e = section.failure();
      for (auto d : e.diagnostics) {
        d.begin = r.items_[i].begin;
        d.end = r.items_[i].end;
        r.out_.diagnostics.push_back(std::move(d));
      }
      for (const auto& q : e.questions) r.ask(q.ask, q.options);
      if (e.questions.empty()) r.failed_ = true;
      return true;
    }
    section->origin = r.origin(r.items_[i].begin, r.items_[i].end);
    std::string group;
    if (r.domain_ == Domain::Frame || r.domain_ == Domain::Truss || r.domain_ == Domain::Points) group = r.part_group(r.noun_near(i));
    const bool repeated = std::any_of(list.begin(), list.end(), [&](const auto& e) { return e.first.designation == section->designation && e.second == group; });
    if (!repeated) list.emplace_back(*section, group);
  }
  if (list.empty()) return false;
  if (list.size() == 1) {
    Section& one = list[0].first;
    // "2x10 floor joist (actual 1 1/2 in by 9 1/4 in)": the given size wins, when it is one
    for (auto& f : r.facts_) {
      if (f.slot != "dims" || f.taken || one.shape != "rectangle" || f.values.size() != 2) continue;
      product(f.values, one);
      f.taken = true;
      one.designation.clear();
    }
    // "RHS 60x40x3, sharp corners (60 deep, 40 wide)"
    if (one.shape == "box" && sharp()) {
      Values plain;
      for (const char* name : {"width", "depth", "thickness"})
        if (const Value* v = one.values.find(name)) plain.set(name, *v);
      r.note("section", one.designation + " with sharp corners", "computed as a box; the catalogue section has rounded corners");
      if (one.designation.starts_with("HSS") && plain.find("thickness") != nullptr && plain.find("thickness")->unit == "in") plain.find("thickness")->si /= 0.93;  // the nominal wall
      one.values = plain;
      one.designation.clear();
      for (auto& v : one.values) v.value.origin = one.origin;
    }
    if (one.shape == "box" || one.shape == "rectangle") {  // "(60 deep, 40 wide)"
      const Value *w = one.values.find("width"), *d = one.values.find("depth");
      if (w != nullptr && d != nullptr) {
        bool turn = false;
        for (auto& f : r.facts_) {
          if (f.taken || f.values.size() != 1 || !(f.q().dimension == dim::length)) continue;
          const auto is = [&](const Value* v) { return std::abs(v->si - f.q().si()) <= 1e-6 * v->si; };
          if ((f.slot == "depth" || f.slot == "height") && (is(w) || is(d))) f.taken = true, turn = turn || !is(d);
          else if (f.slot == "width" && (is(w) || is(d))) f.taken = true, turn = turn || !is(w);
          else if ((f.slot == "wall" || f.slot == "thickness") && one.values.find("thickness") != nullptr && is(one.values.find("thickness"))) f.taken = true;
        }
        if (turn && one.designation.empty()) {
          const Value a = *w, b = *d;
          one.values.set("width", b);
          one.values.set("depth", a);
        } else if (turn) {
          one.weak_axis = true;
        }
      }
    }
  }
  for (std::size_t k = 0; k < list.size(); ++k) {
    Section& section = list[k].first;
    if (!section.weak_axis) section.weak_axis = flat_;
    section.name = list.size() == 1 ? "section" : list[k].second.empty() ? "section " + std::to_string(k + 1) : list[k].second;
    setup.sections.push_back(section);
  }
  r.body().section = setup.sections.front().name;
  if (list.size() > 1) {
    const bool all = std::all_of(list.begin(), list.end(), [](const auto& e) { return !e.second.empty(); });
    if (!all) r.ask("Several sections are named: which part has which?", {"columns " + list[0].first.designation + ", beam " + list[1].first.designation});
    for (std::size_t k = 0; k < list.size(); ++k) {
      if (!list[k].second.empty()) r.body().assignments.push_back({list[k].second, setup.sections[k].name, ""});
    }
  }
  return true;
}

// Flanges and a web: I, T, channel.
bool SectionReader::built_up() {
  Fact* flanges = r.fact("flanges");
  Fact* web = r.fact("web");
  if (flanges == nullptr && !(web != nullptr && (r.fact("flange_width") != nullptr || r.fact("flange_thickness") != nullptr))) return false;
  const bool t = said("t_section"), channel = said("channel");
  s.shape = t ? "t" : channel ? "channel" : "i";
  if (auto* depth = get("depth")) set("depth", depth);
  else if (auto* height = dimension("height", "column|overhang")) {
    height->taken = true;
    set("depth", height);
  }
  if (flanges != nullptr && flanges->values.size() >= 2) {
    flanges->taken = true;
    const bool swap = flanges->values[0].si() < flanges->values[1].si();  // width first, unless it is the thin one
    s.values.set("width", r.value_of(flanges->values[swap ? 1 : 0], dim::length));
    s.values.set("flange", r.value_of(flanges->values[swap ? 0 : 1], dim::length));
  } else {
    if (auto* w = get("flange_width|width")) set("width", w);
    if (auto* f = get("flange_thickness|thickness")) set("flange", f);
  }
  if (web != nullptr) {
    web->taken = true;
    if (web->values.size() == 1) {
      set("web", web);
    } else {  // "web 200 x 8 mm": clear height and thickness
      const bool first_small = web->values[0].si() < web->values[1].si();
      const Quantity& thin = first_small ? web->values[0] : web->values[1];
      const Quantity& tall = first_small ? web->values[1] : web->values[0];
      s.values.set("web", r.value_of(thin, dim::length));
      if (s.values.find("depth") == nullptr) {
        const double flange = s.values.get("flange");
        Value depth = derived(tall.si() + (t ? 1 : 2) * flange, dim::length, t ? "web height and flange" : "web height and flanges");
        depth.origin.begin = tall.begin;
        depth.origin.end = tall.end;
        s.values.set("depth", depth);
      }
    }
  }
  if (s.values.find("depth") == nullptr) r.ask("How deep is the section overall?");
  if (s.values.find("web") == nullptr) r.ask("How thick is the web?");
  if (s.values.find("flange") == nullptr) r.ask("How thick are the flanges?");
  if (s.values.find("width") == nullptr) r.ask("How wide are the flanges?");
  s.weak_axis = flat_;
  finish();
  return true;
}

void SectionReader::second_moment(const Value& I, bool guessed) {
  const auto other = [&](double si, std::string why) { return guessed ? assumed(si, dim::second_moment, std::move(why)) : derived(si, dim::second_moment, std::move(why)); };
  s.values.set("Iy", I);
  s.values.set("Iz", other(I.si, "taken as Iy"));
  s.values.set("J", other(2 * I.si, "taken as the sum of Iy and Iz"));
}

// Area, second moment, section modulus, EI or EA as numbers.
bool SectionReader::properties() {
  const Setup& setup = r.out_.setup;
  Fact* area = r.fact("area");
  Fact* inertia = r.fact("inertia");
  Fact* W = r.fact("modulus_w");
  const auto depth_said = [&] {
    if (auto* depth = dimension("depth|height")) {
      depth->taken = true;
      set("depth", depth);
    } else if (W != nullptr && s.values.find("Iy") != nullptr) {
      W->taken = true;
      Value d = derived(2 * s.values.get("Iy") / W->q().si(), dim::length, "2 I / W");
      d.origin.begin = r.items_[W->item].begin;
      d.origin.end = r.items_[W->item].end;
      s.values.set("depth", d);
    }
  };
  if (area != nullptr && area->q().dimension == dim::area) {
    area->taken = true;
    s.shape = "properties";
    s.values.set("area", r.value_of(area->q(), dim::area));
    if (inertia != nullptr) {
      inertia->taken = true;
      second_moment(r.value_of(inertia->q(), dim::second_moment), false);
      depth_said();
    }
    if (r.domain_ == Domain::Truss || r.domain_ == Domain::Rod || r.domain_ == Domain::Points || inertia != nullptr) {
      finish();
      return true;
    }
    s.values.clear();
    r.ask("Of the cross-section only the area is known, but it bends: what is its shape, or its second moment of area?", {"a square of that area", "a round bar of that area"});
    return true;
  }
  if (inertia != nullptr) {
    inertia->taken = true;
    s.shape = "properties";
    const Value I = r.value_of(inertia->q(), dim::second_moment);
    second_moment(I, true);
    s.values.set("area", assumed(std::sqrt(12 * I.si), dim::area, "no area is given; that of a square with this second moment"));
    depth_said();
    finish();
    return true;
  }
  const double E = setup.materials.empty() ? 210e9 : setup.materials.front().values.get("E", 210e9);
  if (auto* EI = r.take("EI")) {
    s.shape = "properties";
    Value I = derived(EI->q().si() / E, dim::second_moment, "EI / E");
    I.origin.begin = r.items_[EI->item].begin;
    I.origin.end = r.items_[EI->item].end;
    second_moment(I, true);
    s.values.set("area", assumed(std::sqrt(12 * I.si), dim::area, "no area is given; that of a square with this second moment"));
    s.origin = r.origin(EI->q().begin, EI->q().end);
    finish();
    return true;
  }
  if (auto* EA = r.take("EA")) {
    s.shape = "properties";
    s.values.set("area", derived(EA->q().si() / E, dim::area, "EA / E"));
    s.origin = r.origin(EA->q().begin, EA->q().end);
    finish();
    return true;
  }
  return false;
}

bool SectionReader::products() {
  Fact* chosen = nullptr;
  for (auto& f : r.facts_) {
    if (f.slot != "dims" || f.taken) continue;
    if (r.domain_ == Domain::Truss && r.family_ == "npod") continue;
    if (f.q().has_unit && f.q().si() > 1.0) continue;  // a plan
    const auto actual = [&](const Fact& d) {
      for (int k = d.item - 1; k >= 0 && k >= d.item - 3; --k)
        if (lower_case(r.items_[k].text) == "actual") return true;
      return d.item + 1 < r.size() && lower_case(r.items_[d.item + 1].text) == "actual";
    };
    if (chosen == nullptr) {
      chosen = &f;
    } else if (actual(f) && !actual(*chosen)) {  // "2 x 2 in. (actual 1.5 x 1.5 in)"
      chosen->taken = true;
      r.note("section", r.said(f.item), "the actual size, not the nominal one of " + r.said(chosen->item));
      r.line_.used.push_back(chosen->values[0].si());
      r.line_.used.push_back(chosen->values.back().si());
      chosen = &f;
    }
  }
  if (chosen == nullptr) return false;
  chosen->taken = true;
  if (!product(chosen->values, s)) {
    std::string text;
    for (const auto& q : chosen->values) text += (text.empty() ? "" : " x ") + format_number(q.number, 6);
    r.ask("What do the dimensions " + text + " mean?", {"width x depth x wall thickness of a hollow section"});
    return true;
  }
  if (r.asked_ && s.values.empty()) return true;
  if (s.shape == "rectangle" || s.shape == "box") orient(s, chosen->item);
  finish();
  return true;
}

bool SectionReader::round() {
  if (auto* d = dimension("diameter|round_diameter")) {
    d->taken = true;
    Fact* inner = r.fact("inner_diameter");
    Fact* wall = dimension("wall");
    const bool pipe_word = said("pipe|hollow") || word("tube|pipe");
    if (wall == nullptr && pipe_word) wall = dimension("thickness");
    if (inner != nullptr) {
      inner->taken = true;
      s.shape = "pipe";
      set("diameter", d);
      Value t = derived((d->q().si() - inner->q().si()) / 2, dim::length, "half the difference of the diameters", d->q().unit);
      t.origin.begin = r.items_[inner->item].begin;
      t.origin.end = r.items_[inner->item].end;
      if (!(t.si > 0)) {
        r.refuse(Problem::Impossible, "section", "The inner diameter of " + r.said(inner->item) + " is not smaller than the outer one of " + r.said(d->item) + ".", "Correct one of them.", inner->item);
        return true;
      }
      s.values.set("thickness", t);
    } else if (wall != nullptr) {
      wall->taken = true;
      s.shape = "pipe";
      set("diameter", d);
      set("thickness", wall);
    } else if (pipe_word) {
      r.ask("How thick is the wall of the pipe?", {"3 mm", "5 mm"});
      return true;
    } else {
      s.shape = "circle";
      set("diameter", d);
    }
    finish();
    return true;
  }
  if (auto* inner = r.fact("inner_diameter")) {
    if (auto* wall = get("wall|thickness")) {
      inner->taken = true;
      s.shape = "pipe";
      Value d = derived(inner->q().si() + 2 * wall->q().si(), dim::length, "inner diameter and two walls", inner->q().unit);
      d.origin.begin = r.items_[inner->item].begin;
      d.origin.end = r.items_[inner->item].end;
      s.values.set("diameter", d);
      set("thickness", wall);
      finish();
      return true;
    }
  }
  if (auto* radius = r.fact("radius"); radius != nullptr && r.domain_ != Domain::Truss) {
    radius->taken = true;
    s.shape = "circle";
    s.values.set("diameter", derived(2 * radius->q().si(), dim::length, "twice the radius"));
    s.origin = r.origin(radius->q().begin, radius->q().end);
    Fact* inner = r.fact("inner_radius");
    Fact* wall = get("wall");
    if (inner != nullptr || wall != nullptr) {
      s.shape = "pipe";
      if (inner != nullptr) inner->taken = true;
      s.values.set("thickness", derived(inner != nullptr ? radius->q().si() - inner->q().si() : wall->q().si(), dim::length, "wall"));
    }
    finish();
    return true;
  }
  return false;
}

// "60 mm square", "square tube of 80 mm with a 4 mm wall", "square bar with 60 mm sides"
bool SectionReader::square() {
  Fact* side = r.take("square_side");
  const bool square_said = said("square") && !said("square_plan");
  if (side == nullptr && square_said && r.domain_ != Domain::Frame) {
    for (const char* slot : {"side", "width", "depth", "thickness"}) {
      if (side == nullptr) side = dimension({slot});
    }
    const int given = (r.fact("width") != nullptr ? 1 : 0) + (r.fact("depth") != nullptr ? 1 : 0);
    if (given == 2) side = nullptr;
    if (side != nullptr && side->slot == "thickness" && hollow()) side = nullptr;
    if (side != nullptr) side->taken = true;
  }
  if (side == nullptr && square_said && hollow()) {  // "square hollow section, 80 mm outside"
    for (int i = 0; i < r.size(); ++i) {
      if (!r.quantity(i, dim::length) || r.items_[i].used || r.items_[i].values[0].si() > 0.6) continue;
      const std::string w = i + 1 < r.size() ? lower_case(r.items_[i + 1].text) : "";
      if (w != "outside" && w != "outer" && w != "overall" && w != "external" && w != "wide") continue;
      Fact f;
      f.slot = "square_side";
      f.item = i;
      f.values = r.items_[i].values;
      f.taken = true;
      r.use(i, "quantity", "the side of the square");
      r.facts_.push_back(f);
      side = &r.facts_.back();
      break;
    }
  }
  if (side == nullptr) return false;
  const bool tube = hollow();
  s.shape = tube ? "box" : "rectangle";
  const Quantity q = side->q();
  s.values.set("width", r.value_of(q, dim::length));
  s.values.set("depth", r.value_of(q, dim::length));
  if (tube) {
    Fact* t = get("wall|thickness");
    if (t == nullptr) {
      r.ask("How thick is the wall of the hollow section?", {"3 mm", "5 mm"});
      return true;
    }
    set("thickness", t);
  }
  finish();
  return true;
}

// Width and depth by themselves.
bool SectionReader::plain() {
  if (r.domain_ == Domain::Truss && r.fact("width") == nullptr) return false;
  Fact* width = dimension("width", "flange|web|overhang");
  Fact* depth = dimension("depth", "flange|web|overhang");
  Fact* thickness = dimension("thickness", "flange|web|overhang");
  Fact* wall = dimension("wall");
  if (depth == nullptr && width != nullptr && r.domain_ != Domain::Frame) {
    for (auto& f : r.facts_) {
      if (f.slot == "height" && !f.taken && f.q().si() < 2 && depth == nullptr) depth = &f;
    }
  }
  if (r.domain_ == Domain::Frame && width != nullptr && width->q().si() > 1) width = nullptr;
  if (width == nullptr && depth != nullptr && depth->slot == "height") depth = nullptr;
  const bool tube = hollow();
  if (tube && width != nullptr && depth != nullptr && (wall != nullptr || thickness != nullptr)) {
    Fact* t = wall != nullptr ? wall : thickness;
    s.shape = "box";
    set("width", width);
    set("depth", depth);
    set("thickness", t);
    width->taken = depth->taken = t->taken = true;
    finish();
    return true;
  }
  if (width != nullptr && (depth != nullptr || thickness != nullptr)) {
    Fact* d = depth != nullptr ? depth : thickness;
    width->taken = d->taken = true;
    s.shape = "rectangle";
    set("width", width);
    set("depth", d);
    // A flat strip that "bends about its weak axis" already has its thickness in the plane of bending.
    if (depth == nullptr || s.values.get("width") > s.values.get("depth")) s.weak_axis = false;
    if (edge_ && s.values.get("width") > s.values.get("depth") && depth == nullptr) {
      const Value a = *s.values.find("width"), b = *s.values.find("depth");
      s.values.set("width", b);
      s.values.set("depth", a);
    }
    finish();
    return true;
  }
  if (depth != nullptr && thickness != nullptr) {
    depth->taken = thickness->taken = true;
    s.shape = "rectangle";
    set("width", thickness);
    set("depth", depth);
    finish();
    return true;
  }
  return false;
}

void SectionReader::none() {
  const bool bends = r.domain_ == Domain::Beam || r.domain_ == Domain::Frame || r.domain_ == Domain::Column;
  const bool asked = said("ask_deflection|ask_tip|ask_midspan|ask_stress|ask_mises|ask_safety|ask_rotation|ask_elongation|ask_buckling|ask_frequency|ask_mass|ask_energy");
  const std::string why = "no section is named; the forces do not depend on it where the structure is statically determinate";
  if (bends || r.domain_ == Domain::Rod) {
    const bool heat = r.fact("temperature_change") != nullptr;
    const bool stress_alone = heat && r.domain_ == Domain::Rod && r.out_.setup.asks == std::vector<std::string>{"max_normal_stress"};  // that of a held bar does not depend on it
    if ((asked || heat) && !stress_alone) {
      r.ask("What is the cross-section?", {"IPE 200", "rectangle 100 mm wide, 200 mm deep", "round bar, 50 mm diameter", "pipe, 60 mm outside diameter, 4 mm wall"});
      return;
    }
    s.shape = "rectangle";
    s.values.set("width", assumed(0.1, dim::length, why, "mm"));
    s.values.set("depth", assumed(0.2, dim::length, why, "mm"));
  } else {
    s.shape = "pipe";
    s.values.set("diameter", assumed(0.06, dim::length, why, "mm"));
    s.values.set("thickness", assumed(0.004, dim::length, why, "mm"));
    if (said("ask_deflection|ask_stress|ask_mises|ask_mass|ask_safety|ask_buckling|ask_frequency") && (r.fact("E") != nullptr || r.domain_ == Domain::Points)) {
      r.ask("What is the cross-section, or the area, of the members?", {"1000 mm^2", "CHS 60.3x4", "round bar, 30 mm diameter"});
      return;
    }
  }
  s.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, why};
  r.out_.setup.sections.push_back(s);
  r.body().section = s.name;
}

void SectionReader::build() {
  flat_ = said("weak_axis") && !said("strong_axis") && !said("braced") && r.held_axis() == 0;  // a brace about the weak axis turns no section
  edge_ = (said("strong_axis") && !said("weak_axis")) || r.held_axis() > 0;
  s.weak_axis = flat_;
  for (const char* w : {"weak_axis", "strong_axis", "fillets", "solid", "section_word"}) {
    for (int i = r.find_symbol(w); i >= 0; i = r.find_symbol(w, i + 1)) r.use(i, "section", "");
  }
  if (catalogue() || built_up() || properties() || products() || round() || square() || plain()) return;
  none();
}

void Reader::build_section() {
  if (frame_ != nullptr && frame_->build_sections()) return;
  if (areas_by_member()) return;
  SectionReader(*this).build();
}

bool Reader::section_from_dims(std::vector<Quantity> d, Section& section) { return SectionReader(*this).product(std::move(d), section); }

}  // namespace nacre::prompts
