// Helper of the tests: `write_worlds FILE` writes sample worlds to FILE for ever, alternating between two, with a dot on
// standard output before each;
// `write_worlds FILE SEED` writes the one of that seed and prints what a reader must find.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "nacre/store/world_file.h"
#include "sample_world.h"

int main(int argc, char** argv) {
  using namespace nacre;
  if (argc == 3) {
    const World world = testing::sample_world(std::strtoull(argv[2], nullptr, 10));
    if (!save_world(world, argv[1])) return 1;
    const Stations& stations = world.state.responses[0].stations;
    std::printf("%zu %zu\n", stations.s.size(), world.model.members.size());
    for (std::size_t i = 0; i < stations.s.size(); ++i) {
      for (int c = 0; c < Stations::n_components; ++c) std::printf("%.17g ", stations.values[i * Stations::n_components + c]);
      std::printf("\n");
    }
    return 0;
  }
  if (argc != 2) return 2;
  const World worlds[] = {testing::sample_world(1, 4), testing::sample_world(2, 40)};
  for (unsigned i = 0;; ++i)
    if (::write(STDOUT_FILENO, ".", 1) != 1 || !save_world(worlds[i % 2], argv[1])) return 1;
}
