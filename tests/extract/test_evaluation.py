"""Evaluation of the plan: when and by whom; reporting, past evaluations and evaluation of schemes are none."""

from __future__ import annotations

import pytest
from written import outline, written

from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.extract.process.evaluation import evaluations
from plancheck.model import Evaluering


def read(sentence: str, chapter: str = "Oppfølging") -> tuple[Evaluering, ...]:
    document = written(f"# Temaplan for kultur 2026–2033\n\nFjordvik kommune\n\n## {chapter}\n\n{sentence}\n")
    meta = read_meta(document)
    return evaluations(document, outline(document), meta, classify(document, meta))


@pytest.mark.parametrize(
    ("sentence", "when", "who"),
    [
        ("Planen skal evalueres innen 1. oktober 2028.", "2028-10-01", None),
        ("Planen skal evaluerast i oktober 2028.", "2028-10", None),
        ("Planen evalueres høsten 2029.", "2029", None),
        ("Planen evalueres i 2030, og plan og byggesak er ansvarlig.", "2030", "plan og byggesak"),
        ("Planen skal evaluerast i 2030, og kulturkontoret er ansvarleg.", "2030", "kulturkontoret"),
        (
            "Evaluering av hele planen skal skje høsten 2029 og er et ansvar for kultursjefen.",
            "2029",
            "kultursjefen",
        ),
        ("Planen evalueres av Helse og mestring i 2029, før rullering.", "2029", "Helse og mestring"),
        ("Tiltaka skal evaluerast av styringsgruppa innan utgangen av juni 2028.", "2028-06-30", "styringsgruppa"),
        (
            "Kommunedirektøren legger fram en evaluering av planen innen 1. juni 2029.",
            "2029-06-01",
            "Kommunedirektøren",
        ),
        ("IKT-sjefen evaluerer temaplanen i november 2028.", "2028-11", "IKT-sjefen"),
        ("Kulturutvalget evaluerer planen hvert år i november.", "hvert år", "Kulturutvalget"),
        ("Ei midtvegsevaluering av planen skal gjennomførast i 2029.", "2029", None),
        ("Underveisevaluering av planen gjennomføres i 2029.", "2029", None),
        ("Planen evalueres midtveis i planperioden.", "midtveis i planperioden", None),
        ("Planen skal evalueres.", None, None),
        ("The head of social services will evaluate the plan in June 2029.", "2029-06", "head of social services"),
        ("The plan will be evaluated by the council in June 2029.", "2029-06", "council"),
    ],
)
def test_an_evaluation(sentence: str, when: str | None, who: str | None) -> None:
    (found,) = read(sentence)

    assert (found.tidspunkt, found.ansvarlig) == (when, who)
    assert found.text == sentence.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunedirektøren rapporterer på tiltakene hvert år.",
        "Evalueringen viste at tiltakene var nyttige.",
        "Forrige plan ble evaluert i 2024.",
        "Ordningen med kulturkort evalueres i 2027, evaluering av prosjektet skjer året etter.",
        "Samfunnsdelen skal evalueres i 2028.",
    ],
)
def test_what_is_none(sentence: str) -> None:
    assert read(sentence) == ()


def test_an_action_is_none() -> None:
    assert read("- Evaluere planen for uteområdet innen 2027. Ansvar: Kultur", chapter="Tiltak") == ()


def test_a_row_of_the_timetable() -> None:
    (found,) = read("| Hva | Når | Hvem |\n|---|---|---|\n| Evaluering av planen | juni 2028 | Kultursjefen |")

    assert (found.tidspunkt, found.ansvarlig) == ("2028-06", "Kultursjefen")


