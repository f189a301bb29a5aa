// Joints and members of a structure that is given by coordinates: "move C to (3, 2)", "lower the apex by 1 m", "remove B-D".

#include <algorithm>
#include <cmath>

#include "edit.h"

namespace nacre::prompts {

/// One joint, moved to a point, to a height, or by a distance. False when no such thing is said.
bool Edit::move_joint(JointSpec& joint, int item) {
  const std::string unit = [&] {
    for (const auto& p : joint.position) {
      if (p.given() && !p.unit.empty()) return p.unit;
    }
    for (const auto& j : s_.bodies.front().joints) {
      for (const auto& p : j.position) {
        if (p.given() && !p.unit.empty()) return p.unit;
      }
    }
    return std::string("m");
  }();
  const auto coordinate = [&](Quantity q) {
    if (!q.has_unit) {
      const Unit* u = find_unit(unit);
      q.has_unit = true;
      q.unit = unit;
      q.factor = u != nullptr ? u->factor : 1;
      q.dimension = dim::length;
    }
    return r_.value_of(q, dim::length);
  };
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind != Item::Kind::Tuple || r_.items_[i].used) continue;
    const auto& v = r_.items_[i].values;
    const bool space = std::any_of(s_.bodies.front().joints.begin(), s_.bodies.front().joints.end(), [](const JointSpec& j) { return j.position[1].given() && j.position[1].si != 0; });
    if (space && v.size() == 2) {
      r_.ask("The structure is in space: what are all three coordinates of " + joint.name + "?");
      return true;
    }
    joint.position[0] = coordinate(v.front());
    joint.position[2] = coordinate(v.back());
    if (v.size() == 3) joint.position[1] = coordinate(v[1]);
    joint.origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
    r_.use(i, "coordinates", "joint " + joint.name);
    mark("up|down|rightward|leftward|left|right|horizontal|coordinate|joint|to|at");
    return true;
  }
  // lengths: by, to, and the direction
  if (std::count_if(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Quantity && !i.values[0].has_unit; }) > 1) {
    r_.ask("What are the coordinates of " + joint.name + "? Give them in parentheses, such as (2, 3).");
    return true;
  }
  bool moved = false;
  for (int i = 0; i < r_.size(); ++i) {
    const bool bare = r_.bare_number(i) && r_.any_symbol(r_.before(i), "to|is|by");
    if (!r_.quantity(i, dim::length) && !bare) continue;
    const bool ours = !r_.items_[i].used || in_chunk(i) || std::any_of(r_.facts_.begin(), r_.facts_.end(), [&](const Fact& f) { return f.item == i && !f.taken; });
    if (!ours) continue;
    const Quantity q = r_.items_[i].values[0];
    const int p = r_.before(i), n = r_.after(i);
    int axis = 2, sign = 0;
    // the direction right behind it, else the one of the sentence
    if (r_.symbol(n, "rightward") || r_.symbol(n, "right")) axis = 0, sign = 1;
    else if (r_.symbol(n, "leftward") || r_.symbol(n, "left")) axis = 0, sign = -1;
    else if (r_.any_symbol(n, "up|higher")) sign = 1;
    else if (r_.any_symbol(n, "down|less_high")) sign = -1;
    else if (any("up|higher") || verb("increase|heighten")) sign = 1;
    else if (any("down|less_high") || verb("decrease")) sign = -1;
    else if (any("rightward") || says("right")) axis = 0, sign = 1;
    else if (any("leftward") || says("left")) axis = 0, sign = -1;
    if (r_.symbol(p, "is") && r_.any_symbol(r_.before(p), "station|x_direction")) axis = 0, sign = 0;
    const bool to = (r_.any_symbol(p, "to|is|at") || r_.any_symbol(n, "tall|above|height") || any("height|tall")) && !r_.any_symbol(n, "rightward|leftward");
    if (!to && sign == 0) {
      r_.ask("In which direction should " + joint.name + " move by " + r_.said(i) + "?", {"up", "down", "to the left", "to the right"});
      return true;
    }
    if (to && axis == 0 && sign != 0) {
      r_.ask("Should " + joint.name + " move by " + r_.said(i) + ", or to x = " + r_.said(i) + "?", {"by " + r_.said(i), "to x = " + r_.said(i)});
      return true;
    }
    Value& v = joint.position[static_cast<std::size_t>(axis)];
    const Value before = v;
    if (to) {
      v = coordinate(q);
      if (axis == 2 && sign != 0 && (v.si - before.or_else(0)) * sign < 0) {
        r_.ask(joint.name + " is at a height of " + before.text() + " at present: should it go to " + r_.said(i) + " or by " + r_.said(i) + "?", {"to " + r_.said(i), "by " + r_.said(i)});
        return true;
      }
    } else {
      Value d = coordinate(q);
      d.si = before.or_else(0) + sign * d.si;
      v = d;
    }
    r_.use(i, "coordinates", "joint " + joint.name);
    for (auto& f : r_.facts_) {
      if (f.item == i) f.taken = true;
    }
    for (auto& c : r_.chunks_) {
      if (i >= c.first && i <= c.last) c.claimed = true;
    }
    moved = true;
  }
  (void)item;
  if (moved) mark("up|down|rightward|leftward|left|right|horizontal|vertical|by|to|joint|tall|height|above|apex");
  return moved;
}

