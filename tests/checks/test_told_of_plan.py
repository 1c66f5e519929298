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


@pytest.mark.parametrize(
    "said",
    [
        "Ruskonsulenten har ansvaret for oppfølgingen.",
        "NAV Solvik har ansvaret for å følge opp planen.",
        "Næring og utvikling har ansvaret for gjennomføringen.",
        "Virksomhet klima koordinerer oppfølgingen.",
        "Digitaliseringsrådgiveren følger opp strategien.",
    ],
)
def test_who_answers_for_the_plan_beside_when_it_is_evaluated(said: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(f"{said} Planen evalueres høsten 2029."), "PLA018") == []


@pytest.mark.parametrize(
    "said",
    ["Vi har ansvaret for oppfølgingen.", "Foreldrene har ansvaret for egne barn.", "NAV Solvik leder et nettverk."],
)
def test_who_answers_for_something_else(said: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(f"{said} Planen evalueres høsten 2029."), "PLA018") == ["PLA018"]


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
        "Vedtatt i KS 12.05.2025, sak 30/25",
        "Kommunestyrets vedtak 12. mai 2025, KS-sak 30/25",
        "K-sak 30/25, vedtatt 12.05.2025",
        "Arkivsaksnr.: 24/1234\nVedtatt i kommunestyret: 12.05.2025\nSak: 30/25",
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
    assert [(organ.lower(), dato, sak[-5:]) for organ, dato, sak in told if organ and sak] == [
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


_NOTICE = """# Høring: Temaplan for kultur 2026–2029

Solvik formannskap vedtok 4. desember 2025 å legge Temaplan for kultur ut på høring.
Høringsfristen er 20. februar 2026. Innspill sendes til post@solvik.example.

{}
"""


def _package(plan: str, notice: str) -> dict[str, str]:
    return {"plan.md": temaplan(plan, head=_HEARD), "kunngjoering.md": _NOTICE.format(notice)}


@pytest.mark.parametrize(
    ("plan", "notice", "found"),
    [
        (
            "Planen vedtas i mai 2026.",
            "Planen legges fram for kommunestyret til endelig vedtak 18. desember 2025.",
            True,
        ),
        ("Planen vedtas av kommunestyret 18. juni 2026.", "Kommunestyret vedtar planen 5. februar 2026.", True),
        ("Planen vedtas av kommunestyret 5. februar 2026.", "Planen vedtas av kommunestyret 18. juni 2026.", True),
        ("Planen vedtas av kommunestyret 18. juni 2026.", "Planen behandles i formannskapet 10. februar 2026.", False),
        ("Planen behandles i utvalget 5. februar 2026 og vedtas av kommunestyret 18. juni 2026.", "", False),
    ],
)
def test_two_days_for_the_last_decision(plan: str, notice: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, _package(plan, notice), "HOR009") == ["HOR009"] * found


@pytest.mark.parametrize(("month", "found"), [("januar 2026", True), ("12. februar 2026", True), ("april 2026", False)])
def test_a_planprogram_is_fixed_after_its_hearing(month: str, found: bool, tmp_path: Path) -> None:
    text = f"""# Planprogram for kommunedelplan for samferdsel 2027–2038

Forslag til planprogram, på høring 5. januar – 20. februar 2026

## 3 Planprosess

| Aktivitet | Tidspunkt |
|---|---|
| Fastsetting av planprogram | {month} |
| Høring av planforslag | februar–mars 2027 |
"""
    assert findings(tmp_path, text, "HOR009") == ["HOR009"] * found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Vedlegg:\n\n- plan.md\n- konsekvens.pdf", True),
        ("Vedlegg: plan.md og konsekvens.pdf", True),
        ("Vedlegg:\n\n- plan.md", False),
        ("Vedlegg: Temaplan for kultur", False),
        ("Kunnskapsgrunnlaget ligger i rapport.pdf på nettsiden.", False),
    ],
)
def test_an_attachment_that_is_not_there(told: str, found: bool, tmp_path: Path) -> None:
    assert findings(tmp_path, _package("Kulturen betyr mye.", told), "HOR016") == ["HOR016"] * found


def test_where_the_plan_lies_is_no_place_for_replies(tmp_path: Path) -> None:
    told = "Planen ligger på kommunens hjemmeside og på rådhuset. Alle kan komme med innspill innen 20. februar 2026."
    assert findings(tmp_path, temaplan(told, head="Høringsutkast"), "HOR008") == ["HOR008"]


