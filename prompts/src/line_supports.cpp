// Supports, hinges and settlements of a straight member.

#include <algorithm>
#include <cmath>

#include "line_build.h"
#include "nacre/world/sections.h"

namespace nacre::prompts {
namespace {

bool close(double a, double b, double scale) { return std::abs(a - b) <= 1e-6 * std::max(1e-9, scale); }

const Origin unsaid{Origin::Kind::Assumption, 0, -1, -1, {}, "no supports are named"};

}  // namespace

// A support at that station; a kind that is said wins over "some support", and two different kinds are a question.
void LineBuilder::add_support(double x, std::string kind, const Origin& origin, int item, bool assumed) {
  for (auto& s : m.supports) {
    if (!close(s.x, x, m.length())) continue;
    if (s.kind == kind || kind == "support") return;
    if (s.kind == "support" || s.assumed) {
      s.kind = std::move(kind);
      s.assumed = assumed;
      return;
    }
    if (assumed) return;
    const bool turning = s.kind == "spring" || kind == "spring";  // a pin and a spring against turning go together
    if (turning) continue;
    const bool two_words = item >= 0 && s.item >= 0 && item != s.item;  // "A at 0 (pin), B at 5 m (roller)": the pin belongs elsewhere
    if (!two_words && ((s.kind == "roller" && kind == "pinned") || (s.kind == "pinned" && kind == "roller"))) return;
    r.ask("The support at " + format_quantity(x, dim::length) + " is said to be " + s.kind + " and " + kind + ": which one is meant?", {s.kind, kind});
    return;
  }
  LineSupport s;
  s.x = x;
  s.kind = std::move(kind);
  s.item = item;
  s.assumed = assumed;
  s.origin = origin;
  m.supports.push_back(std::move(s));
}

// What is said of the whole member: "simply supported", "fixed at both ends", "propped cantilever".
void LineBuilder::phrases() {
  struct Phrase { std::string_view symbol; const char *a, *b; };
  static constexpr Phrase list[] = {{"fixed_fixed", "fixed", "fixed"}, {"fixed_pinned", "fixed", "roller"}, {"pinned_pinned", "pinned", "pinned"},
                                    {"simply_supported", "pinned", "roller"}, {"fixed_free", "fixed", ""}};
  const double L = m.length(), p1 = m.over_left, p2 = L - m.over_right;
  const auto said = [&](double x) { return std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return close(s.x, x, L); }); };
  int held = 0;  // supports with a place that hold against the load by themselves
  for (const auto& s : m.supports) held += s.kind == "spring" || s.kind == "propped" ? 0 : 1;
  for (const auto& p : list) {
    int i = -1;
    for (int k = r.find_symbol(p.symbol); k >= 0; k = r.find_symbol(p.symbol, k + 1)) {
      if (i < 0) i = k;
      r.use(k, "support", std::string(p.symbol));
    }
    if (i < 0) continue;
    const Origin o = r.origin(r.items_[i].begin, r.items_[i].end);
    const bool simple = p.symbol == "simply_supported";
    if (simple && held >= 2) continue;
    // one of two supports is said with its place: the other one stands at the other end
    const bool inner = std::all_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return !close(s.x, p1, L) && !close(s.x, p2, L); });
    const bool only_pair = simple && held == 1 && inner && m.support_count == 2;
    if (only_pair) {
      const double x = m.supports.front().x;
      add_support(x > L / 2 ? 0 : L, x > L / 2 ? "pinned" : "roller", o, i, false);
      continue;
    }
    const auto put = [&](double x, const char* kind) {
      if (*kind == 0) return;
      add_support(x, kind, o, i, simple || said(x));
    };
    put(p1, p.a);
    put(p2, p.b);
    if (simple && m.ends.size() > 2 && !m.spans.empty()) fill_spans();
  }
}

// The ends of spans are held, those of overhangs are free.
void LineBuilder::fill_spans() {
  const double L = m.length();
  if (m.spans.empty() && m.over_left == 0 && m.over_right == 0) return;
  for (const double x : m.ends) {
    if ((close(x, 0, L) && m.over_left > 0) || (close(x, L, L) && m.over_right > 0)) continue;
    add_support(x, "support", unsaid, -1, true);
  }
}

