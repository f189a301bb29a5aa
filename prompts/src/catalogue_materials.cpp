#include <algorithm>
#include <cmath>

#include "catalogue_rows.h"
#include "catalogue_text.h"
#include "nacre/prompts/catalogue.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {

namespace {

using catalogue::is_digit;
using catalogue::is_letter;
using catalogue::Scan;
using catalogue::upper;

template <class Visit>
void each_name(const char* name, const char* aliases, Visit visit) {
  visit(std::string_view(name));
  std::string_view rest(aliases);
  while (!rest.empty()) {
    const std::size_t bar = rest.find('|');
    visit(rest.substr(0, bar));
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
}

bool has_letter(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return is_letter(c); });
}

// Bytes of `text` that spell `name`: case does not matter (but for names of one or two letters, which would be found in
// ordinary words), and a blank of the name may be written as several blanks, as a hyphen, or, before a digit, not at all.
std::size_t spelled(std::string_view text, std::string_view name) {
  const bool exact = name.size() <= 2;
  Scan s{text};
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == ' ' || name[i] == '-') {
      if (!s.separators() && !(i + 1 < name.size() && is_digit(name[i + 1]))) return 0;
    } else if (name[i] == '.' && s.peek() != '.') {
      continue;  // "Gr 50" for "Gr. 50"
    } else {
      if (exact ? s.peek() != name[i] : upper(s.peek()) != upper(name[i])) return 0;
      ++s.at;
    }
  }
  // "6061" does not name 6061-T4.
  if (!name.empty() && is_digit(name.back()) && s.peek() == '-' && (is_letter(s.peek(1)) || is_digit(s.peek(1)))) return 0;
  return s.inside_word() ? 0 : s.at;
}

struct Found {
  std::size_t length = 0;
  const tables::MaterialRow* row = nullptr;
  const tables::QuestionRow* question = nullptr;
};

// The longest name at the beginning. `family` restricts the rows to grades of that generic material.
Found longest(std::string_view text, bool numbers_too, std::string_view family = {}) {
  Found best;
  for (const auto& row : tables::material_rows) {
    if (!family.empty() && family != row.family) continue;
    each_name(row.name, row.aliases, [&](std::string_view name) {
      if (!numbers_too && !has_letter(name)) return;
      if (const std::size_t n = spelled(text, name); n > best.length) best = {n, &row, nullptr};
    });
  }
  if (!family.empty()) return best;
  for (const auto& row : tables::question_rows)
    each_name(row.name, row.aliases, [&](std::string_view name) {
      if (const std::size_t n = spelled(text, name); n > best.length) best = {n, nullptr, &row};
    });
  return best;
}

// Length of the generic name of that material at the beginning, or 0.
std::size_t generic(std::string_view text, std::string_view family) {
  std::size_t best = 0;
  for (const auto& row : tables::material_rows) {
    if (family != row.name) continue;
    each_name(row.name, row.aliases, [&](std::string_view name) { best = std::max(best, spelled(text, name)); });
  }
  return best;
}

// The material at the beginning of the text: a name, a grade after the generic name ("aluminium 6061-T6"), or the generic
// name after a grade ("S355 steel").
Found find(std::string_view text, bool numbers_too) {
  Found found = longest(text, numbers_too);
  if (found.row == nullptr) return found;
  Scan s{text, found.length};
  if (!s.blanks()) return found;
  if (*found.row->family != '\0') {
    if (const std::size_t n = generic(text.substr(s.at), found.row->family); n > 0) found.length = s.at + n;
  } else {
    const Found grade = longest(text.substr(s.at), true, found.row->name);
    if (grade.row != nullptr) {
      found.length = s.at + grade.length;
      found.row = grade.row;
    }
  }
  return found;
}

std::string_view trimmed(std::string_view text) {
  Scan s{text};
  s.blanks();
  text = text.substr(s.at);
  while (!text.empty() && (text.back() == ' ' || text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

struct Property {
  const char* name;
  Dimension dimension;
  const char* unit;
};
constexpr Property properties[tables::n_material_columns] = {
    {"E", dim::stress, "GPa"},     {"nu", dim::none, ""},          {"density", dim::density, "kg/m^3"},
    {"yield", dim::stress, "MPa"}, {"ultimate", dim::stress, "MPa"}, {"expansion", dim::expansion, ""}};

}  // namespace

Result<Material> find_material(std::string_view name) {
  name = trimmed(name);
  const Found found = find(name, true);
  if (found.length != name.size() || found.length == 0) {
    Error e = error(Problem::Unclear, "material", "The material \"" + std::string(name.substr(0, 60)) + "\" is not in the catalogue.",
                    "Name one that is, or give its modulus, for example E = 70 GPa.");
    e.questions.push_back({"Which material should be used?", nearest_materials(name)});
    return e;
  }
  if (found.question != nullptr) {
    Error e = error(Problem::Unclear, "material", found.question->ask);
    e.questions.push_back({found.question->ask, {}});
    return e;
  }
  const tables::MaterialRow& row = *found.row;
  Material material;
  material.name = material.designation = row.name;
  material.origin.kind = Origin::Kind::Catalogue;
  material.origin.source = std::string(row.name) + ": " + row.source;
  if (*row.note != '\0') material.origin.source += std::string(" (") + row.note + ")";
  for (int i = 0; i < tables::n_material_columns; ++i) {
    if (std::isnan(row.values[i])) continue;
    material.values.set(properties[i].name, {row.values[i], properties[i].dimension, properties[i].unit, material.origin});
  }
  return material;
}

CatalogueMatch match_material(std::string_view text) {
  const Found found = find(text, false);
  CatalogueMatch match;
  match.length = int(found.length);
  if (found.row != nullptr) {
    match.designation = found.row->name;
    match.series = *found.row->family != '\0' ? found.row->family : found.row->name;
    match.known = true;
  } else if (found.question != nullptr) {
    match.designation = match.series = found.question->name;
  }
  return match;
}

std::vector<std::string> nearest_materials(std::string_view name, int n) {
  name = trimmed(name).substr(0, 48);
  struct Candidate {
    int distance;
    const char* name;
  };
  std::vector<Candidate> candidates;
  for (const auto& row : tables::material_rows) {
    int best = 1000;
    each_name(row.name, row.aliases, [&](std::string_view alias) {
      best = std::min(best, catalogue::spelling_distance(name, alias) * 8 + int(alias.size() > name.size()));
    });
    candidates.push_back({best, row.name});
  }
  sort_list(candidates, [](const auto& a, const auto& b) { return a.distance < b.distance; });
  std::vector<std::string> out;
  for (const auto& c : candidates) {
    if (int(out.size()) >= n) break;
    out.emplace_back(c.name);
  }
  return out;
}

std::vector<std::string> list_materials() {
  std::vector<std::string> out;
  for (const auto& row : tables::material_rows) out.emplace_back(row.name);
  return out;
}

}  // namespace nacre::prompts
