"""The walk through the body of a Word file: paragraphs, lists, tables, content controls and text boxes, in order."""

from __future__ import annotations

import re

from plancheck.read.package import Element
from plancheck.read.word import names as w
from plancheck.read.word.entries import Entry
from plancheck.read.word.inline import Flow, Gathered, Inline, chosen
from plancheck.read.word.numbering import Label, Numbering
from plancheck.read.word.styles import DEEPEST, Style, Styles, indent_of
from plancheck.read.word.tables import read_table
from plancheck.read.word.words import Words, tabbed_of, words_of

DEEPEST_NESTING = 30
"""So deep may tables, text boxes and content controls stand in each other."""
LONGEST_HEADING = 300
_TO_PAGE = re.compile(r".{1,200}[ .…]\d{1,4}", re.DOTALL)
_CONTAINERS = frozenset(w.MAIN + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent"))


class Story:
    """Gathers the entries of one part of the document."""

    def __init__(self, flow: Flow, styles: Styles, numbering: Numbering) -> None:
        self.flow = flow
        self.styles = styles
        self.numbering = numbering
        self.entries: list[Entry] = []
        self.notes: list[tuple[str, str]] = []
        self._inline = Inline(flow)
        self._carried: Gathered | None = None
        """What stood before a deleted paragraph mark: it goes on in the next paragraph."""
        self._contents = 0
        """How many content controls around this hold a contents list."""

    def read(self, container: Element, depth: int = 0, *, boxed: bool = False) -> None:
        """Read everything in a body, a content control, a text box or a note."""
        if depth > DEEPEST_NESTING:
            return
        for child in container:
            tag = child.tag
            if tag == w.P:
                self._paragraph(child, depth, boxed)
            elif tag == w.TBL:
                read_table(child, self, depth, boxed)
            elif tag == w.SDT:
                self._control(child, depth, boxed)
            elif tag in _CONTAINERS:
                self.read(child, depth + 1, boxed=boxed)
            elif tag == w.COMPATIBLE + "AlternateContent":
                for part in chosen(child):
                    self.read(_wrapped(part), depth + 1, boxed=boxed)
        if self._carried is not None:
            self._flush(boxed)

    def _control(self, element: Element, depth: int, boxed: bool) -> None:
        content = element.find(w.SDT_CONTENT)
        if content is None:
            return
        gallery = element.find(f"{w.MAIN}sdtPr/{w.MAIN}docPartObj/{w.MAIN}docPartGallery")
        contents = gallery is not None and gallery.get(w.VAL, "") == "Table of Contents"
        self._contents += contents
        self.read(content, depth + 1, boxed=boxed)
        self._contents -= contents

    def _flush(self, boxed: bool) -> None:
        gathered = self.carried()
        if gathered is not None and (words := words_of(gathered)).text:
            self.entries.append(Entry("paragraph", words, page=gathered.page, boxed=boxed))

    def paragraph(self, element: Element) -> tuple[Gathered, Style, Element | None] | None:
        """What a paragraph holds; None where its mark is deleted and it goes on in the next one."""
        properties = element.find(w.PPR)
        named = None if properties is None else properties.find(w.MAIN + "pStyle")
        style = self.styles.paragraph(None if named is None else named.get(w.VAL))
        gathered = self._inline.read(element, style)
        if self._carried is not None:
            gathered = _joined(self._carried, gathered)
            self._carried = None
        if properties is not None and _mark_deleted(properties):
            self._carried = gathered
            return None
        return gathered, style, properties

    def _paragraph(self, element: Element, depth: int, boxed: bool) -> None:
        found = self.paragraph(element)
        if found is None:
            return
        gathered, style, properties = found
        words = words_of(gathered)
        if words.text or words.attrs:
            self.entries.append(self._entry(element, gathered, words, style, properties, boxed))
        else:
            self.numbered(style, properties)  # Word numbers empty paragraphs too
        self.notes += gathered.notes
        self.read_boxes(gathered, depth)

    def read_boxes(self, gathered: Gathered, depth: int) -> None:
        """The text boxes anchored in a paragraph, after it."""
        for box in gathered.boxes:
            self.read(box, depth + 1, boxed=True)

    def _entry(
        self, element: Element, gathered: Gathered, words: Words, style: Style, properties: Element | None, boxed: bool
    ) -> Entry:
        numbered = self.numbered(style, properties)
        level = heading_level(style, properties)
        noise = "contents" if self._is_contents(gathered, words, style) else ""
        entry = Entry("paragraph", words, page=gathered.page, element=element, comments=tuple(gathered.comments))
        entry.boxed, entry.quote, entry.noise = boxed, style.quote, noise
        own_indent = indent_of(properties)
        if own_indent is None:
            own_indent = style.indent if style.num_id == "" or numbered is None else None
        if not noise and (level or style.title) and len(words.text) <= LONGEST_HEADING:
            entry.kind, entry.level = "heading", level
            if numbered is not None and not numbered[0].bullet and numbered[0].text:
                entry.label = numbered[0].text
        elif numbered is not None and numbered[0].text:
            label, entry.num_id = numbered
            entry.kind, entry.label, entry.level = "item", label.text, label.level
            entry.indent = label.indent if own_indent is None else own_indent
        elif style.bullet:
            entry.kind, entry.label, entry.indent = "item", "-", own_indent or 0
        else:
            entry.indent = own_indent or 0
            entry.continued = style.continued or entry.indent > 0
            entry.tabbed = tabbed_of(gathered)
        return entry

    def _is_contents(self, gathered: Gathered, words: Words, style: Style) -> bool:
        if style.contents:
            return True
        if not (gathered.contents or self._contents) or style.heading or style.title:
            return False
        return self._contents > 0 or _TO_PAGE.fullmatch(words.text) is not None

    def numbered(self, style: Style, properties: Element | None) -> tuple[Label, str] | None:
        """The label of a paragraph that Word numbers, and its numId; counts it."""
        num_id, level = style.num_id, style.num_level
        if num_id and num_id in self.numbering:
            tied = self.numbering.level_of_style(num_id, style.chain)
            level = tied if tied is not None else level
        own = None if properties is None else properties.find(w.NUM_PR)
        if own is not None:
            own_id, own_level = own.find(w.NUM_ID), own.find(w.LEVEL)
            if own_id is not None and own_id.get(w.VAL, "") != num_id:
                num_id, level = own_id.get(w.VAL, ""), None
            if own_level is not None:
                level = w.number(own_level.get(w.VAL))
        if not num_id or num_id == "0" or num_id not in self.numbering:
            return None
        if level is None:
            level = self.numbering.level_of_style(num_id, style.chain) or 0
        return self.numbering.count(num_id, level), num_id

    def carried(self) -> Gathered | None:
        """What a deleted mark at the end of a cell left behind; taken away from what follows."""
        gathered, self._carried = self._carried, None
        return gathered

    def is_heading(self, element: Element) -> bool:
        """Whether a paragraph has the style of a heading or a title."""
        properties = element.find(w.PPR)
        named = None if properties is None else properties.find(w.MAIN + "pStyle")
        style = self.styles.paragraph(None if named is None else named.get(w.VAL))
        return style.title or heading_level(style, properties) > 0


def heading_level(style: Style, properties: Element | None) -> int:
    """1 to 9 for a heading; an outline level on the paragraph itself counts more than its style."""
    if style.title or style.contents:
        return 0
    outline = None if properties is None else properties.find(w.OUTLINE)
    if outline is not None:
        level = w.number(outline.get(w.VAL), DEEPEST)
        return level + 1 if 0 <= level < DEEPEST else 0
    return style.heading


def _mark_deleted(properties: Element) -> bool:
    mark = properties.find(w.RPR)
    return mark is not None and (mark.find(w.DELETED) is not None or mark.find(w.MOVED) is not None)


def _joined(first: Gathered, second: Gathered) -> Gathered:
    shift = len(first.pieces)
    links = [(start + shift, end + shift, target) for start, end, target in second.links]
    return Gathered(
        first.pieces + second.pieces,
        first.links + links,
        first.boxes + second.boxes,
        first.notes + second.notes,
        first.comments + [one for one in second.comments if one not in first.comments],
        first.contents or second.contents,
        first.page if first.pieces else second.page,
        first.pictures or second.pictures,
    )


def _wrapped(child: Element) -> Element:
    """A container that holds one child."""
    holder = Element(w.SDT_CONTENT)
    holder.append(child)
    return holder