// Kinds without a place: "pinned ends", "pin and roller", "clamped".
void LineBuilder::loose() {
  const double L = m.length();
  std::vector<const Head*> kinds;
  bool any_support = false, propped = false;
  int spring = -1;
  for (std::size_t k = 0; k < r.heads_.size(); ++k) {
    const Head& h = r.heads_[k];
    if (h.kind != Head::Kind::Support || !h.chunks.empty()) continue;
    r.use(h.item, "support", h.support);
    if (h.support == "said") continue;
    if (h.support == "support") any_support = true;
    else if (h.support == "propped") propped = true;
    else if (h.support == "spring") spring = static_cast<int>(k);
    else kinds.push_back(&h);
  }
  const auto origin_of = [&](const Head* h) { return r.origin(r.items_[h->item].begin, r.items_[h->item].end); };
  const auto fixed_at = [&]() -> const LineSupport* {
    for (const auto& s : m.supports)
      if (s.kind == "fixed") return &s;
    return nullptr;
  };
  // a prop: opposite to the clamp unless its place is said
  for (auto& s : m.supports) {
    if (s.kind == "propped") s.kind = "roller", propped = true;
  }
  if (propped && r.present("propped")) {
    const int i = r.find_symbol("propped");
    r.use(i, "support", "propped");
    const Origin o = r.origin(r.items_[i].begin, r.items_[i].end);
    if (fixed_at() == nullptr) {
      const bool at_left = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return close(s.x, 0, L); });
      add_support(at_left ? L : 0, "fixed", o, i, false);
    }
    if (m.supports.size() < 2) add_support(fixed_at()->x == 0 ? L : 0, "roller", o, i, false);
  }
  if (r.cantilever_ && fixed_at() == nullptr && !r.present("free_free")) {
    const int i = std::max(r.find_symbol("cantilever"), r.find_symbol("fixed_free"));
    r.use(i, "support", "fixed at one end");
    const bool at_left = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return close(s.x, 0, L); });
    const bool turning = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return s.kind == "spring" && close(s.x, 0, L); });
    if (!turning) add_support(at_left ? L : 0, "fixed", r.origin(r.items_[i].begin, r.items_[i].end), i, false);
    kinds.erase(std::remove_if(kinds.begin(), kinds.end(), [](const Head* h) { return h->support == "fixed"; }), kinds.end());
  }
  int placed_kinds = 0;
  for (const auto& s : m.supports) placed_kinds += s.assumed || s.kind == "support" ? 0 : 1;
  if (spring >= 0) {
    // a spring without a place: at the only end that is left
    const bool left = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return close(s.x, 0, L); });
    const bool right = std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) { return close(s.x, L, L); });
    if (left != right) {
      LineSupport s;
      s.x = left ? L : 0;
      s.kind = "spring";
      s.item = r.heads_[static_cast<std::size_t>(spring)].item;
      s.head = spring;
      s.origin = origin_of(&r.heads_[static_cast<std::size_t>(spring)]);
      m.supports.push_back(s);
    } else {
      r.ask("Where is the spring?", {"at the right end", "at midspan"});
    }
    return;
  }
  if (m.ends.size() > 2 && placed_kinds == 0) fill_spans();
  if (kinds.empty()) {
    if (m.supports.empty() && any_support && r.domain_ == Domain::Beam) {
      fill_spans();
      const int i = r.find_symbol("support");
      add_support(m.over_left, "pinned", r.origin(r.items_[i].begin, r.items_[i].end), i, false);
      add_support(L - m.over_right, "roller", r.origin(r.items_[i].begin, r.items_[i].end), i, false);
      r.note("supports", "pin at the left end, roller at the right end", "supports are named, but not their kind or place");
    }
    return;
  }
  if (placed_kinds > 0) return;
  if (kinds.size() >= 2) {
    add_support(m.over_left, kinds[0]->support, origin_of(kinds[0]), kinds[0]->item, false);
    add_support(L - m.over_right, kinds[1]->support, origin_of(kinds[1]), kinds[1]->item, false);
    return;
  }
  const Head& only = *kinds[0];
  if (only.support == "fixed") {
    bool both = r.symbol(r.after(only.item), "all") || r.any_symbol(r.before(only.item), "all");
    const std::string words = lower_case(r.said(only.item));
    const bool heat = r.fact("temperature_change") != nullptr;
    if (r.symbol(r.after(only.item), "between")) {  // "clamped between two blocks"
      both = true;
      const int k = r.after(r.after(only.item));
      if (r.bare_number(k) && r.items_[k].values[0].number == 2) r.use(k, "support", "at both ends");
    }
    both = both || (heat && (words.find("restrain") != std::string::npos || words.find("rigid") != std::string::npos));  // "a fully restrained rail"
    bool board = false;  // what sticks out by its nature
    for (const auto& item : r.items_) {
      const std::string w = lower_case(item.text);
      for (const char* n : {"diving board", "springboard", "diving platform", "balcony", "bracket", "canopy"}) board = board || w == n;
    }
    if (board) r.note("supports", "fixed at one end, free at the other", "such a member sticks out");
    const bool one = board || r.present_any("tip|free|fixed_end_place|wall_thickness") || r.domain_ != Domain::Beam;
    if (!both && !one) {
      r.ask("Is the beam fixed at one end or at both?", {"fixed at the left end, free at the right end", "fixed at both ends"});
      return;
    }
    add_support(0, "fixed", origin_of(&only), only.item, false);
    if (both) add_support(L, "fixed", origin_of(&only), only.item, false);
    return;
  }
  add_support(m.over_left, only.support, origin_of(&only), only.item, false);
  if (only.support == "pinned") add_support(L - m.over_right, r.domain_ == Domain::Column ? "pinned" : "roller", origin_of(&only), only.item, false);
}

