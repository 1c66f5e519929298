"""Values on the command line: what a person writes, read kindly, and refused with the nearest valid word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plancheck.cli.hints import did_you_mean
from plancheck.settings import ascii_key
from plancheck.usage import UsageError

if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # generic only in newer click


class OneOf(_Type):
    """One of a few words; "Høring" and "hoering" are the same, and so are "-" and "_"."""

    name = "one_of"

    def __init__(self, *allowed: str, read: Callable[[str], str] = ascii_key) -> None:
        self.allowed = allowed
        self.read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        word = self.read(str(value))
        for allowed in self.allowed:
            if self.read(allowed) == word:
                return allowed
        raise unknown_value(_option(param), str(value), self.allowed, isinstance(param, click.Argument))

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "|".join(self.allowed)


class Day(_Type):
    """A day written YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError as error:
            raise UsageError("bad_day", name=_option(param), value=str(value)) from error

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "ÅÅÅÅ-MM-DD"


class FilePath(_Type):
    """A path as written; whether it can be used is for its reader to say. click's own loads `locale` for its name."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        return Path(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


def unknown_value(name: str, value: str, allowed: tuple[str, ...], argument: bool = False) -> UsageError:
    """The fault of a value that is none of those allowed; an argument's own text says what the value is not."""
    hint = did_you_mean(ascii_key(value), allowed)
    key = f"unknown_{name}" if argument else "unknown_value"
    return UsageError(key, name=name, value=value, allowed=", ".join(allowed), hint=hint)


def codes(values: tuple[str, ...]) -> tuple[str, ...]:
    """Codes, names and prefixes, given several times or with commas between."""
    return tuple(word for value in values for part in value.split(",") if (word := part.strip()))


def _option(param: click.Parameter | None) -> str:
    return "" if param is None else param.opts[0]
