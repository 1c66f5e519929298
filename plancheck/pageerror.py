"""The fault of a rule page, apart from the reading of pages: most runs meet no page at all."""

from __future__ import annotations


class PageError(ValueError):
    """A rule page that cannot be used: the page, the line, and what is wrong with it."""

    def __init__(self, page: str, line: int, message: str) -> None:
        super().__init__(f"{page}:{line}: {message}")
        self.page = page
        self.line = line
        self.message = message
