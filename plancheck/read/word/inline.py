"""The text of a paragraph as it is printed with all tracked changes accepted.

Insertions are in, deletions and what was moved away are out; of a field only its result; text boxes, notes and comments
are gathered beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from plancheck.read.package import Element, Relation
from plancheck.read.struck import replaced
from plancheck.read.word import names as w
from plancheck.read.word.styles import PLAIN, Look, Style, Styles, look_of
from plancheck.record import dataclass, field

_DEEPEST = 60
"""So deep may links, insertions and content controls stand in each other."""
_INSTRUCTION = re.compile(r'\s*(\w+)(?:\s+(?:\\l\s+)?"([^"]*)")?')
_ANCHOR = re.compile(r'\\l\s+"')
_SIGNS = {
    "F0FC": "✓", "F0FE": "☒", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F0A3": "☐", "F052": "☑", "F053": "☒",
    "F0E0": "→", "F0E8": "→", "F0B7": "•", "F0A7": "•", "F076": "•", "F02D": "-", "F0D8": "➢",
}  # fmt: skip
"""Signs of the fonts Symbol and Wingdings that mean something."""
_AS_TEXT = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_DRAWINGS = frozenset({"drawing", "pict", "object"})
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_THROUGH = frozenset(
    w.MAIN + name for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent", "rubyBase", "ruby")
)
_SKIPPED = frozenset(w.MAIN + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt"))


@dataclass(slots=True)
class _Field:
    kind: str = ""
    instruction: str = ""
    result: bool = False
    """What is read now is the field's result, no longer its instruction."""
    begins: int = 0
    """The piece its result begins with, in the paragraph it began in."""
    paragraph: int = 0


@dataclass(slots=True)
class Flow:
    """What carries over from paragraph to paragraph."""

    relations: Mapping[str, Relation]
    styles: Styles
    page: int = 1
    paged: bool = False
    """Word recorded where its pages end."""
    fields: list[_Field] = field(default_factory=list)
    open_comments: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    paragraphs: int = 0

    @property
    def in_contents(self) -> bool:
        return bool(self.fields) and any(one.kind == "TOC" for one in self.fields)


