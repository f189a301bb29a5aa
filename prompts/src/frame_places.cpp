// Noun phrases of frames to places of the body: "the top left corner", "mid-height of the left column", "2 m from the right
// end of the beam", "the first floor", "B-C". A phrase collects what is said of a part (left, second, of the roof) and of a
// spot on it (top, middle, 2 m from …); the geometry of the body then tells which joints and lines these are.

#include <algorithm>
#include <cmath>

#include "frame.h"

namespace nacre::prompts {
namespace {

constexpr int inner = 2, outer = 3;

}  // namespace

int Frame::next(int k) const {
  ++k;
  while (k < r_.size() && r_.filler(k) && !word(k, {"roof", "floor", "level", "ground"})) ++k;
  return k;
}

// ---- reading -------------------------------------------------------------------------------------------------------------

/// Words of parts and spots from item k on; k is left on the last of them.
bool Frame::phrase_words(int& k, Phrase& p) const {
  using Spot = Phrase::Spot;
  // "two 4 m cantilever columns", "a HEB 200 beam"
  if (p.led && noun_at(k) == Noun::None) {
    int n = k;
    bool plain = false;
    for (int steps = 0; n < r_.size() && steps < 6 && !plain; n = next(n), ++steps) {
      const Item& item = r_.items_[n];
      const bool adjective = item.kind == Item::Kind::Section || item.kind == Item::Kind::Material || item.kind == Item::Kind::Dims || (r_.quantity(n, dim::length) && item.used) || (r_.bare_number(n) && item.values[0].integer) ||
                             r_.role(n, "material") || r_.role(n, "section") || r_.any_symbol(n, {"cantilever", "vertical", "horizontal", "tall", "long"});
      if (!adjective) break;
      plain = n != k && noun_at(next(n)) != Noun::None;
    }
    if (plain) k = n;
  }
  int side = 0, height = 0, ordinal = 0, last = -1;
  bool middle = false, free = false, every = false;
  const auto spot = [&](Spot s, int i) {
    p.spot = s;
    if (side != 0) p.spot_side = side;
    if (height != 0) p.spot_height = height;
    p.many = p.many || plural(i) || every;
    p.every = p.every || every;
    side = height = 0;
    every = false;
    last = i;
  };
  for (int i = k; i < r_.size(); i = next(i)) {
    const Noun n = noun_at(i);
    const std::string text = lower_case(r_.said(i));
    if (r_.any_symbol(i, {"each", "all"}) || word(i, {"either"})) every = true;
    else if (r_.bare_number(i) && r_.items_[i].values[0].integer && r_.items_[i].values[0].number <= 12 && (r_.any_symbol(next(i), {"top", "bottom", "corner", "eaves", "bases", "column", "beam", "rafter", "joint", "interior", "story"}) || noun_at(next(i)) == Noun::Arm)) every = true;
    else if (r_.any_symbol(i, {"left", "right"})) {
      if (side != 0 || (p.spot != Spot::None && p.spot_side != 0)) break;
      side = r_.symbol(i, "left") ? -1 : 1;
      last = i;
    } else if (word(i, {"windward", "leeward"})) side = text == "windward" ? -1 : 1, last = i;
    else if (r_.any_symbol(i, {"top", "bottom"})) {
      if (height != 0 || p.spot_height != 0) break;
      height = r_.symbol(i, "top") ? 1 : -1;
      last = i;
    } else if (r_.symbol(i, "middle")) {
      middle = true;
      last = i;
      if (text.find("beam") != std::string::npos) p.part = Noun::Beam, p.spot = Spot::Middle, middle = false;
    } else if (r_.symbol(i, "interior")) side = inner;
    else if (word(i, {"outer", "outside", "external", "exterior"})) side = outer;
    else if (r_.any_symbol(i, {"first", "second", "third", "fourth", "fifth", "last"})) {
      static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
      ordinal = -1;
      for (int o = 0; o < 5; ++o)
        if (r_.symbol(i, order[o])) ordinal = o + 1;
    } else if (r_.symbol(i, "free") && r_.any_symbol(next(i), {"end", "tip"})) free = true;
    else if ((word(i, {"roof", "floor"}) || n == Noun::Storey) && !(r_.bare_number(next(i)) && !r_.items_[next(i)].values[0].spelled)) {
      p.level = word(i, {"roof"}) || height > 0 || ordinal < 0 ? -1 : ordinal > 0 ? ordinal : height < 0 || !every ? 1 : 0;
      if (every || (n == Noun::Storey && plural(i))) p.every = p.many = true;
      ordinal = height = 0;
      every = false;
      if (p.part == Noun::None && p.spot == Spot::None) p.spot = Spot::Level;
      last = i;
    } else if (word(i, {"level", "floor", "storey"}) && r_.bare_number(next(i)) && r_.items_[next(i)].values[0].integer && !r_.items_[next(i)].values[0].spelled) {
      p.level = static_cast<int>(r_.items_[next(i)].values[0].number);
      if (p.part == Noun::None && p.spot == Spot::None) p.spot = Spot::Level;
      i = last = next(i);
    } else if (word(i, {"level"})) {
      if (p.part == Noun::Beam && p.spot == Spot::None) p.part = Noun::None, p.spot = Spot::Level, p.level = p.level == 0 ? -1 : p.level;
      else if (p.spot == Spot::None && p.part == Noun::None) {
        if (side == 0 && height == 0 && ordinal == 0 && !every) break;
        p.spot = Spot::Level;
        p.level = height > 0 ? -1 : ordinal;
        if (every) p.many = p.every = true;
        height = ordinal = 0;
      }
      last = i;
    } else if (n == Noun::Bay || (r_.symbol(i, "span") && (side != 0 || ordinal != 0 || middle))) {
      p.bay = ordinal != 0 ? ordinal : side < 0 ? 1 : side == 1 ? -1 : middle || side == inner ? -2 : 0;
      if (every) p.every = p.many = true;
      if (p.bay == 0 && !p.every && p.part == Noun::None) break;
      if (p.part == Noun::None) p.part = Noun::Beam;
      side = ordinal = 0;
      middle = every = false;
      last = i;
    } else if (n == Noun::Column || n == Noun::Beam || n == Noun::Rafter || n == Noun::Arm) {
      if (p.part != Noun::None && p.part != n && last >= 0) {
        if (p.part == Noun::Beam && n == Noun::Column && r_.symbol(next(i), "joint")) {  // "beam-column joint"
          p.part = Noun::None;
          i = next(i);
          spot(Spot::Corner, i);
          break;
        }
        break;
      }
      p.part = n;
      if (side != 0) p.side = side;
      if (height != 0) p.level = height > 0 ? -1 : 1;
      if (ordinal != 0) p.ordinal = ordinal;
      if (text.find("floor") != std::string::npos) p.level = ordinal != 0 ? ordinal : 1, p.ordinal = 0;
      if (text.find("roof") != std::string::npos) p.level = -1;
      if (middle) {
        if (n == Noun::Column && text.find("mid") == std::string::npos && lower_case(r_.said(last)) != "mid") p.side = inner;
        else p.spot = Spot::Middle;
      }
      p.many = p.many || plural(i) || every;
      p.every = p.every || every;
      side = height = ordinal = 0;
      middle = every = false;
      last = i;
    } else if (r_.symbol(i, "corner")) spot(Spot::Corner, i);
    else if (n == Noun::Eaves) spot(Spot::Eaves, i), p.many = text.find("joints") != std::string::npos || p.every || text == "knees";
    else if (n == Noun::Ridge) spot(Spot::Ridge, i);
    else if (n == Noun::Base || (word(i, {"ground"}) && last < 0 && (p.preposition == "at" || p.preposition == "to" || p.preposition == "in")) || (r_.symbol(i, "support") && side != 0)) spot(Spot::Base, i);
    else if (r_.symbol(i, "joint")) {
      if (side == 0 && height == 0 && !every) break;
      spot(Spot::Corner, i);
    } else if (r_.symbol(i, "end")) {
      const int s = side;
      const int h = height;
      spot(free ? Spot::Free : s < 0 ? Spot::Left : s > 0 ? Spot::Right : h > 0 ? Spot::Top : h < 0 ? Spot::Bottom : Spot::End, i);
    } else if (r_.symbol(i, "tip")) {
      if (text.find("arm") != std::string::npos) p.part = Noun::Arm;
      spot(Spot::Free, i);
    } else if (r_.symbol(i, "third_points")) spot(Spot::Third, i);
    else if (r_.symbol(i, "quarter_points")) spot(Spot::Quarter, i);
    else if (r_.symbol(i, "side") && (side != 0 || height != 0 || every || plural(i))) {
      if (text.find("half") != std::string::npos) {
        const bool second = side > 0 || height > 0;
        p.spot = Spot::Range;
        p.reference = height != 0 ? -2 : -1;
        p.at = r_.fraction(second ? 0.5 : 0, "half");
        p.to = r_.fraction(second ? 1 : 0.5, "half");
        side = height = 0;
        last = i;
      } else {
        spot(p.spot == Spot::None ? Spot::Side : p.spot, i);
      }
    } else if (r_.any_symbol(i, {"one_third", "two_thirds", "quarter", "three_quarters"})) {
      if (p.spot != Spot::None) break;
      p.spot = Spot::Station;
      p.at = r_.fraction(r_.symbol(i, "one_third") ? 1.0 / 3 : r_.symbol(i, "two_thirds") ? 2.0 / 3 : r_.symbol(i, "quarter") ? 0.25 : 0.75, text);
      p.reference = text.find("span") != std::string::npos ? -1 : 0;
      last = i;
    } else if (n == Noun::Whole && last >= 0) {
      last = i;
    } else if (r_.mark(i, "-") && last >= 0 && noun_at(next(i)) != Noun::None) {
      continue;
    } else {
      break;
    }
  }
  if (middle && p.spot == Spot::None) p.spot = Spot::Middle;
  if (height != 0 && p.spot == Spot::None) p.spot = height > 0 ? Spot::Top : Spot::Bottom, p.spot_side = side, side = 0;
  else if (height != 0) p.spot_height = height;
  if (side == inner || side == outer) side = 0;
  if (side != 0) {
    if (p.spot == Spot::None && p.part == Noun::None) p.spot = Spot::Side;
    p.spot_side = side;
  }
  if (every) p.every = true;
  if (last < 0) return false;
  k = last;
  return true;
}

/// "2 m from the left end", "1 m below the top", "at 2 m height", "at a height of 2 m".
bool Frame::phrase_distance(int& k, Phrase& p) const {
  int i = k;
  bool height = false;
  if (r_.any_symbol(i, {"height", "station"}) && r_.any_symbol(r_.after(i), {"of", "is"})) height = r_.symbol(i, "height"), i = r_.after(r_.after(i));
  if (!r_.quantity(i, dim::length) || r_.items_[i].used || section_length(i) || p.preposition == "by" || p.preposition == "with") return false;
  p.at = r_.value_of(r_.items_[i].values[0], dim::length);
  if (height && (p.preposition == "over" || p.preposition == "along")) {  // "over its full height of 4 m"
    p.part = Noun::Column;
    k = i;
    return true;
  }
  int last = i, n = next(i);
  if (r_.any_symbol(n, {"height", "tall"})) height = true, last = n, n = next(n);
  if (r_.any_symbol(n, {"away_from"})) n = next(n);
  const bool up = r_.symbol(n, "above") || r_.symbol(n, "up") || word(n, {"up"}), down = r_.symbol(n, "under") || word(n, {"below"});
  const bool inside = r_.symbol(n, "in") && r_.symbol(next(n), "from");
  if (inside) n = next(n);
  const bool from = r_.any_symbol(n, {"from", "to"}) || inside;
  const int lead = n;
  if (r_.any_symbol(n, {"left", "right"}) && r_.symbol(next(n), "of")) n = next(n);  // "2 m to the right of A"
  if (!(up || down || from || height || p.led)) return false;
  p.spot = Phrase::Spot::Station;
  if (height) p.reference = -2;
  if (up || down || from) {
    int m = next(n);
    if ((up || down) && r_.symbol(m, "from")) m = next(m);
    Phrase q;
    int e = m;
    if (word(m, {"ground", "floor"})) {
      p.reference = -2;
      last = m;
    } else if (!r_.joint_at(m).empty() || (r_.symbol(m, "joint") && !r_.joint_at(next(m)).empty())) {
      if (r_.symbol(m, "joint")) m = next(m);
      p.reference_joint = r_.joint_at(m);
      last = m;
    } else if (phrase_words(e, q)) {
      using Spot = Phrase::Spot;
      last = e;
      if (up) p.reference = -2, p.part = q.part == Noun::None ? Noun::Column : q.part, p.side = q.side != 0 ? q.side : q.spot_side;
      else if (down) p.reference = 2, p.part = q.part == Noun::None || q.part == Noun::Beam ? Noun::Column : q.part, p.side = q.side != 0 ? q.side : q.spot_side;
      else if (q.spot == Spot::Base || q.spot == Spot::Bottom) p.reference = -2, p.side = q.side != 0 ? q.side : q.spot_side, p.part = q.part;
      else if (q.spot == Spot::Top) p.reference = 2, p.side = q.side != 0 ? q.side : q.spot_side, p.part = q.part;
      else if (q.spot == Spot::Free || q.spot == Spot::End) p.reference = 3, p.part = q.part;
      else if (q.spot == Spot::Left || (q.spot == Spot::Side && q.spot_side < 0)) p.reference = -1, p.part = q.part;
      else if (q.spot == Spot::Right || (q.spot == Spot::Side && q.spot_side > 0)) p.reference = 1, p.part = q.part;
      else if (q.spot == Spot::Corner || q.spot == Spot::Eaves) p.reference = q.spot_side >= 0 && q.spot_side != 0 ? 1 : -1, p.side = q.spot == Spot::Eaves ? q.spot_side : 0;
      else if (q.part == Noun::Column) p.reference = q.side > 0 ? 1 : -1, p.part = Noun::None;
      else if (q.part != Noun::None) p.reference = -1, p.part = q.part;
      else return false;
    } else if (r_.any_symbol(m, {"fix", "fixed_end_place", "wall_thickness", "pin", "support"})) {
      p.reference = 4;  // the held end
      last = m;
    } else if (!p.led && !height) {
      return false;
    } else if (!height && lead == n && !up) {
      if (!p.led) return false;
    } else if (up && p.led) {
      p.reference = -2;
      last = n;
    }
  }
  k = last;
  return true;
}

/// "from 1 m to 3 m", "over the first 2 m", "over the left 3 m".
bool Frame::phrase_range(int i, int& k, Phrase& p) const {
  if (!r_.any_symbol(i, {"from", "between", "over", "on"})) return false;
  const int m = k;
  if (r_.any_symbol(m, {"first", "last", "left", "right", "top", "bottom"}) && r_.quantity(r_.after(m), dim::length) && !r_.items_[r_.after(m)].used) {
    p.spot = Phrase::Spot::Range;
    p.to = r_.value_of(r_.items_[r_.after(m)].values[0], dim::length);
    p.at = {0, dim::length, "", p.to.origin};
    p.reference = r_.any_symbol(m, {"last", "right"}) ? 1 : r_.symbol(m, "top") ? 2 : r_.symbol(m, "bottom") ? -2 : -1;
    k = r_.after(m);
    return true;
  }
  if (!r_.any_symbol(i, {"from", "between"}) || r_.items_[m].used || !(r_.quantity(m, dim::length) || r_.bare_number(m))) return false;
  const int n = r_.after(m);
  if (!r_.any_symbol(n, {"to", "and"}) || !r_.quantity(r_.after(n), dim::length)) return false;
  Quantity a = r_.items_[m].values[0];
  const Quantity& b = r_.items_[r_.after(n)].values[0];
  if (!a.has_unit) a.has_unit = true, a.unit = b.unit, a.factor = b.factor, a.dimension = b.dimension;
  p.spot = Phrase::Spot::Range;
  p.at = r_.value_of(a, dim::length);
  p.to = r_.value_of(b, dim::length);
  p.reference = -1;
  k = r_.after(n);
  if (r_.symbol(next(k), "from") && r_.any_symbol(next(next(k)), {"left", "right"})) {
    k = next(next(k));
    p.reference = r_.symbol(k, "right") ? 1 : -1;
    if (r_.any_symbol(next(k), {"end", "support"})) k = next(k);
  }
  return true;
}

/// "B", "joints B and C", "B-C", "member BC".
bool Frame::phrase_names(int& k, Phrase& p) const {
  int i = k;
  const bool noun = r_.any_symbol(i, {"joint", "member", "beam", "column", "rafter", "arm"});
  if (noun) i = r_.after(i);
  const auto member_at = [&](int at) -> std::pair<std::string, std::string> {
    if (at >= r_.size()) return {};
    const Item& item = r_.items_[at];
    if (item.kind == Item::Kind::Chain && item.names.size() >= 2) return {item.names.front(), item.names.back()};
    if ((item.kind == Item::Kind::Name || item.kind == Item::Kind::Unknown || item.kind == Item::Kind::Word) && item.text.size() == 2 && node_named(item.text) < 0) {
      const std::string a(1, item.text[0]), c(1, item.text[1]);
      if (node_named(a) >= 0 && node_named(c) >= 0) return {a, c};
    }
    return {};
  };
  const auto named = [&](int at) {
    if (word(at, {"origin"}))
      for (const auto& n : geometry_.nodes)
        if (r_.family_ == "points" && std::abs(n.x[0]) + std::abs(n.x[1]) + std::abs(n.x[2]) < 1e-9) return n.name;
    const std::string name = r_.joint_at(at);
    return !name.empty() && node_named(name) >= 0 ? name : std::string();
  };
  int last = -1;
  while (i < r_.size()) {
    if (const auto m = member_at(i); !m.first.empty()) {
      p.members.push_back(m);
    } else if (const std::string name = named(i); !name.empty() && !(r_.bare_number(i) && !noun && last < 0)) {
      p.joints.push_back(name);
    } else {
      break;
    }
    last = i;
    int n = i + 1;
    while (n < r_.size() && (r_.filler(n) || r_.mark(n, ",") || r_.symbol(n, "and"))) ++n;
    if (n == i + 1 || (member_at(n).first.empty() && named(n).empty())) break;
    // ", C is pinned": another clause begins
    const int verb = r_.after(n);
    const bool joined = r_.symbol(r_.before(n), "and");
    const bool own = r_.any_symbol(verb, {"is", "pin", "roller", "fix", "on", "guided"}) || load_quantity(verb) || word(verb, {"carries"});
    if (own && ((!joined && p.led) || (joined && r_.symbol(verb, "is") && word(verb, {"is"})))) break;
    i = n;
  }
  if (last < 0) return false;
  p.many = p.joints.size() + p.members.size() > 1;
  k = last;
  return true;
}

bool Frame::refine(Phrase& p, const Phrase& q) {
  using Spot = Phrase::Spot;
  const bool p_named = !p.joints.empty() || !p.members.empty(), q_named = !q.joints.empty() || !q.members.empty();
  if (q_named && (p_named || p.part != Noun::None)) return false;
  if (q_named && !(p.spot == Spot::Station || p.spot == Spot::Middle || p.spot == Spot::Range || p.spot == Spot::Third || p.spot == Spot::Quarter || p.spot == Spot::End || p.spot == Spot::Left || p.spot == Spot::Right || p.spot == Spot::Top || p.spot == Spot::Bottom)) return false;
  const bool both_spots = p.spot != Spot::None && q.spot != Spot::None && p.spot != Spot::Side && q.spot != Spot::Side && p.spot != Spot::Level && q.spot != Spot::Level;
  const bool both_parts = p.part != Noun::None && q.part != Noun::None && p.part != q.part;
  if (both_spots || both_parts || (p_named && q.spot == Spot::None && q.part != Noun::None)) return false;
  if (p.part == q.part && p.part != Noun::None && p.side != 0 && q.side != 0 && p.side != q.side) return false;
  if (p.part == Noun::None) p.part = q.part;
  if (q.side != 0) p.side = q.side;
  if (q.ordinal != 0) p.ordinal = q.ordinal;
  if (q.level != 0) p.level = q.level;
  if (q.bay != 0) p.bay = q.bay;
  if (p.spot == Spot::None || p.spot == Spot::Side || (p.spot == Spot::Level && q.spot != Spot::Side && q.spot != Spot::None)) {
    const int side = p.spot_side;
    if (q.spot != Spot::None && !(p.spot == Spot::Side && q.spot == Spot::None)) p.spot = q.spot, p.at = q.at, p.to = q.to, p.reference = q.reference, p.reference_joint = q.reference_joint;
    if (p.spot_side == 0) p.spot_side = side;
  }
  if (q.spot_side != 0) p.spot_side = q.spot_side;
  if (q.spot_height != 0) p.spot_height = q.spot_height;
  if (q.spot == Spot::Level && p.spot == Spot::None && p.part == Noun::None) p.spot = Spot::Level;
  if (p.members.empty()) p.members = q.members;
  p.every = p.every || q.every;
  p.many = p.many || q.many;
  return true;
}

bool Frame::phrase_at(int i, Phrase& p) const {
  int k = i;
  if (r_.any_symbol(k, {"at", "on", "in", "to", "over", "from", "between", "by", "under"}) || word(k, {"along", "across"})) {
    p.led = true;
    p.preposition = r_.items_[k].symbol == "filler" ? lower_case(r_.items_[k].text) : r_.items_[k].symbol;
    k = next(k);
    if (r_.symbol(k, "of")) k = next(k);
  }
  if (k >= r_.size()) return false;
  p.first = i;
  if ((p.preposition == "on" || p.preposition == "along" || p.preposition == "over") && word(i + 1, {"it", "them", "which"})) {  // the part named last
    for (int n = i - 1; n >= 0; --n) {
      const Noun noun = noun_at(n);
      if (noun != Noun::Beam && noun != Noun::Arm && noun != Noun::Rafter) continue;
      p.part = noun;
      p.many = plural(n);
      p.last = i + 1;
      return true;
    }
    return false;
  }
  if (!(phrase_range(i, k, p) || phrase_distance(k, p) || phrase_names(k, p) || phrase_words(k, p))) return false;
  // "… of the left column", "… on B-C", "… in the left bay"
  for (int n = next(k); r_.any_symbol(n, {"of", "on", "in", "at"}) || word(n, {"along"}); n = next(k)) {
    Phrase q;
    int m = next(n);
    q.led = true;
    const int start = m;
    if (!(phrase_names(m, q) || phrase_words(m, q))) break;
    if (r_.quantity(start, dim::length)) break;
    if (r_.symbol(n, "at") && q.part != Noun::None && q.spot == Phrase::Spot::None) break;
    if (!refine(p, q)) break;
    k = m;
  }
  p.last = k;
  if ((p.preposition == "to" || p.preposition == "from") && p.part == Noun::None && p.spot == Phrase::Spot::Side) return false;  // a direction
  return true;
}

void Frame::find_places() {
  using Spot = Phrase::Spot;
  for (auto& asked : r_.out_.setup.asks)  // a frame has no one tip
    if (asked == "tip_displacement" || asked == "midspan_displacement") {
      asked = "max_displacement";
      r_.note("displacement", "the largest of the frame", "the displacement of one point was asked for; the largest is given");
    }
  if (r_.family_ == "points")
    for (int i = 0; i < r_.size(); ++i)  // "an inclined strut" by its coordinates
      if (r_.symbol(i, "inclined") && !r_.items_[i].used && noun_at(r_.after(i)) != Noun::None) r_.use(i, "geometry", "by its joints");
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].used && !(r_.items_[i].kind == Item::Kind::Chain || r_.items_[i].kind == Item::Kind::Name || noun_at(i) != Noun::None || r_.role(i, "member") || r_.role(i, "joint"))) continue;
    if (r_.filler(i) && !word(i, {"along", "across", "roof"})) continue;
    Phrase p;
    if (!phrase_at(i, p)) continue;
    PlaceChunk chunk;
    chunk.first = p.first;
    chunk.last = p.last;
    chunk.led = p.led;
    chunk.both = p.many;
    chunk.part = p.part != Noun::None && p.spot == Spot::None;
    chunk.weak = p.joints.empty() && p.members.empty() && ((p.spot == Spot::Side) || (!p.led && (chunk.part || (p.spot_side == 0 && (p.spot == Spot::Top || p.spot == Spot::Bottom)) || p.spot == Spot::End || p.spot == Spot::Middle || p.spot == Spot::Level)));
    std::string problem;
    chunk.places = resolve(p, false, &problem);
    for (int k = chunk.first; k <= chunk.last; ++k) {
      if (!r_.filler(k) && r_.items_[k].meaning.empty()) r_.items_[k].meaning = "place";
      if (r_.quantity(k, dim::length)) r_.use(k, "place", "a distance");
      if (r_.any_symbol(k, {"first", "second", "third", "fourth", "fifth", "last"}) || (r_.bare_number(k) && r_.items_[k].values[0].integer)) r_.use(k, "place", "");
    }
    r_.chunks_.push_back(std::move(chunk));
    phrases_.push_back(p);
    i = p.last;
  }
}

