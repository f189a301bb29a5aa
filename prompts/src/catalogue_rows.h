#pragma once
// The catalogues as tables; their content comes from data/ through cmake/EmbedData.cmake.

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace nacre::prompts::tables {

inline constexpr int n_section_columns = 9;
inline constexpr int n_material_columns = 6;

/// One series of one publication: rows [first, first + count) of section_rows.
struct SectionTable {
  const char* series;
  const char* title;
  const char* shape;    ///< of nacre::Section
  const char* source;
  const char* unit;     ///< "mm" or "in": in which the dimensions were published
  int first, count, n_columns;
  const char* columns[n_section_columns];
};

struct SectionRow {
  const char* designation;
  const char* key;                    ///< upper case, without spaces: what a lookup compares
  /// The published decimals: digits * 8 + places after the point; -1 = not published. Read from the text, which
  /// is a tenth of a table of doubles once compressed: the page pays for it.
  std::int32_t published[n_section_columns];
};

/// A published number in SI, rounded once from its decimals as a C++ literal would be; NaN = not published.
[[nodiscard]] inline double si_value(const SectionTable& table, const SectionRow& row, int column) {
  const std::int32_t code = row.published[column];
  if (code < 0) return std::numeric_limits<double>::quiet_NaN();
  const std::string_view name = table.columns[column];
  const bool area = name == "area", fourth = name == "Iy" || name == "Iz" || name == "J";
  const auto power = [](int n) {
    double p = 1;
    while (n-- > 0) p *= 10;
    return p;
  };
  const int places = code & 7;
  if (table.unit[0] == 'm') return (code >> 3) / power(places + (area ? 4 : fourth ? 8 : 3));
  return (code >> 3) / power(places) * (area ? 0.00064516 : fourth ? 0.00000041623142560 : 0.0254);
}

/// Values are E [Pa], nu, density [kg/m^3], yield [Pa], ultimate [Pa], expansion [1/K]; NaN = none.
struct MaterialRow {
  const char* name;
  const char* aliases;  ///< separated by |
  const char* family;   ///< name of the generic material that it is a grade of, or ""
  double values[n_material_columns];
  const char* source;
  const char* note;
};

/// A material whose name alone gives no modulus.
struct QuestionRow {
  const char* name;
  const char* aliases;
  const char* ask;
};

/// The files of data/sections one after the other, checked when they were embedded.
extern const std::string_view section_text;
[[nodiscard]] std::span<const SectionTable> section_tables();
[[nodiscard]] std::span<const SectionRow> section_rows();
extern const std::span<const MaterialRow> material_rows;
extern const std::span<const QuestionRow> question_rows;

}  // namespace nacre::prompts::tables
