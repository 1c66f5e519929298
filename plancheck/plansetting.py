"""What the configuration says of a plan: the `plans:` entries."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.document import EMPTY, NOWHERE, Span
from plancheck.record import dataclass


@dataclass(frozen=True, slots=True)
class PlanSetting:
    """One entry of `plans:`: an id, the files that make the plan, and what front matter's `plan:` could have said."""

    id: str
    files: tuple[str, ...] = ()
    """Names or globs ("plan/**/*.md") relative to the root; several files make one plan."""
    values: Mapping[str, object] = EMPTY
    """The other keys: tittel, type, kommune, status, planperiode, overordnet, erstatter, bygger_paa, …"""
    span: Span = NOWHERE
    """Where the entry stands in the configuration file."""
