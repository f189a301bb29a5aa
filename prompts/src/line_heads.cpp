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
    if (!symbol(i, "simply_supported") || in_chunk(i) || !any_symbol(after(i), {"at", "on"}) || !starts_chunk(after(i))) continue;
    items_[i].symbol = "support";
    add(Head::Kind::Support, i, "support");
  }
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
  fixed += present_any({"fixed_fixed", "cantilever", "propped", "fixed_pinned"}) ? 1 : 0;
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
  // "braced at mid-height": held sideways there
  for (int i = 0; i < size(); ++i) {
    if (!symbol(i, "braced") || in_chunk(i) || items_[i].used) continue;
    add(Head::Kind::Support, i, "brace");
  }
  // what is heated: "only the left half is heated by 80 K"
  for (const auto& f : facts_) {
    if (f.slot != "temperature_change" && f.slot != "temperature_gradient") continue;
    for (int k = sentence_begin(f.item); k < sentence_stop(f.item); ++k) {
      if (!any_symbol(k, {"heated", "cooled"}) || in_chunk(k)) continue;
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
