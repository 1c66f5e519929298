"""What the plan above says, told in a plan with goals of its own, sets no goals here; what a plan takes up does."""

from __future__ import annotations

import pytest
from reading import items

TITLE = "# Helseplan for Solvik kommune 2026–2029\n\n"
LIST = "- Solvik er en god plass å bo\n- Solvik har et rikt kulturliv\n"
OWN = "## Hovedmål\n\nAlle har god helse.\n\n## Delmål 1: Flere er aktive\n\n### Tiltak\n\n- Turløype (Kultur, 2026)\n"
WHOLE = [("hovedmaal", "Alle har god helse"), ("delmaal", "Flere er aktive"), ("tiltak", "Turløype")]


def _told(text: str, title: str = TITLE) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in items(f"{title}{text}")]


@pytest.mark.parametrize(
    "above",
    [
        f"## Føringer fra samfunnsdelen\n\nSamfunnsdelen har tre hovedmål:\n\n{LIST}",
        f"## Føringer fra samfunnsdelen\n\n### Hovedmål\n\n{LIST}",
        f"## Føringar frå kommuneplanen\n\nI kommuneplanen sin samfunnsdel er det sett to hovudmål:\n\n{LIST}",
        "## Føringer fra samfunnsdelen\n\n- Hovedmål 1: Solvik er en god plass å bo\n- Hovedmål 2: Alle er med\n",
        "## Føringer fra samfunnsdelen\n\n| Satsingsområde | Mål |\n|---|---|\n| Oppvekst | Barn trives |\n",
        f"## Bakgrunn\n\nSamfunnsdelen har tre hovedmål:\n\n{LIST}",
        f"## Bakgrunn\n\nDemensplan 2025 har tre hovedmål:\n\n{LIST}",
        f"## Innledning\n\nPlanen bygger på hovedmålene i samfunnsdelen:\n\n{LIST}",
        f"## Føringer\n\n### Hovedmål i samfunnsdelen\n\n{LIST}",
        f"## Mål i kommuneplanen\n\n{LIST}",
        f"## Kommuneplanens samfunnsdel\n\nHovedmål:\n\n{LIST}",
        f"Planen følger opp samfunnsdelen, som har tre hovedmål:\n\n{LIST}",
        f"## Samfunnsdelen\n\nKommunen vedtok samfunnsdelen i 2024. Den har tre hovedmål:\n\n{LIST}",
        f"## Føringer fra regional plan for folkehelse\n\nRegional plan har tre hovedmål:\n\n{LIST}",
        f"## Bakgrunn\n\nForrige plan hadde to hovedmål:\n\n{LIST}",
        f"## Regionale forhold\n\nFylkeskommunen har sett to mål:\n\n{LIST}",
        f"## Bakgrunn\n\nKlimaplanen har disse målene:\n\n{LIST}",
        f"## Bakgrunn\n\nNasjonal kulturstrategi har to hovedmål:\n\n{LIST}",
        f"## Om planen\n\nPlanen bygger på en strategi. Den nasjonale strategien har fire innsatsområder:\n\n{LIST}",
        f"## Om planen\n\nDet statlege programmet for helse har to fokusområde:\n\n{LIST}",
    ],
)
@pytest.mark.parametrize("own", [OWN, OWN.replace("Hovedmål\n\n", "Mål\n\nHovedmål: ", 1)], ids=["chapter", "label"])
def test_goals_of_the_plan_above_are_only_told(above: str, own: str) -> None:
    assert _told(f"{above}\n{own}") == WHOLE


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("# Kommuneplanens samfunnsdel 2026–2038\n\n",
         f"## Innledning\n\nSamfunnsdelen har tre hovedmål:\n\n{LIST}\n## Mål for økonomi\n\n- Økonomien er god\n"),
        (TITLE, f"## Bakgrunn\n\nHelseplanen har to hovedmål:\n\n{LIST}\n## Mål\n\n- Alle er med\n"),
        ("# Handlingsdel 2026–2029\n\n",
         f"## Mål fra samfunnsdelen\n\n{LIST}\n## Mål og tiltak\n\n- Bygge sti (Park, 2027)\n"),
        (TITLE,
         f"## Føringer fra samfunnsdelen\n\nSamfunnsdelen har to hovedmål:\n\n{LIST}\n## Delmål\n\n- Alle er med\n"),
        (TITLE, f"## Mål\n\n### Hovedmål i samfunnsdelen\n\n{LIST}\n### Delmål\n\n- Flere er aktive\n"),
        (TITLE,
         f"## Mål\n\nFor å følge opp samfunnsdelen har planen to hovedmål:\n\n{LIST}\n## Delmål\n\n- Alle er med\n"),
    ],
    ids=["its own", "by its name", "what actions serve", "no others", "in the chapter of goals", "to follow it up"],
)  # fmt: skip
def test_goals_the_plan_takes_over_are_its_own(title: str, text: str) -> None:
    assert [words for _, words in _told(text, title)][:2] == [line[2:] for line in LIST.splitlines()]


def test_goals_taken_up_again_are_read() -> None:
    own = "## Mål\n\n### Solvik har et rikt kulturliv\n\n#### Delmål 1: Flere er aktive\n\n- Turløype (Kultur, 2026)\n"
    found = _told(f"## Føringer fra samfunnsdelen\n\nSamfunnsdelen har to hovedmål:\n\n{LIST}\n{own}")

    assert ("hovedmaal", "Solvik har et rikt kulturliv") in found


def test_numbered_goals_that_the_plan_refers_to_are_read() -> None:
    told = "## Føringer fra samfunnsdelen\n\n- Hovedmål 1: Solvik er en god plass å bo\n- Hovedmål 2: Alle er med\n"
    own = "## Mål\n\n### Delmål 1: Flere er aktive\n\nBidrar til hovedmål 2.\n\n- Turløype (Kultur, 2026)\n"

    assert items(f"{TITLE}{told}\n{own}", "delmaal")[0].serves != ()


@pytest.mark.parametrize(
    "above",
    [
        f"## Mål i kommuneplanen\n\nSamfunnsdelen har disse målene som gjelder for vår plan:\n\n{LIST}",
        f"## Bakgrunn\n\nKlimaplanen har disse målene:\n\n{LIST}",
    ],
)
def test_an_action_plan_with_both_levels_of_its_own_only_tells_of_others(above: str) -> None:
    own = OWN.replace("## Hovedmål\n\n", "## Hovedmål\n\nHovedmål: ")
    title = "# Boligsosial handlingsplan 2026–2030\n\n"
    assert _told(f"{above}\n{own}", title) == WHOLE
    bare = own.replace("## Delmål 1: ", "## ")
    assert ("hovedmaal", "Solvik er en god plass å bo") in {
        (kind.replace("delmaal", "hovedmaal"), text) for kind, text in _told(f"{above}\n{bare}", title)
    }
