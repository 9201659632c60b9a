"""A note on a screen that is seen for the first time; it goes when the screen is left."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from game.view.interface.screen import TIP

from ..look import Look
from ..text import lit, one_line


class Tip(Static):
    """The note, above the keys. A click takes it away."""

    def __init__(self, look: Look, text: str) -> None:
        head = lit(f"{look.t(TIP)} ", "bold $accent")
        super().__init__(Content.assemble(head, lit(one_line(text))), id="tip", markup=False)

    def on_mount(self) -> None:
        """Other lines make room for it."""
        self.screen.add_class("-tipped")

    def on_unmount(self) -> None:
        """And have it back."""
        self.screen.remove_class("-tipped")

    def on_click(self) -> None:
        """It has been read."""
        self.remove()
