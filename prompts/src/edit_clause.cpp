// One clause of an edit: its verb, the stages that read it, and the account of its words.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

/// Words for the body itself: they choose nothing.
constexpr std::string_view body_words[] = {"beam", "cantilever", "truss", "frame", "portal", "gable", "rod", "pipe", "box", "column", "structure", "tower_word", "space_truss",
                                           "pratt", "howe", "warren", "fink", "leg", "arm", "boom", "solid", "square", "circular", "rectangular", "member", "joint", "section_word",
                                           "material_word", "i_section", "channel", "angle_section", "t_section", "hollow", "l_frame", "tripod", "chord", "timber", "steel", "grid"};

}  // namespace

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

bool Edit::verb(Words list) const {
  return std::find(list.begin(), list.end(), verb_) != list.end();
}

void Edit::mark(Words symbols, const char* meaning) {
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
  rename_verbs();
  name_letters();
  bare_values();
  find_verb();
  find_old();
  adopt_units();
}

void Edit::find_verb() {
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.role(i, "verb") || r_.any_symbol(i, "whatif|instead|keep_limit|back_to|undo|redo|back_first|light_word|camera_word|stays")) continue;
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
      while (r_.role(k, "direction") || r_.any_symbol(k, "left|right|middle|first|second|last|uniform|triangular|beam|column|rafter")) {
        if (r_.any_symbol(k, "uniform|triangular")) break;
        k = r_.after(k);
      }
      const bool sized = r_.quantity(k) && r_.items_[k].values[0].has_unit && definite(k) && !(r_.items_[k].values[0].dimension == dim::length);  // "without the 30 kN"
      if (!sized && !r_.any_symbol(k, "load|uniform|triangular|moment_word|torque|wind|snow|temperature|support|propped|pin|roller|internal_hinge")) continue;
      verb_ = "remove";
      verb_item_ = i;
      own_verb_ = true;
      r_.use(i, "edit", "without");
    }
  }
  for (int i = 0; i < r_.size(); ++i) {  // "go back to IPE 330": a value is set
    if (!r_.any_symbol(i, "undo|back_to")) continue;
    for (int k = i + 1; k < r_.size(); ++k) {
      if (!r_.items_[k].values.empty() || r_.items_[k].kind == Item::Kind::Section || r_.items_[k].kind == Item::Kind::Material || r_.any_symbol(k, "strong_axis|weak_axis|simply_supported|cantilever|fixed_fixed|pin|roller|fix")) r_.use(i, "verb", "back to");
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
    if (!old && (r_.symbol(p, "from") || r_.any_symbol(p, "change|replace|swap|turn|increase|decrease") || p < 0 || definite(i))) {
      int k = r_.after(i);
      while (r_.any_symbol(k, "load|uniform|moment_word|span|length|depth|height|width|panel")) k = r_.after(k);
      if (r_.any_symbol(k, "to|by|with|for|replace|in") || (r_.symbol(k, "is") && definite(i) && !own_verb_)) {
        const int n = r_.after(k);
        old = r_.quantity(n) && same_kind(q, r_.items_[n].values[0]);
      }
    }
    if (!old) continue;
    if (r_.symbol(p, "from")) r_.use(p, "edit", "");
    if (r_.symbol(p, "not")) r_.use(p, "edit", "");
    old_.push_back({q, i, false});
    r_.use(i, "edit", "the value that goes");
    // "the span from 8 m to 10 m": what stands between the noun and its value
    if (r_.symbol(p, "from") && r_.role(r_.before(p), "geometry")) {
      for (int k : {p, i}) {
        r_.items_[k].kind = Item::Kind::Word;
        r_.items_[k].symbol = r_.items_[k].role = "filler";
      }
    }
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
  struct Noun { std::string_view symbol; Words body, section; };
  static const Noun nouns[] = {
      {"span", "span|length|bay_width", ""},   {"length", "length|span|height", ""},     {"long", "length|span|height", ""},
      {"height", "height|eaves_height|rise", "depth"}, {"tall", "height|eaves_height", "depth"}, {"apex", "height|ridge_height", ""},
      {"rise", "rise|height", ""},                {"width", "", "width"},                         {"wide", "", "width"},
      {"depth", "", "depth"},                        {"deep", "", "depth"},                          {"thick", "", "thickness|depth"},
      {"thickness", "", "thickness|depth"},       {"wall_thickness", "", "thickness"},            {"diameter", "", "diameter"},
      {"arm", "arm|boom", ""},                    {"radius", "radius", ""},
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
    if (!r_.bare_number(i) || r_.items_[i].used || r_.items_[i].values[0].spelled || (verb("multiply") && own_verb_)) continue;
    const int n = r_.after(i);
    if (r_.any_symbol(n, "times|panel|story|span|leg|support|load|joint|first_n|ask_frequency|x_direction|station") || r_.any_symbol(r_.before(i), "by_factor|factor_word|joint|support|member")) continue;
    if (r_.mark(i + 1, ",") && r_.quantity(i + 2)) continue;
    // the noun: before it over "to", "is", "of", "by"; or the adjective behind it
    int k = r_.before(i);
    while (r_.any_symbol(k, "to|is|of|by|at") || r_.mark(k, "=")) k = r_.before(k);
    const Value* present = nullptr;
    for (const auto& noun : nouns) {
      if (!r_.symbol(n, noun.symbol) && !r_.symbol(k, noun.symbol)) continue;
      if (r_.symbol(k, "panel")) continue;
      const Body& b = s_.bodies.front();
      if (!b.spans.empty() && noun.body.empty()) {
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
    if (present == nullptr && r_.any_symbol(k, "load|uniform|moment_word")) {
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
    const bool named = any("span|length|height|width|depth|thickness|diameter|wall_thickness|rise");
    if (!named && (verb_ == "lengthen" || verb_ == "shorten" || verb_ == "widen" || verb_ == "narrow" || verb_ == "deepen" || verb_ == "heighten" || verb_ == "thicken" || verb_ == "thin")) {
      item.symbol = change_.noun;
      item.used = false;
    }
  }
  for (int i = 0; i < r_.size(); ++i) {  // "the span shrinks to 5 m"
    if (i == verb_item_ && r_.symbol(r_.after(i), "to") && r_.role(r_.before(i), "geometry") && r_.any_symbol(i, "increase|decrease")) r_.items_[i].symbol = "is";
  }
  // "move it to 5 m": a station of the member
  const bool line = r_.domain_ == Domain::Beam || r_.domain_ == Domain::Column || r_.domain_ == Domain::Rod;
  for (int i = 0; i < r_.size() && line && verb("move|place"); ++i) {
    if (r_.any_symbol(i, "to|back_to") && r_.quantity(r_.after(i), dim::length) && !r_.items_[r_.after(i)].used) r_.items_[i].symbol = "at", r_.items_[i].used = false;
  }
  // "60 K" where the temperature changes already
  const bool heat = std::any_of(s_.loads.begin(), s_.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature; });
  for (int i = 0; i < r_.size() && heat && !any("heated|cooled|temperature|gradient"); ++i) {
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
    if (r_.symbol(i, "stays") && r_.any_symbol(r_.after(i), "fix|pin|roller|guided")) r_.items_[i].symbol = "is";
  }
  // a stress of that size is a modulus of elasticity: "use steel, 210 GPa"
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::stress) || r_.items_[i].used || !(r_.items_[i].values[0].si() > 2e9)) continue;
    Fact f;
    f.slot = "E";
    f.item = i;
    f.values = r_.items_[i].values;
    r_.use(i, "quantity", "E");
    mark("elastic_modulus");
    r_.facts_.push_back(std::move(f));
  }
  r_.apply_rules();
  r_.find_temperature();
  r_.find_places();
  find_freed();
  r_.bind_dimensions();
  r_.bind_parts();
  name_sizes();
  choice_ = choose_loads();
  r_.find_heads();
  r_.attach_places();
}

