// Supports: fix, pin, release, prop, move, swap, leave free.

#include <algorithm>
#include <cmath>

#include "edit.h"
#include "nacre/world/build.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {
namespace {

bool near(const Vec3& a, const Vec3& b) {
  double size = 1;
  for (int k = 0; k < 3; ++k) size = std::max({size, std::abs(a[k]), std::abs(b[k])});
  return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]) <= 1e-6 * size;
}

bool kind_word(const std::string& kind) { return kind == "pinned" || kind == "roller" || kind == "fixed" || kind == "guided"; }

}  // namespace

/// A place as supports know it: the ends of a beam by their names, the feet of a frame.
Place Edit::support_place(Place p) const {
  const bool line = r_.domain_ == Domain::Beam || r_.domain_ == Domain::Rod || r_.domain_ == Domain::Column;
  const std::string last = r_.domain_ == Domain::Column ? "top" : "right end", first = r_.domain_ == Domain::Column ? "base" : "left end";
  if (p.kind == Place::Kind::Joint) {
    if (line && (p.name == "tip" || p.name == "end")) {
      const bool left_free = !s_.supports.empty() && std::none_of(s_.supports.begin(), s_.supports.end(), [&](const Support& x) { return x.place.name == first || x.place.name == "support 1"; });
      p.name = left_free && p.name == "tip" ? first : last;
    }
    if (r_.domain_ == Domain::Column && (p.name == "bottom" || p.name == "left end")) p.name = "base";
    if (r_.domain_ == Domain::Column && p.name == "right end") p.name = "top";
    if (r_.domain_ == Domain::Frame && (p.name == "left end" || p.name == "right end")) p.name = p.name == "left end" ? "left base" : "right base";
    if (r_.domain_ == Domain::Frame && p.name == "left corner") p.name = "left corner";
  }
  if (p.kind == Place::Kind::Set && p.name == "bottom joints" && (r_.domain_ == Domain::Frame || r_.family_ == "npod" || r_.family_ == "tower")) p.name = "feet";
  if (p.kind == Place::Kind::Point && p.span < 0) p.span = p.span == -2 ? std::max<int>(1, static_cast<int>(s_.bodies.front().spans.size())) : 0;
  if (p.kind == Place::Kind::Point && p.span > 0 && s_.bodies.front().spans.size() < 2) p.span = 0;
  return p;
}

/// The supports that hold some of the joints of a place; a support of several joints is taken apart when only some are meant.
std::vector<std::size_t> Edit::supports_at(const Place& place) {
  std::vector<std::size_t> list;
  const auto points = locate(s_, place);
  if (!points || points->empty()) return list;
  for (std::size_t k = 0; k < s_.supports.size(); ++k) {
    const auto at = locate(s_, s_.supports[k].place);
    if (!at) continue;
    const auto meant = [&](const Vec3& x) { return std::any_of(points->begin(), points->end(), [&](const Vec3& y) { return near(x, y); }); };
    const auto hits = std::count_if(at->begin(), at->end(), meant);
    if (hits == 0) continue;
    if (hits < static_cast<std::ptrdiff_t>(at->size())) {
      single_supports(k);
      return supports_at(place);
    }
    list.push_back(k);
  }
  return list;
}

/// Of three supports the one between the others, in whatever order they are listed.
std::size_t Edit::middle_support() const {
  std::vector<std::pair<double, std::size_t>> order;
  const std::size_t axis = r_.domain_ == Domain::Column ? 2 : 0;
  for (std::size_t k = 0; k < s_.supports.size(); ++k) {
    const auto at = locate(s_, s_.supports[k].place);
    order.emplace_back(at && !at->empty() ? (*at)[0][axis] : 0.0, k);
  }
  sort_list(order, [](const auto& a, const auto& b) { return a.first < b.first; });
  return order[order.size() / 2].second;
}

