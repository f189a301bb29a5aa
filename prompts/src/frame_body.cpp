// Whether a text tells a frame, and the body of that frame: a family with its parameters, or joints and members where bays,
// storeys or columns differ.

#include <algorithm>
#include <cmath>

#include "frame.h"

namespace nacre::prompts {
namespace {

constexpr int most_parts = 200;

bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

}  // namespace

// ---- kind ----------------------------------------------------------------------------------------------------------------

/// Words that mean something else in a frame than elsewhere.
void Frame::prepare() {
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    // "one foot fixed" is no length
    if (r_.quantity(i, dim::length) && item.values[0].spelled && item.values[0].number == 1 && lower_case(item.text) == "one foot" && (r_.any_symbol(r_.after(i), "fix|pin|roller|is|on") || r_.mark(r_.after(i), "("))) {
      item.kind = Item::Kind::Word;
      item.symbol = "bases";
      item.role = "support";
      item.values.clear();
    }
    if (r_.symbol(i, "fix") && word(i, "clamp") && noun_at(r_.after(i)) == Noun::Whole) item.symbol = "filler";  // "a clamp frame"
    // "permit no. 4711" is a label
    if (r_.bare_number(i) && r_.mark(i - 1, ".") && word(i - 2, "no|nr")) {
      r_.use(i, "", "a label");
      r_.use(i - 2, "", "a label");
    }
    // "gravity 22 kN/m along the beam" is a load that is named
    if (r_.symbol(i, "self_weight") && word(i, "gravity|deadweight") && (load_quantity(r_.after(i)) || (r_.any_symbol(r_.after(i), "of|load|is") && load_quantity(r_.after(r_.after(i)))))) {
      item.symbol = "down";
      item.role = "direction";
    }
  }
}

/// "columns 120x120": sections without a unit, in a text in metres, are in millimetres.
void Frame::imply_millimetres() {
  if (!r_.implied_unit_.empty() || r_.out_.setup.units == UnitSystem::US) return;
  const auto bare = [&](int i) {
    const Item& item = r_.items_[i];
    if (item.kind == Item::Kind::Dims) return !item.values[0].has_unit && item.values[0].number >= 40;
    return r_.bare_number(i) && item.values[0].number >= 40 && r_.any_symbol(r_.after(i), "wide|deep|thick");
  };
  for (int i = 0; i < r_.size(); ++i) {
    if (!bare(i)) continue;
    for (auto& q : r_.items_[i].values) q.has_unit = true, q.unit = "mm", q.factor = 1e-3, q.dimension = dim::length, q.integer = false;
    r_.implied_unit_ = "mm";
  }
}

