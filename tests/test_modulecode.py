"""Modules loaded from one file are those of their own files, and a file for another Python is not used."""

from __future__ import annotations

import builtins
import marshal
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from plancheck import modulecode, prepared
from plancheck.modulebuild import groups_of, parts_of
from plancheck.modulecode import install, load_group
from plancheck.prepared import FILE, FOLDER, pack

SENERE = '''
import enkelt.indre
from enkelt import indre as samme
from enkelt.indre import SVAR

assert enkelt.indre is samme


def dobbelt(tall: int) -> int:
    """Notat."""
    return tall * SVAR
'''
SOURCES = {
    "enkelt.__init__": b'"""En pakke."""\nfrom enkelt.indre import SVAR\n\n__all__ = ["SVAR"]\n',
    "enkelt.indre": b"SVAR = 42\nNAVN = __name__\n",
    "enkelt.gal": b"SVAR = 1 / 0\n",
    "enkelt.sen": SENERE.encode(),
}
GROUPS = {"foerst": ["enkelt.indre"], "saa": ["enkelt.sen"]}


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

    assert (package.SVAR, inner.NAVN, package.__doc__) == (42, "enkelt.indre", "")
    assert (package.__package__, inner.__package__) == ("enkelt", "enkelt")
    assert package.__path__ == [str(folder / "enkelt")]
    assert (package.__file__, inner.__file__) == (
        str(folder / "enkelt" / "__init__.py"),
        str(folder / "enkelt" / "indre.py"),
    )


def test_what_pydantic_asks_after_is_kept(folder: Path) -> None:
    asked = b'from pydantic import BaseModel\n\n\nclass Valg(BaseModel):\n    """Et valg."""\n\n    tall: int\n'
    put(folder, pack(parts_of({"enkelt": asked})))
    install()
    schema = import_module("enkelt").Valg.model_json_schema()
    assert (schema["description"], schema["properties"]["tall"]["type"]) == ("Et valg.", "integer")


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


@pytest.fixture
def grouped(folder: Path) -> dict[str, bytes]:
    """The groups of the package, whose sources stand in the folder; the part of each by its key."""
    for name, source in SOURCES.items():
        path = folder.joinpath(*name.split(".")).with_suffix(".py")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(source)
    return groups_of(GROUPS, SOURCES, str(folder))


def test_a_group_holds_what_it_is_wanted_for_and_imports_and_no_group_before_has(grouped: dict[str, bytes]) -> None:
    held = {key: [(name, is_package) for name, is_package, _ in marshal.loads(part)] for key, part in grouped.items()}
    assert held == {
        "modules foerst": [("enkelt.indre", False), ("enkelt", True)],
        "modules saa": [("enkelt.sen", False)],
    }


def test_the_modules_of_a_group_are_loaded_at_once(folder: Path, grouped: dict[str, bytes]) -> None:
    put(folder, pack(grouped))
    install()
    load_group("foerst")
    package, inner = sys.modules["enkelt"], sys.modules["enkelt.indre"]
    assert (package.SVAR, package.indre) == (42, inner)
    assert (package.__package__, inner.__package__) == ("enkelt", "enkelt")
    assert (package.__path__, inner.__file__) == ([str(folder / "enkelt")], str(folder / "enkelt" / "indre.py"))
    assert [module.__spec__ and module.__spec__.name for module in (package, inner)] == ["enkelt", "enkelt.indre"]

    load_group("foerst")
    assert sys.modules["enkelt.indre"] is inner, "what is loaded stays as it is"
    load_group("saa")
    assert import_module("enkelt.sen").dobbelt(2) == 84
    assert not import_module("enkelt.sen").dobbelt.__annotations__


def test_a_group_leaves_the_import_of_others_as_it_was(folder: Path, grouped: dict[str, bytes]) -> None:
    usual = builtins.__import__
    failing = {key: part.replace(b"enkelt.indre", b"enkelt.indrx") for key, part in grouped.items()}
    put(folder, pack(failing))
    install()
    with pytest.raises(ModuleNotFoundError):
        load_group("saa")
    assert builtins.__import__ is usual


def test_without_groups_modules_are_loaded_one_by_one(folder: Path) -> None:
    load_group("foerst")
    put(folder, pack(parts_of(SOURCES)))
    install()
    load_group("foerst")
    assert "enkelt" not in sys.modules
    assert import_module("enkelt.indre").SVAR == 42


def test_a_module_that_cannot_be_imported_stops_the_build(grouped: dict[str, bytes], folder: Path) -> None:
    with pytest.raises(CalledProcessError):
        groups_of({"gal": ["enkelt.gal"]}, SOURCES, str(folder))
