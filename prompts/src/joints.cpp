// Joints as a text gives them: "A (0, 0)", "1 = 0,0; 2 = 3,0", "bottom A, B, C at 0, 4 and 8 m; top D, E at 2 and 6 m, 3 m up",
// "M1, M2 straight above them", "C is 3 m above B", "apex at (2, 1.5, 5)". Names first, values with units later.

#include <algorithm>

#include "reader.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

// Words that may stand between a name and its coordinates, and name the joint themselves where no name does.
constexpr std::string_view nouns[] = {"apex", "joint", "middle", "top", "support", "crossing", "coordinate", "bottom", "left", "right", "bases", "corner", "pin", "roller", "fix"};

bool lower_letter(const std::string& s) { return s.size() == 1 && s[0] >= 'a' && s[0] <= 'z'; }
bool upper_letter(const std::string& s) { return s.size() == 1 && s[0] >= 'A' && s[0] <= 'Z'; }

}  // namespace

// What may be a joint's name where the grammar expects one.
std::string Reader::name_text(int i) const {
  if (i < 0 || i >= size()) return {};
  const Item& item = items_[i];
  switch (item.kind) {
    case Item::Kind::Name: return item.text;
    case Item::Kind::Unknown: return item.text.size() <= 12 && item.text.find(' ') == std::string::npos ? item.text : std::string();
    case Item::Kind::Word: return item.letter || lower_letter(item.text) ? item.text : std::string();
    case Item::Kind::Quantity: return bare_number(i) && item.values[0].integer && !item.values[0].spelled && item.values[0].number >= 0 ? item.text : std::string();
    case Item::Kind::Section:
    case Item::Kind::Material: {
      const std::string s = said(i);
      return s.size() <= 4 && s.find(' ') == std::string::npos ? s : std::string();
    }
    default: return {};
  }
}

// The declared joint that item i means where it stands: "E = 200 GPa" names the modulus, "3 bars" a count, "a load" an article.
std::string Reader::joint_ref(int i) const {
  if (i < 0 || i >= size()) return {};
  const Item& item = items_[i];
  if (item.kind == Item::Kind::Mark || item.kind == Item::Kind::Tuple || item.kind == Item::Kind::Chain || !is_joint(item.text)) return {};
  if (item.kind == Item::Kind::Word && !item.letter && !lower_letter(item.text)) return {};
  const int value = symbol(i + 1, "is") ? i + 2 : i + 1;
  if (quantity(value) && items_[value].values[0].has_unit) {
    const Dimension d = items_[value].values[0].dimension;
    if (d == dim::area || d == dim::stress || d == dim::density || (d == dim::length && value == i + 2)) return {};
  }
  if (item.text == "a" && filler(i)) {
    const bool led = any_symbol(i - 1, "at|joint|from|to|and|pin|roller|fix");
    const bool said = any_symbol(i + 1, "is|and|pin|roller|fix|to") || mark(i + 1, ",") || mark(i + 1, ")");
    return (led && !any_symbol(i + 1, "load|pin|roller")) || said ? item.text : std::string();
  }
  if (item.kind != Item::Kind::Quantity) return item.text;
  // a number: said of a joint, or in a list of such
  if (!bare_number(i) || item.values[0].spelled || any_symbol(i + 1, "member|rod|joint|panel|load|support|leg")) return {};
  if (any_symbol(i + 1, "pin|roller|fix|is") && (i == 0 || sentence_end(i - 1) || item.line_start || mark(i - 1, ",") || symbol(i - 1, "and"))) return item.text;
  int p = before(i), held = i;
  while (bare_number(held) && (symbol(held + 1, "and") || mark(held + 1, ",")) && is_joint(items_[held + 2].text)) held += 2;
  if (held > i && any_symbol(held + 1, "pin|roller|fix|is") && (p < 0 || sentence_end(p))) return item.text;  // "1 and 2 pinned"
  if (mark(p, "(")) p = before(p);
  for (int n = 0; n < 64 && p >= 0; ++n) {
    if (any_symbol(p, "joint|support|at|from|to|between|on|pin|roller|fix")) return item.text;
    if (!(mark(p, ",") || symbol(p, "and") || (bare_number(p) && items_[p].values[0].integer))) break;
    p = before(p);
  }
  return {};
}

