// Frames: which part each length belongs to.
//
// A length is bound to the noun right behind it ("a 6 m beam", "4 m high steel columns"), else to the nearest one before it
// in its clause ("columns HEB 200 and 4 m high", "the beam spans 6 m"). Lengths of sections and of places are left alone.

#include <algorithm>
#include <cmath>

#include "frame.h"

namespace nacre::prompts {

bool Frame::word(int i, Words list) const {
  if (i < 0 || i >= r_.size()) return false;
  const std::string text = lower_case(r_.items_[i].text);
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return text == s; });
}

Frame::Noun Frame::noun_at(int i) const {
  if (i < 0 || i >= r_.size()) return Noun::None;
  if (r_.any_symbol(i, "column|leg")) return Noun::Column;
  if (r_.symbol(i, "beam") || (word(i, "top bar|top rail|bar|rail|tube") && r_.domain_ == Domain::Frame && r_.symbol(i - 1, "top"))) return Noun::Beam;
  if (r_.symbol(i, "rafter")) return Noun::Rafter;
  if (r_.any_symbol(i, "arm|boom|overhang") || word(i, "bracket|bracket's|outrigger|console|arm's")) return Noun::Arm;
  if (r_.symbol(i, "cantilever")) {  // an adjective before a part, else the part itself
    const Noun next = noun_at(r_.after(i));
    return next == Noun::None || next == Noun::Whole ? Noun::Arm : Noun::None;
  }
  if (r_.symbol(i, "story")) return Noun::Storey;
  if (r_.symbol(i, "panel")) return Noun::Bay;
  if (r_.any_symbol(i, "portal|gable|frame|table|l_frame")) return Noun::Whole;
  if (r_.symbol(i, "bases") || (word(i, "feet|foot") && !r_.quantity(i - 1) && !r_.bare_number(i - 1))) return Noun::Base;
  if (r_.symbol(i, "eaves")) return Noun::Eaves;
  if (r_.symbol(i, "apex")) return Noun::Ridge;
  if (r_.any_symbol(i, "rod|member") || word(i, "part|piece|segment|limb|length|portion|run")) return Noun::Piece;
  return Noun::None;
}

bool Frame::plural(int i) const {
  const std::string text = lower_case(r_.said(i));
  if (text.ends_with("'s")) return false;
  return text.size() > 3 && (text.back() == 's' || text == "feet") && text != "truss" && text != "eaves";
}

bool Frame::separator(int i) const {
  return r_.mark(i, ",") || colon(i) || r_.sentence_end(i) || r_.symbol(i, "and") || r_.symbol(i, "with") || word(i, "then|carrying|carries|while|which");
}

bool Frame::load_quantity(int i) const {
  if (!r_.quantity(i) || !r_.items_[i].values[0].has_unit) return false;
  const Dimension d = r_.items_[i].values[0].dimension;
  return d == dim::force || d == dim::mass || d == dim::line_force || d == dim::line_mass || d == dim::moment || d == dim::area_mass;
}

int Frame::count_before(int i) const {
  for (int k = r_.before(i), steps = 0; k >= 0 && steps < 7; k = r_.before(k), ++steps) {
    if (r_.bare_number(k) && r_.items_[k].values[0].integer) {
      const double n = r_.items_[k].values[0].number;
      return n >= 1 && n <= 2000 ? static_cast<int>(n) : 0;
    }
    if (r_.mark(k, "-")) continue;
    if (separator(k) || r_.any_symbol(k, "of|is|at|on|in|to|from|by") || noun_at(k) != Noun::None) return 0;
  }
  return 0;
}

/// A length that measures a cross-section.
bool Frame::section_length(int i) const {
  const Quantity& q = r_.items_[i].values[0];
  const bool small = std::abs(q.si()) < 0.6;
  const auto across = [&](int k) {
    return r_.any_symbol(k, "thick|thickness|deep|depth|wall_thickness|diameter|inner_diameter|diameter_sign|radius|inner_radius|circular|square|flange|web|flange_thickness") ||
           (small && r_.any_symbol(k, "wide|width|pipe|solid|box|rectangular"));
  };
  int p = r_.before(i);
  if (r_.any_symbol(p, "of|is")) p = r_.before(p);
  return (small || r_.any_symbol(r_.after(i), "thick|deep|diameter|wall_thickness")) && (across(r_.after(i)) || across(p));
}

