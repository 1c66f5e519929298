"""What tells of an evaluation of the plan, and when it is to be."""

from __future__ import annotations

import re

from plancheck.dates import Precision, When, find_dates
from plancheck.extract.plan.subject import NOT_THIS
from plancheck.extract.process.activitydates import day_of
from plancheck.pattern import pattern

_ASSESSED = pattern(r"\b(?:vurder(?:es|ast)|(?:blir|vert|skal)\s+vurder(?:t|es|ast))\b", re.I, needs="vurder")
"""What is evaluation in a chapter called so: "Samfunnsdelen vurderes i forbindelse med planstrategien i 2028"."""
_THE_PLAN = r"(?:(?:[\w-]*plan(?:en|a)|strategien|samfunnsdelen)|(?:grad(?:en)?\s+av\s+)?måloppnå\w+)"
_REVIEWED = pattern(
    rf"\b{_THE_PLAN}\s+(?:(?:skal|blir|vert|vil|bli|også|òg)\s+){{0,3}}(?:(?:re)?vurder(?:es|ast|t)|gjennomgås|gjennomgåast)\b"
    rf"(?!\s+(?:å|som|opp|ut|mot)\b)|\bvurder(?:er|es|ast|e|a)\s+(?:(?:[\w.]+\s+){{0,4}}?om\s+)?{_THE_PLAN}"
    rf"(?!\s+som\b)|\b(?:revider|reviser|revisjon|ruller|revidering)\w*\s+(?:av\s+)?{_THE_PLAN}\s+(?:blir\s+|vert\s+)?vurder",
    re.I,
    needs="vurder gjennomgå",
)
"""The plan, or how far its goals are reached, looked at again: "Planen vurderes i hver planstrategi, neste gang i
2028"."""
PLANNED = pattern(
    r"\b(?:evaluer(?:es|ast|er|e|a|t|ing(?:en|a)?|ingsrapport\w*|ingsansvarl[ie]g\w*)|(?:slutt|mid[tv]veis|midtvegs|underveis|undervegs|halvveis|halvvegs)-?"
    r"(?:evaluering|vurdering|gjennomgang)\w*|evaluat(?:e[ds]?|ion)|"
    r"gjennomgå(?:s|ast)?\s+(?:\w+\s+){0,2}?på\s+nytt|vurder\w+\s+(?:om|korleis|hvordan)\s+(?:\w+\s+){1,3}?har\s+(?:virket|verka|hatt))\b",
    re.I,
)
_PAST = pattern(
    r"\bevaluering(?:en|a)?\s+(?:av\s+[\wæøå -]{3,50}\s+)?(?:viste|viser|syner|synte|peker|peikar|ga|gav|"
    r"konkluder\w*)\b|\b(?:ble|vart|blei|er|har|har vi|vi har)\s+(?:\w+\s+)?evaluert\b|"
    r"\b(?:erfaringer|erfaringar|resultat\w*)\s+(?:fra|frå|av)\s+evaluering|"
    r"\b(?:utgangspunkt\s+i|bakgrunn\s+av|grunnlag\s+av|basert\s+på)\s+(?:(?:en|ei|ein)\s+)?evaluering",
    re.I,
    needs=(
        "evaluert", "viste", "viser", "syner", "synte", "peker", "peikar", " ga", "konkluder", "erfaring", "resultat",
        "utgangspunkt i", "bakgrunn av", "grunnlag av", "basert på",
    ),
)  # fmt: skip
_OUTCOME = (
    rf"(?:{_THE_PLAN}|(?:(?:effekt|virkning|verknad|resultat|nytt|utbytt)\w*|måloppnå\w+|arbeidet)"
    rf"\s+(?:av|med|i|til)\s+{_THE_PLAN})"
)
_SUMMED = pattern(
    rf"\b(?:gjør|gjøre|gjer|gjere|gjera)\s+opp\s+(?:\w+\s+)?status\w*\s+(?:for|over|av)\s+{_OUTCOME}|"
    rf"\b(?:samla|samlet|samlede|full|ny|grundig|grundigere|heilskapleg|helhetlig)\s+(?:vurdering|gjennomgang)\s+av\s+"
    rf"(?:(?:heile|hele|kor|hvor|hva|kva|korleis|hvordan)\s+)?{_OUTCOME}|\bgjennomgang\s+av\s+(?:kva|hva|korleis|hvordan)\s+{_OUTCOME}\s+har|\b{_OUTCOME}\s+(?:(?:skal|blir|vert|vil|bli|også|òg)\s+){{1,3}}(?:gjennomgått|"
    rf"gjennomgåast|gjennomgås|oppsummer(?:t|ast|es)|målt|måles|målast)\b|\b{_OUTCOME}\s+(?:måles|målast|oppsummeres|oppsummerast|gjennomgås|"
    rf"gjennomgåast|vurderes|vurderast)\b(?!\s+(?:å|som|opp|ut|mot)\b)|\b(?:oppsummerer|oppsummerar|oppsummere|måler|måle|vurderer|vurderar|vurdere|gjennomgår|gjennomgå)\s+{_OUTCOME}"
    rf"(?!\s+(?:som|for|om)\b)|\b(?:vurder\w*|ser?|gjennomgå\w*|måle[rs]?)\s+(?:(?:på|nærmare|nærmere)\s+){{0,2}}(?:om|(?:i\s+)?(?:hvor|kor|hvilken|kva|korleis|"
    r"hvordan)(?:\s+(?:grad|langt|vidt|godt))?(?:\s+(?:om|at))?)\s+(?:måla|målene|planen|plana|vi)\s+(?:er|blir|ble|blei|vart|har)\s+"
    r"(?:\w+\s+){0,2}?(?:nådd|nådde|oppnådd|oppnådde|innfridd|innfridde|oppfylt|oppfylte|nytte|virket|verka)\b",
    re.I,
    needs="status vurder gjennomgå gjennomgang oppsummer målt måle måla nådd innfridd oppfylt virket verka nytte",
)
"""What the plan came to, looked at as a whole: "gjør opp status for planen", "ser på om måla er nådde"."""
_DONE = pattern(
    r"\b(?:gjorde|gjennomførte|hadde|laget|gikk|gjekk)\b", re.I, needs="gjorde gjennomførte hadde laget gikk gjekk"
)
_RELATIVE = pattern(
    r"\b(?:før\s+utløpet|(?:om|innen|innan|senest|seinast)\s+(?:\d|ett|eitt|to|tre|fire|fem|seks)\s+år(?:\s+etter)?|"
    r"midtveis(?:\s+i\s+(?:plan)?perioden)?|(?:før|i forkant av|i forbindelse med|i samband med|ved)"
    r"\s+(?:hver\s+|kvar\s+|neste\s+|ny\s+)?(?:rullering\w*|revisjon\w*|revidering\w*)|"
    r"(?:ved|før|mot|i)\s+(?:utgangen|slutten|utløpet)\s+av\s+(?:plan)?perioden|(?:hver|kvar)\s+val(?:g)?periode|"
    r"(?:rullering|revisjon|revidering)\w*\s+og\s+(?:\w+\s+){1,2}?(?:samtidig|samstundes)\b|"
    r"(?:hver|kvar)\s+(?:planstrategi|kommunestyreperiode)|halvve(?:is|gs)(?:\s+i\s+(?:plan)?perioden)?|"
    r"når\s+(?:halve?\s+)?(?:plan)?perioden\s+er\s+(?:gått|omme|over|slutt)|vinter(?:en)?\s+20\d\d(?:\s?/\s?(?:20)?\d\d)?|(?:plan)?periodens\s+siste\s+år|"
    r"(?:ett?|eitt?|to|\d)\s+(?:halvt\s+)?år\s+før\s+(?:plan)?perioden|etter\s+(?:\d|ett|eitt|to|tre|fire|fem|seks)\s+år|(?:i\s+)?(?:det\s+)?siste\s+(?:år(?:et)?|del(?:en)?|halvdel(?:en)?)\s+"
    r"(?:av|i)\s+(?:plan)?perioden)",
    re.I,
)
AN_EVALUATION = pattern(r"\b(?:en|ei|ein)\s+(?:\w+\s+)?evaluering\b(?!\s+av\b)", re.I, needs=("evaluering",))
"""Of this plan, where nothing else is named."""
ABOUT_OTHER = pattern(
    r"\b(?:mid[tv]veis|midtvegs|slutt)?evaluer\w*\s+(?:av\s+)?(?:ordning\w*|elev\w*|prosjekt\w*|forsøk\w*|tilbud\w*|tilbod\w*|piloten|pilot\w*|kurs\w*|"
    r"tjenest\w*|tenest\w*|rutine\w*|øvelse\w*|øving\w*)",
    re.I,
    needs="ordning elev prosjekt forsøk tilb pilot kurs tjenest tenest rutine øvelse øving",
)
MAY = pattern(rf"evaluat|gjennomgå|har (?:virket|verka|hatt effekt)|\b{_THE_PLAN}", re.I)
"""What a paragraph without the word evaluation holds that tells of one."""
_REPORTING = pattern(r"rapport\w*", re.I)
GOAL_REACHED = pattern(r"måloppnå\w+", re.I, needs="måloppnå")
_PARTS_OF_YEAR = frozenset({Precision.HALF_YEAR, Precision.QUARTER, Precision.TERTIAL})
_REPORTS = pattern(r"\b(?:og|samt|,)\s+(?:\w+\s+)?rapporter(?:er|e|a)\s+(?:om\s+\w+\s+)?$", re.I, needs="rapporter")
_REPORT_AFTER = pattern(r"\s*(?:rapport|status|orienter|årsmelding)", re.I)


