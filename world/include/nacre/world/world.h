#pragma once
// All of one world: what was asked, how it was changed, what was built and computed. Plain data.

#include <vector>

#include "nacre/world/command.h"
#include "nacre/world/state.h"

namespace nacre {

struct World {
  Setup initial;                  ///< before any command
  std::vector<Command> journal;
  Setup setup;                    ///< replay(initial, journal)
  Model model;                    ///< build_model(setup)
  State state;
  Answers answers;
};

}  // namespace nacre
