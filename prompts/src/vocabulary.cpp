#include "vocabulary.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "embedded.h"
#include "nacre/world/sort.h"

namespace nacre::prompts {
namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

template <class F>
void each_part(std::string_view s, char separator, F&& f) {
  while (true) {
    const auto k = s.find(separator);
    const auto part = trim(s.substr(0, k));
    if (!part.empty()) f(part);
    if (k == std::string_view::npos) return;
    s.remove_prefix(k + 1);
  }
}

// "beam(s)" -> "beam", "beams"; one optional part per spelling.
template <class F>
void each_variant(std::string_view spelling, F&& f) {
  const auto open = spelling.find('(');
  const auto close = spelling.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos) {
    f(std::string(spelling));
    return;
  }
  const std::string head(spelling.substr(0, open)), optional(spelling.substr(open + 1, close - open - 1)), tail(spelling.substr(close + 1));
  f(head + tail);
  f(head + optional + tail);
}

struct Phrase {
  std::vector<std::string> words;
  Meaning meaning;
};

/// Phrases of one file of data/vocabulary.
struct PhraseTable {
  std::vector<Phrase> phrases;
  std::unordered_map<std::string, std::vector<int>> by_first;  // looked up only: its order never reaches a result
  std::vector<std::string> words;                              // sorted; every word of every phrase

  explicit PhraseTable(std::string_view file) {
    std::string_view role;
    std::unordered_map<std::string, int> seen;
    each_part(embedded(file), '\n', [&](std::string_view line) {
      if (line.front() == '#') return;
      if (line.front() == '[') {
        role = line.substr(1, line.find(']') - 1);
        return;
      }
      const auto colon = line.find(": ");
      if (colon == std::string_view::npos) return;
      const Meaning meaning{line.substr(0, colon), role};
      each_part(line.substr(colon + 2), ';', [&](std::string_view spelling) {
        each_variant(spelling, [&](const std::string& text) { add(text, meaning, seen); });
      });
    });
    for (auto& [first, list] : by_first) {
      sort_list(list, [&](int a, int b) {
        if (phrases[a].words.size() != phrases[b].words.size()) return phrases[a].words.size() > phrases[b].words.size();
        return a < b;
      });
    }
    sort_list(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }

  void add(const std::string& text, const Meaning& meaning, std::unordered_map<std::string, int>& seen) {
    Phrase phrase{{}, meaning};
    for (const auto& token : tokenize(text)) {
      if (token.text != "-") phrase.words.push_back(token.lower);
    }
    if (phrase.words.empty()) return;
    std::string key = meaning.role == "opening" ? "opening " : "";
    for (const auto& w : phrase.words) key += w + " ";
    const auto [at, fresh] = seen.emplace(key, static_cast<int>(phrases.size()));
    if (!fresh) {
      // A filler gives way to a meaning; otherwise the first one stays.
      if (phrases[at->second].meaning.symbol == "filler") phrases[at->second].meaning = meaning;
      return;
    }
    by_first[phrase.words.front()].push_back(static_cast<int>(phrases.size()));
    for (const auto& w : phrase.words) {
      if (w.size() > 2) words.push_back(w);
    }
    phrases.push_back(std::move(phrase));
  }

  template <class Allow>
  PhraseMatch match(const std::vector<Token>& tokens, std::size_t i, Allow&& allow) const {
    const auto list = by_first.find(tokens[i].lower);
    if (list == by_first.end()) return {};
    for (const int id : list->second) {
      const auto& phrase = phrases[id];
      if (!allow(phrase.meaning)) continue;
      std::size_t k = i;
      bool fits = true;
      for (std::size_t w = 0; w < phrase.words.size(); ++w) {
        if (w > 0 && k < tokens.size() && tokens[k].text == "-" && tokens[k].glued) ++k;
        if (w > 0 && k < tokens.size() && tokens[k].text == "/" && tokens[k].glued && phrase.words[w] != "/" && tokens[k - 1].kind == Token::Kind::Word) ++k;
        // "o.c.", "u.d.l.": dots between single letters
        if (w > 0 && k < tokens.size() && tokens[k].text == "." && tokens[k].glued && phrase.words[w].size() == 1 && phrase.words[w] != "." && tokens[k - 1].lower.size() == 1) ++k;
        const bool name = w > 0 && k < tokens.size() && tokens[k].text == "A" && phrase.words[w] == "a";  // "supports A and B"
      if (k >= tokens.size() || tokens[k].lower != phrase.words[w] || name) {
          fits = false;
          break;
        }
        ++k;
      }
      if (!fits) continue;
      if (phrase.words.size() > 1 && phrase.words.back().size() == 1 && k < tokens.size() && tokens[k].text == "." && tokens[k].glued &&
          tokens[k - 2].text == ".")
        ++k;
      return {static_cast<int>(k - i), phrase.meaning};
    }
    return {};
  }
};

struct Vocabulary : PhraseTable {
  std::unordered_map<std::string, UnitEntry> exact, folded;

