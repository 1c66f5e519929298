"""What a plan tells of itself in running text, in the words people use: the finding does not come."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import graph

from plancheck.model import Vedtak

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


@pytest.mark.parametrize(
    "head",
    [
        "- Vedteken: 12. mai 2025\n- Av: kommunestyret\n- Sak: PS 30/25",
        "Vedtatt: 12. mai 2025\nOrgan: Kommunestyret\nSak: PS 30/25",
        "**Status:** Vedtatt\n**Dato:** 12. mai 2025\n**Organ:** Kommunestyret\n**Sak:** 30/25",
        "| Vedtatt av | Kommunestyret |\n|---|---|\n| Dato | 12.05.2025 |\n| Saksnummer | PS 30/25 |",
        "Vedtatt 12. mai 2025\n\nSak 30/25\n\nKommunestyret",
        "Solvik kommune\nVedtatt\n12.05.2025\nKommunestyresak 30/25",
        "- Periode: 2026–2029\n- Vedtatt av Solvik kommunestyre\n- 12. mai 2025\n- PS 30/25",
        "Publisert: 20.05.2025 | Vedteken: 12.05.2025 | Sak: 30/25 | Kommunestyret",
        "Publisert 20. mai 2025 Vedteken 12. mai 2025 av kommunestyret i sak 30/25",
        "Vedtaksdato: 12.05.2025\nVedtaksorgan: Kommunestyret\nSaksnummer: 30/25",
        "Behandlet og vedtatt i kommunestyremøte 12. mai 2025, sak 30/25.",
        "Dette er temaplanen som kommunestyret vedtok 12. mai 2025 i sak 30/25.",
        "Temaplanen, som ble vedtatt av kommunestyret 12. mai 2025 (PS 30/25), gjelder for alle.",
        "Den 12. mai 2025 vedtok kommunestyret planen i sak 30/25.",
    ],
)
def test_an_adoption_told_in_pieces_or_in_a_clause(head: str, tmp_path: Path) -> None:
    text = temaplan("Kulturen betyr mye.", head=head)
    graf = graph(text)
    told = [(one.organ, one.dato, one.sak) for one in graf.nodes.values() if isinstance(one, Vedtak)]
    assert graf.plans["plan"].status == "vedtatt"
    assert [(organ.lower(), dato, sak.removeprefix("PS ")) for organ, dato, sak in told if organ and sak] == [
        ("kommunestyret", "2025-05-12", "30/25")
    ]
    assert findings(tmp_path, text, "PLA013", "PLA011") == []


@pytest.mark.parametrize(
    ("head", "status", "found"),
    [
        ("Vedtatt: 12. mai 2025\n\nTrykket: 20.05.2025, Solvik trykkeri, opplag 30/25", "vedtatt", ["PLA013"]),
        ("Vedtatt\n\nPublisert 20. mai 2025\n\nSolvik kommune", "vedtatt", ["PLA013"]),
        ("- Oppstart: 3. mars 2025\n- Høringsutkast: 4. november 2025\n- Vedtatt: 12. mai 2026", None, []),
        ("Samfunnsdelen, som ble vedtatt av kommunestyret 12. mai 2023, gjelder for alle.", None, []),
        ("Vi bygger på planen som kommunestyret vedtok 12. mai 2021.", None, []),
    ],
)
def test_what_is_no_whole_adoption(head: str, status: str | None, found: list[str], tmp_path: Path) -> None:
    text = temaplan("Kulturen betyr mye.", head=head)
    assert graph(text).plans["plan"].status == status
    assert findings(tmp_path, text, "PLA013") == found


@pytest.mark.parametrize(
    "head",
    [
        "- Høringsforslag – formannskapet vedtok 4. desember 2025 å legge planen ut til offentlig ettersyn",
        "Høringsforslag – formannskapet vedtok 4. desember 2025 å legge planen ut til offentlig ettersyn.",
        "- Status: høringsutkast\n- Høring: 5. januar – 20. februar 2026",
    ],
)
def test_a_proposal_that_the_formannskap_sent_out(head: str) -> None:
    assert graph(temaplan("Kulturen betyr mye.", head=head)).plans["plan"].status == "hoeringsutkast"
