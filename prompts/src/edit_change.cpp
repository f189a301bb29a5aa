// Changes of amounts: "double the load", "increase the span by 10 %", "1 m longer", "half as deep", "add 5 kN to the load".

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

struct SignWord {
  const char* symbol;
  int sign;
  std::string_view noun;
};
constexpr SignWord sign_words[] = {
    {"increase", 1, ""},        {"decrease", -1, ""},       {"lengthen", 1, "length"},   {"shorten", -1, "length"},  {"widen", 1, "width"},     {"narrow", -1, "width"},
    {"deepen", 1, "depth"},     {"heighten", 1, "height"},  {"thicken", 1, "thickness"}, {"thin", -1, "thickness"},  {"longer", 1, "length"},   {"shorter", -1, "length"},
    {"deeper", 1, "depth"},     {"shallower", -1, "depth"}, {"wider", 1, "width"},       {"narrower", -1, "width"},  {"thicker", 1, "thickness"}, {"thinner", -1, "thickness"},
    {"higher", 1, "height"},    {"less_high", -1, "height"}, {"more", 1, ""},            {"less", -1, ""},           {"heavier", 1, "load"},    {"lighter", -1, "load"},
    {"bigger", 1, ""},          {"smaller", -1, ""},
};

struct FactorWord {
  const char* symbol;
  double factor;
  bool part;   ///< "by a third": of the present value, more or less of it by the sign
};
constexpr FactorWord factor_words[] = {
    {"double", 2, false},        {"triple", 3, false},        {"quadruple", 4, false},    {"halve", 0.5, false},        {"half_as", 0.5, false},     {"third_as", 1.0 / 3, false},
    {"quarter_as", 0.25, false}, {"to_half", 0.5, false},     {"to_third", 1.0 / 3, false}, {"to_quarter", 0.25, false}, {"half_again", 1.5, false}, {"by_half", 0.5, true},    {"by_third", 1.0 / 3, true},
    {"by_quarter", 0.25, true},  {"by_fifth", 0.2, true},     {"by_tenth", 0.1, true},
};

/// Words for what can be changed, the more particular first.
constexpr std::string_view nouns[] = {"area",  "inertia", "flange_thickness", "wall_thickness", "thickness", "thick", "diameter", "inner_diameter", "radius", "elastic_modulus", "density", "yield", "expansion",
                                      "stiffness_ei", "ask_stiffness", "rise", "pitch", "eaves", "overhang", "width", "wide", "depth", "deep", "span", "length", "long", "arm", "boom", "panel", "story",
                                      "height", "tall", "load", "uniform", "triangular", "moment_word", "torque", "sitting", "wind", "snow", "pressure", "heated", "cooled", "temperature", "settle", "apex",
                                      "one", "them", "section_word", "self_weight"};

bool load_noun(std::string_view noun) {
  for (const auto n : {"load", "uniform", "triangular", "moment_word", "torque", "sitting", "wind", "snow", "pressure", "heated", "cooled", "temperature"}) {
    if (noun == n) return true;
  }
  return false;
}

}  // namespace

/// The word for what is changed: outside of places first.
std::string Edit::noun_said() const {
  for (const bool within : {false, true}) {
    for (const auto noun : nouns) {
      for (int i = 0; i < r_.size(); ++i) {
        if (!r_.symbol(i, noun) || in_chunk(i) != within) continue;
        // "the load at the apex", "twice as much in the second span": a place
        if (within && (r_.any_symbol(chunk_at(i)->first, "at|in|on|over") || says("as much"))) continue;
        return std::string(noun);
      }
    }
  }
  return {};
}

