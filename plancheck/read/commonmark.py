"""markdown-it, for what few plans hold: quotations, fenced code, link definitions, and markup inside markup."""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any, Literal, cast

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.rules_block import StateBlock, blockquote, fence, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from plancheck.read.blockstate import State
from plancheck.read.grammar import NESTING, heading, table, tokenise

_RULES = {"blockquote": blockquote, "fence": fence, "reference": reference}


def apply(name: str, state: State, start_line: int, end_line: int, silent: bool) -> bool:
    """Ask markdown-it's block rule of that name."""
    rule = _RULES[name]
    given: object = state
    if isinstance(given, StateBlock):
        return rule(given, start_line, end_line, silent)
    own = StateBlock("", _block_parser(), {}, [])
    vars(own).update(vars(state))
    found = rule(own, start_line, end_line, silent)
    vars(state).update((name, vars(own)[name]) for name in vars(state))
    return found


def inline_tokens(raw: str, references: MutableMapping[str, Any]) -> list[Token]:
    """The tokens of a text; `meta["at"]` says where each begins."""
    parser = _inline_parser()
    tokens: list[Token] = []
    state = _PlacedState(raw, parser, {"references": references}, tokens)
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return tokens


class _AsWritten(MarkdownIt):
    """Link targets are wanted as written, whatever their scheme: they are looked at, never followed."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's own name
        return True


class _PlanBlocks(ParserBlock):
    """Our rules read what a quotation holds, and say what ends one."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler.at("table", cast("RuleFuncBlockType", table), {"alt": ["paragraph", "reference"]})
        self.ruler.at("heading", cast("RuleFuncBlockType", heading), {"alt": ["paragraph", "reference", "blockquote"]})
        self.ruler.disable(["code", "lheading"])

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - the parser's own names
        tokenise(cast("State", state), startLine, endLine)


class _PlacedState(StateInline):
    """Remembers where each token began."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token


@lru_cache(maxsize=1)
def _block_parser() -> _AsWritten:
    parser = _AsWritten("commonmark", {"maxNesting": NESTING})
    parser.block = _PlanBlocks()
    return parser


@lru_cache(maxsize=1)
def _inline_parser() -> _AsWritten:
    parser = _AsWritten("commonmark")
    parser.enable("strikethrough")
    return parser
