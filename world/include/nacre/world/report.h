#pragma once
// The outcome of one request, for people and programs: `--json`, results.json, and the page.

#include <string>
#include <string_view>
#include <vector>

#include "nacre/world/result.h"
#include "nacre/world/setup.h"
#include "nacre/world/state.h"

namespace nacre {

struct Report {
  enum class Status { Solved, NeedsClarification, Rejected };
  Status status = Status::Rejected;
  Problem problem = Problem::Impossible;        ///< when not solved
  Setup setup;                                  ///< as far as it was understood
  Answers answers;                              ///< when solved
  std::vector<Assumption> assumptions;
  std::vector<Question> questions;
  std::vector<Diagnostic> diagnostics;          ///< notes and warnings too
  std::string hash;                             ///< content hash of the setup
  std::vector<std::pair<std::string, double>> seconds;  ///< stage -> wall time; left out where bytes must repeat

  /// Why there is no answer, and what would work; empty when solved.
  [[nodiscard]] std::string message() const;
};

/// The result JSON of docs/contracts.md. `with_setup` = false leaves the setup out.
[[nodiscard]] std::string to_json(const Report& report, bool with_setup = true);

/// What a result is called in front of people: "max_axial_force" -> "Largest tension".
[[nodiscard]] std::string result_label(std::string_view name);

/// "12.5 kN", "3 values" for a list: the value of an answer in the unit an engineer would read it in.
[[nodiscard]] std::string result_text(const Answer& answer, UnitSystem units, int digits = 4);

/// The answers to put first: what was asked for, then the usual ones for this kind of structure. Only names that exist.
/// @param with_usual  the usual ones follow even where something was asked for: the page has room for both
[[nodiscard]] std::vector<std::string> headline_results(const Setup& setup, const Answers& answers, bool with_usual = false);

/// Exit code of the command line for a report: 0 solved, 3 needs clarification, 4 rejected, 5 solver failed, 6 input/output.
[[nodiscard]] int exit_code(const Report& report);

}  // namespace nacre