// Supports of no kind become a pin and rollers; something must hold the member along its axis.
void LineBuilder::kinds() {
  // what is said to be a spring is no rigid support as well
  m.supports.erase(std::remove_if(m.supports.begin(), m.supports.end(), [&](const LineSupport& s) {
    return s.kind == "support" && std::any_of(m.supports.begin(), m.supports.end(), [&](const LineSupport& o) { return o.kind == "spring" && close(o.x, s.x, m.length()); });
  }), m.supports.end());
  std::stable_sort(m.supports.begin(), m.supports.end(), [](const LineSupport& a, const LineSupport& b) { return a.x < b.x; });
  bool along = std::any_of(m.supports.begin(), m.supports.end(), [](const LineSupport& s) { return s.kind == "fixed" || s.kind == "pinned"; });
  for (auto& s : m.supports) {
    if (s.kind != "support") continue;
    if (r.domain_ == Domain::Rod && m.supports.size() == 1) {  // "a bar that is held at one end"
      s.kind = "fixed";
      continue;
    }
    s.kind = along ? "roller" : "pinned";
    along = true;
  }
}

Place LineBuilder::name_of(double x, const Origin& origin) const {
  Place p;
  p.kind = Place::Kind::Joint;
  p.origin = origin;
  const double L = m.length();
  const bool standing = r.domain_ == Domain::Column;
  if (close(x, 0, L)) p.name = standing ? "base" : "left end";
  else if (close(x, L, L)) p.name = standing ? "top" : "right end";
  else if (!r.body().spans.empty()) {
    for (std::size_t k = 0; k < m.ends.size(); ++k)
      if (close(x, m.ends[k], L)) p.name = "support " + std::to_string(k + 1);
  }
  if (!p.name.empty()) return p;
  p.kind = Place::Kind::Point;
  p.at = derived(x, dim::length, "from the places that are named");
  return p;
}

