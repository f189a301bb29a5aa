// The last look before an answer: what was said must have arrived in the setup. The grammar can misread; a number that
// reached no value, a kind of support that no support has, a load that does nothing to its beam, become questions here
// instead of silent wrong answers. It looks at the Setup and at spans only, never at how the grammar got there.

#include <algorithm>
#include <cmath>

#include "nacre/world/families.h"
#include "reader.h"

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

/// The same number stands somewhere in the setup: said twice, or taken over by a rule that keeps no span.
bool holds_number(Setup& s, const Quantity& q) {
  for (const auto& v : list_values(s))
    if (v.value->dimension == q.dimension && std::abs(std::abs(v.value->si) - std::abs(q.si())) <= 1e-6 * std::abs(q.si())) return true;
  return false;
}

}  // namespace

void Reader::audit() {
  if (failed_ || asked_ || out_.setup.bodies.empty()) return;
  Setup& s = out_.setup;
  const Spans numbers = number_spans(s);
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    const bool numeric = item.kind == Item::Kind::Quantity || item.kind == Item::Kind::Dims || item.kind == Item::Kind::List;
    if (!numeric || numbers.touch(item.begin, item.end)) continue;
    for (const auto& q : item.values) {
      if (!q.has_unit || q.number == 0 || holds_number(s, q)) continue;
      if (q.dimension == dim::temperature && std::any_of(s.loads.begin(), s.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature || l.kind == Load::Kind::TemperatureGradient; })) continue;  // one of the two whose difference acts
      if (q.dimension == dim::angle && family_ == "npod") continue;  // "120 degrees apart" is what a tripod is
      ask("What does \"" + said(i) + "\" mean here? It changed nothing.");
      items_[i].role = "unknown";
      break;
    }
  }
  // "Three-span beam": so many spans must be there
  for (int i = 0; i < size(); ++i) {
    if (!bare_number(i) || !items_[i].values[0].integer || items_[i].values[0].number < 2) continue;
    const int n = mark(i + 1, "-") ? i + 2 : i + 1;
    const auto wanted = static_cast<std::size_t>(items_[i].values[0].number);
    if (domain_ == Domain::Beam && symbol(n, "span") && body().spans.size() != wanted)
      ask("How long is each of the " + std::to_string(wanted) + " spans?", {std::to_string(wanted) + " equal spans of 4 m"});
  }
  audit_sections();
  audit_supports();
  audit_loads();
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
  const auto has = [&](std::initializer_list<std::string_view> kinds) {
    return std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& p) {
      return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view k) { return p.kind == k; });
    });
  };
  const auto said_but_missing = [&](std::string_view word, std::initializer_list<std::string_view> kinds, const char* name) {
    const int i = find_symbol(word);
    if (i >= 0 && !has(kinds)) ask("Which end is " + std::string(name) + "? \"" + said(i) + "\" was not understood.");
  };
  said_but_missing("fix", {"fixed", "guided", "custom"}, "fixed");
  said_but_missing("fixed", {"fixed", "guided", "custom"}, "fixed");
  said_but_missing("roller", {"roller", "guided", "custom", "pinned"}, "on a roller");
}

/// A transverse load that ends up along the only members it acts on is a misreading, unless it was said to act along them.
void Reader::audit_loads() {
  const Setup& s = out_.setup;
  if (domain_ != Domain::Beam && domain_ != Domain::Column && domain_ != Domain::Frame) return;
  const bool axial_said = present_any({"axial", "axially", "compression", "tension", "compress", "pull", "along", "buckling", "buckling_factors", "shorten"});
  const bool upright = domain_ == Domain::Column;
  for (const auto& l : s.loads) {
    const bool level = std::abs(l.direction[0]) > 0.999 && !l.local, plumb = std::abs(l.direction[2]) > 0.999 && !l.local;
    if (domain_ == Domain::Beam && level && l.kind == Load::Kind::Force && !axial_said && !present_any({"horizontal", "horizontally"}))
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
    if (!any_symbol(i, {"span", "length", "height", "width", "depth", "diameter", "thickness"})) continue;
    int k = after(i);
    while (any_symbol(k, {"to", "is", "of"}) || mark(k, "=")) k = after(k);
    if (!quantity(k) || !items_[k].values[0].has_unit) continue;
    const Quantity& q = items_[k].values[0];
    if (q.dimension == dim::length || q.dimension == dim::none || q.dimension == dim::angle || any_symbol(after(k), {"load"})) continue;
    refuse(Problem::Impossible, "edit", "The " + said(i) + " must be a length, but " + said(k) + " is " + dimension_name(q.dimension) + ".",
           "Give it with a unit such as m, mm, ft or in.", k);
    return;
  }
}

}  // namespace nacre::prompts