// "A, B and C", "B0..B4", "1 to 5": names from item i on; the item after them, or i when there are none. `known`: only joints
// that are declared.
int Reader::name_list(int i, std::vector<std::string>& names, bool known) const {
  const auto name_at = [&](int k) {
    if (k >= size()) return std::string();
    if (known) return joint_ref(k);
    const Item& item = items_[k];
    if (item.kind == Item::Kind::Name || item.letter || (item.kind == Item::Kind::Quantity && symbol(before(i), "joint"))) return name_text(k);
    return std::string();
  };
  const auto digits_at = [](const std::string& s) {
    std::size_t k = s.size();
    while (k > 0 && s[k - 1] >= '0' && s[k - 1] <= '9') --k;
    return k;
  };
  if (name_at(i).empty()) return i;
  int k = i;
  names.push_back(name_at(k));
  const bool listed = any_symbol(before(i), "joint|above|corner");
  while (true) {
    int n = k + 1, dots = 0;
    while (mark(n, ".")) ++n, ++dots;
    const bool through = dots >= 2 || symbol(k + 1, "to");
    if (through && !name_at(dots >= 2 ? n : k + 2).empty()) {
      const int to = dots >= 2 ? n : k + 2;
      const std::string a = names.back(), z = name_at(to);
      const auto da = digits_at(a), dz = digits_at(z);
      if (da < a.size() && dz < z.size() && a.compare(0, da, z, 0, dz) == 0 && a.size() - da < 6 && z.size() - dz < 6) {
        const int from = std::atoi(a.c_str() + da), upto = std::atoi(z.c_str() + dz);
        if (dots >= 2 || upto > from + 1) {
          for (int v = from + 1; v <= upto && v - from < 1000; ++v) names.push_back(a.substr(0, da) + std::to_string(v));
          k = to;
          continue;
        }
      }
      if ((dots >= 2 || !known) && a.size() == 1 && z.size() == 1 && z[0] > a[0] + 1 && (upper_letter(a) ? upper_letter(z) : lower_letter(a) && lower_letter(z))) {  // "A..E", "joints A to E"
        for (char c = static_cast<char>(a[0] + 1); c <= z[0]; ++c) names.emplace_back(1, c);
        k = to;
        continue;
      }
      break;
    }
    n = k + 1;
    while (n < size() && (mark(n, ",") || symbol(n, "and") || (filler(n) && name_at(n).empty() && !word(n, "meet|meeting")) || (known && items_[n].kind == Item::Kind::Tuple))) ++n;
    if (n == k + 1 && !(n < size() && (items_[n].kind == Item::Kind::Name || (listed && items_[n].letter)) && (items_[k].kind == Item::Kind::Name || listed))) break;  // "A B C"
    if (name_at(n).empty() || symbol(n + 1, "to")) break;
    names.push_back(name_at(n));
    k = n;
  }
  return k + 1;
}

void Reader::declare_joint(JointText joint) {
  if (!is_joint(joint.name)) joint_names_.push_back(joint.name);
  joint_texts_.push_back(std::move(joint));
}

namespace {

std::array<std::optional<Quantity>, 3> axes_of(const std::vector<Quantity>& v) {
  if (v.size() == 2) return {v[0], std::nullopt, v[1]};
  return {v[0], v[1], v[2]};
}

bool same_point(const std::array<std::optional<Quantity>, 3>& a, const std::array<std::optional<Quantity>, 3>& b) {
  for (int k = 0; k < 3; ++k) {
    if (a[k].has_value() != b[k].has_value() || (a[k] && a[k]->number != b[k]->number)) return false;
  }
  return true;
}

}  // namespace

