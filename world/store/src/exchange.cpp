#include "exchange.h"

#include <nlohmann/json.hpp>

namespace nacre::store {

std::string names_to_text(const std::vector<std::string>& names) {
  return nlohmann::json(names).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool names_from_text(const std::string& text, std::vector<std::string>& names) {
  const nlohmann::json list = nlohmann::json::parse(text, nullptr, false);
  if (!list.is_array()) return false;
  names.clear();
  names.reserve(list.size());
  for (const auto& name : list) {
    if (!name.is_string()) return false;
    names.push_back(name.get_ref<const std::string&>());
  }
  return true;
}

namespace {

constexpr std::string_view axis_rows = "xx,xy,xz,yx,yy,yz,zx,zy,zz";
constexpr std::string_view dofs = "ux,uy,uz,rx,ry,rz";
constexpr std::string_view forces = "fx,fy,fz,mx,my,mz";
constexpr std::string_view force_units = "N,N,N,N·m,N·m,N·m";
constexpr std::string_view dof_units = "m,m,m,rad,rad,rad";

struct Outline {
  std::vector<int> loops;  ///< number of points of each loop
  std::vector<std::array<double, 2>> points;
};

// A section's outline is a list of lists: its loops end to end, with their lengths beside them.
template <class Ar>
void exchange_outlines(Ar& ar, std::vector<SectionProperties>& sections) {
  std::vector<Outline> outlines;
  if constexpr (Ar::saving) {
    for (const SectionProperties& section : sections) {
      Outline& outline = outlines.emplace_back();
      for (const auto& loop : section.outline) {
        outline.loops.push_back(static_cast<int>(loop.size()));
        outline.points.insert(outline.points.end(), loop.begin(), loop.end());
      }
    }
  }
  Table<Ar, Outline>(ar, "/nacre/model/sections", outlines)
      .lists("outline_loops", "1", [](auto& x) -> auto& { return x.loops; })
      .lists("outline", "m", [](auto& x) -> auto& { return x.points; }, "y,z");
  if constexpr (!Ar::saving) {
    const std::string path = "/nacre/model/sections/outline_loops";
    if (!ar.ok()) return;
    if (outlines.size() != sections.size()) return ar.fail(path, "There is not one outline for each section.");
    for (std::size_t i = 0; i < sections.size(); ++i) {
      auto point = outlines[i].points.begin();
      for (const int n : outlines[i].loops) {
        if (n < 0 || n > outlines[i].points.end() - point) return ar.fail(path, "The loops of an outline do not fit its points.");
        sections[i].outline.emplace_back(point, point + n);
        point += n;
      }
      if (point != outlines[i].points.end()) return ar.fail(path, "The loops of an outline do not fit its points.");
    }
  }
}

struct Settings {
  bool planar = false, timoshenko = false;
  int frequencies = 0, buckling = 0;
};

template <class Ar>
void exchange_loads(Ar& ar, const std::string& folder, LoadCase& load_case) {
  Table<Ar, NodalLoad>(ar, folder + "/nodal", load_case.nodal)
      .column("node", "1", [](auto& x) -> auto& { return x.node; })
      .column("force", force_units, [](auto& x) -> auto& { return x.f; }, forces)
      .column("source", "1", [](auto& x) -> auto& { return x.source; });
  Table<Ar, MemberLoad>(ar, folder + "/member", load_case.member)
      .column("kind", "force,moment,distributed,distributed moment,thermal", [](auto& x) -> auto& { return x.kind; })
      .column("member", "1", [](auto& x) -> auto& { return x.member; })
      .column("local", "1", [](auto& x) -> auto& { return x.local; })
      .column("q", "SI, by kind", [](auto& x) -> auto& { return x.q; }, "x,y,z")
      .column("q_end", "SI, by kind", [](auto& x) -> auto& { return x.q_end; }, "x,y,z")
      .column("from", "m", [](auto& x) -> auto& { return x.from; })
      .column("to", "m", [](auto& x) -> auto& { return x.to; })
      .column("source", "1", [](auto& x) -> auto& { return x.source; });
}

template <class Ar>
void exchange_stations(Ar& ar, const std::string& folder, Stations& stations) {
  ar.array(folder + "/first", stations.first, 1, "1");
  ar.array(folder + "/s", stations.s, 1, "m");
  ar.array(folder + "/values", stations.values, Stations::n_components, "N,N,N,N·m,N·m,N·m,m,m,m,rad,rad,rad,Pa,Pa",
           "N,Vy,Vz,T,My,Mz,ux,uy,uz,rx,ry,rz,sigma_max,sigma_min");
}

template <class Ar>
void exchange_modes(Ar& ar, const std::string& folder, std::vector<Mode>& modes, std::string_view unit) {
  Table<Ar, Mode>(ar, folder, modes).column("value", unit, [](auto& x) -> auto& { return x.value; }).lists("shape", "1", [](auto& x) -> auto& { return x.shape; }, "node by node: ux,uy,uz,rx,ry,rz");
}

}  // namespace

template <class Ar>
void exchange(Ar& ar, Model& model) {
  const std::string root = "/nacre/model";
  Settings settings{model.planar, model.timoshenko, model.frequencies, model.buckling};
  single(ar, root + "/settings", settings, [](auto& table) {
    table.column("planar", "1", [](auto& x) -> auto& { return x.planar; })
        .column("timoshenko", "1", [](auto& x) -> auto& { return x.timoshenko; })
        .column("frequencies", "1", [](auto& x) -> auto& { return x.frequencies; })
        .column("buckling", "1", [](auto& x) -> auto& { return x.buckling; });
  });
  model.planar = settings.planar, model.timoshenko = settings.timoshenko;
  model.frequencies = settings.frequencies, model.buckling = settings.buckling;

  Table<Ar, ModelNode>(ar, root + "/nodes", model.nodes)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .column("position", "m", [](auto& x) -> auto& { return x.x; }, "x,y,z");
  Table<Ar, ModelMember>(ar, root + "/members", model.members)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .names("group", [](auto& x) -> auto& { return x.group; })
      .column("a", "1", [](auto& x) -> auto& { return x.a; })
      .column("b", "1", [](auto& x) -> auto& { return x.b; })
      .column("kind", "bar,frame", [](auto& x) -> auto& { return x.kind; })
      .column("section", "1", [](auto& x) -> auto& { return x.section; })
      .column("material", "1", [](auto& x) -> auto& { return x.material; })
      .column("axes", "1", [](auto& x) -> auto& { return x.axes; }, axis_rows)
      .column("length", "m", [](auto& x) -> auto& { return x.length; })
      .column("released", "1", [](auto& x) -> auto& { return x.released; })
      .column("line", "1", [](auto& x) -> auto& { return x.line; })
      .column("line_station", "m", [](auto& x) -> auto& { return x.line_station; });
  Table<Ar, SectionProperties>(ar, root + "/sections", model.sections)
      .column("area", "m^2", [](auto& x) -> auto& { return x.area; })
      .column("Iy", "m^4", [](auto& x) -> auto& { return x.Iy; })
      .column("Iz", "m^4", [](auto& x) -> auto& { return x.Iz; })
      .column("Iyz", "m^4", [](auto& x) -> auto& { return x.Iyz; })
      .column("J", "m^4", [](auto& x) -> auto& { return x.J; })
      .column("Avy", "m^2", [](auto& x) -> auto& { return x.Avy; })
      .column("Avz", "m^2", [](auto& x) -> auto& { return x.Avz; })
      .column("torsion_modulus", "m^3", [](auto& x) -> auto& { return x.torsion_modulus; })
      .column("round", "1", [](auto& x) -> auto& { return x.round; })
      .lists("fibres", "m", [](auto& x) -> auto& { return x.fibres; }, "y,z");
  exchange_outlines(ar, model.sections);
  Table<Ar, std::string>(ar, root + "/sections", model.section_names).names("name", [](auto& x) -> auto& { return x; });
  Table<Ar, ModelMaterial>(ar, root + "/materials", model.materials)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .column("E", "Pa", [](auto& x) -> auto& { return x.E; })
      .column("G", "Pa", [](auto& x) -> auto& { return x.G; })
      .column("density", "kg/m^3", [](auto& x) -> auto& { return x.density; })
      .column("expansion", "1/K", [](auto& x) -> auto& { return x.expansion; })
      .column("yield", "Pa", [](auto& x) -> auto& { return x.yield; });
  Table<Ar, ModelSupport>(ar, root + "/supports", model.supports)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .column("node", "1", [](auto& x) -> auto& { return x.node; })
      .column("axes", "1", [](auto& x) -> auto& { return x.axes; }, axis_rows)
      .column("fixed", "1", [](auto& x) -> auto& { return x.fixed; }, dofs)
      .column("stiffness", "N/m,N/m,N/m,N·m/rad,N·m/rad,N·m/rad", [](auto& x) -> auto& { return x.stiffness; }, dofs)
      .column("motion", dof_units, [](auto& x) -> auto& { return x.motion; }, dofs);
  Table<Ar, LoadCase>(ar, root + "/cases", model.cases)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .column("motions", "1", [](auto& x) -> auto& { return x.motions; })
      .column("gravity", "m/s^2", [](auto& x) -> auto& { return x.gravity; }, "x,y,z");
  for (std::size_t i = 0; i < model.cases.size(); ++i) exchange_loads(ar, root + "/cases/" + std::to_string(i), model.cases[i]);
  Table<Ar, LoadCombination>(ar, root + "/combinations", model.combinations)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .lists("factors", "1", [](auto& x) -> auto& { return x.factors; });
  Table<Ar, ModelLine>(ar, root + "/lines", model.lines)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .lists("members", "1", [](auto& x) -> auto& { return x.members; })
      .column("length", "m", [](auto& x) -> auto& { return x.length; });
}

template <class Ar>
void exchange(Ar& ar, State& state) {
  const std::string root = "/nacre/state";
  struct Head {
    double time = 0;
    std::string solver;
  } head{state.time, state.solver};
  single(ar, root, head, [](auto& table) {
    table.column("time", "s", [](auto& x) -> auto& { return x.time; }).names("solver", [](auto& x) -> auto& { return x.solver; });
  });
  state.time = head.time, state.solver = head.solver;
  Table<Ar, Response>(ar, root + "/responses", state.responses)
      .names("name", [](auto& x) -> auto& { return x.name; })
      .column("strain_energy", "J", [](auto& x) -> auto& { return x.strain_energy; })
      .column("residual", "1", [](auto& x) -> auto& { return x.residual; })
      .column("force_balance", "1", [](auto& x) -> auto& { return x.force_balance; })
      .column("moment_balance", "1", [](auto& x) -> auto& { return x.moment_balance; });
  for (std::size_t i = 0; i < state.responses.size(); ++i) {
    const std::string folder = root + "/responses/" + std::to_string(i);
    Response& response = state.responses[i];
    ar.array(folder + "/u", response.u, 6, dof_units, dofs);
    ar.array(folder + "/reactions", response.reactions, 6, force_units, forces);
    ar.array(folder + "/end_forces", response.end_forces, 12, "N,N,N,N·m,N·m,N·m,N,N,N,N·m,N·m,N·m", "at a: fx,fy,fz,mx,my,mz; at b: fx,fy,fz,mx,my,mz");
    exchange_stations(ar, folder + "/stations", response.stations);
  }
  exchange_modes(ar, root + "/vibration", state.vibration, "Hz");
  exchange_modes(ar, root + "/buckling", state.buckling, "1");
}

template void exchange(Saver&, Model&);
template void exchange(Loader&, Model&);
template void exchange(Saver&, State&);
template void exchange(Loader&, State&);

}  // namespace nacre::store