/// A length that says where something is: "at 2 m", "2 m from the left end", "over the first 3 m".
bool Frame::place_length(int i) const {
  int p = r_.before(i);
  if (r_.symbol(p, "of") && r_.any_symbol(r_.before(p), "height|station|apart")) p = r_.before(p);
  const bool height = r_.any_symbol(p, "height|station");
  if (height) p = r_.before(p);
  const int n = r_.after(i);
  if (r_.symbol(p, "to") && word(p - 1, "rising|rise|rises|climbing|climb")) return false;  // "rafters rising to 5 m in the middle"
  const auto part = [&](int k) { return noun_at(k) == Noun::Eaves || noun_at(k) == Noun::Ridge || noun_at(k) == Noun::Storey || noun_at(k) == Noun::Bay; };
  if (r_.symbol(p, "at") && !height && (part(r_.before(p)) || r_.any_symbol(n, "spacing|apart"))) return false;
  if (r_.symbol(p, "at") && !r_.any_symbol(n, "long|span|wide|apart|spacing")) return true;
  if (r_.any_symbol(p, "first|last|left|right") && r_.any_symbol(r_.before(p), "over|on|along")) return true;
  if (r_.any_symbol(p, "from|between") && (r_.any_symbol(n, "to|and"))) return true;
  if (r_.any_symbol(p, "to|and") && r_.quantity(r_.before(p), dim::length) && r_.any_symbol(r_.before(r_.before(p)), "from|between")) return true;
  if (part(p) || part(r_.before(p))) return false;  // "ridge 6 m above the ground", "eaves at 5 m above the floor"
  if (r_.any_symbol(n, "tall|height|long|span|wide|width|apart")) return false;
  if (r_.any_symbol(n, "above|under|in|away_from") || word(n, "below|along|up") || (r_.any_symbol(n, "from"))) {
    for (int k = r_.after(n), steps = 0; k < r_.size() && steps < 5 && !r_.sentence_end(k); k = r_.after(k), ++steps) {
      if (r_.any_symbol(k, "left|right|bases|bottom|top|end|tip|corner|eaves|column|beam|support|joint|middle|apex|free|fixed_end_place|wall_thickness|bottom") ||
          word(k, "ground|floor") || !r_.joint_at(k).empty()) return true;
      if (r_.mark(k, ",")) break;
    }
  }
  return false;
}

bool Frame::measure_at(int i, Measure& m) const {
  using Kind = Measure::Kind;
  const auto kind_of = [&](int k) {
    if (r_.any_symbol(k, "tall|height")) return Kind::Height;
    if (r_.any_symbol(k, "long|length")) return Kind::Long;
    if (r_.any_symbol(k, "wide|width|span|apart|spacing|over|between")) return Kind::Span;
    if (r_.symbol(k, "rise")) return Kind::Rise;
    if (r_.any_symbol(k, "is") || !r_.symbol(r_.after(k), "is")) return Kind::Plain;
    if (word(k, "h")) return Kind::Height;  // "h = 4 m, L = 6 m"
    if (word(k, "l|b|w")) return Kind::Span;
    return Kind::Plain;
  };
  m.item = i;
  m.q = r_.items_[i].values[0];
  // behind: "6 m span beam", "4 m high at the eaves", "12 ft steel columns"
  int right = -1, k = r_.after(i);
  if (r_.mark(k, ")")) k = r_.after(k);
  for (int steps = 0; steps < 7 && k < r_.size(); k = r_.after(k), ++steps) {
    const Kind kind = kind_of(k);
    if (r_.any_symbol(k, "at|to|in") && (noun_at(r_.after(k)) == Noun::Eaves || noun_at(r_.after(k)) == Noun::Ridge)) {
      right = r_.after(k);
      break;
    }
    if (kind != Kind::Plain && !r_.any_symbol(k, "over|between")) {
      if (m.kind == Kind::Plain) m.kind = kind;
      continue;
    }
    if (noun_at(k) != Noun::None && noun_at(k) != Noun::Piece) {
      right = k;
      break;
    }
    const bool adjective = r_.items_[k].kind == Item::Kind::Section || r_.items_[k].kind == Item::Kind::Material || r_.items_[k].kind == Item::Kind::Dims || r_.role(k, "material") || r_.role(k, "section") ||
                           r_.any_symbol(k, "horizontal|vertical|cantilever|square|each|per|clear") || word(k, "-");
    if (!adjective) break;
  }
  // before: "columns 4 m", "beam of 6 m", "height 4 m", "storey height: 3 m"
  int left = -1;
  bool left_adjacent = true;
  Kind left_kind = Kind::Plain;
  for (k = r_.before(i); k >= 0; k = r_.before(k)) {
    if (r_.sentence_end(k)) break;
    if (left_kind == Kind::Plain && kind_of(k) != Kind::Plain) {
      if (r_.quantity(r_.before(k), dim::length) && r_.any_symbol(k, "tall|long|wide|deep|height|width|span") && !r_.symbol(r_.after(k), "and")) break;  // "4 m high with a 6 m beam"
      left_kind = kind_of(k);
      continue;
    }
    const Noun n = noun_at(k);
    if (n != Noun::None && n != Noun::Piece) {
      left = k;
      break;
    }
    if (r_.mark(k, ",") || (colon(k) && k == r_.before(i))) {  // "posts, 2.4 m": right before the length, or behind a noun
      if (k != r_.before(i) || left_kind != Kind::Plain) break;
      continue;
    }
    if (r_.any_symbol(k, "is|of|at|by") || r_.mark(k, "=") || r_.mark(k, "(")) continue;
    if (r_.symbol(k, "and")) {
      const int p = r_.before(k);
      if (p < 0 || !(r_.items_[p].kind == Item::Kind::Dims || r_.items_[p].kind == Item::Kind::Name || r_.items_[p].kind == Item::Kind::Chain || r_.items_[p].kind == Item::Kind::Section || r_.quantity(p) || r_.any_symbol(p, "tall|long|wide|deep"))) break;
    }
    left_adjacent = false;
  }
  if (m.kind == Kind::Plain) m.kind = left_kind;
  const auto first_has_noun_before = [&] {  // the style of the sentence: "beam 6 m columns 4 m"
    for (int q = r_.sentence_begin(i); q <= i; ++q) {
      if (!r_.quantity(q, dim::length) || section_length(q)) continue;
      return noun_at(r_.before(q)) != Noun::None;
    }
    return true;
  };
  if (right >= 0 && left >= 0 && left_adjacent && left_kind == Kind::Plain && right == r_.after(i) && first_has_noun_before()) right = -1;
  m.noun_item = right >= 0 ? right : left;
  m.noun = noun_at(m.noun_item);
  if (left >= 0 && right < 0 && noun_at(left) == Noun::Whole && left_kind == Kind::Plain && m.kind == Kind::Plain && !left_adjacent) m.noun = Noun::None, m.noun_item = -1;
  if (m.noun_item >= 0) {
    for (int s = m.noun_item - 1, steps = 0; s >= 0 && steps < 4; --s, ++steps) {
      if (separator(s) || noun_at(s) != Noun::None) break;
      if (r_.symbol(s, "left")) m.side = -1;
      if (r_.symbol(s, "right")) m.side = 1;
      static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
      for (int o = 0; o < 5; ++o)
        if (r_.symbol(s, order[o])) m.ordinal = o + 1;
      if (r_.any_symbol(s, "last|top")) m.ordinal = -1;
      if (r_.symbol(s, "bottom") || word(s, "ground")) m.ordinal = 1;
    }
  }
  return true;
}

