// Setup <-> JSON: one visitor that writes, one that reads and checks.

#include "nacre/world/json.h"

#include <cmath>
#include <set>

#include "json_read.h"
#include "json_write.h"
#include "setup_fields.h"
#include "setup_json.h"

namespace nacre {
namespace {

using detail::EnumWords;
using detail::fields;
using detail::JsonNode;
using detail::JsonText;
using detail::JsonTree;

bool absent(const std::string& x, std::string_view fallback) { return x == fallback; }
bool absent(bool x, bool fallback) { return x == fallback; }
bool absent(int x, int fallback) { return x == fallback; }
bool absent(const Value& x, const Value&) { return !x.given(); }
bool absent(const Values& x, const Values&) { return x.empty(); }
bool absent(const Origin& x, const Origin& d) {
  return x.kind == d.kind && x.turn == d.turn && x.begin == d.begin && x.end == d.end && x.source == d.source && x.why == d.why;
}
template <std::size_t n>
bool absent(const std::array<Value, n>& x, const std::array<Value, n>&) {
  for (const Value& value : x)
    if (value.given()) return false;
  return true;
}

class Writer {
 public:
  explicit Writer(JsonText& out) : out_(out) {}

  template <class T>
  void need(std::string_view key, const T& x) {
    out_.key(key);
    write(x);
  }
  template <class T, class D>
  void field(std::string_view key, const T& x, const D& fallback) {
    if (!absent(x, fallback)) need(key, x);
  }
  template <class T>
  void items(std::string_view key, std::string_view, const std::vector<T>& x) {
    if (!x.empty()) need(key, x);
  }

  void write(bool x) { out_.value(x); }
  void write(int x) { out_.value(x); }
  void write(double x) { out_.value(x); }
  void write(const std::string& x) { out_.value(std::string_view(x)); }
  template <class E>
    requires std::is_enum_v<E>
  void write(E x) {
    out_.value(EnumWords<E>::words[static_cast<std::size_t>(x)]);
  }
  void write(const Value& x) {
    if (!x.given()) return out_.null();
    out_.begin_object();
    need("value", x.si);
    const auto& [dimension, symbol, restores] = unit_of(x.dimension);
    need("unit", symbol);
    if (!restores) {
      out_.key("dimension");
      out_.begin_array();
      for (const int power : {dimension.length, dimension.mass, dimension.time, dimension.temperature, dimension.angle}) out_.value(power);
      out_.end_array();
    }
    field("shown", x.unit, "");
    need("origin", x.origin);
    out_.end_object();
  }
  void write(const Values& x) { write_named(x); }
  void write(const std::vector<NamedValue>& x) { write_named(x); }
  template <class T, std::size_t n>
  void write(const std::array<T, n>& x) {
    out_.begin_array();
    for (const T& item : x) write(item);
    out_.end_array();
  }
  template <class T>
  void write(const std::vector<T>& x) {
    out_.begin_array();
    for (const T& item : x) write(item);
    out_.end_array();
  }
  template <class T>
    requires std::is_class_v<T>
  void write(const T& x) {
    out_.begin_object();
    fields(*this, x);
    out_.end_object();
  }

 private:
  struct UnitText {
    Dimension dimension;
    std::string symbol;
    bool restores;  ///< the symbol alone tells the dimension
  };

  // Two dimensions alternate at most in a long list: keep the last ones.
  const UnitText& unit_of(Dimension dimension) {
    for (const UnitText& known : units_)
      if (known.dimension == dimension) return known;
    std::string symbol = si_symbol(dimension);
    const Unit* unit = find_unit(symbol);
    const bool restores = unit && unit->dimension == dimension;
    units_.push_back({dimension, std::move(symbol), restores});
    return units_.back();
  }

  void write_named(const std::vector<NamedValue>& x) {
    out_.begin_object();
    for (std::size_t i = 0; i < x.size(); ++i) {
      bool again = false;  // of two entries with one name the first counts, as in Values::find
      for (std::size_t k = 0; k < i && !again; ++k) again = x[k].name == x[i].name && x[k].value.given();
      if (again || !x[i].value.given()) continue;
      out_.key(x[i].name);
      write(x[i].value);
    }
    out_.end_object();
  }

