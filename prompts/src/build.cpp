// The order in which a Setup is put together, and the account of every word at the end.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "line_build.h"
#include "vocabulary.h"

namespace nacre::prompts {

// "the weight of a 6 m IPE 400 beam is the only load": the words between must not give a weight of their own.
bool Reader::weight_of_member(int i) const {
  if (!word(i, "weight|deadweight") || !symbol(i + 1, "of")) return false;
  for (int k = i + 2; k < size() && k < i + 9; ++k) {
    if (items_[k].kind == Item::Kind::Mark || items_[k].kind == Item::Kind::Unknown || quantity(k, dim::force) || quantity(k, dim::mass) || any_symbol(k, "sitting|on|at|from|hang|load")) return false;
    if (role(k, "family")) return !(symbol(after(k), "is") && quantity(after(after(k))));
  }
  return false;
}

void Reader::build_analysis() {
  auto& a = out_.setup.analysis;
  const bool weightless = present("weightless");
  for (int i = 0; i < size(); ++i) {
    if (!weightless && weight_of_member(i)) {
      items_[i].symbol = "self_weight";
      items_[i].kind = Item::Kind::Word;
    }
    // "500 N/m (its weight and what is on it)": what the load before it is made of
    if (symbol(i, "self_weight") && mark(before(i), "(") && quantity(i - 2) && any_symbol(after(i), "and")) {
      use(i, "load", "within the load before it");
      items_[i].symbol = "filler";
    }
  }
  for (int i = 0; i < size(); ++i) {
    if (symbol(i, "self_weight")) {
      const int p = before(i);
      const bool negated = weightless || symbol(p, "not") || symbol(before(p), "not");
      use(i, "analysis", negated ? "no self-weight" : "self-weight");
      if (!negated) {
        a.self_weight = true;
        a.origin = origin(items_[i].begin, items_[i].end);
      }
    }
    if (symbol(i, "weightless")) use(i, "analysis", "no self-weight");
  }
  if (auto* g = take("gravity")) {
    a.gravity = value_of(g->q(), dim::acceleration);
  }
  if (present("timoshenko")) a.timoshenko = true;
}

void Reader::build() {
  if (domain_ == Domain::None) {
    ask("Which structure is it?", {"a beam (simply supported, cantilever, …)", "a truss (Pratt, Warren, Howe, …)", "a column", "a portal frame"});
    return;
  }
  build_analysis();
  if (frame_ == nullptr) build_geometry();
  if (failed_) return;
  build_material();
  if (failed_) return;
  build_section();
  if (failed_ || (on_line() && line_.ends.empty())) return;
  if (frame_ == nullptr && !body().family.empty() && body().family != "points" && !asked_) {
    if (auto done = assume_parameters(body()); !done) {
      const Error& e = done.failure();
      for (const auto& d : e.diagnostics) out_.diagnostics.push_back(d);
      for (const auto& q : e.questions) ask(q.ask, q.options);
      if (e.problem != Problem::Unclear || e.questions.empty()) failed_ = true;
      return;
    }
  }
  if (frame_ != nullptr) frame_->build_supports();
  else if (!asked_ || !body().family.empty()) build_supports();
  if (failed_) return;
  settle_counts();
  build_loads();
  if (failed_ || asked_) return;
  Setup& s = out_.setup;
  for (int i = find_symbol("unloaded"); i >= 0; i = find_symbol("unloaded", i + 1)) use(i, "load", "no load");
  const bool needs_load = s.analysis.frequencies == 0 && !s.analysis.self_weight && s.asks != std::vector<std::string>{"mass"};
  bool settlement = false;
  if (on_line()) {
    LineBuilder(*this).settlements();
    if (line_.over_left > 0 && line_.over_right > 0) {  // two free ends: no single tip
      for (auto& a : out_.setup.asks) {
        if (a != "tip_displacement") continue;
        a = "max_displacement";
        note("displacement of the tips", "the largest displacement", "the member has two free ends");
      }
    }
    if (!failed_ && !asked_) LineBuilder(*this).gap();
    if (failed_ || asked_) return;
    for (const auto& h : heads_) settlement = settlement || h.kind == Head::Kind::Settle;
  } else if (auto* f = take("settlement")) {
    // a support that moves: the last named one, or the one that is said
    settlement = true;
    int at = -1;
    for (const auto& c : chunks_) {
      if (sentence_begin(c.first) != sentence_begin(f->item)) continue;
      for (const auto& p : c.places) {
        for (std::size_t k = 0; k < s.supports.size(); ++k) {
          if (s.supports[k].place.name == p.name || s.supports[k].name == p.name) at = static_cast<int>(k);
        }
      }
    }
    if (at < 0) {
      for (int k = sentence_begin(f->item); k < sentence_stop(f->item); ++k) {
        if (symbol(k, "right")) at = static_cast<int>(s.supports.size()) - 1;
        if (symbol(k, "left")) at = 0;
        if (symbol(k, "middle") && s.supports.size() == 3) at = 1;
      }
    }
    int named = 0;  // "the right foot sinks": one joint of a set of feet
    for (int k = sentence_begin(f->item); k < sentence_stop(f->item); ++k) named = symbol(k, "left") ? -1 : symbol(k, "right") ? 1 : named;
    if (at < 0 && s.supports.size() == 1 && named != 0) at = 0;
    if (at >= 0 && s.supports[at].place.kind == Place::Kind::Set) {
      const auto geometry = generate_geometry(body());
      std::vector<int> nodes;
      if (geometry)
        for (const auto& [set, list] : geometry->sets)
          if (set == s.supports[at].place.name) nodes = list;
      const auto x = [&](int n) { return geometry->nodes[static_cast<std::size_t>(n)].x[0]; };
      std::stable_sort(nodes.begin(), nodes.end(), [&](int p, int q) { return x(p) < x(q); });
      if (nodes.size() > 1 && named != 0) {
        const Support whole = s.supports[at];
        s.supports.erase(s.supports.begin() + at);
        for (const int n : nodes) {
          Support one = whole;
          one.place.kind = Place::Kind::Joint;
          one.name = one.place.name = geometry->nodes[static_cast<std::size_t>(n)].name;
          s.supports.push_back(std::move(one));
        }
        at = static_cast<int>(named < 0 ? s.supports.size() - nodes.size() : s.supports.size() - 1);
      } else {
        at = -1;
      }
    }
    if (at < 0) ask("Which support settles?");
    else {
      Value v = value_of(f->q(), dim::length);
      v.si = -std::abs(v.si);
      s.supports[at].motion[2] = v;
    }
  }
  if (on_line() && line_.rolls) {
    for (const auto& l : s.loads) {
      if (l.kind != Load::Kind::Force || std::abs(l.direction[0]) < 1e-9) continue;
      refuse(Problem::Impossible, "supports", "Rollers alone do not hold the beam against " + l.magnitude.text() + " along its axis.", "Make one of the supports a pin.");
      return;
    }
  }
  bool critical = false;  // "the Euler load": a force is wanted, not a factor
  for (int i = find_symbol("ask_buckling"); i >= 0; i = find_symbol("ask_buckling", i + 1)) {
    const std::string w = lower_case(said(i));
    if (w.find("factor") != std::string::npos) {
      critical = false;
      break;
    }
    critical = critical || w.find("load") != std::string::npos;
  }
  if (critical && s.loads.empty() && domain_ == Domain::Column && !present_any("load|push|pull|compress|axial|hang|sitting") && s.asks == std::vector<std::string>{"buckling_factors"} && std::none_of(heads_.begin(), heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; })) {
    Load unit;
    unit.name = "P";
    unit.place = joint_place("top", 0, 0);
    unit.place.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no load is named"};
    unit.magnitude = assumed(1, dim::force, "a unit load, so that the load factor is the critical load", "N");
    unit.origin = unit.place.origin;
    s.loads.push_back(unit);
    note("load", "1 N on the top", "no load is named: the buckling factor is the critical load in newtons");
  }
  if (s.loads.empty() && needs_load && !settlement) {
    for (const auto& h : heads_) {
      if (h.kind == Head::Kind::Load) return;
    }
    ask("Which load acts on the structure?", {"1 kN at midspan", "2 kN/m along the whole length", "its own weight"});
  }
}

