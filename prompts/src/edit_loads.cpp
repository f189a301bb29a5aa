// What happens to loads: another size, place or direction, one more, one less.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

bool has_angle(const Fact* f) { return f != nullptr && f->q().dimension == dim::angle; }

constexpr std::string_view direction_words[] = {"down", "up", "vertical", "horizontal", "rightward", "leftward", "x_direction", "y_direction", "z_direction", "clockwise", "anticlockwise", "outward", "inward"};

}  // namespace

/// The loads that a quantity and its places mean, as the reader builds them.
std::vector<Load> Edit::built(const Head& head, bool adding) {
  const auto loads = s_.loads;
  const auto notes = s_.notes;
  Head one = head;
  if (head.chunks.empty() && !adding) {  // a new size only: it acts where such a load acts already
    const Dimension d = head.q.dimension;
    const auto kind = d == dim::moment ? Load::Kind::Moment : d == dim::force || d == dim::mass ? Load::Kind::Force : Load::Kind::Distributed;
    const auto old = std::find_if(loads.begin(), loads.end(), [&](const Load& l) { return l.kind == kind; });
    if (old != loads.end()) {
      PlaceChunk chunk;
      chunk.first = chunk.last = head.item;
      chunk.places = {old->place};
      chunk.claimed = true;
      one.chunks = {static_cast<int>(r_.chunks_.size())};
      r_.chunks_.push_back(chunk);
    }
  }
  s_.loads.clear();
  r_.build_load(one, 0);
  if (one.chunks.size() != head.chunks.size()) r_.chunks_.pop_back();
  std::vector<Load> made;
  made.swap(s_.loads);
  s_.loads = loads;
  if (!head.chunks.empty()) {
    // what was assumed for a load that is now placed goes
  } else {
    s_.notes = notes;
  }
  return made;
}

bool Edit::edit_loads() {
  if (failed()) return true;
  const bool load_head = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; });
  if (verb("remove")) return remove_loads();
  if (any("only|except")) {
    if (only_loads() || failed()) return true;
  }
  if (any("swap") || (verb("replace") && choice_.plural && !load_head)) {
    if (swap_loads() || failed()) return true;
  }
  bool changed = stretch_loads() || spread_loads();
  if (!changed && !load_head) changed = copy_load() || move_loads();
  if (failed()) return true;
  changed = turn_loads() || changed;
  if (failed()) return true;
  return set_loads() || changed;
}

bool Edit::remove_loads() {
  if (any("self_weight")) return false;
  const bool all = any("except");
  if (all) return only_loads();
  if (!choice_.noun && !choice_.said) return false;
  const Choice& c = choice_;
  choice_used_ = true;
  if (c.loads.empty()) {
    r_.ask("There is no such load to remove" + (c.how.empty() ? "." : ": " + c.how + "."));
    return true;
  }
  if (c.loads.size() > 1 && !c.plural && !(c.said && plain(c))) return ask_which(c, "Which load should be removed?");
  std::vector<std::string> names;
  for (const auto k : c.loads) names.push_back(s_.loads[k].name);
  memory_.subject = "load";
  std::vector<Load> kept;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (std::find(c.loads.begin(), c.loads.end(), k) == c.loads.end()) kept.push_back(s_.loads[k]);
  }
  s_.loads = kept;
  return true;
}

