"""BLAKE2 from where `hashlib` itself has it: `hashlib` also loads OpenSSL, milliseconds for nothing we need."""

from __future__ import annotations

try:
    from _blake2 import blake2b as blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b as blake2b