bool Frame::find_domain(bool truss_word) {
  prepare();
  for (int i = 0; i < r_.size(); ++i)
    if (r_.symbol(i, "fixed_fixed") && word(i, "encastre")) r_.items_[i].symbol = "fix";  // of one foot
  const auto is = [&](std::string_view family) {
    r_.domain_ = Domain::Frame;
    r_.family_ = std::string(family);
    return true;
  };
  int columns = 0, beams = 0, rafters = 0, arms = 0, tuples = 0, supported = 0;
  bool several_columns = false, bent = false, then = false, one_sided = false;
  for (int i = 0; i < r_.size(); ++i) {
    const Noun n = noun_at(i);
    if (n == Noun::Column) {
      ++columns;
      several_columns = several_columns || plural(i) || count_before(i) > 1 || (r_.any_symbol(r_.before(i), "left|right"));
    }
    beams += n == Noun::Beam ? 1 : 0;
    rafters += n == Noun::Rafter ? 1 : 0;
    arms += n == Noun::Arm && !r_.symbol(i, "overhang") ? 1 : 0;
    tuples += r_.items_[i].kind == Item::Kind::Tuple ? 1 : 0;
    supported += r_.any_symbol(i, "fix|pin") ? 1 : 0;
    bent = bent || word(i, "bent|crank|cranked|knee|z|t|l|u|t-shaped|z-shaped|dogleg|goalpost|gallows") || r_.symbol(i, "l_frame") || word(i, "turns|bends|corner|elbow");
    then = then || word(i, "then");
    one_sided = one_sided || word(i, "monopitch|mono|lean") || (word(i, "sloping") && noun_at(r_.after(i)) == Noun::Beam);
  }
  int turns = 0;  // "1 m up, 2 m across, 1 m down"
  for (int i = 0; i + 1 < r_.size(); ++i) turns += r_.quantity(i, dim::length) && word(i + 1, "up|down|across|right|left|out|to the right|to the left|upwards|downwards") ? 1 : 0;
  const bool told = turns > 1;
  bool half = false, cube = false;
  int n_columns = 0, n_beams = 0;
  for (int i = 0; i < r_.size(); ++i) {
    half = half || (r_.symbol(i, "portal") && i > 0 && word(i - 1, "half"));
    cube = cube || word(i, "cube|cube-shaped|cubic|cubical");
    if (half && r_.symbol(i, "portal")) r_.use(i - 1, "family", "a column and a beam");
    if (noun_at(i) == Noun::Column) n_columns = std::max(n_columns, count_before(i));
    if (noun_at(i) == Noun::Beam) n_beams = std::max(n_beams, count_before(i));
  }
  const bool whole = r_.present_any("portal|gable|frame|table");
  if (r_.present("gable")) return is("gable");
  if (r_.present("table") && r_.present_any("column|leg|frame")) return is("table");
  if (n_columns == 4 && (n_beams == 4 || cube || r_.present_any("square|square_plan"))) return is("table");
  if (r_.present("portal") && !half && !told) return is("portal");
  if (truss_word && !r_.present("l_frame")) return false;
  const bool grid = r_.present_any("story|panel") && (columns > 0 || whole);
  if (!several_columns && !grid && tuples == 0 && (r_.present("l_frame") || bent || then || half || told || (columns > 0 && arms + beams > 0))) {
    find_measures();
    const auto kept = std::move(measures_);
    measures_.clear();
    std::vector<Item> items = r_.items_;  // what the pieces use is undone when they turn out to be none
    if (find_pieces() && pieces_.size() >= 2) {
      bool turned = false;
      for (const auto& p : pieces_)
        for (const auto& q : pieces_) turned = turned || std::abs(p.dir[0] * q.dir[0] + p.dir[1] * q.dir[1] + p.dir[2] * q.dir[2]) < 0.999;
      if (turned) return is("path");
    }
    pieces_.clear();
    r_.items_ = std::move(items);
    (void)kept;
    if (r_.present("l_frame")) return is("l_frame");
  }
  if (whole) {
    if (rafters > 0 && !one_sided && r_.present("apex")) return is("gable");
    if (tuples > 0 && tuples >= 2 && columns == 0) return false;
    return is("portal");
  }
  int lengths = 0;  // a height and a span at least; "a beam bolted to columns, 6.4 m" is a beam
  for (int i = 0; i < r_.size(); ++i) lengths += r_.quantity(i, dim::length) && r_.items_[i].values[0].si() > 0.5 ? 1 : 0;
  if (several_columns && beams > 0 && supported > 0 && lengths > 1) return is("portal");
  return false;
}

// ---- body ----------------------------------------------------------------------------------------------------------------

void Frame::set(std::string_view name, const Value& v) {
  if (v.given()) body().values.set(name, v);
}

void Frame::read() {
  const bool listed = r_.domain_ == Domain::Points;
  imply_millimetres();
  if (!listed) read_body();
  r_.apply_rules();
  r_.find_temperature();
  if (listed) {
    r_.bind_dimensions();
    read_body();
  }
  find_places();
  if (!listed) r_.bind_dimensions();
  find_connections();
  r_.find_heads();
  r_.attach_supports();
  attach_loads();
}

void Frame::read_body() {
  Setup& s = r_.out_.setup;
  if (r_.domain_ == Domain::Points) {
    r_.build_geometry();
    link_joints();
    split_members();
    if (!r_.failed_ && !body().members.empty()) ready_ = find_geometry();
    return;
  }
  s.bodies.emplace_back();
  Body& b = body();
  b.name = "structure";
  b.family = r_.family_;
  if (r_.family_ == "path") {
    build_path();
  } else {
    find_measures();
    if (r_.family_ == "gable") read_gable();
    else if (r_.family_ == "table") read_table();
    else if (r_.family_ == "l_frame") {
      using Kind = Measure::Kind;
      set("height", take(measure({Noun::Column, Noun::Whole, Noun::None}, {Kind::Height, Kind::Plain, Kind::Long})));
      set("arm", take(measure({Noun::Arm, Noun::Beam, Noun::None, Noun::Whole}, {Kind::Long, Kind::Plain, Kind::Span})));
    } else {
      read_portal();
    }
  }
  if (r_.failed_ || r_.asked_) return;
  if (const auto* spec = find_family(b.family); spec != nullptr && b.family != "points") {
    s.planar = spec->planar;
    s.title = std::string(spec->title);
    if (!s.title.empty() && s.title[0] >= 'a' && s.title[0] <= 'z') s.title[0] = static_cast<char>(s.title[0] - 'a' + 'A');
    if (auto done = assume_parameters(b); !done) {
      const Error& e = done.failure();
      for (const auto& d : e.diagnostics) r_.out_.diagnostics.push_back(d);
      for (const auto& q : e.questions) r_.ask(q.ask, q.options);
      if (e.problem != Problem::Unclear || e.questions.empty()) r_.failed_ = true;
      return;
    }
  }
  ready_ = find_geometry();
  if (ready_) check_counts();
  if (ready_) find_letters();
}