// The stiffness that belongs to a spring: the nearest one that is said.
bool LineBuilder::springs(Support& s, int head) {
  const int item = head >= 0 ? r.heads_[static_cast<std::size_t>(head)].item : -1;
  Fact* best = nullptr;
  const auto distance = [&](const Fact& f) { return std::abs(f.item - item); };
  for (auto& f : r.facts_) {
    if (f.slot != "spring_k" && f.slot != "spring_r") continue;
    if (best == nullptr || (!f.taken && best->taken) || (f.taken == best->taken && distance(f) < distance(*best))) best = &f;
  }
  // each spring takes the stiffness beside it; one value serves all
  for (auto& f : r.facts_) {
    if ((f.slot == "spring_k" || f.slot == "spring_r") && distance(f) < distance(*best)) best = &f;
  }
  if (best == nullptr) {
    r.ask("How stiff is the spring?", {"100 kN/m", "50 N/mm", "500 lbf/in"});
    return false;
  }
  best->taken = true;
  const bool turning = best->slot == "spring_r";
  const int axis = turning ? 4 : r.domain_ == Domain::Beam ? 2 : 0;  // a rod leans against its spring, a column is held sideways
  Value v = r.value_of(best->q(), turning ? dim::rotational_spring : dim::line_force);
  if (best->q().dimension == dim::moment) v.dimension = dim::moment;
  if (!(v.si > 0)) {
    r.refuse(Problem::Impossible, "support." + s.name, "The stiffness of a spring must be greater than zero, not " + r.said(best->item) + ".", "Correct it.", best->item);
    return false;
  }
  s.stiffness[static_cast<std::size_t>(axis)] = v;
  return true;
}

void LineBuilder::emit() {
  Setup& s = r.out_.setup;
  const double L = m.length();
  const bool standing = r.domain_ == Domain::Column;
  const std::size_t n = m.supports.size();
  for (std::size_t k = 0; k < n; ++k) {
    LineSupport& x = m.supports[k];
    Origin o = x.origin;
    if (x.first >= 0) o = r.origin(r.items_[x.first].begin, r.items_[x.last].end);
    else if (x.item >= 0) o = r.origin(r.items_[x.item].begin, r.items_[x.item].end);
    if (x.item >= 0) r.use(x.item, "support", x.kind);
    std::string name;
    for (const auto& l : m.letters)
      if (const Mark* at = m.mark(l); at != nullptr && close(at->x, x.x, L)) name = l;
    if (name.empty()) {
      if (standing) name = close(x.x, 0, L) ? "base" : close(x.x, L, L) ? "top" : "brace";
      else if (n <= 2 && m.ends.size() <= 3) name = x.x <= L / 2 && k == 0 ? "left support" : "right support";
      else name = "support " + std::to_string(k + 1);
    }
    Place p = name_of(x.x, o);
    if (p.kind == Place::Kind::Point && x.first >= 0) p = point(x.x, x.station, x.first, x.last);
    // a spring against turning belongs to the pin that stands there
    if (x.kind == "spring") {
      if (x.item >= 0 && r.bare_number(r.before(x.item)) && r.items_[r.before(x.item)].values[0].number == std::count_if(m.supports.begin(), m.supports.end(), [](const LineSupport& e) { return e.kind == "spring"; }))
        r.use(r.before(x.item), "support", "number of springs");
      Support spring;
      spring.name = name;
      if (!springs(spring, x.head)) return;
      const bool turning = spring.stiffness[4].given();
      Support* other = nullptr;
      for (auto& e : s.supports)
        if (e.place.kind == p.kind && e.place.name == p.name && (p.kind != Place::Kind::Point || close(e.place.at.si, p.at.si, L))) other = &e;
      if (turning && other == nullptr) {
        s.supports.push_back(r.make_support("pinned", p, name));
        other = &s.supports.back();
      }
      if (other != nullptr) {
        const std::size_t axis = turning ? 4 : r.domain_ == Domain::Beam ? 2 : 0;
        if (other->fixed[axis]) {
          if (!turning) {
            r.ask("Is the support at " + format_quantity(x.x, dim::length) + " rigid, or a spring?", {"rigid", "a spring"});
            return;
          }
          other->fixed[4] = false;
          other->kind = "pinned";
        }
        other->stiffness[axis] = spring.stiffness[axis];
        continue;
      }
      Support e = r.make_support("spring", p, name);
      e.stiffness = spring.stiffness;
      s.supports.push_back(e);
      continue;
    }
    for (const auto& e : s.supports)
      if (e.name == name) name += " " + std::to_string(k + 1);
    if (x.kind == "brace") {
      // against buckling about one axis it holds one direction only: about the weak axis a column moves along y, about the strong one along x
      bool weak = false, strong = false;
      for (int i = x.item; i >= 0 && i < r.sentence_stop(x.item); ++i) {
        weak = weak || r.symbol(i, "weak_axis");
        strong = strong || r.symbol(i, "strong_axis");
      }
      Support brace = r.make_support("custom", p, name);
      brace.fixed = standing ? std::array<bool, 6>{!weak || strong, !strong || weak, false, false, false, false} : std::array<bool, 6>{false, !strong || weak, !weak || strong, false, false, false};
      if (s.planar && weak && !strong) {
        r.ask("The brace at " + format_quantity(x.x, dim::length) + " holds out of the plane that is computed: should buckling be computed in space?");
        return;
      }
      brace.origin = o;
      s.supports.push_back(brace);
      continue;
    }
    s.supports.push_back(r.make_support(x.kind, p, name));
    s.supports.back().origin = o;
  }
  if (s.supports.empty()) return;
  // springs or rollers alone do not hold the member along its axis
  const std::size_t axis = standing ? 2 : 0;
  bool along = false;
  for (const auto& x : s.supports) along = along || x.fixed[axis] || x.stiffness[axis].given();
  if (!along && !standing) {
    m.rolls = std::all_of(m.supports.begin(), m.supports.end(), [](const LineSupport& x) { return x.kind == "roller" && !x.assumed; });
    s.supports.front().fixed[axis] = true;
    if (s.supports.front().kind == "roller") s.supports.front().kind = "pinned";
    r.note("supports", "the " + s.supports.front().name + " also holds the beam along its axis", "nothing that is said holds it there");
  }
}

