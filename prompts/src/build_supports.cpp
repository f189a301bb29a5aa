// Supports and hinges of a Setup.

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {

Support Reader::make_support(std::string kind, Place place, std::string name) const {
  Support s;
  s.name = std::move(name);
  s.place = std::move(place);
  s.origin = s.place.origin;
  const bool planar = out_.setup.planar;
  if (kind == "pinned") s.fixed = planar ? std::array<bool, 6>{true, true, true, false, false, false} : std::array<bool, 6>{true, true, true, false, false, false};
  if (kind == "roller") s.fixed = planar ? std::array<bool, 6>{false, true, true, false, false, false} : std::array<bool, 6>{false, false, true, false, false, false};
  if (kind == "fixed") s.fixed = {true, true, true, true, true, true};
  if (kind == "guided") s.fixed = {true, true, false, true, true, true};
  s.kind = std::move(kind);
  return s;
}

void Reader::build_supports() {
  Setup& s = out_.setup;
  const Body& b = body();
  const auto place_of = [&](std::string name, const Origin& o, bool set = false) {
    Place p;
    p.kind = set ? Place::Kind::Set : Place::Kind::Joint;
    p.name = std::move(name);
    p.origin = o;
    return p;
  };
  const auto add = [&](std::string kind, Place place, std::string name) {
    for (const auto& other : s.supports) {
      if (other.name == name) name += " " + std::to_string(s.supports.size() + 1);
    }
    s.supports.push_back(make_support(std::move(kind), std::move(place), std::move(name)));
  };
  if (const int i = find_symbol("unsupported_word"); i >= 0) {
    use(i, "support", "no supports");
    refuse(Problem::Impossible, "supports", "Without any support the structure is free to move, so that a static load has no answer.", "Say how it is held, for example \"simply supported\" or \"fixed at the left end\".", i);
    return;
  }
  const auto phrase = [&](std::string_view symbol_name) -> int {
    const int i = find_symbol(symbol_name);
    if (i >= 0) use(i, "support", std::string(symbol_name));
    return i;
  };
  const Origin unsaid{Origin::Kind::Assumption, 0, -1, -1, {}, "no supports are named"};
  const bool line = domain_ == Domain::Beam || domain_ == Domain::Rod || domain_ == Domain::Column;
  const bool standing = domain_ == Domain::Column;
  const bool plumb = domain_ == Domain::Rod && b.values.get("vertical", 0) == 1, hangs = plumb && present("hang");
  const std::string first = hangs ? "top" : standing || plumb ? "base" : "left end", last = hangs ? "base" : standing || plumb ? "top" : "right end";
  // heads with places; the kinds without a place are kept for defaults
  std::vector<const Head*> placed, loose;
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Support) continue;
    (h.chunks.empty() ? loose : placed).push_back(&h);
  }
  if (line) {
    struct Phrase { std::string_view symbol; const char *a, *b; };
    static constexpr Phrase phrases[] = {{"fixed_fixed", "fixed", "fixed"}, {"fixed_pinned", "fixed", "roller"}, {"pinned_pinned", "pinned", "pinned"},
                                         {"simply_supported", "pinned", "roller"}, {"fixed_free", "fixed", ""}};
    const Phrase* found = nullptr;
    int at = -1;
    for (const auto& p : phrases) {
      if (found == nullptr && present(p.symbol)) {
        found = &p;
        at = phrase(p.symbol);
      }
    }
    if (present("free_free")) {
      phrase("free_free");
      if (s.analysis.frequencies == 0) {
        refuse(Problem::Impossible, "supports", "A member that is free at both ends is not held against a load.", "Hold it somewhere, or ask for its natural frequencies.");
        return;
      }
      refuse(Problem::Unsupported, "supports", "Vibration of a body that is not held at all is not computed by this version.", "Hold it somewhere.");
      return;
    }
    if (domain_ == Domain::Rod && (present("between") && present_any({"wall_thickness", "fixed_end_place"})) && placed.size() <= 1) {
      const int w = std::max(find_symbol("fixed_end_place"), find_symbol("wall_thickness"));
      use(w, "support", "rigid walls");
      for (int k = sentence_begin(w); k < w; ++k) {
        if (bare_number(k) && items_[k].values[0].number == 2) use(k, "support", "two walls");
      }
      for (const auto& end : {first, last}) add("fixed", place_of(end, origin(items_[w].begin, items_[w].end)), end == first ? "left wall" : "right wall");
      return;
    }
    // explicit places win
    int n_placed = 0;
    int weak_seen = 0;
    bool left_taken = false, right_taken = false;
    int n_named_left = 0;
    for (const auto* h : placed) {
      if (h->support == "propped") continue;
      for (const int c : h->chunks) {
        for (const auto& p : chunks_[c].places) n_named_left += p.kind == Place::Kind::Joint && p.name == "left end" ? 1 : 0;
      }
    }
    std::vector<std::string> letters;  // joint letters of a beam without coordinates: A … from left to right
    for (const auto* h : placed) {
      if (h->support == "propped") continue;
      const std::string kind = h->support;
      for (const int c : h->chunks) {
        for (Place p : chunks_[c].places) {
          std::string name;
          std::string k = kind;
          if (p.kind == Place::Kind::Joint && (p.name == "tip" || p.name == "end" || p.name == "top" || p.name == "base" || p.name == "bottom" || p.name == "left end" || p.name == "right end")) {
            if (chunks_[c].weak && (p.name == "tip" || p.name == "end" || (p.name == "top" && standing && !symbol(chunks_[c].last, "top")))) {
              // "one end", "the other end"
              const bool right = weak_seen > 0 || left_taken;
              p.name = right ? last : first;
              ++weak_seen;
            } else if (p.name == "tip" && standing) {
              p.name = "top";
            } else if (p.name == "bottom") {
              p.name = "base";
            }
            (p.name == last || p.name == "tip" ? right_taken : left_taken) = true;
            name = p.name == "tip" ? "right support" : p.name == "left end" ? "left support" : p.name == "right end" ? "right support" : p.name;
          } else if (p.kind == Place::Kind::Set && p.name == "ends") {
            left_taken = right_taken = true;
            if (k == "support") {
              add("pinned", place_of(first, p.origin), "left support");
              add("roller", place_of(last, p.origin), "right support");
            } else {
              for (const auto& end : {first, last}) add(k, place_of(end, p.origin), end == first ? "left support" : "right support");
            }
            ++n_placed;
            continue;
          } else if (p.kind == Place::Kind::Joint && p.name.size() <= 2) {
            // "pinned at A, roller at B": letters name the ends in order
            letters.push_back(p.name);
            name = p.name;
            const int index = static_cast<int>(letters.size()) - 1;
            const int spans = static_cast<int>(b.spans.size());
            if (spans == 0) {
              if (index > 1) {
                ask("Where along the beam is the support " + p.name + "?");
                return;
              }
              p.name = index == 0 ? first : last;
            } else {
              p.name = "support " + std::to_string(index + 1);
            }
            (index == 0 ? left_taken : right_taken) = true;
          } else if (p.kind == Place::Kind::Point) {
            name = "support at " + p.at.text();
            if (p.at.si == 0 && !p.from_end) left_taken = true;
          } else if (p.kind == Place::Kind::Whole) {
            continue;
          } else {
            name = p.name;
          }
          if (k == "support") k = n_placed == 0 && s.supports.empty() ? "pinned" : "roller";
          if (name.empty()) name = "support " + std::to_string(s.supports.size() + 1);
          // the same place twice is one support
          const bool again = std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& o) { return o.place.kind == p.kind && o.place.name == p.name && o.place.kind == Place::Kind::Joint; });
          if (!again) add(k, p, name);
          ++n_placed;
        }
      }
    }
    // Two pins on one beam would hold it along its axis twice; that changes nothing for transverse loads, and is what was said.
    if (found != nullptr) {
      const Origin o = origin(items_[at].begin, items_[at].end);
      const bool replaced = n_placed >= 2;
      if (!replaced) {
        const bool overhung = !b.spans.empty() && b.spans.size() >= 2 && fact("overhang") != nullptr;
        if (overhung || (b.spans.size() >= 2 && found->symbol == "simply_supported")) {
          // continuous: every end of a span is held, but overhangs are free
          const bool left_over = overhung && std::abs(b.spans.front().si - fact("overhang")->q().si()) < 1e-12 && b.spans.size() >= 2 && (b.spans.size() == 3 || std::abs(b.spans.back().si - fact("overhang")->q().si()) > 1e-12);
          const int n = static_cast<int>(b.spans.size());
          int k = 0;
          for (int i = 0; i <= n; ++i) {
            if (overhung && ((i == 0 && left_over) || (i == n && (!left_over || n == 3)))) continue;
            add(k == 0 ? "pinned" : "roller", place_of("support " + std::to_string(i + 1), o), "support " + std::to_string(i + 1));
            ++k;
          }
        } else if (s.supports.empty()) {
          add(found->a, place_of(first, o), standing ? "base" : "left support");
          if (found->b[0] != 0) add(found->b, place_of(last, o), standing ? "top" : "right support");
        } else {
          add(found->b[0] != 0 ? found->b : "roller", place_of(s.supports[0].place.name == first ? last : first, o), "right support");
        }
      }
    }
    if (present("propped") || (cantilever_ && false)) {
      const int i = find_symbol("propped");
      const Origin o = origin(items_[i].begin, items_[i].end);
      use(i, "support", "propped");
      const bool has_fixed = std::any_of(s.supports.begin(), s.supports.end(), [](const Support& x) { return x.kind == "fixed"; });
      if (!has_fixed) {
        s.supports.clear();
        add("fixed", place_of(first, o), "left support");
      }
      Place at = place_of(last, o);
      for (const auto* h : placed) {
        if (h->support == "propped" && !chunks_[h->chunks[0]].places.empty()) {
          at = chunks_[h->chunks[0]].places[0];
          if (at.kind == Place::Kind::Joint && (at.name == "tip" || at.name == "end")) at.name = last;
        }
      }
      if (s.supports.size() < 2) add("roller", at, "prop");
    }
    const bool cantilever_alone = cantilever_ && !present("overhang");
    if (s.supports.empty() && cantilever_alone) {
      const int i = std::max(find_symbol("cantilever"), find_symbol("fixed_free"));
      use(i, "support", "fixed at one end");
      add("fixed", place_of(first, origin(items_[i].begin, items_[i].end)), standing ? "base" : "left support");
      for (const auto* h : loose) use(h->item, "support", h->support);
    } else if (cantilever_alone && s.supports.size() == 1 && s.supports[0].kind == "roller") {
      const std::string other = s.supports[0].place.name == first ? last : first;  // a cantilever with a prop
      add("fixed", place_of(other, s.supports[0].origin), "fixed end");
    }
    if (s.supports.empty() && !loose.empty()) {
      // kinds in the order they were named: "pinned ends", "pin and roller", "clamped"
      std::vector<const Head*> kinds;
      for (const auto* h : loose) {
        if (h->support != "support" && h->support != "propped" && h->support != "spring") kinds.push_back(h);
      }
      const auto origin_of = [&](const Head* h) { return origin(items_[h->item].begin, items_[h->item].end); };
      if (kinds.size() >= 2) {
        add(kinds[0]->support, place_of(first, origin_of(kinds[0])), standing ? "base" : "left support");
        add(kinds[1]->support, place_of(last, origin_of(kinds[1])), standing ? "top" : "right support");
      } else if (kinds.size() == 1 && kinds[0]->support == "fixed") {
        const bool both = present_any({"all"}) && symbol(after(kinds[0]->item), "all");
        add("fixed", place_of(first, origin_of(kinds[0])), standing ? "base" : "left support");
        if (both) add("fixed", place_of(last, origin_of(kinds[0])), "right support");
      } else if (kinds.size() == 1) {
        add(kinds[0]->support, place_of(first, origin_of(kinds[0])), standing ? "base" : "left support");
        if (kinds[0]->support == "pinned") add(domain_ == Domain::Column ? "pinned" : "roller", place_of(last, origin_of(kinds[0])), standing ? "top" : "right support");
      } else if (present("support") && domain_ == Domain::Beam && b.spans.size() < 2) {
        const int i = find_symbol("support");
        add("pinned", place_of(first, origin(items_[i].begin, items_[i].end)), "left support");
        add("roller", place_of(last, origin(items_[i].begin, items_[i].end)), "right support");
        note("supports", "pin at the left end, roller at the right end", "supports are named, but not their kind or place");
      }
    }
    // A single placed "support" or pin on a beam: the other end
    if (s.supports.empty() && domain_ == Domain::Beam && b.spans.size() >= 2) {
      for (std::size_t i = 0; i <= b.spans.size(); ++i)
        add(i == 0 ? "pinned" : "roller", place_of("support " + std::to_string(i + 1), unsaid), "support " + std::to_string(i + 1));
      if (!present("continuous")) note("supports", "a pin at the left end and rollers at the other ends of the spans", "a beam of several spans is supported at their ends");
      for (int i = find_symbol("continuous"); i >= 0; i = find_symbol("continuous", i + 1)) use(i, "support", "continuous");
    } else if (domain_ == Domain::Beam && b.spans.size() >= 2 && s.supports.size() == 1 && present("continuous")) {
    }
    if (s.supports.empty() && domain_ == Domain::Rod) {
      if (present("fixed_end_place") || present("wall_thickness")) {
        // "between two rigid walls"
        const int w = find_symbol("fixed_end_place") >= 0 ? find_symbol("fixed_end_place") : find_symbol("wall_thickness");
        bool two = false;
        for (int k = sentence_begin(w); k <= w; ++k) two = two || symbol(k, "between");
        if (two || fact("temperature_change") != nullptr) {
          use(w, "support", "rigid walls");
          for (int k = sentence_begin(w); k < w; ++k) {
            if (bare_number(k) && items_[k].values[0].number == 2) use(k, "support", "two walls");
          }
          add("fixed", place_of(first, origin(items_[w].begin, items_[w].end)), "left wall");
          add("fixed", place_of(last, origin(items_[w].begin, items_[w].end)), "right wall");
        }
      }
      if (s.supports.empty()) {
        add("fixed", place_of(first, unsaid), "left support");
        if (!present("hang")) note("supports", "held at one end", "no supports are named; the other end takes the load");
      }
    }
    if (s.supports.empty() && domain_ == Domain::Column) {
      if (present_any({"ask_buckling"})) {
        ask("How is the column held at its ends?", {"pinned at both ends", "fixed at the base, free at the top", "fixed at both ends"});
        return;
      }
      add("fixed", place_of(first, unsaid), "base");
      note("supports", "fixed at the base", "no supports are named; a column stands on its base");
    }
    if (s.supports.empty() && domain_ == Domain::Beam && body().spans.empty() && present("span") && !present("support")) {
      add("pinned", place_of(first, unsaid), "left support");
      add("roller", place_of(last, unsaid), "right support");
      note("supports", "simply supported at both ends", "a span is named, but no supports");
    }
    if (s.supports.empty()) {
      ask("How is the " + std::string(domain_ == Domain::Beam ? "beam" : "member") + " supported?", {"simply supported at both ends", "cantilever, fixed at the left end", "fixed at both ends"});
      return;
    }
    settle_line_supports();
    return;
  }
  if (told_supports()) return;
  // trusses, frames, points: places first
  for (const auto* h : placed) {
    for (const int c : h->chunks) {
      for (Place p : chunks_[c].places) {
        if (p.kind != Place::Kind::Joint && p.kind != Place::Kind::Set) continue;
        std::string kind = h->support == "support" ? (s.supports.empty() || domain_ != Domain::Truss ? "pinned" : "roller") : h->support;
        if (kind == "propped") kind = "roller";
        if (p.kind == Place::Kind::Set && p.name == "ends" && h->support == "support" && domain_ == Domain::Truss) {
          add("pinned", place_of("left end", p.origin), "left support");
          add("roller", place_of("right end", p.origin), "right support");
          continue;
        }
        if (family_ == "npod" && p.name == "bottom joints") p.name = "feet";
        if (domain_ == Domain::Truss && p.kind == Place::Kind::Joint && (p.name == "end" || (p.name == "tip" && chunks_[c].weak))) p.name = s.supports.empty() ? "left end" : "right end";  // "one end … the other"
        if (domain_ == Domain::Frame && p.kind == Place::Kind::Joint) {
          if (p.name == "left end") p.name = "left base";
          if (p.name == "right end") p.name = "right base";
        }
        const bool again = std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& o) { return o.place.name == p.name && o.place.kind == p.kind; });
        if (!again) add(kind, p, p.name);
      }
    }
  }
  if (s.supports.empty()) {
    for (const auto* h : loose) {
      if (domain_ != Domain::Frame && family_ != "npod" && family_ != "tower" && family_ != "x_braced" && family_ != "cantilever_truss") continue;
      if (h->support == "support" || h->support == "spring" || h->support == "propped") continue;
      if (!(present("bases") || present("support") || domain_ == Domain::Frame)) continue;
      use(h->item, "support", h->support);
      const Origin o = origin(items_[h->item].begin, items_[h->item].end);
      add(h->support, place_of("feet", o, true), "feet");
      break;
    }
  }
  if (domain_ == Domain::Truss && s.supports.size() == 1 && s.supports[0].place.kind == Place::Kind::Joint && (s.supports[0].place.name == "left end" || s.supports[0].place.name == "right end")) {
    for (const auto* h : loose) {  // "one end pinned, the other on rollers"
      if (h->support == "support" || h->support == "propped" || h->support == "spring") continue;
      use(h->item, "support", h->support);
      add(h->support, place_of(s.supports[0].place.name == "left end" ? "right end" : "left end", origin(items_[h->item].begin, items_[h->item].end)), "other end");
      break;
    }
  }
  default_supports();
  if (!s.planar) {
    for (auto& x : s.supports) {
      if (x.kind == "pinned") x.fixed = {true, true, true, false, false, false};
    }
  }
}