/// "Frame ABCD", "columns AB and CD, beam BC": a portal whose joints go by letters, from the left foot to the right one.
void Frame::find_letters() {
  if (r_.family_ != "portal" || geometry_.nodes.size() != 4) return;
  bool told = false;
  for (int i = 0; i < r_.size(); ++i) {
    const Item& item = r_.items_[i];
    std::string text = item.kind == Item::Kind::Chain && item.names.size() == 2 ? item.names[0] + item.names[1] : item.kind == Item::Kind::Mark ? std::string() : item.text;
    told = told || text == "AB" || text == "ABCD" || text == "BC";
  }
  if (!told) return;
  const std::pair<const char*, const char*> order[] = {{"A", "left base"}, {"B", "left corner"}, {"C", "right corner"}, {"D", "right base"}};
  for (const auto& o : order) {
    for (const auto& alias : geometry_.aliases)
      if (alias.first == o.second) letters_.emplace_back(o.first, alias.second);
    name_joint(o.first);
  }
  for (int i = 0; i < r_.size(); ++i)
    if (word(i, "abcd")) r_.use(i, "joint", "its joints");
}

/// "0, 4 and 8 m", "6 m and 4 m": at least two lengths in a row, from item i on; i moves behind them.
std::vector<Value> Frame::run_of_lengths(int& i) const {
  std::vector<int> at;
  int k = i, end = i;
  while (k < r_.size() && (r_.bare_number(k) || r_.quantity(k, dim::length)) && !r_.items_[k].used) {
    if (!at.empty() && r_.quantity(at.back(), dim::length) && (at.size() > 1 ? !r_.quantity(at[at.size() - 2], dim::length) : r_.any_symbol(r_.after(k), "tall|height"))) break;  // "0, 4 and 8 m, 3 m tall"
    const int said_of = r_.any_symbol(r_.after(k), "per|each") ? r_.after(r_.after(k)) : r_.after(k);
    if (!at.empty() && r_.mark(k - 1, ",") && noun_at(said_of) != Noun::None) break;  // "bays of 5 m, 3 m storeys"
    at.push_back(k);
    end = k + 1;
    int n = k + 1;
    while (n < r_.size() && (r_.mark(n, ",") || r_.symbol(n, "and") || r_.mark(n, "/") || r_.mark(n, "+"))) ++n;
    if (n == k + 1) break;
    k = n;
  }
  std::vector<Value> out;
  if (at.size() < 2 || !r_.quantity(at.back(), dim::length)) return out;
  const Quantity& last = r_.items_[at.back()].values[0];
  for (const int a : at) {
    Quantity q = r_.items_[a].values[0];
    if (!q.has_unit) q.has_unit = true, q.unit = last.unit, q.factor = last.factor, q.dimension = last.dimension;
    out.push_back(r_.value_of(q, dim::length));
  }
  i = end;
  return out;
}

