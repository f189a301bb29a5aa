#include "rows.h"

#include <algorithm>

namespace nacre::prompts {
namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

class Rows {
 public:
  explicit Rows(const std::vector<Token>& t) : t_(t) {}

  std::vector<Row> find() {
    std::vector<Row> run;
    std::size_t i = 0;
    while (i < t_.size()) {
      heading(i);
      Row row;
      const bool fits = mode_ == Row::Kind::Member && headed_ ? member(i, row) : numbers(i, row);
      if (!fits) {
        ++i;
        continue;
      }
      if (!run.empty() && !(run.back().kind == row.kind && run.back().values.size() == row.values.size() && joined(run.back().end, i))) close(run);
      if (run.empty()) needed_ = headed_ ? 2 : 3;
      i = row.end;
      run.push_back(std::move(row));
    }
    close(run);
    return std::move(rows_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, const char* s) const { return i < t_.size() && t_[i].lower == s; }
  [[nodiscard]] bool number(std::size_t i) const { return i < t_.size() && t_[i].kind == Token::Kind::Number; }
  [[nodiscard]] bool word(std::size_t i) const { return i < t_.size() && t_[i].kind == Token::Kind::Word; }
  [[nodiscard]] bool integer(std::size_t i) const {
    return number(i) && t_[i].text.size() <= 4 && t_[i].text.find_first_not_of("0123456789") == std::string::npos;
  }
  [[nodiscard]] bool named(std::size_t i) const { return word(i) && name_like(t_[i]) && !(t_[i].text == "m" || t_[i].text == "x" || t_[i].text == "y" || t_[i].text == "z"); }

  [[nodiscard]] bool noun(std::size_t i) const { return is(i, "node") || is(i, "nodes") || is(i, "joint") || is(i, "joints") || is(i, "point") || is(i, "points"); }

  /// What the rows that follow hold: said by the last noun of that kind.
  void heading(std::size_t i) {
    if (!word(i)) return;
    std::string w = t_[i].lower;
    if (w.size() > 3 && w.back() == 's') w.pop_back();
    struct Noun {
      const char* word;
      Row::Kind kind;
    };
    static constexpr Noun nouns[] = {{"node", Row::Kind::Joint},   {"joint", Row::Kind::Joint},     {"coordinate", Row::Kind::Joint}, {"coord", Row::Kind::Joint},
                                     {"point", Row::Kind::Joint},  {"member", Row::Kind::Member},   {"bar", Row::Kind::Member},       {"element", Row::Kind::Member},
                                     {"rod", Row::Kind::Member},   {"connectivity", Row::Kind::Member}, {"load", Row::Kind::Force},  {"force", Row::Kind::Force}};
    for (const auto& n : nouns) {
      if (w != n.word) continue;
      // "load at node 3": the noun that a preposition leads is no heading
      if (i > 0 && (is(i - 1, "at") || is(i - 1, "on") || is(i - 1, "each"))) return;
      mode_ = n.kind;
      headed_ = true;
    }
    if (w == "support") headed_ = false;
  }

  /// Only separators stand between the end of a row and the next one.
  [[nodiscard]] bool joined(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      if (!(is(k, ",") || is(k, ";") || is(k, "|") || is(k, "and") || is(k, ".") || is(k, "-") || is(k, "node") || is(k, "joint") || support_word(k))) return false;
    }
    return true;
  }
  [[nodiscard]] bool support_word(std::size_t k) const {
    static constexpr const char* words[] = {"pin", "pinned", "roller", "fixed", "support", "free", "hinge", "hinged", "("};
    return std::any_of(std::begin(words), std::end(words), [&](const char* w) { return is(k, w); }) || is(k, ")");
  }

  /// A label and two or three numbers with one kind of separator.
  bool numbers(std::size_t i, Row& row) const {
    if (!(named(i) || integer(i))) return false;
    if (i > 0 && t_[i].glued && !(is(i - 1, "|") || is(i - 1, ":") || is(i - 1, ";") || is(i - 1, ","))) return false;
    // a number is a label only where a row can begin, so that "x = 0, 4, 8, 12" stays a list
    const bool opens = i == 0 || t_[i].line_start || is(i - 1, ";") || is(i - 1, "|") || is(i - 1, ":") || is(i - 1, ")") || is(i - 1, "]") || noun(i - 1);
    if (integer(i) && !opens && !is(i - 1, ",") && !is(i - 1, "and")) return false;
    row.begin = row.label = i;
    row.kind = mode_ == Row::Kind::Force ? Row::Kind::Force : Row::Kind::Joint;
    std::size_t k = i + 1;
    if (is(k, ":") || is(k, "=") || is(k, ",") || is(k, "|") || (is(k, ")") && integer(i))) ++k;
    const char* between = nullptr;  // the separator of this row: "" = blank
    while (row.values.size() < 3) {
      Quantity q;
      const auto end = read(k, q);
      if (end == k) break;
      if (q.has_unit && !(q.dimension == (row.kind == Row::Kind::Force ? dim::force : dim::length))) return false;
      row.values.push_back(q);
      k = end;
      row.end = k;
      const char* s = is(k, ",") ? "," : is(k, "/") ? "/" : is(k, "|") ? "|" : "";
      if (between == nullptr) between = s;
      if (*s != *between) break;
      if (k >= t_.size() || t_[k].line_start) break;
      if (*s != 0) ++k;
    }
    if (row.values.size() < 2) return false;
    if (integer(i) && !opens && *between != 0) return false;
    k = row.end;  // what stands behind must not make another thing of it: "A 2 3 kN", "B 1 2 x 4"
    return !(k < t_.size() && !t_[k].line_start && (number(k) || is(k, "x") || is(k, "%") || is(k, "*") || (is(k, "/") && t_[k].glued)));
  }

