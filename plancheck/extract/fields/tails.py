"""Fields in an item's tail: "… (Teknisk, 2027)", "… Ansvar: Helse. Frist: 2026", "… – Velferd – innen 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from plancheck.document import NOWHERE, Block, Span
from plancheck.extract.fields.goaltails import goal_after_dash, goal_last, goals_told, number_and_more
from plancheck.extract.fields.hints import AMIDST, AT_FIRST, AT_LAST, NEXT_SENTENCE, WITHIN, Hints, hints_of
from plancheck.extract.fields.labelledtails import Tail, labelled_fields, take_labelled
from plancheck.extract.fields.ownerfirst import time_of_owned
from plancheck.extract.fields.sentences import deadline_said, read_sentences, responsible, set_off, split_sentences
from plancheck.extract.fields.tailparts import (
    MONEY_ENDS,
    loose_tail,
    owner_before,
    owner_clause,
    split_cost,
    split_priority,
)
from plancheck.extract.fields.unitnames import is_unit, looks_named, names_role
from plancheck.extract.fields.whowhen import Said, after_dash, bracket_said, is_deadline, parts_said
from plancheck.extract.goals.references import contributes, goals_said, may_contribute, refs_in
from plancheck.extract.kinds import WHO_AND_WHEN
from plancheck.parts import RawField
from plancheck.pattern import pattern
from plancheck.record import replace
from plancheck.vocabulary import Vocabulary

_PARENS = pattern(r"\s*[(\[](?P<content>(?:[^()\[\]]|\([^()]{1,20}\)){1,160})[)\]]\s*\.?\s*$")
_CLOSING = frozenset(")]")
_DASHED = pattern(r"[–—|/·-](?<=\s.)\s")
_DASH = pattern(r"\s+[–—·-]\s+|\s+\|\s+|\s+/\s+")
_ABOUT_PAST = pattern(
    r"(?:bygd|bygde|bygget|oppført|oppførte|etablert|født|fødd|registrert|vedtatt|vedteke|datert|enn)\s+(?:i\s+)?$",
    re.I,
)
_THIS_CENTURY = pattern(
    r"\b20[2-9]\d\b|\d{1,2}\.\s?\d{1,2}\.\s?\d\d\b|kvartal|tertial|halvår|årl[ie]g|g[ao]ng|hver|kvar", re.I
)
_OF_OTHERS = pattern(r"^\W*$|\([^()]*$|\b(?:som|at|dersom|når|der|fordi|slik)\b", re.I)
"""Nothing, or an open bracket, or before what somebody does so often: "tilbud til alle som trener hver uke"."""
_CLAUSE = pattern(r"[,;(]|\s(?:jf\.|og|slik|for å|i tråd)\s")
_STOP = pattern(
    r"\.(?<=(?:[^\W\d_]{2}|.[)\]])\.)\s+(?=[A-ZÆØÅ])|\.(?<=[^\W\d_]{5}\.)\s+(?=20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\.?\s*$)"
    r"|\.(?<=\d\.)\s+(?!Januar|Februar|Mars|April|Mai|Juni|Juli|August|September|Oktober|November|Desember|Kvartal|Tertial|"
    r"Halvår|Trinn|Klasse)(?=[A-ZÆØÅ][^,.]+,\s)"
)
_TIME_AFTER = pattern(
    r"\((?P<content>[^()]{2,80})\)(?P<end>)"
    r"(?:\s*[–—,;-]\s+|\s+(?=inn[ea]n\s|20\d|(?:fort)?løp[ea]nde\b|årl[ie]g\b))(?P<when>[^()]{3,30}?)\.?$"
)
"""Set off, or a deadline by itself: in "kurs (ICDP) to ganger i året" the bracket is the course's own."""
_CODE = r"[A-ZÆØÅ]{0,3}-?\d{1,2}(?:\.\d{1,2})*"
_AFTER_GOAL = pattern(rf"[(\[](?:(?:(?:del|hov[eu]d)?mål|DM|HM)\s*)?{_CODE}(?:\s*(?:,|og)\s*{_CODE})*[)\]]$")
"""A bracket with the goal an action serves: "(V2)", "(delmål 1.2)"; "(2024)" is none."""
_COMMA = pattern(r"\s*[;,|]\s+|\s+[–—/·→-]\s+|;")


