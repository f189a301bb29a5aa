// Two rods of different materials under heat: end to end between walls, or side by side with joined ends.

#include <algorithm>
#include <cmath>

#include "nacre/prompts/catalogue.h"
#include "line_build.h"

namespace nacre::prompts {
namespace {

/// One of the two rods: its material, and the numbers that stand behind that.
struct Part {
  int material = -1;
  int E = -1, expansion = -1, area = -1, length = -1;  ///< items, -1 = not said
};

bool says(const std::string& text, std::initializer_list<const char*> list) {
  return std::any_of(list.begin(), list.end(), [&](const char* w) { return text.find(w) != std::string::npos; });
}

}  // namespace

// True where the text is about such a pair: the setup is built, or a question is asked.
bool LineBuilder::compound() {
  if (r.domain_ != Domain::Rod || !r.present_any("heated|cooled|temperature")) return false;
  std::vector<Part> parts;
  for (int i = 0; i < r.size(); ++i) {
    const bool material = r.items_[i].kind == Item::Kind::Material || r.any_symbol(i, "steel|aluminium|timber|concrete|other_metal");
    const bool known = std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return lower_case(r.items_[p.material].text) == lower_case(r.items_[i].text); });
    if (material && !known) parts.push_back({i});
    for (const auto& q : r.items_[i].values)
      if (q.has_unit && (q.dimension == dim::force || q.dimension == dim::line_force || q.dimension == dim::mass)) return false;
  }
  if (parts.size() != 2) return false;
  const std::string text = lower_case(r.text_);
  const bool series = says(text, {"end to end", "end-to-end", "in series", "one after the other"});
  const bool parallel = says(text, {"sleeve", "inside", "passes through", "surround", "in parallel", "side by side"});
  if (series == parallel) return false;
  const bool walls = r.present("fixed_fixed") || (r.present("between") && r.present_any("wall_thickness|fixed_end_place|support"));
  if (series != walls) return false;
  if (parallel && !says(text, {"joined", "tie ", "tied", "welded", "bonded", "fixed together", "connected", "fastened", "brazed", "soldered"})) return false;
  // the numbers behind each material; one that both share is said once, with "both" or "same"
  for (std::size_t k = 0; k < 2; ++k) {
    const int to = k == 0 ? parts[1].material : r.size();
    for (int i = parts[k].material; i < to; ++i) {
      const std::pair<Dimension, int*> slots[] = {{dim::stress, &parts[k].E}, {dim::expansion, &parts[k].expansion}, {dim::area, &parts[k].area}, {dim::length, &parts[k].length}};
      for (const auto& slot : slots) {
        if (!r.quantity(i, slot.first)) continue;
        if (*slot.second >= 0) return false;
        *slot.second = i;
      }
    }
  }
  const auto shared = [&](int i) {
    for (int k = std::max(0, i - 7); k < std::min(r.size(), i + 4); ++k)
      if (r.symbol(k, "all") || r.word(k, "both|same|each|both are")) return true;
    return false;
  };
  for (int Part::*slot : {&Part::area, &Part::length})
    if (parts[0].*slot < 0 && parts[1].*slot >= 0 && shared(parts[1].*slot)) parts[0].*slot = parts[1].*slot;
  r.find_temperature();
  const Fact* change = r.take("temperature_change");
  if (change == nullptr || r.failed_ || r.asked_) return change != nullptr || r.failed_ || r.asked_;
  Setup& s = r.out_.setup;
  const bool stress = std::find(s.asks.begin(), s.asks.end(), "max_normal_stress") != s.asks.end() || std::find(s.asks.begin(), s.asks.end(), "max_von_mises") != s.asks.end();
  const auto value = [&](int i, Dimension d) { return r.value_of(r.items_[i].values[0], d); };
  const auto differ = [&](int a, int b) { return a >= 0 && b >= 0 && std::abs(r.items_[a].values[0].si() - r.items_[b].values[0].si()) > 1e-9 * r.items_[a].values[0].si(); };
  if (stress && (parallel || differ(parts[0].area, parts[1].area))) {
    r.ask("The stress of which of the two rods is wanted?", {"the force in each of them"});
    return true;
  }
  s.bodies.emplace_back();
  Body& b = r.body();
  b.name = "structure";
  b.family = "points";
  b.connection = "rigid";
  s.title = series ? "Two rods end to end" : "Two rods side by side";
  s.planar = true;
  double x = 0;
  const auto joint = [&](const char* name, double at) {
    JointSpec j;
    j.name = name;
    j.position[0] = derived(at, dim::length, "from the lengths of the rods");
    for (std::size_t k : {std::size_t(1), std::size_t(2)}) j.position[k] = derived(0, dim::length, "on one line");
    b.joints.push_back(j);
  };
  joint("A", 0);
  for (std::size_t k = 0; k < 2; ++k) {
    const Part& p = parts[k];
    const std::string name = lower_case(r.items_[p.material].text);
    auto known = find_material(r.items_[p.material].text);
    Material m = known ? *known : Material{};
    m.name = name;
    m.origin = r.origin(r.items_[p.material].begin, r.items_[p.material].end);
    if (p.E >= 0) m.values.set("E", value(p.E, dim::stress));
    if (p.expansion >= 0) m.values.set("expansion", value(p.expansion, dim::expansion));
    if (m.values.find("nu") == nullptr) m.values.set("nu", assumed(0.3, dim::none, "no Poisson's ratio is given; 0.3 is usual for metals"));
    for (const char* need : {"E", "expansion"}) {
      const Value* v = m.values.find(need);
      if (v != nullptr && v->given() && v->si > 0) continue;
      r.ask(std::string("Which ") + (*need == 'E' ? "modulus E" : "expansion coefficient") + " has the " + name + "?");
      return true;
    }
    if (p.area < 0) {
      r.ask("Which cross-section has the rod of " + name + "?", {"500 mm^2"});
      return true;
    }
    if (p.length < 0 && series) {
      r.ask("How long is the rod of " + name + "?", {"0.5 m"});
      return true;
    }
    Section section;
    section.name = name + " section";
    section.shape = "properties";
    section.values.set("area", value(p.area, dim::area));
    section.origin = section.values.front().value.origin;
    for (const int i : {p.material, p.E, p.expansion, p.area, p.length})
      if (i >= 0) r.use(i, "", "of the rod of " + name);
    const double l = p.length >= 0 ? r.items_[p.length].values[0].si() : 1;
    if (!(l > 0) || !(section.values.get("area") > 0) || (parallel && differ(parts[0].length, parts[1].length))) {
      r.ask("How long and how thick are the two rods?");
      return true;
    }
    if (series || k == 0) {
      x += l;
      joint(series && k == 0 ? "B" : series ? "C" : "B", x);
      if (p.length < 0) r.note("length", "1 m", "no length is named; the forces do not depend on it");
    }
    const auto member = [&](const char* from, const char* to) {
      MemberSpec e;
      e.name = name + (parallel && k == 1 ? std::string(" ") + from + "-" + to : std::string());
      e.a = from;
      e.b = to;
      e.group = name;
      e.origin = m.origin;
      b.members.push_back(e);
    };
    if (series) member(k == 0 ? "A" : "B", k == 0 ? "B" : "C");
    else if (k == 0) member("A", "B");
    else {  // two members cannot have the same two joints: the second rod has one in its middle
      joint("M", x / 2);
      member("A", "M");
      member("M", "B");
    }
    b.assignments.push_back({name, section.name, name});
    s.sections.push_back(section);
    s.materials.push_back(m);
  }
  b.section = s.sections[0].name;
  b.material = s.materials[0].name;
  for (const char* end : {"A", series ? "C" : "B"}) {
    Support support = r.make_support(*end == 'A' || series ? "fixed" : "custom", r.joint_place(end, parts[0].material, parts[0].material), end);
    if (support.kind == "custom") support.fixed = {false, true, true, true, true, true};
    s.supports.push_back(support);
  }
  s.supports.push_back([&] {
    Support line = r.make_support("custom", r.joint_place(series ? "B" : "M", parts[0].material, parts[0].material), series ? "B" : "M");
    line.fixed = {false, true, true, true, true, true};
    return line;
  }());
  Load load;
  load.name = "T";
  load.kind = Load::Kind::Temperature;
  load.place = r.whole_place("", change->item, change->item);
  load.magnitude = r.value_of(change->q(), dim::temperature);
  load.magnitude.si = change->q().number * (change->q().unit == "degF" ? 5.0 / 9 : 1);
  load.magnitude.unit = "K";
  load.direction = {0, 0, 1};
  load.origin = load.magnitude.origin;
  s.loads.push_back(load);
  r.note("rods", series ? "end to end, held at both ends" : "side by side, joined at both ends", "as the prompt tells");
  for (int i = 0; i < r.size(); ++i)
    if (r.items_[i].kind == Item::Kind::Word && (r.items_[i].role == "support" || r.items_[i].role == "place" || r.items_[i].role == "family")) r.use(i, "", "");
  r.domain_ = Domain::Points;
  return true;
}

}  // namespace nacre::prompts
