"""Paragraphs: labelled goals and actions, lead-ins, field lines, a goal stated as running text, contributions."""

from __future__ import annotations

import re

from plancheck.document import Block, Span
from plancheck.extract.context import LOOSE_KINDS, RANK, Lead, Place, is_loose
from plancheck.extract.drafts import Draft
from plancheck.extract.facts import read_facts
from plancheck.extract.labels import (
    ITEM_CONCEPTS,
    Label,
    clean,
    kind_of,
    read_label,
    split_code,
    split_letter,
    split_number,
)
from plancheck.extract.namedkind import named_kind
from plancheck.extract.outline import heading_kinds
from plancheck.extract.references import coded_refs, contributes, spoken_refs
from plancheck.extract.tails import read_tail
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise

_STRUCTURED = pattern(r"^\s*(?:\d+(?:\.\d+)*[.):]?\s|[a-zæøå][):]\s|[A-H][):.]\s|[-–•*]\s|[^\W\d][^:\n]{1,40}:)", re.I)
_SENTENCE = pattern(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])")
_GENERIC = frozenset(
    {"vi vil", "vi skal", "kommunen skal", "kommunen vil", "bydelen skal", "vil vi", "skal vi", "me vil", "me skal"}
)
_QUOTED = pattern(r"[«“\"]([^«»“”\"]{4,160})[»”\"]")
_VISION = pattern(r"visjon(?:en)?\s+(?:\w+\s+){0,6}?er\s*:?\s*(.{4,160}?)\s*$", re.I | re.S)
_FOR_ALL = pattern(
    r"(?:hoved)?ansvar(?:et|lig|leg)?\s+(?:for|til)\s+(?:(?:alle|desse|disse|gjennomføring(?:a|en)? av)\s+)*"
    r"tiltak\w*[^.:]{0,60}?(?::|\ser|\sligger? (?:hos|til)|\sligg (?:hos|til)|\shar)\s+"
    r"(?P<name>[A-ZÆØÅ][^.;:]{2,60})\.?$",
    re.I,
    begins="ansvar hovedansvar",
)
_SORTED = pattern(
    r"tiltak\w*[^.]{0,40}(?:ordnet|ordna|sortert|gruppert|delt inn|inndelt)\s+(?:etter|på|per)\s+[^.]{0,30}"
    r"(?:ansvar|enhet|eining|avdeling|virksomhet|verksemd)",
    re.I,
    needs=("ordnet", "ordna", "sortert", "gruppert", "delt inn", "inndelt"),
)
_MAIN_GOAL = pattern(
    r"(?:det |vårt |kommunens |planens )?(?:overordne[td]e? |overordna )?"
    r"(?:hov[eu]dmål(?:et)?|overordne[td]e? mål(?:et)?|overordna mål(?:et)?)\s+(?:(?:for|i|med) [^.:]{3,50}? )?er\s+"
    r"(?:(?:at|å)\s+)?(?P<goal>[^.:]{12,260})\.?$",
    re.I,
    needs="hovedmål hovudmål overordn",
)
_SPEAKS_OF = pattern(
    r"(?:\S+\s+){0,3}\w*(?:målene|måla|tiltakene|tiltaka|strategiene|strategiane|områdene|områda|hovedgrepene|hovudgrepa)\b",
    re.I,
)
_PAST = pattern(
    r"(?:er|ble|blei|vart|allerede|har)\s+(?:\w+\s+)?(?:gjennomført|utført|avsluttet|avslutta|ferdig)|"
    r"i forrige|i førre",
    re.I,
)
_TOKEN = pattern(r"[^\W\d_][\wæøå-]*")


def sentence(text: str, limit: int) -> str:
    """The text, or its first sentence where it is longer than `limit` characters."""
    return text if len(text) <= limit else _SENTENCE.split(text, maxsplit=1)[0]


