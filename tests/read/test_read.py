"""The way in: formats, sizes, encodings, and faults that cost one file only."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plancheck import read as reading
from plancheck.document import Document, Unreadable
from plancheck.read import read
from plancheck.read.encoding import decode


def unreadable(result) -> str:
    assert isinstance(result, Unreadable)
    assert result.params["file"] == result.path
    return result.key


def test_by_suffix(tmp_path):
    for name, form in [("a.md", "markdown"), ("b.MARKDOWN", "markdown"), ("c.txt", "text"), ("d.yml", "yaml")]:
        path = tmp_path / name
        path.write_text("plan: x\n", encoding="utf-8")
        document = read(path, f"mappe/{name}")
        assert isinstance(document, Document)
        assert (document.format, document.path) == (form, f"mappe/{name}")


@pytest.mark.parametrize(("name", "til"), [("a.doc", ".docx"), ("a.odt", ".docx"), ("a.xls", ".xlsx"), ("a", ".md")])
def test_formats_that_must_be_saved_as_another(tmp_path, name, til):
    result = read(tmp_path / name, name)
    assert unreadable(result) == "format"
    assert result.params["til"] == til


@pytest.mark.parametrize(
    ("data", "key"), [(b"", "tom"), (b" \r\n\t", "tom"), (b"a\0b", "binaer"), (b"PK\3\4\0\0", "binaer")]
)
def test_content(tmp_path, data, key):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    assert unreadable(read(path, "a.md")) == key


def test_too_big(tmp_path):
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    result = read(path, "a.md")
    assert unreadable(result) == "for_stor"
    assert (result.params["size"], result.params["limit"]) == ("50", "20")
    assert unreadable(read(path, "a.md", text=b"a" * 20_000_001)) == "for_stor"


def test_not_there_and_folder(tmp_path):
    assert unreadable(read(tmp_path / "a.md", "a.md")) == "ikke_tilgang"
    assert unreadable(read(tmp_path, "a.md")) == "ikke_tilgang"


def test_standard_input(tmp_path):
    document = read(tmp_path / "-", "inn.md", text=b"# Mal\n")
    assert document.blocks[0].text == "Mal"


def test_a_bug_in_a_reader_costs_one_file(monkeypatch, tmp_path):
    monkeypatch.setitem(reading.READERS, ".md", "plancheck.read.markdown:no_such_reader")
    result = read(tmp_path / "a.md", "a.md", text=b"x")
    assert unreadable(result) == "feil"
    assert "AttributeError" in result.params["feil"]


def test_every_reader_named_exists():
    assert all(callable(reading.reader(target)) for target in reading.READERS.values())


def test_markdown_loads_no_other_reader():
    code = (
        "import sys; from pathlib import Path; from plancheck.read import read; read(Path('x'), 'x.md', text=b'# a');"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "plancheck.read.markdown" in loaded
    assert not {
        "plancheck.read.html",
        "plancheck.read.text",
        "html.parser",
        "zipfile",
        "csv",
        "networkx",
        "pydantic",
    } & set(loaded)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    text = "Mål: «Økt trivsel» – på Åsen\nlinje to"
    data = text.encode(encoding)
    if encoding.endswith(("-le", "-be")):
        data = ("\ufeff" + text).encode(encoding)
    decoded = decode(data, "f")
    assert decoded == (text, None, False)


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_endings(ending):
    assert decode(f"a{ending}b{ending}".encode(), "f").text == "a\nb\n"


def test_one_broken_byte_in_utf8_is_not_windows_1252():
    decoded = decode("Mål på Åsen\nØkt ".encode() + b"\xff" + b" trivsel", "f")
    assert decoded.text == "Mål på Åsen\nØkt \ufffd trivsel"
    assert (decoded.problem.code, decoded.problem.key, decoded.problem.span.line) == ("DOK009", "tegnsett", 2)
    assert decoded.problem.span.column == 5


def test_byte_that_windows_1252_has_not():
    decoded = decode("Mål ".encode("cp1252") + b"\x81", "f")
    assert decoded.problem.params == {"tegnsett": "Windows-1252", "linje": "1"}


def test_columns_survive_odd_characters():
    decoded = decode("a\u00a0b\u00adc\n\u200b# d".encode(), "f")
    assert decoded.text == "a b\u00adc\n # d"
    assert decoded.odd
