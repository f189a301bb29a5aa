#include "document.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nacre::page {

namespace {

std::string quantity(double si, Dimension dimension, const Setup& setup, int digits = 4) {
  return escape(superscripts(format_quantity(si, dimension, {}, digits, setup.units)));
}

// "12.5 kN" as number and unit, so that the unit can be set smaller and never breaks away.
std::string number_and_unit(double si, Dimension dimension, const Setup& setup) {
  if (dimension == dim::none) return "<span class=\"n\">" + escape(format_number(si, 4)) + "</span>";
  const Unit& unit = display_unit(si, dimension, setup.units);
  return "<span class=\"n\">" + escape(format_number((si - unit.offset) / unit.factor, 4)) + "</span>\u00a0<span class=\"u\">" +
         escape(superscripts(unit.symbol)) + "</span>";
}

std::string small(double x) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, x == 0 ? "0" : "%.1e", x);
  return buffer;
}

const char* origin_name(Origin::Kind kind) {
  switch (kind) {
    case Origin::Kind::Prompt: return "said";
    case Origin::Kind::Command: return "edit";
    case Origin::Kind::Catalogue: return "catalogue";
    case Origin::Kind::File: return "file";
    case Origin::Kind::Assumption: return "assumed";
    case Origin::Kind::Derived: return "derived";
  }
  return "assumed";
}

// A table whose columns are written in one unit each, chosen by the largest number in it.
class Table {
 public:
  Table(std::string id, const Setup& setup) : id_(std::move(id)), setup_(setup) {}

  void text_column(std::string title) { columns_.push_back({std::move(title), {}, {}, false, {}}); }
  void number_column(std::string title, Dimension dimension) { columns_.push_back({std::move(title), {}, {}, true, dimension}); }
  void add(std::size_t column, std::string text) { columns_[column].texts.push_back(std::move(text)); }
  void add(std::size_t column, double number) { columns_[column].numbers.push_back(number); }

  [[nodiscard]] std::string html() const {
    std::vector<const Unit*> units;
    std::string out = "<div class=\"scroll\"><table id=\"" + id_ + "\"><thead><tr>";
    std::size_t rows = 0;
    // What is rounding beside the numbers of its kind is shown as the zero that it stands for.
    std::vector<double> noise;
    for (const Column& c : columns_) {
      double largest = 0;
      for (const Column& other : columns_)
        if (c.number && other.number && other.dimension == c.dimension)
          for (const double x : other.numbers)
            if (std::isfinite(x)) largest = std::max(largest, std::abs(x));
      noise.push_back(1e-12 * largest);
    }
    for (const Column& c : columns_) {
      rows = std::max({rows, c.texts.size(), c.numbers.size()});
      const Unit* unit = nullptr;
      if (c.number && !(c.dimension == dim::none)) {
        double largest = 0;
        for (const double x : c.numbers)
          if (std::isfinite(x)) largest = std::max(largest, std::abs(x));
        unit = &display_unit(largest, c.dimension, setup_.units);
      }
      units.push_back(unit);
      out += c.number ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">";
      out += escape(c.title);
      if (unit) out += " <span class=\"u\">" + escape(superscripts(unit->symbol)) + "</span>";
      out += "</th>";
    }
    out += "</tr></thead><tbody>";
    const std::size_t shown = std::min(rows, most_rows);
    for (std::size_t r = 0; r < shown; ++r) {
      out += "<tr>";
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Column& c = columns_[i];
        if (!c.number) {
          out += i == 0 ? "<th scope=\"row\">" + escape(c.texts[r]) + "</th>" : "<td>" + escape(c.texts[r]) + "</td>";
          continue;
        }
        const double x = std::abs(c.numbers[r]) <= noise[i] ? 0.0 : c.numbers[r];
        const double shown_value = units[i] ? x / units[i]->factor : x;
        out += "<td class=\"num\">" + (std::isfinite(x) ? escape(format_number(shown_value, 4)) : std::string("–")) + "</td>";
      }
      out += "</tr>";
    }
    out += "</tbody></table></div>";
    if (rows > shown)
      out += "<p class=\"note\">The first " + std::to_string(shown) + " of " + std::to_string(rows) +
             " rows; all of them stand in the live table and in results.json.</p>";
    return out;
  }

 private:
  struct Column {
    std::string title;
    std::vector<std::string> texts;
    std::vector<double> numbers;
    bool number;
    Dimension dimension;
  };
  std::string id_;
  const Setup& setup_;
  std::vector<Column> columns_;
};