// A number that belongs to the story: a year, a count of people or of what the listed joints and members say already.
bool Reader::told_aside(int i) const {
  if (!bare_number(i) || !items_[i].values[0].integer) return false;
  const double n = items_[i].values[0].number;
  const int p = before(i), next = after(i);
  const bool year = n >= 1700 && n < 2100 && items_[i].text.size() == 4 && (any_symbol(p, "in|from|of") || word(p, "since|year") || word(i - 1, "since|from|in"));
  if (year) return true;
  static constexpr std::string_view labels[] = {"group", "student", "exercise", "question", "problem", "task", "table", "figure", "page", "chapter", "number", "no", "lab", "room"};
  static constexpr std::string_view pupils[] = {"students", "pupils", "engineers", "colleagues", "questions", "groups"};
  const auto is_in = [](const auto& list, const std::string& w) { return std::find(std::begin(list), std::end(list), w) != std::end(list); };
  if (i > 0 && is_in(labels, lower_case(items_[i - 1].text))) return true;
  if (i + 1 < size() && is_in(pupils, lower_case(items_[i + 1].text))) return true;
  if (domain_ != Domain::Points) return false;
  return !any_symbol(p, "is|load") && !quantity(next) && !role(next, "load") && !role(next, "section") && !role(next, "material") && !role(next, "support") && items_[std::min(next, size() - 1)].kind != Item::Kind::Mark;
}