// A member that is free in space is held by springs so soft that they change no frequency of its bending; the motions of the
// rigid body come first among the frequencies, near zero.
void LineBuilder::hold_softly(int item) {
  Setup& s = r.out_.setup;
  const auto properties = s.sections.size() == 1 ? section_properties(s.sections[0]) : Result<SectionProperties>(error(Problem::Unclear, "section", "", ""));
  const double E = s.materials.empty() ? 0 : s.materials[0].values.get("E", 0), L = m.length();
  if (r.domain_ != Domain::Beam || !properties || !(E * properties->Iy > 0) || m.ends.size() != 2) {
    r.refuse(Problem::Unsupported, "supports", "Vibration of this member without any support is not computed by this version.", "Hold it somewhere.");
    return;
  }
  const Origin o = r.origin(r.items_[item].begin, r.items_[item].end);
  const double k = 1e-5 * E * properties->Iy / (L * L * L);
  for (const double x : {0.0, L}) {
    Support spring = r.make_support("spring", name_of(x, o), x == 0 ? "left end" : "right end");
    spring.stiffness[2] = derived(k, dim::line_force, "1e-5 EI / L^3: soft enough to change nothing");
    if (x == 0) spring.fixed[0] = true;
    spring.origin = o;
    s.supports.push_back(spring);
  }
  s.analysis.frequencies += 2;
  r.note("supports", "springs too soft to matter", "the member is free: the first two frequencies, near zero, are its motions as a rigid body");
}

// "effective length factor K = 0.7", "effective length 2.8 m": Euler's column of that length with pinned ends. True: asked.
bool LineBuilder::effective_length() {
  Fact *k = r.domain_ == Domain::Column && r.present("ask_buckling") ? r.fact("effective_k") : nullptr, *l = r.domain_ == Domain::Column ? r.fact("effective_length") : nullptr;
  if (k == nullptr && l == nullptr) return false;
  const double L = m.length();
  if (!(L > 0) && l != nullptr && k == nullptr) m.ends = {0, l->q().si()};
  if (!(m.length() > 0)) return false;
  const double f = k != nullptr ? k->q().number : l->q().si() / m.length();
  // what is said of the ends must agree with it
  struct Ends { std::string_view symbol; double k; };
  static constexpr Ends ends[] = {{"fixed_fixed", 0.5}, {"fixed_pinned", 0.699}, {"pinned_pinned", 1}, {"simply_supported", 1}, {"fixed_free", 2}, {"cantilever", 2}};
  bool held = std::any_of(r.heads_.begin(), r.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Support; }), agrees = false;
  for (const auto& e : ends) {
    if (!r.present(e.symbol)) continue;
    held = true;
    agrees = agrees || std::abs(f - e.k) < 0.01 * e.k;
  }
  const bool inner = std::any_of(r.heads_.begin(), r.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load && !h.chunks.empty(); });
  if (!(f > 0) || f > 20 || m.ends.size() != 2 || (held && !agrees) || (inner && !held)) {
    r.ask("Which is right: the ends as they are described, or the effective length factor of " + format_number(f, 4) + "?", {"the ends as they are described", "the factor alone"});
    return true;
  }
  if (k != nullptr) k->taken = true;
  if (l != nullptr) l->taken = true;
  m.used.push_back(m.length());
  if (held) return false;
  m.ends = {0, f * m.length()};
  const Fact* said = k != nullptr ? k : l;
  const Origin o = r.origin(r.items_[said->item].begin, r.items_[said->item].end);
  for (const double x : {0.0, m.length()}) add_support(x, "pinned", o, said->item, false);
  r.note("column", format_quantity(m.length(), dim::length) + " with pinned ends", "Euler's column of the same effective length");
  return false;
}