/// "keep only the load at C", "everything but the wind", "only load the middle joint".
bool Edit::only_loads() {
  const bool except = any("except"), removing = verb("remove");
  const bool bare = !except && s_.loads.size() == 1 && s_.loads[0].kind == Load::Kind::Distributed && destination() >= 0 && !any("support|pin|roller|fix|self_weight");  // "only on the left half"
  if (!choice_.noun && !choice_.said && !bare) return false;
  if (std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; })) return false;
  Choice c = choice_;
  choice_used_ = true;
  // "the load on the middle joint only": a place where loads are among others
  if (!c.said && !except) {
    const int to = destination();
    if (to < 0) return false;
    if (const auto& goal = r_.chunks_[static_cast<std::size_t>(to)]; s_.loads.size() == 1 && s_.loads[0].kind == Load::Kind::Distributed && (goal.places.front().kind == Place::Kind::Range || goal.places.front().kind == Place::Kind::Whole)) {
      s_.loads[0].place = goal.places.front();
      mark_chunk(r_.chunks_[static_cast<std::size_t>(to)]);
      mark("only|load|uniform");
      return true;
    }
    std::vector<Vec3> points;
    const auto places = load_places(to);
    if (failed()) return true;
    for (const auto& p : places) {
      if (const auto at = locate(s_, p)) points.insert(points.end(), at->begin(), at->end());
    }
    std::vector<std::size_t> here;
    for (std::size_t k = 0; k < s_.loads.size(); ++k) {
      if (s_.loads[k].kind != Load::Kind::Distributed && acts_at(s_.loads[k], points, true)) here.push_back(k);
    }
    mark_chunk(r_.chunks_[static_cast<std::size_t>(to)]);
    mark("only|load|joint|except");
    if (here.size() != 1 || places.size() != 1) {
      r_.ask("Which loads should stay?");
      return true;
    }
    Load one = s_.loads[here.front()];
    one.place = places.front();
    s_.loads.assign(1, one);
    return true;
  }
  if (c.loads.empty()) {
    r_.ask("There is no such load" + (c.how.empty() ? "." : ": " + c.how + "."));
    return true;
  }
  const bool chosen_stay = except == removing;  // "only X", "remove all except X": X stays; "all except X": X goes
  std::vector<Load> kept;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    const bool chosen = std::find(c.loads.begin(), c.loads.end(), k) != c.loads.end();
    if (chosen == chosen_stay) kept.push_back(s_.loads[k]);
  }
  s_.loads = kept;
  mark("only|except|all|everything|each|load");
  memory_.subject = "load";
  return true;
}

/// "swap the loads at B and C": their sizes change places.
bool Edit::swap_loads() {
  if (!choice_.noun || s_.loads.size() < 2) return false;
  Choice c = choice_;
  if (!c.said && s_.loads.size() == 2) c.loads = {0, 1};
  if (c.loads.size() != 2) {
    r_.ask("Which two loads should change places?");
    return true;
  }
  choice_used_ = true;
  std::swap(s_.loads[c.loads[0]].place, s_.loads[c.loads[1]].place);
  mark("swap");
  return true;
}

/// "over the whole length": where a distributed load covers all of it.
bool Edit::whole_said() const {
  for (int i = 0; i < r_.size(); ++i) {
    const auto text = lower_case(r_.items_[i].text);
    const bool phrase = r_.symbol(i, "uniform") && (text.find("length") != std::string::npos || text.find("span") != std::string::npos || text.find("beam") != std::string::npos || text.find("all along") != std::string::npos);
    if (phrase || (r_.symbol(i, "all") && r_.any_symbol(r_.after(i), "beam|span|length|cantilever"))) return true;
  }
  return false;
}

Place Edit::whole_line() const {
  Place p = r_.whole_place("", 0, r_.size() - 1);
  if (r_.domain_ == Domain::Frame) p.of = r_.family_ == "l_frame" ? "arm" : r_.family_ == "gable" ? "rafters" : "beams";
  return p;
}

/// "put a copy at 1 m", "another one at midspan".
bool Edit::copy_load() {
  if (!any("copy")) return false;
  const int to = destination();
  Choice c = meant_loads();
  std::erase_if(c.loads, [&](std::size_t k) { return s_.loads[k].kind != Load::Kind::Force && s_.loads[k].kind != Load::Kind::Moment; });
  if (to < 0) {
    r_.ask("Where should the second load act?");
    return true;
  }
  if (c.loads.empty() || !plain(c)) return c.loads.empty() ? (r_.ask("There is no load to copy."), true) : ask_which(c, "Which load should act there too?");
  const auto places = load_places(to);
  if (failed()) return true;
  for (const auto& p : places) {
    Load one = s_.loads[c.loads.front()];
    one.place = p;
    one.shared = false;
    one.name = free_name("P");
    one.origin = clause_origin();
    memory_.loads.push_back(one.name);
    s_.loads.push_back(one);
  }
  mark_chunk(r_.chunks_[static_cast<std::size_t>(to)]);
  mark("copy");
  choice_used_ = true;
  memory_.subject = "load";
  return true;
}