  JsonText& out_;
  std::vector<UnitText> units_;
};

constexpr int max_joints = 200'000;
constexpr int max_members = 400'000;
constexpr int max_items = 100'000;
constexpr std::size_t max_name_bytes = 1'000;
constexpr std::size_t max_text_bytes = 1'000'000;

const char* type_name(const JsonNode& node) {
  static constexpr const char* names[] = {"null", "true or false", "a number", "a string", "a list", "an object"};
  return names[static_cast<std::size_t>(node.type)];
}

std::string quoted(std::string_view text) { return "\"" + std::string(text.substr(0, 80)) + "\""; }

class Reader {
 public:
  explicit Reader(const JsonTree& tree) : tree_(tree) {}

  [[nodiscard]] bool ok() const { return message_.empty(); }
  [[nodiscard]] Error failure() const { return error(Problem::InputOutput, path_.empty() ? "setup" : path_, message_); }

  template <class T>
  void need(std::string_view key, T& x) {
    if (const JsonNode* child = take(key)) {
      at(key, [&] { read(*child, x); });
    } else if (ok()) {
      fail("The field " + quoted(key) + " is missing in " + here() + ".");
    }
  }
  template <class T, class D>
  void field(std::string_view key, T& x, const D& fallback) {
    if (const JsonNode* child = take(key)) {
      at(key, [&] { read(*child, x); });
    } else {
      x = fallback;
    }
  }
  template <class T>
  void items(std::string_view key, std::string_view, std::vector<T>& x) {
    x.clear();
    if (const JsonNode* child = take(key)) at(key, [&] { read(*child, x); });
  }

  template <class T>
    requires std::is_class_v<T>
  void read(const JsonNode& node, T& x) {
    if (!expect(node, JsonNode::Type::Object, "an object")) return;
    const JsonNode* outer_next = next_;
    const int outer_seen = seen_;
    const JsonNode* outer = object_;
    object_ = &node;
    next_ = tree_.first(node);
    seen_ = 0;
    if constexpr (std::is_same_v<T, Setup>) {
      int version = 0;
      need("version", version);
      if (ok() && version != Setup::version)
        fail("This is a setup of version " + std::to_string(version) + "; version " + std::to_string(Setup::version) + " is understood.");
    }
    if (ok()) fields(*this, x);
    if (ok() && seen_ != node.count) {
      KnownNames known;
      if constexpr (std::is_same_v<T, Setup>) known.names.insert("version");
      fields(known, x);
      name_unknown(node, known);
    }
    object_ = outer;
    next_ = outer_next;
    seen_ = outer_seen;
  }

  void read(const JsonNode& node, bool& x) {
    if (expect(node, JsonNode::Type::Bool, "true or false")) x = node.truth;
  }
  void read(const JsonNode& node, int& x) {
    if (!expect(node, JsonNode::Type::Number, "an integer")) return;
    if (!node.integer) return fail("An integer of 32 bits is expected at " + here() + ".");
    x = static_cast<int>(node.number);
  }
  void read(const JsonNode& node, double& x) {
    if (expect(node, JsonNode::Type::Number, "a number")) x = node.number;
  }
  void read(const JsonNode& node, std::string& x) {
    if (!expect(node, JsonNode::Type::String, "a string")) return;
    if (node.text.size() > max_text_bytes) return fail("The text at " + here() + " is longer than 1,000,000 bytes.");
    x = node.text;
  }
  template <class E>
    requires std::is_enum_v<E>
  void read(const JsonNode& node, E& x) {
    if (!expect(node, JsonNode::Type::String, "a word")) return;
    std::string known;
    int i = 0;
    for (const std::string_view word : EnumWords<E>::words) {
      if (word == node.text) {
        x = static_cast<E>(i);
        return;
      }
      known += (i++ ? ", " : "") + std::string(word);
    }
    fail(quoted(node.text) + " is not known at " + here() + "; expected is one of " + known + ".");
  }

