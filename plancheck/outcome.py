"""The verdict of a run as a number: what a hook and a gate act on."""

from __future__ import annotations

from plancheck.document import Confidence
from plancheck.finding import Report, Severity

CLEAN, FINDINGS, UNUSABLE, COULD_NOT_CHECK = range(4)


def exit_status(report: Report, fail_on: str = "error") -> int:
    """0 nothing at or above `fail_on` ("error", "warning", "info", "never"); 1 findings; 3 could not check.

    3 beats 1; a finding whose reading is a guess never makes 1 (contract, section 2 "Exit status").
    """
    if report.crashed or report.nothing_judged:
        return COULD_NOT_CHECK
    if fail_on == "never":
        return CLEAN
    lowest = Severity(fail_on).rank
    counted = (f for f in report.findings if f.confidence is not Confidence.GUESS)
    return FINDINGS if any(f.severity.rank >= lowest for f in counted) else CLEAN
