#pragma once
// Edits in words. A text is cut into clauses with one verb each; every clause is read by itself, against the setup that the
// one before it left. A clause is a change of an amount ("double the load", "1 m longer"), or it sets, adds, removes,
// moves or turns what it names. Where it is not plain what is meant, it asks.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reader.h"

namespace nacre::prompts {

/// What a clause does to an amount.
struct Change {
  enum class Kind { None, Factor, Shift, Vague };
  Kind kind = Kind::None;
  int sign = 0;           ///< of the verb or the comparative: +1 "raise", -1 "shorter"
  double factor = 1;
  Quantity amount;        ///< Shift: with its sign
  std::string noun;       ///< the dimension that the verb implies: "longer" -> "length"
  int item = -1;          ///< the word that says so
  int amount_item = -1;
};

/// A value that the words call the present one: "change 6 kN/m to 9 kN/m", "45 kN instead of 30 kN".
struct OldValue {
  Quantity q;
  int item = -1;
  bool met = false;       ///< something that has this value was changed
};

/// What one clause hands on to the next: "double the load and the span", "double the load and move it to the tip".
struct Memory {
  std::string verb;
  Change change;
  std::string subject;                ///< "load", "span", "section", …
  std::vector<std::string> loads;     ///< names
};

class Edit {
 public:
  /// `text` is the whole text of the edit with everything but this clause blanked, so that spans stay.
  Edit(std::string text, int turn, const Setup& current, std::span<const Setup> history, Memory memory);

  void read();
  [[nodiscard]] bool failed() const { return r_.failed_ || r_.asked_; }
  [[nodiscard]] bool refused() const { return r_.failed_; }
  [[nodiscard]] bool understood() const { return done_; }
  [[nodiscard]] Reading& reading() { return r_.out_; }
  [[nodiscard]] const std::vector<Item>& items() const { return r_.items_; }
  [[nodiscard]] const Memory& memory() const { return memory_; }

 private:
  std::string text_;
  Reader r_;
  Setup& s_;
  const Setup& current_;
  std::span<const Setup> history_;
  Memory memory_;
  std::string verb_;        ///< symbol of the verb, or of the one of the clause before; "" = none
  int verb_item_ = -1;
  bool own_verb_ = false;
  bool done_ = false;
  Change change_;
  std::vector<OldValue> old_;
  bool unload_ = false;     ///< "nothing in the second span", "span 2 is unloaded"
  std::vector<int> freed_;  ///< chunks that are said to be free: "leave the top free"

  // words (edit_clause.cpp) ------------------------------------------------------------------------------------------
  [[nodiscard]] bool says(std::string_view word) const;             ///< a word of the text, as written
  [[nodiscard]] int find_word(std::string_view word) const;
  [[nodiscard]] bool definite(int i) const;                         ///< "the", "that", "this" stands before item i
  [[nodiscard]] bool held_right() const { return r_.held_right(); }
  [[nodiscard]] bool in_chunk(int i) const;
  [[nodiscard]] const PlaceChunk* chunk_at(int i) const;
  [[nodiscard]] bool any(Words list) const { return r_.present_any(list); }
  [[nodiscard]] bool verb(Words list) const;
  void mark(Words symbols, const char* meaning = "");
  void mark_chunk(PlaceChunk& c);
  [[nodiscard]] Origin clause_origin() const;
  void prepare();
  void find_verb();
  void name_letters();
  void name_pronouns();
  void counted_units();
  void rename_words();
  void rename_verbs();
  void bare_values();
  void adopt_units();
  void find_old();
  void check_old();
  void facts();
  void find_freed();
  void name_sizes();
  bool questions();
  bool keep();
  void account();

  // changes of amounts (edit_change.cpp) -----------------------------------------------------------------------------
  void find_change();
  bool apply_change();
  [[nodiscard]] std::string noun_said() const;
  bool change_value(Value& v, std::string_view name);
  bool change_loads();
  bool change_section(Words names);
  bool change_area();
  static void assume_area(Section& section);
  bool change_body(Words names);
  bool change_spans();
  bool change_material(std::string_view name);
  void vague();
  [[nodiscard]] bool role_of_ask(int i) const;
  [[nodiscard]] std::string last_subject() const;