  void read(const JsonNode& node, Value& x) {
    x = Value{};
    if (node.type == JsonNode::Type::Null) return;
    if (!expect(node, JsonNode::Type::Object, "a value, such as {\"value\": 2.5, \"unit\": \"m\", \"origin\": {\"kind\": \"file\"}}")) return;
    const JsonNode *value = nullptr, *unit = nullptr, *dimension = nullptr, *shown = nullptr, *origin = nullptr;
    for (const JsonNode* child = tree_.first(node); child; child = tree_.next(*child)) {
      if (child->key == "value") value = child;
      else if (child->key == "unit") unit = child;
      else if (child->key == "dimension") dimension = child;
      else if (child->key == "shown") shown = child;
      else if (child->key == "origin") origin = child;
      else return fail("The field " + quoted(child->key) + " is not known in " + here() + ".");
    }
    if (!value || !unit || !origin) return fail("A value needs the fields \"value\", \"unit\" and \"origin\" at " + here() + ".");
    at("value", [&] { read(*value, x.si); });
    if (dimension) {
      at("dimension", [&] { read_dimension(*dimension, x.dimension); });
    } else {
      at("unit", [&] { read_unit(*unit, x); });
    }
    if (shown) at("shown", [&] { read_name(*shown, x.unit); });
    at("origin", [&] { read(*origin, x.origin); });
  }
  void read(const JsonNode& node, Values& x) { read_named(node, x); }
  void read(const JsonNode& node, std::vector<NamedValue>& x) { read_named(node, x); }

  template <class T, std::size_t n>
  void read(const JsonNode& node, std::array<T, n>& x) {
    if (!expect(node, JsonNode::Type::Array, "a list")) return;
    if (node.count != static_cast<int>(n)) return fail("A list of " + std::to_string(n) + " entries is expected at " + here() + ", not " + std::to_string(node.count) + ".");
    read_list(node, x.begin());
  }
  template <class T>
  void read(const JsonNode& node, std::vector<T>& x) {
    if (!expect(node, JsonNode::Type::Array, "a list")) return;
    const int most = std::is_same_v<T, JointSpec> ? max_joints : std::is_same_v<T, MemberSpec> ? max_members : max_items;
    if (node.count > most) return fail("The list at " + here() + " has " + std::to_string(node.count) + " entries; at most " + std::to_string(most) + " are read.");
    x.clear();
    x.resize(static_cast<std::size_t>(node.count));
    read_list(node, x.begin());
  }

 private:
  void fail(std::string message) {
    if (ok()) message_ = std::move(message);
  }
  [[nodiscard]] std::string here() const { return path_.empty() ? "the setup" : path_; }

  bool expect(const JsonNode& node, JsonNode::Type type, const char* what) {
    if (node.type == type) return true;
    fail(std::string("Expected is ") + what + " at " + here() + ", not " + type_name(node) + ".");
    return false;
  }

  // The path is kept as text; on failure it stays where the failure is.
  template <class F>
  void at(std::string_view key, F&& f) {
    if (!ok()) return;
    const std::size_t before = path_.size();
    if (before) path_ += '.';
    path_ += key.substr(0, 80);
    f();
    if (ok()) path_.resize(before);
  }

  // Fields come in the order in which they were written, as a rule; any other order is found by search.
  const JsonNode* take(std::string_view key) {
    if (!ok()) return nullptr;
    const JsonNode* child = next_;
    if (!child || child->key != key) {
      child = tree_.first(*object_);
      while (child && child->key != key) child = tree_.next(*child);
    }
    if (child) {
      ++seen_;
      next_ = tree_.next(*child);
    }
    return child;
  }

