"""Who and when at the end of an action in looser forms, and what only looks like it."""

from __future__ import annotations

import pytest
from reading import items

from plancheck.document import Span
from plancheck.extract.fields.tails import read_tail
from plancheck.vocabulary import vocabulary


def _read(text: str) -> tuple[str, dict[str, str]]:
    tail = read_tail(text, Span("plan.md"), vocabulary())
    return tail.text.rstrip("."), {key: value.text for key, value in tail.fields.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Lage trafikkplan; Oppvekst; 2026",
        "Lage trafikkplan (A: Oppvekst, F: 2026)",
        "Lage trafikkplan (Oppvekst) – 2026",
        "Lage trafikkplan (Oppvekst), 2026",
        "Lage trafikkplan (Oppvekst) 2026",
        "Lage trafikkplan → Oppvekst, 2026",
        "Lage trafikkplan → Oppvekst → 2026",
        "Lage trafikkplan (Oppvekst → 2026)",
        "Lage trafikkplan – Oppvekst. Frist: 2026",
        "Lage trafikkplan. Ansvar og frist: Oppvekst, 2026",
        "Lage trafikkplan. Ansvar/frist: Oppvekst/2026",
        "Lage trafikkplan (ansvar: Oppvekst / frist: 2026)",
        "Lage trafikkplan, ansvar Oppvekst, frist 2026",
        "Lage trafikkplan – ansvar Oppvekst – frist 2026",
        "Lage trafikkplan – ansvarlig: Oppvekst – 2026",
        "Lage trafikkplan\nOppvekst, 2026",
    ],
)
def test_who_and_when(text: str) -> None:
    """They are fields and leave the text."""
    assert _read(text) == ("Lage trafikkplan", {"ansvar": "Oppvekst", "frist": "2026"})


@pytest.mark.parametrize("value", ["Oppvekst 2026 – 2027", "Oppvekst – barn og unge"])
def test_a_dash_that_parts_no_time_from_the_unit(value: str) -> None:
    assert _read(f"Lage trafikkplan. Ansvar: {value}")[1] == {"ansvar": value}


@pytest.mark.parametrize("when", ["løpende", "årlig", "fortløpende", "innen 2027"])
def test_a_time_without_a_sign_after_the_bracket(when: str) -> None:
    """A word that only a deadline is."""
    assert _read(f"Språkkafé (Biblioteket) {when}") == ("Språkkafé", {"ansvar": "Biblioteket", "frist": when})


@pytest.mark.parametrize("tail", ["– prioritet A", ", prioritet 1", "– høy prioritet", "– pri. 1"])
def test_a_priority_after_the_bracket(tail: str) -> None:
    """The bracket before it is read as at the end."""
    text, fields = _read(f"Venekurs (Skolene, 2026) {tail}")

    assert (text, fields["ansvar"], fields["frist"]) == ("Venekurs", "Skolene", "2026")
    assert fields["prioritet"] in ("A", "1", "høy")


@pytest.mark.parametrize(
    "text",
    [
        "Kartlegge tomme hus; Finne eierne; 2026",
        "Sykkelvei Moen – Nes. Frist: 2026",
        "Bygge hall – fase 2. Frist: 2026",
        "Trygg skolevei – Kartlegge farlige punkt. Frist: 2026",
        "Bygge hall (trinn 2) – 2026",
        "Felles innsats → bedre helse",
        "Lage trafikkplan i samarbeid med\nOppvekst, 2026",
    ],
)
def test_the_actions_own_words_stay(text: str) -> None:
    """A second action, a route, a phase and a result are nobody's name."""
    assert "ansvar" not in _read(text)[1]


PLAN = """
# Integreringsplan 2026–2029

Hovedmål: Innvandrere deltar i arbeidslivet

M1: Flere kommer i arbeid

M2: Flere lærer norsk

## Tiltak

{actions}
"""


@pytest.mark.parametrize("tail", ["(M2), 2026", "(M2, 2026)", ", 2026 (M2)", "(M2) 2026"])
def test_a_goals_code_beside_the_time(tail: str) -> None:
    """A code that the plan gives a goal names the goal, never who has the action."""
    (kurs,) = items(PLAN.format(actions=f"- Bransjekurs i renhold {tail}"), "tiltak")

    assert (kurs.text, kurs.ansvar, kurs.frist) == ("Bransjekurs i renhold", (), "2026-12-31")
    assert "M2" in kurs.serves


def test_a_goal_named_by_its_letter_beside_who_and_when() -> None:
    """ "mål B" in the bracket is a reference as "mål 2" is."""
    found = items("# Kulturplan\n\n## Mål\n\n- Mål A: Alle møter kunst\n- Mål B: Kulturarven er trygg\n\n"
                  "## Tiltak\n\n- Båtregister (Kultur, 2026, mål B)\n", "tiltak")  # fmt: skip

    assert found[0][1:] == ("Båtregister", "", ("HB",), ("Kultur",), "2026-12-31")


def test_an_abbreviation_with_a_line_of_its_own_below() -> None:
    """ "(IPS)" abbreviates the words before it where a line below says who has the action."""
    (ips,) = items(
        PLAN.format(actions="- Individuell jobbstøtte (IPS)\n    - Ansvar: NAV\n    - Frist: 2026"), "tiltak"
    )

    assert (ips.text, ips.ansvar) == ("Individuell jobbstøtte (IPS)", ("NAV",))