/// The loads that are chosen; "it" is what the clause or the edit before was about.
Edit::Choice Edit::meant_loads() const {
  Choice c = choice_;
  if (c.noun || c.said) return c;
  const auto last = memory_.loads.empty() ? last_changed_loads() : memory_.loads;
  std::vector<std::size_t> list;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (std::find(last.begin(), last.end(), s_.loads[k].name) != last.end()) list.push_back(k);
  }
  if (!list.empty()) c.loads = list;
  return c;
}

/// "move the load to 2 m from the left", "put it at midspan", "shift the load 0.5 m to the right".
bool Edit::move_loads() {
  const bool about_load = choice_.noun || choice_.said || ((memory_.subject == "load" || (memory_.subject.empty() && last_subject() == "load")) && says("it")) ||
                          (verb("place") && std::none_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Unknown; }));
  const bool stays = verb("stays");
  const bool moves = verb("move|place|stays|make|change|use|turn|lengthen|shorten|only") || (!own_verb_ && (choice_.noun || any("instead")));
  if (any("section_word") || (any("support|pin|roller") && !choice_.noun && memory_.subject != "load")) return false;
  // "dead centre": a place alone, where only one load could be meant
  const bool bare = !own_verb_ && memory_.verb.empty() && !any("support|whatif") && std::all_of(r_.items_.begin(), r_.items_.end(), [&](const Item& i) {
    return i.used || i.kind == Item::Kind::Mark || i.symbol == "filler" || i.symbol == "back_to" || i.symbol == "instead" || in_chunk(static_cast<int>(&i - r_.items_.data()));
  });
  if (!moves && !bare) return false;
  if (!about_load && !(bare && s_.loads.size() == 1) && !(verb("move") && s_.loads.size() == 1 && r_.domain_ != Domain::Points)) return false;
  Choice c = meant_loads();
  // by a distance along the structure
  int by = -1;
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::length)) continue;
    int n = r_.after(i);
    int sign = r_.symbol(n, "rightward") ? 1 : r_.symbol(n, "leftward") ? -1 : 0;
    const PlaceChunk* chunk = chunk_at(i);
    // towards the held end of a cantilever, or away from it
    const bool one_end = s_.supports.size() == 1 && s_.supports.front().kind == "fixed";
    const int out = held_right() ? -1 : 1;
    const bool back = n < r_.size() && lower_case(r_.said(n)) == "back";
    if (sign == 0 && one_end && (r_.symbol(n, "inward") || back || (verb_item_ >= 0 && lower_case(r_.said(verb_item_)).ends_with("back") && r_.symbol(r_.before(i), "by")))) sign = -out;
    if (sign == 0 && one_end && r_.symbol(n, "outward")) sign = out;
    if (sign == 0 && r_.any_symbol(n, "further|left|right|inward|outward") && !r_.any_symbol(r_.before(i), "at")) sign = r_.symbol(n, "right") ? 1 : r_.symbol(n, "left") ? -1 : 0;
    if (sign == 0 && r_.symbol(n, "to") && lower_case(r_.items_[n].text).starts_with("toward") && r_.any_symbol(r_.after(n), "left|right")) sign = r_.symbol(r_.after(n), "right") ? 1 : -1;
    if (sign == 0 && r_.symbol(n, "to") && r_.any_symbol(r_.after(n), "left|right") && !r_.any_symbol(r_.after(r_.after(n)), "of|end|support") && !r_.symbol(r_.before(i), "at")) sign = r_.symbol(r_.after(n), "right") ? 1 : -1;
    if (sign == 0 && (r_.symbol(n, "to") || r_.symbol(n, "away_from")) && verb("move") && r_.any_symbol(r_.after(n), "tip|fix|fixed_end_place|support|middle|wall_thickness")) {
      // "0.5 m towards the tip": the side of the load on which that is
      const int at = r_.after(n);
      if (r_.any_symbol(at, "tip")) sign = out;
      else if (r_.any_symbol(at, "fix|fixed_end_place|wall_thickness")) sign = -out;
    }
    if (sign == 0 && r_.symbol(r_.before(i), "by") && verb("move") && !(chunk != nullptr && chunk->places.size() && r_.symbol(n, "from"))) {
      r_.ask("In which direction should the load move by " + r_.said(i) + "?", {"to the right", "to the left"});
      return true;
    }
    if (sign == 0 || !verb("move|place")) continue;
    if (chunk != nullptr && r_.symbol(n, "from")) continue;
    by = i;
    choice_used_ = true;
    if (!plain(c) && c.loads.size() > 1) return ask_which(c, "Which load should be moved?");
    for (const auto k : c.loads) {
      Load& l = s_.loads[k];
      const auto at = locate(s_, l.place);
      if (!at || at->size() != 1 || r_.domain_ == Domain::Truss || r_.domain_ == Domain::Points || r_.domain_ == Domain::Frame) {
        r_.ask("Where exactly should the load go? Name a joint or a position.");
        return true;
      }
      const bool up = r_.domain_ == Domain::Column;
      Value x = r_.value_of(r_.items_[by].values[0], dim::length);
      x.si = (*at)[0][up ? 2 : 0] + sign * x.si;
      l.place = r_.point_place(x, false, by, by);
      memory_.loads = {l.name};
    }
    r_.use(by, "place", "a distance");
    for (auto& f : r_.facts_) f.taken = f.taken || f.item == by;
    for (auto& chunk_by : r_.chunks_) {
      if (by >= chunk_by.first && by <= chunk_by.last) mark_chunk(chunk_by);
    }
    mark("rightward|leftward|inward|outward|left|right|by|to|tip|fix|fixed_end_place|support|end");
    for (auto& other : r_.chunks_) other.claimed = true;
    memory_.subject = "load";
    return true;
  }
  const int to = destination();
  if (to < 0 && whole_said()) {
    Choice all = c;
    std::erase_if(all.loads, [&](std::size_t k) { return s_.loads[k].kind != Load::Kind::Distributed; });
    if (all.loads.size() == 1) {
      s_.loads[all.loads.front()].place = whole_line();
      choice_used_ = true;
      mark("uniform|all|beam|span|length|over|load");
      return true;
    }
  }
  if (to < 0) {
    if (verb("move") && (choice_.noun || says("it"))) {
      r_.ask("Where should the load go?");
      return true;
    }
    return false;
  }
  choice_used_ = true;
  PlaceChunk& chunk = r_.chunks_[static_cast<std::size_t>(to)];
  if (!chunk.problem.empty()) {
    r_.refuse(Problem::Impossible, "load", chunk.problem, "Give a place within the structure.", chunk.first);
    return true;
  }
  if (c.loads.empty()) {
    r_.ask("There is no such load to move.");
    return true;
  }
  // distributed loads go to stretches, the others to points
  const bool stretch = chunk.places.front().kind == Place::Kind::Range || chunk.places.front().kind == Place::Kind::Whole;
  std::vector<std::size_t> fits;
  for (const auto k : c.loads) {
    const bool spread = s_.loads[k].kind == Load::Kind::Distributed;
    const bool point = s_.loads[k].kind == Load::Kind::Force || s_.loads[k].kind == Load::Kind::Moment;
    if ((spread && stretch) || (point && !(stretch && chunk.places.front().kind == Place::Kind::Range))) fits.push_back(k);
  }
  if (fits.empty() && !stretch) {
    r_.ask("A distributed load acts along a length, not at a point: over which length should it act?");
    return true;
  }
  if (fits.empty()) {
    r_.ask("Where exactly should the load act?");
    return true;
  }
  Choice chosen = c;
  chosen.loads = fits;
  if (fits.size() > 1 && !(plain(chosen) && chosen.plural)) return ask_which(chosen, "Which load should be moved?");
  std::vector<Place> places;
  if (stretch && s_.loads[fits[0]].kind == Load::Kind::Distributed) places = {chunk.places.front()};
  else places = load_places(to);
  if (failed()) return true;
  if (places.size() != 1 && fits.size() != places.size()) {
    if (places.size() > 1 && fits.size() == 1) {
      r_.ask("Should the load act at each of these places, or be divided among them?", {"the whole load at each of them", "the load divided among them"});
      return true;
    }
    r_.ask("Where exactly should the load go?");
    return true;
  }
  memory_.loads.clear();
  for (std::size_t n = 0; n < fits.size(); ++n) {
    Load& l = s_.loads[fits[n]];
    l.place = places[places.size() == 1 ? 0 : n];
    if (l.place.kind != Place::Kind::Set) l.shared = false;
    memory_.loads.push_back(l.name);
  }
  s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what == "load"; }), s_.notes.end());
  mark_chunk(chunk);
  mark("to|at|stays|instead");
  (void)stays;
  memory_.subject = "load";
  return true;
}

