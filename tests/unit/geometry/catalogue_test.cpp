// The published properties of data/sections against those computed from the published dimensions: two independent sources,
// so that a slip in either is seen.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "make.h"

namespace nacre {
namespace {

struct Row {
  std::string designation;
  std::map<std::string, double> published;
  SectionProperties computed;
};

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) out.push_back(cell);
  return out;
}

/// Rows of a table whose unit is mm (areas in cm^2, second moments in cm^4) or in (in^2, in^4).
std::vector<Row> table(const std::string& name) {
  std::ifstream file(NACRE_ROOT "/data/sections/" + name + ".csv");
  EXPECT_TRUE(file) << name;
  std::string shape;
  double length = 0.001, area = 1e-4, second = 1e-8;
  std::vector<std::string> columns;
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.rfind("# shape: ", 0) == 0) shape = line.substr(9);
    if (line.rfind("# unit: in", 0) == 0) length = 0.0254, area = length * length, second = area * area;
    if (line.empty() || line[0] == '#') continue;
    const auto c = cells(line);
    if (columns.empty()) {
      columns = c;
      continue;
    }
    Row row{c[0], {}, {}};
    Section s;
    s.name = c[0];
    s.shape = shape;
    for (std::size_t i = 1; i < c.size() && i < columns.size(); ++i) {
      const double v = std::strtod(c[i].c_str(), nullptr);
      if (columns[i] == "area")
        row.published["area"] = v * area;
      else if (columns[i] == "Iy" || columns[i] == "Iz" || columns[i] == "J")
        row.published[columns[i]] = v * second;
      else
        s.values.push_back({columns[i], make::metres(v * length)});
    }
    const auto p = section_properties(s);
    EXPECT_TRUE(p.ok()) << c[0] << (p.ok() ? "" : p.failure().message());
    if (p.ok()) row.computed = *p;
    rows.push_back(std::move(row));
  }
  EXPECT_FALSE(rows.empty()) << name;
  return rows;
}

/// Largest relative deviation allowed of area, Iy, Iz and J. Tables without fillet radii (W, C, L) or with tapered flanges
/// (IPN, UPN, S, C) deviate by what these leave out: a taper moves area inwards, so that Iz is less than computed.
struct Expected {
  const char* table;
  double area, Iy, Iz, J;
};

TEST(Catalogue, PublishedPropertiesFollowFromPublishedDimensions) {
  for (const Expected& e :
       {Expected{"ipe", 0.01, 0.01, 0.01, 0.05}, Expected{"hea", 0.01, 0.01, 0.01, 0.05}, Expected{"heb", 0.01, 0.01, 0.01, 0.05},
        Expected{"hem", 0.01, 0.01, 0.01, 0.05}, Expected{"upe", 0.015, 0.015, 0.02, 0.1}, Expected{"w", 0.06, 0.06, 0.03, 0.6},
        Expected{"ipn", 0.04, 0.05, 0.2, 0.3}, Expected{"s", 0.06, 0.06, 0.25, 0.4}, Expected{"upn", 0.05, 0.05, 0.16, 0.3},
        Expected{"c", 0.06, 0.06, 0.26, 0.3}, Expected{"l", 0.04, 0.06, 0.06, 0.3}, Expected{"l_us", 0.05, 0.06, 0.06, 0.3}}) {
    for (const Row& row : table(e.table)) {
      const auto check = [&](const char* what, double computed, double tolerance) {
        const auto it = row.published.find(what);
        if (it != row.published.end()) {
          EXPECT_NEAR(computed / it->second, 1, tolerance) << row.designation << " " << what;
        }
      };
      check("area", row.computed.area, e.area);
      check("Iy", row.computed.Iy, e.Iy);
      check("Iz", row.computed.Iz, e.Iz);
      check("J", row.computed.J, e.J);
    }
  }
}

}  // namespace
}  // namespace nacre
