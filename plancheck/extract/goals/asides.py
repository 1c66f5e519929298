"""Lists below a goal told that hold no goals: principles, those the goal is for, what it means, other plans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancheck.document import Block
from plancheck.extract.context import Place
from plancheck.extract.kinds import GOALS
from plancheck.extract.labels import ITEM_CONCEPTS
from plancheck.pattern import pattern
from plancheck.vocabulary import Vocabulary, normalise

MEANS = (
    r"(?:dette|det|(?:\w+)?mål(?:et|setting(?:en|a)|setjinga)) (?:betyr|tyder|inneb[æe]re?r?|vil si|vil seie|vil seia)"
)
_EXPLAINS = pattern(rf"{MEANS}(?: for oss)?(?: mellom anna| blant annet)?(?: at)?:", re.I, needs=(":",))
"""What a goal told already means: the list below is no list of goals ("Målet innebærer at:")."""
_NAMED = pattern(
    r"\b(?:\w*prinsipp(?:er|a|ene|et)?|\w*verdi(?:er|ar|ene|ane)?|(?:mål|bruk\w{2,4}|innbygg\w{2,4})grupp\w*"
    r"|(?:hensyn|omsyn)(?:ene|a)?|perspektiv\w*|dimensjon\w*|forutsetning\w*|føresetnad\w*|\w*faktor(?:er|ar|ene|ane)"
    r"|premiss\w*|føring\w*|utviklingstrekk\w*|kjenneteikn\w*|kjennetegn\w*|ledetråd\w*|leietråd\w*|begrep\w*|omgrep\w*"
    r"|(?:\w*planer|\w*planar|\w*planene|\w*planane|lover|lovar|dokumenter?|dokumentene|dokumenta|vedtak))\b"
    r"|\b(?:gjelder|gjeld|omfatter|omfattar|inkluderer|særlig|særleg|spesielt)(?:\s+for|\s+alle)?$"
    r"|\b(?:bygger|byggjer|hviler|kviler)(?:\s+vi)?\s+på$|\b(?:retter|rettar)\s+seg\s+(?:\w+\s+)?mot$",
    re.I,
)
"""What a list may be of that is no list of goals: "Arbeidet bygger på tre prinsipper:", "Målgruppen er særlig:"."""
_GOALS_LAST = pattern(
    r"\b(?:(?:hov[eu]d|del)?mål(?:ene|a|settinger|settingar|setjingar)?|målsetning\w*)"
    r"(?:\s+(?:er|blir|vert|i planen|i plana))*$",
    re.I,
)
"""A lead-in that ends by naming goals is to goals, whatever it says before: "Ut fra verdiene har vi disse målene:"."""
_WISHES = pattern(r"\b(?:vi|me|kommunen|bydelen)\s+(?:vil|skal)|\b(?:vil|skal)\s+(?:vi|me|kommunen|bydelen)\b", re.I)
_SAYS = pattern(
    r"(?:at|å|vi|me|alle|fleire|flere|færre|ingen)\s"
    r"|.*\S\s+(?:er|har|kan|skal|vil|får|blir|vert|bor|bur|gir|gjev|tar|tek|deltar|deltek|opplever|møter|mestrer|meistrar|lever|"
    r"trives|trivst|finner|finn|når|bruker|brukar|styrker|styrkjer|skaper|skapar)\s+\S",
    re.I,
)
"""How goals speak that are sentences; the names of principles and of groups do not."""
_TOKEN = pattern(r"[^\W\d_][\wæøå-]*")
_SHORT = 5
"""So many words at most the name of a principle or of a group has."""


def aside_below(text: str, block: Block, place: Place) -> bool:
    """Whether a line below a goal, or below "Hovedmål" before it, leads to a list that is of no goals of the plan."""
    goal = place.goal() if text.endswith(":") else None
    if goal is None:
        first = place.head.kinds == ("hovedmaal",) and not place.head.made
        return first and leads_aside(text, (), place.words, told=False)
    own = place.head.labelled[-1:] == [goal] and place.drafts.items[goal].kind == "hovedmaal"
    told = own and place.head.kinds == ("hovedmaal",)
    blocks = place.blocks_of(place.section)
    at = next((at for at, other in enumerate(blocks) if other is block), len(blocks)) if told else len(blocks)
    return leads_aside(text, blocks[at + 1 :], place.words, told=told)


def leads_aside(text: str, following: Sequence[Block], words: Vocabulary, *, told: bool) -> bool:
    """Whether a lead-in below a goal is to a list of something else than goals.

    `following`: the blocks after it. `told`: the goal is a sentence that stands for itself below "Hovedmål", so that
    a lead-in which says nothing of goals is believed by what it lists.
    """
    if not text.endswith(":"):
        return False
    if _EXPLAINS.fullmatch(text):
        return True
    phrase = normalise(text.rpartition(". ")[2])
    if _GOALS_LAST.search(phrase) or _WISHES.search(phrase) or not _of_goals_only(phrase, words):
        return False
    return _NAMED.search(phrase) is not None or (told and not _spoken(phrase, words) and _names(following))


def _spoken(phrase: str, words: Vocabulary) -> list[str]:
    """The kinds of goals and actions a lead-in has a word for."""
    found = (words.match_normalised("heading", token) for token in _TOKEN.findall(phrase))
    return [word.concept for word in found if word is not None and word.concept in ITEM_CONCEPTS]


def _of_goals_only(phrase: str, words: Vocabulary) -> bool:
    """Whether a lead-in names no kind that a list below a goal may well hold: actions, strategies, areas."""
    return words.leadin(phrase) is None and GOALS.issuperset(_spoken(phrase, words))


def _names(following: Sequence[Block]) -> bool:
    """Whether the list right after holds nothing but short names."""
    items: list[str] = []
    for block in following:
        if block.kind != "item":
            break
        items.append(block.text)
    return bool(items) and all(len(text.split()) <= _SHORT and not _SAYS.match(text) for text in items)
