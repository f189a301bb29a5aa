#include <algorithm>
#include <cmath>

#include "functions.h"
#include "nacre/structural/structure.h"

namespace nacre::structural {

namespace {

constexpr const char* exact = "direct stiffness, exact member functions";

double norm3(const double* v) { return std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]); }

// The extreme of something over stations and combinations.
struct Extreme {
  double key = 0, value = 0;
  bool found = false;
  Vec3 at{};
  int member = -1;
  const std::string* combination = nullptr;
};

class Evaluation {
 public:
  Evaluation(const Setup& setup, const Model& model, const State& state, Detail detail)
      : setup_(setup), model_(model), state_(state), lists_(detail == Detail::All) {}

  Answers run() {
    scan();
    add("max_displacement", displacement_, "m", dim::length);
    tip_and_midspan();
    elongation();
    if (rotation_.found && has_frames_) add("max_rotation", rotation_, "rad", dim::angle);
    add("max_von_mises", mises_, "Pa", dim::stress,
        "fibre stress with the torsional shear of the section: sqrt(sigma^2 + 3 tau^2), without the shear of transverse forces");
    add("max_normal_stress", normal_, "Pa", dim::stress, stress_method_);
    add("max_axial_force", tension_, "N", dim::force);
    add("min_axial_force", compression_, "N", dim::force);
    if (has_frames_ || bending_.value > 0) {
      add("max_bending_moment", bending_, "N\u00b7m", dim::moment);
      add("max_shear_force", shear_, "N", dim::force);
    }
    if (has_frames_ && !model_.planar) add("max_torque", torque_, "N\u00b7m", dim::moment);
    reactions();
    member_forces();
    mass();
    energy();
    safety();
    modes("frequencies", state_.vibration, "Hz", dim::frequency, "consistent mass, members subdivided, block Lanczos");
    modes("buckling_factors", state_.buckling, "", dim::none, "linear buckling, geometric stiffness of the axial forces");
    checks();
    limits();
    return std::move(answers_);
  }

 private:
  Vec3 position(int member, double s) const {
    const ModelMember& m = model_.members[member];
    Vec3 x = model_.nodes[m.a].x;
    for (int k = 0; k < 3; ++k) x[k] += s * m.axes[0][k];
    return x;
  }

  void scan() {
    for (const ModelMember& m : model_.members) has_frames_ = has_frames_ || m.kind == MemberKind::Frame;
    for (const Response& r : state_.responses) {
      const Stations& st = r.stations;
      for (int m = 0; m + 1 < int(st.first.size()); ++m) {
        const SectionProperties& section = model_.sections[model_.members[m].section];
        const double yield = model_.materials[model_.members[m].material].yield;
        for (int i = st.first[m]; i < st.first[m + 1]; ++i) {
          const double* v = &st.values[std::size_t(i) * Stations::n_components];
          const double s = st.s[i];
          const auto take = [&](Extreme& e, double key, double value) {
            // The first of equals stays, whatever the last bits say.
            if (e.found && key <= e.key * (e.key > 0 ? 1 + 1e-12 : 1)) return;
            e = {key, value, true, position(m, s), m, &r.name};
          };
          const double u = norm3(v + Stations::ux), turn = norm3(v + Stations::rx);
          take(displacement_, u, u);
          take(rotation_, turn, turn);
          const double N = v[Stations::N];
          take(tension_, std::max(N, 0.0), std::max(N, 0.0));
          take(compression_, std::max(-N, 0.0), std::min(N, 0.0));
          const double My = v[Stations::My], Mz = v[Stations::Mz], Vy = v[Stations::Vy], Vz = v[Stations::Vz];
          const double M = section.round ? std::sqrt(My * My + Mz * Mz) : std::max(std::abs(My), std::abs(Mz));
          const double V = section.round ? std::sqrt(Vy * Vy + Vz * Vz) : std::max(std::abs(Vy), std::abs(Vz));
          take(bending_, M, M);
          take(shear_, V, V);
          take(torque_, std::abs(v[Stations::T]), std::abs(v[Stations::T]));
          const double sigma = std::max(std::abs(v[Stations::sigma_max]), std::abs(v[Stations::sigma_min]));
          take(normal_, sigma, sigma);
          const double tau = section.torsion_modulus > 0 ? v[Stations::T] / section.torsion_modulus : 0;
          const double mises = std::sqrt(sigma * sigma + 3 * tau * tau);
          take(mises_, mises, mises);
          if (std::isfinite(yield) && yield > 0) take(usage_, mises / yield, mises / yield);
          if (M > 0 && !(section.Iy > 0 && section.Iz > 0) && !section.fibres.empty()) bending_left_out_ = true;
        }
      }
    }
    if (bending_left_out_)
      stress_method_ = "axial stress only: loads between the joints bend members whose section is known by its area alone";
  }

