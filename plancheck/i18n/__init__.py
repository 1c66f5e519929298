"""What the command line says, in bokmål, nynorsk and English: one small table a language, loaded when used."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

FALLBACK = "nb"


def text(key: str, lang: str, /, **params: object) -> str:
    """The text called `key` in the language (bokmål where the language is unknown), filled with `params`.

    Raises KeyError where no table has the key.
    """
    return table(lang)[key].format(**params)


def table(lang: str) -> Mapping[str, str]:
    """All texts of one language."""
    name = lang if lang in ("nb", "nn", "en") else FALLBACK
    texts: Mapping[str, str] = import_module(f"plancheck.i18n.{name}").TEXTS
    return texts
