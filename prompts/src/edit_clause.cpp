// One clause of an edit: its verb, the stages that read it, and the account of its words.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

Domain domain_of(const Body& body) {
  const auto& f = body.family;
  if (f == "beam") return Domain::Beam;
  if (f == "column") return Domain::Column;
  if (f == "rod") return Domain::Rod;
  if (f == "points") return Domain::Points;
  for (const auto* frame : {"portal", "gable", "l_frame", "table", "arch", "vierendeel"}) {
    if (f == frame) return Domain::Frame;
  }
  return Domain::Truss;
}

/// Words for the body itself: they choose nothing.
constexpr std::string_view body_words[] = {"beam", "cantilever", "truss", "frame", "portal", "gable", "rod", "pipe", "box", "column", "structure", "tower_word", "space_truss",
                                           "pratt", "howe", "warren", "fink", "leg", "arm", "boom", "solid", "square", "circular", "rectangular", "member", "joint", "section_word",
                                           "material_word", "i_section", "channel", "angle_section", "t_section", "hollow", "l_frame", "tripod", "chord", "timber", "steel", "grid"};

}  // namespace

Edit::Edit(std::string text, int turn, const Setup& current, std::span<const Setup> history, Memory memory)
    : text_(std::move(text)), r_(text_, turn), s_(r_.out_.setup), current_(current), history_(history), memory_(std::move(memory)) {}

bool Edit::says(std::string_view word) const { return find_word(word) >= 0; }

int Edit::find_word(std::string_view word) const {
  for (int i = 0; i < r_.size(); ++i) {
    const auto text = lower_case(r_.items_[i].text);
    const auto at = text.find(word);
    if (at == std::string::npos) continue;
    const bool begins = at == 0 || text[at - 1] == ' ', ends = at + word.size() == text.size() || text[at + word.size()] == ' ';
    if (begins && ends) return i;
  }
  return -1;
}

bool Edit::definite(int i) const {
  if (i >= 0 && i < r_.size() && (lower_case(r_.items_[i].text).starts_with("both ") || lower_case(r_.items_[i].text).starts_with("the "))) return true;
  for (int k = i - 1; k >= 0; --k) {
    const auto text = lower_case(r_.items_[k].text);
    if (text == "the" || text == "that" || text == "this" || text == "these" || text == "those" || text == "both") return true;
    if (!r_.filler(k) || text == "a" || text == "an" || text == "another") return false;
  }
  return false;
}

const PlaceChunk* Edit::chunk_at(int i) const {
  for (const auto& c : r_.chunks_) {
    if (i >= c.first && i <= c.last) return &c;
  }
  return nullptr;
}

bool Edit::in_chunk(int i) const { return chunk_at(i) != nullptr; }

bool Edit::verb(std::initializer_list<std::string_view> list) const {
  return std::find(list.begin(), list.end(), verb_) != list.end();
}

void Edit::mark(std::initializer_list<std::string_view> symbols, const char* meaning) {
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.any_symbol(i, symbols)) r_.use(i, "edit", meaning);
  }
}

void Edit::mark_chunk(PlaceChunk& c) {
  c.claimed = true;
  for (int i = c.first; i <= c.last; ++i) {
    if (!r_.filler(i)) r_.use(i, "place", "");
  }
}

Origin Edit::clause_origin() const {
  if (r_.items_.empty()) return r_.origin(0, 0);
  return r_.origin(r_.items_.front().begin, r_.items_.back().end);
}

// Items, the domain of the structure that is there, and the names of its joints.
void Edit::prepare() {
  r_.prepare();
  s_ = current_;
  r_.domain_ = domain_of(current_.bodies.front());
  r_.family_ = current_.bodies.front().family;
  r_.cantilever_ = current_.supports.size() == 1 && current_.supports.front().kind == "fixed";
  for (const auto& j : current_.bodies.front().joints) r_.joint_names_.push_back(j.name);
  counted_units();
  name_pronouns();
  rename_words();
  name_letters();
  find_verb();
  find_old();
  adopt_units();
}

