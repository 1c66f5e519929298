"""Rows of a sheet that say something of the list as a whole: "Oppdatert 12.01.2026", "Planen evalueres i 2029"."""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"\*+\s*\S|(?:kjelde|kilde|merk|merknad|note|fotnote|obs)\s*:\s*\S|(?:sist )?oppdatert\b|"
    r"(?:alle )?(?:beløp|kostnad(?:er|ar)?|tall?|sum(?:mer|mar)?)\s+(?:er\s+)?(?:oppgi\w+\s+|oppgj\w+\s+)?i\s+"
    r"(?:hele\s+|heile\s+)?(?:1\s?000|tusen|mill)|"
    r"(?:alle )?tiltak(?:ene|a)?\s+(?:(?:som\s+er\s+)?"
    r"(?:merket|merkt[ae]?|markert|markerte|skrevet|skrive|skrivne|viste?)\s+(?:med|i)|"
    r"i\s+(?:kursiv|feit|fet|utheva|uthevet|raud|rød|grøn|grønn|gul|blå)\w*)\b|"
    r"(?:kursiv|(?:raud|rød|grøn|grønn|gul|blå|oransje|grå)\s+(?:farge|skrift|tekst|rute|celle))\w*\s+"
    r"(?:betyr|tyder|viser|er)\b",
    re.I,
)
"""How a row alone below a table begins that says something about the table."""
_SENTENCE = re.compile(
    r"(?:(?:denne|dette)\s+)?(?:[^\W\d_]*(?:plan|program|strategi|oversikt|dokument|tabell|skjema)(?:en|et|a)|"
    r"(?:tiltaks?|handlings|aksjons|oppfølgings|oppfylgings)?list(?:en|a)|(?:handlings|tiltaks|samfunns)delen|"
    r"[^\W\d_]*oversyn(?:et)?|arket)\s+"
    r"(?:er|blir|ble|blei|vart|vert|skal|vil|har|må|gjelder|gjeld|viser|[^\W\d_]{4,}(?:res|rast|les|last))\b",
    re.I,
)
"""How a sentence begins that has the list or the plan for its subject."""


def is_note(text: str) -> bool:
    """Whether a row alone in its line is said of the list or the plan, wherever it stands: no title, nothing to do."""
    return _NOTE.match(text) is not None or _SENTENCE.match(text) is not None