// Finds the change and marks its words. A verb of change with "to" sets a value and is none.
void Edit::find_change() {
  Change c;
  int sign_item = -1;
  for (int i = 0; i < r_.size(); ++i) {
    for (const auto& w : sign_words) {
      if (!r_.symbol(i, w.symbol)) continue;
      // "at least", "more than": limits; "no longer"
      if (r_.any_symbol(r_.before(i), "not")) continue;
      c.sign = w.sign;
      sign_item = i;
      if (!w.noun.empty()) c.noun = std::string(w.noun);
    }
  }
  // "raise C by 1 m" is said of a joint
  const auto forced = [](const Item& i) { return i.kind == Item::Kind::Quantity && (i.values[0].unit == "%" || (i.values[0].has_unit && !(i.values[0].dimension == dim::length))); };
  if (r_.domain_ == Domain::Points && std::none_of(r_.items_.begin(), r_.items_.end(), forced) && !any("load|uniform|moment_word|area|diameter|elastic_modulus")) {
    bool joint = any("apex|joint");
    for (int i = 0; i < r_.size(); ++i) joint = joint || (!r_.joint_at(i).empty() && r_.is_joint(r_.joint_at(i)));
    if (joint && c.sign != 0) {
      for (const auto& w : sign_words) mark(w.symbol, "a change");
      change_ = c;
      return;
    }
  }
  // "increase the span by 1 m and the load by 20 %": what the clause before does holds here too
  if (!own_verb_ && c.sign == 0) c.sign = memory_.change.sign;
  // "load up by a third", "up 20 %": more, and no direction
  for (int i = 0; i < r_.size() && c.sign == 0; ++i) {
    if (!r_.any_symbol(i, "up|down")) continue;
    const int n = r_.after(i), p = r_.before(i);
    const bool amount = r_.any_symbol(n, "by_half|by_third|by_quarter|by_fifth|by_tenth|by") || (r_.quantity(n) && r_.items_[n].values[0].unit == "%") || (r_.quantity(p) && r_.items_[p].values[0].unit == "%");
    if (!amount || verb("move")) continue;
    c.sign = r_.symbol(i, "up") ? 1 : -1;
    r_.use(i, "edit", "a change");
  }
  const bool inherits = !own_verb_ && memory_.change.kind == Change::Kind::Factor && memory_.change.item >= 0;
  const bool stretches = verb("lengthen|shorten") && any("load|uniform|triangular") && !any("by|span");
  const bool moving = verb("move|turn|place") || any("spread") || stretches;
  if (stretches) c.sign = 0, c.noun.clear();
  const auto shift = [&](int i, int sign) {
    c.kind = Change::Kind::Shift;
    c.amount = r_.items_[i].values[0];
    c.amount.number *= sign;
    c.amount_item = i;
  };
  for (int i = 0; i < r_.size() && c.kind == Change::Kind::None; ++i) {
    for (const auto& w : factor_words) {
      if (!r_.symbol(i, w.symbol)) continue;
      if (w.part && c.sign == 0) continue;
      c.kind = Change::Kind::Factor;
      c.factor = w.part ? 1 + c.sign * w.factor : w.factor;
      c.item = i;
      if (w.symbol == "half_again") {  // "half as long again"
        const auto text = lower_case(r_.said(i));
        for (const auto& [adjective, noun] : {std::pair{"long", "length"}, std::pair{"heavy", "load"}}) {
          if (text.find(adjective) != std::string::npos) c.noun = noun;
        }
      }
    }
    // "a third bigger", "a quarter longer", "two thirds of the load"
    struct Part { std::string_view symbol; double part; };
    static constexpr Part parts[] = {{"third", 1.0 / 3}, {"one_third", 1.0 / 3}, {"quarter", 0.25}, {"halfword", 0.5}, {"fifth", 0.2}, {"two_thirds", 2.0 / 3}, {"three_quarters", 0.75}};
    for (const auto& w : parts) {
      if (!r_.symbol(i, w.symbol) || c.kind != Change::Kind::None) continue;
      const bool of = (w.symbol == "two_thirds" || w.symbol == "three_quarters") && r_.any_symbol(r_.after(i), "of|of_that") && any("load|of_that|uniform") && !in_chunk(i);
      if (!of && !(r_.role(r_.after(i), "comparative") && c.sign != 0)) continue;
      c.kind = Change::Kind::Factor;
      c.factor = of ? w.part : 1 + c.sign * w.part;
      c.item = i;
      r_.use(i, "edit", "a factor");
      if (of) r_.use(r_.after(i), "edit", "");
    }
    if (c.kind != Change::Kind::None || !r_.quantity(i) || r_.items_[i].used) continue;
    const Quantity& q = r_.items_[i].values[0];
    const int p = r_.before(i), n = r_.after(i);
    const bool glued_x = n < r_.size() && lower_case(r_.items_[n].text) == "x" && r_.items_[n].glued;
    const bool multiplied = verb("multiply") && own_verb_ && r_.any_symbol(p, "by|with") && i > verb_item_;
    const bool product = i > 0 && lower_case(r_.items_[i - 1].text) == "x" && any("load|uniform|span|area|height");
    if (!q.has_unit && (multiplied || product || r_.symbol(n, "times") || glued_x || r_.any_symbol(p, "by_factor|factor_word|times") || (r_.symbol(p, "of") && r_.symbol(r_.before(p), "factor_word")))) {
      c.kind = Change::Kind::Factor;
      c.factor = c.sign < 0 ? 1 / q.number : q.number;
      c.item = c.amount_item = i;
      if (lower_case(r_.said(p)).find("load factor") != std::string::npos) c.noun = "load";
      if (r_.symbol(n, "times") || glued_x) r_.use(n, "edit", "");
      if (product) r_.use(i - 1, "edit", "");
    } else if (q.unit == "%") {
      const double f = q.number / 100;
      const bool whole = r_.symbol(p, "to") || r_.any_symbol(n, "of|of_that");
      int sign = c.sign != 0 ? c.sign : verb("add") ? 1 : verb("remove|take") ? -1 : 0;
      if (!whole && sign == 0) {
        r_.ask("Is " + r_.said(i) + " more meant, or " + r_.said(i) + " of the present value?", {r_.said(i) + " more", r_.said(i) + " less", "to " + r_.said(i)});
        return;
      }
      c.kind = Change::Kind::Factor;
      c.factor = whole ? f : 1 + sign * f;
      c.item = c.amount_item = i;
    } else if (c.sign != 0 && !moving && (r_.any_symbol(p, "by") || r_.any_symbol(n, "longer|shorter|deeper|shallower|wider|narrower|thicker|thinner|higher|less_high|more|less|heavier|lighter") ||
               r_.any_symbol(p, "more|less"))) {
      shift(i, c.sign);
      c.item = sign_item;
    } else if (c.sign < 0 && verb("decrease") && q.has_unit && r_.any_symbol(n, "from|off") && i > verb_item_) {  // "take 1 m off the span" came here as "decrease"
      shift(i, -1);
      c.item = sign_item;
    } else if (c.sign < 0 && verb("decrease") && lower_case(r_.items_[verb_item_ < 0 ? 0 : verb_item_].text).starts_with("take") && q.has_unit) {
      shift(i, -1);
      c.item = sign_item;
    } else if (verb("add") && own_verb_ && (r_.any_symbol(n, "to|on|of")) && q.has_unit) {  // "add 1 m to the span", "add 5 kN to the load"
      int k = r_.after(n);
      while (r_.any_symbol(k, "all|each") || r_.role(k, "place")) k = r_.after(k);
      const bool dimension = r_.role(k, "geometry") && !r_.role(k, "place") && r_.any_symbol(n, "to|of");
      if (dimension || r_.any_symbol(k, "load|uniform|moment_word")) {
        shift(i, 1);
        c.item = verb_item_;
        r_.use(n, "edit", "");
      }
    }
  }
  // "one more storey", "add a bay": a count, by one or by the number that is named
  for (int i = 0; i < r_.size() && c.kind == Change::Kind::None; ++i) {
    if (!r_.any_symbol(i, "story|panel") || !s_.bodies.front().values.find(r_.symbol(i, "story") ? "storeys" : s_.bodies.front().values.find("bays") != nullptr ? "bays" : "panels")) continue;
    const int p = r_.before(i);
    const bool number = r_.bare_number(p) && r_.any_symbol(r_.before(p), "add|remove|more|less"), also = any("in_addition|more") || verb("add"), less = verb("remove") || any("less");
    if ((!also && !less) || (r_.bare_number(p) && !number) || any("load|uniform") || std::any_of(r_.items_.begin(), r_.items_.end(), [](const Item& x) { return !x.values.empty() && x.values[0].has_unit; })) continue;
    c.kind = Change::Kind::Shift;
    c.amount = Quantity{};
    c.amount.number = (less ? -1 : 1) * (number ? r_.items_[p].values[0].number : 1);
    c.item = c.amount_item = i;
    c.noun = r_.symbol(i, "story") ? "story" : "panel";
    if (number) r_.use(p, "edit", "a difference");
    mark("add|remove|in_addition|more|less");
  }
  if (c.kind == Change::Kind::None && inherits) {
    const auto noun = noun_said();
    bool own_value = false;
    for (int i = 0; i < r_.size(); ++i) own_value = own_value || (r_.quantity(i) && r_.items_[i].values[0].has_unit);
    if (!noun.empty() && !own_value) c = memory_.change, c.noun.clear();
  }
  if (c.kind == Change::Kind::None && (c.sign != 0 || any("vague"))) {
    // "raise the load to 20 kN", "longer than …": a value is set
    bool value = false;
    for (int i = 0; i < r_.size(); ++i) {
      value = value || (!r_.items_[i].values.empty() && !r_.items_[i].used) || r_.items_[i].kind == Item::Kind::Section || r_.items_[i].kind == Item::Kind::Material || (c.sign != 0 && role_of_ask(i));
    }
    const bool limit = any("keep_limit|under|above");
    const bool selects = any("bigger|smaller|heavier|lighter") && any("load|moment_word") && own_verb_ && verb("remove|move|turn|reverse|double");
    if (!value && !limit && !selects && !moving) c.kind = Change::Kind::Vague;
  }
  if (c.kind != Change::Kind::None) {
    for (const auto& w : sign_words) mark(w.symbol, "a change");
    for (const auto& w : factor_words) mark(w.symbol, "a factor");
    mark("by_factor|factor_word|times|by|of_that|again|vague|as", "");
    if (c.amount_item >= 0) {
      r_.use(c.amount_item, "edit", c.kind == Change::Kind::Factor ? "a factor" : "a difference");
      for (int k : {r_.before(c.amount_item), r_.after(c.amount_item)}) {
        if (r_.any_symbol(k, "to|of|from|on")) r_.use(k, "edit", "");
      }
    }
  } else if (c.sign != 0) {
    for (const auto& w : sign_words) mark(w.symbol, "a change");
  }
  change_ = c;
}

