"""Actions that open with who has them and end in when: "Teknisk: Gangvei til skolen, 2028"."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.document import Span
from plancheck.extract.fields.labelledtails import Tail
from plancheck.extract.fields.namedunits import PLAIN_UNIT, STRONG_UNIT
from plancheck.extract.fields.unitnames import is_unit
from plancheck.parts import RawField

_MOST_OF_NAME = 2
_FEWEST_OF_ACTION = 3


def time_of_owned(front: str, given: Mapping[str, str], tail: Tail, span: Span) -> bool:
    """Take only the time of a text whose words before the colon or the dash are who has the action, where `given` holds
    the action's words as its responsible; False for other texts."""
    who, when = given.get("ansvar", ""), given.get("frist", "")
    words = len(who.split())
    if not when or not _is_owner(front) or (is_unit(who) and words < _FEWEST_OF_ACTION) or when not in tail.text:
        return False
    tail.fields["frist"] = RawField(when, span)
    tail.text = tail.text[: tail.text.rindex(when)].rstrip(" ,;")
    return True


def _is_owner(front: str) -> bool:
    """Whether a few words are plainly a unit's name, and no action that ends in one ("Opprette team")."""
    if len(front.split()) > _MOST_OF_NAME or not is_unit(front):
        return False
    return STRONG_UNIT.search(front) is not None or PLAIN_UNIT.match(front) is not None or front.isupper()
