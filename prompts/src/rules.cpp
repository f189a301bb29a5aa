#include "rules.h"

#include "embedded.h"

namespace nacre::prompts {
namespace {

struct Named {
  std::string_view name;
  Dimension dimension;
};
constexpr Named named[] = {
    {"length", dim::length}, {"area", dim::area}, {"volume", dim::volume}, {"second_moment", dim::second_moment}, {"mass", dim::mass},
    {"angle", dim::angle}, {"temperature", dim::temperature}, {"frequency", dim::frequency}, {"acceleration", dim::acceleration},
    {"force", dim::force}, {"moment", dim::moment}, {"line_force", dim::line_force}, {"stress", dim::stress}, {"density", dim::density},
    {"line_mass", dim::line_mass}, {"area_mass", dim::area_mass}, {"expansion", dim::expansion}, {"specific_weight", dim::specific_weight},
    {"temperature_gradient", dim::temperature_gradient}, {"conductivity", {1, 1, -3, -1, 0}}, {"stiffness_ei", {3, 1, -2, 0, 0}},
    {"rotational_spring", dim::rotational_spring},
};

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

PatternElement element(std::string_view word) {
  PatternElement e;
  if (word.front() == '~') {
    e.keep = true;
    word.remove_prefix(1);
  }
  if (word.size() > 1 && word.back() == '?') {
    e.optional = true;
    word.remove_suffix(1);
  }
  if (word.front() == '<' && word.size() > 2) {
    const auto name = word.substr(1, word.size() - 2);
    if (name == "num") e.kind = PatternElement::Kind::Number;
    else if (name == "dims") e.kind = PatternElement::Kind::Dims;
    else if (name == "list") e.kind = PatternElement::Kind::List;
    else if (name == "range") e.kind = PatternElement::Kind::Range;
    else if (name == "section") e.kind = PatternElement::Kind::Section;
    else if (name == "material") e.kind = PatternElement::Kind::Material;
    else if (name == "name") e.kind = PatternElement::Kind::Name;
    else {
      e.kind = PatternElement::Kind::Quantity;
      dimension_named(name, e.dimension);
    }
    return e;
  }
  if (word == "(" || word == ")" || word == "," || word == "-") {
    e.kind = PatternElement::Kind::Mark;
    e.symbols.push_back(word);
    return e;
  }
  while (true) {
    const auto k = word.find('/');
    e.symbols.push_back(word.substr(0, k));
    if (k == std::string_view::npos) break;
    word.remove_prefix(k + 1);
  }
  return e;
}

std::vector<Rule> compile() {
  std::vector<Rule> list;
  std::string_view text = embedded("rules");
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = trim(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    const auto slot = line.substr(0, colon);
    line.remove_prefix(colon + 2);
    while (true) {
      const auto bar = line.find('|');
      auto pattern = trim(line.substr(0, bar));
      Rule rule;
      rule.slot = slot;
      while (!pattern.empty()) {
        const auto blank = pattern.find(' ');
        rule.pattern.push_back(element(pattern.substr(0, blank)));
        pattern = blank == std::string_view::npos ? std::string_view() : trim(pattern.substr(blank + 1));
      }
      list.push_back(std::move(rule));
      if (bar == std::string_view::npos) break;
      line.remove_prefix(bar + 1);
    }
  }
  return list;
}

}  // namespace

bool dimension_named(std::string_view name, Dimension& out) {
  for (const auto& n : named) {
    if (n.name == name) {
      out = n.dimension;
      return true;
    }
  }
  return false;
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> list = compile();
  return list;
}

}  // namespace nacre::prompts
