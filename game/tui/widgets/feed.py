"""The feed: what is public, or came to one's ears. Each piece leads to what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList

from game.view.cards import FeedRow
from game.view.interface.screen import FEED, NEWS, NO_MAIL, UNREAD

from ..look import Look
from ..messages import FeedEntered
from ..text import lit, one_line
from .rows import Row, RowList

KEPT = 60
"""How many pieces the list goes back."""


class FeedList(RowList):
    """Pieces of the feed, the newest first. What is new says so."""

    def __init__(self, look: Look, *, id: str = "feed") -> None:
        super().__init__(look, FEED, id=id)
        self.pieces: tuple[FeedRow, ...] = ()

    def show(self, pieces: Sequence[FeedRow]) -> None:
        """Show these pieces; when there is a newer one the list goes back to its top."""
        newest = self.pieces[:1]
        self.pieces = tuple(pieces[:KEPT])
        self.border_title = lit(news(self.look, pieces) or self.look.t(FEED))
        self.rebuild(top=self.pieces[:1] != newest)

    def records(self) -> object:
        """The pieces themselves."""
        return self.pieces

    def rows(self, width: int) -> Sequence[Row]:
        """What it is and what it says; then when it came."""
        if not self.pieces:
            return [Row("none", lit(self.look.t(NO_MAIL), "dim"), off=True)]
        return [Row(str(place), self._row(row)) for place, row in enumerate(self.pieces)]

    def _row(self, row: FeedRow) -> Content:
        new = f"{self.look.glyphs.unread} {self.look.t(UNREAD)} " if row.new else ""
        return Content.assemble(
            lit(f"{new}{one_line(row.kind)} ", "bold $secondary"),
            lit(f"{one_line(row.when)} ", "$text-muted"),
            lit(one_line(row.text)),
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for what the piece is about."""
        event.stop()
        self.post_message(FeedEntered(self.pieces[event.option_index].group))


def news(look: Look, pieces: Sequence[FeedRow]) -> str:
    """How much of the feed is new, with its name; nothing where nothing is."""
    count = sum(row.new for row in pieces)
    return look.t(NEWS, title=look.t(FEED), count=count) if count else ""
