"""`plancheck.yaml` (or `[tool.plancheck]`): read, held against the models below, and made plain.

Imported only when there is a configuration file, because pydantic costs more to load than a plan does to check.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from plancheck.document import Listed, Mapped, Span
from plancheck.finding import Severity
from plancheck.nearest import nearest
from plancheck.plansetting import PlanSetting
from plancheck.read.encoding import decode
from plancheck.read.yaml import load_yaml
from plancheck.settings import Configuration, Exemption, PathRule, ascii_key, rule_word
from plancheck.usage import UsageError


def _as_list(value: object) -> object:
    return value if isinstance(value, list) or value is None else [value]


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _as_word(value: object) -> object:
    return ascii_key(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_as_text)]
Texts = Annotated[list[Text], BeforeValidator(_as_list)]
Codes = Annotated[list[str], BeforeValidator(_as_list)]
Level = Annotated[Literal["error", "warning", "info"], BeforeValidator(_as_word)]
Amount = Annotated[int, Field(ge=0, strict=True)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PlanModel(_Model):
    """One entry of `plans:`: the keys of front matter's `plan:`, and which files make the plan."""

    id: Text
    files: Texts = Field(default_factory=list)
    tittel: Text | None = None
    type: Text | None = None
    kommune: Text | None = None
    status: Text | None = None
    planperiode: Text | None = None
    overordnet: Texts | None = None
    erstatter: Texts | None = None
    bygger_paa: Texts | None = None
    om: Text | None = None
    dokument: Text | None = None
    maalform: Text | None = None
    pbl: bool | None = None
    areal: bool | None = None


class RegistersModel(_Model):
    enheter: str | None = None
    planoversikt: str | None = None
    oekonomiplan: str | None = None


class PathModel(_Model):
    """One entry of `paths:`."""

    files: str
    select: Codes = Field(default_factory=list)
    ignore: Codes = Field(default_factory=list)
    warn: Codes = Field(default_factory=list)
    error: Codes = Field(default_factory=list)


class GateModel(_Model):
    """What a kontrollpunkt changes: severity -> codes."""

    error: Codes = Field(default_factory=list)
    warning: Codes = Field(default_factory=list)
    info: Codes = Field(default_factory=list)


class GatesModel(_Model):
    hoering: GateModel = GateModel()
    vedtak: GateModel = GateModel()
    kunngjoering: GateModel = GateModel()
    rullering: GateModel = GateModel()


class ExemptionModel(_Model):
    rule: str
    item: Text
    reason: str = ""
    expires: date | None = None


class ConfigModel(_Model):
    """Every key of the configuration file."""

    lang: Literal["nb", "nn", "en", "auto"] | None = None
    plans: list[PlanModel] = Field(default_factory=list)
    registers: RegistersModel = RegistersModel()
    select: Codes = Field(default_factory=list)
    ignore: Codes = Field(default_factory=list)
    severity: dict[str, Level] = Field(default_factory=dict)
    limits: dict[str, dict[str, Amount] | Amount] = Field(default_factory=dict)
    paths: list[PathModel] = Field(default_factory=list)
    gates: GatesModel = GatesModel()
    fail_on: Annotated[Literal["error", "warning", "info", "never"], BeforeValidator(_as_word)] | None = None
    rules: Texts = Field(default_factory=list)
    vocabulary: Texts = Field(default_factory=list)
    themes: Texts = Field(default_factory=list)
    exemptions: list[ExemptionModel] = Field(default_factory=list)


def load_configuration(file: Path) -> Configuration:
    """Read and validate a configuration file. Raises UsageError with the file, the line and the nearest valid key."""
    raw = _load_toml(file) if file.suffix == ".toml" else _load_yaml(file)
    plain = _plain(raw)
    try:
        model = ConfigModel.model_validate(plain)
    except ValidationError as error:
        raise _fault(error, raw, file.name) from error
    return _configuration(model, raw, file)


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


