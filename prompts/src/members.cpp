// Members between named joints: "A-B-C", "AB, BC", "bars from A, B, C meet at D", "each foot to the apex"; and the body that the
// joints and members make.

#include <algorithm>
#include <cmath>

#include "reader.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

// Groups of members as a text names them.
struct GroupWord {
  std::string_view symbol, group;
};
constexpr GroupWord group_words[] = {
    {"bottom_chord", "bottom chord"}, {"top_chord", "top chord"}, {"verticals", "verticals"}, {"end_posts", "verticals"}, {"diagonals", "diagonals"},
    {"rafter", "rafters"}, {"column", "columns"}, {"beam", "beams"}, {"leg", "legs"}, {"boom", "boom"}, {"arm", "arm"},
};

std::string_view group_name(std::string_view symbol) {
  for (const auto& g : group_words) {
    if (g.symbol == symbol) return g.group;
  }
  return {};
}

bool capitals(const std::string& s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

// The unit of coordinates that have none: "(m)", "coordinates in feet", "all in metres", "[mm]", ", metres.", or that of the first
// one that has a unit.
const UnitEntry* Reader::coordinate_unit() {
  for (const auto& j : joint_texts_) {  // the unit of one of them is that of all: "B(1.8,3), C(3.6,0) in m"
    for (const auto& q : j.at) {
      if (q && q->has_unit) return find_spelling(q->unit);
    }
  }
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    if (lower_case(item.text) == "feet" && !joint_ref(i + 1).empty()) continue;  // "feet A and C fixed"
    if (any_symbol(i, "in|bases") || filler(i) || item.text == "in" || item.used) continue;
    if (item.kind != Item::Kind::Name && item.kind != Item::Kind::Unknown && item.kind != Item::Kind::Word) continue;
    const auto* entry = find_spelling(item.text);
    if (entry == nullptr || !(entry->dimension == dim::length)) continue;
    const bool begins = mark(i - 1, "(") || mark(i - 1, "[") || mark(i - 1, ",") || symbol(i - 1, "is") || mark(i - 1, "-");
    const bool ends = i + 1 >= size() || mark(i + 1, ")") || mark(i + 1, "]") || sentence_end(i + 1) || mark(i + 1, ",") || symbol(i + 1, "is");
    const bool led = symbol(i, "unit_word") || symbol(before(i), "in") || filler(i - 1) || any_symbol(i - 1, "coordinate|in|all|joint|is") ||
                     (i > 0 && items_[i - 1].kind == Item::Kind::Tuple) || (i > 0 && items_[i - 1].role == "coordinates");
    bool units = false;
    for (int k = i - 1; k >= 0 && !sentence_end(k); --k) units = units || word(k, "unit");
    if (!(begins && ends) && !led && !units) continue;
    for (int k = sentence_begin(i); units && k < sentence_stop(i); ++k)
      if (items_[k].kind == Item::Kind::Unknown && find_spelling(items_[k].text) != nullptr) use(k, "unit", "");
    use(i, "unit", "unit of the coordinates");
    return entry;
  }
  return nullptr;
}

void Reader::build_joints() {
  Body& b = body();
  const UnitEntry* unit = coordinate_unit();
  bool unit_missing = false;
  const Fact* height = fact("height") != nullptr ? fact("height") : fact("depth") != nullptr ? fact("depth") : fact("rise");
  const auto coordinate = [&](const std::optional<Quantity>& given, bool high) {
    if (!given && high && height != nullptr) return value_of(height->q(), dim::length);
    if (!given) return derived(0, dim::length, "on the base line");
    Quantity q = *given;
    if (!q.has_unit) {
      unit_missing = unit_missing || (unit == nullptr && q.number != 0);
      q.unit = unit != nullptr ? std::string(unit->symbol) : "m";
      q.factor = unit != nullptr ? unit->factor : 1;
      q.has_unit = true;
      q.dimension = dim::length;
    }
    return value_of(q, dim::length);
  };
  for (const auto& j : joint_texts_) {
    JointSpec spec;
    spec.name = j.name;
    spec.position = {coordinate(j.at[0], false), j.at[1] ? coordinate(j.at[1], false) : Value{}, coordinate(j.at[2], j.high)};
    spec.origin = origin(items_[j.first].begin, items_[j.last].end);
    const auto old = std::find_if(b.joints.begin(), b.joints.end(), [&](const JointSpec& o) { return o.name == spec.name; });
    if (old == b.joints.end()) {
      b.joints.push_back(std::move(spec));
      continue;
    }
    const auto differs = [](const Value& p, const Value& q) { return std::abs(p.or_else(0) - q.or_else(0)) > 1e-9; };
    if (differs(old->position[0], spec.position[0]) || differs(old->position[1], spec.position[1]) || differs(old->position[2], spec.position[2]))
      refuse(Problem::Impossible, "joint." + j.name, "The joint " + j.name + " is given twice with different coordinates.", "Give each joint once.", j.first);
  }
  if (unit_missing && out_.setup.units == UnitSystem::US) ask("In which unit are the coordinates?", {"ft", "in"});
  else if (unit_missing) note("coordinates", "in metres", "the coordinates have no unit");
}