// "another metre", "a foot longer": one of that unit.
void Edit::counted_units() {
  for (int i = 0; i + 1 < r_.size(); ++i) {
    const auto text = lower_case(r_.items_[i].text);
    const bool one = text == "a" || text == "an" || text == "another" || text == "one" || text == "one more" || text == "a further";
    if (!one || !(r_.symbol(i + 1, "unit_word") || r_.items_[i + 1].kind == Item::Kind::Unknown || r_.items_[i + 1].kind == Item::Kind::Name)) continue;
    Quantity q;
    const auto tokens = tokenize("1 " + r_.items_[i + 1].text);
    if (tokens.size() != 2 || read_quantity_at(tokens, 0, q) != 2 || !q.has_unit) continue;
    Item& item = r_.items_[i + 1];
    q.begin = item.begin;
    q.end = item.end;
    item.kind = Item::Kind::Quantity;
    item.symbol.clear();
    item.role = "quantity";
    item.values = {q};
  }
}

// "the one at 4 m", "the other", "the remaining one": a word for what is chosen.
void Edit::name_pronouns() {
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    const auto text = lower_case(item.text);
    const auto before = i > 0 ? lower_case(r_.items_[i - 1].text) : std::string();
    const bool one = (text == "one" || text == "ones") && (before == "the" || before == "other" || before == "remaining" || before == "that" || before == "this" || before == "same" || r_.role(i - 1, "place") ||
                                                            r_.any_symbol(i - 1, {"first", "second", "third", "last", "bigger", "smaller", "heavier", "lighter", "more", "left", "right"}));
    const auto next = i + 1 < r_.size() ? lower_case(r_.items_[i + 1].text) : std::string();
    const bool other = text == "other" && before == "the" && (i + 1 >= r_.size() || next == "by" || next == "to" || r_.items_[i + 1].kind == Item::Kind::Mark || r_.items_[i + 1].role == "verb");
    const bool each = (text == "them" || text == "those") && i > 0;
    if (!one && !other && !each) continue;
    if (!each && any({"support", "pin", "roller", "fix", "guided", "span"})) continue;
    item.kind = Item::Kind::Word;
    item.symbol = each ? "them" : "one";
    item.role = "edit";
  }
}