bool Edit::edit_points() {
  if (r_.domain_ != Domain::Points) {
    const bool member = any("add|remove") && any("member|diagonals|verticals");
    const bool chain = std::any_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Chain; });
    if (own_verb_ && verb("add|remove") && (member || chain) && !any("load|support")) {
      r_.refuse(Problem::Unsupported, "member", "Single members of a structure that is named by its kind cannot be added or removed.", "Give the structure by the coordinates of its joints and its members.", verb_item_);
      return true;
    }
    return false;
  }
  if (edit_members() || failed()) return true;
  Body& b = s_.bodies.front();
  const bool moves = verb("move|increase|decrease|heighten|place|make|change|use") || !own_verb_;
  if (!moves || any("load|uniform|support")) return false;
  const bool by_amount = std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head&) { return true; });
  if (by_amount) return false;
  std::vector<int> named;
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.joint_at(i).empty() && r_.is_joint(r_.joint_at(i))) named.push_back(i);
  }
  // "lower the apex": the highest joint, when there is one
  int apex = -1;
  if (named.empty() && (apex = r_.find_symbol("apex")) >= 0) {
    const JointSpec* top = nullptr;
    bool alone = true;
    for (const auto& j : b.joints) {
      if (top == nullptr || j.position[2].or_else(0) > top->position[2].or_else(0) + 1e-9) top = &j, alone = true;
      else if (std::abs(j.position[2].or_else(0) - top->position[2].or_else(0)) <= 1e-9) alone = false;
    }
    if (top == nullptr || !alone) {
      r_.ask("Which joint is the \"" + r_.said(apex) + "\"? Joints are known by their names.");
      return true;
    }
  }
  bool moved = false;
  const auto mark_joint = [&](int i) {
    r_.use(i, "joint", "");
    for (auto& c : r_.chunks_) {
      if (i >= c.first && i <= c.last) c.claimed = true;
    }
    mark("joint");
  };
  if (apex >= 0) {
    JointSpec* top = &b.joints.front();
    for (auto& j : b.joints) {
      if (j.position[2].or_else(0) > top->position[2].or_else(0)) top = &j;
    }
    moved = move_joint(*top, apex);
    if (moved) mark_joint(apex);
  } else if (named.size() == 1) {
    for (auto& j : b.joints) {
      if (j.name == r_.joint_at(named[0])) moved = move_joint(j, named[0]);
    }
    if (moved) mark_joint(named[0]);
  } else if (named.size() > 1) {
    const bool several_targets = std::count_if(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Tuple; }) > 1;
    if (several_targets) {  // "C to (3, 3) and D to (6, 3)": each has the coordinates behind it
      for (const int i : named) {
        for (int k = i + 1; k < r_.size() && (r_.filler(k) || r_.any_symbol(k, "to|is|at") || r_.items_[k].kind == Item::Kind::Tuple); ++k) {
          if (r_.items_[k].kind != Item::Kind::Tuple) continue;
          std::vector<Item> kept = r_.items_;
          for (auto& item : r_.items_) item.used = item.used || (item.kind == Item::Kind::Tuple && item.begin != r_.items_[k].begin);
          for (auto& j : b.joints) {
            if (j.name == r_.joint_at(i)) moved = move_joint(j, i);
          }
          for (std::size_t m = 0; m < kept.size(); ++m) r_.items_[m].used = kept[m].used || m == static_cast<std::size_t>(k);
          mark_joint(i);
          break;
        }
      }
    } else {
      const auto tuple = std::any_of(r_.items_.begin(), r_.items_.end(), [](const Item& i) { return i.kind == Item::Kind::Tuple; });
      if (tuple) {
        r_.ask("Which joint should be moved there?");
        return true;
      }
      const auto kept = r_.items_;
      for (const int i : named) {  // all of them by the same amount, or to the same height
        r_.items_ = kept;
        for (auto& f : r_.facts_) f.taken = false;
        for (auto& j : b.joints) {
          if (j.name == r_.joint_at(i)) moved = move_joint(j, i) || moved;
        }
      }
      for (const int i : named) mark_joint(i);
    }
  }
  if (moved) memory_.subject = "joint";
  return moved;
}

