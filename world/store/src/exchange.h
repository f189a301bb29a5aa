#pragma once
// The layout of `/nacre`, once: the same functions save a world and load it.
//
// A list of structs is stored by columns. Lists of lists are stored flat, beside `first`: entries of item i are
// first[i] … first[i+1]-1. Names are one JSON array of strings for each list.

#include <array>
#include <type_traits>

#include "archive.h"
#include "nacre/world/world.h"

namespace nacre::store {

/// ["a","b"], and back; false when it is not a list of strings.
[[nodiscard]] std::string names_to_text(const std::vector<std::string>& names);
[[nodiscard]] bool names_from_text(const std::string& text, std::vector<std::string>& names);

// How a field is laid out: its scalar type in the file and the number of scalars.
template <class T>
struct Layout;
template <>
struct Layout<double> {
  using Scalar = double;
  static constexpr int width = 1;
  static void put(const double& x, double* out) { *out = x; }
  static bool get(double& x, const double* in) { return x = *in, true; }
};
template <>
struct Layout<int> {
  using Scalar = int;
  static constexpr int width = 1;
  static void put(const int& x, int* out) { *out = x; }
  static bool get(int& x, const int* in) { return x = *in, true; }
};
template <>
struct Layout<bool> {
  using Scalar = std::uint8_t;
  static constexpr int width = 1;
  static void put(const bool& x, std::uint8_t* out) { *out = x; }
  static bool get(bool& x, const std::uint8_t* in) { return x = *in != 0, *in <= 1; }
};
template <>
struct Layout<MemberKind> {
  using Scalar = std::uint8_t;
  static constexpr int width = 1;
  static void put(const MemberKind& x, std::uint8_t* out) { *out = static_cast<std::uint8_t>(x); }
  static bool get(MemberKind& x, const std::uint8_t* in) { return x = static_cast<MemberKind>(*in), *in <= static_cast<int>(MemberKind::Frame); }
};
template <>
struct Layout<MemberLoad::Kind> {
  using Scalar = std::uint8_t;
  static constexpr int width = 1;
  static void put(const MemberLoad::Kind& x, std::uint8_t* out) { *out = static_cast<std::uint8_t>(x); }
  static bool get(MemberLoad::Kind& x, const std::uint8_t* in) {
    return x = static_cast<MemberLoad::Kind>(*in), *in <= static_cast<int>(MemberLoad::Kind::Thermal);
  }
};
template <class T, std::size_t n>
struct Layout<std::array<T, n>> {
  using Scalar = typename Layout<T>::Scalar;
  static constexpr int step = Layout<T>::width, width = step * static_cast<int>(n);
  static void put(const std::array<T, n>& x, Scalar* out) {
    for (std::size_t i = 0; i < n; ++i) Layout<T>::put(x[i], out + i * step);
  }
  static bool get(std::array<T, n>& x, const Scalar* in) {
    bool good = true;
    for (std::size_t i = 0; i < n; ++i) good = Layout<T>::get(x[i], in + i * step) && good;
    return good;
  }
};

/// A list of structs by columns. The first column that is read sets the length; the others must have it too.
template <class Ar, class S>
class Table {
 public:
  Table(Ar& ar, std::string folder, std::vector<S>& items) : ar_(ar), folder_(std::move(folder)), items_(items) {}

  template <class F>
  Table& column(const char* name, std::string_view unit, F&& field, std::string_view components = {}) {
    using T = std::remove_reference_t<decltype(field(std::declval<S&>()))>;
    using L = Layout<T>;
    std::vector<typename L::Scalar> flat;
    const std::string path = folder_ + "/" + name;
    if constexpr (Ar::saving) {
      flat.resize(items_.size() * L::width);
      for (std::size_t i = 0; i < items_.size(); ++i) L::put(field(items_[i]), flat.data() + i * L::width);
      ar_.array(path, flat, L::width, unit, components);
    } else {
      ar_.array(path, flat, L::width, unit, components);
      if (!take_length(flat.size() / L::width, path)) return *this;
      bool good = true;
      for (std::size_t i = 0; i < items_.size(); ++i) good = L::get(field(items_[i]), flat.data() + i * L::width) && good;
      if (!good) ar_.fail(path, "\"" + path + "\" holds a number that stands for nothing.");
    }
    return *this;
  }