// Words that mean something else in an edit than in the description of a structure.
void Edit::rename_words() {
  auto& items = r_.items_;
  const auto become = [&](int i, std::string_view symbol, std::string_view role) {
    items[i].kind = Item::Kind::Word;
    items[i].symbol = std::string(symbol);
    items[i].role = std::string(role);
  };
  for (int i = 0; i < r_.size(); ++i) {
    // "A" is a joint where one is expected
    if (r_.filler(i) && items[i].text == "A" && r_.is_joint("A")) {
      const int p = r_.before(i);
      const bool led = r_.any_symbol(p, {"at", "joint", "from", "to", "support", "between", "and", "of", "on", "fix", "pin", "roller", "release", "prop", "move", "increase", "decrease", "remove", "with"});
      const bool followed = r_.any_symbol(i + 1, {"is", "to", "up", "down", "and", "fix", "pin", "roller"});
      if (led || followed) {
        items[i].kind = Item::Kind::Name;
        items[i].symbol.clear();
        items[i].role = "name";
        items[i].letter = true;
      }
    }
    // "weighs 100 kg": said of the load
    if (r_.symbol(i, "ask_mass") && (r_.quantity(r_.after(i), dim::mass) || r_.quantity(r_.before(i), dim::mass) || r_.quantity(r_.after(i), dim::force))) become(i, "is", "preposition");
    // "snow doubles the loads", "the wind adds 4 kN": who does it, not what is changed
    if (r_.any_symbol(i, {"wind", "snow", "sitting"}) && r_.role(r_.after(i), "verb") && !r_.any_symbol(r_.after(i), {"stays", "move", "remove"})) {
      bool other = false;
      for (int k = i + 2; k < r_.size(); ++k) other = other || r_.any_symbol(k, {"load", "uniform", "moment_word"}) || (r_.quantity(k) && r_.items_[k].values[0].has_unit && r_.symbol(r_.after(i), "add"));
      if (other) become(i, "filler", "filler");
    }
    // "cool, and for 90 kN?"
    if (r_.any_symbol(i, {"cooled", "heated"}) && r_.mark(i + 1, ",")) become(i, "filler", "filler");
    // "push the top left corner with 15 kN": a load is put there
    if (r_.symbol(i, "move") && lower_case(items[i].text).starts_with("push")) {
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.quantity(k, dim::force) || r_.quantity(k, dim::mass)) become(i, "place", "verb");
      }
    }
    // "1 m lower"
    if (r_.symbol(i, "bottom") && lower_case(items[i].text) == "lower" && r_.quantity(r_.before(i), dim::length)) become(i, "less_high", "comparative");
    if (r_.symbol(i, "decrease") && r_.quantity(r_.before(i), dim::length) && lower_case(items[i].text) == "lower") become(i, "less_high", "comparative");
    // "take the load off", "switch self-weight off"; "take S275"
    if (r_.symbol(i, "take")) {
      int off = -1;
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.any_symbol(k, {"off", "from"})) off = k;
      }
      if (off >= 0 && r_.symbol(off, "off")) r_.use(off, "edit", "");
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || (r_.quantity(k) && items[k].values[0].has_unit && !definite(k));
      become(i, off < 0 ? "use" : amount ? "decrease" : "remove", "verb");
    }
    // "drop the point load", but "drop the load to 5 kN"
    if (r_.symbol(i, "decrease") && lower_case(items[i].text) == "drop") {
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || r_.any_symbol(k, {"to", "by", "by_half", "to_half", "by_third", "by_quarter", "by_fifth", "by_tenth"});
      if (!amount) become(i, "remove", "verb");
    }
    if (r_.symbol(i, "remove") && lower_case(items[i].text) == "drop the") {
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || (r_.any_symbol(k, {"to", "by"}) && r_.quantity(r_.after(k)));
      if (amount) become(i, "decrease", "verb");
    }
    // "hold the load at midspan" keeps it
    if (r_.symbol(i, "prop") && lower_case(items[i].text).starts_with("hold")) {
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.symbol(k, "load")) become(i, "stays", "verb");
      }
    }
    // "to the right end": a place, and no direction
    if (r_.any_symbol(i, {"rightward", "leftward"}) && i + 1 < r_.size() && r_.any_symbol(r_.after(i), {"end", "support", "span", "column", "bases", "corner", "eaves", "side", "joint", "rafter", "pin", "roller"})) {
      const auto text = lower_case(items[i].text);
      const bool to = text.starts_with("to the "), towards = text.starts_with("towards the ") || text.starts_with("toward the ");
      if (to || towards) {
        Item lead = items[i], side = items[i];
        const int cut = static_cast<int>(text.rfind(' '));
        lead.text = text.substr(0, static_cast<std::size_t>(cut));
        lead.symbol = "to";
        lead.role = "preposition";
        side.text = text.substr(static_cast<std::size_t>(cut) + 1);
        side.symbol = r_.symbol(i, "rightward") ? "right" : "left";
        side.role = "place";
        const auto raw = std::string_view(text_).substr(static_cast<std::size_t>(items[i].begin), static_cast<std::size_t>(items[i].end - items[i].begin));
        lead.end = items[i].begin + static_cast<int>(raw.rfind(' '));
        side.begin = lead.end + 1;
        items[i] = lead;
        items.insert(items.begin() + i + 1, side);
      }
    }
    // "from 4 m to 6 m", "4 m to 6 m": two values, not a stretch, unless a load is spread from here to there
    if (items[i].kind == Item::Kind::Range) {
      const Dimension d = items[i].values[0].dimension;
      const bool stretch = d == dim::length && any({"load", "uniform", "triangular", "only"}) && r_.any_symbol(r_.before(i), {"from", "between"}) && !any({"span", "length", "height", "depth", "width"});
      if (stretch || d == dim::temperature || (d == dim::line_force && any({"triangular"}))) continue;
      Item first = items[i], to = items[i], second = items[i];
      const Quantity a = items[i].values[0], b = items[i].values[1];
      first.kind = second.kind = Item::Kind::Quantity;
      first.values = {a};
      second.values = {b};
      first.end = a.end;
      first.text = std::string(text_.substr(first.begin, first.end - first.begin));
      second.begin = b.begin;
      second.text = std::string(text_.substr(second.begin, second.end - second.begin));
      to.kind = Item::Kind::Word;
      to.values.clear();
      to.text = "to";
      to.symbol = "to";
      to.role = "preposition";
      to.begin = first.end;
      to.end = second.begin;
      items[i] = first;
      items.insert(items.begin() + i + 1, {to, second});
    }
  }
}