@pytest.mark.parametrize(("month", "when"), [("Oktober", "Oktober"), ("Våren 2028", "2028"), ("Nr. 4", None)])
@pytest.mark.parametrize("what", ["Evaluering av planen", "Evaluering av planen og innspill til budsjett"])
def test_a_row_that_says_when_first(month: str, when: str | None, what: str) -> None:
    rows = f"| Mai | Samtaler | Leder |\n| {month} | {what} | HR |"
    (found,) = read(f"| Måned | Aktivitet | Ansvar |\n|---|---|---|\n{rows}", "Årshjul")
    assert (found.tidspunkt, found.ansvarlig) == (when, "HR")


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("2028, kommunalsjefen", "kommunalsjefen"),
        ("hausten 2028 – Kultur og oppvekst", "Kultur og oppvekst"),
        ("mars 2028; rådmannen.", "rådmannen"),
        ("2028, midtveis i perioden", None),
        ("2028, årlig", None),
        ("2028, kommunestyret får saken", None),
        ("2028, ny plan i 2029", None),
    ],
)
def test_a_row_of_facts_that_says_when_and_who_in_one_cell(said: str, who: str | None) -> None:
    (found,) = read(f"| Felt | Innhold |\n|---|---|\n| Kommune | Solvik |\n| Evaluering | {said} |", "Planfakta")
    assert found.ansvarlig == who


def test_front_matter_is_certain() -> None:
    document = written(
        "---\nplan: {tittel: X, type: temaplan}\nevaluering: {tidspunkt: 2027-06, ansvarlig: "
        "kommunedirektøren}\n---\n# X\n"
    )
    (found,) = evaluations(document, outline(document), read_meta(document), "plan")

    assert (found.tidspunkt, found.ansvarlig, found.confidence) == ("2027-06", "kommunedirektøren", "certain")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Planen blir evaluert i 2028 som del av planstrategien. Ansvarleg: plansjefen.", "plansjefen"),
        ("Planen evalueres i oktober 2028. Kommunalsjef for helse har ansvaret.", "Kommunalsjef for helse"),
        ("Planen skal evaluerast i 2028. Ansvaret ligg til kommunedirektøren.", "kommunedirektøren"),
        ("Planen evalueres i 2028. Resultatet legges på nett. Det er kultursjefen som har ansvaret.", "kultursjefen"),
        ("Planen evalueres i 2028. Planen har ansvar for helheten.", None),
        ("Planen evalueres i 2028. Tiltakene er mange.", None),
    ],
)
def test_who_is_named_in_the_sentence_after(sentence: str, who: str | None) -> None:
    assert [one.ansvarlig for one in read(sentence)] == [who]


@pytest.mark.parametrize(
    ("sentence", "when", "who"),
    [
        (
            "Planen skal evalueres i 2029, midtveis i perioden, og kommunalsjef for skog og hav er ansvarlig for "
            "evalueringen.",
            "2029",
            "kommunalsjef for skog og hav",
        ),
        ("Planen skal evaluerast i 2028; skogkoordinatoren har ansvar for denne.", "2028", "skogkoordinatoren"),
        ("Planen evalueres i 2028, og ansvarlig er havnesjefen.", "2028", "havnesjefen"),
        ("Planen skal evaluerast i 2028, og leiar oppvekst er ansvarleg.", "2028", "leiar oppvekst"),
        ("Planen evalueres i 2028, kommunalsjef helse og omsorg har ansvaret.", "2028", "kommunalsjef helse og omsorg"),
        ("Planen skal evaluerast i 2028, og styringsgruppa har ansvaret.", "2028", "styringsgruppa"),
        ("Det blir en midtveisevaluering av planen i 2027 ved havnesjefen.", "2027", "havnesjefen"),
        (
            "Planen skal evaluerast i 2029. Kommunalsjefen for skog leier evalueringa.",
            "2029",
            "Kommunalsjefen for skog",
        ),
        ("Planen skal evalueres i 2029. Havnesjefen leder arbeidet.", "2029", "Havnesjefen"),
        ("Etter fire år, i 2029, gjennomgås planen på nytt av havnesjefen.", "2029", "havnesjefen"),
        ("I 2028 skal havnesjefen vurdere om planen har virket.", "2028", "havnesjefen"),
        ("I 2028 skal hamnesjefen vurdere om planen har verka.", "2028", "hamnesjefen"),
        ("I tillegg skal skogkoordinatoren evaluere planen i 2027.", "2027", "skogkoordinatoren"),
        ("Planen evalueres i løpet av 2028.", "2028", None),
        ("Planen skal evaluerast innan utgangen av 2028.", "2028-12-31", None),
        ("Planen skal evalueres i løpet av 2028 av havnesjefen.", "2028", "havnesjefen"),
    ],
)
def test_who_and_when_in_other_words(sentence: str, when: str, who: str | None) -> None:
    assert [(one.tidspunkt, one.ansvarlig) for one in read(sentence)] == [(when, who)]