// "deeper: 5 m", "thicker wall, 6.3 mm", "raise it to 5 m": the size that a comparative or a noun beside it names.
void Edit::name_sizes() {
  std::vector<Fact*> free;
  for (auto& f : r_.facts_) {
    if (!f.taken && f.q().dimension == dim::length && (f.slot == "length" || f.slot == "span" || f.slot == "member_length" || f.slot == "thickness")) free.push_back(&f);
  }
  const bool standing = r_.domain_ == Domain::Truss || r_.domain_ == Domain::Frame;
  const bool line = r_.domain_ == Domain::Beam || r_.domain_ == Domain::Column || r_.domain_ == Domain::Rod;
  const bool trimmed = line && own_verb_ && verb("increase|decrease");
  const bool raised = standing && own_verb_ && verb_item_ >= 0 && verb("increase|decrease") && (lower_case(r_.said(verb_item_)).starts_with("raise") || lower_case(r_.said(verb_item_)).starts_with("lower"));
  if ((raised || trimmed) && free.empty() && r_.facts_.empty()) {
    for (int i = 0; i < r_.size(); ++i) {
      if (!r_.quantity(i, dim::length) || r_.items_[i].used || in_chunk(i) || !r_.symbol(r_.before(i), "to") || r_.before(r_.before(i)) != verb_item_) continue;
      Fact height;
      height.slot = raised ? "height" : "length";
      height.item = i;
      height.values = r_.items_[i].values;
      r_.use(i, "geometry", "height");
      r_.facts_.push_back(std::move(height));
      return;
    }
  }
  if (free.size() != 1) return;
  Fact& f = *free.front();
  if (r_.present("wall_thickness") && r_.facts_.size() == 1) {
    f.slot = "wall";
    mark("wall_thickness|thick");
    return;
  }
  if (!f.noun.empty() || any("span|length|long|wide|deep|tall|thick|height|depth|width|apart|panel|story")) return;
  if (change_.sign != 0 && !change_.noun.empty() && change_.noun != "load" && change_.noun != "length" && f.slot != "thickness") f.slot = change_.noun;
  if (raised && r_.symbol(r_.before(f.item), "to")) f.slot = "height";
}