  Answer& push(std::string name, std::string unit, Dimension dimension, std::string method) {
    Answer a;
    a.name = std::move(name);
    a.unit = std::move(unit);
    a.dimension = dimension;
    a.method = std::move(method);
    answers_.results.push_back(std::move(a));
    return answers_.results.back();
  }

  void add(const char* name, const Extreme& e, const char* unit, Dimension dimension, std::string method = exact) {
    if (!e.found || !std::isfinite(e.value)) return;
    Answer& a = push(name, unit, dimension, std::move(method));
    a.value = e.value + 0.0;
    a.at = e.at;
    a.has_place = true;
    a.member = model_.members[e.member].name;
    a.combination = *e.combination;
  }

  bool supported(int node) const {
    for (const ModelSupport& s : model_.supports) {
      if (s.node != node) continue;
      for (int c = 0; c < 6; ++c)
        if (s.fixed[c] || s.stiffness[c] > 0) return true;
    }
    return false;
  }

  void at_node(const char* name, int node) {
    Extreme e;
    for (const Response& r : state_.responses) {
      const double u = norm3(&r.u[6 * std::size_t(node)]);
      if (!e.found || u > e.value) e = {u, u, true, model_.nodes[node].x, -1, &r.name};
    }
    if (!e.found) return;
    Answer& a = push(name, "m", dim::length, exact);
    a.value = e.value;
    a.at = e.at;
    a.has_place = true;
    a.combination = *e.combination;
  }

  void tip_and_midspan() {
    if (model_.lines.empty() || model_.lines.front().members.empty()) return;
    const ModelLine& line = model_.lines.front();
    const int start = model_.members[line.members.front()].a, end = model_.members[line.members.back()].b;
    const bool at_start = supported(start), at_end = supported(end);
    if (at_start != at_end) at_node("tip_displacement", at_start ? end : start);
    if (!at_start || !at_end) return;
    for (std::size_t i = 1; i < line.members.size(); ++i)
      if (supported(model_.members[line.members[i]].a)) return;  // several spans: which middle?
    const double half = 0.5 * line.length;
    for (int m : line.members) {
      const ModelMember& member = model_.members[m];
      const double s = half - member.line_station;
      if (std::abs(s) <= 1e-9 * half) return at_node("midspan_displacement", member.a);
      if (std::abs(s - member.length) <= 1e-9 * half) return at_node("midspan_displacement", member.b);
      if (s < 0 || s > member.length) continue;
      Extreme e;
      for (const Response& r : state_.responses) {
        int best = r.stations.first[m];
        for (int i = best; i < r.stations.first[m + 1]; ++i)
          if (std::abs(r.stations.s[i] - s) < std::abs(r.stations.s[best] - s)) best = i;
        const double u = norm3(&r.stations.values[std::size_t(best) * Stations::n_components + Stations::ux]);
        if (!e.found || u > e.value) e = {u, u, true, position(m, s), m, &r.name};
      }
      return add("midspan_displacement", e, "m", dim::length);
    }
  }

