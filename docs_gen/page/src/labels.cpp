#include <array>
#include <utility>

#include "document.h"

namespace nacre::page {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 26> labels{{
    {"max_displacement", "Largest displacement"},
    {"tip_displacement", "Displacement of the tip"},
    {"midspan_displacement", "Displacement at midspan"},
    {"max_rotation", "Largest rotation"},
    {"elongation", "Elongation"},
    {"max_von_mises", "Largest von Mises stress"},
    {"max_normal_stress", "Largest normal stress"},
    {"max_principal_stress", "Largest principal stress"},
    {"max_axial_force", "Largest tension"},
    {"min_axial_force", "Largest compression"},
    {"max_bending_moment", "Largest bending moment"},
    {"max_shear_force", "Largest shear force"},
    {"max_torque", "Largest torque"},
    {"total_reaction", "Sum of the reactions"},
    {"reactions", "Reactions"},
    {"member_forces", "Axial forces"},
    {"mass", "Mass"},
    {"strain_energy", "Strain energy"},
    {"safety_factor", "Safety against yielding"},
    {"frequencies", "Natural frequencies"},
    {"buckling_factors", "Buckling factors"},
    {"max_temperature", "Highest temperature"},
    {"min_temperature", "Lowest temperature"},
    {"heat_flow", "Heat flow"},
    {"stress_concentration_factor", "Stress concentration factor"},
    {"weight", "Weight"},
}};

}  // namespace

std::string result_label(std::string_view name) {
  for (const auto& [key, label] : labels)
    if (key == name) return std::string(label);
  std::string text(name);
  for (char& c : text)
    if (c == '_') c = ' ';
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string labels_json() {
  std::string json = "{";
  for (const auto& [key, label] : labels) {
    if (json.size() > 1) json += ',';
    json.append("\"").append(key).append("\":\"").append(label).append("\"");
  }
  return json + "}";
}

}  // namespace nacre::page
