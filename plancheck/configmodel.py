"""The models of the configuration, and what is wrong with a file they do not accept.

Loaded only for a file that `configshape` cannot read alone, and for its JSON schema: pydantic costs more to load than a
plan does to check.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from plancheck.document import Listed, Mapped
from plancheck.nearest import nearest
from plancheck.settings import ascii_key
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


def validated(plain: object, raw: Mapped, name: str) -> dict[str, Any]:
    """What the file gives, each value as its key wants it. Raises UsageError with the line and the nearest valid key.

    `raw` is the same file with its places.
    """
    try:
        return ConfigModel.model_validate(plain).model_dump(exclude_none=True, exclude_unset=True)
    except ValidationError as error:
        raise _fault(error, raw, name) from error


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
