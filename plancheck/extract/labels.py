"""Labels and numbers at the front of a text: "Delmål 1.2: Flere …", "D1.2 Flere …", "1.2 Flere …", "a) Flere …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.extract.goals.goalsaid import plain_label, theme_first, themed_label
from plancheck.extract.kinds import GOALS, SERVED
from plancheck.pattern import pattern
from plancheck.record import NamedTuple
from plancheck.vocabulary import Vocabulary, Word

CODES = {
    "H": "hovedmaal",
    "HM": "hovedmaal",
    "D": "delmaal",
    "DM": "delmaal",
    "T": "tiltak",
    "SO": "satsingsomraade",
    "HG": "hovedgrep",
    "ST": "strategi",
    "I": "indikator",
    "M": "maal",
    "U": "utfordring",
}
ITEM_ID = pattern(r"([A-Z]{1,2})\d")
"""An id that says what kind of item it is: "D1.2"."""
_CODE_LETTERS = frozenset(code[0] for code in CODES)
ITEM_CONCEPTS = frozenset(
    {"visjon", "hovedmaal", "satsingsomraade", "hovedgrep", "delmaal", "maal", "strategi", "tiltak", "indikator",
     "utfordring", "innsatstrinn", "trinn"}
)  # fmt: skip

_NUMBER = r"(?:(?:[A-ZÆØÅ]{0,2}|[A-ZÆØÅ]\.)\d+(?:\.\d+)*(?:\.?[a-zA-Z])?|[A-H]|[a-h](?=[).:])|[IVX]{1,4})"
_NUMBERED = pattern(
    rf"(?:(?P<chapter>\d+(?:\.\d+)*)[.)]?\s+)?(?P<word>[^\W\d][^\d:–—|]{{1,40}}?)\s+(?:nr\.?\s*)?(?P<number>{_NUMBER})"
    r"(?P<plan>\s+i\s+(?!(?:perioden|kommunen)\b)[^\W\d][^:–—|.,\n]{2,50}(?=\s*:))?"
    r"(?P<sep>\s*[:–—]\s*|[.)]\s+|\s+-\s+|\s+|$|[.)]$)(?P<rest>.*)",
    re.S,
)
_WORDED = pattern(
    r"(?:(?P<chapter>\d+(?:\.\d+)*)[.)]?\s+)?(?P<word>[^\W\d][^:–—|.\n]{1,40}?)\s*(?::|\s[–—-])\s*(?P<rest>.*)", re.S
)
_CODED = pattern(
    r"(?P<code>HM|DM|SO|HG|ST|[HDTMIU])\s?-?(?P<number>\d+(?:\.\d+)*(?:\.?[a-z])?)(?P<sep>[.:)]?\s+[–—-]?\s*|\s*[:–—]\s*|$)"
    r"(?P<rest>.*)",
    re.S,
)
_PLAIN_NUMBER = pattern(
    r"(?P<number>\d{1,2}(?:\.\d{1,2})*[a-h](?=[.):]?\s+[A-ZÆØÅ])|\d+(?:\.\d+)+|\d{1,3})(?P<sep>[.):]*\s+[–—-]?\s*|[.):]+\s*$|[.)](?=[A-ZÆØÅ][a-zæøå]))(?P<rest>.*)",
    re.S,
)
_LETTER = pattern(r"(?P<number>[a-zæøåA-ZÆØÅ]|[IVX]{2,4})(?P<sep>[):]|\.)\s+(?P<rest>\S.*)", re.S)
_SIGN = pattern(r"[\d:–—-]")
_LETTERED = pattern(r"\w+\s(?:[A-H]\b|[a-h][).:])")
_SPEAKS_OF = pattern(
    r"(?:(?:og|eller|til)\s+(?:\d|(?:del|hov[eu]d)?mål\b|tiltak\b|strategi\b)|,?\s*(?:som|der|jf)\b|"
    r"(?:er|blir|vert|kan|må|har|hadde|krever|krev|gjelder|gjeld|ble|blei|vart|inngår|følger|følgjer|skal|vil|bør|"
    r"(?:om)?handler|(?:om)?handlar|bidrar|bidreg|bidro|bidrog|heng|henger|ses|sees|(?:under)?støtter|(?:under)?støttar|"
    r"viser|syner|dreier|dreiar|tar|tek|bygger|byggjer|dekker|dekkjer|svarer|svarar|omfatter|omfattar|inneholder|"
    r"inneheld|peker|peikar|kommer|kjem|ligger|ligg|står|ivaretar|ivaretek|retter|rettar|berører|rører|forutsetter|"
    r"føreset|måles|målast|rapporteres|følges|følgjast|overlapper|overlappar|innebærer|inneber|utdyper|konkretiserer|"
    r"ønsker|ønskjer|sier|seier|beskriver|omtaler|omtalar|går)\b)"
)
"""After a kind and its number: a sentence about the item ("Tiltak 1.2 og 2.1 krever …"), not its words."""
_ONLY_PARTS = pattern(
    r"(?:-|–|med|og|m/)?\s*(?:(?:med|og|m/)\s+)?(?:del|hov[eu]d)?(?:mål|tiltak|strategi(?:er|ar)?|indikator(?:er|ar)?)"
    r"(?:(?:\s*,\s*|\s+og\s+)(?:delmål|mål|tiltak|strategi(?:er|ar)?|indikator(?:er|ar)?))*$",
    re.I,
    begins="med og m del hov mål tiltak strategi indikator",
)
_ONLY_LEAD = pattern(
    r"(?:vi|kommunen|bydelen|me)\s+(?:vil|skal|ønsker å|ønskjer å)(?:\s+at)?$"
    r"|(?:og\s+)?(?:dette|det|slik|så)\s+(?:gjør|gjer)\s+(?:vi|me)(?: det)?$"
    r"|(?:dette|det|slik)\s+skal\s+(?:vi|me)\s+gj(?:øre|ere)(?: det)?$",
    re.I,
    begins="vi kommunen bydelen me dette det slik så og",
)
FOR_PLAN = pattern(
    r"\s+(?:(?:for|i)\s+(?:(?:hele |heile )?(?:plan)?perioden|(?:tema|del)?(?:planen|plana)|strategien)"
    r"|for\s+(?!kommune)\w+(?:planen|plana|strategien))$",
    re.I,
    needs=("perioden", "planen", "plana", "strategien"),
)
_UNIT_WORDS = frozenset("prosent pst mill kr år timer stk uker veker dager dagar personer kommuner".split())
_UNITS = pattern(rf"(?:%|{'|'.join(sorted(_UNIT_WORDS))})\b", re.I)
_LONGEST_PLAIN = 3
"""So many digits at most has an item's number without a point."""
_HEAD = 64
"""A label stands within so many characters."""
TRAILING = " \t\n.;,:–—-…"