void LineBuilder::supports() {
  Setup& s = r.out_.setup;
  if (r.present("free_free")) {
    const int i = r.find_symbol("free_free");
    r.use(i, "support", "free_free");
    if (s.analysis.frequencies == 0) r.refuse(Problem::Impossible, "supports", "A member that is free at both ends is not held against a load.", "Hold it somewhere, or ask for its natural frequencies.");
    else hold_softly(i);
    return;
  }
  const double L = m.length();
  const int wall = r.find_symbol("fixed_end_place") >= 0 ? r.find_symbol("fixed_end_place") : r.find_symbol("wall_thickness");
  if (r.domain_ == Domain::Rod && wall >= 0 && m.supports.size() <= 1 && r.fact("gap") == nullptr) {  // "between two rigid walls"
    bool two = false;
    for (int k = r.sentence_begin(wall); k <= wall; ++k) two = two || r.symbol(k, "between");
    bool loose_fixed = false;
    for (const auto& h : r.heads_) loose_fixed = loose_fixed || (h.kind == Head::Kind::Support && h.support == "fixed");
    if (two || (r.fact("temperature_change") != nullptr && !loose_fixed && r.fact("gap") == nullptr)) {
      const Origin o = r.origin(r.items_[wall].begin, r.items_[wall].end);
      r.use(wall, "support", "rigid walls");
      for (int k = r.sentence_begin(wall); k < wall; ++k) {
        if (r.bare_number(k) && r.items_[k].values[0].number == 2) r.use(k, "support", "two walls");
      }
      for (const double x : {0.0, L}) add_support(x, "fixed", o, wall, false);
    }
  }
  phrases();
  if (r.failed() || r.asked_) return;
  loose();
  if (r.failed() || r.asked_) return;
  // a continuous beam is held at the ends of its spans, also where only some of them are said
  const bool continuous = r.present("continuous") || !m.spans.empty();
  for (int i = r.find_symbol("continuous"); i >= 0; i = r.find_symbol("continuous", i + 1)) r.use(i, "support", "continuous");
  if (continuous && m.ends.size() > 2) {
    fill_spans();
  } else if (m.over_left > 0 || m.over_right > 0) {
    fill_spans();
  }
  if (m.supports.empty()) {
    if (r.domain_ == Domain::Rod) {
      const bool hangs = r.body().values.get("vertical", 0) == 1 && r.present("hang");
      add_support(hangs ? L : 0, "fixed", unsaid, -1, false);
      if (!r.present("hang")) r.note("supports", "held at one end", "no supports are named; the other end takes the load");
    } else if (r.domain_ == Domain::Column) {
      if (r.present("ask_buckling")) {
        r.ask("How is the column held at its ends?", {"pinned at both ends", "fixed at the base, free at the top", "fixed at both ends"});
        return;
      }
      add_support(0, "fixed", unsaid, -1, false);
      r.note("supports", "fixed at the base", "no supports are named; a column stands on its base");
    } else if (m.ends.size() == 2 && std::any_of(r.facts_.begin(), r.facts_.end(), [](const Fact& f) { return f.taken && (f.slot == "span" || f.slot == "apart"); })) {
      add_support(0, "pinned", unsaid, -1, false);
      add_support(L, "roller", unsaid, -1, false);
      r.note("supports", "simply supported at both ends", "a span is named, but no supports");
    } else {
      r.ask("How is the " + std::string(r.domain_ == Domain::Beam ? "beam" : "member") + " supported?", {"simply supported at both ends", "cantilever, fixed at the left end", "fixed at both ends"});
      return;
    }
  }
  kinds();
  // a single place of no kind holds nothing against turning
  const bool turning = std::any_of(r.facts_.begin(), r.facts_.end(), [](const Fact& f) { return f.slot == "spring_r"; });
  if (m.supports.size() == 1 && m.supports[0].kind != "fixed" && r.domain_ == Domain::Beam && !turning) {
    const LineSupport& one = m.supports[0];
    const bool span_said = std::any_of(r.facts_.begin(), r.facts_.end(), [](const Fact& f) { return f.slot == "span" && f.taken; });
    if (!span_said) {
      r.ask("How is the beam held besides the support at " + format_quantity(one.x, dim::length) + "?", {"a second support at the other end", "it is clamped there"});
      return;
    }
    add_support(one.x > L / 2 ? 0 : L, one.x > L / 2 ? "pinned" : "roller", unsaid, -1, false);
    r.note("supports", "a second support at the other end", "only one is named");
    kinds();
  }
  for (int i = r.find_symbol("simply_supported"); i >= 0; i = r.find_symbol("simply_supported", i + 1)) {
    const std::string w = lower_case(r.said(i));
    if (w.find("two supports") == std::string::npos || m.supports.size() == 2) continue;
    r.ask("Where are the two supports? Other places were understood as supports as well.");
    return;
  }
  if (m.support_count > 0 && static_cast<int>(m.supports.size()) != m.support_count) {
    r.ask("Where are the " + std::to_string(m.support_count) + " supports?");
    return;
  }
  emit();
  if (r.failed() || r.asked_) return;
  r.settle_line_supports();
}