/// "remove the bar B-D", "add a member from A to D".
bool Edit::edit_members() {
  if (!verb("add|remove|place|use")) return false;
  if (any("load|support|uniform|pin|roller|fix") || std::any_of(r_.heads_.begin(), r_.heads_.end(), [](const Head& h) { return h.kind == Head::Kind::Load; })) return false;
  Body& b = s_.bodies.front();
  const auto joint = [&](const std::string& name) {
    return std::any_of(b.joints.begin(), b.joints.end(), [&](const JointSpec& j) { return j.name == name; });
  };
  std::vector<std::pair<std::string, std::string>> pairs;
  for (int i = 0; i < r_.size(); ++i) {
    const Item& item = r_.items_[i];
    if (item.kind == Item::Kind::Chain) {
      for (std::size_t n = 1; n < item.names.size(); ++n) pairs.emplace_back(item.names[n - 1], item.names[n]);
      r_.use(i, "member", "");
    } else if (item.text.size() == 2 && joint(item.text.substr(0, 1)) && joint(item.text.substr(1, 1)) && !joint(item.text)) {
      pairs.emplace_back(item.text.substr(0, 1), item.text.substr(1, 1));
      r_.use(i, "member", "");
    }
  }
  if (pairs.empty() && any("member|rod|diagonals|beam|column")) {  // "from A to D", "between A and D"
    std::vector<std::string> names;
    for (int i = 0; i < r_.size(); ++i) {
      if (r_.joint_at(i).empty() || !joint(r_.joint_at(i))) continue;
      names.push_back(r_.joint_at(i));
      r_.use(i, "member", "");
    }
    if (names.size() == 2) pairs.emplace_back(names[0], names[1]);
    else if (names.empty() && !any("diagonals")) return false;
    else {
      r_.ask("Between which two joints?");
      return true;
    }
  }
  if (pairs.empty()) return false;
  for (auto& c : r_.chunks_) c.claimed = true;
  for (const auto& pair : pairs) {
    const std::string &p = pair.first, &q = pair.second;
    for (const auto& name : {p, q}) {
      if (joint(name)) continue;
      r_.refuse(Problem::Impossible, "member", "There is no joint \"" + name + "\".", "Give its coordinates first, or correct the name.");
      return true;
    }
    const auto same = [&](const MemberSpec& m) { return (m.a == p && m.b == q) || (m.a == q && m.b == p); };
    const auto there = std::find_if(b.members.begin(), b.members.end(), same);
    if (verb("remove")) {
      if (there == b.members.end()) {
        r_.ask("There is no member between " + p + " and " + q + ". Which one should be removed?");
        return true;
      }
      b.assignments.erase(std::remove_if(b.assignments.begin(), b.assignments.end(), [&](const Assignment& a) { return a.group == there->name; }), b.assignments.end());
      b.members.erase(there);
    } else if (there != b.members.end()) {
      r_.ask("There is a member between " + p + " and " + q + " already. What should change?");
      return true;
    } else {
      b.members.push_back({p + "-" + q, p, q, "", clause_origin()});
    }
  }
  mark("member|rod|diagonals|verticals|beam|column|from|to|between|joint|horizontal");
  memory_.subject = "member";
  return true;
}

}  // namespace nacre::prompts
