#include <algorithm>
#include <array>
#include <cmath>

#include "catalogue_hollow.h"
#include "catalogue_rows.h"
#include "catalogue_text.h"
#include "nacre/prompts/catalogue.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {

namespace {

using catalogue::is_digit;
using catalogue::is_letter;
using catalogue::numbers_in;
using catalogue::Scan;
using catalogue::uppercase;
using catalogue::value_of;
using tables::SectionRow;
using tables::SectionTable;

bool same_name(std::string_view a, std::string_view b) { return uppercase(a) == uppercase(b); }

std::span<const SectionRow> rows_of(const SectionTable& table) {
  return tables::section_rows().subspan(std::size_t(table.first), std::size_t(table.count));
}

// A series may have a metric and a US table: calls `visit` with each table and row.
template <class Visit>
void each_row(std::string_view series, Visit visit) {
  for (const auto& table : tables::section_tables())
    if (same_name(table.series, series))
      for (const auto& row : rows_of(table)) visit(table, row);
}

// What stands at the beginning of a text: a row of a table, a hollow section or angle by its dimensions, or the form of a
// designation without an entry.
struct Parsed {
  std::size_t length = 0;
  const SectionTable* table = nullptr;
  const SectionRow* row = nullptr;
  std::string designation, series;
  std::vector<std::string> sizes;  ///< of a hollow section or an angle that is taken by its dimensions
  [[nodiscard]] bool known() const { return row != nullptr || !sizes.empty(); }
};

Parsed entry(Scan s, std::string_view series, const std::string& key, const std::string& as_written) {
  Parsed p;
  if (s.inside_word()) return p;
  p.length = s.at;
  p.series = series;
  each_row(series, [&](const SectionTable& table, const SectionRow& row) {
    if (row.key == key) p.table = &table, p.row = &row;
  });
  p.designation = p.row != nullptr ? p.row->designation : as_written;
  return p;
}

// One number after the series: IPE 200, HE 200 B, HE-B 200, UPN 200.
Parsed parse_single(Scan s) {
  struct Name {
    std::string_view word, series;
  };
  constexpr Name names[] = {{"IPEA", "IPE A"}, {"IPEO", "IPE O"}, {"IPE", "IPE"}, {"IPN", "IPN"}, {"INP", "IPN"}, {"HEAA", "HEAA"},
                            {"HEA", "HEA"},    {"HEB", "HEB"},    {"HEM", "HEM"}, {"HE", "HE"},   {"UPN", "UPN"}, {"UNP", "UPN"},
                            {"UPE", "UPE"},    {"UAP", "UAP"},    {"U", "UPN"}};
  const Scan begin = s;
  for (const auto& name : names) {
    s = begin;
    if (!s.word(name.word)) continue;
    if (name.word == "U" && s.text[begin.at] != 'U') continue;
    s.separators();
    std::string series(name.series);
    if (name.word == "HE") {
      for (const char* letter : {"A", "B", "M"})
        if (series == "HE" && s.word(letter)) series += letter;
      s.separators();
    }
    if (name.word == "IPE") {
      if (s.word("A")) series = "IPE A";
      else if (s.word("O")) series = "IPE O";
      s.separators();
    }
    const std::string size = s.number();
    if (size.empty() || size.find('/') != std::string::npos) continue;
    if (series == "HE") {
      const Scan before = s;
      s.separators();
      for (const char* letter : {"AA", "A", "B", "M"})
        if (series == "HE" && s.word(letter)) series += letter;
      if (series == "HE") s = before;
    }
    std::string key = series + size;
    Parsed p = entry(s, series, key, series + " " + size);
    if (p.length > 0 && (name.word != "U" || p.known())) return p;
  }
  return {};
}

// US shapes carry depth and weight: W8x31; in metric they carry mm and kg/m: W200x46.1 is W8x31.
Parsed parse_weighed(Scan s) {
  constexpr std::string_view names[] = {"MC", "HP", "W", "S", "C"};
  const Scan begin = s;
  for (const auto name : names) {
    s = begin;
    if (!s.word(name)) continue;
    s.separators();
    const std::string depth = s.number();
    if (depth.empty() || !(s.times() || s.hyphen())) continue;
    const std::string weight = s.number();
    if (weight.empty()) continue;
    const std::string size = depth + "x" + weight;
    Parsed p = entry(s, name, std::string(name) + depth + "X" + weight, std::string(name) + size);
    if (p.length == 0) continue;
    if (p.row != nullptr || value_of(depth) < 70) return p;
    // ASTM A6 metric names: the depth class in mm, and kg/m = 1.488 lb/ft, rounded.
    struct Depth {
      int inch, millimetre;
    };
    constexpr Depth depths[] = {{3, 75},   {4, 100},  {5, 130},  {6, 150},  {7, 180},  {8, 200},  {9, 230},  {10, 250},
                                {12, 310}, {14, 360}, {15, 380}, {16, 410}, {18, 460}, {20, 510}, {21, 530}, {24, 610},
                                {27, 690}, {30, 760}, {33, 840}, {36, 920}, {40, 1000}, {44, 1100}};
    double best = 0.012;  // names are rounded to three digits
    for (const auto& d : depths) {
      if (d.millimetre != int(value_of(depth))) continue;
      each_row(name, [&](const SectionTable& table, const SectionRow& row) {
        const std::vector<double> n = numbers_in(row.designation);
        if (n.size() != 2 || int(n[0]) != d.inch) return;
        const double miss = std::abs(n[1] * 1.48816 / value_of(weight) - 1);
        if (miss < best) best = miss, p.table = &table, p.row = &row, p.designation = row.designation;
      });
    }
    return p;
  }
  return {};
}

// Hollow sections and angles carry their dimensions: CHS 60.3x3.2, SHS 100x5, RHS 100x50x4, HSS4x4x1/4, L 100x100x10.
Parsed parse_sized(Scan s) {
  struct Name {
    std::string_view word, series;
    std::size_t least, most;
  };
  constexpr Name names[] = {{"CHS", "CHS", 2, 2}, {"RHS", "RHS", 3, 3}, {"SHS", "SHS", 2, 3}, {"HSS", "HSS", 2, 3}, {"L", "L", 2, 3}};
  const Scan begin = s;
  for (const auto& name : names) {
    s = begin;
    if (!s.word(name.word)) continue;
    s.separators();
    std::vector<std::string> sizes;
    while (sizes.size() < name.most) {
      const Scan before = s;
      if (!sizes.empty() && !s.times()) break;
      std::string size = s.number();
      if (size.empty()) {
        s = before;
        break;
      }
      sizes.push_back(std::move(size));
    }
    if (sizes.size() < name.least) continue;
    Scan unit = s;
    unit.blanks();
    if (unit.word("mm")) s = unit;
    // Equal legs or sides may be written once: L 100x10 is L 100x100x10.
    if (sizes.size() == 2 && (name.series == "L" || name.series == "SHS")) sizes.insert(sizes.begin(), sizes.front());
    std::string designation(name.series), key(name.series);
    const bool us = catalogue::in_inches(name.series, sizes);
    if (!us) designation += ' ';
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      designation += (i > 0 ? "x" : "") + sizes[i];
      std::string part = sizes[i];
      std::replace(part.begin(), part.end(), '-', 'X');
      key += (i > 0 ? "X" : "") + part;
    }
    Parsed p = entry(s, name.series, key, designation);
    if (p.length == 0) continue;
    if (catalogue::buildable(name.series, sizes)) p.sizes = sizes;
    return p;
  }
  return {};
}

