// Words of an edit that mean something else than in the description of a structure: pronouns, letters, counted units.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/prompts/catalogue.h"

namespace nacre::prompts {

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
                                                            r_.any_symbol(i - 1, "first|second|third|last|bigger|smaller|heavier|lighter|more|left|right"));
    const auto next = i + 1 < r_.size() ? lower_case(r_.items_[i + 1].text) : std::string();
    const bool other = text == "other" && before == "the" && (i + 1 >= r_.size() || next == "by" || next == "to" || r_.items_[i + 1].kind == Item::Kind::Mark || r_.items_[i + 1].role == "verb");
    const bool each = (text == "them" || text == "those") && i > 0;
    if (!one && !other && !each) continue;
    if (!each && any("support|pin|roller|fix|guided|span")) continue;
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
      const bool led = r_.any_symbol(p, "at|joint|from|to|support|between|and|of|on|fix|pin|roller|release|prop|move|increase|decrease|remove|with");
      const bool followed = r_.any_symbol(i + 1, "is|to|up|down|and|fix|pin|roller");
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
    if (r_.any_symbol(i, "wind|snow|sitting") && r_.role(r_.after(i), "verb") && !r_.any_symbol(r_.after(i), "stays|move|remove")) {
      bool other = false;
      for (int k = i + 2; k < r_.size(); ++k) other = other || r_.any_symbol(k, "load|uniform|moment_word") || (r_.quantity(k) && r_.items_[k].values[0].has_unit && r_.symbol(r_.after(i), "add"));
      if (other) become(i, "filler", "filler");
    }
    // "cool, and for 90 kN?"
    if (r_.any_symbol(i, "cooled|heated") && r_.mark(i + 1, ",")) become(i, "filler", "filler");
    // "push the top left corner with 15 kN": a load is put there
    if (r_.symbol(i, "move") && lower_case(items[i].text).starts_with("push")) {
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.quantity(k, dim::force) || r_.quantity(k, dim::mass)) become(i, "place", "verb");
      }
    }
    if (r_.symbol(i, "span") && i + 1 < r_.size() && r_.bare_number(i + 1) && items[i + 1].values[0].integer && !items[i + 1].values[0].spelled && items[i + 1].values[0].number > static_cast<double>(s_.bodies.front().spans.size()) && r_.quantity(i + 2, dim::length)) {
      r_.ask("There is no span " + r_.said(i + 1) + " here. Which one should change?");
      return;
    }
    // "span 1": the first span
    if (r_.symbol(i, "span") && i + 1 < r_.size() && r_.bare_number(i + 1) && items[i + 1].values[0].integer && s_.bodies.front().spans.size() > 1 && items[i + 1].values[0].number >= 1 &&
        items[i + 1].values[0].number <= std::min<double>(5, static_cast<double>(s_.bodies.front().spans.size()))) {
      static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
      const auto n = static_cast<std::size_t>(items[i + 1].values[0].number);
      become(i + 1, order[n - 1], "geometry");
      items[i + 1].values.clear();
      std::swap(items[i], items[i + 1]);
      ++i;
      continue;
    }
    // "use ice": no snow
    if (r_.symbol(i, "snow") && lower_case(items[i].text) == "ice" && r_.any_symbol(r_.before(i), "use|of|in|make|material_word")) become(i, "unreal_material", "material");
    // "at a quarter of the span": a place, and no part of the present value
    if (r_.any_symbol(i, "quarter_as|third_as|half_as") && r_.any_symbol(r_.before(i), "at|to|in")) become(i, r_.symbol(i, "quarter_as") ? "quarter" : r_.symbol(i, "third_as") ? "one_third" : "middle", r_.symbol(i, "half_as") ? "place" : "geometry");
    // "1 m lower"
    if (r_.symbol(i, "bottom") && lower_case(items[i].text) == "lower" && r_.quantity(r_.before(i), dim::length)) become(i, "less_high", "comparative");
    if (r_.symbol(i, "decrease") && r_.quantity(r_.before(i), dim::length) && lower_case(items[i].text) == "lower") become(i, "less_high", "comparative");
    // "take the load off", "switch self-weight off"; "take S275"
    if (r_.symbol(i, "take")) {
      int off = -1;
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.any_symbol(k, "off|from")) off = k;
      }
      if (off >= 0 && r_.symbol(off, "off")) r_.use(off, "edit", "");
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || (r_.quantity(k) && items[k].values[0].has_unit && !definite(k));
      become(i, off < 0 ? "use" : amount ? "decrease" : "remove", "verb");
    }
    // "drop the point load", but "drop the load to 5 kN"
    if (r_.symbol(i, "decrease") && lower_case(items[i].text) == "drop") {
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || r_.any_symbol(k, "to|by|by_half|to_half|by_third|by_quarter|by_fifth|by_tenth");
      if (!amount) become(i, "remove", "verb");
    }
    if (r_.symbol(i, "remove") && lower_case(items[i].text) == "drop the") {
      bool amount = false;
      for (int k = i + 1; k < r_.size(); ++k) amount = amount || (r_.any_symbol(k, "to|by") && r_.quantity(r_.after(k)));
      if (amount) become(i, "decrease", "verb");
    }
    // "hold the load at midspan" keeps it
    if (r_.symbol(i, "prop") && lower_case(items[i].text).starts_with("hold")) {
      for (int k = i + 1; k < r_.size(); ++k) {
        if (r_.symbol(k, "load")) become(i, "stays", "verb");
      }
    }
    // "to the right end": a place, and no direction
    if (r_.any_symbol(i, "rightward|leftward") && i + 1 < r_.size() && r_.any_symbol(r_.after(i), "end|halfword|quarter|support|span|column|bases|corner|eaves|side|joint|rafter|pin|roller")) {
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
      const bool stretch = d == dim::length && any("load|uniform|triangular|only") && r_.any_symbol(r_.before(i), "from|between") && !any("span|length|height|depth|width");
      if (stretch || d == dim::temperature || (d == dim::line_force && any("triangular"))) continue;
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
    const bool assigned = r_.any_symbol(n, "is|to") || r_.quantity(n);
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

// Verbs that the words around them turn into others, and words that are verbs, nouns or questions only here.
void Edit::rename_verbs() {
  const auto become = [&](int i, std::string_view symbol, std::string_view role) {
    r_.items_[i].kind = Item::Kind::Word;
    r_.items_[i].symbol = std::string(symbol);
    r_.items_[i].role = std::string(role);
  };
  const auto dimension = [](Dimension d) { return [d](const Item& x) { return x.kind == Item::Kind::Quantity && x.values[0].has_unit && x.values[0].dimension == d; }; };
  const auto holds = [&](auto&& fits) { return std::any_of(r_.items_.begin(), r_.items_.end(), fits); };
  const bool force = holds(dimension(dim::force)) || holds(dimension(dim::mass)) || holds(dimension(dim::line_force)) || holds(dimension(dim::moment)) || holds(dimension(dim::line_mass));
  const bool direction = holds([](const Item& x) { return x.role == "direction" && x.symbol != "inclined" && x.symbol != "outward" && x.symbol != "inward"; });
  const bool distance = holds(dimension(dim::length));
  const bool moments = std::any_of(s_.loads.begin(), s_.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Moment; });
  const bool asks = holds([](const Item& x) { return lower_case(x.text).starts_with("what") || lower_case(x.text).starts_with("how") || lower_case(x.text) == "show"; });
  for (int i = 0; i < r_.size(); ++i) {
    const auto text = lower_case(r_.items_[i].text);
    // "let it push upwards": it is turned
    if (r_.any_symbol(i, "move|pull|push") && (text.starts_with("push") || text.starts_with("pull")) && direction && !force && !distance) become(i, "turn", "verb");
    // "push instead of pull"
    if (r_.symbol(i, "move") && text.starts_with("push") && (r_.domain_ == Domain::Rod) && any("pull") && !force) become(i, "compress", "load");
    // the lamp of the page, where the structure has none
    if (r_.symbol(i, "sitting") && text == "lamp" && lower_case(s_.prompt).find("lamp") == std::string::npos) become(i, "light_word", "verb");
    // "the main span": the one between supports
    if (text == "main" && r_.filler(i) && r_.symbol(r_.after(i), "span") && s_.bodies.front().spans.size() == 2) become(i, held_at("left end") ? "first" : "second", "geometry");
    // "flip the load"
    if (r_.symbol(i, "turn") && text.starts_with("flip") && !direction && !distance) become(i, "reverse", "verb");
    // "and the moment?": a result, where no moment acts or a question is asked
    if (r_.symbol(i, "moment_word") && !force && (!moments || asks) && !holds([](const Item& x) { return x.role == "verb" && x.symbol != "whatif" && x.symbol != "stays"; })) become(i, "ask_moment", "ask");
    // "load only the first span", "the load on the left half only"
    if ((text == "only" || text == "just" || text == "alone") && r_.filler(i) && (any("load|uniform|self_weight") || force || (verb("double") && any("span"))) && !any("support|pin|roller|fix")) become(i, "only", "edit");
    // "load factor 1.5"
    if (r_.symbol(i, "ask_buckling") && text == "load factor") {
      int k = r_.after(i);
      while (r_.any_symbol(k, "of|is")) r_.use(k, "edit", ""), k = r_.after(k);
      if (r_.bare_number(k)) become(i, "factor_word", "edit");
    }
    // "nothing in the second span", "the first span is unloaded", "leave it empty"
    if (r_.any_symbol(i, "no_load|unloaded")) {
      become(i, "remove", "verb");
      unload_ = true;
    } else if (r_.symbol(i, "remove") && text == "unload") {
      unload_ = true;
    }
    // "put the point load back", "the point load is back"
    if (text == "back" && !force && !distance) {
      for (int k = 0; k < r_.size(); ++k) {
        if (r_.any_symbol(k, "place|move|is|add") && any("load|uniform|triangular|support|pin|roller|propped|span|section_word|material_word")) become(i, "restore", "verb"), become(k, "restore", "verb");
      }
    }
    // "a second one of 60 kg": one more, of that size
    if (r_.symbol(i, "copy") && force) become(i, "in_addition", "edit");
    // "he walks back by 0.5 m" moves what stands there; without a load there is nobody
    if (r_.symbol(i, "move") && (text.find("step") != std::string::npos || text.find("walk") != std::string::npos) && s_.loads.empty()) become(i, "filler", "filler");
  }
}

