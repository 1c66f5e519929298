"""Patterns are compiled late; here each of them is compiled, so that a broken one cannot wait for its first plan."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from plancheck import extract
from plancheck.pattern import pattern

MODULES = sorted(module.name for module in iter_modules(extract.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_the_module_is_sound(name: str) -> None:
    module = import_module(f"plancheck.extract.{name}")

    for value in vars(module).values():
        if type(value).__name__ == "_Lazy":
            assert re.compile(value.pattern, value.flags & ~re.UNICODE)


def test_a_late_pattern_answers_as_a_compiled_one() -> None:
    late = pattern(r"h(ø)ring", re.I)

    assert [match[1] for match in late.finditer("Høring og HØRING")] == ["ø", "Ø"]
    assert late.sub("x", "høring") == "x"


def test_a_broken_pattern_is_told_at_the_first_search() -> None:
    with pytest.raises(re.error):
        pattern("(").search("a")
