"""Patterns are compiled late, and searched only where a word they need stands: the answers are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import plancheck
from plancheck.pattern import _Guarded, _Lazy, _Leading, pattern, small

ROOT = Path(plancheck.__file__).parent
MODULES = sorted(
    ".".join(("plancheck", *path.relative_to(ROOT).with_suffix("").parts))
    for path in ROOT.rglob("*.py")
    if "import pattern\n" in path.read_text("utf-8")
)


def patterns(value: Any) -> Iterator[Any]:
    """The late patterns in a module's values, tables of them too."""
    if isinstance(value, _Lazy | _Guarded):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns(one)


def found() -> list[Any]:
    return [one for name in MODULES for value in vars(import_module(name)).values() for one in patterns(value)]


GUARDED = {one.pattern: one for one in found() if isinstance(one, _Guarded)}


def test_every_pattern_is_sound() -> None:
    assert len(MODULES) > 10
    for late in found():
        assert re.compile(late.pattern, late.flags & ~re.UNICODE)


@pytest.mark.parametrize("source", sorted(GUARDED))
def test_every_match_holds_what_the_pattern_needs(source: str) -> None:
    guarded = GUARDED[source]
    letters = st.characters(codec="latin-1", exclude_categories=("Cc",), include_characters="\n\t")
    assert all(need == need.lower() for need in guarded.needs)

    @settings(max_examples=15, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(source, guarded.flags & ~re.UNICODE), alphabet=letters))
    def held(text: str) -> None:
        plain = re.compile(source, guarded.flags & ~re.UNICODE)
        if isinstance(guarded, _Leading):
            assert (guarded.match(text) is None) == (plain.match(text) is None)
        else:
            assert (guarded.search(text) is None) == (plain.search(text) is None)

    held()


def test_a_guarded_pattern_answers_as_a_compiled_one() -> None:
    guarded = pattern(r"(?:er|ble) vedtatt", re.I, needs=("vedtatt",))

    for text in ("Planen er VEDTATT og ble vedtatt.", "Planen er ny."):
        plain = re.compile(r"(?:er|ble) vedtatt", re.I)
        assert [m.span() for m in guarded.finditer(text)] == [m.span() for m in plain.finditer(text)]
        assert guarded.sub("x", text) == plain.sub("x", text)
        assert bool(guarded.search(text, 10)) == bool(plain.search(text, 10))
        assert bool(guarded.match(text)) == bool(plain.match(text))
        assert bool(guarded.fullmatch(text)) == bool(plain.fullmatch(text))


def test_a_blank_in_what_a_pattern_needs_is_any_blank() -> None:
    guarded = pattern(r"hører\s+til", re.I, needs=("hører til",))

    for text in ("Det hører til her.", "hører\u00a0til", "HØRER  til", "hører\ntil", "hører"):
        assert bool(guarded.search(text)) == (text != "hører")


def test_a_leading_pattern_is_asked_of_texts_that_begin_with_its_words() -> None:
    leading = pattern(r"\W*(?:høring|2\.) start", re.I, begins="høring 2.")
    plain = re.compile(r"\W*(?:høring|2\.) start", re.I)

    for text in ("  (Høring start", "2. start", "Om høring start", "", "…"):
        assert bool(leading.match(text)) == bool(plain.match(text))
    assert leading.match("1. Høring start", 3)
    assert not leading.match("1. Høring start")


def test_a_late_pattern_answers_as_a_compiled_one() -> None:
    late = pattern(r"h(ø)ring", re.I)

    assert [match[1] for match in late.finditer("Høring og HØRING")] == ["ø", "Ø"]
    assert late.sub("x", "høring") == "x"


def test_a_broken_pattern_is_told_at_the_first_search() -> None:
    with pytest.raises(re.error):
        pattern("(").search("a")


@given(st.text(st.sampled_from("AÅÆØÉåæøéß×÷ \n–—…‘’“”•\x96−İΣςẞŠ") | st.characters(max_codepoint=0x2FF), max_size=12))
def test_small_letters_are_those_of_python(text: str) -> None:
    assert small(text) == text.lower()
