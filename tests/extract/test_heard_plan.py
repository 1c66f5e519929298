"""A page that announces a hearing and shows the whole plan is a notice and a plan; one that tells of it is a notice."""

from __future__ import annotations

import pytest
from written import written

from plancheck.extract import extract
from plancheck.extract.headings.outline import outline
from plancheck.vocabulary import vocabulary

NOTICE = (
    "# Høring: Temaplan for kultur 2026–2029\n\nFjordvik kommune legger temaplan for kultur ut på høring.\n\n"
    "Åpent møte er 3. februar.\n\nSend inn uttale innen 1. mars 2026.\n"
)
TABLE = (
    "\n## Mål 1: Flere synger\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Starte kor | Kultur | 2027 |\n"
    "| Åpne øvingsrom | Eiendom | 2028 |\n"
)
LISTS = (
    "\n## Bakgrunn\n\nMange vil synge.\n\n## Mål 1: Flere synger\n\nTiltak:\n\n- Starte kor\n- Åpne øvingsrom\n\n"
    "## Mål 2: Flere danser\n\nTiltak:\n\n- Bygge scene\n- Holde kurs\n\n## Evaluering\n\nPlanen evalueres i 2029.\n"
)


@pytest.mark.parametrize(
    ("plan", "actions"),
    [
        (TABLE, 2),
        ("\n## Mål 1: Flere synger\n\n- Starte kor (Kultur, 2027)\n- Åpne øvingsrom (Eiendom, 2028)\n", 2),
        ("\nHer er planen i sin helhet:\n" + LISTS, 4),
    ],
)
def test_a_plan_below_its_notice_is_read_as_the_plan(plan: str, actions: int) -> None:
    parts = extract(written(NOTICE + plan))
    assert (parts.kind, parts.also) == ("plan", "kunngjoering")
    assert (parts.meta.title, parts.meta.status) == ("Temaplan for kultur 2026–2029", "hoering")
    assert sum(item.kind == "tiltak" for item in parts.items) == actions
    assert [one.end for one in parts.hearings] == ["2026-03-01"]


def test_deadlines_of_actions_are_no_hearing_where_the_plan_stands_below_its_notice() -> None:
    cards = "".join(f"\n**Tiltak {n}: Starte kor {n}**\nAnsvar: Kultur\nFrist: 01.09.2027\n" for n in (1, 2))
    parts = extract(written(f"{NOTICE}\n## Mål 1: Flere synger\n{cards}"))
    assert parts.kind == "plan"
    assert [one.end for one in parts.hearings] == ["2026-03-01"]


@pytest.mark.parametrize(
    "summary",
    [
        "\nPlanen har to mål:\n\n- Mål 1: Flere synger\n- Mål 2: Flere danser\n\n[Hele planen](plan.pdf)\n",
        "\n### Mål 1: Flere synger\n\nPlanen foreslår 11 tiltak.\n\n### Mål 2: Flere danser\n\nPlanen har 9 tiltak.\n",
        "\n## Målet med planen\n\nFlere synger.\n\n## Viktige tiltak\n\n- Kor (2027)\n- Øvingsrom (2028)\n- Kurs\n",
        "\n## Videre arbeid\n\n| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Åpent møte | Kultur | 3. februar 2026 |\n"
        "| Sluttbehandling | Kommunestyret | 12. juni 2026 |\n",
        LISTS + "\nLes hele planen: temaplan.pdf\n",
    ],
)
def test_a_notice_that_tells_what_is_in_the_plan_stays_a_notice(summary: str) -> None:
    parts = extract(written(NOTICE + summary))
    assert (parts.kind, parts.also, parts.items) == ("kunngjoering", "", ())
    assert parts.meta.title == "Høring: Temaplan for kultur 2026–2029"


def test_what_the_author_wrote_of_the_kind_stands() -> None:
    front = "---\nplan: {om: kultur, dokument: kunngjoering}\n---\n"
    parts = extract(written(front + NOTICE + TABLE))
    assert (parts.kind, parts.items) == ("kunngjoering", ())


def test_a_title_that_names_a_plan_is_no_chapter_on_its_hearing() -> None:
    words = vocabulary()
    sections, _ = outline(written("# Høringsutkast: Temaplan for kultur\n\n## Et levende sentrum\n\nTekst.\n"), words)
    assert [section.role for section in sections[1:]] == ["", ""]
    sections, _ = outline(written("# Kulturplan\n\n## Høring av planen\n\nFrist: 1. mars.\n"), words)
    assert sections[-1].role == "hoering"
