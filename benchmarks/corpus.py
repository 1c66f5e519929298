"""Make the folders of plans that `speed.py` times: invented plans, the same bytes from the same arguments.

    python benchmarks/corpus.py FOLDER          # writes every corpus below FOLDER and prints its size

Every plan is whole (hearing, participation, goals, actions, evaluation, running text), in bokmål or nynorsk, in one of
four layouts. About one action in forty has a fault, so that findings are made and shown too.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

KB = 1024
UNITS = ("Helse og velferd", "Oppvekst", "Teknisk drift", "Kultur og fritid", "Plan og utvikling", "NAV", "Økonomi")
VERBS = {
    "nb": ("Etablere", "Utvide", "Utarbeide", "Bygge", "Rullere", "Styrke", "Kartlegge", "Innføre", "Ruste opp"),
    "nn": ("Etablere", "Utvide", "Utarbeide", "Byggje", "Rullere", "Styrkje", "Kartleggje", "Innføre", "Ruste opp"),
}
THINGS = {
    "nb": (
        "møteplasser",
        "turveier",
        "frisklivstilbud",
        "opplæring",
        "rutiner for samarbeid",
        "leiligheter",
        "digitale tjenester",
    ),
    "nn": (
        "møteplassar",
        "turvegar",
        "frisklivstilbod",
        "opplæring",
        "rutinar for samarbeid",
        "leilegheiter",
        "digitale tenester",
    ),
}
PLACES = {
    "nb": ("i sentrum", "på Nesheim", "ved skolene", "for unge i Fagervik", "langs elva", "sammen med frivillige"),
    "nn": ("i sentrum", "på Nesheim", "ved skulane", "for unge i Fagervik", "langs elva", "saman med frivillige"),
}
STATES = {
    "nb": (
        "Innbyggerne opplever trygghet",
        "Flere deltar i fellesskapet",
        "Utslippene går ned",
        "Alle har et godt sted å bo",
    ),
    "nn": (
        "Innbyggjarane opplever tryggleik",
        "Fleire deltek i fellesskapet",
        "Utsleppa går ned",
        "Alle har ein god stad å bu",
    ),
}
PROSE = {
    "nb": (
        "Kommunen har de siste årene fått flere eldre og færre barn, og det preger behovet for tjenester.",
        "Tallene fra 2019 til 2024 viser at avstanden mellom grendene og sentrum betyr mer enn før.",
        "Arbeidet bygger på erfaringene fra forrige periode og på innspill fra lag og foreninger.",
        "Se [kunnskapsgrunnlaget](#1-kunnskapsgrunnlag) for **tabeller og kart**, jf. plan- og bygningsloven § 3-1.",
        "Framskrivingene er usikre, særlig for årene etter 2035, men retningen er den samme i alle alternativene.",
    ),
    "nn": (
        "Kommunen har dei siste åra fått fleire eldre og færre barn, og det pregar behovet for tenester.",
        "Tala frå 2019 til 2024 viser at avstanden mellom grendene og sentrum tyder meir enn før.",
        "Arbeidet byggjer på erfaringane frå førre periode og på innspel frå lag og foreiningar.",
        "Sjå [kunnskapsgrunnlaget](#1-kunnskapsgrunnlag) for **tabellar og kart**, jf. plan- og bygningslova § 3-1.",
        "Framskrivingane er usikre, særleg for åra etter 2035, men retninga er den same i alle alternativa.",
    ),
}
OPENING = {
    "nb": (
        "Kommunestyret vedtok å legge planen ut på høring i perioden 3. mars 2025 – 30. april 2025. "
        "Innspill sendes til postmottak@fagervik.example.",
        "Barn og unge har deltatt gjennom ungdomsrådet og et folkemøte 12. februar 2025.",
        "Planen skal evalueres i 2028, og kommunedirektøren har ansvaret for evalueringen.",
    ),
    "nn": (
        "Kommunestyret vedtok å leggje planen ut på høyring i perioden 3. mars 2025 – 30. april 2025. "
        "Innspel skal sendast til postmottak@fagervik.example.",
        "Barn og unge har delteke gjennom ungdomsrådet og eit folkemøte 12. februar 2025.",
        "Planen skal evaluerast i 2028, og kommunedirektøren har ansvaret for evalueringa.",
    ),
}
HEADS = {
    "nb": ("Mål og tiltak", "Kunnskapsgrunnlag", "Høring og medvirkning"),
    "nn": ("Mål og tiltak", "Kunnskapsgrunnlag", "Høyring og medverknad"),
}
FRONT = """\
---
plan: {{id: {id}, tittel: "{title}", type: temaplan, kommune: Fagervik, status: utkast, planperiode: 2025-2028}}
evaluering: {{tidspunkt: 2028-06, ansvarlig: kommunedirektøren}}
---
"""
CONFIG = """\
lang: nb
registers:
  enheter: register/enheter.csv
severity: {FRI005: warning}
limits: {HOR002: {temaplan: 21}}
"""


@dataclass(frozen=True)
class Action:
    """One action with what its row or line says."""

    number: str
    text: str
    unit: str
    year: int

    @property
    def years(self) -> str:
        """The year columns 2025 to 2028, with a cross where it is due."""
        return " | ".join("x" if year == self.year else " " for year in range(2025, 2029))


Layout = Callable[[list[Action], str], list[str]]


def table(actions: list[Action], lang: str) -> list[str]:
    """A table under the goal's heading."""
    head = ["| Tiltak | Ansvar | Frist |", "|---|---|---|"]
    return [*head, *(f"| {a.number} {a.text} | {a.unit} | {a.year} |" for a in actions)]


