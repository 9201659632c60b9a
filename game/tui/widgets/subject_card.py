"""The card above the options: as high as the highest shown since it was last made to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.css.styles import RulesMap


class CardPane(Static):
    """A text that only grows: what stands below stays in its place from one subject to the next,
    and the screen is laid out again only for a text that needs more lines than any before."""

    def __init__(self, *, id: str = "card") -> None:
        super().__init__("", id=id, classes="pane", markup=False)
        self._fitted = (0, 0)

    def show(self, text: Content, *, fit: bool) -> None:
        """Show this text; with `fit` in no more lines than it needs."""
        width = max(self.content_size.width, 1)
        needed, kept = text.get_height(cast("RulesMap", self.styles), width), self._kept(width)
        self._fitted = width, needed if fit else max(needed, kept)
        self.update(text, layout=fit or needed > kept)

    def _kept(self, width: int) -> int:
        """The lines that were needed so far at that width."""
        return self._fitted[1] if self._fitted[0] == width else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines of this text, or of the highest before it."""
        lines = max(self._kept(width), super().get_content_height(container, viewport, width))
        self._fitted = width, lines
        return lines