// What the supports of a straight member hold follows from its domain.
void Reader::settle_line_supports() {
  Setup& s = out_.setup;
  // Column or rod in 3D (buckling in any direction): a pinned member needs a hold against turning about its own axis, and
  // its loaded end must be free to come down.
  if (!s.planar && (domain_ == Domain::Column || domain_ == Domain::Beam || domain_ == Domain::Rod)) {
    const int axis = domain_ == Domain::Column ? 2 : 0;
    bool twist = std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& x) { return x.fixed[3 + axis]; });
    for (std::size_t k = 0; k < s.supports.size(); ++k) {
      auto& x = s.supports[k];
      if (x.kind == "roller") x.fixed = {axis != 0, true, axis != 2, false, false, false};
      if (!twist && x.kind == "pinned") {
        x.fixed[3 + axis] = true;
        twist = true;
      }
      if (domain_ == Domain::Column && k > 0) {
        x.fixed[2] = false;
        if (x.kind == "pinned") x.fixed[5] = false;
      }
    }
    if (!twist) s.supports.front().fixed[3 + axis] = true;
  } else if (domain_ == Domain::Column && s.supports.size() > 1) {
    // the top may come down: an axial load goes through the column, not into its upper support
    for (std::size_t k = 1; k < s.supports.size(); ++k) {
      if (!s.analysis.self_weight || true) s.supports[k].fixed[2] = false;
      if (s.supports[k].kind == "roller") s.supports[k].fixed = {true, true, false, false, false, false};
    }
  }
}

