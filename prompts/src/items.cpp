// From tokens to items: designations first, then phrases, quantities, names; unknown words are corrected or kept as unknown.

#include "items.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "nacre/prompts/catalogue.h"
#include "rows.h"
#include "vocabulary.h"

namespace nacre::prompts {
namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(const std::string& s) { return std::any_of(s.begin(), s.end(), digit); }

class Builder {
 public:
  Builder(std::string_view text, std::vector<Diagnostic>& notes, bool edit) : text_(text), notes_(notes), edit_(edit), t_(tokenize(text)), rows_(find_rows(t_)) {}

  std::vector<Item> run() {
    const std::size_t before = t_.size();
    decimal_commas();
    if (t_.size() != before) rows_ = find_rows(t_);
    std::size_t i = 0;
    while (i < t_.size()) {
      const std::size_t start = i;
      if (row(i) || chain(i) || designation(i) || edit_phrase(i) || phrase(i, true) || tuple(i) || quantity(i) || phrase(i, false) || other(i)) {
      }
      if (i == start) ++i;  // cannot happen; a guard against an endless loop
    }
    return std::move(items_);
  }

 private:
  Item& add(Item::Kind kind, std::size_t from, std::size_t to) {
    Item item;
    item.kind = kind;
    item.begin = t_[from].begin;
    item.end = t_[to - 1].end;
    item.glued = t_[from].glued;
    item.line_start = t_[from].line_start;
    for (std::size_t k = from; k < to; ++k) {
      if (k > from && !t_[k].glued) item.text += ' ';
      item.text += t_[k].text;
    }
    items_.push_back(std::move(item));
    return items_.back();
  }
  bool is(std::size_t i, const char* s) const { return i < t_.size() && t_[i].lower == s; }
  bool number(std::size_t i) const { return i < t_.size() && t_[i].kind == Token::Kind::Number; }
  bool word(std::size_t i) const { return i < t_.size() && t_[i].kind == Token::Kind::Word; }
  bool plain_integer(std::size_t i) const {
    return number(i) && t_[i].text.find_first_not_of("0123456789") == std::string::npos && t_[i].text.size() <= 4;
  }

  // A row of a table of joints, members or forces.
  bool row(std::size_t& i) {
    while (next_row_ < rows_.size() && rows_[next_row_].begin < i) ++next_row_;
    if (next_row_ == rows_.size() || rows_[next_row_].begin != i) return false;
    const Row& r = rows_[next_row_++];
    if (r.kind == Row::Kind::Member) {
      Item& item = add(Item::Kind::Chain, r.label, r.end);
      item.names = {t_[r.label].text, t_[r.other].text};
      item.role = "member";
      i = r.end;
      return true;
    }
    std::size_t label = r.label;
    Quantity q;
    if (number(label)) {
      if (!quantity_item(label, q)) return false;
    } else {
      Item& name = add(Item::Kind::Name, label, label + 1);
      name.letter = true;
      name.role = "name";
    }
    std::size_t first = r.label + 1;
    while (first + 1 < r.end && t_[first].kind == Token::Kind::Mark && !number(first) && t_[first].text != "-") ++first;
    Item& item = add(Item::Kind::Tuple, first, r.end);
    item.values = r.values;
    item.role = "coordinates";
    if (r.kind == Row::Kind::Force) item.symbol = "force";
    i = r.end;
    return true;
  }

  // The number that labels a row, by itself.
  bool quantity_item(std::size_t i, Quantity& q) {
    q.number = t_[i].number;
    q.integer = true;
    q.begin = t_[i].begin;
    q.end = t_[i].end;
    Item& item = add(Item::Kind::Quantity, i, i + 1);
    item.values = {q};
    item.role = "quantity";
    return true;
  }

