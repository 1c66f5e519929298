"""plancheck's own answers, known by how they begin: a report saved in the planmappe is never read as a plan."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.document import Document
from plancheck.pattern import pattern

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".csv"})
"""Kinds of files that plancheck both writes and reads as plans."""
HEAD = 400
"""So many bytes tell."""

LIST_HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(("beslutning", "avgjerd", "decision"), "beslutning"),
    **dict.fromkeys(("begrunnelse", "grunngiving", "grunngjeving", "reason"), "begrunnelse"),
    **dict.fromkeys(("hva er feil", "kva er feil", "what is wrong"), "feil"),
    **dict.fromkeys(("regel", "rule"), "regel"),
    **dict.fromkeys(("nøkkel (la stå)", "nøkkel (lat stå)", "key (leave as it is)"), "noekkel"),
}
"""The headings of a list of findings (`--format xlsx`) that tell it from other lists, casefolded -> the column."""
_OF_A_LIST = frozenset({"beslutning", "begrunnelse", "feil"})
_DECISIONS = frozenset(words for words, column in LIST_HEADINGS.items() if column == "beslutning")

_COUNT = r"\d+ (?:må rettes|bør rettes|må rettast|bør rettast|til vurdering|must be fixed|should be fixed|to consider)"
_OWN = pattern(
    r"\ufeff?(?:"
    r"## plancheck: "  # markdown
    r"|(?:Klar for [a-zæøå]+: (?:ja|nei|ikkj?e avgjort)|Ready for [a-z -]+: (?:yes|no|undecided))\b"  # text
    rf"|(?:{_COUNT})(?:, {_COUNT})*\r?\n"
    r"|(?:Ingen funn|No findings)\r?\n\r?\n(?:Lest|Har lese|Lese|Read): "
    r"|(?:Ikke kontrollert|Ikkje kontrollert|Not checked): "
    r"|(?:Kontrollpunktet (?:før|for)|Gate (?:before|for)) [^\n:]+: "
    r"|[^\n:]+(?::\d+){0,2}: [A-Z]{3}\d{3} "  # concise
    r"|Id;(?:Tekst|Text);[^\n]*;Plan;(?:Sted|Stad|Place)\r?\n"  # list --format csv
    r")"
)

_SIGNS = (": ", ";", "rett", "vurdering", "be fixed", "consider", "Ingen funn", "No findings")
"""The first line of an answer holds one of these."""


def is_own(head: bytes) -> bool:
    """Whether a file that begins so is an answer plancheck wrote."""
    text = head[:HEAD].decode("utf-8", "replace")
    first = text.partition("\n")[0]
    return any(sign in first for sign in _SIGNS) and _OWN.match(text) is not None


def heading(text: str) -> str:
    """A heading as `LIST_HEADINGS` has it."""
    return " ".join(text.split()).casefold()


def is_list(document: Document) -> bool:
    """Whether a spreadsheet is a list of findings, also after somebody has worked in it and saved it anew."""
    if document.format != "spreadsheet":
        return False
    rows = (row for block in document.blocks for row in (*block.header, *block.rows))
    near = (row for row in rows if any(cell.text.casefold() in _DECISIONS for cell in row.cells))
    return any({LIST_HEADINGS.get(heading(cell.text)) for cell in row.cells} >= _OF_A_LIST for row in near)
