// The values of a setup by path. One walk serves both uses: listing every value, and finding one by following its path.
// Path segments are joined by dots; a dot or a backslash inside a name is written with a backslash before it.
// Things without a name of their own are counted from 0: "limit.0.limit", "body.structure.spans.1".

#include <algorithm>
#include <set>

#include "setup_fields.h"

namespace nacre {
namespace {

using detail::axis_names;
using detail::dof_names;
using detail::fields;

std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '.' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string with_word(std::string_view word, const std::string& name) {
  return name.empty() || name.starts_with(word) ? (name.empty() ? std::string(word) : name) : std::string(word) + " " + name;
}

std::string dimension_label(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"E", "Young's modulus"}, {"nu", "Poisson's ratio"}, {"yield", "yield strength"}, {"ultimate", "ultimate strength"},
      {"expansion", "thermal expansion"}, {"Iy", "second moment of area Iy"}, {"Iz", "second moment of area Iz"},
      {"J", "torsion constant"}, {"width_bottom", "width of the bottom flange"}, {"flange", "flange thickness"},
      {"web", "web thickness"}, {"flange_bottom", "thickness of the bottom flange"}};
  for (const auto& [key, word] : words)
    if (key == name) return std::string(word);
  return spaced(name);
}

/// The struct that the values being visited belong to.
enum class Owner { None, Body, Section, Material, Joint, Support, Hinge, Load, Mass, Combination, Limit, Analysis };

class Walk {
 public:
  Walk(std::vector<ValueAt>* list) : list_(list) {}                       // NOLINT
  Walk(std::string_view target) : target_(target) {}                      // NOLINT
  [[nodiscard]] Value* found() const { return found_; }

