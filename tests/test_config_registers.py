"""Registers of units and plans, as municipalities keep them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck import registers
from plancheck.usage import UsageError


def load(tmp_path: Path, kind: str, content: bytes | str, name: str = "r.csv") -> registers.Registers:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return registers.load({kind: tmp_path / name}, str(tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        "navn;forkortelse\nHelse og velferd;HV\n",
        "Navn,Forkortelse\nHelse og velferd,HV\n",
        "\ufeffNAMN;Forkorting\r\nHelse og velferd;HV\r\n",
        "enhet\tforkortelse\nHelse og velferd\tHV\n",
        '"navn";"forkortelse"\n"Helse og velferd";"HV"\n;\n',
    ],
)
def test_units_are_known_by_name_and_abbreviation(tmp_path: Path, content: str) -> None:
    found = load(tmp_path, "enheter", content)
    assert found.has_enheter
    assert dict(found.enheter) == {"helse og velferd": "Helse og velferd", "hv": "Helse og velferd"}
    assert found.problems == ()


def test_windows_1252_and_yaml(tmp_path: Path) -> None:
    assert "oppvekst på høyden" in load(tmp_path, "enheter", "navn\nOppvekst på høyden\n".encode("cp1252")).enheter
    found = load(tmp_path, "enheter", "enheter:\n  - navn: Teknisk\n    forkortelse: TEK\n  - Kultur\n", "r.yaml")
    assert dict(found.enheter) == {"teknisk": "Teknisk", "tek": "Teknisk", "kultur": "Kultur"}


def test_plans_keep_their_place(tmp_path: Path) -> None:
    content = "id;tittel;type;status;planperiode;erstattet_av\nkpl;Kulturplan;temaplan;opphevet;2015-2019;kpl2\n"
    row = load(tmp_path, "planoversikt", content).planoversikt[0]
    assert (row.id, row.title, row.status, row.replaced_by) == ("kpl", "Kulturplan", "opphevet", "kpl2")
    assert (row.span.file, row.span.line) == ("r.csv", 2)


def test_bad_rows_are_problems_and_the_others_are_used(tmp_path: Path) -> None:
    found = load(tmp_path, "enheter", "navn;forkortelse\nHelse;H\n;X\nHelse;HE\nKultur;K\n")
    assert [(problem.key, problem.span.line) for problem in found.problems] == [
        ("register_mangler", 3),
        ("register_dobbel", 4),
    ]
    assert set(found.enheter.values()) == {"Helse", "Kultur"}


@pytest.mark.parametrize(
    ("content", "name", "key"),
    [
        ("\n;;\n", "r.csv", "register_empty"),
        ("kode;farge\n1;rød\n", "r.csv", "register_columns"),
        ("planer: []\n", "r.yaml", "register_top_key"),
        ("enheter: [\n", "r.yaml", "register_yaml"),
    ],
)
def test_what_is_no_register_is_a_usage_fault(tmp_path: Path, content: str, name: str, key: str) -> None:
    with pytest.raises(UsageError) as raised:
        load(tmp_path, "enheter", content, name)
    assert raised.value.key == key


def test_a_missing_register_is_a_usage_fault(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        registers.load({"enheter": tmp_path / "borte.csv"}, str(tmp_path))
    assert raised.value.key == "register_missing"


def test_registers_are_known_by_their_columns(tmp_path: Path) -> None:
    for name, content, kind in (
        ("e.csv", "navn;forkortelse\n", "enheter"),
        ("p.csv", "id,tittel,type,status\n", "planoversikt"),
        ("e.yaml", "enheter: []\n", "enheter"),
        ("x.csv", "tiltak;ansvar;frist\n", ""),
    ):
        (tmp_path / name).write_text(content, "utf-8")
        assert registers.kind_of(tmp_path / name) == kind
