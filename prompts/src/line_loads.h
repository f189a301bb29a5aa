#pragma once
// Loads on a straight member: how much, where, in which direction, constant or varying.

#include "line_build.h"

namespace nacre::prompts {

class LineLoads {
 public:
  explicit LineLoads(Reader& reader) : r(reader), line(reader) {}
  void build(std::size_t head);

 private:
  Reader& r;
  LineBuilder line;
  std::vector<std::size_t> done_;   ///< heads that another one has taken into its load

  struct Direction {
    Vec3 v{0, 0, -1};
    bool assumed = false, along = false;
  };
  [[nodiscard]] std::string unique(std::string stem) const;
  [[nodiscard]] bool in_window(const Head& h, Words symbols) const;
  Direction direction(const Head& h);
  bool inclined(const Head& h, Direction& d);
  std::optional<double> width_of(const Head& h);
  std::optional<std::vector<Place>> where(const Head& h);
  [[nodiscard]] std::vector<std::size_t> varying(std::size_t head) const;
  void distributed(std::size_t head, const std::vector<Place>& places);
  void vary(const std::vector<std::size_t>& group, const Load& base);
  void total_spread(const Head& h, const std::vector<Place>& places);
  void moment(const Head& h, std::vector<Place> places);
  void force(const Head& h, std::vector<Place> places);
  [[nodiscard]] Load begin(const Head& h, Load::Kind kind, const char* stem, Dimension as) const;
  bool vibrating(const Head& h, bool& also_load);
  void mass(const Head& h, std::vector<Place> places);
  void mass_per_length(const Head& h, const std::vector<Place>& places);
  bool default_place(const Head& h, const Load& load, bool along, std::vector<Place>& places);
  int count_of(const Head& h);
  [[nodiscard]] bool role_direction(int k) const;
  void used(const Head& h, const std::string& name);
};

}  // namespace nacre::prompts
