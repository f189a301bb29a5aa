// Which place belongs to which load, support, hinge or question on a straight member. Places are bound clause by clause:
// a place goes to the word beside it, and what a comma or "and" separates belongs together only in a list.

#include <algorithm>

#include "line_places.h"

namespace nacre::prompts {
namespace {

struct Event {
  enum class Kind { Head, Ask, Place } kind = Kind::Head;
  int index = 0;              ///< of the head or the chunk
  int first = 0, last = 0;    ///< items
  int bound = -1;             ///< Place: the event it belongs to
  bool attributive = false;   ///< "a clamped beam": says how, takes no place behind it
  bool satisfied = false;     ///< a support whose kinds are said place by place in brackets
};

}  // namespace

void Reader::find_line_places() {
  LinePlaces places(*this);
  for (int i = 0; i < size(); ++i) {
    if (items_[i].used || role(i, "ask")) continue;
    PlaceChunk chunk;
    if (filler(i)) {
      const std::string w = lower_case(items_[i].text);
      const int p = mark(i - 1, ",") ? before(i - 1) : before(i);
      const bool here = w == "there" && any_symbol(before(i), "moment_word|load") == false && p >= 0 && !sentence_end(i - 1) && !any_symbol(after(i), "is") && !chunks_.empty();
      const bool where = w == "where" && p >= 0 && ((!chunks_.empty() && chunks_.back().last == p) || p == line_.end_item);
      if (here || where) {  // "the free end at x = 8 m, where 5 kN acts"
        Station s;
        s.from = where && p == line_.end_item ? "right" : "it";
        chunk.first = chunk.last = i;
        chunk.led = true;
        chunk.line.push_back({false, s, {}, i, i});
        items_[i].role = "place";
        items_[i].meaning = "the place named before";
        chunks_.push_back(std::move(chunk));
        continue;
      }
      if (!w.starts_with("start") && w != "for" && w != "along") continue;
    }
    if (!places.read(i, chunk, continues_list(i))) continue;
    if (symbol(after(chunk.last), "overhang") && chunk.line.size() <= 2 && !chunk.line.empty() && !chunk.line[0].range && !chunk.line[0].a.offset.given()) {  // "both ends overhanging"
      for (int k = chunk.first; k <= after(chunk.last); ++k) use(k, "geometry", "");
      i = chunk.last;
      continue;
    }
    for (int k = chunk.first; k <= chunk.last; ++k) {
      if (!filler(k)) items_[k].meaning = items_[k].meaning.empty() ? "place" : items_[k].meaning;
      if (quantity(k)) use(k, "place", "a distance");
    }
    chunks_.push_back(std::move(chunk));
    i = chunks_.back().last;
  }
}

// "supports at 0 m (pin), 5 m and 10 m (rollers)": after a station, a bare length in the list is one as well.
bool Reader::continues_list(int i) const {
  if (chunks_.empty() || !quantity(i, dim::length)) return false;
  const PlaceChunk& c = chunks_.back();
  if (c.line.size() != 1 || c.line[0].range || c.line[0].a.from != "left" || !c.line[0].a.offset.given() || !(c.line[0].a.offset.dimension == dim::length)) return false;
  bool separated = false;
  for (int k = c.last + 1; k < i; ++k) {
    if (filler(k)) continue;
    if (mark(k, ",") || symbol(k, "and")) separated = true;
    else if (!mark(k, "(") && !mark(k, ")") && !any_symbol(k, "pin|roller|fix|support")) return false;
  }
  return separated && !any_symbol(after(i), "wide|deep|thick|tall|long|span|diameter|width|depth|overhang|apart|spacing|wall_thickness");
}

bool Reader::in_chunk(int i) const {
  return std::any_of(chunks_.begin(), chunks_.end(), [&](const PlaceChunk& c) { return i >= c.first && i <= c.last; });
}

void Reader::attach_line() {
  // "E sits on a roller": the kind is said right after the verb
  heads_.erase(std::remove_if(heads_.begin(), heads_.end(), [&](const Head& h) {
    if (h.kind != Head::Kind::Support || h.support != "support") return false;
    int k = after(h.item);
    while (any_symbol(k, "on|by|each|all")) k = after(k);
    return any_symbol(k, "pin|roller|fix|guided|spring");
  }), heads_.end());
  const auto no_moment = [&](int i) {  // "bending moment at the clamp" asks where no moment is given beside it
    return std::none_of(heads_.begin(), heads_.end(), [&](const Head& h) { return h.kind == Head::Kind::Load && h.q.dimension == dim::moment && sentence_begin(h.item) == sentence_begin(i); });
  };
  std::vector<Event> events;
  for (std::size_t h = 0; h < heads_.size(); ++h) {
    Event e{Event::Kind::Head, static_cast<int>(h), heads_[h].item, heads_[h].item};
    e.attributive = (heads_[h].kind == Head::Kind::Support || heads_[h].kind == Head::Kind::Hinge) && any_symbol(after(heads_[h].item), "beam|cantilever|column|rod|box|pipe|i_section");
    events.push_back(e);
  }
  for (std::size_t c = 0; c < chunks_.size(); ++c) events.push_back({Event::Kind::Place, static_cast<int>(c), chunks_[c].first, chunks_[c].last});
  for (int i = 0; i < size(); ++i) {
    // "can move sideways but not rotate" asks nothing
    bool slides = false;
    if (role(i, "ask")) {
      int k = i + 1;
      for (int m = 0; m < 6 && k < size() && !slides; ++m, ++k) {
        slides = symbol(k, "guided");
        if (mark(k, ".") || mark(k, "?") || quantity(k)) break;
      }
    }
    if (slides) {
      for (int k = i; k < size() && !symbol(k, "guided"); ++k) {
        if (role(k, "direction")) use(k, "geometry", "how the end may move");
      }
      continue;
    }
    int given = after(i);  // "a hogging moment of 20 kNm" asks nothing
    if (any_symbol(given, "of|is")) given = after(given);
    if (symbol(i, "ask_moment") && quantity(given, dim::moment)) continue;
    const bool sink = role(i, "ask") || (any_symbol(i, "moment_word|torque") && no_moment(i)) || any_symbol(i, "free|unloaded|simply_supported|fixed_fixed|pinned_pinned");
    if (sink && !in_chunk(i) && std::none_of(heads_.begin(), heads_.end(), [&](const Head& h) { return h.item == i; })) events.push_back({Event::Kind::Ask, i, i, i});
  }
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.first < b.first; });
  const int n = static_cast<int>(events.size());
  const auto sentence = [&](int e) { return sentence_begin(events[e].first); };
  // What stands between two neighbours: 0 nothing that separates, 1 a comma or "and", 2 more
  const auto gap = [&](int a, int b) {
    if (sentence(a) != sentence(b)) return 3;
    int g = 0;
    for (int k = events[a].last + 1; k < events[b].first; ++k) {
      if (mark(k, "(") && quantity(k + 1, dim::length) && mark(k + 2, ")") && k + 2 < events[b].first) {  // "the left half (0.75 m) is heated"
        k += 2;
        continue;
      }
      if (mark(k, "(") || mark(k, ")") || mark(k, ";")) g = std::max(g, 2);
      else if (mark(k, ",") || symbol(k, "and") || mark(k, "+") || symbol(k, "or")) g = std::max(g, 1);
      else if (const std::string w = lower_case(items_[k].text); w == "while" || (w == "but" && !symbol(after(k), "guided")) || w == "whereas") g = std::max(g, 1);
    }
    return g;
  };
  const auto only = [&](int a, int b, Words allowed) {  // between two events only these
    for (int k = events[a].last + 1; k < events[b].first; ++k) {
      if (filler(k)) continue;
      if (std::none_of(allowed.begin(), allowed.end(), [&](std::string_view s) { return symbol(k, s) || mark(k, s); })) return false;
    }
    return true;
  };
  const auto is_place = [&](int e) { return events[e].kind == Event::Kind::Place; };
  // "the load on each support of a 5 m beam with 20 kN": the member stands between
  const auto across_member = [&](int a, int b) {
    for (int k = events[a].last + 1; k < events[b].first; ++k) {
      if (any_symbol(k, "beam|cantilever|column|rod|simply_supported|fixed_fixed")) return true;
    }
    return false;
  };
  const auto sink = [&](int e) { return events[e].kind == Event::Kind::Ask && any_symbol(events[e].index, "free|unloaded"); };
  const auto phrase = [&](int e) { return events[e].kind == Event::Kind::Ask && any_symbol(events[e].index, "simply_supported|fixed_fixed|pinned_pinned"); };
  const auto support_head = [&](int e) { return events[e].kind == Event::Kind::Head && heads_[events[e].index].kind != Head::Kind::Load; };
  const auto has_place_before = [&](int e) {
    for (int p = 0; p < n; ++p) {
      if (is_place(p) && events[p].bound == e) return true;
    }
    return false;
  };
  const auto guided = [&](int e) { return events[e].kind == Event::Kind::Head && heads_[events[e].index].support == "guided"; };
  // Places in brackets behind their word, and kinds in brackets behind their place: "pin (left)", "x = 0 (pin)".
  for (int e = 0; e < n; ++e) {
    if (!is_place(e)) continue;
    if (e > 0 && mark(before(events[e].first), "(") && before(before(events[e].first)) <= events[e - 1].last && sentence(e - 1) == sentence(e)) {
      if (events[e - 1].kind == Event::Kind::Head && !is_place(e - 1)) events[e].bound = e - 1;
    }
    if (e + 1 < n && support_head(e + 1) && mark(after(events[e].last), "(") && after(after(events[e].last)) >= events[e + 1].first) {
      events[e].bound = e + 1;
      for (int p = e - 1; p >= 0 && sentence(p) == sentence(e); --p) {
        if (support_head(p) && heads_[events[p].index].support == "support") {
          events[p].satisfied = true;
          break;
        }
      }
    }
  }
  for (int e = 0; e < n; ++e) {
    if (!is_place(e) || events[e].bound >= 0) continue;
    int left = -1, right = -1;
    for (int p = e - 1; p >= 0 && left < 0; --p) {
      if (gap(p, p + 1) > 0) break;
      if (!is_place(p) && !events[p].attributive && !phrase(p)) left = p;
    }
    for (int q = e + 1; q < n && right < 0; ++q) {
      if (gap(q - 1, q) > 0) break;
      if (!is_place(q) && !phrase(q)) right = q;
    }
    const PlaceChunk& chunk = chunks_[events[e].index];
    if (left >= 0 && right >= 0) {
      const bool told = ((support_head(right) || sink(right)) && only(e, right, "is|on|by|with|support|in|all|each|not|to|at")) ||
                        (guided(right) && only(e, right, "is|horizontal|vertical|up|down|and|to|ask_deflection|free"));
      const bool near_left = only(left, e, "support|is|of|joint|on|at|in|bases") || chunk.led;
      if (told && (!chunk.led || has_place_before(left))) events[e].bound = right;
      else if (near_left && !(has_place_before(left) && !chunk.led)) events[e].bound = left;
      else if (events[left].kind == Event::Kind::Ask && events[right].kind == Event::Kind::Head) events[e].bound = right;
      else events[e].bound = has_place_before(left) ? right : left;
    } else if (left >= 0) {
      events[e].bound = left;
    } else if (right >= 0 && !(events[right].kind == Event::Kind::Head && heads_[events[right].index].kind == Head::Kind::Load && across_member(e, right))) {
      events[e].bound = right;
    } else {
      const bool list = e > 0 && is_place(e - 1) && events[e - 1].bound >= 0 && gap(e - 1, e) == 1 && only(e - 1, e, "and|,|or|at|on|with");
      const bool next_head = e + 1 < n && !is_place(e + 1) && gap(e, e + 1) == 1;
      // "the first 3 m and the last 3 m carry 8 kN/m": the list stands before its load
      const int beyond = e + 2;
      const bool listed = beyond < n && is_place(e + 1) && events[beyond].kind == Event::Kind::Head && heads_[events[beyond].index].kind == Head::Kind::Load && gap(e, e + 1) == 1 && gap(e + 1, beyond) <= 1 && only(e, e + 1, "and|,") &&
                          chunk.line.size() == 1 && chunks_[events[e + 1].index].line.size() == 1 && chunk.line[0].range == chunks_[events[e + 1].index].line[0].range;
      if (list) events[e].bound = events[e - 1].bound;
      else if (listed && left < 0) events[e].bound = beyond;
      else if (e > 0 && events[e - 1].kind == Event::Kind::Ask && phrase(e - 1) && gap(e - 1, e) <= 1 && only(e - 1, e, "and|,") && !next_head) events[e].bound = e - 1;
      else if (next_head && events[e + 1].kind == Event::Kind::Head && (chunk.led || support_head(e + 1))) events[e].bound = e + 1;
      else if (e > 0 && !is_place(e - 1) && gap(e - 1, e) < 3 && !events[e - 1].attributive && !phrase(e - 1)) events[e].bound = e - 1;
      else if (next_head) events[e].bound = e + 1;
    }
  }
  std::vector<Head> more;
  // "the left support is at the left end"
  for (int e = 0; e + 1 < n; ++e) {
    if (!is_place(e) || !is_place(e + 1) || events[e].bound >= 0 || events[e + 1].bound >= 0 || !only(e, e + 1, "is")) continue;
    const PlaceChunk& c = chunks_[events[e].index];
    if (c.line.size() != 1 || !c.line[0].a.from.starts_with("support ") || c.line[0].a.offset.given()) continue;
    chunks_[events[e].index].claimed = chunks_[events[e + 1].index].claimed = true;
    Head h;
    h.kind = Head::Kind::Support;
    h.item = c.last;
    h.support = "support";
    h.chunks.push_back(events[e + 1].index);
    more.push_back(std::move(h));
  }
  for (int e = 0; e < n; ++e) {
    if (!is_place(e) || events[e].bound < 0) continue;
    const Event& to = events[events[e].bound];
    chunks_[events[e].index].claimed = true;
    if (to.kind == Event::Kind::Head) heads_[to.index].chunks.push_back(events[e].index);
    else if (phrase(events[e].bound)) {  // "supported at both ends and at 4 m"
      Head h;
      h.kind = Head::Kind::Support;
      h.item = to.index;
      h.support = "support";
      h.chunks.push_back(events[e].index);
      more.push_back(std::move(h));
    } else chunks_[events[e].index].asked = true;
  }
  for (int e = n - 1; e >= 0; --e) {
    if (events[e].satisfied && heads_[events[e].index].chunks.empty()) heads_[events[e].index].support = "said";
  }
  // Loads in a row share or divide the places of the one that has some: "5 kN and 3 kN at 1 m and 2 m", "2 kN and 3 kNm at the tip".
  std::vector<int> row;
  const auto settle_row = [&] {
    if (row.size() >= 2) {
      int owner = -1;
      for (const int e : row) {
        if (!heads_[events[e].index].chunks.empty()) owner = owner < 0 ? e : -2;
      }
      if (owner >= 0 && (owner == row.back() || owner == row.front())) {
        auto& chunks = heads_[events[owner].index].chunks;
        std::vector<LinePlace> places;
        for (const int c : chunks) places.insert(places.end(), chunks_[c].line.begin(), chunks_[c].line.end());
        const bool ranges = std::any_of(places.begin(), places.end(), [](const LinePlace& p) { return p.range; });
        const bool same = std::all_of(row.begin(), row.end(), [&](int e) { return (heads_[events[e].index].q.dimension == dim::line_force) == (heads_[events[owner].index].q.dimension == dim::line_force); });
        const bool each = std::any_of(chunks.begin(), chunks.end(), [&](int c) { return chunks_[c].each; });
        if (same && places.size() == row.size() && places.size() >= 2 && !each) {
          const std::vector<int> from = chunks;
          for (std::size_t k = 0; k < row.size(); ++k) {
            PlaceChunk piece = chunks_[from.front()];
            piece.line = {places[k]};
            piece.both = false;
            piece.claimed = true;
            heads_[events[row[k]].index].chunks = {static_cast<int>(chunks_.size())};
            piece.derived = true;
            chunks_.push_back(std::move(piece));
          }
        } else if (same && !ranges && (places.size() == 1 || each)) {
          for (const int e : row) heads_[events[e].index].chunks = chunks;
        }
      }
    }
    row.clear();
  };
  for (int e = 0; e < n; ++e) {
    if (is_place(e)) continue;
    const bool load = events[e].kind == Event::Kind::Head && heads_[events[e].index].kind == Head::Kind::Load;
    if (!load) {
      settle_row();
      continue;
    }
    if (!row.empty()) {
      // in a row only where nothing but separators and what belongs to the loads stands between
      bool tied = sentence(row.back()) == sentence(e);
      for (int p = row.back() + 1; p < e; ++p) tied = tied && is_place(p) && row.size() == 1 && events[p].bound == row.back();
      if (!tied || (!heads_[events[row.back()].index].chunks.empty() && !heads_[events[e].index].chunks.empty())) settle_row();
    }
    row.push_back(e);
  }
  settle_row();
  // the place of a question: "what load is on each support", "how far does the tip go down"
  for (int e = 0; e < n; ++e) {
    if (!is_place(e) || events[e].bound >= 0) continue;
    const int a = sentence_begin(events[e].first), b = sentence_stop(events[e].last);
    bool question = b < size() && mark(b, "?");
    bool asks = false;
    for (int k = a; k < events[e].first; ++k) {
      const std::string w = lower_case(items_[k].text);
      asks = asks || w == "what" || w == "what's" || w == "which" || w == "how" || w == "find" || w == "calculate" || w == "determine" || w == "give" || role(k, "ask");
    }
    if (asks && (question || a == 0 || true)) chunks_[events[e].index].asked = chunks_[events[e].index].claimed = true;
  }
  heads_.insert(heads_.end(), more.begin(), more.end());
  // "pinned with a rotational spring": the spring stands where the pin is
  for (std::size_t k = 1; k < heads_.size(); ++k) {
    Head& h = heads_[k];
    const Head& p = heads_[k - 1];
    if (h.kind != Head::Kind::Support || h.support != "spring" || !h.chunks.empty() || p.kind != Head::Kind::Support || p.chunks.empty() || sentence_begin(p.item) != sentence_begin(h.item)) continue;
    bool with = false;
    for (int m = p.item; m < h.item; ++m) with = with || symbol(m, "with");
    if (with) h.chunks = p.chunks;
  }
  // the words that belong to each load
  std::vector<int> loads;
  for (int k = 0; k < static_cast<int>(heads_.size()); ++k) {
    if (heads_[k].kind == Head::Kind::Load) loads.push_back(k);
  }
  for (std::size_t k = 0; k < loads.size(); ++k) {
    Head& h = heads_[loads[k]];
    const auto boundary = [&](int a, int b) {
      for (int m = b - 1; m > a; --m) {
        if ((symbol(m, "and") || mark(m, ",")) && !in_chunk(m)) return mark(m - 1, ",") ? m - 1 : m;
      }
      return b;
    };
    h.from = sentence_begin(h.item);
    h.to = sentence_stop(h.item);
    if (k > 0 && heads_[loads[k - 1]].item >= h.from) h.from = boundary(heads_[loads[k - 1]].item, h.item) == h.item ? heads_[loads[k - 1]].item + 1 : boundary(heads_[loads[k - 1]].item, h.item);
    if (k + 1 < loads.size() && heads_[loads[k + 1]].item < h.to) h.to = boundary(h.item, heads_[loads[k + 1]].item);
    for (int m = h.from; m < h.to; ++m) {
      if (symbol(m, "each")) h.each = true;
      if (symbol(m, "total")) h.total = true;
    }
  }
  place_of_only_load(loads);
}

}  // namespace nacre::prompts
