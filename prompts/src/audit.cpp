// The last look before an answer: what was said must have arrived in the setup. The grammar can misread; a number that
// reached no value, a kind of support that no support has, a load that does nothing to its beam, become questions here
// instead of silent wrong answers. It looks at the Setup and at spans only, never at how the grammar got there.

#include <algorithm>
#include <cmath>

#include "embedded.h"
#include "nacre/world/families.h"
#include "reader.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

struct Spans {
  std::vector<std::pair<int, int>> of;
  void add(const Origin& o) {
    if ((o.kind == Origin::Kind::Prompt || o.kind == Origin::Kind::Derived || o.kind == Origin::Kind::Catalogue) && o.begin >= 0)
      of.emplace_back(o.begin, o.end);
  }
  [[nodiscard]] bool touch(int begin, int end) const {
    return std::any_of(of.begin(), of.end(), [&](const auto& s) { return begin < s.second && s.first < end; });
  }
};

/// Spans of all numbers of a setup.
Spans number_spans(Setup& s) {
  Spans spans;
  for (const auto& v : list_values(s)) spans.add(v.value->origin);
  for (const auto& b : s.bodies) {
    for (const auto& j : b.joints) spans.add(j.origin);
    for (const auto& m : b.members) spans.add(m.origin);
  }
  const auto place = [&](const Place& p) {
    spans.add(p.origin);
    spans.add(p.at.origin);
    spans.add(p.to.origin);
  };
  for (const auto& l : s.loads) place(l.place);
  for (const auto& p : s.supports) place(p.place);
  for (const auto& h : s.hinges) place(h.place);
  for (const auto& l : s.limits) spans.add(l.origin);
  for (const auto& x : s.sections) spans.add(x.origin);
  for (const auto& m : s.materials) spans.add(m.origin);
  return spans;
}

/// Spans of all parts of a setup: numbers, supports, loads, hinges, analyses.
Spans part_spans(Setup& s) {
  Spans spans = number_spans(s);
  for (const auto& x : s.supports) spans.add(x.origin);
  for (const auto& l : s.loads) spans.add(l.origin);
  for (const auto& h : s.hinges) spans.add(h.origin);
  spans.add(s.analysis.origin);
  return spans;
}

enum class Weight { None, Always, Restraint };

/// How weighty a word of the text is; none for a phrase of several.
Weight weight_of(std::string_view word) {
  struct Lists {
    std::vector<std::string> always, restraint;
    Lists() {
      std::vector<std::string>* list = &always;
      std::string_view rest = embedded("weighty");
      while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (line.starts_with('#')) continue;
        if (line.starts_with('[')) {
          list = line == "[restraint]" ? &restraint : &always;
          continue;
        }
        for (const auto& token : tokenize(line)) list->push_back(token.lower);
      }
      std::sort(always.begin(), always.end());
      std::sort(restraint.begin(), restraint.end());
    }
  };
  static const Lists lists;
  const std::string text(word);
  if (std::binary_search(lists.always.begin(), lists.always.end(), text)) return Weight::Always;
  return std::binary_search(lists.restraint.begin(), lists.restraint.end(), text) ? Weight::Restraint : Weight::None;
}

/// The same number stands somewhere in the setup: said twice, or taken over by a rule that keeps no span.
bool holds_number(Setup& s, const Quantity& q) {
  for (const auto& v : list_values(s))
    if (v.value->dimension == q.dimension && std::abs(std::abs(v.value->si) - std::abs(q.si())) <= 1e-6 * std::abs(q.si())) return true;
  return false;
}

}  // namespace

bool weighty(std::string_view word) { return weight_of(lower_case(word)) != Weight::None; }

