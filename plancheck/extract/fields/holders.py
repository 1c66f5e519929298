"""Who has an action, told with a word for having it: "Oppgaven ligger til Kultur", "… med Rektor som ansvarlig"."""

from __future__ import annotations

from plancheck.extract.fields.doers import first_doer, is_doer
from plancheck.pattern import lowered, pattern

_TASK = (
    r"(?:det\s+|eit\s+|et\s+)?(?:(?:delt|felles|overordna|overordnet|faglig|fagleg|praktisk\w*)\s+)?"
    r"(?:[a-zæøå]*ansvar(?:et)?|oppg[aå]v(?:en|a)|leiing[ea]?|ledelse[n]?|regien|koordinering(?:en|a)|styring(?:en|a))"
)
_HAS = pattern(
    r"(?:Det\s+er\s+)?(?P<name>[A-ZÆØÅa-zæøå][^.;:()]{1,60}?)\s+(?:som\s+)?(?:"
    rf"(?:har(?:\s+fått)?|får|fekk|tar|tek|skal\s+(?:ha|ta|få)|er\s+gitt|er\s+tildelt|deler|delar)\s+{_TASK}"
    r"|(?:har\s+)?(?:fått|får|fekk)\s+i\s+oppdrag"
    r"|er\s+(?:[a-zæøå]*ansvarl(?:ige?|ege?)|(?:tiltaks|prosjekt)(?:eier|eigar|leder|leiar)|pådriver|"
    r"pådrivar))(?![\wæøå-])",
    needs=(
        "ansvar",
        "oppg",
        "oppdrag",
        "leiing",
        "ledelse",
        "regi",
        "koordiner",
        "styring",
        "tiltaks",
        "prosjekt",
        "pådriv",
    ),
)
_IT = (
    r"(?:ansvar(?:et)?(?:\s+og\s+oppfølging(?:en|a)?)?|hoved?ansvar(?:et)?|hovudansvar(?:et)?|oppg[aå]v(?:en|a)|"
    r"tiltaket|arbeidet|oppfølging(?:en|a)?|gjennomføring(?:en|a)?|"
    r"koordinering(?:en|a)?|ordning(?:en|a)|prosjektet|dette|det)"
)
_LIES = pattern(
    rf"{_IT}(?:\s+(?:for|med|av)\s+[^.,;:]{{2,50}}?)?\s+(?:(?:er|blir|vert|skal)\s+)?(?:ligge[r]?|ligg|lagt|"
    rf"lagd|legges|leggjast|leggast|"
    r"plassere?s|plasserast|plassert|tildeles|tildelast|overlates|overlatast|gis|gjevast|hører|høyrer)\s+"
    r"(?:inn\s+)?(?:til|hos|under|i|på)\s+(?P<after>[^.;:()]+)",
    begins="ansvar hoved hovud oppg tiltaket arbeidet gjennomføring koordinering ordning prosjektet det",
)
_IS_HAD = pattern(
    r"[a-zæøå]*ansvar(?:et)?(?:\s+for\s+[^.,;:]{2,50}?)?\s+har\s+(?P<after>[^.;:()]+)",
    needs="ansvar",
)
_CALLED = pattern(
    r"(?:[a-zæøå]*ansvarl(?:ig|eg)e?|(?:prosjekt|tiltaks)?(?:leder|leiar|eier|eigar)|pådriver|pådrivar|"
    r"gjennomføring|oppfølging)"
    r"(?:\s+(?:for|av)\s+[^.,;:]{2,40}?)?\s*(?::|\ser\s)\s*(?P<after>[^.;:()]+)",
)
"""Who is called its head, or stands behind a word for doing it: "Leder: kultursjefen", "Gjennomføring: Kultur"."""
_AS = pattern(
    r"\bmed\s+(?P<name>[^\s.,;:()][^.,;:()]{1,50}?)\s+som\s+(?:[a-zæøå]*ansvarl(?:ig|eg)e?|(?:prosjekt|"
    r"tiltaks)?(?:leder|leiar|eier|eigar)|"
    r"pådriver|pådrivar|koordinator)(?![\wæøå-])",
    needs=" som ",
)
_OWNS = pattern(
    rf"{_IT}\s+er\s+(?P<name>[^.,;:()]{{2,50}}?)(?:s|\s+sitt)\s+ansvar(?:sområde)?(?![\wæøå-])",
    needs="ansvar",
)
_EITHER = (
    "nsvar", "oppg", "oppdrag", "leder", "leiar", "gjennomføring", "oppfølging", "ligg", "lagt", "lagd", "leg", "pla",
    "tildel", "overl", "gis", "gjev", "hør", "høy", " som ", "leiing", "ledelse", "regien", "styring", "tiltakse",
    "prosjekt", "koordiner", "pådriv",
)  # fmt: skip
"""One of them stands in each sentence that says who has an action."""


def holder(said: str) -> str:
    """The unit that a sentence says has the action; "" where it names none."""
    low = lowered(said)
    if not any(map(low.__contains__, _EITHER)):
        return ""
    small = said[:1].lower() + said[1:]
    for form in (_LIES, _IS_HAD, _CALLED):
        match = form.match(small)
        if match is not None:
            return first_doer(match["after"], small=True)
    owns = _OWNS.match(small)
    if owns is not None:
        return _named(owns["name"])
    has = _HAS.match(said)
    found = _named(has["name"]) if has is not None else ""
    as_one = _AS.search(said) if not found else None
    return _named(as_one["name"]) if as_one is not None else found


def _named(name: str) -> str:
    return name.strip() if is_doer(name[:1].upper() + name[1:]) else ""
