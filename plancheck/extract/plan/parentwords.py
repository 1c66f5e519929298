"""Words that name the plan above this one and are used of other plans too: believed where that plan is of a higher
type ("Handlingsprogrammet høyrer til kommunedelplan for klima", "Overordna føringar: …"), and what a title says."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

HIGHER = pattern(
    r"\b(?:hører|høyrer)\s+til\s+"
    r"|\b(?:gjennomfører|set(?:ter)?\s+i\s+verk|setter\s+ut\s+i\s+livet)\s+(?:mål(?:ene|a)?\s+(?:i|frå|fra)\s+)?"
    r"|\bnå\s+(?:hoved|hovud|del)?mål(?:ene|a)?\s+(?:i|frå|fra)\s+"
    r"|\b(?:er|utgjør|utgjer)\s+(?:en|ein|ei)\s+(?:viktig\s+)?del\s+av\s+(?!oppfølging|konkretisering|gjennomføring)"
    r"|\bsvar(?:er|ar)\s+på\s+(?:mål(?:ene|a)?\s+i\s+)?"
    r"|\b(?:må|skal|bør)\s+(?:ses|sees|sjåast|sjås|lesast|leses)\s+i\s+sam(?:men|an)heng\s+med\s+"
    r"|\boverordn(?:et|a|ede)\s+føring(?:er|ar)?\s*:\s*",
    re.I,
    needs=(
        "hører til",
        "høyrer til",
        "gjennomfører",
        "i verk",
        "i livet",
        "nå ",
        "del av",
        "svar",
        "heng med",
        "føring",
    ),
)
GATES = (
    "hører til", "høyrer til", "gjennomfører", "setter i verk", "set i verk", "setter ut i livet", "nå målene",
    "nå måla", "nå hov", "nå delm", "en del av", "ein del av", "ei del av", "svarer på", "svarar på", "sammenheng med",
    "samanheng med", "overordnede føring", "overordna føring", "overordnet føring",
)  # fmt: skip
SAID_FIRST = (
    r"\b(?:tematisk\s+)?(?:temaplan|fagplan|sektorplan|delplan|handlingsplan|kommunedelplan|handlingsdel(?:en)?|"
    r"handlingsprogram(?:met)?|tiltaksdel(?:en)?|tiltaksplan)\s+(?:under|til)\s+"
)
"""What a line that opens with it says of the plan, without a verb: "Temaplan under kommunedelplan for helse"."""
IS_SAID_FIRST = pattern(SAID_FIRST, re.I)
_PARENT = r"(?:den\s+)?(?:kommunedelplan|kommuneplan|samfunnsdel|samfunnsplan|temaplan)"
_ACTION_PART = r"(?:handlingsdel|handlingsprogram|handlingsplan|tiltaksplan|tiltaksdel)"
_YEARS = r"\(?20\d\d\s*[-–—/]\s*(?:20)?\d\d\)?"
_RANGE = pattern(_YEARS)
_TITLE_TO = pattern(
    rf"\b{_ACTION_PART}\w*\s+(?:{_YEARS}\s+)?(?:til|for)\s+(?P<name>{_PARENT}[^.;:|]{{0,90}})",
    re.I,
    needs="handlings tiltaks",
)
TITLE_OF = pattern(
    rf"^(?P<name>{_PARENT}[^|]{{0,90}}?)\s*(?:[–—:]|\s-)\s*(?:prioritert\s+|revidert\s+)?{_ACTION_PART}\w*\s+"
    rf"(?P<years>{_YEARS})",
    re.I,
    needs="handlings tiltaks",
)
"""A title that gives the plan above and then what it is itself: "Kommunedelplan for idrett 2024–2035 – Handlingsprogram
2026–2029"."""


def above_in_title(title: str) -> str | None:
    """The name of the plan above, where the title of an action part gives it; its own years last are no part of it."""
    match = TITLE_OF.match(title) or _TITLE_TO.search(title)
    if match is None:
        return None
    name = " ".join(match["name"].split()).strip(" .,–—-")
    years = [found.group() for found in _RANGE.finditer(title)]
    return name.removesuffix(years[0]).strip(" .,–—-") if len(years) == 1 else name