void Reader::audit() {
  if (failed_ || asked_ || out_.setup.bodies.empty()) return;
  Setup& s = out_.setup;
  const Spans numbers = number_spans(s);
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    const bool numeric = item.kind == Item::Kind::Quantity || item.kind == Item::Kind::Dims || item.kind == Item::Kind::List;
    if (!numeric || item.role == "direction" || numbers.touch(item.begin, item.end)) continue;
    for (const auto& q : item.values) {
      if (!q.has_unit || q.number == 0 || holds_number(s, q) || follows_from_joints(q)) continue;
      if (q.dimension == dim::temperature && std::any_of(s.loads.begin(), s.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature || l.kind == Load::Kind::TemperatureGradient; })) continue;  // one of the two whose difference acts
      const bool spacing = std::any_of(facts_.begin(), facts_.end(), [&](const Fact& f) { return f.slot == "spacing" && f.item == i; });
      const bool collected = std::any_of(s.loads.begin(), s.loads.end(), [](const Load& l) { return l.magnitude.origin.why.find(" times a width of ") != std::string::npos; });
      if (spacing && collected) continue;  // the width that a pressure is collected from
      if (q.dimension == dim::angle && std::any_of(facts_.begin(), facts_.end(), [&](const Fact& f) { return f.item == i && f.taken; })) continue;  // it is in a direction
      if ((q.dimension == dim::length || q.dimension == dim::force || q.dimension == dim::mass) && line_.holds(q.si())) continue;  // the sum of spans, a station that spans were cut at
      if (q.dimension == dim::angle && family_ == "npod") continue;  // "120 degrees apart" is what a tripod is
      ask("What does \"" + said(i) + "\" mean here? It changed nothing.");
      items_[i].role = "unknown";
      break;
    }
  }
  audit_sections();
  audit_supports();
  audit_loads();
  audit_places();
  audit_expansion();
  audit_values();
  audit_extents();
  audit_words();
}

/// A part that was named where the whole was taken: "the longer span", "the left half of the beam" of a frame, "the first 3 m",
/// "the roof beam" beside the floor's. The place itself was understood, so that no other look would miss the word.
void Reader::audit_extents() {
  const Setup& s = out_.setup;
  const bool frame = domain_ == Domain::Frame || domain_ == Domain::Points;
  std::vector<const Load*> whole;
  bool ranged = false;
  for (const auto& l : s.loads) {
    if (l.kind != Load::Kind::Distributed) continue;
    ranged = ranged || l.place.kind == Place::Kind::Range;
    if (l.place.kind == Place::Kind::Whole) whole.push_back(&l);
  }
  const bool all_beams = whole.size() > 1 && std::any_of(whole.begin(), whole.end(), [](const Load* l) { return l->place.of == "beams"; });
  for (int i = 0; i < size(); ++i) {
    const std::string word = lower_case(said(i));
    const bool compared = !whole.empty() && (word == "longer" || word == "shorter") && symbol(after(i), "span") && domain_ == Domain::Beam && body().spans.size() > 1;
    const bool part = frame && !ranged && !whole.empty() && ((word.starts_with("half") && !symbol(after(i), "portal")) || (symbol(i, "first") && quantity(after(i), dim::length)));
    const bool level = frame && all_beams && (word.starts_with("roof") || word.starts_with("floor"));
    // "two A-frames": an article before a plural is a letter; two columns would stand in the place of the legs
    const int letter = mark(i - 1, "-") ? i - 2 : i - 1;
    const bool trestle = domain_ == Domain::Frame && word == "frames" && letter >= 0 && items_[letter].text == "A";
    if (trestle) ask("An A-frame stands on inclined legs: where are its feet and its apex?", {"give its joints with coordinates, such as A (0,0), B (1,2), A-B"});
    if (compared || part || level) {
      ask("Which part is meant by \"" + said(i) + " " + said(after(i)) + "\"? The whole was understood.");
      return;
    }
  }
}

/// A value with the unit of another kind ("E = 12 kN"), or one that is said of each part but was taken for the whole
/// ("4 bottom panels 4 m each").
void Reader::audit_values() {
  for (int i = 0; i < size(); ++i) {
    if (symbol(i, "elastic_modulus")) {
      int k = after(i);
      while (any_symbol(k, "is|of|at")) k = after(k);
      if (k > after(i) && !is_joint(items_[i].text) && quantity(k) && items_[k].values[0].has_unit && !(items_[k].values[0].dimension == dim::stress))
        refuse(Problem::Impossible, "material.E", "The modulus E must be " + dimension_name(dim::stress) + ", but " + said(k) + " is " + dimension_name(items_[k].values[0].dimension) + ".", "Give it in GPa, MPa, psi or ksi.", k);
    }
    if (!quantity(i, dim::length) || !symbol(i + 1, "each") || items_[i + 1].used) continue;
    const bool whole = std::any_of(facts_.begin(), facts_.end(), [&](const Fact& f) { return f.item == i && (f.slot == "span" || f.slot == "length"); });
    if (whole && (domain_ == Domain::Truss || domain_ == Domain::Beam)) ask("Is \"" + said(i) + " each\" the length of one part, or of the whole?", {"of one part", "of the whole"});
  }
}

