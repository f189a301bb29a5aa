#include "print.h"

#include <algorithm>
#include <cstdio>

namespace nacre::apps {
namespace {

/// Columns as people see them: bytes that begin a code point.
std::size_t width(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; });
}

std::string padded(std::string text, std::size_t columns) {
  const auto w = width(text);
  if (w < columns) text.append(columns - w, ' ');
  return text;
}

std::string where(const Answer& a, UnitSystem units) {
  std::string text;
  if (!a.member.empty()) text += "in " + a.member;
  if (a.has_place) {
    text += text.empty() ? "at (" : ", at (";
    for (int i = 0; i < 3; ++i)
      text += (i ? ", " : "") + format_quantity(a.at[i], dim::length, units == UnitSystem::US ? "ft" : "m", 4, units);
    text += ")";
  }
  return text;
}

std::string rows(const Answers& answers, const std::vector<std::string>& names, UnitSystem units) {
  std::string out;
  for (const auto& name : names) {
    const Answer* a = answers.find(name);
    if (!a) continue;
    out += "  " + padded(result_label(name), 30) + padded(result_text(*a, units), 16) + where(*a, units) + "\n";
  }
  return out;
}

std::string diagnostics(const Report& report) {
  std::string out;
  for (const auto& d : report.diagnostics) {
    if (d.severity == Diagnostic::Severity::Error) continue;
    out += "  " + d.message + (d.advice.empty() ? "" : " " + d.advice) + "\n";
  }
  return out;
}

std::string refusal(const Report& report) {
  std::string out;
  const bool ask = report.status == Report::Status::NeedsClarification;
  for (const auto& d : report.diagnostics)
    if (d.severity == Diagnostic::Severity::Error) out += d.message + (d.advice.empty() ? "" : "\n  " + d.advice) + "\n";
  for (const auto& q : report.questions) {
    out += q.ask + "\n";
    for (const auto& option : q.options) out += "  - " + option + "\n";
  }
  if (out.empty()) out = ask ? "Something in the sentence is unclear.\n" : "This cannot be computed.\n";
  return out;
}

std::string number(double x) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", x);
  return text;
}

/// Names come from users: quoted, and never a formula for a spreadsheet.
std::string cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) out += '\'';
  for (char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string summary(const Run& run) {
  const Report& report = run.report;
  const std::string notes = diagnostics(report);
  if (report.status != Report::Status::Solved) return (notes.empty() ? "" : notes + "\n") + refusal(report);

  const UnitSystem units = report.setup.units;
  std::string out = report.setup.title.empty() ? "" : report.setup.title + "\n";
  out += "\n" + rows(report.answers, headline_results(report.setup, report.answers), units);
  for (const auto& l : report.answers.limits) out += "  " + padded(l.text, 30) + (l.holds ? "holds" : "FAILS") + "\n";
  if (!report.assumptions.empty()) {
    out += "\nAssumed\n";
    for (const auto& a : report.assumptions)
      out += "  " + a.what + (a.value.empty() ? "" : ": " + a.value) + (a.why.empty() ? "" : " (" + a.why + ")") + "\n";
  }
  if (!notes.empty()) out += "\nNotes\n" + notes;
  out += "\nChecks\n";
  for (const auto& c : report.answers.checks) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1e", c.value);
    out += "  " + padded(c.name, 30) + text + "\n";
  }
  return out;
}

std::string explanation(const Run& run) {
  std::string out;
  for (const auto& reading : run.readings) {
    for (const auto& w : reading.words) {
      std::string text = reading.text.substr(static_cast<std::size_t>(w.begin), static_cast<std::size_t>(w.end - w.begin));
      if (text.size() > 40) text = text.substr(0, 37) + "...";
      std::replace(text.begin(), text.end(), '\n', ' ');
      out += "  " + padded(text, 28) + " " + padded(w.role, 12) + " " + w.meaning + "\n";
    }
    out += "\n";
  }
  return out + summary(run);
}

std::string csv(const World& world) {
  const auto& model = world.model;
  std::string out = "member,group,from,to,length [m],section,material,N min [N],N max [N],sigma min [Pa],sigma max [Pa],combination\n";
  for (const auto& response : world.state.responses) {
    const auto& st = response.stations;
    for (std::size_t m = 0; m < model.members.size(); ++m) {
      const auto& member = model.members[m];
      const auto extreme = [&](int component, bool largest) {
        double best = st.values[std::size_t(st.first[m]) * Stations::n_components + component];
        for (int k = st.first[m]; k < st.first[m + 1]; ++k) {
          const double v = st.values[std::size_t(k) * Stations::n_components + component];
          best = largest ? std::max(best, v) : std::min(best, v);
        }
        return number(best);
      };
      out += cell(member.name) + "," + cell(member.group) + "," + cell(model.nodes[member.a].name) + "," +
             cell(model.nodes[member.b].name) + "," + number(member.length) + "," + cell(model.section_names[member.section]) + "," +
             cell(model.materials[member.material].name) + "," + extreme(Stations::N, false) + "," + extreme(Stations::N, true) + "," +
             extreme(Stations::sigma_min, false) + "," + extreme(Stations::sigma_max, true) + "," + cell(response.name) + "\n";
    }
  }
  out += "\njoint,x [m],y [m],z [m],ux [m],uy [m],uz [m],rx [rad],ry [rad],rz [rad],combination\n";
  for (const auto& response : world.state.responses) {
    for (std::size_t n = 0; n < model.nodes.size(); ++n) {
      out += cell(model.nodes[n].name);
      for (double x : model.nodes[n].x) out += "," + number(x);
      for (int i = 0; i < 6; ++i) out += "," + number(response.u[6 * n + i]);
      out += "," + cell(response.name) + "\n";
    }
  }
  return out;
}

}  // namespace nacre::apps