void LineBuilder::hinges() {
  Setup& s = r.out_.setup;
  for (const auto& h : r.heads_) {
    if (h.kind != Head::Kind::Hinge) continue;
    r.use(h.item, "hinge", "");
    if (h.chunks.empty()) {
      const std::string w = lower_case(r.said(h.item));
      if (w.find("mid") != std::string::npos && w.find("hinge") != std::string::npos) {  // "hinge at midspan" is one phrase
        Hinge hinge;
        hinge.name = "hinge" + (s.hinges.empty() ? std::string() : " " + std::to_string(s.hinges.size() + 1));
        hinge.place = r.point_place(r.fraction(0.5, "middle"), false, h.item, h.item);
        hinge.origin = r.origin(r.items_[h.item].begin, r.items_[h.item].end);
        s.hinges.push_back(hinge);
        continue;
      }
      // "Gerber beam" names its hinge elsewhere
      const bool other = std::any_of(r.heads_.begin(), r.heads_.end(), [&](const Head& o) { return o.kind == Head::Kind::Hinge && !o.chunks.empty(); });
      if (!other) r.ask("Where is the hinge?");
      continue;
    }
    for (const int c : h.chunks) {
      const auto list = places(c);
      if (!list) return;
      for (const auto& p : *list) {
        Hinge hinge;
        hinge.name = "hinge" + (s.hinges.empty() ? std::string() : " " + std::to_string(s.hinges.size() + 1));
        hinge.place = p;
        hinge.origin = r.origin(r.items_[h.item].begin, r.items_[h.item].end);
        s.hinges.push_back(hinge);
      }
    }
  }
}

