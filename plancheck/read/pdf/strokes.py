"""Paths of a page: what is drawn as a straight line along or across it is kept as a ruling."""

from __future__ import annotations

import itertools
from typing import Any

from plancheck.read.pdf.pieces import Page, Ruling

Point = tuple[float, float]

THIN = 3.0
"""A filled rectangle no thicker than this is a line."""
_SHORTEST = 4.0
_STRAIGHT = 0.8
MOST_RULINGS = 12_000
"""A page with more is a drawing or a map, no table."""


class Strokes:
    """The path that is being made."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._paths: list[list[Point]] = []
        self._points = 0

    def draw(self, word: bytes, operands: list[Any], ctm: tuple[float, ...]) -> None:
        """Go on with the path."""
        self._points += 1
        if self._points > MOST_RULINGS * 4:
            return
        if word == b"re":
            x, y, width, height = (float(one) for one in operands)
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            self._paths.append([self._place(a, b, ctm) for a, b in corners])
        elif word == b"m":
            self._paths.append([self._place(float(operands[0]), float(operands[1]), ctm)])
        elif not self._paths:
            return
        elif word == b"l":
            self._paths[-1].append(self._place(float(operands[0]), float(operands[1]), ctm))
        elif word == b"h":
            self._paths[-1].append(self._paths[-1][0])
        else:
            self._paths.append([self._place(float(operands[-2]), float(operands[-1]), ctm)])  # a curve is no line

    def paint(self, stroke: bool, fill: bool) -> None:
        """Draw the path, and begin a new one."""
        paths, self._paths = self._paths, []
        if len(self._page.rulings) > MOST_RULINGS:
            return
        for path in paths:
            if fill and (line := _thin(path)) is not None:
                self._keep(*line)
            elif stroke:
                for first, second in itertools.pairwise(path):
                    self._keep(first, second)

    def _place(self, x: float, y: float, ctm: tuple[float, ...]) -> Point:
        a, b, c, d, e, f = ctm
        return a * x + c * y + e, self._page.height - (b * x + d * y + f)

    def _keep(self, first: Point, second: Point) -> None:
        (x0, y0), (x1, y1) = first, second
        if abs(y1 - y0) <= _STRAIGHT and abs(x1 - x0) >= _SHORTEST:
            self._page.rulings.append(Ruling(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _STRAIGHT and abs(y1 - y0) >= _SHORTEST:
            self._page.rulings.append(Ruling(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _thin(path: list[Point]) -> tuple[Point, Point] | None:
    """The line a thin filled rectangle is."""
    if not 4 <= len(path) <= 6:
        return None
    left, right = min(x for x, _ in path), max(x for x, _ in path)
    top, bottom = min(y for _, y in path), max(y for _, y in path)
    if bottom - top <= THIN and right - left > bottom - top:
        middle = (top + bottom) / 2
        return (left, middle), (right, middle)
    if right - left <= THIN:
        middle = (left + right) / 2
        return (middle, top), (middle, bottom)
    return None
