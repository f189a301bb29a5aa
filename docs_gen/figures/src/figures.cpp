#include "nacre/figures/figures.h"

#include <algorithm>
#include <cmath>

#include "quantities.h"

namespace nacre::figures {

bool find_quantity(std::string_view name, Quantity& quantity) {
  static constexpr struct {
    std::string_view name;
    Quantity quantity;
  } table[] = {{"N", Quantity::N},   {"V", Quantity::Vz},  {"Vz", Quantity::Vz}, {"Vy", Quantity::Vy}, {"T", Quantity::T},
               {"M", Quantity::My},  {"My", Quantity::My}, {"Mz", Quantity::Mz}, {"deflection", Quantity::Deflection}};
  for (const auto& row : table) {
    if (row.name == name) {
      quantity = row.quantity;
      return true;
    }
  }
  return false;
}

std::string diagram(const Subject& subject) {
  if (subject.setup == nullptr || subject.model == nullptr) {
    Canvas empty;
    empty.heading("No structure");
    return empty.finish(subject.id, "No structure", "There is no structure to draw.");
  }
  Drawing d(subject);
  d.avoid_members();
  d.reserve_sides();
  d.members(Ink::Plain, 1);
  d.joints(Ink::Plain);
  d.supports(Ink::Plain, true);
  draw_loads(d);
  const bool named = d.model.nodes.size() <= most_named_nodes;
  for (std::size_t i = 0; named && i < d.model.nodes.size(); ++i) {
    if (d.model.nodes[i].name.empty()) continue;
    Label label{d.model.nodes[i].name, d.node(int(i)), d.free_directions(int(i)), 6, 11, Ink::Muted};
    label.optional = true;
    label.italic = true;
    d.canvas.label(std::move(label));
  }
  draw_dimensions(d);
  bool weight = false;
  for (const LoadCase& c : d.model.cases) weight = weight || !is_zero(c.gravity);
  d.canvas.heading(subject_title(subject), weight ? "self-weight acts as well" : "");
  const std::string description = subject_title(subject) + ": " + std::to_string(d.model.nodes.size()) + " joints, " +
                                  std::to_string(d.model.members.size()) + " members, " + std::to_string(d.model.supports.size()) +
                                  " supports, " + std::to_string(d.setup.loads.size()) + " loads.";
  return d.canvas.finish(subject.id, subject_title(subject), description);
}

Result<Figure> figure(const Subject& subject, std::string_view name, std::string_view member) {
  if (name == "diagram") return Figure{"diagram", "Structure, supports and loads", diagram(subject)};
  Quantity quantity{};
  if (!find_quantity(name, quantity)) {
    return error(Problem::Unclear, "figure", "There is no figure called \"" + std::string(name) + "\".",
                 "Figures are: diagram, N, V, M, deflection; in space also Vy, Vz, T, My, Mz.");
  }
  const QuantitySpec spec = quantity_spec(quantity, subject.model == nullptr || subject.model->planar);
  auto svg = member.empty() ? force_diagram(subject, quantity) : member_diagram(subject, quantity, member);
  if (!svg) return svg.failure();
  return Figure{spec.name, member.empty() ? std::string(spec.title) : std::string(spec.title) + " along " + std::string(member), std::move(*svg)};
}

std::vector<Figure> all_figures(const Subject& subject) {
  std::vector<Figure> out;
  if (subject.setup == nullptr || subject.model == nullptr) return out;
  Subject part = subject;
  part.id = subject.id + "-diagram";
  out.push_back({"diagram", "Structure, supports and loads", diagram(part)});
  const Response* response = response_of(subject);
  if (response == nullptr) return out;
  const Model& model = *subject.model;
  const bool frames = std::any_of(model.members.begin(), model.members.end(), [](const ModelMember& m) { return m.kind == MemberKind::Frame; });
  for (const Quantity q : {Quantity::N, Quantity::Vz, Quantity::Vy, Quantity::My, Quantity::Mz, Quantity::T, Quantity::Deflection}) {
    const QuantitySpec spec = quantity_spec(q, model.planar);
    if (q != Quantity::N && q != Quantity::Deflection && !frames) continue;
    if (significant(model, *response, spec) == 0) continue;
    part.id = subject.id + "-" + spec.name;
    if (auto svg = force_diagram(part, q)) out.push_back({spec.name, spec.title, std::move(*svg)});
  }
  return out;
}

}  // namespace nacre::figures
