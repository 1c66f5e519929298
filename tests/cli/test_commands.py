"""The commands beside `check`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from plancheck.cli.group import COMMANDS
from plancheck.config import load_configuration
from plancheck.i18n import table
from plancheck.schema import NAMES, schema_of

from .conftest import CLEAN, FLAWED, Run

DAY = ("--today", "2026-01-15")


# help -------------------------------------------------------------------------------------------------------------


def test_help_is_bokmaal_and_names_every_command(run: Run) -> None:
    answer = run("--help")
    assert answer.status == 0
    for name in COMMANDS:
        assert f"\n  {name} " in answer.out
    for english in ("Usage", "Options", "Commands", "Show this message"):
        assert english not in answer.out


def test_without_a_command_the_help_is_shown_and_nothing_looks_done(run: Run) -> None:
    answer = run()
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("Bruk: plancheck")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help(run: Run, name: str) -> None:
    answer = run(name, "--help")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"Bruk: plancheck {name} ")
    assert "Show this message" not in answer.out


def test_the_three_languages_have_the_same_texts_with_the_same_places_to_fill() -> None:
    import string

    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for lang in ("nn", "en"):
        assert list(table(lang)) == list(table("nb"))
        for key, words in table("nb").items():
            assert places(words) == places(table(lang)[key]), key


# graph ------------------------------------------------------------------------------------------------------------


def test_the_graph_as_json_follows_its_schema(ren: Path, run: Run) -> None:
    answer = run("graph", *DAY)
    graph = json.loads(answer.out)
    jsonschema.validate(graph, schema_of("graph"))
    kinds = {node["kind"] for node in graph["nodes"]}
    assert {"hovedmaal", "delmaal", "tiltak"} <= kinds
    assert run("graph", *DAY, ".").out == answer.out


@pytest.mark.parametrize("form", ["mermaid", "dot", "graphml", "csv"])
def test_the_graph_in_other_forms_names_every_tiltak(ren: Path, run: Run, form: str) -> None:
    answer = run("graph", "--format", form, *DAY)
    assert answer.status == 0
    assert "dagtilbudet" in answer.out


def test_the_graph_goes_to_a_file(ren: Path, run: Run) -> None:
    assert run("graph", "-o", "graf.json").out == ""
    assert json.loads((ren / "graf.json").read_text("utf-8"))["schema"] == "plancheck.graph/1"


# trace ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("item", ["D1.1", "handlingsdel#D1.1", "delmål 1.1", "1.1", "Flere mestrer egen hverdag"])
def test_trace_finds_an_item_by_id_number_or_words(ren: Path, run: Run, item: str) -> None:
    answer = run("trace", item)
    assert answer.status == 0, answer.err
    above, below = answer.out.split("nedover")
    assert "Alle har en trygg hverdag" in above
    assert "Utvide dagtilbudet" in below


def test_trace_of_a_tiltak_shows_the_whole_thread(ren: Path, run: Run) -> None:
    answer = run("trace", "Utvide dagtilbudet")
    lines = [line for line in answer.out.splitlines() if "↑" in line]
    assert [line.index("↑") for line in lines] == [2, 4]
    assert "Helse og velferd" in answer.out
    assert "2028" in answer.out


def test_trace_of_a_hovedmaal_says_that_it_is_the_top(ren: Path, run: Run) -> None:
    out = run("trace", "Alle har en trygg hverdag").out
    assert "Hvorfor: et hovedmål har ikke noe mål over seg." in out
    assert "ikke knyttet" not in out


def test_trace_of_something_unknown_names_the_nearest(ren: Path, run: Run) -> None:
    answer = run("trace", "Utvide dagtibudet")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "Utvide dagtilbudet" in answer.err
    assert "D1.1" in run("trace", "D1.2").err


def test_trace_of_something_that_may_be_several_lists_them(ren: Path, run: Run) -> None:
    (ren / "annen.md").write_text(CLEAN.replace("Handlingsdel", "Temaplan"), "utf-8")
    answer = run("trace", "D1.1")
    assert answer.status == 2
    assert "handlingsdel#D1.1" in answer.err
    assert "annen#D1.1" in answer.err


# list -------------------------------------------------------------------------------------------------------------


def test_list_filters_by_unit_deadline_and_plan(ren: Path, run: Run) -> None:
    def texts(*more: str) -> list[str]:
        answer = run("list", "tiltak", "--format", "csv", *more)
        assert answer.status == 0, answer.err
        return [row["Tekst"] for row in csv.DictReader(io.StringIO(answer.out), delimiter=";")]

    both = ["Opprette et hverdagsmestringsteam", "Utvide dagtilbudet"]
    assert texts() == both
    assert texts("--due", "2028") == both[1:]
    assert texts("--due", "2027-12-31") == both[:1]
    assert texts("--unit", "helse og velferd") == both
    assert texts("--plan", "handlingsdel") == both


def test_list_takes_kinds_with_norwegian_letters_and_draws_a_table(ren: Path, run: Run) -> None:
    answer = run("list", "delmål")
    assert "Flere mestrer egen hverdag" in answer.out
    assert "1 i alt." in answer.out
    assert run("list", "høring").out.strip() == "Ingen treff."


def test_list_names_the_nearest_unit_and_plan(ren: Path, run: Run) -> None:
    assert "«Helse og velferd»" in run("list", "tiltak", "--unit", "Helse og velfred").err
    assert "«handlingsdel»" in run("list", "tiltak", "--plan", "handlingsdl").err


# rules ------------------------------------------------------------------------------------------------------------


def test_a_rule_is_explained_by_code_and_by_name(mappe: Path, run: Run) -> None:
    by_code, by_name = run("rule", "spo001"), run("rule", "tiltak_uten_delmål")
    assert by_code.status == 0
    assert by_code.out == by_name.out
    for word in ("SPO001", "må rettes", "Hvorfor", "Slik retter du"):
        assert word in by_code.out
    assert "må rettast" in run("rule", "SPO001", "--lang", "nn").out


def test_the_catalogue_lists_every_rule(mappe: Path, run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").out)["rules"]
    table = run("rules").out
    assert listed
    assert all(rule["code"] in table and rule["title"] in table for rule in listed)
    assert {rule["code"][:3] for rule in json.loads(run("rules", "hor", "--format", "json").out)["rules"]} == {"HOR"}
    assert run("rules", "HRO").status == 2


OWN = """\
---
code: KOM001
name: tiltak-uten-kostnad
category: egne
scope: repo
applies_to: {kind: tiltak}
require: {has: kostnad}
severity: {default: warning}
basis: [{kind: practice, ref: "Egne rutiner"}]
since: "0.1"
texts:
  nb:
    title: Tiltak uten kostnad
    summary: Tiltak skal ha kostnad.
    message: {has: "«{text}» mangler {felt}."}
    help: Før opp kostnaden.
