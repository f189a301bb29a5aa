#include "json_patch.h"

#include <algorithm>
#include <vector>

#include "json_write.h"

namespace nacre::detail {
namespace {

using Type = JsonNode::Type;

// Both texts come from one writer: equal values have equal texts, and the texts of -0.0 and 0.0 differ, as they should.
bool same(const JsonNode& a, const JsonNode& b) { return a.type == b.type && a.text == b.text; }

class Differ {
 public:
  Differ(const JsonTree& before, const JsonTree& after) : before_(before), after_(after) {}

  std::string run() {
    out_.begin_array();
    diff(before_.root(), after_.root());
    out_.end_array();
    return out_.take();
  }

 private:
  using Children = std::vector<const JsonNode*>;
  static Children children(const JsonTree& tree, const JsonNode& node) {
    Children all;
    all.reserve(static_cast<std::size_t>(node.count));
    for (const JsonNode* child = tree.first(node); child; child = tree.next(*child)) all.push_back(child);
    return all;
  }

  template <class F>
  void inside(std::string_view token, F&& f) {
    const std::size_t before = path_.size();
    path_ += '/';
    for (const char c : token) {
      if (c == '~') {
        path_ += "~0";
      } else if (c == '/') {
        path_ += "~1";
      } else {
        path_ += c;
      }
    }
    f();
    path_.resize(before);
  }

  void operation(std::string_view op, const JsonNode* value) {
    out_.begin_object();
    out_.key("op");
    out_.value(op);
    out_.key("path");
    out_.value(std::string_view(path_));
    if (value) {
      out_.key("value");
      value->type == Type::String ? out_.value(value->text) : out_.raw(value->text);
    }
    out_.end_object();
  }

  void diff(const JsonNode& a, const JsonNode& b) {
    if (same(a, b)) return;
    if (a.type == Type::Object && b.type == Type::Object) return diff_objects(a, b);
    if (a.type == Type::Array && b.type == Type::Array) return diff_arrays(a, b);
    operation("replace", &b);
  }

  void diff_objects(const JsonNode& a, const JsonNode& b) {
    const Children mine = children(before_, a), theirs = children(after_, b);
    // The partner of each key, looked for from where the last one was: keys mostly come in one order.
    const auto find = [](const Children& all, std::string_view key, std::size_t hint) -> std::size_t {
      for (std::size_t k = 0; k < all.size(); ++k) {
        const std::size_t i = (hint + k) % all.size();
        if (all[i]->key == key) return i;
      }
      return all.size();
    };
    std::vector<std::size_t> partner;  // in `theirs`, or its size
    std::size_t hint = 0;
    for (const JsonNode* child : mine) {
      partner.push_back(find(theirs, child->key, hint));
      if (partner.back() < theirs.size()) hint = partner.back() + 1;
    }
    std::vector<bool> met(theirs.size());
    bool in_order = true;
    std::size_t last = 0, n_met = 0;
    for (const std::size_t i : partner) {
      if (i == theirs.size()) continue;
      in_order = in_order && i == n_met && i >= last;  // kept keys first, in their order; new ones behind them
      last = i;
      met[i] = true;
      ++n_met;
    }
    const bool order_matters = b.key == "values" || b.key == "factors";
    if (order_matters && !in_order) return operation("replace", &b);
    for (std::size_t k = 0; k < mine.size(); ++k) {
      inside(mine[k]->key, [&] { partner[k] < theirs.size() ? diff(*mine[k], *theirs[partner[k]]) : operation("remove", nullptr); });
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (!met[i]) inside(theirs[i]->key, [&] { operation("add", theirs[i]); });
    }
  }

  // What is equal at both ends stays; what is left between is compared one by one, then added or removed.
  void diff_arrays(const JsonNode& a, const JsonNode& b) {
    const Children mine = children(before_, a), theirs = children(after_, b);
    std::size_t head = 0, tail = 0;
    const std::size_t shorter = std::min(mine.size(), theirs.size());
    while (head < shorter && same(*mine[head], *theirs[head])) ++head;
    while (tail < shorter - head && same(*mine[mine.size() - 1 - tail], *theirs[theirs.size() - 1 - tail])) ++tail;
    const std::size_t mine_end = mine.size() - tail, theirs_end = theirs.size() - tail;
    std::size_t i = head;
    for (; i < mine_end && i < theirs_end; ++i) inside(std::to_string(i), [&] { diff(*mine[i], *theirs[i]); });
    for (std::size_t k = mine_end; k > i; --k) inside(std::to_string(k - 1), [&] { operation("remove", nullptr); });
    for (; i < theirs_end; ++i) inside(std::to_string(i), [&] { operation("add", theirs[i]); });
  }

  const JsonTree &before_, &after_;
  JsonText out_;
  std::string path_;
};

}  // namespace

std::string json_diff(const JsonTree& before, const JsonTree& after) { return Differ(before, after).run(); }

/// Changes a tree in place. Nodes that drop out stay in memory until the tree goes.
class JsonEditor {
 public:
  JsonEditor(JsonTree& document, const JsonTree& patch) : document_(document), patch_(patch) {}

  Result<bool> run() {
    if (patch_.root().type != Type::Array) return error_of("the patch is not a list");
    if (patch_.root().count > max_operations) return error_of("more than 100,000 operations");
    for (const JsonNode* operation = patch_.first(patch_.root()); operation; operation = patch_.next(*operation))
      if (!apply(*operation)) return error_of(message_);
    return true;
  }

