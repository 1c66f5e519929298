"""What is installed is what was tested: the wheel holds package, rules and their compiled form, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from plancheck.pagecache import PARTS
from plancheck.prepared import FILE, FOLDER
from plancheck.version import __version__

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "seljord" / "feil"
CHECK = ("check", str(EXAMPLE), "--today", "2026-01-15", "--format", "json")


def build(kind: str, source: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, as an installer leaves it."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as packed:
        return {name for name in packed.namelist() if ".dist-info/" not in name}


def files(folder: str, suffixes: tuple[str, ...]) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.suffix in suffixes}


def run(folder: Path, code: str, *arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with only the unpacked wheel and its dependencies in sight."""
    env = {**os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(cache), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=cache, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_wheel_holds_the_package_the_rules_and_their_compiled_form(wheel: Path) -> None:
    package = files("plancheck", (".py",)) | {"plancheck/py.typed"}
    rules = {f"plancheck/{name}" for name in files("rules", (".md", ".yaml"))}
    compiled = {f"plancheck/{FOLDER}/{name}" for name in (*(f"{part}.json" for part in PARTS), FILE)}
    assert names(wheel) == package | rules | compiled
    assert wheel.name == f"plancheck-{__version__}-py3-none-any.whl"


def test_an_sdist_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    packed = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    again = build("wheel", source, tmp_path / "again")
    assert names(again) == names(wheel)
    assert {path.name for path in source.iterdir()} >= {"LICENSE", "README.md", "pyproject.toml", "rules"}


MAIN = "import sys; from plancheck.__main__ import main; sys.exit(main())"


def test_an_installed_plancheck_finds_what_the_checkout_finds(installed: Path, tmp_path: Path) -> None:
    here = run(ROOT, MAIN, *CHECK, cache=tmp_path)
    there = run(installed, MAIN, *CHECK, cache=tmp_path)
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr) == (1, "")
    assert there.stdout == here.stdout
    assert json.loads(there.stdout)["findings"]


PROBE = """
import json, sys
import plancheck
from plancheck.__main__ import main
sys.argv[0] = "plancheck"
main()
print(json.dumps([plancheck.__file__, sorted(name for name in sys.modules if "." not in name)]), file=sys.stderr)
"""
UNUSED = {
    "urllib",
    "click",
    "markdown_it",
    "networkx",
    "pathlib",
    "pydantic",
    "docx",
    "pdfplumber",
    "openpyxl",
    "python_calamine",
    "xlsxwriter",
    "yaml",
}


def test_an_installed_plancheck_imports_no_yaml_for_a_plan_without_metadata(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    (folder / "plan.md").write_text("# Temaplan for ro\n\n## Hovedmål 1: Ro\n\n- Tiltak: Lage ro\n", "utf-8")
    done = run(installed, PROBE, "check", str(folder), "--fail-on", "never", cache=tmp_path)
    where, imported = json.loads(done.stderr.splitlines()[-1])
    assert Path(where).is_relative_to(installed)
    assert "plancheck" in imported
    assert UNUSED & set(imported) == set()
    assert not (tmp_path / "plancheck").exists(), "an installed plancheck needs no cache of its pages"


PREPARED = """
import json
import plancheck.run, plancheck.read.markdown
from plancheck.pattern import MADE
from plancheck.patterncode import key
from plancheck.prepared import prepared
from plancheck.record import DEFINED, constructor_source
needed = [key(*one) for one in MADE], [constructor_source(cls) for cls in DEFINED]
print(json.dumps([[len(keys), [one for one in keys if one not in prepared()]] for keys in needed]))
"""


def test_an_installed_plancheck_brings_patterns_and_constructors_compiled(installed: Path, tmp_path: Path) -> None:
    done = run(installed, PREPARED, cache=tmp_path)
    (patterns, missing_patterns), (constructors, missing_constructors) = json.loads(done.stdout)
    assert patterns > 300
    assert constructors > 100
    assert missing_patterns == missing_constructors == []


LOADERS = """
import json, sys
sys.argv[0] = "plancheck"
from plancheck.__main__ import main
main()
ours = {name: module for name, module in sys.modules.items() if name.startswith("plancheck.")}
loaded = {type(module.__loader__).__module__ for module in ours.values()}
files = [module.__file__ for module in ours.values()]
print(json.dumps([sorted(ours), sorted(loaded), files]), file=sys.stderr)
"""


def test_an_installed_plancheck_loads_its_modules_from_one_file(installed: Path, tmp_path: Path) -> None:
    done = run(installed, LOADERS, *CHECK, "--fail-on", "never", cache=tmp_path)
    names, loaders, paths = json.loads(done.stderr.splitlines()[-1])
    assert len(names) > 200
    assert "plancheck.pagecache" not in names
    assert "plancheck.modulecode" in loaders
    assert all(Path(path).is_file() for path in paths)
