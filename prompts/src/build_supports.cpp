// Supports and hinges of a Setup.

#include <algorithm>
#include <cmath>

#include "line_build.h"

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

// "a roller against the wall", "held horizontally but free to move up and down": it holds along the horizontal.
bool Reader::holds_level(int item) const {
  if (domain_ != Domain::Truss && domain_ != Domain::Points) return false;
  if (symbol(before(item), "vertical") || symbol(before(item), "plumb_word")) return true;
  for (int k = std::max(sentence_begin(item), item - 6); k < sentence_stop(item) && k < item + 14; ++k) {
    if (k > item && any_symbol(k, "pin|roller")) break;
    if (k < item && word(k, "touch|touches|lean|leans|wall") && !symbol(before(k), "pin")) return true;
    if (k > item && (word(k, "wall") || (symbol(k, "up") && word(k + 2, "down")) || (word(k, "horizontally") && word(k - 1, "held|restrained|fixed|supported|only")) || ((word(k, "vertically") || symbol(k, "vertical")) && word(k - 1, "slide|move|roll|moves|slides|rolls|free")))) return true;
  }
  return false;
}

void Reader::build_supports() {
  Setup& s = out_.setup;
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
  if (domain_ == Domain::Beam || domain_ == Domain::Rod || domain_ == Domain::Column) {
    LineBuilder(*this).supports();
    return;
  }
  // heads with places; the kinds without a place are kept for defaults
  std::vector<const Head*> placed, loose;
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Support) continue;
    (h.chunks.empty() ? loose : placed).push_back(&h);
  }
  if (told_supports()) return;
  // trusses, frames, points: places first
  for (const auto* h : placed) {
    for (const int c : h->chunks) {
      for (Place p : chunks_[c].places) {
        if (p.kind != Place::Kind::Joint && p.kind != Place::Kind::Set) continue;
        std::string kind = h->support == "support" ? (s.supports.empty() || domain_ != Domain::Truss ? "pinned" : "roller") : h->support;
        if (kind == "propped") kind = "roller";
        if (p.kind == Place::Kind::Set && p.name == "all joints" && kind == "pinned") {  // "all joints pinned": how the bars meet
          use(h->item, "joint", "how the bars are joined");
          continue;
        }
        if (kind == "roller" && holds_level(h->item)) {
          kind = "guided";  // bars turn there anyway
          for (int k = h->item; k < sentence_stop(h->item); ++k)
            if (word(k, "held|restrained") || symbol(k, "up") || symbol(k, "down")) use(k, "support", "");
        }
        if (p.kind == Place::Kind::Set && p.name == "ends" && domain_ == Domain::Truss && placed.size() == 2 && placed[0]->support != placed[1]->support && placed[0]->chunks == placed[1]->chunks) {
          p = place_of(h == placed[0] ? "left end" : "right end", p.origin);  // "pin, roller at the lower corners"
          note("supports", "the left end is " + placed[0]->support + ", the right end " + placed[1]->support, "the prompt does not say which is which");
        }
        if (p.kind == Place::Kind::Set && p.name == "ends" && h->support == "support" && domain_ == Domain::Truss) {
          add("pinned", place_of("left end", p.origin), "left support");
          add("roller", place_of("right end", p.origin), "right support");
          continue;
        }
        if (domain_ == Domain::Truss && (p.name == "left base" || p.name == "right base")) p.name.replace(p.name.size() - 4, 4, "end");  // "the lower left corner"
        if (family_ == "npod" && p.name == "bottom joints") p.name = "feet";
        if (domain_ == Domain::Truss && p.kind == Place::Kind::Joint && (p.name == "end" || (p.name == "tip" && chunks_[c].weak))) p.name = s.supports.empty() ? "left end" : "right end";  // "one end … the other"
        if (domain_ == Domain::Frame && p.kind == Place::Kind::Joint) {
          if (p.name == "left end") p.name = "left base";
          if (p.name == "right end") p.name = "right base";
        }
        const bool again = std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& o) { return o.place.name == p.name && o.place.kind == p.kind; });
        use(h->item, "support", kind);
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

// Column or rod in space (buckling in any direction): a pinned member needs a hold against turning about its own axis, and
// its loaded end must be free to come down.
void Reader::settle_line_supports() {
  Setup& s = out_.setup;
  if (s.supports.empty()) return;
  const bool column = domain_ == Domain::Column;
  if (!s.planar) {
    const int axis = column ? 2 : 0;
    bool twist = std::any_of(s.supports.begin(), s.supports.end(), [&](const Support& x) { return x.fixed[3 + axis]; });
    for (std::size_t k = 0; k < s.supports.size(); ++k) {
      auto& x = s.supports[k];
      if (x.kind == "roller") x.fixed = {axis != 0, true, axis != 2, false, false, false};
      if (x.kind == "guided" && column) x.fixed = {false, false, false, true, true, true};
      if (!twist && x.kind == "pinned") {
        x.fixed[3 + axis] = true;
        twist = true;
      }
      if (column && k > 0) {
        x.fixed[2] = false;
        if (x.kind == "pinned") x.fixed[5] = false;  // (a brace keeps what it holds)
      }
    }
    if (!twist) s.supports.front().fixed[3 + axis] = true;
  } else if (column && s.supports.size() > 1) {
    // the top may come down: an axial load goes through the column, not into its upper support
    for (std::size_t k = 1; k < s.supports.size(); ++k) {
      s.supports[k].fixed[2] = false;
      if (s.supports[k].kind == "roller") s.supports[k].fixed = {true, true, false, false, false, false};
      if (s.supports[k].kind == "guided") s.supports[k].fixed = {false, true, false, true, true, true};
    }
  }
}

// The joint where all bars meet, while their other ends are free: it can be held only there.
std::string Reader::star_centre() const {
  const auto& members = out_.setup.bodies.front().members;
  if (members.size() < 2 || out_.setup.bodies.front().connection != "pinned" || present("pin") || present("fix") || present("roller")) return {};
  for (const auto& name : {members[0].a, members[0].b})
    if (std::all_of(members.begin(), members.end(), [&](const MemberSpec& m) { return m.a == name || m.b == name; })) return name;
  return {};
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
    else if (const auto centre = star_centre(); !centre.empty()) {
      for (const auto& j : body().joints)
        if (j.name != centre) add("pinned", j.name, false);
      note("supports", "the outer ends of the bars are pinned", "no supports are named; bars that meet at one joint hold it only so");
    } else ask("Which joints are supported, and how?", {"pin at the first, roller at the last"});
  }
}

}  // namespace nacre::prompts
