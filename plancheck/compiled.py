"""The built-in pages and vocabulary, as the wheel brought them; a checkout compiles its own (`pagecache`)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from plancheck.prepared import FOLDER


def builtin(part: str) -> Any:
    """One part of the built-in knowledge: "vocabulary" (a packed list) or "rules" (pages, hjemler, profiles, needs).

    Raises PageError where a page in the checkout cannot be used.
    """
    here = os.path.dirname(os.path.realpath(__file__))
    packed = os.path.join(here, FOLDER, f"{part}.json")
    if os.path.isdir(os.path.join(here, "rules")) and os.path.isfile(packed):
        with open(packed, encoding="utf-8") as file:
            return json.load(file)
    from plancheck.pagecache import cached

    return cached(part)


def load_wordlists(extra: tuple[str, ...] = ()) -> list[Mapping[str, Any]]:
    """The packed vocabulary (see `wordlist`), a municipality's own files first."""
    if not extra:
        return [builtin("vocabulary")]
    from plancheck.pagecache import wordlists

    return [*wordlists(extra), builtin("vocabulary")]