// A length that the coordinates say again: a span, a height, a panel, the length of a bar.
bool Reader::follows_from_joints(const Quantity& q) const {
  if (domain_ != Domain::Points || !q.has_unit || !(q.dimension == dim::length) || out_.setup.bodies.empty()) return false;
  const auto& joints = out_.setup.bodies.front().joints;
  if (joints.size() > 200) return false;
  for (std::size_t a = 0; a < joints.size(); ++a) {
    for (std::size_t b = a + 1; b < joints.size(); ++b) {
      double length = 0;
      for (std::size_t k = 0; k < 3; ++k) {
        const double d = std::abs(joints[a].position[k].or_else(0) - joints[b].position[k].or_else(0));
        length += d * d;
        if (std::abs(d - q.si()) <= 1e-3 * q.si()) return true;
      }
      if (std::abs(std::sqrt(length) - q.si()) <= 2e-3 * q.si()) return true;
    }
  }
  return false;
}

void Reader::add_member(const std::string& a, const std::string& b, std::string_view group, int first, int last) {
  if (a == b) return;
  auto& members = body().members;
  for (auto& m : members) {
    if ((m.a == a && m.b == b) || (m.a == b && m.b == a)) {
      if (m.group.empty()) m.group = std::string(group);
      return;
    }
  }
  members.push_back({a + "-" + b, a, b, std::string(group), origin(items_[first].begin, items_[last].end)});
}

// "AB", "ABC" or "ab": the joints of a word that is made of their letters, or none.
std::vector<std::string> Reader::joints_of_word(int i, bool small) const {
  const Item& item = items_[i];
  std::vector<std::string> names;
  if (item.kind == Item::Kind::Mark || item.kind == Item::Kind::Tuple || item.kind == Item::Kind::Chain || is_joint(item.text)) return names;
  const std::string text = item.kind == Item::Kind::Quantity ? (bare_number(i) && items_[i].values[0].integer ? item.text : std::string()) : said(i);
  if (text.size() < 2 || text.size() > 8) return names;
  if (item.kind == Item::Kind::Quantity && text.size() != 2) return names;
  if (item.kind != Item::Kind::Quantity && !capitals(text) && !(small && text.size() == 2)) return names;
  for (const char c : text) {
    names.emplace_back(1, c);
    if (!is_joint(names.back())) return {};
  }
  return names;
}

// The joints that a word or a list of words names: "A, B and C", "the apex", "each foot", "the four corners".
int Reader::joint_group(int i, std::vector<std::string>& names) const {
  int k = i;
  while (filler(k) || any_symbol(k, "each|all|of|joint|the") || (bare_number(k) && items_[k].values[0].spelled)) ++k;
  if (const int end = name_list(k, names, true); end > k) return end;
  const auto by_noun = [&](std::string_view noun) {
    for (const auto& j : joint_texts_) {
      for (int m = std::max(0, j.first - 3); m <= j.last; ++m) {
        if (symbol(m, noun)) {
          names.push_back(j.name);
          break;
        }
      }
    }
  };
  if (symbol(k, "apex")) {
    if (is_joint("apex")) names.emplace_back("apex");
    else by_noun("apex");
    return names.size() == 1 ? k + 1 : i;
  }
  if (any_symbol(k, "corner|bases")) {  // every joint that is no apex: the lowest ones
    double low = 1e300;
    for (const auto& j : joint_texts_) low = std::min(low, j.at[2] ? j.at[2]->number : 0);
    for (const auto& j : joint_texts_) {
      if ((j.at[2] ? j.at[2]->number : 0) == low) names.push_back(j.name);
    }
    return k + 1;
  }
  return i;
}