/// Words that change the physics wherever they stand (data/vocabulary/weighty.txt): one that no part of the setup came from
/// was not understood, whatever the grammar made of its neighbours. A phrase of several words was put into the vocabulary on
/// purpose and has its own meaning there.
void Reader::audit_words() {
  const Spans parts = part_spans(out_.setup);
  const auto in_claimed_place = [&](int i) {
    return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return c.claimed && i >= c.first && i <= c.last; });
  };
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    if (item.kind != Item::Kind::Word && item.kind != Item::Kind::Unknown) continue;
    if (item.used || in_claimed_place(i) || parts.touch(item.begin, item.end)) continue;
    const Weight weight = weight_of(lower_case(said(i)));
    // a unit without its number: "alpha = 12e-6 per kilogram", "f in Hz"
    const bool stray_unit = item.kind == Item::Kind::Unknown && item.text.size() > 1 && find_spelling(item.text) != nullptr;
    if (weight == Weight::None && (!stray_unit || (symbol(i - 1, "in") && !quantity(i - 2)))) continue;  // "the forces, in kN"
    if (only_asks(i, stray_unit)) continue;
    if (domain_ == Domain::Points && describes_shape(i)) continue;
    if (domain_ == Domain::Points && word(i, "held|tied") && any_symbol(after(i), "by|at")) continue;  // "C is held by three bars", "tied together at the top"
    if (lower_case(said(i)) == "half" && apposed_load(i)) continue;
    const auto ranged = [](const Load& l) { return l.place.kind == Place::Kind::Range; };  // "only the outer parts are loaded: … on the first 2 m and … on the last 2 m"
    if (word(i, "outer|inner") && out_.setup.loads.size() > 1 && std::all_of(out_.setup.loads.begin(), out_.setup.loads.end(), ranged)) continue;
    const bool holds = weight == Weight::Restraint || (word(i, "cannot|can't") && word(i + 1, "move"));  // "pinned (cannot move sideways)"
    if (holds && clause_holds_support_or_question(i)) continue;
    ask("What does \"" + said(i) + "\" mean here? It changed nothing.");
    items_[i].role = "unknown";
  }
}

/// The joints and members are listed: words about their shape add nothing ("the inclined bars", "a braced bay").
bool Reader::describes_shape(int i) const {
  return word(i, "inclined|sloping|skewed|braced|bracing|outer|inner|unequal|different|alternate|alternately|alternating|opposite|stepped|varying") ||
         (word(i, "half") && (symbol(i + 1, "is") || word(i + 1, "truss|mirrored") || symbol(i + 1, "truss")));
}

/// "half the load, 9 kN, …": the force that follows says how much that is.
bool Reader::apposed_load(int i) const {
  int k = i + 1;
  bool load = false;
  while (k < size() && k < i + 6 && (filler(k) || any_symbol(k, "load|of") || mark(k, ","))) load = load || symbol(k, "load") || mark(k, ","), ++k;
  return load && (quantity(k, dim::force) || quantity(k, dim::mass));
}

