#include "json_read.h"
#include "json_write.h"
#include "nacre/world/json.h"

namespace nacre {

std::string to_json(std::span<const Command> journal) {
  detail::JsonText json;
  json.begin_array();
  for (const Command& command : journal) {
    json.begin_object();
    json.key("text");
    json.value(command.text);
    json.key("patch");
    json.raw(command.patch.empty() ? "[]" : std::string_view(command.patch));
    json.end_object();
  }
  json.end_array();
  return json.take();
}

Result<std::vector<Command>> journal_from_json(std::string_view text) {
  using Type = detail::JsonNode::Type;
  const auto wrong = [](const char* what) { return error(Problem::Impossible, "journal", what, "It is a list of {\"text\", \"patch\"}."); };
  const auto tree = detail::JsonTree::read(text);
  if (!tree) return tree.failure();
  if (tree->root().type != Type::Array) return wrong("The journal is not a list.");
  std::vector<Command> journal;
  for (const auto* entry = tree->first(tree->root()); entry; entry = tree->next(*entry)) {
    if (entry->type != Type::Object) return wrong("An entry of the journal is not an object.");
    Command command;
    bool said = false, patched = false;
    for (const auto* field = tree->first(*entry); field; field = tree->next(*field)) {
      if (field->key == "text" && field->type == Type::String) {
        command.text = field->text;
        said = true;
      } else if (field->key == "patch" && field->type == Type::Array) {
        command.patch = field->text;
        patched = true;
      } else {
        return wrong("An entry of the journal holds something else than a text and a patch.");
      }
    }
    if (!said || !patched) return wrong("An entry of the journal lacks its text or its patch.");
    journal.push_back(std::move(command));
  }
  return journal;
}

}  // namespace nacre
