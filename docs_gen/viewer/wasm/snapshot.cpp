#include "snapshot.h"

#include <algorithm>
#include <unordered_map>

#include "nacre/world/json.h"
#include "nacre/world/report.h"
#include "reading_json.h"

namespace nacre::core {

namespace {

void write_structure(JsonWriter& json, const Model& model, const std::vector<std::string>& groups) {
  json.key("nodes").array();
  for (const ModelNode& node : model.nodes) json.value(node.name);
  json.end_array();
  json.key("members").array();
  for (const ModelMember& m : model.members) {
    json.object().field("name", m.name).field("group", m.group).field("section", m.section);
    json.field("material", model.materials[static_cast<std::size_t>(m.material)].name);
    json.field("kind", m.kind == MemberKind::Bar ? "bar" : "frame").end_object();
  }
  json.end_array();
  json.list("groups", groups);
  json.key("lines").array();
  for (const ModelLine& line : model.lines) json.object().field("name", line.name).list("members", line.members).end_object();
  json.end_array();
  json.key("sections").array();
  for (std::size_t i = 0; i < model.sections.size(); ++i) {
    const SectionProperties& section = model.sections[i];
    json.object().field("name", i < model.section_names.size() ? model.section_names[i] : std::string());
    json.key("outline").array();
    for (const auto& loop : section.outline) {
      json.array();
      for (const auto& point : loop) json.array().value(point[0]).value(point[1]).end_array();
      json.end_array();
    }
    json.end_array();
    json.field("area", section.area).field("Iy", section.Iy).field("Iz", section.Iz).field("Iyz", section.Iyz);
    json.field("J", section.J).end_object();
  }
  json.end_array();
}

std::string support_kind(const Setup& setup, const ModelSupport& support) {
  for (const Support& s : setup.supports)
    if (s.name == support.name) return s.kind;
  // One support of a setup may stand at several joints and is then numbered.
  for (const Support& s : setup.supports)
    if (!s.name.empty() && support.name.compare(0, s.name.size(), s.name) == 0) return s.kind;
  const auto& f = support.fixed;
  if (f[0] && f[2] && f[4]) return "fixed";
  return f[0] && f[2] ? "pinned" : "roller";
}

void write_supports(JsonWriter& json, const Session& session, const Response& response) {
  const Model& model = session.model();
  json.key("supports").array();
  for (std::size_t i = 0; i < model.supports.size(); ++i) {
    const ModelSupport& s = model.supports[i];
    json.object().field("name", s.name).field("node", s.node).field("kind", support_kind(session.setup(), s)).list("fixed", s.fixed);
    json.key("axes").array();
    for (const Vec3& axis : s.axes)
      for (const double x : axis) json.value(x);
    json.end_array();
    json.key("reaction").array();
    for (std::size_t k = 0; k < 6; ++k) json.value(response.reactions.size() >= 6 * (i + 1) ? response.reactions[6 * i + k] : 0.0);
    json.end_array().end_object();
  }
  json.end_array();
}

void write_arrow(JsonWriter& json, const Vec3& at, const Vec3& v) {
  json.object().list("at", at).list("v", v).end_object();
}

Vec3 to_global(const ModelMember& member, const MemberLoad& load, const Vec3& q) {
  if (!load.local) return q;
  Vec3 g{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t k = 0; k < 3; ++k) g[k] += member.axes[i][k] * q[i];
  return g;
}

Vec3 along(const Model& model, const ModelMember& member, double s) {
  Vec3 x = model.nodes[static_cast<std::size_t>(member.a)].x;
  for (std::size_t k = 0; k < 3; ++k) x[k] += member.axes[0][k] * s;
  return x;
}

// Arrows of a load spread over a member: at both ends of the loaded part and between them, about a dozen along the whole load.
void write_distributed(JsonWriter& json, const Model& model, const MemberLoad& load, double spacing) {
  const ModelMember& member = model.members[static_cast<std::size_t>(load.member)];
  const double length = load.to - load.from;
  const int n = std::clamp(static_cast<int>(std::lround(length / spacing)), 1, 24);
  for (int i = 0; i <= n; ++i) {
    const double t = static_cast<double>(i) / n;
    Vec3 q{};
    for (std::size_t k = 0; k < 3; ++k) q[k] = load.q[k] + t * (load.q_end[k] - load.q[k]);
    write_arrow(json, along(model, member, load.from + t * length), to_global(member, load, q));
  }
}

const char* load_kind(Load::Kind kind) {
  switch (kind) {
    case Load::Kind::Force: return "force";
    case Load::Kind::Moment: return "moment";
    case Load::Kind::Distributed: return "distributed";
    case Load::Kind::DistributedMoment: return "distributed moment";
    case Load::Kind::Temperature: return "temperature";
    case Load::Kind::TemperatureGradient: return "temperature gradient";
  }
  return "force";
}

void write_loads(JsonWriter& json, const Session& session) {
  const Model& model = session.model();
  const Setup& setup = session.setup();
  json.key("loads").array();
  for (std::size_t i = 0; i < setup.loads.size(); ++i) {
    const Load& load = setup.loads[i];
    const int source = static_cast<int>(i);
    json.object().field("name", load.name).field("path", "load." + load.name + ".magnitude").field("kind", load_kind(load.kind));
    json.field("value", load.magnitude.or_else(0)).field("unit", si_symbol(load.magnitude.dimension));
    json.field("text", load.magnitude.given() ? load.magnitude.text() : std::string()).field("case", load.load_case);
    json.key("arrows").array();
    double loaded = 0;
    for (const LoadCase& c : model.cases)
      for (const MemberLoad& m : c.member)
        if (m.source == source && m.to > m.from) loaded += m.to - m.from;
    const bool moment = load.kind == Load::Kind::Moment;
    for (const LoadCase& c : model.cases) {
      for (const NodalLoad& n : c.nodal) {
        if (n.source != source) continue;
        const std::size_t o = moment ? 3 : 0;
        write_arrow(json, model.nodes[static_cast<std::size_t>(n.node)].x, {n.f[o], n.f[o + 1], n.f[o + 2]});
      }
      for (const MemberLoad& m : c.member) {
        if (m.source != source) continue;
        const ModelMember& member = model.members[static_cast<std::size_t>(m.member)];
        switch (m.kind) {
          case MemberLoad::Kind::Force:
          case MemberLoad::Kind::Moment: write_arrow(json, along(model, member, m.from), to_global(member, m, m.q)); break;
          case MemberLoad::Kind::Distributed:
          case MemberLoad::Kind::DistributedMoment: write_distributed(json, model, m, std::max(loaded / 12, 1e-9)); break;
          case MemberLoad::Kind::Thermal: break;
        }
      }
    }
    json.end_array().end_object();
  }
  json.end_array();
}

void write_view(JsonWriter& json, const Setup& setup) {
  json.key("lights").array();
  for (const Light& l : setup.lights)
    json.object().field("name", l.name).field("kind", l.kind).list("position", l.position).list("color", l.color)
        .field("intensity", l.intensity).end_object();
  json.end_array();
  json.key("cameras").array();
  for (const Camera& c : setup.cameras)
    json.object().field("name", c.name).list("position", c.position).list("target", c.target).end_object();
  json.end_array();
}

void write_assumptions(JsonWriter& json, const Session& session) {
  std::vector<Assumption> all = list_assumptions(session.setup());
  all.insert(all.end(), session.model().notes.begin(), session.model().notes.end());
  json.key("assumptions").array();
  for (const Assumption& a : all)
    json.object().field("what", a.what).field("value", a.value).field("why", a.why).field("path", a.path).end_object();
  json.end_array();
}

}  // namespace

std::vector<std::string> member_groups(const Model& model) {
  std::vector<std::string> groups;
  for (const ModelMember& m : model.members)
    if (std::find(groups.begin(), groups.end(), m.group) == groups.end()) groups.push_back(m.group);
  return groups;
}

std::string headline(const Session& session) {
  for (const std::string& name : headline_results(session.setup(), session.live_answers()))
    if (const Answer* answer = session.live_answers().find(name); answer && std::holds_alternative<double>(answer->value)) return name;
  return {};
}

std::string refusal(const Error& error, const prompts::Reading* reading) {
  JsonWriter json;
  json.object().field("ok", false);
  const bool told = !error.diagnostics.empty();
  json.field("message", told ? error.diagnostics.front().message : error.message());
  json.field("advice", told ? error.diagnostics.front().advice : std::string());
  write_questions(json, error.questions);
  write_diagnostics(json, error.diagnostics);
  if (reading) {
    json.key("reading");
    write_reading(json, *reading);
  }
  return json.end_object().take();
}

std::string frame(const Session& session, double seconds) {
  JsonWriter json;
  json.object().field("ok", true).field("revision", session.revision()).field("seconds", seconds);
  const Answers& answers = session.live_answers();
  if (const Answer* answer = answers.find(headline(session)); answer && std::holds_alternative<double>(answer->value))
    json.key("headline").object().field("name", answer->name).field("value", std::get<double>(answer->value))
        .field("unit", answer->unit).end_object();
  json.key("results").object();
  for (const Answer& a : answers.results)
    if (const double* x = std::get_if<double>(&a.value)) json.field(a.name, *x);
    else if (const auto* list = std::get_if<std::vector<double>>(&a.value)) json.list(a.name, *list);
  json.end_object();
  json.key("checks").array();
  for (const Check& c : answers.checks) json.object().field("name", c.name).field("value", c.value).end_object();
  json.end_array().key("limits").array();
  for (const LimitVerdict& l : answers.limits)
    json.object().field("text", l.text).field("holds", l.holds).field("value", l.value).field("limit", l.limit).end_object();
  return json.end_array().field("update", session.last_update()).end_object().take();
}

std::string snapshot(const Session& session, int combination, double seconds, bool with_reading) {
  const Setup& setup = session.setup();
  const Model& model = session.model();
  const State& state = session.state();
  const Response& response = state.responses[static_cast<std::size_t>(combination)];

  JsonWriter json;
  json.object().field("ok", true).field("revision", session.revision()).field("seconds", seconds);
  json.field("title", setup.title).field("prompt", setup.prompt).field("planar", model.planar);
  json.field("units", setup.units == UnitSystem::US ? "us" : "metric");
  write_structure(json, model, member_groups(model));
  write_supports(json, session, response);
  write_loads(json, session);
  write_values(json, session);
  json.key("combinations").array();
  for (const LoadCombination& c : model.combinations) json.value(c.name);
  json.end_array().field("combination", combination);
  json.key("modes").object().key("vibration").array();
  for (const Mode& m : state.vibration) json.value(m.value);
  json.end_array().key("buckling").array();
  for (const Mode& m : state.buckling) json.value(m.value);
  json.end_array().end_object();
  write_assumptions(json, session);
  // Results, checks and limits come from the one writer that the command line uses too.
  json.field("headline", headline(session)).list("headlines", headline_results(setup, session.answers(), true));
  const std::string answers = to_json(session.answers());
  if (answers.size() > 2) json.raw(std::string_view(answers).substr(1, answers.size() - 2));
  json.list("asks", setup.asks);
  write_view(json, setup);
  json.key("journal").array();
  for (const Command& c : session.journal()) json.object().field("text", c.text).end_object();
  json.end_array().field("position", session.position()).field("update", session.last_update());
  if (with_reading) {
    json.key("reading");
    write_reading(json, session.reading());
  }
  return json.end_object().take();
}

}  // namespace nacre::core
