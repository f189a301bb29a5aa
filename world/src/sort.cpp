#include "nacre/world/sort.h"

#include <algorithm>
#include <numeric>

namespace nacre::detail {

std::vector<int> sorted_order(int n, bool (*before)(const void* context, int a, int b), const void* context) {
  std::vector<int> order(static_cast<std::size_t>(n)), merged(order.size());
  std::iota(order.begin(), order.end(), 0);
  for (int width = 1; width < n; width *= 2) {
    for (int low = 0; low < n; low += 2 * width) {
      const int middle = std::min(low + width, n), high = std::min(low + 2 * width, n);
      int a = low, b = middle;
      for (int k = low; k < high; ++k) {
        const bool second = a == middle || (b < high && before(context, order[static_cast<std::size_t>(b)], order[static_cast<std::size_t>(a)]));
        merged[static_cast<std::size_t>(k)] = order[static_cast<std::size_t>(second ? b++ : a++)];
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace nacre::detail
