"""Steps of a plan's own way to adoption ("Høring", "Første gangs behandling", "Planen vedtas i kommunestyret") and of
what is done with it afterwards ("Årlig status", "Evaluering"): of the plan's making and use, no actions of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.pattern import pattern

_PLAN = (
    r"(?:(?:planen|plana|plan(?:arbeid|forslag|framlegg|utkast|program|prosess)\w*|handlings(?:del|plan|program)\w*|"
    r"(?:høring|høyring)s(?:utkast|forslag|framlegg)\w*|utkast(?:et)?|forslag(?:et)?|framlegg(?:et)?)\b(?:\s+til\s+plan\b)?)"
)
_BODY = r"(?:(?:kommune|by|herads)styre\w*|formannskap\w*|\w*utval\w*|\w*komit[eé]\w*|kommunedirektør\w*|rådmann\w*)"
_REPLIES = r"(?:(?:hørings|høyrings)?(?:innspill?|innspel|merknad|uttal|svar|fråsegn)\w*)"
_HEARING = r"(?:(?:høring|høyring)\w*|(?:offentl(?:ig|eg)\s+)?(?:ettersyn|gjennomsyn)|utlegging\w*)"
_TIME = (
    r"(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des|vår|sommer|sumar|høst|haust|vinter|uke|veke|kvartal|tertial|"
    r"år|20\d\d|\d{1,2}[.–-])"
)
_STEP = pattern(
    r"(?:[^:]{0,40}?\d\d[^:]{0,4}:\s+)?"
    r"(?:(?:(?:første|fyrste|andre|1\.|2\.|ny|intern|ekstern|politisk|administrativ|endelig|endeleg|start|slutt)"
    r"(?:\s*(?:gang|gong)s?)?\s+)*"
    rf"(?:{_HEARING}|(?:slutt|førstegangs|fyrstegongs|andregangs|andregongs)?-?(?:behandling|handsaming)(?:en|a)?|"
    r"vedtak(?:et)?|fastset(?:ting|jing)\w*|kunngjøring|oppstart(?:svarsel)?|varsel\s+om\s+oppstart|start)"
    rf"|(?:frist\s+for\s+)?{_REPLIES}(?:frist)?|{_PLAN}\s+(?:\w+\s+)?(?:\w{{2,}}[ae]s|\w{{3,}}ast|er|skal|blir|vert|starter|startar)\b"
    rf"(?:\s+(?:ut|opp|på|til|ferdig|vedtatt|vedteken|vedteke))*(?:\s+{_HEARING})?"
    rf"|{_BODY}\s+(?:vedtar|vedtek|behandler|handsamar|fastsetter|fastset|godkjenner|godkjenn)\s+{_PLAN})"
    rf"(?:\s+(?:av|om|for|til|i|på|å\s+(?:sende|leggje?)(?:\s+ut)?(?:\s+(?:på|til))?)\s+(?:{_PLAN}|{_BODY}|{_REPLIES}|{_HEARING}))*"
    rf"\s*(?:$|[:,;(–—|-]|(?:(?:i|fra|frå|til|innen|innan|den|mellom|medio|primo|ultimo|tidlig|tidleg)\s+)*{_TIME})",
    re.I,
)
"""A step on the way to adoption, with nothing behind it but the plan, who decides and when."""
_ROUTINE = pattern(
    r"(?:(?:samlet|samla|årlig|årleg|kort|ny|første|fyrste|endelig|endeleg|halvårlig|halvårleg)\s+)*"
    r"(?:(?:mid[tv]veis|under[vw]eis|slutt|års|tertial|halvårs|kvartals|status)?-?(?:rapport(?:ering)?|evaluering)|"
    r"rullering|revisjon|(?:års)?status(?:gjennomgang|møte)?|årsmelding)"
    r"(?:\s+(?:av|for|på|til)\s+(?:planen|plana|handlings\w+|tiltak\w*|måla?\w*|\w*utvalget|kommunestyret))?"
    r"\s*(?:$|[:,;(–—|-])",
    re.I,
)
"""What is done with a plan over the years, with nothing behind it but the plan and when."""
_HEARD = pattern(
    rf"(?:(?:ny|siste|utvida|utvidet|første|fyrste|andre|1\.|2\.)\s+(?:gangs?\s+|gongs?\s+)?)?{_HEARING}"
    rf"(?:\s*(?:,|og|/)\s*{_HEARING})*(?:\s+(?:av|for)\s+{_PLAN})?"
    r"(?:,?\s*\(?(?:jf\.?|jfr\.?|etter)\s+(?:pbl|plan-\s+og\s+bygningslov\w*)\.?\s*§+\s*\d+(?:-\d+)?\)?)?\W*",
    re.I,
    needs="høring høyring ettersyn gjennomsyn utlegging",
)
"""A hearing and no more, with the law that asks for it."""
_FEWEST = 2


def are_steps(texts: Sequence[str], likely: re.Pattern[str]) -> bool:
    """Whether texts, two or more, tell of a plan's way to adoption: half of them surely, the others likely."""
    if len(texts) < _FEWEST or not (is_step(texts[0]) or likely.match(texts[0])):
        return False
    others = [text for text in texts if not is_step(text)]
    return 2 * len(others) <= len(texts) and all(map(likely.match, others))


def is_step(text: str) -> bool:
    """Whether a text is a step on a plan's way to adoption: "Høring: 5.–25. november 2026", "Vedtak i bystyret"."""
    return _STEP.match(text.strip()) is not None


def is_routine(text: str) -> bool:
    """Whether a text is what is done with a plan afterwards: "Årlig status for tiltakene", "Evaluering: 2029"."""
    return _ROUTINE.match(text.strip()) is not None


def is_hearing(text: str) -> bool:
    """Whether a text names a hearing or its deadline and no more: "Offentlig ettersyn, jf. pbl. § 11-14"."""
    return _HEARD.fullmatch(text.strip()) is not None
