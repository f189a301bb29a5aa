// A quantity drawn over the structure.

#include <algorithm>
#include <cmath>

#include "quantities.h"
#include "nacre/world/sort.h"

namespace nacre::figures {
namespace {

constexpr std::size_t most_values = 40;
/// Below this share of the largest value, a local extreme is not worth a number.
constexpr double least_share = 0.02;

struct Extreme {
  Point at, out;
  double v = 0;
};

/// The member axis (with sign) along which a positive value is drawn. M is drawn where the fibres are in tension: positive
/// My pulls the fibre at -z.
Vec3 ordinate_axis(const ModelMember& m, Quantity quantity) {
  Vec3 axis = quantity == Quantity::Vy || quantity == Quantity::Mz ? m.axes[1] : m.axes[2];
  if (quantity == Quantity::My || quantity == Quantity::Mz) {
    for (double& a : axis) a = -a;
  }
  return axis;
}

class ForceDiagram {
 public:
  ForceDiagram(const Subject& subject, Quantity quantity, const Response& response)
      : d_(subject), quantity_(quantity), spec_(quantity_spec(quantity, subject.model->planar)), response_(response),
        largest_(significant(d_.model, response, spec_)), unit_(figure_unit(d_.setup, largest_, spec_.dimension)) {
    Point low{1e300, 1e300}, high{-1e300, -1e300};
    for (std::size_t i = 0; i < d_.model.nodes.size(); ++i) {
      const Point p = d_.node(int(i));
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double w = high.x - low.x, h = high.y - low.y;
    ordinate_ = std::min(w, h) < 0.1 * std::max(w, h) ? 64 : std::clamp(0.17 * std::max(w, h), 28.0, 68.0);
  }

  std::string draw() {
    d_.avoid_members();
    d_.reserve_sides();
    std::string note = spec_.note;
    if (largest_ == 0) {
      d_.members(Ink::Plain, 1);
      note = "zero everywhere";
    } else if (quantity_ == Quantity::Deflection) {
      note = deflection();
    } else {
      forces();
    }
    d_.joints(quantity_ == Quantity::Deflection ? Ink::Muted : Ink::Plain);
    d_.supports(Ink::Muted, false);
    d_.canvas.place_labels();
    if (quantity_ == Quantity::N && largest_ > 0) legend();
    std::string title = spec_.title;
    if (quantity_ != Quantity::Deflection && !unit_.symbol.empty()) title += " [" + std::string(unit_.symbol) + "]";
    d_.canvas.heading(title, note);
    std::string description = std::string(spec_.title) + " of " + subject_title(d_.subject) + ". Largest magnitude " +
                              value_text(largest_, unit_, false) + ".";
    if (!response_.name.empty()) description += " Combination: " + response_.name + ".";
    return d_.canvas.finish(d_.subject.id, std::string(spec_.title) + ": " + subject_title(d_.subject), description);
  }

 private:
  void forces() {
    Path bars_unstressed, frames;
    for (std::size_t m = 0; m < d_.model.members.size(); ++m) {
      const ModelMember& member = d_.model.members[m];
      if (member.kind == MemberKind::Bar) {
        bar(m, member, bars_unstressed);
      } else {
        frames.move(d_.node(member.a)).line(d_.node(member.b));
        ordinates(m, member);
      }
    }
    d_.canvas.stroke(Layer::Structure, bars_unstressed, {Ink::Muted, 1.2, quantity_ == Quantity::N ? "4 3" : ""});
    d_.canvas.stroke(Layer::Structure, frames, {Ink::Plain, 2.2});
    label_extremes();
  }

  /// A bar carries one force: its colour is the sign, its weight the size.
  void bar(std::size_t m, const ModelMember& member, Path& unstressed) {
    const Point a = d_.node(member.a), b = d_.node(member.b);
    double n = 0;
    if (quantity_ == Quantity::N) {
      for (const Sample& s : curve_of(d_.model, response_, m, spec_).samples) n = std::fabs(s.v) > std::fabs(n) ? s.v : n;
    }
    if (std::fabs(n) < 1e-9 * largest_ || n == 0) {
      unstressed.move(a).line(b);
      if (quantity_ == Quantity::N && d_.model.members.size() <= most_named_members) bar_values_.push_back({a, b, 0});
      return;
    }
    const double slim = d_.model.members.size() > most_detailed_members ? 0.4 : 1;
    d_.canvas.line(Layer::Structure, a, b, {n > 0 ? Ink::Tension : Ink::Compression, slim * (1.4 + 3.6 * std::fabs(n) / largest_)});
    bar_values_.push_back({a, b, n});
  }

  void ordinates(std::size_t m, const ModelMember& member) {
    const Curve curve = curve_of(d_.model, response_, m, spec_);
    const auto& samples = curve.samples;
    if (samples.size() < 2) return;
    const Vec3 axis = ordinate_axis(member, quantity_);
    const Point a = d_.node(member.a), along = (1 / member.length) * (d_.node(member.b) - a);
    Point out = d_.view.planar() ? d_.view.direction(axis) : (1 / d_.view.scale()) * d_.view.vector(axis);
    const double k = ordinate_ / largest_;
    const auto point = [&](double s, double v) { return a + s * along + (k * v) * out; };
    const auto draw_run = [&](std::size_t from, std::size_t to, Ink ink) {
      if (to <= from) return;
      Path line;
      line.move(point(samples[from].s, samples[from].v));
      for (std::size_t i = from + 1; i <= to; ++i) {
        const Sample &p = samples[i - 1], &q = samples[i];
        const double third = (q.s - p.s) / 3;
        if (curve.smooth && third > 0) {
          line.cubic(point(p.s + third, p.v + third * p.slope), point(q.s - third, q.v - third * q.slope_before), point(q.s, q.v));
        } else {
          line.line(point(q.s, q.v));
        }
      }
      Path area = line;
      area.line(point(samples[to].s, 0)).line(point(samples[from].s, 0)).close();
      d_.canvas.fill(Layer::Fill, area, ink, 0.13);
      d_.canvas.stroke(Layer::Curve, line, {ink, 1.6});
      Path sides;
      sides.move(point(samples[from].s, 0)).line(point(samples[from].s, samples[from].v));
      sides.move(point(samples[to].s, 0)).line(point(samples[to].s, samples[to].v));
      d_.canvas.stroke(Layer::Curve, sides, {ink, 1});
    };
    // N changes its colour with its sign; where it does so between two stations, the break is at the zero.
    std::size_t from = 0;
    const auto ink_of = [&](std::size_t i) {
      if (quantity_ != Quantity::N) return spec_.ink;
      return samples[i - 1].v + samples[i].v < 0 ? Ink::Compression : Ink::Tension;
    };
    for (std::size_t i = 1; i <= samples.size(); ++i) {
      if (i == samples.size() || (i > 1 && ink_of(i) != ink_of(i - 1))) {
        draw_run(from, i - 1, ink_of(i - 1));
        from = i - 1;
      }
    }
    hatch(curve, member, point);
    for (const std::size_t i : local_extremes(samples)) {
      const double v = samples[i].v;
      if (std::fabs(v) > least_share * largest_) extremes_.push_back({point(samples[i].s, v), (v > 0 ? 1.0 : -1.0) * unit(out), v});
    }
    for (std::size_t i = 1; i < samples.size(); ++i) {
      d_.canvas.avoid(point(samples[i - 1].s, samples[i - 1].v), point(samples[i].s, samples[i].v));
    }
  }

  template <class PointOf>
  void hatch(const Curve& curve, const ModelMember& member, const PointOf& point) {
    const int n = std::clamp(int(d_.view.scale() * member.length / 11), 1, 80);
    Path positive, negative;
    std::size_t i = 1;
    for (int j = 1; j < n; ++j) {
      const double s = member.length * j / n;
      while (i + 1 < curve.samples.size() && curve.samples[i].s < s) ++i;
      const Sample &p = curve.samples[i - 1], &q = curve.samples[i];
      const double ds = q.s - p.s;
      if (ds <= 0) continue;
      const double t = (s - p.s) / ds;
      double v = p.v + t * (q.v - p.v);
      if (curve.smooth) {
        v = (1 + 2 * t) * (1 - t) * (1 - t) * p.v + t * (1 - t) * (1 - t) * ds * p.slope + t * t * (3 - 2 * t) * q.v +
            t * t * (t - 1) * ds * q.slope_before;
      }
      (v < 0 ? negative : positive).move(point(s, 0)).line(point(s, v));
    }
    const bool axial = quantity_ == Quantity::N;
    d_.canvas.stroke(Layer::Fill, positive, {spec_.ink, 0.7, "", 0.45});
    d_.canvas.stroke(Layer::Fill, negative, {axial ? Ink::Compression : spec_.ink, 0.7, "", 0.45});
  }

  void label_extremes() {
    // The largest and the smallest first and always; the others by size, where there is room.
    sort_list(extremes_, [](const Extreme& a, const Extreme& b) { return std::fabs(a.v) > std::fabs(b.v) * (1 + 1e-9); });
    std::vector<std::pair<Point, std::string>> said;
    bool positive = false, negative = false;
    for (const Extreme& e : extremes_) {
      if (said.size() >= most_values) break;
      const bool first = e.v > 0 ? !positive : !negative;
      const std::string text = value_text(e.v, unit_, !first);
      const bool repeated = std::any_of(said.begin(), said.end(), [&](const auto& other) {
        return norm(other.first - e.at) < 30 && other.second == value_text(e.v, unit_, true);
      });
      if (repeated) continue;
      (e.v > 0 ? positive : negative) = true;
      said.emplace_back(e.at, value_text(e.v, unit_, true));
      const Ink ink = quantity_ == Quantity::N && e.v < 0 ? Ink::Compression : spec_.ink;
      const Point n = left_of(e.out);
      d_.canvas.label({text, e.at, {e.out, e.out + n, e.out - n, n, -1.0 * n}, 4, 12, ink, first, !first});
    }
    sort_list(bar_values_, [](const BarValue& a, const BarValue& b) { return std::fabs(a.n) > std::fabs(b.n) * (1 + 1e-9); });
    const bool few = d_.model.members.size() <= most_named_members;
    for (std::size_t i = 0; i < bar_values_.size(); ++i) {
      const BarValue& v = bar_values_[i];
      const bool first = v.n > 0 ? !positive : v.n < 0 && !negative;
      if (!few && !first) continue;
      if (first) (v.n > 0 ? positive : negative) = true;
      Point n = left_of(unit(v.b - v.a));
      if (n.y > 0.01 || (std::fabs(n.y) <= 0.01 && n.x < 0)) n = -1.0 * n;
      const Ink ink = v.n > 0 ? Ink::Tension : v.n < 0 ? Ink::Compression : Ink::Muted;
      d_.canvas.label({value_text(v.n, unit_, !first), 0.5 * (v.a + v.b), {n, -1.0 * n, {0, 0}}, 5, 11.5, ink, first, !first});
    }
  }

  std::string deflection() {
    const double factor = magnification(), pixels = factor * d_.view.scale();
    d_.members(Ink::Muted, 0.45);
    Path bars, frames;
    double most = -1;
    Point most_at{}, most_out{0, -1};
    for (std::size_t m = 0; m < d_.model.members.size(); ++m) {
      const ModelMember& member = d_.model.members[m];
      Path& path = member.kind == MemberKind::Bar ? bars : frames;
      const Stations& st = response_.stations;
      Point last{};
      for (int i = st.first[m]; i < st.first[m + 1]; ++i) {
        const double* v = st.values.data() + std::size_t(i) * Stations::n_components;
        const Vec3 u{v[Stations::ux], v[Stations::uy], v[Stations::uz]}, r{v[Stations::rx], v[Stations::ry], v[Stations::rz]};
        const double s = st.s[std::size_t(i)];
        const Point undeformed = d_.view.at(d_.along(member, s)), shift = pixels * (1 / d_.view.scale() * d_.view.vector(u));
        const Point p = undeformed + shift;
        if (i == st.first[m]) {
          path.move(p);
        } else {
          const double* w = v - Stations::n_components;
          const double ds = s - st.s[std::size_t(i - 1)];
          if (member.kind == MemberKind::Frame && !d_.model.timoshenko && ds > 0) {
            const Vec3 r0{w[Stations::rx], w[Stations::ry], w[Stations::rz]};
            // The chord gives the part along the member, the rotations the part across it.
            const auto tangent = [&](const Vec3& rotation) {
              const Vec3 t = cross(rotation, member.axes[0]);
              const Vec3 du{u[0] - w[Stations::ux], u[1] - w[Stations::uy], u[2] - w[Stations::uz]};
              const double axial = dot3(du, member.axes[0]) / ds;
              Vec3 out{};
              for (std::size_t j = 0; j < 3; ++j) out[j] = t[j] + axial * member.axes[0][j];
              return (ds / 3) * (d_.view.vector(member.axes[0]) + pixels / d_.view.scale() * d_.view.vector(out));
            };
            path.cubic(last + tangent(r0), p - tangent(r), p);
          } else {
            path.line(p);
          }
          d_.canvas.avoid(last, p);
        }
        last = p;
        if (length(u) > most * (1 + 1e-9)) {
          most = length(u);
          most_at = p;
          most_out = norm(shift) > 0 ? unit(shift) : Point{0, -1};
        }
      }
    }
    d_.canvas.stroke(Layer::Curve, bars, {Ink::Deflection, 1.8});
    d_.canvas.stroke(Layer::Curve, frames, {Ink::Deflection, 2.4});
    d_.canvas.circle(Layer::Curve, most_at, 3.2, {Ink::Deflection, 1}, true);
    const Point n = left_of(most_out);
    d_.canvas.label({value_text(most, unit_, false), most_at, {most_out, most_out + n, most_out - n, n, -1.0 * n}, 7, 12, Ink::Deflection, true});
    return "displacements drawn " + format_number(factor, 3) + " times as large";
  }

  /// A round factor by which displacements are enlarged.
  [[nodiscard]] double magnification() const {
    const double wanted = 0.8 * ordinate_ / (largest_ * d_.view.scale());
    double power = 1;
    while (power * 10 <= wanted && power < 1e15) power *= 10;
    while (power > wanted && power > 1e-15) power /= 10;
    double factor = power;
    for (const double k : {1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
      if (k * power <= wanted) factor = k * power;
    }
    return factor;
  }

  void legend() {
    const auto [low, high] = d_.canvas.extent();
    double x = low.x + 4;
    const double y = high.y + 16;
    const auto entry = [&](Ink ink, const char* text, const char* dash, double width) {
      d_.canvas.line(Layer::Dimension, {x, y}, {x + 22, y}, {ink, width, dash});
      d_.canvas.label({text, {x + 22, y}, {{1, 0}}, 6, 11, Ink::Muted});
      x += 22 + 6 + text_width(text, 11) + 26;
    };
    entry(Ink::Tension, "tension (+)", "", 3);
    entry(Ink::Compression, "compression (\xE2\x88\x92)", "", 3);
    if (std::any_of(bar_values_.begin(), bar_values_.end(), [](const BarValue& v) { return v.n == 0; })) entry(Ink::Muted, "no force", "4 3", 1.2);
  }

  struct BarValue {
    Point a, b;
    double n;
  };
  Drawing d_;
  Quantity quantity_;
  QuantitySpec spec_;
  const Response& response_;
  double largest_;
  const Unit& unit_;
  double ordinate_ = 60;
  std::vector<Extreme> extremes_;
  std::vector<BarValue> bar_values_;
};

}  // namespace

Result<std::string> force_diagram(const Subject& subject, Quantity quantity) {
  if (subject.setup == nullptr || subject.model == nullptr) return error(Problem::Unsupported, "figure", "There is no structure to draw.");
  const Response* response = response_of(subject);
  if (response == nullptr) return error(Problem::Unsupported, "figure", "There is no solution to draw.");
  const bool bending = quantity != Quantity::N && quantity != Quantity::Deflection;
  const auto& members = subject.model->members;
  if (bending && std::none_of(members.begin(), members.end(), [](const ModelMember& m) { return m.kind == MemberKind::Frame; })) {
    return error(Problem::Unsupported, "figure", std::string(quantity_spec(quantity, subject.model->planar).title) + " is zero in every member: bars carry axial force only.",
                 "Ask for the axial force N.");
  }
  return ForceDiagram(subject, quantity, *response).draw();
}

}  // namespace nacre::figures
