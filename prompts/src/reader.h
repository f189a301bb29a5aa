#pragma once
// The stages of reading: items -> facts, places, heads -> Setup. One Reader reads one text.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "items.h"
#include "lines.h"
#include "nacre/world/families.h"

namespace nacre::prompts {

/// A filled slot of the grammar.
struct Fact {
  std::string slot;
  std::vector<Quantity> values;
  int item = -1;            ///< where its (first) quantity is
  std::string noun;         ///< the part it was said of: "column", "beam", "flange", …
  bool taken = false;       ///< some part of the setup was made of it
  [[nodiscard]] const Quantity& q() const { return values.front(); }
};

/// A joint as the text gives it.
struct JointText {
  std::string name;
  std::array<std::optional<Quantity>, 3> at;  ///< x, y, z; absent = 0, or that of a plane
  bool high = false;                          ///< of a top chord whose height is named elsewhere
  int first = -1, last = -1;                  ///< items
};

/// A stretch of text that names where something is.
struct PlaceChunk {
  int first = 0, last = 0;  ///< items [first, last]
  std::vector<Place> places;
  bool led = false;         ///< by a preposition
  bool weak = false;        ///< may be no place at all: "right", "end"
  bool part = false;        ///< names a whole part: "beam", "left column"
  bool both = false;        ///< several places, the load acts on each
  int count = 0;            ///< how many joints a set is said to have; 0 = not said
  bool claimed = false;
  bool asked = false;       ///< the place of a question
  bool each = false;        ///< "both ends", "each support"
  bool derived = false;     ///< made of another chunk
  std::vector<LinePlace> line;  ///< on a straight member: as it was said; `places` follow when stations are known
  std::string problem;      ///< a place that cannot be: the sentence to refuse with
};

/// What acts or holds: a load by its quantity, a support by its kind.
struct Head {
  enum class Kind { Load, Support, Hinge, Settle, Heat } kind = Kind::Load;
  int item = -1;
  std::string support;            ///< "pinned", "roller", "fixed", "guided", "spring"
  std::vector<int> chunks;        ///< places
  Quantity q;                     ///< Load
  std::optional<Quantity> q_end;  ///< of a varying load
  bool each = false, total = false;
  int shared_by = 1;              ///< equal members side by side, of which one is computed
  int from = 0, to = 0;           ///< items [from, to): the words that belong to it
};

struct UnitEntry;

/// Kind of problem that the text is about.
enum class Domain { None, Truss, Points, Beam, Column, Rod, Frame, Unsupported };

class Frame;

class Reader {
 public:
  Reader(std::string_view text, int turn);

  Reading read();                                           ///< a whole prompt
  Reading edit(const Setup& current, std::span<const Setup> history);
  void settle_asks();

 private:
  friend class Edit;
  friend class Frame;
  Frame* frame_ = nullptr;          ///< reads what is special about frames (frame.h); none for other structures
  friend class LinePlaces;
  friend class LineBuilder;
  friend class LineLoads;
  friend class SectionReader;
  // items ------------------------------------------------------------------------------------------------------------
  std::string_view text_;
  int turn_ = 0;
  Reading out_;
  std::vector<Item> items_;
  std::vector<int> next_content_;   ///< positions of items that are no filler

  [[nodiscard]] int size() const { return static_cast<int>(items_.size()); }
  [[nodiscard]] bool symbol(int i, std::string_view s) const;
  [[nodiscard]] bool any_symbol(int i, Words list) const;
  [[nodiscard]] bool role(int i, std::string_view r) const;
  [[nodiscard]] bool mark(int i, std::string_view s) const;
  [[nodiscard]] bool filler(int i) const;
  [[nodiscard]] bool sentence_end(int i) const;
  [[nodiscard]] bool quantity(int i) const { return i >= 0 && i < size() && items_[i].kind == Item::Kind::Quantity; }
  [[nodiscard]] bool quantity(int i, Dimension d) const { return quantity(i) && items_[i].values[0].has_unit && items_[i].values[0].dimension == d; }
  [[nodiscard]] bool bare_number(int i) const { return quantity(i) && !items_[i].values[0].has_unit; }
  [[nodiscard]] int after(int i) const;       ///< the next item that is no filler, or size()
  [[nodiscard]] int before(int i) const;      ///< the previous one, or -1
  [[nodiscard]] bool present(std::string_view s) const;          ///< some item has that symbol
  [[nodiscard]] bool present_any(Words list) const;
  [[nodiscard]] int find_symbol(std::string_view s, int from = 0) const;
  [[nodiscard]] int sentence_begin(int i) const;
  [[nodiscard]] int sentence_stop(int i) const;  ///< one past its last item
  void use(int i, std::string_view role, std::string meaning);
  [[nodiscard]] Value value_of(const Quantity& q, Dimension as) const;
  [[nodiscard]] Origin origin(int begin, int end) const;
  [[nodiscard]] std::string said(int i) const;   ///< the words of an item, as written

