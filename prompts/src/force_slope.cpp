// Forces that are neither level nor plumb: "10 kN at 30° below the horizontal", "20 kN at 60° to the horizontal, down to the left",
// "Fx = 5 kN", "-14 kN (z)".

#include <cmath>

#include "reader.h"

namespace nacre::prompts {

// The axis that a force component is named by: 'x', 'y', 'z', or 0.
char Reader::named_axis(const Head& head) const {
  int p = before(head.item);
  while (any_symbol(p, "is|of") || mark(p, "=")) p = before(p);
  if (p >= 0) {
    const std::string w = lower_case(items_[p].text);
    if (w.size() == 2 && (w[0] == 'f' || w[0] == 'p') && (w[1] == 'x' || w[1] == 'y' || w[1] == 'z')) return w[1];
  }
  const int n = head.item + 1;
  if (mark(n, "(") && mark(n + 2, ")")) {
    const std::string w = lower_case(items_[n + 1].text);
    if (w == "x" || w == "y" || w == "z") return w[0];
  }
  return 0;
}

std::optional<Vec3> Reader::axis_direction(const Head& head) const {
  const char axis = named_axis(head);
  if (axis == 0) return std::nullopt;
  if (axis == 'x') return Vec3{1, 0, 0};
  return axis == 'y' && !out_.setup.planar ? Vec3{0, 1, 0} : Vec3{0, 0, 1};  // the second axis of a plane points up
}

// The slope that is said of a force, with the way it points; what is not said of it is declared.
std::optional<Vec3> Reader::sloped_direction(const Head& head) {
  int stop = sentence_stop(head.item);
  for (const auto& o : heads_) {
    if (o.kind == Head::Kind::Load && o.item > head.item && o.item < stop) stop = o.item;
  }
  int at = -1;
  for (int k = head.item + 1; k < stop && k < head.item + 12; ++k) {
    if (quantity(k, dim::length)) return std::nullopt;
    if (quantity(k, dim::angle)) {
      at = k;
      break;
    }
  }
  if (at < 0) return std::nullopt;
  for (int k = head.item + 1; k < at; ++k) {  // "250 kg crate, each at 35°": the slope of something else
    if (any_symbol(k, "each|rod|leg|rafter|pitch|boom|guy|incline")) return std::nullopt;
  }
  bool from_vertical = false, from_axis = false, reference = false;
  int up = 0, right = 0;
  for (int k = head.item + 1; k < stop; ++k) {
    if (any_symbol(k, "level_word|horizontal")) reference = true;
    if (any_symbol(k, "plumb_word|vertical") && k > at) from_vertical = reference = true;
    if (k > at && any_symbol(k, "x_direction")) from_axis = reference = true;
    if (any_symbol(k, "down") || (symbol(k, "under") && k > at)) up = -1;
    if (any_symbol(k, "up") || (symbol(k, "above") && k > at)) up = 1;
    if (any_symbol(k, "right|rightward")) right = 1;
    if (any_symbol(k, "left|leftward")) right = -1;
    if (k > at && !(filler(k) || items_[k].kind == Item::Kind::Mark || role(k, "direction") || role(k, "preposition") || role(k, "geometry") || role(k, "place") || role(k, "load") || symbol(k, "and"))) break;
  }
  const double angle = items_[at].values[0].si();
  for (auto& f : facts_) {
    if (f.item == at) f.taken = true;
  }
  use(at, "direction", "slope of the force");
  for (int k = head.item + 1; k < stop; ++k) {
    if (any_symbol(k, "down|up|rightward|leftward|inclined|level_word|plumb_word") || word(k, "inclined")) use(k, "direction", "");
  }
  if (up != 0 && right != 0 && std::abs(angle - 0.7853981633974483) < 1e-9) reference = true;  // from the horizontal or the vertical
  if (from_axis || angle < 0 || angle > 1.5707963267948966 + 1e-9) return Vec3{std::cos(angle), 0, std::sin(angle)};
  if (!reference) {
    ask("From which line is the angle of " + said(at) + " measured, and which way does " + said(head.item) + " point?", {"from the horizontal, down to the right", "from the vertical, down to the right"});
    return Vec3{0, 0, -1};
  }
  if (up == 0 || right == 0)
    note("direction of " + said(head.item), std::string(up > 0 ? "up" : "down") + " and to the " + (right < 0 ? "left" : "right"), "the prompt does not say it in full");
  const double level = from_vertical ? std::sin(angle) : std::cos(angle), plumb = from_vertical ? std::cos(angle) : std::sin(angle);
  return Vec3{(right < 0 ? -1 : 1) * level, 0, (up > 0 ? 1 : -1) * plumb};
}

}  // namespace nacre::prompts
