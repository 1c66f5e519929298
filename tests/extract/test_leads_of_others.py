"""Lines before lists that say whose it is: a reform's areas, somebody's standing duties, the purpose of the plan."""

from __future__ import annotations

import pytest
from reading import items, parts

TITLE = "# Temaplan for Solvik 2026–2030\n\n"


def kinds(text: str, title: str = TITLE) -> list[str]:
    return [one.kind for one in items(title + text)]


@pytest.mark.parametrize(
    "lead",
    [
        "Reformen har fem innsatsområder:",
        "Målet med reforma er at ho skal bidra til:",
        "Stortingsmeldingen peker på to satsingsområder:",
        "Rektors oppgaver:",
        "Kriseleiinga sine oppgåver:",
        "Ansvar og oppgaver:",
        "En strategi for arbeidet har to formål:",
    ],
)
def test_what_is_not_the_plans_own(lead: str) -> None:
    assert kinds(f"## Om arbeidet\n\n{lead}\n\n- Mat og måltider\n- Skaffe oversikt\n") == []


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("For å følge opp reformen har vi to innsatsområder:", "satsingsomraade"),
        ("Planen har to innsatsområder som viser hva kommunen må møte av utfordringer. Det er:", "satsingsomraade"),
        ("Kommunens oppgaver:", "tiltak"),
        ("Oppgaver i perioden:", "tiltak"),
    ],
)
def test_what_is(lead: str, kind: str) -> None:
    assert kinds(f"## Om arbeidet\n\n{lead}\n\n- Lage mat\n- Skaffe oversikt\n") == [kind] * 2


@pytest.mark.parametrize(
    "text",
    [
        "## Hva er utenforskap?\n\nÅ stå alene kan gi:\n\n- Dårligere helse\n- Færre venner\n",
        "## Utenforskap\n\nKonsekvenser for de unge kan være:\n\n- Dårligere helse\n- Færre venner\n",
        "## Utanforskap\n\nVanlege årsaker:\n\n- Dårleg råd\n- Lang veg\n",
        "## Vold\n\nKjennetegn på vold:\n\n- Blåmerker\n- Frykt\n",
    ],
)
def test_how_things_are_is_no_action_of_a_handlingsplan(text: str) -> None:
    assert kinds(text, "# Handlingsplan mot utenforskap 2026–2029\n\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "## Hva er tiltakene våre?\n\n- Åpne møteplass\n- Leie buss\n",
        "## Hva er viktig å gjøre?\n\nTiltak:\n\n- Åpne møteplass\n- Leie buss\n",
        "## Gjennomføring\n\nKonsekvensen er disse tiltakene:\n\n- Åpne møteplass\n- Leie buss\n",
    ],
)
def test_actions_of_a_handlingsplan_beside_that(text: str) -> None:
    assert kinds(text, "# Handlingsplan mot utenforskap 2026–2029\n\n") == ["tiltak", "tiltak"]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Planen tek utgangspunkt i ei evaluering av den førre.", 0),
        ("Tiltakene er valgt på bakgrunn av en evaluering.", 0),
        ("Planen skal evalueres.", 1),
    ],
)
def test_an_evaluation_the_plan_goes_by_is_none_to_come(told: str, count: int) -> None:
    assert (
        len(parts(f"{TITLE}## Om planen\n\n{told}\n\n## Mål\n\n1. Flere er ute\n2. Flere er med\n").evaluering) == count
    )


@pytest.mark.parametrize(
    ("line", "stated"), [("9 Strategier for samhandling og 3 Mål", 0), ("Vi har 9 strategier.", 1)]
)
def test_a_chapters_number_counts_nothing(line: str, stated: int) -> None:
    text = f"{TITLE}Innholdsfortegnelse\n\n8 Perspektiver\n{line}\n\n## Strategi 1: Samle\n\n## Strategi 2: Dele\n"
    assert len([one for one in parts(text).counts if one.kind == "strategi"]) == stated


@pytest.mark.parametrize("part", ["Del I Strategi", "Del A – Strategidel"])
def test_a_part_of_the_plan_makes_no_strategies_of_its_chapters(part: str) -> None:
    text = f"## {part}\n\n### Kulturens verdi\n\nKultur er viktig.\n\n### Mål\n\n- Alle er med\n- Flere synger\n"
    assert kinds(text) == ["hovedmaal", "hovedmaal"]


@pytest.mark.parametrize("tail", ["( )", "(,)", "( ; )"])
def test_an_empty_bracket_says_nothing(tail: str) -> None:
    (found,) = items(f"{TITLE}## Tiltak\n\n- Tiltak 1: Lage park {tail}\n")
    assert (found.ansvar, found.frist) == ((), None)
