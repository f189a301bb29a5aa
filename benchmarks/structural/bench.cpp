// Speed of the structural solver: cold start, load, section and geometry changes, against Eigen's SimplicialLDLT on the same matrix.
//   nacre_bench_structural [--json] [--cpu] [--edits N] [--members 100|1000|10000]
#include <Eigen/SparseCholesky>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <vector>

#include "lattices.h"
#include "nacre/structural/structure.h"
#include "structure_impl.h"

namespace {

using namespace nacre;
using Clock = std::chrono::steady_clock;

bool cpu = false;  // processor time instead of wall time: for busy machines
double milliseconds(const std::function<void()>& what) {
  if (cpu) {
    const std::clock_t start = std::clock();
    what();
    return 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC;
  }
  const auto start = Clock::now();
  what();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Percentiles {
  double p50 = 0, p95 = 0, p99 = 0;
};
Percentiles percentiles(std::vector<double> t) {
  std::sort(t.begin(), t.end());
  const auto at = [&](double p) { return t[std::min(t.size() - 1, std::size_t(p * double(t.size())))]; };
  return {at(0.5), at(0.95), at(0.99)};
}

bool json = false, first_row = true;
void row(const char* structure, int members, const char* what, const Percentiles& p, const char* how) {
  if (json) {
    std::printf("%s  {\"structure\": \"%s\", \"members\": %d, \"what\": \"%s\", \"p50_ms\": %.4f, \"p95_ms\": %.4f, \"p99_ms\": %.4f, \"how\": \"%s\"}",
                first_row ? "" : ",\n", structure, members, what, p.p50, p.p95, p.p99, how);
    first_row = false;
  } else {
    std::printf("  %-26s %9.3f %9.3f %9.3f ms  %s\n", what, p.p50, p.p95, p.p99, how);
  }
}

void fail(const Error& e) {
  std::fprintf(stderr, "%s\n", e.message().c_str());
  std::exit(1);
}

void measure(const char* name, const Model& model, int edits) {
  using structural::Structure;
  const int members = int(model.members.size());
  const int cold_runs = members > 5000 ? 5 : 20;
  std::vector<double> t;
  for (int i = 0; i < cold_runs; ++i) {
    Model copy = model;
    t.push_back(milliseconds([&] {
      auto s = Structure::create(std::move(copy));
      if (!s) fail(s.failure());
    }));
  }
  auto impl = structural::Analysis::create(model);
  if (!impl) fail(impl.failure());
  auto& in = **impl;
  const auto& symbolic = in.inverse.symbolic;
  const double assembly = milliseconds([&] { structural::assemble(in.system, symbolic, in.places, in.inverse.factor, in.scale); });
  const double factor = milliseconds([&] { structural::factorize(symbolic, in.scale, in.inverse.factor); });
  if (!json)
    std::printf("%s: %d members, %d unknowns, nnz(L) %lld, %.1f Mflop (%s), assembly %.2f ms, factor %.2f ms = %.2f GFLOP/s\n", name, members,
                symbolic.dofs(), (long long)symbolic.nonzeros(), symbolic.flops() / 1e6, symbolic.ordering(), assembly, factor, symbolic.flops() / factor / 1e6);
  else {
    std::printf("%s  {\"structure\": \"%s\", \"members\": %d, \"what\": \"factor\", \"unknowns\": %d, \"nnz\": %lld, \"flops\": %.0f, \"assembly_ms\": %.3f, \"factor_ms\": %.3f}",
                first_row ? "" : ",\n", name, members, symbolic.dofs(), (long long)symbolic.nonzeros(), symbolic.flops(), assembly, factor);
    first_row = false;
  }
  const Percentiles cold = percentiles(t);
  row(name, members, "cold create", cold, "");

  // The same matrix by Eigen: lower triangle in the model's order, all entries of the members' blocks, its own minimum degree.
  std::vector<Eigen::Triplet<double>> entries;
  for (int m = 0; m < members; ++m) {
    const auto k = in.system.node_stiffness(m);
    const auto& e = in.system.elements[m];
    int dof[12];
    for (int i = 0; i < 12; ++i) {
      const auto& node = in.system.freedoms.nodes[i < 6 ? e.a : e.b];
      dof[i] = node.local[i % 6] < 0 ? -1 : node.first + node.local[i % 6];
    }
    for (int i = 0; i < 12; ++i)
      for (int j = 0; j < 12; ++j)
        if (dof[i] >= 0 && dof[j] >= 0 && dof[i] >= dof[j]) entries.emplace_back(dof[i], dof[j], k[12 * i + j]);
  }
  Eigen::SparseMatrix<double> K(symbolic.dofs(), symbolic.dofs());
  K.setFromTriplets(entries.begin(), entries.end());
  t.clear();
  for (int i = 0; i < std::min(cold_runs, 5); ++i)
    t.push_back(milliseconds([&] {
      Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>, Eigen::Lower> ldlt(K);
      Eigen::VectorXd x = ldlt.solve(Eigen::VectorXd::Ones(K.rows()));
      if (!(x.norm() > 0)) std::exit(1);
    }));
  const Percentiles eigen = percentiles(t);
  char text[64];
  std::snprintf(text, sizeof text, "%.1f times our cold create", eigen.p50 / cold.p50);
  row(name, members, "Eigen SimplicialLDLT cold", eigen, text);

  auto created = Structure::create(model);
  if (!created) fail(created.failure());
  Structure s = std::move(*created);
  t.clear();
  for (int i = 0; i < edits; ++i)
    t.push_back(milliseconds([&] {
      if (auto state = s.solve(); !state) fail(state.failure());
    }));
  row(name, members, "solve", percentiles(t), "");

  State last;
  const auto edit = [&](const char* what, const std::function<void(Model&, int)>& change, int n) {
    t.clear();
    std::vector<double> eval;
    const char* how = "";
    Model m = model;
    for (int i = 0; i < n; ++i) {
      change(m, i);
      Model copy = m;
      t.push_back(milliseconds([&] {
        if (auto done = s.update(std::move(copy)); !done) fail(done.failure());
        auto state = s.solve();
        if (!state) fail(state.failure());
        last = std::move(*state);
      }));
      how = s.last_update();
    }
    row(name, members, what, percentiles(t), how);
    Model back = model;
    if (auto done = s.update(std::move(back)); !done) fail(done.failure());
  };
  edit("load change", [](Model& m, int i) { m.cases[0].nodal[0].f[2] = -1000 - 10 * i; }, edits);
  edit("one member's section", [&](Model& m, int i) {
    m.sections[1].area = m.sections[0].area * (1 + 0.001 * (i + 1));
    m.members[members / 2].section = 1;
  }, edits);
  edit("all sections", [](Model& m, int i) { m.sections[0].area *= 1.0 + 0.0001 * (i % 3 + 1), m.sections[0].Iy *= 1.0002; }, members > 5000 ? std::min(edits, 20) : edits);
  edit("geometry", [](Model& m, int i) {
    for (auto& n : m.nodes) n.x[2] *= i % 2 == 0 ? 1.01 : 1 / 1.01;
    for (auto& e : m.members) bench::place(m, e);
  }, members > 5000 ? std::min(edits, 20) : edits);
  t.clear();
  for (int i = 0; i < 10; ++i) t.push_back(milliseconds([&] {
      if (structural::evaluate(Setup{}, model, last).results.empty()) std::exit(1);
    }));
  row(name, members, "answers", percentiles(t), "");
}

}  // namespace

int main(int argc, char** argv) {
  int edits = 200, only = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--json") == 0) json = true;
    else if (std::strcmp(argv[i], "--cpu") == 0) cpu = true;
    else if (std::strcmp(argv[i], "--edits") == 0 && i + 1 < argc) edits = std::max(1, std::atoi(argv[++i]));
    else if (std::strcmp(argv[i], "--members") == 0 && i + 1 < argc) only = std::atoi(argv[++i]);
    else {
      std::fprintf(stderr, "usage: nacre_bench_structural [--json] [--cpu] [--edits N] [--members 100|1000|10000]\n");
      return 2;
    }
  }
  if (json) std::printf("[\n");
  else std::printf("%-28s %9s %9s %9s\n", "", "p50", "p95", "p99");
  const int sizes[3] = {100, 1000, 10000}, grids[3] = {4, 11, 35}, frames[3] = {7, 22, 70}, cubes[3] = {4, 8, 15};
  for (int i = 0; i < 3; ++i) {
    if (only != 0 && only != sizes[i]) continue;
    measure("double-layer grid", bench::double_layer_grid(grids[i]), edits);
    measure("plane frame", bench::plane_frame(frames[i]), edits);
    measure("cubic lattice of frames", bench::cubic_lattice(cubes[i]), edits);
  }
  if (json) std::printf("\n]\n");
  return 0;
}
