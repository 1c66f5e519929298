"""`plancheck rules`: the catalogue, and `plancheck rules test`: the pages' own examples."""

from __future__ import annotations

import json
from pathlib import Path

import click

from plancheck.asked import configuration
from plancheck.cli.book import load, read_page_of
from plancheck.cli.clicked import Typed, lang_option
from plancheck.cli.group import CONTEXT, Kommando
from plancheck.cli.output import emit, tell
from plancheck.cli.values import OneOf, codes
from plancheck.i18n import table, text
from plancheck.pagetest import faults_of
from plancheck.rule import Rule
from plancheck.rulebook import UnknownRuleError
from plancheck.selection import weight
from plancheck.settings import rule_word
from plancheck.usage import UsageError


@click.command(
    cls=Kommando,
    context_settings=CONTEXT,
    help="Viser alle reglene, eller bare dem KODER nevner (SPO, HOR002). «plancheck rules test» prøver eksemplene på "
    "regelsidene, også på sidene i mappene som nevnes etter «test».",
)
@click.argument("words", metavar="[KODER | test [MAPPE]…]", nargs=-1)
@click.option(
    "--format", "-f", "fmt", type=Typed(OneOf("table", "json")), default="table", help="table eller json (table)."
)
@lang_option
def rules(words: tuple[str, ...], fmt: str, lang: str | None) -> int:
    """List the rules, or test their pages."""
    chosen = "nb" if lang in (None, "auto") else str(lang)
    own = configuration((), None).rules
    if words[:1] == ("test",):
        folders = (*own, *map(Path, words[1:]))
        return _test(load(folders).rules, folders, chosen)
    book = load(own)
    wanted = tuple(map(rule_word, codes(words)))
    try:
        book.guard(wanted)
    except UnknownRuleError as error:
        raise UsageError("unknown_rule", word=error.word, hint=error.guess or "") from error
    listed = tuple(rule for rule in book.rules if not wanted or weight(wanted, rule))
    emit(_json(listed, chosen) if fmt == "json" else _table(listed, chosen))
    return 0


def _test(every: tuple[Rule, ...], folders: tuple[Path, ...], lang: str) -> int:
    """Run every page's examples; 1 where one fails, 3 where there is none to run."""
    examples, failed = 0, 0
    for rule in every:
        page = read_page_of(rule, folders)
        examples += len(page.examples)
        for fault in faults_of(rule, page, folders):
            failed += 1
            emit(f"{fault.page}:{fault.line}: {text(fault.key, lang, **fault.params)}")
    if not examples:
        raise UsageError("no_examples")
    tell(text("pages_tested", lang, pages=len(every), examples=examples, failed=failed))
    return 1 if failed else 0


def _table(every: tuple[Rule, ...], lang: str) -> str:
    lines: list[str] = []
    category = ""
    for rule in every:
        if rule.category != category:
            category = rule.category
            lines += [*([""] if lines else []), _category(category, lang)]
        level = text(f"severity_{rule.severity['default']}", lang)
        lines.append(f"  {rule.code}  {level:<14}  {_title(rule, lang)} ({rule.name})")
    return "\n".join((*lines, "", text("rules_count", lang, count=len(every))))


def _category(name: str, lang: str) -> str:
    """The heading of a category; a municipality's own goes by the name it has."""
    key = f"category_{name}"
    return text(key, lang) if key in table(lang) else name.capitalize()


def _json(every: tuple[Rule, ...], lang: str) -> str:
    listed = [
        {
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "scope": rule.scope,
            "severity": dict(rule.severity),
            "gates": {gate: dict(levels) for gate, levels in rule.gates.items()},
            "title": _title(rule, lang),
            "summary": (rule.texts.get(lang) or rule.texts["nb"]).get("summary", ""),
            "basis": [dict(entry) for entry in rule.basis],
            "page": f"rules/{rule.page}",
        }
        for rule in every
    ]
    return json.dumps({"schema": "plancheck.rules/1", "rules": listed}, ensure_ascii=False, indent=2)


def _title(rule: Rule, lang: str) -> str:
    return str((rule.texts.get(lang) or rule.texts["nb"])["title"])