// "L = 5 m", "b to 80 mm", "F = 8 kN": letters of textbooks.
void Edit::name_letters() {
  const auto load_of = [&](Load::Kind kind) { return std::any_of(s_.loads.begin(), s_.loads.end(), [&](const Load& l) { return l.kind == kind; }); };
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    if (item.text.empty() || item.text.size() > 2 || r_.is_joint(item.text) || r_.filler(i)) continue;
    if (!(item.kind == Item::Kind::Name || r_.symbol(i, "dimension_letters"))) continue;
    if (item.text.size() == 2 && !(item.text[1] >= '0' && item.text[1] <= '9')) continue;
    const int n = r_.after(i);
    const bool assigned = r_.any_symbol(n, {"is", "to"}) || r_.quantity(n);
    const char c = item.text[0];
    const bool named = std::any_of(s_.loads.begin(), s_.loads.end(), [&](const Load& l) { return l.name == item.text; });
    std::string_view symbol;
    const bool frame = r_.domain_ == Domain::Truss || r_.domain_ == Domain::Frame;
    const Section* section = s_.sections.empty() ? nullptr : &s_.sections.front();
    if (named || ((c == 'F' || c == 'P' || c == 'Q' || c == 'W' || c == 'N') && load_of(Load::Kind::Force)) || ((c == 'q' || c == 'w' || c == 'p' || c == 'g') && load_of(Load::Kind::Distributed)) ||
        (c == 'M' && load_of(Load::Kind::Moment)))
      symbol = c == 'q' || c == 'w' || c == 'p' || c == 'g' ? "uniform" : c == 'M' ? "moment_word" : "load";
    else if (!assigned || item.text.size() > 1) continue;
    else if (c == 'L' || c == 'l') symbol = r_.domain_ == Domain::Column ? "height" : frame ? "span" : "length";
    else if (c == 'h' || c == 'H') symbol = frame || r_.domain_ == Domain::Column ? "height" : "depth";
    else if (c == 'b' || c == 'B') symbol = "width";
    else if (c == 't') symbol = "thickness";
    else if (c == 'd' || c == 'D') symbol = section != nullptr && section->values.find("diameter") != nullptr ? "diameter" : "depth";
    if (symbol.empty()) continue;
    item.kind = Item::Kind::Word;
    item.symbol = std::string(symbol);
    item.role = symbol == "load" || symbol == "uniform" || symbol == "moment_word" ? "load" : "geometry";
    item.letter = false;
  }
}

void Edit::find_verb() {
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.role(i, "verb") || r_.any_symbol(i, {"whatif", "instead", "keep_limit", "back_to", "undo", "redo", "back_first", "light_word", "camera_word", "stays"})) continue;
    verb_ = r_.items_[i].symbol;
    verb_item_ = i;
    own_verb_ = true;
    // "keep only the tip load", "make only the left end fixed"
    break;
  }
  if (!own_verb_) {
    const int k = r_.find_symbol("stays");
    if (k >= 0) {
      verb_ = "stays";
      verb_item_ = k;
      own_verb_ = true;
    } else {
      verb_ = memory_.verb;
    }
  }
  // "without the point load", "what if there is no wind"
  if (!own_verb_ || verb_ == "make") {
    for (int i = 0; i < r_.size(); ++i) {
      if (!r_.symbol(i, "not")) continue;
      int k = r_.after(i);
      while (r_.role(k, "direction") || r_.any_symbol(k, {"left", "right", "middle", "first", "second", "last", "uniform", "triangular", "beam", "column", "rafter"})) {
        if (r_.any_symbol(k, {"uniform", "triangular"})) break;
        k = r_.after(k);
      }
      if (!r_.any_symbol(k, {"load", "uniform", "triangular", "moment_word", "torque", "wind", "snow", "temperature", "support", "propped", "pin", "roller", "internal_hinge"})) continue;
      verb_ = "remove";
      verb_item_ = i;
      own_verb_ = true;
      r_.use(i, "edit", "without");
    }
  }
  for (int i = 0; i < r_.size(); ++i) {  // "go back to IPE 330": a value is set
    if (!r_.any_symbol(i, {"undo", "back_to"})) continue;
    for (int k = i + 1; k < r_.size(); ++k) {
      if (!r_.items_[k].values.empty() || r_.items_[k].kind == Item::Kind::Section || r_.items_[k].kind == Item::Kind::Material || r_.any_symbol(k, {"strong_axis", "weak_axis", "simply_supported", "cantilever", "fixed_fixed", "pin", "roller", "fix"})) r_.use(i, "verb", "back to");
    }
  }
  if (verb_ == "prop" && verb_item_ >= 0) {
    r_.items_[verb_item_].symbol = "support";
    r_.items_[verb_item_].role = "support";
  } else if (verb_item_ >= 0 && verb_ != "fix" && verb_ != "pin") {
    r_.use(verb_item_, "verb", verb_);
  }
}

