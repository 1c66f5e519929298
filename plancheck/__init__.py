"""plancheck: a plan-consistency linter and goal-traceability checker for Norwegian municipal plans.

The public API is `check`, `build_graph` and the types they give back. Names are loaded when first used, so that
`import plancheck` costs nothing.
"""

from __future__ import annotations

from plancheck.version import __version__

TYPE_CHECKING = False  # known to type checkers by its name; importing typing would cost as much as Python's own start
if TYPE_CHECKING:
    from plancheck.api import build_graph, check
    from plancheck.finding import Finding, Report, Severity
    from plancheck.graph import Plangraf
    from plancheck.usage import UsageError

__all__ = ["Finding", "Plangraf", "Report", "Severity", "UsageError", "__version__", "build_graph", "check"]

_WHERE = {
    "Finding": "plancheck.finding",
    "Plangraf": "plancheck.graph",
    "Report": "plancheck.finding",
    "Severity": "plancheck.finding",
    "UsageError": "plancheck.usage",
    "build_graph": "plancheck.api",
    "check": "plancheck.api",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module 'plancheck' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
