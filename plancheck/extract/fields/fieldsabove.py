"""Who and when on a line of its own above a list or a table, said of all in it: "Ansvar: Kulturkontoret"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import Block, Document, Span
from plancheck.extract.drafts import Draft
from plancheck.extract.fields.labelledtails import labelled_fields
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary

_LONGEST = 160
_THEM = r"(?:(?:alle|samtlige|desse|disse)\s+)?(?:(?:de|dei)\s+)?(?:tiltaka|tiltakene|tiltak)"
_HERE = r"(?:\s+(?:i|under|nedenfor|nedanfor|her)\b[^.:]{0,40}?)?"
_WHEN = r"(?P<when>(?:[^.]|(?<=\d)\.){4,40}?)\.?$"
_DUE = pattern(
    rf"(?:(?:tids)?frist(?:en)?\s+for\s+(?:å\s+\w+\s+)?{_THEM}{_HERE}\s*(?:er|:)\s*|{_THEM}{_HERE}\s+(?:har\s+(?:tids)?frist(?:en)?"
    r"|(?:(?:skal|vert|blir|er)\s+)?(?:(?:være|vere|bli|planlagt|planlagde)\s+)*"
    r"(?:ferdig\w*|gjennomfør\w*|fullfør\w*|utfør\w*|på plass))"
    rf"\s+(?=i\s|inn[ea]n|\d|før|frå|fra|senest|seinast|hausten|høsten|våren)){_WHEN}",
    re.I,
    needs=("tiltak",),
)
_BEEN = pattern(rf"{_THEM}{_HERE}\s+(?:er|ble|blei|vart|har)\s+(?!planlagt|planlagde|(?:tids)?frist)", re.I)
"""What is done already has no deadline."""
_WHO = pattern(
    r"(?:hoved|hovud)?ansvar(?:et|lig|leg)?(?:\s+for\s+(?:(?:hov[eu]d|del)?målet|hov[eu]dgrepet|strategien|\w*området|temaet|delmålet)"
    r"\s*:|\s+[–-])\s+(?P<who>[A-ZÆØÅ][^.:;]{1,60})\.?$",
    re.I,
    begins="ansvar hovedansvar hovudansvar",
)
"""The same of the goal above, or with a dash: "Ansvarlig for delmålet: Kultur", "Ansvar – Kultur"."""
_NAME = r"(?P<who>(?!(?:Vi|Me|De|Dei|Det|Den|Han|Ho|Hun|Ingen|Alle|Kommunen)\b)[A-ZÆØÅ][^.,:;]{1,60}?)"
_OF_ALL = (
    pattern(
        rf"(?:hoved|hovud)?ansvar(?:et|l[ie]g)?(?:\s+for\s+(?:gjennomføring(?:a|en)?\s+av\s+)?{_THEM}{_HERE})?\s*:\s*{_NAME}$",
        re.I,
        begins="ansvar hovedansvar hovudansvar",
    ),
    pattern(
        rf"{_NAME}\s+(?:har|er)\s+(?:(?:hoved|hovud)?ansvar(?:et)?|ansvarl[ie]g)\s+for\s+{_THEM}{_HERE}$",
        needs="ansvar",
    ),
)
"""Who has them, in a part of a line that says when too: "Ansvarlig for tiltakene: Kultur", "Kultur har ansvaret …"."""
_THEIR_TIME = pattern(
    rf"(?:(?:og\s+)?(?:de|dei|alle|desse|disse)\s+(?:skal|vert|blir)\s+(?:være\s+|vere\s+)?"
    r"(?:ferdig\w*|gjennomfør\w*|fullfør\w*|utfør\w*|på plass)\s+"
    rf"|(?:(?:og|med)\s+)?(?:tids)?frist(?:en)?\s*(?:er|:|)\s+){_WHEN}",
    re.I,
)
_BY_AND_WHEN = pattern(
    rf"{_NAME}\s+(?:skal\s+)?(?:gjennomfører?|gjennomføre|utfører?)\s+{_THEM}{_HERE}\s+(?=i\s|inn[ea]n|før|senest|seinast){_WHEN}",
    needs="tiltak",
)
"""Both at once: "Kultur gjennomfører tiltakene i 2027"."""
_CLAUSES = pattern(
    r"(?:,|;|\.|\s+og)\s+(?=(?:(?:og|med)\s+)?(?:de|dei|alle|desse|disse|(?:tids)?frist(?:en)?)\b)", re.I
)
_MOST_TEXT = 2
_SAID = "said"
"""The deadline of a sentence."""
_GIVEN = ("ansvar", "ansvar_leder", "medansvar", "frist")


def read_fields_above(drafts: Sequence[Draft], document: Document, words: Vocabulary) -> None:
    """Give actions who and when from the line that opens their section; what they say themselves stands.

    The line stands before any action of the section, above a list, a table or the headings that divide it. A sentence
    on the deadline holds where no action there has one.
    """
    if all("ansvar" in draft.fields and "frist" in draft.fields for draft in drafts if draft.kind == "tiltak"):
        return
    actions = {draft.span: draft for draft in drafts if draft.kind == "tiltak"}
    without = [draft for draft in actions.values() if not draft.fields.keys() >= WHO_AND_WHEN]
    for first, last, fields in _told(document.blocks, actions, words) if without else ():
        below = [actions[span] for span in _spans(document.blocks[first:last]) if span in actions]
        timed = any("frist" in draft.fields for draft in below)
        for draft in below:
            for key, value in fields.items():
                if not (key == _SAID and timed) and not (key in _GIVEN[:2] and "ansvar" in draft.fields):
                    draft.fields.setdefault("frist" if key == _SAID else key, value)


def _told(
    blocks: Sequence[Block], actions: Mapping[Span, Draft], words: Vocabulary
) -> Iterator[tuple[int, int, Mapping[str, RawField]]]:
    """Each such line as (the first block it holds for, the one after the last, what it says)."""
    opened = False
    for position, block in enumerate(blocks):
        if block.kind == "heading":
            opened, level = block.span not in actions, block.level
        elif block.kind != "paragraph" or block.level or any(span in actions for span in (block.span, *block.lines)):
            opened = False
        elif (
            opened
            and len(block.text) <= _LONGEST
            and not block.text[:-1].isalpha()  # a word alone, as "Tiltak:", tells neither who nor when
            and (end := _end(blocks, position + 1, level))
        ):
            fields = _fields(block, words)
            if fields:
                yield position + 1, end, fields


def _end(blocks: Sequence[Block], first: int, level: int) -> int:
    """Where what stands at `first` ends: a list or a table with the section, headings below with all of them; 0 for
    running text, but for a paragraph or two before the list."""
    for at in range(first, min(first + _MOST_TEXT, len(blocks))):
        if blocks[at].kind != "paragraph" or blocks[at].level or blocks[at].text.rstrip().endswith(":"):
            break
        first = at + 1
    kind = blocks[first].kind if first < len(blocks) else ""
    if kind not in ("item", "table", "heading") or (kind == "heading" and blocks[first].level <= level):
        return 0
    until = 99 if kind != "heading" else level
    ends = (at for at in range(first, len(blocks)) if blocks[at].kind == "heading" and blocks[at].level <= until)
    return next(ends, len(blocks))


def _fields(block: Block, words: Vocabulary) -> Mapping[str, RawField]:
    fields = labelled_fields(block.text, block.span, words)
    if fields is not None:
        return fields if fields.keys() <= set(_GIVEN) and all(value.text for value in fields.values()) else {}
    line = " ".join(block.text.split())
    who = _WHO.match(line)
    if who is not None:
        return {"ansvar": RawField(who["who"], block.span)}
    return _due(line, block.span) or _who_and_when(line, block.span)


def _due(line: str, span: Span) -> Mapping[str, RawField]:
    due = _DUE.match(line)
    if due is None or not is_deadline(due["when"]) or _BEEN.match(line):
        return {}
    return {_SAID: RawField(due["when"], span)}


def _who_and_when(line: str, span: Span) -> Mapping[str, RawField]:
    """Both of all actions below, in a sentence or two: "Kultur har ansvaret for tiltakene, og fristen er 2027"."""
    both = _BY_AND_WHEN.match(line)
    if both is not None and is_deadline(both["when"]):
        return {"ansvar": RawField(both["who"], span), _SAID: RawField(both["when"], span)}
    first, *rest = _CLAUSES.split(line.rstrip(" ."), maxsplit=1)
    who = next(filter(None, (said.match(first) for said in _OF_ALL)), None) if rest else None
    if who is None:
        return {}
    later = _THEIR_TIME.match(rest[0])
    due = {_SAID: RawField(later["when"], span)} if later and is_deadline(later["when"]) else _due(rest[0], span)
    return {"ansvar": RawField(who["who"], span), **due} if due else {}


def _spans(blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        yield from (block.span, *block.lines)
        yield from (cell.span for row in block.rows for cell in row.cells)
