// One value set by path: from a slider, a table cell, or --set path=value.

#include <algorithm>
#include <cmath>

#include "json_read.h"
#include "nacre/world/command.h"
#include "nacre/world/families.h"

namespace nacre {
namespace {

struct Slot {
  Value* value = nullptr;
  const ParameterSpec* spec = nullptr;  ///< of a parameter of a family
  bool place = false;                   ///< a position: a length or a fraction
};

std::string_view last_segment(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

const ParameterSpec* parameter(const FamilySpec* family, std::string_view name) {
  if (!family) return nullptr;
  for (const ParameterSpec& spec : family->parameters)
    if (spec.name == name) return &spec;
  return nullptr;
}

// A parameter that its family knows but that was not given yet comes into being here.
Slot find_slot(Setup& setup, std::string_view path) {
  Slot slot{find_value(setup, path)};
  const std::string_view name = last_segment(path);
  for (Body& body : setup.bodies) {
    const std::string prefix = "body." + body.name + ".";
    if (!path.starts_with(prefix) || path.substr(prefix.size()) != name) continue;
    const ParameterSpec* spec = parameter(find_family(body.family), name);
    if (!spec) break;
    slot.spec = spec;
    if (!slot.value) {
      body.values.set(name, Value{std::nan(""), spec->dimension, {}, {}});
      slot.value = body.values.find(name);
    }
    break;
  }
  slot.place = (path.starts_with("load.") || path.starts_with("support.") || path.starts_with("hinge.")) && (name == "at" || name == "to");
  return slot;
}

// The nearest path that exists, by edit distance, for the advice.
std::string nearest_path(Setup& setup, std::string_view path) {
  std::string best;
  std::size_t least = std::string::npos;
  const auto values = list_values(setup);
  if (path.size() > 200 || values.size() > 2000) return best;
  for (const ValueAt& item : values) {
    std::vector<std::size_t> row(item.path.size() + 1);
    for (std::size_t k = 0; k < row.size(); ++k) row[k] = k;
    for (std::size_t i = 0; i < path.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i + 1;
      for (std::size_t k = 0; k < item.path.size(); ++k) {
        const std::size_t above = row[k + 1];
        row[k + 1] = std::min<std::size_t>({above + 1, row[k] + 1, diagonal + (path[i] != item.path[k] ? 1u : 0u)});
        diagonal = above;
      }
    }
    if (row.back() < least) least = row.back(), best = item.path;
  }
  return best;
}

Error refuse(std::string_view path, std::string message, std::string advice = {}) {
  return error(Problem::Impossible, std::string(path), std::move(message), std::move(advice));
}

Error unknown(Setup& setup, std::string_view path) {
  const std::string near = nearest_path(setup, path);
  return refuse(path, "There is no value \"" + std::string(path.substr(0, 200)) + "\".", near.empty() ? "" : "The nearest is \"" + near + "\".");
}

Result<Setup> finish(Setup setup, const Slot& slot, std::string_view path, double si, Dimension dimension, std::string unit, std::string source) {
  if (!std::isfinite(si)) return refuse(path, "The value is not a finite number.");
  if (slot.spec) {
    const auto show = [&](double x) { return format_quantity(x, slot.spec->dimension, slot.value->unit, 6, setup.units); };
    if (slot.spec->integer && si != std::floor(si)) return refuse(path, std::string(slot.spec->label) + " is a count; " + format_number(si, 6) + " is not a whole number.");
    if (si < slot.spec->least || si > slot.spec->most)
      return refuse(path, std::string(slot.spec->label) + " cannot be " + show(si) + ".", "It can be from " + show(slot.spec->least) + " to " + show(slot.spec->most) + ".");
  }
  Value& value = *slot.value;
  value.si = si;
  value.dimension = dimension;
  value.unit = std::move(unit);
  value.origin = {Origin::Kind::Command, 0, -1, -1, std::move(source), {}};
  return setup;
}

// "pounds" of a slot for a force are lbf, "lb/ft^3" of one for a weight per volume pcf: the slot decides.
const Unit* read_as_force(std::string_view symbol, Dimension wanted) {
  const std::size_t at = symbol.find("lb");
  if (at == std::string_view::npos) return nullptr;
  std::string force(symbol);
  force.replace(at, symbol.substr(at, 3) == "lbs" ? 3 : 2, "lbf");
  const Unit* unit = find_unit(force);
  return unit && unit->dimension == wanted ? unit : nullptr;
}

}  // namespace

Result<Setup> set_value(const Setup& before, std::string_view path, std::string_view text) {
  Setup setup = before;
  const Slot slot = find_slot(setup, path);
  if (!slot.value) return unknown(setup, path);
  const Value& value = *slot.value;

  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  std::string ascii(text.substr(0, 200));
  if (ascii.starts_with("\u2212")) ascii.replace(0, 3, "-");
  std::size_t n = ascii.starts_with('-') || ascii.starts_with('+') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t from = n;
    while (n < ascii.size() && ascii[n] >= '0' && ascii[n] <= '9') ++n;
    return n - from;
  };
  std::size_t count = digits();
  if (n < ascii.size() && ascii[n] == '.') ++n, count += digits();
  const bool is_number = count > 0;
  if (is_number && n < ascii.size() && (ascii[n] == 'e' || ascii[n] == 'E')) {
    const std::size_t mark = n++;
    if (n < ascii.size() && (ascii[n] == '-' || ascii[n] == '+')) ++n;
    if (digits() == 0) n = mark;
  }
  double number = 0;
  const std::string_view digits_text = std::string_view(ascii).substr(ascii[0] == '+' ? 1 : 0, n - (ascii[0] == '+' ? 1 : 0));
  if (text.size() > 200 || !is_number || !detail::parse_number(digits_text, number))
    return refuse(path, "\"" + ascii.substr(0, 40) + "\" is not a number with a unit.", "Write it like \"2.5 m\".");
  std::string symbol = ascii.substr(n);
  while (!symbol.empty() && space(symbol.front())) symbol.erase(symbol.begin());

