#pragma once
#include <string>

#include "nacre/world/state.h"

namespace nacre::store {

/// Answers as JSON with every field written out, numbers that are not finite as text, so that they come back bit for bit.
/// (`to_json` is the shorter form for readers of results.)
[[nodiscard]] std::string answers_to_text(const Answers& answers);
/// False when `text` is not such JSON.
[[nodiscard]] bool answers_from_text(const std::string& text, Answers& answers);

}  // namespace nacre::store
