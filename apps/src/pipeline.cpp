#include "pipeline.h"

#include <chrono>
#include <filesystem>
#include <optional>

#include "nacre/session/session.h"
#include "nacre/store/world_file.h"
#include "nacre/world/json.h"

namespace nacre::apps {
namespace {

class Stopwatch {
 public:
  explicit Stopwatch(Report& report) : report_(report) {}
  void lap(const char* stage) {
    const auto now = Clock::now();
    report_.seconds.emplace_back(stage, std::chrono::duration<double>(now - last_).count());
    last_ = now;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Report& report_;
  Clock::time_point last_ = Clock::now();
};

void refuse(Report& report, const Error& e) {
  report.status = e.problem == Problem::Unclear ? Report::Status::NeedsClarification : Report::Status::Rejected;
  report.problem = e.problem;
  report.diagnostics.insert(report.diagnostics.end(), e.diagnostics.begin(), e.diagnostics.end());
  report.questions.insert(report.questions.end(), e.questions.begin(), e.questions.end());
}

/// Takes the outcome of a reading into the report; false when it stops there.
bool take(Report& report, const prompts::Reading& reading) {
  report.diagnostics.insert(report.diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  report.questions.insert(report.questions.end(), reading.questions.begin(), reading.questions.end());
  if (reading.outcome == prompts::Outcome::Understood) return true;
  const bool unclear = reading.outcome == prompts::Outcome::NeedsClarification;
  report.status = unclear ? Report::Status::NeedsClarification : Report::Status::Rejected;
  report.problem = unclear ? Problem::Unclear : Problem::Impossible;
  return false;
}

bool is_world_file(const std::string& input) {
  std::error_code ec;
  return input.size() > 3 && input.ends_with(".h5") && std::filesystem::exists(input, ec);
}

/// What a failed edit leaves: its reading says more than the error, where there is one.
void refuse_edit(Report& report, const Session& session, const Error& e) {
  const auto before = report.diagnostics.size() + report.questions.size();
  const bool read = take(report, session.reading());
  if (read || report.diagnostics.size() + report.questions.size() == before) refuse(report, e);
}

/// The session that the sentence or the file opens; nothing when the report says why.
std::optional<Session> open_input(const Options& options, Run& out, Stopwatch& watch) {
  Setup initial;
  std::vector<Command> journal;
  if (is_world_file(options.input)) {
    auto loaded = load_world(options.input);
    if (!loaded) return refuse(out.report, loaded.failure()), std::nullopt;
    initial = std::move(loaded->initial);
    journal = std::move(loaded->journal);
    watch.lap("load");
  } else {
    out.readings.push_back(prompts::read(options.input));
    watch.lap("read");
    out.report.setup = out.readings.back().setup;
    if (!take(out.report, out.readings.back())) return std::nullopt;
    initial = std::move(out.readings.back().setup);
  }
  if (!options.units.empty()) initial.units = options.units == "us" ? UnitSystem::US : UnitSystem::Metric;
  auto session = Session::open(std::move(initial), std::move(journal));
  if (!session) return refuse(out.report, session.failure()), std::nullopt;
  watch.lap("solve");
  return std::move(*session);
}

bool edit(const Options& options, Session& session, Run& out, Stopwatch& watch) {
  for (const auto& text : options.then) {
    const auto done = session.command(text);
    out.readings.push_back(session.reading());
    if (!done) return refuse_edit(out.report, session, done.failure()), false;
    if (!take(out.report, session.reading())) return false;
  }
  for (const auto& [path, text] : options.set) {
    const auto done = session.set(path, text);
    if (!done) return refuse(out.report, done.failure()), false;
  }
  if (!options.then.empty() || !options.set.empty()) watch.lap("edit");
  return true;
}

}  // namespace

Run run(const Options& options) {
  Run out;
  Stopwatch watch(out.report);
  auto session = open_input(options, out, watch);
  if (!session) return out;
  const bool edited = edit(options, *session, out, watch);
  out.report.setup = session->setup();
  if (!edited) return out;

  auto journal = session->journal();
  journal.resize(std::size_t(session->position()));
  out.world = {session->initial(), std::move(journal), session->setup(), session->model(), session->state(), session->answers()};
  Report solved = report_of(out.world);
  solved.diagnostics = std::move(out.report.diagnostics);
  solved.questions = std::move(out.report.questions);
  solved.seconds = std::move(out.report.seconds);
  out.report = std::move(solved);
  return out;
}

Report report_of(const World& world) {
  Report report;
  report.status = Report::Status::Solved;
  report.setup = world.setup;
  report.answers = world.answers;
  report.assumptions = list_assumptions(world.setup);
  for (const auto& note : world.model.notes) report.assumptions.push_back(note);
  report.hash = content_hash(to_json(world.setup));
  return report;
}

}  // namespace nacre::apps