// Every pair or triple of numbers that stands for a place, with the name before or behind it.
void Reader::find_joint_tuples() {
  std::vector<int> tuples;
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    if (item.kind != Item::Kind::Tuple || item.symbol == "force") continue;
    const char open = text_[static_cast<std::size_t>(item.begin)];
    const bool bracket = open == '(' || open == '[';
    if (!bracket && item.values.back().has_unit && !item.values.front().has_unit) continue;  // "2,5 m": a decimal comma
    tuples.push_back(i);
  }
  if (tuples.size() < 2) return;
  const auto noun = [&](int k) { return std::any_of(std::begin(nouns), std::end(nouns), [&](std::string_view s) { return symbol(k, s); }); };
  // The name before a tuple: over "is", "at", ":" and the noun that says what the joint is.
  const auto name_before = [&](int i) {
    int k = i - 1;
    while (k >= 0) {
      if (mark(k, ")")) {  // "A (pin) (0,0)"
        int open = k - 1;
        while (open > 0 && (noun(open) || filler(open))) --open;
        if (!mark(open, "(")) return -1;
        k = open - 1;
        continue;
      }
      const bool skipped = symbol(k, "is") || symbol(k, "at") || symbol(k, "in") || mark(k, ":") || mark(k, "(") || (filler(k) && items_[k].text.size() > 1) || (noun(k) && !items_[k].letter);
      if (!skipped) break;
      --k;
    }
    return k;
  };
  const auto numbered = [&](int k) {  // "nodes 1, 2, 3, 4"
    while (k >= 2 && bare_number(k) && (mark(k - 1, ",") || symbol(k - 1, "and"))) k = mark(k - 2, ",") ? k - 3 : k - 2;
    return bare_number(k) && symbol(k - 1, "joint");
  };
  const auto named = [&](int k) {
    const std::string name = std::find(tuples.begin(), tuples.end(), k) != tuples.end() ? std::string() : name_text(k);
    if (name.empty() || (quantity(k) && mark(k - 1, ",") && quantity(k - 2) && !numbered(k))) return std::string();
    if (items_[k].kind == Item::Kind::Unknown && items_[k].used) return std::string();
    return name;
  };
  int n_before = 0, n_behind = 0;
  for (const int i : tuples) {
    n_before += named(name_before(i)).empty() ? 0 : 1;
    const int b = any_symbol(i + 1, "is") ? i + 2 : i + 1;
    n_behind += b < size() && (items_[b].kind == Item::Kind::Name || items_[b].letter) ? 1 : 0;
  }
  const bool behind = n_before < static_cast<int>(tuples.size()) / 2 && n_behind == static_cast<int>(tuples.size());
  char letter = 'A';
  for (std::size_t n = 0; n < tuples.size(); ++n) {
    const int i = tuples[n];
    if (items_[i].used) continue;
    const auto put = [&](std::string name, int at, int item) {
      JointText j;
      j.name = std::move(name);
      j.at = axes_of(items_[at].values);
      j.first = std::min(item, at);
      j.last = std::max(item, at);
      use(at, "coordinates", "joint " + j.name);
      for (int m = j.first; m < j.last; ++m) {
        if (items_[m].kind != Item::Kind::Mark && !any_symbol(m, "pin|roller|fix")) use(m, "joint", "joint " + j.name);
      }
      declare_joint(std::move(j));
    };
    if (behind) {
      const int b = any_symbol(i + 1, "is") ? i + 2 : i + 1;
      put(name_text(b), i, b);
      use(b, "joint", "");
      continue;
    }
    const int k = name_before(i);
    const std::string name = named(k);
    if (!name.empty()) {
      // "A, B and C at (0,0), (4,0) and (8,3)": as many points as names
      int first = k;
      std::vector<std::string> names;
      while (first > 0) {
        int p = first - 1;
        while (p >= 0 && (mark(p, ",") || symbol(p, "and") || (filler(p) && !items_[p].letter))) --p;
        if (p < 0 || p == first - 1 || named(p).empty() || items_[p].used || (items_[p].kind != Item::Kind::Name && !items_[p].letter && !numbered(p))) break;
        first = p;
      }
      std::vector<std::string> list;
      if (first < k && name_list(first, list, false) == k + 1) {
        std::size_t run = 1;
        int last = i;
        while (n + run < tuples.size()) {
          int p = last + 1;
          while (p < size() && (mark(p, ",") || mark(p, ";") || symbol(p, "and") || filler(p))) ++p;
          if (p != tuples[n + run]) break;
          last = p;
          ++run;
        }
        if (run == list.size()) {
          for (std::size_t m = 0; m < run; ++m) put(list[m], tuples[n + m], tuples[n + m]);
          for (int m = first; m <= k; ++m) {
            if (items_[m].kind != Item::Kind::Mark) use(m, "joint", "");
          }
          n += run - 1;
          continue;
        }
      }
      put(name, i, k);
      continue;
    }
    const char open = text_[static_cast<std::size_t>(items_[i].begin)];
    if (open != '(' && open != '[') continue;
    // without a name: a joint that is there already, or a new one called by its noun or the next letter
    const auto at = axes_of(items_[i].values);
    const auto old = std::find_if(joint_texts_.begin(), joint_texts_.end(), [&](const JointText& j) { return same_point(j.at, at); });
    std::string called = old != joint_texts_.end() ? old->name : std::string();
    if (called.empty()) {
      for (int m = k + 1; m < i; ++m) {
        if (symbol(m, "apex") && !is_joint("apex")) called = "apex";
      }
      while (called.empty() && letter <= 'Z') {
        const std::string one(1, letter++);
        if (!is_joint(one)) called = one;
      }
      if (called.empty()) called = "J" + std::to_string(joint_texts_.size() + 1);
      put(called, i, i);
    }
    // from here on it reads as a name: "bars from (0,0) to (4,0)"
    items_[i].kind = Item::Kind::Name;
    items_[i].text = called;
    items_[i].letter = true;
    items_[i].meaning = "joint " + called;
    items_[i].used = old == joint_texts_.end() && !any_symbol(before(i), "from|to|at|between") && !mark(i - 1, "-") && !mark(i + 1, "-");
  }
}

