#pragma once
// Frames: what stands, what lies, and what they carry. A Frame reads for its Reader what is special about them:
//   frame_kind.cpp     whether the text tells a frame, and of which family
//   frame_measures.cpp which part each length belongs to, counts of bays and storeys
//   frame_path.cpp     "a post 3 m high, a 2 m arm at its top": pieces in a row
//   frame_body.cpp     the body, of a family or by its joints
//   frame_places.cpp   noun phrases ("top of the left column") to places of the body
//   frame_loads.cpp    loads with their places and directions
//   frame_supports.cpp supports, hinges, rigid connections
//   frame_parts.cpp    a section or a material for a part

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader.h"

namespace nacre::prompts {

class Frame {
 public:
  enum class Noun { None, Column, Beam, Rafter, Arm, Piece, Storey, Bay, Whole, Base, Eaves, Ridge };

  /// A length, and what it was said of.
  struct Measure {
    enum class Kind { Plain, Height, Span, Long, Rise, Overhang };
    int item = -1;
    Quantity q;
    Kind kind = Kind::Plain;
    Noun noun = Noun::None;
    int noun_item = -1;
    int side = 0;          ///< -1 left, 1 right
    int ordinal = 0;       ///< "the first storey"; -1 the last or top one
    bool taken = false;
  };

  explicit Frame(Reader& reader) : r_(reader) {}

  /// Sets the domain and the family of the reader when the text tells a frame.
  bool find_domain(bool truss_word);
  /// The same for four joints without names, before they make a structure by coordinates.
  bool claims_joints();
  /// The stages between the items and the Setup. The body comes first: places are places of that body.
  void read();
  void read_body();
  void find_places();
  void attach_loads();
  void build_load(const Head& head);
  void build_supports();
  void build_hinges();
  void account();
  /// Several sections, each for its part; false where there is at most one.
  bool build_sections();
  /// Groups or members that the words around items [first, last] name; "*" is every part that has nothing of its own.
  [[nodiscard]] std::vector<std::string> parts_near(int first, int last, bool prefer_before) const;

 private:
  void prepare();
  void imply_millimetres();
  // words ------------------------------------------------------------------------------------------------------------
  [[nodiscard]] bool word(int i, Words list) const;
  [[nodiscard]] Noun noun_at(int i) const;
  [[nodiscard]] bool separator(int i) const;
  [[nodiscard]] bool colon(int i) const { return word(i, ":"); }
  [[nodiscard]] bool plural(int i) const;
  [[nodiscard]] int count_before(int i) const;   ///< "two", "4" that counts the noun at i; 0 = none
  [[nodiscard]] bool load_quantity(int i) const;
  [[nodiscard]] bool section_length(int i) const;
  [[nodiscard]] bool place_length(int i) const;

  // measures ---------------------------------------------------------------------------------------------------------
  void find_measures();
  bool measure_at(int i, Measure& m) const;
  Measure* measure(std::initializer_list<Noun> nouns, std::initializer_list<Measure::Kind> kinds, int side = 0);
  [[nodiscard]] Value take(Measure* m);
  std::vector<Measure> measures_;

  // told paths -------------------------------------------------------------------------------------------------------
  struct Piece {
    Noun noun = Noun::None;
    std::string name;          ///< group: "column", "arm"
    std::string a, b;          ///< joints, where the text names the piece by its ends
    Vec3 dir{};
    Quantity q;
    int item = -1;
    int from = -1;             ///< the piece that it starts from; -1 = the one before, -2 = it is the first
    bool at_start = false;     ///< starts from the start of that piece
    std::optional<Value> at;   ///< or from a station on it, a fraction or a length
    bool at_from_end = false;
    bool both = false;         ///< to both sides
    bool centred = false;      ///< its middle sits there
    int first = 0, last = 0;   ///< its fragment of the text
  };
  bool find_pieces();
  bool read_piece(int first, int last, int length, Piece& piece);
  bool read_direction(int first, int last, int length, int noun, Vec3& dir, bool& both, std::vector<int>& used) const;
  void build_path();
  std::vector<Piece> pieces_;

  // coordinates ------------------------------------------------------------------------------------------------------
  struct Mention {
    std::string name;
    int first = 0, last = 0;
  };
  [[nodiscard]] bool linked(int first, int last) const;
  [[nodiscard]] std::vector<Mention> joint_mentions() const;
  void link_joints();
  void split_members();
  Value rectangle_width_, rectangle_height_;   ///< of four unnamed joints

  // body -------------------------------------------------------------------------------------------------------------
  void read_portal();
  void read_gable();
  void read_table();
  void build_grid(std::vector<Value> widths, std::vector<Value> levels, std::vector<Value> columns, Value left_over, Value right_over);
  void set(std::string_view name, const Value& v);
  [[nodiscard]] Body& body() { return r_.body(); }
  void check_counts();
  void find_letters();
  [[nodiscard]] std::vector<Value> run_of_lengths(int& i) const;