void Frame::find_measures() {
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::length) || r_.items_[i].used || section_length(i) || place_length(i)) continue;
    Measure m;
    if (measure_at(i, m)) measures_.push_back(m);
  }
}

Frame::Measure* Frame::measure(std::initializer_list<Noun> nouns, std::initializer_list<Measure::Kind> kinds, int side) {
  for (const Noun n : nouns) {
    for (auto& m : measures_) {
      if (m.taken || m.noun != n || (side != 0 && m.side != side)) continue;
      if (kinds.size() > 0 && std::find(kinds.begin(), kinds.end(), m.kind) == kinds.end()) continue;
      return &m;
    }
  }
  return nullptr;
}

Value Frame::take(Measure* m) {
  if (m == nullptr) return {};
  m->taken = true;
  r_.use(m->item, "quantity", describe(m->q));
  return r_.value_of(m->q, dim::length);
}

/// "two 4 m cantilever columns": as many must stand there.
void Frame::check_counts() {
  for (int i = 1; i + 2 < r_.size(); ++i) {  // "columns HEA 200 (3 of them)"
    if (!r_.bare_number(i) || !r_.symbol(i + 1, "of") || !word(i + 2, "them")) continue;
    Noun n = Noun::None;
    for (int k = i - 1; k >= 0 && n == Noun::None && !r_.sentence_end(k); --k) n = noun_at(k);
    const auto count = std::count_if(strands_.begin(), strands_.end(), [&](const Strand& s) { return s.noun == n; });
    if (r_.items_[i].values[0].number == static_cast<double>(count)) r_.use(i, "geometry", "so many are there");
  }
  for (int i = 0; i < r_.size(); ++i) {
    const Noun n = noun_at(i);
    if (n != Noun::Column && n != Noun::Beam && n != Noun::Rafter && n != Noun::Arm && n != Noun::Base) continue;
    const int count = count_before(i);
    if (count < 2) continue;
    int strands = 0, members = 0;
    for (const auto& s : strands_) {
      strands += s.noun == n ? 1 : 0;
      members += s.noun == n ? static_cast<int>(s.members.size()) : 0;
    }
    if (n == Noun::Base) strands = static_cast<int>(feet(Phrase{}).size());
    for (int k = r_.before(i); k >= 0; k = r_.before(k)) {
      if (!r_.bare_number(k)) continue;
      if (count == strands || count == members) r_.use(k, "geometry", "so many " + r_.said(i));
      else if (!r_.items_[k].used) r_.ask("\"" + r_.said(k) + " " + r_.said(i) + "\" were named, but this frame has " + std::to_string(strands) + ": how is it built?");
      break;
    }
  }
}

}  // namespace nacre::prompts
