"""The status a title page states: in the title, a line, a label, a list item, or an adoption last in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plancheck.dates import Precision, find_dates
from plancheck.document import Span
from plancheck.extract.plan.naming import canonical_status, line_status, tells_of_draft, title_status
from plancheck.extract.plan.titlepage import BODY_FIRST, LABELLED, NAME, TitlePage, labelled, split_line
from plancheck.extract.text.prose import Prose, place, sentences
from plancheck.pattern import pattern

_LONGEST = 90
"""A longer line that ends in a full stop is a sentence; what stands alone before a dash in it is read."""
_SHORT = 30
_PROPOSED = pattern(
    r"\W*(?:kommunedirektør|rådmann|administrasjon)\w*\s+(?:sitt?\s+)?(?:forslag|framlegg)\b",
    re.I,
    begins="kommunedirektør rådmann administrasjon",
)
"""Before its month, what the council then adopted: "Kommunedirektørens forslag, november 2025."."""
_WAS = pattern(r"\b(?:ble|blei|vart|var)\b", re.I)
_APART = pattern(r"\s[–—-]\s")
_COUNCIL = pattern(
    r"(?!.*(?:høring|høyring|ettersyn|gjennomsyn|oppstart|planprogram)).*\b(?:kommunestyr|bystyr|heradsstyr)",
    re.I | re.S,
)
_CALLED = pattern(
    r"(?:dette|dokumentet|dette\s+dokumentet|denne\s+planen|planen)\s+er\s+(?:et|eit)\s+(?:høring|høyring)sutkast\b",
    re.I,
    begins="dette dokumentet denne planen",
)
_STEP = pattern(
    r"\W*(?:oppstart|høring|høyring|utkast|frist|planprogram|sluttbehandl|slutthandsam|innspill|innspel|førstegang)\w*\s*:",
    re.I,
    begins="oppstart høring høyring utkast frist planprogram slutt innsp førstegang",
)
"""An item that gives one step of the process its time."""
_DRAFTS = ("utkast", "hoeringsutkast", "hoering")
_BARE_ADOPTION = pattern(
    rf"\W*(?:endelig |endeleg )?(?:vedtatt|vedteken|vedteke|godkjent|godkjend)\s+(?:av|i)\s+(?:{NAME}\s+)?"
    r"(?:kommunestyret?|bystyret?|heradsstyret?|formannskapet)\.?",
    re.I,
)
"""An adoption without day and case: it says that the plan is adopted where nothing else tells its status. With a
colon or a gap after it, it is a line to fill in."""
DAY_AND_CASE = pattern(
    r"\d\d?\.\s?(?:\d\d?\.|[a-zæøå]{3,9})\s?20\d\d\b.*\b(?:saks?nr|sak|PS|KS)\b", re.I | re.S, needs=("sak", "ps", "ks")
)
"""The day and the case of a decision, in a row "Vedtatt" of a table of facts: it was taken."""


def statuses(page: TitlePage) -> list[tuple[str, Span]]:
    """Every status the title, the title page's lines and its labels state, in order, each with its place; an
    adoption line that closes the document counts too."""
    found: list[tuple[str, Span]] = []
    if page.title and page.title_span:
        found += [(status, page.title_span) for status in title_status(page.title)]
    found += _lines(page)
    places = {span for _, span in found}
    for line in page.facts.get("planstatus", ()):
        status = canonical_status(line.text)
        if status is not None and line.span not in places:
            found.append((status, line.span))
    if not found:
        found = _listed(page)
    if found and all(status in _DRAFTS for status, _ in found):
        found += [("vedtatt", line.span) for line in page.facts.get("vedtak_linje", ()) if _by_council(line.text)]
    said = [line for line in page.lines if _BARE_ADOPTION.fullmatch(line.text)]
    said += [line for line in page.facts.get("vedtak_linje", ()) if DAY_AND_CASE.search(line.text)]
    return found or [("vedtatt", line.span) for line in said]


def called_draft(prose: Prose) -> Iterator[tuple[str, Span]]:
    """Where the running text calls the document itself a draft for the hearing: "Dette er et høringsutkast."."""
    for piece in prose.near("høringsutkast", "høyringsutkast"):
        for sentence in sentences(piece) if piece.kind == "paragraph" and piece.block >= prose.title_end else ():
            if _CALLED.match(sentence.text):
                start = sentence.start
                yield "hoeringsutkast", place(prose.document, piece, start, start + len(sentence.text))
                return


def _lines(page: TitlePage) -> list[tuple[str, Span]]:
    """What the lines of the page state; a hearing that was over or a proposal made before the adoption is its story."""
    told = [(status, line) for line in (*page.lines, *page.closing) if (status := _stated(line.text)) is not None]
    kept = [(status, line) for status, line in told if not (status in _DRAFTS and tells_of_draft(line.text))]
    kept += [("vedtatt", line) for status, line in kept if status == "hoeringsutkast" and _adopted_after(line.text)]
    past = [
        line
        for status, line in kept
        if status == "hoering"
        or (status == "utkast" and _PROPOSED.match(line.text))
        or (status in _DRAFTS and _WAS.search(line.text))
    ]
    adopted = [line.text for status, line in kept if status == "vedtatt"] if past else []
    day = max((when.end for text in adopted for when in find_dates(text) if when.end is not None), default=None)
    return [(status, line.span) for status, line in kept if line not in past or not _over(line.text, day)]


def _over(text: str, day: date | None) -> bool:
    """Whether all days of a line are before the day of the adoption; a season may be of its year."""
    whens = find_dates(text) if day is not None else []
    last = max(((when.end, when.precision is Precision.DAY) for when in whens if when.end is not None), default=None)
    if last is None or day is None:
        return False
    return last[0] < day or (not last[1] and last[0].year == day.year)


def _by_council(text: str) -> bool:
    """Whether a row "Vedtak" tells of the council's decision, with day and case, and not that the plan is sent out."""
    return DAY_AND_CASE.search(text) is not None and _COUNCIL.match(text) is not None


def _adopted_after(text: str) -> bool:
    """Whether a draft's line goes on with the council's adoption, its day and case: "Høringsutkast, vedtatt av …"."""
    _, comma, after = text.partition(", ")
    return bool(comma) and _by_council(after) and line_status(after) == "vedtatt"


def _stated(text: str) -> str | None:
    if BODY_FIRST.match(text):
        return "vedtatt"
    if LABELLED.match(text) is None:
        told = text.endswith(".") and len(text) > _LONGEST
        head = _APART.split(text, maxsplit=1)[0] if told else text
        return line_status(head) if not told or len(head) < _SHORT else None
    concept, value = labelled(text) or ("", "")
    if concept == "planstatus":
        return canonical_status(value)
    return line_status(text.replace(":", " ", 1)) if concept == "vedtak_linje" else None


def _listed(page: TitlePage) -> list[tuple[str, Span]]:
    """What one item of a list on the title page states, where the items do not tell of one step after the other."""
    said = ((labelled(line.text), line.span) for line in page.listed)
    named = [(canonical_status(pair[1]), span) for pair, span in said if pair is not None and pair[0] == "planstatus"]
    if named or any(_STEP.match(line.text) for line in page.listed):
        return [(status, span) for status, span in named if status is not None]
    told = [
        (status, line.span)
        for line in page.listed
        for part in split_line(line.text)[:1]
        if (status := _stated(part)) is not None and not tells_of_draft(part)
    ]
    return told if len({status for status, _ in told}) == 1 else []