  // "B0-B1-B2", "1-2", "A–E": names joined by glued hyphens.
  bool chain(std::size_t& i) {
    const auto element = [&](std::size_t k) { return (word(k) && name_like(t_[k]) && (upper(t_[k].text[0]) || has_digit(t_[k].text) || t_[k].text.size() == 1)) || plain_integer(k); };
    if (!element(i)) return false;
    std::size_t k = i;
    std::vector<std::string> names{t_[k].text};
    bool all_numbers = number(k), spaced = false;
    while (is(k + 1, "-") && k + 2 < t_.size() && element(k + 2) && (t_[k + 1].glued == t_[k + 2].glued)) {
      spaced = spaced || !t_[k + 1].glued;
      k += 2;
      names.push_back(t_[k].text);
      all_numbers = all_numbers && number(k);
    }
    if (names.size() < 2) return false;
    if (spaced && all_numbers) return false;
    // "6061-T6" is a material, "5-6 m" a range, "2-1/2" a mixed number, "W8-..." no chain
    if (match_material(text_.substr(t_[i].begin)).length > 0) return false;
    if (is(k + 1, "/") && t_[k + 1].glued) return false;
    if (k + 1 < t_.size() && is(k + 1, "-") && t_[k + 1].glued) return false;
    if (all_numbers && names.size() == 2 && k + 1 < t_.size()) {
      Quantity q;
      const auto end = read_quantity_at(t_, k, q);
      if (end != k && q.has_unit) return false;
    }
    if (!all_numbers && names.size() == 2 && number(k) && !has_digit(names[0]) && names[0].size() == 1 && word(i) && k + 1 < t_.size()) {
      Quantity q;  // "M-8 mm" is no chain
      const auto end = read_quantity_at(t_, k, q);
      if (end != k && q.has_unit) return false;
    }
    if (names.size() == 2 && word(i) && !has_digit(names[0]) && names[0].size() == 1 && word(k) && !has_digit(names[1]) && names[1].size() == 1 &&
        match_phrase(t_, i).n_tokens >= 3)
      return false;  // "s-s", "o-c"
    Item& item = add(Item::Kind::Chain, i, k + 1);
    item.names = std::move(names);
    item.role = "member";
    i = k + 1;
    return true;
  }

  // Section designations and materials, asked of the catalogues. The raw text decides, so that spaces and case stay.
  bool designation(std::size_t& i) {
    if (t_[i].kind == Token::Kind::Mark) return false;
    const auto rest = text_.substr(t_[i].begin);
    const auto tokens_until = [&](int length) {
      std::size_t k = i;
      while (k < t_.size() && t_[k].end <= t_[i].begin + length) ++k;
      return k;
    };
    const PhraseMatch known = match_phrase(t_, i);
    const bool may_be_section = word(i) ? (has_digit(t_[i].text) || number(i + 1) || is(i + 1, "-") || t_[i].text.size() <= 5) : true;
    if (may_be_section) {
      const auto match = match_section(rest);
      if (match.length > 0) {
        const auto end = tokens_until(match.length);
        const bool whole = end > i && t_[end - 1].end == t_[i].begin + match.length;
        if (whole && static_cast<int>(end - i) >= known.n_tokens) {
          Item& item = add(Item::Kind::Section, i, end);
          item.text = match.designation;
          item.series = match.series;
          item.known = match.known;
          item.role = "section";
          i = end;
          return true;
        }
      }
    }
    const bool article = t_[i].text == "a" && !(number(i + 1) && t_[i + 1].glued);  // "a 36 mm rod" is not A36
    const auto match = article ? decltype(match_material(rest)){} : match_material(rest);
    if (match.length > 0) {
      const auto end = tokens_until(match.length);
      const bool whole = end > i && t_[end - 1].end == t_[i].begin + match.length;
      if (whole && static_cast<int>(end - i) >= known.n_tokens && !(known.n_tokens == static_cast<int>(end - i) && known.meaning.role != "material")) {
        Item& item = add(Item::Kind::Material, i, end);
        item.text = match.designation;
        item.series = match.series;
        item.known = match.known;
        item.role = "material";
        i = end;
        return true;
      }
    }
    return false;
  }