// ---- resolving -----------------------------------------------------------------------------------------------------------

Place Frame::joint_at(int node, const Phrase& p) const { return r_.joint_place(joint_name(node), p.first, p.last); }

Place Frame::on(const Strand& s, Place::Kind kind, const Phrase& p) const {
  Place place = r_.whole_place(s.name, p.first, p.last);
  place.kind = kind;
  return place;
}

std::vector<Place> Frame::joints_at(std::vector<int> nodes, const Phrase& p) const {
  std::vector<Place> out;
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  if (nodes.size() > 1 && r_.family_ != "points") {  // a set of the family follows when its parameters change
    for (const auto& [name, set] : geometry_.sets) {
      std::vector<int> sorted = set;
      std::sort(sorted.begin(), sorted.end());
      if (sorted == nodes) return {r_.set_place(name, p.first, p.last)};
    }
  }
  std::sort(nodes.begin(), nodes.end(), [&](int a, int b) { return at(a)[0] < at(b)[0] - 1e-9 || (std::abs(at(a)[0] - at(b)[0]) <= 1e-9 && at(a)[2] < at(b)[2]); });
  for (const int n : nodes) out.push_back(joint_at(n, p));
  return out;
}

std::vector<double> Frame::levels() const {
  std::vector<double> z;
  for (const auto& s : strands_) {
    if (s.noun != Noun::Beam) continue;
    const double h = at(s.a)[2];
    if (std::none_of(z.begin(), z.end(), [&](double v) { return std::abs(v - h) < 1e-6 * (1 + std::abs(h)); })) z.push_back(h);
  }
  std::sort(z.begin(), z.end());
  return z;
}

