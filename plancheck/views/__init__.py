"""The goal graph as text: one small file a format, chosen by a table and imported when used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from plancheck.foedselsnummer import masked
from plancheck.graph import Plangraf

FORMATS: Mapping[str, str] = {
    "json": "plancheck.views.json",
    "mermaid": "plancheck.views.mermaid",
    "dot": "plancheck.views.dot",
    "graphml": "plancheck.views.graphml",
    "csv": "plancheck.views.csv",
}
"""Format -> the module whose `render(graf, lang)` writes it."""


def render(graf: Plangraf, format: str, *, lang: str = "nb") -> str:
    """The graph in one format, ending with a line break; `lang` is that of the words in a drawing.

    Raises KeyError for another format. No identity number gets out (DOK006).
    """
    write: Callable[[Plangraf, str], str] = import_module(FORMATS[format]).render
    return masked(write(graf, lang))
