"""`plancheck trace`: why an item is there (upwards), and what hangs on it (downwards)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from plancheck import run
from plancheck.asked import Asked, settings_for
from plancheck.cli.clicked import config_option, lang_option, paths_argument, today_option
from plancheck.cli.finditem import find_item
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import emit
from plancheck.document import Span
from plancheck.foedselsnummer import masked
from plancheck.graph import Plangraf
from plancheck.i18n import text
from plancheck.model import Edge, Node, Tiltak

_THREAD = ("bidrar_til", "gjengir")
_BESIDE = ("maalt_av", "svarer_paa", "staar_paa", "avhenger_av", "ansvarlig", "medansvarlig")


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Følger den røde tråden for ELEMENT: hvorfor det er der (oppover) og hva som henger på det (nedover). "
    "ELEMENT er en id (T1.2.3, plan#T1.2.3), et nummer («delmål 1.2») eller elementets egne ord.",
)
@click.argument("item", metavar="ELEMENT")
@paths_argument
@today_option
@config_option
@lang_option
def trace(item: str, paths: tuple[str, ...], today: date | None, config: Path | None, lang: str | None) -> int:
    """Find the item in the graph and draw its thread."""
    settings = settings_for(paths, Asked(today=today, config=config, lang=lang))
    graf = run.graph(paths, settings)
    emit(masked("\n".join(_Thread(graf, settings.lang or "nb").lines(find_item(graf, item)))))
    return 0


class _Thread:
    """The lines that tell of one item."""

    def __init__(self, graf: Plangraf, lang: str) -> None:
        self.graf = graf
        self.lang = lang

    def lines(self, node: Node) -> Iterator[str]:
        yield self.name(node)
        yield f"  {where(node.span)}"
        yield from (f"  {line}" for line in self.facts(node))
        up = list(self.walk(node, upwards=True))
        yield ""
        none = "trace_top" if node.kind == "hovedmaal" else "trace_no_up"
        yield text("trace_up" if up else none, self.lang)
        yield from up
        down = list(self.walk(node, upwards=False))
        yield ""
        yield text("trace_down" if down else "trace_no_down", self.lang)
        yield from down
        beside = [self.beside(edge) for edge in self.graf.ut(node.id, *_BESIDE)]
        if beside:
            yield ""
            yield text("trace_beside", self.lang)
            yield from dict.fromkeys(beside)

    def name(self, node: Node) -> str:
        """ "Delmål 1.2: Flere mestrer egen hverdag [samfunnsdel#D1.2]"."""
        kind = text(f"node_{node.kind}", self.lang)
        label = f"{kind} {node.number.rstrip('.')}" if node.number else kind
        return f"{label}: {' '.join(node.text.split())} [{node.id}]"

    def facts(self, node: Node) -> Iterator[str]:
        if isinstance(node, Tiltak):
            if node.ansvar:
                yield text("field_ansvar", self.lang, value=", ".join(name.text for name in node.ansvar))
            if node.frist is not None:
                yield text("field_frist", self.lang, value=node.frist.text)
        for mention in node.mentions:
            yield text("trace_mention", self.lang, place=where(mention.span))

    def walk(self, start: Node, *, upwards: bool) -> Iterator[str]:
        """The tree above or below the item; an item met again is named, not opened again."""
        seen = {start.id}
        stack = [(edge, 1) for edge in reversed(self.edges(start.id, upwards))]
        while stack:
            edge, depth = stack.pop()
            other = edge.target if upwards else edge.source
            node = self.graf.nodes.get(other)
            if node is None:
                continue
            mark = text(f"provenance_{edge.provenance}", self.lang)
            again = other in seen
            tail = text("trace_again", self.lang) if again else f"{mark}, {where(node.span)}"
            yield f"{'  ' * depth}{'↑' if upwards else '↓'} {self.name(node)} ({tail})"
            if not again:
                seen.add(other)
                stack.extend((below, depth + 1) for below in reversed(self.edges(other, upwards)))

    def edges(self, node: str, upwards: bool) -> list[Edge]:
        return list(self.graf.ut(node, *_THREAD) if upwards else self.graf.inn(node, *_THREAD))

    def beside(self, edge: Edge) -> str:
        other = self.graf.nodes.get(edge.target)
        return f"  {text(f'edge_{edge.kind}', self.lang)}: {self.name(other) if other is not None else edge.target}"


def where(span: Span) -> str:
    """ "samfunnsdel.md:12", or the place in words where there are no lines."""
    return f"{span.file}:{span.line}" if span.line else ", ".join(part for part in (span.file, span.place) if part)