  // A clause of an edit begins here: nothing but fillers stands between this and a comma, an "and", or the start.
  bool opening() const {
    for (auto it = items_.rbegin(); it != items_.rend(); ++it) {
      if (it->kind == Item::Kind::Word && it->symbol == "filler") continue;
      if (it->kind == Item::Kind::Mark) return it->text != "-" && it->text != "/" && it->text != "(";
      return it->kind == Item::Kind::Word && (it->symbol == "and" || it->symbol == "whatif" || it->symbol == "if" || it->symbol == "or");
    }
    return true;
  }

  // The words of edits, unless the general vocabulary holds a longer phrase.
  bool edit_phrase(std::size_t& i) {
    if (!edit_ || !word(i)) return false;
    const auto match = match_edit_phrase(t_, i, opening());
    if (match.n_tokens == 0 || match_phrase(t_, i).n_tokens > match.n_tokens) return false;
    // "by half a metre": a length, and no half of something
    const std::size_t next = i + match.n_tokens;
    if ((is(next, "a") || is(next, "an")) && word(next + 1) && find_spelling(t_[next + 1].text) != nullptr && is(next - 1, "half")) return false;
    Item& item = add(Item::Kind::Word, i, i + match.n_tokens);
    item.symbol = std::string(match.meaning.symbol);
    item.role = std::string(match.meaning.role);
    i += match.n_tokens;
    return true;
  }

  // Phrases of several words, or that begin with a number, before quantities; single words after them.
  bool phrase(std::size_t& i, bool before_quantities) {
    const auto match = match_phrase(t_, i);
    if (match.n_tokens == 0) return false;
    if (number(i) && (is(i + 1, "x") || is(i + 1, "*")) && number(i + 2)) return false;  // "2 x 3 in" is no "2x"
    if (before_quantities) {
      if (match.n_tokens < 2) return false;
      // "one end", "two spans" are counts, unless the phrase says more
      if (number(i)) {
        Quantity q;
        const auto end = read_quantity_at(t_, i, q);
        if (end > i + match.n_tokens || (q.has_unit && end != i)) return false;
      }
    }
    Item& item = add(Item::Kind::Word, i, i + match.n_tokens);
    item.symbol = std::string(match.meaning.symbol);
    item.role = std::string(match.meaning.role);
    item.letter = match.n_tokens == 1 && name_like(t_[i]) && (upper(t_[i].text[0]) || has_digit(t_[i].text));
    i += match.n_tokens;
    return true;
  }

  // "12,5 m", "8,5 kN/m", "0,3": a decimal comma, where no list of coordinates is written that way. Three digits behind a
  // comma are thousands and have been read as such.
  void decimal_commas() {
    const auto digits = [&](std::size_t k) { return number(k) && t_[k].text.find_first_not_of("0123456789") == std::string::npos; };
    std::vector<std::size_t> found;
    int pairs = 0;
    for (std::size_t i = 0; i + 2 < t_.size(); ++i) pairs += digits(i) && is(i + 1, ",") && t_[i + 1].glued && digits(i + 2) && t_[i + 2].glued && t_[i + 2].text.size() != 3 ? 1 : 0;
    for (std::size_t i = 0; i + 2 < t_.size(); ++i) {
      if (!digits(i) || t_[i].text.size() > 4 || !is(i + 1, ",") || !t_[i + 1].glued || !digits(i + 2) || !t_[i + 2].glued || t_[i + 2].text.size() == 3) continue;
      const bool bracket = i > 0 && (is(i - 1, "(") || is(i - 1, "[") || is(i - 1, ","));
      const bool longer = is(i + 3, ",") && i + 3 < t_.size() && t_[i + 3].glued && number(i + 4) && t_[i + 4].glued;
      const bool article = i > 0 && t_[i - 1].text == "A" && (i == 1 || is(i - 2, ".") || is(i - 2, "?") || is(i - 2, "!"));
      const bool named = pairs > 1 && !article && i > 0 && word(i - 1) && name_like(t_[i - 1]) && upper(t_[i - 1].text[0]) && t_[i - 1].text != "E" && t_[i - 1].text != "L";
      Quantity q;
      const auto end = read_quantity_at(t_, i + 2, q);
      const bool unit = end > i + 3 && q.has_unit;
      if (bracket || longer || named) continue;  // coordinates
      if (!unit && t_[i].text != "0") continue;
      found.push_back(i);
    }
    if (static_cast<int>(found.size()) < pairs) return;  // some of them are coordinates
    for (auto at = found.rbegin(); at != found.rend(); ++at) {
      Token& whole = t_[*at];
      const Token& part = t_[*at + 2];
      whole.text += "." + part.text;
      whole.lower = whole.text;
      whole.number = std::strtod(whole.text.c_str(), nullptr);
      whole.end = part.end;
      whole.comma = true;
      t_.erase(t_.begin() + static_cast<std::ptrdiff_t>(*at) + 1, t_.begin() + static_cast<std::ptrdiff_t>(*at) + 3);
    }
  }

