"""`plancheck rule CODE`: what a rule asks, why, how to mend, and what it builds on."""

from __future__ import annotations

from collections.abc import Mapping

import click

from plancheck.cli.book import book_with, read_page_of
from plancheck.cli.clicked import lang_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import emit
from plancheck.compiled import builtin
from plancheck.hjemler import facts
from plancheck.i18n import text
from plancheck.rule import Rule


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Forklarer en regel: hva den ser etter, hvorfor, hvordan det rettes, og eksempler. "
    "REGEL er en kode (SPO001) eller et navn (tiltak-uten-delmaal).",
)
@click.argument("code", metavar="REGEL")
@lang_option
def rule(code: str, lang: str | None) -> int:
    """Print the rule's page."""
    chosen = "nb" if lang in (None, "auto") else str(lang)
    found = book_with(code)
    emit("\n".join(_head(found, chosen)) + "\n\n" + _body(found))
    return 0


def _head(rule: Rule, lang: str) -> list[str]:
    texts = rule.texts.get(lang) or rule.texts["nb"]
    lines = [f"{texts['title']} ({rule.code}, {rule.name})", ""]
    if texts.get("summary"):
        lines += [str(texts["summary"]), ""]
    severity = rule.severity["default"]
    lines.append(f"{text('rule_severity', lang)}: {text(f'severity_{severity}', lang)}")
    lines += [
        f"  {text('for_type', lang, type=kind)}: {text(f'severity_{level}', lang)}"
        for kind, level in rule.severity.items()
        if kind != "default"
    ]
    for gate, levels in rule.gates.items():
        level = levels.get("default")
        if level:
            lines.append(f"  {text(f'gate_{gate}', lang)}: {text(f'severity_{level}', lang)}")
    lines += [text("basis_" + entry["kind"], lang) + ": " + _basis(entry, lang) for entry in rule.basis]
    return lines


def _basis(entry: Mapping[str, str], lang: str) -> str:
    """What the rule builds on; a paragraph of the law as it is cited."""
    hjemmel = facts(builtin("rules")["hjemler"]).get(entry.get("hjemmel", ""))
    return hjemmel.cite(lang) if hjemmel is not None else str(entry.get("ref") or entry.get("hjemmel") or "")


def _body(rule: Rule) -> str:
    """The page's own words, which are bokmål; markers of expected findings are shown as they stand."""
    return "\n\n".join(f"{heading}\n{'-' * len(heading)}\n{body}" for heading, body in read_page_of(rule).sections)
