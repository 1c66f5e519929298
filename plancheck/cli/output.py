"""Where text leaves the program: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from plancheck.usage import UsageError

WIDTH = 100
"""Columns of what is no terminal."""


def use_utf8() -> None:
    """Write UTF-8 with "\\n" whatever the locale and platform, so that output is the same everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit(text: str) -> None:
    """Write a result to standard output. A reader that has gone (`| head`) is no fault."""
    if not text:
        return
    try:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str) -> None:
    """Write one line to standard error."""
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def save(result: str | bytes, path: str) -> None:
    """Write a result to a file. Raises UsageError where the file cannot be written."""
    try:
        with open(path, "wb") as file:
            file.write(result if isinstance(result, bytes) else _encoded(result))
    except OSError as error:
        raise UsageError("cannot_write", path=path) from error


def _encoded(text: str) -> bytes:
    return (text if text.endswith("\n") else text + "\n").encode("utf-8", "backslashreplace")


def wants_color(choice: str) -> bool:
    """Whether text to standard output is coloured: asked for, or a terminal that has not said NO_COLOR."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """How wide the terminal is: COLUMNS, else what it says itself, else `WIDTH`."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or WIDTH  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, detached, or no terminal
        return WIDTH


def deliver(result: str | bytes, path: str | None) -> None:
    """Write a result to the file, or to standard output where none is given."""
    if path is not None and path != "-":
        save(result, path)
    elif isinstance(result, bytes):
        sys.stdout.buffer.write(result)
        sys.stdout.flush()
    else:
        emit(result)
