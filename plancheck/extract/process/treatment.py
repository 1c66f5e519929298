"""The council's treatment of this plan, told without the words of a decision.

What lies ahead ("Saken behandles i kommunestyret 5. mars 2026", "Sluttbehandling i kommunestyret: 18.06.2026") is its
final treatment, unless the sentence says that the plan is only on its way out to a hearing; "Planen ble lagt ut på
høring av formannskapet 6. januar 2026" is the decision to send it out.
"""

from __future__ import annotations

import re

from plancheck.dates import Precision, When, find_dates
from plancheck.extract.plan.subject import NOT_THIS, speaks_of
from plancheck.pattern import pattern

GATES = (
    "*behandl", "*handsam", "fram for ", "frem for ", "fram i ", "frem i ", "kommer opp", "kjem opp", "skal opp",
    "vedtar", "vedtek", "høring av ", "høyring av ", "ettersyn av ", "gjennomsyn av ", "*styret la ", "*skapet la ",
    "*gengodkjen", "endelig", "endeleg", "gjør vedtak", "gjer vedtak", "gjøre vedtak", "gjere vedtak", "fatter vedtak",
    "fattar vedtak", "treffer vedtak",
)  # fmt: skip
"""One of these stands in every sentence that is read here."""
_BODY = r"(?:[A-ZÆØÅ][\wæøå]+\s+)?(?:kommunestyre|bystyre|heradsstyre)(?:t|møtet?)?"
_WHAT = (
    r"(?:saken|saka|den|han|ho|det|(?:plan|strategi|program|del)\w*|[\wæøå-]{2,60}(?:planen|plana|strategien|programmet|"
    r"delen)|planforslag\w*|planframlegg\w*|forslaget|framlegget|utkastet)"
)
_IS_TREATED = (
    r"(?:behandles|handsamast|sluttbehandles|sluttbehandlast|slutthandsamast|vedtas|vedtakast|egengodkjennes|"
    r"eigengodkjennast|legges\s+fr[ae]m|leggast\s+fr[ae]m|kommer\s+opp|kjem\s+opp|tas\s+opp|(?:blir|vert|skal|vil)\s+(?:\w+\s+){0,2}?(?:opp\b|"
    r"\w*behandl\w+|\w*handsam\w*|ei?gengodkjen\w+|"
    r"lag[td]\s+fr[ae]m|legges\s+fr[ae]m|leggjast\s+fr[ae]m|leggast\s+fr[ae]m|vedtatt|vedteken|"
    r"vedteke|vedtas|vedtakast))"
)
_PASSIVE = pattern(
    rf"^[^.;:]{{0,60}}?\b(?:{_WHAT}\s+(?:[\wæøå]+\s+){{0,3}}?{_IS_TREATED}|"
    rf"(?:blir|vert|skal|vil|behandles|legges|handsamast)\s+{_WHAT}\s+(?:[\wæøå]+\s+){{0,2}}?(?:\w*behandl\w+|\w*handsam\w*|"
    rf"lag[td]\s+fr[ae]m|legg\w*\s+fr[ae]m|fr[ae]m|opp|vedtatt|vedteken|vedteke|i))\b[^.;]{{0,60}}?\b{_BODY}\b",
    re.I,
)
_CLAUSE = r"^(?:\W*|[^.;:]{3,90}?,?\s+(?:og|så|før)\s+)"
"""Where a clause on the treatment begins: with the sentence, or after what is done first."""
_ACTIVE = pattern(
    rf"{_CLAUSE}{_BODY}\s+(?:(?:skal|vil)\s+(?:etter\s+planen\s+|venteleg\s+|ventelig\s+)?)?(?:\w*behandler|\w*behandle|\w*handsamar|\w*handsame|vedtar|vedtek|vedta)\s+"
    rf"(?:[\wæøå]+\s+){{0,1}}?{_WHAT}\b",
    re.I,
    needs="behandle handsam vedta vedtek",
)
_AFTERWARDS = pattern(
    rf"^\W*(?:etter|når)\s[^.;:]{{3,50}}?,?\s(?:behandler|handsamar|vedtar|vedtek)\s+{_BODY}\s+{_WHAT}\b",
    re.I,
    needs=("behandler", "handsamar", "vedtar", "vedtek"),
)
_MAKES = pattern(
    rf"(?:(?:{_CLAUSE}{_BODY}|^[^.;:]{{3,90}}?\b{_BODY},?\s+som)\s+(?:skal\s+|vil\s+)?(?:gjøre?|gjere?|fatter?|fattar?|treffer?)"
    rf"|^\W*(?:etter|når)\s[^.;:]{{3,50}}?,?\s(?:gjør|gjer|fatter|fattar|treffer)\s+{_BODY})\s+(?:det\s+)?"
    r"(?:(?:endelig|endeleg|endelege)\s+vedtak(?:et)?\s+(?=(?:(?:i\s+(?:saken|saka)|om\s+(?:planen|plana))\s+)?(?:den\s+)?\d)"
    r"|vedtak\s+(?:i\s+(?:saken|saka)|om\s+(?:planen|plana|planforslaget|planframlegget))\s+(?=(?:den\s+)?\d))",
    re.I,
    needs="vedtak",
)
"""The decision without what it is on: "Etter høringen gjør kommunestyret endelig vedtak 17. desember 2026"."""
_LABEL = pattern(
    r"^\W*(?:(?:(?:endelig|endeleg|politisk)\s+(?:vedtak|behandling|handsaming)|slutt(?:behandling(?:en|a)?|"
    r"handsaming(?:a)?)|sluttvedtak|(?:(?:planlag[td]|forvent(?:et|a)|venta|ventet)\s+)?vedtak)\s+"
    r"(?:(?:skjer|fattes|fattast|gjøres|blir\s+gjort|vert\s+gjort|gjerast|treffes|er|blir|vert)\s+)?(?:i|av)\s+"
    rf"{_BODY}(?:\s+(?:skjer|er|blir|vert))?|(?:(?:endelig|endeleg)\s+(?:vedtak|behandling|handsaming)|sluttbehandling|"
    rf"slutthandsaming)\s*:\s*{_BODY}|(?:kommunestyre|bystyre|heradsstyre)ts\s+(?:\w+\s+)?(?:behandling|handsaming))"
    r"\s*[:,–—-]?\s*\**\s*(?=\w*\s?\d)",
    re.I,
    begins="endelig endeleg politisk slutt vedtak planlag forvent venta ventet kommunestyrets bystyrets heradsstyrets",
)
_GETS = pattern(
    rf"^\W*(?:{_BODY}\s+(?:skal\s+|vil\s+)?(?:får|få)\s+{_WHAT}\s+(?:opp\s+)?(?:til|for)\s+(?:endelig|endeleg)\s+"
    rf"(?:behandling|handsaming|vedtak|godkjenning)\b|{_WHAT}\s+(?:skal\s+|vil\s+)?(?:får|få)\s+(?:sin\s+|si\s+)?"
    rf"(?:endelig|endeleg|endelege|endelige)\s+(?:behandling|handsaming|godkjenning)\s+(?:i|av)\s+{_BODY}\b)",
    re.I,
    needs="endelig endeleg",
)
_FINALLY = pattern(
    rf"^\W*{_WHAT}\s+(?:[\wæøå]+\s+){{0,4}}?(?:til|for)\s+(?:endelig|endeleg)\s+(?:politisk\s+)?"
    r"(?:behandling|handsaming|vedtak|godkjenning)\b",
    re.I,
    needs="endelig endeleg",
)
"""No body need be named: "Planen skal opp til endelig behandling 19. februar 2026"."""
PLAN_WORK = pattern(
    r"[^;]{0,60}?\b(?:oppstart|starte|starta|startes|sette i gang|setje i gang|igangsett\w*)\b[^.;]{0,30}?"
    r"\b(?:plan(?:arbeid|prosess)\w*|arbeidet med (?:planen|plana|kommunedelplan\w*|temaplan\w*|samfunnsdel\w*|"
    r"planprogram\w*))",
    re.I,
    needs="planarbeid planprosess arbeidet",
)
"""After "vedtok": the plan work itself is begun."""
_SHORTEST = 3
STARTED_ON = pattern(
    r"[^;]{0,60}?\boppstart\s+av\s+(?:arbeid(?:et)?\s+med\s+)?(?:ny|revidert|rullert)\s+"
    r"(?P<plan>[\wæøå-]*(?:plan|strategi)(?:\s+(?:for|mot)\s+[a-zæøå]+)?)",
    re.I,
    needs="oppstart",
)
"""After "vedtok": the start of a new plan, whose name may be this one's."""
THIS = pattern(r"\W*om\s+(?:dette|det|utlegginga?|utleggingen)\b", re.I)
"""After "gjorde vedtak": what the sentence before tells."""
SENDS_IT = pattern(
    r"\bå\s+(?:legge|leggje|sende)\s+(?:den|han|ho|det|saken|saka)\s+(?:ut\s+)?(?:på|til)\s+(?:\w+\s+)?"
    r"(?:høring|høyring|ettersyn|gjennomsyn)",
    re.I,
    needs=("legge ", "leggje ", "sende "),
)
"""After "vedtok", where the sentence before speaks of the plan: "å legge den ut på høring"."""
_ON_ITS_WAY_OUT = pattern(
    r"\b(?:på|til|ut)\s+(?:offentl[ie]g\s+)?(?:høring|høyring|ettersyn|gjennomsyn)|førstegang|fyrste\s+gong|første\s+gang|"
    r"1\.\s?gang|1\.\s?gong|oppstart|utlegging|orienter|rapport|status|melding|evaluering|budsjett|rekneskap|regnskap|"
    r"mandat|\bikke\b|\bikkje\b|dersom|hvis\b|viss\b",
    re.I,
    needs="høring høyring ettersyn gjennomsyn førstegang gang gong oppstart utlegging orienter rapport status melding "
    "evaluering budsjett rekneskap regnskap mandat ikke ikkje dersom hvis viss",
)
_BROUGHT = pattern(
    r"\bfr[ae]m\s+(?:for|i|til)\b(?!.*\b(?:vedtak|behandling|handsaming|godkjenning))", re.I, needs="fram frem"
)
_LAID_OUT_BY = pattern(
    rf"^\W*{_WHAT}\b[^.;:]{{0,40}}?\b(?:ble|blei|vart|er)\s+(?:lagt|lagd|sendt|send)\s+(?:ut\s+)?(?:på|til)\s+"
    r"[\wæøå ]{0,40}?(?:høring|høyring|ettersyn|gjennomsyn)\s+av\s+(?:\w+\s+)?"
    r"(?:kommunestyre|bystyre|heradsstyre|formannskap|\w*utval)",
    re.I,
    needs="høring høyring ettersyn gjennomsyn",
)
_LAID_OUT = pattern(
    rf"^\W*(?:kommunestyret|bystyret|heradsstyret|formannskapet|[\wæøå]*utval\w*(?:\s+for\s+[\wæøå, ]{{3,40}}?)?)\s+"
    rf"(?:la|sendte|sende)\s+(?:[\wæøå]+\s+)?{_WHAT}\b[^.;:]{{0,40}}?\b(?:på|til)\s+[\wæøå ]{{0,40}}?"
    r"(?:høring|høyring|ettersyn|gjennomsyn)",
    re.I,
    needs="høring høyring ettersyn gjennomsyn",
)


