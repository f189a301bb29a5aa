#include <array>

#include "document.h"

namespace nacre::page {

std::string labels_json() {
  // The names of docs/contracts.md; an edit in the page can bring up any of them.
  constexpr std::array names{"max_displacement", "tip_displacement", "midspan_displacement", "max_rotation", "elongation", "max_von_mises",
                             "max_normal_stress", "max_principal_stress", "max_axial_force", "min_axial_force", "max_bending_moment",
                             "max_shear_force", "max_torque", "total_reaction", "reactions", "member_forces", "mass", "strain_energy",
                             "safety_factor", "frequencies", "buckling_factors"};
  std::string json = "{";
  for (const char* name : names) {
    if (json.size() > 1) json += ',';
    json += json_string(name) + ":" + json_string(result_label(name));
  }
  return json + "}";
}

}  // namespace nacre::page
