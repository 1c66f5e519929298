"""What a sentence or a line tells of the plan itself: its type, its status, and who took part in it."""

from __future__ import annotations

import pytest
from reading import parts

MORE = "\n\n## Mål\n\nHovedmål: Alle har det bra.\n"


@pytest.mark.parametrize(
    "said",
    [
        "Meldingen er en temaplan og bygger på samfunnsdelen.",
        "Meldinga er ein temaplan.",
        "Programmet er en temaplan.",
        "Frivillighetsmeldingen er kommunens temaplan for frivillighet.",
    ],
)
def test_a_plan_called_something_else_says_its_type(said: str) -> None:
    assert parts(f"# Frivillighetsmelding 2026–2029\n\n## Bakgrunn\n\n{said}{MORE}").meta.type == "temaplan"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Kommunestyret i Sundvik vedtok planen 27. februar 2025 (sak 9/25).", "vedtatt"),
        ("Kommunestyret i Sundvik kommune godkjente planen 27. februar 2025.", "vedtatt"),
        ("Heradsstyret i sak 9/25 vedtok denne planen 27. februar 2025.", "vedtatt"),
        ("Planframlegg til høyring, 19. januar 2026. Frist for merknader: 9. mars 2026.", "hoeringsutkast"),
        ("Planforslag til høring", "hoeringsutkast"),
        ("Planutkast til offentlig ettersyn, januar 2026", "hoeringsutkast"),
        ("Planforslag, januar 2026", "utkast"),
        ("Kommunestyret i Sundvik vedtok samfunnsdelen 27. februar 2025.", None),
    ],
)
def test_the_status_in_a_line(line: str, status: str | None) -> None:
    assert parts(f"# Næringsplan for Sundvik 2026–2029\n\n{line}{MORE}").meta.status == status


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Elevane på 9. trinn arbeidde med «garden i 2040».", True),
        ("Ungdommene tegnet sin egen bygd.", True),
        ("4H-klubben laga eigne innspel.", True),
        ("Speiderne kom med innspill.", True),
        ("Planen skal sikre at barn får plass.", False),
        ("Elevane skal ikkje ha arbeidd med planen.", False),
        ("Det bor 400 barn i bygda.", False),
    ],
)
def test_children_in_a_chapter_on_the_process(said: str, counts: bool) -> None:
    read = parts(f"# Kommunedelplan for landbruk 2026–2037\n\n### 1.1 Prosess\n\nDet vart halde tre møte. {said}{MORE}")

    assert ("barn_og_unge" in {sign.concept for sign in read.signs}) is counts
