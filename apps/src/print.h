#pragma once
#include <string>

#include "pipeline.h"

namespace nacre::apps {

/// The answers as text: the headline results, limits, assumptions, checks; or why there are none.
[[nodiscard]] std::string summary(const Run& run);

/// How every word of the sentence and of the edits was read.
[[nodiscard]] std::string explanation(const Run& run);

/// One table of members and one of joints, comma separated, SI units in the header line.
[[nodiscard]] std::string csv(const World& world);

}  // namespace nacre::apps
