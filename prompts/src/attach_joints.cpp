// What acts on a truss, or holds it, and the joints it belongs to. Names, kinds of support and forces are read in the order in
// which they stand: "A pinned, E roller", "pin at A and roller at E", "12 kN at B, 8 kN at C", "At D: 30 kN down and 20 kN right",
// "B 5 kN, D 2 kN", "50, 100 and 50 kN at the three inner joints".

#include <algorithm>

#include "nacre/world/families.h"
#include "reader.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {
namespace {

struct Event {
  enum class Kind { Names, Support, Load, Break } kind = Kind::Break;
  int first = 0, last = 0;       // items
  std::vector<int> chunks;       // Names
  std::vector<int> commas;       // Names: after how many of them a comma stands
  int head = -1;
};

}  // namespace

// "left" and "right" beside a force of a truss are where it points, unless they name a place: "20 kN right", "pushing right".
void Reader::turn_sides() {
  if (domain_ != Domain::Truss && domain_ != Domain::Points) return;
  for (int i = 0; i + 2 < size(); ++i) {  // "every other bottom joint": from which one on is not said
    const bool skips = (symbol(i, "each") && (word(i + 1, "other") || any_symbol(i + 1, "second|third"))) || word(i, "alternate");
    int k = symbol(i, "each") ? i + 2 : i + 1;
    while (any_symbol(k, "bottom|top|interior|bottom_chord|top_chord|chord")) k = after(k);
    if (skips && symbol(k, "joint")) ask("Which joints are meant by \"" + std::string(text_.substr(items_[i].begin, items_[k].end - items_[i].begin)) + "\"? Joints are known by names such as B1, B3.");
  }
  for (int i = 0; i + 1 < size(); ++i) {  // "A cannot move"
    const bool denied = word(i, "cannot|can't") || (symbol(i, "not") && word(i - 1, "can|may|does|do"));
    if (!denied || !word(i + 1, "move") || symbol(i + 2, "or") || mark(i + 2, ",") == false && any_symbol(after(i + 1), "up|down|horizontal|vertical")) continue;
    items_[i].kind = Item::Kind::Word;
    items_[i].symbol = "pin";
    items_[i].role = "support";
    use(i + 1, "support", "");
  }
  for (int i = 1; i + 1 < size(); ++i) {  // "node 1 is fixed in x and y, node 4 in y"
    if (!symbol(i, "in") || !(items_[i + 1].text == "y" || items_[i + 1].text == "z") || joint_ref(i - 1).empty() || !(i + 2 >= size() || items_[i + 2].kind == Item::Kind::Mark) || !present("pin")) continue;
    items_[i].symbol = "roller";
    items_[i].role = "support";
    use(i + 1, "support", "");
  }
  for (int i = 0; i + 1 < size(); ++i) {
    if ((word(i, "can|may|free to") && word(i + 1, "move")) || (word(i + 1, "move") && (word(i + 2, "vertically|horizontally|freely") || any_symbol(i + 2, "vertical|horizontal")))) {  // "can move up and down" asks nothing
      items_[i + 1].kind = Item::Kind::Word;
      items_[i + 1].symbol = items_[i + 1].role = "filler";
    }
    if (symbol(i, "not") && symbol(after(i), "uniform")) use(i, "load", ""), use(after(i), "load", "");  // the joints have loads of their own
    if (symbol(i, "pin") && word(i, "pin|pin joint|pinned joint") && (symbol(before(i), "with") || symbol(before(i), "by")) && said(i).back() == 's') {  // "idealised with pins"
      items_[i].symbol = "filler";
      use(i, "joint", "how the bars are joined");
    }
  }
  // "from left to right" is the order of several loads, unless something is pushed that way
  for (int i = 0; i + 2 < size(); ++i) {
    if (!any_symbol(i, "left|right") || !symbol(i + 1, "to") || !any_symbol(after(i + 1), "left|right")) continue;
    int numbers = 0;
    bool pushed = false;
    for (int k = sentence_begin(i); k < sentence_stop(i); ++k) {
      numbers += quantity(k, dim::force) || (bare_number(k) && mark(k + 1, ",")) ? 1 : 0;
      pushed = pushed || any_symbol(k, "push|pull|wind|horizontal") || word(k, "blows|blowing");
    }
    if (pushed) continue;
    if (symbol(i, "right") && numbers > 1) ask("The loads are told from right to left: which joint carries which?");
    for (int k = symbol(before(i), "from") ? before(i) : i, end = after(i + 1); k <= end; ++k) {
      items_[k].kind = Item::Kind::Word;
      items_[k].symbol = "filler";
      use(k, "place", "in this order");
    }
  }
  // "a hinge at one bottom end and a roller at the other", "at the two bottom corners (hinge left, roller right)": as usual
  const int roller = domain_ == Domain::Truss ? find_symbol("roller") : -1;
  for (int i = roller; i >= 0; i = find_symbol("roller", i + 1)) {
    bool pin = false, one = false, two = false;
    for (int k = sentence_begin(i); k < sentence_stop(i); ++k) {
      pin = pin || symbol(k, "pin");
      one = one || word(k, "one");
      two = two || (bare_number(k) && items_[k].values[0].number == 2 && symbol(after(k), "bottom"));
    }
    if (!pin || !(one || two)) continue;
    for (int k = sentence_begin(i); k < sentence_stop(i); ++k) {
      if (quantity(k) && items_[k].values[0].has_unit) break;
      if (any_symbol(k, two ? "bottom|corner|end" : "bottom") && (one || symbol(before(k), "bottom") || (bare_number(before(k))))) use(k, "place", ""), items_[k].symbol = items_[k].role = "filler";
    }
  }
  for (int i = 0; i < size(); ++i) {  // "loads 10, 20 and 10 kN": the last unit speaks for all
    if (!quantity(i, dim::force) || items_[i].kind != Item::Kind::Quantity) continue;
    std::vector<int> numbers;
    int k = i;
    while (true) {
      int p = k - 1;
      while (p >= 0 && (mark(p, ",") || symbol(p, "and"))) --p;
      if (p < 0 || p == k - 1 || !bare_number(p) || items_[p].used) break;
      numbers.push_back(p);
      k = p;
    }
    const int lead = before(k);
    if (numbers.empty() || !(any_symbol(lead, "load|of|is|with") || lead < 0 || sentence_end(lead))) continue;
    for (const int n : numbers) {
      Quantity& q = items_[n].values[0];
      const Quantity& u = items_[i].values[0];
      q.has_unit = true;
      q.unit = u.unit;
      q.factor = u.factor;
      q.dimension = u.dimension;
      q.pound = u.pound;
      q.integer = false;
    }
  }
  for (int i = 0; i < size(); ++i) {
    if (any_symbol(i, "horizontal|vertical")) {
      // "a horizontal boom", "35° to the horizontal": the shape, and not where a force points
      const int n = after(i), p = before(i);
      const bool shape = quantity(p, dim::length) || any_symbol(p, "boom|arm|rod") || any_symbol(n, "jib|truss") || any_symbol(n, "boom|arm|rod|member|column|beam|bottom_chord|top_chord|leg|rafter|station|guy|panel|chord|bottom|top") ||
                         word(n, "strut|distance|cable|line|projection|bar");
      const bool reference = any_symbol(p, "to|with|from|under|above|by") && [&] {
        for (int k = p; k >= 0 && k > p - 4; --k) {
          if (quantity(k, dim::angle)) return true;
        }
        return false;
      }();
      const bool run = any_symbol(n, "and") && any_symbol(after(n), "rod|column");  // "the horizontal and the inclined bar"
      if (shape || reference || run) {
        items_[i].symbol = symbol(i, "horizontal") ? "level_word" : "plumb_word";
        items_[i].role = "geometry";
      }
      continue;
    }
    if (!any_symbol(i, "left|right")) continue;
    if (any_symbol(after(i), "end|support|joint|bases|bottom|top|pin|roller|fix|column|side|of|rafter|corner|eaves|is|middle|apex")) continue;
    int p = before(i);
    if (any_symbol(p, "to")) p = before(p);
    if (mark(p, ",") || mark(p, "(")) p = before(p);
    const bool pointed = any_symbol(p, "push|pull|load|horizontal") || quantity(p, dim::force);
    if (!pointed) continue;
    items_[i].symbol = symbol(i, "left") ? "leftward" : "rightward";
    items_[i].role = "direction";
  }
}

