"""What one run is asked to do: plain values, so that reading them imports nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from plancheck.document import EMPTY, Span
from plancheck.finding import Severity
from plancheck.plansetting import PlanSetting
from plancheck.record import dataclass, field

if TYPE_CHECKING:
    from pathlib import Path

GATES = ("hoering", "vedtak", "kunngjoering", "rullering")
LANGUAGES = ("nb", "nn", "en")
FAIL_ON = ("error", "warning", "info", "never")
SCOPES = ("repo", "file")
REGISTERS = ("enheter", "planoversikt", "oekonomiplan")

_GATE_WORDS = {
    "hoeyring": "hoering",
    "sluttbehandling": "vedtak",
    "kunngjering": "kunngjoering",
}
_ASCII = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "-": "_"})


def ascii_key(value: str) -> str:
    """A value or key as written by a person ("Høring", "fail-on") in the spelling used inside: "hoering", "fail_on"."""
    return value.strip().casefold().translate(_ASCII)


def rule_word(value: str) -> str:
    """A code, name or prefix of rules as a person wrote it: "tiltak_uten_delmål" is "tiltak-uten-delmaal"."""
    word = value.strip()
    return word if word.isupper() else ascii_key(word).replace("_", "-")


def gate_word(value: str) -> str:
    """A kontrollpunkt as a person wrote it: "før høyring" is "hoering"."""
    word = ascii_key(value).replace(" ", "_").removeprefix("foer_").removeprefix("ved_")
    return _GATE_WORDS.get(word, word)


@dataclass(frozen=True, slots=True)
class PathRule:
    """One entry of `paths:`: other rules for the files a glob matches."""

    files: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    warn: tuple[str, ...] = ()
    error: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exemption:
    """One entry of `exemptions:`: a gap accepted by id."""

    rule: str
    item: str
    reason: str
    expires: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Configuration:
    """A configuration file, read and validated; the defaults are those of a folder without one."""

    file: Path | None = None
    lang: str | None = None
    plans: tuple[PlanSetting, ...] = ()
    registers: Mapping[str, Path] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    paths: tuple[PathRule, ...] = ()
    gates: Mapping[str, Mapping[str, Severity]] = field(default_factory=dict)
    fail_on: str | None = None
    rules: tuple[Path, ...] = ()
    vocabulary: tuple[Path, ...] = ()
    themes: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    places: Mapping[str, str] = EMPTY
    """Key -> "plancheck.yaml:12", for `plancheck config`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one run, command line and configuration already told apart but not mixed."""

    today: date
    gate: str | None = None
    lang: str | None = None
    """nb | nn | en, or None: each plan's own målform."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    warn: tuple[str, ...] = ()
    error: tuple[str, ...] = ()
    fail_on: str = "error"
    scope: str = "repo"
    rules: tuple[Path, ...] = ()
    baseline: Path | None = None
    decisions: tuple[Path, ...] = ()
    """Lists of findings in which people have decided."""
    outputs: tuple[str, ...] = ()
    """Files the answer is written to: never read as plans."""
    stdin: bytes | None = None
    stdin_filename: str = ""
    config: Configuration = field(default_factory=Configuration)
