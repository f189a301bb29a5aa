// A section or a material for a part: "columns HEB 200, beam IPE 330", "A-B, D-E: HEB 300; B-C: IPE 400", "the rest HEA 160".

#include <algorithm>
#include <cmath>

#include "frame.h"
#include "nacre/prompts/catalogue.h"

namespace nacre::prompts {

/// The parts that the mention in items [first, last] is said of; "*" for all that have none of their own.
std::vector<std::string> Frame::parts_near(int first, int last, bool prefer_before) const {
  const auto everything = [&](int k) { return word(k, "everything|rest|others|throughout|elsewhere|everywhere") || (noun_at(k) == Noun::Piece && r_.symbol(k, "member")); };
  const auto parts_at = [&](int k, std::vector<std::string>& out) {  // the part named at item k
    if (k < 0 || k >= r_.size()) return false;
    const Item& item = r_.items_[k];
    if (item.kind == Item::Kind::Chain) {
      for (std::size_t n = 1; n < item.names.size(); ++n) {
        Phrase p;
        p.members = {{item.names[n - 1], item.names[n]}};
        for (const auto& s : strands_of(p)) out.push_back(s.name);
      }
      return !out.empty();
    }
    if (item.text.size() == 2 && (item.kind == Item::Kind::Name || item.kind == Item::Kind::Unknown || item.kind == Item::Kind::Word)) {
      Phrase p;
      p.members = {{std::string(1, item.text[0]), std::string(1, item.text[1])}};
      for (const auto& s : strands_of(p)) out.push_back(s.name);
      if (!out.empty()) return true;
    }
    const Noun n = noun_at(k);
    if (n == Noun::Column || n == Noun::Beam || n == Noun::Rafter || n == Noun::Arm) {
      Phrase p;
      int begin = k;
      while (begin > 0 && (r_.any_symbol(begin - 1, "left|right|middle|interior|first|second|third|top|bottom") || word(begin - 1, "roof|floor|outer|outside|external"))) --begin;
      int at_word = begin;
      if (!phrase_words(at_word, p) || p.part == Noun::None) return false;
      p.spot = Phrase::Spot::None;
      p.first = begin;
      p.last = k;
      std::string problem;
      for (const auto& place : resolve(p, false, &problem)) out.push_back(place.of);
      return !out.empty();
    }
    if (everything(k)) {
      out.push_back("*");
      return true;
    }
    return false;
  };
  const auto is_mention = [&](int k) { return r_.items_[k].kind == Item::Kind::Section || (r_.items_[k].kind == Item::Kind::Dims && r_.items_[k].values[0].si() < 1); };
  // behind: "HEB 200 columns", "IPE 400 for the rafters"
  const auto behind = [&] {
    std::vector<std::string> out;
    int k = last + 1;
    for (int steps = 0; k < r_.size() && steps < 8; ++k) {
      if (parts_at(k, out)) break;
      if (r_.filler(k) || word(k, "for") || r_.any_symbol(k, "of|each|all|not") || r_.items_[k].kind == Item::Kind::Material || r_.role(k, "material") || r_.role(k, "section") || r_.any_symbol(k, "left|right|middle|interior|top|bottom|first|second|cantilever|deep|wide|horizontal|vertical|continuous") ||
          (r_.quantity(k, dim::length) && steps < 4)) {
        ++steps;
        continue;
      }
      break;
    }
    // "for the columns and the beam"
    while (!out.empty()) {
      int n = k + 1;
      while (n < r_.size() && (r_.filler(n) || r_.symbol(n, "and"))) ++n;
      std::vector<std::string> more;
      if (n == k + 1 || !r_.symbol(r_.before(n), "and") || !parts_at(n, more)) break;
      if (is_mention(std::min(r_.after(n), r_.size() - 1)) || colon(n + 1) || r_.quantity(r_.after(n))) break;  // "… and beam IPE 300"
      out.insert(out.end(), more.begin(), more.end());
      k = n;
    }
    return out;
  };
  const auto before = [&] {
    std::vector<std::string> out;
    for (int k = first - 1; k >= 0; --k) {
      if (is_mention(k) || r_.mark(k, ".") || r_.mark(k, ";") || r_.mark(k, "?")) break;
      std::vector<std::string> one;
      if (parts_at(k, one)) {
        out.insert(out.begin(), one.begin(), one.end());
        continue;
      }
      const bool list = r_.mark(k, ",") || r_.symbol(k, "and");
      if (!out.empty() && !list && !r_.filler(k) && !r_.any_symbol(k, "left|right|middle|interior|each|all|first|second|third|top|bottom")) break;
      if (list && !out.empty()) {  // another part in front of it
        int p = k - 1;
        while (p >= 0 && (r_.filler(p) || r_.mark(p, ",") || r_.symbol(p, "and"))) --p;
        std::vector<std::string> more;
        if (!parts_at(p, more)) break;
        int q = p - 1;
        while (q >= 0 && (r_.filler(q) || r_.role(q, "section") || r_.role(q, "material") || r_.any_symbol(q, "left|right"))) --q;
        if (q >= 0 && std::find(mention_items_.begin(), mention_items_.end(), q) != mention_items_.end()) break;
      }
      if (list && out.empty()) {  // "posts, 140 x 140": right before the mention; else another clause
        int p = k - 1;
        while (p >= 0 && r_.filler(p)) --p;
        std::vector<std::string> more;
        if (r_.symbol(k, "and") && !(p >= 0 && r_.quantity(p))) {
          if (!(p >= 0 && r_.any_symbol(p, "tall|long|wide"))) break;
        } else if (!(parts_at(p, more) || (p >= 0 && (r_.quantity(p, dim::length) || r_.any_symbol(p, "tall|long|wide"))))) {
          break;
        }
      }
    }
    return out;
  };
  auto a = prefer_before ? before() : behind();
  if (a.empty()) a = prefer_before ? behind() : before();
  return a;
}

/// Several sections, each with its part. False where the text names at most one.
bool Frame::build_sections() {
  Setup& s = r_.out_.setup;
  struct Mention {
    int first = 0, last = 0;
    Section section;
    std::vector<std::string> parts;
  };
  std::vector<Mention> mentions;
  std::vector<Fact*> taken;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind != Item::Kind::Section) continue;
    auto section = find_section(r_.items_[i].text);
    if (!section) return false;  // refused where one section is read
    section->origin = r_.origin(r_.items_[i].begin, r_.items_[i].end);
    mentions.push_back({i, i, *section, {}});
  }
  for (auto& f : r_.facts_) {
    if (f.taken || f.item < 0) continue;
    Mention m{f.item, f.item, {}, {}};
    m.section.origin = r_.origin(r_.items_[f.item].begin, r_.items_[f.item].end);
    const auto put = [&](const char* name, const Quantity& q) { m.section.values.set(name, r_.value_of(q, dim::length)); };
    if (f.slot == "dims" && f.values.size() <= 3 && f.q().has_unit && f.q().si() < 1) {
      if (f.values.size() == 2) {
        m.section.shape = "rectangle";
        std::size_t deep = 1;
        for (int k = f.item + 1; k < std::min(r_.size(), f.item + 3); ++k) {
          if (r_.mark(k, ",")) break;
          if (r_.any_symbol(k, "wide|width")) deep = 0;
          if (r_.any_symbol(k, "wide|width|deep|depth|tall|height")) r_.use(k, "section", ""), m.last = k;
        }
        const bool round = r_.symbol(r_.before(f.item), "pipe") || r_.symbol(r_.after(f.item), "pipe"), box = r_.any_symbol(r_.after(f.item), "box|hollow") || r_.any_symbol(r_.before(f.item), "box|hollow");
        if (round || box) {
          m.section.shape = round ? "pipe" : "box";
          if (round) put("diameter", f.values[0]);
          else put("width", f.values[0]), put("depth", f.values[0]);
          put("thickness", f.values[1]);
        } else {
          put("width", f.values[1 - deep]);
          put("depth", f.values[deep]);
        }
      } else if (f.values.size() == 3) {
        m.section.shape = "box";
        put("width", f.values[0]);
        put("depth", f.values[1]);
        put("thickness", f.values[2]);
      } else {
        continue;
      }
    } else if (f.slot == "square_side" && f.q().si() < 1) {
      m.section.shape = "rectangle";
      put("width", f.q());
      put("depth", f.q());
    } else if (f.slot == "round_diameter" || f.slot == "diameter") {
      m.section.shape = "circle";
      put("diameter", f.q());
    } else if (f.slot == "width" && f.q().si() < 1) {
      Fact* depth = nullptr;  // the next depth behind it
      for (auto& d : r_.facts_)
        if (d.slot == "depth" && !d.taken && d.item > f.item && d.item < f.item + 8 && (depth == nullptr || d.item < depth->item)) depth = &d;
      if (depth == nullptr) continue;
      m.section.shape = "rectangle";
      put("width", f.q());
      put("depth", depth->q());
      m.last = depth->item;
      if (r_.any_symbol(r_.after(m.last), "deep|tall")) m.last = r_.after(m.last);
      taken.push_back(depth);
    } else {
      continue;
    }
    taken.push_back(&f);
    mentions.push_back(std::move(m));
  }
  if (mentions.size() < 2 || !ready_) return false;
  mention_items_.clear();
  for (const auto& m : mentions)
    for (int k = m.first; k <= m.last; ++k) mention_items_.push_back(k);
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.first < b.first; });
  const bool weak = r_.present("weak_axis") && !r_.present("strong_axis");
  // "columns HEB 200 beam IPE 300": parts lead or follow, the same way all through the text
  const auto bind = [&](bool before) {
    std::size_t bound = 0;
    std::vector<std::string> seen;
    for (auto& m : mentions) {
      m.parts = parts_near(m.first, m.last, before);
      bool fresh = !m.parts.empty();
      for (const auto& p : m.parts) {
        fresh = fresh && std::find(seen.begin(), seen.end(), p) == seen.end();
        seen.push_back(p);
      }
      bound += fresh ? 1 : 0;
    }
    return bound;
  };
  const std::size_t n_behind = bind(false);
  const std::size_t n_before = bind(true);
  if (n_behind >= n_before) bind(false);
  // the same section said twice
  std::vector<Mention> list;
  for (auto& m : mentions) {
    const auto same = [&](const Section& a, const Section& b) {
      if (a.designation != b.designation || a.shape != b.shape || a.values.size() != b.values.size()) return false;
      for (std::size_t k = 0; k < a.values.size(); ++k)
        if (std::abs(a.values[k].value.si - b.values[k].value.si) > 1e-9) return false;
      return true;
    };
    const auto old = std::find_if(list.begin(), list.end(), [&](const Mention& o) { return same(o.section, m.section); });
    if (old != list.end()) old->parts.insert(old->parts.end(), m.parts.begin(), m.parts.end());
    else list.push_back(std::move(m));
  }
  if (list.size() < 2) return false;
  for (auto* f : taken) f->taken = true;
  for (int i = 0; i < r_.size(); ++i) {
    if (r_.items_[i].kind == Item::Kind::Section) r_.use(i, "section", r_.items_[i].text);
    if (r_.any_symbol(i, "weak_axis|strong_axis|fillets|solid|section_word")) r_.use(i, "section", "");
  }
  // one that is said of no part is that of the others
  int rest = -1, unsaid = 0;
  for (std::size_t k = 0; k < list.size(); ++k) {
    const bool star = std::find(list[k].parts.begin(), list[k].parts.end(), "*") != list[k].parts.end();
    if (star || list[k].parts.empty()) {
      rest = static_cast<int>(k);
      unsaid += star ? 0 : 1;
    }
  }
  std::vector<bool> covered(geometry_.members.size(), false);
  for (std::size_t k = 0; k < list.size(); ++k) {
    Section& section = list[k].section;
    section.weak_axis = weak;
    section.name = list[k].parts.empty() || list[k].parts.front() == "*" ? "section" : list[k].parts.front();
    for (const auto& o : s.sections)
      if (o.name == section.name) section.name += " " + std::to_string(k + 1);
    s.sections.push_back(section);
    for (const auto& part : list[k].parts) {
      if (part == "*") continue;
      bool again = false;
      for (const auto& a : body().assignments) again = again || (a.group == part && a.section != section.name);
      if (again) {
        r_.ask("Two sections are named for the " + part + ": which one is meant?");
        return true;
      }
      body().assignments.push_back({part, section.name, ""});
      for (std::size_t m = 0; m < geometry_.members.size(); ++m) {
        const auto& member = geometry_.members[m];
        bool in_line = false;
        for (const auto& l : geometry_.lines)
          if (l.name == part) in_line = in_line || std::find(l.members.begin(), l.members.end(), static_cast<int>(m)) != l.members.end();
        if (member.group == part || member.name == part || in_line) covered[m] = true;
      }
    }
  }
  body().section = s.sections[static_cast<std::size_t>(std::max(rest, 0))].name;
  const auto bare = std::find(covered.begin(), covered.end(), false);
  if (unsaid > 1 || (unsaid == 1 && bare == covered.end()) || (rest < 0 && bare != covered.end())) {
    const std::string part = bare == covered.end() ? std::string("each member") : geometry_.members[static_cast<std::size_t>(bare - covered.begin())].name;
    r_.ask("Several sections are named: which one has " + part + "?", {"columns HEB 200, beam IPE 300"});
  }
  return true;
}

}  // namespace nacre::prompts
