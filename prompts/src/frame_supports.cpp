// Supports and hinges of frames. "Fixed" and "hinged" at a place where members meet says how they are connected; at an end,
// or at the feet, how the frame is held.

#include <algorithm>

#include "frame.h"

namespace nacre::prompts {

/// "The arm is rigidly attached at the top of the post", "the beam is hinged to the columns": connections, told before the
/// words of holding become supports.
void Frame::find_connections() {
  using Spot = Phrase::Spot;
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.any_symbol(i, "fix|pin")) continue;
    const std::string text = lower_case(r_.said(i));
    const bool joining = text.find("attached") != std::string::npos || text.find("connected") != std::string::npos || text.find("welded") != std::string::npos || text.find("bolted") != std::string::npos || text.find("fastened") != std::string::npos;
    int found = -1, steps = 0;
    bool bracket = false;
    for (int k = i + 1; k < r_.size() && steps < 8 && found < 0; ++k) {
      if (r_.mark(k, "(")) bracket = true;
      if (r_.mark(k, ")")) bracket = false;
      if (bracket || r_.filler(k) || r_.mark(k, ")")) continue;
      ++steps;
      for (int c = 0; c < static_cast<int>(r_.chunks_.size()); ++c)
        if (r_.chunks_[static_cast<std::size_t>(c)].first == k) found = c;
      if (found >= 0 || !(r_.any_symbol(k, "to|at|on|is|rod|support") || r_.mark(k, "-"))) break;
    }
    bool meets = false, hold = false;
    if (found >= 0) {
      const Phrase& p = phrases_[static_cast<std::size_t>(found)];
      if (!p.joints.empty()) {
        meets = joining || (text.rfind("hinge", 0) == 0 && text.find("support") == std::string::npos);
        for (const auto& name : p.joints) hold = hold || degree(node_named(name)) < 2;
      } else {
        for (const auto& place : r_.chunks_[static_cast<std::size_t>(found)].places) {
          if (place.kind == Place::Kind::Whole) meets = true;
          if (place.kind != Place::Kind::Joint && place.kind != Place::Kind::Set) continue;
          std::vector<int> nodes;
          for (const auto& [name, set] : geometry_.sets)
            if (name == place.name) nodes = set;
          for (const auto& [alias, n] : geometry_.aliases)
            if (nodes.empty() && alias == place.name) nodes = {n};
          if (nodes.empty() && node_named(place.name) >= 0) nodes = {node_named(place.name)};
          for (const int n : nodes) (degree(n) >= 2 ? meets : hold) = true;
        }
        if (p.spot == Spot::Base || p.spot == Spot::Bottom) hold = true;
      }
    } else if (joining) {
      for (int k = i + 1; k < r_.size() && k < i + 6; ++k) meets = meets || word(k, "them|it|together|other|another|corner|each");
      if (!(r_.any_symbol(r_.after(i), "to|fixed_end_place|wall_thickness") || word(next(i), "ground|floor|foundation|wall"))) meets = true;
    }
    if (!meets || hold) continue;
    if (r_.symbol(i, "fix")) {
      r_.items_[i].symbol = "rigid_connection";
      r_.use(i, "support", "a rigid connection");
      if (found >= 0) r_.chunks_[static_cast<std::size_t>(found)].claimed = true;
    } else if (found >= 0) {
      r_.items_[i].symbol = "internal_hinge";
      r_.chunks_[static_cast<std::size_t>(found)].claimed = true;
      connections_.emplace_back(i, found);
    }
  }
}

