#include "archive.h"

#include <algorithm>
#include <cstring>

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

void Saver::write(const std::string& path, const void* data, std::size_t n, int width, hid_t file_type, hid_t memory_type, std::string_view unit,
                  std::string_view components) {
  const hsize_t shape[2] = {n / static_cast<std::size_t>(width), static_cast<hsize_t>(width)};
  const Handle space(H5Screate_simple(width > 1 ? 2 : 1, shape, nullptr), H5Sclose);
  const Handle dataset(H5Dcreate2(file_.get(), path.c_str(), file_type, space.get(), link_creation_.get(), data_creation_.get(), H5P_DEFAULT), H5Dclose);
  if (!dataset.open() || (n > 0 && H5Dwrite(dataset.get(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) < 0)) ok_ = false;
  put(dataset.get(), "unit", unit);
  if (!components.empty()) put(dataset.get(), "components", components);
}

void Saver::array(const std::string& path, const std::vector<double>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, unit, components);
}
void Saver::array(const std::string& path, const std::vector<int>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_STD_I32LE, H5T_NATIVE_INT32, unit, components);
}
void Saver::array(const std::string& path, const std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view components) {
  write(path, x.data(), x.size(), width, H5T_STD_U8LE, H5T_NATIVE_UINT8, unit, components);
}
void Saver::int64s(const std::string& path, const std::vector<std::int64_t>& x, std::string_view unit) {
  write(path, x.data(), x.size(), 1, H5T_STD_I64LE, H5T_NATIVE_INT64, unit, {});
}
void Saver::text(const std::string& path, const std::string& x) {
  write(path, x.data(), x.size(), 1, H5T_STD_U8LE, H5T_NATIVE_UINT8, "UTF-8", {});
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

Loader::Loader(std::string& image) : file_size_(image.size()) {
  const Handle access = memory_access();
  if (H5Pset_file_image(access.get(), image.data(), image.size()) >= 0) {
    image = {};
    // Metadata caches of a hostile file stay small: nothing is opened but the paths asked for.
    file_ = Handle(H5Fopen(no_file, H5F_ACC_RDONLY, access.get()), H5Fclose);
  }
  if (!file_.open()) fail("/", "The file is not a readable HDF5 file.");
}

// Follows hard links only, one level at a time: a soft or external link could lead anywhere.
Handle Loader::open(const std::string& path) {
  std::size_t from = 1;
  for (;;) {
    const std::size_t slash = path.find('/', from);
    const std::string part = path.substr(0, slash);
    H5L_info_t link;
    if (H5Lexists(file_.get(), part.c_str(), H5P_DEFAULT) <= 0) {
      fail(path, "\"" + part + "\" is missing in the world file.");
      return {};
    }
    if (H5Lget_info(file_.get(), part.c_str(), &link, H5P_DEFAULT) < 0 || link.type != H5L_TYPE_HARD) {
      fail(path, "\"" + part + "\" is a link; a world file has none.");
      return {};
    }
    H5O_info_t object;
    const bool last = slash == std::string::npos;
    if (H5Oget_info_by_name2(file_.get(), part.c_str(), &object, H5O_INFO_BASIC, H5P_DEFAULT) < 0 ||
        object.type != (last ? H5O_TYPE_DATASET : H5O_TYPE_GROUP)) {
      fail(path, "\"" + part + "\" is not " + (last ? "a dataset." : "a group."));
      return {};
    }
    if (last) return {H5Dopen2(file_.get(), path.c_str(), H5P_DEFAULT), H5Dclose};
    from = slash + 1;
  }
}

std::string Loader::unit_of(hid_t dataset) {
  if (H5Aexists(dataset, "unit") <= 0) return "?";
  const Handle attribute(H5Aopen(dataset, "unit", H5P_DEFAULT), H5Aclose);
  const Handle type(H5Aget_type(attribute.get()), H5Tclose);
  const Handle space(H5Aget_space(attribute.get()), H5Sclose);
  const std::size_t size = H5Tget_size(type.get());
  if (H5Tget_class(type.get()) != H5T_STRING || H5Tis_variable_str(type.get()) > 0 || size == 0 || size > 1000 ||
      H5Sget_simple_extent_npoints(space.get()) != 1)
    return "?";
  std::string text(size, '\0');
  if (H5Aread(attribute.get(), type.get(), text.data()) < 0) return "?";
  return text.substr(0, text.find('\0'));
}

template <class T>
void Loader::read(const std::string& path, std::vector<T>& x, int width, std::string_view unit, hid_t file_type, hid_t memory_type) {
  x.clear();
  if (!ok()) return;
  const Handle dataset = open(path);
  if (!ok()) return;
  const Handle type(H5Dget_type(dataset.get()), H5Tclose);
  const Handle space(H5Dget_space(dataset.get()), H5Sclose);
  const Handle creation(H5Dget_create_plist(dataset.get()), H5Pclose);
  if (!type.open() || H5Tequal(type.get(), file_type) <= 0) return fail(path, "\"" + path + "\" has another type of number than a world file has there.");
  hsize_t shape[2] = {0, 1};
  const int rank = width > 1 ? 2 : 1;
  if (H5Sget_simple_extent_ndims(space.get()) != rank || H5Sget_simple_extent_dims(space.get(), shape, nullptr) != rank ||
      shape[1] != static_cast<hsize_t>(width))
    return fail(path, "\"" + path + "\" has another shape than a world file has there.");
  // Plain storage inside this file: no compression (its size would not bound the memory), nothing outside.
  const H5D_layout_t layout = creation.open() ? H5Pget_layout(creation.get()) : H5D_LAYOUT_ERROR;
  if ((layout != H5D_CONTIGUOUS && layout != H5D_COMPACT) || H5Pget_external_count(creation.get()) != 0)
    return fail(path, "\"" + path + "\" is not stored plainly inside the file.");
  if (shape[0] > file_size_ / sizeof(T) / shape[1] || H5Dget_storage_size(dataset.get()) != shape[0] * shape[1] * sizeof(T))
    return fail(path, "\"" + path + "\" claims to be larger than the file.");
  if (unit_of(dataset.get()) != unit) return fail(path, "\"" + path + "\" is not in \"" + std::string(unit) + "\".");
  x.resize(static_cast<std::size_t>(shape[0] * shape[1]));
  if (!x.empty() && H5Dread(dataset.get(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, x.data()) < 0)
    fail(path, "\"" + path + "\" cannot be read.");
}

void Loader::array(const std::string& path, std::vector<double>& x, int width, std::string_view unit, std::string_view) {
  read(path, x, width, unit, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE);
}
void Loader::array(const std::string& path, std::vector<int>& x, int width, std::string_view unit, std::string_view) {
  read(path, x, width, unit, H5T_STD_I32LE, H5T_NATIVE_INT32);
}
void Loader::array(const std::string& path, std::vector<std::uint8_t>& x, int width, std::string_view unit, std::string_view) {
  read(path, x, width, unit, H5T_STD_U8LE, H5T_NATIVE_UINT8);
}
void Loader::text(const std::string& path, std::string& x) {
  std::vector<std::uint8_t> bytes;
  read(path, bytes, 1, "UTF-8", H5T_STD_U8LE, H5T_NATIVE_UINT8);
  x.assign(bytes.begin(), bytes.end());
}

}  // namespace nacre::store
