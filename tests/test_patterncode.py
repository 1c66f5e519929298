"""Patterns compiled at the build are those `re` compiles, and a file for another Python is not used."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest

from plancheck import patterncode
from plancheck.patterncode import FILE, PACKED, compiled, pack, unpack

SOURCES = [
    (r"(?P<hovedmaal>hovedmål|mål)\s+(?P<nummer>\d+)(?:\.(\d+))?", int(re.I)),
    (r"[a-zæøå]+(?<!\d)[–—-]", 0),
    (r"^(?i:side)\b.*$", int(re.M | re.S)),
    (r"(?P<a>x)|(y)|(?P<b>z)", 0),
]
TEXTS = ["HOVEDMÅL 3.12 og mål 4", "ærlig–", "linje\nSide 3\nslutt", "zyx"]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder with a place for the file, and nothing loaded from before."""
    (tmp_path / PACKED).mkdir()
    monkeypatch.setattr(patterncode, "__file__", str(tmp_path / "patterncode.py"))
    patterncode._stored.cache_clear()
    yield tmp_path / PACKED / FILE
    patterncode._stored.cache_clear()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_stored_pattern_is_the_one_that_re_compiles(installed: Path, source: str, flags: int) -> None:
    installed.write_bytes(pack(SOURCES))
    plain = re.compile(source, flags)
    made = compiled(source, flags)

    assert made == plain
    assert (made.groups, made.groupindex, made.flags) == (plain.groups, plain.groupindex, plain.flags)
    for text in TEXTS:
        found = [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in made.finditer(text)]
        assert found == [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in plain.finditer(text)]


def test_what_is_stored_is_used(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed.write_bytes(pack(SOURCES))
    monkeypatch.setattr(re, "compile", lambda *given: pytest.fail(f"compiled {given}"))
    assert compiled(*SOURCES[0]).search(TEXTS[0])


def test_what_is_not_stored_is_compiled(installed: Path) -> None:
    installed.write_bytes(pack(SOURCES[:1]))
    assert compiled(SOURCES[1][0], re.I) == re.compile(SOURCES[1][0], re.I)
    with pytest.raises(re.error):
        compiled("(", 0)


def test_another_python_compiles_for_itself(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, codes = marshal.loads(pack(SOURCES))
    installed.write_bytes(marshal.dumps(("cpython 30d0000", codes)))
    assert unpack(installed.read_bytes()) == {}
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])


def test_without_a_file_patterns_are_compiled(installed: Path) -> None:
    assert not installed.exists()
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])


def test_a_python_that_keeps_its_compiler_elsewhere_gets_no_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re, "_parser")
    assert unpack(pack(SOURCES)) == {}