  const Unit* unit = nullptr;
  if (symbol.empty()) {
    unit = value.unit.empty() ? nullptr : find_unit(value.unit);
    if (!unit || unit->dimension != value.dimension) {
      unit = &display_unit(value.given() ? value.si : (value.dimension == dim::length ? 1.0 : 0.0), value.dimension, setup.units);
      if (unit->dimension != value.dimension) unit = nullptr;
    }
  } else {
    unit = find_unit(symbol);
    if (!unit) return refuse(path, "The unit \"" + symbol.substr(0, 40) + "\" is not known.", "Write it like \"" + value.text() + "\".");
  }
  const Unit plain{"", 1, 0, value.dimension};
  if (!unit) unit = &plain;
  const bool fits = unit->dimension == value.dimension || (slot.place && (unit->dimension == dim::length || unit->dimension == dim::none));
  if (!fits) {
    const Unit* force = read_as_force(symbol, value.dimension);
    if (!force) {
      return refuse(path, "\"" + std::string(path) + "\" is " + dimension_name(value.dimension) + ", but " + ascii + " is " + dimension_name(unit->dimension) + ".",
                    value.given() ? "Now it is " + format_quantity(value.si, value.dimension, value.unit, 6, setup.units) + "." : std::string());
    }
    unit = force;
  }
  // Every temperature of a setup is a difference: the zero of the scale does not enter, and the unit shown says so.
  std::string shown(unit->symbol);
  if (unit->offset != 0) shown = "Δ" + shown;
  return finish(std::move(setup), slot, path, number * unit->factor, unit->dimension, std::move(shown), ascii);
}

int load_in_proportion(Setup& setup, std::string_view path) {
  if (!path.starts_with("load.")) return -1;
  const Value* value = find_value(setup, path);
  for (std::size_t i = 0; value && i < setup.loads.size(); ++i)
    if (value == &setup.loads[i].magnitude) return setup.loads[i].magnitude_end.given() || value->si == 0 ? -1 : static_cast<int>(i);
  return -1;
}

Result<Setup> set_value(const Setup& before, std::string_view path, double si) {
  Setup setup = before;
  const Slot slot = find_slot(setup, path);
  if (!slot.value) return unknown(setup, path);
  const Dimension dimension = slot.value->dimension;
  const std::string unit = slot.value->unit;
  std::string source = std::isfinite(si) ? format_quantity(si, dimension, unit, 6, setup.units) : std::string();
  return finish(std::move(setup), slot, path, si, dimension, unit, std::move(source));
}

}  // namespace nacre