/// One support for each joint of a support that holds a set of them.
void Edit::single_supports(std::size_t k) {
  const Support whole = s_.supports[k];
  const auto geometry = generate_geometry(s_.bodies.front());
  const auto at = locate(s_, whole.place);
  if (!geometry || !at) return;
  std::vector<Support> singles;
  for (const auto& x : *at) {
    for (const auto& node : geometry->nodes) {
      if (!near(node.x, x)) continue;
      Support one = whole;
      one.place.kind = Place::Kind::Joint;
      one.place.name = node.name;
      one.name = whole.name + " " + node.name;
      for (const auto& [alias, index] : geometry->aliases) {  // "left base" says more than "A"
        if (geometry->nodes[static_cast<std::size_t>(index)].name == node.name && alias.find("base") != std::string::npos) one.name = alias;
      }
      singles.push_back(one);
      break;
    }
  }
  if (singles.size() < 2) return;
  s_.supports.erase(s_.supports.begin() + static_cast<std::ptrdiff_t>(k));
  s_.supports.insert(s_.supports.begin() + static_cast<std::ptrdiff_t>(k), singles.begin(), singles.end());
}

void Edit::set_support(std::size_t k, const std::string& kind, int item) {
  Support& x = s_.supports[k];
  Support fresh = r_.make_support(kind, x.place, x.name);
  fresh.origin = item >= 0 ? r_.origin(r_.items_[item].begin, r_.items_[item].end) : clause_origin();
  fresh.motion = x.motion;
  x = fresh;
}

void Edit::add_support(const std::string& kind, const Place& place, int item) {
  std::string name = place.kind == Place::Kind::Joint ? place.name : place.kind == Place::Kind::Point && place.at.dimension == dim::none && place.at.si == 0.5 ? "middle support" : "support at " + place.at.text();
  if (place.name == "right end") name = "right support";
  if (place.name == "left end") name = "left support";
  const auto taken = [&](const std::string& n) { return std::any_of(s_.supports.begin(), s_.supports.end(), [&](const Support& x) { return x.name == n; }); };
  const std::string stem = name;
  for (int n = 2; taken(name); ++n) name = stem + " " + std::to_string(n);
  Support fresh = r_.make_support(kind, place, name);
  fresh.origin = item >= 0 ? r_.origin(r_.items_[item].begin, r_.items_[item].end) : clause_origin();
  s_.supports.push_back(fresh);
}

/// What supports hold follows from the kind of structure: twisting of a column in space, its top that comes down.
void Edit::settle_supports() {
  if (r_.domain_ == Domain::Column || r_.domain_ == Domain::Beam || r_.domain_ == Domain::Rod) r_.settle_line_supports();
  else if (!s_.planar) {
    for (auto& x : s_.supports) {
      if (x.kind == "pinned") x.fixed = {true, true, true, false, false, false};
    }
  }
  s_.notes.erase(std::remove_if(s_.notes.begin(), s_.notes.end(), [](const Assumption& n) { return n.what == "supports"; }), s_.notes.end());
  memory_.subject = "support";
}

