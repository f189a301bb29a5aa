// nacre: a sentence becomes a structure that can be walked through and solved again.

#include <cstdio>
#include <filesystem>
#include <string>

#include "document.h"
#include "options.h"
#include "pipeline.h"
#include "print.h"

namespace {

using namespace nacre;
using namespace nacre::apps;

void print(std::FILE* stream, const std::string& text) { std::fwrite(text.data(), 1, text.size(), stream); }

int fail(const Error& e, int code) {
  for (const auto& d : e.diagnostics) print(stderr, "nacre: " + d.message + (d.advice.empty() ? "" : " " + d.advice) + "\n");
  return code;
}

/// The report on stdout: JSON or text. Refusals in text go to stderr, so that a pipe carries results only.
int answer(const Options& options, const Run& run) {
  const int code = exit_code(run.report);
  if (options.json) {
    print(stdout, to_json(run.report) + "\n");
  } else {
    print(code == 0 ? stdout : stderr, summary(run));
  }
  return code;
}

int document(const Options& options) {
  const Run done = run(options);
  if (exit_code(done.report) != 0) return answer(options, done);
  const auto written = write_document(options, done);
  if (!written) return fail(written.failure(), 6);
  const int code = answer(options, done);
  print(stderr, "\nWrote " + written->string() + "\n");
  return code;
}

int figure(const Options& options) {
  const Run done = run(options);
  if (exit_code(done.report) != 0) return answer(options, done);
  const auto svg = figure_svg(done.world, options.name, options.member);
  if (!svg) return fail(svg.failure(), 2);
  print(stdout, *svg);
  return 0;
}

int export_to(const Options& options) {
  const Run done = run(options);
  if (exit_code(done.report) != 0) return answer(options, done);
  const auto written = export_world(options, done);
  if (!written) return fail(written.failure(), written.failure().problem == Problem::Unsupported ? 2 : 6);
  if (written->empty()) return 0;
  print(stderr, "Wrote " + written->string() + "\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = read_options(argc, argv);
  if (!options) return fail(options.failure(), 2);
  if (options->version) return print(stdout, "nacre " NACRE_VERSION "\n"), 0;
  if (options->help) return print(stdout, usage()), 0;

  if (options->verb == "solve") return answer(*options, run(*options));
  if (options->verb == "explain") {
    const Run done = run(*options);
    print(stdout, explanation(done));
    return exit_code(done.report);
  }
  if (options->verb == "figure") return figure(*options);
  if (options->verb == "export") return export_to(*options);
  return document(*options);
}
