"""A bare module does what the module does, and holds no types, notes, unused imports or columns."""

from __future__ import annotations

import ast
from datetime import date
from typing import Any

from plancheck.baremodule import bare

SOURCE = '''
"""Notat om modulen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor, pi
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from decimal import Decimal

    Number = Decimal
else:
    Number = str

LIMIT: int = 3
"""Notat om grensen."""


class Table(dict[str, Any]):
    """Notat om klassen."""

    rows: list[int]
    width: Callable[[int], Decimal] | None = None

    def size(self, *each: int, unit: str = "m") -> str:
        """Notat om metoden."""
        total: float
        total = floor(cast("float", pi) * sum(each))
        return f"{total} {unit}"


def nothing() -> Iterator[int]:
    """Bare et notat."""
'''


def run(tree: ast.Module | str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "prøve"}
    exec(compile(tree, "prøve", "exec", dont_inherit=True), names)
    return names


def test_it_does_what_the_module_does() -> None:
    for names in (run(SOURCE), run(bare(SOURCE.encode()))):
        assert names["LIMIT"] == 3
        assert names["Number"] is str
        assert names["nothing"]() is None
        table = names["Table"](a=1)
        assert (table, table.width, table.size(1, 2, unit="km")) == ({"a": 1}, None, "9 km")
        assert list(names["Table"].__annotations__) == ["rows", "width"]


def test_types_and_notes_are_gone_and_what_only_they_use() -> None:
    tree = bare(SOURCE.encode())
    imported = {
        (node.module, name.name) for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names
    }
    assert imported == {("__future__", "annotations"), ("math", "floor"), ("math", "pi")}

    names = run(tree)
    size = names["Table"].size
    assert (size.__doc__, size.__annotations__, names["__doc__"]) == ("", {}, "")
    assert names["Table"].__bases__ == (dict,)
    assert "Notat" not in ast.unparse(tree)
    assert "Decimal" not in ast.unparse(tree)


def test_lines_are_kept_and_columns_are_not() -> None:
    whole, less = run(SOURCE)["Table"].size.__code__, run(bare(SOURCE.encode()))["Table"].size.__code__
    assert {line for line, *_ in less.co_positions()} == {line for line, *_ in whole.co_positions()}
    assert not any(column for *_, first, last in less.co_positions() for column in (first, last))
    assert len(less.co_linetable) < len(whole.co_linetable)


def test_what_a_package_offers_of_others_stays() -> None:
    offered = b'from math import floor, pi, tau\n\n__all__ = ["pi", "tau"]\nLOW = floor(2.5)\n'
    assert ast.unparse(bare(offered)).splitlines()[0] == "from math import floor, pi, tau"
    assert ast.unparse(bare(offered.replace(b'"pi", ', b""))).splitlines()[0] == "from math import floor, tau"


def test_days_come_from_where_they_are_written_in_c() -> None:
    names = run(bare(b"from datetime import date, timedelta as length\n\nNEXT = date(2026, 1, 31) + length(days=1)\n"))
    assert names["NEXT"] == date(2026, 2, 1)
    assert names["date"] is date
