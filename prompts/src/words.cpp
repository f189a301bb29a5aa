#include "words.h"

namespace nacre::prompts {

Words::iterator::iterator(const char* at) {
  if (at == nullptr || *at == '\0') return;
  std::size_t n = 0;
  while (at[n] != '\0' && at[n] != '|') ++n;
  word_ = {at, n};
}

Words::iterator& Words::iterator::operator++() {
  const char* after = word_.data() + word_.size();
  *this = iterator(*after == '|' ? after + 1 : nullptr);
  return *this;
}

bool Words::contains(std::string_view word) const {
  for (const std::string_view w : *this) {
    if (w == word) return true;
  }
  return false;
}

}  // namespace nacre::prompts