  // (5, 4), (0, 0, 3 m), (x = 0, y = 4), (0 | 0), A(1/2), and 1.5,2 without brackets.
  bool tuple(std::size_t& i) {
    std::vector<Quantity> values;
    std::size_t k = i;
    const bool open = is(i, "(") || is(i, "[");
    if (open) ++k;
    else if (!(number(i) || ((is(i, "-") && number(i + 1) && t_[i + 1].glued && !(t_[i].glued && i > 0 && number(i - 1)))))) return false;
    if (!open && i > 0 && is(i - 1, "=")) {  // "x=0,1,2,3 m" is a list
      std::size_t n = i, count = 0;
      while (number(n) && is(n + 1, ",") && t_[n + 1].glued) n += 2, ++count;
      if (count > 1 || (i > 1 && (is(i - 2, "x") || is(i - 2, "y") || is(i - 2, "z")))) return false;
    }
    const char* between = open ? tuple_separator(i) : ",";
    while (values.size() < 3) {
      Quantity q;
      std::size_t at = k;
      if (word(at) && (is(at, "x") || is(at, "y") || is(at, "z")) && (is(at + 1, "=") || is(at + 1, ":")) && open) at += 2;
      auto end = *between == '/' ? tuple_number(at, q) : read_quantity_at(t_, at, q);
      if (end == at || q.spelled) return false;
      if (*between != ',' && is(end, ",") && number(end + 1) && t_[end].glued && t_[end + 1].glued && !q.has_unit) end = decimal_comma(end, q);
      if (q.has_unit && !(q.dimension == dim::length)) return false;
      values.push_back(q);
      k = end;
      const bool separated = open ? is(k, between) : is(k, ",") && t_[k].glued && k + 1 < t_.size() && t_[k + 1].glued;
      if (!separated) break;
      ++k;
    }
    if (values.size() < 2) return false;
    if (open) {
      if (!(is(k, ")") || is(k, "]"))) return false;
      ++k;
    }
    Item& item = add(Item::Kind::Tuple, i, k);
    item.values = std::move(values);
    item.role = "coordinates";
    // "(0, 0) m", "0,5 m"
    Quantity last = item.values.back();
    // "(3, 2) in metres": the unit is the word behind
    const bool unit_behind = is(k, "in") && k + 1 < t_.size() && find_spelling(t_[k + 1].text) != nullptr;
    if (unit_behind) ++k;
    if (!last.has_unit && open && word(k) && (unit_behind || is(k, "m") || is(k, "mm") || is(k, "cm") || is(k, "ft") || is(k, "in"))) {
      if (const auto* unit = find_spelling(t_[k].text); unit != nullptr) {
        for (auto& v : item.values) {
          v.unit = std::string(unit->symbol);
          v.factor = unit->factor;
          v.dimension = dim::length;
          v.has_unit = true;
        }
        item.end = t_[k].end;
        ++k;
      }
    }
    i = k;
    return true;
  }

