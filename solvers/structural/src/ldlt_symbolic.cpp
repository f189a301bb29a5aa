#include <algorithm>
#include <numeric>

#include "ldlt.h"
#include "nacre/world/sort.h"

namespace nacre::structural {

namespace {

// Structure of the factor for one order: nodes renumbered by postorder, supernodes merged where that costs few zeros.
struct Plan {
  std::vector<int> order;                 // elimination order of the nodes
  std::vector<int> begin;                 // first place in order of each supernode, and the end
  std::vector<int> parent;
  std::vector<std::vector<int>> rows;     // places in order below the supernode, ascending
  double flops = 0;
  std::int64_t nonzeros = 0, storage = 0;
};

double panel_flops(double p, double m) {  // p columns of m rows: sum of (rows below)^2 + ...
  double f = 0;
  for (double j = 0; j < p; ++j) f += (m - j) * (m - j);
  return f;
}

Plan make_plan(const Graph& graph, const std::vector<int>& size, const std::vector<int>& order) {
  const int n = graph.size();
  std::vector<int> place(n);
  for (int k = 0; k < n; ++k) place[order[k]] = k;
  // Elimination tree (Liu), by places.
  std::vector<int> parent(n, -1), ancestor(n, -1);
  for (int k = 0; k < n; ++k) {
    const int node = order[k];
    for (int p = graph.ptr[node]; p < graph.ptr[node + 1]; ++p) {
      int i = place[graph.adj[p]];
      while (i != -1 && i < k) {
        const int next = ancestor[i];
        ancestor[i] = k;
        if (next == -1) parent[i] = k;
        i = next;
      }
    }
  }
  // Row structure of each column by merging those of its children.
  std::vector<std::vector<int>> rows(n), children(n);
  for (int k = 0; k < n; ++k)
    if (parent[k] >= 0) children[parent[k]].push_back(k);
  std::vector<int> mark(n, -1);
  for (int k = 0; k < n; ++k) {
    mark[k] = k;
    auto& r = rows[k];
    const int node = order[k];
    for (int p = graph.ptr[node]; p < graph.ptr[node + 1]; ++p) {
      const int i = place[graph.adj[p]];
      if (i > k && mark[i] != k) mark[i] = k, r.push_back(i);
    }
    for (int c : children[k])
      for (int i : rows[c])
        if (mark[i] != k) mark[i] = k, r.push_back(i);
    std::sort(r.begin(), r.end());
  }
  // Supernodes: a group is represented by its top column. A child group joins its parent's when that adds few zeros.
  std::vector<int> group(n);               // top column of the group of a column
  std::iota(group.begin(), group.end(), 0);
  std::vector<double> width(n), height(n), zeros(n, 0.0);  // of the group, by top column, in dofs
  for (int k = 0; k < n; ++k) {
    width[k] = size[order[k]];
    height[k] = 0;
    for (int i : rows[k]) height[k] += size[order[i]];
  }
  std::vector<std::vector<int>> members(n), kids(n);
  for (int k = 0; k < n; ++k) {
    members[k] = {k};
    kids[k] = children[k];
    auto candidates = kids[k];
    sort_list(candidates, [&](int a, int b) {
      if (height[a] != height[b]) return height[a] > height[b];
      return a < b;
    });
    for (int c : candidates) {
      // Merged: columns of both with the parent's rows below.
      const double merged_width = width[c] + width[k];
      const double extra = width[c] * (width[k] + height[k] - height[c]);
      const double new_zeros = zeros[c] + zeros[k] + extra;
      const double total = merged_width * (merged_width + 1) / 2 + merged_width * height[k];
      const double fraction = new_zeros / total;
      const bool merge = extra <= 0 || merged_width <= 8 || (merged_width <= 24 && fraction < 0.4) ||
                         (merged_width <= 64 && fraction < 0.1) || fraction < 0.03;
      if (!merge) continue;
      width[k] = merged_width;
      zeros[k] = new_zeros;
      members[k].insert(members[k].end(), members[c].begin(), members[c].end());
      kids[k].erase(std::find(kids[k].begin(), kids[k].end(), c));
      kids[k].insert(kids[k].end(), kids[c].begin(), kids[c].end());
      group[c] = k;
    }
  }
  // Postorder of the groups.
  Plan plan;
  std::vector<int> roots;
  for (int k = 0; k < n; ++k)
    if (parent[k] < 0) roots.push_back(k);
  std::vector<int> tops;
  std::vector<std::pair<int, std::size_t>> stack;
  for (int root : roots) {
    stack.push_back({root, 0});
    while (!stack.empty()) {
      auto& [k, next] = stack.back();
      if (next < kids[k].size()) {
        const int c = kids[k][next++];
        stack.push_back({c, 0});
      } else {
        tops.push_back(k);
        stack.pop_back();
      }
    }
  }
  std::vector<int> number(n, -1), new_place(n, -1);
  plan.begin.push_back(0);
  for (std::size_t s = 0; s < tops.size(); ++s) {
    auto& m = members[tops[s]];
    std::sort(m.begin(), m.end());
    for (int k : m) new_place[k] = int(plan.order.size()), plan.order.push_back(order[k]);
    number[tops[s]] = int(s);
    plan.begin.push_back(int(plan.order.size()));
  }
  plan.parent.assign(tops.size(), -1);
  plan.rows.resize(tops.size());
  for (std::size_t s = 0; s < tops.size(); ++s) {
    const int k = tops[s];
    for (int c : kids[k]) plan.parent[number[c]] = int(s);
    for (int i : rows[k]) plan.rows[s].push_back(new_place[i]);
    std::sort(plan.rows[s].begin(), plan.rows[s].end());
    plan.flops += panel_flops(width[k], width[k] + height[k]);
    plan.nonzeros += std::int64_t(width[k] * (width[k] + 1) / 2 + width[k] * height[k]);
    plan.storage += std::int64_t(width[k] * (width[k] + height[k]));
  }
  return plan;
}

}  // namespace

Symbolic::Symbolic(const Graph& graph, const std::vector<Vec3>& x, const std::vector<int>& size) : size_(size) {
  Plan plan = make_plan(graph, size, order_minimum_degree(graph));
  ordering_ = "minimum degree";
  if (graph.size() > 60) {
    Plan other = make_plan(graph, size, order_nested_dissection(graph, x, size));
    if (other.flops < plan.flops) {
      plan = std::move(other);
      ordering_ = "nested dissection";
    }
  }
  flops_ = plan.flops;
  nonzeros_ = plan.nonzeros;
  const int n = graph.size();
  position_.assign(n, 0);
  supernode_of_.assign(n, -1);
  for (int k = 0; k < n; ++k) {
    position_[plan.order[k]] = n_dofs_;
    n_dofs_ += size[plan.order[k]];
  }
  const int n_super = int(plan.parent.size());
  supernodes_.resize(n_super);
  for (int s = 0; s < n_super; ++s) {
    Supernode& sn = supernodes_[s];
    sn.first = plan.begin[s] < n ? position_[plan.order[plan.begin[s]]] : 0;
    for (int k = plan.begin[s]; k < plan.begin[s + 1]; ++k) {
      sn.columns += size[plan.order[k]];
      supernode_of_[plan.order[k]] = s;
    }
    sn.row_ptr = std::int64_t(row_index_.size());
    for (int c = 0; c < sn.columns; ++c) row_index_.push_back(sn.first + c);
    for (int k : plan.rows[s]) {
      const int node = plan.order[k];
      for (int c = 0; c < size[node]; ++c) row_index_.push_back(position_[node] + c);
    }
    sn.rows = int(std::int64_t(row_index_.size()) - sn.row_ptr);
    sn.panel = storage_;
    storage_ += std::int64_t(sn.rows) * sn.columns;
    sn.parent = plan.parent[s];
  }
  // Where the rows of a child's update lie in its parent.
  for (Supernode& sn : supernodes_) {
    sn.map_ptr = std::int64_t(child_map_.size());
    if (sn.parent < 0) continue;
    const Supernode& p = supernodes_[sn.parent];
    const int* mine = rows_of(sn) + sn.columns;
    const int* theirs = rows_of(p);
    for (int i = 0, j = 0; i < sn.rows - sn.columns; ++i) {
      while (theirs[j] != mine[i]) ++j;
      child_map_.push_back(j);
    }
  }
}

BlockPlace Symbolic::place(int a, int b) const {
  BlockPlace at;
  // The earlier one gives the column.
  at.transposed = position_[b] > position_[a];
  const int column = at.transposed ? a : b, row = at.transposed ? b : a;
  const Supernode& sn = supernodes_[supernode_of_[column]];
  const int* rows = rows_of(sn);
  const int* found = std::lower_bound(rows, rows + sn.rows, position_[row]);
  at.leading = sn.rows;
  at.offset = sn.panel + std::int64_t(position_[column] - sn.first) * sn.rows + (found - rows);
  return at;
}

}  // namespace nacre::structural
