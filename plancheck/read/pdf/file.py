"""Opens a PDF within bounds and reads its pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import islice

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1

from plancheck.read.package import Refused
from plancheck.read.pdf.bounds import BoundedDocument, Budget
from plancheck.read.pdf.content import Matrix, read_page
from plancheck.read.pdf.faults import FAULTS
from plancheck.read.pdf.fonts import Faces
from plancheck.read.pdf.pieces import Page

MOST_PAGES = 3_000
_HEAD = b"%PDF-"
_HEAD_WITHIN = 2_000

logging.getLogger("pdfminer").addHandler(logging.NullHandler())


def open_document(data: bytes, budget: Budget) -> BoundedDocument:
    """The document, opened with an empty password where it has one. Raises Refused and SpentError."""
    if _HEAD not in data[:_HEAD_WITHIN]:
        raise Refused("skadet")
    document = None
    for repair in (False, True):
        try:
            document = BoundedDocument(data, budget, repair=repair)
            if isinstance(resolve1(document.catalog.get("Pages")), dict):
                break
        except (PDFPasswordIncorrect, PDFEncryptionError) as fault:
            raise Refused("kryptert") from fault
        except FAULTS as fault:
            if repair:
                raise Refused("skadet") from fault
    if document is None:
        raise Refused("skadet")
    document.catalog.pop("PageLabels", None)
    return document


def pages_of(document: BoundedDocument, budget: Budget) -> list[Page]:
    """The pages with what is drawn on them. Raises Refused where there are none, and SpentError."""
    faces = Faces()
    pages: list[Page] = []
    for found in _pages(document):
        x0, y0, x1, y1 = found.mediabox
        turned = found.rotate in (90, 270)
        page = Page(
            len(pages) + 1, _number(found.pageid), y1 - y0 if turned else x1 - x0, x1 - x0 if turned else y1 - y0
        )
        streams = [one for one in map(resolve1, found.contents) if isinstance(one, PDFStream)]
        read_page(page, streams, found.resources, _base(found.rotate, found.mediabox), faces, budget)
        pages.append(page)
    if not pages:
        raise Refused("skadet")
    return pages


def _pages(document: BoundedDocument) -> Iterator[PDFPage]:
    """The pages up to the first that cannot be found."""
    try:
        yield from islice(PDFPage.create_pages(document), MOST_PAGES)
    except FAULTS:
        return


def _base(rotate: int, box: tuple[float, float, float, float]) -> Matrix:
    """From the page's own coordinates to what a reader sees, with the corner of the page in its origin."""
    x0, y0, x1, y1 = box
    if rotate == 90:
        return 0, -1, 1, 0, -y0, x1
    if rotate == 180:
        return -1, 0, 0, -1, x1, y1
    if rotate == 270:
        return 0, 1, -1, 0, y1, -x0
    return 1, 0, 0, 1, -x0, -y0


def _number(pageid: object) -> int:
    return pageid if isinstance(pageid, int) else 0
