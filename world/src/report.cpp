#include "nacre/world/report.h"

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