class Label(NamedTuple):
    """What the front of a text says it is."""

    kind: str
    number: str
    text: str
    coded: bool = False
    """The kind was told by a letter code (D1.2)."""
    theme: str = ""
    """What the goal is for, where the label says it in a word: "Hovedmål vann: …"."""


def clean(text: str) -> str:
    """The item's own words: single blanks, no trailing punctuation, no quotation marks round the whole."""
    plain = "  " not in text and text.isprintable()
    return trimmed(text if plain else " ".join(text.split()))


def trimmed(text: str) -> str:
    """As `clean`, for a text that has single blanks already."""
    folded = text.strip(TRAILING)
    if (
        len(folded) > 2
        and folded[0] in '«"“”'
        and folded[-1] in '»"”“'
        and folded.count(folded[0]) < 2 + (folded[0] == '"')
    ):
        folded = folded[1:-1].strip(TRAILING)
    return folded


def is_year(number: str) -> bool:
    """Whether a number is a year, and so no item's number."""
    return len(number) == 4 and number[:2] in ("19", "20", "21") and number.isdecimal()


_PART = pattern(r"(?:handlings|tiltaks)(?:del|plan|program)(?:en|a|met)?\b", re.I, begins="handlings tiltaks")
"""A part of the plan, which is no item, whatever is said of it: "Handlingsdel: 2026–2029", "Handlingsplan – veger"."""


_CODE_BEFORE = pattern(
    r"(?P<code>[A-ZÆØÅ]{1,2}-?\d{1,2}(?:\.\d{1,2})?)[.:)]?\s+"
    r"(?P<rest>(?:(?:del|hov[eu]d)?mål|strategi|hov[eu]dgrep)\s*:\s*\S.*)",
    re.I | re.S,
    needs=(":",),
)
"""A code of the author's own before the word for what it names: "A1 Mål: Alle barn mestrer"."""


