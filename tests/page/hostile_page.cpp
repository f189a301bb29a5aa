// Writes a page whose every text is hostile: hostile_page OUT.html. The sentence, names of loads, supports, joints and members,
// limits and edits try to end scripts, attributes and comments.

#include <cstdio>
#include <fstream>

#include "nacre/figures/figures.h"
#include "nacre/page/page.h"
#include "nacre/session/session.h"
#include "nacre/world/json.h"

using namespace nacre;

namespace {

Value said(double si, Dimension dimension, const char* unit) { return {si, dimension, unit, {Origin::Kind::Prompt, 0, 0, 4, {}, {}}}; }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string img = "<img src=x onerror=alert(1)>", end = "</script><script>alert(2)</script>", quote = "\" onmouseover=\"alert(3)";
  Setup s;
  s.planar = true;
  s.prompt = "beam " + img + end + quote + "<!-- \u2028 &lt;";
  s.title = "title " + end + img;
  Body body;
  body.family = "points";
  body.connection = "rigid";
  body.section = "section";
  body.material = "steel";
  const auto joint = [&](std::string name, double x) {
    body.joints.push_back({std::move(name), {said(x, dim::length, "m"), said(0, dim::length, "m"), said(0, dim::length, "m")}, {}});
  };
  joint("A" + img, 0);
  joint("B" + end, 4);
  body.members.push_back({"M" + quote, "A" + img, "B" + end, "group " + img, {}});
  s.bodies.push_back(body);
  Section section;
  section.name = "section";
  section.shape = "rectangle";
  section.values.set("width", said(0.1, dim::length, "mm"));
  section.values.set("depth", said(0.2, dim::length, "mm"));
  s.sections.push_back(section);
  Material steel;
  steel.name = "steel";
  steel.designation = "steel " + end;
  steel.values.set("E", said(210e9, dim::stress, "GPa"));
  steel.values.set("nu", said(0.3, dim::none, ""));
  s.materials.push_back(steel);
  Support support;
  support.name = "support " + img;
  support.kind = "fixed";
  support.fixed = {true, true, true, true, true, true};
  support.place.kind = Place::Kind::Joint;
  support.place.name = "A" + img;
  s.supports.push_back(support);
  Load load;
  load.name = "load " + img + end;
  load.place.kind = Place::Kind::Joint;
  load.place.name = "B" + end;
  load.magnitude = said(1000, dim::force, "N");
  load.magnitude.origin.source = end;
  s.loads.push_back(load);
  Limit limit;
  limit.text = "limit " + img + end;
  limit.quantity = "max_displacement";
  limit.limit = assumed(0.001, dim::length, "because " + img, "mm");
  s.limits.push_back(limit);
  s.notes.push_back({"note " + img, end, quote, ""});

  auto session = Session::open(s);
  if (!session) {
    std::fputs((session.failure().message() + "\n").c_str(), stderr);
    return 1;
  }
  Report report;
  report.status = Report::Status::Solved;
  report.setup = s;
  report.answers = session->answers();
  report.assumptions = list_assumptions(s);
  const auto assets = page::load_assets(page::find_assets());
  if (!assets) {
    std::fputs((assets.failure().message() + "\n").c_str(), stderr);
    return 1;
  }
  const auto figures = figures::all_figures({&session->setup(), &session->model(), &session->state(), 0, "figure"});
  std::ofstream(argv[1], std::ios::binary) << page::assemble_page(
      {&session->initial(), &session->journal(), &session->setup(), &session->model(), &session->state(), &report}, figures, *assets);
}
