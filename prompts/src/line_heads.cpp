// What holds, loads or moves a straight member, beyond what heads.cpp finds: hinges that are no supports, ends that are free,
// settlements, the zero at one end of a varying load.

#include <algorithm>

#include "line_places.h"

namespace nacre::prompts {

void Reader::find_line_names() {
  LinePlaces places(*this);
  places.letters();
  places.spans_said();
  places.overhangs();
}

// Buckling about one axis is out of the question: +1 it is the weak one, -1 the strong one; 0 nothing like that is said.
// "the weak axis is fully braced", "held against buckling about the minor axis", "buckling about the weak axis is prevented"
int Reader::held_axis() const {
  for (int i = 0; i < size(); ++i) {
    if (!any_symbol(i, "weak_axis|strong_axis")) continue;
    const std::string axis = lower_case(said(i));  // "upright" and "flat" say how it lies
    if (axis.find("weak") == std::string::npos && axis.find("minor") == std::string::npos && axis.find("strong") == std::string::npos && axis.find("major") == std::string::npos) continue;
    const std::pair<int, int> range = clause(i);
    const int from = range.first, to = range.second;
    for (int k = from; k < to; ++k) {
      const bool held = symbol(k, "braced") || word(k, "prevented|prevents|restrained|held|excluded|suppressed|impossible|stiffened|stayed|braced|blocked");
      if (!held) continue;
      bool denied = false;  // "nothing prevents buckling about the weak axis"
      for (int n = from; n < k; ++n) denied = denied || word(n, "nothing|not|no|never|nowhere|neither|nobody");
      if (denied) continue;
      bool placed = false;  // "braced about the weak axis at mid-height"
      for (const auto& c : chunks_) placed = placed || (c.first >= from && c.last < to && c.led);
      if (!placed) return symbol(i, "weak_axis") ? 1 : -1;
    }
  }
  return 0;
}

// "a platform of 24 kN on four legs, so each carries 6 kN": one leg is computed, and the whole load says the same again.
void Reader::share_among_legs() {
  if (domain_ != Domain::Column && domain_ != Domain::Rod) return;
  const auto weight = [&](const Head& h) { return value_of(h.q, dim::force).si; };
  for (std::size_t a = 0; a < heads_.size(); ++a) {
    for (std::size_t b = 0; b < heads_.size(); ++b) {
      const Head &whole = heads_[a], &part = heads_[b];
      const auto force = [](const Head& h) { return h.kind == Head::Kind::Load && (h.q.dimension == dim::force || h.q.dimension == dim::mass); };
      if (a == b || !force(whole) || !force(part) || !(weight(part) > 0)) continue;
      for (int i = 0; i < size(); ++i) {
        if (!bare_number(i) || !items_[i].values[0].integer || items_[i].values[0].number < 2) continue;
        if (std::abs(items_[i].values[0].number * weight(part) - weight(whole)) > 1e-3 * weight(whole)) continue;
        use(i, "quantity", "number of equal members");
        note("load", said(part.item) + " on the member", said(whole.item) + " is the load on all " + said(i) + " together");
        use(whole.item, "quantity", "the load on all of them");
        line_.used.push_back(whole.q.si());
        heads_.erase(heads_.begin() + static_cast<std::ptrdiff_t>(a));
        return;
      }
    }
  }
}

void Reader::find_line_heads() {
  const auto add = [&](Head::Kind kind, int item, std::string support = {}) -> Head& {
    Head h;
    h.kind = kind;
    h.item = item;
    h.support = std::move(support);
    heads_.push_back(std::move(h));
    return heads_.back();
  };
  const auto starts_chunk = [&](int i) { return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return c.first == i && c.led; }); };
  // "simply supported at 1 m and 5 m", "simply supported at B"
  for (int i = 0; i < size(); ++i) {
    if (!symbol(i, "simply_supported") || in_chunk(i) || !any_symbol(after(i), "at|on") || !starts_chunk(after(i))) continue;
    items_[i].symbol = "support";
    add(Head::Kind::Support, i, "support");
  }
  // "a 5 kg lump fixed to its tip", "a motor mounted on the beam": how a body is held, not the beam
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || h.support != "fixed") return false;
    const std::string w = lower_case(said(h.item));
    if (!any_symbol(after(h.item), "to|on|at") && w.find(" to") == std::string::npos && w != "mounted" && w != "bolted" && w != "fastened") return false;
    for (int k = h.item - 1; k >= sentence_begin(h.item) && h.item - k < 7; --k) {
      if (any_symbol(k, "beam|cantilever|rod|column|pipe") || mark(k, ",") || symbol(k, "and")) return false;
      if (!quantity(k, dim::mass) && !quantity(k, dim::force)) continue;
      use(h.item, "load", "how the load is held");
      items_[h.item].symbol = "instead_of";
      return true;
    }
    return false;
  }), heads_.end());
  // "bolted to a slider", "attached to a roller": what it is joined to says how it is held
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || h.support != "fixed" || !lower_case(said(h.item)).ends_with(" to")) return false;
    if (!any_symbol(after(h.item), "guided|roller|spring|pin")) return false;
    use(h.item, "support", "joined to what follows");
    items_[h.item].symbol = "instead_of";
    return true;
  }), heads_.end());
  share_among_legs();
  // "a rotational spring instead of a clamp"
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || !symbol(before(h.item), "of") || !symbol(before(before(h.item)), "instead")) return false;
    items_[h.item].symbol = "instead_of";
    use(h.item, "support", "not this one");
    return true;
  }), heads_.end());
  // a hinge inside a beam that is held without it
  bool internal = present("internal_hinge");
  int fixed = 0, others = 0;
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Support) continue;
    fixed += h.support == "fixed" ? 1 : 0;
    others += h.support == "roller" || h.support == "support" || h.support == "pinned" ? 1 : 0;
  }
  fixed += present_any("fixed_fixed|cantilever|propped|fixed_pinned") ? 1 : 0;
  others += line_.spans.size() >= 2 || line_.span_count >= 2 ? 2 : 0;
  for (auto& h : heads_) {
    if (h.kind != Head::Kind::Support || h.support != "pinned") continue;
    const std::string w = lower_case(said(h.item));
    if (!w.starts_with("hinge") || w.starts_with("hinged") || w.find("support") != std::string::npos) continue;
    // "a hinge at the left end" is a support
    bool inner = false;
    for (const auto& c : chunks_) {
      if (c.first < h.item || c.first >= sentence_stop(h.item) || c.first - h.item > 4 || c.line.empty()) continue;
      const Station& s = c.line[0].a;
      inner = s.offset.given() || s.from == "it" || (s.from.size() == 1 && line_.letters.size() > 2 && s.from != line_.letters.front() && s.from != line_.letters.back());
      break;
    }
    if (inner && (internal || fixed > 0 || others >= 3)) h.kind = Head::Kind::Hinge;
  }
  // settlements and turned ends
  for (auto& f : facts_) {
    if (f.slot != "settlement" || f.taken) continue;
    int at = f.item;
    for (int k = std::max(sentence_begin(f.item), f.item - 8); k < std::min(sentence_stop(f.item), f.item + 6); ++k) {
      if (symbol(k, "settle")) at = k;
    }
    f.taken = true;
    add(Head::Kind::Settle, at).q = f.q();
  }
  for (auto& f : facts_) {
    if (f.slot != "angle" || f.taken) continue;
    for (int k = f.item - 1; k >= sentence_begin(f.item) && f.item - k < 6; --k) {
      const std::string w = lower_case(items_[k].text);
      if (w != "rotated" && w != "rotates" && w != "turned" && w != "turns" && w != "rotation" && w != "rotate") continue;
      f.taken = true;
      add(Head::Kind::Settle, k).q = f.q();
      break;
    }
  }
  // "braced at mid-height": held sideways there; "the weak axis is braced" holds it everywhere (build_line)
  for (int i = 0; i < size(); ++i) {
    if (!symbol(i, "braced") || in_chunk(i) || items_[i].used) continue;
    if (held_axis() != 0 && !any_symbol(after(i), "at|in")) {
      use(i, "support", "held along its whole length");
      continue;
    }
    add(Head::Kind::Support, i, "brace");
  }
  // what is heated: "only the left half is heated by 80 K"
  for (const auto& f : facts_) {
    if (f.slot != "temperature_change" && f.slot != "temperature_gradient") continue;
    for (int k = sentence_begin(f.item); k < sentence_stop(f.item); ++k) {
      if (!any_symbol(k, "heated|cooled") || in_chunk(k)) continue;
      add(Head::Kind::Heat, k);
      break;
    }
  }
  // "zero at the left end" of a load that varies
  for (int i = 0; i < size(); ++i) {
    const std::string w = lower_case(items_[i].text);
    const bool zero = (bare_number(i) && items_[i].values[0].number == 0) || w == "nothing" || w == "nil";
    if (!zero || items_[i].used || in_chunk(i)) continue;
    const int a = sentence_begin(i), b = sentence_stop(i);
    const Head* other = nullptr;
    bool varies = false;
    for (int k = a; k < b; ++k) varies = varies || symbol(k, "triangular");
    for (const auto& h : heads_) {
      if (h.kind == Head::Kind::Load && h.q.dimension == dim::line_force && h.item >= a && h.item < b) other = &h;
    }
    if (other == nullptr && varies) continue;
    if (other == nullptr) continue;
    // "linear in between" makes it vary as well
    if (!varies) {
      for (int k = a; k < b; ++k) {
        const std::string v = lower_case(items_[k].text);
        if (v == "linear" || v == "linearly") {
          varies = true;
          items_[k].symbol = "triangular";
          items_[k].kind = Item::Kind::Word;
        }
      }
    }
    // "4 kN/m at the left support and zero at the right support"
    const auto placed = [&](int k) { return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return c.first > k && c.first <= k + 2 && c.led && !c.line.empty() && !c.line[0].range; }); };
    if (!varies && placed(i) && placed(other->item)) {
      varies = true;
      note("varying load", "linear between its two values", "two values at two places are named");
    }
    if (!varies) continue;
    Quantity q = other->q;
    q.number = 0;
    q.begin = items_[i].begin;
    q.end = items_[i].end;
    Head& h = add(Head::Kind::Load, i);
    h.q = q;
    use(i, "quantity", "the load at its lower end");
  }
  std::stable_sort(heads_.begin(), heads_.end(), [](const Head& a, const Head& b) { return a.item < b.item; });
}

}  // namespace nacre::prompts
