#pragma once
// Parts of the document that stand in the HTML before any script runs.

#include <string>

#include "nacre/page/page.h"

namespace nacre::page {

/// Text as HTML text or as the value of a quoted attribute.
[[nodiscard]] std::string escape(std::string_view text);

/// "kg/m^3" -> "kg/m³".
[[nodiscard]] std::string superscripts(std::string_view text);

/// JSON text that may stand inside a script element: every `<` as \u003c.
[[nodiscard]] std::string escape_json(std::string_view json);
/// Text as a JSON string, quotes included.
[[nodiscard]] std::string json_string(std::string_view text);

/// {"max_axial_force": "Largest tension", …}
[[nodiscard]] std::string labels_json();

[[nodiscard]] std::string sentence_html(const Setup& setup);
[[nodiscard]] std::string answers_html(const Content& world);
[[nodiscard]] std::string limits_html(const Content& world);
[[nodiscard]] std::string figures_html(const std::vector<figures::Figure>& figures);
[[nodiscard]] std::string members_html(const Content& world);
[[nodiscard]] std::string joints_html(const Content& world);
[[nodiscard]] std::string supports_html(const Content& world);
[[nodiscard]] std::string results_html(const Content& world);
[[nodiscard]] std::string inputs_html(const Content& world);
[[nodiscard]] std::string assumptions_html(const Content& world);
[[nodiscard]] std::string checks_html(const Content& world);

}  // namespace nacre::page