  // What stands between the numbers of a bracket; the comma is a decimal one where something else separates.
  const char* tuple_separator(std::size_t open) const {
    const char* found = ",";
    bool comma = false;
    for (std::size_t k = open + 1; k < t_.size() && k < open + 16 && !is(k, ")") && !is(k, "]"); ++k) {
      if (is(k, ";")) return ";";
      if (is(k, "|")) return "|";
      comma = comma || is(k, ",");
      if (is(k, "/") && t_[k].glued && open > 0 && word(open - 1) && name_like(t_[open - 1])) found = "/";
    }
    return comma ? "," : found;
  }
  std::size_t tuple_number(std::size_t k, Quantity& q) const {
    const bool minus = is(k, "-");
    if (!number(minus ? k + 1 : k)) return k;
    const std::size_t n = minus ? k + 1 : k;
    q = {};
    q.number = (minus ? -1 : 1) * t_[n].number;
    q.begin = t_[k].begin;
    q.end = t_[n].end;
    return n + 1;
  }
  std::size_t decimal_comma(std::size_t comma, Quantity& q) const {
    double part = t_[comma + 1].number;
    for (std::size_t d = 0; d < t_[comma + 1].text.size(); ++d) part /= 10;
    q.number += q.number < 0 ? -part : part;
    q.end = t_[comma + 1].end;
    return comma + 2;
  }

  bool quantity(std::size_t& i) {
    Quantity q;
    const auto end = read_quantity_at(t_, i, q);
    if (end == i) return false;
    // "one end", "one of": the word is a determiner
    if (q.spelled && q.number == 1 && !q.has_unit && t_[i].lower == "one") return false;
    // "3rd", "1st"
    if (!q.has_unit && word(end) && t_[end].glued && (is(end, "st") || is(end, "nd") || is(end, "rd") || is(end, "th"))) {
      Item& item = add(Item::Kind::Word, i, end + 1);
      static constexpr const char* ordinal[] = {"", "first", "second", "third", "fourth", "fifth"};
      const int n = static_cast<int>(q.number);
      item.symbol = n >= 1 && n <= 5 ? ordinal[n] : "ordinal";
      item.role = "geometry";
      i = end + 1;
      return true;
    }
    std::vector<Quantity> values{q};
    std::size_t k = end;
    // products: 20 x 40 mm
    while (values.size() < 4) {
      const bool times = (is(k, "x") || is(k, "by") || is(k, "*")) && k + 1 < t_.size();
      if (!times) break;
      Quantity next;
      std::size_t at = k + 1;
      const auto stop = read_quantity_at(t_, at, next);
      if (stop == at) break;
      if (is(k, "by") && next.unit == "%") break;
      if (next.has_unit && !(next.dimension == dim::length)) break;
      if (values.back().has_unit && !(values.back().dimension == dim::length)) break;
      values.push_back(next);
      k = stop;
    }
    if (values.size() > 1) {
      Item& item = add(Item::Kind::Dims, i, k);
      for (int n = static_cast<int>(values.size()) - 2; n >= 0; --n) inherit(values[n], values[n + 1]);
      for (std::size_t n = 1; n < values.size(); ++n) inherit(values[n], values[n - 1]);
      item.values = std::move(values);
      item.role = "quantity";
      i = k;
      return true;
    }
    // ranges: 5-6 m, 5 to 6 m
    if ((is(k, "-") || is(k, "to") || is(k, "..")) && !q.spelled) {
      Quantity next;
      const auto stop = read_quantity_at(t_, k + 1, next);
      const bool hyphen = is(k, "-");
      if (stop != k + 1 && (next.has_unit || q.has_unit) && (!q.has_unit || !next.has_unit || next.dimension == q.dimension) &&
          (!hyphen || (t_[k].glued && t_[k + 1].glued) || !q.has_unit)) {
        values.push_back(next);
        inherit(values[0], values[1]);
        inherit(values[1], values[0]);
        Item& item = add(Item::Kind::Range, i, stop);
        item.values = std::move(values);
        item.role = "quantity";
        i = stop;
        return true;
      }
    }
    Item& item = add(Item::Kind::Quantity, i, k);
    item.values = std::move(values);
    item.role = "quantity";
    i = k;
    return true;
  }

