#pragma once
// The catalogues as constant tables; their content is generated from data/ by cmake/EmbedData.cmake.

#include <span>

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
  double values[n_section_columns];   ///< SI; NaN = not published
};

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

extern const std::span<const SectionTable> section_tables;
extern const std::span<const SectionRow> section_rows;
extern const std::span<const MaterialRow> material_rows;
extern const std::span<const QuestionRow> question_rows;

}  // namespace nacre::prompts::tables