// Is a unit of length, or a third number, next? Then "2 x 4" was a size, not a name.
bool continues_as_size(Scan s) {
  if (s.times()) return true;
  s.blanks();
  if (s.peek() == '"' || s.peek() == '\'') return true;
  for (const char* unit : {"in", "inch", "inches", "ft", "foot", "feet", "mm", "cm", "m", "meter", "meters", "metre", "metres"})
    if (s.word(unit)) return true;
  return false;
}

Parsed parse_lumber(Scan s) {
  const std::string a = s.number();
  if (a.empty() || a.find_first_not_of("0123456789") != std::string::npos) return {};
  if (!s.times()) {
    s.separators();
    if (!s.word("by")) return {};
    s.separators();
  }
  const std::string b = s.number();
  if (b.empty() || continues_as_size(s)) return {};
  if ((s.peek() == 's' || s.peek() == 'S') && !is_letter(s.peek(1))) ++s.at;  // "two 2x4s"
  const Parsed p = entry(s, "lumber", a + "X" + b, a + "x" + b);
  return p.known() ? p : Parsed{};
}

// "4 in schedule 40 pipe", "NPS 4 sch. 80", "Pipe 4 STD".
Parsed parse_pipe(Scan s) {
  bool named = false;
  while (s.word("NPS") || s.word("Pipe")) named = true, s.separators();
  const std::string size = s.number();
  if (size.empty()) return {};
  s.separators();
  if (!s.word("in") && !s.word("inch") && s.peek() == '"') ++s.at;
  if (s.peek() == '.') ++s.at;
  s.separators();
  s.word("NPS");
  s.separators();
  std::string schedule;
  if (s.word("schedule") || s.word("sch")) {
    if (s.peek() == '.') ++s.at;
    s.separators();
    schedule = s.number();
  } else if (named && s.word("STD")) {
    schedule = "40";
  } else if (named && (s.word("XS") || s.word("X-strong") || s.word("extra strong"))) {
    schedule = "80";
  }
  if (schedule.empty()) return {};
  const Scan before = s;
  s.separators();
  if (!s.word("pipe")) s = before;
  std::string part = size;
  std::replace(part.begin(), part.end(), '-', 'X');
  return entry(s, "pipe", "PIPE" + part + "SCH" + schedule, "Pipe " + size + " Sch " + schedule);
}

