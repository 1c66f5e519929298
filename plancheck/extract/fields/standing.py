"""Who has every action that names nobody, said once for all: "Der ikke annet er nevnt, er rektor ansvarlig."."""

from __future__ import annotations

import re

from plancheck.extract.fields.sentences import split_sentences
from plancheck.extract.fields.unitnames import is_unit, names_role
from plancheck.extract.labels import clean
from plancheck.pattern import lowered, pattern
from plancheck.record import dataclass

_NOT = r"(?:ikke|ikkje)"
_OTHER = r"(?:noe|noko|noen|nokon|ei|en|ein)?\s*\b(?:annet|anna|annen|andre)(?:\s+(?:enhet|eining|ansvarl\w+))?"
_NONE = r"(?:ingen|ikke\s+noen|ikkje\s+nokon)(?:\s+(?:annen|anna|andre))?(?:\s+ansvarl\w+)?"
_SAID = (
    r"(?:(?:er|blir|vert|står|går|kjem|kommer)"
    r"(?:\s+(?:nevnt|nemnt|oppgitt|oppgjeve|sagt|skrevet|skrive|angitt|bestemt))?)"
)
_UNLESS = pattern(
    r"(?:^|,\s*|\s)(?:(?:der|dersom|om|hvis|viss|når|så\s+len[gj]+e)\s+(?:det\s+)?"
    rf"(?:{_SAID}\s+)?(?:{_NOT}\s+(?:{_SAID}\s+)?{_OTHER}|{_OTHER}\s+{_NOT}|{_NONE})|"
    rf"med\s+mindre\s+(?:det\s+{_SAID}\s+)?{_OTHER})\b[^,.;:]{{0,50}}(?:,\s*|$)",
    re.I,
    needs=("anna", "annet", "annen", "andre", "ingen", "noen", "nokon"),
)
"""The clause that leaves room for another; the comma after it goes with it."""
_EACH_WITHOUT = pattern(
    rf"^(?:har\s+(?:et|eit)\s+tiltak\s+{_NONE}|"
    r"(?:for\s+)?tiltak\w*\s+(?:uten|utan|som\s+(?:ikke|ikkje)\s+har)\s+(?:\w+\s+)?ansvarl\w+)\s*,?\s*",
    re.I,
    needs="tiltak",
)
_PLAN = (
    r"(?:(?:hele|heile|dette|denne)\s+)?(?:(?:handlings|tiltaks|tema|del|sektor|kommunedel|handlingsplan)?"
    r"plan(?:en)?|(?:handlings)?program(?:met)?|handlingsdel(?:en)?)"
)
_ALL = r"(?P<all>(?:alle|samtlige)\s+)?(?:(?:de|dei|disse|desse)\s+)?"
_OF_GOAL = (
    r"\s+(?:under|i|for|til|innen)\s+(?:dette\s+|denne\s+)?"
    r"(?:(?:del|hovud|hoved)?målet|\w*området|kapit(?:tel|le)et|temaet)"
)
_ACTIONS = (
    rf"{_ALL}(?:tiltak(?:a|ene|et)?|(?:handling|aktivitet)(?:er|ar|ene|ane))(?:\s+her\b)?"
    rf"(?:(?P<plan>\s+i\s+{_PLAN})|(?P<part>{_OF_GOAL}))?"
)
_DOING = r"(?:(?:å\s+(?:gjennomføre|utføre|setj?e i verk|iverksette)|gjennomføring(?:a|en)?(?:\s+av)?|at)\s+)?"
_CARRIED = r"(?:\s+(?:blir|vert)\s+(?:gjennomførte?|utførte?|sett[e]?\s+i\s+verk)|\s+gjennomføres)?"
_FOR_THEM = rf"(?:\s+(?:også\s+|òg\s+)?(?:for|av)\s+{_DOING}(?:{_ACTIONS}{_CARRIED}|det|dei|de|dem))?"
_DUTY = r"(?:(?:hoved|hovud)?ansvar(?:et|l(?:ig|eg))?)(?:\s+(?:enhet|eining|avdeling|virksomhet|verksemd|instans))?"
_HERE = r"(?:(?:her|for\s+(?:dette|denne|desse|disse)\s+\w+)\s+)?"
_NAME = r"(?P<name>[\wæøåÆØÅ][^,;:]{1,60}?)"
_LEADS = r"(?:\s+(?:leder|leier|styrer|samordner|samordnar|koordinerer)\s+\w+\s+og)?"
_BEARS = r"(?:har|er|står|tar|tek)"
_CORES = (
    pattern(
        rf"{_ACTIONS}\s+(?:er|ligge?r?\s+(?:under|til))\s+{_NAME}(?:s|\s+sitt)\s+ansvar(?:sområde)?$",
        re.I,
        needs="ansvar",
    ),
    pattern(rf"{_NAME}{_LEADS}\s+{_BEARS}\s+{_DUTY}{_FOR_THEM}$", re.I, needs="ansvar"),
    pattern(
        rf"{_HERE}(?:det\s+)?{_BEARS}\s+(?:det\s+)?{_NAME}\s+(?:som\s+{_BEARS}\s+)?{_DUTY}{_FOR_THEM}$",
        re.I,
        needs="ansvar",
    ),
    pattern(
        rf"(?:(?:er|ligge?r?)\s+)?{_DUTY}{_FOR_THEM}(?:\s*:|\s+(?:er|har))?\s+(?:(?:ligge?r?|lag[td]e?)\s+)?"
        rf"(?:(?:hos|til|på)\s+)?{_NAME}$",
        re.I,
        needs="ansvar",
    ),
    pattern(
        rf"{_ACTIONS}\s+(?:(?:skal|blir|vert)\s+)?(?:gjennomføre?s|gjennomførast|gjennomførte?|utføre?s|utførast|utførte?)"
        rf"\s+av\s+{_NAME}$",
        re.I,
        needs=("gjennomfør", "utfør"),
    ),
    pattern(
        rf"(?:for\s+)?{_ACTIONS}\s+{_BEARS}\s+(?:det\s+)?{_NAME}\s+(?:som\s+{_BEARS}\s+)?{_DUTY}(?:\s+for)?$",
        re.I,
        needs="ansvar",
    ),
)
_WITH = pattern(r",?\s+(?P<with>(?:i sam(?:arbeid|råd)|sammen|saman|i lag)\s+med\s+\S.*)$", needs=" med ")
_OF_ACTIONS = ("tiltak", "handling", "aktivitet")
_NOBODY = pattern(
    r"(?:vi|me|han|ho|hun|den|det|dei?|alle|ingen|noen|nokon|som|for|å|at|kommunen|kommuna|oss|mange|flere|fleire|ulike|"
    r"frivillige|dette|denne|disse|desse|tiltak\w*|hvert|kvart|hver|kvar|hvem|kven)\b|.*\b(?:ikke|ikkje|overordn\w+|øvste|"
    r"skal|kan|må|bør|hadde|hatt)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Responsible:
    """Whom a sentence names for all actions of its section."""

    name: str
    below: bool = False
    """It speaks of more than one table or list: it holds for the sections below too."""
    whole: bool = False
    """It speaks of the plan: it holds everywhere, where no action stands in its own section."""
    bare: bool = False
    """It does not speak of actions ("Rektor har ansvaret."): where a column says who, a blank cell stays blank."""


def standing_responsible(text: str) -> Responsible | None:
    """Whom a paragraph names for every action of the plan, for those that say nothing else ("der ikke annet er nevnt"),
    or for those of its section ("Rektor har ansvaret."); None for no such sentence, and for "vi", "kommunen" and others
    that are nobody in particular."""
    if "nsvar" not in text and "føre" not in lowered(text):
        return None
    told = (_told(" ".join(said.split()).rstrip(" .:")) for said in split_sentences(" ".join(text.split())))
    return next((one for one in told if one is not None), None)


def _told(said: str) -> Responsible | None:
    unless, without = _UNLESS.search(said), _EACH_WITHOUT.match(said)
    rest = f"{said[: unless.start()]} {said[unless.end() :]}".strip() if unless is not None else said
    rest = f"tiltak {said[without.end() :]}" if without is not None else rest
    partner = _WITH.search(rest)
    rest = rest[: partner.start()] if partner is not None else rest
    for core in _CORES:
        match = core.match(rest)
        if match is None or not _is_somebody(match["name"]):
            continue
        spoken = match.groupdict()
        whole = bool(unless or without or spoken.get("all") or spoken.get("plan")) and not spoken.get("part")
        bare = not any(map(lowered(rest).__contains__, _OF_ACTIONS))
        if whole or (":" not in rest and (not bare or is_unit(match["name"]))):
            name = clean(match["name"])
            name = f"{name}, {partner['with']}" if partner is not None else name
            return Responsible(name, below=True, whole=whole, bare=bare)
    return None


def _is_somebody(name: str) -> bool:
    """Whether the words are a name: a unit or a role, or with a capital as one may be named."""
    return not _NOBODY.match(name) and (name[:1].isupper() or names_role(name))
