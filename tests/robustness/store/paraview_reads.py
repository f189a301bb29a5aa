"""Opens a world file as a user of ParaView does and compares what arrives with what was written."""

import os
import subprocess
import sys
import tempfile

from paraview.simple import ExtractSurface, OpenDataFile, Tube, UpdatePipeline, VTKHDFReader
from paraview import servermanager


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "world.h5")
        lines = subprocess.run([sys.argv[1], path, "3"], check=True, capture_output=True, text=True).stdout.splitlines()
        n_stations, n_members = map(int, lines[0].split())
        values = [list(map(float, line.split())) for line in lines[1:]]
        assert len(values) == n_stations

        source = VTKHDFReader(FileName=[path])
        UpdatePipeline(proxy=source)
        grid = servermanager.Fetch(source)
        assert grid.GetNumberOfPoints() == n_stations, grid.GetNumberOfPoints()
        # one discontinuity in each member of the sample: two stretches
        assert grid.GetNumberOfCells() == 2 * n_members, grid.GetNumberOfCells()

        points = grid.GetPointData()
        for name, column in (("axial force N", 0), ("shear force Vz", 2), ("bending moment My", 4), ("largest fibre stress", 12)):
            array = points.GetArray(name)
            assert array is not None, name
            for i in range(n_stations):
                assert array.GetTuple1(i) == values[i][column], (name, i)
        displacement = points.GetArray("displacement")
        assert displacement.GetNumberOfComponents() == 3
        for i in range(n_stations):
            assert list(displacement.GetTuple3(i)) == values[i][6:9], i

        # the cells of member m hold its stations and no others; no two neighbours coincide
        members = grid.GetCellData().GetArray("member")
        seen = [set() for _ in range(n_members)]
        for c in range(grid.GetNumberOfCells()):
            cell = grid.GetCell(c)
            ids = [cell.GetPointId(k) for k in range(cell.GetNumberOfPoints())]
            seen[int(members.GetTuple1(c))].update(ids)
            for a, b in zip(ids, ids[1:]):
                assert grid.GetPoint(a) != grid.GetPoint(b)
        per_member = n_stations // n_members
        assert all(seen[m] == set(range(m * per_member, (m + 1) * per_member)) for m in range(n_members))
        # what a user does first: tubes around the members, none of which may drop out
        tubes = Tube(Input=ExtractSurface(Input=source), NumberofSides=6)
        UpdatePipeline(proxy=tubes)
        assert tubes.GetDataInformation().GetNumberOfPoints() >= 6 * n_stations

        # ParaView 5.11 finds the reader by itself for the ending .hdf
        alias = os.path.join(folder, "world.hdf")
        os.link(path, alias)
        by_ending = OpenDataFile(alias)
        UpdatePipeline(proxy=by_ending)
        assert servermanager.Fetch(by_ending).GetNumberOfPoints() == n_stations
        print("ParaView reads", n_stations, "points of", n_members, "members")


main()
