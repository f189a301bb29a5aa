#include "ordering.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>
#include <algorithm>
#include <numeric>

namespace nacre::structural {

Graph make_graph(int n, const std::vector<std::pair<int, int>>& edges) {
  Graph g;
  g.ptr.assign(n + 1, 0);
  for (const auto& [a, b] : edges)
    if (a != b) ++g.ptr[a + 1], ++g.ptr[b + 1];
  for (int i = 0; i < n; ++i) g.ptr[i + 1] += g.ptr[i];
  g.adj.resize(g.ptr[n]);
  std::vector<int> at(g.ptr.begin(), g.ptr.end() - 1);
  for (const auto& [a, b] : edges)
    if (a != b) g.adj[at[a]++] = b, g.adj[at[b]++] = a;
  int out = 0, begin = 0;
  for (int i = 0; i < n; ++i) {
    const int end = g.ptr[i + 1];
    std::sort(g.adj.begin() + begin, g.adj.begin() + end);
    const int first = out;
    for (int p = begin; p < end; ++p)
      if (out == first || g.adj[out - 1] != g.adj[p]) g.adj[out++] = g.adj[p];
    begin = end;
    g.ptr[i + 1] = out;
  }
  g.adj.resize(out);
  return g;
}

std::vector<int> order_minimum_degree(const Graph& graph) {
  const int n = graph.size();
  if (n == 0) return {};
  Eigen::SparseMatrix<double, Eigen::ColMajor, int> A(n, n);
  std::vector<int> count(n);
  for (int i = 0; i < n; ++i) count[i] = graph.ptr[i + 1] - graph.ptr[i] + 1;
  A.reserve(count);
  for (int i = 0; i < n; ++i) {
    bool diagonal = false;
    for (int p = graph.ptr[i]; p < graph.ptr[i + 1]; ++p) {
      if (!diagonal && graph.adj[p] > i) A.insert(i, i) = 1, diagonal = true;
      A.insert(graph.adj[p], i) = 1;
    }
    if (!diagonal) A.insert(i, i) = 1;
  }
  A.makeCompressed();
  Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> perm;
  Eigen::AMDOrdering<int> amd;
  amd(A.selfadjointView<Eigen::Lower>(), perm);
  std::vector<int> order(n);
  for (int i = 0; i < n; ++i) order[i] = perm.indices()[i];
  return order;
}

namespace {

class Dissection {
 public:
  Dissection(const Graph& graph, const std::vector<Vec3>& x, const std::vector<int>& weight)
      : graph_(graph), x_(x), weight_(weight), part_(graph.size(), 0), local_(graph.size(), -1) {}

  std::vector<int> run() {
    std::vector<int> nodes(graph_.size());
    std::iota(nodes.begin(), nodes.end(), 0);
    order_.reserve(nodes.size());
    dissect(nodes);
    return std::move(order_);
  }

 private:
  static constexpr int leaf = 24;

  void dissect(std::vector<int>& nodes) {
    if (int(nodes.size()) <= leaf) {
      eliminate_leaf(nodes);
      return;
    }
    std::vector<int> best_a, best_b, best_s;
    double best = -1;
    // Planes across the three axes and, where the extents are alike, the diagonals.
    static constexpr double directions[][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 1}, {1, 0, -1}, {1, 1, 0}, {1, -1, 0}};
    double extent[7], longest = 0;
    std::vector<double> key(nodes.size());
    for (int d = 0; d < 7; ++d) {
      double lo = 0, hi = 0;
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double k = along(nodes[i], directions[d]);
        lo = i == 0 ? k : std::min(lo, k);
        hi = i == 0 ? k : std::max(hi, k);
      }
      extent[d] = (hi - lo) / (d < 3 ? 1.0 : 1.4142135623730951);
      longest = std::max(longest, extent[d]);
    }
    for (int d = 0; d < 7; ++d) {
      if (extent[d] < 0.5 * longest || (d >= 3 && extent[d] < 0.9 * longest)) continue;
      std::vector<int> sorted = nodes;
      std::sort(sorted.begin(), sorted.end(), [&](int a, int b) {
        const double ka = along(a, directions[d]), kb = along(b, directions[d]);
        if (ka != kb) return ka < kb;
        return a < b;
      });
      for (const double cut : {0.5, 0.42, 0.58}) {
        std::vector<int> a, b, s;
        split(sorted, std::size_t(cut * double(sorted.size())), a, b, s);
        double ws = 0, wa = 0, wb = 0;
        for (int i : s) ws += weight_[i];
        for (int i : a) wa += weight_[i];
        for (int i : b) wb += weight_[i];
        if (a.empty() || b.empty()) continue;
        const double imbalance = std::abs(wa - wb) / (wa + wb + ws);
        const double cost = (ws + 1e-3) * (1 + imbalance);
        if (best < 0 || cost < best) best = cost, best_a.swap(a), best_b.swap(b), best_s.swap(s);
      }
    }
    if (best < 0) {  // all nodes in one place, or a complete graph
      eliminate_leaf(nodes);
      return;
    }
    nodes.clear();
    nodes.shrink_to_fit();
    dissect(best_a);
    dissect(best_b);
    order_.insert(order_.end(), best_s.begin(), best_s.end());
  }