@dataclass(slots=True)
class Gathered:
    """What stands in a paragraph, in pieces."""

    pieces: list[tuple[str, Look]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """First piece, piece after the last, target."""
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    contents: bool = False
    page: int = 0
    pictures: bool = False


class Inline:
    """Reads paragraphs, one at a time."""

    def __init__(self, flow: Flow) -> None:
        self.gathered = Gathered()
        self._flow = flow
        self._base = PLAIN
        self._has_struck = False
        self._readers: dict[str, Callable[[Element, int], None]] = {
            w.MAIN + "r": self._run,
            w.MAIN + "hyperlink": self._hyperlink,
            w.MAIN + "fldSimple": self._simple_field,
            w.MAIN + "commentRangeStart": self._comment,
            w.MAIN + "commentRangeEnd": self._comment_end,
            w.MAIN + "bookmarkStart": self._bookmark,
            w.SDT: self._control,
            w.COMPATIBLE + "AlternateContent": self._alternate,
            w.MATH + "oMath": self._math,
            w.MATH + "oMathPara": self._math,
        }

    def read(self, paragraph: Element, style: Style) -> Gathered:
        """What stands in a paragraph of a style."""
        flow = self._flow
        flow.paragraphs += 1
        self._base = style.look
        self._has_struck = False
        gathered = self.gathered = Gathered(comments=list(flow.open_comments), contents=flow.in_contents)
        self._children(paragraph, 0)
        if self._has_struck:
            _leave_out_struck(gathered.pieces)
        gathered.page = gathered.page or flow.page
        gathered.contents = gathered.contents or flow.in_contents
        for one in flow.fields:
            one.result = True  # an instruction does not reach into the next paragraph
        return gathered

    def _children(self, element: Element, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in element:
            tag = child.tag
            reader = self._readers.get(tag)
            if reader is not None:
                reader(child, depth + 1)
            elif tag in _THROUGH:
                self._children(child, depth + 1)

    def _run(self, run: Element, depth: int) -> None:
        look = self._base
        for child in run:
            tag = child.tag
            if tag == w.T:
                self._text(child.text or "", look)
            elif tag == w.RPR:
                look = self._look(child)
            elif tag not in _SKIPPED:
                self._content(child, look, depth)

    def _look(self, properties: Element) -> Look:
        look = self._base
        style = properties.find(w.MAIN + "rStyle")
        if style is not None:
            look = self._flow.styles.run(style.get(w.VAL, "")).over(look)
        return look_of(properties).over(look)

    def _text(self, text: str, look: Look) -> None:
        fields = self._flow.fields
        if look.hidden or (fields and not all(one.result for one in fields)):
            return
        if "\n" in text:
            text = text.replace("\n", " ")
        if not self.gathered.page and text.strip():
            self.gathered.page = self._flow.page
        self._has_struck = self._has_struck or look.struck is True
        self.gathered.pieces.append((text, look))

    def _content(self, child: Element, look: Look, depth: int) -> None:
        """Anything in a run that is not ordinary text."""
        name = child.tag.rpartition("}")[2]
        if name in _AS_TEXT:
            self._text(_AS_TEXT[name], look)
        elif name in ("br", "cr"):
            if self.gathered.pieces or child.get(w.MAIN + "type") not in ("page", "column"):
                self.gathered.pieces.append(("\n", look))
        elif name == "sym":
            self._text(_SIGNS.get(child.get(w.MAIN + "char", "").upper(), " "), look)
        elif name == "lastRenderedPageBreak":
            self._flow.page += 1
        elif name in ("instrText", "fldChar"):
            self._field_mark(child)
        elif name in ("footnoteReference", "endnoteReference"):
            self.gathered.notes.append((name[:-9], child.get(w.ID, "")))
        elif name == "commentReference":
            self._note_comment(child)
        elif name in _DRAWINGS:
            self._drawing(child)
        elif name == "AlternateContent":
            self._alternate(child, depth, look)
        elif name == "ruby":
            self._children(child, depth + 1)

    def _drawing(self, element: Element) -> None:
        """The text boxes of a drawing; a box inside a box comes with the outer one."""
        self.gathered.pictures = True
        stack = list(element)[::-1]
        while stack:
            child = stack.pop()
            if child.tag == w.TEXT_BOX:
                self.gathered.boxes.append(child)
            elif child.tag == w.COMPATIBLE + "AlternateContent":
                stack += list(chosen(child))[::-1]
            else:
                stack += list(child)[::-1]

    def _alternate(self, element: Element, depth: int, look: Look | None = None) -> None:
        """One of the alternatives: a drawing's boxes are read once, not once for each Word version."""
        for child in chosen(element):
            name = child.tag.rpartition("}")[2]
            if child.tag in self._readers:
                self._readers[child.tag](child, depth + 1)
            elif name in _DRAWINGS:
                self._drawing(child)
            elif child.tag == w.T:
                self._text(child.text or "", look or self._base)
            elif child.tag.startswith(w.MAIN):
                self._content(child, look or self._base, depth + 1)

    # Fields

    def _field_mark(self, mark: Element) -> None:
        """Where a field begins, where its result begins, where it ends; or a part of its instruction."""
        fields = self._flow.fields
        kind = mark.get(w.MAIN + "fldCharType", "")
        if not kind:
            if fields:
                fields[-1].instruction += mark.text or ""
        elif kind == "begin":
            if len(fields) < _DEEPEST:
                fields.append(_Field(paragraph=self._flow.paragraphs))
        elif kind == "separate" and fields:
            here = fields[-1]
            here.result, here.begins, here.paragraph = True, len(self.gathered.pieces), self._flow.paragraphs
            match = _INSTRUCTION.match(here.instruction)
            here.kind = match[1].upper() if match else ""
            self.gathered.contents = self.gathered.contents or here.kind == "TOC"
        elif kind == "end" and fields:
            done = fields.pop()
            match = _INSTRUCTION.match(done.instruction) if done.kind == "HYPERLINK" else None
            if match and match[2] and done.paragraph == self._flow.paragraphs:
                target = ("#" if _ANCHOR.search(match[0]) else "") + match[2]
                self.gathered.links.append((done.begins, len(self.gathered.pieces), target))

    def _simple_field(self, element: Element, depth: int) -> None:
        fields = self._flow.fields
        match = _INSTRUCTION.match(element.get(w.MAIN + "instr", ""))
        fields.append(_Field(match[1].upper() if match else "", result=True, paragraph=0))
        self.gathered.contents = self.gathered.contents or fields[-1].kind == "TOC"
        self._children(element, depth)
        fields.pop()

    # Links, marks and controls

    def _hyperlink(self, element: Element, depth: int) -> None:
        first = len(self.gathered.pieces)
        self._children(element, depth)
        relation = self._flow.relations.get(element.get(w.RELATED + "id", ""))
        anchor = element.get(w.MAIN + "anchor", "")
        target = (relation.target if relation is not None else "") + (f"#{anchor}" if anchor else "")
        if target:
            self.gathered.links.append((first, len(self.gathered.pieces), target))

    def _comment(self, element: Element, depth: int) -> None:
        del depth
        self._flow.open_comments.append(element.get(w.ID, ""))
        self._note_comment(element)

    def _comment_end(self, element: Element, depth: int) -> None:
        del depth
        found = element.get(w.ID, "")
        if found in self._flow.open_comments:
            self._flow.open_comments.remove(found)

    def _note_comment(self, element: Element) -> None:
        if element.get(w.ID, "") not in self.gathered.comments:
            self.gathered.comments.append(element.get(w.ID, ""))

    def _bookmark(self, element: Element, depth: int) -> None:
        del depth
        self._flow.anchors.add(element.get(w.MAIN + "name", ""))

    def _control(self, element: Element, depth: int) -> None:
        content = element.find(w.SDT_CONTENT)
        if content is not None:
            self._children(content, depth)

    def _math(self, element: Element, depth: int) -> None:
        del depth
        self._text("".join(part.text or "" for part in element.iter(w.MATH + "t")), self._base)


def chosen(alternate: Element) -> Iterable[Element]:
    """The children of the alternative to read: the first that holds anything, newest first."""
    choices = [child for child in alternate if child.tag == w.COMPATIBLE + "Choice"]
    fallback = alternate.find(w.COMPATIBLE + "Fallback")
    for choice in choices:
        if fallback is None or next(choice.iter(w.TEXT_BOX), None) is not None or _has_text(choice):
            return choice
    if fallback is not None and (next(fallback.iter(w.TEXT_BOX), None) is not None or _has_text(fallback)):
        return fallback
    return choices[0] if choices else ()


def _has_text(element: Element) -> bool:
    return next(element.iter(w.T), None) is not None


def without_private(text: str) -> str:
    """Text without signs that only exist in one font."""
    if not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda match: _SIGNS.get(f"{ord(match[0]):04X}", " "), text)


def _leave_out_struck(pieces: list[tuple[str, Look]]) -> None:
    """Empty the pieces that are struck out, where others stand in their place."""
    if replaced([(text, look.struck is True) for text, look in pieces]):
        pieces[:] = [("" if look.struck else text, look) for text, look in pieces]