// Values that are called the present ones. They choose what is changed, and must be there.
void Edit::find_old() {
  const auto same_kind = [](const Quantity& a, const Quantity& b) {
    if (a.has_unit != b.has_unit) return false;
    return a.dimension == b.dimension || a.dimension * dim::acceleration == b.dimension || b.dimension * dim::acceleration == a.dimension;
  };
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i) || r_.items_[i].used || r_.items_[i].values[0].unit == "%") continue;
    const Quantity& q = r_.items_[i].values[0];
    const int p = r_.before(i);
    bool old = r_.symbol(p, "of") && r_.symbol(r_.before(p), "instead");
    if (r_.symbol(p, "not") && i > 0) old = true;  // "5 m, not 4 m"
    // the pivot behind it, and a value of the same kind behind that: "from 4 m to 6 m", "change 6 kN/m to 9 kN/m"
    if (!old && (r_.symbol(p, "from") || r_.any_symbol(p, {"change", "replace", "swap", "turn", "increase", "decrease"}) || p < 0 || definite(i))) {
      int k = r_.after(i);
      while (r_.any_symbol(k, {"load", "uniform", "moment_word", "span", "length", "depth", "height", "width", "panel"})) k = r_.after(k);
      if (r_.any_symbol(k, {"to", "by", "with", "for", "replace", "in"})) {
        const int n = r_.after(k);
        old = r_.quantity(n) && same_kind(q, r_.items_[n].values[0]);
      }
    }
    if (!old) continue;
    if (r_.symbol(p, "from")) r_.use(p, "edit", "");
    if (r_.symbol(p, "not")) r_.use(p, "edit", "");
    old_.push_back({q, i, false});
    r_.use(i, "edit", "the value that goes");
  }
}

/// A value that was called the present one must have been that.
void Edit::check_old() {
  for (const auto& o : old_) {
    if (o.met || r_.failed_ || r_.asked_) continue;
    Setup before = current_;
    bool met = false;
    for (const auto& v : list_values(before)) {
      const bool weight = o.q.dimension == dim::mass && v.value->dimension == dim::force;
      const double si = weight ? r_.value_of(o.q, dim::force).si : o.q.si();
      if ((v.value->dimension == o.q.dimension || weight || !o.q.has_unit) && std::abs(std::abs(v.value->si) - std::abs(si)) <= 1e-6 * std::abs(si)) met = true;
    }
    if (!met) r_.ask("Nothing here is " + r_.said(o.item) + " at present: what should be changed?");
  }
}

