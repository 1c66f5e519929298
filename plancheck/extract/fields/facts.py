"""Facts of an action told in a paragraph below it: "Bidrar til delmål 1. Helse har ansvaret. Ferdig innen 2027."."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from plancheck.document import Span
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.doers import is_doer, may_name_unit
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.sentences import plainest, responsible, split_sentences, time_held
from plancheck.extract.fields.spokentimes import time_told
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.fields.whowhen import is_deadline, unit_then_time
from plancheck.extract.goals.references import contributes, goals_said
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import RawField, Ref
from plancheck.pattern import lowered, pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary

_BESIDE = WHO_AND_WHEN | {"ansvar_leder", "medansvar"}
_TIMES = (
    "20",
    "hver",
    "kvar",
    "årl",
    "løp",
    "kontinu",
    "gang",
    "gong",
    "hele ",
    "heile ",
    "måned",
    "månad",
    "uke",
    "veke",
)
_SHORT = 90
_BETWEEN = frozenset(",;(/–")
"""What parts a unit from the time after it."""
_LONGEST = 900
"""Longer paragraphs tell a story."""
_TO_COME = pattern(
    r"(?:^|,?\s+og\s+)(?:(?:tiltaket|arbeidet|prosjektet|det|dette|den|han|ho|hun|vi|me|kommunen|kommuna|"
    r"[^\W\d_]{2,}(?:en|et|a|ene|ane))\s+)?"
    r"(?:(?:skal|må)\s+(?:\w+\s+){0,3}?(?:ferdig|gjennomfør|innfør|på plass|iverks|i verk|i gang|starte|åpne|opne)"
    r"|(?:blir|vert|er planlagt|planlegges|planleggast)\s+(?:\w+\s+){0,2}?(?:ferdig|gjennomfør|iverks|på plass)"
    r"|ferdig|frist|starte?r|startar|åpner|opnar|gjennomføres|gjennomførast|(?:full|slutt)før(?:es|ast|t)|"
    r"ferdigstill(?:es|ast|t)|"
    r"avslutt(?:es|ast|a)|(?:målet\s+er\s+)?(?:oppstart|bygge?start|byggjestart|anleggsstart)|skjer|pågår|"
    r"hold(?:es|t)|haldast|"
    r"lanser(?:es|ast)|iverkset(?:tes|jast)|møtes|møtest|(?:innfør|lever|set|sett|etabler|opprett|bygg|byggj|"
    r"utarbeid)(?:es|jast|ast))",
    re.I,
)
_RUNS = pattern(
    r"(?P<name>[A-ZÆØÅ][^.,;:]{1,60}?)\s+(?:driver|driv|gjennomfører|leder|leier|utreder|utgreier)\s(?!ikk|i\s+dag)"
)
_DONE_BY = pattern(
    r"\s(?:lag|utarbeid|gjennomfør|utfør|utred|utgrei|led|lei|driv|arranger|organiser|koordiner)(?:es|ast)\s+av\s+"
    r"(?P<name>[^.,;:]{3,60}?)(?=\s+(?:i\s+sam|sammen|saman|og\s+(?:skal|blir|vert|er)\s)|[.,;]|$)",
    needs=" av ",
)


class Facts(NamedTuple):
    """What a paragraph says of the action above it."""

    fields: dict[str, RawField]
    refs: list[Ref]


def read_facts(text: str, span: Span, words: Vocabulary) -> Facts | None:
    """The goals, the responsible and the deadline that the paragraph's sentences state; None where they state none."""
    folded = " ".join(text.split())
    if len(folded) > _LONGEST or folded.endswith(":"):
        return None
    told: list[tuple[str, Mapping[str, RawField]]] = []
    refs: list[Ref] = []
    for said in split_sentences(folded):
        if contributes(said) and not time_held(said):
            refs.extend(goals_said(said, span))
            continue
        fields = labelled_fields(said, span, words)
        told.append((said, _told(said, span)) if fields is None else ("", fields))
    facts = Facts(plainest(told), refs)
    return facts if facts.fields or facts.refs else None


def give_told(draft: Draft, lines: Sequence[tuple[str, Span]], words: Vocabulary, but: Collection[str] = ()) -> None:
    """Give an action who and when that lines beside it tell, its sub-points or the cells of its row: "Lages av Kultur".

    What it has already stands; `but`: the fields that have a column of their own.
    """
    if draft.kind != "tiltak" or draft.fields.keys() >= WHO_AND_WHEN:
        return
    asked = ((text, span) for text, span in lines if _may_tell(lowered(text)))
    found = ((text, facts) for text, span in asked if (facts := read_facts(text, span, words)) is not None)
    told = plainest([(text, facts.fields) for text, facts in found])
    draft.give({key: value for key, value in told.items() if key in _BESIDE and key not in but})


def _may_tell(low: str) -> bool:
    """False for a text that holds no label, no time and no unit."""
    return ":" in low or any(map(low.__contains__, _TIMES)) or "nsvar" in low or may_name_unit(low)


def _told(said: str, span: Span) -> dict[str, RawField]:
    """The fields that one sentence without a label gives."""
    bare = said.rstrip(" .")
    short = len(bare) < _SHORT
    held = bare if short and is_deadline(bare) else time_held(said)
    if held:
        return {"frist": RawField(held, span)}
    who, when = unit_then_time(bare) if short and not _BETWEEN.isdisjoint(bare) else ("", "")
    if when and is_doer(who):
        return {"ansvar": RawField(who, span), "frist": RawField(when, span)}
    fields = responsible(said, span, strict=True)
    runs = _RUNS.match(said) or _DONE_BY.search(said) if not fields else None
    if runs is not None and is_unit(runs["name"]):
        fields = {"ansvar": RawField(runs["name"], span)}
    comes = _TO_COME.search(said)
    if comes is None and not fields:
        return fields
    told = time_told(said[comes.start() :] if comes is not None else said)
    return fields | {"frist": RawField(told, span)} if told else fields
