#include <string_view>

#include "nacre/world/state.h"

namespace nacre {

const Answer* Answers::find(std::string_view name) const {
  for (const Answer& answer : results)
    if (answer.name == name) return &answer;
  return nullptr;
}

}  // namespace nacre
