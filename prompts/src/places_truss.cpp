// Joints of a truss by their chord and their order: "each of the three inner bottom joints", "the second top panel point from the
// right", "every lower chord node (not the supports)", "the middle joint of the bottom chord".

#include <cstdlib>

#include "reader.h"

namespace nacre::prompts {
namespace {

constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth", "last"};

}  // namespace

// The chord that the sentence named before item i: +1 top, -1 bottom, 0 none.
int Reader::chord_before(int i) const {
  for (int k = i - 1; k >= 0 && !sentence_end(k + 1); --k) {
    if (any_symbol(k, "top_chord|top")) return 1;
    if (any_symbol(k, "bottom_chord|bottom")) return -1;
  }
  return 0;
}

bool Reader::place_joint_set(int& k, PlaceChunk& chunk) {
  const int start = k;
  bool every = false, interior = false, bottom = false, top = false, middle = false, left = false, right = false, outer = false, panel_point = false;
  int order = 0, order_item = -1, count_item = -1, i = start;
  for (; i < size(); ++i) {
    if (any_symbol(i, "interior") && said(i).find("joint") != std::string::npos) {  // "unsupported joints"
      interior = true;
      break;
    }
    if (any_symbol(i, "each|all|per")) every = true;
    else if (symbol(i, "of") && i > start) {}
    else if (any_symbol(i, "interior")) interior = true;
    else if (symbol(i, "free") || (word(i, "inside") && i > start)) interior = true;
    else if (any_symbol(i, "bottom|bottom_chord")) bottom = true;
    else if (any_symbol(i, "top|top_chord")) top = true;
    else if (symbol(i, "middle")) middle = true;
    else if (symbol(i, "left")) left = true;
    else if (symbol(i, "right")) right = true;
    else if (symbol(i, "outer")) outer = true;
    else if (filler(i) && !(items_[i].text == "one" || items_[i].text == "ones")) {}
    else if (any_symbol(i, "chord|vertical|truss")) {}
    else if (bare_number(i) && items_[i].values[0].integer && count_item < 0 && !is_joint(items_[i].text)) count_item = i;
    else {
      int o = 0;
      for (int n = 0; n < 6; ++n) {
        if (symbol(i, ordinals[n])) o = n == 5 ? -1 : n + 1;
      }
      if (o == 0 || order != 0) break;
      order = o;
      order_item = i;
    }
  }
  const bool one = i < size() && filler(i) && (interior || order != 0 || every);  // "each interior one", "the second one"
  if (!symbol(i, "joint") && !one && !symbol(i, "interior")) return false;
  if (!(every || interior || bottom || top || middle || left || right || outer || order != 0 || count_item >= 0)) return false;
  if (turn_ > 0 && symbol(start, "per") && !(interior || bottom || top)) return false;  // "40 kN per joint": where the loads are already
  panel_point = symbol(i, "joint") && lower_case(said(i)).find("panel") != std::string::npos;
  int last = i;
  const auto skip = [&](int at) {
    while (filler(at)) ++at;
    return at;
  };
  // "of the bottom chord", "along the lower chord", "from the left"
  for (bool more = true; more;) {
    more = false;
    int n = after(last);
    if (any_symbol(n, "bottom_chord|top_chord") && !bottom && !top && n > last + 1) {  // "panel point along the bottom chord"
      (symbol(n, "bottom_chord") ? bottom : top) = true;
      last = n;
      more = true;
      continue;
    }
    if (any_symbol(n, "of|on|along|in|at")) {
      int m = after(n);
      const bool inner = symbol(m, "interior");
      if (inner) m = after(m);
      if (any_symbol(m, "bottom_chord|bottom|top_chord|top")) {
        (any_symbol(m, "bottom_chord|bottom") ? bottom : top) = true;
        interior = interior || inner;
        last = symbol(after(m), "chord") || symbol(after(m), "end") ? after(m) : m;
        more = true;
        continue;
      }
    }
    const int denied = symbol(n, "is") ? after(n) : n;
    if (symbol(denied, "unsupported_word")) {  // "each bottom joint that is not supported"
      items_[denied].symbol = "interior";
      items_[denied].role = "place";
      interior = true;
      last = denied;
      more = true;
      continue;
    }
    if (symbol(n, "between") && any_symbol(after(n), "support|end")) {  // "between the supports"
      interior = true;
      last = after(n);
      more = true;
      continue;
    }
    if (symbol(n, "from") && any_symbol(after(n), "left|right") && order != 0) {
      if (symbol(after(n), "right")) order = -order;
      last = after(n);
      if (any_symbol(after(last), "end|support|to")) last = after(last);
      if (symbol(last, "to") && any_symbol(after(last), "right|left")) last = after(last);
      more = true;
      continue;
    }
    const int beside = symbol(n, "next_to") ? n : mark(n, "(") && symbol(after(n), "next_to") ? after(n) : -1;
    if (beside > 0 && any_symbol(after(beside), "left|right") && any_symbol(after(after(beside)), "support|end|pin|roller|bases")) {  // "next to the left support"
      const int side = symbol(after(beside), "right") ? -1 : 1;
      if (order != 0 && std::abs(order) != 1) return false;
      order = side;
      interior = true;
      last = after(after(beside));
      if (mark(n, "(") && mark(last + 1, ")")) ++last;
      more = true;
      continue;
    }
    // "(7 interior joints)", "(not the supports)", "except at the supports", "only the inner ones"
    int m = skip(last + 1);
    const bool bracket = mark(m, "(") || mark(m, ",");
    if (bracket) m = skip(m + 1);
    bool said_not = false, inner = false, support = false, noun = false;
    int count = -1, from = m;
    for (; m < size() && m < from + 8; ++m) {
      if (symbol(m, "not") || lower_case(items_[m].text) == "except" || lower_case(items_[m].text) == "but") said_not = true;
      else if (symbol(m, "interior")) inner = true;
      else if (any_symbol(m, "support|end")) support = true;
      else if (symbol(m, "joint")) noun = true;
      else if (bare_number(m) && items_[m].values[0].integer && count < 0 && bracket) count = m;
      else if (!filler(m) && !any_symbol(m, "at|of|over|on")) break;
    }
    if ((said_not && support) || (inner && (noun || mark(m, ")")) && bracket) || (count >= 0 && noun && mark(m, ")"))) {
      interior = interior || inner || said_not;
      if (count >= 0) count_item = count;
      last = mark(m, ")") ? m : m - 1;
      for (int u = from; u < m; ++u) use(u, "place", "");
      more = true;
    }
  }
  if (!bottom && !top) {
    const int chord = panel_point && !interior ? -1 : chord_before(start);
    if (chord > 0 && !middle) top = true;
    if (chord < 0) bottom = true;
    // "the second one": of the joints named before
    if (one && !interior && order != 0 && !chunks_.empty() && !chunks_.back().places.empty() && chunks_.back().places[0].name.find("interior") == 0) interior = true;
  }
  std::string set;
  if (family_ == "x_braced" && interior && !outer) set = top ? "free top joints" : "free bottom joints";
  else if (top) set = interior && !outer ? "interior top joints" : "top joints";
  else if (bottom) set = interior ? "interior bottom joints" : "bottom joints";
  else set = interior ? "interior bottom joints" : "all joints";
  if (middle) {
    chunk.places.push_back(joint_place(top ? "top midspan" : "midspan", start, last));
  } else if (outer && (bottom || top)) {
    chunk.places.push_back(joint_place(top ? "outer top joint" : "outer bottom joint", start, last));
  } else if (left || right) {
    if (bottom || top) chunk.places.push_back(joint_place(std::string(top ? "top joints 1" : "bottom joints 1") + (right ? " from the right" : ""), start, last));
    else chunk.places.push_back(set_place(left ? "left joints" : "right joints", start, last));
  } else if (order != 0) {
    if (!interior && !top) return false;  // "the second bottom joint": from the support, or beside it?
    if (order_item >= 0) use(order_item, "place", "");
    chunk.places.push_back(joint_place(set + " " + std::to_string(std::abs(order)) + (order < 0 ? " from the right" : ""), start, last));
  } else {
    const std::string noun = lower_case(said(i));
    if (turn_ == 0 && symbol(i, "joint") && noun.back() != 's' && !every && count_item < 0 && joint_at(after(last)).empty()) {  // "at the bottom joint"
      bool all_of_them = false;
      for (int n = sentence_begin(start); n < sentence_stop(start); ++n) all_of_them = all_of_them || any_symbol(n, "each|per|all");
      if (!all_of_them) ask("Which joint is meant by \"" + std::string(text_.substr(items_[start].begin, items_[last].end - items_[start].begin)) + "\"? Joints are known by names such as B1.");
    }
    chunk.places.push_back(set_place(set, start, last));
    chunk.both = true;
    if (count_item >= 0) chunk.count = static_cast<int>(items_[count_item].values[0].number);
  }
  if (count_item >= 0) use(count_item, "place", "how many joints");
  k = last;
  return true;
}

// "the foot of the king post", "the head of each queen post", "the bottom of the post".
bool Reader::place_on_post(int i, int start, int& k, PlaceChunk& chunk) {
  const bool foot = any_symbol(i, "bases|bottom|end"), head = any_symbol(i, "top|apex");
  if (!foot && !head) return false;
  int n = after(i);
  if (symbol(n, "end")) n = after(n);
  if (!any_symbol(n, "of")) return false;
  n = after(n);
  const bool each = any_symbol(n, "each|all");
  if (each) n = after(n);
  const bool left = symbol(n, "left"), right = symbol(n, "right");
  if (left || right) n = after(n);
  const bool post = any_symbol(n, "king_post|queen_post|verticals") || word(n, "post|king post|queen post|kingpost|strut|vertical");
  if (!post) return false;
  if (family_ == "queen_post") {
    const std::string set = foot ? "interior bottom joints" : "top joints";
    if (left || right) chunk.places.push_back(joint_place(set + (left ? " 1" : " 2"), start, n));
    else chunk.places.push_back(set_place(set, start, n));
    chunk.both = !(left || right);
  } else {
    chunk.places.push_back(joint_place(foot ? "midspan" : "apex", start, n));
  }
  k = n;
  if (symbol(n, "king_post") == false && symbol(after(n), "column")) k = after(n);
  return true;
}

}  // namespace nacre::prompts