/// Where columns meet beams or rafters, at the uppermost level unless another is named.
std::vector<int> Frame::corners(const Phrase& p) const {
  std::vector<int> tops;
  const auto z = levels();
  for (const auto& s : strands_) {
    if (s.noun != Noun::Column) continue;
    for (const int m : s.members) {
      const auto& member = geometry_.members[static_cast<std::size_t>(m)];
      const int upper = at(member.a)[2] > at(member.b)[2] ? member.a : member.b;
      if (degree(upper) < 2) continue;
      const bool last = m == s.members.back() || m == s.members.front();
      if (p.level > 0 && p.level <= static_cast<int>(z.size())) {
        if (std::abs(at(upper)[2] - z[static_cast<std::size_t>(p.level) - 1]) < 1e-6 * (1 + std::abs(at(upper)[2]))) tops.push_back(upper);
      } else if (last && upper == (at(s.a)[2] > at(s.b)[2] ? s.a : s.b)) {
        tops.push_back(upper);
      }
    }
  }
  if (tops.empty())  // an L or a bent bar: where two members meet at an angle
    for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
      if (degree(n) >= 2) tops.push_back(n);
  std::sort(tops.begin(), tops.end());
  tops.erase(std::unique(tops.begin(), tops.end()), tops.end());
  if (tops.size() < 2) return tops;
  double low = 1e300, high = -1e300;
  for (const int n : tops) low = std::min(low, at(n)[0]), high = std::max(high, at(n)[0]);
  std::vector<int> out;
  for (const int n : tops) {
    const bool left = at(n)[0] < low + 1e-9, right = at(n)[0] > high - 1e-9;
    if (p.spot_side == -1 && !left) continue;
    if (p.spot_side == 1 && !right) continue;
    if ((p.spot == Phrase::Spot::Corner || p.spot == Phrase::Spot::Eaves) && !left && !right) continue;
    out.push_back(n);
  }
  return out;
}

