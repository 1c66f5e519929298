"""Styles of a Word file: what a paragraph or a run looks like, and what it is, by name, id, outline level and base.

Word keeps built-in names in English in the file, whatever language it speaks ("heading 1" under the id "Overskrift1");
other programs, and styles people made, may be named in Norwegian.
"""

from __future__ import annotations

import re

from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.record import dataclass, replace

DEEPEST = 9
_DEEPEST_CHAIN = 20
_HEADING = re.compile(r"(?:heading|overskrift|rubrikk|titre|überschrift)[ _-]*([1-9])(?:[ _-].*)?")
_TITLE = frozenset({"title", "tittel", "dokumenttittel", "document title", "plantittel"})
_CONTENTS = re.compile(
    r"(?:toc|innh|contents|innholdsfortegnelse|innhaldsliste)[ _-]*\d|toc ?heading|overskrift ?(?:for|i) ?innholds?.*"
    r"|overskrift ?for ?innhalds.*|contents ?heading|table ?of ?figures|figurliste|table ?of ?contents"
)
_QUOTE = frozenset({"quote", "sitat", "intense quote", "intensequote", "sterkt sitat", "sterktsitat"})
_BULLETED = re.compile(r"(?:list ?bullet|punktliste|kulepunkt(?:er)?)[ _-]*([2-5])?")
_CONTINUED = re.compile(r"(?:list ?paragraph|listeavsnitt|list ?continue|liste[ -]?forts.*|list avsnitt)[ _-]*\d?")


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks; None where this place says nothing of it."""

    bold: bool | None = None
    hidden: bool | None = None
    size: int | None = None
    """In half points."""
    struck: bool | None = None

    def over(self, base: Look) -> Look:
        """This look laid over another."""
        return Look(
            base.bold if self.bold is None else self.bold,
            base.hidden if self.hidden is None else self.hidden,
            base.size if self.size is None else self.size,
            base.struck if self.struck is None else self.struck,
        )


PLAIN = Look(bold=False, hidden=False, size=22)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all it inherits."""

    look: Look = PLAIN
    heading: int = 0
    """1 to 9 where paragraphs of this style are headings."""
    title: bool = False
    contents: bool = False
    quote: bool = False
    bullet: bool = False
    """A bulleted list by name; the numbering, if any, says more."""
    continued: bool = False
    """A paragraph that may belong to the list item above it."""
    num_id: str = ""
    num_level: int | None = None
    indent: int | None = None
    chain: tuple[str, ...] = ()
    """Its own id and those of the styles it is based on."""


def look_of(properties: Element | None) -> Look:
    """What run properties say."""
    if properties is None:
        return Look()
    bold = hidden = struck = None
    size = None
    for child in properties:
        if child.tag == _BOLD:
            bold = child.get(w.VAL) not in w.OFF
        elif child.tag == _VANISH:
            hidden = child.get(w.VAL) not in w.OFF
        elif child.tag == _SIZE:
            size = w.number(child.get(w.VAL)) or None
        elif child.tag in _STRUCK:
            struck = child.get(w.VAL) not in w.OFF
    return Look(bold, hidden, size, struck)


_BOLD, _VANISH, _SIZE, _RSTYLE = w.MAIN + "b", w.MAIN + "vanish", w.MAIN + "sz", w.MAIN + "rStyle"
_STRUCK = frozenset({w.MAIN + "strike", w.MAIN + "dstrike"})


def indent_of(properties: Element | None) -> int | None:
    """The left indent that paragraph properties state, in twips."""
    found = None if properties is None else properties.find(w.INDENT)
    if found is None:
        return None
    text = found.get(w.MAIN + "left") or found.get(w.MAIN + "start")
    return w.number(text) if text else None