// The value of a component with the largest magnitude along a member, over all combinations.
double extreme(const State& state, std::size_t member, Stations::Component component) {
  double found = 0;
  for (const Response& response : state.responses) {
    const Stations& st = response.stations;
    if (st.first.size() < member + 2) continue;
    for (int i = st.first[member]; i < st.first[member + 1]; ++i) {
      const double x = st.values[static_cast<std::size_t>(i) * Stations::n_components + component];
      if (std::abs(x) > std::abs(found)) found = x;
    }
  }
  return found;
}

std::string place(const Answer& answer) {
  if (!answer.member.empty()) return "in " + answer.member;
  return {};
}

}  // namespace

std::string sentence_html(const Setup& setup) {
  const std::string& prompt = setup.prompt.empty() ? setup.title : setup.prompt;
  struct Span {
    int begin, end;
    std::string path, meaning;
  };
  std::vector<Span> spans;
  Setup copy = setup;  // list_values() asks for one that may be changed
  for (const ValueAt& v : list_values(copy)) {
    const Origin& o = v.value->origin;
    if (o.kind == Origin::Kind::Prompt && o.turn == 0 && o.begin >= 0 && o.end > o.begin && o.end <= static_cast<int>(prompt.size()))
      spans.push_back({o.begin, o.end, v.path, v.label + " = " + v.value->text()});
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin || (a.begin == b.begin && a.end > b.end); });
  std::string html;
  int at = 0;
  const auto plain = [&](int begin, int end) {
    return escape(std::string_view(prompt).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
  };
  for (const Span& s : spans) {
    if (s.begin < at) continue;
    html += plain(at, s.begin) + "<span class=\"word\" title=\"" + escape(s.meaning) + "\">" + plain(s.begin, s.end) + "</span>";
    at = s.end;
  }
  return html + plain(at, static_cast<int>(prompt.size()));
}

std::string answers_html(const Content& world) {
  std::string html;
  bool first = true;
  int shown = 0;
  for (const std::string& name : headline_results(*world.setup, world.report->answers, true)) {
    const Answer* answer = world.report->answers.find(name);
    if (!answer) continue;
    // Of a list, as of frequencies, the first one is the answer and the others follow.
    const double* value = std::get_if<double>(&answer->value);
    const auto* list = std::get_if<std::vector<double>>(&answer->value);
    if (list && !list->empty()) value = list->data();
    if (!value || ++shown > 4) continue;
    std::string where = place(*answer);
    for (std::size_t i = 1; list && i < std::min<std::size_t>(list->size(), 4); ++i)
      where += (i == 1 ? "then " : ", ") + quantity((*list)[i], answer->dimension, *world.setup);
    html += first ? "<div class=\"answer main\">" : "<div class=\"answer\">";
    html += "<dt>" + escape(result_label(name)) + "</dt><dd>" + number_and_unit(*value, answer->dimension, *world.setup);
    if (!where.empty()) html += "<small>" + escape(where) + "</small>";
    html += "</dd></div>";
    first = false;
  }
  return html;
}

std::string limits_html(const Content& world) {
  std::string html;
  for (const LimitVerdict& limit : world.report->answers.limits)
    html += std::string("<p class=\"limit ") + (limit.holds ? "holds" : "fails") + "\"><b>" + (limit.holds ? "Holds" : "Broken") + "</b> " +
            escape(limit.text) + "</p>";
  return html;
}

std::string figures_html(const std::vector<figures::Figure>& figures) {
  std::string html;
  for (const figures::Figure& f : figures)
    html += "<figure data-name=\"" + escape(f.name) + "\">" + f.svg + "<figcaption>" + escape(f.title) + "</figcaption></figure>";
  return html;
}

