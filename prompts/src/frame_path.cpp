// Frames told piece by piece: "a post 3 m high, fixed at its base, a 4 m arm at the top", "2.5 m up, then 2 m horizontally".
//
// Each length that is no section and no place makes a piece out of its fragment of the text. A piece has a direction, said
// or usual for its noun, and goes on from the end of the piece before unless it is said where it starts.

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

constexpr Vec3 up{0, 0, 1}, right{1, 0, 0};

double dot(const Vec3& a, const Vec3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
bool vertical(const Vec3& d) { return std::abs(d[2]) > 0.999; }

std::string group_of(std::string_view noun_text, bool standing) {
  if (noun_text == "arm" || noun_text == "beam" || noun_text == "rafter" || noun_text == "column") return std::string(noun_text);
  return standing ? "column" : "arm";
}

}  // namespace

/// Direction of the piece whose length stands at `length`, from the words of its fragment.
bool Frame::read_direction(int first, int last, int length, int noun, Vec3& dir, bool& both, std::vector<int>& used) const {
  struct Found {
    int item = -1, rank = 0;  ///< rank: a vertical or horizontal alone says less than "up" or "to the left"
    Vec3 v{};
  } best, blocked;
  double angle = 0;
  int angle_item = -1;
  bool from_vertical = false, left = false, down = false, across = false;
  for (int k = first; k < last; ++k) {
    Found f;
    f.item = k;
    f.rank = 2;
    if (r_.any_symbol(k, "up|z_direction") || word(k, "up|upward|upwards")) f.v = up;
    else if (r_.symbol(k, "down")) f.v = {0, 0, -1}, down = true;
    else if (r_.any_symbol(k, "rightward|x_direction|outward") || word(k, "out|outwards|forward|across|over")) f.v = right;
    else if (r_.symbol(k, "leftward")) f.v = {-1, 0, 0}, left = true;
    else if (r_.symbol(k, "y_direction") || word(k, "perpendicular|at right angles")) f.v = {0, 1, 0}, across = true;
    else if (r_.any_symbol(k, "left|right") && !r_.any_symbol(r_.after(k), "end|support|side") && (r_.after(k) == noun || r_.before(k) == length || r_.symbol(r_.before(k), "to") || noun_at(r_.after(k)) == Noun::Arm)) {
      f.v = r_.symbol(k, "left") ? Vec3{-1, 0, 0} : right;
      left = left || r_.symbol(k, "left");
    } else if (r_.symbol(k, "horizontal")) f.v = right, f.rank = 1;
    else if (r_.symbol(k, "vertical")) f.v = up, f.rank = 1;
    else f.item = -1;
    if (r_.quantity(k, dim::angle)) {
      angle = r_.items_[k].values[0].si();
      angle_item = k;
      for (int n = k + 1; n < std::min(last, k + 6); ++n) from_vertical = from_vertical || r_.symbol(n, "vertical");
    }
    if (f.item < 0) continue;
    bool apart = false;  // "cantilevers horizontally from the top of a 3 m column": said of another piece
    for (int n = k + 1; n < length; ++n) apart = apart || r_.any_symbol(n, "from|of|at|on");
    if (apart) {
      if (blocked.item < 0) blocked = f;
      continue;
    }
    used.push_back(k);
    const int distance = std::abs(k - length), best_distance = std::abs(best.item - length);
    if (best.item < 0 || f.rank > best.rank || (f.rank == best.rank && distance < best_distance)) best = f;
  }
  for (int k = first; k < last; ++k) both = both || (r_.symbol(k, "side") && (r_.any_symbol(r_.before(k), "each|all") || word(r_.before(k), "either")));
  if (angle_item >= 0) {
    const double a = from_vertical ? 1.57079632679489661923 - angle : angle;
    dir = {(left ? -1 : 1) * std::cos(a), 0, (down ? -1 : 1) * std::sin(a)};
    used.push_back(angle_item);
    return true;
  }
  (void)across;
  const Noun n = noun_at(noun);
  if (best.item < 0 && blocked.item >= 0 && n != Noun::Column && n != Noun::Beam && n != Noun::Arm && n != Noun::Rafter) {
    best = blocked;
    used.push_back(blocked.item);
  }
  if (best.item < 0) return false;
  dir = best.v;
  return true;
}