def time_of(text: str) -> str | None:
    """The day, month, season or year it is to be done; a recurrence or "midtveis i planperioden" as written."""
    whens = find_dates(text)
    dated: list[When] = [when for when in whens if when.end is not None and not when.recurring and when.days is None]
    at = PLANNED.search(text)
    if dated:
        nearest = min(dated, key=lambda when: abs(when.offset - (at.start() if at else 0)))
        fine = nearest.precision in _PARTS_OF_YEAR and nearest.end is not None
        return nearest.end.isoformat() if fine and nearest.end else day_of(nearest)
    recurring = next((when for when in whens if when.recurring), None)
    if recurring is not None and not _reporting_only(text, recurring):
        return recurring.text
    relative = _RELATIVE.search(text)
    return relative.group() if relative else None


def _reporting_only(text: str, recurring: When) -> bool:
    """True where what recurs is the reporting: "Vi rapporterer hvert år og evaluerer når perioden er over",
    "evalueringen og årlig rapportering"."""
    after = text[recurring.offset + recurring.length :]
    if _REPORT_AFTER.match(after) or _REPORTS.search(text[: recurring.offset]):
        return True
    first = _REPORTING.search(text)
    evaluated = PLANNED.search(text)
    return first is not None and evaluated is not None and first.start() < evaluated.start()


def fixed_time(text: str) -> str | None:
    """The time told, where it is once and not yearly: what recurs is mostly the reporting."""
    when = time_of(text)
    return None if when is None or any(other.recurring and other.text == when for other in find_dates(text)) else when


def tells(text: str, *, assessed: bool) -> bool:
    """Whether a sentence tells of an evaluation; `assessed`: that a plan is "vurdert" is enough in its chapter."""
    if _PAST.search(text) or NOT_THIS.search(text) or text[-1:] == "?":
        return False
    if PLANNED.search(text) or _REVIEWED.search(text) or (assessed and _ASSESSED.search(text)):
        return True
    return _SUMMED.search(text) is not None and _DONE.search(text) is None and fixed_time(text) is not None