void Frame::build_supports() {
  using Spot = Phrase::Spot;
  Setup& s = r_.out_.setup;
  if (const int i = r_.find_symbol("unsupported_word"); i >= 0) {
    r_.use(i, "support", "no supports");
    r_.refuse(Problem::Impossible, "supports", "Without any support the structure is free to move, so that a static load has no answer.", "Say how it is held, for example \"fixed bases\" or \"pinned feet\".", i);
    return;
  }
  if (!ready_) return;
  const bool path = !pieces_.empty() && r_.family_ == "points";
  Phrase all;
  all.first = all.last = 0;
  const std::vector<int> standing = feet(all);
  std::vector<int> held;
  const auto nodes_of = [&](const Place& p) {
    for (const auto& [name, set] : geometry_.sets)
      if (p.kind == Place::Kind::Set && name == p.name) return set;
    for (const auto& [alias, n] : geometry_.aliases)
      if (alias == p.name) return std::vector<int>{n};
    const int n = node_named(p.name);
    return n >= 0 ? std::vector<int>{n} : std::vector<int>{};
  };
  const auto add = [&](const std::string& kind, Place place) {
    const auto nodes = nodes_of(place);
    if (nodes.empty()) return false;
    std::vector<int> fresh;
    for (const int n : nodes)
      if (std::find(held.begin(), held.end(), n) == held.end()) fresh.push_back(n);
    if (fresh.empty()) return false;
    const auto put = [&](const Place& p, const std::vector<int>& at_nodes) {
      s.supports.push_back(r_.make_support(kind, p, p.name));
      held.insert(held.end(), at_nodes.begin(), at_nodes.end());
    };
    if (fresh.size() == nodes.size()) {
      put(place, nodes);
    } else {
      for (const int n : fresh) {
        Place one = place;
        one.kind = Place::Kind::Joint;
        one.name = joint_name(n);
        put(one, {n});
      }
    }
    return true;
  };
  const auto mentioned = [&](int i) { return r_.origin(r_.items_[i].begin, r_.items_[i].end); };
  const auto place_at = [&](const std::vector<int>& nodes, int i) {
    Phrase p;
    p.first = p.last = i;
    return joints_at(nodes, p);
  };
  for (auto& h : r_.heads_) {  // "a pinned wall support at C": the kind stands before
    if (h.kind != Head::Kind::Support || h.support != "support" || h.chunks.empty()) continue;
    for (auto& o : r_.heads_)
      if (o.kind == Head::Kind::Support && o.support != "support" && o.chunks.empty() && o.item < h.item && o.item >= h.item - 3 && r_.sentence_begin(o.item) == r_.sentence_begin(h.item)) {
        o.chunks = h.chunks;
        h.support = "again";
      }
  }
  std::vector<const Head*> loose;
  for (const auto& h : r_.heads_) {
    if (h.kind != Head::Kind::Support || h.support == "again") continue;
    const std::string kind = h.support == "propped" ? "roller" : h.support;
    bool placed = false;
    const int raw = h.item - 1;
    for (const int c : h.chunks) {
      Phrase p = phrases_[static_cast<std::size_t>(c)];
      if (c != h.chunks.front()) {  // "fixed at the base, joined at the top": another verb, another place
        bool listed = true;
        for (int k = r_.chunks_[static_cast<std::size_t>(c) - 1].last + 1; k < p.first; ++k) listed = listed && (r_.mark(k, ",") || r_.symbol(k, "and") || word(k, "the|a|also|at"));
        if (!listed || p.preposition == "by") {
          for (const int rest : h.chunks)
            if (rest >= c) r_.chunks_[static_cast<std::size_t>(rest)].claimed = false;
          break;
        }
      }
      // "one base fixed, the other pinned"
      const bool one = p.first >= 0 && ((p.first > 0 && word(p.first - 1, "one")) || word(p.first, "one|one foot")), other = p.first > 0 && word(p.first - 1, "other");
      if (one && r_.mark(h.item + 1, "(") && r_.any_symbol(h.item + 2, "left|right")) p.spot_side = r_.symbol(h.item + 2, "left") ? -1 : 1;
      if ((one || other) && p.spot_side == 0 && (p.spot == Spot::Base || p.spot == Spot::End) && standing.size() == 2) {
        for (auto& place : place_at({one ? standing.front() : standing.back()}, p.first)) placed = add(kind, place) || placed;
        r_.note("supports", std::string(one ? "the left" : "the right") + " foot is " + kind, "the prompt does not say which");
        continue;
      }
      std::string problem;
      std::vector<Place> places;
      if (p.part != Noun::None && p.spot == Spot::None && p.joints.empty()) {  // "fixed columns", "the posts are clamped"
        if (p.part == Noun::Column) p.spot = Spot::Base, p.many = true;
        else continue;
      }
      if (path && p.joints.empty() && p.part == Noun::None && (p.spot == Spot::Left || p.spot == Spot::Right || p.spot == Spot::Side || p.spot == Spot::End || p.spot == Spot::Free)) {
        std::vector<int> ends;
        for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
          if (degree(n) == 1) ends.push_back(n);
        if (p.spot == Spot::End && p.many) {
          places = joints_at(ends, p);
        } else if (p.spot == Spot::End || p.spot == Spot::Free) {
          const bool start_held = std::find(held.begin(), held.end(), 0) != held.end();
          const bool far = word(p.first - 1, "other") || word(p.first, "other") || p.spot == Spot::Free || start_held;
          std::erase_if(ends, [&](int n) { return (n == 0) == far; });
          if (ends.size() == 1) places = joints_at(ends, p);
        } else {
          std::sort(ends.begin(), ends.end(), [&](int a, int b) { return at(a)[0] < at(b)[0]; });
          const bool right = p.spot == Spot::Right || p.spot_side > 0;
          if (!ends.empty()) places = joints_at({right ? ends.back() : ends.front()}, p);
        }
      } else {
        places = resolve(p, false, &problem);
      }
      for (const auto& place : places) {
        if (place.kind != Place::Kind::Joint && place.kind != Place::Kind::Set) continue;
        if (kind == "support") {
          r_.ask("How is the frame held at " + place.name + "?", {"fixed", "pinned", "on a roller"});
          return;
        }
        placed = add(kind, place) || placed;
      }
      const bool already = !places.empty() && std::all_of(places.begin(), places.end(), [&](const Place& place) {
        const auto nodes = nodes_of(place);
        return !nodes.empty() && std::all_of(s.supports.begin(), s.supports.end(), [&](const Support& o) { return o.kind == kind || nodes_of(o.place) != nodes; });
      });
      placed = placed || already;
      if (places.empty() && !problem.empty()) {
        r_.ask(problem);
        return;
      }
    }
    if (!placed && kind != "support" && kind != "spring" && r_.domain_ == Domain::Points) {  // "D (4,-3) clamped", "C, up at 4 m, is clamped"
      bool more = false;  // "A (0,0) and D (6,0) fixed": both
      for (int k = h.item - 1; k >= 0 && !r_.sentence_end(k); --k) {
        if (!r_.name_text(k).empty() && r_.is_joint(r_.name_text(k)) && r_.items_[k + 1].kind == Item::Kind::Tuple) {
          if (placed && !more) break;
          placed = add(kind, r_.joint_place(r_.name_text(k), k, k)) || placed;
          if (more && r_.mark(k - 1, ",") && r_.items_[k - 2].kind == Item::Kind::Tuple) r_.ask("Which joints are " + r_.said(h.item) + "?");
          if (more || !r_.symbol(k - 1, "and")) break;
          more = true;
          --k;
          continue;
        }
        if (!more && r_.items_[k].kind == Item::Kind::Name && r_.is_joint(r_.items_[k].text)) {
          placed = add(kind, r_.joint_place(r_.items_[k].text, k, k));
          break;
        }
        if (!(r_.filler(k) || r_.items_[k].kind == Item::Kind::Mark || r_.items_[k].kind == Item::Kind::Tuple || r_.quantity(k, dim::length) || r_.any_symbol(k, "is|at|up|down|on|horizontal"))) break;
      }
    }
    if (placed) r_.use(h.item, "support", kind);
    else if (kind != "support" && kind != "spring") loose.push_back(&h);
    (void)raw;
  }
  if (!loose.empty()) {
    const int start = path ? 0 : -1;
    if (loose.size() >= 2 && held.empty() && standing.size() == 2 && !path && loose[0]->support != loose[1]->support) {
      for (int n = 0; n < 2; ++n) {
        for (auto& place : place_at({standing[static_cast<std::size_t>(n)]}, loose[static_cast<std::size_t>(n)]->item)) add(loose[static_cast<std::size_t>(n)]->support, place);
        r_.use(loose[static_cast<std::size_t>(n)]->item, "support", loose[static_cast<std::size_t>(n)]->support);
      }
      r_.note("supports", "the left foot is " + loose[0]->support + ", the right foot " + loose[1]->support, "the prompt does not say which is which");
    } else {
      for (const auto* h : loose) {
        std::vector<int> left;
        for (const int n : start >= 0 ? std::vector<int>{start} : standing)
          if (std::find(held.begin(), held.end(), n) == held.end()) left.push_back(n);
        if (left.empty() && (path || r_.family_ == "l_frame")) {  // the start is held: the other end
          left = free_ends();
          if (left.size() != 1) left.clear();
        }
        if (left.empty() || r_.domain_ == Domain::Points) continue;
        for (auto& place : place_at(left, h->item)) add(h->support, place);
        r_.use(h->item, "support", h->support);
      }
    }
  }
  if (held.empty()) {
    bool hinged = false, both = false;
    int at_word = -1;
    for (int i = 0; i < r_.size(); ++i) {
      if (r_.symbol(i, "internal_hinge") && lower_case(r_.said(i)).find("three") != std::string::npos) hinged = true, at_word = i;
      bool of_beam = false;
      for (int k = i - 1; k >= 0 && !r_.sentence_end(k); --k) {
        if (noun_at(k) == Noun::None || noun_at(k) == Noun::Whole) continue;
        of_beam = noun_at(k) == Noun::Beam || noun_at(k) == Noun::Rafter;
        break;
      }
      if (r_.any_symbol(i, "pinned_pinned|simply_supported") && !of_beam) hinged = both = true, at_word = i, r_.use(i, "support", "pinned");
      if (r_.symbol(i, "fixed_fixed")) both = true, at_word = i, r_.use(i, "support", "fixed");
    }
    if (r_.domain_ == Domain::Points) {  // "starts at the wall at (0,0)"
      for (const auto& m : joint_mentions()) {
        bool built_in = false;
        for (int k = m.first - 1; k >= 0 && k > m.first - 4; --k) built_in = built_in || word(k, "wall|ground|floor|foundation|ceiling");
        if (!built_in || !add("fixed", r_.joint_place(m.name, m.first, m.last))) continue;
        r_.note("supports", m.name + " is fixed", "it is said to be at a wall or on the ground, and not how");
      }
      if (!held.empty()) return;
      r_.ask("Which joints are supported, and how?", {"pin at the first, roller at the last"});
      return;
    }
    std::vector<int> at_nodes = path ? std::vector<int>{0} : standing;
    if (path && both) {  // "1 m up, 2 m across, 1 m down; both ends fixed"
      at_nodes.clear();
      for (int n = 0; n < static_cast<int>(geometry_.nodes.size()); ++n)
        if (degree(n) == 1) at_nodes.push_back(n);
    }
    Phrase p;
    p.first = p.last = std::max(0, at_word);
    for (auto& place : joints_at(at_nodes, p)) {
      if (at_word < 0) place.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no supports are named"};
      add(hinged ? "pinned" : "fixed", place);
    }
    if (at_word < 0) r_.note("supports", path ? "fixed at its start" : "fixed bases", "no supports are named; rigid frames are usually built in, pinned bases can be chosen");
  }
  if ((r_.family_ == "portal" || r_.family_ == "gable") && std::none_of(standing.begin(), standing.end(), [&](int n) { return std::find(held.begin(), held.end(), n) != held.end(); })) {
    r_.ask("How are the feet of the frame held?", {"fixed bases", "pinned bases"});
    return;
  }
  if (!s.planar)
    for (auto& x : s.supports)
      if (x.kind == "pinned") x.fixed = {true, true, true, false, false, false};
  (void)mentioned;
}