@pytest.mark.parametrize(
    "told",
    [
        "Styrarane i barnehagane har arbeidd med planen.",
        "Arbeidsgruppa hadde med skulane, FAU og ungdomsrådet.",
        "I arbeidsgruppen satt representanter fra lag og foreninger.",
        "Bondelaget og næringslivet er hørt.",
        "Innspillene fra innbyggerne er tatt med.",
        "Lag og organisasjonar fekk seie si meining.",
        "Det er gjennomført intervjuer med ti brukere.",
        "Næringsforeningen var representert i prosjektgruppen.",
        "Det ble arrangert åpen kafé på biblioteket.",
    ],
)
def test_who_took_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == []


@pytest.mark.parametrize("told", ["Kulturen betyr mye.", "Kommunen har arbeidet med planen i to år."])
def test_nobody_is_said_to_have_taken_part(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "MED001") == ["MED001"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("På kort sikt betyr 2026–2027, på lang sikt 2028–2029.", False),
        ("Kort sikt = 1–2 år, lang sikt = 3–4 år.", False),
        ("Tiltak på kort sikt skal gjennomføres i 2026 og 2027.", False),
        ("| Ord | Betyr |\n|---|---|\n| Kort sikt | 2026–2027 |", False),
        ("Noen tiltak tas på kort sikt, andre i 2029.", True),
    ],
)
def test_words_for_time_that_the_plan_explains(told: str, found: bool, tmp_path: Path) -> None:
    text = temaplan(told).replace("| 2027 |", "| kort sikt |")
    assert findings(tmp_path, text, "FRI005") == ["FRI005"] * found


@pytest.mark.parametrize(
    "told",
    [
        "## Rammer\n\n- Samfunnsdelen til kommuneplanen 2022–2034\n- Økonomiplanen 2026–2029",
        "## Rammer\n\nArbeidet er styrt av:\n\n- Folkehelseloven\n- Samfunnsdelen 2022–2034 (vedtatt 2022)",
        "Planen bygger på:\n\n- Kommuneplanens samfunnsdel, vedtatt i 2022\n- Barnekonvensjonen",
        "## Sammenheng med andre planer\n\n- Kommuneplanens samfunnsdel\n- Oppvekstplan",
        "## Føringer\n\n| Dokument | År |\n|---|---|\n| Samfunnsdelen | 2022 |\n| Kulturloven | 2008 |",
        "Delmålene bygger på samfunnsdelen.",
    ],
)
def test_the_plan_above_in_a_list_of_what_the_plan_goes_by(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == []


@pytest.mark.parametrize(
    "told",
    [
        "## Rammer\n\n- Økonomiplanen 2026–2029\n- Kommuneplanens arealdel",
        "Disse får planen på høring:\n\n- Fylkeskommunen\n- Samfunnsdelens arbeidsgruppe",
        "## Kilder\n\n- Kommuneplanens samfunnsdel 2022–2034\n- SSB",
    ],
)
def test_a_list_that_names_no_plan_above(told: str, tmp_path: Path) -> None:
    assert findings(tmp_path, temaplan(told), "PLA003") == ["PLA003"]


_GOALS = """# Temaplan for kultur 2026–2029

{told}

## Hovedmål 1: Flere deltar i kulturlivet

- Delmål 1.1: Alle barn har et tilbud
- Delmål 1.2: Frivilligheten vokser

## Hovedmål 2: Kunsten er nær folk

- Delmål 2.1: Bygda har en scene
"""


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Vi har to hovedmål, og hvert av dem har to delmål.", 1),
        ("Hvert hovedmål har to delmål.", 1),
        ("Vi har tre hovedmål, og hvert av dem har flere delmål.", 1),
        ("Kommunen har satt seg tre hovedmål for arbeidet.", 1),
        ("Hvert hovedmål skal ha to delmål.", 0),
        ("Hvert hovedmål har inntil to delmål.", 0),
        ("Hvert hovedmål har fire delmål.", 0),
        ("Det er tre hovedmål for hvert område.", 0),
        ("Vi har to hovedmål, og hvert av dem har delmål.", 0),
    ],
)
def test_what_is_said_of_each_goal(told: str, count: int, tmp_path: Path) -> None:
    assert findings(tmp_path, _GOALS.format(told=told), "SPO016") == ["SPO016"] * count