// "leave the top free", "base clamped, top free", "free end again": places where a support goes.
void Edit::find_freed() {
  for (auto& c : r_.chunks_) {
    if (c.claimed || c.places.size() != 1 || !r_.symbol(c.last, "tip") || !lower_case(r_.said(c.last)).starts_with("free") || !(says("again") || any("again")) || any("load") || r_.facts_.size() > 0) continue;
    if (supports_at(support_place(c.places.front())).empty()) continue;
    mark_chunk(c);
    freed_.push_back(static_cast<int>(&c - r_.chunks_.data()));
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.symbol(i, "free") || r_.items_[i].used) continue;
    int best = -1;
    for (int c = 0; c < static_cast<int>(r_.chunks_.size()); ++c) {
      const auto& chunk = r_.chunks_[static_cast<std::size_t>(c)];
      if (chunk.claimed || chunk.places.empty() || chunk.places.front().kind == Place::Kind::Whole) continue;
      int b = r_.before(i), n = r_.after(i);
      while (r_.any_symbol(b, "is|stays")) b = r_.before(b);
      const bool before = chunk.last == b, after = chunk.first == n;
      if (before || (after && best < 0)) best = c;
    }
    if (best < 0) continue;
    r_.chunks_[static_cast<std::size_t>(best)].claimed = true;
    freed_.push_back(best);
    for (int k = r_.chunks_[static_cast<std::size_t>(best)].first; k <= r_.chunks_[static_cast<std::size_t>(best)].last; ++k) {
      if (!r_.filler(k)) r_.use(k, "place", "");
    }
    r_.use(i, "support", "free");
  }
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
    if (!choice_used_ && item.meaning == "chosen" && !item.values.size() && !r_.any_symbol(i, "sitting")) {
      r_.ask("What should happen to \"" + r_.said(i) + "\"?", {"give its new value", "remove it", "move it to another place"});
      return;
    }
    if (item.used || r_.filler(i) || item.kind == Item::Kind::Mark) continue;
    const bool named = std::any_of(r_.items_.begin(), r_.items_.end(), [](const Item& x) { return x.kind == Item::Kind::Section || x.kind == Item::Kind::Material; });
    if (r_.symbol(i, "vague") && !named) {  // "stiffer columns: HEB 200" says how
      vague();
      return;
    }
    const PlaceChunk* chunk = chunk_at(i);
    if (chunk != nullptr && chunk->claimed) continue;
    if (item.kind == Item::Kind::Name || item.kind == Item::Kind::Chain || item.kind == Item::Kind::Section || item.kind == Item::Kind::Material) {
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      return;
    }
    const bool counts = r_.any_symbol(i, "instead|stays|not") ? false : (item.kind == Item::Kind::Word || item.kind == Item::Kind::Unknown) && item.text.find(' ') == std::string::npos && weighty(item.text);
    if (counts) {
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      r_.items_[i].role = "unknown";
      return;
    }
    if (item.kind != Item::Kind::Word) continue;
    if (r_.any_symbol(i, "first|second|third|last") && (r_.role(r_.after(i), "ask") || r_.role(r_.after(r_.after(i)), "ask"))) continue;
    if (std::find(std::begin(body_words), std::end(body_words), item.symbol) != std::end(body_words)) continue;
    if (chunk != nullptr && chunk->part) continue;  // "of the beam"
    for (const auto* role : {"place", "direction", "load", "support", "geometry", "section", "family", "comparative", "verb", "material"}) {
      if (item.role != role || r_.any_symbol(i, "whatif|instead|back_to|stays|make|change|use|span|end|side")) continue;
      r_.ask("What does \"" + r_.said(i) + "\" mean here? It changed nothing.");
      r_.items_[i].role = "unknown";
      return;
    }
  }
}

/// "keep the 7.5 m", "everything else stays the same", "go back to IPE 330": nothing more to do than what is there.
bool Edit::keep() {
  if (!any("stays") && verb_ != "stays") return false;
  bool plain = !any("free");
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
  if (any("camera_word") || (any("light_word") && !any("load|self_weight|weightless"))) {
    r_.ask("That concerns the view of the page, not the structure: nothing in the setup changes by it. What should be changed?", {"the load", "the span", "the section", "the material"});
    return;
  }
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
