"""Where replies to a hearing go, and who was asked for one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.document import Document
from plancheck.extract import hearingwords as w
from plancheck.extract.prose import Piece, Prose, Sections
from plancheck.pattern import pattern

_SEND = pattern(
    r"(?:send|gi|gje|gjev|lever|skriv|kom med)\s+(?:(?:oss|inn|ditt|dine|di|din|eit|et|ein|en)\s+)*"
    r"(?:innspill|innspel|høringssvar|høyringssvar|høringsuttal|høyringsuttal|merknad|fråsegn|uttal|svar)\w*",
    re.I,
    begins="send gi gje gjev lever skriv kom",
)


def reply_channel(prose: Prose) -> str | None:
    """Where to send comments: an address or a form named where replies are spoken of."""
    for piece in prose.near(
        "innspill",
        "innspel",
        "merknad",
        "*uttal",
        "høringssvar",
        "høyringssvar",
        "send",
        "kommentar",
        "mening",
        "meining",
    ):
        if found := w.EMAIL.search(piece.text):
            return found.group()
        if found := w.FORM.search(piece.text):
            return found.group().strip()
    return None


def heard_bodies(document: Document, prose: Prose, places: Sections) -> tuple[str, ...]:
    """The bodies listed under "Høringsinstanser", or after that label."""
    for piece in prose.near("*instanser", "*instansar", "høringsliste", "høyringsliste"):
        if piece.kind == "heading":
            section = places.of(piece.block)
            blocks_below: Iterable[int] = range(section.first, section.last) if section else ()
            names = [document.blocks[i].text.strip(" .") for i in blocks_below if document.blocks[i].kind == "item"]
            if names:
                return tuple(names)
        label, _, rest = piece.text.partition(":")
        if rest.strip() and "instans" in label.lower() and len(label) < 60:
            return tuple(name.strip(" .") for name in rest.replace(" og ", ", ").split(",") if name.strip(" ."))
    return ()


def reply_link(document: Document, piece: Piece) -> re.Match[str] | None:
    """The words of a link that asks for replies, as the button of a web page does: "Send innspill"."""
    match = _SEND.match(piece.text.strip())
    links = document.blocks[piece.block].links if match is not None else ()
    return match if any(link.target and not link.image and _SEND.match(link.text.strip()) for link in links) else None
