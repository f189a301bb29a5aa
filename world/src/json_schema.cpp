// The JSON schema of a Setup, from the same list of fields that writes and reads it.

#include <map>

#include "json_write.h"
#include "nacre/world/json.h"
#include "setup_fields.h"

namespace nacre {
namespace {

using detail::EnumWords;
using detail::JsonText;
using detail::fields;

void reference(JsonText& out, const char* name) {
  out.begin_object();
  out.key("$ref");
  out.value("#/$defs/" + std::string(name));
  out.end_object();
}

void simple(JsonText& out, const char* type) {
  out.begin_object();
  out.key("type");
  out.value(type);
  out.end_object();
}

void list_of(JsonText& out, std::size_t n, auto&& item) {
  out.begin_object();
  out.key("type");
  out.value("array");
  out.key("items");
  item();
  if (n > 0) {
    for (const char* bound : {"minItems", "maxItems"}) {
      out.key(bound);
      out.value(static_cast<int>(n));
    }
  }
  out.end_object();
}

template <class T>
constexpr const char* name_of() {
  if constexpr (std::is_same_v<T, Origin>) return "origin";
  else if constexpr (std::is_same_v<T, Place>) return "place";
  else if constexpr (std::is_same_v<T, Section>) return "section";
  else if constexpr (std::is_same_v<T, Material>) return "material";
  else if constexpr (std::is_same_v<T, Assignment>) return "assignment";
  else if constexpr (std::is_same_v<T, JointSpec>) return "joint";
  else if constexpr (std::is_same_v<T, MemberSpec>) return "member";
  else if constexpr (std::is_same_v<T, Body>) return "body";
  else if constexpr (std::is_same_v<T, Support>) return "support";
  else if constexpr (std::is_same_v<T, Hinge>) return "hinge";
  else if constexpr (std::is_same_v<T, Load>) return "load";
  else if constexpr (std::is_same_v<T, PointMass>) return "mass";
  else if constexpr (std::is_same_v<T, Combination>) return "combination";
  else if constexpr (std::is_same_v<T, Limit>) return "limit";
  else if constexpr (std::is_same_v<T, Light>) return "light";
  else if constexpr (std::is_same_v<T, Camera>) return "camera";
  else if constexpr (std::is_same_v<T, Analysis>) return "analysis";
  else if constexpr (std::is_same_v<T, WordReading>) return "word";
  else return "assumption";
}

/// The schema of each struct, by name; filled while the fields are visited.
using Definitions = std::map<std::string, std::string>;

class Describer {
 public:
  explicit Describer(Definitions& definitions) : definitions_(definitions) {}

  template <class T>
  void need(std::string_view key, const T& x) {
    required_.push_back(std::string(key));
    property(key, x);
  }
  template <class T, class D>
  void field(std::string_view key, const T& x, const D&) {
    property(key, x);
  }
  template <class T>
  void items(std::string_view key, std::string_view, const std::vector<T>& x) {
    property(key, x);
  }

  [[nodiscard]] std::string object(bool versioned) {
    JsonText out;
    out.begin_object();
    out.key("type");
    out.value("object");
    out.key("properties");
    out.begin_object();
    if (versioned) {
      out.key("version");
      out.begin_object();
      out.key("const");
      out.value(Setup::version);
      out.end_object();
      required_.insert(required_.begin(), "version");
    }
    std::string text = out.take() + (versioned && !properties_.empty() ? "," : "") + properties_ + "}";
    text += ",\"required\":[";
    for (std::size_t i = 0; i < required_.size(); ++i) text += (i ? ",\"" : "\"") + required_[i] + "\"";
    return text + "],\"additionalProperties\":false}";
  }

 private:
  template <class T>
  void property(std::string_view key, const T& x) {
    JsonText out;
    describe(out, x);
    if (!properties_.empty()) properties_ += ',';
    properties_ += '"';
    properties_ += key;
    properties_ += "\":";
    properties_ += out.take();
  }