// How many joints a set is said to have decides which set it is: "the three bottom joints" of four panels are the inner ones.
void Reader::settle_counts() {
  const auto counted = [](const PlaceChunk& c) { return c.count > 0 && c.places.size() == 1 && c.places[0].kind == Place::Kind::Set; };
  if (std::none_of(chunks_.begin(), chunks_.end(), counted)) return;
  const auto geometry = generate_geometry(body());
  if (!geometry) return;
  const auto size_of = [&](std::string_view name) {
    for (const auto& [set, nodes] : geometry->sets) {
      if (set == name) return static_cast<int>(nodes.size());
    }
    return -1;
  };
  for (auto& c : chunks_) {
    if (!counted(c)) continue;
    std::string& name = c.places[0].name;
    const int n = size_of(name), inner = size_of("interior " + name);
    if (!c.claimed && turn_ > 0) continue;
    c.claimed = c.claimed || n == c.count || inner == c.count;  // "four joints": as many are there
    if (n == c.count || n < 0) continue;
    const std::string old = name;
    if (inner == c.count) name = "interior " + name;
    else if (const int top = size_of("top joints"); name == "all joints" && top == c.count && top != size_of("interior bottom joints")) name = "top joints";
    else ask("\"" + std::string(text_.substr(items_[c.first].begin, items_[c.last].end - items_[c.first].begin)) + "\": there are " + std::to_string(n) + " " + name + ". Which ones are meant?");
    for (auto& o : chunks_)  // its joints one by one
      if (old != name && &o != &c && o.first == c.first && o.last == c.last && !o.places.empty() && o.places[0].name.starts_with(old + " ")) o.places[0].name.replace(0, old.size(), name);
  }
}

