"""`plancheck annotate` on the command line: what it writes, what it never writes, and its exit status."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plancheck.cli.edge import run_command_line
from tests.annotate.marked import answered, changed, parts_of, plan, said
from tests.read.wordfile import para, word, zipped

FLAWED = plan(("Utvide dagtilbudet", "", "2027"), ("Gi kurs", "Helse", "2027"))
SELECT = ("--select", "ANS001", "--today", "2026-01-15")
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def mappe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLANCHECK_LANG", raising=False)
    (tmp_path / "plan.docx").write_bytes(FLAWED)
    return tmp_path


@pytest.fixture
def run(mappe: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = run_command_line(["annotate", *arguments])
        heard = capsys.readouterr()
        assert heard.out == ""
        return status, heard.err

    return run_it


def test_the_copy_is_written_and_the_plan_is_not_touched(mappe, run):
    status, heard = run("plan.docx", "-o", "plan-merket.docx", *SELECT)
    assert (status, heard) == (
        0, "Skrev plan-merket.docx. Kommentarer fra plancheck: nye 1, fra før 0, merket som løst 0.\n"
    )  # fmt: skip
    assert (mappe / "plan.docx").read_bytes() == FLAWED
    assert [one.code for one in said((mappe / "plan-merket.docx").read_bytes())] == ["ANS001"]
    assert sorted(os.listdir(mappe)) == [".git", "plan-merket.docx", "plan.docx"]


def test_a_plan_without_findings_is_copied_as_it_is(mappe, run):
    clean = plan(("Gi kurs", "Helse", "2027"), ("Male", "Helse", "2027"))
    (mappe / "plan.docx").write_bytes(clean)
    status, heard = run("plan.docx", "-o", "merket.docx", *SELECT)
    assert (status, heard) == (0, "Skrev merket.docx. Ingen funn, så den er lik planen.\n")
    assert (mappe / "merket.docx").read_bytes() == clean


def hard_link(mappe: Path) -> str:
    os.link(mappe / "plan.docx", mappe / "samme.docx")
    return "samme.docx"


def symbolic_link(mappe: Path) -> str:
    (mappe / "peker.docx").symlink_to("plan.docx")
    return "peker.docx"


@pytest.mark.parametrize(
    "output", [lambda _: "plan.docx", lambda _: "./plan.docx", lambda mappe: str(mappe / "plan.docx"), hard_link,
               symbolic_link],
    ids=["same", "dot", "whole path", "hard link", "symbolic link"],
)  # fmt: skip
def test_the_plan_itself_is_never_written(mappe, run, output):
    status, heard = run("plan.docx", "-o", output(mappe), *SELECT)
    assert status == 2
    assert "selve planen" in heard
    assert heard.count("\n") == 1
    assert (mappe / "plan.docx").read_bytes() == FLAWED


def test_comments_of_people_in_the_copy_are_not_written_over(mappe, run):
    run("plan.docx", "-o", "merket.docx", *SELECT)
    talked = answered((mappe / "merket.docx").read_bytes(), {"0": "Dette må vi snakke om"})
    (mappe / "merket.docx").write_bytes(talked)
    status, heard = run("plan.docx", "-o", "merket.docx", *SELECT)
    assert status == 2
    assert "plancheck annotate merket.docx -o merket-ny.docx" in heard
    assert (mappe / "merket.docx").read_bytes() == talked
    assert run("merket.docx", "-o", "merket-ny.docx", *SELECT)[0] == 0
    assert [one.author for one in said((mappe / "merket-ny.docx").read_bytes())] == ["plancheck", "Kari"]
    assert run("plan.docx", "-o", "annen.docx", *SELECT)[0] == 0
    assert run("plan.docx", "-o", "annen.docx", *SELECT)[0] == 0


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("borte.docx", None, "Finner ikke"),
        ("plan.md", b"# Plan", "ikke en Word-fil"),
        ("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "lagre den som Word-dokument"),
        ("plan.odt", b"PK", "lagre den som Word-dokument"),
        ("tom.docx", b"", "skadet"),
        ("kuttet.docx", FLAWED[:900], "skadet"),
        ("gammel.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "lagre den som Word-dokument"),
        ("passord.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "passord"),
        ("bombe.docx", zipped({**parts_of(FLAWED), "word/document.xml": b"<!DOCTYPE a><a/>"}), "ikke er trygg"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(("x", "d", "c", "t")) else "",
)
def test_what_is_no_readable_word_file(mappe, run, name, content, why):
    if content is not None:
        (mappe / name).write_bytes(content)
    status, heard = run(name, "-o", "ut.docx")
    assert status == 2, heard
    assert why in heard
    assert heard.count("\n") == 1
    assert not (mappe / "ut.docx").exists()


@pytest.mark.parametrize(
    ("output", "why"), [("ut.md", "må ende på .docx"), ("-", "må ende på .docx"), ("borte/ut.docx", "Kan ikke skrive")]
)
def test_what_cannot_be_written(run, output, why):
    status, heard = run("plan.docx", "-o", output, *SELECT)
    assert status == 2
    assert why in heard


def test_without_an_output_the_command_says_so(run):
    assert run("plan.docx") == (2, "plancheck: Mangler --output.\n")


def test_a_letter_is_no_plan_and_nothing_is_written(mappe, run):
    (mappe / "plan.docx").write_bytes(word(para("Hei") + para("Takk for sist.")))
    status, heard = run("plan.docx", "-o", "ut.docx")
    assert status == 3
    assert heard == "plancheck: Ikke kontrollert: ingen plan er lest.\n"
    assert not (mappe / "ut.docx").exists()


def test_a_signed_plan_is_told_of(mappe, run):
    (mappe / "plan.docx").write_bytes(zipped({**parts_of(FLAWED), "_xmlsignatures/origin.sigs": b""}))
    status, heard = run("plan.docx", "-o", "ut.docx", *SELECT)
    assert status == 0
    assert "plancheck: plan.docx er signert" in heard


def test_the_words_follow_lang(run):
    assert run("plan.docx", "-o", "ut.docx", "--lang", "en", *SELECT)[1].startswith("Wrote ut.docx.")
    assert run("plan.docx", "-o", "ut.docx", "--lang", "nn", *SELECT)[1].startswith("Skreiv ut.docx.")


def test_the_gate_decides_how_severe_a_comment_is(mappe, run):
    (mappe / "plan.docx").write_bytes(plan(("Gi kurs", "Helse", "2027"), after=para("Delmål 1.2: Lek", "Heading2")))
    weak = said_after(run, mappe, "--select", "SPO004")
    assert weak.startswith("Bør rettes")
    assert said_after(run, mappe, "--select", "SPO004", "--error", "SPO004").startswith("Må rettes")


def said_after(run: Run, mappe: Path, *asked: str) -> str:
    assert run("plan.docx", "-o", "ut.docx", "--today", "2026-01-15", *asked)[0] == 0
    (comment,) = said((mappe / "ut.docx").read_bytes())
    return comment.text


def test_a_marked_copy_is_no_plan_beside_its_original(mappe, run, capsys):
    run("plan.docx", "-o", "plan-merket.docx", *SELECT)
    capsys.readouterr()
    run_command_line(["check", ".", *SELECT, "--format", "concise"])
    heard = capsys.readouterr().out
    assert heard.count("ANS001") == 1
    assert "plan-merket.docx" not in heard
    run_command_line(["check", ".", *SELECT, "--show-files"])
    assert "plan-merket.docx  ikke kontrollert" in capsys.readouterr().out
    run_command_line(["check", "plan-merket.docx", *SELECT, "--format", "concise"])
    assert capsys.readouterr().out.startswith("plan-merket.docx")
    os.remove(mappe / "plan.docx")
    run_command_line(["check", ".", *SELECT, "--format", "concise"])
    assert capsys.readouterr().out.count("ANS001") == 1


def test_every_other_part_is_copied_as_it_is_packed(mappe, run):
    odd = mappe / "odd.docx"
    with zipfile.ZipFile(odd, "w") as archive:
        for at, (name, content) in enumerate(parts_of(FLAWED).items()):
            info = zipfile.ZipInfo(name, (2020, 1, 1 + at, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if at % 2 else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
        archive.writestr("word/media/bilde æ.png", b"\x89PNG" + b"\0" * 9000, zipfile.ZIP_BZIP2)
        archive.comment = b"laget av"
    shutil.copy(odd, mappe / "plan.docx")
    assert run("plan.docx", "-o", "ut.docx", *SELECT)[0] == 0
    with zipfile.ZipFile(odd) as before, zipfile.ZipFile(mappe / "ut.docx") as after:
        names = before.namelist()
        assert after.namelist() == [*names, "word/comments.xml"]
        assert after.comment == before.comment
        told = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        for name in names:
            old, new = before.getinfo(name), after.getinfo(name)
            assert old.compress_type == new.compress_type
            assert old.date_time == new.date_time
            assert (before.read(name) == after.read(name)) == (name not in told)


def test_a_plan_in_a_folder_is_judged_with_the_whole_folder(mappe, run):
    (mappe / "sub").mkdir()
    (mappe / "sub" / "plan.docx").write_bytes(changed(FLAWED, "Utvide", "Utvide mer"))
    assert run("sub/plan.docx", "-o", "sub/merket.docx", *SELECT)[0] == 0
    assert len(said((mappe / "sub" / "merket.docx").read_bytes())) == 1