// "A, B, C at x = 0, 4 and 8 m", "top D, E at 2 and 6 m, 3 m up", "M1, M2 straight above them at z = 3 m".
void Reader::find_joint_groups() {
  struct Group {
    std::vector<std::string> names, above;
    std::vector<Quantity> x, y;
    std::optional<Quantity> z, spacing;
    int first = 0, last = 0;
    bool top = false, over = false, said = false;
    std::vector<int> read;  // items that it is made of
  };
  const auto length_list = [&](int& k, std::vector<Quantity>& list, std::vector<int>& read) {
    std::vector<int> at;
    while (quantity(k) && !items_[k].used && (bare_number(k) || quantity(k, dim::length))) {
      at.push_back(k);
      list.push_back(items_[k].values[0]);
      int n = k + 1;
      while (n < size() && (mark(n, ",") || symbol(n, "and") || filler(n))) ++n;
      if (!quantity(n) || n == k + 1 || any_symbol(after(n), "up|above|tall|height")) {
        ++k;
        break;
      }
      k = n;
    }
    for (auto& q : list) {
      if (q.has_unit || list.empty() || !list.back().has_unit) continue;
      q.has_unit = true;
      q.unit = list.back().unit;
      q.factor = list.back().factor;
      q.dimension = dim::length;
    }
    read.insert(read.end(), at.begin(), at.end());
    return !at.empty();
  };
  const auto axis_at = [&](int k) -> int {
    if (k >= size()) return 0;
    const bool is_next = symbol(k + 1, "is");
    const std::string& t = items_[k].text;
    if (is_next && (t == "x" || symbol(k, "station"))) return 'x';
    if (is_next && t == "y") return 'y';
    if (is_next && (t == "z" || any_symbol(k, "height"))) return 'z';
    return 0;
  };
  std::vector<Group> groups;
  for (int i = 0; i < size(); ++i) {
    if (items_[i].used) continue;
    const bool article = filler(i) && (i == 0 || sentence_end(i - 1) || items_[i].line_start) && !any_symbol(i + 1, "at|is|and") && !mark(i + 1, ",");
    if (article) continue;
    std::vector<std::string> names;
    const int end = name_list(i, names, false);
    if (end == i) continue;
    // "A at x = 0": a single name is a group only with an axis or a place in words
    Group g;
    g.names = names;
    g.first = i;
    g.last = end - 1;
    for (int k = before(i), n = 0; k >= 0 && n < 3; k = before(k), ++n) {
      if (any_symbol(k, "top|top_chord")) g.top = true;
      if (!any_symbol(k, "joint|chord|top|top_chord|is") && !mark(k, ":")) break;
    }
    int m = end;
    while (m < size() && !mark(m, ".") && !mark(m, ";") && items_[m].kind != Item::Kind::Chain && !(m > end && items_[m].line_start)) {
      if (filler(m) || any_symbol(m, "is|at|on|with|and|chord|joint|x_direction") || mark(m, ",") || mark(m, "(") || mark(m, ")")) {
        // a comma ends the clause unless an attribute follows
        if ((mark(m, ",") || symbol(m, "and")) && g.said) {
          const int n = after(m);
          const bool more = axis_at(n) != 0 || any_symbol(n, "above|station|at|each") || (quantity(n, dim::length) && any_symbol(after(n), "up|above|tall|height"));
          if (!more) break;
        }
        ++m;
        continue;
      }
      if (const int axis = axis_at(m); axis != 0) {
        g.read.push_back(m);
        int k = after(after(m));
        std::vector<Quantity> list;
        if (!length_list(k, list, g.read)) break;
        if (axis == 'x') g.x = list;
        else if (axis == 'y') g.y = list;
        else g.z = list.front();
        g.said = true;
        m = k;
        continue;
      }
      if (symbol(m, "vertical") && symbol(m + 1, "above")) ++m;
      if (symbol(m, "above")) {
        g.over = g.said = true;
        const int n = name_list(after(m), g.above, false);
        for (int k = m; k < n; ++k) g.read.push_back(k);
        m = std::max(n, m + 1);
        continue;
      }
      if (quantity(m, dim::length) && any_symbol(after(m), "up|above|height|tall") && !items_[m].used) {
        g.z = items_[m].values[0];
        g.read.push_back(m);
        if (symbol(after(m), "above")) {
          m = after(m);
        } else {
          g.read.push_back(after(m));
          m = after(m) + 1;
        }
        g.said = true;
        continue;
      }
      if (symbol(m, "each") && quantity(after(m), dim::length) && !items_[after(m)].used) {  // "A, B, C, D every 2 m"
        g.spacing = items_[after(m)].values[0];
        g.read.push_back(m);
        g.read.push_back(after(m));
        g.said = true;
        m = after(m) + 1;
        continue;
      }
      if (quantity(m) && !items_[m].used && (bare_number(m) || quantity(m, dim::length)) && symbol(before(m), "at") && g.x.empty()) {
        int k = m;
        std::vector<Quantity> list;
        std::vector<int> read;
        if (!length_list(k, list, read) || list.size() != names.size()) break;
        g.x = list;
        g.read.insert(g.read.end(), read.begin(), read.end());
        g.said = true;
        m = k;
        continue;
      }
      break;
    }
    i = std::max(i, m - 1);
    if (!g.said) {
      i = end - 1;
      continue;
    }
    groups.push_back(std::move(g));
  }
  const auto find = [&](const std::string& name) -> const JointText* {
    for (const auto& j : joint_texts_) {
      if (j.name == name) return &j;
    }
    return nullptr;
  };
  for (auto& g : groups) {  // "lower joints B0 to B4 at z = 0, upper joints T0 to T4 at z = 4 m (x = 0, 3, 6, 9, 12 m)": one row of x for both
    if (!g.x.empty() || !g.z || g.over || g.spacing) continue;
    for (const auto& o : groups)
      if (o.x.size() == g.names.size() && o.names.size() == g.names.size()) g.x = o.x;
  }
  const bool plane = std::none_of(groups.begin(), groups.end(), [](const Group& g) { return g.z.has_value(); });
  for (auto& g : groups)
    if (plane && g.y.size() == 1 && groups.size() > 1) g.z = g.y[0], g.y.clear();  // x and y of a plane structure
  const std::size_t before_groups = joint_texts_.size();
  std::vector<int> read;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Group& group = groups[g];
    const std::size_t had = joint_texts_.size();
    for (std::size_t n = 0; n < group.names.size(); ++n) {
      JointText j;
      j.name = group.names[n];
      j.first = group.first;
      j.last = group.last;
      if (group.x.size() == group.names.size()) j.at[0] = group.x[n];
      else if (group.x.size() == 1) j.at[0] = group.x[0];
      else if (group.spacing) {
        j.at[0] = group.spacing;
        j.at[0]->number *= static_cast<double>(n);
      } else if (group.over) {
        const auto& refs = group.above.size() == group.names.size() ? group.above : g > 0 ? groups[g - 1].names : group.above;
        if (refs.size() == group.names.size()) {
          if (const auto* ref = find(refs[n])) j.at[0] = ref->at[0];
        }
      }
      if (group.y.size() == group.names.size()) j.at[1] = group.y[n];
      else if (group.y.size() == 1) j.at[1] = group.y[0];
      j.at[2] = group.z;
      j.high = group.top && !group.z;
      if (group.names.size() == 1 && !group.read.empty()) j.last = std::max(j.last, group.read.back());  // "node 1: x = 0, y = 0 (pin)"
      if (j.at[0]) declare_joint(std::move(j));
    }
    if (joint_texts_.size() == had) continue;
    for (int u = group.first; u <= group.last; ++u) read.push_back(u);
    read.insert(read.end(), group.read.begin(), group.read.end());
  }
  if (joint_texts_.size() < 3) {  // "a load P at x = 2 m" is no table of joints
    while (joint_texts_.size() > before_groups) {
      joint_names_.erase(std::remove(joint_names_.begin(), joint_names_.end(), joint_texts_.back().name), joint_names_.end());
      joint_texts_.pop_back();
    }
    return;
  }
  for (const int i : read) {
    if (items_[i].kind != Item::Kind::Mark) use(i, quantity(i) ? "coordinates" : "joint", "");
  }
}