  void describe(JsonText& out, bool) { simple(out, "boolean"); }
  void describe(JsonText& out, int) { simple(out, "integer"); }
  void describe(JsonText& out, double) { simple(out, "number"); }
  void describe(JsonText& out, const std::string&) { simple(out, "string"); }
  template <class E>
    requires std::is_enum_v<E>
  void describe(JsonText& out, E) {
    out.begin_object();
    out.key("enum");
    out.begin_array();
    for (const std::string_view word : EnumWords<E>::words) out.value(word);
    out.end_array();
    out.end_object();
  }
  void describe(JsonText& out, const Value&) { define<Origin>(), reference(out, "value"); }
  void describe(JsonText& out, const Values&) { reference(out, "values"); }
  void describe(JsonText& out, const std::vector<NamedValue>&) { reference(out, "values"); }
  template <class T, std::size_t n>
  void describe(JsonText& out, const std::array<T, n>& x) {
    list_of(out, n, [&] { describe(out, x[0]); });
  }
  template <class T>
  void describe(JsonText& out, const std::vector<T>&) {
    list_of(out, 0, [&] { describe(out, T{}); });
  }
  template <class T>
    requires std::is_class_v<T>
  void describe(JsonText& out, const T&) {
    define<T>();
    reference(out, name_of<T>());
  }

  template <class T>
  void define() {
    if (!definitions_.emplace(name_of<T>(), "").second) return;
    Describer inner(definitions_);
    const T example{};
    fields(inner, example);
    definitions_[name_of<T>()] = inner.object(false);
  }

  Definitions& definitions_;
  std::string properties_;
  std::vector<std::string> required_;
};

constexpr std::string_view value_schema =
    R"({"description":"A quantity in SI with its origin; null: not given.","type":["object","null"],"properties":{)"
    R"("value":{"type":"number","description":"in the unit of \"unit\""},)"
    R"("unit":{"type":"string","description":"SI symbol: m, N, N·m, Pa, …; empty for a pure number"},)"
    R"("dimension":{"type":"array","items":{"type":"integer","minimum":-12,"maximum":12},"minItems":5,"maxItems":5,)"
    R"("description":"exponents of length, mass, time, temperature, angle, where the symbol has no name of its own"},)"
    R"("shown":{"type":"string","description":"unit in which people see it; absent: chosen by size"},)"
    R"("origin":{"$ref":"#/$defs/origin"}},"required":["value","unit","origin"],"additionalProperties":false})";

// Two blanks for each level, short lists of numbers and words on one line.
std::string indented(std::string_view compact) {
  std::string out;
  int depth = 0;
  bool inside_string = false;
  const auto line = [&] { out += '\n' + std::string(static_cast<std::size_t>(2 * depth), ' '); };
  for (std::size_t i = 0; i < compact.size(); ++i) {
    const char c = compact[i];
    out += c;
    if (inside_string) {
      if (c == '\\') {
        out += compact[++i];
      } else if (c == '"') {
        inside_string = false;
      }
    } else if (c == '"') {
      inside_string = true;
    } else if (c == ':') {
      out += ' ';
    } else if (c == '{' || c == '[') {
      const std::size_t end = compact.find_first_of("{}[]", i + 1);
      const bool flat = end != std::string_view::npos && (compact[end] == '}' || compact[end] == ']') && end - i < 100;
      if (flat) {
        for (std::size_t k = i + 1; k <= end; ++k) {
          out += compact[k];
          if (compact[k] == ',' || compact[k] == ':') out += ' ';
        }
        i = end;
      } else {
        ++depth;
        line();
      }
    } else if (c == '}' || c == ']') {
      out.pop_back();
      --depth;
      line();
      out += c;
    } else if (c == ',') {
      line();
    }
  }
  return out + "\n";
}

}  // namespace

std::string setup_schema() {
  Definitions definitions;
  Describer root(definitions);
  const Setup example;
  fields(root, example);
  std::string text =
      R"({"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Setup",)"
      R"("description":"What was understood of a prompt. All numbers are in SI; an absent field has its default.",)";
  text += root.object(true).substr(1);
  text.pop_back();
  text += R"(,"$defs":{"value":)" + std::string(value_schema) + R"(,"values":{"type":"object","additionalProperties":{"$ref":"#/$defs/value"}})";
  for (const auto& [name, schema] : definitions) text += ",\"" + name + "\":" + schema;
  text += "}}";
  return indented(text);
}

}  // namespace nacre