// A number without a unit takes that of the value it replaces, where it is not far from it; that is declared.
void Edit::adopt_units() {
  struct Noun { std::string_view symbol; std::initializer_list<std::string_view> body, section; };
  static const Noun nouns[] = {
      {"span", {"span", "length", "bay_width"}, {}},   {"length", {"length", "span", "height"}, {}},     {"long", {"length", "span", "height"}, {}},
      {"height", {"height", "eaves_height", "rise"}, {"depth"}}, {"tall", {"height", "eaves_height"}, {"depth"}}, {"apex", {"height", "ridge_height"}, {}},
      {"rise", {"rise", "height"}, {}},                {"width", {}, {"width"}},                         {"wide", {}, {"width"}},
      {"depth", {}, {"depth"}},                        {"deep", {}, {"depth"}},                          {"thick", {}, {"thickness", "depth"}},
      {"thickness", {}, {"thickness", "depth"}},       {"wall_thickness", {}, {"thickness"}},            {"diameter", {}, {"diameter"}},
      {"arm", {"arm", "boom"}, {}},                    {"radius", {"radius"}, {}},
  };
  // "60 x 8": in the unit of the section that is there
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    if (item.kind != Item::Kind::Dims || item.values[0].has_unit || s_.sections.empty()) continue;
    const Value* present = nullptr;
    for (const auto& v : s_.sections.front().values) {
      if (v.value.dimension == dim::length && (present == nullptr || v.value.si > present->si)) present = &v.value;
    }
    std::string symbol = present == nullptr ? "" : present->unit;
    if (present != nullptr && symbol.empty()) symbol = s_.units == UnitSystem::US ? "in" : "mm";
    const Unit* unit = find_unit(symbol);
    if (unit == nullptr) continue;
    double most = 0;
    for (const auto& q : item.values) most = std::max(most, q.number);
    const double ratio = most * unit->factor / present->si;
    if (!(ratio < 6) || !(ratio > 1.0 / 6)) continue;
    for (auto& q : item.values) {
      q.has_unit = true;
      q.unit = std::string(unit->symbol);
      q.factor = unit->factor;
      q.dimension = unit->dimension;
      q.integer = false;
    }
    r_.note("unit of " + r_.said(i), symbol, "the unit of the section that it replaces");
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.bare_number(i) || r_.items_[i].used || r_.items_[i].values[0].spelled) continue;
    const int n = r_.after(i);
    if (r_.any_symbol(n, {"times", "panel", "story", "span", "leg", "support", "load", "joint", "first_n", "ask_frequency", "x_direction", "station"}) || r_.any_symbol(r_.before(i), {"by_factor", "factor_word", "joint", "support", "member"})) continue;
    if (r_.mark(i + 1, ",") && r_.quantity(i + 2)) continue;
    // the noun: before it over "to", "is", "of", "by"; or the adjective behind it
    int k = r_.before(i);
    while (r_.any_symbol(k, {"to", "is", "of", "by", "at"}) || r_.mark(k, "=")) k = r_.before(k);
    const Value* present = nullptr;
    for (const auto& noun : nouns) {
      if (!r_.symbol(n, noun.symbol) && !r_.symbol(k, noun.symbol)) continue;
      if (r_.symbol(k, "panel")) continue;
      const Body& b = s_.bodies.front();
      if (!b.spans.empty() && !noun.body.size()) {
      } else if (!b.spans.empty() && *noun.body.begin() != "height") {
        present = &b.spans.front();
      }
      const bool deep_truss = r_.domain_ == Domain::Truss && (noun.symbol == "depth" || noun.symbol == "deep");
      for (const auto name : noun.body) {
        if (present == nullptr) present = b.values.find(name);
      }
      if (deep_truss) present = b.values.find("height");
      for (const auto name : noun.section) {
        for (const auto& section : s_.sections) {
          if (present == nullptr) present = section.values.find(name);
        }
      }
      break;
    }
    if (present == nullptr && r_.symbol(k, "elastic_modulus") && !s_.materials.empty()) present = s_.materials.front().values.find("E");
    if (present == nullptr && r_.any_symbol(k, {"load", "uniform", "moment_word"})) {
      for (const auto& l : s_.loads) {
        const bool fits = r_.symbol(k, "uniform") ? l.kind == Load::Kind::Distributed : r_.symbol(k, "moment_word") ? l.kind == Load::Kind::Moment : true;
        if (!fits) continue;
        if (present != nullptr && present->unit != l.magnitude.unit) {
          present = nullptr;
          break;
        }
        present = &l.magnitude;
      }
    }
    if (present == nullptr || !present->given() || present->unit.empty()) continue;
    const Unit* unit = find_unit(present->unit);
    if (unit == nullptr || unit->offset != 0) continue;
    Quantity& q = r_.items_[i].values[0];
    const double ratio = std::abs(q.number * unit->factor / present->si);
    const bool change = r_.symbol(r_.before(i), "by");
    if (!(ratio < 15) || (!change && !(ratio > 1.0 / 15))) continue;
    q.has_unit = true;
    q.unit = std::string(unit->symbol);
    q.factor = unit->factor;
    q.dimension = unit->dimension;
    q.integer = false;
    r_.note("unit of " + r_.said(i), q.unit, "the unit of the value that it changes");
  }
}

