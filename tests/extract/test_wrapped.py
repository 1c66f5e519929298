"""Markdown whose lines an editor has broken at a column says what the unbroken text says."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from pathlib import Path

import pytest
from reading import parts

from plancheck.api import build_graph, check
from plancheck.document import Block, Document
from plancheck.extract.text.wrapped import unwrapped
from plancheck.read.markdown import read_markdown

PLAN = " ".join(["Planen følger opp samfunnsdelen, og lagene er en del av arbeidet med å nå målene i planen."] * 6)
ITEM = "- Dele ut fritidskort til familier med lav inntekt, og fortelle om ordningen på flere språk (NAV, 2026)"
SAID = (
    "Granvik kommune legger fram en plan for folkehelsen, vedtatt i kommunestyret 13. november 2025, sak PS 80/25.",
    "Planen er drøftet med mange, og den var på høring fra 1. september til 13. oktober 2025, med mange innspill.",
    "Det er mye som henger sammen her, og planen følger opp Kommuneplanens samfunnsdel 2022–2033 og økonomiplanen.",
    "Planen bygger på Temaplan for folkehelse 2019–2022, på samfunnsdelen og på delmål 3.2. Planen bygger på mer.",
    "Vi har hatt mange møter, og ungdomsrådet, eldrerådet og rådet for personer med funksjonsnedsettelse ga råd.",
    "Kommunen vil følge med på hvordan det går: Planen evalueres i 2028, og kommuneoverlegen er ansvarlig for det.",
    "*Lagene er med på det meste som skjer i bygda, og de har en stor plass i planen og i arbeidet med den.*",
)
"""Sentences that mean something else where a line of them is read alone."""


def wrap(text: str, width: int) -> str:
    """The text as an editor breaks it; a line never begins with what Markdown would take for a block, dates apart."""
    lines: list[str] = []
    for line in text.split("\n"):
        match = re.match(r"(-\s+)?(.*)", line)
        assert match is not None
        marker = match[1] or ""
        if line.startswith("#") or len(line) <= width:
            lines.append(line)
            continue
        begun = False
        for part in textwrap.wrap(match[2], width - len(marker), break_long_words=False, break_on_hyphens=False):
            if begun and re.match(r"\d{1,9}[.)](?:\s(?!september|november)|$)|-\s", part):
                lines[-1] += f" {part}"
            else:
                lines.append((" " * len(marker) if begun else marker) + part)
            begun = True
    return "\n".join(lines)


def blocks(content: str) -> tuple[Block, ...]:
    document = read_markdown(content.encode(), "plan.md")
    assert isinstance(document, Document)
    return unwrapped(document).blocks


def texts(content: str) -> list[str]:
    return [block.text for block in blocks(content)]


@pytest.mark.parametrize("width", range(60, 112, 3))
def test_where_an_editor_breaks_lines_changes_nothing(width: int, tmp_path: Path) -> None:
    plan = "\n\n".join(("# Temaplan for folkehelse 2026–2029", *SAID, "## Hovedmål: Alle er med", PLAN, ITEM))
    said = []
    for name, content in (("whole", plan), ("broken", wrap(plan, width))):
        folder = tmp_path / name / "plan"
        folder.mkdir(parents=True)
        (folder / "plan.md").write_text(content, "utf-8")
        graf = build_graph(folder, today=date(2026, 1, 15))
        nodes = [(node.kind, node.id, " ".join(node.text.split())) for node in graf.nodes.values()]
        edges = [(edge.kind, edge.source, edge.target) for edge in graf.edges]
        found = [(one.code, one.message) for one in check([str(folder)], today=date(2026, 1, 15)).findings]
        said.append((sorted(nodes), sorted(edges), sorted(found), [one.status for one in graf.plans.values()]))
    assert said[0] == said[1]


def test_a_text_broken_at_a_column_is_one_line_and_keeps_its_place() -> None:
    content = wrap(f"{PLAN}\n\n{ITEM}\n", 80)
    line = next(at for at, text in enumerate(content.split("\n"), 1) if text.startswith("- Dele"))
    paragraph, item = blocks(content)
    assert (paragraph.text, item.text) == (PLAN, ITEM.removeprefix("- "))
    assert (item.span.line, item.span.end_line) == (line, line + 1)


@pytest.mark.parametrize(
    "content",
    [
        "Granvik kommune\nVedtatt 11. desember 2025\nSak 104/25\nOrdfører i Granvik\n",
        "Ansvar: Kultur og fritid i samarbeid med idrettsrådet\nFrist: 2027\nKostnad: 200 000\nStatus: planlagt\n",
        "Planen gjelder for hele kommunen.\nDen erstatter planen fra 2019.\nDen følger opp samfunnsdelen.\n",
    ],
)
def test_lines_ended_on_purpose_stay_lines(content: str) -> None:
    assert texts(content) == [content.strip()]


@pytest.mark.parametrize(
    "field", ["Strategi 2.2: Sikre tilkomst til strandsona", "c) Alle skoler er godkjent", "Frist: 2027"]
)
def test_what_begins_something_of_its_own_stays_a_line_in_a_broken_text(field: str) -> None:
    first = "Ansvar: Plan og utvikling og alle de andre enhetene som har kart i bruk"
    content = wrap(PLAN, 72) + f"\n\n- Lage kart\n  {first}\n  {field}\n"
    assert texts(content)[-1].split("\n") == ["Lage kart", first, field]


def test_a_name_that_did_not_fit_goes_on_the_line_above_where_the_whole_text_is_broken_so() -> None:
    said = "Tiltaket er avtalt i mai med det største idrettslaget i hele kommunen\nGranvik idrettslag"
    assert texts(said) == [said]
    assert texts(f"{wrap(PLAN, 72)}\n\n{said}\n")[-1] == said.replace("\n", " ")


def test_lettered_lines_stay_lines() -> None:
    content = (
        wrap(PLAN, 72)
        + "\n\nA. Flere blir eldre i hele kommunen, og de bor lenger hjemme enn før\nB. Færre rører seg\n"
    )
    assert texts(content)[-1].split("\n")[1:] == ["B. Færre rører seg"]


@pytest.mark.parametrize("day", ["1. september 2025", "14. september 2025"])
@pytest.mark.parametrize("lead", ["", "- "])
def test_a_date_at_the_beginning_of_a_line_is_no_number_of_a_list(day: str, lead: str) -> None:
    indent = " " * len(lead)
    said = f"{lead}Planen ble lagt ut til offentlig ettersyn fra\n{indent}{day} til 20. oktober 2025, og ni svarte."
    found = parts(f"# Kulturplan 2026–2029\n\n## Høring\n\n{said}\n\nVi tok med rådene.\n")

    assert [(one.start, one.end) for one in found.hearings] == [(f"2025-09-{int(day.split('.')[0]):02}", "2025-10-20")]


@pytest.mark.parametrize(
    "text",
    [
        "Arbeidet går slik:\n1. september lager vi utkast\n2. oktober er det møte\n",
        "Dette skjer.\n1. september lager vi utkast\n",
    ],
)
def test_a_list_of_dates_stays_a_list(text: str) -> None:
    blocks = parts(f"# Kulturplan 2026–2029\n\n{text}").document.blocks

    assert [block.text for block in blocks if block.kind == "item"][:1] == ["september lager vi utkast"]


def test_a_date_that_goes_on_a_bracket_is_no_list() -> None:
    items = "- Flytte koret til skolen (ansvar: Kultur, frist:\n  1. januar 2027)\n- Male huset (Teknisk, 2028)\n"
    text = f"# Kulturplan 2026–2029\n\n## Tiltak\n\n{items}"
    moved = next(item for item in parts(text).items if item.kind == "tiltak")
    assert (moved.text, moved.fields["frist"].text) == ("Flytte koret til skolen", "1. januar 2027")
