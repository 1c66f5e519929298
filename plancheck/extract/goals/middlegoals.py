"""Goals that are called strategic or long-term and stand below the hovedmål of the plan: a level between.

"Strategisk mål" is what many plans call their hovedmål. Where the plan has named its hovedmål before, it is a goal
below that one, with delmål of its own or none.
"""

from __future__ import annotations

from plancheck.document import Block, Document
from plancheck.extract.goals.goalnames import LABEL_DEPTH, NAMING, named_texts
from plancheck.extract.labels import read_label
from plancheck.extract.text.prose import prose_of
from plancheck.vocabulary import Vocabulary, normalise

_FRONTS = ("strategisk", "langsiktig")
_FORMS = (
    "strategisk mål", "strategiske mål", "strategiske måla", "strategisk målsetting", "strategiske målsettinger",
    "langsiktig mål", "langsiktige mål",
)  # fmt: skip


def with_middle_goals(document: Document, words: Vocabulary) -> Vocabulary:
    """The vocabulary with strategic goals as simple "mål" where the document has hovedmål over them."""
    prose = prose_of(document)
    fronts = [front for front in _FRONTS if prose.holds(front)]
    if not any(prose.holds(f"{front}{end}") for front in fronts for end in (" mål", "e mål")):
        return words
    for block in document.blocks:
        for text in named_texts(block):
            front = normalise(text[:LABEL_DEPTH])
            if front.startswith(_FRONTS) and front.startswith(_FORMS):
                return words
            if _is_main(block, text, words):
                return words.called("maal", _FORMS, NAMING) if _called(document, words) else words
    return words


def _is_main(block: Block, text: str, words: Vocabulary) -> bool:
    """Whether the text names hovedmål: a heading or column that does, or a label before a goal."""
    place = {"heading": "heading", "table": "column"}.get(block.kind, "label")
    word = words.match(place, text[: 2 * LABEL_DEPTH]) if place != "label" or text.rstrip().endswith(":") else None
    if word is None and "mål" in text[:LABEL_DEPTH].lower():
        label = read_label(text, words)
        return label is not None and label.kind == "hovedmaal" and not label.coded
    return word is not None and word.concept == "hovedmaal"


def _called(document: Document, words: Vocabulary) -> bool:
    """Whether a heading, column or label calls goals so."""
    for block in document.blocks:
        for text in named_texts(block):
            front = normalise(text[: 2 * LABEL_DEPTH])
            if front in _FORMS or (front.startswith(_FORMS) and (read_label(text, words) or block.kind == "heading")):
                return True
    return False