  double along(int node, const double* d) const { return x_[node][0] * d[0] + x_[node][1] * d[1] + x_[node][2] * d[2]; }

  // The first `n_first` nodes against the others: the separator is a minimum vertex cover of the edges between them.
  void split(const std::vector<int>& sorted, std::size_t n_first, std::vector<int>& a, std::vector<int>& b, std::vector<int>& s) {
    ++stamp_;
    const int left = 2 * stamp_, right = 2 * stamp_ + 1;
    for (std::size_t i = 0; i < sorted.size(); ++i) part_[sorted[i]] = i < n_first ? left : right;
    std::vector<int> boundary;  // left nodes with a neighbour on the right
    for (std::size_t i = 0; i < n_first; ++i)
      for (int p = graph_.ptr[sorted[i]]; p < graph_.ptr[sorted[i] + 1]; ++p)
        if (part_[graph_.adj[p]] == right) {
          boundary.push_back(sorted[i]);
          break;
        }
    match_.resize(graph_.size(), -1);
    seen_.resize(graph_.size(), 0);
    for (int i : sorted) match_[i] = -1;
    for (int i : boundary) {
      ++mark_;
      augment(i, right);
    }
    // König: from unmatched left nodes along alternating paths; cover = left not reached + right reached.
    ++mark_;
    for (int i : boundary)
      if (match_[i] < 0) reach(i, right);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const int node = sorted[i];
      bool separator = false;
      if (i >= n_first) separator = match_[node] >= 0 && seen_[node] == mark_;
      else separator = match_[node] >= 0 && seen_[node] != mark_;
      (separator ? s : i < n_first ? a : b).push_back(node);
    }
  }

  bool augment(int i, int right) {
    for (int p = graph_.ptr[i]; p < graph_.ptr[i + 1]; ++p) {
      const int j = graph_.adj[p];
      if (part_[j] != right || seen_[j] == mark_) continue;
      seen_[j] = mark_;
      if (match_[j] < 0 || augment(match_[j], right)) {
        match_[j] = i;
        match_[i] = j;
        return true;
      }
    }
    return false;
  }

  void reach(int i, int right) {
    if (seen_[i] == mark_) return;
    seen_[i] = mark_;
    for (int p = graph_.ptr[i]; p < graph_.ptr[i + 1]; ++p) {
      const int j = graph_.adj[p];
      if (part_[j] != right || seen_[j] == mark_) continue;
      seen_[j] = mark_;
      if (match_[j] >= 0) reach(match_[j], right);
    }
  }

  // Minimum degree inside a leaf; neighbours outside count, for they are eliminated later.
  void eliminate_leaf(const std::vector<int>& nodes) {
    const int n = int(nodes.size());
    if (n > 512) {  // cannot be cut: keep the order
      order_.insert(order_.end(), nodes.begin(), nodes.end());
      return;
    }
    std::vector<int> outside;
    for (int i = 0; i < n; ++i) local_[nodes[i]] = i;
    for (int i : nodes)
      for (int p = graph_.ptr[i]; p < graph_.ptr[i + 1]; ++p) {
        const int j = graph_.adj[p];
        if (local_[j] < 0) local_[j] = n + int(outside.size()), outside.push_back(j);
      }
    const int all = n + int(outside.size());
    std::vector<std::vector<char>> linked(n, std::vector<char>(all, 0));
    for (int i = 0; i < n; ++i)
      for (int p = graph_.ptr[nodes[i]]; p < graph_.ptr[nodes[i] + 1]; ++p) linked[i][local_[graph_.adj[p]]] = 1;
    std::vector<char> done(n, 0);
    for (int step = 0; step < n; ++step) {
      int pick = -1, least = 0;
      for (int i = 0; i < n; ++i) {
        if (done[i]) continue;
        int degree = 0;
        for (int j = 0; j < all; ++j) degree += linked[i][j] && (j >= n || !done[j]);
        if (pick < 0 || degree < least) pick = i, least = degree;
      }
      done[pick] = 1;
      order_.push_back(nodes[pick]);
      for (int i = 0; i < n; ++i)
        if (!done[i] && linked[pick][i])
          for (int j = 0; j < all; ++j)
            if (j != i && linked[pick][j]) linked[i][j] = 1;
    }
    for (int i : nodes) local_[i] = -1;
    for (int j : outside) local_[j] = -1;
  }

  const Graph& graph_;
  const std::vector<Vec3>& x_;
  const std::vector<int>& weight_;
  std::vector<int> order_, part_, local_, match_, seen_;
  int stamp_ = 0, mark_ = 0;
};

}  // namespace

std::vector<int> order_nested_dissection(const Graph& graph, const std::vector<Vec3>& x, const std::vector<int>& weight) {
  return Dissection(graph, x, weight).run();
}

}  // namespace nacre::structural
