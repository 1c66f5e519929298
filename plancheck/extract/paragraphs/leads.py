"""A line that only names a kind above a list, "Tiltak:", "Slik gjør vi det – tiltak:"."""

from __future__ import annotations

import re
from functools import lru_cache

from plancheck.document import Block, Span
from plancheck.extract.context import LOOSE_KINDS, Lead, Place, is_loose, is_way
from plancheck.extract.fields.sectionfacts import give_below
from plancheck.extract.goals.references import coded_refs, spoken_refs
from plancheck.extract.headings.outline import heading_kinds
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import Label, read_label
from plancheck.parts import Ref
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise

_LEVELS = (("hovedmaal",), ("delmaal",))
_WITH_WAYS = GOALS | {"strategi", "tiltak", "satsingsomraade", "hovedgrep"}
_TO_SUCCEED = pattern(r"for å (?:lykkes|lukkast)\b", re.I, begins="for")


def read_bare_lead(block: Block, place: Place) -> bool:
    """Read a line of one word and a colon that names a kind ("Tiltak:"), or a field of the item above; False for
    others."""
    label = read_label(block.text, place.words)
    if label is None or label.text or label.number:
        return False
    place.lead = None
    if not give_below(block.text, block.span, block, place):
        place.lead = labelled_lead(label, block.text, block.span, place.words)
    return True


def labelled_lead(label: Label, text: str, span: Span, words: Vocabulary) -> Lead:
    """A label with nothing after it but perhaps the kind ("Slik gjør vi det:", "Slik gjør vi det – tiltak:")."""
    kind, loose, way = _lead_said(label.kind, text, words, numbered=bool(label.number))
    return Lead((kind,), span, goals_named(text, span, kind), loose=loose, way=way)


@lru_cache(maxsize=256)
def _lead_said(kind: str, text: str, words: Vocabulary, *, numbered: bool) -> tuple[str, bool, bool]:
    """(the kind, whether it is loose, whether it tells the way) of such a line, which stands over list after list."""
    folded = normalise(text)
    loose = not numbered and is_loose(folded)
    said = heading_kinds(folded.rpartition(" ")[2], words) if loose else ()
    kind = said[0] if said and said[0] not in GOALS else kind
    return kind, loose and kind in LOOSE_KINDS, kind == "tiltak" and is_way(folded)


def as_headed(lead: Lead, text: str, place: Place) -> Lead:
    """The lead-in "Målet for planen er:", with the level that the heading right above it says: "Hovedmål".

    "For å lykkes må vi:" below no goal, in no chapter of goals, leads to advice on the work and to no strategies.
    """
    head = place.head
    if lead.kinds == ("strategi",) and _TO_SUCCEED.match(text):
        ways = (place.goal() is not None and not head.adopted) or bool(_WITH_WAYS.intersection(place.kinds()))
        return lead if ways else Lead(("historikk",), lead.span)
    if lead.kinds == ("maal",) and head.kinds in _LEVELS and not head.made and not head.labelled:
        lead.kinds = head.kinds
    return lead


def goals_named(text: str, span: Span, kind: str) -> tuple[Ref, ...]:
    """The goals that a line leading to items of the kind names."""
    if text.rstrip(" :").isalpha():
        return ()  # one word
    return tuple(ref for ref in (*spoken_refs(text, span), *coded_refs(text, span)) if ref.kind != kind)
