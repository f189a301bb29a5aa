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
  while (k < r_.size() && r_.filler(k) && !word(k, "roof|floor|level|ground")) ++k;
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
                             r_.role(n, "material") || r_.role(n, "section") || r_.any_symbol(n, "cantilever|vertical|horizontal|tall|long");
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
    if (r_.any_symbol(i, "each|all") || word(i, "either")) every = true;
    else if (r_.bare_number(i) && r_.items_[i].values[0].integer && r_.items_[i].values[0].number <= 12 && (r_.any_symbol(next(i), "top|bottom|corner|eaves|bases|column|beam|rafter|joint|interior|story") || noun_at(next(i)) == Noun::Arm)) every = true;
    else if (r_.any_symbol(i, "left|right")) {
      if (side != 0 || (p.spot != Spot::None && p.spot_side != 0)) break;
      side = r_.symbol(i, "left") ? -1 : 1;
      last = i;
    } else if (word(i, "windward|leeward")) side = text == "windward" ? -1 : 1, last = i;
    else if (r_.any_symbol(i, "top|bottom")) {
      if (height != 0 || p.spot_height != 0 || (p.part == Noun::Beam && last >= 0)) break;
      height = r_.symbol(i, "top") ? 1 : -1;
      last = i;
    } else if (r_.symbol(i, "middle")) {
      middle = true;
      last = i;
      if (text.find("beam") != std::string::npos) p.part = Noun::Beam, p.spot = Spot::Middle, middle = false;
      else if (text.find("way up") != std::string::npos || text.ends_with("height")) p.spot = Spot::Middle, middle = false;  // "halfway up the left column"
    } else if (r_.symbol(i, "interior")) side = inner;
    else if (word(i, "outer|outside|external|exterior")) side = outer;
    else if (r_.any_symbol(i, "first|second|third|fourth|fifth|last")) {
      static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
      ordinal = -1;
      for (int o = 0; o < 5; ++o)
        if (r_.symbol(i, order[o])) ordinal = o + 1;
    } else if (r_.symbol(i, "free") && r_.any_symbol(next(i), "end|tip")) free = true;
    else if ((word(i, "roof|floor") || n == Noun::Storey) && !(r_.bare_number(next(i)) && !r_.items_[next(i)].values[0].spelled)) {
      p.level = word(i, "roof") || height > 0 || ordinal < 0 ? -1 : ordinal > 0 ? ordinal : height < 0 || !every ? 1 : 0;
      if (every || (n == Noun::Storey && plural(i))) p.every = p.many = true;
      ordinal = height = 0;
      every = false;
      if (p.part == Noun::None && p.spot == Spot::None) p.spot = Spot::Level;
      last = i;
    } else if (word(i, "level|floor|storey") && r_.bare_number(next(i)) && r_.items_[next(i)].values[0].integer && !r_.items_[next(i)].values[0].spelled) {
      p.level = static_cast<int>(r_.items_[next(i)].values[0].number);
      if (p.part == Noun::None && p.spot == Spot::None) p.spot = Spot::Level;
      i = last = next(i);
    } else if (word(i, "level")) {
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
    else if (n == Noun::Base || (word(i, "ground") && last < 0 && (p.preposition == "at" || p.preposition == "to" || p.preposition == "in")) || (r_.symbol(i, "support") && side != 0)) spot(Spot::Base, i);
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
    else if ((r_.symbol(i, "side") || r_.symbol(i, "halfword")) && (side != 0 || height != 0 || every || plural(i))) {
      if (text.find("half") != std::string::npos || text == "halves") {
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
    } else if (r_.any_symbol(i, "one_third|two_thirds|quarter|three_quarters")) {
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
  if (r_.any_symbol(i, "height|station") && r_.any_symbol(r_.after(i), "of|is")) height = r_.symbol(i, "height"), i = r_.after(r_.after(i));
  if (!r_.quantity(i, dim::length) || r_.items_[i].used || section_length(i) || p.preposition == "by" || p.preposition == "with") return false;
  p.at = r_.value_of(r_.items_[i].values[0], dim::length);
  if (height && (p.preposition == "over" || p.preposition == "along")) {  // "over its full height of 4 m"
    p.part = Noun::Column;
    k = i;
    return true;
  }
  int last = i, n = next(i);
  if (r_.any_symbol(n, "height|tall")) height = true, last = n, n = next(n);
  if (r_.any_symbol(n, "away_from")) n = next(n);
  const bool up = r_.symbol(n, "above") || r_.symbol(n, "up") || word(n, "up"), down = r_.symbol(n, "under") || word(n, "below");
  const bool inside = r_.symbol(n, "in") && r_.symbol(next(n), "from");
  if (inside) n = next(n);
  const bool from = r_.any_symbol(n, "from|to") || inside;
  const int lead = n;
  if (r_.any_symbol(n, "left|right") && r_.symbol(next(n), "of")) n = next(n);  // "2 m to the right of A"
  if (!(up || down || from || height || p.led)) return false;
  p.spot = Phrase::Spot::Station;
  if (height) p.reference = -2;
  if (up || down || from) {
    int m = next(n);
    if ((up || down) && r_.symbol(m, "from")) m = next(m);
    Phrase q;
    int e = m;
    if (word(m, "ground|floor")) {
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
    } else if (r_.any_symbol(m, "fix|fixed_end_place|wall_thickness|pin|support")) {
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
  if (!r_.any_symbol(i, "from|between|over|on")) return false;
  const int m = k;
  if (r_.any_symbol(m, "first|last|left|right|top|bottom") && r_.quantity(r_.after(m), dim::length) && !r_.items_[r_.after(m)].used) {
    p.spot = Phrase::Spot::Range;
    p.to = r_.value_of(r_.items_[r_.after(m)].values[0], dim::length);
    p.at = {0, dim::length, "", p.to.origin};
    p.reference = r_.any_symbol(m, "last|right") ? 1 : r_.symbol(m, "top") ? 2 : r_.symbol(m, "bottom") ? -2 : -1;
    k = r_.after(m);
    return true;
  }
  if (!r_.any_symbol(i, "from|between") || r_.items_[m].used || !(r_.quantity(m, dim::length) || r_.bare_number(m))) return false;
  const int n = r_.after(m);
  if (!r_.any_symbol(n, "to|and") || !r_.quantity(r_.after(n), dim::length)) return false;
  Quantity a = r_.items_[m].values[0];
  const Quantity& b = r_.items_[r_.after(n)].values[0];
  if (!a.has_unit) a.has_unit = true, a.unit = b.unit, a.factor = b.factor, a.dimension = b.dimension;
  p.spot = Phrase::Spot::Range;
  p.at = r_.value_of(a, dim::length);
  p.to = r_.value_of(b, dim::length);
  p.reference = -1;
  k = r_.after(n);
  if (r_.symbol(next(k), "from") && r_.any_symbol(next(next(k)), "left|right")) {
    k = next(next(k));
    p.reference = r_.symbol(k, "right") ? 1 : -1;
    if (r_.any_symbol(next(k), "end|support")) k = next(k);
  }
  return true;
}

/// "B", "joints B and C", "B-C", "member BC".
bool Frame::phrase_names(int& k, Phrase& p) const {
  int i = k;
  const bool noun = r_.any_symbol(i, "joint|member|beam|column|rafter|arm");
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
    if (word(at, "origin"))
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
    const bool own = r_.any_symbol(verb, "is|pin|roller|fix|on|guided") || load_quantity(verb) || word(verb, "carries");
    if (own && ((!joined && p.led) || (joined && r_.symbol(verb, "is") && word(verb, "is")))) break;
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
  if (r_.any_symbol(k, "at|on|in|to|over|from|between|by|under") || word(k, "along|across")) {
    p.led = true;
    p.preposition = r_.items_[k].symbol == "filler" ? lower_case(r_.items_[k].text) : r_.items_[k].symbol;
    k = next(k);
    if (r_.symbol(k, "of")) k = next(k);
  }
  if (k >= r_.size()) return false;
  p.first = i;
  if ((p.preposition == "on" || p.preposition == "along" || p.preposition == "over") && word(i + 1, "it|them|which")) {  // the part named last
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
  // "… half of the left column" with the "of" in its last word
  if (lower_case(r_.said(k)).ends_with(" of")) {
    Phrase q;
    int m = next(k);
    q.led = true;
    if (phrase_words(m, q) && refine(p, q)) k = m;
  }
  // "… of the left column", "… on B-C", "… in the left bay"
  for (int n = next(k); r_.any_symbol(n, "of|on|in|at") || word(n, "along"); n = next(k)) {
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
  if ((p.spot == Phrase::Spot::Range || p.spot == Phrase::Spot::Station) && r_.symbol(next(k), "from") && r_.any_symbol(next(next(k)), "left|right")) {  // "… of the beam, from the left"
    k = next(next(k));
    p.reference = r_.symbol(k, "right") ? 1 : -1;
    if (r_.any_symbol(next(k), "end|support|side|column|corner")) k = next(k);
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
    if (r_.filler(i) && !word(i, "along|across|roof")) continue;
    Phrase p;
    if (!phrase_at(i, p)) continue;
    p.led = p.led || (p.spot != Spot::Side && r_.any_symbol(r_.before(i), "push|pull")) || word(r_.before(i), "hit|hits|strikes|presses");  // "pushes the head of the left column"
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
      if (r_.any_symbol(k, "first|second|third|fourth|fifth|last") || (r_.bare_number(k) && r_.items_[k].values[0].integer)) r_.use(k, "place", "");
    }
    r_.chunks_.push_back(std::move(chunk));
    phrases_.push_back(p);
    i = p.last;
  }
}

// ---- resolving -----------------------------------------------------------------------------------------------------------

}  // namespace nacre::prompts
