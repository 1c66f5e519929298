"""A plan in any format as the Markdown of a planmappe: the text, with the facts plancheck understood written out.

Nothing of substance is lost: headings, paragraphs, lists, tables, links and exemptions come along, and the Markdown
gives the same graph. What is left out is navigation, footers and contents lists.
"""

from __future__ import annotations

from plancheck.convert.frontmatter import front_matter
from plancheck.convert.identities import identities
from plancheck.convert.markdown import body
from plancheck.document import Document
from plancheck.graph import Plangraf

__all__ = ["as_markdown"]


def as_markdown(document: Document, graf: Plangraf, *, ids: bool = True) -> str:
    """The document as Markdown, ending in a line break.

    `graf` is the graph the document is a part of: it gives the facts in the front matter and, with `ids`, the id
    proposed for each goal and tiltak.
    """
    return front_matter(document, graf) + body(document, identities(document, graf) if ids else {})
