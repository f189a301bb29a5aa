#pragma once
// Arrays and texts by path. The two archives have the same members, so that one function (exchange.h) describes the file
// for saving and for loading.
//
//   array(path, x, width, unit, components)   x: vector of double, int or std::uint8_t; shape (n) or, for width > 1, (n, width)
//   text(path, x)                             UTF-8, as an array of bytes
//
// Saving goes through the HDF5 library. Loading does not: the library's own defences against forged files are thin (the
// sanitizers find reads of freed memory in 1.10.8), so the saver also writes an index of where each array lies, and the loader
// needs nothing but it. Every array is one plain run of bytes, little-endian, and carries its unit.

#include <cstdint>
#include <map>
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
  /// JSON: where in the image each array below `/nacre` lies. After `image`.
  [[nodiscard]] std::string index() const;

 private:
  void write(const std::string& path, const void* data, std::size_t n, int width, hid_t file_type, hid_t memory_type, const char* type,
             std::string_view unit, std::string_view components);
  void put(hid_t owner, const char* name, std::string_view text);
  QuietHdf5 quiet_;
  Handle file_, link_creation_, data_creation_, scalar_;
  std::string entries_;
  bool ok_ = true;
};

class Loader {
 public:
  static constexpr bool saving = false;
  /// Reads arrays of `image`, which must outlive the loader, where `index` says that they lie.
  Loader(std::string_view image, std::string_view index);
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
  struct Entry {
    std::string type, unit;
    std::uint64_t rows = 0, columns = 0, offset = 0;
  };
  template <class T>
  void read(const std::string& path, std::vector<T>& x, int width, std::string_view unit, std::string_view type);
  bool read_index(std::string_view index);
  std::string_view image_;
  std::uint64_t budget_ = 0;
  std::map<std::string, Entry> entries_;
  std::string path_, message_;
};

}  // namespace nacre::store
