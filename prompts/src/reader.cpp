// The frame of the Reader: looking at items, recording outcomes, and the order of the stages.

#include "frame.h"
#include "line_build.h"

#include <algorithm>
#include <cmath>

#include "nacre/world/build.h"
#include "vocabulary.h"

namespace nacre::prompts {

std::string describe(const Quantity& q) {
  if (!q.has_unit) return "the number " + format_number(q.number, 6);
  return format_number(q.number, 6) + " " + q.unit + ", " + dimension_name(q.dimension);
}

Reader::Reader(std::string_view text, int turn) : text_(text), turn_(turn) {}

bool Reader::symbol(int i, std::string_view s) const {
  return i >= 0 && i < size() && items_[i].kind == Item::Kind::Word && items_[i].symbol == s;
}
bool Reader::any_symbol(int i, Words list) const {
  return i >= 0 && i < size() && items_[i].kind == Item::Kind::Word && list.contains(items_[i].symbol);
}
bool Reader::role(int i, std::string_view r) const { return i >= 0 && i < size() && items_[i].kind == Item::Kind::Word && items_[i].role == r; }
bool Reader::mark(int i, std::string_view s) const { return i >= 0 && i < size() && items_[i].kind == Item::Kind::Mark && items_[i].text == s; }
bool Reader::filler(int i) const { return symbol(i, "filler"); }
bool Reader::sentence_end(int i) const {
  return mark(i, ".") || mark(i, ";") || mark(i, "?") || mark(i, "!") || (i > 0 && i < size() && items_[i].line_start && !mark(i, ","));
}
int Reader::after(int i) const {
  ++i;
  while (i < size() && filler(i)) ++i;
  return i;
}
int Reader::before(int i) const {
  --i;
  while (i >= 0 && filler(i)) --i;
  return i;
}
bool Reader::present(std::string_view s) const { return find_symbol(s) >= 0; }
bool Reader::present_any(Words list) const {
  for (int i = 0; i < size(); ++i) {
    if (any_symbol(i, list)) return true;
  }
  return false;
}
int Reader::find_symbol(std::string_view s, int from) const {
  for (int i = from; i < size(); ++i) {
    if (symbol(i, s)) return i;
  }
  return -1;
}
int Reader::sentence_begin(int i) const {
  while (i > 0 && !(mark(i - 1, ".") || mark(i - 1, ";") || mark(i - 1, "?") || mark(i - 1, "!"))) --i;
  return i;
}
int Reader::sentence_stop(int i) const {
  while (i < size() && !(mark(i, ".") || mark(i, ";") || mark(i, "?") || mark(i, "!"))) ++i;
  return i;
}

void Reader::use(int i, std::string_view r, std::string meaning) {
  if (i < 0 || i >= size()) return;
  items_[i].used = true;
  if (!r.empty()) items_[i].role = std::string(r);
  if (!meaning.empty()) items_[i].meaning = std::move(meaning);
}

Origin Reader::origin(int begin, int end) const {
  Origin o;
  o.kind = turn_ == 0 ? Origin::Kind::Prompt : Origin::Kind::Command;
  o.turn = turn_;
  o.begin = begin;
  o.end = end;
  o.source = std::string(text_.substr(begin, end - begin));
  return o;
}

std::string Reader::said(int i) const {
  return i >= 0 && i < size() ? std::string(text_.substr(items_[i].begin, items_[i].end - items_[i].begin)) : std::string();
}

// A quantity in the dimension that its slot takes. A mass where a force is wanted weighs m g; a bare number where a pure
// number is wanted stays one. The caller has checked that this is possible (see `fits`).
Value Reader::value_of(const Quantity& q, Dimension as) const {
  Value v;
  v.dimension = as;
  v.origin = origin(q.begin, q.end);
  v.si = q.si();
  const Unit* unit = q.has_unit ? find_unit(q.unit) : nullptr;
  if (q.has_unit && !(q.dimension == as) && as == q.dimension * dim::acceleration) {
    if (q.pound) {
      v.si = q.number * (q.unit == "oz" ? 0.2780138509537812 : 4.4482216152605);
      unit = q.unit == "lb" ? find_unit("lbf") : nullptr;
    } else {
      v.si *= 9.81;
      unit = nullptr;
      v.origin.why = "weight of " + std::string(text_.substr(q.begin, q.end - q.begin)) + " with g = 9.81 m/s^2";
    }
  }
  if (unit != nullptr && unit->dimension == as && unit->offset == 0) v.unit = std::string(unit->symbol);
  return v;
}

void Reader::ask(std::string question, std::vector<std::string> options) {
  for (const auto& q : out_.questions) {
    if (q.ask == question) return;
  }
  out_.questions.push_back({std::move(question), std::move(options)});
  asked_ = true;
}

void Reader::refuse(Problem problem, std::string object, std::string message, std::string advice, int item) {
  Diagnostic d{Diagnostic::Severity::Error, problem, std::move(object), std::move(message), std::move(advice), -1, -1};
  if (item >= 0 && item < size()) {
    d.begin = items_[item].begin;
    d.end = items_[item].end;
  }
  out_.diagnostics.push_back(std::move(d));
  failed_ = true;
}

void Reader::note(std::string what, std::string value, std::string why, std::string path) {
  for (const auto& n : out_.setup.notes) {
    if (n.what == what && n.value == value) return;
  }
  out_.setup.notes.push_back({std::move(what), std::move(value), std::move(why), std::move(path)});
}

void Reader::warn(std::string message, int item) {
  Diagnostic d{Diagnostic::Severity::Warning, Problem::Unclear, "", std::move(message), "", -1, -1};
  if (item >= 0 && item < size()) {
    d.begin = items_[item].begin;
    d.end = items_[item].end;
    d.object = said(item);
  }
  out_.diagnostics.push_back(std::move(d));
}

Fact* Reader::fact(std::string_view slot, std::string_view noun) {
  for (auto& f : facts_) {
    if (f.slot == slot && (noun.empty() || f.noun == noun)) return &f;
  }
  return nullptr;
}

Fact* Reader::take(std::string_view slot, std::string_view noun) {
  for (auto& f : facts_) {
    if (f.slot == slot && !f.taken && (noun.empty() || f.noun == noun)) {
      f.taken = true;
      return &f;
    }
  }
  return nullptr;
}

void Reader::prepare() {
  items_ = itemize(text_, out_.diagnostics, turn_ > 0);
  out_.setup.prompt = std::string(text_);
  int us = 0, si = 0;
  for (const auto& item : items_) {
    for (const auto& q : item.values) {
      if (!q.has_unit) continue;
      const auto& u = q.unit;
      const bool customary = u.find("in") == 0 || u.find("ft") == 0 || u.find("lb") == 0 || u.find("kip") == 0 || u.find("psi") != std::string::npos ||
                             u.find("ksi") != std::string::npos || u.find("psf") != std::string::npos || u == "yd";
      (customary ? us : si) += 1;
    }
  }
  // "150 wide x 300 deep mm", "two 140x140 posts … 140 x 240 mm": bare dimensions take the small unit that the text uses for
  // others of their kind.
  const Quantity* small = nullptr;
  bool mixed = false;
  for (const auto& item : items_) {
    for (const auto& q : item.values) {
      if (!q.has_unit || !(q.unit == "mm" || q.unit == "cm" || q.unit == "in")) continue;
      mixed = mixed || (small != nullptr && small->unit != q.unit);
      if (small == nullptr) small = &q;
    }
  }
  Quantity unit;
  if (small != nullptr && !mixed) unit = *small;
  for (int i = 0; i < size(); ++i) {
    Item& item = items_[i];
    if (unit.unit.empty() && (symbol(i, "unit_word") || item.kind == Item::Kind::Unknown)) {
      Quantity q;
      const auto tokens = tokenize("1 " + item.text);
      if (read_quantity_at(tokens, 0, q) == tokens.size() && q.has_unit && (q.unit == "mm" || q.unit == "cm")) unit = q;
    }
  }
  for (int i = 0; i < size() && !unit.unit.empty(); ++i) {
    Item& item = items_[i];
    const bool bare = item.kind == Item::Kind::Dims ? !item.values[0].has_unit : bare_number(i) && any_symbol(after(i), "wide|deep|thick");
    if (!bare || (unit.unit != "in" && item.values[0].number < 3)) continue;
    for (auto& q : item.values) {
      q.has_unit = true;
      q.unit = unit.unit;
      q.factor = unit.factor;
      q.dimension = dim::length;
      q.integer = false;
    }
    implied_unit_ = unit.unit;
  }
  // "50 x 100 mm (h = 100)", "40x80 (80 high) mm", "(depth 100)", "(100 is the depth)": a number said again has the unit of its product
  for (int i = 0; i < size(); ++i) {
    if (!bare_number(i) || items_[i].values[0].spelled) continue;
    const std::string letter = i >= 2 && symbol(i - 1, "is") ? lower_case(items_[i - 2].text) : "";
    const int next = symbol(after(i), "is") ? after(after(i)) : after(i);
    if (!any_symbol(next, "wide|deep|thick|tall|height|depth|width|strong_axis|vertical|up") && !any_symbol(before(i), "depth|height|width") && letter != "h" && letter != "b" && letter != "d" && letter != "t") continue;
    for (const auto& item : items_) {
      if (item.kind != Item::Kind::Dims && !(item.kind == Item::Kind::Section && item.series.empty())) continue;
      for (const auto& q : item.values) {
        if (!q.has_unit || q.number != items_[i].values[0].number || bare_number(i) == false) continue;
        Quantity& to = items_[i].values[0];
        to.has_unit = to.implied = true;
        to.unit = q.unit;
        to.factor = q.factor;
        to.dimension = q.dimension;
      }
    }
  }
  for (const auto& item : items_) {
    for (const auto& q : item.values) {
      if (q.comma) note("decimal comma", format_number(q.number, 8), "\"" + std::string(text_.substr(q.begin, q.end - q.begin)) + "\" is read with a decimal comma");
    }
  }
  // "8, 12 and 8 kN": the unit at the end of a list holds for all of it
  for (int i = size() - 1; i > 0; --i) {
    if (!quantity(i) || !items_[i].values[0].has_unit) continue;
    const Quantity unit_of = items_[i].values[0];
    if (!(unit_of.dimension == dim::force || unit_of.dimension == dim::mass || unit_of.dimension == dim::line_force)) continue;
    int k = i;
    while (k >= 2) {
      int p = k - 1;
      while (p > 0 && (mark(p, ",") || symbol(p, "and"))) --p;
      if (p == k - 1 || !bare_number(p) || items_[p].values[0].spelled || quantity(p - 1) || symbol(before(p), "is") || role(before(p), "material") || any_symbol(p - 1, "story|joint|panel") || word(p - 1, "level|floor|no")) break;
      Quantity& q = items_[p].values[0];
      q.has_unit = q.implied = true;
      q.unit = unit_of.unit;
      q.factor = unit_of.factor;
      q.dimension = unit_of.dimension;
      q.pound = unit_of.pound;
      k = p;
    }
  }
  out_.setup.units = us > si ? UnitSystem::US : UnitSystem::Metric;
}

Reading Reader::read() {
  if (text_.size() > 20000) {
    refuse(Problem::Impossible, "prompt", "The text is longer than 20,000 bytes.", "Shorten it, or give the structure as a file.");
    out_.outcome = Outcome::Rejected;
    out_.words.push_back({0, static_cast<int>(text_.size()), "unknown", ""});
    return std::move(out_);
  }
  prepare();
  const bool empty = std::none_of(items_.begin(), items_.end(), [](const Item& i) {
    return i.kind != Item::Kind::Mark && i.symbol != "filler";
  });
  if (empty) {
    ask("What should be computed? Name a structure, its dimensions, supports and loads.",
        {"Cantilever, 2 m, 50 x 100 mm steel, 1 kN at the tip", "Pratt truss, span 12 m, 20 kN at every bottom joint"});
  } else {
    Frame frame(*this);
    frame_ = &frame;
    find_names();
    find_domain();
    if (domain_ != Domain::Frame && !(domain_ == Domain::Points && rigid_points())) frame_ = nullptr;
    if (!find_unsupported()) {
      find_asks();
      find_limits();
      const bool compound = frame_ == nullptr && LineBuilder(*this).compound();
      if (compound) {  // it has built its setup
      } else if (frame_ != nullptr) {
        frame.read();
      } else if (on_line()) {
        find_line_names();
        bind_letters();
        apply_rules();
        find_temperature();
        find_line_places();
        bind_dimensions();
        bind_parts();
        find_heads();
        find_line_heads();
        attach_line();
      } else {
        apply_rules();
        find_temperature();
        turn_sides();
        find_places();
        bind_dimensions();
        bind_parts();
        find_heads();
        attach_places();
      }
      if (!failed_ && !compound) build();
      if (!failed_ && !out_.setup.bodies.empty()) account();
      audit();
    }
    frame_ = nullptr;
  }
  explain();
  if (!implied_unit_.empty()) note("unit", implied_unit_, "dimensions without a unit are read in that of the others");
  if (!failed_ && !asked_) {
    const auto model = build_model(out_.setup);
    if (!model) {
      const Error& e = model.failure();
      for (const auto& d : e.diagnostics) out_.diagnostics.push_back(d);
      for (const auto& q : e.questions) out_.questions.push_back(q);
      if (e.problem == Problem::Unclear && !e.questions.empty()) asked_ = true;
      else failed_ = true;
    }
  }
  out_.outcome = failed_ ? Outcome::Rejected : asked_ ? Outcome::NeedsClarification : Outcome::Understood;
  return std::move(out_);
}

void Reader::explain() {
  for (int i = 0; i < size(); ++i) {
    const Item& item = items_[i];
    WordReading w;
    w.begin = item.begin;
    w.end = item.end;
    w.role = item.role.empty() ? "unknown" : item.role;
    w.meaning = item.meaning;
    if (w.meaning.empty() && item.kind == Item::Kind::Word && item.symbol != "filler") w.meaning = item.symbol;
    if (w.meaning.empty() && !item.values.empty()) w.meaning = describe(item.values.front());
    // Spans of neighbours never overlap, so that every byte is shown once.
    if (!out_.words.empty() && w.begin < out_.words.back().end) {
      if (w.end <= out_.words.back().end) continue;
      w.begin = out_.words.back().end;
    }
    out_.words.push_back(std::move(w));
  }
}

Reading read(std::string_view prompt) {
  Reading reading = Reader(prompt, 0).read();
  reading.text = prompt;
  if (reading.outcome == Outcome::Understood) reading.setup.words = reading.words;
  return reading;
}

Result<Value> read_quantity(std::string_view text) {
  const auto tokens = tokenize(text);
  if (tokens.empty() || text.size() > 200) return error(Problem::Unclear, "quantity", "There is no quantity here.", "Write a number with a unit, such as 2.5 kN/m.");
  Quantity q;
  const auto end = read_quantity_at(tokens, 0, q);
  if (end == 0) return error(Problem::Unclear, "quantity", "\"" + std::string(text) + "\" does not begin with a number.", "Write a number with a unit, such as 2.5 kN/m.");
  if (end < tokens.size()) {
    const auto rest = std::string(text.substr(tokens[end].begin));
    if (tokens[end].text == ",") return error(Problem::Unclear, "quantity", "It is not clear whether the comma in \"" + std::string(text) + "\" separates thousands or decimals.", "Write 1000.5 or 1,000.5.");
    return error(Problem::Unclear, "quantity", "\"" + rest + "\" is no unit that is known.", "Units such as mm, m, ft, kN, lbf, kN/m, MPa, ksi are.");
  }
  if (!std::isfinite(q.si())) return error(Problem::Impossible, "quantity", "The number is too large.", "");
  Value v;
  v.dimension = q.dimension;
  v.si = q.si();
  v.origin = {Origin::Kind::Prompt, 0, 0, static_cast<int>(text.size()), std::string(text), {}};
  if (q.has_unit && q.pound && q.unit == "lb") v.unit = "lb";
  if (q.absolute) {  // an absolute temperature by itself; a difference is a matter of its slot
    v.si += q.unit == "degC" ? 273.15 : 255.3722222222222;
  }
  if (const Unit* unit = find_unit(q.unit); unit != nullptr && unit->dimension == q.dimension) v.unit = std::string(unit->symbol);
  return v;
}

}  // namespace nacre::prompts
