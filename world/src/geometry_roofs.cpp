// Roof trusses on a straight tie.

#include <cmath>

#include "geometry.h"

namespace nacre::geometry {
namespace {

void roof_aliases(Draft& d, int left, int right, int apex) {
  for (const char* a : {"left end", "left support", "left eaves", "left foot"}) d.alias(a, left);
  for (const char* a : {"right end", "right support", "right eaves", "right foot"}) d.alias(a, right);
  if (apex >= 0)
    for (const char* a : {"apex", "ridge", "peak"}) d.alias(a, apex);
  d.set("ends", {left, right});
  d.set("eaves", {left, right});
  d.set("feet", {left, right});
}

void king_post(Draft& d, double span, double height, bool struts) {
  const int b0 = d.node("B0", 0, 0, 0), b1 = d.node("B1", span / 2, 0, 0), b2 = d.node("B2", span, 0, 0);
  d.chain({b0, b1, b2}, "bottom chord", "bottom chord");
  int apex;
  if (struts) {
    const int t1 = d.node("T1", span / 4, 0, height / 2);
    apex = d.node("T2", span / 2, 0, height);
    const int t3 = d.node("T3", span * 3 / 4, 0, height / 2);
    d.chain({b0, t1, apex}, "rafters", "left rafter");
    d.chain({apex, t3, b2}, "rafters", "right rafter");
    d.member(b1, t1, "struts");
    d.member(b1, t3, "struts");
    d.set("top joints", {t1, apex, t3});
    d.set("interior top joints", {t1, apex, t3});
    d.set("rafter midpoints", {t1, t3});
    d.alias("left rafter midpoint", t1);
    d.alias("right rafter midpoint", t3);
  } else {
    apex = d.node("T1", span / 2, 0, height);
    d.chain({b0, apex}, "rafters", "left rafter");
    d.chain({apex, b2}, "rafters", "right rafter");
    d.set("top joints", {apex});
    d.set("interior top joints", {apex});
  }
  d.member(b1, apex, "king post");
  d.alias("midspan", b1);
  d.chord_sets("bottom", {b0, b1, b2});
  roof_aliases(d, b0, b2, apex);
}

void queen_post(Draft& d, double span, double height, int braces) {
  std::vector<int> b;
  for (int i = 0; i <= 3; ++i) b.push_back(d.node(numbered("B", i), span * i / 3, 0, 0));
  const int t1 = d.node("T1", span / 3, 0, height), t2 = d.node("T2", span * 2 / 3, 0, height);
  d.chain(b, "bottom chord", "bottom chord");
  d.chain({t1, t2}, "straining beam", "straining beam");
  d.member(b[0], t1, "rafters");
  d.member(t2, b[3], "rafters");
  d.member(b[1], t1, "queen posts");
  d.member(b[2], t2, "queen posts");
  if (braces >= 1) d.member(b[1], t2, "braces");
  if (braces >= 2) d.member(t1, b[2], "braces");
  d.chord_sets("bottom", b);
  d.set("top joints", {t1, t2});
  d.set("interior top joints", {t1, t2});
  roof_aliases(d, b[0], b[3], -1);
}

/// Tie in three equal parts, rafters in two, webs as a W.
void fink(Draft& d, double span, double height) {
  std::vector<int> b;
  for (int i = 0; i <= 3; ++i) b.push_back(d.node(numbered("B", i), span * i / 3, 0, 0));
  const int t1 = d.node("T1", span / 4, 0, height / 2), apex = d.node("T2", span / 2, 0, height),
            t3 = d.node("T3", span * 3 / 4, 0, height / 2);
  d.chain(b, "bottom chord", "bottom chord");
  d.chain({b[0], t1, apex}, "rafters", "left rafter");
  d.chain({apex, t3, b[3]}, "rafters", "right rafter");
  d.member(t1, b[1], "webs");
  d.member(b[1], apex, "webs");
  d.member(apex, b[2], "webs");
  d.member(b[2], t3, "webs");
  d.chord_sets("bottom", b);
  d.set("top joints", {t1, apex, t3});
  d.set("interior top joints", {t1, apex, t3});
  d.set("rafter midpoints", {t1, t3});
  d.set("tie third points", {b[1], b[2]});
  d.alias("left rafter midpoint", t1);
  d.alias("right rafter midpoint", t3);
  roof_aliases(d, b[0], b[3], apex);
}

/// Tie and rafters in three equal parts; from each third point of the tie two webs fan out to its rafter and one to the ridge.
void fan(Draft& d, double span, double height) {
  std::vector<int> b, t;
  for (int i = 0; i <= 3; ++i) b.push_back(d.node(numbered("B", i), span * i / 3, 0, 0));
  for (int i = 1; i <= 5; ++i) t.push_back(d.node(numbered("T", i), span * i / 6, 0, height * (i <= 3 ? i : 6 - i) / 3));
  d.chain(b, "bottom chord", "bottom chord");
  d.chain({b[0], t[0], t[1], t[2]}, "rafters", "left rafter");
  d.chain({t[2], t[3], t[4], b[3]}, "rafters", "right rafter");
  for (std::size_t i = 0; i < 3; ++i) d.member(b[1], t[i], "webs");
  for (std::size_t i = 2; i < 5; ++i) d.member(b[2], t[i], "webs");
  d.chord_sets("bottom", b);
  d.set("top joints", t);
  d.set("interior top joints", t);
  d.set("rafter third points", {t[0], t[1], t[3], t[4]});
  roof_aliases(d, b[0], b[3], t[2]);
}

/// Each sloping tie runs from a foot to the middle of the opposite rafter; they cross under the ridge at a third of its height.
void scissors(Draft& d, double span, double height) {
  const int a = d.node("A", 0, 0, 0), b = d.node("B", span, 0, 0), c = d.node("C", span / 2, 0, height);
  const int cross = d.node("D", span / 2, 0, height / 3), e = d.node("E", span / 4, 0, height / 2),
            f = d.node("F", span * 3 / 4, 0, height / 2);
  d.chain({a, cross, f}, "ties", "left tie");
  d.chain({e, cross, b}, "ties", "right tie");
  d.chain({a, e, c}, "rafters", "left rafter");
  d.chain({c, f, b}, "rafters", "right rafter");
  d.member(cross, c, "king post");
  d.alias("crossing", cross);
  d.alias("midspan", cross);
  d.alias("left rafter midpoint", e);
  d.alias("right rafter midpoint", f);
  d.set("rafter midpoints", {e, f});
  d.set("top joints", {e, c, f});
  d.set("interior top joints", {e, c, f});
  d.set("bottom joints", {a, b});
  roof_aliases(d, a, b, c);
}

/// Tie and rafters in equal panels, verticals between them. Howe: the diagonals fall towards midspan and are compressed, as
/// the struts of a king post; Pratt: they rise towards the ridge and are in tension.
void pitched(Draft& d, int n, double panel, double height, bool howe) {
  std::vector<int> b, bow;
  for (int i = 0; i <= n; ++i) b.push_back(d.node(numbered("B", i), i * panel, 0, 0));
  bow.push_back(b.front());
  for (int i = 1; i < n; ++i) bow.push_back(d.node(numbered("T", i), i * panel, 0, height * 2 * (2 * i <= n ? i : n - i) / n));
  bow.push_back(b.back());
  const auto half = bow.begin() + n / 2;
  d.chain(b, "bottom chord", "bottom chord");
  d.chain({bow.begin(), half + 1}, "rafters", "left rafter");
  d.chain({half, bow.end()}, "rafters", "right rafter");
  const auto at = [](const std::vector<int>& v, int i) { return v[static_cast<std::size_t>(i)]; };
  for (int i = 1; i < n; ++i) d.member(at(b, i), at(bow, i), "verticals");
  for (int i = 1; i + 1 < n; ++i) {
    const bool falling = (2 * i < n) == howe;
    d.member(falling ? at(bow, i) : at(b, i), falling ? at(b, i + 1) : at(bow, i + 1), "diagonals");
  }
  d.chord_sets("bottom", b);
  d.set("panel points", b);
  d.set("top joints", {bow.begin() + 1, bow.end() - 1});
  d.set("interior top joints", {bow.begin() + 1, bow.end() - 1});
  d.set("rafter joints", bow);
  d.alias("midspan", at(b, n / 2));
  roof_aliases(d, b.front(), b.back(), *half);
}

}  // namespace

void roof_truss(Parameters& p, Draft& d) {
  const std::string_view f = p.family().name;
  const bool panelled = f == "howe_roof" || f == "pratt_roof";
  const double span = panelled ? 0 : p.get("span");
  if (f == "queen_post") {
    const double height = p.get("height", span / 6);
    const int braces = p.count("braces");
    if (!p.failed()) queen_post(d, span, height, braces);
    return;
  }
  if (panelled) {
    const auto division = p.divide("span", "panel_length", "panels");
    const double rise =
        p.one_of({{"height", p.raw("height")}, {"pitch", tangent(p.raw("pitch")) * division.total / 2}}, division.total / 4);
    if (p.failed()) return;
    if (division.count % 2 != 0)
      return p.fail(
          Problem::Impossible, "panels",
          "A " + std::string(p.family().title) + " needs an even number of panels, so that a joint lies under the ridge.",
          "Take " + std::to_string(division.count + 1) + ".");
    return pitched(d, division.count, division.part, rise, f == "howe_roof");
  }
  const double height = p.one_of({{"height", p.raw("height")}, {"pitch", tangent(p.raw("pitch")) * span / 2}}, span / 4);
  const bool struts = f == "king_post" && p.count("struts") == 1;
  if (p.failed()) return;
  if (f == "king_post")
    king_post(d, span, height, struts);
  else if (f == "fink")
    fink(d, span, height);
  else if (f == "fan")
    fan(d, span, height);
  else
    scissors(d, span, height);
}

}  // namespace nacre::geometry
