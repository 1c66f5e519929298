"""A rule page (`rules/*.md`): metadata and texts in front matter, an explanation, and examples that are its tests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from plancheck.nearest import nearest
from plancheck.pageerror import PageError
from plancheck.record import dataclass

HEADINGS = ("Hva", "Hvorfor", "Slik retter du", "Gir funn", "Gir ikke funn")
KEYS = (
    "code", "name", "category", "scope", "applies_to", "check", "require", "made_by", "numbers", "severity", "variants",
    "gates", "needs", "basis", "since", "texts",
)  # fmt: skip
TEXT_KEYS = ("title", "summary", "message", "help", "related")
SCOPES = ("file", "plan", "repo")
SEVERITIES = ("error", "warning", "info")
GATES = ("hoering", "vedtak", "kunngjoering", "rullering")
LANGUAGES = ("nb", "nn", "en")
REQUIRED = ("code", "name", "category", "severity", "texts")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HEADING = re.compile(r"^##\s+(.+?)\s*$")
_FENCE = re.compile(r"^(`{3,}|~{3,})\s*(\S*)\s*(.*)$")
_OPTION = re.compile(r"(\w+)=(\"[^\"]*\"|\S+)")
_MARKER = re.compile(r"[ \t]*(?:<!--\s*funn:\s*([A-Z0-9, ]+?)\s*-->|#\s*funn:\s*([A-Z0-9, ]+?)\s*$)")
_CODE = re.compile(r"^[A-Z]{3}\d{3}$")
_NAME = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Expected:
    """A marker: this file and line get one finding of the code."""

    file: str
    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Example:
    """One small planmappe: its files without markers, what the run is asked, and the findings it must give."""

    files: tuple[tuple[str, str], ...]
    expected: tuple[Expected, ...]
    line: int
    """Line of the first fence in the page."""
    heading: str
    today: str | None = None
    gate: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    """The file's name: "tiltak-uten-frist.md"."""
    meta: Mapping[str, Any]
    sections: tuple[tuple[str, str], ...]
    """(heading, text below it), in order."""
    examples: tuple[Example, ...]


