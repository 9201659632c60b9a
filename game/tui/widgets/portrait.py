"""Whom one sits across from, drawn again only when their bearing changes."""

from __future__ import annotations

from textual.widgets import Static

from game.view.portraits import Portrait, draw

from ..look import Look
from ..text import lit


class PortraitPane(Static):
    """A portrait in text art. What it shows always stands in words too, in the cue beside it."""

    def __init__(self, look: Look, *, id: str = "portrait") -> None:
        super().__init__("", id=id, markup=False)
        self.look = look
        self._drawn: Portrait | None = None

    def show(self, portrait: Portrait | None) -> None:
        """Draw this one; with None there is nobody to be seen, and no room is taken."""
        rows = draw(portrait, ascii_only=self.look.ascii) if portrait is not None else ()
        self.set_class(not rows, "-nobody")
        if rows and portrait != self._drawn:
            self._drawn = portrait
            self.update(lit("\n".join(rows)))
