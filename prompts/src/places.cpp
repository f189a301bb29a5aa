// Places: "2 m from the left end", "at every bottom joint", "on the left column", "at the third points".

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {

Place Reader::joint_place(std::string name, int first, int last) const {
  Place p;
  p.kind = Place::Kind::Joint;
  p.name = std::move(name);
  p.origin = origin(items_[first].begin, items_[last].end);
  return p;
}
Place Reader::set_place(std::string name, int first, int last) const {
  Place p = joint_place(std::move(name), first, last);
  p.kind = Place::Kind::Set;
  return p;
}
bool Reader::held_right() const {
  const auto& supports = out_.setup.supports;
  return supports.size() == 1 && supports.front().kind == "fixed" && supports.front().place.name == "right end";
}

Place Reader::point_place(Value at, bool from_end, int first, int last, std::string of, int span) const {
  Place p;
  p.kind = Place::Kind::Point;
  p.at = std::move(at);
  p.from_end = from_end;
  p.of = std::move(of);
  p.span = span;
  p.origin = origin(items_[first].begin, items_[last].end);
  return p;
}
Place Reader::whole_place(std::string of, int first, int last) const {
  Place p;
  p.kind = Place::Kind::Whole;
  p.of = std::move(of);
  p.origin = origin(items_[first].begin, items_[last].end);
  return p;
}
Value Reader::fraction(double f, std::string why) const { return derived(f, dim::none, std::move(why)); }

std::string Reader::joint_at(int i) const {
  if (i < 0 || i >= size()) return {};
  const Item& item = items_[i];
  if (domain_ == Domain::Points && is_joint(item.text)) return joint_ref(i);
  if (item.kind == Item::Kind::Name) {
    // "P = 10 kN" names a load, not a joint
    if (!is_joint(item.text) && item.text.size() == 1 && joint_names_.empty() && (symbol(i + 1, "is") || !(item.text[0] >= 'A' && item.text[0] <= 'D'))) return {};
    return item.text;
  }
  if (item.letter && is_joint(item.text)) return item.text;
  if (item.kind == Item::Kind::Word && item.letter && item.text.size() == 1 && item.text[0] >= 'A' && item.text[0] <= 'Z' && joint_names_.empty() && domain_ == Domain::Beam) {
    // a capital letter of a beam without coordinates: led by "at", or followed by what it is
    const bool led = any_symbol(i - 1, "at|support|and|joint|end|from|to") || any_symbol(i + 1, "is|pin|roller|fix");
    if (led && !symbol(after(i), "is") == !false && (item.text == "A" || item.text == "B" || item.text == "C" || item.text == "D")) {
      if (item.text != "A" || any_symbol(i - 1, "at|support|joint|end|from")) return item.text;
    }
  }
  if (bare_number(i) && item.values[0].integer && (is_joint(item.text) || any_symbol(before(i), "joint|support"))) return item.text;
  if (item.kind == Item::Kind::Unknown && is_joint(item.text)) return item.text;
  return {};
}

// Distances: "2 m from the left", "at x = 3 m", "at 2 m and 4 m", "at L/3", "a third of the span from the left".
bool Reader::place_distance(int& k, PlaceChunk& chunk, bool led) {
  const int start = k;
  if (!led && any_symbol(before(k), "cantilever")) return false;  // "sticks out 4 ft from the wall" is a length
  std::vector<Value> at;
  bool explicit_station = false;
  int i = k;
  if (symbol(i, "station") && any_symbol(after(i), "is")) {
    i = after(after(i));
    explicit_station = true;
  } else if (symbol(i, "station") && (quantity(after(i), dim::length) || symbol(after(i), "of"))) {  // "a distance (of) 2 m from"
    i = after(i);
    if (symbol(i, "of")) i = after(i);
  }
  const auto one = [&](int& at_item, Value& v) {
    if (quantity(at_item, dim::length) && !items_[at_item].used) {
      v = value_of(items_[at_item].values[0], dim::length);
      at_item = after(at_item);
      return true;
    }
    if (items_.size() > static_cast<std::size_t>(at_item) && at_item < size() && (items_[at_item].text == "L" || items_[at_item].text == "l") && mark(at_item + 1, "/") && bare_number(at_item + 2) &&
        items_[at_item + 2].values[0].number >= 1 && items_[at_item + 2].values[0].number < 50) {
      v = {1 / items_[at_item + 2].values[0].number, dim::none, "", origin(items_[at_item].begin, items_[at_item + 2].end)};
      at_item = after(at_item + 2);
      return true;
    }
    struct Part { std::string_view symbol; double f; };
    static constexpr Part parts[] = {{"one_third", 1.0 / 3}, {"two_thirds", 2.0 / 3}, {"quarter", 0.25}, {"three_quarters", 0.75}};
    for (const auto& p : parts) {
      if (symbol(at_item, p.symbol)) {
        v = {p.f, dim::none, "", origin(items_[at_item].begin, items_[at_item].end)};
        at_item = after(at_item);
        if (symbol(at_item, "of")) at_item = after(at_item);
        if (any_symbol(at_item, "span|length|beam|height")) at_item = after(at_item);
        return true;
      }
    }
    if (bare_number(at_item) && !items_[at_item].values[0].integer && items_[at_item].values[0].number > 0 && items_[at_item].values[0].number < 1 &&
        (symbol(after(at_item), "of") || any_symbol(at_item + 1, "span") || (at_item + 1 < size() && (items_[at_item + 1].text == "L" || items_[at_item + 1].text == "l")))) {
      v = {items_[at_item].values[0].number, dim::none, "", origin(items_[at_item].begin, items_[at_item].end)};
      at_item = after(at_item);
      if (symbol(at_item, "of")) at_item = after(at_item);
      if (at_item < size() && (any_symbol(at_item, "span|length|beam|height") || items_[at_item].text == "L" || items_[at_item].text == "l")) at_item = after(at_item);
      return true;
    }
    return false;
  };
  Value v;
  // a list of lengths, of which only the last may carry the unit
  std::vector<int> members;
  {
    int m = i;
    std::vector<int> list;
    bool unit = false;
    while (quantity(m) && !items_[m].used && (bare_number(m) || quantity(m, dim::length))) {
      list.push_back(m);
      unit = quantity(m, dim::length);
      int n = m + 1;
      while (n < size() && (filler(n) || mark(n, ",") || symbol(n, "and"))) ++n;
      if (!(quantity(n) && (bare_number(n) || quantity(n, dim::length)))) break;
      m = n;
    }
    if (list.size() >= 2 && unit && (led || explicit_station)) {
      Quantity last = items_[list.back()].values[0];
      for (const int q : list) {
        Quantity one_q = items_[q].values[0];
        if (!one_q.has_unit) {
          one_q.has_unit = true;
          one_q.unit = last.unit;
          one_q.factor = last.factor;
          one_q.dimension = last.dimension;
        }
        at.push_back(value_of(one_q, dim::length));
      }
      i = after(list.back());
      members = list;
    }
  }
  if (at.empty()) {
    if (!one(i, v)) return false;
    at.push_back(v);
  }
  int last = before(i);
  // "from the left (end / support)"
  int f = i;
  bool from_word = false, from_end = false, both = false, out = false;
  std::string from_joint;
  if (any_symbol(f, "from|to|in|away_from") || (any_symbol(f, "left|right") && any_symbol(after(f), "of"))) {
    int g = f;
    const bool to_left_of = symbol(g, "to");
    if (!any_symbol(g, "left|right")) g = after(g);
    if (symbol(g, "from")) g = after(g);
    while (any_symbol(g, "of|vertical")) g = after(g);
    if (any_symbol(g, "each|all") || symbol(g, "both")) {
      const int h = after(g);
      if (any_symbol(h, "end|support|side|column")) {
        both = true;
        from_word = true;
        last = h;
      }
    } else if (any_symbol(g, "left|right")) {
      from_word = !to_left_of || true;
      from_end = symbol(g, "right");
      last = g;
      int h = after(g);
      if (symbol(h, "of") && to_left_of) {  // "2 m to the left of ..." : not read here
        from_word = false;
      } else if (any_symbol(h, "end|support|side|pin|roller|fix|column|edge|bases|guided|wall_thickness|fixed_end_place")) {
        last = h;
        h = after(h);
        if (symbol(h, "support")) last = h;
      }
    } else if (any_symbol(g, "fix|fixed_end_place|wall_thickness|support|end|column")) {
      from_word = true;
      from_end = held_right() && !symbol(g, "column");
      last = g;
      if (any_symbol(after(g), "end|support|edge")) last = after(g);
      if (!cantilever_ && symbol(g, "support") && !joint_at(after(g)).empty()) {
        from_joint = joint_at(after(g));
        last = after(g);
      }
    } else if (any_symbol(g, "tip|free|roller")) {
      from_word = true;
      from_end = !held_right();
      last = g;
      if (symbol(g, "free") && any_symbol(after(g), "end")) last = after(g);
      if (any_symbol(after(g), "end|support")) last = after(g);
    } else if (symbol(g, "pin")) {
      from_word = true;
      last = g;
      if (any_symbol(after(g), "end|support")) last = after(g);
    } else if (any_symbol(g, "bottom|bases") || symbol(g, "top")) {
      from_word = true;
      from_end = symbol(g, "top");
      last = g;
    } else if (any_symbol(g, "middle")) {
      return false;
    } else if (!joint_at(g).empty()) {
      from_joint = joint_at(g);
      from_word = true;
      last = g;
    }
    if (from_word && any_symbol(after(last), "of") && any_symbol(after(after(last)), "beam|cantilever|column")) last = after(after(last));
  } else if (any_symbol(f, "up|above") && (domain_ == Domain::Column || present("column"))) {
    last = f;
    if (any_symbol(after(f), "bases|bottom")) last = after(f);
    from_word = true;
  }
  (void)out;
  if (!from_word && !led && !explicit_station) return false;
  if (!from_word && !explicit_station && led && at.size() == 1 && at[0].dimension == dim::length) {
    // "at 2 m": a station only where the next word does not say otherwise ("at 2 m centres", "at 2 m spacing", "over 5 m")
    const int n = after(last);
    if (any_symbol(n, "spacing|long|tall|deep|wide|thick|span|height|panel|apart|diameter|depth|width")) return false;
  }
  std::string of;
  int span = 0;
  // "of the second span", "on the left column"
  if (from_joint == "B" || from_joint == "C") {
    if (from_joint == "B" && joint_names_.empty()) from_end = true;
    else if (joint_names_.empty() && from_joint == "C") from_end = true;
  }
  for (auto& value : at) {
    if (value.si < 0) chunk.problem = "The position " + value.text() + " lies outside: positions are measured along the member from its end and cannot be negative.";
    if (both) {
      chunk.places.push_back(point_place(value, false, start, last, of, span));
      chunk.places.push_back(point_place(value, true, start, last, of, span));
      chunk.both = true;
    } else {
      chunk.places.push_back(point_place(value, from_end, start, last, of, span));
    }
  }
  if (at.size() > 1) chunk.both = true;
  k = last;
  return true;
}

// Named joints and sets of joints.
bool Reader::place_joints(int& k, PlaceChunk& chunk, bool) {
  const int start = k;
  int i = k;
  const bool every = any_symbol(i, "each|all");
  if (every) i = after(i);
  // "B1, B2 and B3", "nodes 4 and 5", "joint E"
  const bool noun = symbol(i, "joint");
  const int first_name = noun ? after(i) : i;
  if (domain_ != Domain::Points && (i == start || noun || every) && !joint_at(first_name).empty()) {
    const std::string first = joint_at(first_name);
    // a letter alone is a joint only when declared, or when a noun or preposition leads
    if (!(items_[first_name].kind == Item::Kind::Name && !is_joint(first) && items_[first_name].text.size() > 2 && !noun && !chunk.led)) {
      int m = first_name;
      std::vector<std::string> names;
      while (true) {
        names.push_back(joint_at(m));
        if (const int to = joint_range(m, names); to > m) {
          m = to;
          break;
        }
        int n = m + 1;
        while (n < size() && (filler(n) || mark(n, ",") || symbol(n, "and") || mark(n, "&"))) ++n;
        if (joint_at(n).empty() || n == m + 1) {
          if (joint_at(n).empty() && bare_number(n) && items_[n].values[0].integer && noun && n > m + 1 && !items_[n].used) {
          } else {
            break;
          }
        }
        // ", B 10 kN": another clause begins when the name is followed by a support word ("A pinned, B roller")
        const bool own = any_symbol(after(n), "is|pin|roller|fix|on") && symbol(before(n), "and") == false;
        if (own) break;
        const bool own_clause = symbol(before(n), "and") && any_symbol(after(n), "is|pin|roller|fix") && !any_symbol(after(m), "and");
        if (own_clause) break;
        if (symbol(before(n), "and") && any_symbol(after(n), "is") && !noun) break;
        m = n;
        if (joint_at(m).empty()) {
          names.push_back(items_[m].text);
          break;
        }
      }
      for (auto& n : names) chunk.places.push_back(joint_place(n, start, m));
      chunk.both = names.size() > 1;
      k = m;
      // ranges of names: "B1 to B5", "B1..B5"
      return true;
    }
  }
  return place_joint_set(k, chunk);
}

bool Reader::place_at(int i, PlaceChunk& chunk) {
  int k = i;
  const bool prep = any_symbol(k, "at|on|in|to|over|from|between|by|under");
  if (prep) {
    chunk.led = true;
    k = after(k);
    if (any_symbol(k, "filler")) k = after(k);
    if (symbol(k, "of")) k = after(k);
  }
  if (k >= size()) return false;
  chunk.first = i;
  // "over the first 2 m", "from 1 m to 3 m", "between 1 m and 3 m"
  if (domain_ == Domain::Beam || domain_ == Domain::Column || domain_ == Domain::Frame) {
    const bool range_lead = any_symbol(i, "from|between|over|on");
    int m = k;
    const bool first = symbol(m, "first"), last_part = symbol(m, "last");
    int side = 0;
    if (any_symbol(m, "left|right")) side = symbol(m, "left") ? 1 : 2;
    if ((first || last_part || side > 0) && quantity(after(m), dim::length) && !items_[after(m)].used) {
      Place p = whole_place("", i, after(m));
      p.kind = Place::Kind::Range;
      p.at = fraction(0, "from the end");
      p.to = value_of(items_[after(m)].values[0], dim::length);
      p.at = {0, dim::length, "", p.to.origin};
      p.from_end = last_part || side == 2;
      chunk.places.push_back(p);
      chunk.last = after(m);
      // "of the beam", "of the span"
      if (symbol(after(chunk.last), "of") && any_symbol(after(after(chunk.last)), "beam|span|cantilever|length")) chunk.last = after(after(chunk.last));
      return true;
    }
    if (range_lead && symbol(m, "station") && symbol(after(m), "is")) m = after(after(m));
    const bool start_named = any_symbol(m, "left|fix|fixed_end_place|support") && any_symbol(after(m), "end|support|to");
    if (any_symbol(i, "from|between") && (((quantity(m, dim::length) || bare_number(m)) && !items_[m].used) || start_named)) {
      int n = start_named ? m : after(m);
      Quantity a;
      if (!start_named) a = items_[m].values[0];
      if (start_named && any_symbol(after(m), "end|support")) n = after(after(m));
      else if (start_named) n = after(m);
      if (any_symbol(n, "to|and")) {
        int b_item = after(n);
        if (symbol(b_item, "station") && symbol(after(b_item), "is")) b_item = after(after(b_item));
        const bool middle = symbol(b_item, "middle"), end = any_symbol(b_item, "tip|end|right");
        if ((quantity(b_item, dim::length) && !items_[b_item].used) || ((middle || end) && (start_named || a.has_unit || a.number == 0))) {
          Place p = whole_place("", i, b_item);
          p.kind = Place::Kind::Range;
          Quantity b;
          if (quantity(b_item)) b = items_[b_item].values[0];
          if (start_named) {
            p.at = fraction(0, "left end");
          } else {
            if (!a.has_unit && b.has_unit) {
              a.has_unit = true;
              a.unit = b.unit;
              a.factor = b.factor;
              a.dimension = b.dimension;
            }
            p.at = a.has_unit ? value_of(a, dim::length) : fraction(0, "start");
          }
          p.to = middle ? fraction(0.5, "middle") : end ? fraction(1, "end") : value_of(b, dim::length);
          if (!(p.at.dimension == p.to.dimension) && p.at.si == 0) p.at.dimension = p.to.dimension;
          if (a.dimension == dim::length || a.dimension == dim::none) {
            chunk.places.push_back(p);
            chunk.last = b_item;
            int n2 = after(b_item);
            if (end && symbol(b_item, "right") && any_symbol(n2, "end|support")) {
              chunk.last = n2;
              n2 = after(n2);
            }
            if (symbol(n2, "from") && any_symbol(after(n2), "left|right|fix")) {
              chunk.last = after(n2);
              chunk.places.back().from_end = symbol(after(n2), "right");
              if (any_symbol(after(chunk.last), "end|support")) chunk.last = after(chunk.last);
            }
            return true;
          }
        }
      }
      if (quantity(m, dim::length) && items_[m].kind == Item::Kind::Range) return false;
    }
    if (range_lead && k < size() && items_[k].kind == Item::Kind::Range && items_[k].values[0].dimension == dim::length && any_symbol(i, "from|between")) {
      Place p = whole_place("", i, k);
      p.kind = Place::Kind::Range;
      p.at = value_of(items_[k].values[0], dim::length);
      p.to = value_of(items_[k].values[1], dim::length);
      chunk.places.push_back(p);
      chunk.last = k;
      if (symbol(after(k), "from") && any_symbol(after(after(k)), "left|right")) {
        chunk.last = after(after(k));
        chunk.places.back().from_end = symbol(chunk.last, "right");
        if (any_symbol(after(chunk.last), "end|support")) chunk.last = after(chunk.last);
      }
      return true;
    }
  }
  const bool station_led = any_symbol(i, "at|on") || (symbol(i, "in") && false);
  if (place_distance(k, chunk, station_led) || place_joints(k, chunk, chunk.led) || place_words(k, chunk, chunk.led)) {
    chunk.last = k;
    // "... of the left column": a part refines a point
    const int n = after(k);
    if (any_symbol(n, "of|on") && chunk.places.size() >= 1 && chunk.places[0].kind == Place::Kind::Point) {
      int m = after(n);
      std::string side;
      if (any_symbol(m, "left|right")) {
        side = symbol(m, "left") ? "left " : "right ";
        m = after(m);
      }
      if (symbol(m, "column") && domain_ == Domain::Frame) {
        for (auto& p : chunk.places) p.of = (side.empty() ? "left " : side) + "column";
        chunk.last = m;
      } else if (symbol(m, "beam") || symbol(m, "cantilever")) {
        chunk.last = m;
      }
    }
    return true;
  }
  return false;
}

// One joint by its name, where joints are declared: lists of them are put together by what they belong to.
bool Reader::named_joint(int i, PlaceChunk& chunk) const {
  if (domain_ != Domain::Points) return false;
  int k = i;
  if (any_symbol(k, "at|on|to|in|from")) {
    chunk.led = true;
    k = after(k);
  }
  if (any_symbol(k, "joint|support|point") && !joint_ref(after(k)).empty()) k = after(k);
  const std::string name = joint_at(k);
  if (name.empty() || items_[k].used || (!is_joint(name) && !chunk.led && k == i)) return false;
  if (chunk.led && any_symbol(i, "from")) return false;
  chunk.first = i;
  chunk.last = k;
  std::vector<std::string> names{name};
  chunk.last = std::max(k, joint_range(k, names));
  for (auto& n : names) chunk.places.push_back(joint_place(n, k, chunk.last));
  chunk.both = names.size() > 1;
  return true;
}

// "B1 to B5", "B to F": the names after the one at item i; the item of the last, or i when there is no range.
int Reader::joint_range(int i, std::vector<std::string>& names) const {
  int to = i + 1, dots = 0;
  while (mark(to, ".")) ++to, ++dots;
  if (dots == 0 && !symbol(to, "to")) return i;
  if (dots == 0) ++to;
  const std::string a = joint_at(i), z = to < size() ? name_text(to) : std::string();
  if (a.empty() || z.size() < a.size() || z.size() > a.size() + 1 || z.size() > 4 || items_[to].used) return i;
  const bool letters = a.size() == 1 && z.size() == 1 && z[0] > a[0];
  const bool numbered = a[0] == z[0] && a.size() > 1 && std::all_of(a.begin() + 1, a.end(), [](char c) { return c >= '0' && c <= '9'; }) && std::all_of(z.begin() + 1, z.end(), [](char c) { return c >= '0' && c <= '9'; });
  const int first = letters ? a[0] : numbered ? std::atoi(a.c_str() + 1) : 0, last = letters ? z[0] : numbered ? std::atoi(z.c_str() + 1) : 0;
  if (last <= first) return i;
  std::vector<std::string> between;
  for (int n = first + 1; n <= last; ++n) {
    between.push_back(letters ? std::string(1, static_cast<char>(n)) : a.substr(0, 1) + std::to_string(n));
    if (domain_ == Domain::Points && !is_joint(between.back())) return i;
  }
  names.insert(names.end(), between.begin(), between.end());
  return to;
}

void Reader::find_places() {
  for (int i = 0; i < size(); ++i) {
    if (items_[i].used || filler(i)) continue;
    // No place starts at a word that cannot lead to one.
    PlaceChunk chunk;
    if (named_joint(i, chunk)) {
      chunks_.push_back(std::move(chunk));
      i = chunks_.back().last;
      continue;
    }
    if (!place_at(i, chunk)) continue;
    for (int k = chunk.first; k <= chunk.last; ++k) {
      if (!filler(k)) items_[k].meaning = items_[k].meaning.empty() ? "place" : items_[k].meaning;
      if (quantity(k)) use(k, "place", "a distance");
    }
    chunks_.push_back(std::move(chunk));
    i = chunks_.back().last;
  }
}

}  // namespace nacre::prompts
