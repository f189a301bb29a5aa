#pragma once
// A solved world as files: the page and what lies beside it.

#include <filesystem>
#include <string>

#include "options.h"
#include "pipeline.h"

namespace nacre::apps {

/// Writes index.html, world.h5, results.json and figures/*.svg; returns the path of the page. From a world file without
/// edits only the page is written, byte for byte the one that was made with it.
[[nodiscard]] Result<std::filesystem::path> write_document(const Options& options, const Run& run);

/// One figure by name ("diagram", "N", "V", "M", "deflection"), over the structure or along one member.
[[nodiscard]] Result<std::string> figure_svg(const World& world, const std::string& name, const std::string& member);

/// --to csv|svg|json|h5: to stdout, or into -o. Returns the path written, empty for stdout.
[[nodiscard]] Result<std::filesystem::path> export_world(const Options& options, const Run& run);

}  // namespace nacre::apps