/// "turn the load upwards", "make it horizontal", "reverse the load", "at 30 degrees to the vertical".
bool Edit::turn_loads() {
  const bool head = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; });
  if (head) return false;
  const bool reverse = verb("reverse") || (verb("turn") && (says("around") || says("round"))) || (any("swap") && choice_.noun && any("down|up"));
  int at = -1;
  std::string_view word;
  for (int i = 0; i < r_.size(); ++i) {
    for (const auto w : direction_words) {
      if (r_.symbol(i, w) && !r_.items_[i].used && !(at >= 0 && r_.any_symbol(r_.before(i), "of|not"))) at = i, word = w;
    }
  }
  // "upwards instead": of the one load that there is
  const bool alone = at >= 0 && s_.loads.size() == 1 && !own_verb_ && std::all_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.used || i.kind == Item::Kind::Mark || i.symbol == "filler" || i.symbol == "instead" || i.symbol == "of" || i.symbol == "and" || i.role == "direction" || i.role == "aside"; });
  Fact* angle = r_.fact("angle");
  if (has_angle(angle) && angle->taken) angle = nullptr;
  const bool turns = verb("turn|make|change|place|use|move|stays") || !own_verb_;
  // "squeeze it": along the axis
  if (at < 0 && r_.domain_ == Domain::Rod) {
    for (int i = 0; i < r_.size(); ++i) {
      const bool instead_of = r_.symbol(r_.before(i), "of") || r_.symbol(r_.before(i), "not");
      if (r_.any_symbol(i, "pull|compress") && !instead_of) at = i, word = r_.symbol(i, "pull") ? "rightward" : "leftward";
    }
    if (at >= 0) mark("pull|compress|instead|of|push");
  }
  if (!reverse && !(turns && (at >= 0 || (has_angle(angle) && (choice_.noun || any("inclined")))))) return false;
  if (!(choice_.noun || choice_.said || alone || memory_.subject == "load" || reverse || verb("turn|place|make") || r_.any_symbol(at, "pull|compress"))) return false;
  if (any("section_word")) return false;
  Choice c = meant_loads();
  choice_used_ = true;
  std::vector<std::size_t> forces;
  const bool round = word == "clockwise" || word == "anticlockwise";
  for (const auto k : c.loads) {
    const auto kind = s_.loads[k].kind;
    if (kind == Load::Kind::Temperature || kind == Load::Kind::TemperatureGradient) continue;
    if (round ? kind == Load::Kind::Moment : reverse || kind != Load::Kind::Moment) forces.push_back(k);
  }
  c.loads = forces;
  if (c.loads.empty()) {
    r_.ask("There is no load that could be turned that way.");
    return true;
  }
  if (!plain(c)) return ask_which(c, "Which load should be turned?");
  const bool vertical_member = r_.domain_ == Domain::Column;
  for (const auto k : c.loads) {
    Load& l = s_.loads[k];
    Vec3 d = l.direction;
    if (has_angle(angle)) {
      int ref = 0;  // 1 from the vertical, 2 from the horizontal
      for (int i = 0; i < r_.size(); ++i) ref = r_.symbol(i, "vertical") ? 1 : r_.symbol(i, "horizontal") ? 2 : ref;
      if (ref == 0) {
        r_.ask("From which direction is the angle of " + r_.said(angle->item) + " measured?", {"from the vertical", "from the horizontal"});
        return true;
      }
      const double a = angle->q().si(), side = any("leftward|left") ? -1 : 1, sense = l.direction[2] > 0.1 ? 1 : -1;
      d = ref == 1 ? Vec3{side * std::sin(a), 0, sense * std::cos(a)} : Vec3{side * std::cos(a), 0, sense * std::sin(a)};
      if (!any("leftward|rightward|left|right")) r_.note("direction of the load", "inclined to the right", "the side to which it leans is not named");
    } else if (reverse) {
      for (auto& x : d) x = x == 0 ? 0 : -x;
    } else if (word == "down") d = {0, 0, -1};
    else if (word == "up") d = {0, 0, 1};
    else if (word == "vertical" || word == "z_direction") d = {0, 0, l.direction[2] > 0.5 ? 1.0 : -1.0};
    else if (word == "rightward" || word == "x_direction" || word == "outward") d = {1, 0, 0};
    else if (word == "leftward" || word == "inward") d = {-1, 0, 0};
    else if (word == "y_direction") d = {0, 1, 0};
    else if (word == "clockwise") d = {0, 1, 0};
    else if (word == "anticlockwise") d = {0, -1, 0};
    else if (word == "horizontal") {
      d = {l.direction[0] < -0.5 ? -1.0 : 1.0, 0, 0};
      if (std::abs(l.direction[0]) < 0.5) r_.note("direction of " + l.magnitude.text(), "horizontal, to the right", "the side is not named");
    }
    l.direction = d;
    l.local = false;
    if (d[1] != 0 && l.kind != Load::Kind::Moment) s_.planar = false;
  }
  (void)vertical_member;
  if (angle != nullptr && has_angle(angle)) {
    angle->taken = true;
    r_.use(angle->item, "direction", "");
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "direction") || r_.any_symbol(i, "from|to|in|inclined|left|right|around")) r_.use(i, "direction", "");
  }
  for (auto& chunk : r_.chunks_) {
    if (chunk.weak || has_angle(angle)) chunk.claimed = true;
  }
  s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what.starts_with("direction of") && n.value == "vertically down"; }), s_.notes.end());
  memory_.subject = "load";
  return true;
}

