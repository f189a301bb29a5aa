#pragma once
// A world that is being worked on: what the command line and the page have in common.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/prompts/read.h"
#include "nacre/structural/structure.h"
#include "nacre/world/command.h"
#include "nacre/world/result.h"
#include "nacre/world/state.h"

namespace nacre {

/// A setup with its journal, solved. Every function that changes something either succeeds as a whole, or returns the
/// reason and leaves the session as it was.
class Session {
 public:
  /// Takes over `setup`, replays `journal` on it, and solves the outcome.
  /// Fails when an entry does not apply, the model cannot be built, the structure is a mechanism, or the solver fails.
  [[nodiscard]] static Result<Session> open(Setup setup, std::vector<Command> journal = {});

  Session(Session&&) noexcept = default;
  Session& operator=(Session&&) noexcept = default;

  [[nodiscard]] const Setup& initial() const { return initial_; }     ///< before the journal
  [[nodiscard]] const Setup& setup() const { return setup_; }         ///< as shown: after the journal up to position(), and a drag
  [[nodiscard]] const Model& model() const { return structure_.model(); }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const Answers& answers() const;
  /// The same, but while a load is dragged the lists by member and by support are empty.
  [[nodiscard]] const Answers& live_answers() const { return answers_; }
  [[nodiscard]] const std::vector<Command>& journal() const { return journal_; }  ///< with what was undone at its end
  [[nodiscard]] int position() const { return position_; }            ///< so many entries of the journal are in force
  [[nodiscard]] int revision() const { return revision_; }            ///< grows with every change, live ones too
  /// How the last words given to command() were read.
  [[nodiscard]] const prompts::Reading& reading() const { return reading_; }
  /// Which way the factor was brought up to date: "kept", "low-rank", "refactored", "analysed".
  [[nodiscard]] const char* last_update() const { return structure_.last_update(); }

  /// Sets one value [SI] by its path and notes it in the journal. What had been undone is dropped. `true` when anything changed.
  Result<bool> set(std::string_view path, double si);
  /// The same from text with a unit, "8 m": `--set body.structure.span="8 m"`.
  Result<bool> set(std::string_view path, std::string_view text);
  /// The same without a journal entry, while a slider or an arrow is being dragged. The next edit that is noted counts from
  /// the last noted one, so a drag is one entry; cancel_drag() goes back to it.
  Result<bool> drag(std::string_view path, double si);
  Result<bool> cancel_drag();

  /// An edit in words. `false` when it was understood and changes nothing. reading() tells how it was read, also on failure;
  /// a failure carries the questions that must be answered first.
  Result<bool> command(std::string_view text);

  Result<bool> undo();
  Result<bool> redo();
  /// Puts the first `position` entries of the journal in force. Fails outside 0 … journal().size().
  Result<bool> go_to(int position);

 private:
  Session(Setup initial, Setup setup, structural::Structure structure);
  Result<bool> adopt(Setup setup);                       // build, solve, evaluate; unchanged on failure
  Result<bool> adopt_load(Setup setup, int load);        // the same when the magnitude of this load alone has changed
  void take(Setup setup, State state, Answers answers, bool complete);
  Result<bool> note(std::string text, Setup setup);      // adopt, and write it into the journal
  Result<Setup> setup_at(int position) const;
  std::vector<Setup> history() const;

  Setup initial_, setup_;
  std::optional<Setup> noted_;            // what the journal leads to, while a drag shows something else
  structural::Structure structure_;
  State state_;
  mutable Answers answers_;
  mutable bool complete_ = true;          // whether answers_ has its lists
  struct Reference {                      // the loads from which a drag scales, so that rounding does not add up
    int load;
    double magnitude;
    std::vector<LoadCase> cases;
  };
  std::optional<Reference> reference_;
  std::vector<Command> journal_;
  std::vector<Setup> past_;               // setups at positions 0, 1, … as far as they are kept
  int position_ = 0, revision_ = 0;
  prompts::Reading reading_;
};

}  // namespace nacre
