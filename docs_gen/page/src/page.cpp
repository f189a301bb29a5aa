#include "nacre/page/page.h"

#include <span>

#include "document.h"
#include "nacre/world/json.h"

namespace nacre::page {

namespace {

// Nothing is ever loaded: what the page needs is inside it. Blob URLs are how a page without a server starts a worker and
// a script that it has unpacked itself; WebAssembly counts as evaluation.
std::string policy(const Assets& assets) {
  return "default-src 'none'; script-src '" + std::string(assets.loader_hash) +
         "' blob: 'wasm-unsafe-eval'; worker-src blob:; img-src data: blob:; style-src 'unsafe-inline'; "
         "base-uri 'none'; form-action 'none'";
}

std::string world_json(const Content& world) {
  std::string json = "{\"version\":1,\"title\":" + json_string(world.setup->title) + ",\"setup\":" + to_json(*world.initial);
  json += ",\"journal\":" + to_json(std::span<const Command>(*world.journal));
  Report report = *world.report;
  report.seconds.clear();
  json += ",\"results\":" + to_json(report, false);
  // The figures stand in the document already; their names suffice.
  json += ",\"labels\":" + labels_json() + ",\"hash\":" + json_string(world.report->hash) + "}";
  return json;
}

void section(std::string& html, std::string_view id, std::string_view title, const std::string& content) {
  if (content.empty()) return;
  html.append("<section class=\"block\" id=\"").append(id).append("\" aria-labelledby=\"h-").append(id).append("\"><h2 id=\"h-");
  html.append(id).append("\">").append(title).append("</h2><div class=\"content\" id=\"").append(id).append("-content\">");
  html.append(content).append("</div></section>\n");
}

}  // namespace

std::string assemble_page(const Content& world, const std::vector<figures::Figure>& figures, const Assets& assets) {
  const std::string title = world.setup->title.empty() ? world.setup->prompt : world.setup->title;
  std::string html;
  html.reserve(assets.viewer.size() + assets.core.size() + assets.styles.size() + (1u << 18));
  html += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  html += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(assets) + "\">\n";
  html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  html += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
  html += "<meta name=\"generator\" content=\"Nacre\">\n";
  html += "<title>" + escape(title) + "</title>\n<style>";
  html += assets.styles;
  html += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#results\">Skip to the results</a>\n";
  html += "<header class=\"bar\" id=\"bar\"><span class=\"mark\">nacre</span></header>\n<main>\n";

  html += "<section class=\"intro\" id=\"intro\">";
  if (!world.setup->title.empty() && world.setup->title != world.setup->prompt)
    html += "<p class=\"kicker\" id=\"kicker\">" + escape(world.setup->title) + "</p>";
  // A long sentence is set smaller, so that the model is still in the first view.
  const bool is_long = (world.setup->prompt.empty() ? title : world.setup->prompt).size() > 84;
  html += std::string("<h1 id=\"sentence\"") + (is_long ? " class=\"long\">" : ">") + sentence_html(*world.setup) + "</h1>";
  html += "<ol class=\"edits\" id=\"edits\">";
  for (const Command& command : *world.journal) html += "<li>" + escape(command.text) + "</li>";
  html += "</ol><div class=\"lead\"><div class=\"outcome\"><dl class=\"answers\" id=\"answers\">" + answers_html(world) + "</dl>";
  html += "<div class=\"limits\" id=\"limits\">" + limits_html(world) + "</div></div>";
  html += "<div class=\"ask\" id=\"ask\"></div></div></section>\n";

  html += "<section class=\"stage\" id=\"stage\" aria-label=\"Model\"></section>\n";
  html += "<noscript><p class=\"notice\">The model in 3D and the solver in this page need JavaScript. "
          "Everything below was computed before and stays valid without it.</p></noscript>\n<p class=\"notice\" id=\"notice\" hidden></p>\n";

  section(html, "figures", "Figures", figures_html(figures));
  section(html, "results", "Results", results_html(world));
  section(html, "members", "Members", members_html(world));
  html += "<div class=\"pair\">\n";
  section(html, "joints", "Joints", joints_html(world));
  section(html, "supports", "Supports", supports_html(world));
  html += "</div>\n";
  section(html, "inputs", "Given and taken", inputs_html(world));
  section(html, "assumptions", "Assumptions", assumptions_html(world));
  section(html, "checks", "Checks", checks_html(world));
  html += "</main>\n<footer><p>Made with Nacre. World <code>" + escape(world.report->hash) + "</code>. All numbers are computed; "
          "those that were assumed are listed with their reasons.</p></footer>\n";

  html += "<script type=\"application/json\" id=\"nacre-world\">" + escape_json(world_json(world)) + "</script>\n";
  html += "<script type=\"application/wasm+lzma+base64\" id=\"nacre-core\">";
  html += assets.core;
  html += "</script>\n<script type=\"text/javascript+lzma+base64\" id=\"nacre-viewer\">";
  html += assets.viewer;
  html += "</script>\n<script>";
  html += assets.loader;
  html += "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace nacre::page