void Reader::default_supports() {
  Setup& s = out_.setup;
  const auto add = [&](std::string kind, std::string name, bool set) {
    Place p;
    p.kind = set ? Place::Kind::Set : Place::Kind::Joint;
    p.name = name;
    p.origin = {Origin::Kind::Assumption, 0, -1, -1, {}, "no supports are named"};
    s.supports.push_back(make_support(std::move(kind), p, name));
    s.supports.back().origin = p.origin;
  };
  for (const char* w : {"simply_supported", "pinned_pinned"}) {
    for (int i = find_symbol(w); i >= 0; i = find_symbol(w, i + 1)) use(i, "support", w);
  }
  if (!s.supports.empty()) return;
  const bool said_simple = present("simply_supported") || present("support");
  if (domain_ == Domain::Frame) {
    if (present("pinned_pinned")) {
      add("pinned", "feet", true);
      return;
    }
    add("fixed", "feet", true);
    note("supports", "fixed bases", "no supports are named; rigid frames are usually built in, pinned bases can be chosen");
    return;
  }
  if (family_ == "npod" || family_ == "tower") {
    add("pinned", "feet", true);
    note("supports", "pinned feet", "no supports are named");
  } else if (family_ == "x_braced" || family_ == "cantilever_truss") {
    add("pinned", "left joints", true);
    note("supports", "the joints at the left are pinned", "a cantilever truss is held there");
  } else if (family_ == "space_grid") {
    add("pinned", "corners", true);
    note("supports", "pinned at the corners of the top layer", "no supports are named");
  } else if (domain_ == Domain::Truss) {
    add("pinned", "left end", false);
    add("roller", "right end", false);
    if (!said_simple) note("supports", "a pin at the left end and a roller at the right end of the bottom chord", "no supports are named; this is how trusses are usually held");
  } else if (domain_ == Domain::Points) {
    for (const auto& j : joint_texts_) {
      if (hangs_from_building(j)) add("pinned", j.name, false);
    }
    if (!s.supports.empty()) note("supports", "the joints at the ceiling, wall or ground are pinned", "no supports are named");
    else ask("Which joints are supported, and how?", {"pin at the first, roller at the last"});
  }
}

}  // namespace nacre::prompts
