#pragma once
// Expected failures are values: what went wrong, on which object, and what the user can do.

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace nacre {

enum class Problem {
  Unclear,        ///< needs a question to the user (exit code 3)
  Impossible,     ///< cannot be as said: refused (exit code 4)
  Mechanism,      ///< the structure, or a part of it, can move freely (exit code 4)
  Unsupported,    ///< understood, but this version does not compute it (exit code 4)
  SolverFailed,   ///< (exit code 5)
  InputOutput,    ///< (exit code 6)
};

/// One message about one object.
struct Diagnostic {
  enum class Severity { Note, Warning, Error };
  Severity severity = Severity::Error;
  Problem problem = Problem::Impossible;
  std::string object;    ///< name or path of what is at fault: "body.beam.length", "joint B3"
  std::string message;   ///< one sentence: what is wrong
  std::string advice;    ///< one sentence: what would work; may be empty
  int begin = -1, end = -1;  ///< bytes of the text read, where there are such
};

/// A question that must be answered before anything is computed.
struct Question {
  std::string ask;
  std::vector<std::string> options;
};

struct Error {
  Problem problem = Problem::Impossible;
  std::vector<Diagnostic> diagnostics;
  std::vector<Question> questions;
  [[nodiscard]] std::string message() const {
    if (!diagnostics.empty()) {
      const auto& d = diagnostics.front();
      return d.advice.empty() ? d.message : d.message + " " + d.advice;
    }
    return questions.empty() ? std::string() : questions.front().ask;
  }
};

[[nodiscard]] inline Error error(Problem problem, std::string object, std::string message, std::string advice = {}) {
  Error e;
  e.problem = problem;
  e.diagnostics.push_back({Diagnostic::Severity::Error, problem, std::move(object), std::move(message), std::move(advice)});
  return e;
}

/// A T or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}   // NOLINT: meant to be implicit
  Result(Error e) : state_(std::in_place_index<1>, std::move(e)) {}       // NOLINT
  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& operator*() const { return *std::get_if<0>(&state_); }
  [[nodiscard]] T& operator*() { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T* operator->() const { return std::get_if<0>(&state_); }
  [[nodiscard]] T* operator->() { return std::get_if<0>(&state_); }
  [[nodiscard]] const Error& failure() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace nacre
