"""Sentences that begin with a goal's name and number tell of it: they set no goal and no action."""

from __future__ import annotations

import pytest
from reading import items

_PLAN = (
    "# Temaplan for folkehelse\n\n## Mål\n\n### Hovedmål 1: Alle er aktive\n\n#### Delmål 1.1: Flere går til skolen\n\n"
    "{}\n\n- Bygge fortau. Ansvar: Teknisk. Frist: 2027\n\n#### Delmål 1.2: Flere sykler\n\n"
    "- Merke turveier. Ansvar: Kultur. Frist: 2026\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Delmål 1.1 handler om hverdagsaktivitet, mens delmål 1.2 gjelder eldre.",
        "Delmål 1.1 ivaretas gjennom samarbeid med skolene.",
        "Hovedmål 1 følges opp av Helse, mens Kultur følger opp delmål 1.2.",
        "Delmål 1.1–1.2 gjelder voksne.",
        "Tiltak 5 i forrige plan er ikke gjennomført.",
        "Delmål 3.4 i FNs bærekraftsmål handler om psykisk helse.",
        "Hovudmål 1 heng saman med delmål 1.2.",
    ],
)
def test_a_sentence_sets_no_goal(sentence: str) -> None:
    assert items(_PLAN.format(sentence)) == items(_PLAN.format("Dette er viktig."))


def test_a_label_in_bold_still_sets_one() -> None:
    found = items("# Temaplan for kultur\n\n## Mål\n\n**Hovedmål 1** flere synger i kor hver uke.\n", "hovedmaal")
    assert [one.number for one in found] == ["1"]