def lies_ahead(text: str, title: str | None, own_type: str | None, *, announces: bool) -> re.Match[str] | None:
    """The match where the sentence says on which day the council is to treat this plan for the last time; that it is
    "lagt fram" for the council says so only in a document that announces the hearing before it."""
    if not announces and _BROUGHT.search(text):
        return None
    if _ON_ITS_WAY_OUT.search(text) or not _one_day(text):
        return None
    match = _LABEL.match(text) or _ACTIVE.match(text) or _PASSIVE.match(text) or _FINALLY.match(text)
    match = match or _GETS.match(text) or _AFTERWARDS.match(text) or _MAKES.match(text)
    return match if match is not None and _of_this(text, match, title, own_type) else None


def is_last(text: str) -> bool:
    """Whether the treatment is called the last one, so that it is the council's also where no body is named."""
    return _FINALLY.match(text) is not None


def sent_out(text: str, title: str | None, own_type: str | None) -> re.Match[str] | None:
    """The match where the sentence says which body laid this plan out, and when."""
    if not _one_day(text):
        return None
    match = _LAID_OUT_BY.match(text) or _LAID_OUT.match(text)
    return match if match is not None and speaks_of(text, title, own_type) and not NOT_THIS.search(text) else None


def _one_day(text: str) -> bool:
    whens: list[When] = find_dates(text)
    days = [when for when in whens if when.precision is Precision.DAY and when.year_stated and not when.start]
    return len(days) == 1 and not any(when.recurring for when in whens)


def _of_this(text: str, match: re.Match[str], title: str | None, own_type: str | None) -> bool:
    """True for the case itself, for a label, and where the plan named is the one at hand."""
    low = match.group().lower()
    if NOT_THIS.search(text):
        return False
    if "sak" in low or _LABEL.match(text) or _MAKES.match(text):
        return True
    return speaks_of(match.group(), title, own_type)


def starts_named(after: str, title: str | None) -> bool:
    """Whether what follows "vedtok" is the start of a new plan with the theme of this one's title."""
    start = STARTED_ON.match(after)
    if start is None or not title:
        return False
    kind, _, theme = start["plan"].lower().replace(" mot ", " for ").partition(" for ")
    theme = theme or kind.removesuffix("plan").removesuffix("strategi").removesuffix("kommunedel").removesuffix("tema")
    return len(theme) > _SHORTEST and theme.rstrip("s") in title.lower()
