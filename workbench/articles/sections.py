"""The names of a newspaper's sections, which may stand above a title."""

from __future__ import annotations

from workbench.text import word_set

SECTIONS = word_set(
    "news world us uk eu politics political policy europe asia africa middle east americas state "
    "national international local regional city business economy economic money markets finance "
    "companies tech technology science space health coronavirus sport sports football cricket "
    "opinion comment commentary analysis editorial letters columns column features feature series "
    "culture arts film films music books television tv radio travel style life lifestyle food "
    "fashion environment climate energy education society family women law crime justice courts "
    "media weather breaking exclusive video audio photos pictures live latest top stories story "
    "update updates report reports investigation investigations special long read fact check "
    "explainer interview obituary obituaries profile review reviews crisis war conflict election "
    "elections times post press express reuters newsletter briefing administration government "
    "records classes jobs games stocks species latin north south america pacific gulf"
)
"""Words of such names, and of kinds of pieces."""
