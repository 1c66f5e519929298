"""Goals told in sentences of their own: "Alle har noen å spise middag med"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.fields.sentences import split_sentences
from plancheck.pattern import pattern

SAYS = pattern(
    r"\S\s+(?:er|har|kan|skal|vil|får|blir|vert|bor|bur|deltar|deltek|opplever|møter|mestrer|meistrar|lever|trives|trivst|finner|"
    r"finn|trenger|treng|kjenner|føler|bruker|brukar|lærer|lærar|vokser|veks|øker|aukar|synker|søkk|går|spiller|spelar)"
    r"(?:\s+\S|\W*$)",
    re.I,
)
"""What most goals have and few themes: somebody, and a verb after."""
_ACTS = pattern(
    r"(?!(?!alle\b|de\b|disse\b|desse\b|unge\b|eldre\b|flere\b|mange\b)[\wæøå]+e\s)\S{3,}(?:\s+\S+)?\s+"
    r"[a-zæøå]{3,}(?:er|ar)\s+\S",
    re.I,
)
"""The same with any other verb in the present: "Renseanlegget oppfyller kravene"."""
SENTENCE = pattern(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])")
"""Between two sentences."""
DOTTED = pattern(r"\d{1,2}\.\d{1,2}[.)]?\s+\S")
"""How a line of an outline begins: "1.1 Alle …"."""


def sentences_only(blocks: Sequence[Block]) -> bool:
    """Whether a section opens with one sentence, or a list of such ("1.1 …"), that says something of somebody.

    In a list, up to half of them may say so with other verbs than most goals have.
    """
    own = [block for block in blocks if not block.noise]
    first = own[0] if own else None
    if first is None or first.kind not in ("paragraph", "item"):
        return False
    kin = [block for block in own if block.kind == first.kind]
    if first.kind == "paragraph" and len(kin) > 1 and not all(DOTTED.match(block.text) for block in kin):
        return False
    if any(len(split_sentences(block.text)) != 1 for block in kin):
        return False
    if first.kind == "paragraph":
        return all(SAYS.search(block.text) for block in kin)
    others = [block.text for block in kin if SAYS.search(block.text) is None]
    return len(others) * 2 <= len(kin) and all(_ACTS.match(text) for text in others)