  static void inherit(Quantity& to, const Quantity& from) {
    if (to.has_unit || !from.has_unit) return;
    to.has_unit = to.implied = true;
    to.unit = from.unit;
    to.factor = from.factor;
    to.dimension = from.dimension;
    to.pound = from.pound;
    to.absolute = from.absolute;
  }

  bool other(std::size_t& i) {
    const Token& token = t_[i];
    // "dia. 50 mm": the dot of an abbreviation ends no sentence
    if (token.kind == Token::Kind::Mark && token.text == "." && token.glued && i > 0 && i + 1 < t_.size() && !t_[i + 1].glued) {
      static constexpr const char* abbreviations[] = {"dia", "diam", "approx", "ca", "max", "min", "thk", "incl", "resp", "dist", "horiz", "vert", "conc", "temp", "eq", "cf", "avg", "nom", "ext", "int"};
      for (const char* a : abbreviations) {
        if (t_[i - 1].lower != a) continue;
        ++i;
        return true;
      }
    }
    if (token.kind == Token::Kind::Mark) {
      add(Item::Kind::Mark, i, i + 1).role = "punctuation";
      ++i;
      return true;
    }
    if (token.kind == Token::Kind::Word && name_like(token)) {
      Item& item = add(Item::Kind::Name, i, i + 1);
      item.letter = true;
      item.role = "name";
      ++i;
      return true;
    }
    // A plural or another form of a known word, then a spelling mistake.
    std::string word = token.lower;
    Token original = token;
    const auto try_word = [&](const std::string& candidate) {
      t_[i].lower = candidate;
      const auto match = match_phrase(t_, i);
      t_[i].lower = original.lower;
      return match;
    };
    const auto accept = [&](const std::string& candidate, const PhraseMatch& match, bool note) {
      t_[i].lower = candidate;
      if (note)
        notes_.push_back({Diagnostic::Severity::Note, Problem::Unclear, token.text, "Read \"" + original.text + "\" as \"" + candidate + "\".", "", original.begin, original.end});
      Item& item = add(Item::Kind::Word, i, i + match.n_tokens);
      item.symbol = std::string(match.meaning.symbol);
      item.role = std::string(match.meaning.role);
      i += match.n_tokens;
    };
    if (token.kind == Token::Kind::Word) {
      std::vector<std::string> forms;
      if (word.size() > 3 && word.back() == 's') forms.push_back(word.substr(0, word.size() - 1));
      if (word.size() > 3 && word.size() > 2 && word.compare(word.size() - 2, 2, "'s") == 0) forms.push_back(word.substr(0, word.size() - 2));
      for (const auto& form : forms) {
        const auto match = try_word(form);
        if (match.n_tokens > 0) {
          accept(form, match, false);
          return true;
        }
      }
      if (word.size() >= 4 && !has_digit(word)) {
        const auto corrected = correct_spelling(word);
        if (!corrected.empty()) {
          const auto match = try_word(corrected);
          if (match.n_tokens > 0) {
            accept(corrected, match, true);
            return true;
          }
          // The corrected word may be a unit, or name a material, rather than begin a phrase.
        }
      }
    }
    add(Item::Kind::Unknown, i, i + 1).role = "unknown";
    ++i;
    return true;
  }

  std::string_view text_;
  std::vector<Diagnostic>& notes_;
  bool edit_;
  std::vector<Token> t_;
  std::vector<Row> rows_;
  std::size_t next_row_ = 0;
  std::vector<Item> items_;
};

}  // namespace

std::vector<Item> itemize(std::string_view text, std::vector<Diagnostic>& notes, bool edit) { return Builder(text, notes, edit).run(); }

}  // namespace nacre::prompts
