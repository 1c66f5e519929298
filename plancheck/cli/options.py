"""The options of `check`, as a table: click makes its command of it, and a plain command line is read by it alone.

Loading click takes a third of the time that checking one plan does, and `plancheck check handlingsdel.md --gate vedtak`
needs none of what it can. Whatever is not that plain (help, a fault, letters run together) is left to click.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plancheck.cli.values import Day, FilePath, OneOf, Value
from plancheck.record import NamedTuple
from plancheck.report import FILES, FORMATS
from plancheck.settings import FAIL_ON, GATES, SCOPES, gate_word
from plancheck.usage import UsageError

_CODES = "KODER"


class Option(NamedTuple):
    """One option: how it is written, what it is called inside, and what it takes."""

    names: tuple[str, ...]
    dest: str
    help: str
    value: Value | None = None
    """What is read from what is written; None: it is taken as it stands."""
    metavar: str | None = None
    default: str | None = None
    many: bool = False
    """May be given several times."""
    flag: bool = False
    """Takes no value."""


def dashes(token: str) -> str:
    """An option as written, "_" read as "-": `--fail_on` is `--fail-on`."""
    return token.replace("_", "-")


TODAY = Option(("--today",), "today", "Dagen kontrollen gjelder (ellers i dag).", Day())
CONFIG = Option(("--config",), "config", "Konfigurasjonen som skal brukes.", FilePath())
LANG = Option(("--lang",), "lang", "Språket i svaret (ellers planens egen målform).", OneOf("nb", "nn", "en", "auto"))
OUTPUT = Option(("--output", "-o"), "output", "Skriver til en fil i stedet for skjermen.", metavar="FIL")
GATE = Option(("--gate", "-g"), "gate", "Kontrollpunktet planen står foran.", OneOf(*GATES, read=gate_word))

CHECK = (
    GATE,
    Option(
        ("--select",), "select", "Bare disse reglene: koder, navn, begynnelser (SPO, HOR00).", metavar=_CODES, many=True
    ),
    Option(("--ignore",), "ignore", "Ikke disse reglene.", metavar=_CODES, many=True),
    Option(("--warn",), "warn", "Disse reglene gir «bør rettes».", metavar=_CODES, many=True),
    Option(("--error",), "error", "Disse reglene gir «må rettes».", metavar=_CODES, many=True),
    Option(("--fail-on",), "fail_on", "Det minst alvorlige som gir avslutning med 1 (error).", OneOf(*FAIL_ON)),
    Option(
        ("--format", "-f"),
        "formats",
        f"{', '.join((*FORMATS, *FILES))}. Kan gis flere ganger.",
        metavar="FORMAT[=FIL]",
        many=True,
    ),
    OUTPUT,
    Option(
        ("--scope",), "scope", "file: les bare STIER, og bruk bare regler for én fil.", OneOf(*SCOPES), default="repo"
    ),
    TODAY,
    CONFIG,
    LANG,
    Option(
        ("--stdin-filename",),
        "stdin_filename",
        "Navnet på filen som kommer inn på standard inn.",
        metavar="FIL",
        default="",
    ),
    Option(("--baseline",), "baseline", "Kjente funn som ikke skal vises.", FilePath()),
    Option(
        ("--decisions",),
        "decisions",
        "En funnliste (--format xlsx) der dere har skrevet beslutninger. Kan gis flere ganger.",
        FilePath(),
        many=True,
    ),
    Option(("--write-baseline",), "write_to", "Skriver dagens funn som kjente funn.", FilePath()),
    Option(("--no-cache",), "no_cache", "Verken leser eller skriver mellomlagrede regler og ord.", flag=True),
    Option(("--statistics",), "statistics", "Viser antall funn for hver regel.", flag=True),
    Option(("--show-files",), "show_files", "Viser hvilke filer som er lest, og som hva.", flag=True),
    Option(("--show-skipped",), "show_skipped", "Viser hvilke regler som ikke kunne si noe, og hvorfor.", flag=True),
    Option(("--quiet", "-q"), "quiet", "Viser bare det som må rettes.", flag=True),
    Option(("--color",), "color", "Farger (auto).", OneOf("auto", "always", "never"), default="auto"),
)
"""In the order of --help."""


def plain(arguments: Sequence[str], options: Sequence[Option] = CHECK) -> dict[str, Any] | None:
    """What the arguments ask for, by the options' names inside and "paths". None where they are not plain."""
    by_name = {name: option for option in options for name in option.names}
    given: dict[str, list[Any]] = {option.dest: [] for option in options}
    paths: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
            continue
        name, equals, value = argument.partition("=")
        option = by_name.get(dashes(name))
        if option is None or (equals and (option.flag or not name.startswith("--"))):
            return None
        if not equals and not option.flag:
            value = next(rest, "-")
            if value.startswith("-"):
                return None
        try:
            given[option.dest].append(option.flag or _read(option, value))
        except UsageError:
            return None
    return {option.dest: _chosen(option, given[option.dest]) for option in options} | {"paths": tuple(paths)}


def _read(option: Option, value: str) -> Any:
    return value if option.value is None else option.value.read(value, option.names[0])


def _chosen(option: Option, given: list[Any]) -> Any:
    if option.many:
        return tuple(given)
    return given[-1] if given else False if option.flag else option.default