/// "make it a cantilever", "both ends fixed", "simply supported".
bool Edit::support_phrases() {
  struct Phrase { std::string_view symbol; const char *a, *b; };
  static constexpr Phrase phrases[] = {{"fixed_fixed", "fixed", "fixed"}, {"fixed_pinned", "fixed", "roller"}, {"pinned_pinned", "pinned", "pinned"}, {"simply_supported", "pinned", "roller"},
                                       {"propped", "fixed", "roller"},    {"cantilever", "fixed", ""},         {"fixed_free", "fixed", ""}};
  const bool line = r_.domain_ == Domain::Beam || r_.domain_ == Domain::Column || r_.domain_ == Domain::Rod;
  if (verb("remove|add|move|place|prop")) return false;
  for (const auto& phrase : phrases) {
    const int i = r_.find_symbol(phrase.symbol);
    if (i < 0) continue;
    if (phrase.symbol == "cantilever" && (r_.cantilever_ || !(verb("make|change|use|replace|turn") || any("whatif") || !own_verb_))) continue;  // "make the cantilever 3 m long"
    if (phrase.symbol == "cantilever" && std::any_of(r_.facts_.begin(), r_.facts_.end(), [](const Fact& f) { return f.noun == "cantilever" && !f.taken; }) && definite(i)) continue;
    const bool prop_at = phrase.symbol == "propped" && std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.support == "propped" && !h.chunks.empty(); });
    if (prop_at) continue;
    if (r_.domain_ == Domain::Frame) {
      if (phrase.b[0] == 0 || phrase.a != std::string_view(phrase.b)) continue;
      for (std::size_t k = 0; k < s_.supports.size(); ++k) set_support(k, phrase.a, i);
    } else if (line) {
      const bool left = !r_.cantilever_ || s_.supports.front().place.name != "right end";
      const std::string first = r_.domain_ == Domain::Column ? "base" : left ? "left end" : "right end", last = r_.domain_ == Domain::Column ? "top" : left ? "right end" : "left end";
      if (s_.bodies.front().spans.size() > 1 && phrase.b[0] != 0) {
        if (phrase.a != std::string_view(phrase.b)) {
          r_.ask("The beam has several spans: which of its supports should change?");
          return true;
        }
        set_support(0, phrase.a, i);
        set_support(s_.supports.size() - 1, phrase.b, i);
      } else {
        s_.supports.clear();
        Place p;
        p.kind = Place::Kind::Joint;
        p.origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
        const auto name = [](const std::string& end) { return end == "base" || end == "top" ? end : end == "left end" ? std::string("left support") : std::string("right support"); };
        p.name = first;
        s_.supports.push_back(r_.make_support(phrase.a, p, name(first)));
        if (phrase.b[0] != 0) {
          p.name = last;
          s_.supports.push_back(r_.make_support(phrase.b, p, phrase.symbol == "propped" ? "prop" : name(last)));
        }
      }
    } else {
      if (s_.supports.size() < 2 || phrase.b[0] == 0) continue;
      set_support(0, phrase.a, i);
      set_support(1, phrase.b, i);
    }
    r_.use(i, "edit", "supports");
    for (auto& c : r_.chunks_) {
      if (c.places.size() && c.places.front().name == "ends") c.claimed = true;
    }
    mark("support|end");
    settle_supports();
    return true;
  }
  return false;
}

bool Edit::remove_supports() {
  const bool release = verb("release");
  if (!(verb("remove") || release) || any("self_weight")) return false;
  if (release && std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Support && kind_word(h.support); })) return false;  // "… into a roller"
  const bool named = any("support|pin|roller|propped|spring|fix|bases") || release;
  if (!named || (choice_.noun && !release)) return false;
  std::vector<std::size_t> hit;
  bool placed = false;
  for (auto& c : r_.chunks_) {
    for (const auto& p : c.places) {
      placed = true;
      const Place at = support_place(p);
      for (const auto k : supports_at(at)) hit.push_back(k);
      // "the middle support" of a continuous beam stands at no half of the length
      if (hit.empty() && p.kind == Place::Kind::Point && p.at.dimension == dim::none && p.at.si == 0.5 && s_.supports.size() == 3) hit.push_back(middle_support());
    }
    c.claimed = true;
  }
  if (!placed) {
    for (std::size_t k = 0; k < s_.supports.size(); ++k) {
      const auto& x = s_.supports[k];
      const bool roller = r_.present("roller") && x.kind == "roller", pin = r_.present("pin") && x.kind == "pinned";
      const bool prop = (says("prop") || any("propped")) && (x.name == "prop" || x.name == "middle support" || (x.kind == "roller" && s_.supports.size() == 2 && s_.supports[0].kind == "fixed"));
      const bool last = any("last") && k + 1 == s_.supports.size(), first = any("first") && k == 0, second = any("second") && k == 1;
      if (roller || pin || prop || last || first || second) hit.push_back(k);
    }
  }
  std::sort(hit.begin(), hit.end());
  hit.erase(std::unique(hit.begin(), hit.end()), hit.end());
  const bool both = any("all|each");
  if (hit.empty() || (hit.size() > 1 && !both && !placed)) {
    std::vector<std::string> names;
    for (const auto& x : s_.supports) names.push_back("the " + x.name);
    r_.ask(release ? "Which support should be released?" : "Which support should be removed?", names);
    return true;
  }
  if (release) {
    const bool rotation = any("moment_word|ask_rotation|ask_moment") || says("rotation") || says("moment");
    for (const auto k : hit) {
      if (s_.supports[k].kind != "fixed" || rotation) continue;
      r_.ask("Should the " + s_.supports[k].name + " become a hinge, or be free altogether?", {"make it a pin", "remove the support"});
      return true;
    }
    mark("moment_word|ask_rotation|ask_moment|rotate");
    if (rotation) {
      for (const auto k : hit) set_support(k, "pinned", verb_item_);
      settle_supports();
      return true;
    }
  }
  for (auto it = hit.rbegin(); it != hit.rend(); ++it) s_.supports.erase(s_.supports.begin() + static_cast<std::ptrdiff_t>(*it));
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "support") || r_.any_symbol(i, "first|second|last|all|each|end")) r_.use(i, "edit", "");
  }
  if (s_.supports.empty()) {
    r_.refuse(Problem::Impossible, "supports", "Without that support nothing holds the structure any more.", "Add another support first.");
    return true;
  }
  settle_supports();
  return true;
}