def test_what_recurs_is_not_who() -> None:
    assert [one.ansvarlig for one in read("Havnesjefen skal hvert år evaluere planen.")] != ["hvert år"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen evalueres. Kommunalsjef helse har ansvaret for evalueringen og for årlig rapportering.",
        "Planen skal evaluerast. Kommunalsjef helse har ansvaret for evalueringa og rapporterer årleg.",
    ],
)
def test_yearly_reporting_by_who_evaluates_is_no_time(sentence: str) -> None:
    (found,) = read(sentence)

    assert (found.tidspunkt, found.ansvarlig) == (None, "Kommunalsjef helse")


@pytest.mark.parametrize(
    ("when", "day"),
    [("første halvår 2029", "2029-06-30"), ("andre kvartal 2029", "2029-06-30"), ("3. kvartal 2029", "2029-09-30")],
)
def test_a_part_of_a_year_ends_on_its_last_day(when: str, day: str) -> None:
    (found,) = read(f"Planen evalueres i løpet av {when}.")

    assert found.tidspunkt == day


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Planen evalueres våren 2028, og det er leder for flyktningtjenesten som har ansvaret for evalueringen.",
            "leder for flyktningtjenesten",
        ),
        ("Planen revideres i 2029, og SLT-koordinator evaluerer den samme år.", "SLT-koordinator"),
        (
            "Kommunalsjef samfunn rapporterer kvart år, og har ansvar for evaluering i 2028.",
            "Kommunalsjef samfunn",
        ),
        ("Planen skal evaluerast i 2028, og det er rådmannen sitt ansvar.", "rådmannen"),
        ("Planen vert evaluert i 2029. Arbeidet blir leia av kommuneoverlegen.", "kommuneoverlegen"),
        ("Planen blir evaluert i 2028, med kommunalsjef oppvekst som ansvarlig.", "kommunalsjef oppvekst"),
        ("Havnesjefen har ansvar for å følgje opp planen, og evaluerer han neste gong i 2030.", "Havnesjefen"),
        ("Planen evalueres i 2029 og 2031.", None),
    ],
)
def test_who_in_a_clause_of_its_own(sentence: str, who: str | None) -> None:
    assert [one.ansvarlig for one in read(sentence, "Evaluering") if one.tidspunkt][:1] == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Kommunalsjef skog har ansvar for evaluering. Planen evalueres midtveis i 2027.", "Kommunalsjef skog"),
        ("Ansvaret for evalueringa ligg hos hamnesjefen. Evaluering skjer i 2029.", "hamnesjefen"),
        ("Ansvarleg for evaluering er hamnesjefen. Evalueringa skal vere ferdig i 2028.", "hamnesjefen"),
        ("Leiar for hamneavdelinga har ansvaret. Heile planen blir evaluert i 2030.", "Leiar for hamneavdelinga"),
        ("Havnesjefen har ansvaret. Planen evalueres i 2028.", "Havnesjefen"),
        ("Havnesjefen er ansvarlig for oppfølgingen. Planen evalueres i 2028.", "Havnesjefen"),
        ("Hamnesjefen har ansvaret for oppfølginga av planen. Han blir evaluert i 2028.", "Hamnesjefen"),
        ("Lensmannen har ansvar for å følge opp planen. Planen evalueres i 2028.", "Lensmannen"),
        ("Havnesjefen er ansvarlig for oppfølging av tiltaket. Planen evalueres i 2028.", None),
        ("Tiltaksplanen rulleres. Lensmannen har ansvaret. Planen evalueres i 2028.", "Lensmannen"),
        ("Vi rapporterer årlig. Havnesjefen har ansvaret. Planen evalueres i 2028.", "Havnesjefen"),
        ("Havnesjefen leder tiltaket. Lensmannen har ansvaret. Planen evalueres i 2028.", None),
        ("Havnesjefen har ansvar for evaluering av ordningen. Planen evalueres i 2028.", None),
        ("Planen har ansvaret. Planen evalueres i 2028.", None),
        ("Alle har ansvar. Planen evalueres i 2028.", None),
    ],
)
def test_who_is_named_in_the_sentence_before(sentence: str, who: str | None) -> None:
    assert [one.ansvarlig for one in read(sentence, "Oppfølging og evaluering") if one.tidspunkt] == [who]


