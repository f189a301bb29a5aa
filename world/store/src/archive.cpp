#include "archive.h"

#include <algorithm>

namespace nacre::store {
namespace {

// The file exists in memory only, yet HDF5 refuses an image whose name it can open on the disk: no file has this name.
constexpr const char* no_file = "/dev/null/world";

Handle memory_access() {
  Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  H5Pset_fapl_core(access.get(), std::size_t{1} << 18, false);
  // The oldest format that has what is needed: ParaView reads the file with a library of its own.
  H5Pset_libver_bounds(access.get(), H5F_LIBVER_EARLIEST, H5F_LIBVER_V18);
  return access;
}

}  // namespace

Saver::Saver() {
  const Handle access = memory_access();
  file_ = Handle(H5Fcreate(no_file, H5F_ACC_TRUNC, H5P_DEFAULT, access.get()), H5Fclose);
  link_creation_ = Handle(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
  H5Pset_create_intermediate_group(link_creation_.get(), 1);
  data_creation_ = Handle(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  H5Pset_obj_track_times(data_creation_.get(), false);  // the same world gives the same bytes
  H5Pset_fill_time(data_creation_.get(), H5D_FILL_TIME_NEVER);
  scalar_ = Handle(H5Screate(H5S_SCALAR), H5Sclose);
  ok_ = file_.open() && scalar_.open() && link_creation_.open() && data_creation_.open();
}

void Saver::write(const std::string& path, const void* data, std::size_t n, int width, hid_t file_type, hid_t memory_type, const char* type,
                  std::string_view unit, std::string_view components) {
  const hsize_t shape[2] = {n / static_cast<std::size_t>(width), static_cast<hsize_t>(width)};
  const Handle space(H5Screate_simple(width > 1 ? 2 : 1, shape, nullptr), H5Sclose);
  const Handle dataset(H5Dcreate2(file_.get(), path.c_str(), file_type, space.get(), link_creation_.get(), data_creation_.get(), H5P_DEFAULT), H5Dclose);
  if (!dataset.open() || (n > 0 && H5Dwrite(dataset.get(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) < 0)) ok_ = false;
  if (path.starts_with("/nacre/")) {
    // A path, a unit and a type of ours need no escapes in JSON.
    const haddr_t offset = n > 0 ? H5Dget_offset(dataset.get()) : 0;
    if (offset == HADDR_UNDEF) ok_ = false;
    entries_ += entries_.empty() ? "\n" : ",\n";
    entries_ += "{\"path\":\"" + path + "\",\"type\":\"" + type + "\",\"rows\":" + std::to_string(shape[0]) + ",\"columns\":" + std::to_string(shape[1]) +
                ",\"unit\":\"" + std::string(unit) + "\",\"offset\":" + std::to_string(offset) + "}";
  }
  put(dataset.get(), "unit", unit);
  if (!components.empty()) put(dataset.get(), "components", components);
}

void Saver::array(const std::string& path, const std::vector<double>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, "f64", unit, components);
}
void Saver::array(const std::string& path, const std::vector<int>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_STD_I32LE, H5T_NATIVE_INT32, "i32", unit, components);
}
void Saver::array(const std::string& path, const std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_STD_U8LE, H5T_NATIVE_UINT8, "u8", unit, components);
}
void Saver::int64s(const std::string& path, const std::vector<std::int64_t>& x, std::string_view unit) {
  write(path, x.data(), x.size(), 1, H5T_STD_I64LE, H5T_NATIVE_INT64, "i64", unit, {});
}
void Saver::text(const std::string& path, const std::string& x) {
  write(path, x.data(), x.size(), 1, H5T_STD_U8LE, H5T_NATIVE_UINT8, "u8", "UTF-8", {});
}

void Saver::group(const std::string& path) {
  const Handle creation(H5Pcreate(H5P_GROUP_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  const Handle made(H5Gcreate2(file_.get(), path.c_str(), link_creation_.get(), creation.get(), H5P_DEFAULT), H5Gclose);
  if (!made.open()) ok_ = false;
}

void Saver::put(hid_t owner, const char* name, std::string_view text) {
  const Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), std::max<std::size_t>(1, text.size()));
  H5Tset_strpad(type.get(), H5T_STR_NULLPAD);
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  H5Tset_cset(type.get(), ascii ? H5T_CSET_ASCII : H5T_CSET_UTF8);
  const Handle attribute(H5Acreate2(owner, name, type.get(), scalar_.get(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  const std::string copy = text.empty() ? std::string(1, '\0') : std::string(text);
  if (!attribute.open() || H5Awrite(attribute.get(), type.get(), copy.data()) < 0) ok_ = false;
}

void Saver::attribute(const std::string& object, const char* name, std::string_view text) {
  const Handle owner(H5Oopen(file_.get(), object.c_str(), H5P_DEFAULT), H5Oclose);
  put(owner.get(), name, text);
}

void Saver::attribute(const std::string& object, const char* name, const std::vector<std::int64_t>& x) {
  const Handle owner(H5Oopen(file_.get(), object.c_str(), H5P_DEFAULT), H5Oclose);
  const hsize_t n = x.size();
  const Handle space(H5Screate_simple(1, &n, nullptr), H5Sclose);
  const Handle attribute(H5Acreate2(owner.get(), name, H5T_STD_I64LE, space.get(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  if (!attribute.open() || H5Awrite(attribute.get(), H5T_NATIVE_INT64, x.data()) < 0) ok_ = false;
}

std::string Saver::image() {
  if (!ok_ || H5Fflush(file_.get(), H5F_SCOPE_GLOBAL) < 0) return {};
  const ssize_t size = H5Fget_file_image(file_.get(), nullptr, 0);
  if (size <= 0) return {};
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (H5Fget_file_image(file_.get(), bytes.data(), bytes.size()) != size) return {};
  return bytes;
}

std::string Saver::index() const { return "{\"arrays\":[" + entries_ + "\n]}\n"; }

}  // namespace nacre::store
