"""Patterns compiled at the build are those `re` compiles, and what is not stored is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plancheck import prepared
from plancheck.patterncode import compiled, parts_of
from plancheck.prepared import FILE, FOLDER, pack

SOURCES = [
    (r"(?P<hovedmaal>hovedmål|mål)\s+(?P<nummer>\d+)(?:\.(\d+))?", int(re.I)),
    (r"[a-zæøå]+(?<!\d)[–—-]", 0),
    (r"^(?i:side)\b.*$", int(re.M | re.S)),
    (r"(?P<a>x)|(y)|(?P<b>z)", 0),
]
TEXTS = ["HOVEDMÅL 3.12 og mål 4", "ærlig–", "linje\nSide 3\nslutt", "zyx"]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the file of a package lies that is not loaded yet."""
    (tmp_path / FOLDER).mkdir()
    monkeypatch.setattr(prepared, "__file__", str(tmp_path / "prepared.py"))
    prepared.prepared.cache_clear()
    yield tmp_path / FOLDER / FILE
    prepared.prepared().close()
    prepared.prepared.cache_clear()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_stored_pattern_is_the_one_that_re_compiles(installed: Path, source: str, flags: int) -> None:
    installed.write_bytes(pack(parts_of(SOURCES)))
    plain = re.compile(source, flags)
    made = compiled(source, flags)

    assert made == plain
    assert (made.groups, made.groupindex, made.flags) == (plain.groups, plain.groupindex, plain.flags)
    for text in TEXTS:
        found = [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in made.finditer(text)]
        assert found == [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in plain.finditer(text)]


def test_what_is_stored_is_used(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed.write_bytes(pack(parts_of(SOURCES)))
    monkeypatch.setattr(re, "compile", lambda *given: pytest.fail(f"compiled {given}"))
    assert compiled(SOURCES[0][0], re.I).search(TEXTS[0])


def test_what_is_not_stored_is_compiled(installed: Path) -> None:
    installed.write_bytes(pack(parts_of(SOURCES[:1])))
    assert compiled(SOURCES[1][0], re.I) == re.compile(SOURCES[1][0], re.I)
    assert compiled(SOURCES[0][0], 0) == re.compile(SOURCES[0][0])
    with pytest.raises(re.error):
        compiled("(", 0)


def test_without_a_file_patterns_are_compiled(installed: Path) -> None:
    assert not installed.exists()
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])


def test_a_python_that_keeps_its_compiler_elsewhere_gets_no_codes(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:
        other.delattr(re, "_parser")
        installed.write_bytes(pack(parts_of(SOURCES)))
    assert len(prepared.prepared()) == 0