  template <class F>
  Table& names(const char* name, F&& field) {
    std::string text;
    const std::string path = folder_ + "/" + name;
    std::vector<std::string> all;
    if constexpr (Ar::saving) {
      for (S& item : items_) all.push_back(field(item));
      text = names_to_text(all);
      ar_.text(path, text);
    } else {
      ar_.text(path, text);
      if (!ar_.ok()) return *this;
      if (!names_from_text(text, all)) return ar_.fail(path, "\"" + path + "\" is not a list of names."), *this;
      if (!take_length(all.size(), path)) return *this;
      for (std::size_t i = 0; i < items_.size(); ++i) field(items_[i]) = std::move(all[i]);
    }
    return *this;
  }

  /// A list within each item: `field` gives its vector. The inner elements are those that Layout knows.
  template <class F>
  Table& lists(const char* name, std::string_view unit, F&& field, std::string_view components = {}) {
    using V = std::remove_reference_t<decltype(field(std::declval<S&>()))>;
    using L = Layout<typename V::value_type>;
    const std::string path = folder_ + "/" + name, first_path = path + "_first";
    std::vector<int> first;
    std::vector<typename L::Scalar> flat;
    if constexpr (Ar::saving) {
      first.push_back(0);
      for (S& item : items_) {
        for (const auto& x : field(item)) {
          flat.resize(flat.size() + L::width);
          L::put(x, flat.data() + flat.size() - L::width);
        }
        first.push_back(static_cast<int>(flat.size() / L::width));
      }
      ar_.array(first_path, first, 1, "1");
      ar_.array(path, flat, L::width, unit, components);
    } else {
      ar_.array(first_path, first, 1, "1");
      ar_.array(path, flat, L::width, unit, components);
      if (!ar_.ok()) return *this;
      if (first.empty() || !take_length(first.size() - 1, first_path)) return ar_.fail(first_path, "\"" + first_path + "\" has the wrong length."), *this;
      const std::size_t n = flat.size() / L::width;
      bool good = first.front() == 0 && static_cast<std::size_t>(first.back()) == n;
      for (std::size_t i = 0; i + 1 < first.size() && good; ++i) good = first[i] <= first[i + 1];
      if (!good) return ar_.fail(first_path, "\"" + first_path + "\" does not divide the list."), *this;
      for (std::size_t i = 0; i < items_.size(); ++i) {
        V& inner = field(items_[i]);
        inner.resize(static_cast<std::size_t>(first[i + 1] - first[i]));
        for (std::size_t k = 0; k < inner.size(); ++k)
          good = L::get(inner[k], flat.data() + (static_cast<std::size_t>(first[i]) + k) * L::width) && good;
      }
      if (!good) ar_.fail(path, "\"" + path + "\" holds a number that stands for nothing.");
    }
    return *this;
  }

 private:
  bool take_length(std::size_t n, const std::string& path) {
    if constexpr (!Ar::saving) {
      if (!ar_.ok()) return false;
      if (!counted_) items_.clear(), items_.resize(n);
      if (items_.size() != n) return ar_.fail(path, "\"" + path + "\" has another length than its neighbours."), false;
    }
    counted_ = true;
    return true;
  }

  Ar& ar_;
  std::string folder_;
  std::vector<S>& items_;
  bool counted_ = false;
};

/// One struct as a table of one row.
template <class Ar, class S, class F>
void single(Ar& ar, const std::string& folder, S& item, F&& columns) {
  std::vector<S> one;
  if constexpr (Ar::saving) one.push_back(std::move(item));
  Table<Ar, S> table(ar, folder, one);
  columns(table);
  if constexpr (!Ar::saving) {
    if (!ar.ok()) return;
    if (one.size() != 1) return ar.fail(folder, "\"" + folder + "\" has more than one row.");
  }
  item = std::move(one.front());
}

template <class Ar>
void exchange(Ar& ar, Model& model);
template <class Ar>
void exchange(Ar& ar, State& state);

extern template void exchange(Saver&, Model&);
extern template void exchange(Loader&, Model&);
extern template void exchange(Saver&, State&);
extern template void exchange(Loader&, State&);

}  // namespace nacre::store
