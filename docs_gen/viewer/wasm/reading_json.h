#pragma once
// How words were read, as JSON: docs/contracts.md, "Snapshot".

#include <vector>

#include "json_writer.h"
#include "nacre/prompts/read.h"

namespace nacre::core {

/// "diagnostics": […]
void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics);

/// "questions": […]
void write_questions(JsonWriter& json, const std::vector<Question>& questions);

/// {"outcome", "words", "diagnostics", "questions"}
void write_reading(JsonWriter& json, const prompts::Reading& reading);

}  // namespace nacre::core
