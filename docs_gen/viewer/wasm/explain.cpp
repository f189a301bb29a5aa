#include "explain.h"

#include <string>

#include "nacre/prompts/read.h"
#include "reading_json.h"

const char* nacre_explain(const char* text) {
  static std::string answer;
  nacre::core::JsonWriter json;
  nacre::core::write_reading(json, nacre::prompts::read(text ? text : ""));
  answer = json.take();
  return answer.c_str();
}
