// Plane trusses on a straight bottom chord. Bottom joints B0…Bn from left to right at z = 0, top joints T…, joints between M….

#include <cmath>

#include "geometry.h"

namespace nacre::geometry {
namespace {

/// Bottom chord B0…Bn with its line, sets and the aliases that every truss on two supports has.
std::vector<int> bottom_chord(Draft& d, int n, double panel) {
  std::vector<int> b;
  for (int i = 0; i <= n; ++i) b.push_back(d.node(numbered("B", i), i * panel, 0, 0));
  d.chain(b, "bottom chord", "bottom chord");
  d.alias("left end", b.front());
  d.alias("right end", b.back());
  d.alias("left support", b.front());
  d.alias("right support", b.back());
  if (n % 2 == 0) d.alias("midspan", b[static_cast<std::size_t>(n / 2)]);
  d.chord_sets("bottom", b);
  d.set("ends", {b.front(), b.back()});
  d.set("panel points", b);
  if (n > 1) d.set("interior panel points", {b.begin() + 1, b.end() - 1});
  return b;
}

void top_sets(Draft& d, const std::vector<int>& t, bool has_ends) {
  d.set("top joints", t);
  if (has_ends) {
    if (t.size() > 2) d.set("interior top joints", {t.begin() + 1, t.end() - 1});
  } else {
    d.set("interior top joints", t);
  }
  if (t.size() % 2 == 1) d.alias("top midspan", t[t.size() / 2]);
}

/// Pratt and Howe with inclined or upright ends, Warren with verticals, bowstring: joints above each other, one diagonal
/// in each panel, so that m = 2 j - 3.
void parallel(Draft& d, std::string_view family, int n, double panel, double height, bool upright) {
  const std::vector<int> b = bottom_chord(d, n, panel);
  const bool curved = family == "bowstring";
  const int first = upright ? 0 : 1, last = upright ? n : n - 1;
  const auto B = [&](int i) { return b[static_cast<std::size_t>(i)]; };
  std::vector<int> t;
  for (int i = first; i <= last; ++i) {
    const double xi = static_cast<double>(i) / n;
    t.push_back(d.node(numbered("T", i), i * panel, 0, curved ? 4 * height * xi * (1 - xi) : height));
  }
  const auto T = [&](int i) { return t[static_cast<std::size_t>(i - first)]; };
  if (!upright) {
    // The end posts of a bowstring are the ends of its bow.
    const std::string_view group = curved ? "top chord" : "end posts";
    if (curved) {
      std::vector<int> bow{B(0)};
      bow.insert(bow.end(), t.begin(), t.end());
      bow.push_back(B(n));
      d.chain(bow, group, "top chord");
    } else {
      d.chain(t, "top chord", "top chord");
      d.member(B(0), T(1), group);
      d.member(T(n - 1), B(n), group);
    }
  } else {
    d.chain(t, "top chord", "top chord");
  }
  for (int i = first; i <= last; ++i) d.member(B(i), T(i), "verticals");
  for (int i = first; i < last; ++i) {
    const bool left = 2 * i + 1 < n || (2 * i + 1 == n);  // an odd middle panel gets the diagonal of the left half
    bool falling = left;                                  // from T(i) down to B(i+1): a Pratt diagonal, in tension
    if (family == "howe") falling = !falling;
    if (family == "warren_verticals") falling = i % 2 == 1;
    d.member(falling ? T(i) : B(i), falling ? B(i + 1) : T(i + 1), "diagonals");
  }
  top_sets(d, t, upright);
  if (curved && n % 2 == 0) {
    d.alias("crown", T(n / 2));
    d.alias("apex", T(n / 2));
  }
}

void warren(Draft& d, int n, double panel, double height) {
  const std::vector<int> b = bottom_chord(d, n, panel);
  std::vector<int> t;
  for (int i = 1; i <= n; ++i) t.push_back(d.node(numbered("T", i), (i - 0.5) * panel, 0, height));
  d.chain(t, "top chord", "top chord");
  for (int i = 0; i < n; ++i) {
    const auto k = static_cast<std::size_t>(i);
    d.member(b[k], t[k], "diagonals");
    d.member(t[k], b[k + 1], "diagonals");
  }
  top_sets(d, t, false);
  if (n == 1) d.alias("apex", t.front());
}

/// Two chords with upright ends: with diagonals in both directions (double Warren), or with posts alone (Vierendeel).
void ladder(Draft& d, int n, double panel, double height, bool crossed) {
  const std::vector<int> b = bottom_chord(d, n, panel);
  std::vector<int> t;
  for (int i = 0; i <= n; ++i) t.push_back(d.node(numbered("T", i), i * panel, 0, height));
  d.chain(t, "top chord", "top chord");
  for (std::size_t i = 0; i < b.size(); ++i)
    if (!crossed || i == 0 || i + 1 == b.size()) d.member(b[i], t[i], crossed ? "verticals" : "posts");
  for (std::size_t i = 0; crossed && i + 1 < b.size(); ++i) {
    d.member(b[i], t[i + 1], "diagonals");
    d.member(t[i], b[i + 1], "diagonals");
  }
  top_sets(d, t, true);
}

/// Each interior vertical is split at half height by M; the diagonals of a panel meet in the M that is nearer to midspan.
void k_truss(Draft& d, int n, double panel, double height) {
  const std::vector<int> b = bottom_chord(d, n, panel);
  std::vector<int> t, m(1, -1);
  for (int i = 0; i <= n; ++i) t.push_back(d.node(numbered("T", i), i * panel, 0, height));
  for (int i = 1; i < n; ++i) m.push_back(d.node(numbered("M", i), i * panel, 0, height / 2));
  d.chain(t, "top chord", "top chord");
  d.member(b.front(), t.front(), "verticals");
  d.member(b.back(), t.back(), "verticals");
  for (int i = 1; i < n; ++i) {
    const auto k = static_cast<std::size_t>(i);
    d.member(b[k], m[k], "verticals");
    d.member(m[k], t[k], "verticals");
  }
  for (int i = 0; i < n; ++i) {
    const bool left = 2 * i < n;
    const auto outer = static_cast<std::size_t>(left ? i : i + 1), inner = static_cast<std::size_t>(left ? i + 1 : i);
    d.member(b[outer], m[inner], "diagonals");
    d.member(t[outer], m[inner], "diagonals");
  }
  top_sets(d, t, true);
  d.set("middle joints", {m.begin() + 1, m.end()});
}

/// A Pratt truss whose panels are halved: each diagonal is split in its middle M, hung with a sub-vertical and propped by a
/// sub-strut, so that m = 2 j - 3 still. `n` counts the half panels.
void baltimore(Draft& d, int n, double panel, double height) {
  const std::vector<int> b = bottom_chord(d, n, panel);
  const auto B = [&](int i) { return b[static_cast<std::size_t>(i)]; };
  std::vector<int> t;
  for (int i = 2; i <= n - 2; i += 2) t.push_back(d.node(numbered("T", i), i * panel, 0, height));
  const auto T = [&](int i) { return t[static_cast<std::size_t>(i / 2 - 1)]; };
  d.chain(t, "top chord", "top chord");
  for (int i = 2; i <= n - 2; i += 2) d.member(B(i), T(i), "verticals");
  for (int i = 0; i < n; i += 2) {
    const int m = d.node(numbered("M", i + 1), (i + 1) * panel, 0, height / 2);
    const bool left = 2 * (i + 1) <= n;
    int from, to, strut;
    std::string_view group = "diagonals";
    if (i == 0)
      from = B(0), to = T(2), strut = B(2), group = "end posts";
    else if (i == n - 2)
      from = T(n - 2), to = B(n), strut = B(n - 2), group = "end posts";
    else if (left)
      from = T(i), to = B(i + 2), strut = B(i);
    else
      from = B(i), to = T(i + 2), strut = B(i + 2);
    d.member(from, m, group);
    d.member(m, to, group);
    d.member(B(i + 1), m, "sub-verticals");
    d.member(m, strut, "sub-struts");
  }
  top_sets(d, t, false);
}

/// Joints and names that every truss held at its left joints has.
void cantilever_names(Draft& d, const std::vector<int>& b, const std::vector<int>& t) {
  d.chord_sets("bottom", b);
  d.chord_sets("top", t);
  d.set("left joints", {b.front(), t.front()});
  d.set("right joints", {b.back(), t.back()});
  d.set("wall joints", {b.front(), t.front()});
  d.set("free bottom joints", {b.begin() + 1, b.end()});
  d.set("free top joints", {t.begin() + 1, t.end()});
  d.set("outer bottom joints", {b.back()});
  d.set("outer top joints", {t.back()});
  d.alias("tip", b.back());
  d.alias("outer bottom joint", b.back());
  d.alias("outer top joint", t.back());
}

/// Cantilever truss with one diagonal in each panel: falling outwards (in tension under a load at the tip), or rising. The post
/// between the supports is left out. `pointed`: the top chord ends a panel earlier, and the last diagonal closes the truss.
void cantilever_truss(Draft& d, int n, double panel, double height, bool rising, bool pointed) {
  std::vector<int> b, t;
  for (int i = 0; i <= n; ++i) b.push_back(d.node(numbered("B", i), i * panel, 0, 0));
  for (int i = 0; i <= (pointed ? n - 1 : n); ++i) t.push_back(d.node(numbered("T", i), i * panel, 0, height));
  d.chain(b, "bottom chord", "bottom chord");
  d.chain(t, "top chord", "top chord");
  for (std::size_t i = 1; i < t.size(); ++i) d.member(b[i], t[i], "verticals");
  for (std::size_t i = 1; i < b.size(); ++i) {
    const bool rises = rising && i < t.size();
    d.member(rises ? b[i - 1] : t[i - 1], rises ? t[i] : b[i], "diagonals");
  }
  cantilever_names(d, b, t);
}

/// Cantilever truss with both diagonals in each bay, held at its left joints. The post between the supports carries nothing
/// and is left out: two bays are the ten-bar truss of the literature (nodes 1 to 6 as in Haftka & Gürdal, fig. 2.2).
void x_braced(Draft& d, int n, double panel, double height) {
  std::vector<int> b, t;
  for (int i = 0; i <= n; ++i) b.push_back(d.node(numbered("B", i), i * panel, 0, 0));
  for (int i = 0; i <= n; ++i) t.push_back(d.node(numbered("T", i), i * panel, 0, height));
  d.chain(b, "bottom chord", "bottom chord");
  d.chain(t, "top chord", "top chord");
  for (std::size_t i = 1; i < b.size(); ++i) d.member(b[i], t[i], "verticals");
  for (std::size_t i = 1; i < b.size(); ++i) {
    d.member(b[i - 1], t[i], "diagonals");
    d.member(t[i - 1], b[i], "diagonals");
  }
  cantilever_names(d, b, t);
  if (n == 2) {
    const int literature[6] = {t[2], b[2], t[1], b[1], t[0], b[0]};
    for (int i = 0; i < 6; ++i) d.alias(std::to_string(i + 1), literature[i]);
  }
}

}  // namespace

void plane_truss(Parameters& p, Draft& d) {
  const std::string_view family = p.family().name;
  double span = 0, panel = 0, height = 0;
  int n = 1;
  if (family == "warren" && p.has("side") && p.rank("side") >= p.rank("panel_length") && p.rank("side") >= p.rank("height")) {
    // Equilateral: the side is the panel length, and the height follows.
    const double side = p.raw("side"), h = side * std::sqrt(0.75);
    height = p.one_of({{"side", h}, {"height", p.raw("height")}}, h);
    p.one_of({{"side", side}, {"panel_length", p.raw("panel_length")}}, side);
    const auto division = p.divide("span", "side", "panels");
    span = division.total, panel = division.part, n = division.count;
  } else {
    const auto division = p.divide("span", "panel_length", "panels");
    span = division.total, panel = division.part, n = division.count;
    if (p.failed()) return;
    double usual = span / 6;
    if (family == "k_truss") usual = span / 4;
    if (family == "x_braced" || family == "cantilever_truss") usual = panel;
    if (family == "warren") usual = panel * std::sqrt(0.75);
    height = p.get("height", usual);
  }
  if (p.failed()) return;

  const bool even = family == "warren_verticals" || family == "k_truss" || family == "baltimore";
  if (even && n % 2 != 0)
    return p.fail(Problem::Impossible, "panels",
                  "A " + std::string(p.family().title) + " needs an even number of panels, not " + std::to_string(n) + ".",
                  "Take " + std::to_string(n - 1) + " or " + std::to_string(n + 1) + ".");
  d.g.nodes.reserve(static_cast<std::size_t>(3 * n + 2));
  d.g.members.reserve(static_cast<std::size_t>(6 * n + 2));
  if (family == "warren")
    warren(d, n, panel, height);
  else if (family == "double_warren" || family == "vierendeel")
    ladder(d, n, panel, height, family == "double_warren");
  else if (family == "k_truss")
    k_truss(d, n, panel, height);
  else if (family == "baltimore")
    baltimore(d, n, panel, height);
  else if (family == "x_braced")
    x_braced(d, n, panel, height);
  else if (family == "cantilever_truss")
    cantilever_truss(d, n, panel, height, p.count("rising") == 1, p.count("pointed") == 1);
  else {
    const bool upright = p.spec("upright_ends") && p.count("upright_ends") == 1;
    if (p.spec("upright_ends") && !p.has("upright_ends"))
      d.g.notes.push_back({"form of the " + std::string(p.family().title), "inclined end posts", "the usual form",
                           "body." + p.body().name + ".upright_ends"});
    parallel(d, family, n, panel, height, upright);
  }
}

}  // namespace nacre::geometry
