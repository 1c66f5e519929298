"""Names of elements and attributes in WordprocessingML."""

from __future__ import annotations

from typing import Final

MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COMPATIBLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"

P: Final = MAIN + "p"
PPR: Final = MAIN + "pPr"
RPR: Final = MAIN + "rPr"
TBL: Final = MAIN + "tbl"
TR: Final = MAIN + "tr"
TC: Final = MAIN + "tc"
T: Final = MAIN + "t"
VAL: Final = MAIN + "val"
ID: Final = MAIN + "id"
STYLE: Final = MAIN + "style"
SDT: Final = MAIN + "sdt"
SDT_CONTENT: Final = MAIN + "sdtContent"
TEXT_BOX: Final = MAIN + "txbxContent"
NUM_PR: Final = MAIN + "numPr"
NUM_ID: Final = MAIN + "numId"
LEVEL: Final = MAIN + "ilvl"
INDENT: Final = MAIN + "ind"
OUTLINE: Final = MAIN + "outlineLvl"
DELETED: Final = MAIN + "del"
MOVED: Final = MAIN + "moveFrom"

OFF: Final = frozenset({"0", "false", "off", "none"})


def number(text: str | None, default: int = 0) -> int:
    """A whole number as Word writes it; the default where it is none."""
    try:
        return int(text) if text else default
    except ValueError:
        return default