void Frame::read_portal() {
  using Kind = Measure::Kind;
  const auto use_all = [&](int from, int to) {
    for (int k = from; k < to; ++k) {
      if (r_.quantity(k)) r_.use(k, "quantity", "a dimension of the frame");
      for (auto& m : measures_)
        if (m.item == k) m.taken = true;
    }
  };
  // counts: "two-bay", "3 storeys"; runs: "columns at x = 0, 4 and 8 m", "bays of 6 m and 4 m"
  int bays = 0, storeys = 0;
  std::vector<Value> xs, widths, heights;
  for (int i = 0; i < r_.size(); ++i) {
    const Noun n = noun_at(i);
    const bool spans = r_.symbol(i, "span") && (plural(i) || lower_case(r_.said(i)).starts_with("spans"));
    const auto counted = [&](int& count) {
      const int c = count_before(i);
      if (c <= 0) return;
      if (count > 0 && count != c) r_.ask("Two numbers of " + r_.said(i) + " are named: which one is meant?", {format_number(count), format_number(c)});
      count = c;
      for (int k = r_.before(i); k >= 0; k = r_.before(k))
        if (r_.bare_number(k)) {
          r_.use(k, "geometry", "number of " + r_.said(i));
          break;
        }
      r_.use(i, "", "");
    };
    if (n == Noun::Bay || spans) counted(bays);
    if (n == Noun::Storey) counted(storeys);
    if (!(n == Noun::Bay || n == Noun::Storey || n == Noun::Column || spans)) continue;
    int k = r_.after(i);
    bool at = false, station = false;
    while (k < r_.size() && (r_.any_symbol(k, "is|of|at|with|station|width|height|wide|long") || r_.mark(k, "("))) {
      at = at || r_.symbol(k, "at");
      station = station || r_.symbol(k, "station");
      k = r_.after(k);
    }
    int from = k;
    std::vector<Value> run = run_of_lengths(k);
    for (int m = k, steps = 0; n == Noun::Column && run.empty() && steps < 8 && m < r_.size() && !r_.sentence_end(m); ++m, ++steps) {  // "columns of 3 m stand at x = 0, 4 and 8 m"
      if (!r_.symbol(m, "station") || !r_.symbol(r_.after(m), "is")) continue;
      station = true;
      from = k = r_.after(r_.after(m));
      run = run_of_lengths(k);
      break;
    }
    if (run.empty()) continue;
    if (n == Noun::Column && !(at || station)) continue;
    if (n == Noun::Column) xs = run;
    else if (n == Noun::Storey) heights = run;
    else widths = run;
    use_all(from, k);
  }
  // "12 ft x 20 ft", "4 m by 6 m"
  Value tall, wide;
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    if (item.kind != Item::Kind::Dims || item.used || item.values.size() != 2 || !item.values[0].has_unit || std::min(item.values[0].si(), item.values[1].si()) < 1) continue;
    tall = r_.value_of(item.values[0], dim::length);
    wide = r_.value_of(item.values[1], dim::length);
    const int n = r_.after(i);
    if (r_.any_symbol(n, "tall")) std::swap(tall, wide);  // "6 m x 4 m high": the adjective belongs to the second
    else if (!r_.any_symbol(n, "wide|span") && tall.si > wide.si) std::swap(tall, wide);
    if (!r_.any_symbol(n, "tall|wide|span") && !same(tall.si, wide.si)) r_.note("frame", tall.text() + " high, " + wide.text() + " wide", "of its two dimensions the smaller is taken as the height");
    r_.use(i, "quantity", "height and width");
    break;
  }
  if (rectangle_width_.given()) wide = rectangle_width_, tall = rectangle_height_;  // "fixed feet at (0,0) and (6,0), corners at (0,3) and (6,3)"
  // columns of their own height
  Measure *left = measure({Noun::Column}, {}, -1), *right = measure({Noun::Column}, {}, 1);
  if (left != nullptr && left->kind == Kind::Span) left = nullptr;
  if (right != nullptr && right->kind == Kind::Span) right = nullptr;
  Value left_height, right_height;
  if (left != nullptr && right != nullptr) {
    for (int i = 0; i < r_.size(); ++i)
      if (word(i, "unequal|different|uneven")) r_.use(i, "geometry", "the columns differ");
    left_height = take(left);
    right_height = take(right);
  }
  // storeys of their own height
  if (heights.empty()) {
    std::vector<Measure*> told;
    for (auto& m : measures_)
      if (!m.taken && m.noun == Noun::Storey && m.ordinal != 0) told.push_back(&m);
    if (told.size() >= 2) {
      std::sort(told.begin(), told.end(), [](const Measure* a, const Measure* c) { return (a->ordinal < 0 ? 99 : a->ordinal) < (c->ordinal < 0 ? 99 : c->ordinal); });
      for (auto* m : told) heights.push_back(take(m));
    }
  }
  if (widths.empty()) {
    std::vector<Measure*> told;
    for (auto& m : measures_)
      if (!m.taken && m.noun == Noun::Bay && (m.side != 0 || m.ordinal != 0)) told.push_back(&m);
    if (told.size() >= 2) {
      std::sort(told.begin(), told.end(), [](const Measure* a, const Measure* c) { return (a->ordinal < 0 || a->side > 0 ? 99 : a->ordinal) < (c->ordinal < 0 || c->side > 0 ? 99 : c->ordinal); });
      for (auto* m : told) widths.push_back(take(m));
    }
  }
  Value left_over, right_over;
  for (auto& m : measures_) {
    if (m.taken || !(m.noun == Noun::Arm || m.kind == Kind::Overhang)) continue;
    (m.side < 0 ? left_over : right_over) = take(&m);
  }
  if (bays == 0 && widths.empty() && xs.empty()) {  // "three columns 5 m apart"
    for (int i = 0; i < r_.size(); ++i)
      if (noun_at(i) == Noun::Column && count_before(i) >= 3) bays = count_before(i) - 1;
  }
  if (bays == 0 && !widths.empty()) bays = static_cast<int>(widths.size());
  if (bays == 0 && xs.size() >= 2) bays = static_cast<int>(xs.size()) - 1;
  if (storeys == 0 && !heights.empty()) storeys = static_cast<int>(heights.size());
  if ((!xs.empty() && static_cast<int>(xs.size()) != bays + 1) || (!widths.empty() && static_cast<int>(widths.size()) != bays) || (!heights.empty() && static_cast<int>(heights.size()) != storeys)) {
    r_.ask("The number of bays or storeys does not fit their dimensions: which are they?");
    return;
  }
  if (bays > most_parts || storeys > most_parts) bays = std::min(bays, 2000), storeys = std::min(storeys, 2000);
  const bool many_bays = bays > 1, many_storeys = storeys > 1;
  // the one height and the one width
  Value storey, height, bay, span;
  if (heights.empty() && !left_height.given()) {
    if (Measure* m = measure({Noun::Storey}, {})) storey = take(m);
    else if (Measure* c = measure({Noun::Column}, {Kind::Height, Kind::Long, Kind::Plain, Kind::Rise})) (many_storeys ? storey : height) = take(c);
    else if (Measure* e = measure({Noun::Eaves}, {})) height = take(e);
    else if (Measure* w = measure({Noun::Whole, Noun::None, Noun::Beam, Noun::Base, Noun::Bay}, {Kind::Height})) height = take(w);
    else if (tall.given()) height = tall;
  }
  if (xs.empty() && widths.empty()) {
    if (Measure* m = measure({Noun::Bay}, {})) bay = take(m);
    else if (Measure* c = measure({Noun::Beam, Noun::Rafter}, {Kind::Span, Kind::Long, Kind::Plain})) (many_bays ? bay : span) = take(c);
    else if (Measure* w = measure({Noun::Column, Noun::Base, Noun::None, Noun::Whole}, {Kind::Span})) (many_bays && w->noun == Noun::Column ? bay : span) = take(w);
    else if (Measure* p = measure({Noun::Whole, Noun::None}, {Kind::Plain, Kind::Long})) span = take(p);
    else if (wide.given()) span = wide;
    if (span.given() && many_bays) {  // "two bays, span 6 m": each
      bay = span;
      span = {};
    }
  }
  const auto spread = [](const std::vector<Value>& v) {
    return !v.empty() && std::any_of(v.begin(), v.end(), [&](const Value& x) { return !same(x.si, v.front().si); });
  };
  if (widths.empty() && xs.size() >= 2) {
    for (std::size_t i = 1; i < xs.size(); ++i) {
      Value w = derived(xs[i].si - xs[i - 1].si, dim::length, "distance of the columns", xs[i].unit);
      w.origin.begin = xs[i].origin.begin;
      w.origin.end = xs[i].origin.end;
      if (!(w.si > 0)) {
        r_.refuse(Problem::Impossible, "body.structure.span", "The positions of the columns must grow from left to right.", "Give them in order.");
        return;
      }
      widths.push_back(w);
    }
  }
  const bool irregular = spread(widths) || spread(heights) || (left_height.given() && !same(left_height.si, right_height.si)) || left_over.given() || right_over.given();
  if (!irregular) {
    if (bays > 1) set("bays", derived(bays, dim::none, "the bays that are named"));
    if (storeys > 1) set("storeys", derived(storeys, dim::none, "the storeys that are named"));
    if (!xs.empty()) {
      span = derived(xs.back().si - xs.front().si, dim::length, "from the positions of the columns", xs.back().unit);
      span.origin.begin = xs.front().origin.begin;
      span.origin.end = xs.back().origin.end;
    } else if (!widths.empty()) {
      bay = widths.front();
    }
    if (!heights.empty()) storey = heights.front();
    if (left_height.given()) height = left_height;
    set("bay_width", bay);
    set("span", span);
    set("storey_height", storey);
    set("height", height);
    return;
  }
  // bays, storeys or columns that differ: joint by joint
  const int n = std::max(1, bays), levels = std::max(1, storeys);
  if (n > most_parts || levels > most_parts) {
    r_.refuse(Problem::Impossible, "body.structure.bays", "More than 200 bays or storeys of different sizes are not read from a sentence.", "Use equal ones, or fewer.");
    return;
  }
  const auto fill = [&](std::vector<Value>& list, int count, const Value& each, const Value& total, const char* what, double usual) {
    if (!list.empty()) return;
    Value v = each.given() ? each : total.given() ? derived(total.si / count, dim::length, "the total divided evenly", total.unit) : assumed(usual, dim::length, std::string("no ") + what + " is named");
    if (total.given() && !each.given()) v.origin.begin = total.origin.begin, v.origin.end = total.origin.end;
    if (v.assumed()) r_.note(what, v.text(), v.origin.why);
    list.assign(static_cast<std::size_t>(count), v);
  };
  fill(widths, n, bay, span, "span", 6);
  std::vector<Value> columns;
  if (left_height.given()) {
    if (levels > 1 || n > 1) {
      r_.ask("The columns differ in height: how tall is each, and how many bays and storeys are there?");
      return;
    }
    columns = {left_height, right_height};
    heights = {left_height.si >= right_height.si ? left_height : right_height};
    const bool sloping = [&] {
      for (int i = 0; i < r_.size(); ++i)
        if (word(i, "monopitch|mono|lean|sloping|sloped") || r_.symbol(i, "inclined")) return true;
      return false;
    }();
    if (!sloping) {
      r_.note("beam", "level", "the columns differ in height; their feet are taken at different levels");
      columns.push_back({});  // marks a level beam
    }
  } else {
    fill(heights, levels, storey, height, "height", 4);
  }
  build_grid(widths, heights, columns, left_over, right_over);
}