// "the right support settles by 10 mm", "its left end is turned by 0.002 rad"
void LineBuilder::settlements() {
  Setup& s = r.out_.setup;
  const double L = m.length();
  for (const auto& h : r.heads_) {
    if (h.kind != Head::Kind::Settle) continue;
    r.use(h.item, "support", "moves");
    std::vector<double> at;
    for (const int c : h.chunks) {
      for (const auto& p : r.chunks_[c].line) {
        if (const auto x = station(p.a, c)) at.push_back(*x);
      }
    }
    if (at.empty()) {
      // the only support of its kind: "the prop settles"
      for (int k = r.sentence_begin(h.item); k < r.sentence_stop(h.item); ++k) {
        const std::string w = lower_case(r.items_[k].text);
        for (const auto& x : m.supports)
          if ((w == "prop" || w == "roller") && x.kind == "roller" && std::find(at.begin(), at.end(), x.x) == at.end()) at.push_back(x.x);
      }
    }
    if (at.size() != 1) {
      r.ask("Which support settles?");
      return;
    }
    Support* moved = nullptr;
    for (std::size_t k = 0; k < s.supports.size(); ++k) {
      for (const auto& x : m.supports) {
        if (!close(x.x, at[0], L)) continue;
        const Place p = name_of(x.x, {});
        if (s.supports[k].place.kind == p.kind && s.supports[k].place.name == p.name && (p.kind != Place::Kind::Point || close(s.supports[k].place.at.or_else(0), x.x, L))) moved = &s.supports[k];
      }
    }
    if (moved == nullptr) {
      r.ask("Which support settles?");
      return;
    }
    const bool turns = h.q.dimension == dim::angle;
    Value v = r.value_of(h.q, turns ? dim::angle : dim::length);
    bool up = false;
    for (int k = r.sentence_begin(h.item); k < r.sentence_stop(h.item); ++k) {
      up = up || r.symbol(k, "up") || lower_case(r.items_[k].text) == "raised" || lower_case(r.items_[k].text) == "lifted" || lower_case(r.items_[k].text) == "rises";
    }
    if (turns) {
      bool cw = false, known = false;
      for (int k = r.sentence_begin(h.item); k < r.sentence_stop(h.item); ++k) {
        if (r.any_symbol(k, "clockwise|anticlockwise")) known = true, cw = r.symbol(k, "clockwise");
      }
      if (!known) r.note("rotation of the support", "clockwise", "no sense is named");
      v.si = std::abs(v.si) * (known && !cw ? -1 : 1);
      moved->motion[4] = v;
    } else {
      v.si = up ? std::abs(v.si) : -std::abs(v.si);
      moved->motion[2] = v;
    }
  }
}

// "a gap of 0.5 mm between its right end and a rigid wall": the wall is met only where the bar would grow by more.
void LineBuilder::gap() {
  Setup& s = r.out_.setup;
  Fact* f = r.fact("gap");
  if (f == nullptr || r.domain_ == Domain::Column) return;
  f->taken = true;
  for (auto& c : r.chunks_) {
    if (r.sentence_begin(c.first) == r.sentence_begin(f->item)) c.claimed = true;
  }
  const Load* heat = nullptr;
  for (const auto& l : s.loads) {
    if (l.kind == Load::Kind::Temperature && l.place.kind == Place::Kind::Whole) heat = &l;
  }
  const double alpha = s.materials.empty() ? std::numeric_limits<double>::quiet_NaN() : s.materials[0].values.get("expansion");
  if (heat == nullptr || s.loads.size() != 1 || !std::isfinite(alpha) || s.supports.size() != 1 || !s.supports[0].fixed[0]) {
    r.ask("Which load closes the gap of " + r.said(f->item) + "?");
    return;
  }
  const double growth = alpha * heat->magnitude.si * m.length(), width = f->q().si();
  if (!(width >= 0)) {
    r.refuse(Problem::Impossible, "gap", "A gap cannot be negative: " + r.said(f->item) + ".", "Correct it.", f->item);
    return;
  }
  const bool left = s.supports[0].place.name == "right end";
  if (growth <= width) {
    r.note("gap", "stays open", "the free growth of " + format_quantity(growth, dim::length) + " is less than the gap of " + r.said(f->item));
    r.line_.used.push_back(width);
    return;
  }
  Support wall = r.make_support("custom", r.joint_place(left ? "left end" : "right end", f->item, f->item), left ? "left wall" : "right wall");
  wall.fixed = {true, false, false, false, false, false};
  Value v = r.value_of(f->q(), dim::length);
  if (left) v.si = -v.si;
  wall.motion[0] = v;
  s.supports.push_back(wall);
  r.note("gap", "closed: the end moves by " + r.said(f->item) + ", then the wall holds it", "the free growth of " + format_quantity(growth, dim::length) + " is more than the gap");
}

}  // namespace nacre::prompts
