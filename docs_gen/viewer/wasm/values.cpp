// Every number of a setup with the range of its slider. The ranges are taken about the value with which the world was
// opened, so that they stand still while one drags; the limits of the families (families.h) bound them.

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "nacre/world/families.h"
#include "snapshot.h"

namespace nacre::core {

namespace {

struct Range {
  double min = 0, max = 1, step = 0;
  bool integer = false;
};

// Joints given one by one bring three numbers each: beyond this many values, those of the joints are left out.
constexpr std::size_t shown_values = 400;

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const auto dot = path.find('.');
    parts.push_back(path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return parts;
}

const char* group_of(std::string_view head) {
  if (head == "body") return "geometry";
  if (head == "load") return "loads";
  if (head == "section") return "section";
  if (head == "material") return "material";
  if (head == "support" || head == "hinge") return "supports";
  return "other";
}

const ParameterSpec* parameter(const Setup& setup, const std::vector<std::string_view>& path) {
  if (path.size() != 3 || path[0] != "body") return nullptr;
  for (const Body& body : setup.bodies) {
    if (body.name != path[1]) continue;
    if (const FamilySpec* family = find_family(body.family))
      for (const ParameterSpec& p : family->parameters)
        if (p.name == path[2]) return &p;
  }
  return nullptr;
}

double extent(const Model& model) {
  Vec3 low{}, high{};
  for (std::size_t i = 0; i < model.nodes.size(); ++i)
    for (std::size_t k = 0; k < 3; ++k) {
      low[k] = i ? std::min(low[k], model.nodes[i].x[k]) : model.nodes[i].x[k];
      high[k] = i ? std::max(high[k], model.nodes[i].x[k]) : model.nodes[i].x[k];
    }
  return std::max({high[0] - low[0], high[1] - low[1], high[2] - low[2]});
}

// Power of ten, or half of one, near 1/200 of the range.
double round_step(double range) {
  if (!(range > 0)) return 0;
  const double decade = std::pow(10.0, std::floor(std::log10(range / 100)));
  return range / decade >= 500 ? 5 * decade : decade;
}

// In shown units, so that the ends are round numbers for the reader.
Range around(double reference, double now, std::string_view tail, const std::vector<std::string_view>& path, Dimension dimension,
             const ParameterSpec* spec, double factor, double size) {
  Range r;
  const double magnitude = std::abs(reference);
  const bool coordinate = path.size() == 5 && path[2] == "joint";
  if (spec && spec->integer) {
    r.integer = true;
    r.step = 1;
    r.min = std::max(1.0, spec->least);
    r.max = std::max(2 * reference, reference + 6);
    if (std::isfinite(spec->most)) r.max = std::min(r.max, spec->most);
  } else if (coordinate) {
    r.min = reference - size / 2 / factor;
    r.max = reference + size / 2 / factor;
  } else if (tail == "nu") {
    r.max = 0.49;
  } else if ((tail == "at" || tail == "to") && dimension == dim::none) {
    r.max = 1;
  } else if (tail == "at" || tail == "to") {
    r.max = size / factor;
  } else if (dimension == dim::angle) {
    const double right = 1.5707963267948966 / factor;
    r.min = -std::max(right, magnitude);
    r.max = std::max(right, magnitude);
  } else if (path.size() == 4 && path[2] == "motion") {
    r.max = magnitude > 0 ? 4 * magnitude : 0.01 / factor;
    r.min = -r.max;
  } else if (path[0] == "load" || path[0] == "limit") {
    r.max = magnitude > 0 ? 3 * magnitude : 1;
    if (reference < 0) {
      r.min = -r.max;
      r.max = 0;
    }
  } else {
    r.min = 0.2 * magnitude;
    r.max = magnitude > 0 ? 3 * magnitude : 1;
  }
  if (spec && !spec->integer) {
    if (std::isfinite(spec->least)) r.min = std::max(r.min, spec->least / factor);
    if (std::isfinite(spec->most)) r.max = std::min(r.max, spec->most / factor);
  }
  if (!r.integer) {
    r.step = round_step(r.max - r.min);
    if (r.step > 0) {
      // Never rounds down to zero what must stay above it.
      const double low = std::floor(r.min / r.step) * r.step;
      r.min = r.min > 0 && low <= 0 ? r.step : low;
      r.max = std::ceil(r.max / r.step) * r.step;
    }
  }
  r.min = std::min(r.min, now);
  r.max = std::max(r.max, now);
  return r;
}

// Where along its line a load can stand that only joints can carry: on bars a force between joints is refused.
std::vector<double> joint_stations(const Session& session, std::string_view path, const Value& value) {
  std::vector<double> stops;
  for (const Load& load : session.setup().loads) {
    if (path != "load." + load.name + ".at" || load.place.kind != Place::Kind::Point || load.place.span != 0) continue;
    const Model& model = session.model();
    const auto line = std::find_if(model.lines.begin(), model.lines.end(), [&](const ModelLine& l) { return l.name == load.place.of; });
    const ModelLine* on = line != model.lines.end() ? &*line : load.place.of.empty() && !model.lines.empty() ? &model.lines.front() : nullptr;
    if (!on || !(on->length > 0)) continue;
    double s = 0;
    const auto add = [&] { stops.push_back((load.place.from_end ? on->length - s : s) / (value.dimension == dim::none ? on->length : 1)); };
    add();
    for (const int m : on->members) {
      const ModelMember& member = model.members[static_cast<std::size_t>(m)];
      if (member.kind != MemberKind::Bar) return {};
      s += member.length;
      add();
    }
  }
  if (stops.size() > 200) stops.clear();
  std::sort(stops.begin(), stops.end());
  return stops;
}

const char* origin_name(Origin::Kind kind) {
  switch (kind) {
    case Origin::Kind::Prompt: return "prompt";
    case Origin::Kind::Command: return "command";
    case Origin::Kind::Catalogue: return "catalogue";
    case Origin::Kind::File: return "file";
    case Origin::Kind::Assumption: return "assumption";
    case Origin::Kind::Derived: return "derived";
  }
  return "assumption";
}

// The words themselves where the origin has a span of the sentence or of an edit.
std::string origin_text(const Session& session, const Origin& origin) {
  const std::string* text = nullptr;
  if (origin.kind == Origin::Kind::Prompt) text = &session.setup().prompt;
  if (origin.kind == Origin::Kind::Command && origin.turn >= 1 && origin.turn <= static_cast<int>(session.journal().size()))
    text = &session.journal()[static_cast<std::size_t>(origin.turn) - 1].text;
  if (text && origin.begin >= 0 && origin.end > origin.begin && static_cast<std::size_t>(origin.end) <= text->size())
    return text->substr(static_cast<std::size_t>(origin.begin), static_cast<std::size_t>(origin.end - origin.begin));
  return origin.source;
}

}  // namespace

void write_values(JsonWriter& json, const Session& session) {
  // list_values() hands out pointers through which a value could be changed, hence the copies.
  Setup setup = session.setup();
  Setup initial = session.initial();
  std::unordered_map<std::string, double> references;
  for (const ValueAt& v : list_values(initial)) references.emplace(v.path, v.value->si);
  const double size = extent(session.model());
  const std::vector<ValueAt> values = list_values(setup);

  json.key("values").array();
  for (const ValueAt& v : values) {
    const auto path = split(v.path);
    if (path.empty()) continue;
    if (values.size() > shown_values && path.size() == 5 && path[2] == "joint") continue;
    const Value& value = *v.value;
    const UnitSystem system = setup.units;
    const Unit* unit = value.unit.empty() ? nullptr : find_unit(value.unit);
    if (!unit) unit = &display_unit(value.si, value.dimension, system);
    // Temperatures of a structure are differences: their units have no offset here.
    const double factor = unit->factor;
    const auto found = references.find(v.path);
    const double reference = found == references.end() || found->second == 0 ? value.si : found->second;
    const ParameterSpec* spec = parameter(setup, path);
    Range r = around(reference / factor, value.si / factor, path.back(), path, value.dimension, spec, factor, size);

    json.object().field("path", v.path).field("label", v.label).field("group", group_of(path[0])).field("si", value.si);
    json.field("unit", unit->symbol).field("factor", factor).field("offset", 0.0).field("text", value.text());
    json.field("min", r.min * factor).field("max", r.max * factor).field("step", r.step * factor).field("integer", r.integer);
    if (const auto stops = joint_stations(session, v.path, value); !stops.empty()) json.list("stops", stops);
    json.key("origin").object().field("kind", origin_name(value.origin.kind)).field("text", origin_text(session, value.origin));
    json.field("source", value.origin.source).field("why", value.origin.why).field("turn", value.origin.turn);
    json.field("begin", value.origin.begin).field("end", value.origin.end).end_object().end_object();
  }
  json.end_array();
}

}  // namespace nacre::core