bool Frame::read_piece(int first, int last, int length, Piece& piece) {
  piece.q = r_.items_[length].values[0];
  piece.item = length;
  piece.first = first;
  piece.last = last;
  // The noun: behind the length, else before it; one that is led by a preposition is what it stands on.
  const auto is_reference = [&](int k) {
    int p = r_.before(k);
    while (p >= first && (r_.any_symbol(p, "left|right|vertical|horizontal|first|second"))) p = r_.before(p);
    return r_.any_symbol(p, "of|at|on|from|to|in") || word(r_.before(k), "its|each");
  };
  const auto part = [&](int k) {
    const Noun n = noun_at(k);
    return (n == Noun::Column || n == Noun::Beam || n == Noun::Arm || n == Noun::Rafter || n == Noun::Piece) && !is_reference(k);
  };
  int noun = -1;
  for (int k = r_.after(length), steps = 0; k < last && steps < 6 && !separator(k); k = r_.after(k), ++steps) {
    if (part(k)) noun = k;
    if (noun >= 0 || r_.any_symbol(k, "to|at|from|on|is") || r_.quantity(k)) break;
  }
  for (int k = length - 1; noun < 0 && k >= first; --k)
    if (part(k)) noun = k;
  for (int k = length + 1; noun < 0 && k < last; ++k)
    if (part(k)) noun = k;
  piece.noun = noun_at(noun);
  if (noun >= 0) r_.use(noun, "", "");
  for (int k = first; k < last; ++k) {  // "column AB", "A-B is 4 m"
    const Item& item = r_.items_[k];
    if (item.kind == Item::Kind::Chain && item.names.size() == 2) piece.a = item.names[0], piece.b = item.names[1];
    else if (item.kind == Item::Kind::Name && item.text.size() == 2 && item.text[0] >= 'A' && item.text[0] <= 'Z' && item.text[1] >= 'A' && item.text[1] <= 'Z')
      piece.a = item.text.substr(0, 1), piece.b = item.text.substr(1);
    else continue;
    r_.use(k, "member", "piece " + piece.a + "-" + piece.b);
  }
  std::vector<int> used;
  const bool said = read_direction(first, last, length, noun, piece.dir, piece.both, used);
  if (!said) {
    if (piece.noun == Noun::Column) piece.dir = up;
    else if (piece.noun == Noun::Beam || piece.noun == Noun::Arm || piece.noun == Noun::Rafter) piece.dir = right;
    else return false;
  }
  if (noun >= 0 && piece.noun == Noun::Arm && plural(noun) && !said) piece.both = true;
  if (noun >= 0 && plural(noun) && count_before(noun) == 2) piece.both = true;
  for (const int k : used) r_.use(k, "direction", "direction of a piece");
  const char* text = piece.noun == Noun::Column ? "column" : piece.noun == Noun::Beam ? "beam" : piece.noun == Noun::Arm ? "arm" : piece.noun == Noun::Rafter ? "rafter" : "";
  piece.name = group_of(text, vertical(piece.dir));
  // where it starts
  for (int k = first; k < last; ++k) {
    const bool led = r_.any_symbol(r_.before(k), "at|on|from|to");
    if (r_.symbol(k, "middle")) {
      const std::string w = lower_case(r_.said(k));
      if (w.starts_with("cent") && !led) piece.centred = true;
      else piece.at = r_.fraction(0.5, "middle");
      r_.use(k, "place", "");
    }
    if (r_.symbol(k, "bottom") && led) piece.at_start = true;
    if (r_.symbol(k, "bases") && led && !word(r_.before(k), "its")) piece.at_start = true;
    if (k != length && r_.quantity(k, dim::length) && place_length(k)) {
      piece.at = r_.value_of(r_.items_[k].values[0], dim::length);
      for (int n = k; n < std::min(last, k + 6); ++n) piece.at_from_end = piece.at_from_end || (r_.any_symbol(n, "under") || word(n, "below"));
      r_.use(k, "place", "where the piece starts");
    }
  }
  return true;
}