  // sections, materials (edit_section.cpp) ---------------------------------------------------------------------------
  [[nodiscard]] const MemberSpec* member_at(int i) const;
  [[nodiscard]] std::vector<std::string> parts_said() const;
  [[nodiscard]] std::string part_said(int i) const;                 ///< the group of members that is named near item i
  [[nodiscard]] std::vector<Section*> sections_of(const std::string& part);
  [[nodiscard]] const Section& section_now(const std::string& part) const;
  void put_section(const Section& fresh, const std::string& part);
  static void loosen(Section& section);                             ///< it is no longer the one of the catalogue
  bool catalogue_is_fixed(const Section& section, std::string_view dimension);
  bool edit_section();
  bool section_by_shape();
  bool section_dimensions();
  bool turn_section();
  bool edit_material();

  // geometry, joints, members (edit_geometry.cpp) --------------------------------------------------------------------
  bool set_parameter(Words names, const Quantity& q);
  bool near_size(Fact& f);
  void settle_parameters(std::string_view changed);
  bool set_spans(const Fact& f);
  [[nodiscard]] std::vector<std::size_t> spans_said();
  bool edit_geometry();
  bool edit_family();
  bool edit_points();
  bool move_joint(JointSpec& joint, int item);
  bool edit_members();
  bool restore();

  // parts of what is there (edit_parts.cpp) --------------------------------------------------------------------------
  std::vector<std::size_t> single_loads(std::size_t k);
  void cut_loads(const Place& stretch);
  [[nodiscard]] bool same_stretch(const Place& a, const Place& b) const;
  bool each_span();
  bool set_free_end();
  [[nodiscard]] bool held_at(const char* end) const;
  [[nodiscard]] Value& overhang_span();
  [[nodiscard]] std::string free_joint() const;
  bool stretch_piece(const std::string& group, double length);
  bool edit_piece();

  // loads (edit_loads.cpp, edit_load_choice.cpp) ---------------------------------------------------------------------
  struct Choice {
    std::vector<std::size_t> loads;   ///< of s_.loads
    bool said = false;                ///< words chose them: a kind, a place, a size, …
    bool noun = false;                ///< a word for loads stands there at all
    bool plural = false;
    std::string how;                  ///< what was said, for questions
  };
  Choice choice_;
  bool choice_used_ = false;        ///< something was done to the loads that were chosen
  [[nodiscard]] Choice choose_loads();
  [[nodiscard]] bool plain(const Choice& c) const;                  ///< it is clear which loads are meant
  bool ask_which(const Choice& c, const std::string& question);
  [[nodiscard]] std::vector<Place> load_places(int chunk);
  [[nodiscard]] bool acts_at(const Load& load, const std::vector<Vec3>& points, bool within) const;
  [[nodiscard]] std::vector<std::string> last_changed_loads() const;
  [[nodiscard]] Choice meant_loads() const;
  bool stretch_loads();
  [[nodiscard]] int destination();                                  ///< chunk where something is to go, or -1
  [[nodiscard]] std::string free_name(const std::string& stem) const;
  [[nodiscard]] std::vector<Load> built(const Head& head, bool adding);
  bool edit_loads();
  bool remove_loads();
  [[nodiscard]] bool whole_said() const;
  [[nodiscard]] Place whole_line() const;
  bool copy_load();
  bool move_loads();
  bool turn_loads();
  bool spread_loads();
  bool swap_loads();
  bool only_loads();
  bool set_loads();
  bool replace_by_several(const std::vector<Head>& heads);
  bool set_load(const Head& head);
  [[nodiscard]] std::optional<std::pair<Quantity, Quantity>> collected(const Load& load) const;
  bool edit_spacing();
  bool edit_temperature();

  // supports (edit_supports.cpp, edit_analysis.cpp) -------------------------------------------------------------------------------------
  [[nodiscard]] std::vector<std::size_t> supports_at(const Place& place);
  [[nodiscard]] Place support_place(Place p) const;
  void set_support(std::size_t k, const std::string& kind, int item);
  void add_support(const std::string& kind, const Place& place, int item);
  [[nodiscard]] std::size_t middle_support() const;
  void single_supports(std::size_t k);
  void settle_supports();
  bool edit_supports();
  bool support_phrases();
  bool remove_supports();
  bool free_supports();
  bool move_supports();
  bool swap_supports();
  bool place_supports();
  bool same_for_another();
  bool settle_support();
  bool edit_hinges();
  bool edit_analysis();
};

/// The kind of problem that a body belongs to.
[[nodiscard]] Domain domain_of(const Body& body);

/// "double the load and use S355": the clauses, as stretches [first, last) of bytes.
[[nodiscard]] std::vector<std::pair<int, int>> split_clauses(const std::vector<Item>& items);

}  // namespace nacre::prompts