/// "move the roller to 5 m", "move the right support 1 m to the left".
bool Edit::move_supports() {
  // "he moves to 2 m from the clamp": the clamp says where, and stays
  const auto named = [&](int i) {
    const PlaceChunk* c = chunk_at(i);
    const bool measured = c != nullptr && c->places.size() == 1 && c->places.front().kind == Place::Kind::Point && c->places.front().at.dimension == dim::length && c->first != i;
    return r_.any_symbol(i, "support|pin|roller|propped|fix") && !measured;
  };
  bool some = false;
  for (int i = 0; i < r_.size(); ++i) some = some || named(i);
  if (!verb("move|place") || !some || choice_.noun) return false;
  if (verb("place") && !definite(std::max({r_.find_symbol("support"), r_.find_symbol("roller"), r_.find_symbol("pin"), r_.find_symbol("propped")}))) return false;
  if (r_.domain_ != Domain::Beam && r_.domain_ != Domain::Points && r_.domain_ != Domain::Truss && r_.domain_ != Domain::Column) return false;
  int to = -1;
  std::vector<std::size_t> hit;
  for (int c = 0; c < static_cast<int>(r_.chunks_.size()); ++c) {
    auto& chunk = r_.chunks_[static_cast<std::size_t>(c)];
    if (chunk.places.empty()) continue;
    const bool goal = r_.any_symbol(chunk.first, "to|at|in|on|from|under") || (chunk.places.front().kind == Place::Kind::Point && chunk.places.front().at.dimension == dim::length);
    if (goal) to = c;
    else {
      for (const auto k : supports_at(support_place(chunk.places.front()))) hit.push_back(k);
      chunk.claimed = true;
    }
  }
  if (hit.empty()) {
    for (std::size_t k = 0; k < s_.supports.size(); ++k) {
      const auto& x = s_.supports[k];
      const bool prop = (says("prop") || any("propped")) && (x.name == "prop" || x.name == "middle support" || s_.supports.size() == 1);
      if ((r_.present("roller") && x.kind == "roller") || (r_.present("pin") && x.kind == "pinned") || prop || (r_.present("fix") && x.kind == "fixed")) hit.push_back(k);
    }
  }
  // a distance: "1 m to the left", "in by 1 m"
  int by = -1, sign = 0;
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::length) || (to >= 0 && in_chunk(i) && !r_.any_symbol(r_.after(i), "rightward|leftward"))) continue;
    if (any("rightward")) sign = 1;
    if (any("leftward")) sign = -1;
    if (any("inward|in") && sign == 0 && hit.size() == 1) sign = hit[0] == 0 ? 1 : -1;
    if (sign != 0) by = i;
  }
  if (hit.size() != 1) {
    std::vector<std::string> names;
    for (const auto& x : s_.supports) names.push_back("the " + x.name);
    r_.ask("Which support should be moved?", names);
    return true;
  }
  if (to < 0 && by < 0) {
    r_.ask("Where should the support go?");
    return true;
  }
  Support& x = s_.supports[hit[0]];
  Body& b = s_.bodies.front();
  const auto now = locate(s_, x.place);
  const int axis = r_.domain_ == Domain::Column ? 2 : 0;
  if (r_.domain_ == Domain::Points || r_.domain_ == Domain::Truss) {
    if (to < 0) {
      r_.ask("To which joint should the support go?");
      return true;
    }
    x.place = support_place(r_.chunks_[static_cast<std::size_t>(to)].places.front());
  } else {
    Value station;
    Place goal;
    if (by >= 0) {
      station = r_.value_of(r_.items_[by].values[0], dim::length);
      station.si = (now && !now->empty() ? (*now)[0][static_cast<std::size_t>(axis)] : 0) + sign * station.si;
      goal = r_.point_place(station, false, by, by);
      r_.use(by, "place", "a distance");
      for (auto& f : r_.facts_) f.taken = f.taken || f.item == by;
    } else {
      goal = support_place(r_.chunks_[static_cast<std::size_t>(to)].places.front());
    }
    const auto at = locate(s_, goal);
    if (!at || at->size() != 1) {
      if (!at) {
        for (const auto& d : at.failure().diagnostics) r_.out_.diagnostics.push_back(d);
        r_.failed_ = true;
      } else {
        r_.ask("Where exactly should the support go?");
      }
      return true;
    }
    // the end of a span moves with its support, the beam stays as long as it is
    int span_end = -1;
    if (now && now->size() == 1 && b.spans.size() > 1) {
      double sum = 0;
      for (std::size_t k = 0; k + 1 < b.spans.size(); ++k) {
        sum += b.spans[k].si;
        if (std::abs(sum - (*now)[0][0]) < 1e-6 * sum) span_end = static_cast<int>(k);
      }
    }
    const bool counted = std::any_of(s_.loads.begin(), s_.loads.end(), [](const Load& l) { return l.place.span > 0; });
    if (span_end >= 0 && !counted) {
      const double d = (*at)[0][0] - (*now)[0][0];
      auto &before = b.spans[static_cast<std::size_t>(span_end)], &behind = b.spans[static_cast<std::size_t>(span_end) + 1];
      if (before.si + d <= 1e-9 || behind.si - d <= 1e-9) {
        r_.ask("There the support would pass another one or leave the beam: where should it go?");
        return true;
      }
      before = derived(before.si + d, dim::length, "the support was moved", before.unit);
      behind = derived(behind.si - d, dim::length, "the support was moved", behind.unit);
      before.origin.kind = behind.origin.kind = Origin::Kind::Command;
      before.origin.turn = behind.origin.turn = clause_origin().turn;
      before.origin.source = behind.origin.source = text_;
      if (x.place.kind == Place::Kind::Point) x.place = goal;
    } else {
      x.place = goal;
    }
  }
  if (to >= 0) mark_chunk(r_.chunks_[static_cast<std::size_t>(to)]);
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "support") || r_.any_symbol(i, "rightward|leftward|inward|in|by|to")) r_.use(i, "edit", "");
  }
  settle_supports();
  return true;
}

