"""Sentences after an action that say who and when: "Lage is. Kultur har ansvaret. Skal være ferdig i 2027."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from plancheck.document import NOWHERE, Span
from plancheck.extract.fields.doers import doer, is_doer
from plancheck.extract.fields.holders import holder
from plancheck.extract.fields.spokentimes import time_told
from plancheck.extract.fields.unitnames import is_unit
from plancheck.extract.fields.whowhen import is_deadline
from plancheck.extract.goals.references import contributes
from plancheck.parts import RawField
from plancheck.pattern import lowered, pattern

_STOPS = pattern(
    r"[.!](?<!\bjf[.!])(?<!\bnr[.!])(?<!\bkap[.!])(?<!\bpkt[.!])(?<!\bmill[.!])(?<!\bca[.!])\s+(?=[A-ZÆØÅ])"
)
_HAS = pattern(
    r"(?:Det\s+er\s+)?(?P<name>[A-ZÆØÅ][^.,;:]{1,70}?)\s+(?P<has>(?:har|får|tar|tek)\s+(?:hoved|hovud)?ansvar(?:et)?\b"
    r"|er\s+(?:hoved|hovud)?ansvarl(?:ig|eg)\b|som\s+(?:har|tar|tek)\s+(?:hoved|hovud)?ansvar(?:et)?\b)",
    needs=("ansvar",),
)
_IS = pattern(
    r"(?:hoved|hovud)?ansvar(?:et|lig|leg)?(?:\s+(?:enhet|eining|avdeling|sektor))?"
    r"(?:\s+for\s+(?:tiltaket|arbeidet|gjennomføringen?|gjennomføringa|oppfølgingen|oppfølginga))?\s+"
    r"(?:er|ligger hos|ligg hos|ligger til|ligg til)\s+(?P<name>[^.;:]{2,70}?)"
    r"(?=,\s+(?:og\s+\w+\s|ferdig|frist|inn[ea]n|20\d\d)|[.;:]|$)",
    re.I,
    needs=("ansvar",),
)
_OF_IT = r"(?:tiltaket|arbeidet|prosjektet|dette|det)"
_DONE = (
    r"(?:gjennomføre?s|gjennomførast|gjennomført|utføre?s|utførast|utført|følges opp|følgjast opp|fulgt opp|følgd opp|"
    r"ledes|leiast|koordineres|koordinerast)"
)
_DO = r"(?:gjennomfører|utfører|leder|leier|koordinerer|følger opp|følgjer opp|gjør|gjer|tar seg av|tek seg av)"
_ENDS = (
    r"(?=\s+(?:i\s+(?:løpet\s+av\s+)?(?:20\d\d|våren|høsten|hausten)|inn[ea]n|før|senest|seinast|og\s+(?:skal|"
    r"vert|blir|\w+e?s)|og\s+er)\b"
    r"|[,;]|\s*\.?$)"
)
_BY = (
    pattern(
        rf"(?:{_OF_IT}\s+)?(?:(?:skal|blir|vert|er)\s+)?{_DONE}\s+av\s+(?P<name>[^.,;:()]{{2,60}}?){_ENDS}",
        re.I,
        needs=" av ",
    ),
    pattern(
        rf"(?P<name>[A-ZÆØÅ][^.,;:()]{{1,60}}?)\s+{_DO}\s+{_OF_IT}{_ENDS}", needs="tiltaket arbeidet prosjektet det"
    ),
    pattern(rf"{_OF_IT}\s+{_DO}\s+(?P<name>[^.,;:()]{{2,60}}?){_ENDS}", re.I, needs="tiltaket arbeidet prosjektet det"),
)
"""Who does it: "Gjennomføres av Kultur i 2027", "Kultur gjennomfører tiltaket i 2027", "Dette gjør Kultur i 2027"."""
_SET_OFF = pattern(
    r"[:\s](?<=[\w)»][:\s])(?:(?<=:)|(?<!:)\s*[–—-])\s+(?=[A-ZÆØÅ][^.,;:()–]{1,60}?\s+(?:har|tar|tek|er)\s+(?:hov[eu]d)?ansvar(?:et|"
    r"lig|leg)?\b"
    r"|[Aa]nsvaret\s+(?:er|ligger|ligg)\s+(?:hos|til)\s)",
    needs=(
        "har ansvar",
        "har hov",
        "tar ansvar",
        "tar hov",
        "tek ansvar",
        "tek hov",
        "er ansvar",
        "er hov",
        "ansvaret er",
        "ansvaret ligg",
    ),
)
_CLAUSE = pattern(r",\s+(?:og|men|mens|der|så)\s+(?=[A-ZÆØÅ])")
_FEWEST_WORDS = 2
_THE_ACTION = pattern(
    r"\s*(?:$|[,.;]|og\s|i\s+sam|sam[me]+n\s+med|saman\s+med"
    r"|for\s+(?:dette|tiltaket|arbeidet|gjennomføring|oppfølging|prosjektet))",
    re.I,
)
_THE_THING = pattern(
    r"\s*(?:for\s+(?:å|at|det|denne|[^\W\d_]{3,}(?:en|et|a|ene|ane|ne))(?![\wæøå-])|(?:inn[ea]n|i|fra|frå|på|fram)\s)",
    re.I,
)
"""The responsibility for a thing named by a word that points back at the action, or no more than when."""
_WITH = pattern(
    r"(?:\s+for\s+\w+)?\s*,?\s*(?P<with>(?:i\s+(?:nært\s+)?sam(?:arbeid|råd)|sammen|saman)\s+med\s+[^.;:]{2,70}?)"
    r"(?=\s*(?:[.;:]|$|,\s*og\s))",
    re.I,
    needs=("med",),
)
_WHEN = pattern(
    r"ferdig|gjennomfør|på plass|iverks|i verk|i gang|blir gjort|starter|startar|frist|skal stå|åpne|opnar|"
    r"innen|innan|fullfør|avslutt|sluttfør|i løpet av|sende?t? ut|oppstart|byggestart|byggjestart|"
    r"innføre?s|innført|innførast|skjer|pågår|klar[te]?\b|løst|løyst|"
    r"(?:blir|vert)\s+(?:\w+\s+)?\w{3,}(?:t|te|de|ne|a)\s+(?:før|til|senest|seinast)\b|"
    r"(?:skal|blir|vert)\s+(?:\w+\s+)?(?:holdes|holdt|haldast|halden?|haldne|vedt|leve?r)",
    re.I,
)
_ONGOING = pattern(
    r"(?:(?:dette|det|[a-zæøå]{4,}(?:et|en|a|ene|ane))\s+)?(?:skal\s+|blir\s+|vert\s+)?(?:gjennomfør\w*|"
    r"følg\w+\s+opp|pågår|skjer|"
    r"utfør\w*|drives|drivast|gå[r]?|gjøres|gjerast|gjort|holdes|haldast|haldne?|gis|gjevast|gitt|gjeve|er|"
    r"leveres|arrangeres|"
    r"arrangerast)\s+(?P<when>(?:(?:fort)?løp[ea]nde|kontinuerl[ie]g|årl[ie]g|(?:hvert|kvart)\s+(?:halv)?år|"
    r"(?:gjennom|i)\s+hei?l[ae]\s+(?:plan)?perioden)(?:\s+fr[aå](?:\s+og\s+med)?\s+(?:\w+\s+)?20\d\d)?)\W*$",
    re.I,
    needs="løp kontinuerl perioden årlig årleg år",
)
"""A sentence that is no more than that the action goes on all the time."""
_HOLDS = pattern(
    r"(?:(?:dette|det|tiltaket|ordninga|ordningen)\s+)?(?:skal\s+|blir\s+|vert\s+)?"
    r"(?:gjeld(?:er)?|gjelde|gjort|gjøres|gjøre|gjerast|tas|takast|planlagt|planlegges|planleggast|varer|klart?|på\s+plass|"
    r"oppstart|byrjar|begynner|settes\s+i\s+gang|sett\s+i\s+gang|trer\s+i\s+kraft|holdes|haldast)(?:\s+til)?\s+"
    r"(?P<when>\S.*)$",
    re.I,
)
"""A sentence that is no more than from or by when the action holds: "Gjelder fra 2027"."""
_OWN_WORDS = {"ansvar": ("ansvar",), "frist": ("frist", "ferdig", "innen ", "innan ", "fullfør", "slutt")}
"""The words by which a sentence says a field plainly: "ferdig i 2028" before "starter i 2027"."""
_SOMEBODY = frozenset({"det", "han", "ho", "hun", "de", "dei", "kommunen", "vi", "ingen", "hvem", "kven"})


def read_sentences(text: str, span: Span) -> tuple[str, dict[str, RawField]]:
    """(the action's own words, the fields that the sentences after them give); ({} where they give none)."""
    sentences = split_sentences(text)
    if len(sentences) < 2:
        return text, {}
    told: list[tuple[str, Mapping[str, RawField]]] = []
    own = len(sentences)
    for position, said in enumerate(sentences[1:], start=1):
        found = responsible(said, span, strict=True) | deadline_said(said, span)
        if found or contributes(said):
            own = min(own, position)
        told.append((said, found))
    fields = plainest(told)
    return (". ".join(sentences[:own]), fields) if fields else (text, {})


def plainest(told: Iterable[tuple[str, Mapping[str, RawField]]]) -> dict[str, RawField]:
    """The first value of each field, of those who say it with its own word ("ansvar", "frist") where one does.

    `told`: each sentence with the fields it gives; "" for a line with labels.
    """
    fields: dict[str, RawField] = {}
    plain: set[str] = set()
    for said, found in told:
        low = lowered(said)
        for key, value in found.items():
            plainly = not said or any(map(low.__contains__, _OWN_WORDS.get(key, ())))
            if key not in fields or (plainly and key not in plain):
                fields[key] = value
            if plainly:
                plain.add(key)
    return fields


def split_sentences(text: str) -> list[str]:
    """The text's sentences, those that end in a number too ("Bidrar til mål 2. Helse …"), without their full stops."""
    return [said for said in _STOPS.split(text) if said]


def responsible(said: str, span: Span, *, strict: bool = False) -> dict[str, RawField]:
    """The responsible that a sentence names, with those it says they work with.

    `strict`: only where it is the responsibility for the action, not "Foreldra har ansvar for eigne barn".
    """
    match = _IS.match(said) or _HAS.match(said) or _does_it(said)
    name = match["name"].strip() if match else ""
    if match is None or not name or name.split()[0].lower() in _SOMEBODY or len(name.split()) > 10:
        return _otherwise(said, span)
    rest = said[match.end() :]
    if (
        strict
        and match.re.groupindex.get("has")
        and not (_THE_ACTION.match(rest) or (is_doer(name) and _THE_THING.match(rest)))
    ):
        return {}
    partner = _WITH.match(rest)
    named = f"{name.rstrip('. ')}, {partner['with'].strip()}" if partner is not None else name.rstrip(". ")
    return {"ansvar": RawField(named, span)}


def _otherwise(said: str, span: Span) -> dict[str, RawField]:
    """The unit that has the action in other words, or does it: "Oppgaven ligger til Kultur", "Kultur lager den i 2027".

    The last clause counts where it is a sentence of its own: "Oppstart i 2027, og Kultur har ansvaret".
    """
    name = holder(said)
    done = doer(said) if not name else None
    if done is not None and (done.sure or time_told(said)):
        name = done.name
    if name:
        return {"ansvar": RawField(name, span)}
    clause = _CLAUSE.search(said)
    return responsible(said[clause.end() :], span, strict=True) if clause is not None else {}


def _does_it(said: str) -> re.Match[str] | None:
    found = next(filter(None, (form.match(said) for form in _BY)), None)
    return found if found is not None and (found["name"][:1].isupper() or is_unit(found["name"])) else None


def set_off(text: str) -> str | None:
    """ "Lage is. Kultur har ansvaret" of "Lage is: Kultur har ansvaret" and the same with a dash; None of others."""
    match = _SET_OFF.search(text)
    own = text[: match.start()] if match is not None else ""
    if match is None or len(own.split()) < _FEWEST_WORDS or not responsible(text[match.end() :], NOWHERE):
        return None
    return f"{own}. {text[match.end()].upper()}{text[match.end() + 1 :]}"


def time_held(said: str) -> str:
    """The time that a sentence is all about: "fra 2027" of "Gjelder fra 2027."; "" for other sentences."""
    holds = _HOLDS.match(said.rstrip(" ."))
    return holds["when"] if holds is not None and is_deadline(holds["when"]) else ""


def deadline_said(said: str, span: Span) -> dict[str, RawField]:
    """The deadline that a sentence gives: "Skal være ferdig i 2027", "Tiltaket gjennomføres løpende"."""
    ongoing = _ONGOING.match(said)
    if ongoing is not None:
        return {"frist": RawField(ongoing["when"], span)}
    if held := time_held(said):
        return {"frist": RawField(held, span)}
    if not _WHEN.search(said) and not responsible(said, span, strict=True):
        return {}
    told = time_told(said)
    return {"frist": RawField(told, span)} if told else {}
