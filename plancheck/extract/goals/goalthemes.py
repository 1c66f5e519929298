"""Hovedmål that are each for a theme ("Hovedmål vann: …"), and the delmål told apart from them by theme or letter.

The delmål stand in another place: below "Delmål vann:", below a heading "Vann", or with codes that begin as the themes
do: "V1" and "A1" beside "vann" and "avløp".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.drafts import Draft
from plancheck.extract.kinds import MAIN_GOALS
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_KIND = pattern(
    r"(?:(?:hov[eu]d|del)?mål(?:ene|a)?)\s+(?:for\s+|innen\s+|innan\s+|[–-]\s+)?", re.I, begins="hov del mål"
)
_CODE = pattern(r"([A-ZÆØÅ])-?\d")
_FEWEST = 2


def themes_told(place: Place) -> Mapping[str, int]:
    """The theme of each hovedmål told with one so far, and the index of the goal; empty for fewer than two themes."""
    told = {draft.theme: at for at, draft in enumerate(place.drafts.items) if draft.theme and draft.kind in MAIN_GOALS}
    return told if len(told) >= _FEWEST else {}


def serve_themes(place: Place) -> None:
    """Let each delmål that stands below none of these goals, or after the last of them, serve that of its theme."""
    themes = themes_told(place)
    if not themes:
        return
    goals = {None, *themes.values()}
    free = [
        draft
        for draft in place.drafts.items
        if draft.kind == "delmaal" and draft.parent in goals and all(ref.edge != "bidrar_til" for ref in draft.refs)
    ]
    blocks = {block.span: at for at, block in enumerate(place.document.blocks)}
    lettered = _by_letter(free, themes)
    for draft in free:
        above = _said_above(draft, blocks.get(draft.span, -1), place)
        said = next((themes[theme] for theme in above if theme in themes), lettered.get(_letter(draft)))
        draft.parent = draft.parent if said is None else said


def _by_letter(goals: Sequence[Draft], themes: Mapping[str, int]) -> Mapping[str, int]:
    """The hovedmål of each letter that codes of delmål begin with; empty where the letters are not those of themes."""
    letters = {theme[0].upper(): at for theme, at in themes.items()}
    used = {letter for draft in goals if (letter := _letter(draft))}
    return letters if len(letters) == len(themes) and len(used) >= _FEWEST and used <= letters.keys() else {}


def _letter(draft: Draft) -> str:
    match = _CODE.match(draft.id or draft.number)
    return match[1] if match is not None else ""


def _said_above(draft: Draft, at: int, place: Place) -> Iterator[str]:
    """What the line before the delmål's list and the headings above it may name as theme."""
    blocks = place.document.blocks
    while at > 0 and blocks[at].kind == "item":
        at -= 1
    if at >= 0 and _may_lead(blocks[at]):
        yield theme_of(blocks[at].text)
    index: int | None = draft.section
    while index:
        yield theme_of(place.sections[index].title)
        index = place.sections[index].parent


def _may_lead(block: Block) -> bool:
    return block.kind in ("paragraph", "heading")


def theme_of(text: str) -> str:
    """ "vann" of "Delmål vann:", "Mål for vann" and "Vann"."""
    folded = normalise(text)
    kind = _KIND.match(folded)
    return folded[kind.end() :] if kind is not None else folded
