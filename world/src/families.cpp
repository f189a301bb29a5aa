// The table of the families: names, ranges, defaults with their reasons. One row per parameter.

#include "nacre/world/families.h"

#include <limits>

namespace nacre {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double small = 1e-6, large = 1e5;  // lengths [m]: from micromechanics to the longest cable
constexpr double half_pi = 1.57079632679489661923;

constexpr ParameterSpec length_of(std::string_view name, std::string_view label, double fallback, std::string_view why) {
  return {name, label, dim::length, fallback, small, large, false, why};
}
constexpr ParameterSpec count_of(std::string_view name, std::string_view label, double fallback, double least, double most,
                                 std::string_view why) {
  return {name, label, dim::none, fallback, least, most, true, why};
}
constexpr ParameterSpec yes_no(std::string_view name, std::string_view label, std::string_view why) {
  return {name, label, dim::none, 0, 0, 1, true, why};
}
constexpr ParameterSpec angle_of(std::string_view name, std::string_view label, std::string_view why) {
  return {name, label, dim::angle, none, 1e-4, half_pi - 1e-4, false, why};
}

constexpr ParameterSpec span = length_of("span", "Span", 6, "no span is named; 6 m is a common small truss");
constexpr ParameterSpec depth_sixth = length_of("height", "Height", none, "no height is named; a sixth of the span is usual");
constexpr ParameterSpec rise_quarter =
    length_of("height", "Height", none, "no height is named; a quarter of the span is usual for roofs");
constexpr ParameterSpec panel_length =
    length_of("panel_length", "Panel length", none, "the span divided by the number of panels");
constexpr ParameterSpec pitch = angle_of("pitch", "Pitch", "follows from height and span");
constexpr ParameterSpec upright = yes_no("upright_ends", "Upright ends", "inclined end posts are the usual form");

constexpr ParameterSpec pratt_p[] = {span, depth_sixth,
                                     count_of("panels", "Panels", 6, 2, 10000, "no number of panels is named; six is usual"),
                                     panel_length, upright};
constexpr ParameterSpec warren_p[] = {
    span, length_of("height", "Height", none, "no height is named; equilateral triangles are the classic form"),
    count_of("panels", "Panels", 4, 1, 10000, "no number of panels is named; four triangles along the bottom chord are usual"),
    panel_length, length_of("side", "Side", none, "all members of an equilateral Warren truss are equally long")};
constexpr ParameterSpec warren_v_p[] = {
    span, depth_sixth, count_of("panels", "Panels", 6, 2, 10000, "no number of panels is named; six is usual"), panel_length};
constexpr ParameterSpec k_p[] = {
    length_of("span", "Span", 16, "no span is named; K trusses are used for larger spans"),
    length_of("height", "Height", none, "no height is named; a quarter of the span is usual"),
    count_of("panels", "Panels", 4, 2, 10000, "no number of panels is named; four is the smallest usual one"), panel_length};
constexpr ParameterSpec bowstring_p[] = {length_of("span", "Span", 12, "no span is named; 12 m is common"), depth_sixth,
                                         count_of("panels", "Panels", 6, 2, 10000, "no number of panels is named; six is usual"),
                                         panel_length};
constexpr ParameterSpec baltimore_p[] = {
    length_of("span", "Span", 24, "no span is named; Baltimore trusses are used for large spans"),
    length_of("height", "Height", none, "no height is named; a sixth of the span is usual"),
    count_of("panels", "Panels", 8, 4, 10000, "no number of panels is named; eight half panels are the smallest usual form"),
    panel_length};
constexpr ParameterSpec lattice_p[] = {
    span, depth_sixth, count_of("panels", "Panels", 6, 1, 10000, "no number of panels is named; six is usual"), panel_length};
constexpr ParameterSpec x_braced_p[] = {
    length_of("span", "Span", 6, "no length is named"),
    length_of("height", "Height", none, "no height is named; square panels are usual"),
    count_of("panels", "Bays", 2, 1, 10000, "no number of bays is named; two bays are the classic ten-bar truss"), panel_length};
constexpr ParameterSpec cantilever_truss_p[] = {
    length_of("span", "Length", 6, "no length is named"),
    length_of("height", "Height", none, "no height is named; square panels are usual"),
    count_of("panels", "Panels", 3, 1, 10000, "no number of panels is named"), panel_length,
    yes_no("rising", "Diagonals rise outwards", "diagonals that fall outwards, in tension, are usual"),
    yes_no("pointed", "Top chord a panel shorter", "two chords of equal length are usual")};
constexpr ParameterSpec king_p[] = {span, rise_quarter, pitch,
                                    yes_no("struts", "Struts", "the plain king post has no struts to the rafters")};
constexpr ParameterSpec queen_p[] = {
    length_of("span", "Span", 9, "no span is named; queen posts are used from about 8 m"), depth_sixth,
    count_of("braces", "Braces of the middle panel", 1, 0, 2, "without a brace the middle panel of pinned bars folds")};
constexpr ParameterSpec roof_p[] = {length_of("span", "Span", 10, "no span is named; 10 m is a common roof"), rise_quarter,
                                    pitch};

constexpr ParameterSpec pitched_p[] = {
    length_of("span", "Span", 12, "no span is named; 12 m is a common roof"), rise_quarter, pitch,
    count_of("panels", "Panels", 6, 2, 10000, "no number of panels is named; six is usual"), panel_length};
constexpr ParameterSpec vierendeel_p[] = {
    span, depth_sixth, count_of("panels", "Panels", 6, 1, 10000, "no number of panels is named; six is usual"), panel_length};

constexpr ParameterSpec bracket_p[] = {
    length_of("boom", "Boom", 3, "no length of the boom is named"),
    length_of("rise", "Rise", none, "no height of the second fixing is named; half the boom is usual"),
    angle_of("angle", "Angle of the tie to the horizontal", "follows from boom and rise"),
    yes_no("below", "Strut below", "a tie above the boom is usual"),
    {"incline", "Slope of the boom", dim::angle, none, -half_pi + 1e-4, half_pi - 1e-4, false, "a boom is level unless it is raised"}};
constexpr ParameterSpec two_bar_p[] = {
    length_of("span", "Distance of the supports", 4, "no distance is named"),
    length_of("height", "Height", none, "no height is named; half the span makes bars at 45 degrees"),
    angle_of("angle", "Angle to the horizontal", "follows from height and span"),
    {"apex_position", "Apex from the left support", dim::length, none, 0, large, false, "the apex lies over the middle"},
    {"left_angle", "Angle of the left bar to the horizontal", dim::angle, none, 0, half_pi - 1e-4, false, "follows from height and span"},
    {"right_angle", "Angle of the right bar to the horizontal", dim::angle, none, 0, half_pi - 1e-4, false, "as that of the left bar"},
    yes_no("below", "Apex below", "the apex stands above the supports"),
    yes_no("tie", "Tie", "the feet are held by their supports")};
constexpr ParameterSpec three_bar_p[] = {
    length_of("span", "Distance of the outer bars", 4, "no distance is named"),
    length_of("height", "Height", none, "no height is named; half the distance makes bars at 45 degrees"),
    angle_of("angle", "Angle of the outer bars to the middle one", "follows from height and distance")};
constexpr ParameterSpec guyed_mast_p[] = {
    length_of("height", "Height", 8, "no height is named"),
    length_of("anchor", "Anchor from the foot", none, "no distance of the anchor is named; three quarters of the height"),
    angle_of("angle", "Angle of the guy to the ground", "follows from height and distance"),
    count_of("guys", "Guys", 1, 1, 2, "one guy against a pull to the other side")};
constexpr ParameterSpec npod_p[] = {
    count_of("legs", "Legs", 3, 3, 1000, "a tripod has three legs"),
    length_of("radius", "Radius of the feet", none, "no radius is named; half the height is usual"),
    length_of("width", "Width between feet", none, "feet on a rectangle: its side along x"),
    length_of("depth", "Depth between feet", none, "feet on a rectangle: its side along y; a square unless named"),
    length_of("height", "Height", 2, "no height is named"),
    length_of("leg_length", "Length of a leg", none, "follows from radius and height"),
    angle_of("angle", "Angle of a leg to the ground", "follows from radius and height")};
constexpr ParameterSpec tower_p[] = {
    length_of("base_width", "Width at the base", none, "no width is named; a fifth of the height is usual"),
    length_of("top_width", "Width at the top", none, "no width at the top is named; half that of the base"),
    length_of("height", "Height", 10, "no height is named"),
    count_of("panels", "Panels", 4, 1, 10000, "no number of panels is named"),
    length_of("panel_length", "Panel height", none, "the height divided by the number of panels"),
    count_of("diagonals", "Diagonals per face panel", 2, 1, 2, "crossed diagonals are usual")};
constexpr ParameterSpec grid_p[] = {
    length_of("span_x", "Span along x", 12, "no span is named"),
    length_of("span_y", "Span along y", none, "a square grid unless a second span is named"),
    count_of("modules_x", "Modules along x", 4, 1, 150, "no number of modules is named"),
    count_of("modules_y", "Modules along y", none, 1, 150, "modules as square as possible"),
    length_of("depth", "Depth", none, "no depth is named; 0.7 of the module makes all bars about equally long")};

constexpr ParameterSpec beam_p[] = {length_of("length", "Length", none, "a beam needs a length; it is measured along the beam"),
                                    {"incline", "Inclination", dim::angle, none, -half_pi + 1e-4, half_pi - 1e-4, false,
                                     "a beam lies level unless it is inclined; positive rises to the right"}};
constexpr ParameterSpec column_p[] = {length_of("height", "Height", none, "a column needs a height")};
constexpr ParameterSpec rod_p[] = {length_of("length", "Length", none, "a rod needs a length"),
                                   yes_no("vertical", "Vertical", "a rod is drawn lying unless it hangs or stands")};
constexpr ParameterSpec portal_p[] = {
    count_of("bays", "Bays", 1, 1, 2000, "one bay unless more are named"),
    count_of("storeys", "Storeys", 1, 1, 2000, "one storey unless more are named"),
    length_of("bay_width", "Bay width", none, "the span divided by the number of bays"),
    length_of("storey_height", "Storey height", none, "the height divided by the number of storeys"),
    length_of("span", "Span", 6, "no span is named; 6 m is common"),
    length_of("height", "Height", 4, "no height is named; 4 m is common")};
constexpr ParameterSpec gable_p[] = {
    length_of("span", "Span", 12, "no span is named; 12 m is common"),
    length_of("eaves_height", "Height of the eaves", 4, "no height of the eaves is named"),
    length_of("ridge_height", "Height of the ridge", none, "follows from eaves and rise"),
    length_of("rise", "Rise", none, "no height of the ridge is named; a rise of an eighth of the span is usual"), pitch};
constexpr ParameterSpec l_frame_p[] = {length_of("height", "Height", 3, "no height is named"),
                                       length_of("arm", "Arm", 2, "no length of the arm is named")};
constexpr ParameterSpec table_p[] = {length_of("width", "Width", 4, "no width is named"),
                                     length_of("depth", "Depth", none, "as deep as wide unless named"),
                                     length_of("height", "Height", 3, "no height is named")};
constexpr ParameterSpec arch_p[] = {
    length_of("span", "Span", 10, "no span is named"),
    length_of("rise", "Rise", none, "no rise is named; a fifth of the span is usual"),
    count_of("segments", "Segments", 24, 2, 10000, "24 straight segments follow the curve to about 0.2 % of the rise"),
    yes_no("circular", "Circular", "a parabola, the line of thrust of a uniform load, unless a circle is named")};

constexpr FamilySpec table[] = {
    {"pratt", "Pratt truss", true, Connection::Pinned, pratt_p},
    {"howe", "Howe truss", true, Connection::Pinned, pratt_p},
    {"warren", "Warren truss", true, Connection::Pinned, warren_p},
    {"warren_verticals", "Warren truss with verticals", true, Connection::Pinned, warren_v_p},
    {"double_warren", "double Warren truss", true, Connection::Pinned, lattice_p},
    {"k_truss", "K truss", true, Connection::Pinned, k_p},
    {"baltimore", "Baltimore truss", true, Connection::Pinned, baltimore_p},
    {"bowstring", "bowstring truss", true, Connection::Pinned, bowstring_p},
    {"x_braced", "X-braced cantilever truss", true, Connection::Pinned, x_braced_p},
    {"cantilever_truss", "cantilever truss", true, Connection::Pinned, cantilever_truss_p},
    {"king_post", "king post truss", true, Connection::Pinned, king_p},
    {"queen_post", "queen post truss", true, Connection::Pinned, queen_p},
    {"fink", "Fink truss", true, Connection::Pinned, roof_p},
    {"fan", "fan truss", true, Connection::Pinned, roof_p},
    {"scissors", "scissors truss", true, Connection::Pinned, roof_p},
    {"howe_roof", "Howe roof truss", true, Connection::Pinned, pitched_p},
    {"pratt_roof", "Pratt roof truss", true, Connection::Pinned, pitched_p},
    {"bracket", "bracket", true, Connection::Pinned, bracket_p},
    {"two_bar", "two-bar truss", true, Connection::Pinned, two_bar_p},
    {"three_bar", "three-bar hanger", true, Connection::Pinned, three_bar_p},
    {"guyed_mast", "guyed mast", true, Connection::Pinned, guyed_mast_p},
    {"npod", "tripod", false, Connection::Pinned, npod_p},
    {"tower", "space tower", false, Connection::Pinned, tower_p},
    {"space_grid", "double-layer grid", false, Connection::Pinned, grid_p},
    {"rod", "rod", true, Connection::Rigid, rod_p},
    {"beam", "beam", true, Connection::Rigid, beam_p},
    {"column", "column", true, Connection::Rigid, column_p},
    {"portal", "portal frame", true, Connection::Rigid, portal_p},
    {"gable", "gable frame", true, Connection::Rigid, gable_p},
    {"l_frame", "L-shaped frame", true, Connection::Rigid, l_frame_p},
    {"arch", "arch", true, Connection::Rigid, arch_p},
    {"vierendeel", "Vierendeel frame", true, Connection::Rigid, vierendeel_p},
    {"table", "table frame", false, Connection::Rigid, table_p},
    {"points", "structure by coordinates", false, Connection::Pinned, {}},
};

}  // namespace

std::span<const FamilySpec> families() { return table; }

const FamilySpec* find_family(std::string_view name) {
  for (const FamilySpec& family : table)
    if (family.name == name) return &family;
  return nullptr;
}

}  // namespace nacre
