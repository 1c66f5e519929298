"""The configuration file: every key, every fault with its line and the nearest valid word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plancheck.config import _load_yaml, _plain, load_configuration
from plancheck.configmodel import ConfigModel
from plancheck.configshape import shaped
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


WRITTEN = [
    FULL,
    "# bare en kommentar\n",
    "lang: auto\nfail-on: Error\nthemes: helse\nselect: SPO\n",
    "plans:\n  - {om: x, areal: true, bygger-på: [a, 1], id: 7, planperiode: 2026, pbl: false, overordnet: b}\n",
    "severity: {HOR002: Warning, tiltak-uten-delmål: info}\nlimits: {HOR002: 30, FRI001: {default: 0, temaplan: 4}}\n",
    "gates: {rullering: {info: A, error: [B]}, vedtak: {}}\nregisters: {planoversikt: p.csv, enheter: e.csv}\n",
    "exemptions: [{item: 3, rule: FRI001}, {rule: A, item: B, expires: 2027-02-28, reason: ' så '}]\n",
    "paths: [{error: FRI, files: a, warn: [X, Y]}]\nrules: r/\nvocabulary: [1, o.yaml]\n",
]


@pytest.mark.parametrize("content", WRITTEN)
def test_what_is_read_by_shape_is_what_the_model_reads(tmp_path: Path, content: str) -> None:
    (tmp_path / "plancheck.yaml").write_text(content, "utf-8")
    plain = _plain(_load_yaml(tmp_path / "plancheck.yaml"))
    model = ConfigModel.model_validate(plain).model_dump(exclude_none=True, exclude_unset=True)
    assert shaped(plain) == model
    assert [*map(str, shaped(plain) or ())] == [*map(str, model)]


ODD = [
    "themes:\n",
    "lang: NB\n",
    "plans: []\nselect:\n",
    "plans: [{id: a, pbl: 'true'}]\n",
    "plans: [{id: a, tittel: }]\n",
    "plans: [{id: true}]\n",
    "plans: [{files: a}]\n",
    "limits: {HOR002: -1}\n",
    "limits: {HOR002: true}\n",
    "limits: {HOR002: 2.0}\n",
    "select: [1]\n",
    "registers: {enheter: 1}\n",
    "exemptions: [{rule: A, item: B, expires: 20261231}]\n",
    "gates: {start: {}}\n",
]


@pytest.mark.parametrize("content", ODD)
def test_what_is_written_otherwise_is_left_to_the_model(tmp_path: Path, content: str) -> None:
    (tmp_path / "plancheck.yaml").write_text(content, "utf-8")
    assert shaped(_plain(_load_yaml(tmp_path / "plancheck.yaml"))) is None


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
