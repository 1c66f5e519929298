"""Bad input gives a finding or one clear line and the right exit status: never a traceback, and never a long wait."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import plancheck
from plancheck.cli.edge import run_command_line

PLAN = """\
# Temaplan for trygge lokalsamfunn 2026–2029

## Hovedmål 1: Folk kjenner hverandre

### Delmål 1.1: Flere møteplasser i grendene

| Tiltak | Ansvar | Frist |
|---|---|---|
| Åpne bygdehuset to kvelder i uka | Kultur | 2027 |
| Lage turkart for Årdalen | | 2027 |
"""
Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Write the files, check the folder, and give exit status and everything that was printed."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLANCHECK_LANG", raising=False)

    def run(files: dict[str, str | bytes], *arguments: str) -> tuple[int, str]:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        status = run_command_line(["check", ".", "--today", "2026-01-15", "--format", "concise", *arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert "er det plancheck som svikter" not in said.err
        assert len(said.err.splitlines()) <= 1
        return status, said.out + said.err

    return run


def only(text: str, code: str) -> str:
    """The one line of a code."""
    (line,) = (line for line in text.splitlines() if f" {code} " in line)
    return line


ALIASES = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
EXPLODING = f"a0: &a0 [x]\n{ALIASES}plan: {{id: *a11}}\n"
UNREADABLE = {
    "zeros.md": (b"\0" * 100_000, "ikke tekst"),
    "half.md": (PLAN.encode() + b"\0\0\0", "ikke tekst"),
    "empty.md": (b"", "tom"),
    "aliases.yaml": (EXPLODING.encode(), "henvisninger"),
    "itself.yaml": (b"plan: &p {id: x, tittel: *p}\n", "for mange nivåer"),
    "brackets.yaml": (b"plan: " + b"[" * 50_000 + b"]" * 50_000, "for mange nivåer"),
    "open.yaml": (b"tiltak:\n  - {id: [\n", "blir ikke lukket"),
}
"""Files that cannot be read, and what is said of them."""


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_an_unreadable_file_is_one_finding_and_the_others_are_checked(check: Check, name: str) -> None:
    content, words = UNREADABLE[name]
    status, said = check({name: content, "plan.md": PLAN})
    line = only(said, "DOK007")
    assert line.startswith(f"{name}:1:1: ")
    assert words in line
    assert only(said, "ANS001").startswith("plan.md:10:")
    assert status == 1
    alone, said = check({"plan.md": "# Referat\n\nKaffe klokka ti.\n"})
    assert alone == 3
    assert "Ikke kontrollert" in said


def test_fifty_megabytes(check: Check) -> None:
    status, said = check(
        {"stor.md": PLAN.encode() + b"Ord og flere ord.\n" * (50 * 1024 * 1024 // 18), "plan.md": PLAN}
    )
    assert "52 MB" in only(said, "DOK007")
    assert status == 1


def test_a_file_without_read_access(check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.open

    def refuse(path: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        if str(path).endswith("lukket.md") and "r" in mode:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, mode, *arguments, **named)

    monkeypatch.setattr(builtins, "open", refuse)
    status, said = check({"lukket.md": PLAN, "plan.md": PLAN})
    assert only(said, "DOK007").startswith("lukket.md:1:1: ")
    assert status == 1


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_other_encodings_than_utf8_are_read(check: Check, encoding: str) -> None:
    status, said = check({"plan.md": PLAN.replace("–", "-").encode(encoding)})
    assert "Lage turkart for Årdalen" in only(said, "ANS001")
    assert status == 1


def test_a_folder_without_plans(check: Check) -> None:
    status, said = check({"referat.md": "# Referat\n\nKaffe klokka ti.\n", "kart.png": b"\x89PNG"})
    assert (status, len(said.splitlines())) == (3, 1)
    assert "Ikke kontrollert" in said


def test_an_empty_folder(check: Check) -> None:
    assert check({})[0] == 3


FRONTS = {
    "plan: {id: x, tittel: [": "blir ikke lukket",
    "plan: [1, 2]": "nøkler",
    "plan: {id: x, typpe: temaplan}": "type",
    "plann: {id: x}": "plan",
    "plan: {id: x}\nhoering: {start: 2026-02-30}": "2026-02-30",
    EXPLODING: "henvisninger",
    "plan: " + "{a: " * 5000 + "1" + "}" * 5000: "for mange nivåer",
    "plan: {id: x, id: y}": "id",
}


@pytest.mark.parametrize(("front", "words"), FRONTS.items(), ids=range(len(FRONTS)))
def test_broken_front_matter_is_told_and_the_plan_is_still_checked(check: Check, front: str, words: str) -> None:
    status, said = check({"plan.md": f"---\n{front}\n---\n{PLAN}"})
    told = [line for line in said.splitlines() if " DOK009 " in line or " HOR003 " in line or " FRI003 " in line]
    assert any(words in line for line in told), said
    assert only(said, "ANS001")
    assert status == 1


CONFIGURATIONS = {
    "langg: nb\n": "Mente du «lang»",
    "lang: [\n": "YAML",
    "lang: nynorsk\n": "lang",
    "select: [SPO01]\nplanz: []\n": "plans",
    b"\xff\xfe\x00\x01": "plancheck.yaml",
    "registers: {enheter: borte.csv}\n": "borte.csv",
    EXPLODING: "plancheck.yaml",
}


@pytest.mark.parametrize(("content", "words"), CONFIGURATIONS.items(), ids=range(len(CONFIGURATIONS)))
def test_a_configuration_that_cannot_be_used_is_one_line(check: Check, content: str | bytes, words: str) -> None:
    status, said = check({"plan.md": PLAN, "plancheck.yaml": content})
    assert (status, len(said.splitlines())) == (2, 1), said
    assert words in said


def test_nothing_outside_the_root_is_read(check: Check, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-utenfor"
    outside.mkdir()
    (outside / "hemmelig.md").write_text(PLAN.replace("Lage turkart", "Hemmelig turkart"), "utf-8")
    (tmp_path / "ut.md").symlink_to(outside / "hemmelig.md")
    (tmp_path / "utmappe").symlink_to(outside)
    (tmp_path / "rundt").symlink_to(tmp_path)
    (tmp_path / "borte.md").symlink_to("finnes-ikke.md")
    status, said = check({"plan.md": PLAN})
    assert only(said, "ANS001").startswith("plan.md:")
    assert "Hemmelig" not in said
    assert status == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_with_a_plan_name_is_not_waited_for(check: Check, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan2.md")
    assert only(check({"plan.md": PLAN})[1], "ANS001")


WIDE = 10_000


def test_a_table_with_ten_thousand_columns(check: Check) -> None:
    head = "| Tiltak | Ansvar | Frist |" + "|".join(f"Kol {n}" for n in range(WIDE)) + "|\n"
    rows = "".join(f"| Gjøre noe {n} | | 2027 |" + "x|" * WIDE + "\n" for n in range(3))
    before = PLAN.partition("| Tiltak")[0]
    status, said = check({"plan.md": before + head + "|---" * (WIDE + 3) + "|\n" + rows})
    assert status == 1
    assert "Gjøre noe" in said
    assert max(map(len, said.splitlines())) < 1000


DEEP = {
    "quotes.md": ">" * 20_000 + " hei\n\n",
    "brackets.md": "[" * 50_000 + "]" * 50_000 + "\n\n",
    "stars.md": "*" * 50_000 + "a\n\n" + "`" * 30_000 + "\n\n",
    "lists.md": "".join("  " * n + "- punkt\n" for n in range(400)) + "\n",
    "dashes.md": "- " * 5_000 + "x\n\n" + "1. " * 5_000 + "x\n\n",
    "line.md": "a" * 500_000 + "\n\n" + "1." * 100_000 + "\n\n",
    "divs.html": "<div>" * 20_000 + "x" + "</div>" * 20_000,
    "tables.html": "<table><tr><td>" * 3_000,
}


@pytest.mark.parametrize("name", sorted(DEEP))
def test_deep_nesting_and_endless_lines(check: Check, name: str) -> None:
    status, said = check({name: DEEP[name], "plan.md": PLAN})
    assert only(said, "ANS001").startswith("plan.md:10:")
    assert status == 1


def test_unreadable_front_matter_is_told_once_and_what_it_may_hold_is_not_missed(tmp_path):
    plan = "# Temaplan for kultur\n## Hovedmål 1: Flere deltar\n### Delmål 1.1: Møter\n- Bygge hus (Kultur, 2027)\n"
    (tmp_path / "plan.md").write_text(plan, "utf-8")
    without = {one.code for one in plancheck.check(tmp_path).findings}
    (tmp_path / "plan.md").write_text(f"---\nplan: {{tittel: Kultur\n---\n{plan}", "utf-8")
    broken = {one.code for one in plancheck.check(tmp_path).findings}
    assert {"PLA002", "PLA003", "MED001", "PLA018"} <= without
    assert broken & (without | {"DOK009"}) == {"DOK009"}
