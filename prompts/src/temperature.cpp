// Changes of temperature: "heated by 40 K", "from 20 °C to 70 °C", "laid at 70 F, now 125 F", "the top is 20 K warmer than the bottom".

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {
namespace {

bool of_temperature(const Quantity& q) { return q.has_unit && q.dimension == dim::temperature; }

}  // namespace

// "hotter than the bottom", "between top and bottom", "the top face is at 40 °C, the bottom face at 20 °C"
bool Reader::gradient_said() const {
  if (present("gradient")) return true;
  bool upper = false, lower = false, than = false;
  for (int i = 0; i < size(); ++i) {
    if (!symbol(i, "heated") && !symbol(i, "cooled")) continue;
    const std::string w = lower_case(items_[i].text);
    for (int k = i; k < std::min(size(), i + 3); ++k) than = than || lower_case(items_[k].text) == "than";
    if (!than) continue;
    for (int k = sentence_begin(i); k < sentence_stop(i); ++k) {
      upper = upper || symbol(k, "top");
      lower = lower || symbol(k, "bottom");
    }
  }
  return than && (upper || lower);
}

// Which side is the warm one: +1 the top, -1 the bottom.
int Reader::warm_side() const {
  for (int i = 0; i < size(); ++i) {
    const std::string w = lower_case(items_[i].text);
    const bool warm = w.find("hotter") != std::string::npos || w.find("warmer") != std::string::npos, cold = w.find("cooler") != std::string::npos || w.find("colder") != std::string::npos;
    if (!warm && !cold) continue;
    for (int k = i; k >= sentence_begin(i); --k) {
      const std::string v = lower_case(items_[k].text);
      const int side = symbol(k, "top") || v.starts_with("top") ? 1 : symbol(k, "bottom") || v.starts_with("bottom") ? -1 : 0;
      if (side != 0) return warm ? side : -side;
    }
  }
  return 0;
}

void Reader::find_temperature() {
  bool word = false, known = false;
  for (int i = 0; i < size(); ++i) {
    word = word || any_symbol(i, "heated|cooled|temperature|gradient|stress_free");
    known = known || any_symbol(i, "expansion|ask_elongation") || quantity(i, dim::expansion);
  }
  std::vector<int> at;
  for (int i = 0; i < size(); ++i) {
    if (items_[i].used || items_[i].values.empty()) continue;
    if (of_temperature(items_[i].values[0])) at.push_back(i);
  }
  if (!word && !(known && !at.empty())) return;
  // "its temperature rises by 45 degrees"
  for (int i = 0; i < size() && word && on_line(); ++i) {
    if (!quantity(i, dim::angle) || lower_case(said(i)).find("deg") == std::string::npos) continue;
    bool thermal = false;
    for (int k = std::max(sentence_begin(i), i - 8); k < std::min(sentence_stop(i), i + 4); ++k) thermal = thermal || (any_symbol(k, "heated|cooled|temperature") && lower_case(items_[k].text) != "raised");
    if (!thermal) continue;
    Quantity& q = items_[i].values[0];
    q.dimension = dim::temperature;
    q.unit = "K";
    q.factor = 1;
    facts_.erase(std::remove_if(facts_.begin(), facts_.end(), [&](const Fact& f) { return f.item == i; }), facts_.end());
    at.push_back(i);
    note("temperature", said(i) + " are kelvin", "degrees of temperature without a scale");
  }
  std::sort(at.begin(), at.end());
  if (at.empty()) return;
  Fact f;
  const bool gradient = gradient_said();
  f.slot = gradient ? "temperature_gradient" : "temperature_change";
  f.item = at.back();
  Quantity q = items_[at.back()].values[0];
  const auto now = [&](int i) {
    for (int k = i - 1; k >= std::max(sentence_begin(i), i - 3); --k) {
      const std::string w = lower_case(items_[k].text);
      if (w == "to" || w == "now" || w == "becomes" || w == "reaches" || w == "summer") return true;
      if (quantity(k)) return false;
    }
    return false;
  };
  if (items_[at[0]].kind == Item::Kind::Range || items_[at[0]].kind == Item::Kind::Dims) {
    q = items_[at[0]].values[1];
    q.number -= items_[at[0]].values[0].number;
    f.item = at[0];
  } else if (at.size() >= 2) {
    int first = at[0], last = at[1];
    // a change beside a reference: "installed at 20 °C and then heated by 40 K"
    const bool change = symbol(before(last), "by") || (items_[last].values[0].unit == "K" && items_[first].values[0].absolute);
    if (now(first) && !now(last)) std::swap(first, last);
    const Quantity a = items_[first].values[0], b = items_[last].values[0];
    if (change) {
      q = b;
      if (present("cooled") && !present("heated")) q.number = -std::abs(q.number);
    } else {
      if (a.unit != b.unit) {
        ask("The two temperatures are given in different units: what is the change of temperature?");
        return;
      }
      q = b;
      q.number = b.number - a.number;
      // "heated by 30 °C to 50 °C" and more than two temperatures are not read
      if (at.size() > 2) {
        ask("Several temperatures are given: which is the first and which the last one?");
        return;
      }
    }
    if (gradient) q.number = std::abs(q.number);
  } else if (any_symbol(before(at[0]), "to") && items_[at[0]].values[0].absolute) {
    ask("Heated to " + said(at[0]) + ": from which temperature?", {"from 20 °C", "from 0 °C"});
    use(at[0], "quantity", "a temperature");
    return;
  } else if (!word) {
    return;
  } else if (present("cooled") && !gradient) {
    q.number = -std::abs(q.number);
  }
  if (gradient) {
    const int side = warm_side();
    q.number = std::abs(q.number) * (side < 0 ? -1 : 1);
  }
  for (const int i : at) use(i, "quantity", "temperature");
  for (int i = 0; i < size(); ++i) {
    if (any_symbol(i, "heated|cooled|temperature|gradient|stress_free")) use(i, "load", "temperature");
  }
  q.absolute = false;
  f.values.push_back(q);
  facts_.push_back(std::move(f));
}

}  // namespace nacre::prompts
