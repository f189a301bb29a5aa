#pragma once
// From what was said of a straight member to stations, spans, supports and places of the Setup.

#include "reader.h"

namespace nacre::prompts {

class LineBuilder {
 public:
  explicit LineBuilder(Reader& reader) : r(reader), m(reader.line_) {}
  void geometry();                        ///< length, spans, stations of supports and of what has a name
  void supports();
  void hinges();
  void settlements();
  bool compound();                        ///< two rods of different materials under heat (line_compound.cpp); true: built, or asked
  void gap();                             ///< a wall that a heated bar may or may not reach
  /// Stations of a place, and the place as the Setup has it. nothing: asked or refused.
  std::optional<std::vector<Place>> places(int chunk);
  [[nodiscard]] std::optional<double> station(const Station& s, int chunk);
  Place point(double x, const Station& s, int first, int last);

 private:
  Reader& r;
  LineModel& m;
  std::vector<Fact> pending_;

  void incline();
  void layout();
  void layout_by_spans(const Fact* total);
  void layout_by_length(Fact* total, Fact* between);
  void find_stations();
  void find_letters();
  void cut();
  [[nodiscard]] double support_x(int n) const;
  [[nodiscard]] std::optional<double> base(const std::string& from, int chunk, bool& at_right);
  [[nodiscard]] std::pair<double, double> window(int span) const;
  void set_mark(const std::string& name, double x);
  void add_support(double x, std::string kind, const Origin& origin, int item, bool assumed);
  void phrases();
  void placed();
  void loose();
  void fill_spans();
  void hold_softly(int item);
  bool effective_length();
  void kinds();
  void emit();
  [[nodiscard]] Place name_of(double x, const Origin& origin) const;
  bool springs(Support& s, int head);
  void length_problem(const Fact& f);
};

}  // namespace nacre::prompts
