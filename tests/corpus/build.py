#!/usr/bin/env python3
"""Writes prompts.jsonl and edits.jsonl: the prompts are literal, the truths are computed here (needs NumPy; a minute)."""
import os

import corpus_trusses, corpus_beams, corpus_frames, corpus_other, corpus_impossible  # noqa: E401, F401
import corpus_edits  # noqa: F401
import corpus2_trusses_a, corpus2_trusses_b, corpus2_beams_a, corpus2_beams_b, corpus2_frames_a, corpus2_frames_b  # noqa: E401, F401
import corpus2_vibration, corpus2_thermal, corpus2_impossible, corpus2_stories, corpus2_edits_a, corpus2_edits_b  # noqa: E401, F401
import corpus3_trusses, corpus3_beams, corpus3_frames, corpus3_vibration, corpus3_others, corpus3_edits  # noqa: E401, F401
import corpus4_trusses_a, corpus4_trusses_b, corpus4_beams_a, corpus4_beams_b, corpus4_frames, corpus4_vibration, corpus4_thermal  # noqa: E401, F401
import corpus4_edits_a, corpus4_edits_b  # noqa: E401, F401
from collect import EDITS, ROWS, write

here = os.path.dirname(os.path.abspath(__file__))
assert len({r["id"] for r in ROWS + EDITS}) == len(ROWS) + len(EDITS)
write(ROWS, os.path.join(here, "prompts.jsonl"))
write(EDITS, os.path.join(here, "edits.jsonl"))
print(len(ROWS), "prompts,", len(EDITS), "edit scripts")