// Two lists of joints that words connect: one with many, or in pairs.
bool Reader::connect(const std::vector<std::string>& a, const std::vector<std::string>& b, std::string_view group, int first, int last) {
  if (a.empty() || b.empty()) return false;
  if (a.size() == 1 || b.size() == 1) {
    for (const auto& p : a) {
      for (const auto& q : b) add_member(p, q, group, first, last);
    }
    return true;
  }
  if (a.size() != b.size()) return false;
  for (std::size_t n = 0; n < a.size(); ++n) add_member(a[n], b[n], group, first, last);
  return true;
}

// "bars from ceiling points A (-3,4), B (0,4), C (3,4) meet at D (0,0)", "s (0,0,4) is connected by bars to o (0,0,0) and p (3,0,0)",
// "C (0,0) is held by bars from A (-1,2), D (0,2) and B (1,2)": members between joints of the table itself. Item i begins the list.
void Reader::star_of_table(int i, std::string_view group) {
  int lead = before(i), verb = -1;
  for (int n = 0; n < 4 && lead >= 0 && !any_symbol(lead, "from|to") && items_[lead].kind != Item::Kind::Mark && !quantity(lead); ++n) lead = before(lead);
  if (!any_symbol(lead, "from|to")) return;
  std::vector<std::string> a, b;
  const int end = name_list(i, a, true);
  if (end == i) return;
  for (int k = lead - 1; k >= 0 && !sentence_end(k) && verb < 0; --k)
    if (word(k, "connected|joined|linked|tied|held|hung|supported|suspended|carried|attached")) verb = k;
  const auto centre_before = [&](int item) {  // the one joint of the sentence before it
    for (const auto& j : joint_texts_)
      if (j.last < item && j.first >= sentence_begin(item)) b.push_back(j.name);
    return b.size() == 1 && std::find(a.begin(), a.end(), b[0]) == a.end();
  };
  if (symbol(lead, "to")) {
    if (verb >= 0 && centre_before(verb)) connect(a, b, group, i, end - 1);
    return;
  }
  for (int n = end, steps = 0; n < size() && steps < 14 && !sentence_end(n) && !quantity(n, dim::force); ++n, ++steps) {
    if (a.size() == 1 && (symbol(n, "over") || word(n, "via|through")) && !joint_ref(after(n)).empty()) {  // "from A over B to C"
      add_member(a[0], joint_ref(after(n)), group, i, after(n));
      a[0] = joint_ref(after(n));
      n = after(n);
      continue;
    }
    if (!any_symbol(n, "at|in|to")) continue;
    int m = after(n);
    for (int skipped = 0; skipped < 4 && m < size() && joint_ref(m).empty() && items_[m].kind != Item::Kind::Mark && (!quantity(m) || items_[m].values[0].spelled); ++skipped) m = after(m);
    const int stop = name_list(m, b, true);
    if (stop > m && b.size() == 1 && std::find(a.begin(), a.end(), b[0]) == a.end()) {
      connect(a, b, group, i, stop - 1);
      return;
    }
    b.clear();
  }
  if (verb >= 0 && centre_before(verb)) connect(a, b, group, i, end - 1);
}

