"""Modules loaded from one file are those of their own files, and a file for another Python is not used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from plancheck import modulecode, prepared
from plancheck.modulecode import install, parts_of
from plancheck.prepared import FILE, FOLDER, pack

SOURCES = {
    "enkelt.__init__": b'"""En pakke."""\nfrom enkelt.indre import SVAR\n',
    "enkelt.indre": b"SVAR = 42\nNAVN = __name__\n",
    "enkelt.gal": b"SVAR = 1 / 0\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package folder with a place for the file; what is installed and imported is undone afterwards."""
    (tmp_path / "plancheck" / FOLDER).mkdir(parents=True)
    for module in (modulecode, prepared):
        monkeypatch.setattr(module, "__file__", str(tmp_path / "plancheck" / "module.py"))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.delenv("PLANCHECK_DEBUG", raising=False)
    prepared.prepared.cache_clear()
    yield tmp_path
    prepared.prepared().close()
    prepared.prepared.cache_clear()
    for name in [name for name in sys.modules if name.split(".")[0] == "enkelt"]:
        del sys.modules[name]


def put(folder: Path, content: bytes) -> None:
    (folder / "plancheck" / FOLDER / FILE).write_bytes(content)


def test_modules_are_loaded_from_the_file(folder: Path) -> None:
    put(folder, pack(parts_of(SOURCES)))
    install()
    package, inner = import_module("enkelt"), import_module("enkelt.indre")

    assert (package.SVAR, inner.NAVN, package.__doc__) == (42, "enkelt.indre", "En pakke.")
    assert (package.__package__, inner.__package__) == ("enkelt", "enkelt")
    assert package.__path__ == [str(folder / "enkelt")]
    assert (package.__file__, inner.__file__) == (
        str(folder / "enkelt" / "__init__.py"),
        str(folder / "enkelt" / "indre.py"),
    )


def test_what_is_not_in_the_file_is_looked_for_elsewhere(folder: Path) -> None:
    put(folder, pack(parts_of(SOURCES)))
    install()
    with pytest.raises(ModuleNotFoundError):
        import_module("enkelt.ukjent")
    with pytest.raises(ZeroDivisionError):
        import_module("enkelt.gal")


@pytest.mark.parametrize("why", ["no file", "another Python", "debugging"])
def test_otherwise_modules_are_loaded_from_their_own_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    if why == "another Python":
        with monkeypatch.context() as other:
            other.setattr(sys, "hexversion", 0x30D0000)
            put(folder, pack(parts_of(SOURCES)))
    elif why == "debugging":
        monkeypatch.setenv("PLANCHECK_DEBUG", "1")
        put(folder, pack(parts_of(SOURCES)))
    before = [*sys.meta_path]
    install()
    assert sys.meta_path == before
