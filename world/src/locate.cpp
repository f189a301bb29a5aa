#include "nacre/world/build.h"
#include "places.h"

namespace nacre {
namespace {

Vec3 along(const Geometry& g, int member, double s, double length) {
  const GeometryMember& m = g.members[static_cast<std::size_t>(member)];
  const Vec3 &a = g.nodes[static_cast<std::size_t>(m.a)].x, &b = g.nodes[static_cast<std::size_t>(m.b)].x;
  const double t = length > 0 ? s / length : 0;
  return {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])};
}

Vec3 position(const Geometry& g, const places::Finder& finder, const places::Spot& spot) {
  if (spot.node >= 0) return g.nodes[static_cast<std::size_t>(spot.node)].x;
  return along(g, spot.member, spot.s, finder.length(spot.member));
}

}  // namespace

Result<std::vector<Vec3>> locate(const Setup& setup, const Place& place) {
  if (setup.bodies.empty()) return error(Problem::Unclear, "bodies", "There is no structure.");
  const Result<Geometry> geometry = generate_geometry(setup.bodies[0]);
  if (!geometry) return geometry.failure();
  places::Finder finder(*geometry, 1e-6, setup.units);
  std::vector<bool> supported(geometry->nodes.size(), false);
  for (const Support& s : setup.supports) {
    const auto spots = finder.spots(s.place, "The support", "support");
    if (!spots) continue;
    for (const places::Spot& spot : *spots)
      if (spot.node >= 0) supported[static_cast<std::size_t>(spot.node)] = true;
  }
  finder.set_supported(std::move(supported));
  std::vector<Vec3> out;
  if (place.kind == Place::Kind::Range || place.kind == Place::Kind::Whole) {
    const auto stretch = finder.stretch(place, "It", "place");
    if (!stretch) return stretch.failure();
    for (const places::Part& part : stretch->parts) {
      const double length = finder.length(part.member);
      out.push_back(along(*geometry, part.member, part.s0, length));
      out.push_back(along(*geometry, part.member, part.s1, length));
    }
    return out;
  }
  const auto spots = finder.spots(place, "It", "place");
  if (!spots) return spots.failure();
  for (const places::Spot& spot : *spots) out.push_back(position(*geometry, finder, spot));
  return out;
}

}  // namespace nacre
