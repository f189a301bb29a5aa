// Heads: quantities that act and words that hold, each with the places it belongs to.

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {
namespace {

bool load_dimension(const Quantity& q) {
  const Dimension d = q.dimension;
  return q.has_unit && (d == dim::force || d == dim::mass || d == dim::line_force || d == dim::line_mass || d == dim::moment || d == dim::stress || d == dim::area_mass);
}

}  // namespace

void Reader::find_heads() {
  for (int i = 0; i < size(); ++i) {
    const bool in_place = std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return i >= c.first && i <= c.last; });
    Item& item = items_[i];
    if ((item.kind == Item::Kind::Quantity || item.kind == Item::Kind::Range) && !item.used && load_dimension(item.values[0])) {
      Head h;
      h.item = i;
      h.q = item.values[0];
      if (item.kind == Item::Kind::Range) {
        h.q_end = item.values[1];
        if (!present("triangular") || !(h.q.dimension == dim::line_force)) {
          ask("\"" + said(i) + "\" is a range: which value should be used?", {describe(item.values[0]), describe(item.values[1])});
        }
      }
      // "a moment of 20 kN", "a point load of 5 kN/m", "500 Nm" that pushes
      const int p = before(i), pp = before(p);
      const bool of = symbol(p, "of") || symbol(p, "is");
      const int noun = of ? pp : p;
      if (any_symbol(noun, "moment_word|torque") && !(h.q.dimension == dim::moment)) {
        if (h.q.dimension == dim::force || h.q.dimension == dim::line_force || h.q.dimension == dim::mass)
          refuse(Problem::Impossible, "load", "A " + said(noun) + " must be " + dimension_name(dim::moment) + ", but " + said(i) + " is " + dimension_name(h.q.dimension) + ".", "Give it in N·m, kN·m or lbf·ft.", i);
      }
      if (of && any_symbol(noun, "elastic_modulus|density|yield|poisson|expansion"))
        refuse(Problem::Impossible, "material", "\"" + said(noun) + "\" cannot be " + dimension_name(h.q.dimension) + ": " + said(i) + ".", "Check its unit.", i);
      if (h.q.dimension == dim::moment) {
        bool moment_named = false, force_named = false;
        for (int k = std::max(sentence_begin(i), i - 8); k < std::min(sentence_stop(i), i + 8); ++k) {
          moment_named = moment_named || any_symbol(k, "moment_word|torque|clockwise|anticlockwise|ask_moment");
          force_named = force_named || any_symbol(k, "pull|push|hang|down|up|compress|axial|load|sitting|uniform");
        }
        if (force_named && !moment_named)
          refuse(Problem::Impossible, "load", "A force is needed here, but " + said(i) + " is " + dimension_name(dim::moment) + ".", "Give the force in N, kN or lbf, or say that it is a moment.", i);
      }
      if (h.q.dimension == dim::line_force && symbol(noun, "load") && lower_case(said(noun)).find("point") != std::string::npos)
        refuse(Problem::Impossible, "load", "A point load must be " + dimension_name(dim::force) + ", but " + said(i) + " is " + dimension_name(h.q.dimension) + ".", "Give it in N, kN or lbf, or call it a uniform load.", i);
      if (h.q.number < 0 && h.q.dimension == dim::mass)
        refuse(Problem::Impossible, "load", "A mass cannot be negative: " + said(i) + ".", "Give a positive mass, or a force that acts up.", i);
      heads_.push_back(std::move(h));
      use(i, "quantity", describe(heads_.back().q));
      continue;
    }
    if (item.used || in_place) continue;
    // "D roller (vertical support only)": the same again
    if (turn_ == 0 && !heads_.empty() && heads_.back().kind == Head::Kind::Support && heads_.back().item == i - 2 && mark(i - 1, "(") && mark(i + 1, ")") && (symbol(i, "pin") ? "pinned" : symbol(i, "fix") ? "fixed" : item.symbol) == heads_.back().support) {
      use(i, "support", heads_.back().support);
      continue;
    }
    if (!on_line() && symbol(i, "simply_supported") && symbol(after(i), "at") && (any_symbol(after(after(i)), "left|right|tip") || items_[std::min(size() - 1, after(after(i)))].kind == Item::Kind::Name || quantity(after(after(i))))) items_[i].symbol = lower_case(said(i)).find("supports") != std::string::npos ? "support" : "roller";
    static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
        {"pin", "pinned"}, {"roller", "roller"}, {"fix", "fixed"}, {"guided", "guided"}, {"spring", "spring"}};
    for (const auto& [s, kind] : kinds) {
      if (!symbol(i, s)) continue;
      Head h;
      h.kind = Head::Kind::Support;
      h.item = i;
      h.support = std::string(kind);
      heads_.push_back(std::move(h));
      break;
    }
    if (!on_line() && symbol(i, "pin") && lower_case(said(i)).rfind("hinge", 0) == 0 && lower_case(said(i)).rfind("hinged", 0) != 0 && (domain_ == Domain::Beam || domain_ == Domain::Frame) && any_symbol(after(i), "in|at") && any_symbol(after(after(i)), "middle|apex")) {
      items_[i].symbol = "internal_hinge";
      heads_.pop_back();
    }
    if (symbol(i, "internal_hinge")) {
      Head h;
      h.kind = Head::Kind::Hinge;
      h.item = i;
      heads_.push_back(std::move(h));
    }
    if (symbol(i, "propped")) {
      Head h;
      h.kind = Head::Kind::Support;
      h.item = i;
      h.support = "propped";
      heads_.push_back(std::move(h));
    }
    if (symbol(i, "support") && domain_ != Domain::None) {
      Head h;
      h.kind = Head::Kind::Support;
      h.item = i;
      h.support = "support";
      heads_.push_back(std::move(h));
    }
  }
}

