"""The numbers a check uses: from the page, `rules/hjemler.yaml` and the configuration's `limits`."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.record import dataclass, field


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers by name; the value for a plan type wins over the general one."""

    values: Mapping[str, int] = field(default_factory=dict)
    by_type: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def of(self, name: str, plan_type: str | None = None) -> int:
        """The number called `name` for the plan type. Raises KeyError where the page declares no such number."""
        special = self.by_type.get(plan_type or "", {})
        return special[name] if name in special else self.values[name]
