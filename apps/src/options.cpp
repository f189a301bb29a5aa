#include "options.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nacre::apps {
namespace {

constexpr std::array verbs{"solve", "explain", "document", "export", "figure"};

Error misused(std::string message, std::string advice = "See nacre --help.") {
  return error(Problem::InputOutput, "command line", std::move(message), std::move(advice));
}

}  // namespace

const char* usage() {
  return R"(nacre "<prompt>"            a sentence about a structure -> <slug>/index.html, world.h5, results.json, figures/
nacre solve   "<prompt>"    numbers only
nacre explain "<prompt>"    how every word was read
nacre document FILE.h5      the page again, from a world file
nacre figure NAME "<prompt>"    one SVG figure: diagram, N, V, M, deflection
nacre export "<prompt>" --to csv|svg|json|h5

Wherever a prompt stands, the path of a world file (.h5) may stand instead.

  --then "<edit>"     an edit in words, in order: --then "double the load" (repeatable)
  --set PATH=VALUE    one value by its path: --set "body.structure.span=8 m" (repeatable)
  --units metric|us   units to show
  --json              the result as JSON on stdout
  --member NAME       figure: along one member
  -o DIR              where to write
  --version, --help

Set-up and tests: ./nacre setup, ./nacre build, ./nacre test, ./nacre bench.
Exit codes: 0 solved, 2 usage, 3 needs clarification, 4 rejected, 5 the solver failed, 6 input/output.
)";
}

Result<Options> read_options(int argc, const char* const* argv) {
  Options o;
  std::vector<std::string> words;
  bool only_words = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view a = argv[i];
    const auto value = [&]() -> const char* { return i + 1 < argc ? argv[++i] : nullptr; };
    if (only_words || a.empty() || a[0] != '-' || a.size() == 1 || a.find(' ') != a.npos) {
      words.emplace_back(a);
    } else if (a == "--") {
      only_words = true;
    } else if (a == "--json") {
      o.json = true;
    } else if (a == "--help" || a == "-h") {
      o.help = true;
    } else if (a == "--version") {
      o.version = true;
    } else if (a == "--then") {
      const char* v = value();
      if (!v) return misused("--then needs an edit in quotes.");
      o.then.emplace_back(v);
    } else if (a == "--set") {
      const char* v = value();
      const std::string_view text = v ? v : "";
      const auto equal = text.find('=');
      if (equal == text.npos || equal == 0) return misused("--set needs PATH=VALUE.", "For example --set \"body.structure.span=8 m\".");
      o.set.emplace_back(text.substr(0, equal), text.substr(equal + 1));
    } else if (a == "--units") {
      const char* v = value();
      o.units = v ? v : "";
      if (o.units != "metric" && o.units != "us") return misused("--units is metric or us.");
    } else if (a == "-o" || a == "--output") {
      const char* v = value();
      if (!v || !*v) return misused("-o needs a folder.");
      o.directory = v;
    } else if (a == "--to") {
      const char* v = value();
      o.format = v ? v : "";
    } else if (a == "--member") {
      const char* v = value();
      if (!v) return misused("--member needs the name of a member.");
      o.member = v;
    } else {
      return misused("There is no option " + std::string(a) + ".");
    }
  }
  std::size_t next = 0;
  if (!words.empty() && std::find(verbs.begin(), verbs.end(), words[0]) != verbs.end()) o.verb = words[next++];
  if (o.verb == "figure" && next < words.size()) o.name = words[next++];
  // The shell splits an unquoted sentence; it is meant as one.
  for (; next < words.size(); ++next) o.input += (o.input.empty() ? "" : " ") + words[next];
  if (o.verb == "export" && o.format.empty() && !o.help) return misused("export needs --to csv|svg|json|h5.");
  if (o.input.empty() && !o.help && !o.version) return misused("There is no prompt.", "For example: nacre \"a 2 m cantilever, IPE 200, 1 kN at the tip\".");
  return o;
}

}  // namespace nacre::apps