/// A load whose place was assumed, although its clause names one that was not understood ("hangs from the bottom of the post").
void Reader::audit_places() {
  for (int i = 0; i + 1 < size() && !joint_texts_.empty(); ++i) {  // "at node G" of a structure that has none
    const std::string name = said(i + 1);
    if (symbol(i, "joint") && name.size() == 1 && name[0] >= 'B' && name[0] <= 'Z' && !is_joint(name) && joint_ref(i + 1).empty())
      ask("Which joint is \"" + name + "\"? None of that name is given.");
  }
  for (const auto& l : out_.setup.loads) {
    if (l.origin.begin < 0 || l.origin.kind != Origin::Kind::Prompt || l.kind == Load::Kind::Temperature || l.kind == Load::Kind::TemperatureGradient) continue;
    const bool spread = l.kind == Load::Kind::Distributed && l.place.kind == Place::Kind::Whole;
    if (l.place.origin.kind != Origin::Kind::Assumption && !spread) continue;
    int at = 0;
    while (at + 1 < size() && items_[at].end <= l.origin.begin) ++at;
    const auto [from, to] = clause(at);
    bool asks = false, placed = false;
    int lost = -1;
    for (int k = from; k < to; ++k) {
      const bool claimed = std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return c.claimed && k >= c.first && k <= c.last; });
      asks = asks || role(k, "ask");
      placed = placed || claimed;
      const bool adjective = symbol(k, "interior") && !symbol(after(k), "joint");  // "loaded with 1 kN"
      if (role(k, "place") && !adjective && !items_[k].used && !claimed && lost < 0) lost = k;
    }
    if (lost >= 0 && !asks && !placed) ask("Where does " + l.magnitude.text() + " act? \"" + said(lost) + "\" was not understood.");
  }
}

/// Heat strains nothing in a member that can grow: asked for its stress, the answer would be a zero that nobody meant.
void Reader::audit_expansion() {
  const Setup& s = out_.setup;
  const bool heat_only = !s.loads.empty() && std::all_of(s.loads.begin(), s.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature; });
  const bool free_to_grow = (domain_ == Domain::Rod || domain_ == Domain::Beam || domain_ == Domain::Column) && s.supports.size() == 1;
  if (!heat_only || !free_to_grow || present_any("free|tip|cantilever")) return;
  for (const auto& asked : s.asks) {
    if (asked == "max_displacement" || asked == "elongation" || asked == "tip_displacement" || asked == "mass") continue;
    ask("Is the member held at both ends? Held at one end only it grows freely, without stress.", {"held at both ends", "free at one end"});
    return;
  }
}

/// Items [first, second) of the clause around item i: between punctuation, "and" and "but".
std::pair<int, int> Reader::clause(int i) const {
  const auto border = [&](int k) { return items_[k].kind == Item::Kind::Mark || symbol(k, "and") || items_[k].text == "but"; };
  int from = i, to = i + 1;
  while (from > 0 && !border(from - 1)) --from;
  while (to < size() && !border(to)) ++to;
  return {from, to};
}

/// The sentence of item i is a question that states no value, so that it cannot change what is computed; or, where
/// `with_values` is set, a question that may state some ("largest stress in psi for 5 kN?").
bool Reader::only_asks(int i, bool with_values) const {
  const int from = sentence_begin(i), to = sentence_stop(i);
  bool asks = mark(to, "?") && !with_values, values = false;
  for (int k = from; k < to; ++k) {
    asks = asks || role(k, "ask");
    values = values || !items_[k].values.empty();
  }
  return asks && (with_values || !values);
}

/// The clause of item i names a support that was understood ("is held between rigid walls"), or asks ("sideways displacement?").
bool Reader::clause_holds_support_or_question(int i) const {
  const auto [from, to] = clause(i);
  for (const auto& c : chunks_) {
    if (c.first >= from && c.last < to && c.led && !c.claimed) return false;  // a place that holds nothing else
  }
  for (int k = from; k < to; ++k) {
    if (role(k, "ask") || (items_[k].used && items_[k].role == "support")) return true;
  }
  return from > 0 && (mark(from - 1, "(") || mark(from - 1, ":")) && items_[from - 2 < 0 ? 0 : from - 2].role == "support";
}

/// Corners said to be sharp contradict a catalogue section, whose published values have its fillets.
void Reader::audit_sections() {
  for (int i = 0; i < size(); ++i) {
    if (!items_[i].text.starts_with("sharp")) continue;
    for (const auto& section : out_.setup.sections)
      if (!section.designation.empty())
        ask("Is it the catalogue section " + section.designation + " with its rounded corners, or a box with sharp corners?",
            {section.designation, "a box, by its width, depth and wall"});
  }
}

