// The tables of sections, from the text of data/sections as it is embedded. Parsed when first asked for, in a fraction of a
// millisecond: as text they are a third of what constant tables are in the page.

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "catalogue_rows.h"

namespace nacre::prompts::tables {
namespace {

struct Tables {
  std::vector<SectionTable> tables;
  std::vector<SectionRow> rows;
  std::deque<std::string> names;  // what the tables and rows point to

  const char* keep(std::string_view text) { return names.emplace_back(text).c_str(); }
};

std::string_view cut(std::string_view& rest, char at) {
  const auto end = std::min(rest.find(at), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// "IPE 200" -> "IPE200", "HE-B 200" -> "HEB200", "1-1/4" -> "1X1/4": the spelling that lookups compare.
std::string key_of(std::string_view designation) {
  std::string key;
  for (char c : designation) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == ' ' || c == '_') continue;
    if (c == '-') {
      if (!key.empty() && key.back() >= 'A' && key.back() <= 'Z') continue;
      c = 'X';
    }
    key += c;
  }
  return key;
}

// EmbedData.cmake has checked that it is digits with at most one point and fits.
std::int32_t published(std::string_view text) {
  if (text.empty()) return -1;
  std::int32_t digits = 0, places = 0;
  bool after = false;
  for (const char c : text) {
    if (c == '.') {
      after = true;
      continue;
    }
    digits = digits * 10 + (c - '0');
    places += after;
  }
  return digits * 8 + places;
}

Tables parse(std::string_view text) {
  Tables t;
  SectionTable table{};
  bool open = false;
  while (!text.empty()) {
    std::string_view line = cut(text, '\n');
    if (line.empty()) continue;
    if (line[0] == '#') {
      line.remove_prefix(std::min<std::size_t>(2, line.size()));
      const std::string_view name = cut(line, ':');
      if (!line.empty()) line.remove_prefix(1);
      if (name == "series") {
        table = {};
        open = false;
        table.series = t.keep(line);
      } else if (name == "title") {
        table.title = t.keep(line);
      } else if (name == "shape") {
        table.shape = t.keep(line);
      } else if (name == "unit") {
        table.unit = t.keep(line);
      } else if (name == "source") {
        table.source = t.keep(line);
      }
      continue;
    }
    const std::string_view first = cut(line, ',');
    if (!open) {
      open = true;
      table.first = static_cast<int>(t.rows.size());
      while (!line.empty() && table.n_columns < n_section_columns) table.columns[table.n_columns++] = t.keep(cut(line, ','));
      t.tables.push_back(table);
      continue;
    }
    SectionRow row{};
    row.designation = t.keep(first);
    row.key = t.keep(key_of(first));
    for (int i = 0; i < t.tables.back().n_columns; ++i) row.published[i] = published(cut(line, ','));
    t.rows.push_back(row);
    ++t.tables.back().count;
  }
  return t;
}

const Tables& all() {
  static const Tables tables = parse(section_text);
  return tables;
}

}  // namespace

std::span<const SectionTable> section_tables() { return all().tables; }
std::span<const SectionRow> section_rows() { return all().rows; }

}  // namespace nacre::prompts::tables