std::vector<int> Frame::feet(const Phrase& p) const {
  std::vector<int> out;
  for (const auto& s : strands_) {
    if (s.noun != Noun::Column) continue;
    const int foot = at(s.a)[2] < at(s.b)[2] ? s.a : s.b;
    bool stands = true;
    for (const auto& o : strands_) stands = stands && !(o.noun == Noun::Column && &o != &s && (o.a == foot || o.b == foot) && std::max(at(o.a)[2], at(o.b)[2]) <= at(foot)[2] + 1e-9);
    if (stands) out.push_back(foot);
  }
  if (out.empty()) {
    double low = 1e300;
    for (const auto& n : geometry_.nodes) low = std::min(low, n.x[2]);
    for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
      if (at(n)[2] < low + 1e-9) out.push_back(n);
  }
  std::sort(out.begin(), out.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  const int side = p.side == -1 || p.side == 1 ? p.side : p.spot_side;
  if (out.size() > 1 && side == -1) return {out.front()};
  if (out.size() > 1 && side == 1) return {out.back()};
  if (p.side == inner && out.size() > 2) return {out.begin() + 1, out.end() - 1};
  if (p.side == outer && out.size() > 2) return {out.front(), out.back()};
  if (p.ordinal > 0 && p.ordinal <= static_cast<int>(out.size())) return {out[static_cast<std::size_t>(p.ordinal) - 1]};
  return out;
}

std::vector<int> Frame::free_ends() const {
  std::vector<int> out;
  const auto standing = feet(Phrase{});
  for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n) {
    if (degree(n) != 1) continue;
    bool held = false;
    for (const auto& s : r_.out_.setup.supports) held = held || s.place.name == geometry_.nodes[static_cast<std::size_t>(n)].name || s.place.name == joint_name(n);
    if (r_.out_.setup.supports.empty()) held = n == 0 || (standing.size() > 1 && std::find(standing.begin(), standing.end(), n) != standing.end());
    for (const auto& s : r_.out_.setup.supports)
      if (s.place.kind == Place::Kind::Set)
        for (const auto& [name, set] : geometry_.sets)
          if (name == s.place.name) held = held || std::find(set.begin(), set.end(), n) != set.end();
    if (!held) out.push_back(n);
  }
  return out;
}