void Reader::attach_supports() {
  // "E sits on a roller": the kind is said right after the verb
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || h.support != "support") return false;
    int k = after(h.item);
    while (any_symbol(k, "on|by")) k = after(k);
    return any_symbol(k, "pin|roller|fix|guided");
  }), heads_.end());
  const auto head_between = [&](int a, int b) {
    return std::any_of(heads_.begin(), heads_.end(), [&](const Head& h) { return h.item > a && h.item < b; });
  };
  const auto soft_gap = [&](int a, int b, Words allowed) {  // items strictly between
    for (int k = a + 1; k < b; ++k) {
      if (filler(k)) continue;
      if (std::none_of(allowed.begin(), allowed.end(), [&](std::string_view s) { return symbol(k, s) || mark(k, s); })) return false;
    }
    return true;
  };
  // Supports first: they sit right beside their places.
  for (auto& h : heads_) {
    if (h.kind == Head::Kind::Load) continue;
    const int stop = sentence_stop(h.item), start = sentence_begin(h.item);
    int found = -1;
    for (int pass = 0; pass < 4 && found < 0; ++pass) {
      for (int c = 0; c < static_cast<int>(chunks_.size()); ++c) {
        auto& chunk = chunks_[c];
        if (chunk.claimed || (chunk.part && !(pass == 0 && chunk.led))) continue;
        const bool behind = chunk.first > h.item && chunk.first < stop, ahead = chunk.last < h.item && chunk.last >= start;
        if (frame_ != nullptr && behind && std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& o) { return o.first > h.item && o.last < chunk.first && !o.claimed; })) continue;
        if (pass == 0 && behind && chunk.led && soft_gap(h.item, chunk.first, "support|is|joint|bases|pin|free")) found = c;
        if (pass == 1 && ahead && soft_gap(chunk.last, h.item, "is|on|all|with|by|support|in|not|(|a")) found = c;
        if (pass == 2 && behind && soft_gap(h.item, chunk.first, "support|is|joint|of|:|-")) found = c;
        if (pass == 3 && behind && !chunk.weak && !head_between(h.item, chunk.first) && h.support != "support" && soft_gap(h.item, chunk.first, "support|is|joint|of|horizontal|vertical|in|all|x_direction|z_direction|to|direction|fix|and|(|)")) found = c;
        if (found >= 0) break;
      }
    }
    if (found < 0) continue;
    // A load that has its own word right there keeps the place: "10 kN at the fixed end" is no support.
    chunks_[found].claimed = true;
    h.chunks.push_back(found);
    // "fixed at A and at D", "pinned at both feet"; a place before its word stands alone
    if (chunks_[found].first < h.item) continue;
    int last = chunks_[found].last;
    for (int c = found + 1; c < static_cast<int>(chunks_.size()); ++c) {
      if (chunks_[c].claimed || chunks_[c].first >= stop || chunks_[c].first < h.item) break;
      if (!soft_gap(last, chunks_[c].first, "and|,") || head_between(last, chunks_[c].first)) break;
      // "B roller": the next place belongs to the next head
      const bool next_owns = std::any_of(heads_.begin(), heads_.end(), [&](const Head& o) {
        return &o != &h && o.kind != Head::Kind::Load && o.item > chunks_[c].last && soft_gap(chunks_[c].last, o.item, "is|on|with|by|support");
      });
      if (next_owns) break;
      chunks_[c].claimed = true;
      h.chunks.push_back(c);
      last = chunks_[c].last;
    }
  }
}