/// "swap the supports", "swap the pin and the roller".
bool Edit::swap_supports() {
  if (!verb("swap|replace|reverse") || s_.supports.size() != 2) return false;
  const bool kinds = any("pin|fix") && any("roller|fix") && !any("to|by|with|for");
  if (!any("support") && !kinds && !(any("end") && verb("swap"))) return false;
  if (verb("replace") && !kinds && !says("swap") && !says("exchange") && !says("switch")) return false;
  const std::string a = s_.supports[0].kind, b = s_.supports[1].kind;
  const auto fixed_a = s_.supports[0].fixed, fixed_b = s_.supports[1].fixed;
  set_support(0, b, verb_item_);
  set_support(1, a, verb_item_);
  s_.supports[0].fixed = fixed_b;
  s_.supports[1].fixed = fixed_a;
  for (auto& c : r_.chunks_) c.claimed = true;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "support") || r_.any_symbol(i, "end|swap|left|right|and")) r_.use(i, "edit", "");
  }
  settle_supports();
  return true;
}

/// Kinds with their places: "fix the left end", "a prop at midspan", "replace the roller with a pin".
bool Edit::place_supports() {
  std::vector<Head*> heads;
  for (auto& h : r_.heads_) {
    if (h.kind == Head::Kind::Support && h.support != "spring") heads.push_back(&h);
  }
  // "make the right support a roller": the noun has the place, the kind stands alone
  for (auto* h : heads) {
    if (!kind_word(h->support) || !h->chunks.empty()) continue;
    for (auto* noun : heads) {
      if (noun != h && !noun->chunks.empty() && (noun->support == "support")) h->chunks = noun->chunks, noun->chunks.clear();
    }
  }
  // a place that the noun "support" has swallowed: "the left support"
  std::vector<Head*> kinds, nouns;
  for (auto* h : heads) (kind_word(h->support) ? kinds : nouns).push_back(h);
  bool changed = false;
  const auto finish = [&](Head* h, const std::string& kind) {
    r_.use(h->item, "support", kind);
    for (int i = 0; i < r_.size(); ++i) {
      if (r_.any_symbol(i, "support|end|all|each|bases|is|stays|on|prop|propped|joint|column")) r_.use(i, "support", "");
    }
  };
  // "replace the roller with a pin": from one kind to another
  if (kinds.size() == 2 && kinds[0]->support != kinds[1]->support && kinds[0]->chunks.empty() && kinds[1]->chunks.empty() && !verb("add|swap")) {
    Head *from = kinds[0], *to = kinds[1];
    const bool instead_of = r_.symbol(r_.before(to->item), "of") && r_.symbol(r_.before(r_.before(to->item)), "instead");
    if (instead_of || from->item == verb_item_) std::swap(from, to);
    bool hit = false;
    for (std::size_t k = 0; k < s_.supports.size(); ++k) {
      if (s_.supports[k].kind != from->support) continue;
      set_support(k, to->support, to->item);
      hit = true;
    }
    if (!hit) {
      r_.ask("There is no support of that kind (\"" + r_.said(from->item) + "\") here. Which one should change?");
      return true;
    }
    finish(from, "");
    finish(to, to->support);
    settle_supports();
    return true;
  }
  // "replace the right clamp by a roller": the first kind says where, the second one what comes there
  if (kinds.size() == 2 && (kinds[0]->chunks.empty() != kinds[1]->chunks.empty()) && !verb("add|swap")) {
    bool pivot = false;
    for (int i = kinds[0]->item; i < kinds[1]->item; ++i) pivot = pivot || r_.any_symbol(i, "by|with|to|in|for|instead|is");
    const bool reversed = r_.symbol(r_.before(kinds[1]->item), "of") || (r_.any_symbol(kinds[1]->item - 1, "of|instead"));
    if (pivot || verb("make|replace|change|turn")) {
      Head *from = reversed ? kinds[1] : kinds[0], *to = reversed ? kinds[0] : kinds[1];
      if (to->chunks.empty()) to->chunks = from->chunks;
      from->chunks.clear();
      r_.use(from->item, "support", "");
      kinds = {to};
    }
  }
  if (kinds.empty() && (choice_.noun || memory_.subject == "load") && !verb("add|prop")) return false;  // "towards the right support"
  std::vector<std::pair<Head*, std::string>> todo;
  for (auto* h : kinds) todo.emplace_back(h, h->support);
  if (kinds.empty()) {
    for (auto* h : nouns) todo.emplace_back(h, "roller");
  }
  for (auto& [h, kind] : todo) {
    const bool adding = verb("add|place|prop") || (kinds.empty() && !verb("make|change"));
    std::vector<Place> places;
    for (const int c : h->chunks) {
      for (const auto& p : r_.chunks_[static_cast<std::size_t>(c)].places) {
        Place at = support_place(p);
        // "the other end"
        if (r_.chunks_[static_cast<std::size_t>(c)].weak && says("other") && s_.supports.size() == 1) at.name = s_.supports[0].place.name == "left end" ? "right end" : s_.supports[0].place.name == "base" ? "top" : "left end";
        places.push_back(at);
      }
    }
    // "put a prop under it at 2 m", "fix the other end too"
    for (auto& c : r_.chunks_) {
      if (!places.empty() || c.claimed || c.weak || c.places.size() != 1 || (c.places.front().kind != Place::Kind::Point && c.places.front().kind != Place::Kind::Joint) || choice_.noun) continue;
      places.push_back(support_place(c.places.front()));
      mark_chunk(c);
    }
    if (places.empty() && says("other") && any("end") && s_.supports.size() == 1) {
      Place other;
      other.kind = Place::Kind::Joint;
      const auto& here = s_.supports[0].place.name;
      other.name = here == "left end" ? "right end" : here == "base" ? "top" : here == "top" ? "base" : "left end";
      places.push_back(other);
      mark("other|end");
    }
    if (places.empty() && adding && (kinds.empty() || verb("add|prop")) && r_.cantilever_) {
      Place tip;
      tip.kind = Place::Kind::Joint;
      tip.name = "tip";
      places.push_back(support_place(tip));
      r_.note("prop", "at the free end", "no place is named for it");
    }
    if (places.empty()) {
      // all of them, when that is said or there is no other choice
      const bool all = any("all|each|bases|support") && !verb("add");
      if (any("them|it") && !history_.empty()) {  // those that the edit before changed
        std::vector<std::size_t> last;
        for (std::size_t k = 0; k < s_.supports.size(); ++k) {
          const auto& before = history_.back().supports;
          const auto old = std::find_if(before.begin(), before.end(), [&](const Support& o) { return o.name == s_.supports[k].name; });
          if (old == before.end() || old->kind != s_.supports[k].kind) last.push_back(k);
        }
        if (last.empty() && s_.supports.size() == 1) last.push_back(0);
        for (const auto k : last) set_support(k, kind, h->item);
        if (!last.empty()) {
          mark("them");
          finish(h, kind);
          changed = true;
          continue;
        }
      }
      bool plural = s_.supports.size() == 1;
      // "pinned supports", "columns pinned at the bottom": all of them
      bool kind_of_all = false;
      for (int i = 0; i < r_.size(); ++i) {
        plural = plural || (r_.symbol(i, "support") && r_.said(i).ends_with("s")) || r_.any_symbol(i, "all|each|bases");
        kind_of_all = kind_of_all || (i == h->item && r_.said(i).ends_with("supports")) || (r_.symbol(i, "column") && r_.said(i).ends_with("s") && r_.domain_ == Domain::Frame);
      }
      if (kind_of_all) plural = true;
      if (kinds.empty() || !(all || kind_of_all) || !plural || verb("add")) {
        if (verb("add") || kinds.empty()) r_.ask("Where should the support be?", {"at midspan", "at the right end"});
        else {
          std::vector<std::string> names;
          for (const auto& x : s_.supports) names.push_back("the " + x.name);
          r_.ask("Which support should become " + std::string(kind == "fixed" ? "fixed" : kind == "pinned" ? "a pin" : "a roller") + "?", names);
        }
        return true;
      }
      for (std::size_t k = 0; k < s_.supports.size(); ++k) set_support(k, kind, h->item);
      finish(h, kind);
      changed = true;
      continue;
    }
    for (const auto& p : places) {
      if (p.kind == Place::Kind::Whole || p.kind == Place::Kind::Range) {
        r_.ask("Where exactly should the support be?");
        return true;
      }
      if (p.kind == Place::Kind::Set && p.name == "ends" && r_.domain_ != Domain::Points) {
        std::vector<std::string> ends = r_.domain_ == Domain::Column ? std::vector<std::string>{"base", "top"} : std::vector<std::string>{"left end", "right end"};
        for (const auto& e : ends) {
          Place one = p;
          one.kind = Place::Kind::Joint;
          one.name = e;
          const auto hit = supports_at(support_place(one));
          for (const auto k : hit) set_support(k, kind, h->item);
          if (hit.empty()) add_support(kind, support_place(one), h->item);
        }
        continue;
      }
      const auto hit = supports_at(p);
      if (hit.empty() && p.kind == Place::Kind::Point && p.at.dimension == dim::none && p.at.si == 0.5 && s_.supports.size() == 3 && !adding) {
        set_support(middle_support(), kind, h->item);
        continue;
      }
      for (const auto k : hit) set_support(k, kind, h->item);
      if (hit.empty()) {
        if (const auto at = locate(s_, p); !at) {
          for (const auto& d : at.failure().diagnostics) r_.out_.diagnostics.push_back(d);
          r_.failed_ = true;
          return true;
        }
        add_support(kind, p, h->item);
      }
    }
    finish(h, kind);
    if (r_.domain_ == Domain::Column) mark("horizontal", "held sideways");  // the top of a column is held that way only
    changed = true;
  }
  if (changed) settle_supports();
  return changed;
}

