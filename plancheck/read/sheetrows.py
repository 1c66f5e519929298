"""A row of a sheet with its number."""

from __future__ import annotations

from plancheck.document import Row
from plancheck.record import NamedTuple


class SheetRow(NamedTuple):
    number: int
    """Row number in the sheet: a jump is a blank (or hidden) row."""
    row: Row

    @property
    def filled(self) -> list[int]:
        return [index for index, cell in enumerate(self.row.cells) if cell.text and not cell.repeated]

    @property
    def bold(self) -> bool:
        return all(cell.bold for cell in self.row.cells if cell.text)
