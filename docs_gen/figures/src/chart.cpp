// A quantity along one member or line, as a chart.

#include <algorithm>
#include <cmath>

#include "quantities.h"
#include "nacre/world/sort.h"

namespace nacre::figures {
namespace {

constexpr double width = 560, height = 190;

/// A round step so that about `n` of them fill the range.
double round_step(double range, int n) {
  const double raw = range / n;
  double power = 1;
  while (power > raw && power > 1e-30) power /= 10;
  while (power * 10 <= raw && power < 1e30) power *= 10;
  for (const double k : {1.0, 2.0, 5.0}) {
    if (k * power >= raw * (1 - 1e-9)) return k * power;
  }
  return 10 * power;
}

struct Piece {
  double start = 0;   ///< station of the member's start on the chart [m]
  Curve curve;
};

}  // namespace

Result<std::string> member_diagram(const Subject& subject, Quantity quantity, std::string_view wanted) {
  if (subject.setup == nullptr || subject.model == nullptr) return error(Problem::Unsupported, "figure", "There is no structure to draw.");
  const Response* response = response_of(subject);
  if (response == nullptr) return error(Problem::Unsupported, "figure", "There is no solution to draw.");
  const Model& model = *subject.model;
  const QuantitySpec spec = quantity_spec(quantity, model.planar);

  std::vector<std::size_t> members;
  std::string name(wanted);
  const auto take_line = [&](const ModelLine& line) {
    for (const int m : line.members) {
      if (m >= 0 && std::size_t(m) < model.members.size()) members.push_back(std::size_t(m));
    }
    name = line.name;
  };
  for (const ModelLine& line : model.lines) {
    if (members.empty() && line.name == wanted && !wanted.empty()) take_line(line);
  }
  for (std::size_t m = 0; members.empty() && !wanted.empty() && m < model.members.size(); ++m) {
    if (model.members[m].name == wanted) members.push_back(m);
  }
  if (members.empty() && wanted.empty()) {
    const bool frame = std::any_of(model.members.begin(), model.members.end(), [](const ModelMember& m) { return m.kind == MemberKind::Frame; });
    if (frame && !model.lines.empty()) {
      take_line(model.lines.front());
    } else {
      double best = -1;
      for (std::size_t m = 0; m < model.members.size(); ++m) {
        double most = 0;
        for (const Sample& s : curve_of(model, *response, m, spec).samples) most = std::max(most, std::fabs(s.v));
        if (most > best) {
          best = most;
          members = {m};
          name = model.members[m].name;
        }
      }
    }
  }
  if (members.empty()) {
    std::string known;
    for (std::size_t i = 0; i < model.lines.size() && i < 5; ++i) known += (i == 0 ? "" : ", ") + model.lines[i].name;
    for (std::size_t i = 0; known.empty() && i < model.members.size() && i < 5; ++i) known += (i == 0 ? "" : ", ") + model.members[i].name;
    return error(Problem::Unclear, "figure", "No member or line is called \"" + std::string(wanted) + "\".",
                 known.empty() ? "" : "Known names begin with: " + known + ".");
  }

  std::vector<Piece> pieces;
  double total = 0, low = 0, high = 0;
  for (const std::size_t m : members) {
    pieces.push_back({total, curve_of(model, *response, m, spec)});
    total += model.members[m].length;
    for (const Sample& s : pieces.back().curve.samples) {
      low = std::min(low, s.v);
      high = std::max(high, s.v);
    }
  }
  if (significant(model, *response, spec) == 0) {
    for (Piece& piece : pieces) {
      for (Sample& sample : piece.curve.samples) sample.v = sample.slope = sample.slope_before = 0;
    }
    low = high = 0;
  }
  const double most = std::max(-low, high);
  const Unit& unit = figure_unit(*subject.setup, most, spec.dimension);
  const Unit& unit_s = figure_unit(*subject.setup, total, dim::length);
  if (most == 0) high = unit.factor;
  // Bending moments grow downwards: towards the fibre that is pulled. Deflections keep the direction of gravity.
  const bool down = quantity == Quantity::My || quantity == Quantity::Mz;
  const double pad = 0.12 * (high - low), top_value = down ? low - pad : high + pad, bottom_value = down ? high + pad : low - pad;
  const auto x = [&](double s) { return total > 0 ? width * s / total : 0; };
  const auto y = [&](double v) { return height * (v - top_value) / (bottom_value - top_value); };
  const auto at = [&](double s, double v) { return Point{x(s), y(v)}; };

  const Ink ink = quantity == Quantity::N && high <= 0 && low < 0 ? Ink::Compression : spec.ink;
  Canvas canvas;
  const Pen grid{Ink::Muted, 0.6, "", 0.35};
  const double step = round_step((high - low + 2 * pad) / unit.factor, 5);
  const double first = std::ceil(std::min(top_value, bottom_value) / unit.factor / step - 1e-9);
  for (int i = 0; i < 20; ++i) {
    const double v = (first + i) * step * unit.factor;
    if (v > std::max(top_value, bottom_value) + 1e-9 * step * unit.factor) break;
    canvas.line(Layer::Fill, {0, y(v)}, {width, y(v)}, grid);
    canvas.label({value_text((first + i) * step * unit.factor, unit, true), {0, y(v)}, {{-1, 0}}, 6, 11, Ink::Muted});
  }
  const double step_s = round_step(total / unit_s.factor, 8);
  for (int i = 0; i < 40 && total > 0; ++i) {
    const double s = i * step_s * unit_s.factor;
    if (s > total * (1 + 1e-9)) break;
    canvas.line(Layer::Fill, {x(s), 0}, {x(s), height}, grid);
    canvas.label({format_number(i * step_s), {x(s), height}, {{0, 1}}, 6, 11, Ink::Muted});
  }
  canvas.place_labels();
  canvas.label({"s [" + std::string(unit_s.symbol) + "]", {width, height}, {{1, 0.3}, {1, 0}}, 8, 11, Ink::Muted});
  canvas.line(Layer::Structure, {0, y(0)}, {width, y(0)}, {Ink::Plain, 1.6});
  for (std::size_t k = 0; k < members.size(); ++k) {  // where something holds the line
    for (const ModelSupport& s : model.supports) {
      const ModelMember& m = model.members[members[k]];
      for (const int end : {0, 1}) {
        if (s.node != (end == 0 ? m.a : m.b)) continue;
        const Point p = at(pieces[k].start + (end == 0 ? 0 : m.length), 0);
        canvas.fill(Layer::Symbol, Path().move(p).line(p + Point{5, 8}).line(p + Point{-5, 8}).close(), Ink::Muted);
      }
    }
  }

  using Extreme = Sample;
  std::vector<Sample> extremes;
  for (const Piece& piece : pieces) {
    const auto& samples = piece.curve.samples;
    if (samples.empty()) continue;
    Path line;
    line.move(at(piece.start + samples[0].s, samples[0].v));
    for (std::size_t i = 1; i < samples.size(); ++i) {
      const Sample &p = samples[i - 1], &q = samples[i];
      const double s0 = piece.start + p.s, s1 = piece.start + q.s, third = (s1 - s0) / 3;
      if (piece.curve.smooth && third > 0) {
        line.cubic(at(s0 + third, p.v + third * p.slope), at(s1 - third, q.v - third * q.slope_before), at(s1, q.v));
      } else {
        line.line(at(s1, q.v));
      }
      canvas.avoid(at(s0, p.v), at(s1, q.v));
    }
    Path body = line;
    body.line(at(piece.start + samples.back().s, 0)).line(at(piece.start + samples.front().s, 0)).close();
    canvas.fill(Layer::Fill, body, ink, 0.13);
    canvas.stroke(Layer::Curve, line, {ink, 2});
    for (const Sample& s : samples) extremes.push_back({piece.start + s.s, s.v, 0, 0});
  }
  if (most > 0 && !extremes.empty()) {
    Path ends;
    for (const Sample& e : {extremes.front(), extremes.back()}) ends.move(at(e.s, 0)).line(at(e.s, e.v));
    canvas.stroke(Layer::Curve, ends, {ink, 1});
  }
  Path jumps;  // a point load's step in V, also across members
  for (std::size_t k = 1; k < pieces.size(); ++k) {
    if (pieces[k].curve.samples.empty() || pieces[k - 1].curve.samples.empty()) continue;
    jumps.move(at(pieces[k].start, pieces[k - 1].curve.samples.back().v)).line(at(pieces[k].start, pieces[k].curve.samples.front().v));
  }
  canvas.stroke(Layer::Curve, jumps, {ink, 2});

  // The greatest, the least, then the other local extremes by size.
  std::vector<Extreme> local;
  for (const std::size_t i : local_extremes(extremes)) {
    if (std::fabs(extremes[i].v) > 0.02 * most) local.push_back(extremes[i]);
  }
  sort_list(local, [](const Extreme& a, const Extreme& b) { return std::fabs(a.v) > std::fabs(b.v) * (1 + 1e-9); });
  bool positive = false, negative = false;
  std::vector<Extreme> said;
  std::string description = std::string(spec.title) + " along " + name + ".";
  for (const Extreme& e : local) {
    if (said.size() >= 12) break;
    const bool repeated = std::any_of(said.begin(), said.end(), [&](const Extreme& o) {
      return std::fabs(o.v - e.v) <= 1e-6 * most && std::fabs(o.s - e.s) <= 0.06 * total;
    });
    if (repeated) continue;
    const bool is_first = e.v > 0 ? !positive : !negative;
    (e.v > 0 ? positive : negative) = true;
    said.push_back(e);
    std::string text = value_text(e.v, unit, false);
    if (is_first) {
      text += " at " + value_text(e.s, unit_s, false);
      description += " " + std::string(e.v > 0 ? "Greatest " : "Least ") + text + ".";
    }
    const double outward = (e.v > 0) == down ? 1 : -1;
    canvas.circle(Layer::Curve, at(e.s, e.v), 2.6, {ink, 1}, true);
    std::vector<Point> directions{{0, outward}, {1, outward}, {-1, outward}, {1, 0}, {-1, 0}};
    if (e.s < 0.1 * total) directions = {{1, outward}, {1, 0}, {0, outward}};
    if (e.s > 0.9 * total) directions = {{-1, outward}, {-1, 0}, {0, outward}};
    canvas.label({std::move(text), at(e.s, e.v), std::move(directions), 6, 12, ink, is_first, !is_first});
  }
  std::string title = spec.component < 0 ? "Deflection" : spec.title;
  if (!unit.symbol.empty()) title += " [" + std::string(unit.symbol) + "]";
  canvas.heading(title, "along " + name + (spec.component < 0 ? ", across the member" : down ? ", on the tension side" : "") + (most == 0 ? ": zero everywhere" : ""));
  return canvas.finish(subject.id, std::string(spec.component < 0 ? "Deflection" : spec.title) + " along " + name, description);
}

}  // namespace nacre::figures