def _fault(error: ValidationError, raw: Mapped, name: str) -> UsageError:
    """The first fault, in the order of the file."""
    faults = [(_line(raw, fault["loc"]), at, fault) for at, fault in enumerate(error.errors())]
    line, _, fault = min(faults, key=lambda row: row[:2])
    loc = [str(part) for part in fault["loc"] if not str(part).startswith(("dict[", "constrained-", "list[", "int"))]
    if fault["type"] == "extra_forbidden":
        hint = nearest(loc[-1], _siblings(fault["loc"])) or ""
        return UsageError("config_key", path=name, line=line, name=loc[-1], hint=hint)
    if fault["type"] == "missing":
        return UsageError("config_missing_key", path=name, line=line, name=loc[-1])
    key = next((part for part in reversed(loc) if not part.isdigit()), "")
    value = str(fault["input"])[:60]
    if fault["type"] == "literal_error":
        allowed = str(fault.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        hint = nearest(value, allowed.split(", ")) or ""
        return UsageError("config_word", path=name, line=line, name=key, value=value, allowed=allowed, hint=hint)
    return UsageError("config_value", path=name, line=line, name=key, value=value)


def _line(raw: object, loc: tuple[int | str, ...]) -> int:
    """The line of the deepest part of `loc` that stands in the file."""
    line = 1
    for part in loc:
        if isinstance(raw, Mapped):
            key = next((key for key in raw if key == part or ascii_key(key) == part), None)
            if key is None:
                return line
            line = raw.keys_at[key].line or line
            raw = raw[key]
        elif isinstance(raw, Listed) and isinstance(part, int):
            line = raw.items_at[part].line or line
            raw = raw[part]
    return line


def _siblings(loc: tuple[int | str, ...]) -> Iterator[str]:
    """The valid keys at the place of an unknown one."""
    model: type[BaseModel] = ConfigModel
    below: dict[str, type[BaseModel]] = {
        "plans": PlanModel,
        "registers": RegistersModel,
        "paths": PathModel,
        "gates": GatesModel,
        "exemptions": ExemptionModel,
    }
    for part in loc[:-1]:
        model = GateModel if model is GatesModel else below.get(str(part), model)
    yield from model.model_fields


def _configuration(model: ConfigModel, raw: Mapped, file: Path) -> Configuration:
    folder = file.parent
    return Configuration(
        file=file,
        lang=model.lang,
        plans=tuple(_plan(plan, raw, at) for at, plan in enumerate(model.plans)),
        registers={name: folder / path for name, path in model.registers.model_dump(exclude_none=True).items()},
        select=_codes(model.select),
        ignore=_codes(model.ignore),
        severity={rule_word(code): Severity(level) for code, level in model.severity.items()},
        limits={
            rule_word(code): limit if isinstance(limit, dict) else {"": limit} for code, limit in model.limits.items()
        },
        paths=tuple(_path_rule(rule) for rule in model.paths),
        gates={gate: levels for gate in GatesModel.model_fields if (levels := _gate(getattr(model.gates, gate)))},
        fail_on=model.fail_on,
        rules=tuple(folder / path for path in model.rules),
        vocabulary=tuple(folder / path for path in model.vocabulary),
        themes=tuple(model.themes),
        exemptions=tuple(_exemption(entry, raw, at) for at, entry in enumerate(model.exemptions)),
        places={ascii_key(key): f"{file.name}:{span.line}" for key, span in raw.keys_at.items()},
    )


def _plan(plan: PlanModel, raw: Mapped, at: int) -> PlanSetting:
    values = plan.model_dump(exclude_none=True, exclude={"id", "files"})
    return PlanSetting(plan.id, tuple(plan.files), values, _item_span(raw, "plans", at))


def _path_rule(rule: PathModel) -> PathRule:
    return PathRule(rule.files, *map(_codes, (rule.select, rule.ignore, rule.warn, rule.error)))


def _codes(words: list[str]) -> tuple[str, ...]:
    return tuple(map(rule_word, words))


def _gate(gate: GateModel) -> dict[str, Severity]:
    return {rule_word(code): Severity(level) for level in GateModel.model_fields for code in getattr(gate, level)}


def _exemption(entry: ExemptionModel, raw: Mapped, at: int) -> Exemption:
    span = _item_span(raw, "exemptions", at)
    return Exemption(rule_word(entry.rule), entry.item, entry.reason.strip(), entry.expires, span)


def _item_span(raw: Mapped, key: str, at: int) -> Span:
    entries = raw.get(key)
    return entries.items_at[at] if isinstance(entries, Listed) else raw.keys_at[key]