  // outcome ----------------------------------------------------------------------------------------------------------
  void ask(std::string question, std::vector<std::string> options = {});
  void refuse(Problem problem, std::string object, std::string message, std::string advice = {}, int item = -1);
  void note(std::string what, std::string value, std::string why, std::string path = {});
  void warn(std::string message, int item);
  [[nodiscard]] bool failed() const { return failed_; }
  bool failed_ = false, asked_ = false;
  std::string implied_unit_;

  // stages -----------------------------------------------------------------------------------------------------------
  void prepare();
  void find_names();
  void find_domain();
  bool find_unsupported();
  void apply_rules();
  void bind_letters();
  void bind_dimensions();
  void bind_parts();
  void find_asks();
  void find_limits();
  void find_places();
  void find_heads();
  void attach_places();
  void place_of_only_load(const std::vector<int>& loads);
  void attach_to_joints();                   ///< attach_joints.cpp
  void turn_sides();
  void settle_counts();
  void attach_supports();
  [[nodiscard]] bool rigid_points() const;   ///< joints by coordinates whose members bend
  void find_temperature();
  [[nodiscard]] bool gradient_said() const;
  [[nodiscard]] int warm_side() const;
  void build();
  void account();
  [[nodiscard]] bool told_aside(int i) const;
  [[nodiscard]] bool weight_of_member(int i) const;
  void audit();                              ///< audit.cpp
  void audit_sections();
  void audit_supports();
  void audit_edit();
  void audit_loads();
  void audit_places();
  void audit_expansion();
  void audit_values();
  void audit_extents();
  void audit_words();
  [[nodiscard]] bool describes_shape(int i) const;
  [[nodiscard]] bool apposed_load(int i) const;
  [[nodiscard]] std::pair<int, int> clause(int i) const;
  [[nodiscard]] bool only_asks(int i, bool with_values) const;
  [[nodiscard]] bool clause_holds_support_or_question(int i) const;
  void explain();

  // facts ------------------------------------------------------------------------------------------------------------
  std::vector<Fact> facts_;
  std::vector<PlaceChunk> chunks_;
  std::vector<Head> heads_;
  std::vector<std::string> joint_names_;     ///< declared by coordinates or members
  Domain domain_ = Domain::None;
  std::string family_;
  bool told_ = false;             ///< the family was found by what the text tells, not by its name
  bool cantilever_ = false;
  Fact* fact(std::string_view slot, std::string_view noun = {});
  Fact* take(std::string_view slot, std::string_view noun = {});
  [[nodiscard]] std::string noun_near(int i) const;
  [[nodiscard]] bool is_joint(const std::string& name) const;
  [[nodiscard]] bool held_right() const;             ///< a cantilever of the setup that is held at its right end
  [[nodiscard]] std::string joint_at(int i) const;   ///< the name when item i names a joint, else ""

  // joints and members by name (joints.cpp, members.cpp) --------------------------------------------------------------
  std::vector<JointText> joint_texts_;
  void find_joints();
  void find_joint_tuples();
  void find_joint_groups();
  void find_joints_between();
  void declare_joint(JointText joint);
  [[nodiscard]] std::string name_text(int i) const;
  [[nodiscard]] std::string joint_ref(int i) const;  ///< the declared joint that item i means, else ""
  int name_list(int i, std::vector<std::string>& names, bool known) const;
  [[nodiscard]] std::vector<std::string> joints_of_word(int i, bool small) const;
  int joint_group(int i, std::vector<std::string>& names) const;
  const UnitEntry* coordinate_unit();
  void build_joints();
  [[nodiscard]] bool follows_from_joints(const Quantity& q) const;
  [[nodiscard]] bool hangs_from_building(const JointText& joint) const;
  void build_members();
  void imply_members();
  bool areas_by_member();
  void star_of_table(int i, std::string_view group);
  void add_member(const std::string& a, const std::string& b, std::string_view group, int first, int last);
  bool connect(const std::vector<std::string>& a, const std::vector<std::string>& b, std::string_view group, int first, int last);

