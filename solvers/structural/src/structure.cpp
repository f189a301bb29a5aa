#include "nacre/structural/structure.h"

#include <cmath>

#include "mechanism.h"
#include "structure_impl.h"

namespace nacre::structural {

namespace {

// What build_model guarantees, checked once more: indices and finite positive numbers, so that nothing below reads astray.
Result<bool> validate(const Model& model) {
  const int n = int(model.nodes.size());
  const auto bad = [](const std::string& object, const std::string& what) { return error(Problem::Impossible, object, what); };
  if (model.members.empty()) return bad("structure", "The structure has no members.");
  for (const auto& node : model.nodes)
    for (double x : node.x)
      if (!std::isfinite(x)) return bad("joint " + node.name, "Joint " + node.name + " has no position.");
  for (const auto& m : model.members) {
    const std::string name = "member " + m.name;
    if (m.a < 0 || m.a >= n || m.b < 0 || m.b >= n) return bad(name, "An end of " + name + " is no joint.");
    if (!(m.length > 0) || !std::isfinite(m.length) || m.a == m.b) return bad(name, "The length of " + name + " is zero.");
    if (m.section < 0 || m.section >= int(model.sections.size()) || m.material < 0 || m.material >= int(model.materials.size()))
      return bad(name, "The section or material of " + name + " is missing.");
    if (!(model.sections[m.section].area > 0)) return bad(name, "The section of " + name + " has no area.");
    if (!(model.materials[m.material].E > 0)) return bad(name, "The material of " + name + " has no Young's modulus.");
    if (m.kind == MemberKind::Frame) {
      const auto& s = model.sections[m.section];
      const bool bends = s.Iy > 0 && (model.planar || (s.Iz > 0 && s.J > 0 && model.materials[m.material].G > 0));
      if (!bends)
        return error(Problem::Impossible, name, "The section of " + name + " resists no bending or torsion: only its area is known.",
                     "Give the section by its shape, or connect the members by pins.");
      if (!model.planar && s.Iyz * s.Iyz >= s.Iy * s.Iz) return bad(name, "The second moments of the section of " + name + " do not fit.");
    }
  }
  for (const auto& s : model.supports)
    if (s.node < 0 || s.node >= n) return bad("support " + s.name, "Support " + s.name + " is at no joint.");
  for (const auto& c : model.cases) {
    for (const auto& l : c.nodal)
      if (l.node < 0 || l.node >= n) return bad("load case " + c.name, "A load of case " + c.name + " acts on no joint.");
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
  }
  return true;
}

}  // namespace

Result<std::unique_ptr<Structure::Impl>> Structure::Impl::analyse(Model model) {
  if (auto valid = validate(model); !valid) return valid.failure();
  auto system = System::create(model);
  if (!system) return system.failure();
  auto impl = std::make_unique<Impl>();
  impl->model = std::move(model);
  impl->system = std::move(*system);
  const System& s = impl->system;
  const int n_nodes = int(s.freedoms.nodes.size());
  std::vector<int> size(n_nodes);
  for (int i = 0; i < n_nodes; ++i) size[i] = s.freedoms.nodes[i].n_free;
  std::vector<std::pair<int, int>> edges;
  edges.reserve(s.elements.size());
  for (const Element& e : s.elements)
    if (size[e.a] > 0 && size[e.b] > 0) edges.emplace_back(e.a, e.b);
  impl->inverse.symbolic = Symbolic(make_graph(n_nodes, edges), s.x, size);
  impl->places = member_places(s, impl->inverse.symbolic);
  impl->inverse.position.resize(s.freedoms.n);
  for (int i = 0; i < n_nodes; ++i)
    for (int c = 0; c < size[i]; ++c) impl->inverse.position[s.freedoms.nodes[i].first + c] = impl->inverse.symbolic.position(i) + c;
  if (auto done = impl->refactor(); !done) return done.failure();
  return impl;
}

Result<bool> Structure::Impl::refactor() {
  assemble(system, inverse.symbolic, places, inverse.factor, scale);
  factorize(inverse.symbolic, scale, inverse.factor);
  return examine(model, system, scale, inverse);
}

Structure::Structure(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Structure::Structure(Structure&&) noexcept = default;
Structure& Structure::operator=(Structure&&) noexcept = default;
Structure::~Structure() = default;

Result<Structure> Structure::create(Model model) {
  auto impl = Impl::analyse(std::move(model));
  if (!impl) return impl.failure();
  return Structure(std::move(*impl));
}

const Model& Structure::model() const { return impl_->model; }
const char* Structure::last_update() const { return impl_->last_update; }

Result<bool> Structure::update(Model model) {
  auto impl = Impl::analyse(std::move(model));
  if (!impl) return impl.failure();
  impl_ = std::move(*impl);
  return true;
}

Result<State> Structure::solve() const {
  State state;
  state.solver = "nacre structural: direct stiffness, sparse LDLT";
  for (const auto& combination : impl_->model.combinations) {
    auto solution = solve_combination(impl_->model, impl_->system, impl_->inverse, combination);
    if (!solution) return solution.failure();
    state.responses.push_back(make_response(impl_->model, impl_->system, *solution, combination.name));
  }
  return state;
}

}  // namespace nacre::structural
