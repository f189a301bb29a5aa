#pragma once
// A drawing surface that grows with what is drawn, in pixels, y down, and places labels where they cover least.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace nacre::figures {

struct Point {
  double x = 0, y = 0;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(double k, Point a) { return {k * a.x, k * a.y}; }
};
[[nodiscard]] inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
[[nodiscard]] double norm(Point a);
/// Unit vector; {0, 0} of a zero vector.
[[nodiscard]] Point unit(Point a);
/// Turned left as seen on the screen (y down).
[[nodiscard]] inline Point left_of(Point a) { return {a.y, -a.x}; }

/// About as wide as a browser sets it [px].
[[nodiscard]] double text_width(std::string_view text, double size);

/// A coordinate with two decimals; 0 for what is not finite.
[[nodiscard]] std::string px(double x);
[[nodiscard]] std::string px(Point p);
/// Text that is safe as XML content and attribute value: escaped, without control characters, valid UTF-8.
[[nodiscard]] std::string escape(std::string_view text);

enum class Ink { Plain, Muted, Load, Tension, Compression, Shear, Moment, Deflection };
enum class Layer { Fill, Structure, Symbol, Load, Dimension, Curve, count };

class Path {
 public:
  Path& move(Point p);
  Path& line(Point p);
  Path& cubic(Point c1, Point c2, Point p);
  /// Circular arc to p; `clockwise` as seen on the screen.
  Path& arc(double radius, bool large, bool clockwise, Point p);
  Path& close();
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Point>& points() const { return points_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  std::string text_;
  std::vector<Point> points_;
};

struct Pen {
  Ink ink = Ink::Plain;
  double width = 1;
  const char* dash = "";
  double opacity = 1;
};

struct Label {
  std::string text;
  Point at;                        ///< what is labelled
  std::vector<Point> directions;   ///< where the text may stand, best first; {0, 0} = centred on it
  double gap = 5;
  double size = 12;
  Ink ink = Ink::Plain;
  bool bold = false;
  bool optional = false;           ///< left out rather than put over another label
  bool italic = false;
};

class Canvas {
 public:
  void stroke(Layer layer, const Path& path, const Pen& pen);
  void fill(Layer layer, const Path& path, Ink ink, double opacity = 1);
  /// Filled with the paper and stroked.
  void outline(Layer layer, const Path& path, const Pen& pen);
  void circle(Layer layer, Point centre, double radius, const Pen& pen, bool filled);
  void line(Layer layer, Point a, Point b, const Pen& pen);
  /// Arrow from a to b, its head at b.
  void arrow(Layer layer, Point a, Point b, const Pen& pen, double head = 8);
  /// Labels avoid this segment.
  void avoid(Point a, Point b);
  /// Queued; placed by place_labels() or finish() in the order of the calls.
  void label(Label label) { labels_.push_back(std::move(label)); }
  /// Makes room for the rectangle.
  void reserve(Point low, Point high);
  /// Places the labels queued so far.
  void place_labels();
  /// Corners of all that was drawn and placed so far; both {0, 0} when nothing was.
  [[nodiscard]] std::array<Point, 2> extent() const;
  /// Text at a fixed place above everything, left-aligned, in the top margin.
  void heading(std::string text, std::string note = {});
  /// The whole SVG.
  [[nodiscard]] std::string finish(std::string_view id, std::string_view title, std::string_view description);

 private:
  struct Box {
    double x0, y0, x1, y1;
  };
  void grow(Point p, double margin = 0);
  void place(const Label& label);
  [[nodiscard]] double overlap(const Box& box, bool& covers_text) const;

  std::array<std::string, std::size_t(Layer::count)> layers_;
  std::string text_;
  std::string heading_, note_;
  std::vector<Label> labels_;
  std::vector<Box> taken_;
  std::vector<std::array<Point, 2>> segments_;
  Box box_{1e300, 1e300, -1e300, -1e300};
};

}  // namespace nacre::figures
