"""What a plan tells of itself in running text, in the words people use: the finding does not come."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan


@pytest.mark.parametrize(
    "told",
    [
        "Kommuneplanens samfunnsdel slår fast at kultur er viktig for folkehelsen.",
        "Kommuneplanens samfunnsdel, som ble vedtatt i 2022, fastslår at alle skal ha et kulturtilbud.",
        "Kommuneplanen sin samfunnsdel legg vekt på gode møteplassar.",
        "I kommuneplanens samfunnsdel heter det at alle skal ha et kulturtilbud.",
        "Kommuneplanens samfunnsdel 2022–2034 fremhever kultur.",
        "Samfunnsdelen beskriver hvordan kommunen skal utvikle seg.",
        "Planen er laga med heimel i kommuneplanen sin samfunnsdel.",
        "Ifølge kommuneplanens samfunnsdel skal alle ha et kulturtilbud.",
        "Kommuneplanens samfunnsdel ber om en egen temaplan for kultur.",
    ],
)
def test_the_samfunnsdel_is_named_as_what_the_plan_goes_by(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == []


@pytest.mark.parametrize(
    "told",
    [
        "Kommuneplanens samfunnsdel ble vedtatt i 2022.",
        "Kommuneplanens samfunnsdel skal rulleres i 2027.",
        "Kulturhuset er ikke nevnt i samfunnsdelen.",
        "Kommuneplanens arealdel viser kulturmiljøene.",
    ],
)
def test_the_samfunnsdels_own_story_names_no_plan_above(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == ["PLA003"]


@pytest.mark.parametrize(
    "told",
    [
        "Planen vurderes i hver planstrategi, neste gang 2028. Kultursjefen har ansvaret.",
        "Rådmannen vurderer hvert fjerde år om planen bør revideres.",
        "Kommunedirektøren skal evaluere planen ved utløpet av planperioden.",
        "Halvveis i planperioden evalueres planen av kultursjefen.",
        "Måloppnåelsen vurderes i 2027 av kultursjefen.",
        "Evaluering: 2027 (kommunedirektøren)",
        "Planen evalueres, i 2028, av arbeidsgruppen.",
        "I 2028 evaluerer leiar for kulturkontoret planen.",
        "Planen revurderes i 2028 av kultursjefen.",
        "Planen vert evaluert det siste året i planperioden av kultursjefen.",
    ],
)
def test_when_and_by_whom_the_plan_is_evaluated(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == []


@pytest.mark.parametrize(
    "told",
    [
        "Planen rulleres i 2030.",
        "Tiltakene vurderes årlig i økonomiplanen.",
        "Behovet for ny skole vurderes i 2028.",
        "Planen legger opp til at bygging av kulturhus vurderes i 2028.",
        "Planen vurderes som et viktig løft for kommunen i 2028.",
    ],
)
def test_what_is_no_evaluation_of_the_plan(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA018") == ["PLA018"]


_HEARD = "Høringsutkast. Høringsfrist: 20. februar 2026."


@pytest.mark.parametrize(
    "head",
    [
        f"{_HEARD} E-post: post@solvik.example",
        f"{_HEARD}\n\n- E-post: post@solvik.example",
        f"{_HEARD}\n\n| E-post | post@solvik.example |\n|---|---|",
        f"{_HEARD} Adresse: Solvik kommune, Rådhusveien 1, 1234 Solvik.",
        f"{_HEARD} Bruk skjemaet på heimesida til kommunen.",
        f"{_HEARD} Gje innspel her: https://lundvik.example/hoyring",
        f"{_HEARD} [Gi innspill her](https://solvik.example/horing).",
        f"{_HEARD} Svar via kommunens høringsportal.",
    ],
)
def test_where_to_send_comments(head: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("Kulturen betyr mye.", head=head), "HOR008") == []


@pytest.mark.parametrize(
    "head",
    [
        _HEARD,
        f"{_HEARD} Vi ønsker innspill fra alle.",
        "Høyringsutkast. Høyringsfrist: 20. februar 2026. Planen ligg på heimesida til kommunen og på rådhuset.",
    ],
)
def test_nowhere_to_send_comments(head: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan("Kulturen betyr mye.", head=head), "HOR008") == ["HOR008"]