class Styles:
    """All styles of one file."""

    def __init__(self, root: Element | None) -> None:
        self._raw: dict[str, Element] = {}
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, Look] = {}
        self._default = ""
        self._base = PLAIN
        if root is None:
            return
        defaults = root.find(f"{w.MAIN}docDefaults/{w.MAIN}rPrDefault/{w.RPR}")
        self._base = look_of(defaults).over(Look(bold=False, hidden=False, size=20))
        for element in root.iter(w.STYLE):
            style_id = element.get(w.MAIN + "styleId", "")
            self._raw.setdefault(style_id, element)
            if element.get(w.MAIN + "type") == "paragraph" and element.get(w.MAIN + "default") not in (None, *w.OFF):
                self._default = style_id

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph; the document's default where it names none."""
        key = style_id or self._default
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._read(key, 0)
        return style

    def run(self, style_id: str) -> Look:
        """What a character style says."""
        look = self._looks.get(style_id)
        if look is None:
            look = Look()
            for element in reversed(self._chain(style_id)):
                look = look_of(element.find(w.RPR)).over(look)
            self._looks[style_id] = look
        return look

    def numbering_of(self, style_id: str) -> str:
        """The numId a numbering style holds."""
        element = self._raw.get(style_id)
        found = None if element is None else element.find(f"{w.PPR}/{w.NUM_PR}/{w.NUM_ID}")
        return "" if found is None else found.get(w.VAL, "")

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        element = self._raw.get(style_id)
        while element is not None and len(chain) < _DEEPEST_CHAIN:
            chain.append(element)
            based = element.find(w.MAIN + "basedOn")
            element = None if based is None else self._raw.get(based.get(w.VAL, ""))
        return chain

    def _read(self, style_id: str, depth: int) -> Style:
        element = self._raw.get(style_id)
        if element is None:
            return _named(Style(self._base, chain=(style_id,)), style_id.lower(), "")
        based = element.find(w.MAIN + "basedOn")
        parent = None if based is None else based.get(w.VAL, "")
        if parent and parent != style_id and parent in self._raw and depth < _DEEPEST_CHAIN:
            style = self._styles.get(parent) or self._read(parent, depth + 1)
            style = replace(style, contents=False, chain=(style_id, *style.chain))
        else:
            style = Style(self._base, chain=(style_id,))
        style = replace(style, look=look_of(element.find(w.RPR)).over(style.look))
        name = element.find(w.MAIN + "name")
        style = _named(style, "" if name is None else name.get(w.VAL, "").strip().lower(), style_id.lower())
        return _with_properties(style, element.find(w.PPR))


def _named(style: Style, name: str, style_id: str) -> Style:
    """What the style's name, else its id, says it is."""
    for word in (name, style_id):
        if not word:
            continue
        if _CONTENTS.fullmatch(word):
            return replace(style, contents=True, heading=0, title=False)
        heading = _HEADING.fullmatch(word)
        if heading:
            return replace(style, heading=int(heading[1]), title=False)
        if word in _TITLE:
            return replace(style, title=True, heading=0)
        if word in ("subtitle", "undertittel"):
            return replace(style, title=False, heading=0)
        if word in _QUOTE:
            return replace(style, quote=True)
        if _BULLETED.fullmatch(word):
            return replace(style, bullet=True)
        if _CONTINUED.fullmatch(word):
            return replace(style, continued=True)
    return style


def _with_properties(style: Style, properties: Element | None) -> Style:
    if properties is None:
        return style
    outline = properties.find(w.OUTLINE)
    if outline is not None and not style.contents and not style.title:
        level = w.number(outline.get(w.VAL), DEEPEST)
        style = replace(style, heading=level + 1 if 0 <= level < DEEPEST else 0)
    numbering = properties.find(w.NUM_PR)
    if numbering is not None:
        num_id, level_at = numbering.find(w.NUM_ID), numbering.find(w.LEVEL)
        if num_id is not None:
            style = replace(style, num_id=num_id.get(w.VAL, ""))
        if level_at is not None:
            style = replace(style, num_level=w.number(level_at.get(w.VAL)))
    indent = indent_of(properties)
    return style if indent is None else replace(style, indent=indent)