void Reader::build_members() {
  std::string_view group;
  bool member_clause = false, section_clause = false;
  const auto known = [&](const std::string& name) { return is_joint(name); };
  const auto asked = [&](int i) {  // "the force in BC": a member that a question names is not made by it
    for (int k = i - 1; k >= 0 && k > i - 6 && !sentence_end(k); --k) {
      if (role(k, "ask")) return true;
    }
    return false;
  };
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    if (item.kind == Item::Kind::Word) {
      if (const auto g = group_name(item.symbol); !g.empty()) group = g, member_clause = true;
      else if (any_symbol(i, "member|rod|truss_bars")) group = {}, member_clause = true;
      else if (any_symbol(i, "support|load|hang|pin|roller") || role(i, "ask")) member_clause = false;
    }
    if (sentence_end(i)) group = {}, member_clause = false;
    (void)section_clause;
    if (item.used) {
      const auto entry = std::find_if(joint_texts_.begin(), joint_texts_.end(), [&](const JointText& j) { return j.first == i; });
      if (entry == joint_texts_.end()) continue;
      star_of_table(i, group);
      const auto next = std::next(entry);  // "A (0,0) - D (4,0) - B (8,0)"
      if (next != joint_texts_.end() && next->first == entry->last + 2 && mark(entry->last + 1, "-")) add_member(entry->name, next->name, group, entry->first, next->last);
      continue;
    }
    if (item.kind == Item::Kind::Chain) {
      for (std::size_t n = 1; n < item.names.size(); ++n) {
        for (const auto& name : {item.names[n - 1], item.names[n]}) {
          if (!known(name)) refuse(Problem::Impossible, "member", "The member " + item.names[n - 1] + "-" + item.names[n] + " ends at \"" + name + "\", which has no coordinates.", "Give the coordinates of " + name + ", or correct the name.", i);
        }
        if (failed_) return;
        if (asked(i) && !body().members.empty()) break;
        add_member(item.names[n - 1], item.names[n], group, i, i);
      }
      use(i, "member", "members " + item.text);
      if (member_clause && quantity(i - 2) && symbol(i - 1, "is")) use(i - 2, "member", "number of the member");
      if (member_clause && bare_number(i - 1) && items_[i - 1].line_start) use(i - 1, "member", "number of the member");
      continue;
    }
    if (const auto word = joints_of_word(i, member_clause); !word.empty() && (item.kind != Item::Kind::Quantity || (member_clause && !quantity(i + 1)))) {
      if (asked(i) && !body().members.empty()) continue;
      for (std::size_t n = 1; n < word.size(); ++n) add_member(word[n - 1], word[n], group, i, i);
      if (word.size() > 2 && any_symbol(before(i), "triangular|triangle|tripod")) add_member(word.back(), word.front(), group, i, i);
      use(i, "member", "member " + item.text);
      continue;
    }
    // "(A, B), (B, C)" after "members"
    if (member_clause && mark(i, "(") && !joint_ref(i + 1).empty() && mark(i + 2, ",") && !joint_ref(i + 3).empty() && mark(i + 4, ")")) {
      add_member(joint_ref(i + 1), joint_ref(i + 3), group, i, i + 4);
      for (int k = i; k <= i + 4; ++k) use(k, items_[k].kind == Item::Kind::Mark ? "" : "member", "");
      i += 4;
      continue;
    }
    if (item.kind == Item::Kind::Tuple && member_clause && item.values.size() == 2 && item.values[0].integer && item.values[1].integer) {
      const std::string a = format_number(item.values[0].number), b = format_number(item.values[1].number);
      if (known(a) && known(b)) {
        add_member(a, b, group, i, i);
        use(i, "member", "member " + a + "-" + b);
        continue;
      }
    }
    // "A to B", "from A, B and C to D", "A, B, C meet at D", "bar between A and B", "joined to the apex"
    std::vector<std::string> a, b;
    const int end = joint_group(i, a);
    if (end == i) continue;
    int k = end;
    const int names_end = k;
    while (filler(k) || any_symbol(k, "is|each|by") || (any_symbol(k, "down|up") && symbol(before(i), "from")) || mark(k, ",") || any_symbol(k, "member|rod") || (bare_number(k) && items_[k].values[0].spelled)) ++k;
    const bool between = a.size() == 2 && symbol(before(i), "between");
    const bool to = any_symbol(k, "to|joined") || mark(k, "-"), meet = symbol(k, "at") && member_clause;
    if (between) {
      add_member(a[0], a[1], group, i, end - 1);
      for (int m = i; m < end; ++m) use(m, items_[m].kind == Item::Kind::Mark ? "" : "member", "");
      i = end - 1;
      continue;
    }
    const bool declared = items_[std::min(after(k), size() - 1)].used && (items_[names_end - 1].used || (items_[names_end - 1].kind != Item::Kind::Name && !items_[names_end - 1].letter));  // "its corners are at A (0,0), B (2,0)"
    if ((!to && !meet) || declared) {
      if (!items_[end - 1].used) i = std::max(i, end - 1);  // else the table's own joints are looked at one by one
      continue;
    }
    const int stop = joint_group(after(k), b);
    if (stop == after(k)) {
      i = std::max(i, end - 1);
      continue;
    }
    if (!connect(a, b, group, i, stop - 1)) {
      ask("Which of these joints do the members connect, one by one? \"" + std::string(text_.substr(items_[i].begin, items_[stop - 1].end - items_[i].begin)) + "\"");
      return;
    }
    for (int m = i; m < stop; ++m) {
      if (!filler(m) && !symbol(m, "pin")) use(m, items_[m].kind == Item::Kind::Mark ? "" : "member", "");
    }
    i = stop - 1;
  }
}