  // places (places.cpp) ----------------------------------------------------------------------------------------------
  bool place_at(int i, PlaceChunk& chunk);
  bool named_joint(int i, PlaceChunk& chunk) const;
  int joint_range(int i, std::vector<std::string>& names) const;
  bool place_distance(int& k, PlaceChunk& chunk, bool led);
  bool place_joints(int& k, PlaceChunk& chunk, bool led);
  bool place_joint_set(int& k, PlaceChunk& chunk);   ///< places_truss.cpp
  [[nodiscard]] int chord_before(int i) const;
  bool place_on_post(int i, int start, int& k, PlaceChunk& chunk);
  bool place_words(int& k, PlaceChunk& chunk, bool led);
  [[nodiscard]] Place joint_place(std::string name, int first, int last) const;
  [[nodiscard]] Place set_place(std::string name, int first, int last) const;
  [[nodiscard]] Place point_place(Value at, bool from_end, int first, int last, std::string of = {}, int span = 0) const;
  [[nodiscard]] Place whole_place(std::string of, int first, int last) const;
  [[nodiscard]] Value fraction(double f, std::string why) const;

  // straight members (lines.h, line_*.cpp) ---------------------------------------------------------------------------
  LineModel line_;
  [[nodiscard]] bool on_line() const { return turn_ == 0 && (domain_ == Domain::Beam || domain_ == Domain::Column || domain_ == Domain::Rod); }
  void find_line_names();
  void find_line_places();
  void find_line_heads();
  void share_among_legs();
  [[nodiscard]] int held_axis() const;
  [[nodiscard]] bool any_direction() const;
  void attach_line();
  [[nodiscard]] bool in_chunk(int i) const;
  [[nodiscard]] bool continues_list(int i) const;

  // semantics --------------------------------------------------------------------------------------------------------
  void build_material();
  void build_section();
  [[nodiscard]] std::string part_group(std::string_view noun) const;  ///< the group of members that a part is
  void build_geometry();
  void build_truss();                        ///< build_truss.cpp
  void build_npod();
  void panel_parameters();
  void warren_sides();
  void check_diagonals();
  [[nodiscard]] bool upright_ends_said() const;
  Fact* first_fact(Words slots);

  // small structures in words (told.cpp)
  [[nodiscard]] std::string told_family() const;
  bool build_told();
  void build_two_bar();
  void lengths_of_two_bars();
  void build_bracket();
  void build_guyed_mast();
  void build_three_bar();
  bool told_supports();
  void share_among_rods();
  std::optional<Value> angle_to_horizontal(const Fact& f);
  const Quantity* length_to_side(std::string_view side, std::string_view direction);
  [[nodiscard]] bool word(int i, Words list) const;
  [[nodiscard]] bool present_word(Words list) const;
  [[nodiscard]] int bars_counted() const;
  [[nodiscard]] int sag_item() const;
  bool has_bar(Words names);
  [[nodiscard]] std::string common_letter() const;

  void build_points();
  void build_line();
  void rod_thickness();
  void build_supports();
  void build_loads();
  void build_load(const Head& head, int index);
  [[nodiscard]] Place heated_part(int item);
  void build_analysis();
  void default_supports();
  [[nodiscard]] std::string star_centre() const;
  [[nodiscard]] bool holds_level(int item) const;
  void settle_line_supports();
  void set_parameter(std::string_view name, const Fact* fact, Dimension as);
  void assume_parameter(std::string_view name, double si, Dimension d, std::string why);
  bool section_from_dims(std::vector<Quantity> dims, Section& section);
  [[nodiscard]] Support make_support(std::string kind, Place place, std::string name) const;
  [[nodiscard]] char named_axis(const Head& head) const;                    ///< force_slope.cpp
  [[nodiscard]] std::optional<Vec3> axis_direction(const Head& head) const;
  std::optional<Vec3> sloped_direction(const Head& head);
  [[nodiscard]] Vec3 direction_of(const Head& head, bool& assumed, bool& along, bool moment);
  [[nodiscard]] Body& body() { return out_.setup.bodies.front(); }

};

/// The group of members that a part word means: "column" -> "columns"; "" = none.
[[nodiscard]] std::string group_of(std::string_view noun, std::string_view family);

/// A word that changes the physics wherever it stands (data/vocabulary/weighty.txt).
[[nodiscard]] bool weighty(std::string_view word);

/// "a force", and the symbol it was written with.
[[nodiscard]] std::string describe(const Quantity& q);

}  // namespace nacre::prompts
