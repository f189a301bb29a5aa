#pragma once
#include "archive.h"
#include "nacre/world/world.h"

namespace nacre::store {

/// Writes `/VTKHDF`: an UnstructuredGrid of version 1.0 that ParaView 5.11 opens. Its points are the stations of the
/// members, so that bending shows along a member; its cells are poly-lines, one for each stretch of a member between
/// discontinuities. No two consecutive points of a cell coincide (filters such as Tube drop such lines), no point belongs
/// to two members, and the cell field "member" tells which one it is. Fields are those of the first load combination.
/// Source: "VTKHDF file format" in the documentation of VTK, version 1.0.
void write_vtkhdf(Saver& saver, const World& world);

}  // namespace nacre::store
