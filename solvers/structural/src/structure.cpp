#include "nacre/structural/structure.h"

#include <algorithm>
#include <cmath>

#include "mechanism.h"
#include "modes.h"
#include "structure_impl.h"

namespace nacre::structural {

// What build_model guarantees, checked once more, so that nothing below reads astray.
Result<bool> validate(const Model& model) {
  const int n = int(model.nodes.size());
  const auto bad = [](const std::string& object, const std::string& what) { return error(Problem::Impossible, object, what); };
  if (model.members.empty()) return bad("structure", "The structure has no members.");
  for (const auto& node : model.nodes)
    for (double x : node.x)
      if (!std::isfinite(x)) return bad("joint " + node.name, "Joint " + node.name + " has no position.");
  for (const auto& m : model.members) {
    const auto wrong = [&](const char* what) { return bad("member " + m.name, "Member " + m.name + " " + what); };
    if (m.a < 0 || m.a >= n || m.b < 0 || m.b >= n) return wrong("ends at no joint.");
    if (!(m.length > 0) || !std::isfinite(m.length) || m.a == m.b) return wrong("has no length.");
    if (m.section < 0 || m.section >= int(model.sections.size()) || m.material < 0 || m.material >= int(model.materials.size()))
      return wrong("has no section or no material.");
    const auto& s = model.sections[m.section];
    const auto& material = model.materials[m.material];
    if (!(s.area > 0)) return wrong("has a section without area.");
    if (!(material.E > 0)) return wrong("has a material without Young's modulus.");
    if (m.kind == MemberKind::Frame) {
      if (!(s.Iy > 0 && (model.planar || (s.Iz > 0 && s.J > 0 && material.G > 0))))
        return error(Problem::Impossible, "member " + m.name,
                     "The section of member " + m.name + " resists no bending or torsion: only its area is known.",
                     "Give the section by its shape, or connect the members by pins.");
      if (!model.planar && s.Iyz * s.Iyz >= s.Iy * s.Iz) return wrong("has a section whose second moments do not fit.");
    }
  }
  for (const auto& s : model.supports)
    if (s.node < 0 || s.node >= n) return bad("support " + s.name, "Support " + s.name + " is at no joint.");
  for (const auto& c : model.cases)
    if (auto valid = validate(model, c); !valid) return valid;
  return true;
}

Result<bool> validate(const Model& model, const LoadCase& c) {
  const auto bad = [](const std::string& object, const std::string& what) { return error(Problem::Impossible, object, what); };
  for (const auto& l : c.nodal)
    if (l.node < 0 || l.node >= int(model.nodes.size()))
      return bad("load case " + c.name, "A load of case " + c.name + " acts on no joint.");
  for (const auto& l : c.member) {
    if (l.member < 0 || l.member >= int(model.members.size()))
      return bad("load case " + c.name, "A load of case " + c.name + " acts on no member.");
    const std::string& name = model.members[l.member].name;
    if (l.kind == MemberLoad::Kind::Thermal) {
      if (!std::isfinite(model.materials[model.members[l.member].material].expansion))
        return error(Problem::Unclear, "member " + name, "The thermal expansion of member " + name + " is not known.",
                     "Give the material's coefficient of expansion.");
    } else if (!(l.from >= 0 && l.from <= model.members[l.member].length * (1 + 1e-9))) {
      return bad("member " + name, "A load acts beyond the end of member " + name + ".");
    }
  }
  if (c.gravity != Vec3{})
    for (const auto& m : model.members)
      if (!std::isfinite(model.materials[m.material].density))
        return error(Problem::Unclear, "material " + model.materials[m.material].name,
                     "The density of " + model.materials[m.material].name + " is not known, but self-weight is asked for.",
                     "Give the density.");
  return true;
}

Result<std::unique_ptr<Analysis>> Analysis::create(Model model) {
  if (auto valid = validate(model); !valid) return valid.failure();
  auto system = System::create(model);
  if (!system) return system.failure();
  auto out = std::make_unique<Analysis>();
  out->model = std::move(model);
  out->system = std::move(*system);
  const System& s = out->system;
  const int n_nodes = int(s.freedoms.nodes.size());
  std::vector<int> size(n_nodes);
  for (int i = 0; i < n_nodes; ++i) size[i] = s.freedoms.nodes[i].n_free;
  std::vector<std::pair<int, int>> edges;
  edges.reserve(s.elements.size());
  for (const Element& e : s.elements)
    if (size[e.a] > 0 && size[e.b] > 0) edges.emplace_back(e.a, e.b);
  Inverse& inverse = out->inverse;
  inverse.symbolic = Symbolic(make_graph(n_nodes, edges), s.x, size);
  out->places = member_places(s, inverse.symbolic);
  inverse.position.resize(s.freedoms.n);
  for (int i = 0; i < n_nodes; ++i)
    for (int c = 0; c < size[i]; ++c) inverse.position[s.freedoms.nodes[i].first + c] = inverse.symbolic.position(i) + c;
  if (auto done = out->refactor(); !done) return done.failure();
  return out;
}

Result<bool> Analysis::refactor() {
  assemble(system, inverse.symbolic, places, inverse.factor, scale);
  factorize(inverse.symbolic, scale, inverse.factor);
  inverse.low_rank = {};
  base = system.elements;
  base_names.resize(model.members.size());
  for (std::size_t i = 0; i < base_names.size(); ++i) base_names[i] = model.members[i].name;
  base_freedoms = system.freedoms;
  return examine(model, system, scale, inverse);
}

Structure::Structure(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Structure::Structure(Structure&&) noexcept = default;
Structure& Structure::operator=(Structure&&) noexcept = default;
Structure::~Structure() = default;

Result<Structure> Structure::create(Model model) {
  auto analysis = Analysis::create(std::move(model));
  if (!analysis) return analysis.failure();
  auto impl = std::make_unique<Impl>();
  impl->analysis = std::move(*analysis);
  return Structure(std::move(impl));
}

const Model& Structure::model() const { return impl_->analysis->model; }
const char* Structure::last_update() const { return impl_->last_update; }

Result<bool> Structure::update(Model model) {
  static constexpr const char* names[] = {"kept", "low-rank", "refactored", "analysed"};
  auto way = impl_->analysis->update(model);
  if (!way) return way.failure();
  if (*way == Analysis::Way::Analysed) {
    auto analysis = Analysis::create(std::move(model));
    if (!analysis) return analysis.failure();
    impl_->analysis = std::move(*analysis);
  }
  impl_->last_update = names[int(*way)];
  impl_->trails.clear();
  return true;
}

Result<bool> Structure::exchange_loads(std::vector<LoadCase>& cases) {
  Model& model = impl_->analysis->model;
  for (const LoadCase& c : cases)
    if (auto valid = validate(model, c); !valid) return valid;
  std::swap(model.cases, cases);
  impl_->last_update = "kept";
  return true;
}

Result<State> Structure::solve() const { return impl_->solve(false); }
Result<State> Structure::solve_again() const { return impl_->solve(true); }

Result<State> Structure::Impl::solve(bool guess) const {
  const Analysis& a = *analysis;
  State state;
  state.solver = "nacre structural: direct stiffness, sparse LDLT";
  trails.resize(a.model.combinations.size());
  for (std::size_t i = 0; i < trails.size(); ++i) {
    const LoadCombination& combination = a.model.combinations[i];
    auto solution = solve_combination(a.model, a.system, a.inverse, combination, trails[i], guess);
    if (!solution) return solution.failure();
    state.responses.push_back(make_response(a.model, a.system, *solution, combination.name, stations + 8));
    stations = state.responses.back().stations.s.size();
  }
  constexpr int most_modes = 100;
  if (a.model.frequencies > 0) {
    auto modes = vibration_modes(a.model, std::min(a.model.frequencies, most_modes));
    if (!modes) return modes.failure();
    state.vibration = std::move(*modes);
  }
  if (a.model.buckling > 0) {
    // Of all combinations the one that buckles first.
    for (const Response& r : state.responses) {
      auto modes = buckling_modes(a.model, r, std::min(a.model.buckling, most_modes));
      if (!modes) return modes.failure();
      if (!modes->empty() && (state.buckling.empty() || modes->front().value < state.buckling.front().value)) state.buckling = std::move(*modes);
    }
  }
  return state;
}

}  // namespace nacre::structural
