// Edits of a Setup in words: the text is cut into clauses, each changes what the one before it left; the outcome is one command.

#include "edit.h"

#include <algorithm>
#include <cmath>

#include "nacre/world/build.h"

namespace nacre::prompts {
namespace {

bool word(const Item& item, Words symbols) {
  return item.kind == Item::Kind::Word && std::any_of(symbols.begin(), symbols.end(), [&](std::string_view s) { return item.symbol == s; });
}
bool is_filler(const Item& item) { return word(item, "filler"); }
bool content(const Item& item) { return item.kind != Item::Kind::Mark && !is_filler(item); }
bool sentence_mark(const Item& item) { return item.kind == Item::Kind::Mark && (item.text == "." || item.text == ";" || item.text == "?" || item.text == "!"); }

/// What stands between clauses: a comma, "and", "then", "but".
bool separates(const Item& item) {
  if (item.kind == Item::Kind::Mark) return item.text == "," || item.text == ":" || sentence_mark(item);
  const auto text = lower_case(item.text);
  return word(item, "and") || text == "then" || text == "but" || text == "also" || text == "while";
}

/// What a stretch of text is about, as bits: two stretches with nothing in common are two clauses.
enum Topic { Loads = 1, Sizes = 2, Sections = 4, Materials = 8, Supports = 16, Weight = 32, Asks = 64 };
int topics(const std::vector<Item>& items, int first, int last) {
  int bits = 0;
  for (int i = first; i < last; ++i) {
    const Item& item = items[static_cast<std::size_t>(i)];
    if (item.kind == Item::Kind::Section) bits |= Sections;
    if (item.kind == Item::Kind::Dims) bits |= Sections | Sizes;
    if (item.kind == Item::Kind::Material) bits |= Materials;
    if (item.kind == Item::Kind::Quantity && item.values[0].has_unit) {
      const Dimension d = item.values[0].dimension;
      if (d == dim::force || d == dim::mass || d == dim::line_force || d == dim::line_mass || d == dim::moment) bits |= Loads;
      if (d == dim::stress || d == dim::density) bits |= Materials;
      if (d == dim::area) bits |= Sections | Sizes;
    }
    if (item.kind != Item::Kind::Word) continue;
    if (item.role == "load") bits |= word(item, "self_weight|weightless") ? Weight : Loads;
    if (item.role == "geometry" && !word(item, "first|second|third|fourth|fifth|last|panel|quarter|halfword|angle_word|degrees_word")) bits |= Sizes;
    if (item.role == "section" && !word(item, "section_word|strong_axis|weak_axis")) bits |= Sections | Sizes;
    if (word(item, "section_word")) bits |= Sections;
    if (item.role == "material") bits |= Materials;
    if (item.role == "support") bits |= Supports;
    if (item.role == "ask") bits |= Asks;
  }
  return bits;
}

bool relative(const std::vector<Item>& items, int first, int last) {
  for (int i = first; i < last; ++i) {
    const Item& item = items[static_cast<std::size_t>(i)];
    if (word(item, "double|triple|quadruple|halve|increase|decrease|lengthen|shorten|times|half_as") || item.role == "comparative") return true;
    if (item.kind == Item::Kind::Quantity && item.values[0].unit == "%") return true;
  }
  return false;
}

/// The same structure with the same loads, wherever its numbers come from.
bool same_thing(Setup a, Setup b) {
  for (Setup* s : {&a, &b}) {
    for (auto& v : list_values(*s)) v.value->origin = {}, v.value->unit.clear();
    for (auto& x : s->sections) x.origin = {};
    for (auto& x : s->materials) x.origin = {};
    for (auto& x : s->supports) x.origin = {}, x.place.origin = {};
    for (auto& x : s->loads) x.origin = {}, x.place.origin = {};
    for (auto& x : s->masses) x.origin = {}, x.place.origin = {};
    for (auto& x : s->hinges) x.origin = {}, x.place.origin = {};
    for (auto& x : s->limits) x.origin = {}, x.text.clear();
    for (auto& x : s->bodies) {
      x.origin = {};
      for (auto& j : x.joints) j.origin = {};
      for (auto& m : x.members) m.origin = {};
    }
    s->analysis.origin = {};
    s->notes.clear();
  }
  return make_command("", a, b).patch == make_command("", a, a).patch;
}

/// A stretch that goes through the history and says nothing else.
struct Past {
  Reading::Act act = Reading::Act::Edit;
  int steps = 1;
};
Past past_of(const std::vector<Item>& items, int first, int last) {
  Past past;
  bool undo = false, start = false, redo = false, again = false, restore = false, previous = false, back = false, all = false;
  for (int i = first; i < last; ++i) {
    const Item& item = items[static_cast<std::size_t>(i)];
    if (!content(item) || word(item, "aside")) continue;
    const auto text = lower_case(item.text);
    if (text == "steps" || text == "step" || text == "changes" || text == "times") continue;
    if (text == "twice" || text == "both" || text == "thrice") {  // "undo twice", "take back both changes"
      past.steps = text == "thrice" ? 3 : 2;
      continue;
    }
    if (item.kind == Item::Kind::Quantity && !item.values[0].has_unit && item.values[0].number >= 1 && item.values[0].number < 100) {
      past.steps = static_cast<int>(item.values[0].number);
      continue;
    }
    if (!item.values.empty() || item.kind == Item::Kind::Section || item.kind == Item::Kind::Material || item.kind == Item::Kind::Name || item.kind == Item::Kind::Chain) return {};
    if (item.kind != Item::Kind::Word) continue;  // "version"
    if (item.symbol == "undo") undo = true;
    else if (item.symbol == "back_first") start = true;
    else if (item.symbol == "redo") redo = true;
    else if (item.symbol == "again") again = true;
    else if (item.symbol == "restore") restore = true;
    else if (item.symbol == "previous" || item.symbol == "last") previous = true;
    else if (item.symbol == "back_to") back = true;
    else if (item.symbol == "first" && lower_case(item.text) == "original") start = true;
    else if (word(item, "everything|all")) all = true;
    else if (word(item, "change|to|from|of|one|and|not|instead|is|whatif") || item.role == "ask") continue;
    else return {};
  }
  if (all && !(undo || back || restore || start)) return {};
  start = start || all;
  if (past.steps > 1 && !undo && !redo) return {};
  if (undo || back || restore || (previous && !again)) {
    past.act = start ? Reading::Act::First : Reading::Act::Undo;
  } else if (start) {
    past.act = Reading::Act::First;
  } else if (redo) {
    past.act = Reading::Act::Redo;
  } else if (again) {
    past.act = Reading::Act::Repeat;
  }
  if (past.act == Reading::Act::First && !(undo || back || restore || start)) past.act = Reading::Act::Edit;
  return past;
}

/// "no", "sorry", "that's wrong": says how the last answer was liked, and changes nothing.
bool only_aside(const std::vector<Item>& items, int first, int last) {
  bool aside = false;
  for (int i = first; i < last; ++i) {
    const Item& item = items[static_cast<std::size_t>(i)];
    if (!content(item) || word(item, "and|is")) continue;
    if (!word(item, "aside|opinion") && !(word(item, "not") && lower_case(item.text) == "no")) return false;
    aside = true;
  }
  return aside;
}

/// "I prefer the flat one": why the change before was undone.
bool opinion(const std::vector<Item>& items, int first, int last) {
  const auto at = [&](int i) -> const Item& { return items[static_cast<std::size_t>(i)]; };
  while (first < last && !content(at(first))) ++first;
  if (first >= last || !word(at(first), "opinion")) return false;
  for (int i = first; i < last; ++i) {
    if (!at(i).values.empty() || at(i).kind == Item::Kind::Section || at(i).kind == Item::Kind::Material || at(i).role == "verb") return false;
  }
  return true;
}

/// "a heavier diver, 110 kg", "thicker wall: 6.3 mm": what is said to be more, and how much it will be.
bool value_of_comparative(const std::vector<Item>& items, int begin, int comma, int right, int stop) {
  const auto at = [&](int i) -> const Item& { return items[static_cast<std::size_t>(i)]; };
  const auto values = [&](int first, int last) { return std::count_if(items.begin() + first, items.begin() + last, [](const Item& i) { return !i.values.empty(); }); };
  if (at(comma).kind != Item::Kind::Mark || values(begin, comma) != 0 || values(right, stop) != 1) return false;
  const bool more = std::any_of(items.begin() + begin, items.begin() + comma, [](const Item& i) { return i.role == "comparative"; });
  for (int i = right; i < stop; ++i) {
    if (content(at(i)) && at(i).values.empty() && !word(at(i), "is|to|instead")) return false;
  }
  return more;
}

}  // namespace

std::vector<std::pair<int, int>> split_clauses(const std::vector<Item>& items) {
  const int n = static_cast<int>(items.size());
  std::vector<std::pair<int, int>> clauses;
  int begin = 0;
  for (int i = 0; i < n; ++i) {
    if (!separates(items[static_cast<std::size_t>(i)])) continue;
    int right = i;
    bool sentence = false;
    while (right < n && (separates(items[static_cast<std::size_t>(right)]) || is_filler(items[static_cast<std::size_t>(right)]))) {
      sentence = sentence || sentence_mark(items[static_cast<std::size_t>(right)]);
      ++right;
    }
    int stop = right;
    while (stop < n && !separates(items[static_cast<std::size_t>(stop)])) ++stop;
    const bool something = std::any_of(items.begin() + begin, items.begin() + i, content);
    if (!something || right >= n) {
      i = std::max(i, right - 1);
      continue;
    }
    const Item& next = items[static_cast<std::size_t>(right)];
    bool split = sentence || (next.role == "verb" && !word(next, "instead|keep_limit"));
    for (int k = right; k < stop && !split; ++k) {
      const Item& item = items[static_cast<std::size_t>(k)];
      split = word(item, "stays|double|triple|halve|quadruple") || (item.role == "verb" && word(item, "increase|decrease|remove|move|swap"));
    }
    const int left = topics(items, begin, i), here = topics(items, right, stop);
    // "a storm: three times the wind": an introduction, no clause of its own
    const bool introduction = items[static_cast<std::size_t>(i)].text == ":" && std::none_of(items.begin() + begin, items.begin() + i, [](const Item& x) { return x.role == "verb" || !x.values.empty() || x.kind == Item::Kind::Section; });
    if (introduction) split = false;
    if (past_of(items, begin, i).act != Reading::Act::Edit || only_aside(items, begin, i)) split = true;
    else if (value_of_comparative(items, begin, i, right, stop)) {
      i = right - 1;
      continue;
    }
    const bool not_this = word(next, "not") && !here;
    split = split || (relative(items, begin, i) && here != 0) || (left != 0 && here != 0 && (left & here) == 0 && !word(next, "not"));
    if (not_this && !only_aside(items, begin, i)) split = false;
    if (split) {
      clauses.emplace_back(begin, i);
      begin = right;
    }
    i = right - 1;
  }
  clauses.emplace_back(begin, n);
  return clauses;
}

/// A tip that a support holds now is no tip: its displacement was asked for, the largest one is given.
void Reader::settle_asks() {
  Setup& s = out_.setup;
  const auto tip = std::find(s.asks.begin(), s.asks.end(), "tip_displacement");
  if (tip == s.asks.end() || (domain_of(s.bodies.front()) != Domain::Beam && domain_of(s.bodies.front()) != Domain::Column)) return;
  int held = 0;
  for (const auto& [one, other] : {std::pair{"left end", "base"}, std::pair{"right end", "top"}}) {
    Place p;
    p.kind = Place::Kind::Joint;
    p.name = s.bodies.front().family == "column" ? other : one;
    const auto end = locate(s, p);
    const bool hit = end && std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& x) {
      const auto at = locate(s, x.place);
      return at && std::any_of(at->begin(), at->end(), [&](const Vec3& a) { return std::abs(a[0] - (*end)[0][0]) + std::abs(a[2] - (*end)[0][2]) < 1e-9; });
    });
    held += hit ? 1 : 0;
  }
  if (held != 2) return;
  s.asks.erase(tip);
  if (std::find(s.asks.begin(), s.asks.end(), "max_displacement") == s.asks.end()) s.asks.emplace_back("max_displacement");
  note("displacement", "the largest one", "both ends are held, so that there is no free tip any more");
}

