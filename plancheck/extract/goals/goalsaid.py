"""A goal that a sentence or a label of several words tells: "Hovedmålet for arbeidet er at …", "Vårt hovedmål: …"."""

from __future__ import annotations

import re

from plancheck.pattern import pattern

MAIN_WORDS = ("hovedmål", "hovudmål", "overordn")
"""One of these stands in every sentence that names the main goal."""
_WHOSE = (
    r"(?:(?:det|vårt|våre|kommunens|kommunen sitt|bydelens|\w*planens|\w*strategiens|"
    r"(?:\w*planen|plana|strategien) sitt)\s+)?"
)
_MAIN = (
    r"(?:(?:overordne[td]e?|overordna)\s+)?hov[eu]dmål(?:et)?|(?:overordne[td]e?|overordna)\s+mål(?:et)?"
    r"|(?:hov[eu]d|(?:overordne[td]e?|overordna)\s+)mål(?:setting|setning|setjing)(?:en|a)?"
)
_OURS = r"(?:\s+(?:vårt|vår|våre))?"
_SCOPE = r"(?P<scope>\s+(?:for|i|med|innen|innan|på)\s+[^.:]{3,70}?)?"
_GOAL = r"(?:(?:at|å)\s+)?+(?P<goal>[^.:]{8,260})\.?$"
_IS = pattern(rf"{_WHOSE}(?:{_MAIN}){_OURS}{_SCOPE}(?:\s+er:?\s+|:\s*){_GOAL}", re.I, needs=MAIN_WORDS)
_HAS = pattern(
    r"(?:\w*planen|plana|\w*strategien|vi|me|kommunen|bydelen)\s+har\s+"
    r"(?:som\s+(?:sitt\s+|vårt\s+)?|(?:berre\s+|bare\s+|kun\s+)?(?:ett?|eitt?|éi?tt?)\s+(?:felles\s+)?)"
    rf"(?:{_MAIN}){_SCOPE}(?:\s+(?=(?:at|å)\s)|:\s*){_GOAL}",
    re.I,
    needs=MAIN_WORDS,
)
"""The goal after who has it: "Kommunen har som hovedmål at alle er med", "Planen har ett hovedmål: Alle er med"."""
_MEANT = pattern(
    r"(?:det\s+)?mål(?:et|setting\w*|setjing\w*)?"
    r"(?P<scope>\s+(?:med|for|i)\s+(?:denne\s+|den\s+)?(?:\w*planen|plana|\w*strategien|arbeidet)\b[^.:]{0,50}?)"
    rf"(?:\s+er:?\s+(?=(?:at|å)\s)|:\s*){_GOAL}",
    re.I,
    begins="det mål",
)
"""In a chapter of goals: "Målet med strategien er at alle er med"."""
_TELLS = pattern(
    r"(?:delt|delte|inndelt|oppdelt|fordelt|brutt|brote|konkretiser|utdyp|operasjonaliser|hente|beskr[ei]v|omtal|nedfel|"
    r"forankr|knytt|følgt|fulgt|(?:de|dei|det) samme?|det (?:vi|me|kommunen)\b|langsiktige?\s+(?:mål|resultat))\w*\b",
    re.I,
)
"""What a sentence says about a goal, which is none itself: "Hovedmålet er delt i tre delmål"."""
_NOT_HERE = pattern(
    r"kommuneplan|samfunns(?:del|plan)|arealdel|kommunedelplan|overordn(?:a|et) plan|stat(?:en|lig|leg)|nasjonal|"
    r"regjering|fylke|regional|\b(?:fn|eu|ks)\b|plan(?:arbeid|prosess|program)|arbeidet med (?:planen|plana|å lage)|"
    r"prosjekt|høring|høyring|medvirk|medverk|rullering|revi(?:sjon|der)|folkemøte",
    re.I,
)
"""What a goal may be for that is not what the plan is about: another plan, or the work with the plan."""
_DIGIT = pattern(r"\d")
_LABEL = pattern(
    rf"{_WHOSE}(?P<label>{_MAIN}|delmål(?:et)?|mål(?:et)?(?!.*(?:plan|strategi|tiltak|\sarbeid)|\s(?:med|på)\b)){_OURS}{_SCOPE}"
    r"(?:\s+er)?$",
    re.I,
    needs="mål",
)


def goal_said(sentence: str, title: str, *, in_chapter: bool = False) -> str:
    """The main goal that the sentence states, without "at" and full stop; "" where it states none of this plan's.

    `title`: the plan's, which may be what the goal is said to be for. `in_chapter`: the sentence stands where goals do.
    """
    match = _IS.match(sentence) or _HAS.match(sentence) or (_MEANT.match(sentence) if in_chapter else None)
    if match is None or _TELLS.match(match["goal"]) or _elsewhere(match["scope"], title):
        return ""
    return match["goal"]


_THEMED = pattern(
    r"(?P<label>(?:hov[eu]d|del)mål)\s+(?P<theme>(?!(?:for|i|med|og|er|som|til|på|eller|nr|nådd|oppnådd|fr[aå]|uten|utan)\b)"
    r"[^\W\d_]{3,}(?:\s+og\s+[^\W\d_]{3,})?)$",
    re.I,
    needs="mål",
)
_THEME = pattern(r"(?P<theme>[a-zæøå]{3,}(?:\s+og\s+[a-zæøå]{3,})?):\s+(?=[A-ZÆØÅ])")


def themed_label(text: str) -> tuple[str, str]:
    """("hovedmål", "vann") of "Hovedmål vann", as a label has it; ("", "") for other texts."""
    match = _THEMED.match(text)
    return (match["label"], match["theme"].lower()) if match is not None else ("", "")


def theme_first(text: str) -> tuple[str, str]:
    """("vann", "Alle har …") of the words after "Hovedmål – ": "vann: Alle har …"; ("", text) where no theme leads."""
    match = _THEME.match(text)
    return (match["theme"], text[match.end() :]) if match is not None else ("", text)


def plain_label(text: str) -> str:
    """ "hovedmål" of "Vårt hovedmål" and "Hovedmål for kulturarbeidet"; "" where nothing stands beside it, and where
    the goal is another plan's or a year's."""
    match = _LABEL.match(text)
    if match is None or match["label"] == text or _elsewhere(match["scope"], "") or _DIGIT.search(text):
        return ""
    return match["label"]


def _elsewhere(scope: str | None, title: str) -> bool:
    other = _NOT_HERE.search(scope) if scope else None
    return other is not None and other.group().lower() not in title.lower()
