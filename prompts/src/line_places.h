#pragma once
// Reads places on a straight member from items: "2 m from the left end", "at B", "over the outer half", "midway between the supports".

#include "reader.h"

namespace nacre::prompts {

class LinePlaces {
 public:
  explicit LinePlaces(Reader& reader) : r(reader) {}
  /// A place that begins at item `i`, which may be its preposition.
  /// `goes_on`: a list of stations is being continued, so that a bare length is one.
  bool read(int i, PlaceChunk& chunk, bool goes_on = false);
  /// "AB = 4 m", "C is 2 m from B", and the letters themselves.
  void letters();
  /// "an overhang of 2 m on the right", "1.5 m beyond the right support".
  void overhangs();
  /// "spans of 4 m and 6 m", "four supports spaced 4 m".
  void spans_said();

 private:
  Reader& r;
  int last_ = -1;        ///< the last item that has been read

  [[nodiscard]] int next(int k) const;
  [[nodiscard]] bool text(int k, Words list) const;
  [[nodiscard]] std::string letter(int k) const;
  [[nodiscard]] bool pair(int k, std::string& a, std::string& b) const;
  [[nodiscard]] bool standing() const { return r.domain_ == Domain::Column; }
  /// Something with a name; words of kinds ("pin", "roller") only where `kinds` is set: they are no places of their own.
  bool named(int k, Station& s, bool& both, bool kinds = true);
  bool side_named(int k, Station& s);
  bool which_span(int k, int& span);
  bool offset(int k, Value& v);
  bool fraction_of_something(int k, Station& s);
  bool relation(int k, Station& s, bool& both);
  bool one(int k, Station& s, bool led, bool kinds = true);
  bool from_to(int i, LinePlace& p);
  bool stretch(int i, LinePlace& p);
  bool part(int k, LinePlace& p);
  bool spans(int k, PlaceChunk& c, bool led);
  bool offsets(int k, bool led, std::vector<LinePlace>& out);
  bool finish(PlaceChunk& c, int first);
  [[nodiscard]] Value value_of_dims(int i, int k) const;
};

}  // namespace nacre::prompts
