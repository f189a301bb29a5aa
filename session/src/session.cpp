#include "nacre/session/session.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "nacre/world/build.h"
#include "nacre/world/report.h"
#include "nacre/world/json.h"

namespace nacre {

namespace {

// Setups of earlier positions are kept as long as they are small together; beyond that they are replayed when needed.
constexpr std::size_t kept_parts = 100'000;

// Beyond, build_model() has something to say about it [SI].
constexpr double largest_dragged_load = 1e30;

std::size_t parts(const Setup& setup) {
  std::size_t n = 64;
  for (const Body& body : setup.bodies) n += body.joints.size() + body.members.size();
  return n;
}

Error of_reading(const prompts::Reading& reading) {
  Error e;
  e.problem = reading.outcome == prompts::Outcome::NeedsClarification ? Problem::Unclear : Problem::Impossible;
  e.questions = reading.questions;
  // The refusals first: Error::message() is the first diagnostic.
  for (const auto& d : reading.diagnostics)
    if (d.severity == Diagnostic::Severity::Error) e.diagnostics.push_back(d);
  if (e.diagnostics.empty() && e.questions.empty())
    e = error(e.problem, "", "This was not understood.", "Try an edit such as \"make the span 8 m\" or \"double the load\".");
  return e;
}

/// The L of "L/360": the longest stretch between neighbouring supports along a line, the whole line where it is not held
/// twice (a cantilever, the beam of a frame), else the largest extent of the structure [m].
double span_of(const Model& model) {
  const auto held = [&](int node) {
    return std::any_of(model.supports.begin(), model.supports.end(), [&](const ModelSupport& s) { return s.node == node; });
  };
  double longest = 0;
  for (const ModelLine& line : model.lines) {
    double s = 0, last = 0, stretch = 0;
    int supports = 0;
    const auto meet = [&](int node) {
      if (!held(node)) return;
      if (supports++ > 0) stretch = std::max(stretch, s - last);
      last = s;
    };
    for (std::size_t i = 0; i < line.members.size(); ++i) {
      const ModelMember& m = model.members[static_cast<std::size_t>(line.members[i])];
      if (i == 0) meet(m.a);
      s += m.length;
      meet(m.b);
    }
    longest = std::max(longest, supports > 1 ? stretch : s);
  }
  if (longest > 0) return longest;
  std::array<double, 6> box{};
  for (std::size_t i = 0; i < model.nodes.size(); ++i)
    for (std::size_t k = 0; k < 3; ++k) {
      const double x = model.nodes[i].x[k];
      box[k] = i ? std::min(box[k], x) : x;
      box[3 + k] = i ? std::max(box[3 + k], x) : x;
    }
  return std::max({box[3] - box[0], box[4] - box[1], box[5] - box[2]});
}

/// The results, with limits that are stated as a part of the span measured against the span as it now is.
Answers answers_to(const Setup& setup, const Model& model, const State& state, structural::Detail detail = structural::Detail::All) {
  const auto of_span = [](const Limit& l) { return l.ratio_of_span.given() && l.ratio_of_span.si > 0 && !l.limit.given(); };
  if (std::none_of(setup.limits.begin(), setup.limits.end(), of_span)) return structural::evaluate(setup, model, state, detail);
  Setup measured = setup;
  for (Limit& limit : measured.limits) {
    if (!of_span(limit)) continue;
    const Value span{span_of(model), dim::length, "", {}};
    limit.limit = span;
    limit.limit.si /= limit.ratio_of_span.si;
    limit.text += " (" + limit.limit.text(4) + " for L = " + span.text(4) + ")";
  }
  return structural::evaluate(measured, model, state, detail);
}

/// Loads that leave everything that was asked for at zero were hardly meant so: a settlement of all supports alike, a heated
/// bar that is free to grow. Residues of rounding count as zero.
Result<bool> something_happens(const Setup& setup, const Answers& answers) {
  struct Scale {
    std::string_view name;
    double residue;  // N, N m, Pa
  };
  static constexpr Scale scales[] = {{"max_axial_force", 1e-6}, {"min_axial_force", 1e-6}, {"max_bending_moment", 1e-6}, {"max_shear_force", 1e-6},
                                     {"max_normal_stress", 1e-2}, {"max_von_mises", 1e-2}};
  const bool imposed = std::any_of(setup.loads.begin(), setup.loads.end(), [](const Load& l) { return l.kind == Load::Kind::Temperature; }) ||
                       std::any_of(setup.supports.begin(), setup.supports.end(), [](const Support& s) {
                         return std::any_of(s.motion.begin(), s.motion.end(), [](const Value& v) { return v.given() && v.si != 0; });
                       });
  if (!imposed) return true;
  int asked = 0;
  for (const auto& name : setup.asks) {
    for (const auto& scale : scales) {
      if (scale.name != name) continue;
      const auto* found = answers.find(name);
      const double* value = found == nullptr ? nullptr : std::get_if<double>(&found->value);
      if (value == nullptr || std::abs(*value) > scale.residue) return true;
      ++asked;
    }
  }
  if (asked == 0) return true;
  return error(Problem::Unclear, "loads", "Heat and settlements as they were understood strain nothing here: what was asked for is zero. Which part is held, or which support alone moves?",
               "Say how each end is held, or which support moves.");
}

/// What was asked for must be among the answers: an answer that leaves it out would be wrong in silence.
Result<bool> answered(const Setup& setup, const Answers& answers) {
  for (const auto& name : setup.asks) {
    if (answers.find(name)) continue;
    if (name == "safety_factor")
      return error(Problem::Unclear, name, "The safety factor needs a yield strength, which is not known.", "Name a graded material such as S355, or give the yield strength.");
    if (name == "mass") return error(Problem::Unclear, name, "The mass needs a density, which is not known.", "Give the density of the material.");
    return error(Problem::Unsupported, name, result_label(name) + ": not computed for this structure with what is known.",
                 "Ask for another result, or give the section and the material in full.");
  }
  // Loads that bend nothing, though their moment was asked for: most likely they were taken along the member.
  const auto* moment = answers.find("max_bending_moment");
  const double* largest = moment == nullptr ? nullptr : std::get_if<double>(&moment->value);
  const bool asked = std::find(setup.asks.begin(), setup.asks.end(), "max_bending_moment") != setup.asks.end();
  if (asked && largest != nullptr && *largest == 0 && !setup.loads.empty())
    return error(Problem::Unclear, "loads", "As the loads were understood they bend nothing: the bending moment that was asked for is zero. In which direction do they act?",
                 "Say whether they act along the member or across it.");
  return something_happens(setup, answers);
}

}  // namespace

Session::Session(Setup initial, Setup setup, structural::Structure structure)
    : initial_(std::move(initial)), setup_(std::move(setup)), structure_(std::move(structure)) {}

Result<Session> Session::open(Setup setup, std::vector<Command> journal) {
  Result<Setup> current = replay(setup, journal);
  if (!current) return current.failure();
  Result<Model> model = build_model(*current);
  if (!model) return model.failure();
  auto structure = structural::Structure::create(std::move(*model));
  if (!structure) return structure.failure();
  Session session(std::move(setup), std::move(*current), std::move(*structure));
  Result<State> state = session.structure_.solve();
  if (!state) return state.failure();
  session.state_ = std::move(*state);
  session.answers_ = answers_to(session.setup_, session.model(), session.state_);
  if (auto all = answered(session.setup_, session.answers_); !all) return all.failure();
  session.journal_ = std::move(journal);
  session.position_ = static_cast<int>(session.journal_.size());
  return session;
}

Result<bool> Session::adopt(Setup setup) {
  Result<Model> model = build_model(setup);
  if (!model) return model.failure();
  if (auto updated = structure_.update(std::move(*model)); !updated) return updated.failure();
  const auto take_back = [&](const Error& why) -> Result<bool> {
    Result<Model> before = build_model(setup_);
    if (!before) return before.failure();
    if (auto back = structure_.update(std::move(*before)); !back) return back.failure();
    return why;
  };
  Result<State> state = structure_.solve();
  if (!state) return take_back(state.failure());
  Answers answers = answers_to(setup, structure_.model(), *state);
  if (auto all = answered(setup, answers); !all) return take_back(all.failure());
  reference_.reset();
  take(std::move(setup), std::move(*state), std::move(answers), true);
  return true;
}

void Session::take(Setup setup, State state, Answers answers, bool complete) {
  setup_ = std::move(setup);
  state_ = std::move(state);
  answers_ = std::move(answers);
  complete_ = complete;
  ++revision_;
}

const Answers& Session::answers() const {
  if (!complete_) answers_ = answers_to(setup_, model(), state_);
  complete_ = true;
  return answers_;
}

Result<bool> Session::adopt_load(Setup setup, int load) {
  const auto magnitude = [load](const Setup& s) { return s.loads[static_cast<std::size_t>(load)].magnitude.si; };
  if (!reference_ || reference_->load != load) reference_ = {load, magnitude(setup_), model().cases};
  std::vector<LoadCase> cases = reference_->cases;
  scale_load(cases, load, magnitude(setup) / reference_->magnitude);
  if (auto done = structure_.exchange_loads(cases); !done) return done;
  const auto take_back = [&](const Error& why) -> Result<bool> {
    if (auto back = structure_.exchange_loads(cases); !back) return back;
    return why;
  };
  Result<State> state = structure_.solve_again();
  if (!state) return take_back(state.failure());
  Answers answers = answers_to(setup, model(), *state, structural::Detail::NoLists);
  if (auto all = answered(setup, answers); !all) return take_back(all.failure());
  take(std::move(setup), std::move(*state), std::move(answers), false);
  return true;
}

Result<bool> Session::note(std::string text, Setup setup) {
  const Setup& before = noted_ ? *noted_ : setup_;
  Command command = make_command(std::move(text), before, setup);
  if (command.patch.empty() || command.patch == "[]") {
    if (!noted_) return false;
    auto back = adopt(*noted_);
    if (back) noted_.reset();
    return back ? Result<bool>(false) : back;
  }
  Setup kept = before;
  if (auto done = adopt(std::move(setup)); !done) return done;
  noted_.reset();
  const auto n = static_cast<std::size_t>(position_);
  journal_.erase(journal_.begin() + position_, journal_.end());
  if (past_.size() > n + 1) past_.erase(past_.begin() + position_ + 1, past_.end());
  if (past_.size() == n && (n + 1) * parts(kept) <= kept_parts) past_.push_back(std::move(kept));
  journal_.push_back(std::move(command));
  ++position_;
  return true;
}

Result<bool> Session::set(std::string_view path, double si) {
  Result<Setup> next = set_value(noted_ ? *noted_ : setup_, path, si);
  if (!next) return next.failure();
  const Value* value = find_value(*next, path);
  return note("set " + std::string(path) + " = " + (value ? value->text(6) : format_number(si, 6)), std::move(*next));
}

Result<bool> Session::set(std::string_view path, std::string_view text) {
  Result<Setup> next = set_value(noted_ ? *noted_ : setup_, path, text);
  if (!next) return next.failure();
  return note("set " + std::string(path) + " = " + std::string(text), std::move(*next));
}

Result<bool> Session::drag(std::string_view path, double si) {
  Result<Setup> next = set_value(setup_, path, si);
  if (!next) return next.failure();
  std::optional<Setup> origin;
  if (!noted_) origin = setup_;
  const int load = load_in_proportion(setup_, path);
  const bool in_proportion = load >= 0 && load_in_proportion(*next, path) == load && std::abs(si) <= largest_dragged_load;
  if (auto done = in_proportion ? adopt_load(std::move(*next), load) : adopt(std::move(*next)); !done) return done;
  if (origin) noted_ = std::move(origin);
  return true;
}

Result<bool> Session::cancel_drag() {
  if (!noted_) return false;
  auto done = adopt(*noted_);
  if (done) noted_.reset();
  return done;
}

Result<bool> Session::command(std::string_view text) {
  const Setup& current = noted_ ? *noted_ : setup_;
  const std::vector<Setup> before = history();
  reading_ = prompts::read_command(current, before, text, position_ + 1);
  using Act = prompts::Reading::Act;
  if (reading_.act == Act::Repeat && position_ > 0) {
    const std::string last = journal_[static_cast<std::size_t>(position_) - 1].text;
    reading_ = prompts::read_command(current, before, last, position_ + 1);
    if (reading_.outcome != prompts::Outcome::Understood) return of_reading(reading_);
    return note(last, reading_.setup);
  }
  if (reading_.act == Act::Undo || reading_.act == Act::Redo) {
    // along the journal, as the buttons do; what was undone can be done again
    if (reading_.act == Act::Undo && reading_.outcome != prompts::Outcome::Understood) return of_reading(reading_);
    const int steps = reading_.steps;
    auto done = noted_ && reading_.act == Act::Undo ? cancel_drag() : go_to(reading_.act == Act::Undo ? position_ - steps : position_ + steps);
    if (!done) return reading_.act == Act::Redo ? Result<bool>(error(Problem::Impossible, "journal", "There is nothing to redo.")) : done;
    reading_.outcome = prompts::Outcome::Understood;
    reading_.questions.clear();
    reading_.setup = setup_;
    return done;
  }
  if (reading_.outcome != prompts::Outcome::Understood) return of_reading(reading_);
  return note(std::string(text), reading_.setup);
}

Result<Setup> Session::setup_at(int position) const {
  const auto n = static_cast<std::size_t>(position);
  if (n < past_.size()) return past_[n];
  if (past_.empty()) return replay(initial_, std::span(journal_).first(n));
  const std::size_t start = past_.size() - 1;
  return replay(past_.back(), std::span(journal_).subspan(start, n - start));
}

std::vector<Setup> Session::history() const {
  std::vector<Setup> setups;
  for (int i = 0; i < position_; ++i) {
    Result<Setup> setup = setup_at(i);
    if (!setup) break;
    setups.push_back(std::move(*setup));
  }
  return setups;
}

Result<bool> Session::undo() {
  if (noted_) return cancel_drag();
  if (position_ == 0) return error(Problem::Impossible, "journal", "There is nothing to undo.");
  return go_to(position_ - 1);
}

Result<bool> Session::redo() {
  if (position_ == static_cast<int>(journal_.size())) return error(Problem::Impossible, "journal", "There is nothing to redo.");
  return go_to(position_ + 1);
}

Result<bool> Session::go_to(int position) {
  if (position < 0 || position > static_cast<int>(journal_.size()))
    return error(Problem::Impossible, "journal", "The journal has " + std::to_string(journal_.size()) + " entries.",
                 "Choose a position from 0 to " + std::to_string(journal_.size()) + ".");
  Result<Setup> target = setup_at(position);
  if (!target) return target.failure();
  auto done = adopt(std::move(*target));
  if (!done) return done;
  noted_.reset();
  position_ = position;
  return true;
}

}  // namespace nacre
