"""`plancheck config`: every value of the configuration, and where it comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import config_option, lang_option, paths_argument
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import emit
from plancheck.i18n import text
from plancheck.settings import Configuration, Settings

KEYS = (
    "lang", "plans", "registers", "select", "ignore", "severity", "limits", "paths", "gates", "fail_on", "rules",
    "vocabulary", "themes", "exemptions",
)  # fmt: skip


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Viser hver verdi i konfigurasjonen og hvor den kommer fra.",
)
@paths_argument
@config_option
@lang_option
def config(paths: tuple[str, ...], config: Path | None, lang: str | None) -> int:
    """Show the configuration that `check` would use for the paths."""
    settings = settings_for(paths, Asked(config=config, lang=lang))
    shown = settings.lang or "nb"
    file = settings.config.file
    head = text("config_none", shown) if file is None else text("config_file", shown, path=_name(file))
    rows = [(key, _value(settings, key), _origin(settings.config, key, lang, shown)) for key in KEYS]
    widths = [max(len(row[at]) for row in rows) for at in (0, 1)]
    lines = [f"{key:<{widths[0]}}  {value:<{min(widths[1], 60)}}  {origin}" for key, value, origin in rows]
    emit("\n".join((head, "", *lines)))
    return 0


def _value(settings: Settings, key: str) -> str:
    config = settings.config
    if key == "lang":
        return settings.lang or "auto"
    if key == "fail_on":
        return settings.fail_on
    if key == "select":
        return ", ".join(config.select or ("ALL",))
    if key == "plans":
        return ", ".join(plan.id for plan in config.plans) or "-"
    if key == "exemptions":
        return ", ".join(f"{entry.rule} {entry.item}" for entry in config.exemptions) or "-"
    if key == "paths":
        return ", ".join(entry.files for entry in config.paths) or "-"
    return _shown(getattr(config, key)) or "-"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key or 'default'}: {_nested(below)}" for key, below in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_shown(item) for item in value)
    return _name(value) if isinstance(value, Path) else str(value)


def _nested(value: object) -> str:
    return f"{{{_shown(value)}}}" if isinstance(value, Mapping) else _shown(value)


def _origin(config: Configuration, key: str, asked: str | None, lang: str) -> str:
    if key == "lang" and asked:
        return "--lang"
    if key == "lang" and os.environ.get("PLANCHECK_LANG"):
        return "PLANCHECK_LANG"
    return config.places.get(key) or text("config_default", lang)


def _name(path: Path) -> str:
    return os.path.relpath(path)