def read_page(path: Path) -> Page:
    """Read one page. Raises PageError where it is not a page we can use, OSError where it cannot be read."""
    try:
        return parse_page(path.read_text("utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise PageError(path.name, 1, "siden er ikke UTF-8") from error


def parse_page(text: str, name: str) -> Page:
    """Take a page apart and check its metadata. Raises PageError."""
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or lines[0].strip() != "---":
        raise PageError(name, 1, "siden må begynne med «---» og metadata")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        raise PageError(name, 1, "metadata avsluttes ikke med «---»")
    meta = _Front(name).read("\n".join(lines[1:end]))
    body = lines[end + 1 :]
    sections = tuple(_sections(body))
    return Page(name, meta, sections, tuple(_examples(body, end + 1, name)))


class _Front:
    """Front matter with the line of every key, and the questions a page must answer."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[tuple[str, ...], int] = {}

    def read(self, text: str) -> dict[str, Any]:
        try:
            node = yaml.compose(text, Loader=_LOADER)
            meta = yaml.load(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            line = 0 if error.problem_mark is None else error.problem_mark.line
            raise PageError(self.name, line + 2, f"ugyldig YAML: {error.problem}") from error
        if node is None or not isinstance(meta, dict):
            raise PageError(self.name, 2, "metadata må være nøkler med verdier")
        self._collect(node, ())
        self._known(meta, KEYS, ())
        for key in REQUIRED:
            if key not in meta:
                raise PageError(self.name, 2, f"mangler nøkkelen «{key}»")
        self._values(meta)
        self._texts(meta["texts"])
        meta["since"] = str(meta.get("since", ""))
        return meta

    def _collect(self, node: yaml.Node, path: tuple[str, ...]) -> None:
        self.lines.setdefault(path, node.start_mark.line + 2)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                below = (*path, str(key.value))
                self.lines[below] = key.start_mark.line + 2
                self._collect(value, below)

    def _fail(self, path: tuple[str, ...], message: str) -> PageError:
        known = next((self.lines[path[:size]] for size in range(len(path), -1, -1) if path[:size] in self.lines), 1)
        return PageError(self.name, known, message)

    def _known(self, found: Mapping[str, Any], allowed: tuple[str, ...], path: tuple[str, ...]) -> None:
        for key in found:
            if key not in allowed:
                guess = nearest(str(key), allowed)
                hint = f"; mente du «{guess}»?" if guess else f"; gyldige er {', '.join(allowed)}"
                raise self._fail((*path, str(key)), f"ukjent nøkkel «{key}»{hint}")

    def _one_of(self, value: object, allowed: tuple[str, ...], path: tuple[str, ...]) -> None:
        if value not in allowed:
            guess = nearest(str(value), allowed)
            hint = f"; mente du «{guess}»?" if guess else f"; gyldige er {', '.join(allowed)}"
            raise self._fail(path, f"ugyldig verdi «{value}»{hint}")

    def _values(self, meta: dict[str, Any]) -> None:
        if not _CODE.match(str(meta["code"])):
            raise self._fail(("code",), "koden må være tre store bokstaver og tre siffer")
        if not _NAME.match(str(meta["name"])):
            raise self._fail(("name",), "navnet må være små bokstaver, siffer og bindestrek")
        self._one_of(meta.setdefault("scope", "repo"), SCOPES, ("scope",))
        severity = meta["severity"]
        meta["severity"] = severity = {"default": severity} if isinstance(severity, str) else severity
        self._severities(severity, ("severity",))
        if "default" not in severity:
            raise self._fail(("severity",), "alvorligheten mangler «default»")
        self._severities(meta.setdefault("variants", {}), ("variants",))
        for gate, value in self._mapping(meta.setdefault("gates", {}), ("gates",)).items():
            self._one_of(gate, GATES, ("gates", gate))
            self._severities({"default": value} if isinstance(value, str) else value, ("gates", gate))
        if sum(1 for key in ("check", "require", "made_by") if meta.get(key)) != 1:
            raise PageError(self.name, 2, "siden må ha nøyaktig én av «check» og «require»")

    def _mapping(self, value: object, path: tuple[str, ...]) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._fail(path, f"«{path[-1]}» må være nøkler med verdier")
        return value

    def _severities(self, value: object, path: tuple[str, ...]) -> None:
        for key, severity in self._mapping(value, path).items():
            self._one_of(severity, SEVERITIES, (*path, str(key)))

    def _texts(self, texts: object) -> None:
        languages = self._mapping(texts, ("texts",))
        self._known(languages, LANGUAGES, ("texts",))
        if not languages:
            raise self._fail(("texts",), "siden har ingen tekster")
        for lang, entry in languages.items():
            path = ("texts", lang)
            fields = self._mapping(entry, path)
            self._known(fields, TEXT_KEYS, path)
            for key in ("title", "message"):
                if not fields.get(key):
                    raise self._fail(path, f"mangler «{key}» på {lang}")


def _sections(body: list[str]) -> Iterator[tuple[str, str]]:
    title, collected, fence = "", list[str](), ""
    for line in body:
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not mark[2])):
            fence = "" if fence else mark[1]
        heading = None if fence else _HEADING.match(line)
        if heading:
            if title:
                yield title, "\n".join(collected).strip("\n")
            title, collected = heading[1], []
        else:
            collected.append(line)
    if title:
        yield title, "\n".join(collected).strip("\n")


@dataclass(slots=True)
class _Fence:
    """A `plan` fence as it is collected."""

    options: dict[str, str]
    line: int
    heading: str
    text: list[str]
    follows: bool
    """Only blank lines since the fence before."""


def _examples(body: list[str], offset: int, name: str) -> Iterator[Example]:
    repo: list[_Fence] = []
    for fence in _fences(body, offset, name):
        named = "fil" in fence.options
        if repo and not (named and fence.follows and "fil" in repo[-1].options):
            yield _example(repo)
            repo = []
        repo.append(fence)
    if repo:
        yield _example(repo)


def _fences(body: list[str], offset: int, name: str) -> Iterator[_Fence]:
    current: _Fence | None = None
    closing, heading, follows = "", "", False
    for number, line in enumerate(body, offset + 1):
        mark = _FENCE.match(line)
        if closing:
            if mark and mark[1].startswith(closing) and not mark[2]:
                if current:
                    yield current
                closing, follows, current = "", current is not None, None
            elif current:
                current.text.append(line)
        elif mark:
            closing = mark[1]
            options = _options(mark[3], name, number) if mark[2] == "plan" else None
            current = None if options is None else _Fence(options, number, heading, [], follows)
        elif line.strip():
            follows = False
            title = _HEADING.match(line)
            heading = title[1] if title else heading
    if closing:
        raise PageError(name, offset + len(body), "et eksempel er ikke avsluttet")


def _options(text: str, name: str, line: int) -> dict[str, str]:
    options = {key: value.strip('"') for key, value in _OPTION.findall(text)}
    allowed = ("fil", "today", "gate", "lang")
    for key in options:
        if key not in allowed:
            guess = nearest(key, allowed)
            raise PageError(name, line, f"ukjent valg «{key}»" + (f"; mente du «{guess}»?" if guess else ""))
    return options


def _example(fences: list[_Fence]) -> Example:
    files: list[tuple[str, str]] = []
    expected: list[Expected] = []
    merged: dict[str, str] = {}
    for fence in fences:
        file = fence.options.get("fil", "plan.md")
        merged.update(fence.options)
        clean: list[str] = []
        for number, line in enumerate(fence.text, 1):
            for marker in _MARKER.finditer(line):
                codes = (marker[1] or marker[2]).replace(",", " ").split()
                expected += [Expected(file, number, code) for code in codes]
            clean.append(_MARKER.sub("", line))
        files.append((file, "\n".join(clean) + "\n"))
    first = fences[0]
    today, gate, lang = (merged.get(option) for option in ("today", "gate", "lang"))
    return Example(tuple(files), tuple(expected), first.line, first.heading, today, gate, lang)
