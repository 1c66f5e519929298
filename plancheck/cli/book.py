"""The rule book for commands that only show it: the configuration is opened only for rules of one's own."""

from __future__ import annotations

from pathlib import Path

from plancheck.asked import configuration
from plancheck.pagecache import rules_folder
from plancheck.pageerror import PageError
from plancheck.rule import Rule
from plancheck.rulebook import Rulebook, UnknownRuleError, load_rulebook
from plancheck.rulepage import Page, read_page
from plancheck.settings import rule_word
from plancheck.usage import UsageError


def book_with(word: str) -> Rule:
    """The rule called by code or name, in the built-in book or in the folders the configuration names."""
    word = rule_word(word)
    try:
        return load().find(word)
    except UnknownRuleError as error:
        folders = configuration((), None).rules
        try:
            return load(folders).find(word)
        except UnknownRuleError:
            raise UsageError("unknown_rule", word=word, hint=error.guess or "") from error


def load(folders: tuple[Path, ...] = ()) -> Rulebook:
    """The rule book with the folders' own pages. Raises UsageError where a page cannot be used."""
    for folder in folders:
        if not folder.is_dir():
            raise UsageError("rules_missing", path=str(folder))
    try:
        return load_rulebook(folders)
    except PageError as error:
        raise UsageError("bad_page", page=error.page, line=error.line, what=error.message) from error


def read_page_of(rule: Rule, folders: tuple[Path, ...] = ()) -> Page:
    """The page a rule was made from."""
    places = (*folders, *(configuration((), None).rules if rule.own and not folders else ()))
    path = next((folder / rule.page for folder in places if rule.own and (folder / rule.page).is_file()), None)
    return read_page(path or rules_folder() / rule.page)
