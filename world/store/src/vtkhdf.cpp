#include "vtkhdf.h"

namespace nacre::store {
namespace {

constexpr std::uint8_t vtk_poly_line = 4;

struct Grid {
  std::vector<double> points;
  std::vector<std::int64_t> connectivity, offsets{0};
  std::vector<int> member;            ///< of each cell
  std::vector<int> point_member;      ///< of each point
  std::vector<double> station;        ///< [m] of each point from its member's start
};

// Points at the stations where there are any, else at the two ends.
Grid make_grid(const Model& model, const Stations* stations) {
  Grid grid;
  for (std::size_t m = 0; m < model.members.size(); ++m) {
    const ModelMember& member = model.members[m];
    const Vec3& origin = model.nodes[static_cast<std::size_t>(member.a)].x;
    std::vector<double> s{0, member.length};
    if (stations) s.assign(stations->s.begin() + stations->first[m], stations->s.begin() + stations->first[m + 1]);
    const double tolerance = 1e-9 * member.length;
    std::size_t in_cell = 0;
    const auto close_cell = [&] {
      if (in_cell == 1) grid.connectivity.pop_back();  // a station between two others at the same place
      if (in_cell > 1) {
        grid.offsets.push_back(static_cast<std::int64_t>(grid.connectivity.size()));
        grid.member.push_back(static_cast<int>(m));
      }
      in_cell = 0;
    };
    for (std::size_t k = 0; k < s.size(); ++k) {
      if (k > 0 && s[k] - s[k - 1] <= tolerance) close_cell();
      grid.connectivity.push_back(static_cast<std::int64_t>(grid.point_member.size()));
      ++in_cell;
      for (std::size_t i = 0; i < 3; ++i) grid.points.push_back(origin[i] + s[k] * member.axes[0][i]);
      grid.point_member.push_back(static_cast<int>(m));
      grid.station.push_back(s[k]);
    }
    close_cell();
  }
  return grid;
}

void write_point_fields(Saver& saver, const Stations& stations, std::size_t n_points) {
  const std::string folder = "/VTKHDF/PointData/";
  const auto component = [&](Stations::Component c) {
    std::vector<double> field(n_points);
    for (std::size_t i = 0; i < n_points; ++i) field[i] = stations.values[i * Stations::n_components + c];
    return field;
  };
  const auto vector = [&](Stations::Component c) {
    std::vector<double> field(3 * n_points);
    for (std::size_t i = 0; i < n_points; ++i)
      for (std::size_t k = 0; k < 3; ++k) field[3 * i + k] = stations.values[i * Stations::n_components + c + k];
    return field;
  };
  saver.array(folder + "displacement", vector(Stations::ux), 3, "m", "x,y,z");
  saver.array(folder + "rotation", vector(Stations::rx), 3, "rad", "x,y,z");
  saver.array(folder + "axial force N", component(Stations::N), 1, "N");
  saver.array(folder + "shear force Vy", component(Stations::Vy), 1, "N");
  saver.array(folder + "shear force Vz", component(Stations::Vz), 1, "N");
  saver.array(folder + "torque T", component(Stations::T), 1, "N·m");
  saver.array(folder + "bending moment My", component(Stations::My), 1, "N·m");
  saver.array(folder + "bending moment Mz", component(Stations::Mz), 1, "N·m");
  saver.array(folder + "largest fibre stress", component(Stations::sigma_max), 1, "Pa");
  saver.array(folder + "smallest fibre stress", component(Stations::sigma_min), 1, "Pa");
}

void write_cell_fields(Saver& saver, const Grid& grid, const Model& model, const Stations* stations) {
  const std::string folder = "/VTKHDF/CellData/";
  const std::size_t n = grid.member.size();
  std::vector<int> section(n), material(n), kind(n);
  std::vector<double> area(n), axial(n), stress(n);
  for (std::size_t c = 0; c < n; ++c) {
    const ModelMember& member = model.members[static_cast<std::size_t>(grid.member[c])];
    section[c] = member.section;
    material[c] = member.material;
    kind[c] = static_cast<int>(member.kind);
    area[c] = model.sections[static_cast<std::size_t>(member.section)].area;
    if (!stations) continue;
    for (std::int64_t k = grid.offsets[c]; k < grid.offsets[c + 1]; ++k) {  // of largest magnitude, with its sign
      const auto at = static_cast<std::size_t>(grid.connectivity[static_cast<std::size_t>(k)]) * Stations::n_components;
      const double N = stations->values[at + Stations::N];
      if (std::abs(N) > std::abs(axial[c])) axial[c] = N;
      for (const auto which : {Stations::sigma_max, Stations::sigma_min})
        if (const double sigma = stations->values[at + which]; std::abs(sigma) > std::abs(stress[c])) stress[c] = sigma;
    }
  }
  saver.array(folder + "member", grid.member, 1, "1");
  saver.array(folder + "section", section, 1, "1");
  saver.array(folder + "material", material, 1, "1");
  saver.array(folder + "kind", kind, 1, "0 bar, 1 frame");
  saver.array(folder + "area", area, 1, "m^2");
  if (!stations) return;
  saver.array(folder + "governing axial force", axial, 1, "N");
  saver.array(folder + "governing stress", stress, 1, "Pa");
}

}  // namespace

void write_vtkhdf(Saver& saver, const World& world) {
  const Response* response = world.state.responses.empty() ? nullptr : &world.state.responses.front();
  const Stations* stations = response && !response->stations.first.empty() ? &response->stations : nullptr;
  const Grid grid = make_grid(world.model, stations);
  const std::string root = "/VTKHDF";
  saver.group(root);
  saver.attribute(root, "Version", std::vector<std::int64_t>{1, 0});
  saver.attribute(root, "Type", "UnstructuredGrid");
  const auto count = [](std::size_t n) { return std::vector<std::int64_t>{static_cast<std::int64_t>(n)}; };
  saver.int64s(root + "/NumberOfPoints", count(grid.point_member.size()), "1");
  saver.int64s(root + "/NumberOfCells", count(grid.member.size()), "1");
  saver.int64s(root + "/NumberOfConnectivityIds", count(grid.connectivity.size()), "1");
  saver.array(root + "/Points", grid.points, 3, "m", "x,y,z");
  saver.int64s(root + "/Connectivity", grid.connectivity, "1");
  saver.int64s(root + "/Offsets", grid.offsets, "1");
  saver.array(root + "/Types", std::vector<std::uint8_t>(grid.member.size(), vtk_poly_line), 1, "1");
  saver.array(root + "/PointData/station", grid.station, 1, "m");
  if (stations) write_point_fields(saver, *stations, grid.point_member.size());
  write_cell_fields(saver, grid, world.model, stations);
}

}  // namespace nacre::store