std::vector<Frame::Strand> Frame::strands_of(const Phrase& p) const {
  std::vector<Strand> found;
  if (!p.members.empty()) {
    for (const auto& [a, c] : p.members) {
      for (const auto& m : geometry_.members) {
        const auto &na = geometry_.nodes[static_cast<std::size_t>(m.a)].name, &nb = geometry_.nodes[static_cast<std::size_t>(m.b)].name;
        if (!((na == a && nb == c) || (na == c && nb == a))) continue;
        found.push_back({m.name, {static_cast<int>(&m - geometry_.members.data())}, m.a, m.b, Noun::Piece, false});
      }
      for (const auto& s : strands_) {
        const auto &na = geometry_.nodes[static_cast<std::size_t>(s.a)].name, &nb = geometry_.nodes[static_cast<std::size_t>(s.b)].name;
        if (s.members.size() > 1 && ((na == a && nb == c) || (na == c && nb == a))) found.push_back(s);
      }
    }
    return found;
  }
  static constexpr Noun order[][4] = {{Noun::Column, Noun::None, Noun::None, Noun::None}, {Noun::Beam, Noun::Arm, Noun::Rafter, Noun::None}, {Noun::Rafter, Noun::Beam, Noun::Arm, Noun::None}, {Noun::Arm, Noun::Beam, Noun::None, Noun::None}};
  const auto& wanted = order[p.part == Noun::Column ? 0 : p.part == Noun::Beam ? 1 : p.part == Noun::Rafter ? 2 : 3];
  for (const Noun n : wanted) {
    if (n == Noun::None || !found.empty()) break;
    for (const auto& s : strands_)
      if (s.noun == n) found.push_back(s);
  }
  const auto split = [&] {  // into members
    std::vector<Strand> out;
    for (const auto& s : found)
      for (const int m : s.members) {
        const auto& member = geometry_.members[static_cast<std::size_t>(m)];
        out.push_back({member.name, {m}, member.a, member.b, s.noun, false});
      }
    found = std::move(out);
  };
  const auto mid = [&](const Strand& s, std::size_t axis) { return 0.5 * (at(s.a)[axis] + at(s.b)[axis]); };
  const auto keep = [&](std::size_t axis, int which) {  // 1 first, -1 last, n-th, -2 the inner ones
    std::vector<double> v;
    for (const auto& s : found) {
      const double x = mid(s, axis);
      if (std::none_of(v.begin(), v.end(), [&](double o) { return std::abs(o - x) < 1e-6 * (1 + std::abs(x)); })) v.push_back(x);
    }
    std::sort(v.begin(), v.end());
    std::erase_if(found, [&](const Strand& s) {
      const double x = mid(s, axis);
      int index = 0;
      while (index < static_cast<int>(v.size()) && std::abs(v[static_cast<std::size_t>(index)] - x) >= 1e-6 * (1 + std::abs(x))) ++index;
      const int n = static_cast<int>(v.size());
      if (which == -2) return index == 0 || index == n - 1;
      if (which == -3) return index != 0 && index != n - 1;
      return which > 0 ? index != which - 1 : index != n + which;
    });
  };
  const bool column = p.part == Noun::Column;
  if (p.level != 0 && !found.empty()) {
    if (column) split();
    keep(2, p.level);
  }
  if (p.bay != 0 && !column) {
    split();
    keep(0, p.bay == -2 ? -2 : p.bay);
  }
  if (p.side == -1 || p.side == 1) {
    if (!column && found.size() == 1 && found[0].members.size() > 1) split();
    if (found.size() > 1) keep(0, p.side == -1 ? 1 : -1);
  } else if (p.side == inner) {
    if (!column && found.size() == 1 && found[0].members.size() > 2) split();
    keep(0, -2);
  } else if (p.side == outer) {
    keep(0, -3);
  }
  if (p.ordinal != 0) {
    if (!column && found.size() == 1 && found[0].members.size() > 1) split();
    if (found.size() > 1) keep(column || levels().size() < 2 ? 0 : 2, p.ordinal);
  }
  return found;
}