/// Each kind of support that was said must be there.
void Reader::audit_supports() {
  const Setup& s = out_.setup;
  const auto has = [&](Words kinds) {
    return std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& p) {
      return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view k) { return p.kind == k; });
    });
  };
  const auto said_but_missing = [&](std::string_view word, Words kinds, const char* name) {
    const int i = find_symbol(word);
    if (i >= 0 && !has(kinds)) ask("Which end is " + std::string(name) + "? \"" + said(i) + "\" was not understood.");
  };
  const bool pinned = domain_ == Domain::Truss || (domain_ == Domain::Points && out_.setup.bodies.front().connection == "pinned");  // what turns there is free anyway
  if (!(pinned && has("pinned"))) {
    said_but_missing("fix", "fixed|guided|custom", "fixed");
    said_but_missing("fixed", "fixed|guided|custom", "fixed");
  }
  const int roller = find_symbol("roller");
  const bool denied = roller >= 0 && symbol(before(roller), "not");  // "both pinned (no roller)"
  if (pinned && !denied) said_but_missing("roller", "roller|guided|custom", "on a roller");
  else said_but_missing("roller", "roller|guided|custom|pinned", "on a roller");
  if (on_line()) said_but_missing("guided", "guided|custom", "guided");
}

/// A transverse load that ends up along the only members it acts on is a misreading, unless it was said to act along them.
void Reader::audit_loads() {
  const Setup& s = out_.setup;
  if (domain_ != Domain::Beam && domain_ != Domain::Column && domain_ != Domain::Frame) return;
  const bool axial_said = present_any("axial|axially|compression|tension|compress|pull|along|buckling|buckling_factors|shorten");
  const bool upright = domain_ == Domain::Column;
  for (const auto& l : s.loads) {
    const bool at_top = domain_ == Domain::Beam && l.kind == Load::Kind::Force && l.place.kind == Place::Kind::Joint && lower_case(l.place.origin.source).ends_with(" top");
    if (at_top) ask("Does the member stand upright, or does it lie?", {"a vertical column", "a horizontal beam"});
    const bool level = std::abs(l.direction[0]) > 0.999 && !l.local, plumb = std::abs(l.direction[2]) > 0.999 && !l.local;
    if (domain_ == Domain::Beam && level && l.kind == Load::Kind::Force && !axial_said && !present_any("horizontal|horizontally"))
      ask("Does " + l.magnitude.text() + " act along the beam, or across it?", {"along the beam", "across it, downwards"});
    // "over the first 3 m of the beam from the left": where from, not whither
    if (domain_ == Domain::Frame && level && l.kind == Load::Kind::Distributed && l.place.of.find("beam") != std::string::npos && !axial_said && !present_any("horizontal|horizontally|wind"))
      ask("Does " + l.magnitude.text() + " act along the beam, or across it?", {"along the beam", "across it, downwards"});
    if (plumb && l.kind == Load::Kind::Distributed && (upright || l.place.of.find("column") != std::string::npos) && !axial_said)
      ask("Does " + l.magnitude.text() + " act along the column, or from the side?", {"from the side", "along the column"});
  }
}

/// "make the span 5 kg": a dimension that is given something else is refused, and not taken for another value.
void Reader::audit_edit() {
  for (int i = 0; i < size(); ++i) {
    if ((items_[i].text == "minus" || items_[i].text == "negative") && quantity(i + 1)) {
      refuse(Problem::Impossible, "edit", "A negative value, \"" + said(i) + " " + said(i + 1) + "\", cannot be set.", "Give the value without a sign, and the direction in words.", i);
      return;
    }
    if (!any_symbol(i, "span|length|height|width|depth|diameter|thickness")) continue;
    int k = after(i);
    while (any_symbol(k, "to|is|of") || mark(k, "=")) k = after(k);
    if (!quantity(k) || !items_[k].values[0].has_unit) continue;
    const Quantity& q = items_[k].values[0];
    if (q.dimension == dim::length || q.dimension == dim::none || q.dimension == dim::angle || any_symbol(after(k), "load")) continue;
    refuse(Problem::Impossible, "edit", "The " + said(i) + " must be a length, but " + said(k) + " is " + dimension_name(q.dimension) + ".",
           "Give it with a unit such as m, mm, ft or in.", k);
    return;
  }
}

}  // namespace nacre::prompts
