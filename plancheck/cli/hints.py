"""The nearest valid word, for one who wrote something else."""

from __future__ import annotations

from collections.abc import Iterable

from plancheck.nearest import nearest


def did_you_mean(word: str, valid: Iterable[str]) -> str:
    """The nearest of the valid words, or ""."""
    return nearest(word, valid) or ""
