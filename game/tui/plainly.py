"""What every drawn line passes through last, whoever drew it: ASCII only, or nothing dimmed."""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from game.view.plainer import drawn

_INK = Style(dim=False)


@lru_cache(4096)
def plainly(text: str) -> str:
    """The text in ASCII, just as many cells wide."""
    if text.isascii():
        return text
    return "".join(drawn(sign) + " " * (cell_len(sign) - 1) for sign in text if cell_len(sign))


class FullInk(LineFilter):
    """Draws nothing dimmed, where contrast is what is wanted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line without dimmed text."""
        return [
            Segment(text, style + _INK if style is not None and style.dim else style, control)
            for text, style, control in segments
        ]


class PlainLines(LineFilter):
    """Draws every line in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line, cell by cell."""
        return [Segment(plainly(text), style, control) for text, style, control in segments]
