#include "nacre/world/command.h"

#include "json_patch.h"
#include "nacre/world/json.h"
#include "setup_json.h"

namespace nacre {
namespace {

using detail::JsonTree;

// `before` is the setup's JSON.
Result<Setup> applied(const std::string& before, const std::string& patch) {
  Result<JsonTree> document = JsonTree::read(before);
  if (!document) return document.failure();
  const Result<JsonTree> operations = JsonTree::read(patch);
  if (!operations) return operations.failure();
  if (const Result<bool> done = detail::json_apply(*document, *operations); !done) return done.failure();
  return detail::setup_from_tree(*document);
}

std::string patch_between(const std::string& before, const std::string& after) {
  const Result<JsonTree> old_tree = JsonTree::read(before), new_tree = JsonTree::read(after);
  return old_tree && new_tree ? detail::json_diff(*old_tree, *new_tree) : std::string();
}

}  // namespace

Result<Setup> apply_command(const Setup& setup, const Command& command) { return applied(to_json(setup), command.patch); }

Command make_command(std::string text, const Setup& before, const Setup& after) {
  const std::string old_text = to_json(before), new_text = to_json(after);
  Command command{std::move(text), patch_between(old_text, new_text)};
  // Replaying must give the same bits, so that is asked, not hoped; what fails or is longer than the setup is its whole.
  const auto leads_there = [&] {
    const Result<Setup> outcome = applied(old_text, command.patch);
    return outcome.ok() && to_json(*outcome) == new_text;
  };
  if (command.patch.empty() || command.patch.size() > new_text.size() || !leads_there())
    command.patch = R"([{"op":"replace","path":"","value":)" + new_text + "}]";
  return command;
}

Result<Setup> replay(const Setup& initial, std::span<const Command> journal) {
  Setup setup = initial;
  for (const Command& command : journal) {
    Result<Setup> next = apply_command(setup, command);
    if (!next) return next.failure();
    setup = std::move(*next);
  }
  return setup;
}

}  // namespace nacre