void Frame::resolve_on(const Strand& s, const Phrase& p, std::vector<Place>& out, std::string* problem) const {
  using Spot = Phrase::Spot;
  const Vec3 &a = at(s.a), &b = at(s.b);
  const bool b_upper = b[2] > a[2] + 1e-9, upright = std::abs(b[2] - a[2]) > 1e-9, b_right = b[0] > a[0] + 1e-9, across = std::abs(b[0] - a[0]) > 1e-9;
  const auto fraction = [&](double f) {
    Place place = on(s, Place::Kind::Point, p);
    place.at = r_.fraction(f, "along the " + s.name);
    return place;
  };
  const auto free_end = [&]() -> int {
    const auto ends = free_ends();
    const bool fa = std::find(ends.begin(), ends.end(), s.a) != ends.end(), fb = std::find(ends.begin(), ends.end(), s.b) != ends.end();
    return fa == fb ? -1 : fa ? s.a : s.b;
  };
  switch (p.spot) {
    case Spot::None: {
      Place place = on(s, Place::Kind::Whole, p);
      out.push_back(std::move(place));
      return;
    }
    case Spot::Middle:
      if (s.members.size() > 1 && s.noun != Noun::Column) {
        for (const int m : s.members) {
          Place place = r_.whole_place(geometry_.members[static_cast<std::size_t>(m)].name, p.first, p.last);
          place.kind = Place::Kind::Point;
          place.at = r_.fraction(0.5, "middle");
          out.push_back(std::move(place));
        }
        if (!p.many) out.clear(), *problem = "The beam runs over several bays: in the middle of which one?";
        return;
      }
      out.push_back(fraction(0.5));
      return;
    case Spot::Third:
      out.push_back(fraction(1.0 / 3));
      out.push_back(fraction(2.0 / 3));
      return;
    case Spot::Quarter:
      out.push_back(fraction(0.25));
      out.push_back(fraction(0.75));
      return;
    case Spot::Top:
    case Spot::Corner:
    case Spot::Eaves:
      if (upright) out.push_back(joint_at(b_upper ? s.b : s.a, p));
      return;
    case Spot::Bottom:
    case Spot::Base:
      if (upright) out.push_back(joint_at(b_upper ? s.a : s.b, p));
      return;
    case Spot::Left:
    case Spot::Right:
    case Spot::Side:
      if (across) out.push_back(joint_at((p.spot == Spot::Right || p.spot_side > 0) == b_right ? s.b : s.a, p));
      return;
    case Spot::Free:
    case Spot::End: {
      if (p.spot == Spot::End && p.many) {
        out.push_back(joint_at(s.a, p));
        out.push_back(joint_at(s.b, p));
        return;
      }
      int n = free_end();
      if (n < 0 && s.noun == Noun::Arm) n = degree(s.b) == 1 ? s.b : degree(s.a) == 1 ? s.a : -1;
      if (n >= 0) out.push_back(joint_at(n, p));
      return;
    }
    case Spot::Ridge: {
      if (upright) out.push_back(joint_at(b_upper ? s.b : s.a, p));
      return;
    }
    case Spot::Station:
    case Spot::Range: {
      Place place = on(s, p.spot == Spot::Station ? Place::Kind::Point : Place::Kind::Range, p);
      place.at = p.at;
      place.to = p.to;
      int ref = p.reference;
      if (!p.reference_joint.empty()) {
        const int n = node_named(p.reference_joint);
        if (n == s.b) place.from_end = true;
        else if (n != s.a) {
          *problem = "Joint " + p.reference_joint + " is no end of " + s.name + ": from which of its ends does the distance count?";
          return;
        }
      } else if (ref == -2 || ref == 2) {
        if (!upright) return;
        place.from_end = (ref == 2) == b_upper;
      } else if (ref == -1 || ref == 1 || (ref == 0 && across)) {
        if (!across) {
          if (ref != 0) return;
        }
        place.from_end = across && ((ref == 1) == b_right);
      } else if (ref == 3) {
        const int n = free_end();
        if (n < 0) {
          *problem = "From which end of " + s.name + " does the distance count?";
          return;
        }
        place.from_end = n == s.b;
      } else if (ref == 4) {
        const int n = free_end();
        place.from_end = n == s.a;
      } else if (ref == 0 && upright) {
        place.from_end = !b_upper;
      }
      out.push_back(std::move(place));
      return;
    }
    default: return;
  }
}

