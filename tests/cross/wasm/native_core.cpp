// Runs a script of calls on the core's C functions and prints what each one gives, for comparison with the same calls in WASM.
// Lines of standard input: "read FILE" (a sentence; its Setup is opened) · "open FILE" (a Setup in JSON) · "set PATH VALUE LIVE"
// · "command TEXT" · "undo" · "redo" · "snapshot" · "figure NAME MEMBER" · "explain FILE" · "state".
// Output: one JSON object per line: {"code", "text", "doubles": [[…]…], "ints": [[…]…]}.

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "core.h"
#include "explain.h"
#include "nacre/prompts/read.h"
#include "nacre/world/json.h"

namespace {

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

std::string quoted(const char* text) {
  std::string out = "\"";
  for (; *text; ++text) {
    const auto c = static_cast<unsigned char>(*text);
    if (c == '"' || c == '\\') out += '\\';
    if (c < 0x20) {
      char buffer[8];
      std::snprintf(buffer, sizeof buffer, "\\u%04x", c);
      out += buffer;
    } else {
      out += *text;
    }
  }
  return out + "\"";
}

void print(int code) {
  std::string line = "{\"code\":" + std::to_string(code) + ",\"text\":" + quoted(nacre_text()) + ",\"doubles\":[";
  for (int which = 0; which < 7; ++which) {
    int n = 0;
    const double* x = nacre_doubles(which, &n);
    line += which ? ",[" : "[";
    for (int i = 0; i < n; ++i) {
      char buffer[32];
      std::snprintf(buffer, sizeof buffer, i ? ",%.17g" : "%.17g", x[i]);
      line += buffer;
    }
    line += "]";
  }
  line += "],\"ints\":[";
  for (int which = 0; which < 4; ++which) {
    int n = 0;
    const int* x = nacre_ints(which, &n);
    line += which ? ",[" : "[";
    for (int i = 0; i < n; ++i) line += (i ? "," : "") + std::to_string(x[i]);
    line += "]";
  }
  std::puts((line + "]}").c_str());
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string verb;
    words >> verb >> std::ws;
    std::string rest;
    if (verb == "set") {
      std::string path;
      double value = 0;
      int live = 0;
      std::getline(words, path, '\t');
      words >> value >> live;
      print(nacre_set(path.c_str(), value, live));
      continue;
    }
    std::getline(words, rest);
    if (verb == "read") {
      const auto reading = nacre::prompts::read(file(rest));
      if (reading.outcome != nacre::prompts::Outcome::Understood) {
        std::puts("{\"code\":3,\"text\":\"not understood\",\"doubles\":[],\"ints\":[]}");
        continue;
      }
      const std::string setup = nacre::to_json(reading.setup);
      std::puts(("{\"setup\":" + setup + "}").c_str());
      print(nacre_open(setup.c_str(), "[]"));
    } else if (verb == "open") {
      print(nacre_open(file(rest).c_str(), "[]"));
    } else if (verb == "command") {
      print(nacre_command(rest.c_str()));
    } else if (verb == "undo") {
      print(nacre_undo());
    } else if (verb == "redo") {
      print(nacre_redo());
    } else if (verb == "snapshot") {
      print(nacre_snapshot());
    } else if (verb == "figure") {
      const auto tab = rest.find('\t');
      print(nacre_figure(rest.substr(0, tab).c_str(), tab == std::string::npos ? "" : rest.substr(tab + 1).c_str()));
    } else if (verb == "explain") {
      std::puts(nacre_explain(file(rest).c_str()));
    } else if (verb == "state") {
      print(nacre_state());
    } else {
      return 2;
    }
  }
}
