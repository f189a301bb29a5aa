#pragma once
// Every field of a world as bytes, listed by hand and not by the code under test: two worlds are the same, bit for bit,
// when their bytes are.

#include <cstring>
#include <string>

#include "nacre/world/json.h"
#include "nacre/world/world.h"

namespace nacre::testing {

class Bits {
 public:
  void add(double x) { bytes_.append(reinterpret_cast<const char*>(&x), sizeof x); }
  void add(int x) { bytes_ += std::to_string(x) + ";"; }
  void add(bool x) { bytes_ += x ? "T" : "F"; }
  void add(const std::string& x) {
    add(static_cast<int>(x.size()));
    bytes_ += x;
  }
  template <class T, std::size_t n>
  void add(const std::array<T, n>& x) {
    for (const T& item : x) add(item);
  }
  template <class T>
  void add(const std::vector<T>& x) {
    add(static_cast<int>(x.size()));
    for (const T& item : x) add(item);
  }
  template <class A, class B>
  void add(const std::pair<A, B>& x) {
    add(x.first);
    add(x.second);
  }
  template <class... T>
  void all(const T&... x) {
    (add(x), ...);
  }
  void add(const Command& x) { all(x.text, x.patch); }
  void add(const ModelNode& x) { all(x.name, x.x); }
  void add(const ModelMember& x) {
    all(x.name, x.group, x.a, x.b, static_cast<int>(x.kind), x.section, x.material, x.axes, x.length, x.released, x.line, x.line_station);
  }
  void add(const SectionProperties& x) {
    all(x.area, x.Iy, x.Iz, x.Iyz, x.J, x.Avy, x.Avz, x.torsion_modulus, x.round, x.fibres, x.outline);
  }
  void add(const ModelMaterial& x) { all(x.name, x.E, x.G, x.density, x.expansion, x.yield); }
  void add(const ModelSupport& x) { all(x.name, x.node, x.axes, x.fixed, x.stiffness, x.motion); }
  void add(const NodalLoad& x) { all(x.node, x.f, x.source); }
  void add(const MemberLoad& x) { all(static_cast<int>(x.kind), x.member, x.local, x.q, x.q_end, x.from, x.to, x.source); }
  void add(const LoadCase& x) { all(x.name, x.nodal, x.member, x.motions, x.gravity); }
  void add(const LoadCombination& x) { all(x.name, x.factors); }
  void add(const ModelLine& x) { all(x.name, x.members, x.length); }
  void add(const Response& x) {
    all(x.name, x.u, x.reactions, x.end_forces, x.stations.first, x.stations.s, x.stations.values, x.strain_energy, x.residual, x.force_balance,
        x.moment_balance);
  }
  void add(const Mode& x) { all(x.value, x.shape); }
  void add(const Answer& x) {
    all(x.name, static_cast<int>(x.value.index()));
    std::visit([&](const auto& value) { add(value); }, x.value);
    all(x.unit, int{x.dimension.length}, int{x.dimension.mass}, int{x.dimension.time}, int{x.dimension.temperature}, int{x.dimension.angle}, x.at,
        x.has_place, x.member, x.combination, x.method, x.bound);
  }
  void add(const Check& x) { all(x.name, x.value); }
  void add(const LimitVerdict& x) { all(x.text, x.holds, x.value, x.limit); }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

[[nodiscard]] inline std::string bits_of(const World& w) {
  Bits b;
  b.all(to_json(w.initial), to_json(w.setup), w.journal);
  const Model& m = w.model;
  b.all(m.planar, m.timoshenko, m.nodes, m.members, m.sections, m.section_names, m.materials, m.supports, m.cases, m.combinations, m.lines,
        m.frequencies, m.buckling);
  b.all(w.state.time, w.state.solver, w.state.responses, w.state.vibration, w.state.buckling);
  b.all(w.answers.results, w.answers.checks, w.answers.limits);
  return b.bytes();
}

}  // namespace nacre::testing
