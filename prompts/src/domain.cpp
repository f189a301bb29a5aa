// What kind of structure the text is about, and what this program says plainly that it does not compute.

#include <algorithm>

#include "frame.h"

namespace nacre::prompts {

bool Reader::is_joint(const std::string& name) const {
  return std::find(joint_names_.begin(), joint_names_.end(), name) != joint_names_.end();
}

// Names of joints that the text itself declares: in chains of members, or with coordinates.
void Reader::find_names() {
  for (const auto& item : items_) {
    if (item.kind != Item::Kind::Chain) continue;
    for (const auto& n : item.names) {
      if (!is_joint(n)) joint_names_.push_back(n);
    }
  }
  const auto name = [&](int i) {
    items_[i].kind = Item::Kind::Name;
    items_[i].symbol.clear();
    items_[i].role = "name";
  };
  for (int i = 0; i < size(); ++i) {  // "M1" is no bolt where the members are called so
    if ((items_[i].kind == Item::Kind::Section || items_[i].kind == Item::Kind::Material) && is_joint(said(i))) {
      items_[i].text = said(i);
      name(i);
    }
  }
  // The capital A is a joint where one is expected, else the article.
  const bool declared = is_joint("A");
  for (int i = 0; i < size(); ++i) {
    if (!filler(i) || items_[i].text != "A") continue;
    const bool tuple = i + 1 < size() && items_[i + 1].kind == Item::Kind::Tuple;
    if (tuple || any_symbol(i - 1, "at|joint|from") || (declared && (any_symbol(i - 1, "support|pin|roller|fix") || any_symbol(i + 1, "is|pin|roller|fix|and") || mark(i + 1, ",")))) name(i);
  }
  for (int i = 0; i < size(); ++i) {  // "pinned feet": a unit only behind a number, "in" or a bracket
    if (!symbol(i, "unit_word") || !(lower_case(items_[i].text) == "feet" || lower_case(items_[i].text) == "foot")) continue;
    const bool held = any_symbol(i + 1, "is|pin|fix|all|simply_supported|pinned_pinned") && mark(i - 1, ",");
    if (held) {
      items_[i].symbol = "bases";
      items_[i].role = "place";
      continue;
    }
    if (any_symbol(i - 1, "in|coordinate|is") || mark(i - 1, "(") || mark(i - 1, "[") || mark(i - 1, ",") || (i > 0 && !items_[i - 1].values.empty())) continue;
    items_[i].symbol = "bases";
    items_[i].role = "place";
  }
  find_joints();
  for (int i = find_symbol("table"); i >= 0 && present("elevation_view"); i = find_symbol("table", i + 1)) items_[i].symbol = "portal";  // two of its legs
  for (int i = 0; i < size(); ++i) {
    const std::string text = said(i);
    if (symbol(i, "a_frame") && text.find('-') == std::string::npos && (text[0] == 'a' || i == 0 || sentence_end(i - 1)) && !present_any("rafter|leg|apex")) {  // "A frame 4 m high": an article
      items_[i].symbol = "frame";
      items_[i].role = "family";
    }
    if (symbol(i, "ask_rotation") && word(i, "slope") && any_symbol(after(i), "from|to|down|up")) {  // "BC slopes from B to C"
      items_[i].symbol = "filler";
      items_[i].role = "filler";
    }
    if (symbol(i, "bottom") && word(i, "lower") && quantity(i - 1, dim::length) && (i + 1 >= size() || items_[i + 1].kind == Item::Kind::Mark || any_symbol(i + 1, "in|and") || word(i + 1, "down|than"))) {  // "they meet 2 m lower"
      items_[i].symbol = "under";
      items_[i].role = "preposition";
      if (word(i + 1, "down")) use(i + 1, "", "");
    }
    if (symbol(i, "support") && word(i, "trestle") && !joint_texts_.empty()) {  // the structure itself
      items_[i].symbol = "filler";
      items_[i].role = "filler";
    }
  }
  for (int i = 1; i < size(); ++i) {
    // "at the peak", but not "the peak stress"; "the chord sags: F (4,-3)" asks nothing
    const bool led = any_symbol(before(i), "at|on|to|from|of|and|is") || (filler(i - 1) && lower_case(items_[i - 1].text) == "the");
    if (filler(i) && lower_case(items_[i].text) == "peak" && led && !role(after(i), "ask") && !any_symbol(after(i), "pull|compress|load")) {
      items_[i].symbol = "apex";
      items_[i].role = "place";
    }
    if (role(i, "ask") && symbol(i + 1, "is") && i + 2 < size() && items_[i + 2].role == "joint") items_[i].symbol = "filler";
  }
  for (int i = 0; i < size(); ++i) {
    if (!filler(i)) continue;
    if (items_[i].text == "A" && is_joint("A") && !joint_texts_.empty()) {
      const bool opens = i == 0 || sentence_end(i - 1) || items_[i].line_start;
      const bool acts = any_symbol(i + 1, "is|pin|roller|fix|and|with|hang|pull|push|support") || word(i + 1, "carries|carry|sits|sit|takes|rests|rest|gets|get|may|can|stands|holds");
      if (!opens || acts || mark(i + 1, ",") || mark(i + 1, "(")) name(i);
    }
    if (items_[i].text == "a" && !joint_ref(i).empty()) name(i);
  }
}

void Reader::find_domain() {
  for (int i = 0; i < size(); ++i) {  // "goes from 15 to 65 degrees Celsius": no load that varies
    const int n = after(i);
    if (!symbol(i, "triangular") || n >= size() || items_[n].values.empty() || !(items_[n].values[0].dimension == dim::temperature)) continue;
    items_[i].symbol = "heated";
  }
  bool bending_word = false;
  for (const auto& item : items_) bending_word = bending_word || lower_case(item.text).find("bending") != std::string::npos;
  cantilever_ = present_any("cantilever|fixed_free");
  const bool truss_word = present_any("truss|space_truss|pratt|howe|warren|warren_verticals|k_truss|king_post|queen_post|fink|bowstring|scissors|tripod|pyramid|jib|ten_bar|double_layer");
  if (frame_ != nullptr && frame_->claims_joints()) return;
  if (joint_texts_.size() >= 2) {
    domain_ = Domain::Points;
    family_ = "points";
    return;
  }
  const auto truss = [&](std::string_view family) {
    domain_ = Domain::Truss;
    family_ = std::string(family);
  };
  if (present_any("tripod|pyramid") || (present("apex") && present_any("corner") && present_any("square|square_plan|rectangular") && !present("column"))) return truss("npod");
  if (present("leg") && present_word("meet|converge|come together") && !present_any("beam|truss|frame|table")) return truss("npod");
  if (present("ten_bar")) return truss("x_braced");
  if (present("scissors")) return truss("scissors");
  if (present("tetrahedron")) return truss("npod");
  if (present("warren_verticals")) return truss("warren_verticals");
  if (present("warren")) return truss((present("verticals") && !present("without_verticals") && !present("not")) || present("with_verticals") ? "warren_verticals" : "warren");
  if (cantilever_ && truss_word && present_any("panel|pratt|howe") && !present_any("warren|ten_bar|king_post|queen_post|fink|k_truss")) {
    bool both = false;  // "both diagonals in each bay"
    for (int i = find_symbol("diagonals"); i >= 0; i = find_symbol("diagonals", i + 1)) both = both || symbol(before(i), "all");
    return truss(both ? "x_braced" : "cantilever_truss");
  }
  if (present("king_post") && present("rafter") && !present_any("fink|queen_post")) return truss("king_post");
  for (const auto* f : {"pratt", "howe", "k_truss", "king_post", "queen_post", "fink", "bowstring"}) {
    if (present(f)) return truss(f);
  }
  if (present("double_layer")) return truss("space_grid");
  if (const auto told = told_family(); !told.empty()) {
    told_ = true;
    return truss(told);
  }
  if (present("tower_word") && (truss_word || present_any("panel|diagonals|leg"))) return truss("tower");
  if (frame_ != nullptr && frame_->find_domain(truss_word)) return;
  if (present("leg") && present("apex")) return truss("npod");
  if (truss_word || present("truss")) return truss("pratt");
  // Members alone. Axial words make a rod or a column of them, bending words a beam.
  const bool bends = present_any("simply_supported|cantilever|propped|uniform|triangular|moment_word|ask_moment|ask_shear|overhang|continuous|middle|ask_midspan|ask_tip|third_points|fixed_free|guided") || bending_word;
  bool axial = present_any("pull|compress|axial|ask_elongation|ask_buckling|heated|cooled|ask_tension|ask_compression|expansion|stress_free");
  for (const auto& item : items_)
    for (const auto& q : item.values) axial = axial || (q.has_unit && q.dimension == dim::expansion);
  // "welded to a steel post": what the member is held by is no column of its own
  bool column_named = false;
  for (int i = 0; i < size(); ++i) {
    if (!symbol(i, "column")) continue;
    int k = before(i);
    while (k >= 0 && (items_[k].kind == Item::Kind::Material || role(k, "material") || role(k, "section") || any_symbol(k, "vertical"))) k = before(k);
    column_named = column_named || !(any_symbol(k, "to|from") || (symbol(k, "fix") && lower_case(said(k)).ends_with("to")));
  }
  const bool squeezed = present_any("compress|ask_buckling") || (column_named && !bends);
  if (present("ask_buckling") && (!present_any("beam|cantilever") || (present("beam") && !bends && present_any("push|compress|axial"))) && present_any("column|rod|pipe|box|simply_supported|pinned_pinned|fixed_fixed|fixed_pinned|fixed_free|compress|section_word|fix|pin")) {
    domain_ = Domain::Column;
    family_ = "column";
    return;
  }
  if (column_named && !present_any("beam|simply_supported")) {
    domain_ = Domain::Column;
    family_ = "column";
    return;
  }
  bool ground = false;  // "a tube that is clamped at the ground", "a vertical cantilever"
  for (int i = 0; i < size(); ++i) {
    const std::string w = lower_case(items_[i].text);
    ground = ground || w == "ground";
    if (symbol(i, "cantilever") && symbol(before(i), "vertical")) ground = true;
  }
  if (ground && !present_any("beam") && present_any("pipe|rod|box|cantilever")) {
    domain_ = Domain::Column;
    family_ = "column";
    return;
  }
  if (present("bolt")) {
    domain_ = Domain::Rod;
    family_ = "rod";
    return;
  }
  if (present_any("rod|pipe|box") && axial && !bends) {
    domain_ = squeezed && present("ask_buckling") ? Domain::Column : Domain::Rod;
    family_ = domain_ == Domain::Column ? "column" : "rod";
    return;
  }
  if (present("rod") && present("hang") && !bends && !present("horizontal") && !present("fix") && !present_any("tip|beam")) {
    domain_ = Domain::Rod;
    family_ = "rod";
    return;
  }
  bool section = false;
  for (const auto& item : items_) section = section || item.kind == Item::Kind::Section || item.kind == Item::Kind::Dims;
  // "a flat bar pulled with 30 kN" is no beam, though flat bars may be ones
  bool only_bars = true;
  for (const auto& item : items_) only_bars = only_bars && !(item.symbol == "beam" && lower_case(item.text).find("bar") == std::string::npos);
  // heat alone strains a member along its axis, whatever it is called
  bool forces = false;
  for (const auto& item : items_)
    for (const auto& q : item.values) forces = forces || (q.has_unit && (q.dimension == dim::force || q.dimension == dim::line_force || q.dimension == dim::mass || q.dimension == dim::moment));
  const bool heat_alone = present_any("heated|cooled") && !forces && !gradient_said();
  only_bars = only_bars || heat_alone;
  if (heat_alone && present("rod") && present("fixed_free") && !present_any("beam|ask_moment|ask_shear|uniform")) {  // "a bar clamped at one end and free at the other"
    domain_ = Domain::Rod;
    family_ = "rod";
    return;
  }
  if (present("beam") && only_bars && axial && !bends) {
    domain_ = Domain::Rod;
    family_ = "rod";
    return;
  }
  if (present("beam") || bends || present_any("rod|pipe|box|i_section|t_section|channel|angle_section|hollow|fixed_fixed|pinned_pinned|fixed_pinned|free_free") || section) {
    if (axial && !bends && !present("beam")) {
      domain_ = Domain::Rod;
      family_ = "rod";
      return;
    }
    domain_ = Domain::Beam;
    family_ = "beam";
    return;
  }
  if (axial && !bends && (present_any("square|circular|rectangular|solid|member|heated|cooled|ask_elongation|stress_free"))) {
    domain_ = Domain::Rod;
    family_ = "rod";
  }
}

bool Reader::find_unsupported() {
  const auto say = [&](int i, std::string message, std::string advice) {
    use(i, "unsupported", message);
    refuse(Problem::Unsupported, "prompt", std::move(message), std::move(advice), i);
    return true;
  };
  const std::string members = "Trusses, beams, columns, rods and frames are solved.";
  bool pressure = false, conductivity = false;
  for (const auto& item : items_) {
    for (const auto& q : item.values) {
      conductivity = conductivity || q.dimension == Dimension{1, 1, -3, -1, 0} || q.dimension == Dimension{0, 1, -3, 0, 0} || q.dimension == Dimension{0, 1, -3, -1, 0};
      pressure = pressure || q.unit == "bar" || q.unit == "atm" || q.unit == "kPa" || q.unit == "Pa";
    }
  }
  const bool member_named = present_any("beam|cantilever|simply_supported|column|truss|portal|frame|rod|bolt") || domain_ == Domain::Truss || domain_ == Domain::Points;
  if (const int i = find_symbol("solid_heat"); i >= 0 && (conductivity || !member_named || present("ask_temperature")))
    return say(i, "This is heat flow (\"" + said(i) + "\"), which this version does not compute.", members);
  if (conductivity && !present_any("heated|cooled")) return say(0, "This is heat flow, which this version does not compute.", members);
  const auto weighed = [&](int i) {  // "a water tank of 150 kg": a mass, not a vessel
    for (int k = i + 1; k < std::min(size(), i + 4); ++k)
      if (quantity(k, dim::mass) || quantity(k, dim::force)) return true;
    return quantity(before(i), dim::mass) || quantity(before(i), dim::force);
  };
  if (const int i = find_symbol("solid_tank"); i >= 0 && !(weighed(i) && !pressure) && !(member_named && !pressure && !present("pressure") && said(i) != "internal pressure" && lower_case(said(i)).find("pressure") == std::string::npos))
    return say(i, "\"" + said(i) + "\" is a solid or a shell under pressure, which this version does not compute.", members);
  if (const int i = find_symbol("solid_plate"); i >= 0 && !word(i + 1, "profile|frame|bar") && !present_any("i_section|beam|cantilever|simply_supported|portal|frame|truss|column"))
    return say(i, "\"" + said(i) + "\" is a plate or a disc, which this version does not compute.", members);
  if (const int i = find_symbol("solid_part"); i >= 0 && domain_ != Domain::Frame && !present_any("truss|portal") && domain_ != Domain::Truss && domain_ != Domain::Points)
    return say(i, "The local stress at \"" + said(i) + "\" needs a solid model, which this version does not compute.", members);
  for (int i = 0; i < size(); ++i)  // "at the weld" is where the member is held; the stress in it depends on its size
    if (word(i, "weld") && any_symbol(before(i), "in|of")) return say(i, "The stress in a weld is not computed by this version.", members);
  if (const int i = find_symbol("fluid"); i >= 0) return say(i, "Flow of a fluid (\"" + said(i) + "\") is not computed by this version.", members);
  const bool equivalent = present_word("static|quasi-static|equivalent|substitute");
  if (const int i = find_symbol("dynamic"); i >= 0 && equivalent && word(i, "impact")) use(i, "load", "replaced by a static force");
  else if (i >= 0) return say(i, "\"" + said(i) + "\" needs an analysis in time, which this version does not compute.", "Give an equivalent static load.");
  if (const int i = find_symbol("creep"); i >= 0) return say(i, "\"" + said(i) + "\" is beyond linear elasticity, which is what this version computes.", "Ask for the linear elastic response.");
  if (const int i = find_symbol("moving_load"); i >= 0 && !filler(i)) return say(i, "A moving load (\"" + said(i) + "\") is not computed by this version.", "Give the position of the load.");
  if (const int i = find_symbol("tapered"); i >= 0) return say(i, "A member whose section varies along its length (\"" + said(i) + "\") is not computed by this version.", "Give a constant section, or members by coordinates.");
  if (const int i = find_symbol("orthotropic"); i >= 0 && domain_ != Domain::Truss) return say(i, "\"" + said(i) + "\" is not an isotropic material, the only kind this version computes.", "Give E and the section of an equivalent member.");
  if (const int i = find_symbol("other_truss"); i >= 0 && domain_ != Domain::Points) return say(i, "The structure \"" + said(i) + "\" is not one of those known by name.", "Give its joints with coordinates and its members, such as A (0,0), B (4,0), A-B.");
  if (const int i = find_symbol("ring_word"); i >= 0 && domain_ != Domain::Truss && domain_ != Domain::Points) return say(i, "Curved members (\"" + said(i) + "\") are not read by this version.", "Give straight members by coordinates.");
  if (const int i = find_symbol("rotating"); i >= 0 && domain_ != Domain::Points) return say(i, "Loads by rotation (\"" + said(i) + "\") are not computed by this version.", members);
  for (const auto* w : {"vierendeel", "a_frame"}) {
    if (const int i = find_symbol(w); i >= 0 && domain_ != Domain::Points && family_ != "two_bar")
      return say(i, "The structure \"" + said(i) + "\" is not one of those known by name.", "Give its joints with coordinates and its members, such as A (0,0), B (4,0), A-B.");
  }
  for (int i = 0; i < size(); ++i) {  // "the smallest buckling load factor"
    if (!symbol(i, "ask_inverse") || !word(i, "smallest|minimum") || !any_symbol(after(i), "ask_buckling|ask_frequency|load")) continue;
    items_[i].symbol = "filler";
    items_[i].role = "filler";
  }
  if (const int i = find_symbol("ask_inverse"); i >= 0) {
    ask("\"" + said(i) + "\" asks for a size or a capacity. Which trial section or load should be computed instead?", {"compute with a given section and load, then compare with a limit"});
    use(i, "ask", "a design question");
    return true;
  }
  if (const int i = find_symbol("unreal_material"); i >= 0) {
    refuse(Problem::Impossible, "material", "The material \"" + said(i) + "\" has no known stiffness.", "Name a real material such as steel, aluminium or C24 timber, or give E.", i);
    return true;
  }
  return false;
}

}  // namespace nacre::prompts
