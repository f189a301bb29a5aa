// Loads on frames: the part of its sentence that speaks of a load, the places in it, the direction.

#include <algorithm>
#include <cmath>

#include "frame.h"

namespace nacre::prompts {
namespace {

constexpr double pi_half = 1.57079632679489661923;
bool lateral(const Vec3& v) { return std::abs(v[2]) < 0.5; }

}  // namespace

/// From the last "and" or comma after the load before to the last one before the next load; questions end it.
Frame::Window Frame::window_of(const Head& head) const {
  const auto in_chunk = [&](int i) { return std::any_of(r_.chunks_.begin(), r_.chunks_.end(), [&](const PlaceChunk& c) { return i >= c.first && i <= c.last; }); };
  Window w{r_.sentence_begin(head.item), r_.sentence_stop(head.item)};
  const auto boundary = [&](int a, int b) {
    for (int k = b - 1; k > a; --k) {
      if (!(r_.symbol(k, "and") || r_.mark(k, ",") || word(k, "then|while|plus")) || in_chunk(k)) continue;
      return r_.mark(k - 1, ",") ? k - 1 : k;
    }
    return -1;
  };
  for (const auto& o : r_.heads_) {
    if (&o == &head || o.kind != Head::Kind::Load) continue;
    if (o.item < head.item && o.item >= w.from) {
      const int b = boundary(o.item, head.item);
      w.from = b >= 0 ? b : o.item + 1;
    }
    if (o.item > head.item && o.item < w.to) {
      const int b = boundary(head.item, o.item);
      w.to = b >= 0 ? b : o.item;
    }
  }
  const auto question = [&](int k) { return r_.role(k, "ask") || word(k, "find|determine|calculate|what|what's|whats|compute|how|give|wanted"); };
  for (int k = head.item + 1; k < w.to; ++k)
    if (question(k) && !in_chunk(k)) w.to = k;
  for (int k = w.from; k < head.item; ++k)
    if (question(k) && !r_.role(k, "load") && !in_chunk(k)) w.from = k + 1;
  return w;
}

void Frame::attach_loads() {
  const auto soft = [&](int a, int b) {
    for (int k = a + 1; k < b; ++k)
      if (!(r_.filler(k) || r_.symbol(k, "and") || r_.mark(k, ",") || r_.mark(k, "(") || r_.mark(k, ")") || r_.role(k, "direction") || r_.any_symbol(k, "of|on|at|each"))) return false;
    return true;
  };
  std::vector<Head*> loads;
  for (auto& h : r_.heads_)
    if (h.kind == Head::Kind::Load) loads.push_back(&h);
  for (std::size_t n = 0; n < loads.size(); ++n) {
    Head& h = *loads[n];
    h.chunks.clear();
    const Window w = window_of(h);
    for (int k = w.from; k < w.to; ++k) {
      h.each = h.each || r_.symbol(k, "each");
      h.total = h.total || r_.symbol(k, "total");
    }
    std::vector<int> behind, ahead;
    for (int c = 0; c < static_cast<int>(r_.chunks_.size()); ++c) {
      const auto& chunk = r_.chunks_[static_cast<std::size_t>(c)];
      if (chunk.claimed) continue;
      if (chunk.first > h.item && chunk.first < w.to) behind.push_back(c);
      if (chunk.last < h.item && chunk.first >= w.from) ahead.push_back(c);
    }
    const auto usable = [&](int c) {
      const auto& chunk = r_.chunks_[static_cast<std::size_t>(c)];
      return !chunk.weak || chunk.led;
    };
    const auto subject = [&](int c) {  // "the beam carries 20 kN/m", "beam: 20 kN/m"
      const int last = r_.chunks_[static_cast<std::size_t>(c)].last;
      const auto& p = phrases_[static_cast<std::size_t>(c)];
      if (p.part == Noun::None && p.members.empty()) return false;
      for (int k = last + 1; k < h.item; ++k) {
        if (r_.any_symbol(k, "sitting|load|with|under|wind|snow|uniform") || colon(k) || word(k, "carries|carry|carrying|takes|bears|gets|sees|receives|loaded|subjected|supports")) return true;
        if (r_.mark(k, ",") || noun_at(k) != Noun::None) return false;
      }
      for (int k = last + 1; k < h.item; ++k)  // "the roof beam 12 kN/m"
        if (!r_.filler(k)) return false;
      return true;
    };
    int first = -1;
    for (const int c : behind)
      if (usable(c)) {
        first = c;
        break;
      }
    if (first >= 0) {
      int last = first;
      h.chunks.push_back(first);
      for (const int c : behind) {
        if (c <= first || !usable(c)) continue;
        Phrase joined = phrases_[static_cast<std::size_t>(last)];
        if (!soft(r_.chunks_[static_cast<std::size_t>(last)].last, r_.chunks_[static_cast<std::size_t>(c)].first) && !(r_.chunks_[static_cast<std::size_t>(c)].led && refine(joined, phrases_[static_cast<std::size_t>(c)]))) break;
        h.chunks.push_back(c);
        last = c;
      }
      const Phrase& p = phrases_[static_cast<std::size_t>(first)];
      using Spot = Phrase::Spot;
      const bool partless = p.part == Noun::None && p.joints.empty() && p.members.empty() && (p.spot == Spot::Middle || p.spot == Spot::Station || p.spot == Spot::Range || p.spot == Spot::Third || p.spot == Spot::Quarter || ((p.spot == Spot::Top || p.spot == Spot::Bottom) && p.spot_side == 0));
      if (partless && h.chunks.size() == 1)  // "on the left column, 10 kN at mid-height"
        for (auto it = ahead.rbegin(); it != ahead.rend(); ++it) {
          Phrase joined = phrases_[static_cast<std::size_t>(*it)];
          if (!usable(*it) || joined.part == Noun::None || !refine(joined, p)) continue;
          h.chunks.insert(h.chunks.begin(), *it);
          break;
        }
    } else {
      for (auto it = ahead.rbegin(); it != ahead.rend(); ++it) {
        if (!(usable(*it) || subject(*it))) continue;
        if (!h.chunks.empty() && !soft(r_.chunks_[static_cast<std::size_t>(*it)].last, r_.chunks_[static_cast<std::size_t>(h.chunks.front())].first)) {
          Phrase joined = phrases_[static_cast<std::size_t>(*it)];
          if (!refine(joined, phrases_[static_cast<std::size_t>(h.chunks.front())])) break;
        }
        h.chunks.insert(h.chunks.begin(), *it);
      }
    }
    if (!h.chunks.empty())
      for (const int c : h.chunks) r_.chunks_[static_cast<std::size_t>(c)].claimed = true;
  }
  // "12 kN down and 3 kN to the right at C": a place that is said once
  for (std::size_t n = 0; n < loads.size(); ++n) {
    if (!loads[n]->chunks.empty()) continue;
    const auto joined = [&](const Head& a, const Head& b) {
      if (r_.sentence_begin(a.item) != r_.sentence_begin(b.item) || !(a.q.dimension == b.q.dimension)) return false;
      for (int k = a.item + 1; k < b.item; ++k)
        if (r_.symbol(k, "and") || r_.symbol(k, "with") || word(k, "plus|together")) return true;
      return false;
    };
    if (n + 1 < loads.size() && !loads[n + 1]->chunks.empty() && joined(*loads[n], *loads[n + 1])) loads[n]->chunks = loads[n + 1]->chunks;
    else if (n > 0 && !loads[n - 1]->chunks.empty() && joined(*loads[n - 1], *loads[n])) {
      const Window w = window_of(*loads[n]);
      bool turned = false;
      for (int k = w.from; k < w.to; ++k) turned = turned || r_.role(k, "direction");
      if (turned) loads[n]->chunks = loads[n - 1]->chunks;
    }
  }
}

/// Places of a head: what refines one another is one phrase.
std::vector<Frame::Phrase> Frame::merged(const Head& head) const {
  std::vector<Phrase> out;
  for (const int c : head.chunks) {
    const Phrase& p = phrases_[static_cast<std::size_t>(c)];
    if (!out.empty() && refine(out.back(), p)) continue;
    out.push_back(p);
  }
  return out;
}

/// Direction by the words of the window; false when it says none.
bool Frame::direction(const Head& head, const Window& w, Vec3& v, bool& local) const {
  struct Word {
    std::string_view symbol;
    Vec3 v;
  };
  static constexpr Word words[] = {{"down", {0, 0, -1}}, {"up", {0, 0, 1}}, {"leftward", {-1, 0, 0}}, {"rightward", {1, 0, 0}}, {"x_direction", {1, 0, 0}}, {"y_direction", {0, 1, 0}}, {"parallel_side", {1, 0, 0}}, {"z_direction", {0, 0, -1}}};
  const auto in_place = [&](int i) {
    return std::any_of(head.chunks.begin(), head.chunks.end(), [&](int c) { return i >= r_.chunks_[static_cast<std::size_t>(c)].first && i <= r_.chunks_[static_cast<std::size_t>(c)].last; });
  };
  int best = -1, angle = -1;
  bool found = false, left = false, up = false, from_vertical = false, horizontal = false, vertical = false, right = false;
  const auto nearer = [&](int k) { return best < 0 || (k > head.item) > (best > head.item) || ((k > head.item) == (best > head.item) && std::abs(k - head.item) < std::abs(best - head.item)); };
  for (int k = w.from; k < w.to; ++k) {
    if (in_place(k) || r_.items_[k].meaning == "direction of a piece") continue;
    // "roof beam IPE 140, horizontal, 2 m long": how the part lies
    if (k > w.from && r_.any_symbol(k, "horizontal|vertical") && r_.mark(k - 1, ",") && r_.mark(k + 1, ",") && k < head.item && !r_.any_symbol(r_.before(k - 1), "load|push|pull|wind")) continue;
    if (r_.quantity(k, dim::angle) && !r_.items_[k].used) {
      angle = k;
      for (int n = k + 1; n < std::min(w.to, k + 6); ++n) from_vertical = from_vertical || r_.symbol(n, "vertical");
      continue;
    }
    bool hit = false;
    Vec3 d{};
    for (const auto& x : words)
      if (r_.symbol(k, x.symbol)) hit = true, d = x.v;
    if (r_.any_symbol(k, "left|right") && !(noun_at(r_.after(k)) != Noun::None || r_.any_symbol(r_.after(k), "end|side|corner|support|joint|half"))) {
      const int p = r_.before(k);
      if (r_.any_symbol(p, "push|pull|to|horizontal|load|wind") || word(k - 1, "pointing|acting|directed|towards|going|blowing|applied|pushing|to") || (word(k - 1, "the") && r_.any_symbol(p, "to|from"))) hit = true, d = r_.symbol(k, "left") ? Vec3{-1, 0, 0} : Vec3{1, 0, 0};
      if (hit && r_.symbol(p, "from")) {  // the wind comes from there; a distance counts from there
        bool blows = false;
        for (int n = w.from; n < w.to; ++n) blows = blows || r_.symbol(n, "wind") || lower_case(r_.said(n)).find("wind") != std::string::npos || lower_case(r_.said(n)).starts_with("push") || word(n, "blows|blowing");
        const int q = r_.before(p);  // "both from the left": no distance that counts from there
        hit = blows || (r_.mark(q, ",") || r_.mark(q, "(") || r_.symbol(q, "all") || word(q, "acting|coming|both"));
        d[0] = -d[0];
      }
    }
    if (r_.any_symbol(k, "outward|inward")) {  // away from the middle of the frame, where the load acts on one side
      double sign = 1;
      for (const auto& p : merged(head))
        if (p.side == -1 || p.spot_side == -1) sign = -1;
      hit = true;
      d = {r_.symbol(k, "outward") ? sign : -sign, 0, 0};
    }
    if (hit) {
      left = left || d[0] < 0;
      right = right || d[0] > 0;
      up = up || d[2] > 0;
      if (nearer(k)) best = k, v = d, found = true;
    }
    horizontal = horizontal || (r_.symbol(k, "horizontal") && !r_.any_symbol(r_.before(k), "per|of") && !(r_.symbol(r_.before(k), "on") && !r_.any_symbol(r_.after(k), "load|beam")));  // "per horizontal metre"
    vertical = vertical || (r_.symbol(k, "vertical") && lower_case(r_.said(k)).find("right angle") == std::string::npos);
    if (word(k, "perpendicular|normal|at right angles") && (r_.any_symbol(r_.after(k), "to"))) {
      local = true;
      v = {0, 0, -1};
      found = true;
      best = k;
    }
    if (word(k, "suction") && local) v[2] = 1;
  }
  for (int k = w.from; k < w.to; ++k)
    if (r_.role(k, "direction") && !r_.items_[k].used) r_.use(k, "direction", "");
  if (angle >= 0) {
    const double a = r_.items_[angle].values[0].si(), slope = from_vertical ? pi_half - a : a;
    v = {(left ? -1 : 1) * std::cos(slope), 0, (up ? 1 : -1) * std::sin(slope)};
    r_.use(angle, "direction", "angle to the " + std::string(from_vertical ? "vertical" : "horizontal"));
    if (!left && !right) r_.note("direction of " + r_.said(head.item), "to the right", "the side to which the load leans is not said");
    return true;
  }
  if (local) return true;
  if (found && !(horizontal && std::abs(v[2]) > 0.5)) return true;
  if (horizontal && !vertical) {
    v = {1, 0, 0};
    // on the right side a push goes to the left only when said; what is not said is to the right
    return true;
  }
  if (vertical) {
    v = {0, 0, -1};
    return true;
  }
  for (int k = w.from; k < w.to; ++k) {
    if (r_.any_symbol(k, "hang|sitting|snow")) {
      v = {0, 0, -1};
      return true;
    }
    if (r_.symbol(k, "wind") || word(k, "earthquake|seismic") || lower_case(r_.said(k)).find("wind ") != std::string::npos) {
      v = {1, 0, 0};
      return true;
    }
  }
  return found;
}

/// The window names one part among several ("first floor", "left bay") that no load has taken.
bool Frame::names_part(const Window& w) const {
  for (std::size_t c = 0; c < phrases_.size(); ++c) {
    const Phrase& p = phrases_[c];
    if (r_.chunks_[c].claimed || p.first < w.from || p.last >= w.to) continue;
    if (p.level != 0 || p.side != 0 || p.ordinal != 0 || p.bay != 0 || !p.members.empty()) return true;
  }
  return false;
}

std::string Frame::unique(std::string stem) const {
  int n = 0;
  for (const auto& l : r_.out_.setup.loads) n += l.name == stem || l.name.rfind(stem + " ", 0) == 0 ? 1 : 0;
  return n == 0 ? stem : stem + " " + std::to_string(n + 1);
}

void Frame::build_load(const Head& head) {
  Setup& s = r_.out_.setup;
  const Dimension d = head.q.dimension;
  Load load;
  load.origin = r_.origin(r_.items_[head.item].begin, r_.items_[head.item].end);
  if (s.analysis.frequencies > 0 && d == dim::mass) {
    r_.refuse(Problem::Unsupported, "load", "A mass on a vibrating structure (" + r_.said(head.item) + ") is not computed by this version.", "Ask for the frequencies of the structure itself.", head.item);
    return;
  }
  const Window w = window_of(head);
  const std::vector<Phrase> places = merged(head);
  const bool distributed = d == dim::line_force || d == dim::line_mass || d == dim::stress || d == dim::area_mass;
  bool local = false;
  Vec3 v{0, 0, -1};
  bool said = false;
  if (d == dim::moment) {
    for (int k = w.from; k < w.to; ++k) {
      if (r_.symbol(k, "clockwise")) v = {0, 1, 0}, said = true, r_.use(k, "direction", "");
      if (r_.symbol(k, "anticlockwise")) v = {0, -1, 0}, said = true, r_.use(k, "direction", "");
    }
    if (!said) v = {0, 1, 0};
    if (!said && s.loads.size() + r_.heads_.size() > 1) r_.note("direction of " + r_.said(head.item), "clockwise", "the prompt names no direction");
  } else {
    said = direction(head, w, v, local);
    for (int k = w.to; !said && k < r_.sentence_stop(head.item); ++k)  // "10 kN at the first floor and 5 kN at the roof, both to the right"
      if (r_.symbol(k, "all") || word(k, "both|each")) said = direction(head, {k, r_.sentence_stop(head.item)}, v, local);
    const int sentence = r_.sentence_begin(head.item);
    if (!said && sentence == last_sentence_) v = last_direction_, said = true;  // "horizontal loads of 10 kN at … and 5 kN at …"
    else if (said && !local) last_direction_ = v, last_sentence_ = sentence;
  }
  // across a standing part, where no direction is said
  if (!said && d != dim::moment) {
    const bool heavy = d == dim::mass || d == dim::line_mass;
    bool across = !heavy && !places.empty(), pushed = false;
    for (int k = w.from; k < w.to; ++k) pushed = pushed || lower_case(r_.said(k)).starts_with("push");
    for (const auto& p : places) {
      std::string problem;
      const auto strands = p.part == Noun::None && p.members.empty() ? std::vector<Strand>{} : strands_of(p);
      bool upright = !strands.empty();
      for (const auto& st : strands) upright = upright && std::abs(at(st.a)[0] - at(st.b)[0]) + std::abs(at(st.a)[1] - at(st.b)[1]) < 1e-6 * std::abs(at(st.a)[2] - at(st.b)[2]);
      const bool along = p.spot == Phrase::Spot::None || p.spot == Phrase::Spot::Middle || p.spot == Phrase::Spot::Station || p.spot == Phrase::Spot::Range || p.spot == Phrase::Spot::Third;
      across = across && ((upright && along) || (pushed && p.part != Noun::Beam && p.part != Noun::Rafter && p.part != Noun::Arm));
    }
    if (across) {
      v = {1, 0, 0};
      r_.note("direction of " + r_.said(head.item), "horizontal, to the right", "the load acts across a standing member and no direction is named");
    } else if (!heavy && std::any_of(places.begin(), places.end(), [](const Phrase& p) { return p.spot == Phrase::Spot::Level; })) {
      r_.ask("Which way does " + r_.said(head.item) + " act at that level?", {"horizontally, to the right", "vertically down"});
      return;
    } else if (!heavy) {
      r_.note("direction of " + r_.said(head.item), "vertically down", "the prompt names no direction");
    }
  }
  load.direction = v;
  load.local = local;
  if (v[1] != 0 && d != dim::moment) s.planar = false;
  if (distributed) {
    build_distributed(head, places, load);
  } else {
    load.kind = d == dim::moment ? Load::Kind::Moment : Load::Kind::Force;
    load.name = unique(d == dim::moment ? "M" : "P");
    load.magnitude = r_.value_of(head.q, d == dim::moment ? dim::moment : dim::force);
    build_force(head, places, load);
  }
  r_.use(head.item, "quantity", describe(head.q) + " -> load");
}

void Frame::build_distributed(const Head& head, const std::vector<Phrase>& phrases, Load load) {
  Setup& s = r_.out_.setup;
  const Dimension d = head.q.dimension;
  const Window w = window_of(head);
  load.kind = Load::Kind::Distributed;
  load.magnitude = r_.value_of(head.q, dim::line_force);
  if (d == dim::stress || d == dim::area_mass) {
    Fact* f = r_.fact("spacing");
    if (f == nullptr) {
      r_.ask("Over which width does the frame collect the load of " + r_.said(head.item) + "?", {"frames at 5 m centres"});
      return;
    }
    f->taken = true;
    load.magnitude.dimension = dim::line_force;
    load.magnitude.si = head.q.si() * (d == dim::area_mass ? 9.81 : 1) * f->q().si();
    load.magnitude.unit.clear();
    load.magnitude.origin.kind = Origin::Kind::Derived;
    load.magnitude.origin.why = r_.said(head.item) + " times a width of " + format_quantity(f->q().si(), dim::length);
  }
  const bool sideways = lateral(load.direction) && !load.local;
  std::vector<Place> places;
  std::vector<const Phrase*> ends;  // of a load that varies: "from 0 at the top to 6 kN/m at the base"
  std::string problem;
  bool varies = false;
  for (int k = r_.sentence_begin(head.item); k < r_.sentence_stop(head.item); ++k) varies = varies || r_.symbol(k, "triangular");
  for (const auto& p : phrases) {
    const bool whole = p.spot == Phrase::Spot::None || p.spot == Phrase::Spot::Range || p.spot == Phrase::Spot::Level || p.spot == Phrase::Spot::Side;
    if (!whole && varies) {
      ends.push_back(&p);
      continue;
    }
    Phrase q = p;
    if (q.spot == Phrase::Spot::Level || q.spot == Phrase::Spot::Side) {  // "on the first floor", "on the left side"
      if (q.spot == Phrase::Spot::Side) q.part = sideways ? Noun::Column : Noun::Rafter, q.side = q.spot_side;
      else q.part = Noun::Beam;
      q.spot = Phrase::Spot::None;
      q.spot_side = 0;
    }
    if (!q.joints.empty() && q.joints.size() == 2 && q.members.empty()) {  // "between B and C"
      q.members = {{q.joints[0], q.joints[1]}};
      q.joints.clear();
    }
    for (auto& place : resolve(q, sideways, &problem)) places.push_back(std::move(place));
  }
  if (places.empty() && !problem.empty()) {
    r_.ask(problem);
    return;
  }
  if (places.empty()) {
    if (names_part(w)) {
      r_.ask("On which member does " + r_.said(head.item) + " act?");
      return;
    }
    Phrase q;
    q.first = q.last = head.item;
    q.part = sideways ? Noun::Column : Noun::Beam;
    q.side = sideways ? -1 : 0;
    q.many = true;
    if (r_.family_ == "gable" && !sideways) q.part = Noun::Rafter;
    if (r_.domain_ == Domain::Points && geometry_.members.size() > 1 && strands_.size() > 1 && r_.body().members.size() == geometry_.members.size() && pieces_.empty()) {
      r_.ask("On which members does " + r_.said(head.item) + " act?");
      return;
    }
    places = resolve(q, sideways, &problem);
    if (places.empty()) {
      r_.ask("On which members does " + r_.said(head.item) + " act?");
      return;
    }
    r_.note("load", r_.said(head.item) + " on the " + (places.size() == 1 ? places.front().of : std::string("beams")), "the prompt names no member for it");
  }
  for (const auto& p : places)
    if (p.kind != Place::Kind::Whole && p.kind != Place::Kind::Range) {
      r_.ask("The distributed load " + r_.said(head.item) + " is said to act at a point: over which length does it act?", {r_.said(head.item) + " along the whole member"});
      return;
    }
  // snow counts per horizontal length; on a slope anything else counts along the member unless "plan" is said
  bool plan = false, along_slope = false, snow = false;
  for (int k = w.from; k < w.to; ++k) {
    plan = plan || (r_.any_symbol(k, "horizontal|grid") && !sideways) || word(k, "projection|on plan|of horizontal projection|horizontal projection|horizontally projected") || lower_case(r_.said(k)).find("projection") != std::string::npos ||
           lower_case(r_.said(k)) == "on plan" || (r_.filler(k) && lower_case(r_.said(k)).find("horizontal") != std::string::npos);
    along_slope = along_slope || word(k, "slope") || (r_.symbol(k, "inclined"));
    snow = snow || r_.symbol(k, "snow");
  }
  bool sloping = false;
  for (const auto& st : strands_)
    for (const auto& p : places) sloping = sloping || ((st.noun == Noun::Rafter) && (p.of == st.name || p.of == "rafters" || p.of.empty()));
  if (!sideways && !load.local && sloping) {
    load.projected = (plan || snow) && !along_slope;
    if (!plan && !along_slope) r_.note("load", r_.said(head.item) + (load.projected ? " per metre on plan" : " per metre of the member"), load.projected ? "snow is given on plan" : "the prompt does not say whether it counts on plan or along the slope");
  }
  if (varies) {
    std::vector<std::pair<int, Quantity>> values;
    for (int k = r_.sentence_begin(head.item); k < r_.sentence_stop(head.item); ++k) {
      if (r_.quantity(k, dim::line_force)) values.emplace_back(k, r_.items_[k].values[0]);
      else if (r_.bare_number(k) && r_.items_[k].values[0].number == 0) {
        Quantity zero = r_.items_[k].values[0];
        zero.factor = head.q.factor;
        zero.unit = head.q.unit;
        zero.dimension = dim::line_force;
        zero.has_unit = true;
        values.emplace_back(k, zero);
        r_.use(k, "quantity", "the load at its lower end");
      }
    }
    if (values.size() > 2 || places.size() != 1) {
      r_.ask("How does " + r_.said(head.item) + " vary, and along which member?");
      return;
    }
    if (values.size() == 2 && values[1].first == head.item && r_.quantity(values[0].first, dim::line_force) && r_.items_[values[0].first].values[0].has_unit && values[0].first != head.item) return;  // the first of the two makes the load
    // the end that is named right behind a value
    const auto strand = std::find_if(strands_.begin(), strands_.end(), [&](const Strand& st) { return st.name == places.front().of; });
    const auto end_behind = [&](int item) {  // 0 = the start of the line, 1 = its end, -1 = not said
      int stop = r_.sentence_stop(item);
      for (const auto& [k, q] : values)
        if (k > item) stop = std::min(stop, k);
      for (const auto& p : phrases_) {
        if (p.first <= item || p.first >= stop || strand == strands_.end()) continue;
        std::vector<Place> at_end;
        std::string none;
        if (p.spot == Phrase::Spot::None && p.joints.empty()) continue;
        if (p.spot == Phrase::Spot::Range) continue;
        if (!p.joints.empty()) {
          const int n = node_named(p.joints.front());
          if (n == strand->a) return 0;
          if (n == strand->b) return 1;
          continue;
        }
        resolve_on(*strand, p, at_end, &none);
        if (at_end.size() != 1) continue;
        if (at_end[0].name == joint_name(strand->a)) return 0;
        if (at_end[0].name == joint_name(strand->b)) return 1;
      }
      return -1;
    };
    Value first = r_.value_of(values[0].second, dim::line_force), second = values.size() == 2 ? r_.value_of(values[1].second, dim::line_force) : derived(0, dim::line_force, "a triangular load ends at zero", first.unit);
    int where = end_behind(values[0].first);
    if (where < 0 && values.size() == 2 && end_behind(values[1].first) >= 0) where = 1 - end_behind(values[1].first);
    if (where < 0) {
      r_.ask("At which end is " + r_.said(values[0].first) + "?");
      return;
    }
    load.magnitude = where == 0 ? first : second;
    load.magnitude_end = where == 0 ? second : first;
    for (int k = r_.sentence_begin(head.item); k < r_.sentence_stop(head.item); ++k)
      if (r_.symbol(k, "triangular")) r_.use(k, "load", "varies linearly");
  }
  for (auto& p : places) {
    Load one = load;
    one.name = unique("q");
    one.place = std::move(p);
    s.loads.push_back(std::move(one));
  }
}

void Frame::build_force(const Head& head, const std::vector<Phrase>& phrases, Load load) {
  Setup& s = r_.out_.setup;
  const bool sideways = load.kind == Load::Kind::Force && lateral(load.direction);
  bool spread = false;  // "60 kN spread over the beam"
  const Window w = window_of(head);
  for (int k = w.from; k < w.to; ++k) spread = spread || (r_.symbol(k, "uniform") && load.kind == Load::Kind::Force);
  std::vector<Place> places;
  std::string problem;
  bool many = false;
  for (const auto& p : phrases) {
    for (auto& place : resolve(p, sideways, &problem)) places.push_back(std::move(place));
    many = many || p.many;
  }
  if (places.empty() && !problem.empty()) {
    r_.ask(problem);
    return;
  }
  for (std::size_t n = 1; n < places.size(); ++n)  // "at the column top (0,4)": one place, said twice
    for (std::size_t k = 0; k < n; ++k)
      if (places[k].kind == places[n].kind && places[k].kind != Place::Kind::Point && places[k].name == places[n].name && places[k].of == places[n].of) {
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(n--));
        break;
      }
  if (spread) {
    if (!head.total && lower_case(r_.text_.substr(0)).find("spread") == std::string::npos) {
      r_.ask("Is " + r_.said(head.item) + " the total of the distributed load, or is it meant per length?", {r_.said(head.item) + " in total", r_.said(head.item) + "/m"});
      return;
    }
    if (places.size() != 1 || (places[0].kind != Place::Kind::Whole && places[0].kind != Place::Kind::Range)) {
      r_.ask("Over which member is " + r_.said(head.item) + " spread?");
      return;
    }
    load.kind = Load::Kind::Distributed;
    load.name = unique("q");
    load.shared = true;
    load.place = places[0];
    s.loads.push_back(std::move(load));
    return;
  }
  const auto at_middle = [&](const std::string& of) {
    Place p = r_.point_place(r_.fraction(0.5, "middle"), false, head.item, head.item, of);
    p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no place along it is named"};
    return p;
  };
  if (places.empty()) {  // where such a load usually acts, declared
    if (names_part(w)) {
      r_.ask("Where does " + r_.said(head.item) + " act?");
      return;
    }
    for (const auto& o : r_.heads_)
      if (&o != &head && o.kind == Head::Kind::Load && !o.chunks.empty() && r_.sentence_begin(o.item) == r_.sentence_begin(head.item)) {
        r_.ask("Where does " + r_.said(head.item) + " act? Name the place of each load.");
        return;
      }
    Phrase q;
    q.first = q.last = head.item;
    const auto free = free_ends();
    std::string where;
    if (free.size() == 1 && !pieces_.empty()) places = joints_at(free, q), where = "the free end";
    else if (free.size() == 1 && r_.family_ == "l_frame") places = joints_at(free, q), where = "the tip of the arm";
    else if (sideways) {
      q.spot = Phrase::Spot::Corner;
      places = resolve(q, true, &problem);
      where = "the top of the left column";
    } else if (r_.family_ == "gable") {
      q.spot = Phrase::Spot::Ridge;
      places = resolve(q, false, &problem);
      where = "the ridge";
    } else if (r_.family_ == "portal" && load.kind == Load::Kind::Force && levels().size() == 1) {
      q.part = Noun::Beam;
      const auto beams = strands_of(q);
      if (beams.size() == 1 && beams[0].members.size() == 1) places = {at_middle(beams[0].name)}, where = "the middle of the beam";
    }
    if (places.empty()) {
      r_.ask("Where does " + r_.said(head.item) + " act?", {"at the top of the left column", "at the middle of the beam"});
      return;
    }
    r_.note("load", r_.said(head.item) + " at " + where, "the prompt names no place for it");
  }
  const bool share = head.total && !head.each;
  std::size_t joints = 0;
  for (const auto& p : places) joints += p.kind == Place::Kind::Whole ? 0 : 1;
  for (Place& p : places) {
    Load one = load;
    one.name = unique(load.kind == Load::Kind::Moment ? "M" : "P");
    if (p.kind == Place::Kind::Range) {
      r_.ask("The force " + r_.said(head.item) + " is said to act along a length: at which point does it act, or is it the total of a uniform load?");
      return;
    }
    if (p.kind == Place::Kind::Whole) {
      const auto strand = std::find_if(strands_.begin(), strands_.end(), [&](const Strand& st) { return st.name == p.of; });
      const std::string of = p.of;
      if (strand == strands_.end() || load.kind == Load::Kind::Moment) {
        r_.ask("Where on the " + of + " does " + r_.said(head.item) + " act?");
        return;
      }
      if (strand->noun == Noun::Column && sideways) {
        const int top = at(strand->a)[2] > at(strand->b)[2] ? strand->a : strand->b;
        p = joint_at(top, phrases.front());
        r_.note("load", r_.said(head.item) + " at the top of the " + of, "the prompt names no height");
      } else if (strand->noun == Noun::Arm && (degree(strand->a) == 1 || degree(strand->b) == 1)) {
        p = joint_at(degree(strand->b) == 1 ? strand->b : strand->a, phrases.front());
        r_.note("load", r_.said(head.item) + " at the end of the " + of, "the prompt names no place along it");
      } else if (strand->noun == Noun::Column) {
        const int top = at(strand->a)[2] > at(strand->b)[2] ? strand->a : strand->b;
        p = joint_at(top, phrases.front());
        r_.note("load", r_.said(head.item) + " at the top of the " + of, "the prompt names no height");
      } else {
        p = at_middle(of);
        r_.note("load", r_.said(head.item) + " at the middle of the " + of, "the prompt names no place along it");
      }
    }
    if (p.kind == Place::Kind::Set && share) one.shared = true;
    if (share && places.size() > 1) {
      one.magnitude.si /= static_cast<double>(joints);
      one.magnitude.origin.why = "the total divided by " + std::to_string(joints);
    }
    one.place = p;
    s.loads.push_back(std::move(one));
  }
}

}  // namespace nacre::prompts
