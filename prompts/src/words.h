#pragma once
// Lists of words that cost the page little: one literal for a list, in place of a pointer and a length for each word.

#include <cstddef>
#include <iterator>
#include <string_view>

namespace nacre::prompts {

/// "beam|cantilever|column": a list of words, none of which is empty or holds a bar. Lives as long as the literal.
class Words {
 public:
  constexpr Words(const char* list) : list_(list) {}  // NOLINT: a literal stands for its list

  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;
    explicit iterator(const char* at);
    std::string_view operator*() const { return word_; }
    iterator& operator++();
    bool operator==(const iterator& other) const { return word_.data() == other.word_.data(); }

   private:
    std::string_view word_;
  };
  [[nodiscard]] iterator begin() const { return iterator(list_); }
  [[nodiscard]] iterator end() const { return iterator(nullptr); }

  [[nodiscard]] bool empty() const { return *list_ == 0; }
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  const char* list_;
};

}  // namespace nacre::prompts