bool Edit::role_of_ask(int i) const { return r_.role(i, "ask") && !r_.items_[i].used; }

void Edit::vague() {
  std::vector<std::string> options;
  if (!s_.loads.empty()) options.push_back(change_.sign < 0 ? "reduce the load by 10 %" : "increase the load by 10 %");
  if (!s_.sections.empty()) options.push_back(s_.sections.front().designation.empty() ? "make the section 10 % deeper" : "another section, by its name");
  options.push_back(r_.domain_ == Domain::Column ? "make it 1 m shorter" : "make the span 1 m shorter");
  if (!s_.materials.empty()) options.push_back("another material, by its name");
  const int at = std::max({change_.item, r_.find_symbol("vague"), verb_item_, 0});
  const auto noun = noun_said();
  if (change_.sign != 0 && (!noun.empty() || !change_.noun.empty())) {
    const std::string what = !noun.empty() ? r_.said(r_.find_symbol(noun)) : change_.noun;
    r_.ask("By how much should the " + what + " change?", {"by 10 %", "by a factor of 2", "to a value that you give"});
  } else {
    r_.ask("What exactly should change, and by how much? \"" + r_.said(at) + "\" leaves that open.", options);
  }
}

/// One value. False when it has been refused.
bool Edit::change_value(Value& v, std::string_view name) {
  const Value before = v;
  if (change_.kind == Change::Kind::Factor) {
    v.si *= change_.factor;
  } else {
    const Quantity& q = change_.amount;
    const bool weight = q.dimension * dim::acceleration == v.dimension;
    if (!(q.dimension == v.dimension) && !weight && !(v.dimension == dim::none && !q.has_unit)) {
      r_.refuse(Problem::Impossible, std::string(name), "The " + std::string(name) + " is " + dimension_name(v.dimension) + " and cannot change by " + r_.said(change_.amount_item) + ", " + dimension_name(q.dimension) + ".",
                "Give the change in a unit such as " + (v.unit.empty() ? std::string("m or kN") : v.unit) + ".", change_.amount_item);
      return false;
    }
    v.si += q.has_unit ? r_.value_of(q, v.dimension).si : q.number;
  }
  const bool count = v.dimension == dim::none && (name == "panels" || name == "bays" || name == "storeys" || name == "legs");
  if (count && std::abs(v.si - std::round(v.si)) > 1e-9) {
    r_.ask("That would make " + format_number(v.si, 4) + " " + std::string(name) + ": how many should there be?");
    return false;
  }
  if (before.si == 0 && change_.kind == Change::Kind::Factor) return true;  // the end of a varying load where nothing acts
  if (v.si == 0 || (before.si > 0) != (v.si > 0)) {
    r_.refuse(Problem::Impossible, std::string(name), "Nothing would be left of the " + std::string(name) + ", which is " + before.text() + ".", "Change it by less.", change_.amount_item);
    return false;
  }
  v.origin = clause_origin();
  for (auto& o : old_) o.met = o.met || std::abs(before.si - o.q.si()) <= 1e-6 * std::abs(before.si);
  return true;
}

