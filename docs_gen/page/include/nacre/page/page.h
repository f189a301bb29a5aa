#pragma once
// One HTML file from a world: a document that reads and prints without JavaScript, and solves again with it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nacre/figures/figures.h"
#include "nacre/world/command.h"
#include "nacre/world/report.h"
#include "nacre/world/state.h"

namespace nacre::page {

/// The viewer, its styles and the WASM core, compressed when the viewer was built (docs_gen/viewer/pack.mjs).
/// Views into one mapped file; cheap to copy, valid as long as one copy lives.
struct Assets {
  std::string_view loader;        ///< the inline script that unpacks and starts the viewer
  std::string_view loader_hash;   ///< "sha256-…" of `loader`, for the content security policy
  std::string_view styles;        ///< CSS
  std::string_view viewer;        ///< LZMA, base64
  std::string_view core;          ///< LZMA, base64
  std::shared_ptr<const void> file;
};

/// Maps the file `page.assets`. Fails (InputOutput) when it is absent or not whole, naming the path.
[[nodiscard]] Result<Assets> load_assets(const std::string& path);

/// Where `page.assets` lies: $NACRE_SHARE, then beside the running program, then ../share/nacre from there, then where this
/// library was built. Empty when it is in none of these.
[[nodiscard]] std::string find_assets();

/// What a page is made of; everything is read, nothing is kept.
struct Content {
  const Setup* initial = nullptr;                  ///< the setup before the journal
  const std::vector<Command>* journal = nullptr;   ///< what was done to it
  const Setup* setup = nullptr;                    ///< the setup after the journal; its answers are shown
  const Model* model = nullptr;
  const State* state = nullptr;
  const Report* report = nullptr;                  ///< Solved; its `seconds` are left out, so that bytes repeat
};

/// The page, the same bytes for the same world and assets. The text of users appears only escaped.
/// @param figures  drawn by figures::all_figures, shown in this order
[[nodiscard]] std::string assemble_page(const Content& world, const std::vector<figures::Figure>& figures, const Assets& assets);

/// The most members or joints that the tables of the printed document list.
inline constexpr std::size_t most_rows = 400;

}  // namespace nacre::page
