"""Legends: of abbreviations ("HO = Helse og omsorg", a chapter of them, a two-column table, "Helse og omsorg (HO)"),
and of who leads among several responsible ("Den som står først, har hovedansvaret")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plancheck.document import EMPTY, Block, Document
from plancheck.extract.text.prose import Sections, prose_of, sentences
from plancheck.extract.toldabbreviations import told_abbreviations
from plancheck.parts import Section
from plancheck.pattern import pattern
from plancheck.vocabulary import vocabulary

_ABBREVIATION = r"[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,3}[A-ZÆØÅ&/][A-ZÆØÅa-zæøå&/]{0,7}|[A-ZÆØÅ][A-Za-zæøå]{0,4}"
_EQUALS = pattern(
    rf"(?<![\w/-])({_ABBREVIATION})\s*=\s*([^=,;.|\n]+(?:,\s+(?!{_ABBREVIATION}\s*=)[^=,;.|\n]+)*)(?=\s*(?:[,;.|\n]|$))"
)
_ENTRY = pattern(rf"^\s*({_ABBREVIATION})\s*(?:=|:|–|—|-{{1,2}}(?=\s))\s*(\S[^\n]*)$")
_IN_PARENTHESIS = pattern(r"\(([A-ZÆØÅ]{2,6})\)")
_NAME_BEFORE = pattern(r"[A-ZÆØÅa-zæøå][\wæøå]*(?:[ -]+[\wæøå]+){0,7}[-]?\s*$")
_SMALL = frozenset(["og", "i", "for", "av", "til", "på", "med", "den", "det", "de"])
_SINGLE = pattern(r"[A-ZÆØÅ]{2,}|[A-ZÆØÅ][a-zæøå]*[A-ZÆØÅ]|[A-ZÆØÅ][a-zæøå]{1,3}$|[A-ZÆØÅ]$")
_NAMED = (
    r"(?:står|stend|nevn(?:t|es|er)|nemn[dt]e?|nemnast|nemner|oppført|listet|lista|ført|skrevet|skrive|skrivne?|"
    r"oppgitt|oppgjeven|oppgis|satt|sett|plassert)"
)
_NAMED_FIRST = pattern(
    rf"\b{_NAMED}\s+(?:(?:opp|alltid|her)\s+)*(?:først|fyrst)\b"
    r"|\b(?:først|fyrst)\s?(?:nevnte?|nemnde?|oppførte?|opplista)\b"
    r"|\b(?:første|fyrste)\s+(?:nevnte|nemnde|navn(?:et)?|namn(?:et)?|enhet(?:en)?|eining(?:a)?|i\s+kolonn)"
    r"|\b(?:named|listed|mentioned)\s+first\b|\bfirst[- ](?:named|listed|mentioned)\b",
    re.I,
)
_LEADS = pattern(
    r"\b(?:hoved|hovud)ansvar|\bansvarl(?:ig|eg)|\b(?:har|med|og|tar|tek)\s+ansvar(?:et)?\b|\bled(?:er|ende)\b|\blei(?:ar|er|ande)\b"
    r"|\bkoordiner|\b(?:main|lead|overall)\s+responsib|\bleads?\b",
    re.I,
)
_OF_OTHER = pattern(
    r"\b(?:tiltak\w*|mål\w*|punkt\w*|oppgåve\w*|oppgave\w*|kapit\w+)\s+(?:som\s+)?(?:er\s+|blir\s+)?$", re.I
)
"""What else may stand first: "tiltakene som står først"."""
_STARRED = pattern(
    r"(?:\*|\bstjerne)(?=.{0,60}?\b(?:hoved|hovud)ansvar)|\b(?:hoved|hovud)ansvar.{0,60}?(?:\*|\bstjerne)|^=\s*(?:hoved|hovud)ansvar",
    re.I,
)
_OVER = pattern(r"forkort|bruk av forkort|(?:tegn|teikn|ord)?forklaring(?:er|ar)?(?:\s+(?:av|på)\s+\w+)?\W*$", re.I)
"""How a line begins that leads to a legend."""
_WORDS_OVER = ("forkort", "ordliste", "omgrep", "begrep", "teiknforklaring", "tegnforklaring", "definisjon")
_LONGEST_RULE = 200
_CAPITALS = pattern(r"[A-ZÆØÅ][A-ZÆØÅ&/]{1,7}$")
_COLUMNS = _FEWEST_PAIRS = 2
_LETTERS = 2
"""So many single letters in a row are a legend: "O = oppvekst, H = helse"; one may be a sum or a formula."""


def lead_sign(document: Document) -> str:
    """How the document says that it marks the lead among several responsible: "first" (the one named first), "*" (a
    star at the name), or "" where it says nothing of the kind."""
    prose = prose_of(document)
    if not prose.has("*ansvar", "*leder", "*leiar", "koordiner", "*respons", "*lead"):
        return ""
    for piece in prose.near("*først", "*fyrst", "first", "*stjerne", "**", "*= hov"):
        for sentence in sentences(piece):
            if len(sentence.text) > _LONGEST_RULE:
                continue
            named = _NAMED_FIRST.search(sentence.text)
            if named and _LEADS.search(sentence.text) and not _OF_OTHER.search(sentence.text, 0, named.start()):
                return "first"
            if _STARRED.search(sentence.text):
                return "*"
    return ""


def legend(document: Document, sections: Sequence[Section]) -> Mapping[str, str]:
    """Abbreviation -> what it stands for, as the document explains it."""
    prose = prose_of(document)
    found: dict[str, str] = {}
    for short, full in _listed(document, sections):
        found.setdefault(short, full)
    if " = " in prose.text:
        for piece in prose.near(" = "):
            entries = list(_equals(piece.text))
            letters = sum(len(short) == 1 for short, _ in entries)
            for short, full in entries:
                if len(short) > 1 or letters >= _LETTERS:
                    found.setdefault(short, full)
    if "(" in prose.text:
        for match in _IN_PARENTHESIS.finditer(prose.text):
            name = _spelt_out(prose.text[max(0, match.start() - 80) : match.start()], match[1])
            if name:
                found.setdefault(match[1], name)
    return {**dict(told_abbreviations(prose)), **found} or EMPTY


def _listed(document: Document, sections: Sequence[Section]) -> Iterator[tuple[str, str]]:
    """What chapters, lists and tables of abbreviations say, and tables of letters and names alone."""
    if prose_of(document).has(*_WORDS_OVER):
        places = Sections(sections)
        for index, block in enumerate(document.blocks):
            if places.role(index) == "forkortelser" or _is_legend(block, document.blocks[index - 1] if index else None):
                yield from _entries(block)
    for block in document.blocks:
        if block.kind == "table" and _is_bare_legend(block):
            yield from _entries(block)


def _is_legend(block: Block, before: Block | None) -> bool:
    """A two-column table whose header says so, or that follows a lead-in that does."""
    if block.kind != "table" or not block.header or len(block.header[-1].cells) != 2:
        return False
    word = vocabulary().match("column", block.header[-1].cells[0].text)
    heads = block.header[-1].cells[0].text.lower()
    return (
        (word is not None and word.concept == "forkortelser")
        or heads.startswith("forkort")
        or (before is not None and _OVER.match(before.text) is not None)
    )


def _is_bare_legend(block: Block) -> bool:
    """A table of letters and names from its very first row, with no word that says so: "VA | Vann og avløp"."""
    rows = [row.cells for row in (*block.header, *block.rows)]
    pairs = [(cells[0].text.strip(), cells[1].text.strip()) for cells in rows if len(cells) == _COLUMNS]
    return len(pairs) == len(rows) >= _FEWEST_PAIRS and all(_is_pair(short, full) for short, full in pairs)


def _is_pair(short: str, full: str) -> bool:
    """Whether the letters stand in the name in their order, from its first on: "KO" and "Kommuneoverlegen"."""
    rest = iter(full.upper())
    letters = [letter for letter in short if letter.isalpha()]
    told = _CAPITALS.match(short) is not None and short[0] == full[:1].upper() and not full.isupper()
    return told and len(full) > len(short) and all(letter in rest for letter in letters)


def _entries(block: Block) -> Iterator[tuple[str, str]]:
    if block.kind == "table":
        for row in (*block.header, *block.rows):  # the first pair may stand where a header would
            cells = [cell.text.strip() for cell in row.cells]
            if len(cells) > 1 and cells[1] and len(cells[0]) <= 10 and _SINGLE.match(cells[0]) and " " not in cells[0]:
                yield cells[0], cells[1]
        return
    for line in block.text.split("\n"):
        equal = list(_equals(line))
        yield from equal
        entry = _ENTRY.match(line) if not equal else None
        if entry is not None and _SINGLE.match(entry[1]):
            yield entry[1].strip(), entry[2].strip(" .")


def _equals(text: str) -> Iterator[tuple[str, str]]:
    for match in _EQUALS.finditer(text):
        short, full = match[1], _up_to_initials(match[1], match[2]).strip(" .)")
        if _SINGLE.match(short) and len(full) > len(short) and any(char.isalpha() for char in full[:2]):
            yield short, full


def _up_to_initials(short: str, said: str) -> str:
    """ "kultur, næring og miljø" for KNM: as many parts between commas as its letters need; else the first one."""
    parts, letters = said.split(","), short.lower()
    for count in range(1, len(parts) + 1):
        words = [word for word in " ".join(parts[:count]).lower().split() if word not in _SMALL]
        if "".join(word[0] for word in words) == letters:
            return ",".join(parts[:count])
    return parts[0]


def _spelt_out(before: str, short: str) -> str | None:
    """The words right before "(HM)" whose initials it is made of: "Helse og mestring"."""
    match = _NAME_BEFORE.search(before)
    if match is None:
        return None
    words = match.group().split()
    letters = [char.lower() for char in short]
    for count in range(1, len(words) + 1):
        tail = words[-count:]
        initials = [word[0].lower() for word in tail if word.lower() not in _SMALL]
        if initials == letters or [word[0].lower() for word in tail] == letters:
            return " ".join(tail)
    return None
