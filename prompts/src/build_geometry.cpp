// Bodies: parameters of families from facts.

#include <algorithm>
#include <cmath>

#include "line_build.h"

namespace nacre::prompts {

void Reader::set_parameter(std::string_view name, const Fact* f, Dimension as) {
  if (f == nullptr) return;
  body().values.set(name, value_of(f->q(), as));
}

void Reader::assume_parameter(std::string_view name, double si, Dimension d, std::string why) {
  if (body().values.find(name) != nullptr) return;
  body().values.set(name, assumed(si, d, std::move(why)));
}

void Reader::build_geometry() {
  Setup& s = out_.setup;
  s.bodies.emplace_back();
  Body& b = body();
  b.family = family_;
  b.name = "structure";
  if (const auto* spec = find_family(family_)) {
    s.planar = spec->planar;
    s.title = std::string(spec->title);
    if (!s.title.empty() && s.title[0] >= 'a' && s.title[0] <= 'z') s.title[0] = static_cast<char>(s.title[0] - 'a' + 'A');
  }
  switch (domain_) {
    case Domain::Truss: build_truss(); break;
    case Domain::Points: build_points(); break;
    case Domain::Beam:
    case Domain::Column:
    case Domain::Rod: build_line(); break;
    default: break;
  }
}

// "a 6 mm steel rod 1 m long": of two lengths the small one is the thickness of the rod.
void Reader::rod_thickness() {
  std::vector<Fact*> lengths;
  for (auto& f : facts_) {
    if (f.slot == "length" && !f.taken) lengths.push_back(&f);
  }
  const bool sized = fact("diameter") != nullptr || fact("dims") != nullptr || fact("area") != nullptr || fact("round_diameter") != nullptr || fact("square_side") != nullptr || fact("width") != nullptr;
  if (sized) return;
  for (auto* f : lengths) {
    const bool small = lengths.size() == 1 ? f->q().si() <= 0.08 : std::any_of(lengths.begin(), lengths.end(), [&](const Fact* o) { return o->q().si() > 8 * f->q().si(); });
    if (!small || !any_symbol(after(f->item), "rod|solid|circular") ) {
      if (!(small && (items_[std::min(after(f->item), size() - 1)].kind == Item::Kind::Material || role(after(f->item), "material")))) continue;
    }
    f->slot = "diameter";
    if (!present_any("circular|diameter")) note("section", "a round bar of " + said(f->item), "a rod that is named by one size is taken as round");
    return;
  }
}

void Reader::build_line() {
  if (domain_ == Domain::Rod) {
    rod_thickness();
    share_among_rods();
  }
  LineBuilder(*this).geometry();
  if (failed_ || asked_) return;
  if (domain_ == Domain::Rod && out_.setup.analysis.self_weight && !present_any("horizontal|level_word")) body().values.set("vertical", derived(1, dim::none, "it hangs or stands"));
  if (out_.setup.analysis.frequencies > 0 && any_direction()) {
    out_.setup.planar = false;
    note("vibration", "in every direction", "the prompt speaks of any direction");
  }
  if (domain_ != Domain::Column) return;
  bool in_plane = false;  // "buckling in the plane of the spring"
  for (const auto& item : items_) in_plane = in_plane || lower_case(item.text) == "plane" || lower_case(item.text).find("in plane") != std::string::npos;
  out_.setup.planar = !present("ask_buckling") || in_plane;
  if (present("ask_buckling") && in_plane) note("buckling", "in the plane of the drawing", "the prompt speaks of a plane");
  bool strong = false;  // "about the strong axis"; "standing upright" names none
  for (int i = find_symbol("strong_axis"); i >= 0; i = find_symbol("strong_axis", i + 1)) strong = strong || lower_case(said(i)).find("strong") != std::string::npos || lower_case(said(i)).find("major") != std::string::npos;
  if (present("ask_buckling") && (held_axis() > 0 || (strong && !present("weak_axis")))) {
    out_.setup.planar = true;
    note("buckling", "about the strong axis alone", held_axis() > 0 ? "the member is held about the weak one" : "the prompt names this axis");
  }
}

// "in any direction", "in whichever direction it likes", "about either axis"
bool Reader::any_direction() const {
  for (int i = 0; i < size(); ++i) {
    if (!word(i, "direction|directions|plane|planes|axis|way") && !any_symbol(i, "weak_axis|strong_axis")) continue;
    for (int k = i - 1; k >= 0 && i - k < 3; --k)
      if (word(k, "any|either|whichever|every|both|all|in any|in either")) return true;
  }
  return false;
}

bool Reader::rigid_points() const {
  if (present_any("truss|space_truss")) return false;
  bool shaped = false, area = present("stiffness_ea"), spread = false, columns = false, pins = false;
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    const std::string text = lower_case(item.text);
    shaped = shaped || item.kind == Item::Kind::Section || item.kind == Item::Kind::Dims || text.find("rigid") != std::string::npos || text.find("welded") != std::string::npos;
    columns = columns || (symbol(i, "column") && word(i, "column|pillar|stanchion|post"));
    pins = pins || (symbol(i, "pin") && (text.find("joint") != std::string::npos || (text == "pins" && symbol(before(i), "with"))));
    for (const auto& q : item.values) {
      area = area || (q.has_unit && q.dimension == dim::area);
      spread = spread || (q.has_unit && (q.dimension == dim::line_force || q.dimension == dim::moment || q.dimension == dim::second_moment));
    }
  }
  const bool bends = shaped || spread || present_any("ask_moment|ask_shear|ask_rotation|frame|portal|fix");
  if (!shaped && !spread && pins && !present_any("ask_moment|fix")) return false;
  if (!bends && ( !present("beam") && (area || !columns))) return false;  // "a mast and two stays, each 200 mm²": of a bar its area is enough
  if (present_any("frame|beam|portal|column|rafter")) return true;
  if (present("fix")) return true;  // a clamp holds nothing that does not bend
  for (const auto& item : items_)
    for (const auto& q : item.values)
      if (q.has_unit && q.dimension == dim::line_force) return true;
  return false;
}

void Reader::build_points() {
  build_joints();
  if (!failed_) build_members();
  if (!failed_ && !asked_) imply_members();
  const bool rigid = rigid_points();
  body().connection = rigid ? "rigid" : "pinned";
  out_.setup.title = rigid ? "Frame by coordinates" : "Truss by coordinates";
  bool planar = true;
  for (const auto& j : body().joints) planar = planar && !(j.position[1].given() && std::abs(j.position[1].si) > 0);
  out_.setup.planar = planar;
  for (int i = 0; i < size(); ++i) {  // "a 3-bar truss", "five bars": as many are listed
    if (!bare_number(i) || items_[i].used || !any_symbol(mark(i + 1, "-") ? i + 2 : after(i), "rod|member|truss_bars")) continue;
    if (items_[i].values[0].number == static_cast<double>(body().members.size())) use(i, "quantity", "number of bars");
  }
  // what the family would need is said by the coordinates
  for (auto& f : facts_) {
    const bool follows = f.slot == "panel_count" || std::all_of(f.values.begin(), f.values.end(), [&](const Quantity& q) { return !q.has_unit || follows_from_joints(q); });
    if (!follows || f.slot == "diameter" || f.slot == "E_bare" || (f.slot == "dims" && !f.q().has_unit)) continue;
    f.taken = true;
    if (f.item >= 0) items_[f.item].meaning += " (follows from the coordinates)";
  }
}

}  // namespace nacre::prompts