_LONGEST_BRACKET = 160
_LONGEST_NAME = 60
_FEWEST_ACTING = 3
"""So many words say that somebody does something."""
_DIGIT = pattern(r"\d")


def read_tail(text: str, span: Span, words: Vocabulary, hints: Hints | None = None) -> Tail:
    """Split an item's text into its own words, the fields in its tail, and the references it makes.

    `hints`: what it and the texts beside it may hold, where they were asked together.
    """
    clause = set_off(text.strip()) if "nsvar" in text else None
    tail = Tail(clause or text.strip())
    may = hints or hints_of((text,))
    _cost(tail, span)
    if may.colon:
        take_labelled(tail, span, words)
    if may.loose:
        _loose(tail, span)
    if "frist" in tail.fields and "ansvar" not in tail.fields and may.dash:
        _owner_before(tail, span)
    _goals(tail, span, may)
    if may.bracket:
        _brackets(tail, span, words)
    if "frist" not in tail.fields and may.dash:
        _dashed(tail, span)
    if may.colon and "frist" not in tail.fields and "ansvar" not in tail.fields and ": " in tail.text:
        _after_colon(tail, span)
    told = "frist" in tail.fields and "ansvar" in tail.fields
    if (may.sentence or clause) and not told and NEXT_SENTENCE.search(tail.text):
        whole = tail.text
        _sentences(tail, span)
        if may.bracket and len(tail.text) < len(whole):
            _brackets(tail, span, words)
    if may.reference:
        tail.refs.extend([ref for ref in refs_in(tail.text, span) if ref not in tail.refs])
    if "frist" not in tail.fields and may.deadline:
        _spoken_deadline(tail, span)
    return tail


def fields_said(block: Block, words: Vocabulary, hints: Hints | None = None) -> dict[str, RawField]:
    """The fields in the tail of a block's text."""
    return read_tail(block.text, block.span, words, hints).fields


def say_both(blocks: Iterable[Block], words: Vocabulary) -> int:
    """How many of the blocks say in their tails both who is to do something and when."""
    return sum(fields_said(block, words).keys() >= WHO_AND_WHEN for block in blocks)


def _goals(tail: Tail, span: Span, may: Hints) -> None:
    """Take the goals named last: in words of what it contributes to, or after a dash."""
    if may.goal:
        _contribution(tail, span)
    if may.reference and "mål" in tail.text and may.dash:
        tail.text, refs = goal_after_dash(tail.text, span)
        tail.refs.extend(refs)


def _contribution(tail: Tail, span: Span) -> None:
    """Take the goals that the words after the bracket or the last sentence name: "… (Helse, 2027). Støtter mål 2"."""
    if not _DIGIT.search(tail.text) or not may_contribute(tail.text.lower()):
        return
    close = max(tail.text.rfind(")"), tail.text.rfind("]")) + 1
    said = tail.text[close:] if close else ""
    if not contributes(said):
        sentences = split_sentences(tail.text)
        said = sentences[-1] if len(sentences) > 1 and contributes(sentences[-1]) else ""
    refs = goals_said(said, span) if said else []
    if refs and len(said) < len(tail.text):
        tail.refs.extend(refs)
        tail.text = tail.text[: len(tail.text) - len(said)].rstrip()


def _brackets(tail: Tail, span: Span, words: Vocabulary) -> None:
    """Take the brackets at the end of the text, at most three, that say something of the item."""
    if tail.text[-1:] not in (")", "]"):
        _time_after(tail, span, words)
    for _ in range(3):
        if tail.text[-1:].isalnum():
            return
        before, content = _last_bracket(tail.text)
        said = _bracket(content, words) if before else None
        if before and said is None and (numbered := number_and_more(content)) is not None:
            before, said = f"{before} ({numbered[0]})", numbered[1]  # whether it is a goal's, the plan has to show
        if said is None or ("ansvar" in tail.fields and content.isalpha() and content.isupper()):  # "(IPS) (NAV, 2027)"
            return
        for key, value in said.fields:
            tail.fields.setdefault(key, RawField(value, span))
        tail.refs.extend([replace(ref, span=span) for ref in said.refs])
        tail.text = before


