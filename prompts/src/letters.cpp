// Letters that stand for dimensions: "b = 60 mm", "h = 120", "b/h = 60/120 mm", "tf = 10 mm", "L = 4 m".

#include <algorithm>

#include "reader.h"

namespace nacre::prompts {

void Reader::bind_letters() {
  const auto letter = [&](int i) -> std::string {
    if (i < 0 || i >= size() || items_[i].used || quantity(i)) return {};
    const std::string& t = items_[i].text;
    if (t.size() > 2) return {};
    const std::string w = lower_case(t);
    for (const char* known : {"b", "h", "d", "t", "tf", "tw", "bf", "di", "da", "do", "r"})
      if (w == known) return w;
    return {};
  };
  const bool round = present_any("circular|pipe|diameter"), hollow = present_any("pipe|box|hollow");
  const auto slot_of = [&](const std::string& l, const Quantity& q) -> std::string {
    if (l == "b") return present_any("i_section|t_section|channel") ? "flange_width" : "width";
    if (l == "bf") return "flange_width";
    if (l == "h") return q.si() > 1.2 ? "height" : "depth";
    if (l == "tf") return "flange_thickness";
    if (l == "tw") return "web";
    if (l == "t") return hollow || round ? "wall" : "thickness";
    if (l == "di") return "inner_diameter";
    if (l == "da" || l == "do") return "diameter";
    if (l == "r") return "radius";
    // d: a depth beside a width, otherwise a diameter
    for (int k = 0; k < size(); ++k)
      if (letter(k) == "b" && symbol(after(k), "is") && !round) return "depth";
    return round || present_any("beam|rod|cantilever|column") ? "diameter" : "";
  };
  const auto add = [&](const std::string& slot, const Quantity& q, int item) {
    Fact f;
    f.slot = slot;
    f.item = item;
    f.values.push_back(q);
    use(item, "quantity", describe(q) + " -> " + slot);
    facts_.push_back(std::move(f));
  };
  for (int i = 0; i < size(); ++i) {
    const std::string l = letter(i);
    if (l.empty() || (i > 0 && quantity(i - 1) && items_[i].glued)) continue;
    // "b/h = 60/120 mm", "b x h = 60 x 120 mm"
    const bool slash = mark(i + 1, "/") || mark(i + 1, "x") || symbol(i + 1, "by") || mark(i + 1, "*");
    if (slash && !letter(i + 2).empty() && symbol(after(i + 2), "is")) {
      const int k = after(after(i + 2));
      const std::string other = letter(i + 2);
      std::vector<Quantity> values;
      int last = k;
      if (k < size() && items_[k].kind == Item::Kind::Dims && items_[k].values.size() == 2) {
        values = items_[k].values;
      } else if (quantity(k) && mark(k + 1, "/") && quantity(k + 2, dim::length)) {
        Quantity first = items_[k].values[0];
        const Quantity& unit = items_[k + 2].values[0];
        if (!first.has_unit) first.has_unit = true, first.unit = unit.unit, first.factor = unit.factor, first.dimension = unit.dimension;
        values = {first, unit};
        last = k + 2;
      }
      if (values.size() == 2 && values[0].has_unit) {
        add(slot_of(l, values[0]), values[0], k);
        add(slot_of(other, values[1]), values[1], last);
        for (int u = i; u <= last; ++u) use(u, "", "");
      }
      continue;
    }
    if (!symbol(after(i), "is")) continue;
    const int k = after(after(i));
    if (!quantity(k, dim::length) || items_[k].used) continue;
    const std::string slot = slot_of(l, items_[k].values[0]);
    if (slot.empty()) continue;
    add(slot, items_[k].values[0], k);
    use(i, "geometry", slot);
  }
}

}  // namespace nacre::prompts
