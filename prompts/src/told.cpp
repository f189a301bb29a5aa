// Small structures told in words: two cables to a loaded point, a boom and its stay, a mast and its guy, two rafters and a tie,
// three hangers.

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {
namespace {

constexpr double half_pi = 1.57079632679489661923;

}  // namespace

// The text of item i is one of these words, in the singular or the plural.
bool Reader::word(int i, Words list) const {
  if (i < 0 || i >= size()) return false;
  std::string w = lower_case(items_[i].text);
  for (int pass = 0; pass < 2; ++pass) {
    for (const auto v : list) {
      if (w == v || (w.size() > v.size() && w.compare(w.size() - v.size(), v.size(), v) == 0 && w[w.size() - v.size() - 1] == ' ')) return true;
    }
    if (w.size() < 3 || w.back() != 's') break;
    w.pop_back();
  }
  return false;
}

bool Reader::present_word(Words list) const {
  for (int i = 0; i < size(); ++i) {
    if (word(i, list)) return true;
  }
  return false;
}

// "two steel cables", "three bars": how many, 0 where no number is said.
int Reader::bars_counted() const {
  for (int i = 0; i < size(); ++i) {
    if (!bare_number(i) || !items_[i].values[0].integer || items_[i].values[0].number < 1 || items_[i].values[0].number > 12) continue;
    int k = mark(i + 1, "-") ? i + 2 : after(i);
    for (int n = 0; n < 3 && (items_[k < size() ? k : 0].kind == Item::Kind::Material || role(k, "material") || role(k, "section") || role(k, "direction") || any_symbol(k, "uniform|inclined")); ++n) k = after(k);
    if (any_symbol(k, "rod|member|leg|rafter|guy") || word(k, "strut|pole|post|bar")) return static_cast<int>(items_[i].values[0].number);
  }
  return 0;
}

// Which of these structures the text tells of: its family, or "".
std::string Reader::told_family() const {
  const bool sags = sag_item() >= 0;
  const bool wall = present_word("wall|mast|post|pole|column|facade|tower|building");
  const bool cable = present_word("cable|rope|wire|chain|string|cord|tie|stay|tie rod|tie bar|stay cable|wire rope|strap|tie-rod");
  const bool boom = present_any("boom|jib|wall_bracket") || present_word("strut|arm|sprit");
  const bool mast = present_word("mast|pole|flagpole|flag pole|post|tower|antenna");
  const int n = bars_counted();
  const bool hangs = present_any("hang|sitting") || present_word("ceiling|crate|weight|machine");
  const bool angle = [&] {
    for (const auto& item : items_) {
      if (item.kind == Item::Kind::Quantity && item.values[0].has_unit && item.values[0].dimension == dim::angle) return true;
    }
    return false;
  }();
  if (present("guy") && mast) return "guyed_mast";
  if (present("jib")) return "bracket";
  if (present_any("rafter") && !present_any("gable|portal") && !(present("frame") && (present_any("column|eaves|ask_moment") || !present_word("tie|tie rod|tie bar"))) && (present_word("tie|tie rod|tie bar|tie beam|tie member") || present("a_frame"))) return "two_bar";
  if (present("a_frame") && !present("frame")) return "two_bar";
  if (present("triangle") && present_any("truss|bases|span|apex|rod|member|rise") && !present_any("tripod|pyramid|frame|tetrahedron|load_triangular")) return "two_bar";
  const bool one_other = present_word("one") && present_word("other|another");
  if (wall && present_word("strut|brace|prop") && (present_word("bracket") || present_any("horizontal|arm")) && !cable && present_any("rod|arm|member|wall_bracket")) return "bracket";
  if (cable && sags && present_any("between|middle")) return "two_bar";
  if (n == 0 && cable && one_other && angle && hangs) return "two_bar";
  const bool hung_beam = present("beam") && present("pin") && present_any("tip|free") && present_any("horizontal|hang") && !present_any("middle|simply_supported|section_word|ask_moment");
  if (hung_beam && cable && wall && !present_any("uniform|self_weight")) return "bracket";
  if (boom && cable && wall && !present_any("uniform|self_weight")) return "bracket";
  if (present("boom") && present("rod")) return "bracket";
  if (n == 3 && (present_word("meet|hanger") || hangs) && (present_any("middle|outer") || angle) && !present_any("tripod|leg|beam")) return "three_bar";
  if (n == 2 && !present_any("beam|simply_supported|column_load") && (angle || present_word("meet|symmetrically|apex") || present_any("apex|apart")) && !present("frame") && !(present_any("vertical") && !angle && !present_word("meet")))
    return "two_bar";
  return {};
}

// "a wire that sags 0.5 m": the item of the length, or -1.
int Reader::sag_item() const {
  for (int i = 0; i < size(); ++i) {
    if (word(i, "sag|dip|hangs through") && quantity(after(i), dim::length)) return after(i);
    if (word(i, "sag|dip") && any_symbol(after(i), "of|is|by") && quantity(after(after(i)), dim::length)) return after(after(i));
  }
  return -1;
}

// A bar of that name is in the text, and is not said to be missing: "no tie".
bool Reader::has_bar(Words names) {
  bool there = false;
  for (int i = 0; i < size(); ++i) {
    if (!word(i, names)) continue;
    if (symbol(before(i), "not")) use(before(i), "geometry", "without " + said(i));
    else there = true;
  }
  return there;
}

// The joint that the two bars of a two-bar truss have in common, where they are named: C of "AC and BC".
std::string Reader::common_letter() const {
  std::string first;
  for (const auto& item : items_) {
    std::string pair;
    if (item.kind == Item::Kind::Chain && item.names.size() == 2 && item.names[0].size() == 1 && item.names[1].size() == 1) pair = item.names[0] + item.names[1];
    else if (item.kind != Item::Kind::Mark && item.text.size() == 2 && item.text[0] >= 'A' && item.text[0] <= 'Z' && item.text[1] >= 'A' && item.text[1] <= 'Z') pair = item.text;
    if (pair.empty() || pair == first) continue;
    if (first.empty()) {
      first = pair;
      continue;
    }
    for (const char a : first) {
      for (const char b : pair) {
        if (a == b) return std::string(1, a);
      }
    }
  }
  return {};
}

// An angle as it is measured from the horizontal: "35° to the horizontal", "20 degrees from the vertical", "60° between the ropes".
std::optional<Value> Reader::angle_to_horizontal(const Fact& f) {
  Value v = value_of(f.q(), dim::angle);
  const auto complement = [&](double part, std::string why) {
    Value c = v;
    c.si = half_pi - v.si * part;
    c.unit.clear();
    c.origin.why = std::move(why);
    return c;
  };
  int end = f.item + 1;
  for (; end < size() && end < f.item + 9 && !mark(end, ".") && !mark(end, ";") && !mark(end, ","); ++end) {
    if (quantity(end, dim::angle)) break;
    if (any_symbol(end, "horizontal|level_word|bases") || word(end, "ceiling|ground|floor|horizontal|boom|base|roof|beam")) return v;
    if (any_symbol(end, "vertical|plumb_word") || word(end, "vertical|wall|mast|pole|plumb")) return complement(1, said(f.item) + " from the vertical");
  }
  for (int k = f.item - 1; k >= 0 && k > f.item - 7 && !sentence_end(k + 1); --k) {
    if (symbol(k, "between")) return complement(0.5, "half of " + said(f.item) + " to each side of the vertical");
    if (quantity(k, dim::angle)) break;
  }
  for (int k = f.item + 1; k < size() && k < f.item + 6 && !mark(k, "."); ++k) {
    if (symbol(k, "between") || lower_case(items_[k].text) == "between them" || word(k, "other")) return complement(0.5, "half of " + said(f.item) + " to each side of the vertical");
  }
  // the reference may be said once for both: "at 30° and 45° to the horizontal"
  for (int k = end; k < sentence_stop(f.item) && k < size(); ++k) {
    if (quantity(k, dim::length) || quantity(k, dim::force)) break;
    if (any_symbol(k, "horizontal|level_word") || word(k, "ceiling|ground")) return v;
    if (any_symbol(k, "vertical|plumb_word")) return complement(1, said(f.item) + " from the vertical");
  }
  for (int k = f.item - 1; k >= sentence_begin(f.item); --k) {  // or before: "one makes 40° with the horizontal, the other 60°"
    if (any_symbol(k, "horizontal|level_word")) return v;
    if (any_symbol(k, "vertical|plumb_word")) return complement(1, said(f.item) + " from the vertical");
  }
  if (f.slot == "pitch" || present_any("rafter|pitch")) return v;
  ask("From which line is the angle of " + said(f.item) + " measured?", {said(f.item) + " from the horizontal", said(f.item) + " from the vertical"});
  return std::nullopt;
}

// A length that stands "to the left" or "to the right" of the loaded point, and has no other meaning yet.
const Quantity* Reader::length_to_side(std::string_view side, std::string_view direction) {
  for (int i = 0; i < size(); ++i) {
    if (!quantity(i, dim::length)) continue;
    int k = after(i);
    if (any_symbol(k, "to")) k = after(k);
    if (!symbol(k, side) && !symbol(k, direction)) continue;
    use(i, "quantity", "distance to the " + std::string(side));
    for (auto& c : chunks_) {
      if (i >= c.first && i <= c.last) c.claimed = true;
    }
    return &items_[i].values[0];
  }
  return nullptr;
}

void Reader::build_two_bar() {
  Values& v = body().values;
  const bool tie = has_bar("tie|tie rod|tie bar|tie beam|tie member") || present("triangle") || (present("a_frame") && !present("bases") && !present_word("legs|ladder"));
  const bool below = !present("rafter") && !present_any("a_frame|triangle") && !present_word("strut|leg|prop|post") &&
                     (present_any("hang|under") || fact("below") != nullptr || present_word("cable|rope|wire|chain|string|cord|ceiling|hang|suspended|strap"));
  if (tie) v.set("tie", derived(1, dim::none, present_word("tie|tie rod|tie bar|tie beam|tie member") ? "a tie is named" : "a triangle of bars"));
  if (below) v.set("below", derived(1, dim::none, "the load hangs below the supports"));
  set_parameter("span", first_fact("span|apart|base_length|width"), dim::length);
  if (const int sag = sag_item(); sag >= 0) {
    v.set("height", value_of(items_[sag].values[0], dim::length));
    use(sag, "quantity", "how far the wire hangs through");
    for (auto& f : facts_) f.taken = f.taken || f.item == sag;
  }
  if (v.find("height") == nullptr) set_parameter("height", first_fact("below|above|rise|height|ridge_height|depth"), dim::length);
  const Quantity* left = length_to_side("left", "leftward");
  const Quantity* right = length_to_side("right", "rightward");
  if (left != nullptr && right != nullptr) {
    v.set("span", derived(left->si() + right->si(), dim::length, "the distances to both sides"));
    v.set("apex_position", value_of(*left, dim::length));
  } else if (left != nullptr || right != nullptr) {
    const Quantity& q = left != nullptr ? *left : *right;
    if (left != nullptr) v.set("apex_position", value_of(q, dim::length));
    else if (v.find("span") != nullptr) v.set("apex_position", derived(v.get("span") - q.si(), dim::length, "the rest of the distance"));
  }
  for (auto& c : chunks_) {  // "1 m from the left support"
    if (c.claimed || c.places.size() != 1 || c.places[0].kind != Place::Kind::Point || !(c.places[0].at.dimension == dim::length) || v.find("span") == nullptr) continue;
    const Place& p = c.places[0];
    v.set("apex_position", p.from_end ? derived(v.get("span") - p.at.si, dim::length, "from the right") : p.at);
    c.claimed = true;
  }
  for (int i = 0; i < size(); ++i) {  // "collar tie at mid height": between the rafters, above their feet
    const bool collar = word(i, "collar|collar tie|collar beam|crossbar|cross bar|crosspiece");
    const bool high = word(i, "tie|tie rod|tie bar") && [&] {
      for (int k = i + 1; k < size() && k < i + 6 && !mark(k, ",") && !sentence_end(k); ++k) {
        if (symbol(k, "middle") || quantity(k, dim::length)) return symbol(k, "middle") || any_symbol(after(k), "up|above");
      }
      return false;
    }();
    if (!collar && !high) continue;
    ask("A tie that joins the rafters above their feet bends them. Give the joints with coordinates and the members, as a frame.");
    return;
  }
  for (const auto& f : facts_) {  // "the apex 3 m above the left support"
    if ((f.slot != "above" && f.slot != "ridge_height" && f.slot != "height") || v.find("span") == nullptr) continue;
    const int n = after(f.item), k = any_symbol(n, "above") ? after(n) : n;
    if (!any_symbol(k, "left|right") || !any_symbol(after(k), "end|support|pin|roller|bases|eaves")) continue;
    v.set("apex_position", symbol(k, "left") ? derived(0, dim::length, "over the left support") : derived(v.get("span"), dim::length, "over the right support"));
  }
  if (present("right_angled") && v.find("apex_position") == nullptr) {
    ask("Where is the right angle of the triangle: at a support, or at the apex?", {"the apex is above the left support", "the apex is above the right support"});
    return;
  }
  std::vector<Value> angles;
  for (auto& f : facts_) {
    if ((f.slot != "angle" && f.slot != "pitch") || f.taken) continue;
    f.taken = true;
    const auto angle = angle_to_horizontal(f);
    if (!angle) return;
    angles.push_back(*angle);
  }
  // "one rope is horizontal, the other at 40 degrees"
  const bool one_level = angles.size() == 1 && [&] {
    for (int i = 0; i < size(); ++i) {
      if (any_symbol(i, "horizontal|level_word") && (any_symbol(before(i), "is") || any_symbol(after(i), "rod") || word(i - 1, "is|other|one|runs|horizontally"))) return true;
    }
    return false;
  }();
  if (angles.size() == 1 && present_any("vertical|plumb_word") && present_word("other|second")) {
    ask("Two bars of which one is vertical hold no load by both: the vertical one takes it all. Which angles do they have?");
    return;
  }
  const bool apart = v.find("height") != nullptr && v.find("span") != nullptr;
  if (one_level) {
    v.set("left_angle", angles[0]);
    v.set("right_angle", derived(0, dim::angle, "the other one is horizontal"));
  } else if (angles.size() == 1 && !apart) {
    v.set("angle", angles[0]);
  } else if (angles.size() == 2) {
    v.set("left_angle", angles[0]);
    v.set("right_angle", angles[1]);
  } else if (angles.size() > 2) {
    ask("There are two bars, but " + std::to_string(angles.size()) + " angles: which ones are those of the bars?");
  }
  lengths_of_two_bars();
}

// Bars by their lengths: each 3 m long, or 3 m and 4 m.
void Reader::lengths_of_two_bars() {
  Values& v = body().values;
  std::vector<Fact*> lengths;
  for (auto& f : facts_) {
    if ((f.slot == "length" || f.slot == "bar_length" || f.slot == "member_length" || f.slot == "leg_length") && !f.taken) lengths.push_back(&f);
  }
  if (lengths.empty() || lengths.size() > 2) return;
  const double l1 = lengths[0]->q().si(), l2 = lengths.back()->values.back().si(), span = v.get("span"), angle = v.get("angle"), height = v.get("height");
  for (auto* f : lengths) f->taken = true;
  for (const auto& q : lengths.back()->values) {
    for (int i = 0; i < size(); ++i) {
      if (items_[i].begin == q.begin) use(i, "quantity", "length of a bar");
    }
  }
  const std::string why = lengths.size() == 1 ? "bars of " + said(lengths[0]->item) : "bars of " + said(lengths[0]->item) + " and " + said(lengths[1]->item);
  const auto from = [&](double si) {
    Value d = derived(si, dim::length, why);
    d.origin.begin = lengths[0]->q().begin;
    d.origin.end = lengths[0]->q().end;
    return d;
  };
  if (std::isfinite(span) && !std::isfinite(height)) {
    const double x = (l1 * l1 - l2 * l2 + span * span) / (2 * span), h2 = l1 * l1 - x * x;
    if (!(h2 > 0)) {
      refuse(Problem::Impossible, "body.structure.height", "Two " + why + " do not reach each other over " + v.find("span")->text() + ".", "Make them longer or the distance smaller.", lengths[0]->item);
      return;
    }
    v.set("height", from(std::sqrt(h2)));
    if (l1 != l2) v.set("apex_position", from(x));
  } else if (std::isfinite(height) && !std::isfinite(span) && l1 > height && l2 > height) {
    v.set("span", from(std::sqrt(l1 * l1 - height * height) + std::sqrt(l2 * l2 - height * height)));
    if (l1 != l2) v.set("apex_position", from(std::sqrt(l1 * l1 - height * height)));
  } else if (std::isfinite(angle) && lengths.size() == 1) {
    v.set("span", from(2 * l1 * std::cos(angle)));
  } else if (!std::isfinite(span) && !std::isfinite(height)) {
    const double left = v.get("left_angle");
    if (std::isfinite(left) && left > 0) v.set("height", from(l1 * std::sin(left)));
  }
}

void Reader::build_bracket() {
  Values& v = body().values;
  const auto of_tie = [&](const Fact& f) {  // said of the tie, not of the boom
    return f.noun == "rod" && !word(before(f.item), "boom");
  };
  Fact *boom = nullptr, *tie = nullptr;
  for (int i = 0; i < size(); ++i) {  // "a 1.2 m horizontal strut"
    if (!quantity(i, dim::length) || items_[i].used) continue;
    int n = after(i);
    while (any_symbol(n, "level_word|long|inclined")) n = after(n);
    const int p = before(i);  // "a horizontal bar AB 1.5 m"
    const bool behind = p > 0 && items_[p].kind != Item::Kind::Mark && (items_[p].kind == Item::Kind::Chain || (said(p).size() == 2 && said(p)[0] >= 'A' && said(p)[0] <= 'Z' && said(p)[1] >= 'A' && said(p)[1] <= 'Z')) &&
                        any_symbol(before(p), "boom|arm|rod|beam|level_word");
    if (!behind && !any_symbol(n, "boom|arm") && !word(n, "strut|bar|beam|boom")) continue;
    Fact f;
    f.slot = "length";
    f.item = i;
    f.noun = "boom";
    f.values = items_[i].values;
    use(i, "quantity", "length of the boom");
    facts_.push_back(std::move(f));
  }
  for (auto& f : facts_) {
    if ((f.slot != "length" && f.slot != "bar_length" && f.slot != "member_length" && f.slot != "span") || f.taken) continue;
    Fact*& slot = of_tie(f) && (boom != nullptr || tie == nullptr) && present_any("boom|arm|jib|cantilever|column") ? tie : boom;
    if (slot != nullptr) continue;
    slot = &f;
    f.taken = true;
  }
  if (boom == nullptr && tie != nullptr) std::swap(boom, tie);
  if (boom == nullptr) boom = first_fact("arm");
  set_parameter("boom", boom, dim::length);
  if (Fact* below = fact("below"); below != nullptr && !below->taken && (present_word("strut|brace|prop") || fact("above") == nullptr)) {
    below->taken = true;
    v.set("rise", value_of(below->q(), dim::length));
    v.set("below", derived(1, dim::none, "the second bar meets the wall below the first"));
  }
  if (v.find("rise") == nullptr) set_parameter("rise", first_fact("above|rise|ridge_height|height|apart"), dim::length);
  for (auto& f : facts_) {
    if (f.slot != "angle" || f.taken) continue;
    f.taken = true;
    const bool tie_angle = [&] {  // the nearer of the two before it
      for (int k = f.item - 1; k >= 0; --k) {
        if (any_symbol(k, "rod") || word(k, "cable|rope|chain|tie|stay|wire")) return true;
        if (any_symbol(k, "boom|arm|jib") || word(k, "strut|boom|arm")) return false;
      }
      return true;
    }();
    const auto angle = angle_to_horizontal(f);
    if (!angle) return;
    if (v.find(tie_angle ? "angle" : "incline") != nullptr) ask("Two angles are given: which one is that of the boom, which one that of the tie?");
    v.set(tie_angle ? "angle" : "incline", *angle);
  }
  const double b = v.get("boom"), t = tie != nullptr ? tie->q().si() : 0;
  if (tie != nullptr && v.find("rise") == nullptr && v.find("angle") == nullptr && t > b)
    v.set("rise", derived(std::sqrt(t * t - b * b), dim::length, "from the lengths of the boom and the tie"));
  else if (tie != nullptr) tie->taken = false;
  // "the tie is horizontal": level with the tip of a raised boom
  if (v.find("incline") != nullptr && v.find("rise") == nullptr && v.find("angle") == nullptr) {
    for (int i = 0; i < size(); ++i) {
      if (any_symbol(i, "horizontal|level_word") && any_symbol(after(i), "rod")) v.set("rise", derived(b * std::sin(v.get("incline")), dim::length, "the tie is horizontal"));
    }
  }
}

void Reader::build_guyed_mast() {
  Values& v = body().values;
  if (bars_counted() == 2) v.set("guys", derived(2, dim::none, "two guys are named"));
  for (auto& c : chunks_) {  // "anchored 6 m from the foot"
    if (c.claimed || c.places.size() != 1 || c.places[0].kind != Place::Kind::Point || !(c.places[0].at.dimension == dim::length)) continue;
    v.set("anchor", c.places[0].at);
    c.claimed = true;
    break;
  }
  if (v.find("anchor") == nullptr) set_parameter("anchor", first_fact("apart|span|base_length"), dim::length);
  set_parameter("height", first_fact("height|above|rise|ridge_height|length"), dim::length);
  for (auto& f : facts_) {
    if (f.slot != "angle" || f.taken) continue;
    f.taken = true;
    if (const auto angle = angle_to_horizontal(f)) v.set("angle", *angle);
  }
}

void Reader::build_three_bar() {
  Values& v = body().values;
  if (auto* f = take("apart")) {
    bool outer = false;
    for (int k = std::max(0, f->item - 8); k < std::min(size(), f->item + 6); ++k) outer = outer || symbol(k, "outer");
    v.set("span", outer ? value_of(f->q(), dim::length) : derived(2 * f->q().si(), dim::length, "three bars, " + said(f->item) + " from one to the next"));
  }
  set_parameter("span", first_fact("span|width"), dim::length);
  set_parameter("height", first_fact("below|above|height|depth|length|bar_length"), dim::length);
  for (auto& f : facts_) {
    if (f.slot != "angle" || f.taken) continue;
    f.taken = true;
    if (auto angle = angle_to_horizontal(f)) {
      angle->si = half_pi - angle->si;  // to the middle bar
      v.set("angle", *angle);
    }
  }
}

// "1.5 t from two steel wires": equal bars side by side carry equal parts; one of them is computed.
void Reader::share_among_rods() {
  const int n = bars_counted();
  if (auto* count = fact("leg_count"); count != nullptr) count->taken = true;
  if (n < 2) return;
  if (present_word("series|line") || present_any("between")) {
    ask("How do the " + std::to_string(n) + " members share the load?", {"each carries the stated load", "the load is divided evenly"});
    return;
  }
  for (auto& h : heads_) {
    if (h.kind != Head::Kind::Load) continue;
    bool each = false;  // "each carries 5 kN"
    for (int k = sentence_begin(h.item); k < h.item; ++k) each = each || (symbol(k, "each") && h.item - k < 5);
    for (int k = h.item; k < std::min(size(), h.item + 3); ++k) each = each || symbol(k, "each") || symbol(k, "per");
    if (each) continue;
    h.shared_by = n;
    note("load", said(h.item) + " shared by " + std::to_string(n), "equal members side by side carry equal parts");
  }
  for (int i = 0; i < size(); ++i) {
    if (bare_number(i) && items_[i].values[0].number == n) use(i, "quantity", "members side by side");
  }
}

bool Reader::build_told() {
  if (family_ == "two_bar") build_two_bar();
  else if (family_ == "bracket") build_bracket();
  else if (family_ == "guyed_mast") build_guyed_mast();
  else if (family_ == "three_bar") build_three_bar();
  else return false;
  if (auto* n = fact("leg_count"); n != nullptr) n->taken = true;
  const double bars = family_ == "three_bar" ? 3 : family_ == "guyed_mast" ? body().values.get("guys", 1) : 2;
  for (int i = 0; i < size(); ++i)  // "two 3 m legs"
    if (bare_number(i) && !items_[i].used && quantity(after(i), dim::length) && items_[i].values[0].number == bars) use(i, "quantity", "number of bars");
  for (int i = 0; i < size(); ++i) {  // words that these structures are made of
    if (any_symbol(i, "joint|station|outer") || word(i, "inclined|held|tied|stayed|guyed|sloping|unequal|different")) use(i, "", "");
  }
  if (const std::string letter = common_letter(); !letter.empty() && family_ == "two_bar") {
    for (auto& c : chunks_) {
      for (auto& p : c.places) {
        if (p.kind == Place::Kind::Joint && p.name == letter) p.name = "apex";
      }
    }
  }
  return true;
}

// All ends at the wall, the ceiling or the ground are held; only feet that a tie joins can have a roller.
bool Reader::told_supports() {
  const bool tied = !out_.setup.bodies.empty() && body().values.get("tie", 0) == 1;
  if (!(family_ == "bracket" || family_ == "guyed_mast" || family_ == "three_bar" || (family_ == "two_bar" && !tied))) return false;
  bool said_so = false, fixed = false;
  for (auto& h : heads_) {
    if (h.kind != Head::Kind::Support) continue;
    said_so = true;
    if (h.support == "roller") ask("Which end of the structure is on a roller? Its ends at the wall or the ground are taken as pinned.");
    fixed = fixed || h.support == "fixed";
    use(h.item, "support", "pinned");
  }
  Place p;
  p.kind = Place::Kind::Set;
  p.name = family_ == "bracket" ? "wall joints" : "feet";
  p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "the ends are held where they are fastened"};
  out_.setup.supports.push_back(make_support(fixed ? "fixed" : "pinned", p, p.name));
  if (!said_so) note("supports", family_ == "bracket" ? "both wall joints are pinned" : "the ends are pinned", "no supports are named");
  return true;
}

}  // namespace nacre::prompts
