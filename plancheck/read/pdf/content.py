"""Runs the operators of a page's content (ISO 32000-1, 8 and 9) and keeps what is text or a straight line.

Colours, clipping, shadings and pictures are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import hypot
from typing import Any

from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from plancheck.read.pdf.bounds import Budget
from plancheck.read.pdf.faults import FAULTS
from plancheck.read.pdf.fonts import UNKNOWN, Face, Faces
from plancheck.read.pdf.pieces import Mark, Page, Piece
from plancheck.read.pdf.strokes import Strokes
from plancheck.read.pdf.tokens import Name, operators
from plancheck.record import dataclass, replace

Matrix = tuple[float, float, float, float, float, float]

_DEEPEST = 12
_OFTEN = 256
"""The time is asked for once in so many operators."""
_MOST_PIECES = 60_000
_WORD_GAP = 0.16
"""A gap this wide, in units of the size, stands for a blank."""
_PIECE_GAP = 1.0
_STRAIGHT = 0.02
_INVISIBLE = 3
_STROKED = 2
_PAINTS = {
    b"S": (True, False), b"s": (True, False), b"f": (False, True), b"F": (False, True), b"f*": (False, True),
    b"B": (True, True), b"B*": (True, True), b"b": (True, True), b"b*": (True, True), b"n": (False, False),
}  # fmt: skip


@dataclass(slots=True)
class _Text:
    """The text state."""

    face: Face | None = None
    size: float = 0.0
    spacing: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    line: Matrix = (1, 0, 0, 1, 0, 0)
    along: float = 0.0
    """How far the text has come on its line."""


@dataclass(slots=True)
class _Marked:
    """A stretch of marked content that is open."""

    mark: Mark | None
    artifact: bool
    actual: str | None
    begins: int


def read_page(
    page: Page, streams: list[PDFStream], resources: object, base: Matrix, faces: Faces, budget: Budget
) -> None:
    """Fill the page from its content. Raises SpentError; other faults only cost what comes after them."""
    machine = _Machine(page, faces, budget)
    try:
        data = b"\n".join(stream.get_data() for stream in streams)
        machine.run(data, resources, base, page.objid, 0)
    except FAULTS:
        page.failed = True


class _Machine:
    def __init__(self, page: Page, faces: Faces, budget: Budget) -> None:
        self._page = page
        self._faces = faces
        self._budget = budget
        self._ctm: Matrix = (1, 0, 0, 1, 0, 0)
        self._text = _Text()
        self._marks: list[_Marked] = []
        self._strokes = Strokes(page)
        self._resources: Mapping[str, Any] = {}
        self._objid = 0
        self._depth = 0
        self._running: set[int] = set()

    def run(self, data: bytes, resources: object, ctm: Matrix, objid: int, depth: int) -> None:
        """Run the content of the page or of a form on it."""
        found = resolve1(resources)
        self._resources = found if isinstance(found, dict) else {}
        self._ctm, self._objid, self._depth = ctm, objid, depth
        saved: list[tuple[Matrix, _Text]] = []
        for count, (word, operands) in enumerate(operators(data)):
            if not count % _OFTEN:
                self._budget.check()
                if len(self._page.pieces) > _MOST_PIECES:
                    return
            if word == b"q":
                if len(saved) < 500:
                    saved.append((self._ctm, replace(self._text)))
            elif word == b"Q":
                if saved:
                    self._ctm, self._text = saved.pop()
            else:
                try:
                    self._operator(word, operands)
                except (TypeError, ValueError, IndexError, OverflowError):
                    continue  # an operator without its operands does nothing

    def _operator(self, word: bytes, operands: list[Any]) -> None:
        if word in (b"Tj", b"TJ", b"'", b'"'):
            self._show(word, operands)
        elif word[:1] == b"T" or word in (b"BT", b"ET"):
            self._set_text(word, operands)
        elif word in _PAINTS:
            self._strokes.paint(*_PAINTS[word])
        elif word in (b"re", b"m", b"l", b"c", b"v", b"y", b"h"):
            self._strokes.draw(word, operands, self._ctm)
        elif word in (b"BDC", b"BMC"):
            self._begin(str(operands[0]), operands[1] if len(operands) > 1 else None)
        elif word == b"EMC":
            self._end()
        elif word == b"cm":
            self._ctm = times(_matrix(operands), self._ctm)
        elif word == b"Do":
            self._form(str(operands[0]))

    def _set_text(self, word: bytes, operands: list[Any]) -> None:
        text = self._text
        if word == b"Tf":
            fonts = resolve1(self._resources.get("Font"))
            spec = fonts.get(str(operands[0])) if isinstance(fonts, dict) else None
            text.face, text.size = self._faces.face(spec), float(operands[1])
        elif word == b"Td":
            self._move(float(operands[0]), float(operands[1]))
        elif word == b"TD":
            text.leading = -float(operands[1])
            self._move(float(operands[0]), float(operands[1]))
        elif word == b"Tm":
            text.line, text.along = _matrix(operands), 0.0
        elif word == b"T*":
            self._move(0.0, -text.leading)
        elif word == b"BT":
            text.line, text.along = (1, 0, 0, 1, 0, 0), 0.0
        elif word != b"ET":
            self._set_number(word, float(operands[0]))

    def _set_number(self, word: bytes, value: float) -> None:
        text = self._text
        if word == b"Tc":
            text.spacing = value
        elif word == b"Tw":
            text.words = value
        elif word == b"Tz":
            text.stretch = value / 100
        elif word == b"TL":
            text.leading = value
        elif word == b"Ts":
            text.rise = value
        elif word == b"Tr":
            text.mode = int(value)

    def _move(self, right: float, up: float) -> None:
        a, b, c, d, e, f = self._text.line
        self._text.line = (a, b, c, d, right * a + up * c + e, right * b + up * d + f)
        self._text.along = 0.0

    def _show(self, word: bytes, operands: list[Any]) -> None:
        if word in (b"'", b'"'):
            if word == b'"':
                self._text.words, self._text.spacing = float(operands[0]), float(operands[1])
            self._move(0.0, -self._text.leading)
        shown = operands[-1]
        if self._text.face is not None:
            self._write(self._text.face, shown if isinstance(shown, list) else [shown])

    def _write(self, face: Face, sequence: list[Any]) -> None:
        """Set text and move on; a wide gap begins a new piece."""
        text = self._text
        size, stretch = text.size, text.stretch
        along = begin = text.along
        letters: list[str] = []
        for part in sequence:
            if isinstance(part, bytes):
                for code in face.decode(part):
                    char, width = face.char(code)
                    if not letters:
                        begin = along
                    letters.append(char)
                    along += (width * size + text.spacing + (text.words if code == 32 and face.spaced else 0)) * stretch
            elif isinstance(part, float):
                gap = -part * 0.001 * stretch
                along += gap * size
                if letters and gap > _WORD_GAP:
                    if gap > _PIECE_GAP:
                        self._add(letters, face, begin, along - gap * size)
                        letters = []
                    elif letters[-1] != " ":
                        letters.append(" ")
        if letters:
            self._add(letters, face, begin, along)
        text.along = along

    def _add(self, letters: list[str], face: Face, begin: float, end: float) -> None:
        page, text = self._page, self._text
        a, b, c, d, e, f = times(text.line, self._ctm)
        words = "".join(letters)
        page.unknown += words.count(UNKNOWN)
        across = hypot(a, b)
        size = abs(text.size) * (hypot(c, d) or across)
        left, right = a * begin + c * text.rise + e, a * end + c * text.rise + e
        marked = self._marks[-1] if self._marks else None
        page.pieces.append(
            Piece(
                words, min(left, right), max(left, right), page.height - (b * begin + d * text.rise + f), size,
                face.bold or text.mode == _STROKED, marked.mark if marked else None, bool(marked and marked.artifact),
                a > 0 and abs(b) <= _STRAIGHT * across and face.upright, text.mode == _INVISIBLE,
            )
        )  # fmt: skip

    def _begin(self, tag: str, given: object) -> None:
        properties = self._properties(given)
        above = self._marks[-1] if self._marks else None
        number = properties.get("MCID")
        mark = (self._objid, int(number)) if isinstance(number, int | float) else above.mark if above else None
        artifact = tag == "Artifact" or bool(above and above.artifact)
        actual = properties.get("ActualText")
        said = decode_text(actual) if isinstance(actual, bytes) else None
        self._marks.append(_Marked(mark, artifact, said, len(self._page.pieces)))

    def _properties(self, given: object) -> Mapping[str, Any]:
        if isinstance(given, Name):
            named = resolve1(self._resources.get("Properties"))
            given = resolve1(named.get(str(given))) if isinstance(named, dict) else None
            if isinstance(given, dict):
                given = {key: resolve1(value) for key, value in given.items()}
        return given if isinstance(given, dict) else {}

    def _end(self) -> None:
        if not self._marks:
            return
        marked = self._marks.pop()
        pieces = self._page.pieces
        if marked.actual is not None and len(pieces) > marked.begins:
            first = pieces[marked.begins]
            first.text = marked.actual
            first.x1 = max(piece.x1 for piece in pieces[marked.begins :])
            del pieces[marked.begins + 1 :]

    def _form(self, name: str) -> None:
        """Content that is kept apart and drawn here."""
        forms = resolve1(self._resources.get("XObject"))
        reference = forms.get(name) if isinstance(forms, dict) else None
        stream = resolve1(reference)
        objid = reference.objid if isinstance(reference, PDFObjRef) else id(stream)
        if not isinstance(stream, PDFStream) or objid in self._running or self._depth >= _DEEPEST:
            return
        kind = resolve1(stream.get("Subtype"))
        if not isinstance(kind, PSLiteral) or kind.name != "Form":
            return
        around = self._resources, self._ctm, self._objid, self._depth, self._text
        matrix = resolve1(stream.get("Matrix"))
        ctm = times(_matrix([resolve1(one) for one in matrix]), self._ctm) if isinstance(matrix, list) else self._ctm
        self._running.add(objid)
        self._text = replace(self._text)
        try:
            self.run(stream.get_data(), stream.get("Resources") or self._resources, ctm, objid, self._depth + 1)
        finally:
            self._running.discard(objid)
            self._resources, self._ctm, self._objid, self._depth, self._text = around


def _matrix(numbers: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in numbers)
    return a, b, c, d, e, f


def times(first: Matrix, second: Matrix) -> Matrix:
    """The transformation that applies the first, then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def every_mark(pages: list[Page]) -> Iterator[tuple[Mark, Piece]]:
    """The marked pieces of all pages, in the order they are written."""
    for page in pages:
        for piece in page.pieces:
            if piece.mark is not None:
                yield piece.mark, piece
