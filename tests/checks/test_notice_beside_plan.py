"""Which plan of a folder a notice is about, where its title says little: HOR001 asks the notice for the deadline."""

from __future__ import annotations

from pathlib import Path

import pytest

from .whole import findings, temaplan

_LAID_OUT = (
    "Forslaget ligger ute til offentlig ettersyn fra 12. januar 2026. Merknader kan sendes til "
    "post@bygda.kommune.no innen 2. mars 2026."
)
_HEARD = temaplan("Planen er en temaplan.", head="Status: På høring.")
_ADOPTED = "# Temaplan for idrett 2020–2027\n\nVedtatt av kommunestyret 4. juni 2020, sak PS 33/20.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Kunngjøring",
        "Høring",
        "Offentlig ettersyn",
        "Høring og offentlig ettersyn",
        "Høring og offentlig ettersyn – temaplan for kultur",
        "Høring av kulturplanen",
        "Høring: Kulturplan 2026–2029",
        "Vil du si din mening?",
    ],
)
def test_the_one_plan_at_hearing_is_the_one_the_notice_is_of(title: str, tmp_path: Path) -> None:
    files = {"kulturplan.md": _HEARD, "idrett.md": _ADOPTED, "notis.md": f"# {title}\n\n{_LAID_OUT}\n"}
    assert findings(tmp_path, files, "HOR001") == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Høring av vannplanen", _LAID_OUT),
        ("Høring", _LAID_OUT.replace("Forslaget", "Forslaget til forskrift om gravearbeid")),
        ("Høring – temaplan for bibliotek", _LAID_OUT),
    ],
)
def test_a_notice_of_something_else_gives_the_plan_no_deadline(title: str, told: str, tmp_path: Path) -> None:
    files = {"kulturplan.md": _HEARD, "notis.md": f"# {title}\n\n{told}\n"}
    assert findings(tmp_path, files, "HOR001") == ["HOR001"]