bool Edit::change_loads() {
  Choice c = choice_;
  choice_used_ = true;
  if (s_.loads.empty()) {
    r_.ask("There is no load to change.");
    return true;
  }
  // "10 kN more": of those that it can be added to
  if (change_.kind == Change::Kind::Shift && !c.said) {
    std::vector<std::size_t> fits;
    for (const auto k : c.loads) {
      const Dimension d = s_.loads[k].magnitude.dimension;
      if (d == change_.amount.dimension || d == change_.amount.dimension * dim::acceleration) fits.push_back(k);
    }
    if (!fits.empty()) c.loads = fits;
  }
  if (c.loads.empty()) {
    r_.ask("There is no such load" + (c.how.empty() ? std::string() : " (" + c.how + ")") + ".");
    return true;
  }
  if (!plain(c)) return ask_which(c, "Which load should change?");
  memory_.loads.clear();
  for (const auto k : c.loads) {
    Load& l = s_.loads[k];
    if (!change_value(l.magnitude, "load")) return true;
    // a varying load keeps its form; one end may be zero
    if (l.magnitude_end.given() && change_.kind == Change::Kind::Factor) {
      l.magnitude_end.si *= change_.factor;
      l.magnitude_end.origin = l.magnitude.origin;
    } else if (l.magnitude_end.given()) {
      r_.ask("Which end of the varying load should change by " + r_.said(change_.amount_item) + "?");
      return true;
    }
    memory_.loads.push_back(l.name);
  }
  memory_.subject = "load";
  return true;
}

