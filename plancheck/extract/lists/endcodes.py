"""Goals whose code stands in brackets last: "Kommunen har god oversikt (K)", which the actions name as "K"."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import RANK, Place
from plancheck.extract.labels import CODES
from plancheck.pattern import pattern
from plancheck.record import replace

_END = pattern(r"(?P<words>\S.+?)\s*[(\[](?P<code>[A-ZÆØÅ]|[A-ZÆØÅ]{1,3}\d{1,2})[)\]](?P<stop>\.?)$", needs=("(", "["))
_CLOSES = (")", "]", ").", "].")
_FEWEST = 2


def codes_first(blocks: Sequence[Block], kinds: tuple[str, ...], place: Place) -> Sequence[Block]:
    """The list with the code of each goal in front ("K) Kommunen har …"); the same where not every goal has its own.

    A code of another kind of item ("H1" last in a delmål), or of a goal told before, is a reference to it.
    """
    if RANK.get(kinds[0], 9) >= RANK["tiltak"] or not blocks[0].text.endswith(_CLOSES):
        return blocks
    top = [at for at, block in enumerate(blocks) if block.kind == "item" and block.level == blocks[0].level]
    found = {at: match for at in top if (match := _END.match(blocks[at].text)) is not None}
    codes = [match["code"] for match in found.values()]
    if len(top) < _FEWEST or len(codes) < len(top) or len(set(codes)) < len(codes):
        return blocks
    told = place.drafts.goal_codes()
    for code in codes:
        letters = code.rstrip("0123456789")
        if code in told or (letters != code and CODES.get(letters, kinds[0]) != kinds[0]):
            return blocks
    made = list(blocks)
    for at, match in found.items():
        sign = ")" if len(match["code"]) == 1 else ":"
        made[at] = replace(blocks[at], text=f"{match['code']}{sign} {match['words']}{match['stop']}")
    return made
