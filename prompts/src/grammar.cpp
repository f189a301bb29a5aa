// Facts: patterns from data/vocabulary/rules.txt, then nouns and adjectives of dimension bound to their quantities.

#include <algorithm>
#include <cmath>

#include "reader.h"
#include "rules.h"

namespace nacre::prompts {
namespace {

// Words that take a quantity of one dimension. An adjective follows its quantity ("40 mm deep"); a noun stands on either side.
struct DimensionWord {
  std::string_view symbol, slot;
  Dimension dimension;
  bool adjective;
};
constexpr DimensionWord dimension_words[] = {
    {"span", "span", dim::length, false},
    {"length", "length", dim::length, false},
    {"long", "length", dim::length, true},
    {"height", "height", dim::length, false},
    {"tall", "height", dim::length, true},
    {"depth", "depth", dim::length, false},
    {"deep", "depth", dim::length, true},
    {"width", "width", dim::length, false},
    {"wide", "width", dim::length, true},
    {"thickness", "thickness", dim::length, false},
    {"thick", "thickness", dim::length, true},
    {"wall_thickness", "wall", dim::length, false},
    {"diameter", "diameter", dim::length, false},
    {"diameter_sign", "diameter", dim::length, false},
    {"inner_diameter", "inner_diameter", dim::length, false},
    {"radius", "radius", dim::length, false},
    {"inner_radius", "inner_radius", dim::length, false},
    {"rise", "rise", dim::length, false},
    {"panel", "panel_length", dim::length, false},
    {"spacing", "spacing", dim::length, false},
    {"apart", "apart", dim::length, true},
    {"pitch", "pitch", dim::angle, false},
    {"gap", "gap", dim::length, false},
    {"settle", "settlement", dim::length, false},
    {"stress_free", "reference_temperature", dim::temperature, false},
};

// Parts whose bare length is meant: "beam 6 m", "3 m columns".
struct PartWord {
  std::string_view symbol, slot;
};
constexpr PartWord part_words[] = {
    {"column", "length"}, {"beam", "length"}, {"cantilever", "length"}, {"rod", "length"}, {"rafter", "length"}, {"arm", "arm"},
    {"boom", "arm"}, {"leg", "leg_length"}, {"truss", "span"}, {"pratt", "span"}, {"howe", "span"}, {"warren", "span"},
    {"warren_verticals", "span"}, {"fink", "span"}, {"king_post", "span"}, {"queen_post", "span"}, {"bowstring", "span"},
    {"k_truss", "span"}, {"scissors", "span"}, {"portal", "span"}, {"gable", "span"}, {"tower_word", "height"}, {"side", "side"},
    {"equilateral", "side"}, {"apex", "height"}, {"eaves", "eaves_height"}, {"overhang", "overhang"}, {"member", "member_length"},
    {"square_plan", "plan"}, {"bottom_chord", "span"}, {"simply_supported", "length"}, {"fixed_fixed", "length"}, {"propped", "length"}, {"pipe", "length"},
    {"box", "length"}, {"jib", "arm"}, {"frame", "span"}, {"section_word", "none"}, {"pinned_pinned", "length"}, {"support", "apart"},
    {"story", "storey_height"}, {"grid", "plan"}, {"double_layer", "span"}, {"bases", "none"}, {"bolt", "length"}, {"wall_bracket", "arm"},
};

bool letter_symbol(const Item& item) { return item.letter && item.text.size() == 1; }

}  // namespace

void Reader::apply_rules() {
  const auto matches = [&](const PatternElement& e, int i) {
    if (i >= size() || (items_[i].used && items_[i].role != "ask")) return false;
    const Item& item = items_[i];
    switch (e.kind) {
      case PatternElement::Kind::Symbol:
        if (item.kind != Item::Kind::Word) return false;
        if (letter_symbol(item) && is_joint(item.text) && i + 1 < size() && items_[i + 1].kind == Item::Kind::Tuple) return false;
        return std::any_of(e.symbols.begin(), e.symbols.end(), [&](std::string_view s) { return item.symbol == s; });
      case PatternElement::Kind::Mark: return item.kind == Item::Kind::Mark && item.text == e.symbols.front();
      case PatternElement::Kind::Quantity: return quantity(i, e.dimension);
      case PatternElement::Kind::Number: return bare_number(i);
      case PatternElement::Kind::Dims: return item.kind == Item::Kind::Dims;
      case PatternElement::Kind::List: return item.kind == Item::Kind::List;
      case PatternElement::Kind::Range: return item.kind == Item::Kind::Range;
      case PatternElement::Kind::Section: return item.kind == Item::Kind::Section;
      case PatternElement::Kind::Material: return item.kind == Item::Kind::Material;
      case PatternElement::Kind::Name: return item.kind == Item::Kind::Name;
    }
    return false;
  };
  for (const auto& rule : rules()) {
    if (domain_ == Domain::Points && rule.slot == "above") continue;
    if (domain_ != Domain::Truss && (rule.slot == "bar_length" || rule.slot == "base_length" || rule.slot == "chord_distance")) continue;
    static constexpr std::string_view whole_parts[] = {"equal_panels", "panel_count", "leg_count", "story_count", "counted_spans", "span_count", "base_width", "top_width", "ridge_height", "eaves_height", "above", "below", "overhang", "angle"};
    if (frame_ != nullptr && std::find(std::begin(whole_parts), std::end(whole_parts), rule.slot) != std::end(whole_parts)) continue;  // read by the frame itself
    if (on_line() && (rule.slot == "above" || rule.slot == "below")) continue;  // a station, or "4 m under 5 kN/m"
    for (int i = 0; i < size(); ++i) {
      if (filler(i)) continue;
      std::vector<std::pair<int, bool>> consumed;
      std::vector<int> valued;
      int at = i;
      bool fits = true;
      for (const auto& e : rule.pattern) {
        if (matches(e, at)) {
          consumed.emplace_back(at, e.keep);
          if (e.kind != PatternElement::Kind::Symbol && e.kind != PatternElement::Kind::Mark) valued.push_back(at);
          at = after(at);
        } else if (!e.optional) {
          fits = false;
          break;
        }
      }
      if (!fits || valued.empty()) continue;
      Fact f;
      f.slot = std::string(rule.slot);
      f.item = valued.front();
      f.noun = noun_near(i);
      for (const int v : valued) {
        for (const auto& q : items_[v].values) f.values.push_back(q);
      }
      if (f.values.empty()) continue;
      for (const auto& [k, keep] : consumed) {
        if (!keep) use(k, "", f.slot);
      }
      if (const auto plus = f.slot.find('+'); plus != std::string::npos && f.values.size() == 2) {
        Fact second = f;
        second.slot = f.slot.substr(plus + 1);
        second.values.erase(second.values.begin());
        second.item = valued.back();
        f.slot.resize(plus);
        f.values.resize(1);
        facts_.push_back(std::move(second));
      }
      facts_.push_back(std::move(f));
    }
  }
}

// The part that a dimension is said of: the nearest part word before it in its sentence, else the one right after it.
std::string Reader::noun_near(int i) const {
  static constexpr std::string_view parts[] = {"column", "beam", "rafter", "flange", "web", "arm", "boom", "leg", "truss", "eaves", "apex", "cantilever", "rod", "side",
                                               "top_chord", "bottom_chord", "verticals", "diagonals", "member", "overhang", "panel", "portal", "frame", "pipe", "box", "chord",
                                               "story", "girt"};
  const auto part = [&](int k) -> std::string_view {
    for (const auto p : parts) {
      if (symbol(k, p)) return p;
    }
    return {};
  };
  // directly behind: "3 m tall columns", "4 m columns"
  int k = after(i);
  for (int n = 0; n < 3 && k < size(); ++n, k = after(k)) {
    if (const auto p = part(k); !p.empty()) return std::string(p);
    if (items_[k].kind == Item::Kind::Mark || items_[k].kind == Item::Kind::Quantity) break;
    if (!role(k, "geometry") && !role(k, "section")) break;
  }
  for (k = i; k >= 0; --k) {
    if (mark(k, ".") || mark(k, ";") || mark(k, "?")) break;
    if (const auto p = part(k); !p.empty()) return std::string(p);
  }
  return {};
}

void Reader::bind_dimensions() {
  const auto dimension_word = [&](int i) -> const DimensionWord* {
    if (i < 0 || i >= size() || items_[i].kind != Item::Kind::Word || items_[i].used) return nullptr;
    for (const auto& w : dimension_words) {
      if (items_[i].symbol == w.symbol) return &w;
    }
    return nullptr;
  };
  const auto free_quantity = [&](int i, Dimension d) {
    return quantity(i, d) && !items_[i].used;
  };
  // The quantity that stands right before word i, and the one right after it (over "is", "of").
  const auto left_of = [&](int i, Dimension d) {
    int k = before(i);
    if (k >= 0 && mark(k, "(") && !mark(before(k), ",")) k = before(k);
    if (symbol(k, "is") && quantity(before(k), d) && !items_[before(k)].used) k = before(k);  // "100 mm is the height"
    return free_quantity(k, d) ? k : -1;
  };
  const auto right_of = [&](int i, Dimension d, bool& linked) {
    int k = after(i);
    linked = false;
    while (any_symbol(k, "is|of|at|by") || (turn_ > 0 && symbol(k, "to"))) {
      linked = true;
      k = after(k);
    }
    if (mark(k, "(")) k = after(k);
    return free_quantity(k, d) ? k : -1;
  };
  // In "width 40 mm depth 80 mm" nouns lead, in "40 mm width 80 mm depth" they follow: what a run begins with decides.
  const auto noun_leads = [&](int i) {
    int k = i;
    bool noun = true;
    while (true) {
      const int p = before(k);
      if (p < 0) return noun;
      if (noun && quantity(p)) {
        noun = false;
      } else if (!noun && dimension_word(p) != nullptr && !dimension_word(p)->adjective) {
        noun = true;
      } else if (any_symbol(p, "is|of") && !noun) {
        return true;
      } else {
        return noun;
      }
      k = p;
    }
  };
  for (int pass = 0; pass < 2; ++pass) {
    for (int i = 0; i < size(); ++i) {
      const auto* w = dimension_word(i);
      if (w == nullptr || w->adjective != (pass == 0)) continue;
      bool linked = false;
      const int left = left_of(i, w->dimension), right = right_of(i, w->dimension, linked);
      int q = -1;
      if (w->adjective) q = left >= 0 ? left : right;
      else if (linked && right >= 0) q = right;
      else if (left >= 0 && right >= 0) q = noun_leads(i) ? right : left;
      else q = left >= 0 ? left : right;
      // "200 mm deep": but a length that some dimension noun further left has claimed stays there
      if (q < 0) continue;
      Fact f;
      f.slot = std::string(w->slot);
      if (f.slot == "apart" && symbol(before(q), "spacing")) f.slot = "spacing";  // "beams spaced 2.5 m apart"
      f.item = q;
      f.noun = noun_near(std::min(q, i));
      f.values = items_[q].values;
      use(i, "", f.slot);
      use(q, "quantity", describe(f.q()) + " -> " + f.slot);
      facts_.push_back(std::move(f));
    }
  }
  // Wrong dimension where a word asks for one: "5 kg long", "a span of 3 kN".
  for (int i = 0; i < size(); ++i) {
    const auto* w = dimension_word(i);
    if (w == nullptr) continue;
    int k = before(i);
    if (!(quantity(k) && !items_[k].used)) k = -1;
    if (k < 0 && !w->adjective) {
      int r = after(i);
      bool linked = false;
      while (any_symbol(r, "is|of")) {
        linked = true;
        r = after(r);
      }
      if (linked && quantity(r) && !items_[r].used) k = r;
    }
    if (k < 0) continue;
    const Quantity& q = items_[k].values[0];
    const bool nearest_noun = w->adjective || (w->symbol != "panel" && w->symbol != "settle" && w->symbol != "spacing" && w->symbol != "gap" && w->symbol != "stress_free");
    if (!nearest_noun) continue;
    if (q.has_unit && !(q.dimension == w->dimension)) {
      if (!w->adjective && (q.dimension == dim::force || q.dimension == dim::line_force || q.dimension == dim::moment || q.dimension == dim::mass)) {
        // "10 kN span 5 m": a load may stand before a noun; only the linked form is a contradiction
        bool linked = any_symbol(after(i), "is|of") && after(after(i)) == k;
        if (!linked) continue;
      }
      refuse(Problem::Impossible, w->slot.data(), "\"" + said(k) + " " + said(i) + "\" cannot be: " + said(k) + " is " + dimension_name(q.dimension) + ", but the " +
             std::string(w->slot) + " must be " + dimension_name(w->dimension) + ".", "Give it with a unit such as m, mm, ft or in.", k);
    } else if (!q.has_unit && !q.spelled) {
      ask("The " + std::string(w->slot) + " of " + said(k) + " has no unit: which one is it?", {said(k) + " m", said(k) + " mm", said(k) + " ft", said(k) + " in"});
      use(k, "quantity", "a length without a unit");
      use(i, "", "");
    }
  }
}

// "beam 6 m", "6 m beam", "columns 4 m", "over 5 m".
void Reader::bind_parts() {
  const auto free_length = [&](int i) { return quantity(i, dim::length) && !items_[i].used; };
  const auto add = [&](std::string slot, int q, int word) {
    Fact f;
    f.slot = std::move(slot);
    f.item = q;
    f.noun = word >= 0 && symbol(word, "over") ? "" : word >= 0 ? items_[word].symbol : "";
    f.values = items_[q].values;
    use(q, "quantity", describe(f.q()) + " -> " + f.slot);
    facts_.push_back(std::move(f));
  };
  // right after the part ("beam 6 m", "beam of 6 m", "beam over 6 m"), then right before it ("6 m beam", "6 m steel beam")
  for (int i = 0; i < size(); ++i) {
    for (const auto& w : part_words) {
      if (!symbol(i, w.symbol) || w.slot == "none") continue;
      int k = after(i);
      bool over = false;
      while (any_symbol(k, "of|is|over|with") || (turn_ > 0 && symbol(k, "to"))) {
        over = over || symbol(k, "over");
        k = after(k);
      }
      if (free_length(k) && !any_symbol(after(k), "from")) {
        const bool comma = mark(i + 1, ",");
        if (!comma) {
          add(std::string(w.slot), k, i);
          break;
        }
      }
      k = before(i);
      int steps = 0;
      while (k >= 0 && steps < 4 && (items_[k].kind == Item::Kind::Material || items_[k].kind == Item::Kind::Section || role(k, "section") || role(k, "material") ||
                                     role(k, "family") || any_symbol(k, "simply_supported|uniform|vertical|horizontal|square_plan|fixed_fixed|propped|continuous|bare_span|span|pin") ||
                                     (mark(k, "-") && k > 0 && quantity(k - 1)))) {
        k = before(k);
        ++steps;
      }
      if (free_length(k)) add(std::string(w.slot), k, i);
      break;
    }
  }
  for (int i = 0; i < size(); ++i) {
    if (!any_symbol(i, "over")) continue;
    const int k = after(i);
    if (free_length(k)) add("span", k, i);
  }
  // Lengths that nothing has claimed: the only one left may be the length of the whole.
  std::vector<int> left;
  for (int i = 0; i < size(); ++i) {
    if (free_length(i)) left.push_back(i);
  }
  const bool have = fact("span") != nullptr || fact("length") != nullptr || fact("height", "column") != nullptr || (fact("height") != nullptr && domain_ == Domain::Column);
  if (!have && !told_ && (domain_ == Domain::Beam || domain_ == Domain::Rod || domain_ == Domain::Column || domain_ == Domain::Truss)) {
    for (const int i : left) {
      const int p = before(i);
      if (p >= 0 && any_symbol(p, "at|from|to|station|between")) continue;
      add(domain_ == Domain::Truss ? "span" : "length", i, -1);
      break;
    }
  }
}

void Reader::find_asks() {
  struct Asked {
    std::string_view symbol, result;
  };
  static constexpr Asked asked[] = {
      {"ask_deflection", "max_displacement"}, {"ask_tip", "tip_displacement"}, {"ask_midspan", "midspan_displacement"},
      {"ask_elongation", "elongation"}, {"ask_moment", "max_bending_moment"}, {"ask_shear", "max_shear_force"},
      {"ask_torque", "max_torque"}, {"ask_stress", "max_normal_stress"}, {"ask_mises", "max_von_mises"}, {"ask_tension", "max_axial_force"},
      {"ask_compression", "min_axial_force"}, {"ask_axial", "member_forces"}, {"ask_reaction", "reactions"}, {"ask_mass", "mass"},
      {"ask_safety", "safety_factor"}, {"ask_buckling", "buckling_factors"}, {"ask_frequency", "frequencies"},
      {"ask_rotation", "max_rotation"}, {"ask_energy", "strain_energy"},
  };
  auto& asks = out_.setup.asks;
  for (int i = 0; i + 2 < size(); ++i) {  // "weight in kg", "mass in kilograms"
    if (!on_line() || !word(i, "weight|mass") || !symbol(i + 1, "in")) continue;
    Quantity q;
    const auto tokens = tokenize("1 " + items_[i + 2].text);
    if (read_quantity_at(tokens, 0, q) != tokens.size() || !(q.dimension == dim::mass)) continue;
    items_[i].kind = Item::Kind::Word;
    items_[i].symbol = "ask_mass";
    items_[i].role = "ask";
    use(i + 2, "ask", "the unit of the answer");
  }
  for (int i = 0; i < size(); ++i) {
    if (!role(i, "ask")) continue;
    for (const auto& a : asked) {
      if (!symbol(i, a.symbol)) continue;
      // "axial tension of 5 kN" or "5 kN tension" is a load; a load word right beside a force is no question
      if (any_symbol(i, "ask_tension|ask_compression") && (quantity(before(i), dim::force) || (quantity(after(i), dim::force)) ||
          (symbol(after(i), "of") && quantity(after(after(i)), dim::force)))) {
        items_[i].symbol = symbol(i, "ask_tension") ? "pull" : "compress";
        items_[i].role = "load";
        break;
      }
      if (symbol(i, "ask_mass") && (quantity(after(i), dim::mass) || quantity(after(i), dim::line_mass) || quantity(after(i), dim::force) || quantity(after(i), dim::line_force))) {  // "the books weigh 30 kg"
        items_[i].symbol = "sitting";
        items_[i].role = "load";
        break;
      }
      if (symbol(i, "ask_safety")) {  // "factor of safety against buckling" is the buckling factor
        int k = after(i);
        while (k < size() && (symbol(k, "of") || lower_case(items_[k].text) == "against")) k = after(k);
        if (symbol(k, "ask_buckling")) {
          use(i, "ask", "buckling_factors");
          break;
        }
      }
      use(i, "ask", std::string(a.result));
      if (std::find(asks.begin(), asks.end(), a.result) == asks.end()) asks.emplace_back(a.result);
      break;
    }
  }
  if (asks.empty()) {  // "show me the tension load": asked, not applied
    for (int i = 0; i < size(); ++i) {
      if (!symbol(i, "pull") || quantity(before(i)) || lower_case(said(i)).find("tension") == std::string::npos) continue;
      asks.emplace_back("max_axial_force");
      break;
    }
  }
  auto& analysis = out_.setup.analysis;
  if (const int i = find_symbol("ask_frequency"); i >= 0) {
    analysis.frequencies = 1;
    for (int k = 0; k < size(); ++k) {
      // "first three natural frequencies", "lowest 3 modes", "three lowest", "first natural frequency"
      if (!bare_number(k) || items_[k].used || !items_[k].values[0].integer) continue;
      const int p = before(k), n = after(k);
      const bool counted = any_symbol(p, "first|first_n") || any_symbol(n, "first|first_n|ask_frequency") ||
                           (any_symbol(n, "axial|vertical|horizontal|bending") && symbol(after(n), "ask_frequency"));
      if (!counted) continue;
      analysis.frequencies = std::max(1, std::min(50, static_cast<int>(items_[k].values[0].number)));
      use(k, "ask", "number of frequencies");
    }
    // "frequencies 1 to 3", "modes 1, 2 and 3"
    for (int k = i + 1; k < size(); ++k) {
      if (bare_number(k) && items_[k].values[0].integer && !items_[k].used && items_[k].values[0].number >= 1 && items_[k].values[0].number <= 50) {
        analysis.frequencies = std::max(analysis.frequencies, static_cast<int>(items_[k].values[0].number));
        use(k, "ask", "number of frequencies");
      } else if (!filler(k) && !mark(k, ",") && !mark(k, "-") && !any_symbol(k, "and|to|ask_frequency")) {
        break;
      }
    }
    if (analysis.frequencies == 1 && (said(i).back() == 's' || symbol(i, "modes")) && said(i).find("requencies") != std::string::npos) analysis.frequencies = 3;
    for (const auto* o : {"second", "third", "fourth", "fifth"}) {
      const int k = find_symbol(o);
      if (k >= 0 && (symbol(after(k), "ask_frequency") || any_symbol(after(k), "axial|vertical|horizontal|mode") || symbol(before(i), o))) {
        analysis.frequencies = std::max(analysis.frequencies, o == std::string_view("second") ? 2 : o == std::string_view("third") ? 3 : o == std::string_view("fourth") ? 4 : 5);
        use(k, "ask", "number of frequencies");
      }
    }
    analysis.origin = origin(items_[i].begin, items_[i].end);
  }
  if (const int i = find_symbol("ask_buckling"); i >= 0) {
    analysis.buckling = 1;
    for (int k = 0; k < size(); ++k) {
      if (!bare_number(k) || items_[k].used || !items_[k].values[0].integer) continue;
      if (any_symbol(before(k), "first|first_n") || any_symbol(after(k), "first_n|ask_buckling")) {
        analysis.buckling = std::max(1, std::min(20, static_cast<int>(items_[k].values[0].number)));
        use(k, "ask", "number of buckling factors");
      }
    }
    analysis.origin = origin(items_[i].begin, items_[i].end);
  }
}

// "keep the deflection under L/360", "stress below 100 MPa".
void Reader::find_limits() {
  for (int i = 0; i < size(); ++i) {
    // L/360, span/360
    const bool letter = (items_[i].text == "L" || items_[i].text == "l" || symbol(i, "span") || symbol(i, "length"));
    if (letter && mark(i + 1, "/") && bare_number(i + 2) && items_[i + 2].values[0].number >= 50) {
      Limit limit;
      limit.text = "deflection at most " + said(i) + "/" + said(i + 2);
      limit.quantity = "max_displacement";
      limit.ratio_of_span = {items_[i + 2].values[0].number, dim::none, "", origin(items_[i + 2].begin, items_[i + 2].end)};
      limit.origin = origin(items_[i].begin, items_[i + 2].end);
      out_.setup.limits.push_back(limit);
      for (int k = i; k <= i + 2; ++k) use(k, "limit", limit.text);
      for (int k = sentence_begin(i); k < i; ++k) {
        if (any_symbol(k, "keep_limit|under|stays")) use(k, "limit", "");
      }
      continue;
    }
    if (!quantity(i) || items_[i].used || !items_[i].values[0].has_unit) continue;
    const Quantity& q = items_[i].values[0];
    const int p = before(i);
    if (!any_symbol(p, "keep_limit|under|above")) continue;
    // the question word that the limit belongs to, before it in its sentence
    int a = -1;
    for (int k = p; k >= sentence_begin(i); --k) {
      if (role(k, "ask")) {
        a = k;
        break;
      }
    }
    std::string name;
    if (q.dimension == dim::length && any_symbol(a, "ask_deflection|ask_tip|ask_midspan|ask_elongation")) name = "max_displacement";
    if (q.dimension == dim::stress && any_symbol(a, "ask_stress|ask_mises")) name = symbol(a, "ask_mises") ? "max_von_mises" : "max_normal_stress";
    if (q.dimension == dim::moment && symbol(a, "ask_moment")) name = "max_bending_moment";
    if (q.dimension == dim::frequency && symbol(a, "ask_frequency")) name = "frequencies";
    if (name.empty()) continue;
    Limit limit;
    limit.at_most = !symbol(p, "above");
    limit.text = said(a) + (limit.at_most ? " at most " : " at least ") + said(i);
    limit.quantity = name;
    limit.limit = value_of(q, q.dimension);
    limit.origin = origin(items_[a].begin, items_[i].end);
    use(i, "limit", limit.text);
    use(p, "limit", "");
    for (int k = a; k < p; ++k) {
      if (symbol(k, "keep_limit")) use(k, "limit", "");
    }
    out_.setup.limits.push_back(std::move(limit));
  }
}

}  // namespace nacre::prompts
