// Edits of what a load amounts to: its value, its stretch, several for one, a temperature.

#include <algorithm>
#include <cmath>
#include "edit.h"
#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

Load::Kind kind_of(const std::vector<Load>& loads) { return loads.front().kind; }

}  // namespace

bool Edit::set_loads() {
  std::vector<Head> heads;
  for (const auto& h : r_.heads_) {
    if (h.kind == Head::Kind::Load) heads.push_back(h);
  }
  if (heads.empty()) return false;
  memory_.loads.clear();
  choice_used_ = true;
  if (!replace_by_several(heads)) {
    for (const auto& h : heads) {
      if (failed() || !set_load(h)) return true;
    }
  }
  if (failed()) return true;
  memory_.subject = "load";
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.role(i, "load") || r_.any_symbol(i, "each|all|instead|of|total|joint|stays|per")) r_.use(i, "edit", "");
  }
  return true;
}

/// "split the load: 20 kN at 2 m and 20 kN at 5 m": several loads in the place of what is there.
bool Edit::replace_by_several(const std::vector<Head>& heads) {
  const bool instead = any("instead") || verb("replace|make|use|change") || any("whatif");
  const bool placed = std::all_of(heads.begin(), heads.end(), [](const Head& h) { return !h.chunks.empty(); });
  if (heads.size() < 2 || !placed || !instead || any("in_addition")) return false;
  std::vector<Load> fresh;
  for (const auto& h : heads) {
    for (auto& l : built(h, true)) fresh.push_back(l);
    if (failed()) return true;
  }
  // loads that stand where new values are said only change their size
  const bool all_there = std::all_of(fresh.begin(), fresh.end(), [&](const Load& f) {
    const auto at = locate(s_, f.place);
    return at && std::any_of(s_.loads.begin(), s_.loads.end(), [&](const Load& l) { return l.kind == f.kind && acts_at(l, *at, false); });
  });
  if (all_there) return false;
  Choice c = choice_;
  if (!c.said) {
    c.loads.clear();
    for (std::size_t k = 0; k < s_.loads.size(); ++k) {
      if (s_.loads[k].kind == fresh.front().kind) c.loads.push_back(k);
    }
  }
  if (c.loads.empty()) return false;
  if (c.loads.size() > 1 && !plain(c) && !c.plural) return ask_which(c, "Which load should give way?");
  std::vector<Load> kept;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (std::find(c.loads.begin(), c.loads.end(), k) == c.loads.end()) kept.push_back(s_.loads[k]);
  }
  s_.loads = kept;
  for (auto& l : fresh) {
    l.name = free_name(l.kind == Load::Kind::Distributed ? "q" : l.kind == Load::Kind::Moment ? "M" : "P");
    memory_.loads.push_back(l.name);
    s_.loads.push_back(l);
  }
  return true;
}

/// "let the load begin at 1 m", "and end at 4 m": the stretch of a distributed load.
bool Edit::stretch_loads() {
  const bool head = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; });
  if (head || !(verb("make|move|lengthen|shorten|change|place|stays") || !own_verb_)) return false;
  const auto word = [&](Words list) {
    for (const auto w : list) {
      if (const int i = find_word(w); i >= 0) return i;
    }
    return -1;
  };
  const int start = word("begin|begins|start|starts|beginning|starting"), end = word("stop|stops|ends|reach|reaches|end");
  if (start < 0 && end < 0) return false;
  if (!choice_.noun && memory_.subject != "load" && last_subject() != "load") return false;
  std::vector<std::size_t> fits;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (s_.loads[k].kind == Load::Kind::Distributed && (std::find(choice_.loads.begin(), choice_.loads.end(), k) != choice_.loads.end())) fits.push_back(k);
  }
  bool done = false;
  for (const auto& [at, begins] : {std::pair{start, true}, std::pair{end, false}}) {
    if (at < 0) continue;
    int q = r_.after(at);
    while (r_.any_symbol(q, "at|to|in|station|is")) q = r_.after(q);
    const bool number = r_.quantity(q, dim::length), middle = r_.symbol(q, "middle"), tip = r_.any_symbol(q, "tip|end|right");
    if (!number && !middle && !tip) continue;
    if (fits.size() != 1) {
      r_.ask("Which distributed load is meant?");
      return true;
    }
    Load& l = s_.loads[fits.front()];
    if (l.place.kind == Place::Kind::Whole) {
      l.place.kind = Place::Kind::Range;
      l.place.at = r_.fraction(0, "from the start");
      l.place.to = r_.fraction(1, "to the end");
    }
    if (l.place.kind != Place::Kind::Range) return false;
    Value v = number ? r_.value_of(r_.items_[q].values[0], dim::length) : r_.fraction(middle ? 0.5 : 1, middle ? "middle" : "end");
    (begins ? l.place.at : l.place.to) = v;
    r_.use(at, "edit", begins ? "where it begins" : "where it ends");
    r_.use(q, "place", "");
    for (auto& c : r_.chunks_) {
      if ((q >= c.first && q <= c.last) || (at >= c.first && at <= c.last)) mark_chunk(c);
    }
    mark("at|to|station");
    done = true;
  }
  if (done) {
    choice_used_ = true;
    memory_.subject = "load";
    memory_.loads = {s_.loads[fits.front()].name};
  }
  return done;
}

