// Commands as RFC 6902 patches. Only add, remove, replace and test are applied: "copy" would let a short patch from a
// file grow without bound, and no command needs it.

#include "nacre/world/command.h"

#include <nlohmann/json.hpp>

#include "json_read.h"
#include "nacre/world/json.h"

namespace nacre {
namespace {

using Json = nlohmann::ordered_json;  // the order of parameters is part of a setup
constexpr std::size_t max_operations = 100'000;

Error bad_patch(const std::string& what) {
  return error(Problem::InputOutput, "command", "The command does not apply: " + what + ".");
}

// One operation; the exceptions of nlohmann::json that it may meet are caught by the caller.
std::string apply_operation(Json& document, const Json& operation) {
  const auto field = [&](const char* name) -> const Json* {
    const auto found = operation.find(name);
    return found == operation.end() ? nullptr : &*found;
  };
  if (!operation.is_object()) return "an operation is not an object";
  const Json *op = field("op"), *path = field("path"), *value = field("value");
  if (!op || !op->is_string() || !path || !path->is_string()) return "an operation needs \"op\" and \"path\"";
  const auto& verb = op->get_ref<const std::string&>();
  const auto& where = path->get_ref<const std::string&>();
  const Json::json_pointer pointer(where);
  const bool known = verb == "add" || verb == "remove" || verb == "replace" || verb == "test";
  if (!known) return "the operation \"" + verb.substr(0, 40) + "\" is not supported";
  if (verb != "remove" && !value) return "\"" + verb + "\" needs a value";
  if (verb == "replace") {
    document.at(pointer) = *value;
    return {};
  }
  if (verb == "test") return document.at(pointer) == *value ? std::string() : "the test at \"" + where + "\" fails";
  if (pointer.empty()) {
    if (verb == "remove") return "the whole setup cannot be removed";
    document = *value;
    return {};
  }
  Json& parent = document.at(pointer.parent_pointer());
  const std::string& last = pointer.back();
  if (parent.is_object()) {
    if (verb == "add") {
      parent[last] = *value;
    } else if (parent.erase(last) == 0) {
      return "there is nothing at \"" + where + "\"";
    }
    return {};
  }
  if (!parent.is_array()) return "there is no list or object at \"" + where + "\"";
  std::size_t index = parent.size();
  if (!(verb == "add" && last == "-")) {
    const bool digits = !last.empty() && last.size() < 10 && last.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || (last.size() > 1 && last[0] == '0')) return "\"" + last.substr(0, 40) + "\" is not an index";
    index = std::stoul(last);
  }
  if (index > parent.size() || (verb == "remove" && index == parent.size())) return "there is nothing at \"" + where + "\"";
  const auto at = parent.begin() + static_cast<std::ptrdiff_t>(index);
  verb == "add" ? static_cast<void>(parent.insert(at, *value)) : static_cast<void>(parent.erase(at));
  return {};
}

// The setup's JSON after the patch. `patch` has passed the bounded reader.
Result<std::string> patched(const std::string& setup, const std::string& patch) {
  try {
    Json document = Json::parse(setup);
    const Json operations = Json::parse(patch);
    if (!operations.is_array()) return bad_patch("the patch is not a list");
    if (operations.size() > max_operations) return bad_patch("more than 100,000 operations");
    for (const Json& operation : operations) {
      if (std::string problem = apply_operation(document, operation); !problem.empty()) return bad_patch(problem);
    }
    return document.dump();
  } catch (const std::exception& e) {
    return bad_patch(e.what());
  }
}

}  // namespace

Result<Setup> apply_command(const Setup& setup, const Command& command) {
  if (const auto tree = detail::JsonTree::read(command.patch); !tree) return tree.failure();
  const Result<std::string> text = patched(to_json(setup), command.patch);
  if (!text) return text.failure();
  return setup_from_json(*text);
}

Command make_command(std::string text, const Setup& before, const Setup& after) {
  Command command{std::move(text), "[]"};
  const std::string old_text = to_json(before), new_text = to_json(after);
  const auto leads_there = [&] {
    const Result<Setup> outcome = apply_command(before, command);
    return outcome.ok() && to_json(*outcome) == new_text;
  };
  if (old_text == new_text) return command;
  try {
    command.patch = Json::diff(Json::parse(old_text), Json::parse(new_text)).dump();
  } catch (const std::exception&) {
    command.patch.clear();
  }
  // A difference does not see the order of parameters nor the sign of zero, and may be longer than the setup itself.
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
