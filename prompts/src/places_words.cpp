// Places by words: "at midspan", "on the left column", "at every bottom joint", "at the third points".

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {

// Words for ends, middles, tops, lines.
bool Reader::place_words(int& k, PlaceChunk& chunk, bool led) {
  const int start = k;
  int i = k;
  bool every = false;
  if (any_symbol(i, "each|all")) {
    every = true;
    i = after(i);
    if (symbol(i, "of")) i = after(i);
  }
  if (bare_number(i) && items_[i].values[0].spelled && any_symbol(after(i), "top|corner|eaves|bottom|end|third_points")) {
    every = true;
    i = after(i);
  }
  const bool beamlike = domain_ == Domain::Beam || domain_ == Domain::Rod;
  const auto done = [&](Place p, int last) {
    chunk.places.push_back(std::move(p));
    k = last;
    return true;
  };
  if (domain_ == Domain::Truss && place_on_post(i, start, k, chunk)) return true;
  const auto of_part = [&](int at, std::string_view part) -> int {  // "... of the <part>": item of the part, or -1
    if (!any_symbol(after(at), "of|on")) return -1;
    int n = after(after(at));
    if (any_symbol(n, "left|right")) n = after(n);
    return symbol(n, part) ? n : -1;
  };
  const auto side_before = [&](int at) -> std::string {  // "left" or "right" between `at` and the part
    for (int n = at; n > start && n > 0; --n) {
      if (symbol(n, "left")) return "left";
      if (symbol(n, "right")) return "right";
    }
    return {};
  };
  if (symbol(i, "third_points")) {
    for (const double f : {1.0 / 3, 2.0 / 3}) chunk.places.push_back(point_place(fraction(f, "third points"), false, start, i));
    chunk.both = true;
    k = i;
    return true;
  }
  if (symbol(i, "quarter_points")) {
    for (const double f : {0.25, 0.75}) chunk.places.push_back(point_place(fraction(f, "quarter points"), false, start, i));
    chunk.both = true;
    k = i;
    return true;
  }
  if (symbol(before(i), "at") && any_symbol(i, "guided|fix|roller") && lower_case(said(i)).find("end") != std::string::npos)
    return done(joint_place(symbol(i, "guided") ? "@guided" : symbol(i, "fix") ? "@fixed" : "@roller", start, i), i);
  if (symbol(i, "apex")) return done(joint_place(family_ == "bracket" ? "tip" : "apex", start, i), i);
  if (symbol(i, "tip") || (symbol(i, "free") && any_symbol(after(i), "end")) || (symbol(i, "boom") && symbol(after(i), "tip"))) {
    int last = symbol(i, "tip") ? i : after(i);
    if (any_symbol(after(last), "of") && any_symbol(after(after(last)), "beam|cantilever|boom|arm|column|overhang|rod")) last = after(after(last));
    return done(joint_place("tip", start, last), last);
  }
  if (symbol(i, "middle")) {
    int last = i;
    if (symbol(after(last), "of") || symbol(after(last), "in")) {
      int n = after(after(last));
      const bool each_span = any_symbol(n, "each|all");
      if (each_span) n = after(n);
      int which = 0;
      static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
      for (int o = 0; o < 5; ++o) {
        if (symbol(n, order[o])) which = o + 1;
      }
      if (symbol(n, "left")) which = 1;
      const bool right = symbol(n, "right"), last_span = symbol(n, "last");
      int m = n;
      if (which > 0 || right || last_span) m = after(n);
      if (mark(m, "(")) {
        while (m < size() && !mark(m, ")")) {
          if (quantity(m, dim::length)) use(m, "geometry", "names the span again");
          ++m;
        }
        m = after(m);
      }
      if (symbol(m, "span")) {
        if (each_span) {
          chunk.both = true;
          Place p = point_place(fraction(0.5, "middle"), false, start, m);
          p.span = -1;  // of every span: resolved when the spans are known
          return done(p, m);
        }
        if (right || last_span) which = -2;
        if (which != 0) {
          Place p = point_place(fraction(0.5, "middle"), false, start, m);
          p.span = which;
          return done(p, m);
        }
        last = m;
      } else if (any_symbol(m, "column")) {
        return done(point_place(fraction(0.5, "middle"), false, start, m, right ? "right column" : domain_ == Domain::Column ? "" : "left column"), m);
      } else if (any_symbol(m, "beam|cantilever|truss|rod|portal|bottom_chord")) {
        last = m;
      } else if (any_symbol(m, "rafter")) {
        return done(point_place(fraction(0.5, "middle"), false, start, m, right ? "right rafter" : "left rafter"), m);
      }
    }
    if (domain_ == Domain::Truss || (domain_ == Domain::Points && !joint_names_.empty())) {
      if (any_symbol(after(i), "bottom|top") && symbol(after(after(i)), "joint")) return done(joint_place(symbol(after(i), "top") ? "top midspan" : "midspan", start, after(after(i))), after(after(i)));
      return done(joint_place("midspan", start, last), last);
    }
    return done(point_place(fraction(0.5, "middle"), false, start, last), last);
  }
  if (symbol(i, "eaves")) {
    if (domain_ == Domain::Truss && said(i).back() != 's') return done(joint_place("end", start, i), i);
    return done(set_place("eaves", start, i), i);
  }
  if (any_symbol(i, "outer|interior") && beamlike && cantilever_ && lower_case(said(after(i))) == "half") {  // of a cantilever
    Place p = whole_place("", start, after(i));
    p.kind = Place::Kind::Range;
    const bool left_held = out_.setup.supports.empty() || out_.setup.supports.front().place.name != "right end";
    const bool upper = symbol(i, "outer") == left_held;
    p.at = fraction(upper ? 0.5 : 0, "half");
    p.to = fraction(upper ? 1 : 0.5, "half");
    return done(p, after(i));
  }
  if (any_symbol(i, "left|right")) {
    const std::string side = symbol(i, "left") ? "left" : "right";
    int n = after(i);
    if (any_symbol(n, "tip")) return done(joint_place(side + " end", start, n), n);
    if (domain_ == Domain::Truss && symbol(n, "bottom") && symbol(after(n), "corner")) return done(joint_place(side + " end", start, after(n)), after(n));
    if (any_symbol(n, "end|support|pin|roller")) {
      int last = n;
      if (symbol(n, "pin") || symbol(n, "roller")) {
        if (!any_symbol(after(n), "support")) return done(joint_place(side + " end", start, i), i);
        last = i;
      }
      if (symbol(n, "support") && domain_ == Domain::Beam) return done(joint_place(side + " end", start, last), last);
      if (symbol(n, "end") && symbol(after(n), "of") && any_symbol(after(after(n)), "beam|truss|cantilever")) last = after(after(n));
      return done(joint_place(side + " end", start, last), last);
    }
    if (symbol(n, "eaves") || symbol(n, "corner")) return done(joint_place(side + (symbol(n, "eaves") ? " eaves" : " corner"), start, n), n);
    if (symbol(n, "column")) {
      chunk.part = true;
      return done(whole_place(side + " column", start, n), n);
    }
    if (symbol(n, "rafter")) {
      if (any_symbol(after(n), "middle")) return done(joint_place(side + " rafter midpoint", start, after(n)), after(n));
      chunk.part = true;
      return done(whole_place(side + " rafter", start, n), n);
    }
    if (any_symbol(n, "bases")) return done(joint_place(side + " base", start, n), n);
    if (any_symbol(n, "side") && (symbol(before(i), "on") || turn_ > 0) && beamlike) {
      // "on the left half"
      const std::string w = lower_case(said(n));
      if (w == "half") {
        Place p = whole_place("", start, n);
        p.kind = Place::Kind::Range;
        p.at = fraction(side == "left" ? 0 : 0.5, "half");
        p.to = fraction(side == "left" ? 0.5 : 1, "half");
        return done(p, n);
      }
    }
    if (symbol(n, "span")) {
      Place p = whole_place("", start, n);
      p.kind = Place::Kind::Range;
      p.at = fraction(0, "span");
      p.to = fraction(1, "span");
      p.span = side == "left" ? 1 : -2;
      return done(p, n);
    }
    if (any_symbol(n, "side")) {
      chunk.weak = true;
      return done(joint_place(side + " end", start, n), n);
    }
    chunk.weak = true;
    return done(joint_place(side + " end", start, i), i);
  }
  if (any_symbol(i, "first|second|third|fourth|fifth|last") && symbol(after(i), "span")) {
    static constexpr std::string_view order[] = {"first", "second", "third", "fourth", "fifth"};
    int which = -2;
    for (int o = 0; o < 5; ++o) {
      if (symbol(i, order[o])) which = o + 1;
    }
    Place p = whole_place("", start, after(i));
    p.kind = Place::Kind::Range;
    p.at = fraction(0, "span");
    p.to = fraction(1, "span");
    p.span = which;
    return done(p, after(i));
  }
  if (symbol(i, "top") || symbol(i, "bottom")) {
    const bool top = symbol(i, "top");
    int n = after(i);
    if (any_symbol(n, "left|right") && any_symbol(after(n), "corner|joint|filler")) {
      return done(joint_place((symbol(n, "left") ? "left" : "right") + std::string(top ? " corner" : " base"), start, after(n)), after(n));
    }
    if (symbol(n, "corner")) {
      if (every || said(n).back() == 's') {
        chunk.both = true;
        return done(set_place(top ? "top joints" : "bottom joints", start, n), n);
      }
      if (family_ == "l_frame") return done(joint_place("corner", start, n), n);
    }
    if (symbol(n, "end") && domain_ == Domain::Truss && !top && said(n).size() > 3) {  // "at the lower ends"
      chunk.both = true;
      return done(set_place("ends", start, n), n);
    }
    if (symbol(n, "end")) return done(joint_place(top ? "top" : "bottom", start, n), n);
    if (any_symbol(n, "left|right")) return done(joint_place((symbol(n, "left") ? "left" : "right") + std::string(top ? " corner" : " base"), start, n), n);
    if (symbol(n, "of") || symbol(n, "is")) {
      int m = after(n);
      std::string side;
      const bool each_column = any_symbol(m, "each|all");
      if (each_column) m = after(m);
      if (any_symbol(m, "left|right")) {
        side = symbol(m, "left") ? "left" : "right";
        m = after(m);
      }
      if (symbol(m, "column") || symbol(m, "portal") || symbol(m, "frame") || symbol(m, "truss") || symbol(m, "tower_word") || symbol(m, "gable")) {
        if (each_column) {
          chunk.both = true;
          return done(set_place(top ? "top joints" : "bottom joints", start, m), m);
        }
        if (domain_ == Domain::Column) return done(joint_place(top ? "top" : "base", start, m), m);
        if (family_ == "l_frame") return done(joint_place(top ? "corner" : "base", start, m), m);
        if (family_ == "portal" || family_ == "gable") return done(joint_place((side.empty() ? std::string("left") : side) + (top ? family_ == "gable" ? " eaves" : " corner" : " base"), start, m), m);
        return done(set_place(top ? "top joints" : "bottom joints", start, m), m);
      }
    }
    if (symbol(n, "story")) return done(set_place("top joints", start, n), n);
    if (domain_ == Domain::Column) return done(joint_place(top ? "top" : "base", start, i), i);
    if (top && led && domain_ == Domain::Points && !any_symbol(n, "joint|chord|end|corner|support")) return done(joint_place("top", start, i), i);
    if (top && (family_ == "guyed_mast" || family_ == "two_bar")) return done(joint_place("apex", start, i), i);
    if (family_ == "npod" || family_ == "bracket") return done(joint_place(family_ == "npod" ? (top ? "apex" : "feet") : "tip", start, i), i);
    if (family_ == "tower" || family_ == "table") {
      chunk.both = true;
      return done(set_place(top ? "top joints" : "feet", start, i), i);
    }
    if (domain_ == Domain::Frame && top && led) {
      chunk.weak = true;
      return done(joint_place(family_ == "gable" ? "ridge" : family_ == "l_frame" ? "tip" : "left corner", start, i), i);
    }
    return false;
  }
  if (symbol(i, "bases")) {
    if (domain_ == Domain::Column) return done(joint_place("base", start, i), i);
    chunk.both = true;
    return done(set_place("feet", start, i), i);
  }
  if (symbol(i, "corner") && domain_ == Domain::Truss && out_.setup.bodies.empty() && family_ != "npod" && family_ != "tower" && family_ != "space_grid") {
    const bool below = lower_case(said(i)).find("bottom") != std::string::npos || lower_case(said(i)).find("lower") != std::string::npos;
    if (below || symbol(before(i), "bottom")) {
      chunk.both = true;
      return done(set_place("ends", start, i), i);
    }
  }
  if (symbol(i, "corner") && (domain_ == Domain::Frame || domain_ == Domain::Truss)) {
    if (family_ == "l_frame") return done(joint_place("corner", start, i), i);
    chunk.both = true;
    return done(set_place(family_ == "npod" ? "feet" : "top joints", start, i), i);
  }
  if (symbol(i, "end")) {
    const bool plural = said(i).size() > 3;
    if (every || plural) {
      chunk.both = true;
      if (domain_ == Domain::Truss) return done(set_place("ends", start, i), i);
      return done(set_place("ends", start, i), i);
    }
    if (family_ == "bracket" && led) return done(joint_place("tip", start, i), i);
    chunk.weak = true;
    return done(joint_place(cantilever_ || domain_ == Domain::Rod ? "tip" : domain_ == Domain::Column ? "top" : "end", start, i), i);
  }
  if (any_symbol(i, "fixed_end_place|wall_thickness") && led && !symbol(before(i), "between")) {
    if (domain_ == Domain::Points) return false;
    chunk.weak = true;
    if (family_ == "x_braced" || family_ == "cantilever_truss") return done(set_place("wall joints", start, i), i);
    return done(joint_place(domain_ == Domain::Column ? "base" : "left end", start, i), i);
  }
  if (symbol(i, "beam") && (domain_ == Domain::Frame || (beamlike && led))) {
    chunk.part = true;
    if (domain_ == Domain::Frame && symbol(before(i), "of")) return false;
    return done(whole_place(domain_ == Domain::Frame && family_ == "l_frame" ? "arm" : domain_ == Domain::Frame ? "beams" : "", start, i), i);
  }
  if (symbol(i, "rafter") && (domain_ == Domain::Frame || domain_ == Domain::Truss)) {
    if (symbol(after(i), "middle")) {
      chunk.both = true;
      return done(set_place("rafter midpoints", start, after(i)), after(i));
    }
    chunk.part = true;
    return done(whole_place("rafters", start, i), i);
  }
  if (symbol(i, "column") && domain_ == Domain::Frame && led) {
    chunk.part = true;
    return done(whole_place("columns", start, i), i);
  }
  if (symbol(i, "column") && domain_ == Domain::Column && led) {
    chunk.part = true;
    return done(whole_place("", start, i), i);
  }
  if ((symbol(i, "arm") || symbol(i, "cantilever") || symbol(i, "overhang")) && led) {
    if (symbol(i, "overhang")) {
      Place p = whole_place("", start, i);
      p.kind = Place::Kind::Range;
      p.at = fraction(0, "overhang");
      p.to = fraction(1, "overhang");
      p.span = -3;  // the overhang: resolved when the spans are known
      return done(p, i);
    }
    chunk.part = true;
    return done(whole_place(family_ == "l_frame" ? "arm" : "", start, i), i);
  }
  if (symbol(i, "top_chord") || symbol(i, "bottom_chord")) {
    if (!led) return false;
    chunk.part = true;
    chunk.both = true;
    return done(set_place(symbol(i, "top_chord") ? "top joints" : "bottom joints", start, i), i);
  }
  (void)of_part;
  (void)side_before;
  return false;
}

}  // namespace nacre::prompts