/// One quantity that acts: a new size of what is there, another load in its place, or one more.
bool Edit::set_load(const Head& head) {
  const bool placed = !head.chunks.empty();
  const bool instead = any("instead") || verb("replace") || (any("only") && s_.loads.size() == 1) || (any("spread") && head.q.dimension == dim::line_force);
  const int article = head.item > 0 ? r_.find_symbol("load") : -1;
  const bool one_more = placed && !own_verb_ && !says("wind") && !any("whatif|instead") && r_.symbol(0, "and") && article > 0 && (lower_case(r_.items_[article - 1].text) == "a" || lower_case(r_.items_[article - 1].text) == "another");
  const bool plus = r_.symbol(0, "and") && lower_case(r_.items_[0].text) == "plus";
  const bool adding = (verb("add") || plus || (any("in_addition") && !(choice_.noun && definite(r_.find_symbol("load")) && verb("make|change|increase|decrease")))) && !instead;
  auto fresh = built(head, adding);
  if (failed()) return true;
  for (auto& l : fresh) {  // "at the end of the arm" of a frame that is given by its joints
    if (r_.domain_ == Domain::Points && l.place.kind == Place::Kind::Joint && (l.place.name == "tip" || l.place.name == "end") && !locate(s_, l.place) && !free_joint().empty()) l.place.name = free_joint();
  }
  // "at the railing, i.e. at the tip": one place, said twice
  if (fresh.size() == 2 && fresh[0].kind == fresh[1].kind && !head.each) {
    const auto at = locate(s_, fresh[0].place);
    if (at && fresh[0].kind == Load::Kind::Force && acts_at(fresh[1], *at, false)) fresh.pop_back();
  }
  if (fresh.empty()) return true;  // the second end of a varying load
  bool directed = false, varied = false;  // varied: one end of a varying load was set
  for (int i = 0; i < r_.size(); ++i) {
    directed = directed || (r_.role(i, "direction") && !r_.symbol(i, "inclined"));
    directed = directed || (r_.domain_ == Domain::Rod && r_.any_symbol(i, "pull|compress") && !r_.any_symbol(r_.before(i), "of|not"));
  }
  const auto add = [&] {
    const bool sideways = (says("wind") || any("wind")) && std::none_of(fresh.begin(), fresh.end(), [](const Load& l) { return std::abs(l.direction[0]) > 0.1 || std::abs(l.direction[1]) > 0.1; });
    if (sideways && !directed) {
      r_.ask("In which direction does the wind act?", {"to the right", "to the left"});
      return true;
    }
    for (auto& l : fresh) {
      l.name = free_name(l.name);
      memory_.loads.push_back(l.name);
      s_.loads.push_back(l);
    }
    return true;
  };
  const auto set = [&](Load& l) {
    if (std::find(memory_.loads.begin(), memory_.loads.end(), l.name) != memory_.loads.end()) {  // "5 kN and 6 kN": two values for one load
      r_.ask("Two sizes are named for one load: which one is meant, or where does each act?");
      return false;
    }
    if (change_.sign != 0) {
      const double now = std::abs(l.magnitude.si), next = std::abs(fresh.front().magnitude.si);
      if ((next - now) * change_.sign < 0 && std::abs(next - now) > 1e-9 * now) {
        r_.ask("The load is " + l.magnitude.text() + " at present, so that " + r_.said(head.item) + " would not be " + (change_.sign > 0 ? "more" : "less") + ": what is meant?",
               {"set it to " + r_.said(head.item), "change it by " + r_.said(head.item)});
        return false;
      }
    }
    // a size said in words keeps the way that the load acts, upward as before, unless a direction is named
    // one end of a varying load: the one that is called so, where the place is, or the only one where something acts
    if (l.magnitude_end.given() && !fresh.front().magnitude_end.given() && !any("uniform")) {
      const auto old = [&](const Value& v) { return v.si != 0 && std::any_of(old_.begin(), old_.end(), [&](const OldValue& o) { return std::abs(v.si - o.q.si()) <= 1e-6 * std::abs(v.si); }); };
      const auto ends = locate(s_, l.place), at = locate(s_, fresh.front().place);
      const auto there = [&](const Vec3& x) { return placed && at && at->size() == 1 && std::abs((*at)[0][0] - x[0]) + std::abs((*at)[0][2] - x[2]) < 1e-9; };
      Value* end = nullptr;
      const bool peak = says("peak") || says("maximum") || says("max") || says("rise") || says("rises") || any("triangular"), one = l.magnitude.si == 0 || l.magnitude_end.si == 0;
      if (old(l.magnitude) != old(l.magnitude_end)) end = old(l.magnitude) ? &l.magnitude : &l.magnitude_end;
      else if (ends && ends->size() == 2 && there(ends->front())) end = &l.magnitude;
      else if (ends && ends->size() == 2 && there(ends->back())) end = &l.magnitude_end;
      else if (one && peak) end = l.magnitude.si == 0 ? &l.magnitude_end : &l.magnitude;
      if (end != nullptr) {
        *end = fresh.front().magnitude;
        l.origin = fresh.front().origin;
        varied = true;
        memory_.loads.push_back(l.name);
        return true;
      }
    }
    const bool negative = fresh.front().magnitude.si < 0 && l.magnitude.si > 0 && !directed;
    l.magnitude = fresh.front().magnitude;
    if (negative) {
      for (auto& x : l.direction) x = x == 0 ? 0 : -x;
      l.magnitude.si = -l.magnitude.si;
    }
    if (l.kind == Load::Kind::Distributed && whole_said()) l.place = whole_line();
    if (fresh.front().magnitude_end.given()) l.magnitude_end = fresh.front().magnitude_end;
    else if (any("uniform")) l.magnitude_end = Value{};
    else if (l.magnitude_end.given()) {
      r_.ask("The load varies along its length: should it become a uniform load of " + r_.said(head.item) + "?", {"a uniform load of " + r_.said(head.item), "a triangular load with a peak of " + r_.said(head.item)});
      return false;
    }
    if (directed) l.direction = fresh.front().direction, l.local = fresh.front().local;
    if (head.total || head.each) l.shared = fresh.front().shared;
    l.origin = fresh.front().origin;
    memory_.loads.push_back(l.name);
    return true;
  };
  const auto replace = [&](const std::vector<std::size_t>& which) {
    std::vector<Load> kept;
    for (std::size_t k = 0; k < s_.loads.size(); ++k) {
      if (std::find(which.begin(), which.end(), k) == which.end()) kept.push_back(s_.loads[k]);
    }
    s_.loads = kept;
    return add();
  };
  // "the 30 kN is back in the middle": it was there before
  const bool back = any("again|restore|back_to") || says("back");
  const bool known = back && placed && std::any_of(history_.begin(), history_.end(), [&](const Setup& h) {
    return std::any_of(h.loads.begin(), h.loads.end(), [&](const Load& l) {
      const auto there = locate(h, l.place);
      return l.kind == kind_of(fresh) && there && acts_at(fresh.front(), *there, false) && std::abs(l.magnitude.si - fresh.front().magnitude.si) <= 1e-6 * std::abs(l.magnitude.si) &&
             std::none_of(s_.loads.begin(), s_.loads.end(), [&](const Load& now) { return now.name == l.name; });
    });
  });
  if (adding || known || one_more) return add();
  if (r_.symbol(r_.before(head.item), "by") && !instead && !choice_.said) {
    r_.ask("Should the load change by " + r_.said(head.item) + ", or become " + r_.said(head.item) + "?", {"increase it by " + r_.said(head.item), "set it to " + r_.said(head.item)});
    return true;
  }
  const auto kind = fresh.front().kind;
  // chosen by words: "the load at C to 10 kN", "30 kN instead of 20 kN"
  if (choice_.said) {
    if (choice_.loads.empty()) {
      r_.ask("There is no such load" + (choice_.how.empty() ? std::string(".") : ": " + choice_.how + "."));
      return true;
    }
    if (!plain(choice_) && choice_.loads.size() > 1) return ask_which(choice_, "Which load should become " + r_.said(head.item) + "?");
    const bool same_kind = std::all_of(choice_.loads.begin(), choice_.loads.end(), [&](std::size_t k) { return s_.loads[k].kind == kind; });
    if (!same_kind) return replace(choice_.loads);
    for (const auto k : choice_.loads) {
      if (!set(s_.loads[k])) return true;
      if (placed && fresh.size() == 1 && !varied) s_.loads[k].place = fresh.front().place;
    }
    if (placed && fresh.size() > 1) {
      r_.ask("Should " + r_.said(head.item) + " act at each of these places?", {"at each of them, instead of the present load"});
    }
    return true;
  }
  std::vector<std::size_t> same, there;
  for (std::size_t k = 0; k < s_.loads.size(); ++k) {
    if (s_.loads[k].kind == kind) same.push_back(k);
  }
  if (placed) {
    for (const auto k : same) {
      const Load& l = s_.loads[k];
      bool here = false;
      for (const auto& f : fresh) {
        if (kind == Load::Kind::Distributed && same_stretch(l.place, f.place)) here = true;
        if (l.place.kind == f.place.kind && l.place.name == f.place.name && l.place.of == f.place.of && l.place.span == f.place.span && std::abs(l.place.at.or_else(0) - f.place.at.or_else(0)) < 1e-9) here = true;
        else if (kind != Load::Kind::Distributed) {
          if (const auto at = locate(s_, f.place)) here = here || acts_at(l, *at, false);
        }
      }
      if (here) there.push_back(k);
    }
  }
  const bool put = verb("place") && !instead;
  const bool leading_and = !own_verb_ && !any("whatif|instead") && r_.symbol(0, "and");
  const auto ask_more = [&] {
    r_.ask("Should " + r_.said(head.item) + " act in addition to the present load, or instead of it?", {"add " + r_.said(head.item), r_.said(head.item) + " instead"});
    return true;
  };
  if (s_.loads.empty()) return add();
  if (!there.empty() && fresh.size() == 1) {
    if (put && there.size() == 1 && !choice_.noun) {  // "put 5 kN on the tip", where a load acts already
      const bool one = s_.loads.size() == 1 && !any("more");
      if (!one) return ask_more();
    }
    for (const auto k : there) {
      if (!set(s_.loads[k])) return true;
    }
    return true;
  }
  if (same.empty()) {
    const bool named = choice_.noun && s_.loads.size() == 1 && own_verb_ && verb("make|change|use|replace");
    if (instead || named) {
      if (s_.loads.size() > 1 && !any("all|everything") && !choice_.plural) {
        Choice c = choice_;
        return ask_which(c, "Which load should give way to " + r_.said(head.item) + "?");
      }
      s_.loads.clear();
      return add();
    }
    // "and 2 kN at the tip": another kind of load, at a place of its own
    const bool one_more_kind = leading_and && placed && fresh.size() == 1 && !any("whatif") && std::none_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Mark && i.text == "?"; });
    if (put || one_more_kind) {
      r_.note("load", r_.said(head.item) + " in addition to what acts already", "no load is said to give way to it");
      return add();
    }
    return ask_more();
  }
  if (!placed) {
    if (leading_and && !any("each|per|total") && same.size() == 1 && s_.loads.size() > 1) return ask_more();
    Choice c = choice_;
    c.loads = same;
    if (!plain(c) && !any("all|each")) return ask_which(c, "Which load should become " + r_.said(head.item) + "?");
    if (instead && s_.loads.size() > same.size() && !any("all")) return ask_which(choice_, "Which load should give way to " + r_.said(head.item) + "?");
    for (const auto k : same) {
      if (!set(s_.loads[k])) return true;
    }
    return true;
  }
  // a place where no load of that kind acts so far
  if (put && !choice_.noun) {
    r_.note("load", r_.said(head.item) + " in addition to what acts already", "no load is said to give way to it");
    return add();
  }
  // "16 kN/m in the second span instead": of what acts there already only that part
  if (instead && kind == Load::Kind::Distributed && fresh.size() == 1 && same.size() == 1 && !any("only") && !choice_.noun) {
    cut_loads(fresh.front().place);
    s_.loads[same[0]].magnitude = fresh.front().magnitude;
    if (s_.loads.size() > 1) return memory_.loads.push_back(s_.loads[same[0]].name), true;
  }
  if (same.size() == 1 && s_.loads[same[0]].magnitude_end.given() && fresh.size() == 1 && s_.loads.size() == 1) {  // "9 kN/m at the right end"
    if (set(s_.loads[same[0]]) && !varied) s_.loads[same[0]].place = fresh.front().place;
    return true;
  }
  if (leading_and || (!own_verb_ && !any("whatif|instead|only"))) return ask_more();
  if (same.size() == 1 || (instead && choice_.plural)) {
    if (same.size() == 1 && s_.loads.size() > 1 && instead && !choice_.noun) return ask_which(choice_, "Which load should give way to " + r_.said(head.item) + "?");
    if (fresh.size() == 1 && same.size() == 1) {
      if (!set(s_.loads[same[0]])) return true;
      if (!varied) s_.loads[same[0]].place = fresh.front().place;
      return true;
    }
    return replace(same);
  }
  Choice c = choice_;
  c.loads = same;
  return ask_which(c, "Which load should give way to " + r_.said(head.item) + "?");
}

