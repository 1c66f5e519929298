"""The configuration as it is nearly always written, read by its shape alone: without loading pydantic.

What is not written so (a word for a truth value, an empty key, a misspelled one) is left to `configmodel`, which
accepts more and says what is wrong. For all that is read here the two give the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from plancheck.settings import FAIL_ON, GATES, LANGUAGES, REGISTERS, ascii_key

LEVELS = ("error", "warning", "info")

Read = Callable[[object], object]
"""From a value as it is written to the one its key wants. Raises _OtherShapeError."""


class _OtherShapeError(Exception):
    """Not written as expected here; it may still be right."""


def shaped(plain: object) -> dict[str, Any] | None:
    """Each value as its key wants it, the keys in the order of the model; None where `configmodel` must be asked."""
    try:
        return cast("dict[str, Any]", _FILE(plain))
    except _OtherShapeError:
        return None


def _string(value: object) -> object:
    if type(value) is not str:
        raise _OtherShapeError
    return value


def _text(value: object) -> object:
    return str(value) if type(value) is int or type(value) is float else _string(value)


def _truth(value: object) -> object:
    if type(value) is not bool:
        raise _OtherShapeError
    return value


def _amount(value: object) -> object:
    if type(value) is not int or value < 0:
        raise _OtherShapeError
    return value


def _limit(value: object) -> object:
    return _by_name(_amount)(value) if isinstance(value, dict) else _amount(value)


def _day(value: object) -> object:
    if type(value) is not str or len(value) != 10 or value[4] != "-" or value[7] != "-":
        raise _OtherShapeError
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise _OtherShapeError from error


def _one_of(*words: str, spelled: Callable[[str], str] = str) -> Read:
    def read(value: object) -> object:
        if type(value) is not str or spelled(value) not in words:
            raise _OtherShapeError
        return spelled(value)

    return read


def _several(one: Read) -> Read:
    """A list, or one value that stands for a list of it."""
    return lambda value: [one(each) for each in (value if isinstance(value, list) else [value])]


def _entries(one: Read) -> Read:
    def read(value: object) -> object:
        if not isinstance(value, list):
            raise _OtherShapeError
        return [one(each) for each in value]

    return read


def _by_name(one: Read) -> Read:
    def read(value: object) -> object:
        if not isinstance(value, dict):
            raise _OtherShapeError
        return {_string(name): one(each) for name, each in value.items()}

    return read


def _mapping(shape: Mapping[str, Read], *must: str) -> Read:
    def read(value: object) -> object:
        if not isinstance(value, dict) or value.keys() - shape.keys() or not all(key in value for key in must):
            raise _OtherShapeError
        return {key: one(value[key]) for key, one in shape.items() if key in value}

    return read


_TEXTS, _CODES = _several(_text), _several(_string)
_LEVEL = _one_of(*LEVELS, spelled=ascii_key)
_ABOUT_PLAN = ("tittel", "type", "kommune", "status", "planperiode")
_OTHER_PLANS = ("overordnet", "erstatter", "bygger_paa")
_PLAN = _mapping(
    {
        "id": _text,
        "files": _TEXTS,
        **dict.fromkeys(_ABOUT_PLAN, _text),
        **dict.fromkeys(_OTHER_PLANS, _TEXTS),
        **dict.fromkeys(("om", "dokument", "maalform"), _text),
        **dict.fromkeys(("pbl", "areal"), _truth),
    },
    "id",
)
_PATH = _mapping({"files": _string, **dict.fromkeys(("select", "ignore", "warn", "error"), _CODES)}, "files")
_EXEMPTION = _mapping({"rule": _string, "item": _text, "reason": _string, "expires": _day}, "rule", "item")
_FILE = _mapping(
    {
        "lang": _one_of(*LANGUAGES, "auto"),
        "plans": _entries(_PLAN),
        "registers": _mapping(dict.fromkeys(REGISTERS, _string)),
        "select": _CODES,
        "ignore": _CODES,
        "severity": _by_name(_LEVEL),
        "limits": _by_name(_limit),
        "paths": _entries(_PATH),
        "gates": _mapping(dict.fromkeys(GATES, _mapping(dict.fromkeys(LEVELS, _CODES)))),
        "fail_on": _one_of(*FAIL_ON, spelled=ascii_key),
        "rules": _TEXTS,
        "vocabulary": _TEXTS,
        "themes": _TEXTS,
        "exemptions": _entries(_EXEMPTION),
    }
)
