"""When an action is done, told in a sentence about it: "… er ferdig til jul 2027", "… to ganger i året"."""

from __future__ import annotations

import re

from plancheck.dates import find_dates
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.pattern import pattern

_OFTEN = pattern(
    r"\b(?:(?:annen|annet|annan|anna)?(?:hver|kvar)t?(?:\s+(?:ann[ae]n?|annet|andre|tredje|fjerde|femte))?\s+"
    r"(?:dag|mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag|ve?ke|uke|måned|"
    r"månad|kvartal|halvår|år|"
    r"semester|sk[ou]leår|vår|sommer|sommar|sumar|høst|haust|vinter)"
    r"|(?:én|ei?n|to|tre|fire|fem|seks|\d)\s+g[ao]ng(?:er|ar)?\s+(?:årl[ie]g|(?:i|per|pr\.?|kvar|hver)\s+\w{2,10})"
    r"|(?:halv)?årl[ie]g|månedlig|månadleg|ukentlig|vekentleg|kvartalsvis|(?:fort)?løp[ea]nde|kontinuerl[ie]g"
    r"|(?:gjennom|i)?\s*(?:hele|heile)\s+(?:plan)?(?:året|perioden))(?![\wæøå-])",
    re.I,
    needs=("hver", "kvar", "gang", "gong", "årl", "måned", "månad", "uk", "vek", "løp", "kontinuerl", "hele", "heile"),
)
_SINCE = pattern(
    r"(?:\b(?:siden|sidan|enn|starta|startet|begynte|etablert|oppretta|opprettet|vedtatt|vedteke|vedtok|bygd|"
    r"bygget|åpnet|opna|byggja)"
    r"\s+(?:i\s+)?)$|(?:(?:plan|strategi|program|melding|vedtak|sak|rapport|undersøk|analyse|evaluering|"
    r"kartlegging|erfaring|tall?|funn|avtale|lov|"
    r"forskrift|veileder|rettleiar|oversikt|utredning|utgreiing|data)[a-zæøå]*\s+(?:fra|frå|av)\s+)$",
    re.I,
)
"""Before a year that is another thing's: "erfaringene fra 2024", "vedtatt i 2025"."""
_BARE = pattern(r"(?:(?:fra|frå|i|av)\s+)?20\d\d$")
_NEAR = 40


def time_told(said: str) -> str:
    """The last time with a year that the sentence says, or how often; "" where it says neither."""
    often = _OFTEN.search(said)
    if "20" in said:
        for when in reversed(find_dates(said)):
            if when.year_stated and (when.end or when.start) and not when.impossible and not _of_other(when.text, said):
                repeats = often is not None and when.text.lower().startswith(("fra", "frå"))
                return f"{often[0].strip()} {when.text}" if often is not None and repeats else when.text
    return often[0].strip() if often is not None and is_deadline(often[0].strip()) else ""


def _of_other(text: str, said: str) -> bool:
    """Whether a bare year belongs to something that the sentence names: "planen fra 2024"."""
    at = said.rfind(text)
    return _BARE.match(text) is not None and _SINCE.search(said[max(0, at - _NEAR) : at + len(text) - 4]) is not None