/// True when the text tells at least two pieces that do not run the same way.
bool Frame::find_pieces() {
  std::vector<int> lengths;
  const auto toward = [&](int k) { return r_.any_symbol(k, "up|down|rightward|leftward|horizontal|vertical|outward|x_direction|y_direction"); };
  for (int i = 0; i < r_.size(); ++i) {
    if (!r_.quantity(i, dim::length) || r_.items_[i].used || section_length(i)) continue;
    if (place_length(i)) {
      if (r_.symbol(r_.before(i), "cantilever")) {  // "sticks out 1.5 m from the top"
        lengths.push_back(i);
        continue;
      }
      bool loaded = false;  // "2.5 m up from a fixed base" is a piece, "5 kN acts 2 m up from the base" is not
      for (int k = i - 1; k >= 0 && !separator(k); --k) loaded = loaded || load_quantity(k);
      if (loaded || !(toward(r_.after(i)) || toward(r_.before(i)) || word(i + 1, "out|up|down|along|straight|across|right|left"))) continue;
    }
    bool described = false;  // a loose length tells no piece
    for (int k = i - 1; k >= 0 && !r_.sentence_end(k) && !described && k > i - 12; --k) described = noun_at(k) != Noun::None || toward(k);
    for (int k = i + 1; k < r_.size() && !r_.sentence_end(k) && !described && k < i + 8; ++k) described = noun_at(k) != Noun::None || toward(k);
    if (described) lengths.push_back(i);
  }
  std::vector<Piece> pieces;
  const auto tells = [&](int a, int b) {
    for (int k = a; k < b; ++k)
      if (toward(k) || noun_at(k) != Noun::None) return true;
    return false;
  };
  const auto begin_of = [&](std::size_t n) {
    const int cur = lengths[n];
    int opening = r_.sentence_begin(cur);  // "Lamp bracket: 3 m up": what stands before the colon names the whole
    for (int k = opening; k < cur; ++k)
      if (colon(k) && k > 0 && noun_at(r_.before(k)) != Noun::Column && noun_at(r_.before(k)) != Noun::Beam) opening = k + 1;
    const int floor = n == 0 ? opening : std::max(lengths[n - 1] + 1, r_.sentence_begin(cur));
    int found = floor;
    for (int s = cur - 1; s >= floor; --s) {
      if (load_quantity(s)) return s + 1;
      if (!separator(s)) continue;
      int stop = cur + 1;
      while (stop < r_.size() && !separator(stop) && !load_quantity(stop)) ++stop;
      if (tells(s + 1, cur) || tells(cur + 1, stop)) return s + 1;
      found = s + 1;
    }
    if (n == 0) return floor;
    return found;
  };
  for (std::size_t n = 0; n < lengths.size(); ++n) {
    const int first = begin_of(n);
    int last = n + 1 < lengths.size() ? std::min(begin_of(n + 1), r_.sentence_stop(lengths[n])) : r_.sentence_stop(lengths[n]);
    for (int k = lengths[n] + 1; k < last; ++k)
      if (load_quantity(k)) last = k;
    Piece p;
    if (!read_piece(first, last, lengths[n], p)) return false;
    pieces.push_back(std::move(p));
  }
  if (pieces.empty()) return false;
  // "a 4 m arm welded to the top of a 3 m post": what stands comes first, unless the arm starts from a wall
  for (std::size_t n = 1; n < pieces.size(); ++n) {
    if (pieces[n].noun != Noun::Column || !(pieces[n - 1].noun == Noun::Arm || pieces[n - 1].noun == Noun::Beam) || n != 1) continue;
    bool on_top = false;
    for (int k = pieces[0].item; k < pieces[1].item; ++k) on_top = on_top || r_.symbol(k, "top") || (r_.symbol(k, "on") && !load_quantity(r_.before(k)));
    if (on_top) std::rotate(pieces.begin(), pieces.begin() + 1, pieces.begin() + 2);
  }
  pieces_ = std::move(pieces);
  return true;
}

// ---- coordinates ---------------------------------------------------------------------------------------------------------

/// "(0,0) to (3,4)", "runs to a wall at (5,3)": words of going lie between, and no load.
bool Frame::linked(int first, int last) const {
  bool goes = false;
  for (int k = first; k < last; ++k) {
    if (load_quantity(k) || r_.sentence_end(k)) return false;
    goes = goes || r_.any_symbol(k, "to|back_to") || lower_case(r_.items_[k].text).ends_with(" to") || r_.mark(k, "-") || r_.mark(k, ">") || word(k, "ends|then|reaches");
  }
  return goes;
}

/// Where coordinates stand in the text: their joint, and the items that tell it.
std::vector<Frame::Mention> Frame::joint_mentions() const {
  std::vector<Mention> out;
  for (int i = 0; i < r_.size(); ++i) {
    const Item& item = r_.items_[i];
    if (item.kind == Item::Kind::Name && r_.is_joint(item.text) && !r_.said(i).empty() && (r_.said(i)[0] == '(' || r_.said(i)[0] == '[')) {
      out.push_back({item.text, i, i});
      continue;
    }
    if (item.kind != Item::Kind::Tuple) continue;
    int k = i - 1;
    while (k >= 0 && k > i - 4 && !r_.is_joint(r_.items_[k].text)) --k;
    if (k >= 0 && r_.is_joint(r_.items_[k].text)) out.push_back({r_.items_[k].text, k, i});
  }
  return out;
}