  // A straight row of members: how much longer it gets.
  void elongation() {
    const Vec3 x = model_.members.front().axes[0];
    const Vec3 o = model_.nodes[model_.members.front().a].x;
    int first = -1, last = -1;
    double lo = 0, hi = 0;
    for (const ModelMember& m : model_.members)
      for (int node : {m.a, m.b}) {
        const Vec3& p = model_.nodes[node].x;
        const double d[3] = {p[0] - o[0], p[1] - o[1], p[2] - o[2]};
        const double t = d[0] * x[0] + d[1] * x[1] + d[2] * x[2];
        const double off[3] = {d[0] - t * x[0], d[1] - t * x[1], d[2] - t * x[2]};
        if (norm3(off) > 1e-9 * (norm3(d) + m.length)) return;
        if (first < 0 || t < lo) lo = t, first = node;
        if (last < 0 || t > hi) hi = t, last = node;
      }
    Extreme e;
    for (const Response& r : state_.responses) {
      double v = 0;
      for (int k = 0; k < 3; ++k) v += (r.u[6 * std::size_t(last) + k] - r.u[6 * std::size_t(first) + k]) * x[k];
      if (!e.found || std::abs(v) > std::abs(e.value)) e = {std::abs(v), v, true, {}, 0, &r.name};
    }
    if (!e.found || std::abs(e.value) <= 1e-10 * displacement_.value) return;
    Answer& a = push("elongation", "m", dim::length, "direct stiffness, relative displacement of the two ends along the axis");
    a.value = e.value;
    a.combination = *e.combination;
  }

  void reactions() {
    if (model_.supports.empty()) return;
    // The combination with the largest total; where all cancel, with the largest single reaction.
    const Response* governing = nullptr;
    double most = -1;
    for (const Response& r : state_.responses) {
      double total[3] = {0, 0, 0}, single = 0;
      for (std::size_t i = 0; i < model_.supports.size(); ++i) {
        for (int k = 0; k < 3; ++k) total[k] += r.reactions[6 * i + k];
        single = std::max(single, norm3(&r.reactions[6 * i]));
      }
      const double size = norm3(total) + 1e-6 * single;
      if (size > most) most = size, governing = &r;
    }
    if (governing == nullptr) return;
    std::vector<double> total(3, 0.0);
    std::vector<std::pair<std::string, std::vector<double>>> by_support;
    double largest = 0;
    for (double v : governing->reactions) largest = std::max(largest, std::abs(v));
    for (std::size_t i = 0; i < model_.supports.size(); ++i)
      for (int k = 0; k < 3; ++k) total[k] += governing->reactions[6 * i + k];
    for (std::size_t i = 0; lists_ && i < model_.supports.size(); ++i) {
      std::vector<double> six(governing->reactions.begin() + 6 * i, governing->reactions.begin() + 6 * i + 6);
      // A support of several joints has one name: each joint is told apart.
      std::string name = model_.supports[i].name;
      const auto same = [&](const ModelSupport& s) { return s.name == model_.supports[i].name; };
      if (std::count_if(model_.supports.begin(), model_.supports.end(), same) > 1)
        name += " (" + model_.nodes[model_.supports[i].node].name + ")";
      std::string unique = name;
      for (int n = 2; std::any_of(by_support.begin(), by_support.end(), [&](const auto& p) { return p.first == unique; }); ++n)
        unique = name + " #" + std::to_string(n);
      by_support.emplace_back(std::move(unique), std::move(six));
    }
    for (double& v : total)
      if (std::abs(v) < 1e-13 * largest) v = 0;
    Answer& a = push("total_reaction", "N", dim::force, "sum of the support forces, global axes");
    a.value = std::move(total);
    a.combination = governing->name;
    Answer& b = push("reactions", "N, N\u00b7m", dim::force, "equilibrium of the supported joints, global axes: 3 forces, 3 moments");
    b.value = std::move(by_support);
    b.combination = governing->name;
  }

