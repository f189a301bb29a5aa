#pragma once
// The fields of a Setup, once: the same list writes JSON, reads it, describes it as a schema, and lists values by path.
//
// A visitor has these members; `key` is the JSON name, `fallback` what the field has when it is absent:
//   need(key, x)               a field that is always there
//   field(key, x, fallback)    a field that may be absent
//   items(key, singular, x)    a list of structs; `singular` is the word that begins their paths
// where x is bool, int, double, std::string, an enum, Value, Values, Vec3, an array, a vector, or a struct below.

#include <concepts>
#include <type_traits>

#include "nacre/world/setup.h"

namespace nacre::detail {

template <class S, class T>
concept Like = std::same_as<std::remove_const_t<S>, T>;

/// The word of each enumerator, in order.
template <class E>
struct EnumWords;
template <>
struct EnumWords<Origin::Kind> {
  static constexpr std::string_view words[] = {"prompt", "command", "catalogue", "file", "assumption", "derived"};
};
template <>
struct EnumWords<Place::Kind> {
  static constexpr std::string_view words[] = {"joint", "set", "point", "range", "whole"};
};
template <>
struct EnumWords<Load::Kind> {
  static constexpr std::string_view words[] = {"force", "moment", "distributed", "distributed_moment", "temperature", "temperature_gradient"};
};
template <>
struct EnumWords<UnitSystem> {
  static constexpr std::string_view words[] = {"metric", "us"};
};

/// Names of the six degrees of freedom, in paths.
inline constexpr std::string_view dof_names[] = {"ux", "uy", "uz", "rx", "ry", "rz"};
inline constexpr std::string_view axis_names[] = {"x", "y", "z"};

inline const Origin no_origin;
inline const Value no_value;
inline const Values no_parameters;
inline const std::array<Value, 6> no_values_by_dof;

template <class V>
void fields(V& v, Like<Origin> auto& x) {
  v.need("kind", x.kind);
  v.field("turn", x.turn, 0);
  v.field("begin", x.begin, -1);
  v.field("end", x.end, -1);
  v.field("source", x.source, "");
  v.field("why", x.why, "");
}

template <class V>
void fields(V& v, Like<Place> auto& x) {
  v.need("kind", x.kind);
  v.field("of", x.of, "");
  v.field("name", x.name, "");
  v.field("at", x.at, no_value);
  v.field("to", x.to, no_value);
  v.field("span", x.span, 0);
  v.field("from_end", x.from_end, false);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Section> auto& x) {
  v.need("name", x.name);
  v.need("shape", x.shape);
  v.field("designation", x.designation, "");
  v.need("values", x.values);
  v.field("weak_axis", x.weak_axis, false);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Material> auto& x) {
  v.need("name", x.name);
  v.field("designation", x.designation, "");
  v.need("values", x.values);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Assignment> auto& x) {
  v.need("group", x.group);
  v.field("section", x.section, "");
  v.field("material", x.material, "");
}

template <class V>
void fields(V& v, Like<JointSpec> auto& x) {
  v.need("name", x.name);
  v.need("position", x.position);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<MemberSpec> auto& x) {
  v.need("name", x.name);
  v.need("a", x.a);
  v.need("b", x.b);
  v.field("group", x.group, "");
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Body> auto& x) {
  v.need("name", x.name);
  v.need("family", x.family);
  v.field("values", x.values, no_parameters);
  v.items("spans", "spans", x.spans);
  v.items("joints", "joint", x.joints);
  v.items("members", "member", x.members);
  v.field("connection", x.connection, "");
  v.field("section", x.section, "");
  v.field("material", x.material, "");
  v.items("assignments", "assignment", x.assignments);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Support> auto& x) {
  v.need("name", x.name);
  v.need("place", x.place);
  v.need("kind", x.kind);
  v.need("fixed", x.fixed);
  v.field("stiffness", x.stiffness, no_values_by_dof);
  v.field("motion", x.motion, no_values_by_dof);
  v.field("incline", x.incline, no_value);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Hinge> auto& x) {
  v.need("name", x.name);
  v.need("place", x.place);
  v.need("released", x.released);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Load> auto& x) {
  v.need("name", x.name);
  v.need("load_case", x.load_case);
  v.need("kind", x.kind);
  v.need("place", x.place);
  v.field("magnitude", x.magnitude, no_value);
  v.field("magnitude_end", x.magnitude_end, no_value);
  v.need("direction", x.direction);
  v.field("local", x.local, false);
  v.field("shared", x.shared, false);
  v.field("projected", x.projected, false);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<PointMass> auto& x) {
  v.need("name", x.name);
  v.need("place", x.place);
  v.need("mass", x.mass);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Combination> auto& x) {
  v.need("name", x.name);
  v.need("factors", x.factors);
}

template <class V>
void fields(V& v, Like<Limit> auto& x) {
  v.need("text", x.text);
  v.need("quantity", x.quantity);
  v.need("at_most", x.at_most);
  v.field("limit", x.limit, no_value);
  v.field("ratio_of_span", x.ratio_of_span, no_value);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Light> auto& x) {
  v.need("name", x.name);
  v.need("kind", x.kind);
  v.need("position", x.position);
  v.need("color", x.color);
  v.need("intensity", x.intensity);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Camera> auto& x) {
  v.need("name", x.name);
  v.need("position", x.position);
  v.need("target", x.target);
}

template <class V>
void fields(V& v, Like<Analysis> auto& x) {
  v.field("self_weight", x.self_weight, false);
  v.field("gravity", x.gravity, no_value);
  v.field("timoshenko", x.timoshenko, false);
  v.field("frequencies", x.frequencies, 0);
  v.field("buckling", x.buckling, 0);
  v.field("origin", x.origin, no_origin);
}

template <class V>
void fields(V& v, Like<Assumption> auto& x) {
  v.need("what", x.what);
  v.need("value", x.value);
  v.need("why", x.why);
  v.field("path", x.path, "");
}

template <class V>
void fields(V& v, Like<WordReading> auto& x) {
  v.need("begin", x.begin);
  v.need("end", x.end);
  v.need("role", x.role);
  v.field("meaning", x.meaning, "");
}

template <class V>
void fields(V& v, Like<Setup> auto& x) {
  v.field("title", x.title, "");
  v.field("prompt", x.prompt, "");
  v.need("units", x.units);
  v.need("planar", x.planar);
  v.items("bodies", "body", x.bodies);
  v.items("sections", "section", x.sections);
  v.items("materials", "material", x.materials);
  v.items("supports", "support", x.supports);
  v.items("hinges", "hinge", x.hinges);
  v.items("loads", "load", x.loads);
  v.items("masses", "mass", x.masses);
  v.items("combinations", "combination", x.combinations);
  v.need("analysis", x.analysis);
  v.items("limits", "limit", x.limits);
  v.items("asks", "ask", x.asks);
  v.items("lights", "light", x.lights);
  v.items("cameras", "camera", x.cameras);
  v.items("notes", "note", x.notes);
  v.items("words", "word", x.words);
}

}  // namespace nacre::detail