/// What was assumed along with a second moment of area is assumed anew.
void Edit::assume_area(Section& section) {
  const double I = section.values.get("Iy");
  const auto again = [&](const char* name, double si, Dimension d, const char* why) {
    if (const Value* v = section.values.find(name); v == nullptr || v->assumed()) section.values.set(name, assumed(si, d, why));
  };
  again("area", std::sqrt(12 * I), dim::area, "no area is given; that of a square with this second moment");
  again("Iz", I, dim::second_moment, "taken as Iy");
  again("J", 2 * I, dim::second_moment, "taken as the sum of Iy and Iz");
}

bool Edit::change_section(Words names) {
  const auto part = part_said(change_.item < 0 ? 0 : change_.item);
  bool hit = false;
  for (auto* section : sections_of(part)) {
    for (const auto name : names) {
      Value* v = section->values.find(name);
      if (v == nullptr) continue;
      if (catalogue_is_fixed(*section, name)) return true;
      if (!change_value(*v, name)) return true;
      if (name == "Iy") assume_area(*section);
      loosen(*section);
      hit = true;
      break;
    }
  }
  if (hit) memory_.subject = std::string(*names.begin());
  return hit;
}

/// The area of a section: its dimensions follow, all alike.
bool Edit::change_area() {
  bool hit = false;
  for (auto* section : sections_of(part_said(change_.item < 0 ? 0 : change_.item))) {
    if (section->shape == "properties") {
      Value* area = section->values.find("area");
      if (area == nullptr) continue;
      if (section->values.find("Iy") != nullptr && !section->values.find("Iy")->assumed()) {
        r_.ask("The area and the second moment of area are both given: how should the second one change?");
        return true;
      }
      if (!change_value(*area, "area")) return true;
      hit = true;
      continue;
    }
    if (!section->designation.empty()) {
      r_.ask("The area of " + section->designation + " is that of the catalogue: which section should be used instead?");
      return true;
    }
    if (change_.kind != Change::Kind::Factor) {
      r_.ask("Which dimensions should the section have then?");
      return true;
    }
    for (auto& n : section->values) {
      if (!(n.value.dimension == dim::length)) continue;
      n.value.si *= std::sqrt(change_.factor);
      n.value.origin = clause_origin();
    }
    r_.note("area", "all dimensions of the section times the square root of the factor", "the area was changed");
    hit = true;
  }
  return hit;
}

