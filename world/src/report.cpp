#include "nacre/world/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "nacre/world/json.h"

namespace nacre {
namespace {

using Json = nlohmann::ordered_json;

const char* status_name(Report::Status status) {
  switch (status) {
    case Report::Status::Solved: return "solved";
    case Report::Status::NeedsClarification: return "needs_clarification";
    case Report::Status::Rejected: break;
  }
  return "rejected";
}

const char* severity_name(Diagnostic::Severity severity) {
  switch (severity) {
    case Diagnostic::Severity::Note: return "note";
    case Diagnostic::Severity::Warning: return "warning";
    case Diagnostic::Severity::Error: break;
  }
  return "error";
}

}  // namespace

std::string Report::message() const {
  if (status == Status::Solved) return {};
  Error e;
  for (const auto& d : diagnostics)
    if (d.severity == Diagnostic::Severity::Error) e.diagnostics.push_back(d);
  e.questions = questions;
  return e.message();
}

std::string to_json(const Report& report, bool with_setup) {
  Json j;
  j["status"] = status_name(report.status);
  if (with_setup) j["setup"] = Json::parse(to_json(report.setup));
  j["assumptions"] = Json::array();
  for (const auto& a : report.assumptions)
    j["assumptions"].push_back({{"what", a.what}, {"value", a.value}, {"why", a.why}, {"path", a.path}});
  j["questions"] = Json::array();
  for (const auto& q : report.questions) j["questions"].push_back({{"ask", q.ask}, {"options", q.options}});
  if (report.status == Report::Status::Solved) {
    Json answers = Json::parse(to_json(report.answers));
    for (const char* key : {"results", "limits", "checks"}) j[key] = std::move(answers[key]);
  } else {
    j["results"] = Json::object();
    j["limits"] = j["checks"] = Json::array();
  }
  j["diagnostics"] = Json::array();
  for (const auto& d : report.diagnostics)
    j["diagnostics"].push_back({{"severity", severity_name(d.severity)}, {"object", d.object}, {"message", d.message},
                                {"advice", d.advice}, {"begin", d.begin}, {"end", d.end}});
  j["message"] = report.message();
  j["hash"] = report.hash;
  j["seconds"] = Json::object();
  for (const auto& [stage, time] : report.seconds) j["seconds"][stage] = time;
  return j.dump(1, ' ', false, Json::error_handler_t::replace);
}

std::string result_label(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> labels[] = {
      {"max_displacement", "Largest displacement"},   {"tip_displacement", "Displacement of the tip"},
      {"midspan_displacement", "Displacement at midspan"}, {"max_rotation", "Largest rotation"},
      {"elongation", "Elongation"},                   {"max_von_mises", "Largest von Mises stress"},
      {"max_normal_stress", "Largest normal stress"}, {"max_axial_force", "Largest tension"},
      {"min_axial_force", "Largest compression"},     {"max_bending_moment", "Largest bending moment"},
      {"max_shear_force", "Largest shear force"},     {"max_torque", "Largest torque"},
      {"total_reaction", "Sum of the reactions"},     {"reactions", "Reactions"},
      {"member_forces", "Axial forces"},              {"mass", "Mass"},
      {"strain_energy", "Strain energy"},             {"safety_factor", "Safety factor against yield"},
      {"frequencies", "Natural frequencies"},         {"buckling_factors", "Buckling load factors"},
  };
  for (const auto& [key, label] : labels)
    if (key == name) return std::string(label);
  std::string text(name);
  for (char& c : text)
    if (c == '_') c = ' ';
  return text;
}

std::string result_text(const Answer& answer, UnitSystem units, int digits) {
  const auto one = [&](double x) { return format_quantity(x, answer.dimension, {}, digits, units); };
  if (const auto* scalar = std::get_if<double>(&answer.value)) return one(*scalar);
  if (const auto* list = std::get_if<std::vector<double>>(&answer.value)) {
    std::string text = "(";
    for (std::size_t i = 0; i < list->size(); ++i) text += (i ? ", " : "") + one((*list)[i]);
    return text + ")";
  }
  const auto count = [](const auto& v) { return std::to_string(v.size()) + (v.size() == 1 ? " entry" : " entries"); };
  if (const auto* by_member = std::get_if<std::vector<std::pair<std::string, double>>>(&answer.value)) return count(*by_member);
  return count(std::get<std::vector<std::pair<std::string, std::vector<double>>>>(answer.value));
}

std::vector<std::string> headline_results(const Setup& setup, const Answers& answers, bool with_usual) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (answers.find(name) && std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  for (const auto& name : setup.asks) add(name);
  if (names.empty() || with_usual) {
    const auto* moment = answers.find("max_bending_moment");
    const bool bends = moment && std::holds_alternative<double>(moment->value) && std::get<double>(moment->value) > 0;
    for (const char* name : {"frequencies", "buckling_factors"}) add(name);
    if (bends) {
      for (const char* name : {"max_displacement", "max_bending_moment", "max_normal_stress"}) add(name);
    } else {
      for (const char* name : {"max_axial_force", "min_axial_force", "max_displacement"}) add(name);
    }
    add("safety_factor");
  }
  return names;
}

int exit_code(const Report& report) {
  if (report.status == Report::Status::Solved) return 0;
  if (report.status == Report::Status::NeedsClarification) return 3;
  switch (report.problem) {
    case Problem::SolverFailed: return 5;
    case Problem::InputOutput: return 6;
    default: return 4;
  }
}

}  // namespace nacre
