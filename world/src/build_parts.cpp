// Materials, sections, and which member has which.

#include <cmath>

#include "build.h"

namespace nacre::building {
namespace {

Error ask(std::string object, std::string message, std::string question) {
  Error e = error(Problem::Unclear, std::move(object), std::move(message), "Name it.");
  e.questions.push_back({std::move(question), {}});
  return e;
}

template <class T>
int index_of(const std::vector<T>& all, const std::string& name) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name) return static_cast<int>(i);
  return -1;
}

}  // namespace

bool Builder::materials() {
  for (const Material& m : setup.materials) {
    const std::string path = "material." + m.name;
    const auto read = [&](std::string_view name, Dimension d, double least, double most, double& out) {
      for (const NamedValue& n : m.values) {
        if (n.name != name || !n.value.given()) continue;
        if (!(n.value.dimension == d))
          return fail(Problem::Impossible, path + "." + n.name,
                      "The " + n.name + " of " + m.name + " must be " + dimension_name(d) + ", not " +
                          dimension_name(n.value.dimension) + ".",
                      "Check the unit.");
        if (!(n.value.si >= least && n.value.si <= most))
          return fail(Problem::Impossible, path + "." + n.name,
                      "The " + n.name + " of " + m.name + " cannot be " + n.value.text() + ".", "Correct it.");
        out = n.value.si;
        return true;
      }
      return true;
    };
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    ModelMaterial out{m.name, nan, nan, nan, nan, nan};
    double nu = nan;
    if (!read("E", dim::stress, 1, 1e15, out.E) || !read("G", dim::stress, 1, 1e15, out.G) ||
        !read("nu", dim::none, -0.999, 0.5, nu) || !read("density", dim::density, 0, 1e6, out.density) ||
        !read("expansion", dim::expansion, -1, 1, out.expansion) || !read("yield", dim::stress, 1, 1e15, out.yield))
      return false;
    if (std::isnan(out.G)) out.G = out.E / (2 * (1 + nu));  // not a number while E or nu is unknown: checked where it is used
    model.materials.push_back(std::move(out));
  }
  return true;
}

bool Builder::sections() {
  for (const Section& s : setup.sections) {
    Result<SectionProperties> p = section_properties(s);
    if (!p) return fail(p.failure());
    // In a plane nothing bends about z: the missing second moment only has to be a number there.
    if (setup.planar && s.shape == "properties" && p->Iy > 0 && !(p->Iz > 0)) p->Iz = p->Iy;
    model.sections.push_back(std::move(*p));
    model.section_names.push_back(s.designation.empty() ? s.name : s.designation);
  }
  return true;
}