/// The spans that the words choose, of a beam of several: all of them when nothing is said.
std::vector<std::size_t> Edit::spans_said() {
  const std::size_t n = s_.bodies.front().spans.size();
  static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
  std::vector<std::size_t> which;
  for (int i = 0; i < r_.size(); ++i) {
    const int k = r_.after(i);
    if (!r_.symbol(k, "span") && !r_.any_symbol(k, "long|length") && !(lower_case(r_.said(k)) == "one")) continue;
    std::size_t one = n;
    for (std::size_t o = 0; o < 5; ++o) {
      if (r_.symbol(i, order[o])) one = o;
    }
    if (r_.symbol(i, "left")) one = 0;
    if (r_.any_symbol(i, "right|last")) one = n - 1;
    if (r_.any_symbol(i, "middle|interior") && n % 2 == 1) one = n / 2;
    if (one >= n) continue;
    which.push_back(one);
    for (int m = i; m <= k; ++m) r_.use(m, "geometry", "");
    if (auto* c = const_cast<PlaceChunk*>(chunk_at(i))) c->claimed = true;
  }
  // numbers: "span 2"
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.symbol(i, "span") || !r_.bare_number(r_.after(i))) continue;
    const double v = r_.items_[r_.after(i)].values[0].number;
    if (v >= 1 && v <= static_cast<double>(n)) {
      which.push_back(static_cast<std::size_t>(v) - 1);
      r_.use(r_.after(i), "geometry", "number of the span");
    }
  }
  return which;
}

bool Edit::change_spans() {
  auto& spans = s_.bodies.front().spans;
  auto which = spans_said();
  if (which.empty()) {
    bool equal = true;
    for (const auto& v : spans) equal = equal && std::abs(v.si - spans[0].si) < 1e-9 * spans[0].si;
    bool plural = any("all|each");
    for (int i = 0; i < r_.size(); ++i) plural = plural || (r_.symbol(i, "span") && (r_.said(i).ends_with("spans") || r_.said(i).starts_with("e")));
    const bool factor_of_all = change_.kind == Change::Kind::Factor && !r_.present("span");
    if (!equal && !plural && !factor_of_all) {
      r_.ask("Which of the spans should change?", {"the first", "the second", "all of them"});
      return true;
    }
    for (std::size_t k = 0; k < spans.size(); ++k) which.push_back(k);
  }
  for (const auto k : which) {
    if (!change_value(spans[k], "span")) return true;
  }
  memory_.subject = "span";
  return true;
}