void Reader::attach_places() {
  if (domain_ == Domain::Truss || (domain_ == Domain::Points && !joint_texts_.empty())) return attach_to_joints();
  attach_supports();
  const auto soft_gap = [&](int a, int b, Words allowed) {  // items strictly between
    for (int k = a + 1; k < b; ++k) {
      if (filler(k)) continue;
      if (std::none_of(allowed.begin(), allowed.end(), [&](std::string_view s) { return symbol(k, s) || mark(k, s); })) return false;
    }
    return true;
  };
  // Loads: each owns a window of its sentence.
  std::vector<int> loads;
  for (int k = 0; k < static_cast<int>(heads_.size()); ++k) {
    if (heads_[k].kind == Head::Kind::Load) loads.push_back(k);
  }
  const auto in_chunk = [&](int i) { return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return i >= c.first && i <= c.last; }); };
  for (std::size_t n = 0; n < loads.size(); ++n) {
    Head& h = heads_[loads[n]];
    const int start = sentence_begin(h.item), stop = sentence_stop(h.item);
    const auto boundary = [&](int a, int b) {  // the last "and" or comma between two heads, or the second head
      for (int k = b - 1; k > a; --k) {
        if ((symbol(k, "and") || mark(k, ",")) && !in_chunk(k)) {
          if (mark(k - 1, ",")) return k - 1;
          return k;
        }
      }
      return b;
    };
    int from = start, to = stop;
    if (n > 0 && heads_[loads[n - 1]].item >= start) from = boundary(heads_[loads[n - 1]].item, h.item);
    if (n + 1 < loads.size() && heads_[loads[n + 1]].item < stop) to = boundary(h.item, heads_[loads[n + 1]].item);
    for (int k = from; k < to; ++k) {
      if (symbol(k, "each")) h.each = true;
      if (symbol(k, "total")) h.total = true;
    }
    std::vector<int> behind, ahead;
    for (int c = 0; c < static_cast<int>(chunks_.size()); ++c) {
      if (chunks_[c].claimed) continue;
      if (chunks_[c].first > h.item && chunks_[c].first < to) behind.push_back(c);
      if (chunks_[c].last < h.item && chunks_[c].first >= from) ahead.push_back(c);
    }
    const auto strong = [&](const std::vector<int>& list) {
      return std::any_of(list.begin(), list.end(), [&](int c) { return !chunks_[c].weak || chunks_[c].led; });
    };
    const bool asks_behind = !behind.empty() && [&] {
      for (int k = h.item; k < chunks_[behind[0]].first; ++k) {
        if (role(k, "ask")) return true;
      }
      return false;
    }();
    if (strong(behind) && !asks_behind) {
      int last = -1;
      for (const int c : behind) {
        if (chunks_[c].weak && !chunks_[c].led) continue;
        if (last >= 0 && !soft_gap(chunks_[last].last, chunks_[c].first, "and|,|of|on")) break;
        chunks_[c].claimed = true;
        h.chunks.push_back(c);
        last = c;
      }
    } else if (strong(ahead)) {
      // the nearest one before the head, and those it is listed with
      int last = -1;
      for (auto it = ahead.rbegin(); it != ahead.rend(); ++it) {
        if (chunks_[*it].weak && !chunks_[*it].led) continue;
        if (last >= 0 && !soft_gap(chunks_[*it].last, chunks_[last].first, "and|,")) break;
        chunks_[*it].claimed = true;
        h.chunks.insert(h.chunks.begin(), *it);
        last = *it;
      }
    } else if (n > 0 && heads_[loads[n - 1]].item >= start && !(h.q.dimension == dim::line_force)) {
      const auto& shared = heads_[loads[n - 1]].chunks;
      const bool set = std::any_of(shared.begin(), shared.end(), [&](int c) { return !chunks_[c].places.empty() && chunks_[c].places[0].kind == Place::Kind::Set; });
      bool turned = false;  // several forces on one set of joints are one each, unless their directions differ
      for (int k = from; k < to; ++k) turned = turned || role(k, "direction");
      if (!set || turned) h.chunks = shared;
    } else if (n + 1 < loads.size() && heads_[loads[n + 1]].item < stop && false) {
    }
  }
  place_of_only_load(loads);
}

// A place in the sentence before or after, where the only load has none: "There is a load at the tip. It is 5 kN."
void Reader::place_of_only_load(const std::vector<int>& loads) {
  if (loads.size() != 1 || !heads_[loads[0]].chunks.empty()) return;
  for (std::size_t c = 0; c < chunks_.size(); ++c) {
    auto& chunk = chunks_[c];
    if (chunk.claimed || chunk.weak || chunk.part) continue;
    bool loaded = false, asked = false;
    for (int k = sentence_begin(chunk.first); k < sentence_stop(chunk.last); ++k) {
      const bool mass = word(k, "mass|point mass");
      loaded = loaded || mass || any_symbol(k, "load|hang|push|pull|sitting") || word(k, "act|stand|placed|located");
      asked = asked || (role(k, "ask") && !mass);
    }
    if (!loaded || asked) continue;
    chunk.claimed = true;
    heads_[loads[0]].chunks.push_back(static_cast<int>(c));
    return;
  }
}

}  // namespace nacre::prompts