  // geometry ---------------------------------------------------------------------------------------------------------
  struct Strand {              ///< a straight line of members, or one member
    std::string name;
    std::vector<int> members;
    int a = 0, b = 0;
    Noun noun = Noun::None;
    bool line = false;
  };
  bool find_geometry();
  [[nodiscard]] const Vec3& at(int node) const { return geometry_.nodes[static_cast<std::size_t>(node)].x; }
  void name_joint(const std::string& name);
  std::vector<std::pair<std::string, int>> letters_;   ///< A, B, C, D of a portal that is told by them
  [[nodiscard]] int degree(int node) const;
  [[nodiscard]] bool ground(int node) const;   ///< where a column or the structure stands
  [[nodiscard]] std::string joint_name(int node) const;
  [[nodiscard]] int node_named(const std::string& name) const;
  Geometry geometry_;
  bool ready_ = false;
  std::vector<Strand> strands_;

  // places -----------------------------------------------------------------------------------------------------------
  struct Phrase {
    Noun part = Noun::None;
    int side = 0;              ///< of the part: -1 left, 1 right, 2 inner, 3 outer
    int ordinal = 0;           ///< of the part: 1 first …, -1 last
    int level = 0;             ///< storey: 1 first …, -1 roof
    int bay = 0;
    bool every = false, many = false;
    std::vector<std::string> joints;      ///< named
    std::vector<std::pair<std::string, std::string>> members;   ///< by their ends
    enum class Spot { None, Top, Bottom, Left, Right, Middle, Free, End, Corner, Eaves, Ridge, Base, Level, Third, Quarter, Station, Range, Side } spot = Spot::None;
    int spot_side = 0;
    int spot_height = 0;       ///< 1 top, -1 bottom
    Value at, to;
    int reference = 0;         ///< of the station: -1 left, 1 right, -2 bottom, 2 top, 3 free end
    std::string reference_joint;
    int first = 0, last = 0;
    bool led = false;
    std::string preposition;
  };
  [[nodiscard]] int next(int k) const;     ///< the next item that is no filler, or is "roof", "floor", "level", "ground"
  bool phrase_at(int i, Phrase& p) const;
  bool phrase_words(int& k, Phrase& p) const;
  bool phrase_distance(int& k, Phrase& p) const;
  bool phrase_range(int i, int& k, Phrase& p) const;
  bool phrase_names(int& k, Phrase& p) const;
  static bool refine(Phrase& p, const Phrase& q);   ///< "on the left column" + "at mid-height": one place
  [[nodiscard]] std::vector<Strand> strands_of(const Phrase& p) const;
  /// Places of the body; none, and what to ask, where they cannot be told.
  [[nodiscard]] std::vector<Place> resolve(const Phrase& p, bool lateral, std::string* problem) const;
  void resolve_on(const Strand& s, const Phrase& p, std::vector<Place>& out, std::string* problem) const;
  [[nodiscard]] std::vector<int> corners(const Phrase& p) const;
  [[nodiscard]] std::vector<int> feet(const Phrase& p) const;
  [[nodiscard]] std::vector<int> free_ends() const;
  [[nodiscard]] std::vector<double> levels() const;
  [[nodiscard]] Place joint_at(int node, const Phrase& p) const;
  [[nodiscard]] Place on(const Strand& s, Place::Kind kind, const Phrase& p) const;
  [[nodiscard]] std::vector<Place> joints_at(std::vector<int> nodes, const Phrase& p) const;
  std::vector<int> mention_items_;         ///< items of the sections that are told
  std::vector<Phrase> phrases_;            ///< one for each chunk of the reader

  // loads ------------------------------------------------------------------------------------------------------------
  struct Window {
    int from = 0, to = 0;
  };
  void find_connections();
  std::vector<std::pair<int, int>> connections_;   ///< item of the word, chunk it connects to
  [[nodiscard]] Window window_of(const Head& head) const;
  [[nodiscard]] std::vector<Phrase> merged(const Head& head) const;
  bool direction(const Head& head, const Window& w, Vec3& v, bool& local) const;
  void build_distributed(const Head& head, const std::vector<Phrase>& phrases, Load load);
  void build_force(const Head& head, const std::vector<Phrase>& phrases, Load load);
  [[nodiscard]] bool names_part(const Window& w) const;
  [[nodiscard]] std::string unique(std::string stem) const;
  Vec3 last_direction_{0, 0, -1};
  int last_sentence_ = -1;

  Reader& r_;
};

}  // namespace nacre::prompts