Reading Reader::edit(const Setup& current, std::span<const Setup> history) {
  out_.setup = current;
  const auto reject = [&] {
    out_.setup = current;
    out_.outcome = failed_ ? Outcome::Rejected : Outcome::NeedsClarification;
    if (!failed_ && out_.questions.empty()) out_.questions.push_back({"What should be changed?", {"the load", "the span", "the section", "the material"}});
    return std::move(out_);
  };
  if (text_.size() > 20000 || current.bodies.empty()) {
    refuse(Problem::Impossible, "edit", text_.size() > 20000 ? "The text is longer than 20,000 bytes." : "There is no structure to change.", "");
    return reject();
  }
  prepare();
  out_.setup = current;
  const auto clauses = split_clauses(items_);
  bool changed = false;
  Memory memory;
  Setup now = current;
  bool undone = false;
  const auto told = std::count_if(clauses.begin(), clauses.end(), [&](const auto& c) { return !only_aside(items_, c.first, c.second) && !opinion(items_, c.first, c.second); });
  for (const auto& [first, last] : clauses) {
    const bool nothing = std::none_of(items_.begin() + first, items_.begin() + last, content);
    if (nothing || (told > 0 && (only_aside(items_, first, last) || (undone && opinion(items_, first, last))))) continue;
    if (const Past past = past_of(items_, first, last); past.act != Reading::Act::Edit) {
      for (int i = first; i < last; ++i) use(i, "edit", past.act == Reading::Act::First ? "back to the first version" : past.act == Reading::Act::Undo ? "back to the version before" : "again");
      undone = true;
      if (told == 1) out_.act = past.act, out_.steps = past.steps;
      if (past.act == Reading::Act::Redo || past.act == Reading::Act::Repeat) {
        ask(past.act == Reading::Act::Redo ? "There is nothing to redo." : "What should be done again?");
        break;
      }
      const auto n = static_cast<int>(history.size());
      if (n == 0 || (past.act == Reading::Act::Undo && past.steps > n)) {
        ask(n == 0 ? "There is no earlier version to go back to." : "There are only " + std::to_string(n) + " earlier versions.");
        break;
      }
      now = past.act == Reading::Act::First ? history.front() : history[static_cast<std::size_t>(n - past.steps)];
      changed = true;
      continue;
    }
    // everything but this clause is blanked, so that all spans stay those of the whole text
    std::string masked(text_.size(), ' ');
    const int from = items_[static_cast<std::size_t>(first)].begin, to = items_[static_cast<std::size_t>(last) - 1].end;
    std::copy(text_.begin() + from, text_.begin() + to, masked.begin() + from);
    Edit part(std::move(masked), turn_, now, history, memory);
    part.read();
    for (const auto& done : part.items()) {
      for (auto& item : items_) {
        if (item.begin != done.begin) continue;
        item.role = done.role;
        item.meaning = done.meaning;
        item.end = std::max(item.end, done.end);
      }
    }
    const bool failed = part.failed();
    for (auto& d : part.reading().diagnostics) {
      const bool again = std::any_of(out_.diagnostics.begin(), out_.diagnostics.end(), [&](const Diagnostic& o) { return o.message == d.message; });
      if (!again) out_.diagnostics.push_back(d);
    }
    for (auto& q : part.reading().questions) ask(q.ask, q.options);
    failed_ = failed_ || part.refused();
    asked_ = asked_ || (failed && !part.refused());
    if (!failed && !part.understood()) {
      const int a = items_[static_cast<std::size_t>(first)].begin;
      ask(clauses.size() == 1 ? "What should be changed?" : "What does \"" + std::string(text_.substr(static_cast<std::size_t>(a), static_cast<std::size_t>(to - a))) + "\" change?",
          {"the load", "the span", "the section", "the material"});
    }
    if (failed_ || asked_) break;
    changed = true;
    now = part.reading().setup;
    memory = part.memory();
  }
  explain();
  if (failed_ || asked_ || !changed) return reject();
  out_.setup = std::move(now);
  // What was assumed because of other values is assumed anew.
  if (body().family != "points") {
    Body fresh = body();
    fresh.values.erase(std::remove_if(fresh.values.begin(), fresh.values.end(), [](const NamedValue& v) { return v.value.origin.kind == Origin::Kind::Assumption; }), fresh.values.end());
    if (assume_parameters(fresh).ok()) {
      // the order of the list stays
      for (auto& v : body().values) {
        if (const Value* f = fresh.values.find(v.name)) v.value = *f;
      }
      for (const auto& v : fresh.values) {
        if (body().values.find(v.name) == nullptr) body().values.push_back(v);
      }
    }
  }
  if (out_.setup.loads.empty() && !current.loads.empty() && !out_.setup.analysis.self_weight && out_.setup.analysis.frequencies == 0) {
    const bool moved = std::any_of(out_.setup.supports.begin(), out_.setup.supports.end(), [](const Support& s) {
      return std::any_of(s.motion.begin(), s.motion.end(), [](const Value& v) { return v.given(); });
    });
    if (!moved) {
      ask("Without that load nothing acts on the structure any more: which load should act instead?");
      return reject();
    }
  }
  const auto model = build_model(out_.setup);
  if (!model) {
    const Error& e = model.failure();
    for (const auto& d : e.diagnostics) out_.diagnostics.push_back(d);
    for (const auto& q : e.questions) out_.questions.push_back(q);
    failed_ = e.questions.empty() || e.problem != Problem::Unclear;
    return reject();
  }
  if (same_thing(current, out_.setup) && out_.act == Reading::Act::Edit) {
    // a value that is there already is no mistake; anything else was not understood
    const bool said = std::any_of(items_.begin(), items_.end(), [](const Item& i) {
      return !i.values.empty() || i.kind == Item::Kind::Section || i.kind == Item::Kind::Material || i.role == "support" || i.role == "material" || i.role == "family" || i.symbol == "stays" || i.symbol == "undo" || i.symbol == "back_first" || i.symbol == "weightless" || i.symbol == "self_weight";
    });
    const bool question = std::any_of(items_.begin(), items_.end(), [](const Item& i) { return i.role == "ask"; }) &&
                          std::none_of(items_.begin(), items_.end(), [](const Item& i) { return i.role == "support" || i.role == "load" || i.role == "section" || i.role == "comparative" || (i.role == "verb" && i.symbol != "whatif" && i.symbol != "stays"); });
    if (!said && !question) {
      ask("That changes nothing here. What should be different?", {"the load", "the span", "the section", "the material"});
      return reject();
    }
    if (!question) warn("This changes nothing: it is so already.", -1);
  }
  settle_asks();
  out_.command = make_command(std::string(text_), current, out_.setup);
  out_.outcome = Outcome::Understood;
  return std::move(out_);
}

Reading read_command(const Setup& current, std::span<const Setup> history, std::string_view text, int turn) {
  Reading reading = Reader(text, turn).edit(current, history);
  reading.text = text;
  return reading;
}

}  // namespace nacre::prompts