bool Builder::assign() {
  const Body& body = setup.bodies[0];
  const auto section = [&](const std::string& name, int& out) {
    if (name.empty()) return true;
    out = index_of(setup.sections, name);
    return out >= 0 || fail(Problem::Impossible, "body." + body.name + ".section", "There is no section called \"" + name + "\".",
                            "Define it, or use one that is defined.");
  };
  const auto material = [&](const std::string& name, int& out) {
    if (name.empty()) return true;
    out = index_of(setup.materials, name);
    return out >= 0 || fail(Problem::Impossible, "body." + body.name + ".material",
                            "There is no material called \"" + name + "\".", "Define it, or use one that is defined.");
  };
  int s = setup.sections.size() == 1 ? 0 : -1, m = setup.materials.size() == 1 ? 0 : -1;
  if (!section(body.section, s) || !material(body.material, m)) return false;
  section_of.assign(g.members.size(), s);
  material_of.assign(g.members.size(), m);
  for (const Assignment& a : body.assignments) {
    int as = -1, am = -1;
    if (!section(a.section, as) || !material(a.material, am)) return false;
    const std::vector<int> members = finder.members(a.group);
    if (members.empty())
      return fail(Problem::Impossible, "body." + body.name + ".assignments",
                  "There is no part called \"" + a.group + "\" to give a section or a material to.",
                  "The parts are " + finder.known_parts() + ".");
    for (int i : members) {
      if (as >= 0) section_of[static_cast<std::size_t>(i)] = as;
      if (am >= 0) material_of[static_cast<std::size_t>(i)] = am;
    }
  }
  const auto is_stress = [](const std::string& n) {
    return n == "max_normal_stress" || n == "max_von_mises" || n == "safety_factor";
  };
  bool stress_wanted = false;
  for (const std::string& a : setup.asks) stress_wanted = stress_wanted || is_stress(a);
  for (const Limit& l : setup.limits) stress_wanted = stress_wanted || is_stress(l.quantity);
  std::vector<bool> frame_uses(setup.materials.size(), false), used(setup.materials.size(), false);
  for (std::size_t i = 0; i < g.members.size(); ++i) {
    if (section_of[i] < 0)
      return fail(ask("body." + body.name + ".section", "The member " + g.members[i].name + " has no cross-section.",
                      "What is the cross-section?"));
    if (material_of[i] < 0)
      return fail(
          ask("body." + body.name + ".material", "The member " + g.members[i].name + " has no material.", "Which material?"));
    used[static_cast<std::size_t>(material_of[i])] = true;
    if (!bar[i]) frame_uses[static_cast<std::size_t>(material_of[i])] = true;
    if (bar[i]) continue;
    const SectionProperties& p = model.sections[static_cast<std::size_t>(section_of[i])];
    const std::string section_path = "section." + setup.sections[static_cast<std::size_t>(section_of[i])].name;
    if (!(p.Iy > 0)) {
      if (area_alone < 0) area_alone = static_cast<int>(i);  // enough where nothing bends: seen when the loads are known
      continue;
    }
    if (stress_wanted && p.fibres.empty())
      return fail(ask(section_path,
                      "The stress in bending needs the depth of the section, and only its second moment of area is known.",
                      "How deep is the section?"));
    if (!setup.planar && (!(p.Iz > 0) || !(p.J > 0)))
      return fail(ask(section_path,
                      "The member " + g.members[i].name + " stands in space, but of its section " +
                          (p.Iz > 0 ? "the torsion constant" : "the second moment of area about the weak axis") +
                          " is not known.",
                      "What are the dimensions of the section?"));
  }
  const bool needs_G = !setup.planar || setup.analysis.timoshenko;
  for (std::size_t i = 0; i < setup.materials.size(); ++i) {
    ModelMaterial& out = model.materials[i];
    const std::string path = "material." + out.name;
    if (used[i] && std::isnan(out.E))
      return fail(
          ask(path + ".E", "Young's modulus of " + out.name + " is missing.", "What is Young's modulus of " + out.name + "?"));
    if (used[i] && frame_uses[i] && needs_G && std::isnan(out.G))
      return fail(ask(path + ".nu", "Poisson's ratio of " + out.name + " is missing, and shear or torsion needs it.",
                      "What is Poisson's ratio of " + out.name + "?"));
    if (used[i] && (setup.analysis.self_weight || setup.analysis.frequencies > 0) && std::isnan(out.density))
      return fail(ask(path + ".density",
                      "The density of " + out.name + " is missing, and the " +
                          (setup.analysis.self_weight ? "self-weight" : "frequencies") + " need" +
                          (setup.analysis.self_weight ? "s" : "") + " it.",
                      "What is the density of " + out.name + "?"));
    if (std::isnan(out.E)) out.E = 0;
    if (std::isnan(out.G)) out.G = 0;
  }
  return true;
}

bool Builder::check_area_alone() {
  if (area_alone < 0) return true;
  // A straight rod that is loaded and moved along its axis alone does not bend, whatever its second moment of area.
  const Vec3 axis = model.members[0].axes[0];
  const auto along = [&](const Vec3& v) {
    const double s = dot(v, axis);
    return norm({v[0] - s * axis[0], v[1] - s * axis[1], v[2] - s * axis[2]}) <= 1e-9 * norm(v);
  };
  bool straight = setup.analysis.frequencies == 0 && setup.analysis.buckling == 0;
  for (const ModelMember& m : model.members) straight = straight && along(m.axes[0]);
  for (const ModelSupport& s : model.supports) {
    straight = straight && (along(s.axes[0]) || along(s.axes[1]) || along(s.axes[2]));
    Vec3 motion{};
    for (std::size_t k = 0; k < 3; ++k)
      for (std::size_t j = 0; j < 3; ++j) motion[j] += s.axes[k][j] * s.motion[k];
    straight = straight && along(motion) && s.motion[3] == 0 && s.motion[4] == 0 && s.motion[5] == 0;
  }
  for (const LoadCase& c : model.cases) {
    straight = straight && along(c.gravity);
    for (const NodalLoad& l : c.nodal)
      straight = straight && along({l.f[0], l.f[1], l.f[2]}) && l.f[3] == 0 && l.f[4] == 0 && l.f[5] == 0;
    for (const MemberLoad& l : c.member) {
      const bool force = l.kind == MemberLoad::Kind::Force || l.kind == MemberLoad::Kind::Distributed;
      if (l.kind == MemberLoad::Kind::Thermal || (force && l.local))
        straight = straight && l.q[1] == 0 && l.q[2] == 0 && l.q_end[1] == 0 && l.q_end[2] == 0;
      else
        straight = straight && force && along(l.q) && along(l.q_end);
    }
  }
  const std::size_t m = static_cast<std::size_t>(area_alone);
  if (!straight)
    return fail(ask("section." + setup.sections[static_cast<std::size_t>(section_of[m])].name,
                    "The member " + g.members[m].name + " bends, but of its section only the area is known.",
                    "What are the dimensions of the section, or its second moment of area?"));
  for (SectionProperties& p : model.sections)
    if (!(p.Iy > 0)) {  // any number does: a round bar's
      p.Iy = p.Iz = p.area * p.area / (4 * 3.14159265358979323846);
      p.J = 2 * p.Iy;
    }
  return true;
}

}  // namespace nacre::building
