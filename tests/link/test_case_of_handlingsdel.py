"""A council paper on a handlingsdel is about that, and not about the plan it is to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plancheck.api import check


def test_the_case_of_a_handlingsdel_is_not_that_of_the_plan_it_is_to(tmp_path: Path) -> None:
    (tmp_path / "samfunnsdel.md").write_text(
        "# Kommuneplanens samfunnsdel 2024–2036\n\nVedtatt av kommunestyret 14. mars 2024, sak 8/24.\n\n"
        "## Hovedmål 1: Folk trives\n",
        "utf-8",
    )
    (tmp_path / "sak.md").write_text(
        "# Saksframlegg\n\n**Sak:** Handlingsdel til kommuneplanens samfunnsdel 2026–2029\n\n## Innstilling\n\n"
        "1. Kommunestyret vedtar handlingsdelen.\n\n## Saksopplysninger\n\nForslaget har ligget ute til offentlig "
        "ettersyn i perioden 20. oktober til 24. november 2025.\n",
        "utf-8",
    )
    found = check([tmp_path], today=date(2026, 1, 15)).findings
    assert "HOR002" not in {finding.code for finding in found}
