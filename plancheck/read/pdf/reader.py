"""From the bytes of a PDF to a document. Read this file of the package first."""

from __future__ import annotations

from collections.abc import Sequence

from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from plancheck.document import Block, Confidence, Document, Mark, Span, Unreadable
from plancheck.read.package import Refused
from plancheck.read.pdf.bounds import SECONDS, BoundedDocument, Budget, SpentError
from plancheck.read.pdf.drawn import read_drawn
from plancheck.read.pdf.faults import FAULTS
from plancheck.read.pdf.file import open_document, pages_of
from plancheck.read.pdf.outline import bookmarks, name_headings
from plancheck.read.pdf.pieces import Page
from plancheck.read.pdf.tagged import TaggedReader
from plancheck.read.pdf.tree import Element, structure
from plancheck.read.word.compose import Composed
from plancheck.read.word.entries import Entry
from plancheck.read.word.facts import take_facts
from plancheck.read.word.headings import settle

_LEAST_TAGGED = 0.7
"""Less of the text than this in the structure tree: the tree does not speak for the pages."""
_MOST_UNKNOWN = 0.3
_LEAST_TEXT = 3
"""Characters on a page."""
_GENERIC_TITLES = (
    "microsoft word",
    "microsoft powerpoint",
    "document",
    "dokument",
    "untitled",
    "uten navn",
    "word",
    "mal ",
)


def read_pages(data: bytes, name: str) -> Document | Unreadable:
    """A PDF file as a document."""
    budget = Budget()
    try:
        document = open_document(data, budget)
        pages = pages_of(document, budget)
        _refuse_without_text(pages)
        return _composed(document, pages, name)
    except Refused as refused:
        return refused.unreadable(name)
    except SpentError:
        return Unreadable(name, "tung", {"file": name, "sekunder": str(round(SECONDS))})


def _composed(document: BoundedDocument, pages: Sequence[Page], name: str) -> Document:
    entries = _tagged(document, pages)
    tagged = bool(entries)
    ceiling = Confidence.PROBABLE
    if not entries or document.repaired or any(page.failed for page in pages):
        ceiling = Confidence.GUESS
    if not entries:
        entries = read_drawn(pages)
    if not any(entry.kind == "heading" for entry in entries):
        name_headings(entries, bookmarks(document))
    settle(entries)
    if not any(entry.kind == "heading" for entry in entries) and (title := _title(document)):
        entry = Entry("heading", level=1)
        entry.words = entry.words._replace(text=title)
        entries.insert(0, entry)
    composed = Composed(name, paged=True)
    composed.add(entries)
    front, blocks = take_facts(composed.blocks)
    start = _start(blocks, name)
    return Document(
        path=name,
        format="pdf",
        blocks=tuple(blocks),
        front=front,
        marks=() if tagged else (Mark("uten_merking", "", start),),
        ceiling=ceiling,
        start=start,
    )


def _tagged(document: BoundedDocument, pages: Sequence[Page]) -> list[Entry]:
    """What the structure tree gives; nothing where there is none, or where it leaves much of the text out."""
    try:
        tree = structure(document)
    except FAULTS:
        return []
    if tree is None or _share(tree, pages) < _LEAST_TAGGED:
        return []
    return TaggedReader(pages, tree).read(tree)


def _share(tree: Element, pages: Sequence[Page]) -> float:
    """How much of the text that is no artifact the tree holds."""
    known = set(tree.marks())
    pieces = [piece for page in pages for piece in page.pieces if not piece.artifact]
    whole = sum(len(piece.text) for piece in pieces)
    return sum(len(piece.text) for piece in pieces if piece.mark in known) / whole if whole else 0.0


def _refuse_without_text(pages: Sequence[Page]) -> None:
    """Raises Refused where the pages are pictures, or their fonts do not tell what the signs are."""
    letters = sum(len(piece.text.strip()) for page in pages for piece in page.pieces)
    if letters < _LEAST_TEXT * len(pages):
        raise Refused("uten_tekst")
    if sum(page.unknown for page in pages) > _MOST_UNKNOWN * letters:
        raise Refused("tegnloes")


def _title(document: BoundedDocument) -> str:
    """The title in the file's properties, for a text without any heading."""
    for info in document.info:
        raw = resolve1(info.get("Title"))
        text = " ".join(decode_text(raw).split()) if isinstance(raw, bytes) else ""
        if text and not text.lower().startswith(_GENERIC_TITLES) and "." not in text[-5:]:
            return text
    return ""


def _start(blocks: Sequence[Block], name: str) -> Span:
    for block in blocks:
        if block.kind == "heading" and not block.noise:
            return block.span
    return blocks[0].span if blocks else Span(name)
