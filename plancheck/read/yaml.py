"""YAML as people mean it: Norwegian data survives, everything knows its place, nothing is silently overwritten.

PyYAML's own rules turn `0301` into 193, `no` into false and `12:30` into 750. Here only what YAML 1.2 calls numbers and
truth values are that, and only where nothing is lost: `1.10` stays text. Dates stay text for plancheck's own reader.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from plancheck.document import Document, Listed, Mapped, Problem, Span, Unreadable
from plancheck.pattern import pattern
from plancheck.read.encoding import decode, tidy
from plancheck.read.places import SEPARATOR
from plancheck.read.yamlfault import fault_of

PLAN_KEYS = frozenset({"plan", "tiltak"})
"""A YAML file with one of these at the top is a plan or an action list; others are not ours."""

DEEPEST = 60
MOST_ALIASED = 10_000
"""So many values may come from repeated aliases before they are called an explosion."""

_INTEGER = pattern(r"0|-?[1-9][0-9]{0,17}")
_DECIMAL = pattern(r"-?(?:0|[1-9][0-9]{0,12})\.[0-9]{1,6}")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
_TOP_KEY = pattern(r"^(?:plan|tiltak)[ \t]*:", re.MULTILINE)
_INDENTED = pattern(r"^[ \t?:-]{200}", re.MULTILINE)
MOST_BRACKETS = 400


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # stubs do not know which
    """Builds the tree of nodes only; values are made here, not by PyYAML."""

    yaml_implicit_resolvers: dict[str, Any] = {}


class _Refused(Exception):  # noqa: N818 - not an error of the program: it carries a finding
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.key)
        self.problem = problem


def read_yaml(data: bytes, name: str) -> Document | Unreadable:
    """A YAML plan or action list; any other YAML file gives a document without content."""
    decoded = decode(data, name)
    if isinstance(decoded, Unreadable):
        return decoded
    text = tidy(decoded.text) if decoded.odd else decoded.text
    value, problems = load_yaml(text, name)
    source = tuple(decoded.text.split("\n"))
    start = Span(name, 1, 1, 1, 1 + len(source[0]))
    if isinstance(value, Mapped) and not PLAN_KEYS.isdisjoint(value):
        front = value
        start = _title_span(value) or start
    elif value is None and problems and _TOP_KEY.search(text):
        return Unreadable(name, problems[-1].key, problems[-1].params)
    else:
        return Document(name, "yaml", source=source, start=start)
    if decoded.problem:
        problems.append(decoded.problem)
    return Document(name, "yaml", front=front, problems=tuple(problems), source=source, start=start)


def load_yaml(text: str, file: str, line_offset: int = 0) -> tuple[Any, list[Problem]]:
    """The value of a YAML text, and what is wrong with it. Never raises.

    Mappings are `Mapped`, sequences `Listed`; scalars are text, int, float, bool or None. Where the text cannot be
    understood the value is None. `line_offset` is the number of lines that stand before the text in its file.
    """
    builder = _Builder(file, line_offset)
    try:
        if text.count("[") + text.count("{") > MOST_BRACKETS or _INDENTED.search(text):
            _bound_depth(text, builder)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        return (None if node is None else builder.value(node, "", 0)), builder.problems
    except _Refused as refused:
        problem = refused.problem
    except yaml.YAMLError as fault:
        problem = builder.problem_of(fault, text)
    except (ValueError, RecursionError):
        problem = builder.problem("yaml", None)
    return None, [*builder.problems, problem]


def _bound_depth(text: str, builder: _Builder) -> None:
    """Refuse deep nesting before a tree is built: libyaml's own recursion has no bound and ends the process."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                builder.refuse("yaml_dypt", event.start_mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Builder:
    """Makes values with places from PyYAML's nodes."""

    def __init__(self, file: str, line_offset: int) -> None:
        self.file = file
        self.offset = line_offset
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        self._aliased = 0

    def value(self, node: Node, place: str, depth: int) -> Any:
        if isinstance(node, ScalarNode):
            return node.value if node.style else plain(node.value)
        if depth > DEEPEST:
            self.refuse("yaml_dypt", node.start_mark)
        if id(node) in self._seen:
            self._aliased += 1 + len(node.value)
            if self._aliased > MOST_ALIASED:
                self.refuse("alias", node.start_mark)
        self._seen.add(id(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, place, depth)
        return self._sequence(node, place, depth)

    def _mapping(self, node: MappingNode, place: str, depth: int) -> Mapped:
        made = Mapped(self.span(node, place))
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.refuse("yaml_ordnoekkel", key_node.start_mark)
            key = key_node.value
            below = f"{place}{SEPARATOR}{key}" if place else key
            key_span = self.span(key_node, below)
            if key in made:
                first = made.keys_at[key]
                params = {"noekkel": key, "linje": str(key_span.line), "foerste_linje": str(first.line)}
                self.problems.append(Problem("DOK009", "dobbel_noekkel", params, key_span))
            made.keys_at[key] = key_span
            made.values_at[key] = self.span(value_node, below)
            made[key] = self.value(value_node, below, depth + 1)
        return made

    def _sequence(self, node: Node, place: str, depth: int) -> Listed:
        made = Listed(self.span(node, place))
        for index, item in enumerate(node.value, 1):
            below = f"{place} nr. {index}" if place else f"nr. {index}"
            made.items_at.append(self.span(item, below))
            made.append(self.value(item, below, depth + 1))
        return made

    def span(self, node: Node, place: str) -> Span:
        start, end = node.start_mark, node.end_mark
        line = start.line + 1 + self.offset
        end_line, end_column = end.line + 1 + self.offset, end.column + 1
        if end_line > line and end_column == 1 and not isinstance(node, ScalarNode):
            return Span(self.file, line, start.column + 1, line, start.column + 2, place)
        return Span(self.file, line, start.column + 1, end_line, end_column, place)

    def problem(self, key: str, mark: Any, **params: str) -> Problem:
        line = 1 + self.offset if mark is None else mark.line + 1 + self.offset
        column = 1 if mark is None else mark.column + 1
        span = Span(self.file, line, column, line, column + 1)
        return Problem("DOK009", key, {**params, "linje": str(line)}, span)

    def refuse(self, key: str, mark: Any, **params: str) -> NoReturn:
        raise _Refused(self.problem(key, mark, **params))

    def problem_of(self, fault: yaml.YAMLError, text: str) -> Problem:
        """What PyYAML stumbled over, at the place to mend."""
        told = fault_of(fault, text)
        if told is not None:
            return self.problem(told.key, told, **({"tegn": told.sign} if told.sign else {}))
        problem = self.problem("yaml", None)
        position = getattr(fault, "position", None)
        if isinstance(position, int):
            before = text[:position]
            line = before.count("\n") + 1 + self.offset
            column = len(before) - before.rfind("\n")
            span = Span(self.file, line, column, line, column + 1)
            return problem._replace(span=span, params={**problem.params, "linje": str(line)})
        return problem


def plain(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar: a number or truth value only where its text can be written back unchanged."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        number = float(text)
        return number if repr(number) == text else text
    return text


def _title_span(front: Mapped) -> Span | None:
    plan = front.get("plan")
    if isinstance(plan, Mapped):
        for key in ("tittel", "id"):
            if key in plan:
                return plan.values_at[key]
    return next(iter(front.keys_at.values()), None)