/// Joints A0, A1, …, B0, … by column and level, as the family "portal" names them.
void Frame::build_grid(std::vector<Value> widths, std::vector<Value> levels, std::vector<Value> columns, Value left_over, Value right_over) {
  Body& b = body();
  b.family = r_.family_ = "points";
  b.connection = "rigid";
  r_.out_.setup.planar = true;
  r_.out_.setup.title = "Frame";
  const auto sum = [](const Value& from, const Value& step) {
    Value v = derived(from.or_else(0) + step.si, dim::length, "the sum of the dimensions before", step.unit);
    v.origin.begin = step.origin.begin;
    v.origin.end = step.origin.end;
    return v;
  };
  const Value zero = derived(0, dim::length, "the frame starts here");
  std::vector<Value> x{zero}, z{zero};
  for (const auto& w : widths) x.push_back(sum(x.back(), w));
  for (const auto& h : levels) z.push_back(sum(z.back(), h));
  const bool level_beam = columns.size() == 3;
  const auto name = [](std::size_t c, std::size_t l) { return (c < 26 ? std::string(1, static_cast<char>('A' + c)) : "N" + std::to_string(c) + ".") + std::to_string(l); };
  const auto joint = [&](const std::string& n, const Value& px, const Value& pz) { b.joints.push_back({n, {px, Value{}, pz}, pz.origin.begin >= 0 ? pz.origin : px.origin}); };
  for (std::size_t c = 0; c < x.size(); ++c) {
    for (std::size_t l = 0; l < z.size(); ++l) {
      Value at = z[l];
      if (!columns.empty()) {
        const Value& own = columns[c];
        if (level_beam) at = l == 0 ? sum(z[1], derived(-own.si, dim::length, "", own.unit)) : z[1];
        else if (l == 1) at = own;
        if (level_beam && l == 0) at.origin.begin = own.origin.begin, at.origin.end = own.origin.end;
      }
      joint(name(c, l), x[c], at);
    }
  }
  const auto member = [&](const std::string& p, const std::string& q, const char* group, const Value& of) { b.members.push_back({p + "-" + q, p, q, group, of.origin}); };
  for (std::size_t c = 0; c < x.size(); ++c)
    for (std::size_t l = 1; l < z.size(); ++l) member(name(c, l - 1), name(c, l), "columns", levels[l - 1]);
  for (std::size_t l = 1; l < z.size(); ++l)
    for (std::size_t c = 1; c < x.size(); ++c) member(name(c - 1, l), name(c, l), "beams", widths[c - 1]);
  const std::size_t top = z.size() - 1;
  if (left_over.given()) {
    Value end = derived(-left_over.si, dim::length, "overhang", left_over.unit);
    end.origin.begin = left_over.origin.begin;
    end.origin.end = left_over.origin.end;
    joint("L", end, b.joints[top].position[2]);
    member("L", name(0, top), "overhang", left_over);
  }
  if (right_over.given()) {
    joint("R", sum(x.back(), right_over), b.joints[(x.size() - 1) * z.size() + top].position[2]);
    member(name(x.size() - 1, top), "R", "overhang", right_over);
  }
}