void Reader::attach_to_joints() {
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {  // "C is held by three bars": by the structure itself
    if (h.kind != Head::Kind::Support || h.support != "support" || !symbol(after(h.item), "by")) return false;
    bool bars = false;
    for (int k = after(h.item), n = 0; n < 5 && k < size(); k = after(k), ++n) bars = bars || any_symbol(k, "rod|member|leg");
    if (bars) use(h.item, "joint", "by the bars");
    return bars;
  }), heads_.end());
  // "the halves meet at the crown hinge": a joint of the structure, and no support
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || h.support != "pinned" || !word(h.item, "hinge")) return false;
    bool meets = any_symbol(before(h.item), "apex|middle");
    for (int k = h.item - 1; k >= 0 && k > h.item - 5; --k) meets = meets || word(k, "meet|joined|connected");
    if (meets) use(h.item, "joint", "a hinge between the bars");
    return meets;
  }), heads_.end());
  // the names that the table of joints itself says more about: "node 1 (0,0) pinned"
  std::vector<int> table;
  for (const auto& j : joint_texts_) {
    PlaceChunk c;
    c.first = j.first;
    c.last = j.last;
    c.weak = c.claimed = true;
    c.places.push_back(joint_place(j.name, j.first, j.last));
    const bool grouped = std::any_of(joint_texts_.begin(), joint_texts_.end(), [&](const JointText& o) { return &o != &j && o.first == j.first; });
    if (grouped) continue;
    table.push_back(static_cast<int>(chunks_.size()));
    chunks_.push_back(std::move(c));
  }
  const auto in_table = [&](int c) { return std::find(table.begin(), table.end(), c) != table.end(); };
  const auto ask_before = [&](int i) {  // "the deflection at D under 10 kN at B": D is asked about
    for (int k = i - 1; k >= 0 && k >= i - 6; --k) {
      if (sentence_end(k) || mark(k, ",") || quantity(k)) return false;
      if (role(k, "ask")) return true;
    }
    return false;
  };
  std::vector<Event> events;
  for (int c = 0; c < static_cast<int>(chunks_.size()); ++c) {
    const auto& chunk = chunks_[c];
    if (chunk.claimed && !in_table(c)) continue;
    if (chunk.part || (chunk.weak && !chunk.led && !in_table(c) && !(chunk.places[0].kind == Place::Kind::Joint && any_symbol(chunk.last, "end|support")))) {
      const bool sided = chunk.weak && !chunk.part && any_symbol(after(chunk.last), "is|pin|roller|fix");
      if (!sided) continue;
    }
    if (ask_before(chunk.led ? after(chunk.first) : chunk.first)) continue;
    Event e;
    e.kind = Event::Kind::Names;
    e.first = chunk.first;
    e.last = chunk.last;
    e.chunks.push_back(c);
    events.push_back(std::move(e));
  }
  for (int h = 0; h < static_cast<int>(heads_.size()); ++h) {
    if (heads_[h].kind == Head::Kind::Hinge) continue;
    Event e;
    e.kind = heads_[h].kind == Head::Kind::Load ? Event::Kind::Load : Event::Kind::Support;
    e.first = e.last = heads_[h].item;
    e.head = h;
    events.push_back(std::move(e));
  }
  for (int i = 0; i < size(); ++i) {
    if (!sentence_end(i) && items_[i].kind != Item::Kind::Chain) continue;
    Event e;
    e.first = e.last = i;
    events.push_back(std::move(e));
  }
  sort_list(events, [](const Event& a, const Event& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.kind == Event::Kind::Break && b.kind != Event::Kind::Break;
  });
  const auto gap = [&](int a, int b, bool& comma) {  // only what joins a list stands between
    comma = false;
    for (int k = a + 1; k < b; ++k) {
      if (mark(k, ",")) comma = true;
      else if (!(filler(k) || any_symbol(k, "and|joint|each|all|at|on|of"))) return false;
    }
    return true;
  };
  // nothing of weight stands between a kind of support and its joint
  const auto beside = [&](int a, int b) {
    for (int k = a + 1; k < b; ++k) {
      if (!(filler(k) || items_[k].kind == Item::Kind::Mark || role(k, "support") || role(k, "direction") || items_[k].kind == Item::Kind::Unknown ||
            any_symbol(k, "and|is|at|on|in|to|by|with|joint|each|all|of|support|not|wall_thickness|bottom_chord|bottom|horizontal|under|unit_word")))
        return false;
    }
    return true;
  };
  const auto link = [&](int a, int b) {  // a comma or an "and" between
    for (int k = a + 1; k < b; ++k) {
      if (mark(k, ",") || symbol(k, "and")) return true;
    }
    return false;
  };
  // neighbouring names are one list
  std::vector<Event> list;
  // but not in "A (0,0) hinge, B (4,0), C (8,0) roller": entries of a table, each of which speaks for itself
  const auto entries = [&](const Event& next) {
    const std::size_t n = list.size();
    if (n < 3 || list[n - 2].kind != Event::Kind::Support || list[n - 3].kind != Event::Kind::Names) return false;
    const Event& last = list[n - 1];
    if (last.chunks.empty() || !in_table(last.chunks.back()) || !in_table(next.chunks[0])) return false;
    bool comma = false, joined = false;
    for (int k = list[n - 2].last + 1; k < last.first; ++k) comma = comma || mark(k, ",");
    for (int k = last.last + 1; k < next.first; ++k) joined = joined || symbol(k, "and");
    return comma && !joined;
  };
  for (auto& e : events) {
    bool comma = false;
    if (e.kind == Event::Kind::Names && !list.empty() && list.back().kind == Event::Kind::Names && gap(list.back().last, e.first, comma) &&
        !entries(e)) {
      // "feet A (0,0), B (3,0)", "the base A": the names say which joints the noun means
      Event& before_it = list.back();
      bool joined = comma;
      for (int k = before_it.last + 1; k < e.first; ++k) joined = joined || symbol(k, "and");
      const bool noun = !chunks_[before_it.chunks[0]].places.empty() && !is_joint(chunks_[before_it.chunks[0]].places[0].name);
      if (before_it.chunks.size() == 1 && !joined && noun && (in_table(e.chunks[0]) || is_joint(chunks_[e.chunks[0]].places[0].name) || (items_[e.last].kind == Item::Kind::Name && chunks_[e.chunks[0]].places[0].kind == Place::Kind::Joint))) {
        chunks_[before_it.chunks[0]].claimed = true;
        before_it.chunks.clear();
      }
      if (comma) list.back().commas.push_back(static_cast<int>(list.back().chunks.size()));
      list.back().chunks.push_back(e.chunks[0]);
      list.back().last = e.last;
    } else {
      list.push_back(std::move(e));
    }
  }
  // a sentence with a kind of support needs no "supported" beside it
  std::vector<int> dropped;
  for (std::size_t n = 0; n < list.size(); ++n) {
    if (list[n].kind != Event::Kind::Support || heads_[list[n].head].support != "support") continue;
    for (const auto& o : list) {
      if (o.kind == Event::Kind::Support && heads_[o.head].support != "support" && sentence_begin(o.first) == sentence_begin(list[n].first)) {
        dropped.push_back(static_cast<int>(n));
        break;
      }
    }
  }
  for (auto it = dropped.rbegin(); it != dropped.rend(); ++it) {
    heads_[list[*it].head].support = "again";
    list.erase(list.begin() + *it);
  }

  const auto own = [&](int h, const std::vector<int>& chunks) {
    for (const int c : chunks) chunks_[c].claimed = true;
    heads_[h].chunks.insert(heads_[h].chunks.end(), chunks.begin(), chunks.end());
  };
  // "Fixed: node 1 (pin), node 2 (roller)": a kind in brackets belongs to the name before it, and the word ahead is a heading
  for (std::size_t n = 1; n < list.size(); ++n) {
    if (list[n].kind != Event::Kind::Support || list[n - 1].kind != Event::Kind::Names || !mark(list[n].first - 1, "(")) continue;
    if (!beside(list[n - 1].last, list[n].first)) continue;
    own(list[n].head, list[n - 1].chunks);
    for (const auto& o : list) {
      if (o.kind != Event::Kind::Support || o.first >= list[n - 1].first || !symbol(o.first + 1, "is") || sentence_begin(o.first) != sentence_begin(list[n].first)) continue;
      heads_[o.head].support = "again";
      use(o.first, "support", "heading");
    }
    list[n].kind = list[n - 1].kind = Event::Kind::Break;
  }
  for (std::size_t n = 0; n + 2 < list.size(); ++n) {  // "fixed to a wall: A pinned, B on a roller"
    if (list[n].kind != Event::Kind::Support || list[n + 1].kind != Event::Kind::Names || list[n + 2].kind != Event::Kind::Support) continue;
    bool heading = false;
    for (int k = list[n].last + 1; k < list[n + 1].first; ++k) heading = heading || (symbol(k, "is") && said(k) == ":");
    const int behind = list[n + 2].last + 1;
    if (heading && !(symbol(behind, "is") && said(behind) == ":") && beside(list[n + 1].last, list[n + 2].first)) heads_[list[n].head].support = "again", use(list[n].first, "support", "heading");
  }
  list.erase(std::remove_if(list.begin(), list.end(), [&](const Event& e) { return e.head >= 0 && heads_[e.head].support == "again"; }), list.end());
  const auto is_load = [&](int h) { return heads_[h].kind == Head::Kind::Load; };
  const auto counted = [&](int h, std::size_t names) {  // "by two pins, A (0,0) and B (0,1.5)"
    const int p = before(heads_[h].item);
    return bare_number(p) && items_[p].values[0].number == static_cast<double>(names);
  };
  const auto listed = [&](int a, int b) {  // one follows the other without a word between
    for (int k = a + 1; k < b; ++k)
      if (!(mark(k, ",") || symbol(k, "and"))) return false;
    return true;
  };
  // "50 kN, 100 kN, 50 kN at the three inner joints": one each, from left to right
  const auto one_each = [&](const std::vector<int>& loads, const std::vector<int>& chunks) {
    if (loads.size() < 2) return false;
    bool turned = false;
    for (int k = heads_[loads.front()].item + 1; k < heads_[loads.back()].item; ++k) turned = turned || role(k, "direction");
    if (chunks.size() == loads.size() && !turned) {
      for (std::size_t n = 0; n < loads.size(); ++n) own(loads[n], {chunks[n]});
      return true;
    }
    if (chunks.size() != 1 || turned) return false;
    PlaceChunk set = chunks_[chunks[0]];
    if (set.places.size() == loads.size()) {  // "B1 to B5"
      chunks_[chunks[0]].claimed = true;
      for (std::size_t n = 0; n < loads.size(); ++n) {
        heads_[loads[n]].chunks.push_back(static_cast<int>(chunks_.size()));
        chunks_.push_back(set);
        chunks_.back().places = {set.places[n]};
        chunks_.back().claimed = true;
        chunks_.back().both = false;
      }
      return true;
    }
    if (set.places.size() != 1 || set.places[0].kind != Place::Kind::Set) return false;
    if (set.count > 0 && set.count != static_cast<int>(loads.size())) return false;
    chunks_[chunks[0]].count = static_cast<int>(loads.size());  // as many must be there
    chunks_[chunks[0]].claimed = true;
    for (std::size_t n = 0; n < loads.size(); ++n) {
      PlaceChunk one = set;
      one.both = false;
      one.claimed = true;
      one.places[0].kind = Place::Kind::Joint;
      one.places[0].name += " " + std::to_string(n + 1);
      heads_[loads[n]].chunks.push_back(static_cast<int>(chunks_.size()));
      chunks_.push_back(std::move(one));
    }
    return true;
  };
  std::vector<int> names, waiting, last;
  int owner = -1;
  for (std::size_t n = 0; n < list.size(); ++n) {
    Event& e = list[n];
    const Event* next = n + 1 < list.size() ? &list[n + 1] : nullptr;
    switch (e.kind) {
      case Event::Kind::Break:
        names.clear();
        waiting.clear();
        if (e.chunks.empty() && e.head < 0 && items_[e.first].kind != Item::Kind::Chain) last.clear();
        break;
      case Event::Kind::Names: {
        waiting.erase(std::remove_if(waiting.begin(), waiting.end(), [&](int h) { return !is_load(h) && (!beside(heads_[h].item, e.first) || (in_table(e.chunks[0]) && link(heads_[h].item, e.first) && !counted(h, e.chunks.size()))); }), waiting.end());
        // the whole table is no list of what a word behind it is said of: "A (0,0), B (4,0), C (8,0) pinned"
        if (e.chunks.size() == table.size() && table.size() > 2 && std::all_of(e.chunks.begin(), e.chunks.end(), in_table)) e.chunks.erase(e.chunks.begin(), e.chunks.end() - 1);
        if (waiting.empty()) {
          names = e.chunks;
          break;
        }
        // "roller at C, A pinned": the last name belongs to the kind behind it, unless that has names of its own
        std::vector<int> mine = e.chunks;
        names.clear();
        const bool follows = next != nullptr && (next->kind == Event::Kind::Support || next->kind == Event::Kind::Load) && mine.size() > 1;
        const bool next_has_own = follows && n + 2 < list.size() && list[n + 2].kind == Event::Kind::Names;
        bool comma = false;
        if (follows && !next_has_own && !e.commas.empty()) {
          const int cut = e.commas.back();
          names.assign(mine.begin() + cut, mine.end());
          mine.resize(static_cast<std::size_t>(cut));
        } else if (follows && !next_has_own && next->kind == Event::Kind::Support && gap(e.last, next->first, comma) && !comma) {
          names.assign(mine.end() - 1, mine.end());
          mine.pop_back();
        }
        if (!(std::all_of(waiting.begin(), waiting.end(), is_load) && one_each(waiting, mine))) {
          for (const int h : waiting) own(h, mine);
        }
        last = mine;
        owner = waiting.back();
        waiting.clear();
        break;
      }
      case Event::Kind::Support:
      case Event::Kind::Load: {
        const bool load = e.kind == Event::Kind::Load;
        for (int k = (n > 0 ? list[n - 1].last : 0); load && k < size() && k < (next != nullptr ? next->first : size()); ++k) {
          if (k > e.first && sentence_end(k)) break;
          if (symbol(k, "each")) heads_[e.head].each = true;
          if (symbol(k, "total")) heads_[e.head].total = true;
        }
        if (!names.empty() && !load && !beside(list[n - 1].last, e.first)) names.clear();
        if (names.size() > 1 && !load && !in_table(names.back()) && in_table(names.front()) && !list[n - 1].commas.empty()) names.assign(1, list[n - 1].chunks.back());  // "feet (0,0,0) (4,0,0), feet held"
        if (!names.empty() && load && next != nullptr && next->kind == Event::Kind::Names && chunks_[next->chunks[0]].led && !link(e.first, next->first)) names.clear();
        if (!names.empty() && load) {  // "the five inner joints carry 10, 20, 30, 20 and 10 kN"
          std::vector<int> run{e.head};
          for (std::size_t m = n + 1; m < list.size() && list[m].kind == Event::Kind::Load && listed(list[m - 1].first, list[m].first); ++m) run.push_back(list[m].head);
          if (run.size() > 1 && one_each(run, names)) {
            n += run.size() - 1;
            last = names;
            owner = run.back();
            names.clear();
            break;
          }
          if (run.size() > 2) ask("Which joint carries which of the loads from " + said(heads_[run.front()].item) + " to " + said(heads_[run.back()].item) + "?");
        }
        if (!names.empty()) {
          own(e.head, names);
          last = names;
          owner = e.head;
          names.clear();
          break;
        }
        // "at F 1.8 kN to the right plus 2.4 kN down, at G 0.9 kN": what follows has a load of its own
        if (load && n > 0 && list[n - 1].kind == Event::Kind::Load && owner == list[n - 1].head && !last.empty() && next != nullptr && next->kind == Event::Kind::Names && link(e.first, next->first) && n + 2 < list.size() &&
            list[n + 2].kind == Event::Kind::Load) {
          own(e.head, last);
          owner = e.head;
          break;
        }
        const bool names_follow = [&] {
          for (std::size_t m = n + 1; m < list.size() && list[m].kind != Event::Kind::Break; ++m) {
            if (list[m].kind == Event::Kind::Names) return true;
          }
          return false;
        }();
        if (load && !names_follow && !last.empty() && owner >= 0 && is_load(owner)) own(e.head, last);
        else waiting.push_back(e.head);
        break;
      }
    }
  }
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Support && h.support == "again"; }), heads_.end());
  for (int i = 0; i < size(); ++i) {
    if (symbol(i, "halfword") && quantity(after(i), dim::force)) ask("\"" + said(i) + " " + said(after(i)) + "\": how large is the load?");
  }
  // "20 kN on the bottom chord": on each of its joints, or spread over them?
  for (auto& h : heads_) {
    if (h.kind != Head::Kind::Load || !h.chunks.empty() || !(h.q.dimension == dim::force || h.q.dimension == dim::mass)) continue;
    for (int c = 0; c < static_cast<int>(chunks_.size()); ++c) {
      const auto& chunk = chunks_[c];
      if (!chunk.part || !chunk.led || chunk.claimed || chunk.places.empty() || chunk.places[0].kind != Place::Kind::Set || sentence_begin(chunk.first) != sentence_begin(h.item) || chunk.first < h.item) continue;
      if (h.each || h.total) h.chunks.push_back(c), chunks_[c].claimed = true;
      else ask("Does " + said(h.item) + " act at each joint of the chord, or is it their sum?", {said(h.item) + " at each interior bottom joint", said(h.item) + " in total"});
      break;
    }
  }
}

}  // namespace nacre::prompts
