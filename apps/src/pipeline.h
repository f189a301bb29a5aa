#pragma once
#include <vector>

#include "nacre/prompts/read.h"
#include "nacre/world/report.h"
#include "nacre/world/world.h"
#include "options.h"

namespace nacre::apps {

/// One request, carried as far as it goes.
struct Run {
  Report report;
  World world;                              ///< whole when the report says solved
  std::vector<prompts::Reading> readings;   ///< the sentence, then each edit; empty for a world file
};

/// Text or file -> Setup -> edits -> Model -> State -> answers.
[[nodiscard]] Run run(const Options& options);

/// The report of a world, without times: what the page and results.json hold; the same bytes from the same world.
[[nodiscard]] Report report_of(const World& world);

}  // namespace nacre::apps
