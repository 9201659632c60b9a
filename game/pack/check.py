"""Everything that is wrong with a pack, at once."""

from __future__ import annotations

from .diagnostics import Diagnostic
from .merge import Merged


def problems_of(whole: Merged) -> list[Diagnostic]:
    """Return what is wrong beyond the shape of the files."""
    return []