  template <class T>
  void need(std::string_view key, T& x) {
    visit(key, x);
  }
  template <class T, class D>
  void field(std::string_view key, T& x, const D&) {
    visit(key, x);
  }
  template <class T>
  void items(std::string_view, std::string_view singular, std::vector<T>& x) {
    if constexpr (std::is_same_v<T, Value>) {
      inside(singular, [&] {
        for (std::size_t i = 0; i < x.size(); ++i) leaf(std::to_string(i), x[i], x.size() == 1 ? "span" : "span " + std::to_string(i + 1));
      });
    } else if constexpr (!std::is_same_v<T, std::string> && !std::is_same_v<T, Assumption> && !std::is_same_v<T, MemberSpec> &&
                         !std::is_same_v<T, Assignment> && !std::is_same_v<T, WordReading> && !std::is_same_v<T, Light> && !std::is_same_v<T, Camera>) {
      inside(singular, [&] {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < x.size() && !found_; ++i) {
          bool entered = false;
          const Owner outer = owner_;
          std::string outer_name = owner_name_;
          if (list_) own(x[i]);
          if constexpr (requires { x[i].name; }) {
            // of two things with one name the second is reached as "name#2": a path leads to one value only
            std::string segment = escaped(x[i].name);
            if (list_ && !names.insert(x[i].name).second) segment += "#" + std::to_string(i + 1);
            if (!list_ && matches("#", segment, i)) segment += "#" + std::to_string(i + 1);
            entered = inside(segment, [&] { fields(*this, x[i]); }) && !list_;
          } else {
            inside(std::to_string(i), [&] { fields(*this, x[i]); });
          }
          owner_ = outer;
          owner_name_ = std::move(outer_name);
          if (entered) break;
        }
      });
    }
  }

  void setup(Setup& x) { fields(*this, x); }

 private:
  void visit(std::string_view key, Value& x) { leaf(key, x, label(key)); }
  void visit(std::string_view, Values& x) { visit_named(x); }
  void visit(std::string_view, std::vector<NamedValue>& x) { visit_named(x); }
  void visit(std::string_view, std::array<Value, 3>& x) {
    for (std::size_t i = 0; i < 3; ++i) leaf(axis_names[i], x[i], std::string(axis_names[i]) + " of " + with_word("joint", owner_name_));
  }
  void visit(std::string_view key, std::array<Value, 6>& x) {
    inside(key, [&] {
      for (std::size_t i = 0; i < 6; ++i)
        leaf(dof_names[i], x[i], std::string(key) + " " + std::string(dof_names[i]) + " of " + with_word("support", owner_name_));
    });
  }
  void visit(std::string_view, Place& x) { fields(*this, x); }
  void visit(std::string_view key, Analysis& x) {
    owner_ = Owner::Analysis;
    inside(key, [&] { fields(*this, x); });
    owner_ = Owner::None;
  }
  void visit(std::string_view, const auto&) {}

  void own(const Body& x) { owner_ = Owner::Body, owner_name_ = x.name; }
  void own(const Section& x) { owner_ = Owner::Section, owner_name_ = x.name; }
  void own(const Material& x) { owner_ = Owner::Material, owner_name_ = x.name; }
  void own(const JointSpec& x) { owner_ = Owner::Joint, owner_name_ = x.name; }
  void own(const Support& x) { owner_ = Owner::Support, owner_name_ = x.name; }
  void own(const Hinge& x) { owner_ = Owner::Hinge, owner_name_ = x.name; }
  void own(const PointMass& x) { owner_ = Owner::Mass, owner_name_ = x.name; }
  void own(const Load& x) { owner_ = Owner::Load, owner_name_ = x.name; }
  void own(const Combination& x) { owner_ = Owner::Combination, owner_name_ = x.name; }
  void own(const Limit& x) { owner_ = Owner::Limit, owner_name_ = x.text; }

  void visit_named(std::vector<NamedValue>& x) {
    for (std::size_t i = 0; i < x.size(); ++i) {
      bool again = false;
      for (std::size_t k = 0; k < i && !again; ++k) again = x[k].name == x[i].name && x[k].value.given();
      if (!again) leaf(escaped(x[i].name), x[i].value, label(x[i].name));
    }
  }

  [[nodiscard]] std::string label(std::string_view key) const {
    if (!list_) return {};
    switch (owner_) {
      case Owner::Section: return dimension_label(key) + " of " + (owner_name_ == "section" ? "the section" : "section " + owner_name_);
      case Owner::Material: return dimension_label(key) + " of " + owner_name_;
      case Owner::Support: return place_label(key) + " of " + with_word("support", owner_name_);
      case Owner::Hinge: return place_label(key) + " of " + with_word("hinge", owner_name_);
      case Owner::Load:
        if (key == "magnitude") return with_word("load", owner_name_);
        if (key == "magnitude_end") return "end value of " + with_word("load", owner_name_);
        return place_label(key) + " of " + with_word("load", owner_name_);
      case Owner::Mass: return key == "mass" ? with_word("mass", owner_name_) : place_label(key) + " of " + with_word("mass", owner_name_);
      case Owner::Combination: return "factor of " + std::string(key) + " in " + owner_name_;
      case Owner::Limit: return key == "limit" ? "limit: " + owner_name_ : "ratio of the span: " + owner_name_;
      default: return spaced(key);
    }
  }
  static std::string place_label(std::string_view key) { return key == "at" ? "position" : key == "to" ? "end of the range" : spaced(key); }

  // Is the next segment of the target `segment` + "#" + (i + 1)?
  [[nodiscard]] bool matches(std::string_view mark, const std::string& segment, std::size_t i) const {
    const std::string whole = segment + std::string(mark) + std::to_string(i + 1);
    return target_.starts_with(whole) && (target_.size() == whole.size() || target_[whole.size()] == '.');
  }

  // Goes one segment deeper: listing appends it to the path, finding takes it off the target or stays out.
  template <class F>
  bool inside(std::string_view segment, F&& f) {
    if (list_) {
      const std::size_t before = path_.size();
      if (before) path_ += '.';
      path_ += segment;
      f();
      path_.resize(before);
      return true;
    }
    if (found_ || !target_.starts_with(segment) || target_.size() <= segment.size() || target_[segment.size()] != '.') return false;
    const std::string_view before = target_;
    target_.remove_prefix(segment.size() + 1);
    f();
    target_ = before;
    return true;
  }

  void leaf(std::string_view segment, Value& x, std::string label_text) {
    if (!x.given()) return;
    if (list_) {
      list_->push_back({path_.empty() ? std::string(segment) : path_ + "." + std::string(segment), std::move(label_text), &x});
    } else if (!found_ && target_ == segment) {
      found_ = &x;
    }
  }

  std::vector<ValueAt>* list_ = nullptr;
  std::string_view target_;
  std::string path_, owner_name_;
  Owner owner_ = Owner::None;
  Value* found_ = nullptr;
};

}  // namespace

std::vector<ValueAt> list_values(Setup& setup) {
  std::vector<ValueAt> all;
  Walk walk(&all);
  walk.setup(setup);
  return all;
}

Value* find_value(Setup& setup, std::string_view path) {
  Walk walk(path);
  walk.setup(setup);
  return walk.found();
}

std::vector<Assumption> list_assumptions(const Setup& setup) {
  std::vector<Assumption> all = setup.notes;
  std::set<std::string> paths;
  std::set<std::array<std::string, 3>> said;
  std::vector<Assumption> unique;
  for (Assumption& note : all) {
    if (!note.path.empty() && !paths.insert(note.path).second) continue;
    if (said.insert({note.what, note.value, note.why}).second) unique.push_back(std::move(note));
  }
  // Listing hands out pointers into a setup that may be changed; nothing is changed here.
  for (const ValueAt& item : list_values(const_cast<Setup&>(setup))) {
    if (!item.value->assumed() || paths.contains(item.path)) continue;
    Assumption assumption{item.label, format_quantity(item.value->si, item.value->dimension, item.value->unit, 4, setup.units),
                          item.value->origin.why, item.path};
    if (said.insert({assumption.what, assumption.value, assumption.why}).second) unique.push_back(std::move(assumption));
  }
  return unique;
}

}  // namespace nacre
