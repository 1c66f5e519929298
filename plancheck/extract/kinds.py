"""Kinds and fields that many readers ask after together, by the names the vocabulary and the drafts have for them."""

from __future__ import annotations

GOALS = frozenset({"hovedmaal", "delmaal", "maal"})
"""Goals of every level; "maal" is one whose level is not known yet."""
MAIN_GOALS = frozenset({"hovedmaal", "maal"})
"""Goals that delmål may stand below."""
AREAS = frozenset({"satsingsomraade", "hovedgrep"})
MEANS = frozenset({"strategi", "tiltak"})
SERVED = GOALS | AREAS | {"strategi"}
"""What an action may serve; a table's column of one of them is a column of goals."""

WHO_AND_WHEN = frozenset({"ansvar", "frist"})
OWNERS = frozenset({"ansvar", "ansvar_leder"})
TIMES = frozenset({"frist", "oppstart", "ferdig"})
