"""The only level of a plan's goals under another name than "Mål": "Utviklingsmål 1: …", "Innsatsmål: …", "Resultatmål",
"Vi lykkes når …".

Beside other goals these are the lower ones. Where the plan calls none of its goals otherwise, they are what "Mål" is:
delmål where a plan above has hovedmål, else hovedmål (contract, section 5).
"""

from __future__ import annotations

from plancheck.document import Block, Document
from plancheck.extract.goals.goalnames import LABEL_DEPTH, NAMING, kind_named, named_texts
from plancheck.extract.text.prose import prose_of
from plancheck.vocabulary import Vocabulary, normalise

_STEMS = (
    "utviklingsmål", "innsatsmål", "tjenestemål", "tenestemål", "styringsmål", "resultatmål", "kompetansemål",
    "kvalitetsmål", "forbedringsmål", "forbetringsmål", "folkehelsemål", "klimamål", "miljømål",
)  # fmt: skip
_SUCCESS = (
    "vi lykkes når", "vi har lykkes når", "vi har lyktes når", "vi lukkast når", "vi har lukkast når",
    "me lukkast når", "me har lukkast når", "når har vi lykkes", "når har vi lukkast", "vi er i mål når",
)  # fmt: skip
_FORMS = (*(f"{stem}{end}" for stem in _STEMS for end in ("", "et", "a", "ene")), *_SUCCESS)
_GOALS = frozenset({"hovedmaal", "delmaal", "maal", "hovedgrep"})


def with_lone_level(document: Document, words: Vocabulary) -> Vocabulary:
    """The vocabulary with these words as simple "mål" where no heading or label of the document names other goals."""
    prose = prose_of(document)
    if not any(map(prose.holds, (*_STEMS, "lykkes", "lyktes", "lukkast", "i mål når"))):
        return words
    own = False
    for block in document.blocks:
        for text in named_texts(block):
            front = normalise(text[:LABEL_DEPTH])
            if block.kind == "heading" and front in _SUCCESS:
                own = True
            elif "mål" not in front:
                continue
            elif front.startswith(_STEMS):
                own = True
            elif _kind(block, text, words) in _GOALS:
                return words
    return words.called("maal", _FORMS, NAMING) if own else words


def _kind(block: Block, text: str, words: Vocabulary) -> str:
    """What a heading, a label, or a column of more than goals' numbers calls goals; "" for other texts."""
    if block.kind == "table":
        word = words.match("column", text)
        return word.concept if word is not None and word.concept != "maal" else ""
    return kind_named(text, words, heading=block.kind == "heading")
