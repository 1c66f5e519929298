"""A command, a path or a configuration that cannot be used: one line to the user and exit status 2."""

from __future__ import annotations


class UsageError(Exception):
    """Raised where the caller asked for something that cannot be done.

    `key` names a text in `plancheck.i18n`; `params` fill it. `str()` gives the text in bokmål.
    """

    def __init__(self, key: str, /, **params: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        from plancheck.i18n import text

        return text(self.key, "nb", **self.params)
