// Bodies: parameters of families from facts.

#include <algorithm>
#include <cmath>

#include "reader.h"

namespace nacre::prompts {

void Reader::set_parameter(std::string_view name, const Fact* f, Dimension as) {
  if (f == nullptr) return;
  body().values.set(name, value_of(f->q(), as));
}

void Reader::assume_parameter(std::string_view name, double si, Dimension d, std::string why) {
  if (body().values.find(name) != nullptr) return;
  body().values.set(name, assumed(si, d, std::move(why)));
}

void Reader::build_geometry() {
  Setup& s = out_.setup;
  s.bodies.emplace_back();
  Body& b = body();
  b.family = family_;
  b.name = "structure";
  if (const auto* spec = find_family(family_)) {
    s.planar = spec->planar;
    s.title = std::string(spec->title);
    if (!s.title.empty() && s.title[0] >= 'a' && s.title[0] <= 'z') s.title[0] = static_cast<char>(s.title[0] - 'a' + 'A');
  }
  switch (domain_) {
    case Domain::Truss: build_truss(); break;
    case Domain::Points: build_points(); break;
    case Domain::Beam: build_beam(); break;
    case Domain::Column: build_column(); break;
    case Domain::Rod: build_rod(); break;
    default: break;
  }
}

// Spans of a beam: from supports at stations, from counted or listed spans, or one length.
void Reader::build_beam() {
  Body& b = body();
  const auto take_length = [&]() -> Fact* {
    for (const char* slot : {"span", "length", "apart", "arm"}) {
      for (auto& f : facts_) {
        if (f.slot == slot && !f.taken && f.noun != "overhang") {
          f.taken = true;
          return &f;
        }
      }
    }
    return nullptr;
  };
  // stations of supports
  std::vector<Value> stations;
  for (const auto& h : heads_) {
    if (h.kind != Head::Kind::Support) continue;
    for (const int c : h.chunks) {
      for (const auto& p : chunks_[c].places) {
        if (p.kind == Place::Kind::Point && p.at.dimension == dim::length && !p.from_end && p.span == 0) stations.push_back(p.at);
      }
    }
  }
  std::sort(stations.begin(), stations.end(), [](const Value& a, const Value& c) { return a.si < c.si; });
  if (auto* f = take("span_list")) {
    for (const auto& q : f->values) b.spans.push_back(value_of(q, dim::length));
  } else if (auto* counted = take("counted_spans")) {
    double n = 0;
    Value length;
    for (const auto& q : counted->values) {
      if (q.has_unit) length = value_of(q, dim::length);
      else n = q.number;
    }
    if (n >= 1 && n <= 1000) {
      for (int i = 0; i < static_cast<int>(n); ++i) b.spans.push_back(length);
    }
  } else if (auto* n = take("span_count")) {
    const int k = static_cast<int>(n->q().number);
    std::vector<Fact*> lengths;
    for (auto& f : facts_) {
      if ((f.slot == "span" || f.slot == "length") && !f.taken) lengths.push_back(&f);
    }
    if (static_cast<int>(lengths.size()) == k && k > 1) {
      for (auto* f : lengths) {
        b.spans.push_back(value_of(f->q(), dim::length));
        f->taken = true;
      }
    } else if (lengths.size() == 1 && k >= 1 && k <= 1000) {
      lengths[0]->taken = true;
      Value v = value_of(lengths[0]->q(), dim::length);
      bool total = present("total") && lengths[0]->slot == "length";
      for (int i = k > 1 && lengths[0]->slot == "length" ? total || true : 0; i < 0; ++i) {
      }
      if (lengths[0]->slot == "length" && k > 1) v = derived(v.si / k, dim::length, "the length divided by the number of spans");
      for (int i = 0; i < k; ++i) b.spans.push_back(v);
    }
    if (b.spans.empty() && !stations.empty() && static_cast<int>(stations.size()) == k + 1) {
    } else if (b.spans.empty() && k != 1) {
      ask("How long are the " + format_number(k) + " spans?");
      return;
    }
  }
  Fact* overhang = take("overhang");
  Fact* whole = b.spans.empty() ? take_length() : nullptr;
  if (whole != nullptr) {
    if (Fact* second = take_length(); second != nullptr && std::abs(second->q().si() - whole->q().si()) > 1e-6 * whole->q().si()) {
      const bool inside = !stations.empty() || overhang != nullptr;
      // "a 6 m beam, simple span 5 m": the whole and the distance of the supports
      if (whole->slot == "span" && (second->slot == "length") && second->q().si() > whole->q().si() && !inside) {
        ask("The beam is " + value_of(second->q(), dim::length).text() + " long and spans " + value_of(whole->q(), dim::length).text() + ": where are the supports?");
        return;
      }
      if (!inside) {
        ask("Two lengths are given, " + value_of(whole->q(), dim::length).text() + " and " + value_of(second->q(), dim::length).text() + ": which one is the length of the beam?");
        return;
      }
      if (second->q().si() > whole->q().si()) whole = second;
    }
  }
  if (whole != nullptr && !(whole->q().number > 0)) {
    refuse(Problem::Impossible, "body.structure.length", "A length of " + said(whole->item) + " cannot be built: it must be greater than zero.", "Give a positive length.", whole->item);
    return;
  }
  if (stations.size() >= 2 && b.spans.empty()) {
    if (stations.front().si > 0) b.spans.push_back(stations.front());
    for (std::size_t i = 1; i < stations.size(); ++i) {
      Value v = derived(stations[i].si - stations[i - 1].si, dim::length, "distance of the supports", stations[i].unit);
      if (v.si > 0) b.spans.push_back(v);
    }
    if (whole != nullptr && whole->q().si() > stations.back().si * (1 + 1e-9))
      b.spans.push_back(derived(whole->q().si() - stations.back().si, dim::length, "overhang"));
    else if (whole != nullptr && whole->q().si() < stations.back().si * (1 - 1e-9)) {
      refuse(Problem::Impossible, "support", "A support at " + stations.back().text() + " lies beyond the beam, which is " + value_of(whole->q(), dim::length).text() + " long.", "Move the support or lengthen the beam.");
      return;
    }
  } else if (overhang != nullptr && whole != nullptr) {
    const bool left = symbol(after(overhang->item), "left") || present("left") ? [&] {
      for (int k = sentence_begin(overhang->item); k < sentence_stop(overhang->item); ++k) {
        if (symbol(k, "left") && std::abs(k - overhang->item) < 8) return true;
      }
      return false;
    }() : false;
    bool both = false;
    for (int k = std::max(0, overhang->item - 4); k < std::min(size(), overhang->item + 8); ++k) both = both || (any_symbol(k, {"each", "all"}));
    const Value over = value_of(overhang->q(), dim::length);
    Value main = value_of(whole->q(), dim::length);
    if (whole->slot == "length" && fact("span") == nullptr && lower_case(said(whole->item)).size() > 0) {
      // "a 6 m beam with a 2 m overhang" is a matter of taste: supports 6 m apart only where a span is named
      if (!any_symbol(after(whole->item), {"span"}) && whole->noun != "" && !present_any({"simply_supported", "span"})) {
        main = derived(main.si - over.si * (both ? 2 : 1), dim::length, "the length without the overhang");
        note("overhang", over.text(), "the named length is that of the whole beam");
      } else {
        note("span", main.text(), "the named length is taken as the distance of the supports; the overhang comes in addition");
      }
    }
    if (left || both) b.spans.push_back(over);
    b.spans.push_back(main);
    if (!left || both) b.spans.push_back(over);
  } else if (whole != nullptr && b.spans.empty()) {
    b.values.set("length", value_of(whole->q(), dim::length));
  }
  if (b.spans.empty() && b.values.find("length") == nullptr && !stations.empty() && stations.size() == 1 && stations[0].si > 0) {
    ask("How long is the beam?");
    return;
  }
  if (b.spans.empty() && b.values.find("length") == nullptr) {
    // A sentence of supports with one distance: "between bearings 3 m apart" has been bound; nothing else is known.
    ask("How long is the beam?", {"2 m", "5 m", "10 ft"});
  }
}

void Reader::build_column() {
  Fact* h = nullptr;
  for (const char* slot : {"height", "length", "span"}) {
    if (h == nullptr) h = take(slot);
  }
  if (h == nullptr) {
    ask("How tall is the column?", {"3 m", "10 ft"});
    return;
  }
  if (!(h->q().number > 0)) {
    refuse(Problem::Impossible, "body.structure.height", "A height of " + said(h->item) + " cannot be built: it must be greater than zero.", "Give a positive height.", h->item);
    return;
  }
  set_parameter("height", h, dim::length);
  out_.setup.planar = !present("ask_buckling");
}

// "a 6 mm steel rod 1 m long": of two lengths the small one is the thickness of the rod.
void Reader::rod_thickness() {
  std::vector<Fact*> lengths;
  for (auto& f : facts_) {
    if (f.slot == "length" && !f.taken) lengths.push_back(&f);
  }
  const bool sized = fact("diameter") != nullptr || fact("dims") != nullptr || fact("area") != nullptr || fact("round_diameter") != nullptr || fact("square_side") != nullptr || fact("width") != nullptr;
  if (sized) return;
  for (auto* f : lengths) {
    const bool small = lengths.size() == 1 ? f->q().si() <= 0.08 : std::any_of(lengths.begin(), lengths.end(), [&](const Fact* o) { return o->q().si() > 8 * f->q().si(); });
    if (!small || !any_symbol(after(f->item), {"rod", "solid", "circular"}) ) {
      if (!(small && (items_[std::min(after(f->item), size() - 1)].kind == Item::Kind::Material || role(after(f->item), "material")))) continue;
    }
    f->slot = "diameter";
    if (!present_any({"circular", "diameter"})) note("section", "a round bar of " + said(f->item), "a rod that is named by one size is taken as round");
    return;
  }
}

void Reader::build_rod() {
  rod_thickness();
  Fact* l = nullptr;
  for (const char* slot : {"length", "height", "span"}) {
    if (l == nullptr) l = take(slot);
  }
  if (l != nullptr && !(l->q().number > 0)) {
    refuse(Problem::Impossible, "body.structure.length", "A length of " + said(l->item) + " cannot be built: it must be greater than zero.", "Give a positive length.", l->item);
    return;
  }
  share_among_rods();
  if (l == nullptr) {
    if (present_any({"ask_elongation", "ask_deflection", "ask_frequency", "ask_mass"})) {
      ask("How long is the rod?", {"1 m", "3 ft"});
      return;
    }
    assume_parameter("length", 1, dim::length, "no length is named; the stress does not depend on it");
  }
  set_parameter("length", l, dim::length);
  if (out_.setup.analysis.self_weight && !present_any({"horizontal", "level_word"})) body().values.set("vertical", derived(1, dim::none, "it hangs or stands"));
}

bool Reader::rigid_points() const {
  if (present_any({"truss", "space_truss"})) return false;
  if (present_any({"frame", "beam", "portal", "column", "rafter"})) return true;
  if (present("fix")) return true;  // a clamp holds nothing that does not bend
  for (const auto& item : items_)
    for (const auto& q : item.values)
      if (q.has_unit && q.dimension == dim::line_force) return true;
  return false;
}

void Reader::build_points() {
  build_joints();
  if (!failed_) build_members();
  if (!failed_ && !asked_) imply_members();
  const bool rigid = rigid_points();
  body().connection = rigid ? "rigid" : "pinned";
  out_.setup.title = rigid ? "Frame by coordinates" : "Truss by coordinates";
  bool planar = true;
  for (const auto& j : body().joints) planar = planar && !(j.position[1].given() && std::abs(j.position[1].si) > 0);
  out_.setup.planar = planar;
  // what the family would need is said by the coordinates
  for (auto& f : facts_) {
    const bool follows = f.slot == "panel_count" || std::all_of(f.values.begin(), f.values.end(), [&](const Quantity& q) { return !q.has_unit || follows_from_joints(q); });
    if (!follows || f.slot == "diameter" || f.slot == "E_bare") continue;
    f.taken = true;
    if (f.item >= 0) items_[f.item].meaning += " (follows from the coordinates)";
  }
}

}  // namespace nacre::prompts