/// A word of holding that reached nothing could change everything.
void Frame::account() {
  for (int i = 0; i < r_.size() && r_.domain_ == Domain::Frame; ++i) {  // a frame by its family has no ties
    if (!r_.symbol(i, "rod") || r_.items_[i].used || !word(i, "tie|ties|tie rod|tie bar|cable|cables|rope|stay|tie beam") || r_.role(r_.before(i), "ask")) continue;
    bool pulls = false;  // "pulled by a rope"
    for (int k = r_.sentence_begin(i); k < r_.sentence_stop(i); ++k) pulls = pulls || r_.any_symbol(k, "pull|hang");
    if (pulls) continue;
    r_.ask("How is the \"" + r_.said(i) + "\" connected? Give the joints of the frame with coordinates, and its members.");
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].used || !r_.any_symbol(i, "pin|roller|fix|guided|pinned_pinned|fixed_fixed|fixed_pinned|fixed_free|simply_supported|propped|internal_hinge")) continue;
    const bool again = std::any_of(r_.out_.setup.supports.begin(), r_.out_.setup.supports.end(), [&](const Support& s) { return (s.kind == "fixed" && r_.any_symbol(i, "fix|fixed_fixed")) || (s.kind == "pinned" && r_.any_symbol(i, "pin|pinned_pinned")); });
    if (again && (r_.role(r_.before(i), "ask") || lower_case(r_.said(i)).starts_with("two"))) continue;  // "the moment at the fixed base", "two-hinged"
    r_.ask("What does \"" + r_.said(i) + "\" hold or connect here?");
  }
}