// The stages of reading a sentence, on the clause.
void Edit::facts() {
  // "shorten it to 2 m": the verb names the dimension
  if (own_verb_ && verb_item_ >= 0 && !change_.noun.empty() && change_.noun != "load") {
    Item& item = r_.items_[verb_item_];
    const bool named = any({"span", "length", "height", "width", "depth", "thickness", "diameter", "wall_thickness", "rise"});
    if (!named && (verb_ == "lengthen" || verb_ == "shorten" || verb_ == "widen" || verb_ == "narrow" || verb_ == "deepen" || verb_ == "heighten" || verb_ == "thicken" || verb_ == "thin")) {
      item.symbol = change_.noun;
      item.used = false;
    }
  }
  for (int i = 0; i < r_.size(); ++i) {  // "the span shrinks to 5 m"
    if (i == verb_item_ && r_.symbol(r_.after(i), "to") && r_.role(r_.before(i), "geometry") && r_.any_symbol(i, {"increase", "decrease"})) r_.items_[i].symbol = "is";
  }
  // "move it to 5 m": a station of the member
  const bool line = r_.domain_ == Domain::Beam || r_.domain_ == Domain::Column || r_.domain_ == Domain::Rod;
  for (int i = 0; i < r_.size() && line && verb({"move", "place"}); ++i) {
    if (r_.any_symbol(i, {"to", "back_to"}) && r_.quantity(r_.after(i), dim::length) && !r_.items_[r_.after(i)].used) r_.items_[i].symbol = "at", r_.items_[i].used = false;
  }
  // "60 K" where the temperature changes already
  const bool heat = std::any_of(s_.loads.begin(), s_.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature; });
  for (int i = 0; i < r_.size() && heat && !any({"heated", "cooled", "temperature", "gradient"}); ++i) {
    if (!r_.quantity(i, dim::temperature) || r_.items_[i].used) continue;
    Fact f;
    f.slot = "temperature_change";
    f.item = i;
    f.values = r_.items_[i].values;
    r_.use(i, "quantity", "a change of temperature");
    r_.facts_.push_back(std::move(f));
    break;
  }
  for (int i = 0; i < r_.size(); ++i) {  // "the left one stays clamped"
    if (r_.symbol(i, "stays") && r_.any_symbol(r_.after(i), {"fix", "pin", "roller", "guided"})) r_.items_[i].symbol = "is";
  }
  r_.apply_rules();
  r_.find_temperature();
  r_.find_places();
  r_.bind_dimensions();
  r_.bind_parts();
  choice_ = choose_loads();
  r_.find_heads();
  r_.attach_places();
}

// "and the reactions?": the same setup with another headline. Limits are taken over here too.
bool Edit::questions() {
  const auto asks = s_.asks;
  const auto limits = s_.limits.size();
  s_.asks.clear();
  r_.find_asks();
  r_.find_limits();
  auto fresh = s_.asks;
  s_.asks = fresh;
  for (const auto& a : asks) {
    if (std::find(fresh.begin(), fresh.end(), a) == fresh.end()) s_.asks.push_back(a);
  }
  // a limit on the same result takes the place of the old one
  for (std::size_t n = limits; n < s_.limits.size(); ++n) {
    for (std::size_t k = 0; k < limits; ++k) {
      if (s_.limits[k].quantity != s_.limits[n].quantity || s_.limits[k].at_most != s_.limits[n].at_most) continue;
      s_.limits[k] = s_.limits[n];
      s_.limits.erase(s_.limits.begin() + static_cast<std::ptrdiff_t>(n));
      return true;
    }
  }
  return !fresh.empty() || s_.limits.size() != limits;
}

