"""The journal's entries by day, or what a search leaves of them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from game.view.interface.screen import FIND, NOT_FOUND
from game.view.interface.shared import JOURNAL
from game.view.journal import JournalDay, JournalEntry, matching

from ..look import Look
from ..messages import SubjectChosen
from ..text import cut, lit
from .finding import Finding
from .picks import PickList
from .rows import Row


class JournalList(Finding, PickList):
    """An entry in two lines: when and what was done, and the most telling of what came of it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, JOURNAL, id="entries")
        self.days: tuple[JournalDay, ...] = ()
        self.typed = ""
        self.finding = False

    def show(self, days: Sequence[JournalDay]) -> None:
        """Show these days."""
        self.days = tuple(days)
        self._bring()

    def find(self) -> None:
        """Take what is typed from now on as what to look for."""
        self.finding = True
        self.focus()
        self._bring()

    def forget(self) -> bool:
        """Show everything again; whether anything was looked for."""
        searched = self.finding or bool(self.typed)
        self.finding, self.typed = False, ""
        self._bring()
        return searched

    def step(self, way: int) -> None:
        """Mark the next entry, or the one before, around the ends."""
        places = [place for place, option in enumerate(self.options) if not option.disabled]
        if places:
            here = places.index(self.highlighted) if self.highlighted in places else -1
            self.highlighted = places[(here + way) % len(places)]

    def last(self) -> None:
        """Mark the last entry."""
        self.highlighted = max(len(self.options) - 1, 0)

    def _bring(self) -> None:
        title = self.look.t(JOURNAL)
        if self.finding or self.typed:
            title = self.look.t(FIND, typed=self.typed + ("_" if self.finding else ""))
        self.border_title = lit(title)
        self.rebuild()
        self.post_message(SubjectChosen(self.chosen))

    def records(self) -> object:
        """The days, and what is looked for."""
        return self.days, self.typed

    def rows(self, width: int) -> Sequence[Row]:
        """A heading for each day that has something left."""
        rows: list[Row] = []
        for place, day in enumerate(self.days):
            found = [entry for entry in day.entries if matching(entry, self.typed)]
            if found:
                rule = cut(f"{self.look.glyphs.rule} {day.title}", width, self.look.glyphs.ellipsis)
                rows.append(Row(f"day/{place}", lit(rule, "$text-muted"), off=True))
            rows += [Row(entry.id, self._row(entry, width)) for entry in found]
        return rows or [Row("none", lit(self.look.t(NOT_FOUND), "dim"), off=True)]

    def _row(self, entry: JournalEntry, width: int) -> Content:
        sign = self.look.glyphs.ellipsis
        head = lit(cut(f"{entry.time} {entry.done}", width, sign), "bold")
        if not entry.gist:
            return head
        gist = lit("  " + cut(entry.gist, width - 2, sign), "$text-muted")
        return Content("\n").join([head, gist])