// Every digit and every word that could change the answer must have found its place.
void Reader::account() {
  if (frame_ != nullptr) frame_->account();
  const auto in_chunk = [&](int i) { return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return i >= c.first && i <= c.last; }); };
  for (auto& f : facts_) {
    if (f.taken) continue;
    static constexpr std::string_view harmless[] = {"angle_apart", "conductivity", "allowable", "ultimate", "nu", "density", "yield", "expansion", "count_hint", "reference_temperature", "spacing_same", "span_repeat", "leg_count"};
    if (std::any_of(std::begin(harmless), std::end(harmless), [&](std::string_view s) { return f.slot == s; })) continue;
    // the same value said twice is one value
    bool repeated = false;
    for (const auto& o : facts_) {
      if (&o == &f || !o.taken) continue;
      for (const auto& q : o.values) repeated = repeated || (f.values.size() == 1 && q.dimension == f.q().dimension && std::abs(q.si() - f.q().si()) <= 1e-9 * std::abs(q.si()));
    }
    if (!repeated) {
      const auto check = [&](const Values& values) {
        for (const auto& v : values) repeated = repeated || (v.value.dimension == f.q().dimension && std::abs(v.value.si - f.q().si()) <= 1e-6 * std::abs(v.value.si));
      };
      if (!out_.setup.bodies.empty()) {
        check(body().values);
        for (const auto& v : body().spans) repeated = repeated || std::abs(v.si - f.q().si()) <= 1e-6 * v.si;
      }
      for (const auto& s : out_.setup.sections) check(s.values);
    }
    if (repeated) continue;
    if (std::all_of(f.values.begin(), f.values.end(), [&](const Quantity& q) { return follows_from_joints(q); })) continue;
    ask("What does \"" + said(f.item) + "\" (" + f.slot + ") mean here? It was not used.");
    items_[f.item].role = "unknown";
  }
  // a distance that no load and no support has claimed
  for (const auto& c : chunks_) {
    if (c.claimed || turn_ > 0) continue;
    bool number = false, ask_sentence = false, repeated = false;
    for (int k = c.first; k <= c.last; ++k) {
      number = number || (quantity(k) && items_[k].meaning == "a distance");
      for (const auto& f : facts_) repeated = repeated || (quantity(k, dim::length) && f.taken && f.q().dimension == dim::length && std::abs(f.q().si() - items_[k].values[0].si()) < 1e-9);
      for (const auto& v : body().values) repeated = repeated || (quantity(k, dim::length) && std::abs(v.value.si - items_[k].values[0].si()) < 1e-9);
    }
    for (int k = sentence_begin(c.first); k < sentence_stop(c.last); ++k) ask_sentence = ask_sentence || role(k, "ask");
    for (int k = c.first; k <= c.last; ++k) repeated = repeated || (quantity(k) && follows_from_joints(items_[k].values[0]));
    const bool strict = on_line() && !c.weak && !c.line.empty();  // every place that is named must have been used
    if ((number && !repeated) || strict) ask("What is at \"" + std::string(text_.substr(items_[c.first].begin, items_[c.last].end - items_[c.first].begin)) + "\"?");
    (void)ask_sentence;
  }
  for (int i = 0; i < size(); ++i) {
    if (!any_symbol(i, "first|second|third|fourth|fifth|last") || items_[i].used) continue;
    if ((domain_ == Domain::Truss || domain_ == Domain::Frame) && (any_symbol(after(i), "interior|bottom|top|joint|story|panel") || symbol(before(i), "at"))) ask("Which joint is the \"" + said(i) + " " + said(after(i)) + "\"? Joints are known by names such as B1.");
  }
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    if (item.used || filler(i) || item.kind == Item::Kind::Mark) continue;
    switch (item.kind) {
      case Item::Kind::Quantity:
      case Item::Kind::Dims:
      case Item::Kind::List:
      case Item::Kind::Range:
      case Item::Kind::Tuple: {
        if (in_chunk(i)) break;
        if (std::all_of(item.values.begin(), item.values.end(), [&](const Quantity& v) { return follows_from_joints(v); })) break;
        const Quantity& q = item.values[0];
        if (told_aside(i)) break;
        if (item.kind == Item::Kind::Quantity && q.has_unit && q.dimension == dim::length && on_line() && line_.holds(q.si())) break;  // said twice
        if (item.kind == Item::Kind::Quantity && !q.has_unit && q.spelled && q.number <= 12) {
          // a count in words that nothing needed: shown, but it stops the answer only beside a word that could change it
          const int n = mark(after(i), "-") ? after(after(i)) : after(i);  // "ten-panel"
          int m = n;
          while (m < size() && (any_symbol(m, "bottom|top|interior|left|right|each|vertical|horizontal|uniform|is|continuous|simply_supported|first|fix|pin") || role(m, "material") || items_[m].kind == Item::Kind::Material)) m = after(m);
          if (!any_symbol(m, "span|load|panel|story|support|column|overhang|hang|truss|sitting|spring|square") && !(symbol(m, "rod") && domain_ == Domain::Rod) && !quantity(n)) break;
          if (symbol(m, "column") && !(domain_ == Domain::Frame && q.number > 2 && family_ != "table")) break;
          if (any_symbol(n, "load") && !out_.setup.loads.empty()) {
            int forces = 0;
            for (const auto& l : out_.setup.loads) forces += l.kind == Load::Kind::Force ? 1 : 0;
            if (forces == static_cast<int>(q.number)) break;
          }
          if (any_symbol(n, "support|column") && (static_cast<int>(q.number) == static_cast<int>(out_.setup.supports.size()) || symbol(n, "column"))) break;
          if (symbol(n, "span") && static_cast<int>(q.number) == std::max<int>(1, static_cast<int>(body().spans.size()))) break;
          if (quantity(n, dim::force) || quantity(n, dim::mass)) {
            int forces = 0;
            for (const auto& l : out_.setup.loads) forces += l.kind == Load::Kind::Force ? 1 : 0;
            if (forces == static_cast<int>(q.number)) break;
          }
        }
        if (item.kind == Item::Kind::Range) ask("\"" + said(i) + "\" is a range: which value should be used?", {describe(item.values[0]), describe(item.values[1])});
        else if (item.kind == Item::Kind::Tuple) ask("What does \"" + said(i) + "\" mean: coordinates, or a number with a decimal comma?");
        else if (!q.has_unit && (any_symbol(before(i), "load|push|pull|is|with") || symbol(after(i), "load"))) ask("\"" + said(i) + "\" has no unit: which one is it?", {said(i) + " N", said(i) + " kN", said(i) + " lbf"});
        else ask("What does \"" + said(i) + "\" mean here? It was not used.");
        items_[i].role = "unknown";
        break;
      }
      case Item::Kind::Unknown: {
        const bool alphanumeric = item.text.find_first_of("0123456789") != std::string::npos;
        // an unknown word before the kind of structure, or where a material would stand, could change the answer
        const int n = after(i), p = before(i);
        const bool qualifies = domain_ != Domain::Points && role(n, "family") && (frame_ == nullptr || any_symbol(n, "portal|gable|frame|table|l_frame")) && !any_symbol(n, "rod|member") && item.text.size() > 3;
        const bool made_of = symbol(p, "material_word") || (symbol(p, "of") && symbol(before(p), "material_word"));
        if (made_of) {
          refuse(Problem::Impossible, "material", "The material \"" + said(i) + "\" is not known.", "Name one such as steel, S355, aluminium 6061-T6 or C24, or give E.", i);
        } else if (alphanumeric || qualifies) {
          ask("What does \"" + said(i) + "\" mean here? It was not understood.");
        } else {
          warn("\"" + said(i) + "\" was not understood and left aside.", i);
        }
        break;
      }
      case Item::Kind::Chain:
        if (domain_ == Domain::Points) ask("What does \"" + said(i) + "\" mean here? It was not used.");
        break;
      default: break;
    }
  }
}

}  // namespace nacre::prompts