// Every word that could change the answer must have found its place.
void Edit::account() {
  r_.account();
  check_old();
  if (failed()) return;
  for (int i = 0; i < r_.size(); ++i) {
    const Item& item = r_.items_[i];
    if (!choice_used_ && item.meaning == "chosen" && !item.values.size() && !r_.any_symbol(i, {"sitting"})) {
      r_.ask("What should happen to \"" + r_.said(i) + "\"?", {"give its new value", "remove it", "move it to another place"});
      return;
    }
    if (item.used || r_.filler(i) || item.kind == Item::Kind::Mark) continue;
    if (r_.symbol(i, "vague")) {
      vague();
      return;
    }
    const PlaceChunk* chunk = chunk_at(i);
    if (chunk != nullptr && chunk->claimed) continue;
    if (item.kind == Item::Kind::Name || item.kind == Item::Kind::Chain || item.kind == Item::Kind::Section || item.kind == Item::Kind::Material) {
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      return;
    }
    const bool counts = r_.any_symbol(i, {"instead", "stays", "not"}) ? false : (item.kind == Item::Kind::Word || item.kind == Item::Kind::Unknown) && item.text.find(' ') == std::string::npos && weighty(item.text);
    if (counts) {
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      r_.items_[i].role = "unknown";
      return;
    }
    if (item.kind != Item::Kind::Word) continue;
    if (r_.any_symbol(i, {"first", "second", "third", "last"}) && (r_.role(r_.after(i), "ask") || r_.role(r_.after(r_.after(i)), "ask"))) continue;
    if (std::find(std::begin(body_words), std::end(body_words), item.symbol) != std::end(body_words)) continue;
    if (chunk != nullptr && chunk->part) continue;  // "of the beam"
    for (const auto* role : {"place", "direction", "load", "support", "geometry", "section", "family", "comparative", "verb", "material"}) {
      if (item.role != role || r_.any_symbol(i, {"whatif", "instead", "back_to", "stays", "make", "change", "use", "span", "end", "side"})) continue;
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      r_.items_[i].role = "unknown";
      return;
    }
  }
}

/// "keep the 7.5 m", "everything else stays the same", "go back to IPE 330": nothing more to do than what is there.
bool Edit::keep() {
  if (!any({"stays"}) && verb_ != "stays") return false;
  bool plain = true;
  for (int i = 0; i < r_.size(); ++i) {
    const Item& item = r_.items_[i];
    if (item.values.empty()) continue;
    Setup now = s_;
    bool there = false;
    for (const auto& v : list_values(now)) there = there || (v.value->dimension == item.values[0].dimension && std::abs(std::abs(v.value->si) - std::abs(item.values[0].si())) <= 1e-6 * std::abs(item.values[0].si()));
    if (there) r_.use(i, "edit", "stays");
    plain = plain && there;
  }
  if (!plain) return false;
  choice_used_ = true;
  for (auto& f : r_.facts_) f.taken = f.taken || (f.item >= 0 && r_.items_[f.item].used);
  for (auto& c : r_.chunks_) c.claimed = true;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind == Item::Kind::Word) r_.use(i, "edit", "");
  }
  return true;
}

void Edit::read() {
  prepare();
  const bool empty = std::all_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Mark || i.symbol == "filler"; });
  if (empty) return;
  if (const int i = r_.find_symbol("unreal_material"); i >= 0) {
    r_.refuse(Problem::Impossible, "material", "The material \"" + r_.said(i) + "\" has no known stiffness.", "Name a real material such as steel, aluminium or C24 timber, or give E.", i);
    return;
  }
  r_.audit_edit();
  if (failed()) return;
  if (restore()) {
    done_ = true;
    if (!failed()) account();
    return;
  }
  find_change();
  bool asked_for = questions();
  if (!failed() && change_.kind != Change::Kind::None) {
    r_.find_places();
    choice_ = choose_loads();
    done_ = apply_change();
  } else if (!failed()) {
    facts();
    for (auto step : {&Edit::edit_family, &Edit::edit_supports, &Edit::edit_points, &Edit::edit_section, &Edit::edit_material, &Edit::edit_spacing, &Edit::edit_geometry, &Edit::edit_temperature, &Edit::edit_loads,
                      &Edit::edit_hinges, &Edit::edit_analysis}) {
      if (failed()) break;
      done_ = (this->*step)() || done_;
    }
  }
  if (!done_ && !failed()) done_ = keep();
  done_ = done_ || asked_for;
  if (!failed()) account();
  memory_.verb = verb_;
  memory_.change = change_;
}

}  // namespace nacre::prompts