// What a change of temperature acts on: the bars that its clause names, or all of them.
Place Reader::heated_part(int item) {
  Place place = whole_place("", item, item);
  const bool frame = domain_ == Domain::Frame;
  if (domain_ != Domain::Points && domain_ != Domain::Truss && !frame) return place;
  int found = 0;
  const auto take = [&](std::string of, int i) {
    place = whole_place(std::move(of), i, i);
    use(i, "load", "the part that is heated");
    ++found;
  };
  int from = sentence_begin(item);
  for (int k = from; frame && k < item; ++k)
    if (mark(k, ",") || said(k) == ":") from = k + 1;
  for (int i = from; i < sentence_stop(item); ++i) {
    if (role(i, "ask") || (frame && mark(i, ",") && i > item)) break;
    if (frame && any_symbol(i, "beam|column|rafter")) {
      const int side = before(i);
      const std::string part(group_name(items_[i].symbol));
      take(any_symbol(side, "left|right") ? said(side) + " " + items_[i].symbol : part, i);
      continue;
    }
    if (items_[i].kind == Item::Kind::Chain && items_[i].names.size() == 2) take(items_[i].names[0] + "-" + items_[i].names[1], i);
    else if (const auto pair = joints_of_word(i, false); pair.size() == 2) take(pair[0] + "-" + pair[1], i);
    else if (const auto group = group_name(items_[i].kind == Item::Kind::Word ? std::string_view(items_[i].symbol) : std::string_view()); !group.empty() && group != "beams") {
      const int n = after(i);
      const bool named = (n < size() && items_[n].kind == Item::Kind::Chain) || joints_of_word(std::min(n, size() - 1), false).size() == 2;
      if (!named) take(std::string(group), i);
    }
  }
  if (found > 1) ask("Which one of the parts is heated? Several are named beside " + said(item) + ".");
  return place;
}

