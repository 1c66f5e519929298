"""plancheck's own answers, known by how they begin: a report saved in the planmappe is never read as a plan."""

from __future__ import annotations

import re

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".csv"})
"""Kinds of files that plancheck both writes and reads as plans."""
HEAD = 400
"""So many bytes tell."""

_COUNT = (
    r"\d+ (?:må rettes|bør rettes|må rettast|bør rettast|til vurdering|must be fixed|should be fixed|to consider)"
)
_OWN = re.compile(
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


def is_own(head: bytes) -> bool:
    """Whether a file that begins so is an answer plancheck wrote."""
    return _OWN.match(head[:HEAD].decode("utf-8", "replace")) is not None
