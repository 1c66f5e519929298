"""How often something is done, told inside the action's own words."""

from __future__ import annotations

import pytest
from reading import items

TOP = "# Oppvekstplan 2026–2029\n\n## Tiltak\n\n- "


@pytest.mark.parametrize(
    "words",
    [
        "Holde lesestund hver dag i alle avdelinger",
        "Halde leikegrupper kvar veke, der alle barna er med",
        "Holde foreldremøter to ganger i året på alle trinn",
        "Halde kafé kvar andre veke for eldre og unge",
        "Gå tur hvert semester sammen med foreldrene",
    ],
)
@pytest.mark.parametrize("tail", ["", " (Barnehagen)"])
def test_it_is_the_deadline_wherever_it_stands(words: str, tail: str) -> None:
    (found,) = items(f"{TOP}{words}{tail}\n", "tiltak")

    assert (found.text, found.frist) == (words, "fast")


@pytest.mark.parametrize(
    "words",
    [
        "Gi rabatt til alle som trener hver uke i hallen",
        "Besøke hver skole i kommunen",
        "Lage en dag hver for store og små",
        "Sørge for at barna leser hver dag på skolen",
    ],
)
def test_what_others_do_so_often_is_none(words: str) -> None:
    assert [item.frist for item in items(f"{TOP}{words} (Skolen)\n", "tiltak")] == [None]


def test_a_date_counts_before_it() -> None:
    (found,) = items(f"{TOP}Holde kurs hver høst for nye ansatte innen 2027 (Kultur)\n", "tiltak")

    assert found.frist == "2027-12-31"
