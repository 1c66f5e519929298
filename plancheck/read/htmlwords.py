"""The words a page's layout sets apart: names of fields, and of goals and actions, alone in an element of their own."""

from __future__ import annotations

from plancheck.pattern import pattern
from plancheck.record import NamedTuple

_UNIT = r"enhet|eining|avdeling|sektor|tjeneste|teneste|virksomhet|verksemd|instans|aktør|etat|område|leder|leiar|rolle"
_FIELD = pattern(
    rf"(?P<ansvar>(?:hoved|hovud)?ansvar(?:et|l[ie]ge?)?(?: for (?:gjennomføring(?:en|a)?|oppfølging(?:en|a)?|tiltaket)"
    rf"| (?:{_UNIT}))?|(?:hvem|kven) (?:har ansvar(?:et)?|er ansvarl[ie]g)|ansvarshaver|prosjekt(?:leder|leiar)"
    r"|responsible)"
    r"|(?P<frist>(?:tids|gjennomførings|slutt)?frist(?:en)?(?: for (?:gjennomføring|ferdigstilling))?|ferdigstilling"
    r"|ferdig (?:innen|innan)|ferdigstillelse|gjennomføring(?:speriode|sår|stid)?|tidspunkt|tidsrom|tidsperiode"
    r"|tidsramme|når|tidsplan|deadline)"
    r"|(?P<dato>(?:høring|høyring)s(?:frist(?:en)?|periode(?:n)?)|merknadsfrist|innsp(?:ill|el)sfrist|uttalefrist"
    r"|frist for (?:innsp(?:ill|el)|(?:høringsut|høyringsut|ut)tal(?:e|elser|ar)|merknad(?:er|ar)?)|planperiode"
    r"|plantype|planstatus|vedtatt(?: av)?|vedteken(?: av)?|vedtaksdato|saksnummer)"
    r"|(?:med|del)ansvar(?:l[ie]ge?)?|samarbeid(?:spart(?:e?r|ar|nere|nar(?:ar)?|ner)?|\s+med)?|medvirkende|involverte?|aktører"
    r"|oppstart|startår|start|slutt|status|fremdrift|framdrift|prioritet|prioritering|kostnad(?:er|ar|sramme)?|økonomi"
    r"|finansiering|budsjett|ressurs(?:er|ar|behov)?|indikator(?:er|ar)?|måltall?|målgruppe|kommentar|beskrivelse"
    r"|skildring|grunnlinje",
    begins="ansvar hovedansvar hovudansvar hvem kven prosjektle responsible frist tid gjennomf slutt ferdig når "
    "deadline med del samarbeid involvert aktør oppstart start status frem fram prioritet prioritering kostnad "
    "øko finans budsjett ressurs indikator mål kommentar beskriv skildr grunn høring "
    "høyring merknad innsp uttale plan vedt saks",
)
_KIND = pattern(
    r"(?P<kind>hovedmål|hovudmål|delmål|effektmål|resultatmål|mål|overordne[td]e? mål|overordna mål|langsiktig mål"
    r"|satsn?ingsområde|innsatsområde|fokusområde|hovedgrep|hovudgrep|delstrategi|strategi|tiltak)"
    r"(?P<many>ene?|er|et|ar|ane|a|r|ne)?(?:\s+(?:nr\.?\s*)?(?P<number>\d+(?:\.\d+)*[a-z]?))?",
    begins="hovedmål hovudmål delmål effektmål resultatmål mål overordn langsiktig satsingsomr satsningsomr innsatsomr "
    "fokusomr hovedgrep hovudgrep delstrategi strategi tiltak",
)
_NAMED = pattern(
    r"(?:hov[eu]dmål|delmål|effektmål|resultatmål|mål|satsn?ingsområde|innsatsområde|fokusområde|hov[eu]dgrep|strategi|"
    r"tiltak|(?:HM|DM|SO|HG|ST|[HDTM])\d)\b(?:\s+\d|\s*[:–]|\d|\.)"
)
_SAID = pattern(r"(?:ansvar(?:l[ie]ge?)?|ansvarl[ie]g enhet|ansvarleg eining)\s*:")
_DUE = pattern(r"(?:frist|når|gjennomføring|ferdig innen|ferdig innan|tidspunkt|tidsrom)\s*:")
LONGEST_LABEL = 45


class Named(NamedTuple):
    """A goal's or an action's name alone: "Delmål", "Tiltak 3", "Satsingsområder"."""

    kind: str
    number: str
    many: bool

    @property
    def action(self) -> bool:
        return self.kind == "Tiltak"


def field_of(text: str) -> str:
    """ "ansvar", "frist", "dato" for a fact of the plan, "felt" for another field; "" for what is no field's name."""
    words = text.rstrip(" :").lower()
    found = _FIELD.fullmatch(words) if len(words) <= LONGEST_LABEL else None
    return (found.lastgroup or "felt") if found else ""


def named(text: str) -> Named | None:
    """What kind of item the text names, where it says nothing else."""
    words = text.rstrip(" :").lower()
    found = _KIND.fullmatch(words) if len(words) <= LONGEST_LABEL else None
    if found is None:
        return None
    many = bool(found["many"]) and found["many"] != "et"
    return Named(found["kind"].capitalize(), found["number"] or "", many)


def says_kind(text: str) -> bool:
    """Whether a heading says itself what it is ("Delmål 1.2: …")."""
    return _NAMED.match(text[:40].lower()) is not None or _NAMED.match(text[:40]) is not None


def one_action(text: str) -> bool:
    """Whether a heading is "Tiltak: …" without a number."""
    return text[:40].lower().startswith("tiltak: ")


def fields_in(text: str) -> tuple[int, int]:
    """How often a text says who is responsible and when: "Ansvarlig: …", "Frist: …"."""
    low = text.lower()
    return sum(1 for _ in _SAID.finditer(low)), sum(1 for _ in _DUE.finditer(low))
