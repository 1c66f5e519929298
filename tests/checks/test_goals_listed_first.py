"""A list of the hovedmål over their chapters: what is missing in one of the two, or said otherwise (SPO010)."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings


def _plan(lead: str, *listed: str) -> str:
    items = "\n".join(f"- {one}" for one in listed)
    return f"""# Temaplan for demens 2026–2029

## Mål og tiltak

{lead}

{items}

### Hovedmål 1: Alle lever trygge liv hjemme

#### Delmål 1.1: Alle får utredning

### Hovedmål 2: Pårørende får avlastning

#### Delmål 2.1: Flere får dagtilbud

### Hovedmål 3: Ansatte er trygge i jobben

#### Delmål 3.1: Alle får kurs
"""


_ALL = ("Alle lever trygge liv hjemme", "Pårørende får avlastning", "Ansatte er trygge i jobben")


@pytest.mark.parametrize("lead", ["Hovedmålene våre er:", "Planen har disse hovedmålene:"])
@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (_ALL, 0),
        (_ALL[:2], 1),
        ((*_ALL[:2], "Ansatte får god opplæring"), 1),
        ((*_ALL, "Bygda blir demensvennlig"), 1),
        (_ALL[:1], 0),
    ],
)
def test_a_list_that_differs_from_the_chapters(lead: str, listed: tuple[str, ...], found: int, tmp_path: Path) -> None:
    assert findings(tmp_path, _plan(lead, *listed), "SPO010", "SPO005") == ["SPO010"] * found


def test_a_list_of_something_else(tmp_path: Path) -> None:
    text = _plan("Særlig viktig i 2026 er:", *_ALL[:2])
    assert findings(tmp_path, text, "SPO010", "SPO005") == []


def test_a_chapter_in_other_words_is_no_number_used_twice(tmp_path: Path) -> None:
    text = """# Temaplan for klima 2026–2029

## 3 Mål

Hovedmål 1: Utslippene er halvert

Hovedmål 2: Bygda tåler et våtere vær

## 4 Hovedmål 1: Bygda er et nullutslippssamfunn

### Delmål 1.1: Transporten er fossilfri

## 5 Hovedmål 2: Bygda tåler et våtere vær

### Delmål 2.1: Bekkene er åpnet
"""
    assert findings(tmp_path, text, "SPO008", "SPO010") == ["SPO010"]
    same = text.replace("Bygda er et nullutslippssamfunn", "Utslippene er halvert")
    assert findings(tmp_path, same, "SPO008", "SPO010") == []
