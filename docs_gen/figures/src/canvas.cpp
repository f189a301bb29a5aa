#include "canvas.h"

#include <algorithm>
#include <cmath>

namespace nacre::figures {
namespace {

struct InkSpec {
  const char* name;
  const char* fallback;
};
// Fallbacks read on white and on black; hues are apart for the common colour deficiencies.
constexpr InkSpec inks[] = {{"ink", "currentColor"},   {"muted", "#7b828c"}, {"load", "#c0392b"},   {"tension", "#cc5a1a"},
                            {"compression", "#2874b8"}, {"shear", "#12807a"}, {"moment", "#7a4fc0"}, {"deflection", "#2874b8"}};
const InkSpec& spec(Ink ink) { return inks[std::size_t(ink)]; }

// Presentation attributes hold the fallback, for programs that know no CSS variables; the style sheet overrides them.
std::string style_sheet() {
  std::string css =
      ".nf{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;max-width:100%;height:auto}"
      ".nf path,.nf circle{vector-effect:non-scaling-stroke}"
      ".nf text{font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--nacre-paper,Canvas);stroke-width:3px;"
      "stroke-linejoin:round}"
      ".nf .nf-p{fill:var(--nacre-paper,Canvas)}";
  for (std::size_t i = 1; i < std::size(inks); ++i) {
    const std::string name = inks[i].name, color = "var(--nacre-" + name + "," + inks[i].fallback + ")";
    css += ".nf .nfs-" + name + "{stroke:" + color + "}.nf .nff-" + name + "{fill:" + color + "}";
  }
  return css;
}

std::string stroke_attributes(const Pen& pen) {
  const InkSpec& ink = spec(pen.ink);
  std::string out = " stroke=\"" + std::string(ink.fallback) + "\" stroke-width=\"" + px(pen.width) + "\"";
  if (pen.dash[0] != 0) out += " stroke-dasharray=\"" + std::string(pen.dash) + "\"";
  if (pen.opacity < 1) out += " stroke-opacity=\"" + px(pen.opacity) + "\"";
  return out;
}

/// Length of the part of the segment that lies in the box (Liang and Barsky).
double length_inside(const std::array<Point, 2>& s, double x0, double y0, double x1, double y1) {
  const Point d = s[1] - s[0];
  double t0 = 0, t1 = 1;
  const double p[4] = {-d.x, d.x, -d.y, d.y};
  const double q[4] = {s[0].x - x0, x1 - s[0].x, s[0].y - y0, y1 - s[0].y};
  for (int i = 0; i < 4; ++i) {
    if (p[i] == 0) {
      if (q[i] < 0) return 0;
    } else {
      const double t = q[i] / p[i];
      if (p[i] < 0) t0 = std::max(t0, t);
      else t1 = std::min(t1, t);
    }
  }
  return t1 > t0 ? (t1 - t0) * norm(d) : 0;
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (const unsigned char c : text) {
    if ((c & 0xC0) == 0x80) continue;  // continuation of a UTF-8 sequence
    width += c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l' || c == '(' || c == ')' ? 0.31
             : (c >= 'A' && c <= 'Z') || c == 'm'                                              ? 0.72
                                                                                               : 0.57;
  }
  return width * size;
}

double norm(Point a) { return std::sqrt(dot(a, a)); }

Point unit(Point a) {
  const double n = norm(a);
  return n > 0 ? (1 / n) * a : Point{};
}

std::string px(double x) {
  if (!std::isfinite(x) || std::fabs(x) > 1e9) return "0";
  long long n = std::llround(x * 100);
  if (n == 0) return "0";
  std::string out = n < 0 ? "-" : "";
  if (n < 0) n = -n;
  out += std::to_string(n / 100);
  if (const long long rest = n % 100; rest != 0) {
    out += '.';
    out += char('0' + rest / 10);
    if (rest % 10 != 0) out += char('0' + rest % 10);
  }
  return out;
}

std::string px(Point p) { return px(p.x) + " " + px(p.y); }

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c >= 0x20 && c != 0x7F ? char(c) : ' ';
      }
      ++i;
      continue;
    }
    const int n = c >= 0xF0 && c <= 0xF4 ? 4 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xC2 && c < 0xE0 ? 2 : 0;
    bool valid = n != 0 && i + std::size_t(n) <= text.size();
    unsigned long code = valid ? c & (0xFFu >> (n + 1)) : 0;
    for (int k = 1; valid && k < n; ++k) {
      const unsigned char next = static_cast<unsigned char>(text[i + std::size_t(k)]);
      valid = (next & 0xC0) == 0x80;
      code = (code << 6) | (next & 0x3Fu);
    }
    // Overlong forms, surrogates and what XML forbids.
    valid = valid && !(n == 3 && code < 0x800) && !(n == 4 && code < 0x10000) && !(code >= 0xD800 && code <= 0xDFFF) &&
            code <= 0x10FFFF && code != 0xFFFE && code != 0xFFFF && code >= 0xA0;
    if (valid) {
      out.append(text.substr(i, std::size_t(n)));
      i += std::size_t(n);
    } else {
      out += "\xEF\xBF\xBD";
      ++i;
    }
  }
  return out;
}