def test_a_bold_unit_opens_each_action() -> None:
    """Each unit once is enough where all of the list's are bold; other lists of the plan follow."""
    first = "- **Sjukeheimen:** Utvide dagtilbudet (2028)\n- **Frivilligsentralen:** Turvenner med opplæring (2027)\n"
    second = (
        "## Tiltak i bygda\n\n- **Servicetorget:** Kurs for butikker (2026)\n- **Teknisk:** Tydelig skilting (2027)"
    )
    found = items(PLAN.format(actions=f"{first}\n{second}"), "tiltak")

    assert [tiltak.ansvar for tiltak in found] == [
        ("Sjukeheimen",), ("Frivilligsentralen",), ("Servicetorget",), ("Teknisk",),
    ]  # fmt: skip


def test_bold_themes_are_nobody() -> None:
    """ "**Kultur:**" and "**Parken:**" may be what an action is about or where it is done."""
    actions = "- **Parken:** Nye benker i parken (2028)\n- **Kultur:** Konserter på torget (2027)\n"

    assert [tiltak.ansvar for tiltak in items(PLAN.format(actions=actions), "tiltak")] == [(), ()]


@pytest.mark.parametrize("when", ["ved busetjing", "når barnet fyller 4 år", "etter vedtak", "før skulestart"])
def test_an_occasion_after_the_unit(when: str) -> None:
    """A time that no calendar tells, but no part of the action's words, and no second unit."""
    [found] = items(f"# Plan for Solvik\n\n## Tiltak\n\n- Informere familiar (Helsestasjonen, {when})\n", "tiltak")

    assert (found.text, found.ansvar) == ("Informere familiar", ("Helsestasjonen",))


@pytest.mark.parametrize("text", ["Måle barn (høyde, ved fødsel)", "Holde foreldrekurs (ICDP) to ganger i året"])
def test_brackets_that_are_the_actions_own(text: str) -> None:
    assert [one.text for one in items(f"# Plan for Solvik\n\n## Tiltak\n\n- {text}\n", "tiltak")] == [text]


@pytest.mark.parametrize(
    ("said", "text", "frist"),
    [
        ("Bransjekurs i renhold, 2026", "Bransjekurs i renhold", "2026-12-31"),
        ("Bransjekurs i renhold, 2026–2027", "Bransjekurs i renhold", "2027-12-31"),
        ("Følge felles rutine for fravær, skoleåret 2025/2026", "Følge felles rutine for fravær", "2026-07-31"),
        ("Arrangere kulturdager, mai 2027", "Arrangere kulturdager", "2027-05-31"),
        ("Bygge bru over elva, 1. kvartal 2028", "Bygge bru over elva", "2028-03-31"),
        ("Samle tall, jf. budsjett 2027", "Samle tall, jf. budsjett 2027", None),
        ("Lage en rapport, Ungdata 2027", "Lage en rapport, Ungdata 2027", None),
        ("Gjennomføre Ungdata, 2027", "Gjennomføre Ungdata, 2027", None),
        ("Følge opp plan for idrett, 2026–2029", "Følge opp plan for idrett, 2026–2029", None),
    ],
)
def test_a_year_after_the_last_comma(said: str, text: str, frist: str | None) -> None:
    """It is the deadline, unless it belongs to what is named before it."""
    (tiltak,) = items(PLAN.format(actions=f"- {said}"), "tiltak")

    assert (tiltak.text, tiltak.frist) == (text, frist)


@pytest.mark.parametrize(
    ("tail", "ansvar", "frist"),
    [
        ("(Drift, 2028)", "Drift", "2028"),
        ("– Drift – 2028", "Drift", "2028"),
        ("(Drift)", "Drift", None),
        ("(Kultur, drift)", "Kultur", "drift"),
        ("(-, 2028)", None, "2028"),
        ("[?, 2028]", None, "2028"),
        ("(Kultur, –)", "Kultur", None),
    ],
)
def test_a_word_for_all_the_time_may_be_a_unit_and_a_sign_is_nobody(
    tail: str, ansvar: str | None, frist: str | None
) -> None:
    text, fields = _read(f"Lakke gulvet {tail}")
    assert (text, fields.get("ansvar"), fields.get("frist")) == ("Lakke gulvet", ansvar, frist)


@pytest.mark.parametrize("who", ["skolene", "kommunalsjef oppvekst", "Kultur og idrett"])
@pytest.mark.parametrize("has", ["har ansvaret", "er ansvarlig", "har hovudansvaret", "er ansvarleg"])
def test_a_last_clause_says_who_has_it(who: str, has: str):
    assert _read(f"Sykkelprøve på 5. trinn, {who} {has}") == ("Sykkelprøve på 5. trinn", {"ansvar": who})


def test_a_clause_on_what_nobody_has_stays():
    assert _read("Kartlegge hvem som følger opp, alle har ansvaret")[1] == {}


@pytest.mark.parametrize(
    "often", ["hvert annet år", "annethvert år", "annankvar veke", "kvar onsdag", "hver termin", "kvart anna år"]
)
def test_how_often_in_its_own_words_is_its_time(often: str):
    assert _read(f"Kartlegge skoleveien {often}")[1] == {"frist": often}


@pytest.mark.parametrize("often", ["Kvar laurdag i skuleåret", "Annenhver uke", "Hver termin"])
def test_how_often_in_a_cell_is_a_time(often: str):
    table = f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kor | Kulturskolen | {often} |\n"
    assert [one.frist for one in items(f"# Kulturplan 2026–2029\n\n## Tiltak\n\n{table}", "tiltak")] == ["fast"]


def test_two_years_after_a_comma_are_its_time():
    text = "# Kulturplan 2026–2029\n\n## Tiltak\n\n- Kurs for russen, 2026 og 2027\n- Konsert i kirka, 2028\n"
    assert [(one.text, one.frist) for one in items(text, "tiltak")] == [
        ("Kurs for russen", "2027-12-31"),
        ("Konsert i kirka", "2028-12-31"),
    ]
