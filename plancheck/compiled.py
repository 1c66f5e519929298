"""The built-in pages and vocabulary, as the wheel brought them; a checkout compiles its own (`pagecache`)."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from typing import Any

from plancheck.prepared import prepared
from plancheck.wordlist import lay_out

NO_CACHE = "PLANCHECK_NO_CACHE"
"""Set in the environment, it has the cache neither read nor written (`check --no-cache`)."""


def builtin(part: str) -> Any:
    """One part of the built-in knowledge: "vocabulary" (a list laid out) or "rules" (pages, hjemler, profiles, needs).

    Raises PageError where a page in the checkout cannot be used.
    """
    found = prepared().get(_key(part))
    if found is not None:
        return marshal.loads(found)
    from plancheck.pagecache import read_part

    return _asked(part, read_part(part))


def load_wordlists(extra: tuple[str, ...] = ()) -> list[Mapping[str, Any]]:
    """The vocabulary laid out (see `wordlist`), a municipality's own files first."""
    if not extra:
        return [builtin("vocabulary")]
    from plancheck.pagecache import wordlists

    return [*map(lay_out, wordlists(extra)), builtin("vocabulary")]


def parts_of(values: Mapping[str, Any]) -> dict[str, bytes]:
    """What `builtin` looks for, for the compiled parts by name."""
    return {_key(part): marshal.dumps(_asked(part, value)) for part, value in values.items()}


def _asked(part: str, value: Any) -> Any:
    """A compiled part as it is asked for."""
    return lay_out(value) if part == "vocabulary" else value


def _key(part: str) -> str:
    return f"data {part}"