std::string results_html(const Content& world) {
  std::string html = "<div class=\"scroll\"><table id=\"results-table\"><thead><tr><th scope=\"col\">Result</th><th scope=\"col\" class=\"num\">Value</th>"
                     "<th scope=\"col\">Where</th><th scope=\"col\">How</th></tr></thead><tbody>";
  for (const Answer& a : world.report->answers.results) {
    std::string value;
    if (const double* scalar = std::get_if<double>(&a.value)) {
      value = quantity(*scalar, a.dimension, *world.setup);
    } else if (const auto* list = std::get_if<std::vector<double>>(&a.value)) {
      for (const double x : *list) value += (value.empty() ? "" : ", ") + quantity(x, a.dimension, *world.setup);
    } else {
      continue;  // by member and by support: tables of their own
    }
    std::string where = place(a);
    if (!a.combination.empty() && world.model->combinations.size() > 1) where += (where.empty() ? "" : ", ") + a.combination;
    html += "<tr><th scope=\"row\">" + escape(result_label(a.name)) + "</th><td class=\"num\">" + value + "</td><td>" + escape(where) + "</td><td>" +
            escape(a.method) + "</td></tr>";
  }
  return html + "</tbody></table></div>";
}

std::string members_html(const Content& world) {
  const Model& model = *world.model;
  const bool bends = std::any_of(model.members.begin(), model.members.end(), [](const ModelMember& m) { return m.kind == MemberKind::Frame; });
  const bool yields = std::any_of(model.materials.begin(), model.materials.end(), [](const ModelMaterial& m) { return m.yield > 0; });
  Table table("members-table", *world.setup);
  table.text_column("Member");
  table.text_column("Group");
  table.text_column("Section");
  table.number_column("Length", dim::length);
  table.number_column("Axial force", dim::force);
  if (bends) {
    table.number_column("Shear force", dim::force);
    table.number_column("Bending moment", dim::moment);
  }
  table.number_column("Stress", dim::stress);
  if (yields) table.number_column("Utilisation", dim::none);
  for (std::size_t i = 0; i < model.members.size(); ++i) {
    const ModelMember& m = model.members[i];
    const auto section = static_cast<std::size_t>(m.section);
    table.add(0, m.name);
    table.add(1, m.group);
    table.add(2, section < model.section_names.size() ? model.section_names[section] : std::string());
    table.add(3, m.length);
    table.add(4, extreme(*world.state, i, Stations::N));
    std::size_t column = 5;
    if (bends) {
      const double Vy = extreme(*world.state, i, Stations::Vy), Vz = extreme(*world.state, i, Stations::Vz);
      const double My = extreme(*world.state, i, Stations::My), Mz = extreme(*world.state, i, Stations::Mz);
      table.add(column++, std::abs(Vz) >= std::abs(Vy) ? Vz : Vy);
      table.add(column++, std::abs(My) >= std::abs(Mz) ? My : Mz);
    }
    const double high = extreme(*world.state, i, Stations::sigma_max), low = extreme(*world.state, i, Stations::sigma_min);
    const double stress = std::abs(high) >= std::abs(low) ? high : low;
    table.add(column++, stress);
    if (yields) {
      const double yield = model.materials[static_cast<std::size_t>(m.material)].yield;
      table.add(column, yield > 0 ? std::abs(stress) / yield : std::nan(""));
    }
  }
  return model.members.empty() ? std::string() : table.html();
}

std::string joints_html(const Content& world) {
  const Model& model = *world.model;
  if (world.state->responses.empty()) return {};
  const std::vector<double>& u = world.state->responses.front().u;
  Table table("joints-table", *world.setup);
  table.text_column("Joint");
  table.number_column("x", dim::length);
  if (!model.planar) table.number_column("y", dim::length);
  table.number_column("z", dim::length);
  table.number_column("Displacement", dim::length);
  table.number_column("ux", dim::length);
  if (!model.planar) table.number_column("uy", dim::length);
  table.number_column("uz", dim::length);
  for (std::size_t i = 0; i < model.nodes.size() && 6 * i + 5 < u.size(); ++i) {
    const ModelNode& node = model.nodes[i];
    const double ux = u[6 * i], uy = u[6 * i + 1], uz = u[6 * i + 2];
    std::size_t column = 0;
    table.add(column++, node.name);
    table.add(column++, node.x[0]);
    if (!model.planar) table.add(column++, node.x[1]);
    table.add(column++, node.x[2]);
    table.add(column++, std::sqrt(ux * ux + uy * uy + uz * uz));
    table.add(column++, ux);
    if (!model.planar) table.add(column++, uy);
    table.add(column, uz);
  }
  return table.html();
}