def _last_bracket(text: str) -> tuple[str, str]:
    """("Ny skole", "Teknisk, 2027") of "Ny skole (Teknisk, 2027)"; ("", "") where no bracket ends a text, or all of it
    stands in one."""
    opened = text.rfind("(") if text[-1:] == ")" else -1
    content = text[opened + 1 : -1] if opened > 0 else ""
    if 0 < len(content) <= _LONGEST_BRACKET and not (")" in content or "[" in content or "]" in content):
        return text[:opened].rstrip(), content
    if text.rstrip(" .")[-1:] not in _CLOSING:
        return "", ""
    open_at = [at for at in (text.find("("), text.find("[")) if at >= 0]
    match = _PARENS.search(text, len(text[: min(open_at)].rstrip())) if open_at else None
    return (text[: match.start()].rstrip(), match["content"]) if match is not None else ("", "")


def _time_after(tail: Tail, span: Span, words: Vocabulary) -> None:
    """Take the time after a bracket that says something of the item: "… (Kultur) – 2026", "… (mål 1), 2026"."""
    match = _TIME_AFTER.search(tail.text) if "frist" not in tail.fields else None
    said = _bracket(match["content"], words) if match is not None and is_deadline(match["when"]) else None
    if match is not None and said is not None and "frist" not in dict(said.fields):
        tail.fields["frist"] = RawField(match["when"], span)
        tail.text = tail.text[: match.start("end")]


def _cost(tail: Tail, span: Span) -> None:
    """Take a sum that stands last, so that who and when before it are the end of the text."""
    tail.text, cost = split_cost(tail.text) if tail.text.endswith(MONEY_ENDS) else (tail.text, "")
    if cost:
        tail.fields["kostnad"] = RawField(cost, span)


def _loose(tail: Tail, span: Span) -> None:
    """Take a priority, and who and when behind semicolons or arrows."""
    tail.text, priority = split_priority(tail.text)
    if priority:
        tail.fields.setdefault("prioritet", RawField(priority, span))
    clause = owner_clause(tail.text) if "ansvar" not in tail.fields else None
    if clause is not None:
        tail.text = clause[0]
        tail.fields["ansvar"] = RawField(clause[1], span)
    found = loose_tail(tail.text) if not WHO_AND_WHEN & tail.fields.keys() else None
    if found is not None:
        tail.text, fields = found
        tail.fields.update((key, RawField(value, span)) for key, value in fields)


def _owner_before(tail: Tail, span: Span) -> None:
    """ "Ny oppslagstavle – Kommunikasjon. Frist: 2026": the name after the dash."""
    found = owner_before(tail.text, tail.fields["frist"].text)
    if found is not None:
        tail.text = found[0]
        tail.fields["ansvar"] = RawField(found[1], span)


def _sentences(tail: Tail, span: Span) -> None:
    """The fields that the text's later sentences give."""
    if "frist" not in tail.fields and "ansvar" not in tail.fields:
        _sentence(tail, span)
    if "frist" not in tail.fields or "ansvar" not in tail.fields:
        whole = tail.text
        tail.text, told = read_sentences(whole, span)
        tail.refs.extend(refs_in(whole[len(tail.text) :], span))
        for key, value in told.items():
            tail.fields.setdefault(key, value)


@lru_cache(maxsize=1024)
def _bracket(content: str, words: Vocabulary) -> Said | None:
    """What a bracketed tail says; None where it is not understood and stays in the text."""
    goals = goals_told(content)
    if goals is not None:
        return goals
    inner = labelled_fields(content, NOWHERE, words)
    if inner is not None:
        return Said(tuple([(key, value.text) for key, value in inner.items()]))
    own, refs = goal_last(content, NOWHERE)
    before = _bracket(own, words) if refs else None
    if before is not None:
        return Said(before.fields, (*before.refs, *refs))
    status = words.match("value", content)
    if status is not None and status.concept.startswith("status_"):
        return Said((("status", content.strip()),))
    return bracket_said([part.strip() for part in _COMMA.split(content) if part.strip()])


def _sentence(tail: Tail, span: Span) -> None:
    """A last sentence that is only a unit and a date: "Lage strategi. Plan og landbruk, 2026"."""
    stops = list(_STOP.finditer(tail.text))
    if not stops:
        return
    text, last = tail.text[: stops[-1].start()], tail.text[stops[-1].end() :].rstrip(" .")
    if len(last) > 100 or (_may_act(last) and responsible(last, span) and deadline_said(last, span)):
        return
    said = parts_said([part.strip() for part in _COMMA.split(last) if part.strip()])
    alone = is_unit(last) and _AFTER_GOAL.search(text) is not None  # "Kjøpe lyttebil (V2). Driftsavdelinga"
    if said is not None and (alone or any(key == "frist" for key, _ in said.fields)):
        tail.fields.update((key, RawField(value, span)) for key, value in said.fields)
        tail.text = text
        if len(stops) > 1 and [key for key, _ in said.fields] == ["frist"]:
            _owner_sentence(tail, stops[-2], span)