  void member_forces() {
    std::vector<std::pair<std::string, double>> forces;
    if (lists_) forces.reserve(model_.members.size());
    for (std::size_t m = 0; lists_ && m < model_.members.size(); ++m) {
      double n = 0;
      for (const Response& r : state_.responses)
        for (int i = r.stations.first[m]; i < r.stations.first[m + 1]; ++i) {
          const double v = r.stations.values[std::size_t(i) * Stations::n_components + Stations::N];
          if (std::abs(v) > std::abs(n)) n = v;
        }
      forces.emplace_back(model_.members[m].name, n);
    }
    Answer& a = push("member_forces", "N", dim::force, "axial force of largest magnitude in each member, tension positive");
    a.value = std::move(forces);
    if (state_.responses.size() == 1) a.combination = state_.responses.front().name;
  }

  void mass() {
    double total = 0;
    for (const ModelMember& m : model_.members)
      total += model_.materials[m.material].density * model_.sections[m.section].area * m.length;
    if (std::isfinite(total)) push("mass", "kg", dim::mass, "density times volume of the members").value = total;
  }

  void energy() {
    const Response* most = nullptr;
    for (const Response& r : state_.responses)
      if (most == nullptr || r.strain_energy > most->strain_energy) most = &r;
    if (most == nullptr) return;
    Answer& a = push("strain_energy", "J", dim::moment, "integral along the members and springs");
    a.value = most->strain_energy;
    a.combination = most->name;
  }

  void safety() {
    for (const ModelMember& m : model_.members)
      if (!(model_.materials[m.material].yield > 0)) return;
    if (!usage_.found || !(usage_.value > 0)) return;
    Extreme e = usage_;
    e.value = 1 / usage_.value;
    add("safety_factor", e, "", dim::none, "yield stress over the largest von Mises stress");
  }

  void modes(const char* name, const std::vector<Mode>& list, const char* unit, Dimension dimension, const char* method) {
    if (list.empty()) return;
    std::vector<double> values;
    for (const Mode& m : list) values.push_back(m.value);
    push(name, unit, dimension, method).value = std::move(values);
  }

  void checks() {
    double force = 0, moment = 0, residual = 0;
    for (const Response& r : state_.responses) {
      force = std::max(force, r.force_balance);
      moment = std::max(moment, r.moment_balance);
      residual = std::max(residual, r.residual);
    }
    answers_.checks = {{"equilibrium of forces", force}, {"equilibrium of moments", moment}, {"residual", residual}};
  }

  void limits() {
    for (const Limit& limit : setup_.limits) {
      LimitVerdict v;
      v.text = limit.text;
      v.limit = limit.limit.or_else(0);
      const Answer* a = answers_.find(limit.quantity);
      bool known = limit.limit.given();
      if (a != nullptr && std::holds_alternative<double>(a->value)) v.value = std::get<double>(a->value);
      else if (a != nullptr && std::holds_alternative<std::vector<double>>(a->value) && !std::get<std::vector<double>>(a->value).empty())
        v.value = std::get<std::vector<double>>(a->value).front();
      else known = false;
      // A limit on compression is stated as a magnitude.
      const double size = limit.at_most && v.limit >= 0 ? std::abs(v.value) : v.value;
      v.holds = known && (limit.at_most ? size <= v.limit : size >= v.limit);
      if (!known) v.text += " (not computed for this structure)";
      answers_.limits.push_back(std::move(v));
    }
  }

  const Setup& setup_;
  const Model& model_;
  const State& state_;
  bool lists_;
  Answers answers_;
  bool has_frames_ = false, bending_left_out_ = false;
  std::string stress_method_ = exact;
  Extreme displacement_, rotation_, tension_, compression_, bending_, shear_, torque_, normal_, mises_, usage_;
};

}  // namespace

Answers evaluate(const Setup& setup, const Model& model, const State& state, Detail detail) {
  if (model.members.empty()) return {};
  return Evaluation(setup, model, state, detail).run();
}

}  // namespace nacre::structural
