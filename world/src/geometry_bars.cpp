// Structures of two, three or four bars: brackets and jibs, two bars to a joint, three hangers, a mast with its guys.

#include <algorithm>
#include <cmath>

#include "geometry.h"

namespace nacre::geometry {
namespace {

/// A length that follows from another one and an angle, where both are better founded than what is known of it.
bool follows(const Parameters& p, std::string_view length, std::string_view other, std::string_view angle) {
  return p.rank(length) < std::min(p.rank(other), p.rank(angle));
}

/// A boom from its pivot A on the wall to the tip C, held by a tie (or propped by a strut) from B above (or below) A.
void bracket(Parameters& p, Draft& d) {
  const bool below = p.count("below") == 1;
  const double boom = follows(p, "boom", "rise", "angle") && !p.has("incline") ? p.raw("rise") / tangent(p.raw("angle")) : p.get("boom");
  const SineCosine slope = sine_cosine(p.has("incline") ? p.raw("incline") : 0);
  const double x = boom * slope.cos, z = boom * slope.sin;
  const double rise = p.one_of({{"rise", p.raw("rise")}, {"angle", tangent(p.raw("angle")) * x + (below ? -z : z)}}, boom / 2 + z);
  if (p.failed()) return;
  const int pivot = d.node("A", 0, 0, 0), wall = d.node("B", 0, 0, below ? -rise : rise), tip = d.node("C", x, 0, z);
  d.chain({pivot, tip}, "boom", "boom");
  d.chain({wall, tip}, below ? "strut" : "tie", below ? "strut" : "tie");
  for (const char* a : {"tip", "boom tip", "free end", "right end"}) d.alias(a, tip);
  for (const char* a : {"pivot", "boom pivot", "foot", "left end"}) d.alias(a, pivot);
  for (const char* a : {"mast joint", "tie anchor", "anchor", "wall joint"}) d.alias(a, wall);
  d.set("wall joints", {pivot, wall});
  d.set("left joints", {pivot, wall});
  d.set("feet", {pivot, wall});
}

/// Where the two bars of a "two_bar" begin, seen from their common joint: distance to each side and height of each.
struct Reach {
  double left = 0, right = 0, left_height = 0, right_height = 0;
};

/// By the angles of the two bars to the horizontal. A level bar is as long as the structure is high.
Reach by_angles(Parameters& p) {
  const double l = p.get("left_angle", p.raw("right_angle")), r = p.get("right_angle", l);
  const double cot_l = l > 0 ? 1 / tangent(l) : 0, cot_r = r > 0 ? 1 / tangent(r) : 0;
  if (!p.failed() && cot_l + cot_r <= 0)
    p.fail(Problem::Impossible, "left_angle", "Two level bars carry nothing across themselves.", "Give one of them a slope.");
  const double height = p.one_of({{"height", p.raw("height")}, {"span", p.raw("span") / (cot_l + cot_r)}}, 2);
  return {l > 0 ? height * cot_l : height, r > 0 ? height * cot_r : height, l > 0 ? height : 0, r > 0 ? height : 0};
}

Reach by_lengths(Parameters& p) {
  const double span = follows(p, "span", "height", "angle") ? 2 * p.raw("height") / tangent(p.raw("angle")) : p.get("span"), apex_x = p.get("apex_position", span / 2);
  const double height = p.one_of({{"height", p.raw("height")}, {"angle", tangent(p.raw("angle")) * span / 2}}, span / 2);
  if (!p.failed() && p.rank("angle") == Parameters::Said && std::abs(apex_x - span / 2) > 1e-9 * span)
    p.fail(Problem::Impossible, "angle",
           "An angle is given, but the apex is not in the middle, so that the two bars have different angles.",
           "Give the height instead.");
  return {apex_x, span - apex_x, height, height};
}

void two_bar(Parameters& p, Draft& d) {
  const bool below = p.count("below") == 1, tie = p.count("tie") == 1;
  const Reach reach = p.has("left_angle") || p.has("right_angle") ? by_angles(p) : by_lengths(p);
  if (p.failed()) return;
  const double base = below ? reach.left_height : 0, drop = below ? -1 : 1;
  const double apex_z = base + drop * reach.left_height;
  const int a = d.node("A", 0, 0, base), b = d.node("B", reach.left + reach.right, 0, apex_z - drop * reach.right_height),
            c = d.node("C", reach.left, 0, apex_z);
  d.chain({a, c}, tie ? "rafters" : "bars", tie ? "left rafter" : "left bar");
  d.chain({b, c}, tie ? "rafters" : "bars", tie ? "right rafter" : "right bar");
  if (tie) d.chain({a, b}, "tie", "tie");
  for (const char* n : {"left support", "left end", "left eaves", "left foot"}) d.alias(n, a);
  for (const char* n : {"right support", "right end", "right eaves", "right foot"}) d.alias(n, b);
  for (const char* n : {"apex", "ridge", "peak", "tip", below ? "bottom" : "top", "common joint"}) d.alias(n, c);
  for (const char* s : {"feet", "ends", "eaves", below ? "top joints" : "bottom joints"}) d.set(s, {a, b});
  d.set(below ? "bottom joints" : "top joints", {c});
}

/// Bars from A, B, C in a row down to the loaded joint D under B.
void three_bar(Parameters& p, Draft& d) {
  const double span = follows(p, "span", "height", "angle") ? 2 * p.raw("height") * tangent(p.raw("angle")) : p.get("span");
  const double height = p.one_of({{"height", p.raw("height")}, {"angle", span / 2 / tangent(p.raw("angle"))}}, span / 2);
  if (p.failed()) return;
  const int a = d.node("A", -span / 2, 0, height), b = d.node("B", 0, 0, height), c = d.node("C", span / 2, 0, height),
            joint = d.node("D", 0, 0, 0);
  d.chain({a, joint}, "outer bars", "left bar");
  d.chain({b, joint}, "middle bar", "middle bar");
  d.chain({c, joint}, "outer bars", "right bar");
  for (const char* n : {"apex", "tip", "bottom", "common joint", "midspan"}) d.alias(n, joint);
  for (const char* n : {"left support", "left end"}) d.alias(n, a);
  for (const char* n : {"right support", "right end"}) d.alias(n, c);
  for (const char* s : {"feet", "top joints"}) d.set(s, {a, b, c});
  d.set("ends", {a, c});
  d.set("bottom joints", {joint});
}

/// A mast hinged at its foot A, with one guy from its top C to the ground at B, or one on each side.
void guyed_mast(Parameters& p, Draft& d) {
  const int guys = p.count("guys");
  const double height = follows(p, "height", "anchor", "angle") ? p.raw("anchor") * tangent(p.raw("angle")) : p.get("height");
  const double anchor = p.one_of({{"anchor", p.raw("anchor")}, {"angle", height / tangent(p.raw("angle"))}}, height * 0.75);
  if (p.failed()) return;
  const int foot = d.node("A", 0, 0, 0), left = d.node("B", -anchor, 0, 0), top = d.node("C", 0, 0, height);
  std::vector<int> held{foot, left};
  d.chain({foot, top}, "mast", "mast");
  d.chain({left, top}, "guys", guys == 2 ? "left guy" : "guy");
  if (guys == 2) {
    const int right = d.node("D", anchor, 0, 0);
    d.chain({right, top}, "guys", "right guy");
    d.alias("right anchor", right);
    d.alias("left anchor", left);
    held.push_back(right);
  }
  for (const char* n : {"top", "tip", "apex", "mast top", "head"}) d.alias(n, top);
  for (const char* n : {"base", "foot", "mast foot", "bottom"}) d.alias(n, foot);
  d.alias("anchor", left);
  d.set("feet", held);
  d.set("bottom joints", held);
  d.set("top joints", {top});
}

}  // namespace

void simple_bars(Parameters& p, Draft& d) {
  const std::string_view family = p.family().name;
  if (family == "bracket")
    bracket(p, d);
  else if (family == "two_bar")
    two_bar(p, d);
  else if (family == "three_bar")
    three_bar(p, d);
  else
    guyed_mast(p, d);
}

}  // namespace nacre::geometry
