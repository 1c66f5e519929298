"""The plan's facts as front matter: what the author wrote out, and what plancheck recognised on the title page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plancheck.document import Document
from plancheck.graph import Facts, Plangraf
from plancheck.model import Plan

_PLAIN = re.compile(r"[A-Za-zÆØÅæøå][\wÆØÅæøå ().,§–-]*")
_RESERVED = frozenset({"ja", "nei", "yes", "no", "true", "false", "null", "on", "off", "y", "n"})
_OWN_FACTS = ("hoering", "vedtak", "mandat", "evaluering")


def front_matter(document: Document, graf: Plangraf) -> str:
    """The block with its dashes and a blank line; "" for a document that is no plan of its own."""
    facts = next((one for one in graf.facts if one.document.path == document.path), None)
    plan = graf.plans.get(facts.plan) if facts is not None else None
    if facts is None or plan is None or document.path not in plan.files:
        return _about(facts)
    lines = ["---", "plan:", *(f"  {key}: {value}" for key, value in _plan(plan))]
    for name, block in (document.front or {}).items():
        if name in _OWN_FACTS and isinstance(block, Mapping):
            lines += [f"{name}:", *(f"  {key}: {_value(value)}" for key, value in block.items())]
    return "\n".join([*lines, "---", "", ""])


def _about(facts: Facts | None) -> str:
    """A notice or a case paper says which plan it is about."""
    if facts is None or not facts.plan:
        return ""
    return f"---\nplan:\n  om: {_text(facts.plan)}\n---\n\n"


def _plan(plan: Plan) -> Iterator[tuple[str, str]]:
    """Keys and values of `plan:`, in the contract's order."""
    yield "id", _text(plan.id)
    yield "tittel", _text(plan.title)
    for key, value in (("type", plan.type), ("kommune", plan.kommune), ("status", plan.status)):
        if value:
            yield key, _text(value)
    start, end = plan.period or (None, None)
    if start and end:
        yield "planperiode", start if start == end else f"{start}-{end}"
    for key, refs in (("overordnet", plan.overordnet), ("erstatter", plan.erstatter)):
        if refs:
            yield key, f"[{', '.join(dict.fromkeys(_text(ref.id or ref.text) for ref in refs))}]"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, list):
        return f"[{', '.join(_text(str(one)) for one in value)}]"
    return _text(str(value))


def _text(text: str) -> str:
    """A YAML value: in quotes where it could be read as anything but text."""
    line = " ".join(text.split())
    plain = _PLAIN.fullmatch(line) is not None and line.casefold() not in _RESERVED and "," not in line
    if plain or re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", line):
        return line
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
