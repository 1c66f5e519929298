"""Lists without who, when or goal, beside a plan's own actions that have all three, raise no error (a guess)."""

from __future__ import annotations

from pathlib import Path

import pytest

import plancheck
from plancheck.document import Confidence

PLAN = """# Klimaplan for Nordbø 2026–2029

## 2 Utslipp og energibruk

{lead}

- Elektrifisere varebiler
- Bytte ut fossil oppvarming
- Redusere matsvinn

## 3 Mål og tiltak

### Hovedmål 1: Utslippene går ned

#### Delmål 1.1: Transporten er utslippsfri

| Tiltak | Ansvar | Frist |
|---|---|---|
| Kjøpe elbiler | {who} | 2027 |
| Bygge ladestasjoner | Teknisk | 2028 |
| Lage sykkelvei | Teknisk | 2029 |
| Kurse sjåfører | Drift | 2027 |
| Male sykkelfelt | Drift | 2028 |
"""
ACTIONS = {"ANS001", "FRI001", "SPO001", "SPO002"}


def errors(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    found = plancheck.check(folder).findings
    return [(one.code, one.text) for one in found if one.code in ACTIONS and one.confidence is not Confidence.GUESS]


@pytest.mark.parametrize(
    "lead",
    [
        "Miljødirektoratet anbefaler disse tiltakene:", "Tiltakene er prioritert etter disse kriteriene:",
        "Eksempler på tiltak er:", "Innbyggerne foreslo disse tiltakene:", "Mulige tiltak:",
    ],
)  # fmt: skip
def test_a_list_that_only_speaks_of_actions(tmp_path: Path, lead: str) -> None:
    assert errors(tmp_path, PLAN.format(lead=lead, who="Drift")) == []


def test_the_fault_beside_it_is_still_found(tmp_path: Path) -> None:
    assert errors(tmp_path, PLAN.format(lead="Mulige tiltak:", who="")) == [("ANS001", "Kjøpe elbiler")]


def test_a_plan_whose_actions_all_lack_who_and_when_is_told(tmp_path: Path) -> None:
    text = PLAN.format(lead="Tiltak:", who="Drift").partition("| Tiltak")[0]
    assert {code for code, _ in errors(tmp_path, text + "- Kjøpe elbiler\n- Bygge ladestasjoner\n")} >= {"ANS001"}


@pytest.mark.parametrize("lead", ["Kommunen skal etter loven:", "Vi ønsker at staten:", "Vi skal derfor:"])
def test_a_list_of_duties_in_the_background_sets_no_goals(tmp_path: Path, lead: str) -> None:
    text = PLAN.format(lead=lead, who="Drift") + "\n#### Delmål 1.2: Byggene bruker lite\n\n- Isolere (Drift, 2027)\n"
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    told = {"SPO001", "SPO003", "SPO004", "ANS001"}
    assert not [one for one in plancheck.check(tmp_path).findings if one.code in told]


SAVINGS = """
## Innsparing

| Tiltak | 2027 | 2028 |
|---|---|---|
| Færre vikarer | {0} | {0} |
| Ett servicetorg | {1} | {1} |
"""


def test_the_savings_of_a_budget_have_no_owner_and_no_goal(tmp_path: Path) -> None:
    """Beside the plan's own actions, a table of nothing but names and sums is none of theirs."""
    assert errors(tmp_path, PLAN.format(lead="Mulige tiltak:", who="Drift") + SAVINGS.format("-500", "-300")) == []


def test_a_table_with_crosses_under_the_years_lacks_its_owners(tmp_path: Path) -> None:
    text = PLAN.format(lead="Mulige tiltak:", who="Drift") + SAVINGS.format("x", "x")
    assert ("ANS001", "Innsparing") in errors(tmp_path, text)
