// Joints by coordinates and members between them, as plain text.

#include <algorithm>
#include <cmath>

#include "reader.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

std::string_view group_name(std::string_view symbol) {
  if (symbol == "bottom_chord") return "bottom chord";
  if (symbol == "top_chord") return "top chord";
  if (symbol == "verticals" || symbol == "end_posts") return "verticals";
  if (symbol == "diagonals") return "diagonals";
  if (symbol == "rafter") return "rafters";
  if (symbol == "column") return "columns";
  if (symbol == "beam") return "beams";
  return {};
}

}  // namespace

void Reader::read_coordinates() {
  Body& b = body();
  // the unit of coordinates without one: "(m)", "in metres", "nodes (ft)"
  const UnitEntry* unit = nullptr;
  for (int i = 0; i < size() && unit == nullptr; ++i) {
    if (symbol(i, "in") || filler(i) || items_[i].text == "in") continue;
    if (items_[i].kind != Item::Kind::Name && items_[i].kind != Item::Kind::Unknown && items_[i].kind != Item::Kind::Word) continue;
    const bool bracketed = (mark(i - 1, "(") || mark(i - 1, "[") || mark(i - 1, ",")) && (mark(i + 1, ")") || mark(i + 1, "]"));
    const bool led = symbol(i, "unit_word") || symbol(before(i), "in") || filler(i - 1) || any_symbol(i - 1, {"coordinate", "in", "all"});
    if (!bracketed && !led) continue;
    const auto* entry = find_spelling(items_[i].text);
    if (entry != nullptr && entry->dimension == dim::length) {
      unit = entry;
      use(i, "unit", "unit of the coordinates");
    }
  }
  for (const auto& item : items_) {  // one tuple with a unit speaks for all
    if (unit != nullptr || item.kind != Item::Kind::Tuple) continue;
    for (const auto& q : item.values) {
      if (q.has_unit) unit = find_spelling(q.unit);
    }
  }
  bool unit_missing = false;
  const auto coordinate = [&](Quantity q) {
    if (!q.has_unit) {
      if (unit != nullptr) {
        q.unit = std::string(unit->symbol);
        q.factor = unit->factor;
      } else {
        unit_missing = unit_missing || q.number != 0;
      }
      q.has_unit = true;
      q.dimension = dim::length;
      if (unit == nullptr) q.unit = "m";
    }
    return value_of(q, dim::length);
  };
  const auto joint = [&](const std::string& name) -> JointSpec* {
    for (auto& j : b.joints) {
      if (j.name == name) return &j;
    }
    return nullptr;
  };
  const auto add_joint = [&](const std::string& name, Value x, Value y, Value z, int item) {
    JointSpec spec;
    spec.name = name;
    spec.position = {std::move(x), std::move(y), std::move(z)};
    spec.origin = origin(items_[item].begin, items_[item].end);
    if (auto* old = joint(name)) {
      const auto differs = [](const Value& p, const Value& q) { return std::abs(p.or_else(0) - q.or_else(0)) > 1e-9; };
      if (differs(old->position[0], spec.position[0]) || differs(old->position[2], spec.position[2]))
        refuse(Problem::Impossible, "joint." + name, "The joint " + name + " is given twice with different coordinates.", "Give each joint once.", item);
      return;
    }
    b.joints.push_back(std::move(spec));
  };
  const Value zero = derived(0, dim::length, "plane structure");
  // name (x, z), name = x, z
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind != Item::Kind::Tuple || items_[i].used) continue;
    int k = i - 1;
    while (k >= 0 && (symbol(k, "is") || symbol(k, "at") || mark(k, ":") || mark(k, "(") || (filler(k) && items_[k].text.size() > 1) ||
                      any_symbol(k, {"coordinate", "apex", "joint", "middle", "top", "support", "crossing"}))) --k;
    if (k < 0) continue;
    const std::string name = items_[k].text;
    if (!is_joint(name)) continue;
    const auto& v = items_[i].values;
    if (v.size() == 2) add_joint(name, coordinate(v[0]), Value{}, coordinate(v[1]), i);
    else add_joint(name, coordinate(v[0]), coordinate(v[1]), coordinate(v[2]), i);
    use(i, "coordinates", "joint " + name);
    for (int m = k; m < i; ++m) use(m, items_[m].role == "punctuation" ? "" : "joint", "joint " + name);
  }
  // names at x = list (z = v); names straight above them at z = v; names at z = v above names
  struct Group {
    std::vector<std::string> names;
    int item = 0, last = 0;
    std::vector<Quantity> x;
    std::optional<Quantity> z;
    std::vector<std::string> above;
  };
  std::vector<Group> groups;
  if (b.joints.empty()) {
    for (int i = 0; i < size(); ++i) {
      // a group of names: B0..B4, or M1, M2, M3
      std::vector<std::string> names;
      int last = i;
      const auto name_at = [&](int k) { return k < size() && (items_[k].kind == Item::Kind::Name || items_[k].letter) && is_joint(items_[k].text) ? items_[k].text : std::string(); };
      if (name_at(i).empty()) continue;
      names.push_back(name_at(i));
      int k = i;
      while (true) {
        int dots = k + 1;
        int n_dots = 0;
        while (mark(dots, ".")) {
          ++dots;
          ++n_dots;
        }
        if ((n_dots >= 2 || any_symbol(k + 1, {"to"})) && !name_at(n_dots >= 2 ? dots : k + 2).empty()) {
          const int to = n_dots >= 2 ? dots : k + 2;
          const std::string a = names.back(), z = name_at(to);
          std::size_t digits = a.size();
          while (digits > 0 && a[digits - 1] >= '0' && a[digits - 1] <= '9') --digits;
          if (digits < a.size() && z.compare(0, digits, a, 0, digits) == 0 && z.size() > digits && a.size() - digits < 6 && z.size() - digits < 6) {
            const int from = std::atoi(a.c_str() + digits), upto = std::atoi(z.c_str() + digits);
            for (int n = from + 1; n <= upto && n - from < 1000; ++n) names.push_back(a.substr(0, digits) + std::to_string(n));
          }
          k = to;
          continue;
        }
        int n = k + 1;
        while (n < size() && (mark(n, ",") || symbol(n, "and") || filler(n))) ++n;
        if (n > k + 1 && !name_at(n).empty()) {
          names.push_back(name_at(n));
          k = n;
          continue;
        }
        break;
      }
      last = k;
      Group g;
      g.names = names;
      g.item = i;
      g.last = last;
      // attributes up to the next clause: "at x = 0, 4, 8 m (z = 0)", "above them at z = 6 m"
      int m = after(last);
      bool any = false;
      const auto skip_them = [&](int at) { return at; };
      while (m < size() && !mark(m, ".") && !mark(m, ";")) {
        if ((items_[m].text == "x" || items_[m].text == "z" || items_[m].text == "y") && symbol(after(m), "is")) {
          const bool is_x = items_[m].text == "x";
          int q = after(after(m));
          std::vector<Quantity> list;
          while (quantity(q) && (bare_number(q) || quantity(q, dim::length))) {
            list.push_back(items_[q].values[0]);
            use(q, "coordinates", "");
            int n = q + 1;
            while (n < size() && (mark(n, ",") || symbol(n, "and"))) ++n;
            if (n == q + 1 || !quantity(n)) {
              q = after(q);
              break;
            }
            q = n;
          }
          if (list.empty()) break;
          for (auto& v : list) {
            if (!v.has_unit && list.back().has_unit) {
              v.has_unit = true;
              v.unit = list.back().unit;
              v.factor = list.back().factor;
              v.dimension = dim::length;
            }
          }
          if (is_x) g.x = list;
          else g.z = list.front();
          use(m, "coordinates", "");
          any = true;
          m = q;
          continue;
        }
        if (symbol(m, "above")) {
          use(m, "coordinates", "");
          int n = after(m);
          while (n < size() && !name_at(n).empty()) {
            g.above.push_back(name_at(n));
            use(n, "joint", "");
            int nn = n + 1;
            while (nn < size() && (mark(nn, ",") || symbol(nn, "and") || filler(nn))) ++nn;
            if (nn == n + 1) break;
            n = nn;
          }
          const bool group_above_named = !g.above.empty();
          if (g.above.empty()) g.above.push_back("*");
          any = true;
          if (group_above_named) m = n;
          else m = skip_them(after(m));
          continue;
        }
        if (mark(m, ",")) {
          const int n = after(m);
          if (!(any_symbol(n, {"above"}) || items_[std::min(n, size() - 1)].text == "z" || items_[std::min(n, size() - 1)].text == "x")) break;
        }
        if (items_[m].kind == Item::Kind::Chain) break;
        m = after(m);
      }
      if (any) {
        for (int u = i; u <= last; ++u) use(u, items_[u].kind == Item::Kind::Mark ? "" : "joint", "joint");
        groups.push_back(std::move(g));
      }
      i = last;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const Group& group = groups[g];
      for (std::size_t n = 0; n < group.names.size(); ++n) {
        Value x;
        if (group.x.size() == group.names.size()) x = coordinate(group.x[n]);
        else if (group.x.size() == 1) x = coordinate(group.x[0]);
        else if (!group.above.empty()) {
          std::string ref;
          if (group.above[0] != "*" && group.above.size() == group.names.size()) ref = group.above[n];
          else if (g > 0 && groups[g - 1].names.size() == group.names.size()) ref = groups[g - 1].names[n];
          if (const auto* j = joint(ref)) x = j->position[0];
        }
        Value z = group.z ? coordinate(*group.z) : zero;
        if (x.given()) add_joint(group.names[n], x, Value{}, z, group.item);
      }
    }
  }
  if (unit_missing && out_.setup.units == UnitSystem::US) ask("In which unit are the coordinates?", {"ft", "in"});
  else if (unit_missing) note("coordinates", "in metres", "the coordinates have no unit");
  // members
  std::string_view group;
  const auto add_member = [&](const std::string& a, const std::string& c, int item) {
    if (a == c) return;
    for (const auto& m : b.members) {
      if ((m.a == a && m.b == c) || (m.a == c && m.b == a)) return;
    }
    b.members.push_back({a + "-" + c, a, c, std::string(group), origin(items_[item].begin, items_[item].end)});
  };
  for (int i = 0; i < size(); ++i) {
    if (items_[i].kind == Item::Kind::Word) {
      if (const auto g = group_name(items_[i].symbol); !g.empty()) group = g;
      else if (symbol(i, "member") || symbol(i, "rod")) group = {};
    }
    if (sentence_end(i)) group = {};
    if (items_[i].kind == Item::Kind::Chain && !items_[i].used) {
      for (std::size_t n = 1; n < items_[i].names.size(); ++n) {
        for (const auto& name : {items_[i].names[n - 1], items_[i].names[n]}) {
          if (joint(name) == nullptr) refuse(Problem::Impossible, "member", "The member " + items_[i].names[n - 1] + "-" + items_[i].names[n] + " ends at \"" + name + "\", which has no coordinates.", "Give the coordinates of " + name + ", or correct the name.", i);
        }
        if (failed_) return;
        add_member(items_[i].names[n - 1], items_[i].names[n], i);
      }
      use(i, "member", "members " + items_[i].text);
    } else if ((items_[i].kind == Item::Kind::Name || items_[i].kind == Item::Kind::Unknown || items_[i].kind == Item::Kind::Word) && !items_[i].used && items_[i].text.size() == 2) {
      const std::string a(1, items_[i].text[0]), c(1, items_[i].text[1]);  // "AB"
      if (joint(a) != nullptr && joint(c) != nullptr && joint(items_[i].text) == nullptr && a[0] >= 'A' && a[0] <= 'Z' && c[0] >= 'A' && c[0] <= 'Z') {
        add_member(a, c, i);
        use(i, "member", "member " + items_[i].text);
      }
    } else if (!joint_at(i).empty() && joint(joint_at(i)) != nullptr && symbol(after(i), "to") && !joint_at(after(after(i))).empty() && joint(joint_at(after(after(i)))) != nullptr && !items_[i].used) {
      add_member(joint_at(i), joint_at(after(after(i))), i);  // "A to B"
      use(i, "member", "");
      use(after(i), "member", "");
      use(after(after(i)), "member", "");
    }
  }
}

}  // namespace nacre::prompts
