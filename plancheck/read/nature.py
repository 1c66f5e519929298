"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import io
import zipfile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (("WordDocument", ".doc"), ("Workbook", ".xls"), ("PowerPoint Document", ".ppt"))
"""Streams of the old Office formats, by which they are told apart."""
_FOLDERS = (("word/", ".docx"), ("xl/", ".xlsx"), ("ppt/", ".pptx"))
_OPEN_DOCUMENT = (
    (b"opendocument.text", ".odt"),
    (b"opendocument.spreadsheet", ".ods"),
    (b"opendocument.presentation", ".odp"),
)
_BEGINNINGS = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"))
_HTML = (b"<!doctype html", b"<html")


def nature(data: bytes) -> str:
    """The suffix that goes with the content; "" where it is none that is known here."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, suffix in _BEGINNINGS:
        if head.startswith(beginning):
            return suffix
    if head.lower().startswith(_HTML):
        return ".html"
    if data.startswith(_OLE):
        return next((suffix for stream, suffix in _STREAMS if stream.encode("utf-16-le") in data), "")
    return _packed(data) if data.startswith(b"PK") else ""


def _packed(data: bytes) -> str:
    """The suffix of an Office package, by the names of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                kind = package.read("mimetype")
                return next((suffix for mark, suffix in _OPEN_DOCUMENT if mark in kind), "")
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return ""
    return next((suffix for folder, suffix in _FOLDERS if any(name.startswith(folder) for name in names)), "")