/// "and the right one too": what the edit before made of one support is made of another.
bool Edit::same_for_another() {
  if (own_verb_ || history_.empty() || !any("in_addition") || any("load|uniform|moment_word")) return false;
  for (const auto& item : r_.items_) {
    if (!item.values.empty() || item.kind == Item::Kind::Section || item.kind == Item::Kind::Material) return false;
  }
  std::string kind;
  for (const auto& x : s_.supports) {
    const auto at = locate(s_, x.place);
    if (!at || at->empty()) continue;
    const bool same = std::any_of(history_.back().supports.begin(), history_.back().supports.end(), [&](const Support& o) {
      const auto was = locate(history_.back(), o.place);
      return o.kind == x.kind && was && std::any_of(was->begin(), was->end(), [&](const Vec3& y) { return near(y, at->front()); });
    });
    if (same) continue;
    if (!kind.empty() && kind != x.kind) return false;
    kind = x.kind;
  }
  if (kind.empty()) return false;
  bool done = false;
  for (auto& c : r_.chunks_) {
    for (const auto& p : c.places) {
      const auto hit = supports_at(support_place(p));
      if (hit.empty()) continue;
      for (const auto k : hit) set_support(k, kind, -1);
      done = done || !hit.empty();
    }
    if (done) mark_chunk(c);
  }
  if (done) {
    mark("in_addition|one");
    choice_used_ = true;
    settle_supports();
  }
  return done;
}