def _may_act(said: str) -> bool:
    """Whether a sentence may say in more than a name who has the action: "Rektor leder arbeidet, årlig"."""
    return "nsvar" in said or len(said.partition(",")[0].split()) >= _FEWEST_ACTING


def _owner_sentence(tail: Tail, stop: re.Match[str], span: Span) -> None:
    """A sentence that is only a unit, before the one that was taken as the time: "Lesekurs. Rektor. Høsten 2026.", also
    "Ansvarlig er rektor."."""
    name = tail.text[stop.end() :].strip(" .")
    told = responsible(name, span) if "nsvar" in name else {}
    if told:
        tail.fields.update(told)
        tail.text = tail.text[: stop.start()]
        return
    first = name.partition(" ")[0]
    acts = first != name and first.endswith("e") and not is_unit(first)  # "Ferdigstille uteområdet"
    if names_role(name) and not acts and len(name) <= _LONGEST_NAME:
        tail.fields["ansvar"] = RawField(name, span)
        tail.text = tail.text[: stop.start()]


def _dashed(tail: Tail, span: Span) -> None:
    pieces = _DASH.split(tail.text) if _DASHED.search(tail.text) else ()
    if len(pieces) < 2 or _listed(tail, span):
        return
    for count in (3, 2, 1):
        if (
            len(pieces) > count
            and is_deadline(pieces[-1])
            and all(is_unit(piece) or looks_named(piece) for piece in pieces[-count:-1])
        ):
            said = parts_said(pieces[-count:])
            if said is not None:
                tail.fields.update((key, RawField(value, span)) for key, value in said.fields)
                tail.text = tail.text[: tail.text.rindex(pieces[-count])].rstrip(" \t–—·-|/")
                return


def _listed(tail: Tail, span: Span) -> bool:
    """ "Opprette team – Helse og velferd, 2026": who and when after the last dash."""
    found = after_dash(tail.text)
    if found is None:
        return False
    if time_of_owned(found[0], dict(found[1]), tail, span):
        return True
    tail.text, fields = found
    tail.fields.update((key, RawField(value, span)) for key, value in fields)
    return True


def _after_colon(tail: Tail, span: Span) -> None:
    """ "Besøksvenn: Røde Kors, 2026": only who and when after the last colon."""
    text, _, last = tail.text.rpartition(": ")
    parts = [part.strip() for part in _COMMA.split(last.rstrip(" .")) if part.strip()]
    said = parts_said(parts) if text and 1 < len(parts) <= 4 and len(last) <= 100 else None
    if said is None or not {key for key, _ in said.fields} >= WHO_AND_WHEN:
        return
    if time_of_owned(text, dict(said.fields), tail, span):
        return
    tail.fields.update((key, RawField(value, span)) for key, value in said.fields)
    tail.text = text


def _spoken_deadline(tail: Tail, span: Span) -> None:
    """A deadline in the action's own words ("… innen 2027"): it is a deadline, and the words stay."""
    last = None
    for match in WITHIN.finditer(tail.text):
        if not _ABOUT_PAST.search(tail.text, 0, match.start()):
            last = match
    last = last or AT_LAST.search(tail.text)
    first = AT_FIRST.match(tail.text)
    if first is not None and (last is None or last.start() == 0):
        tail.fields["frist"] = RawField(first[0], span)
    elif last is not None and not _ABOUT_PAST.search(tail.text, 0, last.start()):
        rest = _CLAUSE.split(tail.text[last.start() :], maxsplit=1)[0].rstrip(" .")
        if len(rest) <= 60 and _THIS_CENTURY.search(rest) and is_deadline(rest):
            tail.fields["frist"] = RawField(rest, span)
    often = AMIDST.search(tail.text) if "frist" not in tail.fields else None
    if often is not None and is_deadline(often[0]) and not _OF_OTHERS.search(tail.text[: often.start()]):
        tail.fields["frist"] = RawField(often[0], span)
