"""Sentences that say what the actions or the hovedgrep of a chapter serve, where the goals have another chapter."""

from __future__ import annotations

import pytest
from reading import edges, graph

_PLAN = """# {plan} 2026–2030

## Mål

{goal} Alle ferdast trygt

- Delmål 1: Trygge skulevegar
- Delmål 2: Færre i grøfta

## Tiltak

{said}

{actions}
"""
_BELOW = "### Tiltak – skulane\n\na. Gåprøve, kvart år\nb. Sykkelprøve, kvart år\n"
_LIST = "- Gåprøve (Skule, 2027)\n"
_TABLE = "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Gåprøve | Skule | 2027 |\n"


def served(text: str, word: str = "Gåprøve") -> set[str]:
    graf = graph(text)
    of = {name for name, node in graf.nodes.items() if getattr(node, "text", "").startswith(word)}
    return {to.partition("#")[2] for source, to, _ in edges(graf, "bidrar_til") if source in of}


@pytest.mark.parametrize("actions", [_BELOW, _LIST, _TABLE])
@pytest.mark.parametrize(
    "said",
    [
        "Alle tiltaka støttar hovudmålet.",
        "Alle tiltakene bidrar til hovedmålet.",
        "Alle tiltaka i planen skal medverke til hovudmålet.",
        "Alle tiltak bidrar til det overordnede målet.",
        "Samtlige tiltak støtter opp om planens hovedmål.",
        "Alle medverkar til hovudmålet.",
        "Disse tiltakene skal bidra til å nå hovedmålet.",
    ],
)
def test_all_actions_serve_the_only_hovedmaal(said: str, actions: str) -> None:
    text = _PLAN.format(plan="Trafikkplan", goal="**Hovedmål:**", said=said, actions=actions)
    assert served(text) == {"alle-ferdast-trygt"}


@pytest.mark.parametrize("actions", [_BELOW, _LIST, _TABLE])
@pytest.mark.parametrize(
    "said",
    [
        "Alle tiltaka medverkar til delmål 2.",
        "Tiltaka i dette kapittelet skal medverke til delmål 2.",
        "Alle tiltakene medvirker til delmål 2.",
        "Tiltaka støttar opp om delmål 2.",
        "Medverkar til delmål 2.",
    ],
)
def test_actions_serve_the_delmaal_they_contribute_to(said: str, actions: str) -> None:
    text = _PLAN.format(plan="Trafikkplan", goal="**Hovudmål:**", said=said, actions=actions)
    assert served(text) == {"D2"}


@pytest.mark.parametrize(
    "said",
    [
        "Tiltakene er laget for at hovedmålet skal nås.",
        "Alle tiltakene er vurdert opp mot hovedmålet.",
        "Alle kan medvirke til planen og hovedmålet.",
        "Ikke alle tiltakene bidrar til hovedmålet.",
    ],
)
def test_what_only_speaks_of_the_hovedmaal_ties_nothing(said: str) -> None:
    text = _PLAN.format(plan="Trafikkplan", goal="**Hovedmål:**", said=said, actions=_LIST)
    assert served(text) == set()


def test_of_two_hovedmaal_none_is_meant() -> None:
    goals = "# Plan\n\n## Hovedmål\n\n1. Trygg ferdsel\n2. Ren luft\n\n## Tiltak\n\n"
    assert served(f"{goals}Alle tiltakene bidrar til hovedmålet.\n\n{_LIST}") == set()


def test_an_action_tied_to_a_delmaal_keeps_it_alone() -> None:
    table = "| Tiltak | Delmål | Ansvar | Frist |\n|---|---|---|---|\n| Gåprøve | 1 | Skule | 2027 |\n"
    said = "Alle tiltakene bidrar til hovedmålet."
    assert served(_PLAN.format(plan="Trafikkplan", goal="**Hovedmål:**", said=said, actions=table)) == {"D1"}


@pytest.mark.parametrize(
    "said",
    [
        "Hovudgrepa i dette kapittelet skal først og fremst medverke til hovudmål 2.",
        "Hovudgrepet skal medverke til hovudmål 2.",
        "Hovedgrepene i kapitlet støtter opp om hovedmål 2.",
        "Hovudgrepa medverkar særleg til hovudmål 2.",
        "Hovedgrepene medvirker til å nå hovedmål 2.",
    ],
)
def test_the_hovedgrep_of_a_chapter_contribute(said: str) -> None:
    text = f"""# Samfunnsdel for Tornes 2025–2037

## Hovudmål

1. Tornes er trygt
2. Tornes er rikt

## Helse

### Hovudgrep

{said}

#### 1. Heime lenger

Delmål vi vil:

- møte pasienten heime
"""
    assert served(text, "Heime lenger") == {"H2"}


_TWO = (
    "# Plan 2026–2029\n\n## Mål\n\nHovedmål 1: Ingen blir drept.\n\nHovedmål 2: Alle går trygt.\n\n## Drift\n\n{0}\n\n"
)
_DRIFT = "- Rydde sikt (Teknisk, 2027)\n- Ny plan (Teknisk, 2028)\n"


@pytest.mark.parametrize(
    "said",
    [
        "Tiltaka her støttar begge hovudmåla.",
        "Alle tiltakene bidrar til begge målene.",
        "Tiltakene under støtter alle målene.",
        "Tiltakene bidrar til alle de to hovedmålene.",
        "Alle tiltakene skal bidra til å nå begge målene.",
    ],
)
def test_the_actions_of_a_chapter_serve_both(said: str) -> None:
    assert served(_TWO.format(said) + _DRIFT, "Rydde") == {"H1", "H2"}


@pytest.mark.parametrize("said", ["Tiltakene bidrar til alle tre målene.", "Tiltakene støtter ikke begge målene."])
def test_another_count_or_a_denial_says_nothing(said: str) -> None:
    assert served(_TWO.format(said) + _DRIFT, "Rydde") == set()
