"""JSON Schemas of what plancheck writes and reads, made from the types and tables that the code itself uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plancheck.baseline import SCHEMA as BASELINE
from plancheck.configmodel import ConfigModel
from plancheck.document import Confidence
from plancheck.extract.plan.front import BLOCKS
from plancheck.finding import Severity
from plancheck.model import DOCUMENT_KINDS, EDGE_KINDS, NODE_KINDS, PLAN_TYPES, PROVENANCES, STATUSES
from plancheck.rulepage import KEYS, LANGUAGES, REQUIRED, SCOPES, TEXT_KEYS
from plancheck.settings import GATES
from plancheck.views.json import FIELDS

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_ANYTHING: Schema = {}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FROM_ONE: Schema = {"type": "integer", "minimum": 1}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def schema_of(name: str) -> Schema:
    """The schema called `name` (one of `NAMES`). Raises KeyError for another."""
    return {"$schema": DRAFT, "title": f"plancheck {name}", **_MADE_BY[name]()}


def _object(properties: Mapping[str, Schema], required: Iterable[str] | None = None, *, closed: bool = True) -> Schema:
    """An object with these keys; all of them required unless `required` says which."""
    needed = list(properties if required is None else required)
    return {
        "type": "object",
        "properties": dict(properties),
        "required": needed,
        "additionalProperties": not closed,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: Iterable[str], *, null: bool = False) -> Schema:
    return {"enum": [*words, None] if null else list(words)}


def _range() -> Schema:
    place = _object({"line": _FROM_ONE, "column": _FROM_ONE})
    return {"anyOf": [_object({"start": place, "end": place}), {"type": "null"}]}


def _findings() -> Schema:
    severity, confidence = _one_of(map(str, Severity)), _one_of(map(str, Confidence))
    basis = _object({"kind": _one_of(("source", "law", "guideline", "practice")), "ref": _TEXT})
    related = {"file": _TEXT, "range": _range(), "place": _TEXT, "node": _TEXT_OR_NULL, "message": _TEXT}
    finding = {
        "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
        "name": _TEXT,
        "severity": severity,
        "confidence": confidence,
        "title": _TEXT,
        "message": _TEXT,
        "help": _TEXT,
        "lang": _one_of(LANGUAGES),
        "file": _TEXT,
        "range": _range(),
        "place": _TEXT,
        "page": {"type": ["integer", "null"]},
        "sheet": _TEXT_OR_NULL,
        "cell": _TEXT_OR_NULL,
        "node": _TEXT_OR_NULL,
        "text": _TEXT_OR_NULL,
        "plan": _TEXT_OR_NULL,
        "related": _list(_object(related)),
        "basis": _list(basis),
        "fix": {"type": "null"},
        "fingerprint": _TEXT,
        "rule_page": _TEXT,
    }
    file = {
        "path": _TEXT,
        "status": _one_of(("checked", "skipped", "unreadable", "unsupported")),
        "kind": _one_of(DOCUMENT_KINDS, null=True),
        "plan": _TEXT_OR_NULL,
        "about": _TEXT_OR_NULL,
    }
    return _object(
        {
            "schema": {"const": "plancheck.findings/1"},
            "version": _TEXT,
            "today": _DAY,
            "gate": _one_of(GATES, null=True),
            "findings": _list(_object(finding)),
            "files": _list(_object(file)),
            "summary": _summary(),
        }
    )


def _summary() -> Schema:
    counts = _object(dict.fromkeys(NODE_KINDS, _COUNT), required=())
    skipped = _list(_object({"code": _TEXT, "reason": _TEXT}))
    left_out = _object({"exempted": _COUNT, "baselined": _COUNT, "guess": _COUNT})
    known = {
        "errors": _COUNT,
        "warnings": _COUNT,
        "infos": _COUNT,
        "plans": _COUNT,
        "nodes": counts,
        "left_out": left_out,
        "skipped": skipped,
    }
    return _object(known, closed=False)


def _graph() -> Schema:
    confidence = _one_of(map(str, Confidence))
    place = {
        "file": _TEXT,
        "line": {"type": ["integer", "null"]},
        "column": {"type": ["integer", "null"]},
        "place": _TEXT,
    }
    period = {"anyOf": [_object({"start": _TEXT_OR_NULL, "end": _TEXT_OR_NULL}), {"type": "null"}]}
    plan = {
        "id": _TEXT,
        "title": _TEXT,
        "type": _one_of(PLAN_TYPES, null=True),
        "status": _one_of(STATUSES, null=True),
        "kommune": _TEXT_OR_NULL,
        "period": period,
        "files": _list(_TEXT),
    }
    common = {
        "id": _TEXT,
        "local": _TEXT,
        "number": _TEXT_OR_NULL,
        "text": _TEXT,
        "plan": _TEXT_OR_NULL,
        "confidence": confidence,
        "source": _object(place),
        "mentions": _list(_object({**place, "text": _TEXT})),
        "unknown": _list(_TEXT),
    }
    node = [
        _object({**common, "kind": {"const": kind}, "fields": _object(dict.fromkeys(FIELDS[kind], _ANYTHING))})
        for kind in NODE_KINDS
    ]
    edge = {
        "from": _TEXT,
        "to": _TEXT,
        "kind": _one_of(EDGE_KINDS),
        "provenance": _one_of(PROVENANCES),
        "confidence": confidence,
    }
    return _object(
        {
            "schema": {"const": "plancheck.graph/1"},
            "plans": _list(_object(plan)),
            "nodes": _list({"anyOf": node}),
            "edges": _list(_object(edge)),
        }
    )


def _config() -> Schema:
    return ConfigModel.model_json_schema()


def _plan() -> Schema:
    """Front matter and YAML plans: the blocks closed, everything else open."""
    value: Schema = {"type": ["string", "number", "boolean", "array", "object", "null"]}
    blocks = {name: _object(dict.fromkeys(keys, value), required=()) for name, keys in BLOCKS.items()}
    item = _object({"id": value, "tekst": _TEXT}, required=(), closed=False)
    return _object({**blocks, "hovedmaal": _list(item), "tiltak": _list(item)}, required=(), closed=False)


def _rule_page() -> Schema:
    texts = _object({key: {} for key in TEXT_KEYS}, required=("title", "message"))
    known: dict[str, Schema] = {key: {} for key in KEYS}
    known["code"] = {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"}
    known["name"] = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    known["scope"] = _one_of(SCOPES)
    known["gates"] = _object({gate: {} for gate in GATES}, required=())
    known["texts"] = _object(dict.fromkeys(LANGUAGES, texts), required=())
    return _object(known, required=REQUIRED)


def _baseline() -> Schema:
    entry = _object(dict.fromkeys(("fingerprint", "code", "file", "node", "message"), _TEXT), required=("fingerprint",))
    return _object({"schema": {"const": BASELINE}, "findings": _list(entry)})


_MADE_BY: Mapping[str, Callable[[], Schema]] = {
    "findings": _findings,
    "graph": _graph,
    "config": _config,
    "plan": _plan,
    "rule-page": _rule_page,
    "baseline": _baseline,
}
NAMES = tuple(_MADE_BY)
