#include "quantities.h"

#include <algorithm>
#include <cmath>

namespace nacre::figures {

QuantitySpec quantity_spec(Quantity quantity, bool planar) {
  constexpr const char* tension_side = "drawn on the tension side";
  switch (quantity) {
    case Quantity::N: return {"N", "Axial force N", "tension positive", Ink::Tension, dim::force, Stations::N, -1, -1};
    case Quantity::Vy: return {"Vy", "Shear force Vy", "positive towards local y", Ink::Shear, dim::force, Stations::Vy, -1, Stations::Mz};
    case Quantity::Vz:
      return planar ? QuantitySpec{"V", "Shear force V", "slope of the bending moment", Ink::Shear, dim::force, Stations::Vz, -1, Stations::My}
                    : QuantitySpec{"Vz", "Shear force Vz", "positive towards local z", Ink::Shear, dim::force, Stations::Vz, -1, Stations::My};
    case Quantity::T: return {"T", "Torque T", "positive about local x", Ink::Shear, dim::moment, Stations::T, -1, -1};
    case Quantity::My:
      return planar ? QuantitySpec{"M", "Bending moment M", tension_side, Ink::Moment, dim::moment, Stations::My, Stations::Vz, -1}
                    : QuantitySpec{"My", "Bending moment My", tension_side, Ink::Moment, dim::moment, Stations::My, Stations::Vz, -1};
    case Quantity::Mz: return {"Mz", "Bending moment Mz", tension_side, Ink::Moment, dim::moment, Stations::Mz, Stations::Vy, -1};
    case Quantity::Deflection: break;
  }
  return {"deflection", "Deflected shape", "", Ink::Deflection, dim::length, -1, -1, -1};
}

namespace {
bool has_distributed_moment(const Model& model, std::size_t m) {
  for (const LoadCase& c : model.cases) {
    for (const MemberLoad& l : c.member) {
      if (l.kind == MemberLoad::Kind::DistributedMoment && std::size_t(l.member) == m) return true;
    }
  }
  return false;
}
}  // namespace

const Response* response_of(const Subject& subject) {
  if (subject.state == nullptr || subject.model == nullptr) return nullptr;
  const auto& responses = subject.state->responses;
  if (subject.combination < 0 || std::size_t(subject.combination) >= responses.size()) return nullptr;
  const Response& r = responses[std::size_t(subject.combination)];
  const Stations& st = r.stations;
  const std::size_t members = subject.model->members.size();
  if (st.first.size() != members + 1 || st.values.size() != st.s.size() * std::size_t(Stations::n_components)) return nullptr;
  int last = 0;
  for (const int f : st.first) {
    if (f < last || std::size_t(f) > st.s.size()) return nullptr;
    last = f;
  }
  return &r;
}

Curve curve_of(const Model& model, const Response& response, std::size_t m, const QuantitySpec& spec) {
  const Stations& st = response.stations;
  const ModelMember& member = model.members[m];
  Curve curve;
  const auto row = [&](int i) { return st.values.data() + std::size_t(i) * Stations::n_components; };
  const auto vec = [&](int i, int component) { return Vec3{row(i)[component], row(i)[component + 1], row(i)[component + 2]}; };
  for (int i = st.first[m]; i < st.first[m + 1]; ++i) {
    Sample sample{st.s[std::size_t(i)], 0, 0, 0};
    if (spec.component < 0) {
      sample.v = dot3(member.axes[2], vec(i, Stations::ux));
      sample.slope = dot3(member.axes[2], cross(vec(i, Stations::rx), member.axes[0]));
    } else {
      sample.v = row(i)[spec.component];
      sample.slope = spec.slope_component >= 0 ? row(i)[spec.slope_component] : 0;
    }
    sample.slope_before = sample.slope;
    curve.samples.push_back(sample);
  }
  if (spec.integral_component >= 0 && member.kind == MemberKind::Frame && !has_distributed_moment(model, m)) {
    // V between two stations is the parabola through both values whose integral is the difference of M: exact up to a
    // linearly varying load.
    for (std::size_t i = 1; i < curve.samples.size(); ++i) {
      Sample &a = curve.samples[i - 1], &b = curve.samples[i];
      const double ds = b.s - a.s;
      if (ds <= 0) continue;
      const int at = st.first[m] + int(i);
      const double area = row(at)[spec.integral_component] - row(at - 1)[spec.integral_component];
      const double bulge = 6 * (area / ds - 0.5 * (a.v + b.v));
      a.slope = (b.v - a.v + bulge) / ds;
      b.slope_before = (b.v - a.v - bulge) / ds;
    }
    curve.smooth = true;
    return curve;
  }
  // The derivative is trusted only where it explains the differences: a distributed moment, a bar or shear deformation
  // breaks the relation, and straight lines between the stations are then the honest picture.
  curve.smooth = (spec.component < 0 && member.kind == MemberKind::Frame && !model.timoshenko) || spec.slope_component >= 0;
  double size = 0;
  for (const Sample& s : curve.samples) size = std::max(size, std::fabs(s.v));
  for (std::size_t i = 1; curve.smooth && i < curve.samples.size(); ++i) {
    const Sample &a = curve.samples[i - 1], &b = curve.samples[i];
    const double ds = b.s - a.s, mean = 0.5 * (a.slope + b.slope) * ds;
    const double span = 0.5 * std::fabs(a.slope - b.slope) * ds;
    if (ds > 0 && std::fabs(b.v - a.v - mean) > 0.6 * span + 0.01 * size) curve.smooth = false;
  }
  return curve;
}

double largest(const Model& model, const Response& response, const QuantitySpec& spec) {
  double out = 0;
  for (std::size_t m = 0; m < model.members.size(); ++m) {
    if (spec.component < 0) {
      for (int i = response.stations.first[m]; i < response.stations.first[m + 1]; ++i) {
        const double* v = response.stations.values.data() + std::size_t(i) * Stations::n_components;
        out = std::max(out, length({v[Stations::ux], v[Stations::uy], v[Stations::uz]}));
      }
    } else {
      for (const Sample& s : curve_of(model, response, m, spec).samples) out = std::max(out, std::fabs(s.v));
    }
  }
  return out;
}

double significant(const Model& model, const Response& response, const QuantitySpec& spec) {
  const double size = largest(model, response, spec);
  if (spec.component < 0) return size;
  double force = 0, moment = 0, longest = 0;
  for (const ModelMember& m : model.members) longest = std::max(longest, m.length);
  for (const Quantity q : {Quantity::N, Quantity::Vy, Quantity::Vz}) force = std::max(force, largest(model, response, quantity_spec(q, model.planar)));
  for (const Quantity q : {Quantity::T, Quantity::My, Quantity::Mz}) moment = std::max(moment, largest(model, response, quantity_spec(q, model.planar)));
  // One scale for both, so that a moment is measured against the forces that could make it.
  const double scale = spec.dimension == dim::force ? std::max(force, longest > 0 ? moment / longest : 0) : std::max(moment, force * longest);
  return size <= 1e-9 * scale ? 0 : size;
}

std::vector<std::size_t> local_extremes(const std::vector<Sample>& samples) {
  std::vector<std::size_t> out;
  double size = 0;
  for (const Sample& s : samples) size = std::max(size, std::fabs(s.v));
  for (std::size_t i = 0; i < samples.size();) {
    std::size_t j = i;
    while (j + 1 < samples.size() && std::fabs(samples[j + 1].v - samples[i].v) <= 1e-9 * size) ++j;
    const double v = std::fabs(samples[i].v);
    if ((i == 0 || v > std::fabs(samples[i - 1].v)) && (j + 1 == samples.size() || v > std::fabs(samples[j + 1].v))) {
      // By position, not by count: stations are not evenly spaced.
      const double middle = 0.5 * (samples[i].s + samples[j].s);
      std::size_t best = i;
      for (std::size_t k = i; k <= j; ++k) {
        if (std::fabs(samples[k].s - middle) < std::fabs(samples[best].s - middle)) best = k;
      }
      out.push_back(best);
    }
    i = j + 1;
  }
  return out;
}

const Unit& figure_unit(const Setup& setup, double si, Dimension dimension) { return display_unit(si, dimension, setup.units); }

std::string value_text(double si, const Unit& unit, bool bare) {
  std::string number = format_number(si / unit.factor, 4);
  if (!number.empty() && number[0] == '-') number.replace(0, 1, "\xE2\x88\x92");  // a minus, not a hyphen
  return bare || unit.symbol.empty() ? number : number + " " + std::string(unit.symbol);
}

}  // namespace nacre::figures
