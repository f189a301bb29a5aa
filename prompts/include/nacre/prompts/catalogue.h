#pragma once
// Sections and materials by name. The tables are constants of the program: nothing is parsed, opened or allocated at start.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/setup.h"

namespace nacre::prompts {

/// A catalogue section by its designation: "IPE 200", "he 200 b", "HEB-200", "W8x31", "W 8 × 31", "W200x46", "UPN 200",
/// "CHS 60.3x3.2", "SHS 100x5", "L 100x100x10", "L4x4x1/2", "HSS4x4x1/4", "2x10" (US lumber, actual size), "4 in sch 40 pipe",
/// "M12" (tensile stress area of the thread). Case, spaces, hyphens and the kind of the multiplication sign do not matter.
/// Dimensions and published properties have Origin::Catalogue and a source. A hollow section or an angle that the standard
/// does not list is taken by the dimensions in its designation (Origin::Derived says so).
/// The name of the section is "section".
/// Fails with Problem::Unclear and the nearest designations as options when the series has no such size, or nothing fits.
[[nodiscard]] Result<Section> find_section(std::string_view designation);

/// A material by name or alias: "steel", "S355", "6061-T6", "aluminum 6061-T6", "A572 Gr. 50", "C24", "concrete C30/37".
/// Values that have no typical number for that name are not given (the yield strength of "steel").
/// Fails with Problem::Unclear: with a question for a material whose name alone gives no modulus (carbon fibre), with the
/// nearest names as options for an unknown one.
[[nodiscard]] Result<Material> find_material(std::string_view name);

/// What was found at the beginning of a text.
struct CatalogueMatch {
  int length = 0;           ///< bytes of the text; 0 = nothing
  std::string designation;  ///< canonical: "HEB 200", "6061-T6"; as written when not known
  std::string series;       ///< "HEB", "lumber", "thread"; of a material: the generic one, "steel"
  bool known = false;       ///< find_section or find_material succeeds; false: right in form but not in the catalogue (IPE 205),
                            ///< or a material that needs a question
};

/// The longest designation of a section that `text` begins with. A pair like "2x4" counts as lumber only when no unit of
/// length follows ("2 x 4 in" states a size) and the pair is a nominal size.
[[nodiscard]] CatalogueMatch match_section(std::string_view text);

/// The longest name of a material that `text` begins with, and ends with a word: "steel", "S355 steel", "aluminium 6061-T6".
/// Names without a letter (304, 8.8) are not matched here; find_material knows them.
[[nodiscard]] CatalogueMatch match_material(std::string_view text);

/// The `n` known designations nearest to an unknown one: the neighbouring sizes of its series, else by spelling.
[[nodiscard]] std::vector<std::string> nearest_sections(std::string_view designation, int n = 3);
/// The `n` known material names nearest by spelling.
[[nodiscard]] std::vector<std::string> nearest_materials(std::string_view name, int n = 3);

/// All designations of a series, in the order of the standard: "IPE", "W", "lumber"; empty for an unknown one.
[[nodiscard]] std::vector<std::string> list_sections(std::string_view series);
/// Names of all series.
[[nodiscard]] std::vector<std::string> list_series();
/// Names of all materials.
[[nodiscard]] std::vector<std::string> list_materials();

}  // namespace nacre::prompts
