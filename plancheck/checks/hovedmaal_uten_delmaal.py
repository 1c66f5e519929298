"""SPO005: a hovedmål with nothing below it."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.finding import Treff
from plancheck.graph import Plangraf
from plancheck.ladder import Ladder
from plancheck.model import Maal
from plancheck.numbers import Numbers

_BELOW = ("delmaal", "strategi", "tiltak", "satsingsomraade", "hovedgrep")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each hovedmål with nothing below; one for the plan where it has hovedmål and nothing else."""
    ladder = Ladder(graf)
    bare: dict[str, list[Maal]] = {}
    for maal in graf.alle(Maal, "hovedmaal"):
        restated = any(True for _ in graf.ut(maal.id, "gjengir"))
        if not maal.no_actions and not restated and not graf.nedover(maal.id):
            bare.setdefault(maal.plan, []).append(maal)
    for plan, several in bare.items():
        if len(several) > 1 and not ladder.own(plan, *_BELOW):
            yield _all(graf, plan, several)
            continue
        key = "delmaal" if ladder.has(plan, "delmaal") else "tiltak"
        for maal in several:
            yield Treff(maal.span, key, node=maal.id, plan=plan, text=maal.text, confidence=maal.confidence)


def _all(graf: Plangraf, plan: str, several: list[Maal]) -> Treff:
    return Treff(
        several[0].span,
        "alle",
        {"antall": len(several)},
        plan=plan,
        text=graf.plans[plan].title if plan in graf.plans else "",
        discriminator="alle",
        covers=tuple(maal.id for maal in several),
    )
