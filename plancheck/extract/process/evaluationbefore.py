"""Who evaluates the plan, where a sentence before the one on the evaluation says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.pattern import pattern

_BY = (
    r"(?P<by>(?!(?:[\wæøå]*(?:planen|plana|strategien)|den|det|dette|denne|vi|alle|disse|desse)\b)"
    r"[A-ZÆØÅ][^,.;:()]{2,60}?)"
)
_ASSESSING = r"(?:å\s+evaluere|å\s+evaluera|(?:slutt|midtveis|midtvegs)?evaluering(?:en|a)?)"
_OF_IT = r"(?:\s+av\s+(?:heile\s+|hele\s+)?(?:plan(?:en|a)|strategien|samfunnsdelen))?"
_REST = rf"{_OF_IT}(?:\s+(?:og|samt)\s+[^.;:]{{3,60}})?\W*$"
_OF_EVALUATION = pattern(
    rf"^{_BY}\s+(?:har|tar|tek|er)\s+(?:(?:det|et|eit)\s+)?(?:hov[eu]d)?ansvar\w*\s+for\s+(?:oppfølging\w*\s+og\s+)?"
    rf"{_ASSESSING}{_REST}|"
    rf"^ansvar(?:et)?\s+for\s+{_ASSESSING}\s+(?:er\s+(?:lagt\s+|lagd\s+)?(?:til|hos)|ligger\s+(?:hos|til|på)|"
    rf"ligg\s+(?:hos|til|på)|har)\s+(?P<at>[^,.;:()]{{3,60}})\W*$|"
    rf"^ansvarl[ie]g\s+for\s+{_ASSESSING}(?:\s+er|:)\s*(?P<one>[^,.;:()]{{3,60}})\W*$",
    re.I,
    needs="evaluer",
)
"""The whole sentence: "Kommunalsjef skog har ansvar for evaluering.", "Ansvaret for evalueringa ligg hos …"."""
_OF_ALL = pattern(
    rf"^{_BY}\s+(?:har|er)\s+(?:det\s+)?(?:hov[eu]d)?ansvar(?:et|lig|leg)?"
    rf"(?:\s+for\s+(?:å\s+følgj?e\s+opp(?:\s+plan(?:en|a))?|oppfølging(?:en|a)?|oppfylging(?:a)?){_OF_IT})?\W*$",
    re.I,
    needs="ansvar",
)
"""Who has "the responsibility", of what the chapter is on, or that of following the plan up."""
ANSWERED = pattern(r"\W*plan(?:ansvarl[ie]g|ei[eg]\w+|ansvar)\W*:", re.I, begins="planans planei", needs=":")
"""A paragraph that begins with who answers for the plan: "Planansvarlig: kommunalsjef kultur"."""
SUBJECTLESS = pattern(
    r"\W*(?:(?:den|planen|plana)?\s*(?:skal|blir|vert|ble)\s+)?(?:evaluer(?:es|ast|t)\b|evaluering\s+(?:i|innen|innan|våren|hausten|"
    r"høsten)\b)",
    re.I,
)
"""A sentence without a subject: "Evalueres i 2028", "Skal evaluerast våren 2028"."""
WHO_FIRST = pattern(
    r"\W*\w*evaluering\w*(?:\s+av\s+plan\w+)?\s*:\W*(?P<by>(?=[^,]*(?:sjef|leder|leiar|direktør|koordinator|rådgiver|rådgjevar|"
    r"rådmann|grupp|utval|enhet|eining))[^\d,;:.()]{3,60}),",
    re.I,
    needs=("evaluering",),
)
"""A line that names who before when: "Evaluering: kultursjefen, vinteren 2028"."""
_OF_ANOTHER = pattern(r"\btiltak(?!spla)|\bprosjekt|\bordning", re.I, needs="tiltak prosjekt ordning")


def named_before(before: Sequence[str], *, own_chapter: bool) -> str | None:
    """Who has the responsibility by the sentences of the paragraph `before`: for evaluation by any of them; in a
    chapter on following up also flatly, by the last of them, where that is not of an action told before it."""
    if not any("nsvar" in text for text in before):
        return None
    for text in reversed(before):
        if (match := _OF_EVALUATION.match(text)) is not None:
            return next(group for group in match.groups() if group).strip()
    flat = _OF_ALL.match(before[-1]) if own_chapter else None
    if flat is None or any(_OF_ANOTHER.search(text) for text in before[-2:]):
        return None
    return flat["by"].strip()
