"""Block structure against markdown-it itself, and the differences from it that are meant."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from plancheck.read.blockstate import State
from plancheck.read.markdown import read_markdown

LINES = [
    "# Mål",
    "## Mål ##",
    "#ikke overskrift",
    "- punkt",
    "  - under",
    "    - dypere",
    "* stjerne",
    "+ pluss",
    "1. første",
    "2) andre",
    "10. tiende",
    "tekst",
    "  innrykk",
    "      mer innrykk",
    "",
    "",
    "> sitat",
    "> - punkt i sitat",
    ">\t- langt inn i sitat",
    "- > sitat i punkt",
    "0. null",
    "-\ttabulator etter",
    "* * *",
    ">",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "-",
    "1.",
    "- [x] gjort",
    "[a]: /b",
    "-   langt inn",
    "\t- tabulator",
    "- # overskrift i punkt",
    "a|b",
]


def indented_list(lines: list[str]) -> bool:
    """A list that CommonMark calls code: ours is a list, whole; markdown-it's ends at its second item."""
    inside = False
    for line in lines:
        if line.startswith(("    -", "\t-")) and not inside:
            return True
        inside = line.startswith(("- ", "* ", "+ ", "1. ", "10. ", "  - ", "    -", "\t-"))
        inside = inside and "#" not in line and bool(line.strip("* -"))
    return False


def oracle(text: str) -> list[tuple[str, str]]:
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable("table").disable("code")
    found = []
    kind = ""
    for token in parser.parse(text):
        if token.type in ("heading_open", "paragraph_open", "fence"):
            kind = token.type.removesuffix("_open") + token.tag[-1:]
        if token.type == "inline" and token.content:
            words = "".join(child.content or " " * ("break" in child.type) for child in token.children)
            found.append((kind, " ".join(words.split())))
        elif token.type == "fence":
            found.append(("fence", " ".join(token.content.split())))
    return found


def ours(text: str) -> list[tuple[str, str]]:
    document = read_markdown(text.encode(), "x.md")
    found = []
    for block in document.blocks:
        kind = {"heading": f"heading{block.level}", "code": "fence"}.get(block.kind, "paragraphp")
        text = " ".join(block.text.split())
        if "avkrysset" in block.attrs:
            text = f"[{block.attrs['avkrysset']}] {text}"
        if text or kind == "fence":
            found.append((kind, text))
    return found


@settings(max_examples=200, deadline=None)
@given(st.text(" \t\n\ra-", max_size=40))
def test_lines_are_measured_as_markdown_it_measures_them(text):
    theirs = StateBlock(text, MarkdownIt(), {}, [])
    ours = State(text, text.split("\n"), {}, lambda *given: None)
    for name in ("bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax", "line", "level", "blkIndent"):
        assert getattr(ours, name) == getattr(theirs, name), name


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_blocks_are_those_of_markdown_it(lines):
    text = "\n".join(lines)
    assume(not indented_list(lines))
    assert ours(text) == oracle(text)
