#include "validate.h"

#include <cmath>

namespace nacre::store {
namespace {

using Fault = std::optional<Error>;

Fault fault(std::string object, std::string message) { return error(Problem::InputOutput, std::move(object), std::move(message)); }

bool finite(double x) { return std::isfinite(x); }
template <class T>
bool finite(const T& list) {
  for (const auto& x : list)
    if (!finite(x)) return false;
  return true;
}

bool within(int index, std::size_t n) { return index >= 0 && static_cast<std::size_t>(index) < n; }

Fault load_fault(const LoadCase& load_case, const Model& model) {
  for (const NodalLoad& load : load_case.nodal)
    if (!within(load.node, model.nodes.size()) || load.source < -1 || !finite(load.f)) return fault("load case " + load_case.name, "A nodal load is damaged.");
  for (const MemberLoad& load : load_case.member) {
    const bool numbers = finite(load.q) && finite(load.q_end) && finite(load.from) && finite(load.to);
    if (!within(load.member, model.members.size()) || load.source < -1 || !numbers) return fault("load case " + load_case.name, "A member load is damaged.");
  }
  if (!finite(load_case.gravity)) return fault("load case " + load_case.name, "Its gravity is not finite.");
  return {};
}

Fault stations_fault(const Stations& stations, const std::string& name, std::size_t n_members) {
  const std::size_t n = stations.s.size();
  if (stations.first.empty() && n == 0 && stations.values.empty()) return {};
  if (stations.first.size() != n_members + 1 || stations.first.front() != 0 || static_cast<std::size_t>(stations.first.back()) != n)
    return fault("response " + name, "Its stations do not fit the members.");
  for (std::size_t m = 0; m < n_members; ++m)
    if (stations.first[m] > stations.first[m + 1]) return fault("response " + name, "Its stations do not fit the members.");
  if (stations.values.size() != n * Stations::n_components) return fault("response " + name, "There is not one set of values for each station.");
  if (!finite(stations.s) || !finite(stations.values)) return fault("response " + name, "A value at a station is not finite.");
  return {};
}

}  // namespace

Fault find_fault(const Model& model) {
  for (const ModelNode& node : model.nodes)
    if (!finite(node.x)) return fault("node " + node.name, "Its position is not finite.");
  if (model.section_names.size() != model.sections.size()) return fault("sections", "There is not one name for each section.");
  for (const ModelMember& member : model.members) {
    const bool indices = within(member.a, model.nodes.size()) && within(member.b, model.nodes.size()) &&
                         within(member.section, model.sections.size()) && within(member.material, model.materials.size()) &&
                         (member.line == -1 || within(member.line, model.lines.size()));
    if (!indices) return fault("member " + member.name, "A node, section, material or line of the member does not exist.");
    if (!finite(member.axes) || !finite(member.length) || !(member.length > 0) || !finite(member.line_station))
      return fault("member " + member.name, "Its axes or its length are not usable numbers.");
  }
  for (std::size_t i = 0; i < model.sections.size(); ++i) {
    const SectionProperties& s = model.sections[i];
    const double numbers[] = {s.area, s.Iy, s.Iz, s.Iyz, s.J, s.Avy, s.Avz, s.torsion_modulus};
    if (!finite(numbers) || !finite(s.fibres) || !finite(s.outline)) return fault("section " + model.section_names[i], "A property is not finite.");
  }
  for (const ModelMaterial& material : model.materials)  // density, expansion and yield may be unknown: NaN
    if (!finite(material.E) || !finite(material.G)) return fault("material " + material.name, "Its elastic constants are not finite.");
  for (const ModelSupport& support : model.supports) {
    if (!within(support.node, model.nodes.size())) return fault("support " + support.name, "Its node does not exist.");
    if (!finite(support.axes) || !finite(support.stiffness) || !finite(support.motion)) return fault("support " + support.name, "A number is not finite.");
  }
  for (const LoadCase& load_case : model.cases)
    if (Fault f = load_fault(load_case, model)) return f;
  for (const LoadCombination& combination : model.combinations)
    if (combination.factors.size() != model.cases.size() || !finite(combination.factors))
      return fault("combination " + combination.name, "There is not one finite factor for each load case.");
  for (const ModelLine& line : model.lines) {
    if (!finite(line.length)) return fault("line " + line.name, "Its length is not finite.");
    for (const int member : line.members)
      if (!within(member, model.members.size())) return fault("line " + line.name, "A member of it does not exist.");
  }
  return {};
}

Fault find_fault(const State& state, const Model& model) {
  if (!finite(state.time)) return fault("state", "The time is not finite.");
  for (const Response& r : state.responses) {
    const bool shapes = r.u.size() == 6 * model.nodes.size() && r.reactions.size() == 6 * model.supports.size() &&
                        r.end_forces.size() == 12 * model.members.size();
    if (!shapes) return fault("response " + r.name, "Its fields do not fit the model.");
    const double numbers[] = {r.strain_energy, r.residual, r.force_balance, r.moment_balance};
    if (!finite(r.u) || !finite(r.reactions) || !finite(r.end_forces) || !finite(numbers)) return fault("response " + r.name, "A value is not finite.");
    if (Fault f = stations_fault(r.stations, r.name, model.members.size())) return f;
  }
  for (const auto* modes : {&state.vibration, &state.buckling})
    for (const Mode& mode : *modes)
      if (!finite(mode.value) || mode.shape.size() != 6 * model.nodes.size() || !finite(mode.shape)) return fault("mode", "A mode does not fit the model.");
  return {};
}

}  // namespace nacre::store
