"""What has come in, the newest first, one line a message."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList

from game.view.cards import InboxRow
from game.view.interface.screen import INBOX, NO_MAIL, UNREAD

from ..look import Look
from ..messages import ThreadWanted
from ..text import cut, lit
from .rows import Row, RowList

KEPT = 40
"""How many messages the list goes back."""


class InboxList(RowList):
    """The messages received. What was not read yet says so."""

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, INBOX, id=id)
        self.mail: tuple[InboxRow, ...] = ()

    def show(self, mail: Sequence[InboxRow]) -> None:
        """Show these messages; when there is a newer one the list goes back to its top."""
        newer = tuple(mail[:KEPT]) != self.mail
        self.mail = tuple(mail[:KEPT])
        self.rebuild(top=newer)

    def records(self) -> object:
        """The messages themselves."""
        return self.mail

    def rows(self, width: int) -> Sequence[Row]:
        """Who and how it begins; unread ones are marked by a sign and a word."""
        if not self.mail:
            return [Row("none", lit(self.look.t(NO_MAIL), "dim"), off=True)]
        return [Row(str(i), self._row(row, width)) for i, row in enumerate(self.mail)]

    def _row(self, row: InboxRow, width: int) -> Content:
        glyphs = self.look.glyphs
        mark = f"{glyphs.unread} {self.look.t(UNREAD)} " if row.unread else ""
        name = cut(row.first or row.name, max(width * 2 // 5, 1), glyphs.ellipsis)
        line = cut(f"{mark}{name}: {row.text}", width, glyphs.ellipsis)
        return lit(line, "bold" if row.unread else "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the thread that the message stands in."""
        event.stop()
        self.post_message(ThreadWanted(self.mail[event.option_index].contact))