Path& Path::move(Point p) {
  text_ += "M" + px(p);
  points_.push_back(p);
  return *this;
}
Path& Path::line(Point p) {
  text_ += "L" + px(p);
  points_.push_back(p);
  return *this;
}
Path& Path::cubic(Point c1, Point c2, Point p) {
  text_ += "C" + px(c1) + " " + px(c2) + " " + px(p);
  points_.push_back(p);
  return *this;
}
Path& Path::arc(double radius, bool large, bool clockwise, Point p) {
  text_ += "A" + px(radius) + " " + px(radius) + " 0 " + (large ? "1 " : "0 ") + (clockwise ? "1 " : "0 ") + px(p);
  points_.push_back(p);
  return *this;
}
Path& Path::close() {
  text_ += "Z";
  return *this;
}

void Canvas::grow(Point p, double margin) {
  if (!std::isfinite(p.x) || !std::isfinite(p.y)) return;
  box_.x0 = std::min(box_.x0, p.x - margin);
  box_.y0 = std::min(box_.y0, p.y - margin);
  box_.x1 = std::max(box_.x1, p.x + margin);
  box_.y1 = std::max(box_.y1, p.y + margin);
}

void Canvas::stroke(Layer layer, const Path& path, const Pen& pen) {
  if (path.empty()) return;
  layers_[std::size_t(layer)] += "<path class=\"nfs-" + std::string(spec(pen.ink).name) + "\" fill=\"none\"" +
                                 stroke_attributes(pen) + " d=\"" + path.text() + "\"/>\n";
  for (const Point p : path.points()) grow(p, pen.width / 2);
}

void Canvas::fill(Layer layer, const Path& path, Ink ink, double opacity) {
  if (path.empty()) return;
  layers_[std::size_t(layer)] += "<path class=\"nff-" + std::string(spec(ink).name) + "\" fill=\"" + spec(ink).fallback + "\"" +
                                 (opacity < 1 ? " fill-opacity=\"" + px(opacity) + "\"" : "") + " d=\"" + path.text() + "\"/>\n";
  for (const Point p : path.points()) grow(p);
}

void Canvas::outline(Layer layer, const Path& path, const Pen& pen) {
  if (path.empty()) return;
  layers_[std::size_t(layer)] += "<path class=\"nf-p nfs-" + std::string(spec(pen.ink).name) + "\" fill=\"#fff\"" +
                                 stroke_attributes(pen) + " d=\"" + path.text() + "\"/>\n";
  for (const Point p : path.points()) grow(p, pen.width / 2);
}

void Canvas::circle(Layer layer, Point centre, double radius, const Pen& pen, bool filled) {
  const std::string name = spec(pen.ink).name;
  layers_[std::size_t(layer)] +=
      "<circle class=\"" + (filled ? "nff-" + name : "nf-p nfs-" + name) + "\" cx=\"" + px(centre.x) + "\" cy=\"" + px(centre.y) +
      "\" r=\"" + px(radius) + "\"" +
      (filled ? " fill=\"" + std::string(spec(pen.ink).fallback) + "\"" : " fill=\"#fff\"" + stroke_attributes(pen)) + "/>\n";
  grow(centre, radius + pen.width / 2);
}

void Canvas::line(Layer layer, Point a, Point b, const Pen& pen) { stroke(layer, Path().move(a).line(b), pen); }

void Canvas::arrow(Layer layer, Point a, Point b, const Pen& pen, double head) {
  const Point d = unit(b - a), n = left_of(d);
  const Point base = b - head * d;
  line(layer, a, b - 0.8 * head * d, pen);
  fill(layer, Path().move(b).line(base + 0.38 * head * n).line(base - 0.38 * head * n).close(), pen.ink);
  avoid(a, b);
}

void Canvas::avoid(Point a, Point b) {
  constexpr std::size_t most = 3000;  // labels are few on a structure this large
  if (segments_.size() < most) segments_.push_back({a, b});
}

void Canvas::heading(std::string text, std::string note) {
  heading_ = std::move(text);
  note_ = std::move(note);
}

double Canvas::overlap(const Box& b, bool& covers_text) const {
  double cost = 0;
  for (const Box& t : taken_) {
    const double w = std::min(b.x1, t.x1) - std::max(b.x0, t.x0), h = std::min(b.y1, t.y1) - std::max(b.y0, t.y0);
    if (w > 0.5 && h > 0.5) {
      covers_text = true;
      cost += 60 + w * h;
    }
  }
  for (const auto& s : segments_) {
    if (const double inside = length_inside(s, b.x0, b.y0, b.x1, b.y1); inside > 0) cost += 6 + inside;
  }
  return cost;
}

