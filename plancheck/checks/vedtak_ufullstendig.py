"""PLA013: status adopted, and the deciding body, the date or the case number is not stated."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.cascades import states
from plancheck.finding import Related, Treff
from plancheck.graph import Plangraf
from plancheck.model import Vedtak
from plancheck.numbers import Numbers

_KINDS = frozenset({"plan", "handlingsdel", "planprogram", "planstrategi"})
_FINAL = ("vedtak", "sluttbehandling", "fastsetting")


def check(graf: Plangraf, numbers: Numbers) -> Iterator[Treff]:
    """One hit for each adopted plan; its key tells what is missing ("dato_sak")."""
    for plan in graf.plans.values():
        if plan.status != "vedtatt" or _KINDS.isdisjoint(plan.kinds):
            continue
        decisions = [one for one in graf.alle(Vedtak, plan=plan.id) if one.slag in _FINAL]
        missing = [name for name in _missing(decisions) if not states(graf, plan.id, "vedtak", name)]
        if missing:
            last = max(decisions, key=lambda one: one.dato or "", default=None)
            yield Treff(
                plan.span,
                "alt" if len(missing) == 3 else "_".join(missing),
                {"plan": plan.title or plan.id},
                plan=plan.id,
                text=plan.title,
                related=(Related(last.span, "vedtaket", last.id),) if last else (),
            )


def _missing(decisions: list[Vedtak]) -> list[str]:
    return [field for field in ("organ", "dato", "sak") if not any(getattr(one, field) for one in decisions)]