// "and 9?", "make it 60", "60 kN instead of 40": a number alone is in the unit of what it follows, or of what the edit before changed.
void Edit::bare_values() {
  const auto adopt = [&](int i, const Quantity& from, const std::string& why) {
    Quantity& q = r_.items_[i].values[0];
    q.has_unit = true;
    q.unit = from.unit;
    q.factor = from.factor;
    q.dimension = from.dimension;
    q.integer = false;
    r_.note("unit of " + r_.said(i), q.unit, why);
  };
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.bare_number(i) || r_.items_[i].values[0].spelled) continue;
    const int p = r_.before(i), n = r_.after(i);
    // "use 5083": an alloy
    const bool other = std::any_of(r_.items_.begin(), r_.items_.end(), [](const Item& x) { return x.role == "load" || x.role == "geometry" || x.role == "place" || (!x.values.empty() && x.values[0].has_unit); });
    if (r_.items_[i].values[0].integer && r_.items_[i].values[0].number >= 1000 && !other && find_material(r_.said(i)).ok()) {
      r_.items_[i].kind = Item::Kind::Material;
      r_.items_[i].role = "material";
      r_.items_[i].values.clear();
      continue;
    }
    // "60 kN instead of 40", "9 instead of 6 kN/m"
    if (r_.symbol(p, "of") && r_.symbol(r_.before(p), "instead")) {
      const int value = r_.before(r_.before(p));
      if (r_.quantity(value) && r_.items_[value].values[0].has_unit) adopt(i, r_.items_[value].values[0], "the unit of the value that takes its place");
    } else if (r_.symbol(n, "instead") && r_.symbol(r_.after(n), "of")) {
      const int value = r_.after(r_.after(n));
      if (r_.quantity(value) && r_.items_[value].values[0].has_unit) adopt(i, r_.items_[value].values[0], "the unit of the value that goes");
    }
  }
  int alone = -1;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.filler(i) || r_.items_[i].kind == Item::Kind::Mark || r_.any_symbol(i, "and|is|to|whatif|make|use|instead|only|down|up|increase|decrease")) continue;
    if (!r_.bare_number(i) || alone >= 0) return;
    alone = i;
  }
  if (alone < 0 || history_.empty()) return;
  Setup before = history_.back(), now = current_;
  const Value* changed = nullptr;
  for (const auto& v : list_values(now)) {
    const Value* old = find_value(before, v.path);
    if (v.value->origin.kind != Origin::Kind::Command || v.value->unit.empty() || (old != nullptr && old->si == v.value->si)) continue;
    if (changed != nullptr && (changed->unit != v.value->unit || changed->si != v.value->si)) return;
    changed = v.value;
  }
  const Unit* unit = changed != nullptr ? find_unit(changed->unit) : nullptr;
  if (unit == nullptr || unit->offset != 0) return;
  const double ratio = std::abs(r_.items_[alone].values[0].number * unit->factor / changed->si);
  if (!(ratio < 15) || !(ratio > 1.0 / 15)) return;
  Quantity q;
  q.unit = std::string(unit->symbol);
  q.factor = unit->factor;
  q.dimension = unit->dimension;
  adopt(alone, q, "the unit of the value that was changed before");
}

}  // namespace nacre::prompts
