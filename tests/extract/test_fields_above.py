"""A line above a list or table that says who or when for all of it; a column of both."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import items

import plancheck

TITLE = "# Kulturplan for Solvik kommune 2026–2029\n\n## Hovedmål 3: Dans\n\n"
GOAL = "### Delmål 3.1: Flere danser\n\n"
WHEN = "| Tiltak | Frist |\n|---|---|\n| Starte danseskole | 2027 |\n| Leie sal | 2028 |\n"
WHO = "| Tiltak | Ansvar |\n|---|---|\n| Starte danseskole | Kultur |\n| Leie sal | Skole |\n"
YEARS = ["2027-12-31", "2028-12-31"]


def _told(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(item.ansvar, item.frist) for item in items(f"{TITLE}{text}", "tiltak")]


def _codes(text: str, folder: Path) -> set[str]:
    (folder / "plan.md").write_text(TITLE + text, encoding="utf-8")
    return {found.code for found in plancheck.check(folder).findings}


@pytest.mark.parametrize(
    "line",
    ["Ansvar: Kulturkontoret", "**Ansvarlig:** Kulturkontoret", "Ansvarleg: Kulturkontoret.",
     "Kulturkontoret har ansvar for alle tiltakene under dette delmålet.",
     "Kulturkontoret er ansvarleg for tiltaka under dette målet.", "Kulturkontoret er ansvarlig for tiltakene.",
     "Kulturkontoret har ansvaret for å gjennomføre tiltakene.", "Tiltakene under følges opp av Kulturkontoret.",
     "Ansvarlig for delmålet: Kulturkontoret", "Ansvar – Kulturkontoret",
     "Tiltakene nedenfor er fylkeskommunens ansvar. Vi spiller dem inn.",
     "Tiltaka i tabellen er fylkeskommunen sitt ansvar.",
     "Ansvar: Kulturkontoret\n\nDansen er viktig for mange."],
)  # fmt: skip
@pytest.mark.parametrize("below", [WHEN, "- Starte danseskole (2027)\n- Leie sal (2028)\n"])
def test_who_has_all_below(line: str, below: str, tmp_path: Path) -> None:
    assert "ANS001" not in _codes(f"{GOAL}{line}\n\n{below}", tmp_path)
    assert "ANS001" in _codes(GOAL + below, tmp_path)


@pytest.mark.parametrize("line", ["Tiltakene nedenfor er kommunens ansvar.", "Slike tiltak er fylkeskommunens ansvar."])
def test_others_than_these_or_nobody_in_particular(line: str, tmp_path: Path) -> None:
    assert "ANS001" in _codes(f"{GOAL}{line}\n\n{WHEN}", tmp_path)


@pytest.mark.parametrize("line", ["Ansvar: Kulturkontoret", "**Ansvarlig:** Kulturkontoret"])
def test_who_is_given_to_each(line: str) -> None:
    assert _told(f"{GOAL}{line}\n\n{WHEN}") == [(("Kulturkontoret",), year) for year in YEARS]
    assert _told(f"{line}\n\n{GOAL}{WHEN}") == [(("Kulturkontoret",), year) for year in YEARS]


@pytest.mark.parametrize(
    "line",
    ["Frist: 2027", "Frist for alle tiltakene er 31. desember 2027.", "Alle tiltaka skal vere ferdige innan 2027.",
     "Tiltak på kort sikt (2026–2027):", "Alle tiltakene har frist 31.12.2027.", "Frist for tiltakene: 2027",
     "Alle tiltak gjennomføres i 2027.", "Tiltakene skal være gjennomført innen utgangen av 2027.",
     "Alle tiltakene under er planlagt gjennomført i 2027.", "På kort sikt (2026–2027) skal vi:"],
)  # fmt: skip
def test_when_all_are_done(line: str) -> None:
    assert _told(f"{GOAL}{line}\n\n{WHO}") == [(("Kultur",), YEARS[0]), (("Skole",), YEARS[0])]


def test_what_an_action_says_itself_stands() -> None:
    listed = "- Starte danseskole (Skole, 2027)\n- Leie sal (2028)\n"
    assert _told(f"{GOAL}Ansvar: Kultur\n\n{listed}") == [(("Skole",), YEARS[0]), (("Kultur",), YEARS[1])]


def test_a_line_among_the_actions_or_with_other_words_gives_nothing_to_the_next_section() -> None:
    after = "### Delmål 3.2: Flere synger\n\n| Tiltak | Frist |\n|---|---|\n| Starte kor | 2027 |\n"
    assert _told(f"{GOAL}Ansvar: Kultur\n\n{WHEN}\n{after}")[-1] == ((), YEARS[0])
    assert _told(f"{GOAL}Frist for innspill er 1. mars 2026.\n\n{WHO}") == [(("Kultur",), None), (("Skole",), None)]


@pytest.mark.parametrize(
    "header", ["Ansvar/frist", "Ansvar og frist", "Ansvarlig (tidsfrist)", "Frist/ansvar", "Hvem og når"]
)
@pytest.mark.parametrize(
    "cell", ["Kultur / 2027", "Kultur, 2027", "Kultur (2027)", "2027, Kultur", "Kultur: 31. desember 2027"]
)
def test_a_column_of_both(header: str, cell: str) -> None:
    table = f"| Tiltak | {header} |\n|---|---|\n| Starte danseskole | {cell} |\n| Leie sal | Skole |\n"
    assert _told(GOAL + table) == [(("Kultur",), YEARS[0]), (("Skole",), None)]


@pytest.mark.parametrize(
    "words", ["Ingen flere tiltak i perioden", "Inga nye tiltak", "Ingen", "Nye tiltak vurderes ved rullering"]
)
def test_no_more_actions_is_no_action(words: str) -> None:
    table = f"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte danseskole | Kultur | 2027 |\n| {words} | | |\n"
    assert _told(GOAL + table) == [(("Kultur",), YEARS[0])]
    assert _told(f"{GOAL}- Starte danseskole (Kultur, 2027)\n- {words}\n") == [(("Kultur",), YEARS[0])]


@pytest.mark.parametrize(
    "line",
    ["Tiltakene er gjennomført i 2024. Arbeidet går videre.", "Tiltakene skal følges opp i 2027. Det er viktig."],
)
def test_other_sentences_on_time_give_none(line: str) -> None:
    assert _told(f"{GOAL}{line}\n\n{WHO}") == [(("Kultur",), None), (("Skole",), None)]


def test_a_sentence_gives_no_deadline_where_some_have_one() -> None:
    listed = "- Starte danseskole (Kultur, 2028)\n- Leie sal (Skole)\n"
    told = _told(f"{GOAL}Tiltakene skal være ferdige innen 2027.\n\n{listed}")
    assert told == [(("Kultur",), YEARS[1]), (("Skole",), None)]


@pytest.mark.parametrize(
    "line",
    ["Ansvarlig for tiltakene: Kultur. Frist for alle tiltakene: utgangen av 2027.",
     "Kultur har ansvaret for alle tiltakene under dette delmålet, og de skal være gjennomført innen utgangen av 2027.",
     "Kultur har ansvaret for tiltaka, og fristen er 2027.", "Kultur er ansvarleg for tiltaka, med frist 2027.",
     "Kultur har ansvaret for alle tiltaka. Dei skal vere gjennomførte innan 2027.",
     "Ansvar for tiltakene: Kultur, frist: 2027",
     "Kultur gjennomfører tiltakene i 2027."],
)  # fmt: skip
@pytest.mark.parametrize("below", ["- Starte danseskole\n- Leie sal\n", "| Tiltak |\n|---|\n| Starte danseskole |\n"])
def test_who_and_when_of_all_below_in_one_line(line: str, below: str) -> None:
    assert set(_told(f"{GOAL}{line}\n\n{below}")) == {(("Kultur",), YEARS[0])}


@pytest.mark.parametrize(
    "line",
    ["Kultur har ansvaret for lokalene, og de skal være ferdige i 2027.",
     "Vi har ansvaret for tiltakene, og det er bra."],
)  # fmt: skip
def test_what_is_of_something_else_gives_neither(line: str) -> None:
    assert set(_told(f"{GOAL}{line}\n\n- Starte danseskole\n- Leie sal\n")) == {((), None)}