// "lower joints every 5 m from A (0,0) to G (30,0): A, B, C, D, E, F, G": those between on the straight line.
void Reader::find_joints_between() {
  if (joint_texts_.size() < 2) return;
  for (int i = 0; i < size(); ++i) {
    if (items_[i].used) continue;
    std::vector<std::string> names;
    const int end = name_list(i, names, false);
    if (end == i) continue;
    const auto find = [&](const std::string& name) {
      return std::find_if(joint_texts_.begin(), joint_texts_.end(), [&](const JointText& j) { return j.name == name; });
    };
    const auto a = find(names.front()), z = find(names.back());
    std::size_t unknown = 0;
    for (const auto& n : names) unknown += find(n) == joint_texts_.end() ? 1 : 0;
    bool spaced = false;
    for (int k = sentence_begin(i); k < sentence_stop(i); ++k) spaced = spaced || symbol(k, "each") || word(k, "equally spaced|evenly spaced|equal|equally|evenly");
    if (names.size() < 3 || a == joint_texts_.end() || z == joint_texts_.end() || a == z || unknown != names.size() - 2 || !spaced) {
      i = end - 1;
      continue;
    }
    const JointText from = *a, to = *z;
    for (std::size_t n = 1; n + 1 < names.size(); ++n) {
      JointText j = from;
      j.name = names[n];
      j.first = i;
      j.last = end - 1;
      const double t = static_cast<double>(n) / static_cast<double>(names.size() - 1);
      for (int k = 0; k < 3; ++k) {
        if (from.at[k] && to.at[k] && from.at[k]->factor == to.at[k]->factor) j.at[k]->number = (1 - t) * from.at[k]->number + t * to.at[k]->number;
      }
      declare_joint(std::move(j));
    }
    for (int k = i; k < end; ++k) {
      if (items_[k].kind != Item::Kind::Mark) use(k, "joint", "");
    }
    i = end - 1;
  }
}