@lru_cache(maxsize=1024)
def read_label(text: str, words: Vocabulary) -> Label | None:
    """The label at the front of a text, or None. Years are no numbers; a bare word needs ":" or a dash after it."""
    head = text[:_HEAD]
    if text[1:2].islower() and (label := _plainly_numbered(text, words)) is not None:
        return label
    if not _SIGN.search(head) and not _LETTERED.match(head) and not head.rstrip()[-2:-1].isspace():
        return None
    coded = _CODED.match(text) if text[:1] in _CODE_LETTERS and not text[1:2].islower() else None
    if coded and (coded["sep"] or not coded["rest"]) and not is_year(coded["number"]):
        return Label(CODES[coded["code"]], coded["number"], clean(coded["rest"]), coded=True)
    if text[:1].isupper() and (own := _CODE_BEFORE.match(text)) is not None:
        label = read_label(own["rest"], words)
        return None if label is None or label.number or not label.text else label._replace(number=own["code"])
    if not may_be_labelled(head, words):
        return None
    numbered = _NUMBERED.match(text)
    if numbered and not is_year(numbered["number"]):
        label = _numbered_label(numbered, words)
        if label is not None:
            return label
    worded = _WORDED.match(text)
    if worded:
        word = words.match("label", worded["word"]) or _of_the_plan(worded, words)
        if word is not None and word.concept in ITEM_CONCEPTS and not (worded["rest"] and _PART.match(worded["word"])):
            theme, rest = theme_first(worded["rest"]) if word.concept in GOALS else ("", worded["rest"])
            number, rest = split_number(rest)
            return Label(kind_of(word.concept), number, _own_text(rest), theme=theme)
        return _themed(worded, words) if word is None else None
    return None


def _themed(match: re.Match[str], words: Vocabulary) -> Label | None:
    """ "Hovedmål vann: Alle har trygt vann"; None for other labels."""
    bare, theme = themed_label(match["word"]) if match.string[match.end("word") :].lstrip()[:1] == ":" else ("", "")
    word = words.match("label", bare) if bare else None
    return Label(kind_of(word.concept), "", _own_text(match["rest"]), theme=theme) if word is not None else None


def _plainly_numbered(text: str, words: Vocabulary) -> Label | None:
    """ "Delmål 1.2: Flere …": one word, a number with a colon right behind it, and the words; None for other texts."""
    word, _, rest = text.partition(" ")
    front, _, own = rest.partition(" ")
    number = front[:-1]
    if front[-1:] != ":" or not number[-1:].isdecimal() or not number[0].isdecimal() or not word.isalpha():
        return None
    if is_year(number) or ".." in number or not number.replace(".", "").isdecimal():
        return None
    found = words.match("label", word)
    known = found is not None and found.concept in ITEM_CONCEPTS
    return Label(kind_of(found.concept), number, _own_text(own)) if found is not None and known else None


def _of_the_plan(match: re.Match[str], words: Vocabulary) -> Word | None:
    """ "Overordna mål for planen", "Hovedmål for kulturarbeidet:": the label without the words that say whose it is or
    what it is for; None for other texts."""
    text, sign = match["word"], match.string[match.end("word") :].lstrip()[:1]
    bare = FOR_PLAN.sub("", text)
    if bare == text and sign == ":":
        bare = plain_label(text) or text
    word = words.match("label", bare) if bare != text else None
    return word if word is not None and word.concept in ("hovedmaal", "delmaal", "maal", "visjon") else None


def may_be_labelled(text: str, words: Vocabulary) -> bool:
    """False where no word for a goal or an action begins the text, after a number or letter of its own."""
    return words.may_begin("label", ITEM_CONCEPTS, text[:_HEAD])


def may_have_labels(texts: Sequence[str], words: Vocabulary) -> bool:
    """False where `read_label` finds none in any of the texts: those of a column or a list, of which most have none."""
    fronts = [text.lstrip()[:_HEAD] for text in texts]
    second = "".join([front[1:2] for front in fronts])
    plain = second.isalpha() and second.islower() and len(second) == len(fronts)
    if not plain and any(front[:1] in _CODE_LETTERS and not front[1:2].islower() for front in fronts):
        return True
    return words.may_begin_any("label", ITEM_CONCEPTS, fronts)


_NAMED = pattern(r"(?P<word>[^\W\d_][\wæøå]*)\s+(?P<rest>[A-ZÆØÅ«].{2,})", re.S)
_NAMED_AREA = pattern(
    r"(?P<word>(?:sats(?:n)?ings|innsats|fokus|mål|tema)område)\s+"
    r"(?P<rest>(?!(?:og|eller|i|på|for|med|til|frå|fra|som|der|av|er|innen|innan|under|nr)\b)[a-zæøå][^:.]{2,60})",
    re.I,
    needs="område",
)


def named_heading(text: str, words: Vocabulary) -> Label | None:
    """A heading of a kind word and a name, without anything between: "Satsingsområde Levende bygder"; a name in small
    letters only after the word for one area: "Innsatsområde transport"."""
    match = _NAMED.match(text) or _NAMED_AREA.match(text)
    word = words.match("label", match["word"]) if match else None
    if match is None or word is None or word.concept not in ("satsingsomraade", "hovedmaal", "delmaal", "hovedgrep"):
        return None
    return Label(word.concept, "", clean(match["rest"]))


