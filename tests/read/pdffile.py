"""Small PDF files for tests: drawn with reportlab, or written by hand with a structure tree."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT = 72
BODY, BOLD = "Helvetica", "Helvetica-Bold"


class Drawn:
    """A PDF that says nothing of its structure: text is set line by line, as on paper."""

    def __init__(self, **options: object) -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=A4, **options)
        self.y = 80.0

    def line(self, text: str, size: float = 11, *, bold: bool = False, x: float = LEFT, after: float = 3) -> Drawn:
        self.canvas.setFont(BOLD if bold else BODY, size)
        self.canvas.drawString(x, HEIGHT - self.y, text)
        self.y += size + after
        return self

    def lines(self, texts: Sequence[str], **look: object) -> Drawn:
        for text in texts:
            self.line(text, **look)
        return self

    def gap(self, points: float = 10) -> Drawn:
        self.y += points
        return self

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, ruled: bool = True) -> Drawn:
        """Rows of cells; "\\n" in a cell is a line of its own."""
        top = self.y - 11
        edges = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
        levels = [top]
        for number, row in enumerate(rows):
            height = 14 * max(cell.count("\n") + 1 for cell in row) + 6
            for at, cell in enumerate(row):
                for line, text in enumerate(cell.split("\n")):
                    self.canvas.setFont(BOLD if number == 0 else BODY, 10)
                    self.canvas.drawString(edges[at] + 4, HEIGHT - (levels[-1] + 13 + 14 * line), text)
            levels.append(levels[-1] + height)
        if ruled:
            for level in levels:
                self.canvas.line(edges[0], HEIGHT - level, edges[-1], HEIGHT - level)
            for edge in edges:
                self.canvas.line(edge, HEIGHT - levels[0], edge, HEIGHT - levels[-1])
        self.y = levels[-1] + 24
        return self

    def page(self) -> Drawn:
        self.canvas.showPage()
        self.y = 80.0
        return self

    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._file.getvalue()


class Tagged:
    """A PDF of one page with a structure tree, written object by object."""

    def __init__(self) -> None:
        self._content: list[bytes] = []
        self._objects: dict[int, bytes] = {}
        self._next = 20
        self._marks = 0
        self._y = 780

    def text(self, words: str, x: int = 72) -> int:
        """Draw a text as marked content; the number of its mark."""
        number, self._marks = self._marks, self._marks + 1
        shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self._content.append(b"/P <</MCID %d>> BDC BT /F1 11 Tf %d %d Td (%s) Tj ET EMC" % (number, x, self._y, shown))
        self._y -= 16
        return number

    def artifact(self, words: str) -> None:
        self._content.append(b"/Artifact BMC BT /F1 9 Tf 72 20 Td (%s) Tj ET EMC" % words.encode("cp1252"))

    def element(self, role: str, kids: Sequence[int | str] = (), extra: str = "") -> str:
        """A structure element of marks (numbers) and elements (references); its reference."""
        number, self._next = self._next, self._next + 1
        held = " ".join(str(kid) for kid in kids)
        self._objects[number] = f"<</Type/StructElem/S/{role}/Pg 3 0 R/K[{held}]{extra}>>".encode("cp1252")
        return f"{number} 0 R"

    def data(self, top: str, roles: str = "") -> bytes:
        content = b"\n".join(self._content)
        font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        objects = {
            1: b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            4: b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            5: font,
            6: f"<</Type/StructTreeRoot/K {top}/RoleMap<<{roles}>>>>".encode("cp1252"),
            **self._objects,
        }
        return written(objects)


def written(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects; object 1 is the catalog."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, trailer, start)
    return bytes(out)


def one_page(content: bytes, extra: dict[int, bytes] | None = None, stream: bytes = b"") -> bytes:
    """A PDF of one page with this content, whose stream dictionary has `stream` added."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    resources = b"<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>>>"
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %s>>" % resources,
            4: b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), stream, content),
            5: font,
            **(extra or {}),
        }
    )
