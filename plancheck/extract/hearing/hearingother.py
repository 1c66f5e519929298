"""Whose hearing a sentence tells of, by its subject: "Fylkeskommunens regionale plan er på høring i samme periode" and
"Arealdelen har egen høring" tell nothing of this plan's; "Planen er på høring samtidig som økonomiplanen" does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.extract.hearing import hearingwords as w
from plancheck.extract.plan.subject import speaks_of
from plancheck.pattern import pattern

_BODY = (
    r"(?:fylkeskommun\w*|fylke[ts]\w*|nabokommun\w*|stat(?:en|ens)(?!s?\s+vegvesen)|statsforvalt\w*|regjering\w*|storting\w*|departement\w*|"
    r"direktorat\w*|vegvesen\w*|sametinget\w*)"
)
_DRAFT = r"(?:forslag|framlegg|fremlegg|utkast)"
_OWN = (
    rf"(?:plan(?:{_DRAFT}|dokument|program)\w*|(?:del)?plan(?:en|a)|(?:(?:høring|høyring)s?)?(?:{_DRAFT}|dokument|versjon)(?:et|ene|a|en)?)"
    r"(?![\wæøå-])(?!\s+(?:til|for|om|av|fra|frå)\s)|(?<=til )plan(?![\wæøå-])(?!\s+(?:for|om|mot)\s)"
)
_FOREIGN = (
    rf"{_BODY}(?:s|\s+sin[ae]?|\s+sitt)\s+(?:[\wæøå-]+\s+){{0,3}}?[\wæøå-]*(?:plan|strategi|{_DRAFT}|melding|program|del\b|lov)\w*"
    r"|(?-i:[A-ZÆØÅ])[\wæøå-]+\s+kommune\s+(?:har|sender|legg(?:er)?|sende|sendte|la)\s+(?:(?:også|òg|ut|lagt|sendt)\s+)*sine?\s+"
    r"(?:[\wæøå-]+\s+){0,2}?[\wæøå-]*(?:plan|strategi)\w*"
    rf"|{_DRAFT}(?:et)?\s+(?:frå|fra)\s+{_BODY}|regional\w*\s+(?:[\wæøå-]+\s+)?[\wæøå-]*(?:plan|strategi|program)\w*"
    r"|fylkes(?:del)?(?:plan|strategi)\w*|statl\w+\s+(?:plan|retnings|forvent)\w*|NOU\s+20\d\d"
    r"|nest[ea]\s+(?:\w+\s+)?(?:plan|rullering|revisjon|temaplan|kommunedelplan)\w*"
    r"|nasjonal\w*\s+(?:[\wæøå-]+\s+)?[\wæøå-]*(?:plan|strategi|forvent|retningslin)\w*|stortingsmelding\w*"
    rf"|{_DRAFT}(?:et)?\s+til\s+(?:(?:ny|nye|endring\w*|i|av|endra|endret|revidert\w*)\s+)*(?!plan-\s)[\wæøå-]*(?:lov(?:en|a)?|"
    r"forskrift\w*|retningslin\w+)(?![\wæøå-])"
)
_THEMED = (
    r"(?:kommunedelplan|temaplan|fagplan|sektorplan|områdeplan|delplan|reguleringsplan|detaljregulering)(?:en|a)?\s+"
    r"(?:for|mot|om)\s+(?P<theme>[\wæøå-]{3,})"
)
_NO_PLAN = (
    r"(?:års)?budsjett(?:et|forslag\w*)?|[\wæøå]*gebyr\w*|(?:[\wæøå]+)?forskrift(?:en|a|er)?|(?:[\wæøå]+)?vedtekt\w*|"
    r"[\wæøå]*regulativ\w*|(?:skole|skule|barnehage)struktur\w*|kommunegrense\w*|[\wæøå]*reglement\w*"
)
"""What a municipality hears beside its plans."""
_COMPOUND = (
    r"(?!planprogram)[\wæøå-]{2,60}(?:planen|plana|strategien|programmet|delen)(?![\wæøå-])"
    r"|(?:(?<=kommuneplanens )|(?<=kommuneplanen sin )|(?<=kommunens )|(?<=forslag til )|(?<=forslaget til )|"
    r"(?<=framlegg til )|(?<=framlegget til )|(?<=til ny )|(?<=frist )|(?<=for ))(?!kommunedelplan|temaplan|"
    r"kommuneplan\b|planprogram|fagplan|handlings|tiltaks)[\wæøå-]{3,60}(?:plan|strategi|del)(?![\wæøå-])"
)
_NAMED = pattern(
    rf"(?<![\wæøå-])(?:(?P<foreign>{_FOREIGN})|(?P<no_plan>(?:{_NO_PLAN})(?![\wæøå-]))|"
    rf"(?P<themed>{_THEMED})|(?P<own>{_OWN})|(?P<compound>{_COMPOUND}))",
    re.I,
)
"""A plan or a draft a sentence names; the plan at hand by a plain word."""
_OF_THE_WORK = pattern(
    r"(?:framdrift|fremdrift|tid|møte|arbeid|prosess|prosjekt|års?|medvirknings?|medverknads?|innhald|innhold)s?plan",
    re.I,
)
"""Plans that tell when something is done; none of them is on a hearing."""
_OF_MONEY = pattern(r"økonomi|budsjett|handlingsprogram", re.I, needs="økonomi budsjett handlings")
"""The title of a plan that goes with the budget."""
_HEARING = pattern(r"høring|høyring|ettersyn|gjennomsyn|frist|innspill|innspel|merknad|uttale|\bute\b", re.I)
_INDIRECT = pattern(
    r"(?:(?<!forslag )(?<!forslaget )(?<!framlegg )(?<!framlegget )(?<!utkast )(?<!utkastet )\btil|"
    r"\b(?:med|i|på|av|for|etter|om|under|fr[aå]|opp|både|jf\.?|ifølge|ifølgje|enn|som))\s+(?:(?:den|det|ny|nye|kommunens|kommuneplanens|"
    r"forslag(?:et)?\s+til|framlegg(?:et)?\s+til)\s+)*$",
    re.I,
)
"""What stands before a plan that is not the subject."""
_WHICH = pattern(r",?\s+(?:som|der)\s", re.I)
_BUT = pattern(r"\b(?:men|mens|medan)\s+(?:\w+\s+)?$", re.I)
_APART = pattern(r"[\d.;(]")
_FAR = 60


def of_other_plan(text: str, title: str, own_type: str | None, *, only_foreign: bool) -> bool:
    """Whether the plan that the sentence says is on a hearing is another than the one at hand.

    `only_foreign`: a notice, which names the plan at hand as it likes; only other bodies' plans are others in it.
    """
    said = w.COMPANION.sub(" ", text)
    heard = _HEARING.search(said)
    named = [one for one in _NAMED.finditer(said) if not _OF_THE_WORK.match(one.group())]
    if heard is None or not named:
        return False
    before = [one for one in named if one.start() <= heard.start()]
    if not before:
        beside = [one for one in named if _attached(said[heard.end() : one.start()])]
        return bool(beside) and not any(_is_own(one, title, own_type, only_foreign) for one in beside)
    return not _subject_is_own(
        said, before, heard.start(), [_is_own(one, title, own_type, only_foreign) for one in before]
    )


def _attached(between: str) -> bool:
    """Whether a name belongs to the hearing's word before it: "Høringsfristen for arealdelen"."""
    return len(between) < _FAR and _APART.search(between) is None


def _subject_is_own(said: str, before: Sequence[re.Match[str]], heard: int, own: Sequence[bool]) -> bool:
    last = before[-1]
    if _WHICH.match(said[last.end() : heard]) or _BUT.search(said[: last.start()]):
        return own[-1]
    direct = [mine for one, mine in zip(before, own, strict=True) if not _INDIRECT.search(said[: one.start()])]
    return any(direct or own)


def _is_own(one: re.Match[str], title: str, own_type: str | None, only_foreign: bool) -> bool:
    name = one.group().lower()
    if one["own"]:
        return True
    if one["foreign"]:
        return name[:8] in title.lower()
    if one["no_plan"]:
        return only_foreign or name[:8] in title.lower() or ("budsjett" in name and _OF_MONEY.search(title) is not None)
    if only_foreign or not title:
        return True
    if one["themed"]:
        return one["theme"].lower()[:5] in title.lower()
    low = title.lower()
    if name.startswith(("samfunnsdel", "arealdel")) and "kommuneplan" in low and "del" not in low:
        return True  # a part of the whole plan
    short = "kommuneplan" if name == "kommuneplanen" else name
    return short in low or speaks_of(name, title, own_type)
