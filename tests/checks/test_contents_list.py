"""DOK012: one heading with another name than in the contents list is one finding, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck import check

from .whole import findings

HEADINGS = ["Bakgrunn", "Mål 1: Flere er ute", "Mål 2: Alle er med", "Oppfølging"]


def found(folder: Path, before: str, listed: list[str], headings: list[str]) -> list[str]:
    (folder / ".git").mkdir()
    items = "".join(f"<li>{line}" for line in listed)
    body = "".join(f"<h2>{line}</h2><p>Granli kommune.</p>" for line in headings)
    toc = f"<nav class=toc><ul>{items}</ul></nav>"
    page = f"{toc}<main><h1>Plan for friluftsliv</h1><p>Temaplan.</p>{before.format(items=items)}{body}</main>"
    (folder / "plan.html").write_text(page, encoding="utf-8")
    return [finding.message for finding in check(str(folder), select=["DOK012"]).findings]


@pytest.mark.parametrize("at", [0, 3])
@pytest.mark.parametrize("before", ["", "<h2>Innhold</h2><ul>{items}</ul>"])
def test_a_renamed_heading_is_told_once(tmp_path: Path, at: int, before: str) -> None:
    listed = [*HEADINGS[:at], "Historie", *HEADINGS[at + 1 :]]
    messages = found(tmp_path, before, listed, HEADINGS)
    assert messages == [f"Innholdslisten har «Historie», men overskriften er «{HEADINGS[at]}»."]


@pytest.mark.parametrize("title", ["Innhold", "Innhald", "Innhaldsliste", "Contents"])
def test_the_lists_own_title_is_no_entry(tmp_path: Path, title: str) -> None:
    assert found(tmp_path, "", [title, *HEADINGS], HEADINGS) == []


def test_two_different_faults_are_two(tmp_path: Path) -> None:
    listed = ["Historie", *HEADINGS[1:]]
    assert len(found(tmp_path, "", listed, HEADINGS[1:])) == 1


def test_a_goal_listed_by_its_number_only_is_listed(tmp_path: Path) -> None:
    assert found(tmp_path, "", ["Bakgrunn", "Mål 1", "Mål 2", "Oppfølging"], HEADINGS) == []


@pytest.mark.parametrize(("left_out", "found"), [("3 Medvirkning", ["DOK012"]), ("6 Oppfølging", []), ("", [])])
def test_a_number_left_out_of_a_list_written_by_hand(left_out: str, found: list[str], tmp_path: Path) -> None:
    chapters = ["1 Innledning", "2 Status", "3 Medvirkning", "4 Mål", "5 Handlingsdel", "6 Oppfølging"]
    listed = "\n".join(f"- {name}" for name in chapters if name != left_out)
    text = "\n\n".join(f"## {name}\n\nTekst om dette." for name in chapters)
    assert findings(tmp_path, f"# Temaplan for kultur\n\n## Innhold\n\n{listed}\n\n{text}\n", "DOK012") == found


@pytest.mark.parametrize(
    ("listed", "count"), [("Tiltak", 0), ("Tiltak 2026–2029", 0), ("Tiltak 2022–2025", 1), ("Handlinger", 1)]
)
def test_the_list_may_leave_out_the_years_of_a_heading(tmp_path: Path, listed: str, count: int) -> None:
    headings = [*HEADINGS[:3], "Tiltak 2026–2029"]
    assert len(found(tmp_path, "", [*HEADINGS[:3], listed], headings)) == count


@pytest.mark.parametrize("lost", ["Mål 6", "Mål6", "Mål .... 6"])
def test_the_page_is_no_part_of_an_entry(tmp_path: Path, lost: str) -> None:
    assert (
        found(
            tmp_path, "", ["Bakgrunn 3", "Status4", lost, "Oppfølging10"], ["Bakgrunn", "Status", "Mål", "Oppfølging"]
        )
        == []
    )
