#pragma once
// Vector figures of a structure: SVG text that an HTML page, a print and a file of its own all show alike.
//
// Colours are CSS variables with fallbacks, so that one figure follows light, dark and paper: --nacre-paper (behind text),
// --nacre-muted, --nacre-load, --nacre-tension, --nacre-compression, --nacre-shear, --nacre-moment, --nacre-deflection;
// everything else is currentColor. Equal inputs give equal bytes, natively and in WASM: no trigonometry, no locale.
// Every text of the user is escaped; a figure holds no script, no link and no reference to anything outside itself.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/state.h"

namespace nacre::figures {

/// What a figure shows. Neither pointer is kept; the state may be absent where a figure needs none.
struct Subject {
  const Setup* setup = nullptr;
  const Model* model = nullptr;
  const State* state = nullptr;
  int combination = 0;         ///< index into State::responses
  std::string id = "nacre";    ///< prefix of the ids in the SVG: give each figure of one document its own
};

/// What is drawn along members. For a planar problem V is Vz and M is My.
enum class Quantity { N, Vy, Vz, T, My, Mz, Deflection };

/// "N", "V", "Vy", "Vz", "T", "M", "My", "Mz", "deflection".
[[nodiscard]] bool find_quantity(std::string_view name, Quantity& quantity);

/// The structure true to scale with joints, supports, loads with values, and dimensions: x–z for a planar problem, else an
/// orthographic view from the front right above (the three axes are foreshortened by known, fixed ratios).
[[nodiscard]] std::string diagram(const Subject& subject);

/// A quantity over the structure: ordinates perpendicular to the members; bending moments on the tension side; values at
/// the extremes, which are the stations' own. N of a structure of bars: members coloured and labelled, tension > 0.
/// Deflection: the deflected line, magnified by a stated factor.
/// Fails (Unsupported) without a response, or when no member can carry the quantity.
[[nodiscard]] Result<std::string> force_diagram(const Subject& subject, Quantity quantity);

/// A quantity along one member or one named line as a chart with axes; `member` empty: the main line, else the member
/// with the largest value. Fails (Unclear) for an unknown name.
[[nodiscard]] Result<std::string> member_diagram(const Subject& subject, Quantity quantity, std::string_view member);

struct Figure {
  std::string name;    ///< "diagram", "N", "V", "M", "deflection", …; a file name without extension
  std::string title;   ///< "Bending moment M"
  std::string svg;
};

/// A figure by name: "diagram", or a quantity over the structure (`member` empty) or along `member`.
[[nodiscard]] Result<Figure> figure(const Subject& subject, std::string_view name, std::string_view member = {});

/// The figures that mean something for this structure, in reading order. `id` gets a suffix for each.
[[nodiscard]] std::vector<Figure> all_figures(const Subject& subject);

}  // namespace nacre::figures