// "M12", "M12x1.25", "1/2-13": the stress area of the thread.
Parsed parse_thread(Scan s) {
  if ((s.peek() == 'M' || s.peek() == 'm') && is_digit(s.peek(1))) {
    ++s.at;
    const std::string size = s.number();
    const Scan before = s;
    std::string pitch;
    if (s.times()) pitch = s.number();
    if (pitch.empty() || pitch.find('/') != std::string::npos || value_of(pitch) > 6) s = before, pitch.clear();  // M12x80: a length
    const std::string key = "M" + size + (pitch.empty() ? "" : "X" + pitch);
    Scan after = s;
    if (pitch.empty() && after.times() && is_digit(after.peek())) s.text = s.text.substr(0, s.at);  // the length is not part of the name
    Parsed p = entry(s, "thread", key, "M" + size + (pitch.empty() ? "" : "x" + pitch));
    if (p.length == 0 || p.row != nullptr || pitch.empty()) return p;
    each_row("thread", [&](const SectionTable& table, const SectionRow& row) {  // the coarse pitch may be named
      if (row.key == "M" + size && std::abs(si_value(table, row, 1) * 1000 - value_of(pitch)) < 1e-9)
        p.table = &table, p.row = &row, p.designation = row.designation;
    });
    return p;
  }
  const std::string size = s.number();
  if (size.empty() || !s.hyphen()) return {};
  const std::string threads = s.number();
  const Parsed p = entry(s, "thread", size + "X" + threads, size + "-" + threads);
  return p.known() ? p : Parsed{};
}