def read_paragraph(block: Block, place: Place, mode: str) -> None:
    """Read one paragraph; `mode` says whether items may be told by place ("open") or only by label ("guarded")."""
    if not block.text:
        return
    if mode == "closed":
        place.lead = None
        return
    lines = _lines(block, place.words)
    _names_responsible(block.text, place)
    lead = place.lead
    place.lead = None
    for text, span in lines:
        if _line(text, span, block, place, mode):
            continue
        if len(lines) == 1 and mode == "open":
            _running(text, span, block, place, lead)


def _names_responsible(text: str, place: Place) -> None:
    """ "Ansvarlig for alle tiltakene i tabellen: Teknisk": holds for the section's actions without a field."""
    match = _FOR_ALL.match(" ".join(text.split()))
    if _SORTED.search(text):
        place.by_unit.add(place.head.section)
    if match:
        place.responsible_for[place.head.section] = clean(match["name"])


def _lines(block: Block, words: Vocabulary) -> list[tuple[str, Span]]:
    """The paragraph's lines where they are structured, else the paragraph as one text."""
    if "\n" not in block.text:
        return [(_bold_start(block, words), block.span)]
    parts = block.text.split("\n")
    spans = block.lines if len(block.lines) == len(parts) else (block.span,) * len(parts)
    opens = [bool(_STRUCTURED.match(part)) or read_label(part, words) is not None for part in parts]
    if sum(opens) < max(1, len(parts) // 2):
        return [(" ".join(_bold_start(block, words).split()), block.span)]
    merged: list[tuple[str, Span]] = []
    for part, span, starts in zip(parts, spans, opens, strict=True):
        if merged and not starts:
            merged[-1] = (f"{merged[-1][0]} {part.strip()}", merged[-1][1])
        else:
            merged.append((part.strip(), span))
    return merged


def _bold_start(block: Block, words: Vocabulary) -> str:
    """ "**A: Skolebyggene er gamle.** Fire av sju …": the bold start is the item, the rest tells of it."""
    head = block.strong[0] if block.strong else ""
    rest = block.text[len(head) :].strip()
    if len(head) < 8 or not rest or not block.text.startswith(head) or head.rstrip().endswith(":") or rest[:1] in ":–-":
        return block.text
    named = read_label(head, words)
    return head if (named is not None and named.text) or split_letter(head)[0] or split_number(head)[0] else block.text


def _line(text: str, span: Span, block: Block, place: Place, mode: str) -> bool:
    if place.last is not None and place.drafts.items[place.last].take_line(text, span, place.words):
        return True
    label = None if contributes(text) else read_label(text, place.words)
    if label is None and _facts(text, span, place):
        return True
    if label is not None and (label.number or mode == "open") and not _too_long(label):
        if label.text and _describes(label, place):
            return True
        if label.text:
            add_labelled(label, text, span, block, place)
        else:
            place.lead = _labelled_lead(label, text, span, place.words)
        return True
    if block.attrs.get("id") and (kind := named_kind(block.attrs)):
        add_labelled(Label(kind, "", clean(text)), text, span, block, place)
        return True
    lead = read_lead(text, span, place.words)
    if lead is not None and mode == "open":
        place.lead = lead
        return True
    return False


def _facts(text: str, span: Span, place: Place) -> bool:
    """Take what a paragraph right below an action's heading or bold title says of it; False where it says nothing."""
    last = place.last
    if last is None or place.drafts.items[last].kind != "tiltak" or not _heads(last, place):
        return False
    facts = read_facts(text, span, place.words)
    if facts is None:
        return False
    draft = place.drafts.items[last]
    draft.give(facts.fields)
    draft.refs.extend(ref for ref in facts.refs if ref not in draft.refs)
    return True


def _heads(index: int, place: Place) -> bool:
    """Whether the action is the heading above, or a labelled paragraph of the section."""
    draft = place.drafts.items[index]
    return place.head.item == index or (draft.series.startswith("p") and draft.section == place.section.index)


def _labelled_lead(label: Label, text: str, span: Span, words: Vocabulary) -> Lead:
    """A label with nothing after it but perhaps the kind ("Slik gjør vi det:", "Slik gjør vi det – tiltak:")."""
    loose = not label.number and is_loose(normalise(text))
    said = heading_kinds(normalise(text).rpartition(" ")[2], words) if loose else ()
    kind = said[0] if said else label.kind
    return Lead((kind,), span, _named(text, span, kind), loose=loose and kind in LOOSE_KINDS)


def _describes(label: Label, place: Place) -> bool:
    """ "Slik vil vi ha det: …" right under a goal that is itself called a goal only describes it."""
    goal = place.goal()
    return (
        label.kind == "maal"
        and not label.number
        and goal is not None
        and place.drafts.items[goal].kind == "maal"
        and (place.head.item == goal)
    )


def _too_long(label: Label) -> bool:
    return len(label.text) > 400 and not label.number


def _named(text: str, span: Span, kind: str) -> tuple[Ref, ...]:
    return tuple(ref for ref in (*spoken_refs(text, span), *coded_refs(text, span)) if ref.kind != kind)


def read_lead(text: str, span: Span, words: Vocabulary) -> Lead | None:
    """The lead-in a line is ("Delmål vi vil:", "Følgende tiltak skal gjennomføres:"), or None."""
    stripped = text.rstrip()
    if not stripped.endswith(":") and len(stripped) > 60:
        return None
    last = _SENTENCE.split(stripped)[-1]
    folded = normalise(last)
    if _PAST.search(folded) and not folded.startswith(("når", "etter")):
        return Lead(("historikk",), span)
    word = words.leadin(last) or (words.match_normalised("label", folded) if stripped.endswith(":") else None)
    if word is not None and (stripped.endswith(":") or words.match_normalised("leadin", folded)):
        if word.concept not in ITEM_CONCEPTS:
            return None
        generic = folded in _GENERIC or any(folded.endswith(f" {phrase}") for phrase in _GENERIC)
        kind = kind_of(word.concept)
        return Lead(
            (kind,), span, _named(last, span, kind), generic and "mål" not in folded,
            kind in LOOSE_KINDS and is_loose(folded),
        )  # fmt: skip
    if not stripped.endswith(":"):
        return None
    return _spoken_lead(last, folded, span, words)


def _spoken_lead(last: str, folded: str, span: Span, words: Vocabulary) -> Lead | None:
    """A sentence before a list that names a kind somewhere: tiltak where it speaks of them, else the last goal kind."""
    kinds = []
    for token in _TOKEN.findall(folded):
        word = words.match_normalised("heading", token)
        if word is not None and word.concept in ITEM_CONCEPTS:
            kinds.append(kind_of(word.concept))
    if kinds and len(folded) <= 200:
        first = heading_kinds(folded, words)
        kind = first[0] if first else ("tiltak" if "tiltak" in kinds else kinds[-1])
        return Lead((kind,), span, _named(last, span, kind), loose=kind in LOOSE_KINDS and is_loose(folded))
    if any(folded.endswith(phrase) or folded.startswith(phrase) for phrase in _GENERIC):
        return Lead(("delmaal",), span, generic=True, loose=True)
    return None


def add_labelled(label: Label, text: str, span: Span, block: Block, place: Place) -> int:
    """A goal or an action written as a labelled paragraph: "Mål: Færre ulykker"."""
    kind = label.kind
    held = place.head.labelled
    while held and RANK.get(place.drafts.items[held[-1]].kind, 9) >= RANK.get(kind, 0):
        held.pop()
    parent = place.drafts.ancestor(place.goal(), kind)
    draft = Draft(kind, label.text, label.number, span, parent, place.section.index, place.role)
    draft.labelled, draft.series = True, f"p{place.head.section}:{kind}"
    if label.coded:
        draft.id = text.split(maxsplit=1)[0].rstrip(".:)")
    draft.apply_tail(read_tail(label.text, span, place.words))
    draft.refs.extend(ref for ref in place.refs() if ref not in draft.refs and kind == "tiltak")
    draft.text = clean(draft.text)
    if kind == "tiltak":
        draft.group = f"p{place.head.section}"
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    if kind in RANK and RANK[kind] < RANK["tiltak"] and kind != "visjon":
        held.append(index)
    return index


def _running(text: str, span: Span, block: Block, place: Place, lead: Lead | None) -> None:
    """A goal stated as running text below "Hovedmål", a vision, a numbered goal in a goal chapter."""
    kinds = place.head.kinds
    if _main_goal(text, span, block, place):
        return
    if kinds[:1] == ("visjon",) or (not kinds and "visjon" in text[:120].lower()):
        _vision(text, span, block, place)
    elif len(kinds) == 1 or lead is not None:
        _stated(text, span, block, place, lead.kinds[0] if lead else kinds[0], led=lead is not None)


def _vision(text: str, span: Span, block: Block, place: Place) -> None:
    if any(place.drafts.items[index].kind == "visjon" for index in place.head.made):
        return
    said = _VISION.search(text) if len(text) < 300 else None
    quoted = _QUOTED.search(text)
    words = quoted[1] if quoted else said[1] if said else text if place.head.kinds and len(text) <= 160 else ""
    if words and (place.head.kinds or said or (quoted and "visjon" in text[: quoted.start()].lower())):
        index = place.drafts.add(Draft("visjon", clean(words), "", span, None, place.section.index, place.role))
        place.drafts.items[index].apply_attrs(block.attrs)
        place.add_made(index)


def _stated(text: str, span: Span, block: Block, place: Place, kind: str, *, led: bool) -> None:
    """A goal by itself: numbered, opening its section, or the plan's hovedmål right after "Hovedmålet er:"."""
    number, rest = split_number(text)
    if not number:
        number, rest = split_letter(text)
    code, rest = split_code(rest) if not number else ("", rest)
    first = led and kind == "hovedmaal" and all(draft.kind != kind for draft in place.drafts.items)
    only = (first or (not place.head.made and _alone(place, block))) and not _SPEAKS_OF.match(rest)
    if kind not in RANK or kind in ("tiltak", "indikator", "innsatstrinn") or not (number or code or only):
        return
    if not number and not code and len(_SENTENCE.split(rest)) > 1:
        return
    if len(rest) > 300 or rest.rstrip().endswith((":", "?")):
        return
    draft = Draft(
        kind, clean(rest), number, span, place.drafts.ancestor(place.goal(), kind), place.section.index, place.role
    )
    draft.series, draft.id = f"p{place.head.section}:{kind}", code
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    if kind not in ("visjon", "utfordring"):
        place.head.labelled.append(index)


def _main_goal(text: str, span: Span, block: Block, place: Place) -> bool:
    """ "Hovedmålet for planen er at …": the goal is what follows."""
    match = _MAIN_GOAL.match(" ".join(text.split()))
    if match is None or len(match["goal"]) > 260:
        return False
    if any(draft.kind == "hovedmaal" for draft in place.drafts.items):
        return False
    draft = Draft("hovedmaal", clean(match["goal"]), "", span, None, place.section.index, place.role)
    draft.series = f"p{place.head.section}:hovedmaal"
    draft.apply_attrs(block.attrs)
    index = place.drafts.add(draft)
    place.add_made(index)
    place.last = index
    place.head.labelled.append(index)
    return True


def _alone(place: Place, block: Block) -> bool:
    """Whether the paragraph opens its section, and no list, table or subsection there could hold the goals."""
    siblings = place.blocks_of(place.section)
    if not siblings or siblings[0] is not block or any(other.kind in ("item", "table") for other in siblings):
        return False
    children = [section for section in place.sections if section.parent == place.section.index]
    return all(heading_kinds(child.title, place.words) for child in children)
