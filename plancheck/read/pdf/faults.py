"""What may go wrong inside pdfminer.six on a damaged file: it says so in many ways, and none of them is ours."""

from __future__ import annotations

import struct
import zlib

from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException

FAULTS = (
    PDFException, PSException, zlib.error, struct.error, ValueError, TypeError, LookupError, AttributeError,
    AssertionError, ArithmeticError, EOFError, OSError, RuntimeError, MemoryError, StopIteration,
)  # fmt: skip