---
## Hva
Alle tiltak skal ha kostnad.
## Hvorfor
Rutinen vår.
## Slik retter du
Før opp kostnaden.
## Gir funn
```plan fil=handlingsdel.md
# Handlingsdel 2026–2029
## Hovedmål 1: Alle har en trygg hverdag
| Tiltak | Ansvar | Frist | Kostnad |
|---|---|---|---|
| Utvide dagtilbudet | Helse | 2027 | MERKE
| Bygge omsorgsboliger | Helse | 2028 | 3 mill. kroner |
```
## Gir ikke funn
```plan fil=handlingsdel.md
# Handlingsdel 2026–2029
## Hovedmål 1: Alle har en trygg hverdag
| Tiltak | Ansvar | Frist | Kostnad |
|---|---|---|---|
| Bygge omsorgsboliger | Helse | 2028 | 3 mill. kroner |
```
"""


def test_rules_of_ones_own_are_tested_and_a_wrong_page_is_told(mappe: Path, run: Run) -> None:
    (mappe / "egne").mkdir()
    page = mappe / "egne" / "tiltak-uten-kostnad.md"
    page.write_text(OWN.replace("MERKE", "<!-- funn: KOM001 --> |"), "utf-8")
    (mappe / "plancheck.yaml").write_text("rules: [egne]\n", "utf-8")
    own = [line for line in run("rules", "test").out.splitlines() if line.startswith("tiltak-uten-kostnad.md")]
    assert own == []
    assert "KOM001" in run("rules").out
    assert "Rutinen vår." in run("rule", "KOM001").out
    page.write_text(OWN.replace("MERKE", "|"), "utf-8")
    answer = run("rules", "test")
    own = [line for line in answer.out.splitlines() if line.startswith("tiltak-uten-kostnad.md")]
    assert answer.status == 1
    assert len(own) == 1
    assert "linje 5" in own[0]
    page.write_text(OWN.replace("severity:", "severty:"), "utf-8")
    broken = run("rules", "test")
    assert (broken.status, broken.err.count("\n")) == (2, 1)
    assert "severity" in broken.err


# init, config, exempt ---------------------------------------------------------------------------------------------


def test_init_proposes_a_file_that_works_and_never_overwrites(ren: Path, run: Run) -> None:
    (ren / "register").mkdir()
    (ren / "register" / "enheter.csv").write_text("navn;forkortelse\nHelse og velferd;HV\n", "utf-8")
    shown = run("init", "--print")
    assert not (ren / "plancheck.yaml").exists()
    answer = run("init")
    assert answer.status == 0
    written = (ren / "plancheck.yaml").read_text("utf-8")
    assert written == shown.out
    assert load_configuration(ren / "plancheck.yaml").registers == {"enheter": ren / "register" / "enheter.csv"}
    uncommented = "\n".join(
        line.removeprefix("# ") if line.startswith(("# plans:", "#   - {")) else line for line in written.splitlines()
    ).replace("#   - {", "  - {")
    assert yaml.safe_load(uncommented)["plans"][0]["files"] == ["handlingsdel.md"]
    assert run("check", *DAY).status == 0
    again = run("init")
    assert again.status == 2
    assert (ren / "plancheck.yaml").read_text("utf-8") == written


def test_config_says_where_each_value_comes_from(ren: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (ren / "plancheck.yaml").write_text("lang: nb\n\nignore: [SPO013]\n", "utf-8")
    rows = {line.split()[0]: line for line in run("config").out.splitlines() if line[:1].islower()}
    assert rows["ignore"].endswith("plancheck.yaml:3")
    assert "SPO013" in rows["ignore"]
    assert rows["fail_on"].endswith("standard")
    monkeypatch.setenv("PLANCHECK_LANG", "en")
    assert "PLANCHECK_LANG" in run("config").out


@pytest.mark.parametrize(
    "before",
    [
        "",
        "lang: nb\n",
        "exemptions: []\nlang: nb\n",
        "lang: nb\nexemptions: [{rule: SPO013, item: D1.1, reason: x}]\nthemes: [a]\n",
        "# oppsett\nexemptions:  # godtatt\n- {rule: SPO013, item: D1.1, reason: x}\n\n# slutt\nlang: nb\n",
        "exemptions:\n    - rule: SPO013\n      item: D1.1\n      reason: x\nlang: nb\n",
        "lang: nb",
    ],
)
def test_exempt_adds_one_entry_and_keeps_the_rest(feil: Path, run: Run, before: str) -> None:
    file = feil / "plancheck.yaml"
    if before:
        file.write_text(before, "utf-8")
    kept = load_configuration(file).exemptions if before else ()
    answer = run("exempt", "ANS001", "Utvide dagtilbudet", "--reason", 'står i «økonomiplanen»: "se 4.2"')
    assert answer.status == 0, answer.err
    entries = load_configuration(file).exemptions
    assert entries[: len(kept)] == kept or [e.item for e in entries[: len(kept)]] == [e.item for e in kept]
    assert entries[-1].rule == "ANS001"
    assert entries[-1].reason == 'står i «økonomiplanen»: "se 4.2"'
    for line in before.splitlines():
        assert "exemptions" in line or line in file.read_text("utf-8").splitlines()
    assert run("check", *DAY, "--select", "ANS001").status == 0


def test_exempt_needs_a_reason_a_rule_and_an_item(feil: Path, run: Run) -> None:
    for arguments in (
        ("exempt", "ANS001", "Utvide dagtilbudet"),
        ("exempt", "ANS001", "Utvide dagtilbudet", "--reason", " "),
        ("exempt", "ANS01", "Utvide dagtilbudet", "--reason", "x"),
        ("exempt", "ANS001", "Utvide", "--reason", "x", "--expires", "snart"),
        ("exempt", "ANS001", "Noe annet", "--reason", "x"),
    ):
        answer = run(*arguments)
        assert (answer.status, answer.err.count("\n")) == (2, 1), arguments
    assert not (feil / "plancheck.yaml").exists()


# schema, completion -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_a_schema(run: Run, name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name).out))


def test_real_outputs_follow_their_schemas(feil: Path, run: Run) -> None:
    (feil / "skadet.md").write_bytes(b"# Plan\0")
    for more in ((), ("--gate", "høring"), ("--lang", "en")):
        jsonschema.validate(json.loads(run("check", *DAY, "--format", "json", *more).out), schema_of("findings"))
    run("check", *DAY, "--write-baseline", "kjente.json")
    jsonschema.validate(json.loads((feil / "kjente.json").read_text("utf-8")), schema_of("baseline"))


def test_the_plan_schema_knows_front_matter(run: Run) -> None:
    plan = {"plan": {"id": "x", "type": "temaplan"}, "hoering": {"start": "2026-01-01"}, "layout": "side"}
    jsonschema.validate(plan, schema_of("plan"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"plan": {"tittl": "x"}}, schema_of("plan"))


def test_the_config_schema_refuses_what_the_reader_refuses() -> None:
    jsonschema.validate({"limits": {"HOR002": {"temaplan": 21}}, "fail_on": "error"}, schema_of("config"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"selct": []}, schema_of("config"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_shells_script(run: Run, shell: str) -> None:
    assert "_PLANCHECK_COMPLETE" in run("completion", shell).out


def test_flawed_and_clean_differ() -> None:
    assert FLAWED != CLEAN
