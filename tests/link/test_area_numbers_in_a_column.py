"""A column of areas that names them by the numbers of their headings."""

from __future__ import annotations

import pytest
from reading import items

AREAS = "## 3 Satsingsområder\n\n### 3.1 Skole\n\n**Mål:** Alle lærer\n\n### 3.2 Natur\n\n**Mål:** Elva er ren\n\n"


def _served(number: str) -> set[str]:
    rows = f"| {number} | Rydde elva | Park | 2027 |\n"
    table = f"| Satsingsområde | Tiltak | Ansvar | Frist |\n|---|---|---|---|\n{rows}"
    found = items(f"# Temaplan for bygda 2026–2029\n\n{AREAS}## 4 Handlingsplan\n\n{table}")
    (action,) = [item for item in found if item.kind == "tiltak"]
    return set(action.serves)


@pytest.mark.parametrize(("number", "area"), [("3.1", "SO1"), ("3.2", "SO2"), ("2", "SO2")])
def test_the_number_of_an_areas_heading_or_its_own(number: str, area: str) -> None:
    served = _served(number)
    assert [name for name in served if name.startswith("SO")] == [area]


@pytest.mark.parametrize("number", ["3.3", "4.1", "1.2"])
def test_a_number_of_no_area_names_none(number: str) -> None:
    assert _served(number) == set()
