// docs/families.md is generated from the table of the families: NACRE_WRITE_DOCS=1 unit_geometry --gtest_filter=FamiliesPage.*

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "make.h"

namespace nacre {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& n : names) {
    if (out.find("`" + n + "`") != std::string::npos) continue;
    out += (out.empty() ? "`" : ", `") + n + "`";
  }
  return out.empty() ? "–" : out;
}

std::string page() {
  std::ostringstream out;
  out << "# Families of structures\n\n"
         "What a prompt can name, from the table in `world/src/families.cpp`. A structure in a plane lies in x–z, z up. Where "
         "parameters\n"
         "determine each other (span = panels × panel_length; height from pitch), two of them suffice; given values that "
         "contradict each\n"
         "other are refused. What is missing is assumed for the stated reason and declared, or asked for.\n";
  for (const FamilySpec& f : families()) {
    out << "\n## " << f.title << " (`" << f.name << "`)\n"
        << (f.planar             ? "plane"
            : f.name == "points" ? "plane or space"
                                 : "space")
        << ", " << (f.connection == Connection::Pinned ? "pinned bars" : "rigid joints") << "\n";
    if (f.name == "points") {
      out << "\nJoints and members are listed; lines are the straight chains found among them.\n";
      continue;
    }
    out << "\n| parameter | default | reason |\n|---|---|---|\n";
    Body b = make::usual(f.name);
    const std::size_t given = b.values.size();
    EXPECT_TRUE(assume_parameters(b).ok());
    for (const ParameterSpec& p : f.parameters) {
      std::string value = "follows";
      for (std::size_t i = given; i < b.values.size(); ++i)
        if (b.values[i].name == p.name) value = b.values[i].value.text();
      for (std::size_t i = 0; i < given; ++i)
        if (b.values[i].name == p.name) value = "asked for";
      if (p.integer && p.most == 1) value = p.fallback > 0.5 ? "yes" : "no";
      out << "| `" << p.name << "` | " << value << " | " << p.why << " |\n";
    }
    const Result<Geometry> g = generate_geometry(b);
    if (!g.ok()) continue;
    std::vector<std::string> lines, groups, sets, aliases;
    for (const auto& l : g->lines) lines.push_back(l.name);
    for (const auto& m : g->members) groups.push_back(m.group);
    for (const auto& s : g->sets) sets.push_back(s.first);
    for (const auto& a : g->aliases) aliases.push_back(a.first);
    out << "\n- " << g->nodes.size() << " joints, " << g->members.size() << " members by default\n- lines: " << listed(lines)
        << "\n- groups: " << listed(groups) << "\n- sets of joints: " << listed(sets)
        << "\n- names of joints: " << listed(aliases) << "\n";
  }
  return out.str();
}

TEST(FamiliesPage, TheDocumentedTableIsTheOneInTheCode) {
  const std::string path = NACRE_ROOT "/docs/families.md", wanted = page();
  if (std::getenv("NACRE_WRITE_DOCS")) std::ofstream(path, std::ios::binary) << wanted;
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << "docs/families.md is missing";
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(text.str() == wanted) << "docs/families.md is out of date: write it anew as its test says";
}

}  // namespace
}  // namespace nacre