  /// A number where "0/0" is two of them.
  std::size_t read(std::size_t k, Quantity& q) const {
    if (k >= t_.size() || (t_[k].line_start && k > 0)) return k;
    if (is(k + 1, "/") || (is(k, "-") && is(k + 2, "/"))) {
      const bool minus = is(k, "-");
      const std::size_t n = minus ? k + 1 : k;
      if (!number(n)) return k;
      q = {};
      q.number = (minus ? -1 : 1) * t_[n].number;
      q.begin = t_[k].begin;
      q.end = t_[n].end;
      return n + 1;
    }
    if (k > 0 && is(k - 1, "/") && number(k)) {
      q = {};
      q.number = t_[k].number;
      q.begin = t_[k].begin;
      q.end = t_[k].end;
      return k + 1;
    }
    const bool minus = is(k, "-") && number(k + 1) && t_[k + 1].glued;
    if (!(number(k) || minus)) return k;
    const std::size_t n = minus ? k + 1 : k;
    q = {};
    q.number = (minus ? -1 : 1) * t_[n].number;
    q.begin = t_[k].begin;
    q.end = t_[n].end;
    // a capital behind is the next name: "0 C" is no temperature
    if (!(word(n + 1) && !t_[n + 1].line_start && !upper(t_[n + 1].text[0]))) return n + 1;
    Quantity with_unit;
    const auto end = read_quantity_at(t_, n, with_unit);
    if (!with_unit.has_unit) return n + 1;
    with_unit.number *= minus ? -1 : 1;
    with_unit.begin = q.begin;
    q = with_unit;
    return end;
  }

  /// "1 2", "3: A B", "5 | 1 | 4": the ends of a member, after its own name if it has one.
  bool member(std::size_t i, Row& row) const {
    const auto cell = [&](std::size_t k) { return integer(k) || (named(k) && (t_[k].text.size() == 1 || std::any_of(t_[k].text.begin(), t_[k].text.end(), digit))); };
    if (i > 0 && !t_[i].line_start && !is(i - 1, ";") && !is(i - 1, "|") && !is(i - 1, ":") && !is(i - 1, ",")) return false;
    std::vector<std::size_t> cells;
    bool commas = false;
    std::size_t k = i;
    while (k < t_.size() && cells.size() < 4) {
      if (k > i && t_[k].line_start) break;
      const bool comma = is(k, ",") && k + 1 < t_.size() && !t_[k + 1].line_start && cell(k + 1) && (cells.size() == 1 || commas);
      if (is(k, "|") || (is(k, ":") && cells.size() == 1) || comma) {
        commas = commas || comma;
        ++k;
        continue;
      }
      if (!cell(k)) break;
      cells.push_back(k);
      ++k;
    }
    if (cells.size() != 2 && cells.size() != 3) return false;
    if (!(k >= t_.size() || t_[k].line_start || is(k, ";") || is(k, "|") || is(k, ".") || (is(k, ",") && !commas))) return false;
    row.kind = Row::Kind::Member;
    row.begin = i;
    row.end = k;
    row.label = cells[cells.size() - 2];
    row.other = cells[cells.size() - 1];
    return true;
  }

  void close(std::vector<Row>& run) {
    if (run.size() >= needed_) {
      for (auto& r : run) rows_.push_back(std::move(r));
    }
    run.clear();
  }

  const std::vector<Token>& t_;
  Row::Kind mode_ = Row::Kind::Joint;
  bool headed_ = false;
  std::size_t needed_ = 3;
  std::vector<Row> rows_;
};

}  // namespace

bool name_like(const Token& t) {
  if (t.kind != Token::Kind::Word || t.text.size() > 4) return false;
  if (t.text.size() == 1) return true;
  if (std::any_of(t.text.begin(), t.text.end(), digit)) return true;
  return t.text.size() == 2 && upper(t.text[0]) && upper(t.text[1]);
}

std::vector<Row> find_rows(const std::vector<Token>& tokens) { return Rows(tokens).find(); }

}  // namespace nacre::prompts