/// "spread the load over the whole beam": the same total, along a length.
bool Edit::spread_loads() {
  const bool head = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; });
  const bool concentrate = verb("make|change|turn|replace") && !head && choice_.said && [&] {
    for (int i = 0; i < r_.size(); ++i) {
      if (r_.symbol(i, "load") && lower_case(r_.items_[i].text).find("point") != std::string::npos) return true;
    }
    return says("concentrate");
  }();
  (void)concentrate;
  if (!any("spread") && !(verb("make|change|turn") && !head && any("uniform") && choice_.loads.empty() && !s_.loads.empty())) return false;
  if (head) return false;
  if (std::any_of(r_.facts_.begin(), r_.facts_.end(), [](const Fact& f) { return f.taken; }) && !choice_.noun) return false;  // "spread the feet to 1.5 m radius"
  choice_used_ = true;
  Choice c = choice_;
  // the words for the form that it takes choose nothing
  c.loads.clear();
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (s_.loads[k].kind == Load::Kind::Force) c.loads.push_back(k);
  }
  if (r_.domain_ == Domain::Truss || r_.domain_ == Domain::Points) {
    r_.ask("The bars of a truss are loaded at their joints: at which joints should the load act?", {"divided among the bottom joints"});
    return true;
  }
  if (c.loads.size() != 1) {
    r_.ask(c.loads.empty() ? "There is no point load to spread." : "Which load should be spread out?");
    return true;
  }
  Load& l = s_.loads[c.loads.front()];
  Place over = r_.whole_place("", verb_item_ < 0 ? 0 : verb_item_, verb_item_ < 0 ? 0 : verb_item_);
  if (r_.domain_ == Domain::Frame) over.of = r_.family_ == "l_frame" ? "arm" : r_.family_ == "gable" ? "rafters" : "beams";
  for (auto& chunk : r_.chunks_) {
    if (chunk.places.empty() || (chunk.places.front().kind != Place::Kind::Range && chunk.places.front().kind != Place::Kind::Whole)) continue;
    over = chunk.places.front();
    mark_chunk(chunk);
  }
  const auto ends = locate(s_, over);
  double length = 0;
  if (ends) {
    for (std::size_t k = 0; k + 1 < ends->size(); k += 2) {
      const Vec3 &a = (*ends)[k], &b = (*ends)[k + 1];
      length += std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }
  }
  if (!(length > 0)) {
    r_.ask("Over which length should the load be spread?");
    return true;
  }
  Value q = derived(l.magnitude.si / length, dim::line_force, l.magnitude.text() + " over " + format_quantity(length, dim::length));
  q.origin.begin = clause_origin().begin;
  q.origin.end = clause_origin().end;
  l.kind = Load::Kind::Distributed;
  l.magnitude = q;
  l.magnitude_end = Value{};
  l.place = over;
  l.shared = false;
  l.name = free_name("q");
  mark("spread|uniform|over|load|beam|span|all|each|length");
  memory_.subject = "load";
  return true;
}

