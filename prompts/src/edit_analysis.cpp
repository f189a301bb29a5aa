// Hinges, and what is taken into account: self-weight on and off, gravity, shear deformation.

#include <cmath>

#include "edit.h"

namespace nacre::prompts {

/// "add a hinge at midspan", "remove the hinge".
bool Edit::edit_hinges() {
  if (verb("remove") && (any("internal_hinge") || (says("hinge") && !s_.hinges.empty()))) {
    if (s_.hinges.size() != 1 && !any("all")) {
      r_.ask(s_.hinges.empty() ? "There is no hinge to remove." : "Which hinge should be removed?");
      return true;
    }
    s_.hinges.clear();
    mark("internal_hinge|pin");
    return true;
  }
  bool changed = false;
  for (const auto& h : r_.heads_) {
    if (h.kind != Head::Kind::Hinge) continue;
    if (h.chunks.empty()) {
      r_.ask("Where is the hinge?", {"at midspan", "2 m from the left end"});
      return true;
    }
    for (const int c : h.chunks) {
      for (const auto& p : r_.chunks_[static_cast<std::size_t>(c)].places) {
        Hinge hinge;
        hinge.name = "hinge" + (s_.hinges.empty() ? std::string() : " " + std::to_string(s_.hinges.size() + 1));
        hinge.place = p;
        hinge.origin = r_.origin(r_.items_[h.item].begin, r_.items_[h.item].end);
        s_.hinges.push_back(hinge);
        changed = true;
      }
    }
    r_.use(h.item, "hinge", "");
  }
  return changed;
}

bool Edit::edit_analysis() {
  auto& a = s_.analysis;
  bool changed = false;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.symbol(i, "weightless")) {
      a.self_weight = false;
      r_.use(i, "analysis", "no self-weight");
      changed = true;
    } else if (r_.symbol(i, "self_weight")) {
      const int p = r_.before(i);
      const bool off = verb("remove") || r_.symbol(p, "not") || r_.symbol(p, "off") || any("off");
      a.self_weight = !off;
      if (!off && any("only") && !choice_.noun) {  // "self-weight only"
        s_.loads.clear();
        mark("only");
      }
      a.origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
      r_.use(i, "analysis", off ? "no self-weight" : "self-weight");
      mark("not|off");
      changed = true;
    }
  }
  if (a.self_weight && changed && !s_.materials.empty() && !std::isfinite(s_.materials.front().values.get("density")))
    r_.ask("The self-weight needs the density of the material: what is it?", {"7850 kg/m^3 (steel)", "2700 kg/m^3 (aluminium)"});
  if (auto* g = r_.take("gravity")) {
    a.gravity = r_.value_of(g->q(), dim::acceleration);
    changed = true;
  }
  if (const int i = r_.find_symbol("timoshenko"); i >= 0) {
    a.timoshenko = !verb("remove") && !r_.symbol(r_.before(i), "not");
    r_.use(i, "analysis", "shear deformation");
    changed = true;
  }
  return changed;
}

}  // namespace nacre::prompts
