#include "nacre/world/setup.h"

namespace nacre {

const Value* Values::find(std::string_view name) const {
  for (const NamedValue& item : *this)
    if (item.name == name) return &item.value;
  return nullptr;
}

Value* Values::find(std::string_view name) {
  for (NamedValue& item : *this)
    if (item.name == name) return &item.value;
  return nullptr;
}

double Values::get(std::string_view name, double fallback) const {
  const Value* value = find(name);
  return value ? value->or_else(fallback) : fallback;
}

void Values::set(std::string_view name, Value value) {
  if (Value* known = find(name)) {
    *known = std::move(value);
  } else {
    push_back({std::string(name), std::move(value)});
  }
}

}  // namespace nacre