std::string supports_html(const Content& world) {
  const Model& model = *world.model;
  if (world.state->responses.empty() || model.supports.empty()) return {};
  const std::vector<double>& r = world.state->responses.front().reactions;
  Table table("supports-table", *world.setup);
  table.text_column("Support");
  table.text_column("Joint");
  constexpr std::array<const char*, 6> names{"Rx", "Ry", "Rz", "Mx", "My", "Mz"};
  std::vector<std::size_t> parts;
  for (std::size_t k = 0; k < 6; ++k) {
    if (model.planar && (k == 1 || k == 3 || k == 5)) continue;
    bool any = k < 3;
    for (std::size_t i = 0; i < model.supports.size(); ++i) any = any || (6 * i + k < r.size() && r[6 * i + k] != 0);
    if (!any) continue;
    parts.push_back(k);
    table.number_column(names[k], k < 3 ? dim::force : dim::moment);
  }
  for (std::size_t i = 0; i < model.supports.size() && 6 * i + 5 < r.size(); ++i) {
    table.add(0, model.supports[i].name);
    table.add(1, model.nodes[static_cast<std::size_t>(model.supports[i].node)].name);
    for (std::size_t p = 0; p < parts.size(); ++p) table.add(2 + p, r[6 * i + parts[p]]);
  }
  return table.html();
}

std::string inputs_html(const Content& world) {
  std::string html = "<div class=\"scroll\"><table id=\"inputs-table\"><thead><tr><th scope=\"col\">Quantity</th><th scope=\"col\" class=\"num\">Value</th>"
                     "<th scope=\"col\">Origin</th><th scope=\"col\">From</th></tr></thead><tbody>";
  Setup copy = *world.setup;
  std::size_t rows = 0;
  const auto values = list_values(copy);
  for (const ValueAt& v : values) {
    if (++rows > most_rows) break;
    const Origin& o = v.value->origin;
    std::string from = o.why.empty() ? o.source : o.why;
    const std::string& prompt = world.setup->prompt;
    if (o.kind == Origin::Kind::Prompt && o.begin >= 0 && o.end > o.begin && o.end <= static_cast<int>(prompt.size()))
      from = "“" + prompt.substr(static_cast<std::size_t>(o.begin), static_cast<std::size_t>(o.end - o.begin)) + "”";
    html += "<tr><th scope=\"row\">" + escape(v.label) + "</th><td class=\"num\">" + escape(superscripts(v.value->text())) + "</td><td><span class=\"badge " +
            origin_name(o.kind) + "\">" + origin_name(o.kind) + "</span></td><td>" + escape(from) + "</td></tr>";
  }
  html += "</tbody></table></div>";
  if (values.size() > most_rows)
    html += "<p class=\"note\">The first " + std::to_string(most_rows) + " of " + std::to_string(values.size()) + " values.</p>";
  return values.empty() ? std::string() : html;
}

std::string assumptions_html(const Content& world) {
  const auto& assumptions = world.report->assumptions;
  if (assumptions.empty()) return "<p class=\"note\">Nothing was assumed.</p>";
  std::string html = "<ul class=\"assumptions\">";
  for (const Assumption& a : assumptions)
    html += "<li><b>" + escape(a.what) + "</b> <span class=\"n\">" + escape(superscripts(a.value)) + "</span> <span class=\"why\">" + escape(a.why) + "</span></li>";
  return html + "</ul>";
}

std::string checks_html(const Content& world) {
  std::string html = "<dl class=\"checks\">";
  for (const Check& c : world.report->answers.checks)
    html += "<div><dt>" + escape(c.name) + "</dt><dd>" + small(c.value) + "</dd></div>";
  html += "</dl>";
  if (!world.state->solver.empty()) html += "<p class=\"note\">Solved by " + escape(world.state->solver) + ".</p>";
  return html;
}

}  // namespace nacre::page
