"""Adding an exemption to the text of a configuration file, with everything else in it left as it stands."""

from __future__ import annotations

import json
import re
from datetime import date

from plancheck.record import dataclass

_KEY = re.compile(r"^exemptions[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_EMPTY = re.compile(r"^(?:\[\s*\])?\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One accepted gap."""

    rule: str
    item: str
    reason: str
    expires: date | None = None

    def yaml(self) -> str:
        """The entry as a YAML mapping on one line."""
        return "{" + ", ".join(f"{key}: {value}" for key, value in self._pairs()) + "}"

    def toml(self) -> str:
        """The entry as a TOML inline table."""
        return "{" + ", ".join(f"{key} = {value}" for key, value in self._pairs()) + "}"

    def _pairs(self) -> list[tuple[str, str]]:
        pairs = [("rule", self.rule), ("item", self.item), ("reason", self.reason)]
        written = [(key, value if key == "rule" else json.dumps(value, ensure_ascii=False)) for key, value in pairs]
        return [*written, *([("expires", self.expires.isoformat())] if self.expires else [])]


def with_entry(text: str, entry: Entry) -> str:
    """The configuration text with the entry added under `exemptions:`."""
    key = _KEY.search(text)
    if key is None:
        start = text if not text or text.endswith("\n") else text + "\n"
        return f"{start}exemptions:\n  - {entry.yaml()}\n"
    if _EMPTY.match(key[1]):
        return _in_block(text, key, entry)
    return _in_flow(text, key.start(1), entry)


def _in_block(text: str, key: re.Match[str], entry: Entry) -> str:
    """After the last line of the block list; its indent is kept."""
    _, mark, comment = key[1].partition("#")
    before = text[: key.start()] + "exemptions:" + (f"  {mark}{comment}" if mark else "")
    lines = text[key.end() :].split("\n")[1:]
    last, indent = 0, "  "
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith((" ", "-", "#")):
            break
        if line.strip() and not line.lstrip().startswith("#"):
            last = number
            indent = line[: len(line) - len(line.lstrip())] if line.lstrip().startswith("- ") else indent
    body = [*lines[:last], f"{indent}- {entry.yaml()}", *lines[last:]]
    return before + "\n" + "\n".join(body) + ("" if body[-1] == "" else "\n")


def _in_flow(text: str, start: int, entry: Entry) -> str:
    """Before the bracket that closes the list."""
    depth, quote = 0, ""
    for at in range(start, len(text)):
        char = text[at]
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "[{":
            depth += 1
        elif char in "]}":
            depth -= 1
            if depth == 0:
                inside = text[start + 1 : at].rstrip()
                comma = "" if inside.endswith(",") else ","
                return f"{text[:start]}[{inside}{comma} {entry.yaml()}{text[at:]}"
    return text
