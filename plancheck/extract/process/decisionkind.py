"""Which step of a plan's treatment a decision is: oppstart, utlegging, fastsetting, vedtak or sluttbehandling."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

SENT_OUT = pattern(
    r"\b(?:legg(?:es?|er|j?[ea]|j?ast)?|(?:ut)?lag[td]|send(?:es?|er|a|ast|t)?|utlegging|utleggelse)"
    r"\b.{0,140}\b(?:høring|høyring|ettersyn|gjennomsyn)",
    re.I | re.S,
)
STARTED = pattern(
    r"\b(?:oppstart|starte|starta|startes|sette i gang|setje i gang|settes i gang|igangsett\w*|igangsatt|mandat)\b",
    re.I,
)
_LAID_OUT = pattern(r"\s*(?:(?:lagt|lagd|sendt|send)\s+ut|utlag[td])\b", re.I)
"""After "vedtatt"."""
_DRAFT = pattern(
    r"\b(?:høring|høyring)s(?:utkast|utgav|utgåv|forslag|framlegg|fremlegg|versjon|dokument)\w*"
    r"(?:\s+(?:er|ble|blei|vart|var))?\s*[,:–-]?\s*$",
    re.I,
    needs="høring høyring",
)
"""Before "vedtatt av formannskapet": it is the draft that was decided on, to be heard."""
_BY_OR_IN = pattern(r"\s*(?:i|av)\b")


def slag_of(text: str, verb: re.Match[str], kind: str, *, coming: bool) -> str:
    """The step a sentence tells of in a document of that kind. `coming`: it lies ahead."""
    after, said = text[verb.end() :], verb["verb"].lower()
    announced = kind in ("kunngjoering", "saksframlegg") and SENT_OUT.search(text)
    if SENT_OUT.search(after) or _LAID_OUT.match(after) or _DRAFT.search(text[: verb.start()]) or announced:
        return "utlegging"
    if kind == "mandat" or (STARTED.search(after) and not _BY_OR_IN.match(after)):
        return "oppstart"
    if said.startswith(("fastsat", "fastset")):
        return "fastsetting"
    if "planprogram" in text.lower() and not coming:
        return "fastsetting"
    if coming or "sluttb" in said or "slutth" in said:
        return "sluttbehandling"
    return "fastsetting" if kind == "planprogram" else "vedtak"


def slag_of_row(text: str, kind: str, *, label: bool) -> str:
    """The step of a row's words in a timetable, or of a label of the plan's facts: "Vedtak om oppstart"."""
    folded = text.lower()
    if STARTED.search(folded):
        return "oppstart"
    if label:
        return "fastsetting" if kind == "planprogram" else "vedtak"
    return "fastsetting" if "fastset" in folded or "planprogram" in folded else "sluttbehandling"
