"""The examples on rule pages are tests: each is a small planmappe that must give exactly the findings it marks."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from plancheck import run, source, wordexample
from plancheck.record import NamedTuple
from plancheck.rule import Rule
from plancheck.rulepage import Example, Expected, Page
from plancheck.settings import Configuration, Settings, ascii_key

TODAY = "2026-01-01"
"""The day of an example that names none."""
_POSITIVE, _NEGATIVE = "Gir funn", "Gir ikke funn"


class Fault(NamedTuple):
    """What is wrong with a page: the page, the line in it, and what."""

    page: str
    line: int
    key: str
    """Names a text: "page_no_example", "page_expected", "page_unexpected", "page_crashed", "page_unread"."""
    params: dict[str, str | int]


def faults_of(rule: Rule, page: Page, folders: tuple[Path, ...] = ()) -> Iterator[Fault]:
    """Run the page's examples with its rule alone. `folders` are the municipality's own rule folders."""
    for heading in (_POSITIVE, _NEGATIVE):
        if not any(example.heading == heading for example in page.examples):
            yield Fault(page.name, 1, "page_no_example", {"heading": heading})
    for example in page.examples:
        yield from _example_faults(rule, page, example, folders)


def _example_faults(rule: Rule, page: Page, example: Example, folders: tuple[Path, ...]) -> Iterator[Fault]:
    with TemporaryDirectory(prefix="plancheck-") as made:
        root = os.path.realpath(made)
        for name, text in example.files:
            target = Path(root, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.suffix == ".docx":
                target.write_bytes(wordexample.docx(text))
            else:
                target.write_text(text, "utf-8", newline="\n")
        settings = _settings(rule, example, Path(root), folders)
        left_out = [str(path) for path in settings.config.registers.values()]
        report = run.run_in(source.find([root], root, left_out=left_out), settings)
    if rule.code in report.crashed:
        yield Fault(page.name, example.line, "page_crashed", {"code": rule.code})
        return
    found = Counter((f.file, f.span.line or 0) for f in report.findings if f.code == rule.code)
    wanted = Counter(_place(mark) for mark in example.expected if mark.code == rule.code)
    yield from _differences(page, example, wanted - found, "page_expected")
    yield from _differences(page, example, found - wanted, "page_unexpected")


def _place(mark: Expected) -> tuple[str, int]:
    """Where a finding must come; a Word file has no lines."""
    return mark.file, 0 if mark.file.endswith(".docx") else mark.line


def _differences(page: Page, example: Example, places: Counter[tuple[str, int]], key: str) -> Iterator[Fault]:
    for (file, line), _ in sorted(places.items()):
        yield Fault(page.name, example.line, key, {"file": file, "at": line})


def _settings(rule: Rule, example: Example, root: Path, folders: tuple[Path, ...]) -> Settings:
    """The rule alone; a rule that speaks of other rules' exemptions needs the others too."""
    config = Configuration()
    if (root / source.CONFIG_NAME).is_file():
        from plancheck.config import load_configuration

        config = load_configuration(root / source.CONFIG_NAME)
    return Settings(
        today=date.fromisoformat(example.today or TODAY),
        gate=ascii_key(example.gate) if example.gate else None,
        lang=example.lang,
        select=() if rule.made_by else (rule.code,),
        rules=folders,
        config=config,
    )