/// "heat it by 30 K", "and the temperature rises by 20 degrees".
bool Edit::edit_temperature() {
  bool changed = false;
  for (const char* slot : {"temperature_change", "temperature_gradient"}) {
    auto* f = r_.take(slot);
    if (f == nullptr) continue;
    Load load;
    load.name = "T";
    load.place = r_.whole_place("", f->item, f->item);
    load.direction = {0, 0, 1};
    const double dT = f->q().number * (f->q().unit == "degF" ? 5.0 / 9 : 1);
    if (std::string_view(slot) == "temperature_change") {
      load.kind = Load::Kind::Temperature;
      load.magnitude = r_.value_of(f->q(), dim::temperature);
      load.magnitude.si = dT;
      load.magnitude.unit = "K";
    } else {
      const double depth = s_.sections.empty() ? 0 : s_.sections[0].values.get("depth", s_.sections[0].values.get("diameter", 0));
      if (!(depth > 0)) {
        r_.ask("How deep is the section, between the warm and the cold face?");
        return true;
      }
      load.kind = Load::Kind::TemperatureGradient;
      load.magnitude = {dT / depth, dim::temperature_gradient, "", r_.origin(f->q().begin, f->q().end)};
    }
    load.origin = load.magnitude.origin;
    const auto part = part_said(f->item);
    if (!part.empty()) load.place.of = part;
    Load* now = nullptr;
    for (auto& l : s_.loads) {
      if (l.kind == load.kind && l.place.of == load.place.of && !verb("add")) now = &l;
    }
    if (now != nullptr) {
      now->magnitude = load.magnitude;
    } else {
      load.name = free_name("T");
      s_.loads.push_back(load);
    }
    mark("heated|cooled|temperature|gradient|by|to|beam|rod|column");
    choice_used_ = true;
    memory_.subject = "load";
    memory_.loads = {now != nullptr ? now->name : load.name};
    changed = true;
  }
  return changed;
}

}  // namespace nacre::prompts