void Reader::find_joints() {
  find_joint_tuples();
  find_joints_between();
  int n_members = 0;
  for (const auto& item : items_) n_members += item.kind == Item::Kind::Chain ? static_cast<int>(item.names.size()) - 1 : 0;
  if (!joint_texts_.empty() || n_members > 2 || present_any("truss|warren|space_truss")) find_joint_groups();
  // "Fx = 12 kN at node 2": the axis is the direction, where none is said in words; a sign is asked about
  const bool space = std::any_of(joint_texts_.begin(), joint_texts_.end(), [](const JointText& j) { return j.at[1].has_value(); });
  for (int i = 1; i + 1 < size() && joint_texts_.size() > 1; ++i) {  // "3 kN in -x"
    const std::string axis = lower_case(said(i + 1));
    if (!(mark(i, "-") || mark(i, "+")) || !symbol(i - 1, "in") || !(axis == "x" || axis == "y" || axis == "z")) continue;
    const bool minus = mark(i, "-"), across = space && axis == "y";
    if (minus && across) return ask("Which way is \"" + said(i) + axis + "\"? Forces along y are read in its positive direction.");
    items_[i + 1].kind = Item::Kind::Word;
    items_[i + 1].role = "direction";
    items_[i + 1].symbol = across ? "y_direction" : axis == "x" ? (minus ? "leftward" : "rightward") : minus ? "down" : "up";
  }
  for (int i = 0; i < size(); ++i) {  // "bolted to the wall and act as hinges": how it is held there
    if (!symbol(i, "pin") || !lower_case(said(i)).starts_with("act")) continue;
    for (int k = sentence_begin(i); k < i; ++k)
      if (symbol(k, "fix")) items_[k].symbol = items_[k].role = "filler";
  }
  for (int i = 0; i + 2 < size() && joint_texts_.size() > 1; ++i) {
    if (!word(i, "fx|fy|fz|f_x|f_y|f_z|px|py|pz|p_x|p_y|p_z") || !symbol(i + 1, "is") || !quantity(i + 2, dim::force) || role(i, "direction")) continue;
    const char axis = lower_case(said(i)).back();
    const double number = items_[i + 2].values[0].number;
    const bool worded = role(i + 3, "direction"), across = space && axis == 'y';
    if (number < 0) return ask("Which way does " + said(i) + " = " + said(i + 2) + " act?");
    items_[i].kind = Item::Kind::Word;
    items_[i].role = worded ? "filler" : "direction";
    items_[i].symbol = worded ? "filler" : across ? "y_direction" : axis == 'x' ? "rightward" : "up";
  }
}

