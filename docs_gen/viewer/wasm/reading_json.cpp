#include "reading_json.h"

namespace nacre::core {

void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics) {
  json.key("diagnostics").array();
  for (const Diagnostic& d : diagnostics) {
    const char* severity = d.severity == Diagnostic::Severity::Error     ? "error"
                           : d.severity == Diagnostic::Severity::Warning ? "warning"
                                                                         : "note";
    json.object().field("severity", severity).field("object", d.object).field("message", d.message).field("advice", d.advice);
    json.field("begin", d.begin).field("end", d.end).end_object();
  }
  json.end_array();
}

void write_questions(JsonWriter& json, const std::vector<Question>& questions) {
  json.key("questions").array();
  for (const Question& q : questions) json.object().field("ask", q.ask).list("options", q.options).end_object();
  json.end_array();
}

void write_reading(JsonWriter& json, const prompts::Reading& reading) {
  const char* outcome = reading.outcome == prompts::Outcome::Understood           ? "understood"
                        : reading.outcome == prompts::Outcome::NeedsClarification ? "needs_clarification"
                                                                                  : "rejected";
  json.object().field("outcome", outcome).key("words").array();
  for (const WordReading& w : reading.words)
    json.object().field("begin", w.begin).field("end", w.end).field("role", w.role)
        .field("meaning", w.meaning).end_object();
  json.end_array();
  write_diagnostics(json, reading.diagnostics);
  write_questions(json, reading.questions);
  json.end_object();
}

}  // namespace nacre::core
