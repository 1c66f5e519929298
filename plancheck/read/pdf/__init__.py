"""PDF files: through the structure tree where there is one, else by the layout of the pages.

Needs the extra `plancheck[pdf]` (pdfminer.six), which is imported when the first PDF is read.
"""

from __future__ import annotations

from plancheck.document import Document, Unreadable


def read_pdf(data: bytes, name: str) -> Document | Unreadable:
    """A PDF file as a document; without the extra an answer that says how to install it."""
    try:
        from plancheck.read.pdf.reader import read_pages
    except ImportError:
        return Unreadable(name, "mangler_tillegg", {"file": name, "kommando": 'pip install "plancheck[pdf]"'})
    return read_pages(data, name)