void Frame::read_gable() {
  using Kind = Measure::Kind;
  Measure* ridge = measure({Noun::Ridge}, {});
  bool over_eaves = false;  // "the ridge is 2 m above the eaves"
  if (ridge != nullptr)
    for (int k = r_.after(ridge->item), steps = 0; k < r_.size() && steps < 4 && !separator(k); k = r_.after(k), ++steps) over_eaves = over_eaves || noun_at(k) == Noun::Eaves;
  for (auto& m : measures_)
    if (!m.taken && ridge == nullptr && r_.symbol(r_.before(m.item), "to") && word(r_.before(m.item) - 1, "rising|rise|rises|climbing|climb")) {
      r_.items_[r_.before(r_.before(m.item))].symbol = "filler";
      set("ridge_height", take(&m));
    }
  set("eaves_height", take(measure({Noun::Eaves}, {})));
  if (body().values.find("eaves_height") == nullptr) set("eaves_height", take(measure({Noun::Column}, {Kind::Height, Kind::Long, Kind::Plain})));
  if (ridge != nullptr) set(over_eaves || ridge->kind == Kind::Rise ? "rise" : "ridge_height", take(ridge));
  if (Measure* m = measure({Noun::None, Noun::Whole, Noun::Rafter, Noun::Eaves}, {Kind::Rise})) set("rise", take(m));
  set("span", take(measure({Noun::None, Noun::Whole, Noun::Beam, Noun::Column, Noun::Base, Noun::Rafter}, {Kind::Span})));
  if (body().values.find("span") == nullptr) set("span", take(measure({Noun::Whole, Noun::None}, {Kind::Plain, Kind::Long})));
  if (body().values.find("eaves_height") == nullptr) set("eaves_height", take(measure({Noun::None, Noun::Whole}, {Kind::Height})));
  if (Measure* m = measure({Noun::Rafter}, {Kind::Long, Kind::Plain}); m != nullptr && body().values.find("span") != nullptr) {
    const double half = body().values.get("span") / 2, slope = m->q.si();
    if (slope > half) {
      Value rise = derived(std::sqrt(slope * slope - half * half), dim::length, "from the length of the rafters");
      rise.origin.begin = r_.items_[m->item].begin;
      rise.origin.end = r_.items_[m->item].end;
      (void)take(m);
      set("rise", rise);
    }
  }
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::angle) || r_.items_[i].used) continue;
    set("pitch", r_.value_of(r_.items_[i].values[0], dim::angle));
    r_.use(i, "quantity", describe(r_.items_[i].values[0]) + " -> pitch");
    for (int k : {r_.before(i), r_.after(i)})
      if (r_.any_symbol(k, "pitch|inclined")) r_.use(k, "", "pitch");
    break;
  }
}