  Vocabulary() : PhraseTable("words") { read_units(); }

  static Dimension dimension_of(std::string_view name) {
    if (name == "length") return dim::length;
    if (name == "force") return dim::force;
    if (name == "mass") return dim::mass;
    if (name == "time") return dim::time;
    if (name == "angle") return dim::angle;
    if (name == "temperature") return dim::temperature;
    if (name == "stress") return dim::stress;
    if (name == "line_force") return dim::line_force;
    if (name == "density") return dim::density;
    if (name == "moment") return dim::moment;
    if (name == "power") return {2, 1, -3, 0, 0};
    if (name == "frequency") return dim::frequency;
    if (name == "angular_velocity") return {0, 0, -1, 0, 1};
    if (name == "acceleration") return dim::acceleration;
    if (name == "conductivity_length") return {1, 0, 0, 1, 0};
    if (name == "heat_mass") return {0, 1, 0, 1, 0};
    return dim::none;
  }

  void read_units() {
    each_part(embedded("units"), '\n', [&](std::string_view line) {
      if (line.front() == '#') return;
      std::string_view fields[4];
      int n = 0;
      while (n < 4) {
        const auto k = n < 3 ? line.find('|') : std::string_view::npos;
        fields[n++] = trim(line.substr(0, k));
        if (k == std::string_view::npos) break;
        line.remove_prefix(k + 1);
      }
      if (n < 4) return;
      const UnitEntry entry{fields[0], dimension_of(fields[1]), std::strtod(std::string(fields[2]).c_str(), nullptr)};
      exact.emplace(std::string(fields[0]), entry);
      each_part(fields[3], ';', [&](std::string_view spelling) {
        if (spelling.front() == '=') {
          exact.emplace(std::string(spelling.substr(1)), entry);
        } else {
          each_variant(spelling, [&](const std::string& text) {
            exact.emplace(text, entry);
            folded.emplace(lower_case(text), entry);
          });
        }
      });
    });
  }
};

const Vocabulary& vocabulary() {
  static const Vocabulary v;
  return v;
}

}  // namespace

PhraseMatch match_phrase(const std::vector<Token>& tokens, std::size_t i) {
  return vocabulary().match(tokens, i, [](const Meaning&) { return true; });
}

PhraseMatch match_edit_phrase(const std::vector<Token>& tokens, std::size_t i, bool opening) {
  static const PhraseTable edits("edits");
  PhraseMatch match = edits.match(tokens, i, [&](const Meaning& m) { return opening || m.role != "opening"; });
  if (match.meaning.role == "opening") match.meaning.role = "verb";
  return match;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  if (n > 40 || m > 40 || n - m > limit || m - n > limit) return limit + 1;
  int d[42][42];
  for (int i = 0; i <= n; ++i) d[i][0] = i;
  for (int j = 0; j <= m; ++j) d[0][j] = j;
  for (int i = 1; i <= n; ++i) {
    for (int j = 1; j <= m; ++j) {
      const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return std::min(d[n][m], limit + 1);
}

bool known_word(std::string_view word) {
  const auto& w = vocabulary().words;
  return std::binary_search(w.begin(), w.end(), word, std::less<>());
}

std::string correct_spelling(std::string_view word) {
  const int n = static_cast<int>(word.size());
  if (n < 4 || n > 30) return {};
  const int limit = n < 6 ? 1 : n < 11 ? 2 : 3;
  std::string best;
  int nearest = limit + 1;
  bool tie = false;
  const auto& v = vocabulary();
  const auto symbol_of = [&](const std::string& w) -> std::string_view {
    const auto list = v.by_first.find(w);
    if (list == v.by_first.end()) return {};
    for (const int id : list->second) {
      if (v.phrases[id].words.size() == 1) return v.phrases[id].meaning.symbol;
    }
    return {};
  };
  for (const auto& candidate : v.words) {
    if (candidate.size() < 4 || candidate[0] != word[0]) continue;
    const int d = edit_distance(word, candidate, limit);
    if (d > limit) continue;
    if (d < nearest) {
      nearest = d;
      best = candidate;
      tie = false;
    } else if (d == nearest && symbol_of(candidate) != symbol_of(best)) {
      // Two readings as near as each other: prefer the one that means something by itself.
      const bool a = !symbol_of(best).empty() && symbol_of(best) != "filler";
      const bool b = !symbol_of(candidate).empty() && symbol_of(candidate) != "filler";
      if (b && !a) {
        best = candidate;
      } else if (a == b) {
        tie = true;
      }
    }
  }
  return tie ? std::string() : best;
}

const UnitEntry* find_spelling(const std::string& spelling) {
  const auto& v = vocabulary();
  if (const auto at = v.exact.find(spelling); at != v.exact.end()) return &at->second;
  if (const auto at = v.folded.find(lower_case(spelling)); at != v.folded.end()) return &at->second;
  return nullptr;
}

}  // namespace nacre::prompts
