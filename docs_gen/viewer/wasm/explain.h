#pragma once
// The first sentence, read: what the page has no use for, because it carries the setup that came of it. In WASM a module of
// its own, for tests and for hosts that start from a sentence.

#include "core.h"

extern "C" {
/// Reads `text`; the reading as JSON, valid until the next call.
NACRE_CORE_EXPORT const char* nacre_explain(const char* text);
}