def test_who_has_the_responsibility_elsewhere_evaluates_nothing() -> None:
    (found,) = read("Havnesjefen har ansvaret. Planen evalueres i 2028.", "Bakgrunn")
    assert found.ansvarlig is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunedirektøren har ansvar for rulleringen og evaluerer samtidig måloppnåelsen.",
        "Rådmannen står for revisjonen og evaluerer samstundes planen.",
    ],
)
def test_an_evaluation_beside_the_revision_has_its_time(sentence: str) -> None:
    assert [one.tidspunkt is not None for one in read(sentence)] == [True]


@pytest.mark.parametrize(
    ("sentence", "when", "who"),
    [
        ("Ansvarlig for evaluering: havnesjefen. Tidspunkt: 1. kvartal 2029.", "2029-03-31", "havnesjefen"),
        ("Måloppnåelsen blir gjennomgått av havnesjefen i januar 2029.", "2029-01", "havnesjefen"),
        ("Havnesjefen skal gjøre opp status for planen innen 1. mars 2029.", "2029-03-01", "Havnesjefen"),
        ("Hamnesjefen gjer ei samla vurdering av planen i 2029.", "2029", "Hamnesjefen"),
        ("Effekten av planen måles i 2029 av havnesjefen.", "2029", "havnesjefen"),
        ("En gjennomgang av hva planen har ført til, gjøres av havnesjefen i 2029.", "2029", "havnesjefen"),
        ("I 2028 gjør havnesjefen en midtveisevaluering av planen.", "2028", "havnesjefen"),
        ("Midtvegsvurdering av planen i 2028 ved hamnesjefen.", "2028", "hamnesjefen"),
        ("Havnesjefen legger fram evalueringsrapport for planen i juni 2029.", "2029-06", "Havnesjefen"),
        ("Planen rulleres i 2029. Da skal også planen evalueres. Ansvarlig er havnesjefen.", "2029", "havnesjefen"),
        ("Evalueringsansvarlig: havnesjefen. Evalueringen av planen gjøres i 2029.", "2029", "havnesjefen"),
        ("Planen skal reviderast i 2028 og evaluerast same året (skogkoordinator).", "2028", "skogkoordinator"),
        ("Planen evalueres i 2029 (Havn og fiske).", "2029", "Havn og fiske"),
        ("Planen evalueres i 2029, og dette er havnesjefens ansvar.", "2029", "havnesjefen"),
        ("Hamnegruppa skal innan 1. juni 2029 ha evaluert planen.", "2029-06-01", "Hamnegruppa"),
        ("Havnesjefen får i oppdrag å evaluere planen i 2029.", "2029", "Havnesjefen"),
        (
            "Som en del av rulleringen i 2029 evaluerer vi planen. Havnesjefen har ansvaret for dette.",
            "2029",
            "Havnesjefen",
        ),
        ("Planen evaluerast i 2029. Evalueringa blir gjort av Hamn.", "2029", "Hamn"),
        ("Evaluering (2029): havnesjefen", "2029", "havnesjefen"),
        ("Leiar hamn tek initiativ til evaluering av planen i 2029.", "2029", "Leiar hamn"),
        ("Havnesjefen er prosjektleder for evalueringen av planen, som gjøres i 2029.", "2029", "Havnesjefen"),
        ("Evaluering av planen gjøres av en tverrfaglig gruppe i 2029.", "2029", "tverrfaglig gruppe"),
        ("Planen skal evalueres i 2029. Ansvar for dette har havnesjefen.", "2029", "havnesjefen"),
        ("Planen evalueres i 2029. Planeier (havnesjefen) er ansvarlig.", "2029", "havnesjefen"),
        ("Havn og fiske rapporterer kvart år og evaluerer planen i 2029.", "2029", "Havn og fiske"),
        ("Heile planen skal evaluerast av Hamn og idrett i 2029.", "2029", "Hamn og idrett"),
        ("- Ansvarlig for evaluering: Havnesjefen\n- Evaluering av planen: 2029", "2029", "Havnesjefen"),
        ("Planen skal evalueres i 2029.\n\nHavnesjefen har ansvar for evalueringen.", "2029", "Havnesjefen"),
    ],
)
def test_the_outcome_looked_at_and_by_whom(sentence: str, when: str, who: str) -> None:
    assert (when, who) in [(one.tidspunkt, one.ansvarlig) for one in read(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Havnesjefen skal gjøre opp status for tilskuddsordningen innen 1. mars 2029.",
        "Havnesjefen legger hvert år fram status for planen i årsmeldingen.",
        "Havnesjefen gjør opp status for planen hvert år.",
        "Kommunen gjorde en samlet vurdering av planen i 2025.",
        "Status for planen rapporteres i årsmeldingen for 2027.",
        "I 2029 ser kommunen på om det er grunnlag for nye lokaler.",
        "Midtveisevaluering av elevene skjer i 2028.",
        "Sluttevaluering av prosjektet skjer i 2028.",
    ],
)
def test_reporting_and_what_is_past_are_no_evaluation(sentence: str) -> None:
    assert read(sentence) == ()


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Skjer i 2029 i regi av havnesjefen.", "havnesjefen"),
        ("2029, havnesjefen.", "havnesjefen"),
        ("- Når: våren 2029\n- Hvem: havnesjefen", "havnesjefen"),
        ("Hausten 2029 ser hamnesjefen på om måla er nådde.", "hamnesjefen"),
        ("| Når | Ansvarlig |\n|---|---|\n| Våren 2029 | Havnesjefen |", "Havnesjefen"),
    ],
)
def test_a_chapter_named_so_need_not_say_the_word(told: str, who: str) -> None:
    assert [(one.tidspunkt, one.ansvarlig) for one in read(told, "Evaluering")] == [("2029", who)]


