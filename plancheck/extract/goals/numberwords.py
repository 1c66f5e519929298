"""Numbers in words, as a plan counts its goals and actions: two to thirty-nine, nb and nn."""

from __future__ import annotations

_ONES = {
    "en": 1, "ein": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9,
}  # fmt: skip
_TEENS = {
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17,
    "atten": 18, "nitten": 19,
}  # fmt: skip
_TENS = {"tjue": 20, "tyve": 20, "tretti": 30, "tredve": 30}
NUMBERS: dict[str, int] = {
    **{word: value for word, value in _ONES.items() if value > 1},
    **_TEENS,
    **_TENS,
    **{ten + one: tens + value for ten, tens in _TENS.items() for one, value in _ONES.items()},
}
"""Every such word in lower case, with its value."""


def value_of(number: str) -> int:
    """The value of a number in figures or in words. Raises KeyError for a word that is none."""
    return int(number) if number.isdecimal() else NUMBERS[number.lower()]
