#include "document.h"

#include <cstdio>

#include "nacre/figures/figures.h"
#include "nacre/page/page.h"
#include "nacre/store/world_file.h"
#include "nacre/world/json.h"
#include "print.h"
#include "write.h"

namespace nacre::apps {
namespace {

namespace fs = std::filesystem;

figures::Subject subject_of(const World& world) { return {&world.setup, &world.model, &world.state, 0, "nacre"}; }

Result<std::string> page_with(const World& world, const std::vector<figures::Figure>& figures) {
  const auto assets = page::load_assets(page::find_assets());
  if (!assets) return assets.failure();
  const Report report = report_of(world);
  return page::assemble_page({&world.initial, &world.journal, &world.setup, &world.model, &world.state, &report}, figures, *assets);
}

bool from_file(const Options& options) { return options.input.ends_with(".h5") && options.then.empty() && options.set.empty(); }

fs::path directory_of(const Options& options) {
  if (!options.directory.empty()) return options.directory;
  if (from_file(options)) return fs::path(options.input).parent_path();
  return slug(options.input);
}

Result<bool> make_directory(const fs::path& path) {
  std::error_code ec;
  fs::create_directories(path.empty() ? fs::path(".") : path, ec);
  if (ec) return error(Problem::InputOutput, path.string(), "Cannot make the folder " + path.string() + ": " + ec.message() + ".");
  return true;
}

}  // namespace

Result<fs::path> write_document(const Options& options, const Run& run) {
  const World& world = run.world;
  const auto figures = figures::all_figures(subject_of(world));
  const auto page = page_with(world, figures);
  if (!page) return page.failure();

  const fs::path directory = directory_of(options);
  const fs::path index = directory / "index.html";
  if (auto made = make_directory(directory); !made) return made.failure();
  if (auto done = write_file(index, *page); !done) return done.failure();
  if (from_file(options)) return index;

  if (auto made = make_directory(directory / "figures"); !made) return made.failure();
  for (const auto& figure : figures)
    if (auto done = write_file(directory / "figures" / (figure.name + ".svg"), figure.svg); !done) return done.failure();
  if (auto done = write_file(directory / "results.json", to_json(run.report) + "\n"); !done) return done.failure();
  if (auto done = save_world(world, directory / "world.h5"); !done) return done.failure();
  return index;
}

Result<std::string> figure_svg(const World& world, const std::string& name, const std::string& member) {
  const auto figure = figures::figure(subject_of(world), name, member);
  if (!figure) return figure.failure();
  return figure->svg;
}

Result<fs::path> export_world(const Options& options, const Run& run) {
  std::string bytes;
  if (options.format == "csv") {
    bytes = csv(run.world);
  } else if (options.format == "json") {
    bytes = to_json(run.report) + "\n";
  } else if (options.format == "svg") {
    auto figure = figure_svg(run.world, "diagram", {});
    if (!figure) return figure.failure();
    bytes = std::move(*figure);
  } else if (options.format != "h5") {
    return error(Problem::Unsupported, "command line", "This version does not export to '" + options.format + "'.",
                 "It writes csv, svg, json and h5; the page also exports png and glTF.");
  }
  const bool file = options.format == "h5" || !options.directory.empty();
  if (!file) {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return fs::path();
  }
  const fs::path directory = options.directory.empty() ? fs::path(".") : fs::path(options.directory);
  if (auto made = make_directory(directory); !made) return made.failure();
  const fs::path path = directory / (slug(options.input) + "." + options.format);
  auto done = options.format == "h5" ? save_world(run.world, path) : write_file(path, bytes);
  if (!done) return done.failure();
  return path;
}

}  // namespace nacre::apps