void Frame::read_table() {
  using Kind = Measure::Kind;
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    if (item.kind == Item::Kind::Dims && !item.used && item.values.size() == 2 && item.values[0].has_unit && std::min(item.values[0].si(), item.values[1].si()) >= 0.4 && body().values.find("width") == nullptr) {
      set("width", r_.value_of(item.values[0], dim::length));
      set("depth", r_.value_of(item.values[1], dim::length));
      r_.use(i, "quantity", "the plan of the frame");
    }
  }
  if (rectangle_width_.given()) {  // "fixed at (0,0), (3,0), (3,2) and (0,2) m"
    set("width", rectangle_width_);
    set("depth", rectangle_height_);
  }
  set("height", take(measure({Noun::Column}, {Kind::Height, Kind::Long, Kind::Plain})));
  if (body().values.find("height") == nullptr) set("height", take(measure({Noun::Whole, Noun::None}, {Kind::Height})));
  if (body().values.find("width") == nullptr) {
    for (int i = 0; i < r_.size(); ++i) {  // "4 m square", "a square of 4 m"
      if (!r_.quantity(i, dim::length) || r_.items_[i].used || !(r_.symbol(r_.after(i), "square") || r_.symbol(r_.before(i), "square") || (r_.symbol(r_.before(i), "of") && r_.any_symbol(r_.before(r_.before(i)), "square|side"))) || r_.items_[i].values[0].si() < 0.6) continue;
      set("width", r_.value_of(r_.items_[i].values[0], dim::length));
      r_.use(i, "quantity", "side of the plan");
      for (auto& m : measures_)
        if (m.item == i) m.taken = true;
      break;
    }
  }
  for (int i = 0; i < r_.size(); ++i) {  // "a cube with 3 m edges"
    if (!word(i, "cube|cube-shaped|cubic|cubical")) continue;
    for (auto& m : measures_) {
      if (m.taken || !(r_.symbol(r_.after(m.item), "side") || m.noun == Noun::None || m.noun == Noun::Whole)) continue;
      const Value edge = take(&m);
      for (const char* name : {"width", "depth", "height"}) set(name, edge);
      break;
    }
  }
  if (body().values.find("width") == nullptr) set("width", take(measure({Noun::Beam, Noun::Whole, Noun::None, Noun::Column, Noun::Base}, {Kind::Span, Kind::Long, Kind::Plain})));
  if (body().values.find("depth") == nullptr) set("depth", take(measure({Noun::Beam, Noun::Whole, Noun::None}, {Kind::Span, Kind::Long, Kind::Plain})));
}

// ---- geometry ------------------------------------------------------------------------------------------------------------

