"""Where replies to a hearing go, and who was asked for one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plancheck.document import Document
from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.text.prose import Piece, Prose, Sections, sentence_around
from plancheck.pattern import pattern

_SEND = pattern(
    r"(?:send|gi|gje|gjev|lever|skriv|kom med)\s+(?:(?:oss|inn|ditt|dine|di|din|eit|et|ein|en)\s+)*"
    r"(?:innspill|innspel|høringssvar|høyringssvar|høringsuttal|høyringsuttal|merknad|fråsegn|uttal|svar)\w*",
    re.I,
    begins="send gi gje gjev lever skriv kom",
)
REPLIES = pattern(
    r"\b(?:innspill|innspel|merknad|uttale|uttalar|høringssvar|høyringssvar|høringsinn|høyringsinn|kommentar|"
    r"synspunkt|mening|meining|tilbakemelding|fråsegn|send(?:es|ast|e)?\b|"
    r"svar(?:e|es|ast|ar|er)?\b)",
    re.I,
)
_CHANNEL = pattern(
    r"@|\b(?:\w*skjema\w*|\w*portal\w*|postboks|postmottak\w*|per post|i posten|e-post\w*|epost\w*|nettsid\w*|"
    r"heimesid\w*|hjemmesid\w*|per brev|adresse\w*|servicetorg\w*|servicekontor\w*|lenk[ea]\w*|"
    r"rådhuset|kommunehuset|elektronisk|digitalt|skriftl[ie]g til|e-?dialog|altinn|svar(?:ut|inn)\b|"
    r"på\s+nett(?:et)?\b)",
    re.I,
    needs="dialog altinn svarut svarinn nett @ skjema portal post sid brev adresse servicetorg servicekontor lenk "
    "huset elektronisk digitalt skriftl",
)
_LIES_THERE = pattern(
    r"\b(?:ligg\w*|finn\w*|finst|tilgjengel\w*|(?:ut)?lagt|lagd|legges|publiser\w*|lese[s]?|lesast)\b", re.I
)
_HOUSES = ("nettsid", "heimesid", "hjemmesid", "rådhus", "kommunehus", "servicetorg", "servicekontor")


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


def channel_in(piece: Piece) -> re.Match[str] | None:
    """The first way to send replies that a piece names; where the plan lies to be read is none."""
    return next((match for match in _CHANNEL.finditer(piece.text) if not _lies_there(piece, match)), None)


def _lies_there(piece: Piece, place: re.Match[str]) -> bool:
    """Whether a page or a house is where the plan lies: "Planen ligger på hjemmesiden. Gi gjerne innspill."."""
    if not place.group().lower().startswith(_HOUSES):
        return False
    said = sentence_around(piece, place.start()).text
    return _LIES_THERE.search(said) is not None and REPLIES.search(said) is None
