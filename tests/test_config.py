"""The configuration file: every key, every fault with its line and the nearest valid word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plancheck.config import load_configuration
from plancheck.finding import Severity
from plancheck.i18n import text
from plancheck.usage import UsageError

FULL = """\
lang: nb
plans:
  - {id: samfunnsdel, files: [samfunnsdel.md], type: samfunnsdel, kommune: 0301}
registers:
  enheter: register/enheter.csv
  planoversikt: register/planer.csv
  oekonomiplan: register/oekonomiplan.xlsx
select: [ALL]
ignore: [SPO009]
severity: {FRI001: error}
limits: {HOR002: {temaplan: 21}}
paths: [{files: "utkast/**", ignore: [FRI]}]
gates: {høring: {error: [ANS001]}}
fail-on: warning
rules: [egne-regler/]
vocabulary: [egne-ord.yaml]
themes: [folkehelse, beredskap]
exemptions: [{rule: FRI001, item: T1.2.3, reason: "avklares i økonomiplanen", expires: 2026-12-31}]
"""


def load(tmp_path: Path, content: str, name: str = "plancheck.yaml"):
    (tmp_path / name).write_text(content, "utf-8")
    return load_configuration(tmp_path / name)


def test_every_key_of_the_contract_is_read(tmp_path: Path) -> None:
    config = load(tmp_path, FULL)
    assert config.lang == "nb"
    assert [(plan.id, plan.files, dict(plan.values)) for plan in config.plans] == [
        ("samfunnsdel", ("samfunnsdel.md",), {"type": "samfunnsdel", "kommune": "0301"})
    ]
    assert config.registers["enheter"] == tmp_path / "register" / "enheter.csv"
    assert (config.select, config.ignore) == (("ALL",), ("SPO009",))
    assert config.severity == {"FRI001": Severity.ERROR}
    assert config.limits == {"HOR002": {"temaplan": 21}}
    assert [(entry.files, entry.ignore) for entry in config.paths] == [("utkast/**", ("FRI",))]
    assert config.gates == {"hoering": {"ANS001": Severity.ERROR}}
    assert config.fail_on == "warning"
    assert config.rules == (tmp_path / "egne-regler",)
    assert config.vocabulary == (tmp_path / "egne-ord.yaml",)
    assert config.themes == ("folkehelse", "beredskap")
    assert config.exemptions[0].expires == date(2026, 12, 31)
    assert config.exemptions[0].span.line == 18
    assert config.places["fail_on"] == "plancheck.yaml:14"


def test_an_empty_file_is_a_configuration_without_values(tmp_path: Path) -> None:
    assert load(tmp_path, "# bare en kommentar\n").select == ()


FAULTS = [
    ("lang: nb\nselct: [ALL]\n", "config_key", 2, "select"),
    ("gates: {høring: {erorr: [A]}}\n", "config_key", 1, "error"),
    ("plans:\n  - id: a\n    fils: x\n", "config_key", 3, "files"),
    ("registers:\n  enhetar: x.csv\n", "config_key", 2, "enheter"),
    ("exemptions:\n  - {rule: FRI001, item: T1, reson: x}\n", "config_key", 2, "reason"),
    ("severity: {FRI001: eror}\n", "config_word", 1, "error"),
    ("\n\nfail_on: wrning\n", "config_word", 3, "warning"),
    ("limits: {HOR002: seks uker}\n", "config_value", 1, None),
    ("exemptions: [{rule: FRI001, item: T1, expires: 2026-13-31}]\n", "config_value", 1, None),
    ("exemptions:\n  - item: T1\n", "config_missing_key", 2, None),
    ("plans: samfunnsdel.md\n", "config_value", 1, None),
    ("lang: nb\nlang: nn\n", "config_twice", 2, None),
    ("select: [\n", "config_yaml", 1, None),
    ("- bare en liste\n", "config_yaml", 1, None),
]


@pytest.mark.parametrize(("content", "key", "line", "hint"), FAULTS)
def test_a_fault_names_its_line_and_the_nearest_word(
    tmp_path: Path, content: str, key: str, line: int, hint: str | None
) -> None:
    with pytest.raises(UsageError) as raised:
        load(tmp_path, content)
    assert (raised.value.key, raised.value.params["line"]) == (key, line)
    assert (raised.value.params.get("hint") or None) == hint
    for lang in ("nb", "nn", "en"):
        assert f"plancheck.yaml:{line}" in text(key, lang, **raised.value.params)


def test_pyproject_says_the_same_and_names_the_line(tmp_path: Path) -> None:
    head = "[project]\nname = 'x'\n\n[tool.plancheck]\n"
    config = load(tmp_path, head + 'select = ["SPO"]\nfail_on = "info"\n', "pyproject.toml")
    assert (config.select, config.fail_on) == (("SPO",), "info")
    with pytest.raises(UsageError) as raised:
        load(tmp_path, head + 'selct = ["SPO"]\n', "pyproject.toml")
    assert (raised.value.key, raised.value.params["line"], raised.value.params["hint"]) == ("config_key", 5, "select")


def test_windows_1252_is_read(tmp_path: Path) -> None:
    (tmp_path / "plancheck.yaml").write_bytes("themes: [oppvekst på høyden]\n".encode("cp1252"))
    assert load_configuration(tmp_path / "plancheck.yaml").themes == ("oppvekst på høyden",)
