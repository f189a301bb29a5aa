#pragma once
// Sections whose designation states their dimensions: hollow sections, angles; and the stress area of threads.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/setup.h"

namespace nacre::prompts::catalogue {

/// HSS is always in inches; an angle is when a size is a fraction or all legs are below 13 (L4x4x1/2; L 20x20x3 is metric).
[[nodiscard]] bool in_inches(std::string_view series, const std::vector<std::string>& sizes);

/// The wall fits the outer dimensions and all are positive.
[[nodiscard]] bool buildable(std::string_view series, const std::vector<std::string>& sizes);

/// Shape, dimensions and properties of a section from its stated sizes, with the origin that says so.
void fill_by_size(Section& section, std::string_view series, const std::vector<std::string>& sizes);

/// Area, Iy, Iz, J of a hollow section of given dimensions, by the formulas of its standard (rounded corners).
void fill_hollow(Section& section, std::string_view series);

/// A thread as the circle that has its tensile stress area (ISO 898-1: diameter (d2 + d3) / 2).
void fill_thread(Section& section);

}  // namespace nacre::prompts::catalogue
