"""Word files: styles, automatic numbering, tables and tracked changes read as Word prints them, with zipfile and
xml.etree alone.

What an off-the-shelf reader loses (tracked insertions, merged goal cells, "Hovedmål 1:" as an automatic label) is what
a plan's red thread hangs in.
"""

from __future__ import annotations

from plancheck.document import Block, Document, Span, Unreadable
from plancheck.read.package import Element, Package, Refused
from plancheck.read.word import names as w
from plancheck.read.word.comments import accepted, is_annotated, own_words
from plancheck.read.word.compose import Composed
from plancheck.read.word.entries import Entry
from plancheck.read.word.facts import take_facts
from plancheck.read.word.headings import settle
from plancheck.read.word.inline import Flow
from plancheck.read.word.marks import comment_marks, margin_marks, marks_of
from plancheck.read.word.numbering import Numbering
from plancheck.read.word.story import Story
from plancheck.read.word.styles import Styles
from plancheck.read.word.typed import typed
from plancheck.read.word.words import tidied
from plancheck.record import dataclass

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_GENERIC_TITLES = ("microsoft word", "document", "dokument", "untitled", "uten navn", "mal ", "word")
_PAGE_BREAK = w.MAIN + "lastRenderedPageBreak"


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file that has been read, with the way back from spans to its XML."""

    document: Document
    package: Package
    main: str
    """The name of its main part."""
    root: Element
    elements: dict[int, Element]
    """The paragraph, table or cell a span stands for, by the span's `column`."""


def read_word(data: bytes, name: str) -> Document | Unreadable:
    """A .docx file as a document."""
    try:
        return open_word(data, name).document
    except Refused as refused:
        return refused.unreadable(name)


def open_word(data: bytes, name: str) -> WordFile:
    """Read a .docx file and keep its XML. Raises Refused where it cannot be read."""
    package = Package(data, ".docx")
    main = package.related("", "officeDocument")
    if main not in package:
        main = "word/document.xml"
    root = package.xml(main)
    body = None if root is None else root.find(w.MAIN + "body")
    if root is None or body is None:
        raise Refused("skadet")
    composed, flow, entries = _composed(package, main, root, body, name)
    comments = package.optional(package.related(main, "comments"))
    extended = package.optional(package.related(main, "commentsExtended"))
    found = accepted(comments, extended)
    front, blocks = take_facts(composed.blocks)
    marks = [
        *marks_of(body, composed.where, entries, blocks),
        *comment_marks(comments, extended, found, composed.commented),
        *margin_marks(package, main, name),
    ]
    document = Document(
        path=name,
        format="word",
        blocks=tuple(blocks),
        front=front,
        directives=tuple(composed.directives(found, own_words(comments) if found else {})),
        marks=tuple(marks),
        annotated=is_annotated(comments),
        anchors=frozenset(flow.anchors),
        start=_start(blocks, name),
    )
    return WordFile(document, package, main, root, composed.elements)


def _composed(
    package: Package, main: str, root: Element, body: Element, name: str
) -> tuple[Composed, Flow, list[Entry]]:
    styles = Styles(package.optional(package.related(main, "styles")))
    numbering = Numbering(package.optional(package.related(main, "numbering")), styles)
    flow = Flow(package.relations(main), styles, paged=next(root.iter(_PAGE_BREAK), None) is not None)
    story = Story(flow, styles, numbering)
    story.read(body)
    entries = typed(story.entries)
    settle(entries)
    if not any(entry.kind == "heading" for entry in entries) and (title := _core_title(package)):
        entries.insert(0, title)
    composed = Composed(name, paged=flow.paged)
    composed.add(entries)
    composed.add(_notes(package, main, story, body))
    return composed, flow, entries


def _start(blocks: list[Block], name: str) -> Span:
    for block in blocks:
        if block.kind == "heading" and not block.noise:
            return block.span
    return blocks[0].span if blocks else Span(name)


def _core_title(package: Package) -> Entry | None:
    """The title in the file's properties, for a text without any heading."""
    core = package.optional(package.related("", "core-properties"))
    found = None if core is None else core.find(_TITLE)
    text = tidied(found.text or "") if found is not None else ""
    if not text or text.lower().startswith(_GENERIC_TITLES):
        return None
    entry = Entry("heading", level=1)
    entry.words = entry.words._replace(text=text)
    return entry


def _notes(package: Package, main: str, story: Story, body: Element) -> list[Entry]:
    """Footnotes and endnotes that the text refers to, as paragraphs that stand where the text does so."""
    found: list[Entry] = []
    for kind, word in (("footnote", "fotnote"), ("endnote", "sluttnote")):
        wanted = [note for of_kind, note in story.notes if of_kind == kind]
        part = package.related(main, f"{kind}s")
        root = package.optional(part) if wanted else None
        if root is None:
            continue
        notes = {note.get(w.ID, ""): note for note in root.iter(w.MAIN + kind)}
        hosts = _hosts(body, w.MAIN + kind + "Reference")
        reader = Story(Flow(package.relations(part), story.styles), story.styles, story.numbering)
        for note in dict.fromkeys(wanted):
            before = len(reader.entries)
            if note in notes:
                reader.read(notes[note])
            for entry in reader.entries[before:]:
                entry.element = hosts.get(note)
        for entry in reader.entries:
            entry.note, entry.page = word, 0
            if entry.kind != "table":
                entry.kind, entry.comments = "paragraph", ()
        found += reader.entries
    return found


def _hosts(body: Element, reference: str) -> dict[str, Element]:
    """Note id -> the paragraph that refers to it."""
    found: dict[str, Element] = {}
    for paragraph in body.iter(w.P):
        for one in paragraph.iter(reference):
            found.setdefault(one.get(w.ID, ""), paragraph)
    return found