// "bars from ceiling points A (-3,4), B (0,4), C (3,4)": the joints of a list that begins with a part of the building.
bool Reader::hangs_from_building(const JointText& joint) const {
  int n = joint.last + 1;  // "A (0,0) and B (0,1.5) on the pole"
  for (; n < size() && !sentence_end(n) && (joint_ref(n).empty() == false || items_[n].kind == Item::Kind::Tuple || mark(n, ",") || symbol(n, "and")); ++n) {}
  if (symbol(n, "on") && word(after(n), "ceiling|wall|ground|floor|pole|mast|facade")) return true;
  for (int k = joint.first - 1; k >= 0 && !sentence_end(k); --k) {
    const std::string w = lower_case(items_[k].text);
    if (word(k, "ceiling|wall|ground|floor|foundation|anchor|pole|mast|facade|hook|rock|abutment")) return true;
    if (symbol(k, "from") && word(before(k), "hang|suspended|hung")) return true;  // "three bars hang from A, B and C"
    const bool listed = items_[k].kind == Item::Kind::Tuple || mark(k, ",") || mark(k, ")") || mark(k, "(") || symbol(k, "and") || items_[k].role == "joint" ||
                        symbol(k, "joint") || (filler(k) && w != "meet" && w != "meets" && w != "meeting");
    if (!listed) return false;
  }
  return false;
}

}  // namespace nacre::prompts
