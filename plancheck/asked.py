"""From what the caller asked for to the settings of a run: configuration found, words checked, defaults filled in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from plancheck.nearest import nearest
from plancheck.record import dataclass
from plancheck.settings import (
    FAIL_ON,
    GATES,
    LANGUAGES,
    SCOPES,
    Configuration,
    Settings,
    ascii_key,
    gate_word,
    rule_word,
)
from plancheck.source import find_config
from plancheck.usage import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line or a caller of the API said; None where it said nothing."""

    today: date | None = None
    gate: str | None = None
    lang: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    warn: tuple[str, ...] = ()
    error: tuple[str, ...] = ()
    fail_on: str | None = None
    scope: str = "repo"
    config: Path | None = None
    rules: tuple[Path, ...] = ()
    baseline: Path | None = None
    decisions: tuple[Path, ...] = ()
    outputs: tuple[str, ...] = ()
    stdin: bytes | None = None
    stdin_filename: str = ""


def settings_for(paths: Sequence[str], asked: Asked) -> Settings:
    """The settings of one run. Raises UsageError where a word or the configuration cannot be used."""
    config = configuration(paths, asked.config)
    return Settings(
        today=asked.today or date.today(),
        gate=None if asked.gate is None else word("gate", gate_word(asked.gate), GATES),
        lang=_lang(asked.lang, config.lang),
        select=tuple(map(rule_word, asked.select)),
        ignore=tuple(map(rule_word, asked.ignore)),
        warn=tuple(map(rule_word, asked.warn)),
        error=tuple(map(rule_word, asked.error)),
        fail_on=word("fail_on", asked.fail_on or config.fail_on or "error", FAIL_ON),
        scope=word("scope", asked.scope, SCOPES),
        rules=asked.rules,
        baseline=asked.baseline,
        decisions=asked.decisions,
        outputs=asked.outputs,
        stdin=asked.stdin,
        stdin_filename=asked.stdin_filename,
        config=config,
    )


def configuration(paths: Sequence[str], given: Path | None) -> Configuration:
    """The configuration file given, else the nearest one; the defaults where there is none."""
    if given is not None and not given.is_file():
        raise UsageError("config_missing", path=str(given))
    file = find_config(paths) if given is None else os.path.abspath(given)
    if file is None:
        return Configuration()
    from pathlib import Path

    from plancheck.config import load_configuration

    return load_configuration(Path(file))


def word(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """The allowed word a person meant by `value`: Norwegian letters and "-" are accepted. Raises UsageError."""
    found = ascii_key(value)
    if found in allowed:
        return found
    raise UsageError(
        "unknown_value", name=name, value=value, allowed=", ".join(allowed), hint=nearest(found, allowed) or ""
    )


def _lang(asked: str | None, configured: str | None) -> str | None:
    """--lang, else PLANCHECK_LANG, else the configuration; None ("auto") is the plan's own målform."""
    chosen = asked or os.environ.get("PLANCHECK_LANG") or configured or "auto"
    chosen = word("lang", chosen, (*LANGUAGES, "auto"))
    return None if chosen == "auto" else chosen
