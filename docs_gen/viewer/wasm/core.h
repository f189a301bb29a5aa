#pragma once
// C functions over Session: docs/contracts.md, "WASM core". One world per module.

#ifdef __EMSCRIPTEN__
#define NACRE_CORE_EXPORT __attribute__((used, visibility("default")))
#else
#define NACRE_CORE_EXPORT
#endif

extern "C" {
NACRE_CORE_EXPORT int nacre_open(const char* setup, const char* journal);
NACRE_CORE_EXPORT int nacre_set(const char* path, double si, int live);
NACRE_CORE_EXPORT int nacre_command(const char* text);
NACRE_CORE_EXPORT int nacre_cancel();
NACRE_CORE_EXPORT int nacre_undo();
NACRE_CORE_EXPORT int nacre_redo();
NACRE_CORE_EXPORT int nacre_goto(int position);
NACRE_CORE_EXPORT int nacre_snapshot();
NACRE_CORE_EXPORT int nacre_figure(const char* name, const char* member);
NACRE_CORE_EXPORT int nacre_state();
NACRE_CORE_EXPORT int nacre_catalogue();
NACRE_CORE_EXPORT int nacre_combination(int i);
NACRE_CORE_EXPORT int nacre_mode(int kind, int i);
NACRE_CORE_EXPORT const char* nacre_text();
NACRE_CORE_EXPORT const double* nacre_doubles(int which, int* n);
NACRE_CORE_EXPORT const int* nacre_ints(int which, int* n);
}
