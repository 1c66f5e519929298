"""What is prepared at the build is found again, by the Python that built it alone."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from typing import Any

import pytest

from plancheck.prepared import Prepared, code_of, pack, parts_of

PARTS = {"en": b"", "to": b"\x00\xff" * 9, "å tre": b"3"}


def test_parts_are_found_by_their_keys(tmp_path: Path) -> None:
    path = tmp_path / "deler.bin"
    path.write_bytes(pack(PARTS))
    stored = Prepared(str(path))

    assert len(stored) == len(PARTS)
    assert {key: stored.get(key) for key in reversed(PARTS)} == PARTS
    assert "fire" not in stored
    assert stored.get("fire") is None
    stored.close()
    assert stored.get("en") is None


def test_a_file_for_another_python_has_no_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deler.bin"
    with monkeypatch.context() as other:
        other.setattr(sys, "hexversion", 0x30D0000)
        path.write_bytes(pack(PARTS))
    stored = Prepared(str(path))

    assert len(stored) == 0
    assert stored.get("en") is None
    stored.close()


def test_without_a_file_there_are_no_parts(tmp_path: Path) -> None:
    stored = Prepared(str(tmp_path / "mangler.bin"))
    assert stored.get("en") is None
    stored.close()


def test_code_is_the_same_prepared_or_not(tmp_path: Path) -> None:
    source = "def svar(a, b=1):\n return a + b"
    path = tmp_path / "deler.bin"
    path.write_bytes(pack(parts_of([source])))
    stored = Prepared(str(path)).get(source)
    assert stored is not None
    for code in (code_of(source), marshal.loads(stored)):
        names: dict[str, Any] = {}
        exec(code, names)
        assert names["svar"](41) == 42