Parsed parse(std::string_view text) {
  const Scan s{text};
  if (text.empty()) return {};
  for (const auto reader : {parse_single, parse_weighed, parse_sized, parse_pipe, parse_thread, parse_lumber}) {
    Parsed p = reader(s);
    if (p.length > 0) return p;
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  Scan s{text};
  s.blanks();
  text = text.substr(s.at);
  while (!text.empty() && (text.back() == ' ' || text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

Section section_of(const Parsed& p) {
  Section section;
  section.name = "section";
  section.designation = p.designation;
  section.origin.kind = Origin::Kind::Catalogue;
  if (p.row == nullptr) {
    catalogue::fill_by_size(section, p.series, p.sizes);
    return section;
  }
  const SectionTable& table = *p.table;
  section.shape = table.shape;
  section.origin.source = std::string(table.source) + ", " + p.row->designation;
  for (int i = 0; i < table.n_columns; ++i) {
    const double x = si_value(*p.table, *p.row, static_cast<int>(i));
    const std::string_view column = table.columns[i];
    if (std::isnan(x) || column == "pitch") continue;
    const bool moment = column == "Iy" || column == "Iz" || column == "J";
    const Dimension dimension = moment ? dim::second_moment : column == "area" ? dim::area : dim::length;
    section.values.set(column, {x, dimension, dimension == dim::length ? table.unit : "", section.origin});
  }
  if (p.series == "thread") catalogue::fill_thread(section);
  if (!p.sizes.empty()) catalogue::fill_hollow(section, p.series);
  return section;
}

}  // namespace

Result<Section> find_section(std::string_view designation) {
  designation = trimmed(designation);
  const Parsed p = parse(designation);
  if (p.length == designation.size() && p.known()) return section_of(p);
  const std::string name(designation.substr(0, 60));
  const bool sized = p.length == designation.size() && p.length > 0;
  Error e = error(Problem::Unclear, "section",
                  sized ? "There is no " + p.designation + " in the catalogue." : "The section \"" + name + "\" is not in the catalogue.",
                  "Name one that is, or give its dimensions, for example 100 x 50 x 4 mm box.");
  e.questions.push_back({"Which section should be used instead of " + (sized ? p.designation : name) + "?", nearest_sections(designation)});
  return e;
}

CatalogueMatch match_section(std::string_view text) {
  const Parsed p = parse(text);
  return {int(p.length), p.designation, p.series, p.known()};
}

std::vector<std::string> nearest_sections(std::string_view designation, int n) {
  designation = trimmed(designation).substr(0, 48);
  const Parsed p = parse(designation);
  struct Candidate {
    double distance;
    const char* name;
  };
  std::vector<Candidate> candidates;
  std::string_view series = p.series;
  if (series == "IPE A" || series == "IPE O") series = "IPE";
  if (series == "HEAA" || series == "HE") series = "HEA";
  const std::vector<double> wanted = numbers_in(p.designation);
  if (!wanted.empty())
    each_row(series, [&](const SectionTable&, const SectionRow& row) {
      const std::vector<double> have = numbers_in(row.designation);
      double distance = 0, weight = 1;
      for (std::size_t i = 0; i < wanted.size() && i < have.size(); ++i, weight *= 0.05)
        distance += weight * std::abs(std::log((have[i] + 1e-3) / (wanted[i] + 1e-3)));
      candidates.push_back({distance, row.designation});
    });
  if (candidates.empty()) {
    for (const auto& row : tables::section_rows())
      candidates.push_back({double(catalogue::spelling_distance(designation, row.designation)), row.designation});
  }
  sort_list(candidates, [](const auto& a, const auto& b) { return a.distance < b.distance; });
  std::vector<std::string> out;
  for (const auto& c : candidates) {
    if (int(out.size()) >= n) break;
    out.emplace_back(c.name);
  }
  return out;
}

std::vector<std::string> list_sections(std::string_view series) {
  std::vector<std::string> out;
  each_row(series, [&](const SectionTable&, const SectionRow& row) { out.emplace_back(row.designation); });
  return out;
}

std::vector<std::string> list_series() {
  std::vector<std::string> out;
  for (const auto& table : tables::section_tables())
    if (std::find(out.begin(), out.end(), table.series) == out.end()) out.emplace_back(table.series);
  return out;
}

}  // namespace nacre::prompts