void Frame::build_hinges() {
  using Spot = Phrase::Spot;
  Setup& s = r_.out_.setup;
  if (!ready_) return;
  const auto add = [&](Place place, int item) {
    Hinge hinge;
    hinge.name = "hinge" + (s.hinges.empty() ? std::string() : " " + std::to_string(s.hinges.size() + 1));
    for (const auto& h : s.hinges)
      if (h.place.kind == place.kind && h.place.of == place.of && h.place.name == place.name && h.place.from_end == place.from_end && h.place.at.or_else(0) == place.at.or_else(0)) return;
    hinge.place = std::move(place);
    hinge.origin = r_.origin(r_.items_[item].begin, r_.items_[item].end);
    s.hinges.push_back(std::move(hinge));
  };
  const auto beam_ends = [&](const Phrase& p, int item) {  // both ends of each beam, at every level or at that of the phrase
    Phrase q;
    q.part = Noun::Beam;
    q.level = p.level;
    q.side = p.part == Noun::Beam ? p.side : 0;
    bool some = false;
    for (const auto& st : strands_of(q)) {
      for (const int m : st.members) {
        const std::string& name = geometry_.members[static_cast<std::size_t>(m)].name;
        for (const bool end : {false, true}) {
          const auto& member = geometry_.members[static_cast<std::size_t>(m)];
          if (degree(end ? member.b : member.a) < 2) continue;
          const int side = p.part == Noun::Column ? p.side : p.spot_side;  // "hinged to the left column"
          const bool right = at(end ? member.b : member.a)[0] > at(end ? member.a : member.b)[0];
          if (side != 0 && (side > 0) != right) continue;
          add(r_.point_place(r_.fraction(0, "end of the beam"), end, item, item, name), item);
          some = true;
        }
      }
    }
    return some;
  };
  for (int i = 0; i < r_.size(); ++i) {  // "a beam with hinged ends"
    if (!r_.symbol(i, "pinned_pinned")) continue;
    for (int k = i - 1; k >= 0 && !r_.sentence_end(k); --k) {
      const Noun n = noun_at(k);
      if (n == Noun::None || n == Noun::Whole) continue;
      if (n == Noun::Beam || n == Noun::Rafter) {
        Phrase p;
        p.part = Noun::Beam;
        if (beam_ends(p, i)) r_.use(i, "hinge", "both ends of the beam");
      }
      break;
    }
  }
  for (const auto& h : r_.heads_) {
    if (h.kind != Head::Kind::Hinge) continue;
    r_.use(h.item, "hinge", "");
    const std::string text = lower_case(r_.said(h.item));
    bool done = false;
    std::vector<int> chunks = h.chunks;
    for (const auto& [item, chunk] : connections_)
      if (item == h.item) chunks = {chunk};
    for (const int c : chunks) {
      const Phrase& p = phrases_[static_cast<std::size_t>(c)];
      if (!p.joints.empty()) {
        for (const auto& name : p.joints) add(r_.joint_place(name, p.first, p.last), h.item);
        done = true;
        continue;
      }
      if ((p.part != Noun::None && (p.spot == Spot::None || p.spot == Spot::End || p.spot == Spot::Left || p.spot == Spot::Right || (p.spot == Spot::Top && p.part == Noun::Column))) || ((p.spot == Spot::Corner || p.spot == Spot::Eaves || p.spot == Spot::End))) {
        Phrase q = p;
        if (p.spot == Spot::Left) q.spot_side = -1;
        if (p.spot == Spot::Right) q.spot_side = 1;
        done = beam_ends(q, h.item) || done;
        continue;
      }
      std::string problem;
      for (auto& place : resolve(p, false, &problem)) {
        add(std::move(place), h.item);
        done = true;
      }
      if (!problem.empty()) r_.ask(problem);
    }
    if (done) continue;
    Phrase p;
    p.first = p.last = h.item;
    p.part = Noun::Beam;
    p.spot = r_.family_ == "gable" || text.find("ridge") != std::string::npos || text.find("apex") != std::string::npos || text.find("crown") != std::string::npos ? Spot::Ridge : Spot::Middle;
    if (p.spot == Spot::Ridge) p.part = Noun::None;
    const bool told = text.find("three") != std::string::npos || text.find("mid") != std::string::npos || text.find("ridge") != std::string::npos || text.find("apex") != std::string::npos || text.find("crown") != std::string::npos;
    std::string problem;
    auto places = told && s.hinges.empty() ? resolve(p, false, &problem) : std::vector<Place>{};
    for (auto& place : places) add(std::move(place), h.item);
    if (s.hinges.empty()) r_.ask(problem.empty() ? "Where is the hinge?" : problem);
  }
}

}  // namespace nacre::prompts