// "B-D has 800 mm², A-D and C-D have 400 mm² each", "800 mm² for B-D and 400 mm² for the others": an area for some of the bars.
bool Reader::areas_by_member() {
  std::vector<Fact*> areas;
  for (auto& f : facts_)
    if (f.slot == "area" && f.q().dimension == dim::area) areas.push_back(&f);
  if (domain_ != Domain::Points || body().connection != "pinned" || areas.size() < 2) return false;
  std::sort(areas.begin(), areas.end(), [](const Fact* p, const Fact* q) { return p->item < q->item; });
  const auto named = [&](int from, int to, bool claim) {
    std::vector<MemberSpec*> out;
    for (int k = from; k < to; ++k) {
      std::vector<std::string> pair = items_[k].kind == Item::Kind::Chain ? items_[k].names : joints_of_word(k, true);
      const std::string_view group = items_[k].kind == Item::Kind::Word ? group_name(items_[k].symbol) : std::string_view();
      for (auto& m : body().members)
        for (std::size_t n = 0; n + 1 < std::max<std::size_t>(pair.size(), 2); ++n)
          if ((n + 1 < pair.size() && ((m.a == pair[n] && m.b == pair[n + 1]) || (m.b == pair[n] && m.a == pair[n + 1]))) || (pair.empty() && !group.empty() && m.group == group)) out.push_back(&m);
      if (claim && !pair.empty()) use(k, "member", "");
    }
    return out;
  };
  const bool ahead = !named(sentence_begin(areas[0]->item), areas[0]->item, false).empty();
  for (std::size_t n = 0; n < areas.size(); ++n) {
    const int at = areas[n]->item;
    const int from = ahead ? std::max(sentence_begin(at), n > 0 ? areas[n - 1]->item + 1 : 0) : at + 1;
    const int to = ahead ? at : std::min(sentence_stop(at), n + 1 < areas.size() ? areas[n + 1]->item : size());
    const auto members = named(from, to, true);
    Section section;
    section.name = "bars of " + value_of(areas[n]->q(), dim::area).text();
    section.shape = "properties";
    section.values.set("area", value_of(areas[n]->q(), dim::area));
    section.origin = section.values.front().value.origin;
    const bool rest = members.empty() && [&] {
      for (int k = from; k < to; ++k)
        if (symbol(k, "all") || word(k, "other|remaining|rest")) return true;
      return false;
    }();
    if ((members.empty() && !rest) || (rest && !body().section.empty())) return ask("Which members have " + said(at) + "?"), true;
    areas[n]->taken = true;
    if (rest) body().section = section.name;
    for (auto* m : members) m->group = section.name;
    if (!members.empty()) body().assignments.push_back({section.name, section.name, {}});
    out_.setup.sections.push_back(std::move(section));
  }
  const bool all = std::none_of(body().members.begin(), body().members.end(), [&](const MemberSpec& m) { return std::none_of(body().assignments.begin(), body().assignments.end(), [&](const Assignment& x) { return x.group == m.group; }); });
  if (body().section.empty() && !all) ask("Which area do the members have that are not named with one?");
  if (body().section.empty()) body().section = out_.setup.sections.back().name;
  return true;
}

// Members that the kind of structure implies where none are listed.
void Reader::imply_members() {
  Body& b = body();
  if (!b.members.empty() || b.joints.size() < 2) return;
  const int at = 0;
  const auto add = [&](const JointSpec& p, const JointSpec& q, std::string_view group) { add_member(p.name, q.name, group, at, at); };
  if (b.joints.size() == 2) {
    add(b.joints[0], b.joints[1], {});
    return;
  }
  if (b.joints.size() == 3 && present_any("triangular|triangle|right_angled|truss|three")) {
    add(b.joints[0], b.joints[1], {});
    add(b.joints[1], b.joints[2], {});
    add(b.joints[2], b.joints[0], {});
    note("members", "the three sides of the triangle", "no members are listed");
    return;
  }
  double low = 1e300, high = -1e300;
  for (const auto& j : b.joints) low = std::min(low, j.position[2].si), high = std::max(high, j.position[2].si);
  std::vector<const JointSpec*> bottom, top, all;
  for (const auto& j : b.joints) {
    if (j.position[2].si - low < 1e-9) bottom.push_back(&j);
    else if (high - j.position[2].si < 1e-9) top.push_back(&j);
    all.push_back(&j);
  }
  const auto by_x = [](const JointSpec* p, const JointSpec* q) { return p->position[0].si < q->position[0].si; };
  if (present("warren") && bottom.size() + top.size() == b.joints.size()) {
    for (auto* list : {&bottom, &top, &all}) std::sort(list->begin(), list->end(), by_x);
    for (std::size_t n = 1; n < all.size(); ++n) {
      if (std::abs(all[n]->position[2].si - all[n - 1]->position[2].si) < 1e-9 || all[n]->position[0].si - all[n - 1]->position[0].si < 1e-9) return;
    }
    for (std::size_t n = 1; n < bottom.size(); ++n) add(*bottom[n - 1], *bottom[n], "bottom chord");
    for (std::size_t n = 1; n < top.size(); ++n) add(*top[n - 1], *top[n], "top chord");
    for (std::size_t n = 1; n < all.size(); ++n) add(*all[n - 1], *all[n], "diagonals");
    return;
  }
  if (top.size() == 1 && bottom.size() + 1 == b.joints.size() && present_any("tripod|pyramid|leg|apex")) {
    for (const auto* foot : bottom) add(*foot, *top[0], "legs");
    note("members", "one bar from each foot to the apex", "no members are listed");
  }
}

}  // namespace nacre::prompts
