"""Values on the command line: what a person writes, read kindly, and refused with the nearest valid word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from plancheck.cli.hints import did_you_mean
from plancheck.read import load
from plancheck.settings import ascii_key
from plancheck.usage import UsageError

if TYPE_CHECKING:
    from pathlib import Path


class OneOf:
    """One of a few words; "Høring" and "hoering" are the same, and so are "-" and "_"."""

    def __init__(self, *allowed: str, read: Callable[[str], str] = ascii_key) -> None:
        self.allowed = allowed
        self.metavar = "|".join(allowed)
        self._word = read

    def read(self, value: str, name: str, *, argument: bool = False) -> str:
        word = self._word(value)
        for allowed in self.allowed:
            if self._word(allowed) == word:
                return allowed
        raise unknown_value(name, value, self.allowed, argument)


class Day:
    """A day written YYYY-MM-DD."""

    metavar = "ÅÅÅÅ-MM-DD"

    def read(self, value: str, name: str, *, argument: bool = False) -> date:
        try:
            return date.fromisoformat(value.strip())
        except ValueError as error:
            raise UsageError("bad_day", name=name, value=value) from error


class FilePath:
    """A path as written; whether it can be used is for its reader to say."""

    metavar = "FIL"

    def read(self, value: str, name: str, *, argument: bool = False) -> Path:
        path: Path = load("pathlib:Path")(value)
        return path


Value = OneOf | Day | FilePath


def unknown_value(name: str, value: str, allowed: tuple[str, ...], argument: bool = False) -> UsageError:
    """The fault of a value that is none of those allowed; an argument's own text says what the value is not."""
    hint = did_you_mean(ascii_key(value), allowed)
    key = f"unknown_{name}" if argument else "unknown_value"
    return UsageError(key, name=name, value=value, allowed=", ".join(allowed), hint=hint)


def codes(values: tuple[str, ...]) -> tuple[str, ...]:
    """Codes, names and prefixes, given several times or with commas between."""
    return tuple(word for value in values for part in value.split(",") if (word := part.strip()))
