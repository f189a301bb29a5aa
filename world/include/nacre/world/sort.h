#pragma once
// Sorting that costs little code: one merge sort for all types. The page carries every instantiation of std::sort.

#include <functional>
#include <utility>
#include <vector>

namespace nacre {

namespace detail {
/// The stable order of 0 … n-1 under `before`, which gets `context` back.
[[nodiscard]] std::vector<int> sorted_order(int n, bool (*before)(const void* context, int a, int b), const void* context);
}  // namespace detail

/// Sorts a list. Equal elements keep their order, so the outcome is the same with every standard library. For lists whose sorting
/// is no part of an edit's time: a comparison costs an indirect call.
template <class T, class Before = std::less<>>
void sort_list(std::vector<T>& list, Before before = {}) {
  struct Context {
    const std::vector<T>& list;
    Before& before;
  } const context{list, before};
  const std::vector<int> order = detail::sorted_order(
      static_cast<int>(list.size()),
      [](const void* c, int a, int b) -> bool {
        const Context& with = *static_cast<const Context*>(c);
        return with.before(with.list[static_cast<std::size_t>(a)], with.list[static_cast<std::size_t>(b)]);
      },
      &context);
  std::vector<T> sorted;
  sorted.reserve(list.size());
  for (const int i : order) sorted.push_back(std::move(list[static_cast<std::size_t>(i)]));
  list.swap(sorted);
}

}  // namespace nacre
