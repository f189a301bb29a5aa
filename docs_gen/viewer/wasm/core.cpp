#include "core.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <span>

#include "nacre/figures/figures.h"
#include "nacre/prompts/catalogue.h"
#include "nacre/world/json.h"
#include "snapshot.h"

namespace {

using namespace nacre;

struct World {
  std::optional<Session> session;
  int combination = 0;
  int mode_kind = 0, mode = -1;
  std::string text;
  // Buffers that are gathered from the model; the others are handed out where they lie.
  std::vector<double> doubles;
  std::vector<int> ints;
};

World world;

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

int exit_code(const Error& error) {
  switch (error.problem) {
    case Problem::Unclear: return 3;
    case Problem::Impossible:
    case Problem::Mechanism:
    case Problem::Unsupported: return 4;
    case Problem::SolverFailed: return 5;
    case Problem::InputOutput: return 6;
  }
  return 4;
}

int refuse(const Error& error, bool with_reading = false) {
  world.text = core::refusal(error, with_reading ? &world.session->reading() : nullptr);
  return exit_code(error);
}

int no_world() { return refuse(error(Problem::Impossible, "world", "No world is open.", "Open one first.")); }

int tell(double seconds, bool with_reading = false) {
  const int n = static_cast<int>(world.session->state().responses.size());
  if (world.combination >= n) world.combination = 0;
  world.text = core::snapshot(*world.session, world.combination, seconds, with_reading);
  return 0;
}

template <class F>
int edit(bool with_reading, F&& change) {
  if (!world.session) return no_world();
  const auto start = Clock::now();
  Result<bool> done = change(*world.session);
  if (!done) return refuse(done.failure(), with_reading);
  return tell(since(start), with_reading);
}

const Response& shown() { return world.session->state().responses[static_cast<std::size_t>(world.combination)]; }

}  // namespace

extern "C" {

int nacre_open(const char* setup, const char* journal) {
  const auto start = Clock::now();
  auto parsed = setup_from_json(setup ? setup : "");
  if (!parsed) return refuse(parsed.failure());
  auto entries = journal_from_json(journal && *journal ? journal : "[]");
  if (!entries) return refuse(entries.failure());
  auto session = Session::open(std::move(*parsed), std::move(*entries));
  if (!session) return refuse(session.failure());
  world.session.emplace(std::move(*session));
  world.combination = 0;
  world.mode = -1;
  return tell(since(start));
}

int nacre_set(const char* path, double si, int live) {
  if (!world.session) return no_world();
  if (!live) return edit(false, [&](Session& s) { return s.set(path, si); });
  const auto start = Clock::now();
  auto done = world.session->drag(path, si);
  if (!done) return refuse(done.failure());
  world.text = core::frame(*world.session, since(start));
  return 0;
}

int nacre_command(const char* text) {
  return edit(true, [&](Session& s) { return s.command(text); });
}
int nacre_cancel() {
  return edit(false, [](Session& s) { return s.cancel_drag(); });
}
int nacre_undo() {
  return edit(false, [](Session& s) { return s.undo(); });
}
int nacre_redo() {
  return edit(false, [](Session& s) { return s.redo(); });
}
int nacre_goto(int position) {
  return edit(false, [&](Session& s) { return s.go_to(position); });
}
int nacre_snapshot() {
  return edit(false, [](Session&) { return Result<bool>(true); });
}

int nacre_figure(const char* name, const char* member) {
  if (!world.session) return no_world();
  figures::Subject subject{&world.session->setup(), &world.session->model(), &world.session->state(), world.combination};
  subject.id = "live";
  auto drawn = figures::figure(subject, name ? name : "", member ? member : "");
  if (!drawn) return refuse(drawn.failure());
  core::JsonWriter json;
  world.text = json.object().field("title", drawn->title).field("svg", drawn->svg).end_object().take();
  return 0;
}

int nacre_state() {
  if (!world.session) return no_world();
  core::JsonWriter json;
  const auto& journal = world.session->journal();
  json.object().key("setup").raw(to_json(world.session->initial()));
  json.key("journal").raw(to_json(std::span(journal).first(static_cast<std::size_t>(world.session->position()))));
  json.key("results").raw(to_json(world.session->answers()));
  world.text = json.end_object().take();
  return 0;
}

int nacre_catalogue() {
  core::JsonWriter json;
  json.object().key("sections").array();
  for (const std::string& series : prompts::list_series())
    json.object().field("series", series).list("names", prompts::list_sections(series)).end_object();
  json.end_array().list("materials", prompts::list_materials());
  world.text = json.end_object().take();
  return 0;
}

int nacre_combination(int i) {
  if (!world.session) return no_world();
  if (i < 0 || i >= static_cast<int>(world.session->state().responses.size()))
    return refuse(error(Problem::Impossible, "combination", "There is no such combination of loads."));
  world.combination = i;
  return 0;
}

int nacre_mode(int kind, int i) {
  if (!world.session) return no_world();
  const auto& modes = kind == 0 ? world.session->state().vibration : world.session->state().buckling;
  if (i < -1 || i >= static_cast<int>(modes.size()))
    return refuse(error(Problem::Impossible, "mode", "There is no such mode shape."));
  world.mode_kind = kind;
  world.mode = i;
  return 0;
}

const char* nacre_text() { return world.text.c_str(); }

const double* nacre_doubles(int which, int* n) {
  *n = 0;
  if (!world.session) return nullptr;
  const Model& model = world.session->model();
  const auto give = [&](const std::vector<double>& v) {
    *n = static_cast<int>(v.size());
    return v.data();
  };
  switch (which) {
    case 0:
      world.doubles.clear();
      for (const ModelNode& node : model.nodes) world.doubles.insert(world.doubles.end(), node.x.begin(), node.x.end());
      return give(world.doubles);
    case 1: return give(shown().u);
    case 2: return give(shown().stations.s);
    case 3: return give(shown().stations.values);
    case 4:
      world.doubles.clear();
      for (const ModelMember& m : model.members)
        for (const Vec3& axis : m.axes) world.doubles.insert(world.doubles.end(), axis.begin(), axis.end());
      return give(world.doubles);
    case 5: {
      const State& state = world.session->state();
      const auto& modes = world.mode_kind == 0 ? state.vibration : state.buckling;
      if (world.mode < 0 || world.mode >= static_cast<int>(modes.size())) return nullptr;
      return give(modes[static_cast<std::size_t>(world.mode)].shape);
    }
    case 6: return give(shown().reactions);
    default: return nullptr;
  }
}

const int* nacre_ints(int which, int* n) {
  *n = 0;
  if (!world.session) return nullptr;
  const Model& model = world.session->model();
  if (which == 1) {
    *n = static_cast<int>(shown().stations.first.size());
    return shown().stations.first.data();
  }
  world.ints.clear();
  if (which == 3) {
    const auto groups = core::member_groups(model);
    for (const ModelMember& m : model.members)
      world.ints.push_back(static_cast<int>(std::find(groups.begin(), groups.end(), m.group) - groups.begin()));
  } else {
    for (const ModelMember& m : model.members) {
      if (which == 0) world.ints.insert(world.ints.end(), {m.a, m.b});
      if (which == 2) world.ints.push_back(m.section);
    }
  }
  *n = static_cast<int>(world.ints.size());
  return world.ints.data();
}

}  // extern "C"
