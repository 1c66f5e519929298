"""SPO013: a numbered series with a gap, or out of order. (Two of the same number are SPO008.)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.model import Maal, Tiltak
from plancheck.numbers import Numbers
from plancheck.pattern import pattern

Item = Maal | Tiltak
_SERIES = attrgetter("plan", "kind", "series")
_CELL_ROW = pattern(r"^[A-Z]*")
_MAX_JUMP = 20
"""A larger step is another way of numbering (years, archive numbers), not a series with a gap."""


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each gap or step back in a series that otherwise runs by one."""
    series: dict[tuple[str, str, str, str], list[tuple[Item, int]]] = {}
    nodes: list[Item] = [*graf.alle(Maal), *graf.alle(Tiltak)]
    for (plan, kind, name), beside in groupby(nodes, _SERIES):
        for node in beside if name else ():
            head, value = _split(node.number)
            if value is not None:
                series.setdefault((plan, kind, name, head), []).append((node, value))
    told = _told_of(graf)
    hidden = _with_hidden_rows(graf)
    for items in series.values():
        yield from (treff for treff in _judge(items, hidden) if treff.node not in told)
    yield from (treff for treff in _between(series) if treff.node not in told)


def _between(series: Mapping[tuple[str, str, str, str], list[tuple[Item, int]]]) -> Iterator[Treff]:
    """The one number that is missing where a count goes on from goal to goal: 1, 2 below the first, 4, 5 below the
    second. Only where it starts at 1 and always rises."""
    runs: dict[tuple[str, str], list[list[tuple[Item, int]]]] = {}
    for (plan, kind, _, head), items in series.items():
        runs.setdefault((plan, kind), []).append(items if not head else [])
    for parts in runs.values():
        values = [value for items in parts for _, value in items]
        if len(parts) < 2 or not all(parts) or values[0] != 1 or any(low >= high for low, high in pairwise(values)):
            continue
        gaps = [(before[-1][0], after[0]) for before, after in pairwise(parts) if after[0][1] == before[-1][1] + 2]
        if len(gaps) == 1 and values[-1] == len(values) + 1:
            before, (after, _) = gaps[0]
            yield _treff("hull", after, before)


def _with_hidden_rows(graf: Plangraf) -> frozenset[tuple[str, str | None]]:
    """The sheets of workbooks in which rows are hidden."""
    return frozenset(
        (mark.span.file, mark.span.sheet)
        for facts in graf.facts
        for mark in facts.document.marks
        if mark.kind == "skjulte_rader"
    )


def _may_be_hidden(before: Item, after: Item, missing: int, hidden: frozenset[tuple[str, str | None]]) -> bool:
    """Whether the missing numbers may stand in hidden rows (DOK013) between two rows of a sheet."""
    if (after.span.file, after.span.sheet) not in hidden or before.span.sheet != after.span.sheet:
        return False
    rows = [int(_CELL_ROW.sub("", item.span.cell or "0")) for item in (before, after)]
    return rows[1] - rows[0] > missing


def _told_of(graf: Plangraf) -> frozenset[str]:
    """Items beside a number used twice (SPO008) or out of place (SPO011): the gap there is the same slip."""
    slips = {node for entry in graf.duplicates for node in (entry.node, entry.other)}
    slips |= {entry.node for entry in graf.conflicts}
    if not slips:
        return frozenset()
    heads = {(graf.nodes[node].plan, graf.nodes[node].kind, _split(graf.nodes[node].number)[0]) for node in slips}
    heads |= {(plan, kind, "") for plan, kind, _ in heads}
    found = (node for node in (*graf.alle(Maal), *graf.alle(Tiltak)) if node.number)
    return frozenset(node.id for node in found if (node.plan, node.kind, _split(node.number)[0]) in heads)


def _judge(items: list[tuple[Item, int]], hidden: frozenset[tuple[str, str | None]]) -> Iterator[Treff]:
    values = [value for _, value in items]
    if values == list(range(values[0], values[0] + len(values))):
        return
    back = [(before, after) for (before, low), (after, high) in pairwise(items) if high < low]
    ordered = sorted(items, key=lambda item: item[1])
    gaps = [
        ("hull" if high == low + 2 else "hull_flere", before, after)
        for (before, low), (after, high) in pairwise(ordered)
        if low + 1 < high <= low + _MAX_JUMP and not (hidden and _may_be_hidden(before, after, high - low - 1, hidden))
    ]
    if ordered[0][0].number[-1:].isalpha() and ordered[0][1] != 1:
        return
    if len(back) + len(gaps) > max(1, len(items) // 3):
        return
    for before, after in back:
        yield _treff("rekkefoelge", after, before)
    for key, before, after in gaps:
        yield _treff(key, after, before)


def _treff(key: str, node: Item, before: Item) -> Treff:
    return Treff(
        node.span,
        key,
        {"nummer": node.number, "foran": before.number, "mangler": _sibling(before.number)},
        node=node.id,
        plan=node.plan,
        text=node.text,
        confidence=node.confidence,
    )


@lru_cache(maxsize=4096)
def _split(number: str) -> tuple[str, int | None]:
    """What stands before the last part of "1.2.3", "M4" or "b", and that part as a number: 2.1 follows no 1.2."""
    head, _, tail = number.strip(" )").rpartition(".")
    if len(tail) == 1 and tail.isalpha():
        return head, ord(tail.lower()) - ord("a") + 1
    digits = tail.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÆØÅæøå- ")
    return head + tail[: len(tail) - len(digits)], int(digits) if digits.isdecimal() else None


def _sibling(number: str) -> str:
    """The number that should have come after: "1.4" after "1.3", "c" after "b"."""
    head, dot, tail = number.rpartition(".")
    if len(tail) == 1 and tail.isalpha():
        return head + dot + chr(ord(tail) + 1)
    digits = len(tail) - len(tail.rstrip("0123456789"))
    letters, value = tail[: len(tail) - digits], tail[len(tail) - digits :]
    return f"{head}{dot}{letters}{int(value) + 1}" if value else ""