/// "the middle support settles by 5 mm".
bool Edit::settle_support() {
  auto* f = r_.take("settlement");
  if (f == nullptr) return false;
  std::vector<std::size_t> hit;
  for (auto& c : r_.chunks_) {
    for (const auto& p : c.places) {
      for (const auto k : supports_at(support_place(p))) hit.push_back(k);
      if (hit.empty() && p.kind == Place::Kind::Point && p.at.dimension == dim::none && p.at.si == 0.5 && s_.supports.size() == 3) hit.push_back(middle_support());
    }
    if (!c.places.empty()) c.claimed = true;
  }
  if (hit.size() != 1) {
    r_.ask("Which support settles?");
    return true;
  }
  Value v = r_.value_of(f->q(), dim::length);
  v.si = -std::abs(v.si);
  s_.supports[hit[0]].motion[2] = v;
  mark("settle|support|by|pin|roller");
  return true;
}

/// "leave the top free": no support holds it any more.
bool Edit::free_supports() {
  for (const int c : freed_) {
    for (const auto& p : r_.chunks_[static_cast<std::size_t>(c)].places) {
      auto hit = supports_at(support_place(p));
      std::sort(hit.rbegin(), hit.rend());
      for (const auto k : hit) s_.supports.erase(s_.supports.begin() + static_cast<std::ptrdiff_t>(k));
    }
  }
  if (freed_.empty()) return false;
  if (s_.supports.empty()) {
    r_.refuse(Problem::Impossible, "supports", "Without that support nothing holds the structure any more.", "Add another support first.");
    return true;
  }
  settle_supports();
  return true;
}

bool Edit::edit_supports() {
  const bool freed = free_supports();
  if (failed()) return true;
  if (r_.fact("apart") != nullptr && any("support")) {  // "the supports are 10 m apart": the span
    mark("support");
    return freed;
  }
  // "prop the free end", "left one stays clamped"
  if (settle_support() || failed()) return true;
  if (swap_supports() || failed()) return true;
  if (remove_supports() || failed()) return true;
  if (move_supports() || failed()) return true;
  if (support_phrases()) return true;
  if (same_for_another()) return true;
  const bool heads = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Support; });
  if (!heads || failed()) return failed() || freed;
  if (verb("remove|move") && !any("support|pin|roller|fix")) return freed;
  return place_supports() || freed;
}

}  // namespace nacre::prompts