 private:
  static constexpr int max_operations = 100'000;
  static constexpr long max_steps = 200'000'000;  ///< along lists: a hostile patch must not take for ever

  static Error error_of(const std::string& what) { return error(Problem::InputOutput, "command", "The command does not apply: " + what + "."); }
  bool fail(std::string what) {
    message_ = std::move(what);
    return false;
  }
  JsonNode& node(int i) { return document_.nodes_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] static std::string shown(std::string_view text) { return "\"" + std::string(text.substr(0, 80)) + "\""; }

  const JsonNode* field(const JsonNode& object, std::string_view key) const {
    for (const JsonNode* child = patch_.first(object); child; child = patch_.next(*child))
      if (child->key == key) return child;
    return nullptr;
  }

  // "/loads/0" -> {"loads", "0"}, with ~1 and ~0 taken back.
  bool split(std::string_view path, std::vector<std::string>& tokens) {
    if (!path.empty() && path[0] != '/') return fail("the path " + shown(path) + " does not begin with a slash");
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (path[i] == '/') {
        tokens.emplace_back();
      } else if (path[i] != '~') {
        tokens.back() += path[i];
      } else if (i + 1 < path.size() && (path[i + 1] == '0' || path[i + 1] == '1')) {
        tokens.back() += path[++i] == '0' ? '~' : '/';
      } else {
        return fail("the path " + shown(path) + " has a wrong escape");
      }
    }
    return true;
  }

  /// A child of `parent` and the one before it, each -1 where there is none.
  struct Place {
    int before = -1, at = -1;
  };

  bool find_key(int parent, std::string_view key, Place& place) {
    place = {-1, node(parent).first};
    while (place.at >= 0 && node(place.at).key != key) {
      if (++steps_ > max_steps) return fail("it takes too long");
      place = {place.at, node(place.at).next};
    }
    return true;
  }

  bool find_index(int parent, const std::string& token, bool may_be_end, Place& place) {
    const bool end = may_be_end && token == "-";
    const bool digits = !token.empty() && token.size() < 10 && token.find_first_not_of("0123456789") == std::string::npos;
    if (!end && (!digits || (token.size() > 1 && token[0] == '0'))) return fail(shown(token) + " is not an index");
    const long index = end ? node(parent).count : std::stol(token);
    if (index > node(parent).count || (index == node(parent).count && !may_be_end)) return fail("there is nothing at index " + token);
    if ((steps_ += index) > max_steps) return fail("it takes too long");
    place = {-1, node(parent).first};
    for (long i = 0; i < index; ++i) place = {place.at, node(place.at).next};
    return true;
  }

  bool find_child(int parent, const std::string& token, bool may_be_new, Place& place) {
    if (node(parent).type == Type::Array) return find_index(parent, token, may_be_new, place);
    if (node(parent).type != Type::Object) return fail("there is no list or object above " + shown(token));
    if (!find_key(parent, token, place)) return false;
    if (place.at < 0 && !may_be_new) return fail("there is no " + shown(token));
    return true;
  }

  // A copy of a value of the patch among the nodes of the document; not deeper than the parser let it be.
  int copy(const JsonNode& value) {
    const int at = static_cast<int>(document_.nodes_.size());
    document_.nodes_.push_back(value);
    node(at).first = node(at).next = -1;
    int last = -1;
    for (const JsonNode* child = patch_.first(value); child; child = patch_.next(*child)) {
      const int made = copy(*child);
      (last < 0 ? node(at).first : node(last).next) = made;
      last = made;
    }
    return at;
  }

  void replace(int at, const JsonNode& value) {
    const JsonNode made = node(copy(value));
    const int next = node(at).next;
    const std::string_view key = node(at).key;
    node(at) = made;
    node(at).next = next;
    node(at).key = key;
  }

  bool apply(const JsonNode& operation) {
    if (operation.type != Type::Object) return fail("an operation is not an object");
    const JsonNode *op = field(operation, "op"), *path = field(operation, "path"), *value = field(operation, "value");
    if (!op || op->type != Type::String || !path || path->type != Type::String) return fail("an operation needs \"op\" and \"path\"");
    const bool add = op->text == "add", remove = op->text == "remove";
    if (!add && !remove && op->text != "replace") return fail("the operation " + shown(op->text) + " is not supported");
    if (!remove && !value) return fail(shown(op->text) + " needs a value");
    std::vector<std::string> tokens;
    if (!split(path->text, tokens)) return false;
    if (tokens.empty()) {
      if (remove) return fail("the whole setup cannot be removed");
      replace(0, *value);
      return true;
    }
    int parent = 0;
    Place place;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!find_child(parent, tokens[i], false, place)) return false;
      parent = place.at;
    }
    if (!find_child(parent, tokens.back(), add, place)) return false;
    if (remove) {
      (place.before < 0 ? node(parent).first : node(place.before).next) = node(place.at).next;
      --node(parent).count;
    } else if (!add || (node(parent).type == Type::Object && place.at >= 0)) {
      replace(place.at, *value);
    } else {
      const int made = copy(*value);
      if (node(parent).type == Type::Object) node(made).key = document_.unescaped_.emplace_back(tokens.back());
      node(made).next = place.at;
      (place.before < 0 ? node(parent).first : node(place.before).next) = made;
      ++node(parent).count;
    }
    return true;
  }

  JsonTree& document_;
  const JsonTree& patch_;
  long steps_ = 0;
  std::string message_;
};

Result<bool> json_apply(JsonTree& document, const JsonTree& patch) { return JsonEditor(document, patch).run(); }

}  // namespace nacre::detail
