"""Word files that are damaged, locked, swollen or made to harm: a clear answer, at once, and never a traceback."""

from __future__ import annotations

import random
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from plancheck.document import Document, Unreadable
from plancheck.read import read
from plancheck.read.package import TEXTS
from plancheck.read.word import read_word

from .wordfile import NAMESPACES, numbering, para, row, table, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = word(para("Mål", "Heading1") + para("Tekst.") + table(row("A", "B"), row("1", "2")))


def key(data: bytes) -> str:
    result = read(Path("plan.docx"), "plan.docx", text=data)
    assert isinstance(result, Unreadable), result
    assert result.params["file"] == "plan.docx"
    return result.key


def with_part(name: str, content: str | bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts: dict[str, str | bytes] = {info: archive.read(info) for info in archive.namelist()}
    return zipped({**parts, name: content})


def main_part(inside: str) -> bytes:
    return with_part("word/document.xml", f"<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kryptert"),
        (OLE + b"\0" * 600, "feil_format"),
        (b"{\\rtf1 Plan}", "feil_format"),
        (b"%PDF-1.7 ...", "feil_endelse"),
        (b"# Bare tekst\n", "skadet"),
        (b"PK\x03\x04" + b"\0" * 40, "skadet"),
        (GOOD[: len(GOOD) // 2], "skadet"),
        (GOOD[:-10], "skadet"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "feil_format"),
        (zipped({"hei.txt": "hei"}), "skadet"),
        (main_part("<w:p><w:r>"), "skadet"),
        (with_part("word/document.xml", "<x/>"), "skadet"),
        (with_part("word/document.xml", ""), "skadet"),
    ],
)
def test_what_is_wrong_is_said(data, expected):
    assert key(data) == expected


def test_old_formats_name_what_to_save_as():
    old = read(Path("plan.docx"), "plan.docx", text=OLE + b"\0" * 600)
    assert isinstance(old, Unreadable)
    assert (old.params["er"], old.params["til"]) == (".doc", ".docx")


def test_a_locked_part():
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            flags = struct.unpack_from("<H", data, at + offset)[0]
            struct.pack_into("<H", data, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    assert key(bytes(data)) == "kryptert"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w:document SYSTEM "file:///etc/hostname">',
        '<!DOCTYPE w:document [<!ENTITY x SYSTEM "http://example.invalid/x">]>',
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused(declared, part, encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<w:document {NAMESPACES}><w:body/></w:document>'
    assert key(with_part(part, text.encode(encoding))) == "zip"


def test_another_declared_encoding_hides_nothing():
    text = f'<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY x "y">]><w:document {NAMESPACES}/>'
    assert key(with_part("word/document.xml", text.encode("cp037"))) in ("skadet", "zip")


def test_a_bomb_is_not_unpacked():
    assert key(with_part("word/document.xml", b" " * 30_000_000)) == "zip"
    assert key(with_part("word/document.xml", b"<w:p>" * 9_000_000)) in ("zip", "for_stor")


def test_a_bomb_that_lies_about_its_size():
    data = bytearray(with_part("word/document.xml", b" " * 30_000_000))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(signature)
        while at >= 0:
            if struct.unpack_from("<I", data, at + offset)[0] == 30_000_000:
                struct.pack_into("<I", data, at + offset, 1_000)
            at = data.find(signature, at + 4)
    assert key(bytes(data)) in ("zip", "skadet")


def test_many_pictures_are_not_read():
    data = with_part("word/media/stor.bmp", b"\0" * 50_000_000)
    assert isinstance(read_word(data, "plan.docx"), Document)


def test_names_inside_the_package_lead_nowhere(tmp_path):
    (tmp_path / "secret.xml").write_text("hemmelig", encoding="utf-8")
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for target in ("../../../../../etc/passwd", str(tmp_path / "secret.xml"), "file:///etc/passwd", "\\\\host\\share"):
        relation = f'<Relationship Id="a" Type="{kind}/styles" Target="{target}"/>'
        relations = f'<Relationships xmlns="{space}">{relation}</Relationships>'
        document = read_word(with_part("word/_rels/document.xml.rels", relations), "plan.docx")
        assert isinstance(document, Document)
        assert [block.text for block in document.blocks[:2]] == ["Mål", "Tekst."]
    assert isinstance(read_word(with_part("../../ond.xml", "<a/>"), "plan.docx"), Document)


def test_parts_the_text_can_do_without():
    for part in ("word/styles.xml", "docProps/core.xml", "word/_rels/document.xml.rels"):
        document = read_word(with_part(part, "<ikke xml"), "plan.docx")
        assert isinstance(document, Document)
        assert document.blocks[1].text == "Tekst."


@pytest.mark.parametrize("around", ["ins", "smartTag", "sdt", "tbl", "hyperlink", "box"])
def test_deep_nesting(around):
    text = "<w:r><w:t>A</w:t></w:r>"
    for _ in range(3_000):
        if around == "tbl":
            text = f"<w:tbl><w:tr><w:tc>{text}<w:p/></w:tc></w:tr></w:tbl>"
        elif around == "box":
            text = f"<w:p><w:r><w:pict><w:txbxContent>{text}</w:txbxContent></w:pict></w:r></w:p>"
        elif around == "sdt":
            text = f"<w:sdt><w:sdtContent>{text}</w:sdtContent></w:sdt>"
        else:
            text = f"<w:{around}>{text}</w:{around}>"
    body = text if around in ("tbl", "box") else f"<w:p>{text}</w:p>"
    document = read_word(main_part(body + para("Etter")), "plan.docx")
    assert isinstance(document, Document)
    assert document.blocks[-1].text == "Etter"


@pytest.mark.parametrize(
    "body",
    [
        para("Avsnitt med tekst") * 15_000,
        "<w:p>" + "<w:r><w:t>ord </w:t></w:r>" * 80_000 + "</w:p>",
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000 + "</w:p>" + para("Etter"),
        table(*[row(*["x"] * 10)] * 1_500),
        table(row(*["x"] * 20_000), row("y", "z")),
        "<w:p>" + "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(1_500)) + "</w:p>" + para("A") * 1_000,
        para("A", num=(1, 0)) * 15_000,
        "".join(para("A", num=(1, n % 9)) for n in range(15_000)),
        para("{" * 300_000),
        para("{#a " * 60_000),
    ],
    ids=["paragraphs", "runs", "fields", "rows", "columns", "comments", "items", "levels", "braces", "attributes"],
)
def test_large_files_are_read_in_good_time(body):
    data = word(body, numbering=numbering({1: ""}, {1: (1, "")}))
    result = read(Path("plan.docx"), "plan.docx", text=data)
    assert isinstance(result, Document) or result.key == "zip"


def test_chance_damage_is_never_a_fault_of_ours():
    """Bytes changed in the package and in its XML: an answer each time, never one about a fault in plancheck."""
    chance = random.Random(20261121)
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        xml = archive.read("word/document.xml")
    for _ in range(300):
        broken = bytearray(GOOD)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        inside = bytearray(xml)
        for _ in range(chance.randint(1, 4)):
            inside[chance.randrange(len(inside))] = chance.randrange(32, 127)
        for data in (bytes(broken), with_part("word/document.xml", bytes(inside))):
            result = read(Path("plan.docx"), "plan.docx", text=data)
            assert isinstance(result, Document) or result.key != "feil", result


def test_odd_values_are_read_as_nothing():
    body = (
        para("A", "", '<w:outlineLvl w:val="x"/><w:ind w:left="99999999999999999999"/>')
        + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-4"/><w:vMerge w:val="?"/></w:tcPr><w:p/></w:tc>'
        '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:tbl/><w:sdt/><w:p/>'
        + para("B", num=(1, 99)) + para("C", num=(1, -3))
    )  # fmt: skip
    document = read_word(word(body, numbering=numbering({1: ""}, {1: (1, "")})), "plan.docx")
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks if block.text] == ["A", "B", "C"]


def test_bounds_are_what_the_contract_says():
    assert TEXTS.whole == 100_000_000
    assert TEXTS.part < TEXTS.whole