void Canvas::place(const Label& label) {
  const double w = text_width(label.text, label.size) + 2, h = 1.05 * label.size;
  double best = 1e300;
  Box best_box{};
  Point best_e{};
  bool best_covers = false;
  int order = 0;
  for (const double stretch : {1.0, 2.2, 4.0}) {
    for (const Point d : label.directions) {
      const double m = std::max(std::fabs(d.x), std::fabs(d.y));
      const Point e = m > 0 ? (1 / m) * d : Point{};
      const Point c = label.at + (label.gap * stretch) * d + Point{e.x * w / 2, e.y * h / 2};
      const Box box{c.x - w / 2, c.y - h / 2, c.x + w / 2, c.y + h / 2};
      bool covers = false;
      const double cost = overlap(box, covers) + 1.5 * order + 8 * (stretch - 1);
      if (cost < best) {
        best = cost;
        best_box = box;
        best_e = e;
        best_covers = covers;
      }
      ++order;
    }
    order = 0;
  }
  if (best >= 1e300 || (label.optional && best_covers)) return;
  taken_.push_back(best_box);
  grow({best_box.x0, best_box.y0});
  grow({best_box.x1, best_box.y1});
  const char* anchor = best_e.x > 0.5 ? "start" : best_e.x < -0.5 ? "end" : "middle";
  const double x = best_e.x > 0.5 ? best_box.x0 + 1 : best_e.x < -0.5 ? best_box.x1 - 1 : (best_box.x0 + best_box.x1) / 2;
  const InkSpec& ink = spec(label.ink);
  text_ += "<text class=\"nff-" + std::string(ink.name) + "\" x=\"" + px(x) + "\" y=\"" + px(best_box.y1 - 0.26 * h) + "\" fill=\"" +
           ink.fallback + "\" font-size=\"" + px(label.size) + "\" text-anchor=\"" + anchor + "\"" +
           (label.bold ? " font-weight=\"600\"" : "") + (label.italic ? " font-style=\"italic\"" : "") + ">" + escape(label.text) +
           "</text>\n";
}

void Canvas::reserve(Point low, Point high) {
  grow(low);
  grow(high);
}

void Canvas::place_labels() {
  for (const Label& l : labels_) place(l);
  labels_.clear();
}

std::array<Point, 2> Canvas::extent() const {
  if (box_.x1 < box_.x0) return {};
  return {Point{box_.x0, box_.y0}, Point{box_.x1, box_.y1}};
}

std::string Canvas::finish(std::string_view id, std::string_view title, std::string_view description) {
  place_labels();
  if (box_.x1 < box_.x0) box_ = {0, 0, 1, 1};
  constexpr double margin = 10;
  double top = box_.y0 - margin, left = box_.x0 - margin, right = box_.x1 + margin;
  const double bottom = box_.y1 + margin;
  if (!heading_.empty()) {
    top -= 24;
    const double y = top + 17;
    text_ += "<text x=\"" + px(left + margin) + "\" y=\"" + px(y) + "\" fill=\"currentColor\" font-size=\"13\" font-weight=\"600\">" +
             escape(heading_);
    if (!note_.empty()) {
      text_ += "<tspan class=\"nff-muted\" dx=\"12\" fill=\"" + std::string(spec(Ink::Muted).fallback) +
               "\" font-size=\"11\" font-weight=\"400\">" + escape(note_) + "</tspan>";
    }
    text_ += "</text>\n";
    right = std::max(right, left + 2 * margin + text_width(heading_, 14) + 12 + text_width(note_, 11));
  }
  std::string key;
  for (const char c : id) key += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ? c : '-';
  if (key.empty() || (key[0] >= '0' && key[0] <= '9')) key = "figure-" + key;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"nf\" id=\"" + key + "\" role=\"img\" aria-labelledby=\"" + key +
                    "-title " + key + "-desc\" viewBox=\"" + px(left) + " " + px(top) + " " + px(right - left) + " " +
                    px(bottom - top) + "\" width=\"" + px(right - left) + "\" height=\"" + px(bottom - top) +
                    "\" font-family=\"system-ui, 'Segoe UI', Roboto, Arial, sans-serif\">\n<title id=\"" + key + "-title\">" +
                    escape(title) + "</title>\n<desc id=\"" + key + "-desc\">" + escape(description) + "</desc>\n<style>" +
                    style_sheet() + "</style>\n";
  for (const std::string& layer : layers_) {
    if (!layer.empty()) out += "<g stroke-linecap=\"round\" stroke-linejoin=\"round\">\n" + layer + "</g>\n";
  }
  out += "<g>\n" + text_ + "</g>\n</svg>\n";
  return out;
}

}  // namespace nacre::figures
