# Turns the tables of data/ into constant C++ tables, so that a lookup costs no file and no parsing when the program starts,
# and the catalogues are the same natively and in WebAssembly.
#
# As a module: nacre_embed_catalogues(out_variable) adds the rule and names the generated source.
# As a script: cmake -DDATA=<data folder> -DOUT=<file.cpp> -P EmbedData.cmake
#
# A table of sections has lines "# series: …", "# title: …", "# shape: …", "# unit: mm|in", "# source: …", then a header, then
# rows. Fields are separated by commas; no field holds a comma, semicolon, quote or bracket. Lengths are in the unit;
# area, Iy, Iz and J are in cm², cm⁴ where the unit is mm and in in², in⁴ where it is in.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  include_guard()
  set(NACRE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
  function(nacre_embed_catalogues out_variable)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/catalogue_data.cpp)
    set(data ${PROJECT_SOURCE_DIR}/data)
    file(GLOB tables CONFIGURE_DEPENDS ${data}/sections/*.csv ${data}/materials/*.csv)
    add_custom_command(OUTPUT ${out} DEPENDS ${tables} ${NACRE_EMBED_SCRIPT} VERBATIM
      COMMAND ${CMAKE_COMMAND} -DDATA=${data} -DOUT=${out} -P ${NACRE_EMBED_SCRIPT} COMMENT "Embedding the catalogues")
    set(${out_variable} ${out} PARENT_SCOPE)
  endfunction()
  return()
endif()

cmake_minimum_required(VERSION 3.25)

# A decimal of the table as a C++ constant in SI.
function(si_number text kind out)
  if(text STREQUAL "")
    set(${out} "none" PARENT_SCOPE)
  elseif(NOT text MATCHES "^[0-9]+(\\.[0-9]+)?$")
    message(FATAL_ERROR "'${text}' is not a number")
  elseif(kind STREQUAL "1")
    set(${out} "${text}e0" PARENT_SCOPE)
  elseif(kind MATCHES "^e")
    set(${out} "${text}${kind}" PARENT_SCOPE)
  else()
    set(${out} "${text}e0 * ${kind}" PARENT_SCOPE)
  endif()
endfunction()

# What catalogue_tables.cpp will read: a decimal of at most 7 places whose digits * 8 fit an int; empty for none.
function(check_published text)
  if(text STREQUAL "")
    return()
  endif()
  if(NOT text MATCHES "^([0-9]+)(\\.([0-9]+))?$")
    message(FATAL_ERROR "'${text}' is not a number")
  endif()
  string(LENGTH "${CMAKE_MATCH_3}" places)
  string(LENGTH "${CMAKE_MATCH_1}${CMAKE_MATCH_3}" digits)
  if(places GREATER 7 OR digits GREATER 8)
    message(FATAL_ERROR "'${text}' has too many digits")
  endif()
endfunction()

set(section_text "")
file(GLOB tables ${DATA}/sections/*.csv)
list(SORT tables)
foreach(table IN LISTS tables)
  file(STRINGS ${table} lines ENCODING UTF-8)
  set(header "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^# (series|title|shape|unit|source): (.*)$")
      set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
    elseif(line MATCHES "^#" OR line STREQUAL "")
    elseif(header STREQUAL "")
      string(REPLACE "," ";" header "${line}")
      list(REMOVE_AT header 0)
      list(LENGTH header n_columns)
    else()
      string(REPLACE "," ";" fields "${line}")
      list(LENGTH fields n)
      math(EXPR n "${n} - 1")
      if(NOT n EQUAL n_columns)
        message(FATAL_ERROR "${table}: '${line}' has ${n} values, the header ${n_columns}")
      endif()
      math(EXPR last "${n_columns} - 1")
      foreach(i RANGE ${last})
        math(EXPR j "${i} + 1")
        list(GET header ${i} column)
        list(GET fields ${j} text)
        check_published("${text}")
      endforeach()
    endif()
  endforeach()
  file(READ ${table} text)
  string(APPEND section_text "${text}\n")
endforeach()

set(material_rows "")
file(STRINGS ${DATA}/materials/materials.csv lines ENCODING UTF-8)
set(kinds "e9;1;1;e6;e6;e-6")
set(header FALSE)
foreach(line IN LISTS lines)
  if(line MATCHES "^#" OR line STREQUAL "")
  elseif(NOT header)
    set(header TRUE)
  else()
    string(REPLACE "," ";" fields "${line}")
    list(LENGTH fields n)
    if(NOT n EQUAL 11)
      message(FATAL_ERROR "materials.csv: '${line}' has ${n} fields instead of 11")
    endif()
    list(GET fields 0 name)
    list(GET fields 1 aliases)
    list(GET fields 2 family)
    list(GET fields 9 source)
    list(GET fields 10 note)
    set(values "")
    foreach(i RANGE 5)
      math(EXPR j "${i} + 3")
      list(GET fields ${j} text)
      list(GET kinds ${i} kind)
      si_number("${text}" "${kind}" value)
      string(APPEND values "${value}, ")
    endforeach()
    string(APPEND material_rows "    {\"${name}\", \"${aliases}\", \"${family}\", {${values}}, \"${source}\", \"${note}\"},\n")
  endif()
endforeach()

set(question_rows "")
file(STRINGS ${DATA}/materials/anisotropic.csv lines ENCODING UTF-8)
set(header FALSE)
foreach(line IN LISTS lines)
  if(line MATCHES "^#" OR line STREQUAL "")
  elseif(NOT header)
    set(header TRUE)
  elseif(line MATCHES "^([^,]*),([^,]*),(.*)$")
    string(APPEND question_rows "    {\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", \"${CMAKE_MATCH_3}\"},\n")
  endif()
endforeach()

file(WRITE ${OUT} "// Generated from data/ by cmake/EmbedData.cmake.
#include <limits>

#include \"catalogue_rows.h\"

namespace nacre::prompts::tables {
namespace {
constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr MaterialRow material_row_data[] = {
${material_rows}};
constexpr QuestionRow question_row_data[] = {
${question_rows}};
}  // namespace
const std::string_view section_text = R\"~~~(${section_text})~~~\";
const std::span<const MaterialRow> material_rows{material_row_data};
const std::span<const QuestionRow> question_rows{question_row_data};
}  // namespace nacre::prompts::tables
")
