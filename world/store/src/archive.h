#pragma once
// Arrays and texts by path in an HDF5 image in memory. The two archives have the same members, so that one function
// (exchange.h) describes the file for saving and for loading.
//
//   array(path, x, width, unit, components)   x: vector of double, int or std::uint8_t; shape (n) or, for width > 1, (n, width)
//   text(path, x)                             UTF-8, as an array of bytes
//
// Every array carries its unit; `components` names the columns. Texts are bytes because HDF5's strings of variable length
// need a second heap that a reader of untrusted files would have to bound.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hdf5_handle.h"
#include "nacre/world/result.h"

namespace nacre::store {

class Saver {
 public:
  static constexpr bool saving = true;
  Saver();
  void array(const std::string& path, const std::vector<double>& x, int width, std::string_view unit, std::string_view components = {});
  void array(const std::string& path, const std::vector<int>& x, int width, std::string_view unit, std::string_view components = {});
  void array(const std::string& path, const std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view components = {});
  void text(const std::string& path, const std::string& x);

  // For the VTKHDF part, whose shapes and types its readers prescribe.
  void group(const std::string& path);
  void int64s(const std::string& path, const std::vector<std::int64_t>& x, std::string_view unit);
  void attribute(const std::string& object, const char* name, std::string_view text);
  void attribute(const std::string& object, const char* name, const std::vector<std::int64_t>& x);

  /// The HDF5 file, whole; empty when anything failed.
  [[nodiscard]] std::string image();

 private:
  void write(const std::string& path, const void* data, std::size_t n, int width, hid_t file_type, hid_t memory_type, std::string_view unit,
             std::string_view components);
  QuietHdf5 quiet_;
  void put(hid_t owner, const char* name, std::string_view text);
  Handle file_, link_creation_, data_creation_, scalar_;
  bool ok_ = true;
};

class Loader {
 public:
  static constexpr bool saving = false;
  /// Takes over an HDF5 file in memory.
  explicit Loader(std::string& image);
  void array(const std::string& path, std::vector<double>& x, int width, std::string_view unit, std::string_view components = {});
  void array(const std::string& path, std::vector<int>& x, int width, std::string_view unit, std::string_view components = {});
  void array(const std::string& path, std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view components = {});
  void text(const std::string& path, std::string& x);

  [[nodiscard]] bool ok() const { return message_.empty(); }
  void fail(const std::string& path, std::string message) {
    if (ok()) path_ = path, message_ = std::move(message);
  }
  [[nodiscard]] Error failure() const { return error(Problem::InputOutput, path_, message_); }

 private:
  template <class T>
  void read(const std::string& path, std::vector<T>& x, int width, std::string_view unit, hid_t file_type, hid_t memory_type);
  [[nodiscard]] Handle open(const std::string& path);
  [[nodiscard]] std::string unit_of(hid_t dataset);
  QuietHdf5 quiet_;
  Handle file_;
  std::size_t file_size_ = 0;
  std::string path_, message_;
};

}  // namespace nacre::store
