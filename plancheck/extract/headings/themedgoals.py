"""Goals and actions sorted by theme in chapters of their own: "Mål for kultur" and below it "Tiltak for kultur"."""

from __future__ import annotations

from plancheck.extract.context import Place
from plancheck.extract.goals.goalsentences import SAYS, sentences_only
from plancheck.extract.kinds import MAIN_GOALS
from plancheck.extract.labels import Label, read_label, split_number
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import normalise

_KIND = pattern(
    r"(?:(?:våre?|vårt|prioriterte|nye)\s+)?(?:tiltak(?:a|ene|sliste|splan)?|(?:del|hov[eu]d)?mål(?:et|ene|a|setting(?:er|ar)?)?|"
    r"satsing(?:er|ar)?|aktivitet(?:er|ar)|handling(?:er|ar))"
    r"(?:\s+(?:for|innen|innenfor|innan|innanfor|på|i|om)\s+|\s*[:–—-]\s+)(?P<theme>\S.*)"
)
"""A heading that says of which theme its goals or actions are, in small letters."""
_LONGEST = 60
_FEW_WORDS = 2
_CHAPTERS = (("maal",), ("hovedmaal",), ("delmaal",))


def theme_of(title: str) -> str:
    """ "kultur" of "Tiltak for kultur" and "Mål – Kultur", in small letters; "" of other headings."""
    folded = normalise(split_number(title)[1])
    match = _KIND.fullmatch(folded) if len(folded) <= _LONGEST else None
    return match["theme"] if match is not None else ""


def themes_differ(one: Section, other: Section) -> bool:
    """Whether both headings name a theme, and not the same."""
    theme = theme_of(one.title)
    return bool(theme) and theme_of(other.title) not in ("", theme)


def same_theme(one: Section, other: Section) -> bool:
    """Whether two sections are of the same theme, by what their headings say or by being called so."""
    return _name(one) == _name(other) != ""


def _name(section: Section) -> str:
    return theme_of(section.title) or ("" if section.own_role else normalise(split_number(section.title)[1]))


def theme_kinds(section: Section, place: Place) -> tuple[str, ...]:
    """The kind of goal that stands below a theme's heading in a chapter of goals: of "Kultur" below "Mål" ("maal",)."""
    above = next((head for head in reversed(place.heads) if head.level < section.level), None)
    if above is None or above.item is not None or above.kinds not in _CHAPTERS or section.own_role:
        return ()
    return above.kinds if over_sentences(section, place) else ()


def over_sentences(section: Section, place: Place) -> bool:
    """Whether a heading and those beside it are themes, by what each holds: a word or two over goals in sentences, or,
    where the hovedmål of the chapter is told, over lines that call themselves delmål."""
    sisters = [other for other in place.sections if (other.parent, other.level) == (section.parent, section.level)]
    if len(sisters) > 1 and all(
        _is_theme(other) and sentences_only(place.document.blocks[other.first : other.last]) for other in sisters
    ):
        return True
    main = [draft.section for draft in place.drafts.items if draft.kind == "hovedmaal"]
    if not any(other.own_role and other.index in main for other in sisters):
        return False
    return all(other.own_role or (_is_theme(other) and _opens_with_delmaal(other, place)) for other in sisters)


def _opens_with_delmaal(section: Section, place: Place) -> bool:
    if section.first >= section.last:
        return False
    label = read_label(place.document.blocks[section.first].text, place.words)
    return label is not None and label.kind == "delmaal" and bool(label.text and label.number)


def _is_theme(section: Section) -> bool:
    words = [word for word in section.title.split() if word != "og"]
    return len(words) <= _FEW_WORDS and not SAYS.search(section.title)


_FIRST = 3
"""So soon below its heading the theme's own goal stands."""


def states_main(label: Label, section: Section, place: Place) -> bool:
    """Whether a heading "Mål 1 Gode liv" is the theme of a goal told in full below it: "Hovedmål: I Tverrå lever …"."""
    if label.kind not in MAIN_GOALS or not label.number:
        return False
    blocks = place.document.blocks[section.first : min(section.last, section.first + _FIRST)]
    texts = (block.text for block in blocks if block.kind in ("paragraph", "heading"))
    told = [read_label(text, place.words) for text in texts if "mål" in text[:_LONGEST].lower()]
    return any(one is not None and one.kind == "hovedmaal" and one.text and not one.number for one in told)


def number_of_theme(kind: str, place: Place) -> str:
    """The number that the heading above gives the hovedmål told below it; "" where it is no such theme."""
    section = place.section
    if kind != "hovedmaal" or place.head.item is not None or not section.index:
        return ""
    label = read_label(section.title, place.words)
    return label.number if label is not None and states_main(label, section, place) else ""