/// "A(0,0) up to B(0,4), across to C(5,4)", "A(0,0)-B(5,0)": members that are told with the coordinates of their joints.
void Frame::link_joints() {
  Body& b = body();
  const Mention* before = nullptr;
  const auto mentions = joint_mentions();
  for (const auto& m : mentions) {
    if (before != nullptr && before->name != m.name && linked(before->last + 1, m.first)) {
      const bool again = std::any_of(b.members.begin(), b.members.end(), [&](const MemberSpec& o) { return (o.a == before->name && o.b == m.name) || (o.a == m.name && o.b == before->name); });
      if (!again) b.members.push_back({before->name + "-" + m.name, before->name, m.name, "", r_.origin(r_.items_[m.first].begin, r_.items_[m.last].end)});
    }
    before = &m;
  }
}

/// A joint that lies inside a member cuts it.
void Frame::split_members() {
  Body& b = body();
  if (b.members.size() > 200 || b.joints.size() > 200) return;
  const auto x = [&](const std::string& name) -> Vec3 {
    for (const auto& j : b.joints)
      if (j.name == name) return {j.position[0].or_else(0), j.position[1].or_else(0), j.position[2].or_else(0)};
    return {};
  };
  for (std::size_t m = 0; m < b.members.size(); ++m) {
    const Vec3 p = x(b.members[m].a), q = x(b.members[m].b);
    const Vec3 d{q[0] - p[0], q[1] - p[1], q[2] - p[2]};
    const double length = dot(d, d);
    for (const auto& j : b.joints) {
      const Vec3 at_joint = x(j.name), r{at_joint[0] - p[0], at_joint[1] - p[1], at_joint[2] - p[2]};
      const double t = dot(r, d) / length;
      if (!(t > 1e-6 && t < 1 - 1e-6) || dot(r, r) - t * t * length > 1e-12 * length) continue;
      const bool there = std::any_of(b.members.begin(), b.members.end(), [&](const MemberSpec& o) { return (o.a == j.name && o.b == b.members[m].b) || (o.b == j.name && o.a == b.members[m].b); });
      MemberSpec rest = b.members[m];
      rest.a = j.name;
      rest.name = rest.a + "-" + rest.b;
      b.members[m].b = j.name;
      b.members[m].name = b.members[m].a + "-" + j.name;
      if (!there) b.members.insert(b.members.begin() + static_cast<std::ptrdiff_t>(m) + 1, std::move(rest));
      --m;
      break;
    }
  }
}

/// Four joints without names that are the plan of a table, or the feet and corners of a portal.
bool Frame::claims_joints() {
  if (r_.joint_texts_.size() != 4) return false;
  double low[2] = {1e300, 1e300}, high[2] = {-1e300, -1e300};
  for (const auto& j : r_.joint_texts_) {
    const std::string said = r_.said(j.first);
    if (j.first != j.last || said.empty() || (said[0] != '(' && said[0] != '[') || !j.at[0] || !j.at[2] || (j.at[1] && j.at[1]->number != 0)) return false;
    for (std::size_t k = 0; k < 2; ++k) {
      const double v = j.at[2 * k]->number;
      low[k] = std::min(low[k], v);
      high[k] = std::max(high[k], v);
    }
  }
  if (!(high[0] > low[0] && high[1] > low[1])) return false;
  for (const auto& j : r_.joint_texts_)
    for (std::size_t k = 0; k < 2; ++k)
      if (j.at[2 * k]->number != low[k] && j.at[2 * k]->number != high[k]) return false;
  const auto mentions = joint_mentions();
  for (std::size_t n = 1; n < mentions.size(); ++n)
    if (linked(mentions[n - 1].last + 1, mentions[n].first)) return false;
  for (const auto& item : r_.items_)
    if (item.kind == Item::Kind::Chain) return false;
  prepare();
  int columns = 0;
  bool table = false, whole = false;
  for (int i = 0; i < r_.size(); ++i) {
    if (noun_at(i) == Noun::Column) columns = std::max(columns, count_before(i));
    table = table || r_.symbol(i, "table");
    whole = whole || r_.any_symbol(i, "frame|portal");
  }
  if (!(table || columns == 4 || whole)) return false;
  for (int i = 0; i < r_.size(); ++i)  // "…, feet hinged at (0,0)": no unit
    if (word(i, "feet|foot") && !r_.symbol(i - 1, "in") && r_.any_symbol(r_.after(i), "pin|fix|roller|at|is|on")) r_.items_[i].symbol = "bases";
  const auto* unit = r_.coordinate_unit();
  if (unit == nullptr) r_.note("coordinates", "in metres", "the coordinates have no unit");
  for (std::size_t k = 0; k < 2; ++k) {
    Value& v = k == 0 ? rectangle_width_ : rectangle_height_;
    v = derived((high[k] - low[k]) * (unit != nullptr ? unit->factor : 1), dim::length, "from the coordinates", unit != nullptr ? std::string(unit->symbol) : "m");
    v.origin.begin = r_.items_[r_.joint_texts_.front().first].begin;
    v.origin.end = r_.items_[r_.joint_texts_.back().last].end;
  }
  for (const auto& j : r_.joint_texts_) r_.use(j.first, "coordinates", "a corner or a foot");
  r_.domain_ = Domain::Frame;
  r_.family_ = table || columns == 4 ? "table" : "portal";
  return true;
}