/// What a load per length was made of: "40 psf times a width of 16 in".
std::optional<std::pair<Quantity, Quantity>> Edit::collected(const Load& load) const {
  static constexpr std::string_view times = " times a width of ";
  const std::string& why = load.magnitude.origin.why;
  const auto cut = why.find(times);
  if (load.kind != Load::Kind::Distributed || cut == std::string::npos) return std::nullopt;
  Quantity pressure, width;
  const auto a = tokenize(why.substr(0, cut)), b = tokenize(why.substr(cut + times.size()));
  if (a.empty() || b.empty() || read_quantity_at(a, 0, pressure) != a.size() || read_quantity_at(b, 0, width) != b.size()) return std::nullopt;
  if (!(width.dimension == dim::length)) return std::nullopt;
  return std::pair{pressure, width};
}

/// "space them 24 in apart", "60 psf": the pressure or the width that a load per length comes from.
bool Edit::edit_spacing() {
  Load* load = nullptr;
  std::optional<std::pair<Quantity, Quantity>> was;
  for (auto& l : s_.loads) {
    if (const auto c = collected(l)) load = &l, was = c;
  }
  if (load == nullptr) return false;
  Fact* width = r_.take("spacing");
  if (width == nullptr) width = r_.take("apart");
  if (width == nullptr) {  // a new pressure is collected from the same width
    Fact f;
    f.slot = "spacing";
    f.item = -1;
    f.values = {was->second};
    f.taken = true;
    r_.facts_.push_back(f);
    return false;
  }
  const bool pressure_too = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load && (h.q.dimension == dim::stress || h.q.dimension == dim::area_mass); });
  if (pressure_too) {
    width->taken = false;
    return false;
  }
  const double before = was->second.si();
  if (!(width->q().si() > 0)) {
    r_.refuse(Problem::Impossible, "load", "A spacing must be greater than zero.", "Give a positive spacing.", width->item);
    return true;
  }
  load->magnitude.si *= width->q().si() / before;
  load->magnitude.origin = clause_origin();
  load->magnitude.origin.kind = Origin::Kind::Derived;
  load->magnitude.origin.why = format_number(was->first.number, 6) + " " + was->first.unit + " times a width of " + format_quantity(width->q().si(), dim::length);
  mark("spacing|apart|them|space");
  choice_used_ = true;
  memory_.subject = "load";
  return true;
}

}  // namespace nacre::prompts
