#pragma once
// Fill-reducing orders of the nodes of a structure.

#include <vector>

#include "nacre/world/setup.h"

namespace nacre::structural {

/// Undirected graph in compressed form; adj[ptr[i]] … adj[ptr[i+1]-1] are the neighbours of i, ascending, without i.
struct Graph {
  std::vector<int> ptr, adj;
  [[nodiscard]] int size() const { return int(ptr.size()) - 1; }
};

/// Graph from edges; duplicates and loops are dropped.
[[nodiscard]] Graph make_graph(int n, const std::vector<std::pair<int, int>>& edges);

/// order[k] = k-th node to eliminate.
/// Approximate minimum degree (Amestoy, Davis, Duff 1996).
[[nodiscard]] std::vector<int> order_minimum_degree(const Graph& graph);
/// Nested dissection by planes through the coordinates with minimum vertex separators (George 1973; separators by König's theorem).
[[nodiscard]] std::vector<int> order_nested_dissection(const Graph& graph, const std::vector<Vec3>& x, const std::vector<int>& weight);

}  // namespace nacre::structural