def year_columns(actions: list[Action], lang: str) -> list[str]:
    """A table with one column a year, the number in a column of its own."""
    unit = "Ansvarleg" if lang == "nn" else "Ansvarlig"
    head = [f"| Nr | Tiltak | {unit} | 2025 | 2026 | 2027 | 2028 |", "|---|---|---|---|---|---|---|"]
    return [*head, *(f"| {a.number} | {a.text} | {a.unit} | {a.years} |" for a in actions)]


def tails(actions: list[Action], lang: str) -> list[str]:
    """A list whose items end in brackets."""
    return ["Tiltak:", "", *(f"- {a.text} ({a.unit}, {a.year})" for a in actions)]


def fields(actions: list[Action], lang: str) -> list[str]:
    """A numbered list with labelled fields."""
    due = "innan" if lang == "nn" else "innen"
    return [
        "Tiltak:",
        "",
        *(f"{n}. {a.text}. Ansvar: {a.unit}. Frist: {due} {a.year}" for n, a in enumerate(actions, 1)),
    ]


TABLES: tuple[Layout, ...] = (table, year_columns)
LISTS: tuple[Layout, ...] = (tails, fields)


def plan(seed: int, *, layouts: tuple[Layout, ...], size: int = 0, items: int = 0, front: bool = False) -> str:
    """A whole plan of about `size` bytes, or of at most `items` goals and actions."""
    chance = Random(seed)
    lang = ("nb", "nn")[seed % 2]
    title = f"Temaplan {seed} for Fagervik kommune 2025–2028"
    heads = HEADS[lang]
    lines = [f"# {title}", "", f"## 1 {heads[1]}", "", *_prose(chance, lang, 3), f"## 2 {heads[2]}", ""]
    lines += [line for text in OPENING[lang] for line in (text, "")]
    lines += [f"## 3 {heads[0]}", ""]
    made, layout = 0, layouts[seed // 2 % len(layouts)]
    for part, goals in _goals(chance, lang, layout, seed):
        if (items and made + goals > items) or (size and len("\n".join(lines + part).encode()) > size):
            break
        lines += part
        made += goals
    opening = FRONT.format(id=f"temaplan-{seed}", title=title) if front else ""
    return opening + "\n".join(lines) + "\n"


def _goals(chance: Random, lang: str, layout: Layout, seed: int) -> Iterator[tuple[list[str], int]]:
    """Goals without end: lines and number of nodes of one delmål, the hovedmål above its first."""
    for goal in count(1):
        for below in range(1, 5):
            head = [] if below > 1 else [f"### Hovedmål {goal}: {chance.choice(STATES[lang])} i mål {goal}", ""]
            number = f"{goal}.{below}"
            name = f"{chance.choice(STATES[lang])} {chance.choice(PLACES[lang])} del {number}"
            actions = [_action(chance, lang, f"{number}.{n}", seed) for n in range(1, 9)]
            prose = _prose(chance, lang, 1)
            part = [*head, f"#### Delmål {number}: {name}", "", *prose, *layout(actions, lang), ""]
            yield part, (1 if head else 0) + 1 + len(actions)


def _action(chance: Random, lang: str, number: str, seed: int) -> Action:
    words = (VERBS, THINGS, PLACES)
    text = " ".join(chance.choice(table_of[lang]) for table_of in words) + f" fase {seed}-{number}"
    unit = "" if chance.random() < 0.025 else chance.choice(UNITS)
    return Action(number, text, unit or "-", chance.randint(2026, 2028))


def _prose(chance: Random, lang: str, paragraphs: int) -> list[str]:
    return [line for _ in range(paragraphs) for line in (" ".join(chance.sample(PROSE[lang], 4)), "")]


def write(folder: Path) -> dict[str, Path]:
    """Every corpus below `folder`; gives each by name."""
    made = {name: folder / name for name in ("one", "one-front", "many", "items-1000", "items-10000")}
    _save(made["one"], {"temaplan.md": plan(1, layouts=TABLES, size=22 * KB)})
    register = "navn;forkortelse\n" + "".join(f"{unit};\n" for unit in UNITS)
    extra = {"plancheck.yaml": CONFIG, "register/enheter.csv": register}
    _save(made["one-front"], {"temaplan.md": plan(2, layouts=TABLES, size=22 * KB, front=True), **extra})
    many = {f"plan-{n:03}.md": plan(n, layouts=(TABLES, LISTS)[n // 4 % 2], size=21 * KB) for n in range(300)}
    _save(made["many"], many)
    for items in (1000, 10000):
        plans = {f"plan-{n:03}.md": plan(n, layouts=TABLES + LISTS, items=108) for n in range(items // 100)}
        _save(made[f"items-{items}"], plans)
    return made


def _save(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def main() -> None:
    """Write the corpora and print what was made."""
    parser = argparse.ArgumentParser(description="Make the folders of plans that speed.py times.")
    parser.add_argument("folder", type=Path)
    for name, path in write(parser.parse_args().folder).items():
        sizes = [file.stat().st_size for file in path.rglob("*.md")]
        print(f"{name:12} {len(sizes):4} plans {sum(sizes) / KB:8.0f} KB")


if __name__ == "__main__":
    main()