void Frame::build_path() {
  Body& b = body();
  Setup& s = r_.out_.setup;
  // exactly the family: one column, and one arm to the right at its top
  const auto plain = [](const Piece& p) { return p.a.empty() && !p.at && !p.at_start && !p.both && !p.centred; };
  if (pieces_.size() == 2 && plain(pieces_[0]) && plain(pieces_[1]) && pieces_[0].dir == up && pieces_[1].dir == right && pieces_[0].from == -1) {
    b.family = r_.family_ = "l_frame";
    s.planar = true;
    set("height", r_.value_of(pieces_[0].q, dim::length));
    set("arm", r_.value_of(pieces_[1].q, dim::length));
    for (const auto& p : pieces_) r_.use(p.item, "quantity", describe(p.q) + " -> " + (&p == &pieces_[0] ? "height" : "arm"));
    return;
  }
  b.family = r_.family_ = "points";
  b.connection = "rigid";
  s.title = "Frame of " + std::to_string(pieces_.size()) + " pieces";
  const auto coordinate = [&](const std::array<Value, 3>& from, std::size_t axis, double step, const Value& length) {
    Value v = derived(from[axis].si + step, dim::length, "from the lengths of the pieces", length.unit);
    if (std::abs(step) > 1e-12) v.origin.begin = length.origin.begin, v.origin.end = length.origin.end;
    else v.origin.begin = from[axis].origin.begin, v.origin.end = from[axis].origin.end;
    if (std::abs(v.si) < 1e-12) v.si = 0;
    return v;
  };
  const auto find = [&](const std::string& name) {
    for (std::size_t i = 0; i < b.joints.size(); ++i)
      if (b.joints[i].name == name) return static_cast<int>(i);
    return -1;
  };
  const auto add_joint = [&](const std::string& wanted, const std::array<Value, 3>& x, const Origin& o) {
    std::string name = wanted;
    for (char c = 'A'; name.empty(); ++c)
      if (find(std::string(1, c)) < 0) name = std::string(1, c);
    b.joints.push_back({name, x, o});
    return static_cast<int>(b.joints.size()) - 1;
  };
  const Value zero = derived(0, dim::length, "the pieces start here");
  struct Laid {
    int a, b;
  };
  std::vector<Laid> laid;
  const auto add_member = [&](int i, int j, const std::string& group, const Origin& o) {
    b.members.push_back({b.joints[static_cast<std::size_t>(i)].name + "-" + b.joints[static_cast<std::size_t>(j)].name, b.joints[static_cast<std::size_t>(i)].name, b.joints[static_cast<std::size_t>(j)].name, group, o});
  };
  // The joint at a fraction of the piece from a to c: a member is cut there.
  const auto joint_on = [&](int a, int c, const Value& at, bool from_end) -> int {
    const auto xa = b.joints[static_cast<std::size_t>(a)].position, xc = b.joints[static_cast<std::size_t>(c)].position;
    double length = 0;
    for (std::size_t k = 0; k < 3; ++k) length += (xc[k].si - xa[k].si) * (xc[k].si - xa[k].si);
    length = std::sqrt(length);
    double t = at.dimension == dim::length ? at.si / length : at.si;
    if (from_end) t = 1 - t;
    if (!(t >= -1e-9 && t <= 1 + 1e-9)) return -1;
    if (t < 1e-9) return a;
    if (t > 1 - 1e-9) return c;
    std::array<Value, 3> x;
    for (std::size_t k = 0; k < 3; ++k) {
      x[k] = derived(xa[k].si + t * (xc[k].si - xa[k].si), dim::length, "a place on the piece", at.unit);
      x[k].origin.begin = at.origin.begin;
      x[k].origin.end = at.origin.end;
    }
    const int j = add_joint({}, x, at.origin);
    for (auto& m : b.members) {
      if (find(m.a) != a || find(m.b) != c) continue;
      const MemberSpec old = m;
      m.b = b.joints[static_cast<std::size_t>(j)].name;
      m.name = m.a + "-" + m.b;
      add_member(j, c, old.group, old.origin);
      break;
    }
    return j;
  };
  for (std::size_t n = 0; n < pieces_.size(); ++n) {
    Piece& p = pieces_[n];
    const Value length = r_.value_of(p.q, dim::length);
    if (!(length.si > 0)) {
      r_.refuse(Problem::Impossible, "body.structure.joints", "A piece of " + r_.said(p.item) + " cannot be built: its length must be greater than zero.", "Give a positive length.", p.item);
      return;
    }
    r_.use(p.item, "quantity", describe(p.q) + " -> a piece");
    int start = -1;
    bool reversed = false;
    if (n == 0) {
      start = add_joint(p.a, {zero, derived(0, dim::length, "the pieces start here"), zero}, length.origin);
    } else {
      int on = static_cast<int>(n) - 1;
      const bool standing_wanted = p.at.has_value() || p.at_start;
      // an arm to the other side starts where the first arm did
      if (pieces_[static_cast<std::size_t>(on)].noun == Noun::Arm && p.noun == Noun::Arm && dot(pieces_[static_cast<std::size_t>(on)].dir, p.dir) < -0.999 && !standing_wanted) {
        start = laid[static_cast<std::size_t>(on)].a;
      } else {
        if (standing_wanted)
          for (int k = on; k >= 0; --k)
            if (vertical(pieces_[static_cast<std::size_t>(k)].dir)) {
              on = k;
              break;
            }
        const Laid& l = laid[static_cast<std::size_t>(on)];
        start = p.at_start ? l.a : l.b;
        if (p.at) start = joint_on(l.a, l.b, *p.at, p.at_from_end);
      }
      if (!p.a.empty() && find(p.a) >= 0) start = find(p.a);
      else if (!p.b.empty() && find(p.b) >= 0) start = find(p.b), reversed = true;
      if (start < 0) {
        r_.ask("Where does the piece of " + r_.said(p.item) + " begin?");
        return;
      }
    }
    const double l = length.si;
    Origin whole = length.origin;  // the length and the angle that it is laid at
    for (int k = p.first; k < p.last; ++k)
      if (r_.quantity(k, dim::angle)) whole.begin = std::min(whole.begin, r_.items_[k].begin), whole.end = std::max(whole.end, r_.items_[k].end);
    const auto lay = [&](const Vec3& dir, double reach, const std::string& name) {
      const auto from = b.joints[static_cast<std::size_t>(start)].position;
      std::array<Value, 3> x;
      for (std::size_t k = 0; k < 3; ++k) x[k] = coordinate(from, k, dir[k] * reach, length);
      const int end = add_joint(name, x, whole);
      add_member(start, end, p.name, length.origin);
      return end;
    };
    if (p.both || p.centred) {
      const double reach = p.centred && !p.both ? l / 2 : l;
      const int first = lay({-p.dir[0], -p.dir[1], -p.dir[2]}, reach, {});
      std::swap(b.members.back().a, b.members.back().b);
      b.members.back().name = b.members.back().a + "-" + b.members.back().b;
      (void)first;
      laid.push_back({start, lay(p.dir, reach, {})});
    } else {
      laid.push_back({start, lay(p.dir, l, reversed ? p.a : p.a.empty() || find(p.a) == start ? p.b : std::string())});
    }
  }
  for (const auto& p : pieces_)
    for (const auto& name : {p.a, p.b})
      if (!name.empty()) name_joint(name);
  s.planar = true;
  for (const auto& j : b.joints) s.planar = s.planar && std::abs(j.position[1].si) < 1e-12;
}

}  // namespace nacre::prompts
