"""Our options and values as click has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plancheck.cli.options import CONFIG, LANG, OUTPUT, TODAY, Option
from plancheck.cli.values import FilePath, Value

if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # generic only in newer click

F = TypeVar("F", bound=Callable[..., Any])


class Typed(_Type):
    """A value of ours as a type of click's."""

    name = "value"

    def __init__(self, value: Value) -> None:
        self._value = value

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        name = "" if param is None else param.opts[0]
        return self._value.read(value, name, argument=isinstance(param, click.Argument))

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return self._value.metavar

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")] if isinstance(self._value, FilePath) else []


def options(*chosen: Option) -> Callable[[F], F]:
    """A decorator that gives a command these options, in this order."""

    def give(command: F) -> F:
        for one in reversed(chosen):
            command = _click_option(one)(command)
        return command

    return give


def _click_option(chosen: Option) -> Callable[[F], F]:
    kind: dict[str, Any] = {"is_flag": True} if chosen.flag else {"multiple": chosen.many, "metavar": chosen.metavar}
    if chosen.value is not None:
        kind["type"] = Typed(chosen.value)
    if chosen.default is not None:
        kind["default"] = chosen.default
    return click.option(*chosen.names, chosen.dest, help=chosen.help, **kind)


def paths_argument(command: F) -> F:
    """[STIER]…: files and folders."""
    return click.argument("paths", nargs=-1, metavar="[STIER]…")(command)


today_option = options(TODAY)
config_option = options(CONFIG)
lang_option = options(LANG)
output_option = options(OUTPUT)
