"""The item a person means: by id, by number, or by its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plancheck.graph import Plangraf
from plancheck.model import Node
from plancheck.nearest import nearest
from plancheck.settings import ascii_key
from plancheck.usage import UsageError

Way = Callable[[Node], bool]

_SHOWN = 3


def find_item(graf: Plangraf, wanted: str) -> Node:
    """The one item meant. Raises UsageError where none or several answer, naming the nearest."""
    found = _matches(graf, wanted.strip())
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(node.id for node in found[:6]) + (" …" if len(found) > 6 else "")
        raise UsageError("item_several", item=wanted, ids=ids)
    near = close_items(graf, wanted)
    raise UsageError("item_unknown_near" if near else "item_unknown", item=wanted, near="; ".join(near))


def close_items(graf: Plangraf, wanted: str) -> list[str]:
    """Up to three items near to what was written, as "id (text)": by id, by local id, by words."""
    nodes = list(graf.nodes.values())
    close: dict[str, Node] = {}
    for name in ("id", "local", "text"):
        by_key = {getattr(node, name): node for node in reversed(nodes) if getattr(node, name)}
        hit = nearest(wanted, by_key)
        if hit:
            close[by_key[hit].id] = by_key[hit]
    words = wanted.casefold()
    for node in nodes:
        if len(close) < _SHOWN and len(words) > 2 and words in node.text.casefold():
            close[node.id] = node
    return [f"{node.id} ({node.text})" if node.text else node.id for node in list(close.values())[:_SHOWN]]


def _matches(graf: Plangraf, wanted: str) -> list[Node]:
    """The nodes the closest way of naming gives: whole id, local id, "delmål 1.2", number, text, part of the text."""
    if wanted in graf.nodes:
        return [graf.nodes[wanted]]
    for test in _ways(wanted):
        found = [node for node in graf.nodes.values() if test(node)]
        if found:
            return found
    return []


def _ways(wanted: str) -> Iterator[Way]:
    low = wanted.casefold()
    kind, _, number = wanted.rpartition(" ")
    yield lambda node: node.id.casefold() == low
    yield lambda node: node.local.casefold() == low
    yield lambda node: bool(kind) and node.kind == ascii_key(kind) and node.number == number
    yield lambda node: bool(node.number) and node.number.rstrip(".") == wanted.rstrip(".")
    yield lambda node: node.text.casefold() == low
    yield lambda node: len(low) > 3 and low in node.text.casefold()