  // Visits the fields once more, only to learn their names.
  struct KnownNames {
    std::set<std::string_view> names;
    void need(std::string_view key, const auto&) { names.insert(key); }
    void field(std::string_view key, const auto&, const auto&) { names.insert(key); }
    void items(std::string_view key, std::string_view, const auto&) { names.insert(key); }
  };
  void name_unknown(const JsonNode& node, const KnownNames& known) {
    for (const JsonNode* child = tree_.first(node); child; child = tree_.next(*child))
      if (!known.names.contains(child->key)) return fail("The field " + quoted(child->key) + " is not known in " + here() + ".");
  }

  template <class It>
  void read_list(const JsonNode& node, It out) {
    const std::size_t before = path_.size();
    int i = 0;
    for (const JsonNode* child = tree_.first(node); child; child = tree_.next(*child), ++out, ++i) {
      path_ += '.';
      path_ += std::to_string(i);
      read(*child, *out);
      if (!ok()) return;
      path_.resize(before);
    }
  }
  void read_name(const JsonNode& node, std::string& x) {
    if (!expect(node, JsonNode::Type::String, "a name")) return;
    if (node.text.size() > max_name_bytes) return fail("The name at " + here() + " is longer than 1,000 bytes.");
    x = node.text;
  }

  void read_named(const JsonNode& node, std::vector<NamedValue>& x) {
    x.clear();
    if (!expect(node, JsonNode::Type::Object, "an object of values")) return;
    for (const JsonNode* child = tree_.first(node); child && ok(); child = tree_.next(*child)) {
      if (child->key.size() > max_name_bytes) return fail("A name in " + here() + " is longer than 1,000 bytes.");
      NamedValue& item = x.emplace_back();
      item.name = child->key;
      at(child->key, [&] {
        read(*child, item.value);
        if (ok() && !item.value.given()) fail("A value is expected at " + here() + ", not null.");
      });
    }
  }

  void read_dimension(const JsonNode& node, Dimension& x) {
    std::array<int, 5> powers{};
    read(node, powers);
    if (!ok()) return;
    for (const int power : powers)
      if (power < -12 || power > 12) return fail("An exponent between -12 and 12 is expected at " + here() + ".");
    const auto narrow = [](int power) { return static_cast<std::int8_t>(power); };
    x = {narrow(powers[0]), narrow(powers[1]), narrow(powers[2]), narrow(powers[3]), narrow(powers[4])};
  }

  void read_unit(const JsonNode& node, Value& x) {
    if (!expect(node, JsonNode::Type::String, "an SI unit")) return;
    if (node.text != last_symbol_) {
      const Unit* unit = find_unit(node.text);
      if (!unit) return fail("The unit " + quoted(node.text) + " at " + here() + " is not known.");
      if (unit->factor != 1 || unit->offset != 0)
        return fail("The unit " + quoted(node.text) + " at " + here() + " is not an SI unit; values are kept in " + quoted(si_symbol(unit->dimension)) + ".");
      last_symbol_ = node.text;
      last_dimension_ = unit->dimension;
    }
    x.dimension = last_dimension_;
  }

  const JsonTree& tree_;
  const JsonNode* object_ = nullptr;
  const JsonNode* next_ = nullptr;
  int seen_ = 0;
  std::string path_, message_;
  std::string_view last_symbol_ = "m";
  Dimension last_dimension_ = dim::length;
};

}  // namespace

std::string to_json(const Setup& setup) {
  JsonText out;
  std::size_t guess = 4096;
  for (const Body& body : setup.bodies) guess += body.joints.size() * 320 + body.members.size() * 120;
  out.reserve(guess);
  Writer writer(out);
  out.begin_object();
  writer.need("version", Setup::version);
  fields(writer, setup);
  out.end_object();
  return out.take();
}

Result<Setup> setup_from_json(std::string_view text) {
  const Result<JsonTree> tree = JsonTree::read(text);
  if (!tree) return tree.failure();
  return detail::setup_from_tree(*tree);
}

Result<Setup> detail::setup_from_tree(const JsonTree& tree) {
  Setup setup;
  Reader reader(tree);
  reader.read(tree.root(), setup);
  if (!reader.ok()) return reader.failure();
  return setup;
}

}  // namespace nacre