std::vector<Place> Frame::resolve(const Phrase& phrase, bool lateral, std::string* problem) const {
  using Spot = Phrase::Spot;
  Phrase p = phrase;
  std::vector<Place> out;
  if (!ready_) return out;
  if (!p.joints.empty()) {
    for (const auto& name : p.joints) out.push_back(r_.joint_place(name, p.first, p.last));
    return out;
  }
  if (p.part == Noun::None && p.members.empty()) {
    const bool one_column = feet(Phrase{}).size() < 2;
    switch (p.spot) {
      case Spot::Corner:
      case Spot::Eaves: {
        if (p.spot_height < 0) {
          p.spot = Spot::Base;
          return joints_at(feet(p), p);
        }
        auto at_corners = corners(p);
        if (at_corners.size() > 1 && !p.many && lateral) at_corners.resize(1);
        return joints_at(at_corners, p);
      }
      case Spot::Ridge: {
        double high = -1e300;
        std::vector<int> nodes;
        for (const auto& n : geometry_.nodes) high = std::max(high, n.x[2]);
        for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
          if (at(n)[2] > high - 1e-9) nodes.push_back(n);
        if (nodes.size() == 1) return joints_at(nodes, p);
        *problem = "Where is the ridge of this frame?";
        return out;
      }
      case Spot::Base: return joints_at(feet(p), p);
      case Spot::Level: {
        const auto z = levels();
        std::vector<int> nodes;
        if (p.level == 0 && p.many) {
          for (std::size_t l = 0; l < z.size(); ++l) {
            Phrase q = p;
            q.level = static_cast<int>(l) + 1;
            const auto joints = corners(q);
            for (const int n : joints)
              if (p.spot_side == 0 && lateral ? n == joints.front() : true) nodes.push_back(n);
          }
          return joints_at(nodes, p);
        }
        Phrase q = p;
        const int n = static_cast<int>(z.size());
        if (q.level < 0) q.level = n;
        if (q.level < 1 || q.level > n) {
          *problem = "Which level is \"" + std::string(r_.text_.substr(static_cast<std::size_t>(r_.items_[p.first].begin), static_cast<std::size_t>(r_.items_[p.last].end - r_.items_[p.first].begin))) + "\"?";
          return out;
        }
        nodes = corners(q);
        if (lateral && p.spot_side == 0 && !p.many && nodes.size() > 1) {
          std::sort(nodes.begin(), nodes.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
          nodes.resize(1);
        }
        return joints_at(nodes, p);
      }
      case Spot::Top: {
        Phrase q = p;
        q.spot = Spot::Corner;
        if (r_.family_ == "gable" && p.spot_side == 0 && !p.many) {
          q.spot = Spot::Ridge;
          return resolve(q, lateral, problem);
        }
        if (r_.family_ == "table") return joints_at(corners(Phrase{}), p);
        if (r_.family_ == "points" || r_.family_ == "l_frame") {
          double high = -1e300;
          std::vector<int> nodes;
          for (const auto& n : geometry_.nodes) high = std::max(high, n.x[2]);
          for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
            if (at(n)[2] > high - 1e-9) nodes.push_back(n);
          if (nodes.size() == 1) return joints_at(nodes, p);
        }
        return resolve(q, lateral, problem);
      }
      case Spot::Bottom: {
        Phrase q = p;
        q.spot = Spot::Base;
        return joints_at(feet(q), p);
      }
      case Spot::Free:
      case Spot::End: {
        auto ends = free_ends();
        if (p.spot == Spot::End && p.many && ends.size() != 2) return joints_at(feet(p), p);
        if (ends.size() == 1 || p.many) return joints_at(ends, p);
        *problem = "Which end is meant?";
        return out;
      }
      case Spot::Left:
      case Spot::Right:
      case Spot::Side: {
        const int side = p.spot == Spot::Left ? -1 : p.spot == Spot::Right ? 1 : p.spot_side;
        Phrase q;
        q.spot_side = side;
        q.spot = Spot::Corner;
        q.first = p.first;
        q.last = p.last;
        const auto free = free_ends();
        for (const int n : free) {  // the end of an arm on that side
          bool extreme = free.size() > 0;
          for (const int o : free) extreme = extreme && (side < 0 ? at(n)[0] <= at(o)[0] : at(n)[0] >= at(o)[0]);
          bool outermost = true;
          for (const auto& o : geometry_.nodes) outermost = outermost && (side < 0 ? at(n)[0] <= o.x[0] + 1e-9 : at(n)[0] >= o.x[0] - 1e-9);
          if (extreme && outermost) return joints_at({n}, p);
        }
        if (lateral) return joints_at(corners(q), p);
        return joints_at(feet(q), p);
      }
      case Spot::Middle:
      case Spot::Third:
      case Spot::Quarter:
      case Spot::Range: p.part = Noun::Beam; break;
      case Spot::Station:
        if (!p.reference_joint.empty()) {
          const int n = node_named(p.reference_joint);
          std::vector<const Strand*> ending;
          for (const auto& s : strands_)
            if (s.a == n || s.b == n) ending.push_back(&s);
          if (ending.size() == 1) resolve_on(*ending.front(), p, out, problem);
          else *problem = "On which member, from joint " + p.reference_joint + "?";
          return out;
        }
        p.part = p.reference == -2 || p.reference == 2 ? Noun::Column : Noun::Beam;
        if (p.part == Noun::Column && p.side == 0 && !one_column) {
          if (p.spot_side != 0) p.side = p.spot_side;
          else if (lateral) p.side = -1;
          else {
            *problem = "On which column?";
            return out;
          }
        }
        break;
      default: return out;
    }
  }
  // what a part alone cannot be told from: the side of the spot, where columns differ
  if (p.part == Noun::Column && p.side == 0 && (p.spot_side == -1 || p.spot_side == 1)) p.side = p.spot_side;
  std::vector<Strand> found = strands_of(p);
  if (p.part == Noun::Column && p.side == inner && found.empty()) {  // "mid column" of two columns is its middle
    p.side = 0;
    p.spot = Spot::Middle;
    found = strands_of(p);
  }
  if (found.empty()) {
    *problem = "Which part of the frame is \"" + std::string(r_.text_.substr(static_cast<std::size_t>(r_.items_[p.first].begin), static_cast<std::size_t>(r_.items_[p.last].end - r_.items_[p.first].begin))) + "\"?";
    return out;
  }
  const bool point = p.spot != Spot::None && p.spot != Spot::Range;
  if (point && found.size() > 1 && !p.many && p.part == Noun::Column) {
    if (!lateral) {
      std::vector<Place> all;
      for (const auto& s : found) resolve_on(s, p, all, problem);
      if (p.spot == Spot::Base || p.spot == Spot::Bottom) return all;
    }
    found.resize(1);  // "at the top of the column", pushed from the left
  }
  if (point && found.size() > 1 && !p.many && p.part != Noun::Column && p.spot == Spot::Middle) {
    *problem = "On which of the " + std::to_string(found.size()) + " beams or rafters?";
    return out;
  }
  // left or right end of several beams in a row
  if ((p.spot == Spot::Left || p.spot == Spot::Right || p.spot == Spot::Side) && found.size() > 1 && p.part != Noun::Column) {
    const bool right = p.spot == Spot::Right || p.spot_side > 0;
    std::sort(found.begin(), found.end(), [&](const Strand& a, const Strand& b) { return std::min(at(a.a)[0], at(a.b)[0]) < std::min(at(b.a)[0], at(b.b)[0]); });
    found = {right ? found.back() : found.front()};
  }
  for (const auto& s : found) resolve_on(s, p, out, problem);
  // all lines of a group are the group
  if (p.spot == Spot::None && out.size() > 1) {
    std::string group;
    std::size_t n = 0, of_group = 0;
    bool one = true;
    for (const auto& s : found) {
      for (const int m : s.members) {
        const auto& g = geometry_.members[static_cast<std::size_t>(m)].group;
        if (group.empty()) group = g;
        one = one && g == group;
        ++n;
      }
    }
    for (const auto& m : geometry_.members) of_group += m.group == group ? 1 : 0;
    if (one && n == of_group && group != "members") {
      Place whole = out.front();
      whole.of = group;
      return {whole};
    }
  }
  if (out.empty() && problem->empty()) *problem = "Where on the " + found.front().name + " is that?";
  if (out.size() > 1 && out.front().kind == Place::Kind::Joint) {
    std::vector<int> nodes;
    for (const auto& place : out) {
      int n = node_named(place.name);
      if (n < 0)
        for (const auto& [alias, node] : geometry_.aliases)
          if (alias == place.name) n = node;
      nodes.push_back(n);
    }
    if (std::all_of(nodes.begin(), nodes.end(), [](int n) { return n >= 0; })) return joints_at(nodes, p);
  }
  return out;
}

}  // namespace nacre::prompts