bool Edit::change_body(Words names) {
  Body& b = s_.bodies.front();
  for (const auto name : names) {
    if (!b.spans.empty() && (name == "span" || name == "length")) return change_spans();
    Value* v = b.values.find(name);
    if (v == nullptr || !v->given()) continue;
    if (change_value(*v, name)) settle_parameters(name);
    memory_.subject = std::string(name);
    return true;
  }
  return false;
}

bool Edit::change_material(std::string_view name) {
  bool hit = false;
  for (auto& m : s_.materials) {
    if (Value* v = m.values.find(name)) {
      if (!change_value(*v, name)) return true;
      hit = true;
    }
  }
  return hit;
}

bool Edit::apply_change() {
  if (change_.kind == Change::Kind::Vague) {
    vague();
    return true;
  }
  if (change_.kind == Change::Kind::Factor && !(change_.factor > 0)) {
    r_.refuse(Problem::Impossible, "edit", "Nothing would be left after this change.", "Change it by less.");
    return true;
  }
  std::string noun = noun_said();
  if (noun.empty() && change_.noun.empty() && any("everything")) {
    r_.ask("What should be changed by that?", {"all the loads", "the span", "the section"});
    return true;
  }
  const int noun_item = noun.empty() ? -1 : r_.find_symbol(noun);
  // the noun of "longer", "twice as deep"; "make the span 1 m longer" says both
  if (!change_.noun.empty() && (noun.empty() || (load_noun(noun) && change_.noun != "load") || noun == "section_word" || noun == "apex")) noun = change_.noun;
  const Dimension d = change_.amount.dimension;
  const bool shift = change_.kind == Change::Kind::Shift && change_.amount.has_unit;
  if (change_.noun.empty() && (noun.empty() || noun == "section_word") && (choice_.said || any("pull|push|compress"))) noun = "load";
  if (noun.empty() && shift && !(d == dim::length)) noun = "load";
  if (noun.empty() && (memory_.subject == "load" || (memory_.subject.empty() && !history_.empty()))) noun = last_subject();
  if (noun.empty()) noun = memory_.subject;
  const bool truss = r_.domain_ == Domain::Truss, frame = r_.domain_ == Domain::Frame, points = r_.domain_ == Domain::Points;
  const bool column_said = r_.present("column") && frame;
  bool hit = false;
  if (!load_noun(noun) && edit_piece()) hit = true;
  else if (load_noun(noun) || noun == "one" || noun == "them") {
    mark("pull|push|compress|load|uniform|triangular|moment_word|torque|sitting|wind|snow|pressure|heated|cooled|temperature");
    hit = change_loads();
  } else if (noun == "area") hit = change_area();
  else if (noun == "section_word") {
    if (r_.domain_ != Domain::Rod && r_.domain_ != Domain::Truss && r_.domain_ != Domain::Points) {
      r_.ask("Which size of the section should change by that?", {"the depth", "the width", "the area"});
      return true;
    }
    hit = change_area();
  } else if (noun == "inertia" || (noun == "stiffness_ei" && !s_.sections.empty() && s_.sections.front().shape == "properties")) hit = change_section("Iy");
  else if (noun == "wall_thickness") hit = change_section("thickness");
  else if (noun == "flange_thickness") hit = change_section("flange");
  else if ((noun == "thickness" || noun == "thick") && !s_.sections.empty() && s_.sections.front().shape == "rectangle" && s_.sections.front().values.get("depth") > s_.sections.front().values.get("width") * (1 + 1e-9)) {
    r_.ask("Which size of the section is its thickness: the width or the depth?", {"the width", "the depth"});
    return true;
  } else if (noun == "thickness" || noun == "thick") hit = change_section("thickness|depth") || (!s_.sections.empty() && s_.sections.front().shape == "circle" && change_section("diameter"));
  else if (noun == "diameter") hit = change_section("diameter");
  else if (noun == "width" || noun == "wide") hit = (!frame && change_section("width")) || change_body("width|span|base_width");
  else if (noun == "elastic_modulus") hit = change_material("E");
  else if (noun == "density") hit = change_material("density");
  else if (noun == "yield") hit = change_material("yield");
  else if (noun == "expansion") hit = change_material("expansion");
  else if (noun == "span" || noun == "length" || noun == "long") {
    if (column_said) hit = change_body("height|eaves_height|storey_height");
    else hit = change_body("span|length|bay_width|boom|leg_length|arm|height");
  } else if (noun == "depth" || noun == "deep") hit = truss ? change_body("height|depth") : change_section("depth|diameter");
  else if (noun == "rise") hit = change_body("rise|height");
  else if (noun == "pitch") hit = change_body("pitch");
  else if (noun == "height" || noun == "tall" || noun == "apex") {
    const bool ridge = r_.family_ == "gable" && r_.present("apex");
    hit = ridge ? change_body("ridge_height|rise") : change_body("height|eaves_height|storey_height|rise") || (!points && change_section("depth"));
  } else if (noun == "overhang" && r_.domain_ == Domain::Beam && s_.bodies.front().spans.size() > 1) {
    hit = change_value(overhang_span(), "overhang") || failed();
  } else if (noun == "eaves") hit = change_body("eaves_height");
  else if (noun == "arm" || noun == "boom") hit = change_body("arm|boom");
  else if (noun == "radius") hit = change_body("radius") || change_section("diameter");
  else if (noun == "panel") hit = shift || r_.any_symbol(r_.before(r_.find_symbol("panel")), "length") ? change_body("panel_length|bay_width") : change_body("panels|bays");
  else if (noun == "story") hit = change_body({shift ? "storey_height" : "storeys"});
  if (noun_item >= 0) r_.use(noun_item, "edit", "");
  for (int i = 0; i < r_.size() && hit; ++i) {
    if (member_at(i) != nullptr) r_.use(i, "member", "");
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.any_symbol(i, "long|deep|wide|thick|tall|all|each|section_word|column|beam")) r_.use(i, "edit", "");
  }
  if (hit || failed()) return true;
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.role(i, "ask")) continue;
    r_.ask("\"" + r_.said(i) + "\" is a result and cannot be set: what should be changed?", {"the load", "the span", "the section", "the material"});
    return true;
  }
  if (!noun.empty() && noun_item >= 0) r_.ask("This structure has no " + r_.said(noun_item) + " that could change: what is meant?", {"the load", "the span", "the section"});
  else r_.ask("What should be changed by that?", {"the load", "the span", "the section"});
  return true;
}