@pytest.mark.parametrize(
    "told", ["Evalueringen gir læring. Ny plan skal lages i 2030.", "Målet er at 80 prosent er med i 2029."]
)
def test_another_date_in_such_a_chapter_is_no_evaluation(told: str) -> None:
    assert not any(one.tidspunkt for one in read(told, "Evaluering"))


@pytest.mark.parametrize(
    "row",
    [
        "| Evaluere planen | Havnesjefen | 2029 |",
        "| Evaluering og revisjon | Havnesjefen | 2029 |",
        "| Neste evaluering | | 2029, ved Havnesjefen |",
        "| Evaluering | | Havnesjefen, 2029 |",
        "| Evalueres | | 2029 |\n| Ansvarlig for evaluering | Havnesjefen | |",
    ],
)
def test_rows_in_other_words(row: str) -> None:
    (found,) = read(f"| Hva | Hvem | Når |\n|---|---|---|\n{row}")
    assert (found.tidspunkt, found.ansvarlig) == ("2029", "Havnesjefen")


@pytest.mark.parametrize(
    "table",
    [
        "| Når | Hva |\n|---|---|\n| Høsten 2029 | Evaluering ved havnesjefen |",
        "| Hva | Når |\n|---|---|\n| Evaluering av planen (havnesjefen) | Høsten 2029 |",
        "| Hva | Hvem | 2028 | 2029 |\n|---|---|---|---|\n| Rapport | | x | x |\n| Evaluering | havnesjefen | | x |",
    ],
)
def test_rows_that_name_who_behind_the_words_or_mark_the_year(table: str) -> None:
    (found,) = read(table)
    assert (found.tidspunkt, found.ansvarlig) == ("2029", "havnesjefen")


@pytest.mark.parametrize("heading", ["Evaluering i 2029", "Sluttevaluering (2029)", "Evaluering av planen våren 2029"])
def test_a_heading_says_when(heading: str) -> None:
    (found,) = read("Havnesjefen går gjennom alle mål og tiltak.", heading)
    assert (found.tidspunkt, found.ansvarlig) == ("2029", "Havnesjefen")
