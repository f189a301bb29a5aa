#pragma once
#include "nacre/world/families.h"
#include "nacre/world/model.h"

namespace nacre {

/// Nodes, members, supports and loads of a setup, with members split where supports, hinges or spans need a node
/// (loads between nodes stay loads on members). Refused, with the object named, when something cannot be: a load beyond
/// the span, a zero length, an unknown place (the nearest names are offered), a value missing, fewer supports than none.
/// Whether the structure is a mechanism is found by the solver, not here.
[[nodiscard]] Result<Model> build_model(const Setup& setup);

/// Where a place is [m]: its joints and points; of a range or a whole, the two ends of each of its parts.
/// Fails as build_model() does when the structure has no such place.
[[nodiscard]] Result<std::vector<Vec3>> locate(const Setup& setup, const Place& place);

}  // namespace nacre