/// What the last edit changed, for "double it": "load", or the name of a parameter; "" when it was several things.
std::string Edit::last_subject() const {
  if (history_.empty()) return {};
  Setup before = history_.back(), now = current_;
  std::string subject;
  const auto changed = list_values(now);
  for (const auto& v : changed) {
    const Value* old = find_value(before, v.path);
    if (old != nullptr && (old->si == v.value->si || (std::isnan(old->si) && std::isnan(v.value->si)))) continue;
    if (v.value->origin.kind != Origin::Kind::Command) continue;
    const auto dot = v.path.rfind('.');
    std::string one = v.path.starts_with("load.") ? "load" : v.path.substr(dot + 1);
    if (!subject.empty() && subject != one) return {};
    subject = one;
  }
  if (subject.empty()) {  // a form was changed: "make the load uniform"
    const auto& a = history_.back().loads;
    const auto& b = current_.loads;
    bool same = a.size() == b.size();
    for (std::size_t k = 0; same && k < a.size(); ++k) same = a[k].kind == b[k].kind && a[k].direction == b[k].direction && a[k].magnitude_end.given() == b[k].magnitude_end.given() && a[k].place.name == b[k].place.name;
    return same ? std::string() : "load";
  }
  static constexpr std::string_view known[] = {"load", "span", "length", "height", "width", "depth", "diameter", "rise", "panels"};
  for (const auto k : known) {
    if (subject == k) return subject == "panels" ? "panel" : subject;
  }
  return {};
}

}  // namespace nacre::prompts
