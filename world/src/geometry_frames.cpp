// Beams, columns, rods, and frames with rigid joints. Columns run upwards, beams and rafters from left to right.

#include <cmath>

#include "geometry.h"

namespace nacre::geometry {
namespace {

/// "A", "B", … "Z", then "N26", …
std::string letter(int i) { return i < 26 ? std::string(1, static_cast<char>('A' + i)) : numbered("N", i); }

void straight_beam(Parameters& p, Draft& d) {
  std::vector<double> ends{0};
  const auto& spans = p.body().spans;
  if (spans.size() > 10000) return p.fail(Problem::Impossible, "spans", "More than 10,000 spans are too many.", "Use fewer.");
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Value& s = spans[i];
    const std::string what = spans.size() == 1 ? "The span" : "Span " + std::to_string(i + 1);
    if (!s.given())
      return p.fail(Problem::Unclear, "spans." + std::to_string(i), what + " of the beam has no length.",
                    "Name it, with a unit.");
    if (!(s.dimension == dim::length))
      return p.fail(Problem::Impossible, "spans." + std::to_string(i),
                    what + " must be a length, not " + dimension_name(s.dimension) + ".", "Check the unit.");
    if (!std::isfinite(s.si) || s.si < 1e-6 || s.si > 1e5)
      return p.fail(Problem::Impossible, "spans." + std::to_string(i), what + " of " + s.text() + " cannot be built.",
                    "A span must be longer than 1 µm and shorter than 100 km.");
    ends.push_back(ends.back() + s.si);
  }
  if (spans.empty()) {
    ends.push_back(p.get("length"));
    if (p.failed()) return;
  } else if (p.has("length") && std::abs(p.raw("length") - ends.back()) > 1e-3 * ends.back()) {
    if (p.rank("length") == Parameters::Said)
      return p.fail(Problem::Impossible, "length",
                    "The spans add up to " + format_quantity(ends.back(), dim::length) + ", not to the length of " +
                        format_quantity(p.raw("length"), dim::length) + ".",
                    "Leave out the length, or correct a span.");
  }
  std::vector<int> nodes;
  const bool inclined = p.has("incline");
  const auto [s, c] = sine_cosine(inclined ? p.raw("incline") : 0);
  for (std::size_t i = 0; i < ends.size(); ++i) nodes.push_back(d.node(letter(static_cast<int>(i)), c * ends[i], 0, s * ends[i]));
  d.chain(nodes, "beam", "beam");
  d.alias("left end", nodes.front());
  d.alias("right end", nodes.back());
  d.alias("tip", nodes.back());
  d.alias("free end", nodes.back());
  for (std::size_t i = 0; i < nodes.size(); ++i) d.alias(numbered("support ", static_cast<int>(i) + 1), nodes[i]);
  d.set("ends", {nodes.front(), nodes.back()});
  d.set("supports", nodes);
  if (nodes.size() > 2) d.set("interior supports", {nodes.begin() + 1, nodes.end() - 1});
  d.g.span_ends = std::move(ends);
}

void standing(Draft& d, double height, const char* group) {
  const int base = d.node("A", 0, 0, 0), top = d.node("B", 0, 0, height);
  d.chain({base, top}, group, group);
  for (const char* a : {"base", "bottom", "foot", "lower end", "left end"}) d.alias(a, base);
  for (const char* a : {"top", "tip", "upper end", "free end", "right end"}) d.alias(a, top);
  d.set("ends", {base, top});
  d.set("feet", {base});
}

void portal(Parameters& p, Draft& d) {
  const auto across = p.divide("span", "bay_width", "bays");
  const auto up = p.divide("height", "storey_height", "storeys");
  if (p.failed()) return;
  const int n = across.count, s = up.count;
  if (static_cast<double>(n + 1) * s + static_cast<double>(n) * s > most_members)
    return p.fail(
        Problem::Impossible, "bays",
        "A frame of " + std::to_string(n) + " bays and " + std::to_string(s) + " storeys has more than 200,000 members.",
        "Use fewer.");
  std::vector<std::vector<int>> at(static_cast<std::size_t>(n) + 1);  // [column line][level]
  for (int c = 0; c <= n; ++c)
    for (int l = 0; l <= s; ++l)
      at[static_cast<std::size_t>(c)].push_back(d.node(letter(c) + std::to_string(l), c * across.part, 0, l * up.part));

  // The beams of a level; the uppermost is the main line of the frame.
  std::vector<std::vector<int>> beams(static_cast<std::size_t>(s) + 1);
  std::vector<std::vector<int>> columns;
  for (int c = 0; c <= n; ++c) {
    const std::size_t k = static_cast<std::size_t>(c);
    const bool alone = s == 1;
    std::vector<int> members;
    for (int l = 0; l < s; ++l) {
      std::string name = c == 0 ? "left column" : c == n ? "right column" : "column " + std::to_string(c + 1);
      if (!alone) name += " " + std::to_string(l + 1);
      members.push_back(
          d.member(at[k][static_cast<std::size_t>(l)], at[k][static_cast<std::size_t>(l) + 1], "columns", std::move(name)));
    }
    columns.push_back(std::move(members));
  }
  for (int l = 1; l <= s; ++l) {
    for (int b = 0; b < n; ++b) {
      std::string name = "beam";
      if (s > 1) name += " " + std::to_string(l);
      if (n > 1) name += (s > 1 ? "." : " ") + std::to_string(b + 1);
      beams[static_cast<std::size_t>(l)].push_back(d.member(at[static_cast<std::size_t>(b)][static_cast<std::size_t>(l)],
                                                            at[static_cast<std::size_t>(b) + 1][static_cast<std::size_t>(l)],
                                                            "beams", std::move(name)));
    }
  }
  const std::size_t top = static_cast<std::size_t>(s);
  d.line(s == 1 ? "beam" : "roof beam", beams[top]);
  d.line("left column", columns.front());
  d.line("right column", columns.back());
  for (int c = 1; c < n; ++c) d.line("column " + std::to_string(c + 1), columns[static_cast<std::size_t>(c)]);
  for (int l = 1; l < s; ++l)
    d.line(s == 2 ? std::string("floor beam") : "floor beam " + std::to_string(l), beams[static_cast<std::size_t>(l)]);

  std::vector<int> feet, corners, left, right, inner;
  for (const auto& c : at) {
    feet.push_back(c.front());
    corners.push_back(c.back());
  }
  left.assign(at.front().begin() + 1, at.front().end());
  right.assign(at.back().begin() + 1, at.back().end());
  for (int l = 1; l <= s; ++l)
    for (const auto& c : at) inner.push_back(c[static_cast<std::size_t>(l)]);
  d.set("feet", feet);
  d.set("bases", feet);
  d.set("bottom joints", feet);
  d.set("top joints", corners);
  d.set("left joints", left);
  d.set("right joints", right);
  d.set("beam-column joints", inner);
  d.set("corners", {corners.front(), corners.back()});
  d.set("eaves", {corners.front(), corners.back()});
  for (int l = 1; l <= s; ++l) {
    std::vector<int> level;
    for (const auto& c : at) level.push_back(c[static_cast<std::size_t>(l)]);
    d.set("level " + std::to_string(l) + " joints", level);
    d.alias("left joint of level " + std::to_string(l), level.front());
    d.alias("right joint of level " + std::to_string(l), level.back());
  }
  for (const char* a : {"left base", "left foot"}) d.alias(a, feet.front());
  for (const char* a : {"right base", "right foot"}) d.alias(a, feet.back());
  for (const char* a : {"top left", "left corner", "top left corner", "left eaves", "top of left column", "left end of beam"})
    d.alias(a, corners.front());
  for (const char* a :
       {"top right", "right corner", "top right corner", "right eaves", "top of right column", "right end of beam"})
    d.alias(a, corners.back());
}

void gable(Parameters& p, Draft& d) {
  const double span = p.get("span"), eaves = p.get("eaves_height");
  const double rise = p.one_of(
      {{"rise", p.raw("rise")}, {"ridge_height", p.raw("ridge_height") - eaves}, {"pitch", tangent(p.raw("pitch")) * span / 2}},
      span / 8);
  if (p.failed()) return;
  const int a = d.node("A", 0, 0, 0), b = d.node("B", 0, 0, eaves), c = d.node("C", span / 2, 0, eaves + rise),
            e = d.node("D", span, 0, eaves), f = d.node("E", span, 0, 0);
  const int left_column = d.member(a, b, "columns", "left column"), left = d.member(b, c, "rafters", "left rafter");
  const int right = d.member(c, e, "rafters", "right rafter"), right_column = d.member(f, e, "columns", "right column");
  d.line("rafters", {left, right});
  d.line("left column", {left_column});
  d.line("left rafter", {left});
  d.line("right rafter", {right});
  d.line("right column", {right_column});
  for (const char* n : {"ridge", "apex", "peak", "top"}) d.alias(n, c);
  for (const char* n : {"left eaves", "left corner", "top of left column", "left knee"}) d.alias(n, b);
  for (const char* n : {"right eaves", "right corner", "top of right column", "right knee"}) d.alias(n, e);
  for (const char* n : {"left base", "left foot"}) d.alias(n, a);
  for (const char* n : {"right base", "right foot"}) d.alias(n, f);
  d.set("feet", {a, f});
  d.set("bases", {a, f});
  d.set("bottom joints", {a, f});
  d.set("eaves", {b, e});
  d.set("top joints", {b, c, e});
}

void l_frame(Parameters& p, Draft& d) {
  const double height = p.get("height"), arm = p.get("arm");
  if (p.failed()) return;
  const int a = d.node("A", 0, 0, 0), b = d.node("B", 0, 0, height), c = d.node("C", arm, 0, height);
  d.chain({b, c}, "arm", "arm");
  d.chain({a, b}, "column", "column");
  for (const char* n : {"base", "foot", "bottom"}) d.alias(n, a);
  for (const char* n : {"corner", "knee", "top of column"}) d.alias(n, b);
  for (const char* n : {"tip", "free end", "end of arm", "right end"}) d.alias(n, c);
  d.set("feet", {a});
}

void table(Parameters& p, Draft& d) {
  const double w = p.get("width"), depth = p.get("depth", w), h = p.get("height");
  if (p.failed()) return;
  const double x[4] = {0, w, w, 0}, y[4] = {0, 0, depth, depth};
  std::vector<int> feet, tops;
  for (int i = 0; i < 4; ++i) feet.push_back(d.node(numbered("F", i + 1), x[i], y[i], 0));
  for (int i = 0; i < 4; ++i) tops.push_back(d.node(numbered("T", i + 1), x[i], y[i], h));
  std::vector<int> columns, beams;
  for (std::size_t i = 0; i < 4; ++i)
    columns.push_back(d.member(feet[i], tops[i], "columns", numbered("column ", static_cast<int>(i) + 1)));
  for (std::size_t i = 0; i < 4; ++i)
    beams.push_back(d.member(tops[i], tops[(i + 1) % 4], "beams", numbered("beam ", static_cast<int>(i) + 1)));
  for (std::size_t i = 0; i < 4; ++i) d.line(d.g.members[static_cast<std::size_t>(beams[i])].name, {beams[i]});
  for (std::size_t i = 0; i < 4; ++i) d.line(d.g.members[static_cast<std::size_t>(columns[i])].name, {columns[i]});
  d.set("feet", feet);
  d.set("bases", feet);
  d.set("bottom joints", feet);
  d.set("top joints", tops);
  d.set("corners", tops);
  d.set("top corners", tops);
}

/// Straight segments through points of the curve at equal horizontal distances. The circle through springings and crown has
/// the radius (span^2/4 + rise^2) / (2 rise).
void arch(Parameters& p, Draft& d) {
  const double span = p.get("span"), rise = p.get("rise", span / 5);
  const int n = p.count("segments");
  const bool circular = p.count("circular") == 1;
  if (p.failed()) return;
  if (circular && rise > span / 2 * (1 + 1e-9))
    return p.fail(Problem::Impossible, "rise", "A circular arch cannot rise by more than half its span.",
                  "Make it at most " + format_quantity(span / 2, dim::length) + ".");
  const double radius = (span * span / 4 + rise * rise) / (2 * rise);
  std::vector<int> nodes;
  for (int i = 0; i <= n; ++i) {
    const double xi = static_cast<double>(i) / n, x = span * xi, h = x - span / 2;
    double z = 4 * rise * xi * (1 - xi);
    if (circular) z = i == 0 || i == n ? 0 : std::sqrt(std::max(0.0, radius * radius - h * h)) - (radius - rise);
    nodes.push_back(d.node(numbered("N", i), x, 0, z));
  }
  d.chain(nodes, "arch", "arch");
  for (const char* a : {"left end", "left support", "left springing", "left foot"}) d.alias(a, nodes.front());
  for (const char* a : {"right end", "right support", "right springing", "right foot"}) d.alias(a, nodes.back());
  d.set("ends", {nodes.front(), nodes.back()});
  d.set("feet", {nodes.front(), nodes.back()});
  if (n % 2 == 0)
    for (const char* a : {"crown", "apex", "midspan", "top"}) d.alias(a, nodes[static_cast<std::size_t>(n / 2)]);
}

}  // namespace

void beam(Parameters& p, Draft& d) {
  if (p.family().name == "beam") return straight_beam(p, d);
  if (p.family().name == "column") {
    const double height = p.get("height");
    if (!p.failed()) standing(d, height, "column");
    return;
  }
  const double length = p.get("length");
  const bool vertical = p.count("vertical") == 1;
  if (p.failed()) return;
  if (vertical) return standing(d, length, "rod");
  const int a = d.node("A", 0, 0, 0), b = d.node("B", length, 0, 0);
  d.chain({a, b}, "rod", "rod");
  d.alias("left end", a);
  for (const char* n : {"right end", "tip", "free end"}) d.alias(n, b);
  d.set("ends", {a, b});
}

void frame(Parameters& p, Draft& d) {
  const std::string_view f = p.family().name;
  if (f == "portal")
    portal(p, d);
  else if (f == "gable")
    gable(p, d);
  else if (f == "l_frame")
    l_frame(p, d);
  else if (f == "table")
    table(p, d);
  else
    arch(p, d);
}

}  // namespace nacre::geometry