def _numbered_label(match: re.Match[str], words: Vocabulary) -> Label | None:
    word = words.match("label", match["word"])
    if word is None or word.concept not in ITEM_CONCEPTS:
        return None
    number, rest, sep = match["number"], match["rest"], match["sep"]
    if sep in ("–", "—") and rest[:1].isdigit() and _goes_to(number, rest):
        return None
    if sep.isspace() and number.isalpha() and not _lettered_goal(number, rest, word.concept):
        return None
    if sep.isspace() and (_UNITS.match(rest) or rest[:1] in "–—-" or _SPEAKS_OF.match(rest)):
        return None
    return Label(kind_of(word.concept), number.rstrip("."), _own_text(rest))


def _lettered_goal(number: str, rest: str, concept: str) -> bool:
    """Whether a letter without a sign after it is a goal's and its words begin after it: "Delmål A Folk er trygge"."""
    return len(number) == 1 and number != "I" and number.isupper() and concept in SERVED and rest[:1].isupper()


def _goes_to(number: str, rest: str) -> bool:
    """Whether two numbers with a dash between them name the items from the one to the other: "Tiltakene 5–8 …"."""
    last = rest.split(maxsplit=1)[0].rstrip(".,:;)")
    return last.replace(".", "").isdecimal() and last.count(".") == number.count(".") and not is_year(last)


def _own_text(rest: str) -> str:
    text = clean(rest)
    if text[:1] == "(" and text.find(")") == len(text) - 1:
        text = clean(text[1:-1])
    return "" if _ONLY_PARTS.match(text) or _ONLY_LEAD.match(text) else text


def kind_of(concept: str) -> str:
    """The node kind a vocabulary concept stands for."""
    return "innsatstrinn" if concept == "trinn" else concept


def split_number(text: str) -> tuple[str, str]:
    """("1.2", "Flere …") from "1.2 Flere …"; ("", text) where no number leads. Years and amounts are left alone."""
    if not text[:1].isdigit():
        return "", text
    front, _, rest = text.partition(" ")
    number = front.rstrip(".):")
    pointed = "." in number
    if rest[:1].isalpha() and _is_plain(number, pointed=pointed):
        sep = " " if front == number else front
    else:
        match = _PLAIN_NUMBER.match(text)
        if match is None:
            return "", text
        number, sep, rest = match.groups()
    spaced = sep.isspace()
    if is_year(number) or ((spaced or not rest[:1].isupper()) and _counts(rest)):
        return "", text
    if spaced and "." not in number and not rest[:1].isupper():
        return "", text
    return number, rest


def _is_plain(number: str, *, pointed: bool) -> bool:
    if pointed:
        return number.replace(".", "").isdecimal() and ".." not in number
    return number.isdecimal() and len(number) <= _LONGEST_PLAIN


def _counts(rest: str) -> bool:
    """Whether what follows a number is what it counts: "10 prosent", "3 år"."""
    word = rest.partition(" ")[0]
    return word.lower() in _UNIT_WORDS if word.isalpha() else _UNITS.match(rest) is not None


def counted_on(text: str, above: str) -> str:
    """ "1.1" of "1.1 Delmål: …" below goal 1; "" where the number in front does not go on from the goal's `above`."""
    number = split_number(text)[0] if above and text.startswith(f"{above}.") else ""
    return number if number.rpartition(".")[0] == above else ""


def split_letter(text: str) -> tuple[str, str]:
    """("a", "Flere …") from "a) Flere …" or "A: Flere …"; ("", text) else."""
    match = _LETTER.match(text) if text[1:2] in "):.IVX" and text[:1].isalpha() else None
    return (match["number"], match["rest"]) if match else ("", text)


_ANY_CODE = pattern(
    r"(?P<code>(?:[A-ZÆØÅ]{1,3}-?|[A-ZÆØÅ]\.)\d{1,3}(?:\.\d{1,2}){0,2})(?:[.:)]|\s[–—-])?\s+(?P<rest>\S.{2,})", re.S
)


_NO_CODE = pattern(r"(?:FV|RV|KV|PV|NS|FN|TEK|CO|PM|COVID|EØS)-?\d")
"""Roads, standards and gases, which are written as codes are."""


def split_code(text: str) -> tuple[str, str]:
    """("E1", "Flere …") from "E1 Flere …", ("E1.2", …) from "E1.2 …": a code of the author's own; ("", text) else."""
    match = _ANY_CODE.match(text) if text[:1].isupper() else None
    return ("", text) if match is None or _NO_CODE.match(text) else (match["code"], match["rest"])


@lru_cache(maxsize=256)
def number_of(label: str) -> str:
    """The number in a list marker as printed: "1." -> "1", "a)" -> "a", "Delmål 1a)" -> "1a", "-" -> ""."""
    stripped = label.strip().rstrip(".):")
    tail = stripped.rsplit(" ", 1)[-1]
    return tail if tail and (tail[0].isdigit() or (len(tail) == 1 and tail.isalpha())) and not is_year(tail) else ""
