"""`plancheck.yaml` (or `[tool.plancheck]`): read, held against its shape, and made plain.

Imported only when there is a configuration file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plancheck.configshape import LEVELS, shaped
from plancheck.document import Listed, Mapped, Span
from plancheck.finding import Severity
from plancheck.plansetting import PlanSetting
from plancheck.read.encoding import decode
from plancheck.read.yaml import load_yaml
from plancheck.settings import GATES, Configuration, Exemption, PathRule, ascii_key, rule_word
from plancheck.usage import UsageError


def load_configuration(file: Path) -> Configuration:
    """Read and validate a configuration file. Raises UsageError with the file, the line and the nearest valid key."""
    raw = _load_toml(file) if file.suffix == ".toml" else _load_yaml(file)
    plain = _plain(raw)
    values = shaped(plain)
    if values is None:
        from plancheck.configmodel import validated

        values = validated(plain, raw, file.name)
    return _configuration(values, raw, file)


def _load_yaml(file: Path) -> Mapped:
    decoded = decode(_content(file), file.name)
    text = getattr(decoded, "text", None)
    value, problems = (None, []) if text is None else load_yaml(text, file.name)
    if problems:
        problem = problems[0]
        line = problem.span.line or 1
        if problem.key == "dobbel_noekkel":
            raise UsageError("config_twice", path=file.name, line=line, name=problem.params["noekkel"])
        raise UsageError("config_yaml", path=file.name, line=line)
    if value is None and text is not None:
        return Mapped(Span(file.name, 1, 1))
    if not isinstance(value, Mapped):
        raise UsageError("config_yaml", path=file.name, line=1)
    return value


def _load_toml(file: Path) -> Mapped:
    import tomllib

    content = _content(file)
    try:
        text = content.decode("utf-8")
        section = tomllib.loads(text).get("tool", {}).get("plancheck", {})
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError("config_toml", path=file.name) from error
    return _placed(section, file.name, text.splitlines())


def _placed(section: Mapping[str, Any], name: str, lines: list[str]) -> Mapped:
    """TOML values know no lines: each top key gets the line that names it."""
    made = Mapped(Span(name, 1, 1))
    for key, value in section.items():
        at = next((n for n, line in enumerate(lines, 1) if key in line.replace('"', "").split("=")[0]), 1)
        made[key] = value
        made.keys_at[key] = made.values_at[key] = Span(name, at, 1)
    return made


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError("config_unreadable", path=str(file)) from error


_FREE_KEYS = frozenset({"severity", "limits"})
"""Mappings whose keys are codes and names, kept as they are written."""


def _plain(value: object, key: str = "") -> object:
    """Plain dicts and lists, with keys in our spelling ("fail-on" and "høring" are accepted)."""
    if isinstance(value, Mapping):
        free = key in _FREE_KEYS
        return {name if free else ascii_key(name): _plain(below, key=ascii_key(name)) for name, below in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _configuration(values: Mapping[str, Any], raw: Mapped, file: Path) -> Configuration:
    folder = file.parent
    return Configuration(
        file=file,
        lang=values.get("lang"),
        plans=tuple(_plan(plan, raw, at) for at, plan in enumerate(values.get("plans", ()))),
        registers={name: folder / path for name, path in values.get("registers", {}).items()},
        select=_codes(values, "select"),
        ignore=_codes(values, "ignore"),
        severity={rule_word(code): Severity(level) for code, level in values.get("severity", {}).items()},
        limits={
            rule_word(code): limit if isinstance(limit, dict) else {"": limit}
            for code, limit in values.get("limits", {}).items()
        },
        paths=tuple(map(_path_rule, values.get("paths", ()))),
        gates={gate: levels for gate in GATES if (levels := _gate(values.get("gates", {}).get(gate, {})))},
        fail_on=values.get("fail_on"),
        rules=tuple(folder / path for path in values.get("rules", ())),
        vocabulary=tuple(folder / path for path in values.get("vocabulary", ())),
        themes=tuple(values.get("themes", ())),
        exemptions=tuple(_exemption(entry, raw, at) for at, entry in enumerate(values.get("exemptions", ()))),
        places={ascii_key(key): f"{file.name}:{span.line}" for key, span in raw.keys_at.items()},
    )


def _plan(plan: Mapping[str, Any], raw: Mapped, at: int) -> PlanSetting:
    values = {key: value for key, value in plan.items() if key not in ("id", "files")}
    return PlanSetting(plan["id"], tuple(plan.get("files", ())), values, _item_span(raw, "plans", at))


def _path_rule(entry: Mapping[str, Any]) -> PathRule:
    return PathRule(entry["files"], *(_codes(entry, key) for key in ("select", "ignore", "warn", "error")))


def _codes(values: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(map(rule_word, values.get(key, ())))


def _gate(levels: Mapping[str, Any]) -> dict[str, Severity]:
    return {rule_word(code): Severity(level) for level in LEVELS for code in levels.get(level, ())}


def _exemption(entry: Mapping[str, Any], raw: Mapped, at: int) -> Exemption:
    span = _item_span(raw, "exemptions", at)
    reason = entry.get("reason", "").strip()
    return Exemption(rule_word(entry["rule"]), entry["item"], reason, entry.get("expires"), span)


def _item_span(raw: Mapped, key: str, at: int) -> Span:
    entries = raw.get(key)
    return entries.items_at[at] if isinstance(entries, Listed) else raw.keys_at[key]