bool Frame::find_geometry() {
  auto made = generate_geometry(body());
  if (!made) {
    const Error& e = made.failure();
    for (const auto& d : e.diagnostics) r_.out_.diagnostics.push_back(d);
    for (const auto& q : e.questions) r_.ask(q.ask, q.options);
    if (e.problem != Problem::Unclear || e.questions.empty()) r_.failed_ = true;
    return false;
  }
  geometry_ = std::move(*made);
  const auto noun_of_member = [&](const GeometryMember& m) {
    const auto& g = m.group;
    if (g.starts_with("column") || g.starts_with("post") || g.starts_with("leg")) return Noun::Column;
    if (g.starts_with("beam")) return Noun::Beam;
    if (g.starts_with("rafter")) return Noun::Rafter;
    if (g.starts_with("arm") || g.starts_with("boom") || g.starts_with("overhang")) return Noun::Arm;
    const Vec3 &a = at(m.a), &b = at(m.b);
    const double dx = std::hypot(b[0] - a[0], b[1] - a[1]), dz = std::abs(b[2] - a[2]);
    return dz > 10 * dx ? Noun::Column : dx > 10 * dz ? Noun::Beam : Noun::Rafter;
  };
  strands_.clear();
  const auto& members = geometry_.members;
  for (const auto& l : geometry_.lines) {
    Strand s;
    s.name = l.name;
    s.members = l.members;
    s.line = true;
    const auto& first = members[static_cast<std::size_t>(l.members.front())];
    s.a = first.a;
    s.b = members[static_cast<std::size_t>(l.members.back())].b;
    s.noun = noun_of_member(first);
    // the rafters together are no straight line
    const Vec3 &p = at(first.a), &q = at(first.b), &e = at(s.b);
    const double cross = std::abs((q[0] - p[0]) * (e[2] - p[2]) - (q[2] - p[2]) * (e[0] - p[0])) + std::abs((q[0] - p[0]) * (e[1] - p[1]) - (q[1] - p[1]) * (e[0] - p[0]));
    double size = 0;
    for (std::size_t k = 0; k < 3; ++k) size += (e[k] - p[k]) * (e[k] - p[k]);
    if (cross > 1e-6 * size) continue;
    strands_.push_back(std::move(s));
  }
  return true;
}

/// From here on the letter names a joint wherever it stands by itself.
void Frame::name_joint(const std::string& name) {
  if (!r_.is_joint(name)) r_.joint_names_.push_back(name);
  for (int i = 0; i < r_.size(); ++i) {
    Item& item = r_.items_[i];
    if (item.text != name || item.kind == Item::Kind::Name || (item.kind == Item::Kind::Word && r_.symbol(i + 1, "is") && r_.quantity(i + 2))) continue;
    if (name == "A" && r_.filler(i) && !(r_.any_symbol(i + 1, "is|pin|roller|fix|and") || r_.mark(i + 1, ",") || r_.any_symbol(i - 1, "at|joint|from|and|to"))) continue;
    if (item.kind != Item::Kind::Word && item.kind != Item::Kind::Unknown) continue;
    item.kind = Item::Kind::Name;
    item.symbol.clear();
    item.role = "name";
    item.used = false;
  }
}

int Frame::degree(int node) const {
  int n = 0;
  for (const auto& m : geometry_.members) n += m.a == node || m.b == node ? 1 : 0;
  return n;
}

bool Frame::ground(int node) const {
  double low = 1e300;
  for (const auto& n : geometry_.nodes) low = std::min(low, n.x[2]);
  if (degree(node) != 1) return at(node)[2] < low + 1e-9 && degree(node) > 0 && r_.family_ != "points";
  for (const auto& s : strands_)
    if (s.noun == Noun::Column && ((s.a == node && at(s.a)[2] < at(s.b)[2]) || (s.b == node && at(s.b)[2] < at(s.a)[2]))) return true;
  return at(node)[2] < low + 1e-9;
}

std::string Frame::joint_name(int node) const {
  static constexpr std::string_view preferred[] = {"left corner", "right corner", "left eaves", "right eaves", "ridge", "corner", "tip", "left base", "right base"};
  if (r_.family_ != "points")
    for (const auto name : preferred)
      for (const auto& [alias, n] : geometry_.aliases)
        if (alias == name && n == node) return alias;
  return geometry_.nodes[static_cast<std::size_t>(node)].name;
}

int Frame::node_named(const std::string& name) const {
  for (std::size_t i = 0; i < geometry_.nodes.size(); ++i)
    if (geometry_.nodes[i].name == name) return static_cast<int>(i);
  for (const auto& l : letters_)
    if (l.first == name) return l.second;
  return -1;
}

}  // namespace nacre::prompts
