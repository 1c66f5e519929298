"""Hearing periods and deadlines: the phrases of real notices (domain 4.1 and 9), the traps, and years."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written import outline, written

from plancheck.extract.hearing.hearing import hearings
from plancheck.extract.plan.classify import classify
from plancheck.extract.plan.metadata import read_meta
from plancheck.model import Hoering


def read(text: str) -> tuple[Hoering, ...]:
    document = written(text)
    meta = read_meta(document)
    return hearings(document, outline(document), meta, classify(document, meta))


def notice(sentence: str) -> tuple[Hoering, ...]:
    return read(
        f"# Høring av temaplan for kultur\n\nForslag til temaplan for kultur er ute til høring.\n\n{sentence}\n"
    )


def plan(sentence: str, title: str = "Temaplan for kultur 2026–2033", chapter: str = "Høring") -> tuple[Hoering, ...]:
    text = f"# {title}\n\nFjordvik kommune\n\n## Delmål 1: Flere synger\n\n## {chapter}\n\n{sentence}\n"
    return read(text)


@pytest.mark.parametrize(
    ("sentence", "start", "end", "days"),
    [
        ("Høringsfristen er satt til 2. november 2021.", None, "2021-11-02", None),
        ("Høringsfrist: 20. mai 2024", None, "2024-05-20", None),
        ("Høringsfristen er 31. august 2022.", None, "2022-08-31", None),
        ("Høringsfristen settes til 16. august 2024.", None, "2024-08-16", None),
        ("Frist for å komme med innspill er 12. februar 2023.", None, "2023-02-12", None),
        ("Planen ligger ute til høring fram til 12. februar 2023.", None, "2023-02-12", None),
        ("Planen er på høring fra 14. juni – 26. juli 2021.", "2021-06-14", "2021-07-26", 42),
        ("Planen er på høring i perioden 14.02.2022 til 21.03.2022.", "2022-02-14", "2022-03-21", 35),
        ("Svarfrist er 16. mars 2018.", None, "2018-03-16", None),
        ("Planen sendes ut med høringsfrist 31.07.18.", None, "2018-07-31", None),
        ("Siste frist for kommentarer/merknader ble satt til 29.04.11.", None, "2011-04-29", None),
        ("Merknadsfristen er 5. januar 2022.", None, "2022-01-05", None),
        (
            "Perioden for offentleg ettersyn er frå 07.10.2022 til 01.12.2022.",
            "2022-10-07",
            "2022-12-01",
            55,
        ),
        ("Høyringsfrist: 10.02.2019", None, "2019-02-10", None),
        ("Planen ligg ute med merknadsfrist 21. desember 2016.", None, "2016-12-21", None),
        ("Frist for uttale er 30. juni 2020.", None, "2020-06-30", None),
        ("Frist: 17.april 2026", None, "2026-04-17", None),
        ("Sei di meining innan 15. oktober 2025!", None, "2025-10-15", None),
        ("Innspill sendes kommunen innen 1. mars 2026.", None, "2026-03-01", None),
        (
            "Planen vart send på høyring 12.4.2023, og høyringsfristen var 30.5.",
            "2023-04-12",
            "2023-05-30",
            48,
        ),
        (
            "Planen blir lagt ut på høring i seks uker fra 12. januar 2026.",
            "2026-01-12",
            "2026-02-23",
            42,
        ),
        ("Høringen varer fra 1. september til og med 13. oktober 2025.", "2025-09-01", "2025-10-13", 42),
    ],
)
def test_a_dated_statement(sentence: str, start: str | None, end: str, days: int | None) -> None:
    (found,) = notice(sentence)

    assert (found.start, found.end, found.days) == (start, end, days)


@pytest.mark.parametrize(
    "sentence",
    [
        "Høringsperioden skal være minst seks uker.",
        "En slik plan ligger normalt ute til høring i seks uker.",
        "Loven krever at planen er på høring i minst 6 uker.",
        "Innspill som kommer i høringsperioden blir vurdert.",
        "Uttalelser må være sendt innan den oppgjevne fristen.",
        "Frist for å søke på stillingen som kultursjef er 20. februar 2026.",
        "Publisert: 09.04.2024 10:29 Sist endret: 04.06.2024 08:41",
        "Sist oppdatert 30.10.2025",
        "Det blir høringsmøte på rådhuset 14. mars 2026.",
        "Se plan- og bygningsloven §§ 11-12 og 11-14.",
    ],
)
def test_what_only_looks_like_a_hearing(sentence: str) -> None:
    assert notice(sentence) == ()


def test_two_kinds_of_dash_give_one_period() -> None:
    one, other = (plan(f"Planen skal på høring i perioden 14. april {dash} 9. mai.")[0] for dash in "-–")

    assert one.days == other.days == 25
    assert (one.month_day, one.start_month_day) == (other.month_day, other.start_month_day) == ((5, 9), (4, 14))


def test_a_year_nobody_states_stays_unknown() -> None:
    (found,) = plan("Planen skal på høring i perioden 14. april – 9. mai.")

    assert found.end is None
    assert not found.year_stated


def test_a_weekday_solves_the_year_where_one_year_fits() -> None:
    (found,) = read(
        "# Høring av kulturminneplan\n\nForslaget er datert 6. mars 2023.\n\nSend innspill til planen innen mandag "
        "10. april.\n"
    )

    assert (found.end, found.year_stated) == ("2023-04-10", False)


def test_the_decision_to_send_it_out_gives_the_year() -> None:
    (found,) = read(
        "# Kommuneplanens samfunnsdel på høring\n\nFormannskapet vedtok 13. november 2025 (FSK-135/25) å legge "
        "forslaget ut på "
        "høring.\n\nHøringsfristen er 12. januar.\n"
    )

    assert found.end == "2026-01-12"


def test_a_page_stamp_gives_no_year() -> None:
    (found,) = read("# Høring av temaplan for kultur\n\nSist oppdatert 30.10.2025\n\nHøringsfristen er 1. mars.\n")

    assert found.end is None


def test_a_moved_deadline_supersedes_the_first() -> None:
    first, second = notice("Høringsfristen er utsatt fra 1. mars 2026 til 15. mars 2026.")

    assert (first.end, first.superseded) == ("2026-03-01", True)
    assert (second.end, second.superseded) == ("2026-03-15", False)


def test_a_new_deadline_supersedes_the_one_before() -> None:
    first, second = read(
        "# Utvida frist: Høyring av kulturplanen\n\nKulturplanen vart send på høyring 12.9.2025, og høyringsfristen "
        "var 31.10.\n\n"
        "Ny høyringsfrist er 21.november 2025.\n"
    )

    assert (first.superseded, second.superseded) == (True, False)


@pytest.mark.parametrize(
    ("words", "turn"),
    [
        ("2. gangs høring", 2),
        ("andre gangs høring", 2),
        ("ny høring", 2),
        ("3. gongs høyring", 3),
        ("første gangs høring", 1),
        ("høring", 1),
    ],
)
def test_rounds_are_told_apart(words: str, turn: int) -> None:
    (found,) = plan(f"Planen er lagt ut på {words} i perioden 1. mars 2026 til 20. april 2026.")

    assert found.runde == turn


def test_a_title_gives_the_round_of_what_stands_below() -> None:
    (found,) = read(
        "# Temaplan for bolig – 2. gangs høring\n\nTemaplanen legges ut på nytt.\n\nHøringsfrist er 13. mars 2026.\n"
    )

    assert found.runde == 2


def test_the_planprogram_is_heard_apart_from_the_plan() -> None:
    program, later = read(
        "# Planprogram for kommunedelplan for helse 2027–2038\n\n## Høring\n\nPlanprogrammet legges ut på høring fra "
        "19. januar 2026 "
        "til 9. mars 2026.\n\nPlanforslaget skal på høring i perioden 1. desember 2026 til 20. januar 2027.\n"
    )

    assert (program.gjelder, later.gjelder) == ("planprogram", "plan")


def test_additional_studies_are_their_own_hearing() -> None:
    (found,) = notice("Tilleggsutredningene er på høring i perioden 1.3.2026 til 15.3.2026.")

    assert found.gjelder == "tilleggsutredning"


def test_a_duration_joins_the_deadline_it_belongs_to() -> None:
    (found,) = read(
        "# Si din mening\n\nKommunedelplan for kultur er ute på høring i seks uker.\n\nSend innspill innen 15. mars!\n"
    )

    assert (found.days, found.month_day) == (42, (3, 15))


def test_a_duration_alone_is_a_statement() -> None:
    (found,) = notice("Planen legges ut til høring og offentlig ettersyn i 6 uker.")

    assert (found.days, found.end) == (42, None)


def test_a_hearing_of_another_plan_is_not_this_plans() -> None:
    assert plan("Samfunnsdelen var på høring i perioden 1. mars 2023 til 20. april 2023.") == ()


def test_an_action_is_no_hearing() -> None:
    text = (
        "# Temaplan for kultur 2026–2033\n\n## Tiltak\n\n- Sende kulturminneplanen på høring innen 1. mars 2027. "
        "Ansvar: Kultur\n"
    )

    assert read(text) == ()


@pytest.mark.parametrize(
    "table",
    [
        "| Høringsfrist | 1. mars 2026 |\n|---|---|\n| Innspill | post@fjordvik.example |",
        "| Hva | Når |\n|---|---|\n| Høringsfrist | 1. mars 2026 |",
        "| Plan | Høringsfrist |\n|---|---|\n| Temaplan for kultur | 1. mars 2026 |",
    ],
)
def test_deadlines_in_tables(table: str) -> None:
    ends = [one.end for one in notice(table)]

    assert ends == ["2026-03-01"]


def test_a_heading_with_a_bare_date_below() -> None:
    (found,) = read(
        "# Temaplan for kultur på høring\n\nForslaget ligger på nettsiden.\n\n## Høringsfrist\n\n1. mars 2026\n"
    )

    assert found.end == "2026-03-01"


def test_a_month_is_a_coarse_statement() -> None:
    (found,) = plan("Planen skal på høring i november 2026.")

    assert (found.end, found.precision) == ("2026-11-30", "month")


def test_the_end_before_the_start_is_kept_as_written() -> None:
    (found,) = plan("Planen er på høring fra 20. april 2026 til 1. mars 2026.")

    assert found.reversed


def test_where_to_send_replies_and_who_is_heard() -> None:
    (found,) = notice(
        "Høringsfristen er 1. mars 2026. Innspill sendes til post@fjordvik.example.\n\nHøringsinstanser: "
        "Statsforvalteren, Fylkeskommunen og Eldrerådet"
    )

    assert found.innspill == "post@fjordvik.example"
    assert found.instanser == ("Statsforvalteren", "Fylkeskommunen", "Eldrerådet")


def test_front_matter_is_certain() -> None:
    found = read(
        "---\nplan: {id: kultur, tittel: Temaplan kultur, type: temaplan}\nhoering: {start: 2025-04-14, slutt: "
        "2025-05-09, innspill: skjema}\n---\n# Temaplan kultur\n"
    )

    assert [(one.start, one.end, one.days, one.innspill, one.confidence) for one in found] == [
        ("2025-04-14", "2025-05-09", 25, "skjema", "certain")
    ]


def test_the_text_is_the_sentence() -> None:
    (found,) = notice("Velkommen til å mene noe. Høringsfristen er mandag 12. januar 2026. Takk for hjelpen!")

    assert found.text == "Høringsfristen er mandag 12. januar 2026"
    assert found.span.line == 5


_ONE_HEARING = [
    "Planen ligger ute fra 2. februar 2026. Høringsfrist er fredag 27. februar 2026.",
    "Planen ligg ute frå 2. februar 2026. Frist for merknader er 27. februar 2026.",
    "Høyringa startar måndag 2. februar 2026. Høyringsfristen er 27. februar 2026.",
    "Høringen startet 2. februar 2026 og avsluttes 27. februar 2026.",
    "Høyringa opna 2. februar 2026 og sluttar 27. februar 2026.",
    "Høringsstart: 2. februar 2026\n\nHøringsfrist: 27. februar 2026",
    "- Høyringsstart: 2. februar 2026\n- Høyringsfrist: 27. februar 2026",
    "- Oppstart: 2. februar 2026\n- Frist: 27. februar 2026",
    "- Start: 2. februar 2026\n- Slutt: 27. februar 2026",
    "| Høringsstart | Høringsfrist |\n|---|---|\n| 2. februar 2026 | 27. februar 2026 |",
    "| Start | Slutt | Adresse |\n|---|---|---|\n| 2. februar 2026 | 27. februar 2026 | post@fjordvik.example |",
    "| Hva | Når |\n|---|---|\n| Høringsstart | 2. februar 2026 |\n| Høringsfrist | 27. februar 2026 |",
    "Framlegget ligg ute i tida 2. februar–27. februar 2026.",
    "Forslaget ligger ute i tiden 2. februar–27. februar 2026.",
    "The plan is open for comments from 2 February to 27 February 2026.",
    "Planen vart offentleggjord 2. februar 2026 og låg ute til 27. februar 2026.",
    "Høringen åpnet 2. februar 2026 og varer til 27. februar.",
]


@pytest.mark.parametrize("told", _ONE_HEARING)
@pytest.mark.parametrize("reader", [plan, notice])
def test_a_start_and_a_deadline_told_apart_are_one_hearing(
    reader: Callable[[str], tuple[Hoering, ...]], told: str
) -> None:
    assert [(one.start, one.end, one.days) for one in reader(told)] == [("2026-02-02", "2026-02-27", 25)]


@pytest.mark.parametrize(
    "told",
    [
        "Arbeidet startet 2. februar 2026. Høringsfristen er 27. februar 2026.",
        "Planen ligger ute fra 2. februar 2026. Planforslaget ligger ute fra 9. februar 2026. Frist for innspill er "
        "27. februar 2026.",
        "Planen ligg ute frå 2. februar 2024. Høyringsfristen er 27. februar 2026.",
    ],
)
def test_a_start_that_may_be_anothers_is_left_alone(told: str) -> None:
    assert [(one.start, one.end) for one in plan(told)] == [(None, "2026-02-27")]


def test_a_week_before_the_day_is_no_start() -> None:
    assert [(one.start, one.end) for one in plan("Innspelsfrist: veke 9, seinast 27. februar 2026")] == [
        (None, "2026-02-27")
    ]


@pytest.mark.parametrize("reader", [plan, notice])
def test_where_to_write_before_a_day(reader: Callable[[str], tuple[Hoering, ...]]) -> None:
    assert [one.end for one in reader("Skriv til post@fjordvik.example før 1. mars 2026.")] == ["2026-02-28"]
