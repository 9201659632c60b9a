"""A week: one list by day, or a column for each day."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from textual.content import Content

from game.view.calendar import CalendarDay, Entry
from game.view.interface.screen import FREE_WEEK, TODAY

from ..look import Look
from ..text import lit, one_line
from .picks import PickList
from .rows import Row


class DayColumn(PickList):
    """What one day holds."""

    def __init__(self, look: Look, place: int) -> None:
        """`place` is the day's in the week, 0 for Monday."""
        super().__init__(look, "", id=f"day-{place}")
        self.place = place
        self.day: CalendarDay | None = None
        self.add_class("column")

    def show(self, days: Sequence[CalendarDay]) -> None:
        """Show this day of the week; one that holds nothing can't be entered."""
        self.day = days[self.place]
        self.border_title = lit(heading(self.look, self.day, short=True))
        self.can_focus = bool(self.day.entries)
        self.set_class(self.day.today, "-today")
        self.rebuild()

    def records(self) -> object:
        """The day itself."""
        return self.day

    def rows(self, width: int) -> Sequence[Row]:
        """The hour and what it is; then what and where."""
        entries = self.day.entries if self.day is not None else ()
        return [Row(entry.id, self._card(entry, width)) for entry in entries]

    def _card(self, entry: Entry, width: int) -> Content:
        parts = [(f"{entry.time} {entry.kind}", "bold"), (entry.what, ""), (entry.where, "")]
        parts += [(entry.there, "italic"), (entry.way, "$text-muted")]
        lines = [lit(_wrapped(text, width), style) for text, style in parts if text]
        return Content("\n").join([*lines, Content("")])


class WeekList(PickList):
    """The whole week, a heading for each day that holds something."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", id="week")
        self.days: tuple[CalendarDay, ...] = ()

    def show(self, days: Sequence[CalendarDay]) -> None:
        """Show these days."""
        self.days = tuple(days)
        self.rebuild()

    def records(self) -> object:
        """The days themselves."""
        return self.days

    def rows(self, width: int) -> Sequence[Row]:
        """The hour, what it is, whom or what it is with."""
        rows: list[Row] = []
        for day in self.days:
            if day.entries or day.today:
                rule = f"{self.look.glyphs.rule} {heading(self.look, day)}"
                rows.append(Row(day.date, lit(rule, "bold" if day.today else "$text-muted"), True))
            rows += [Row(entry.id, self._row(entry)) for entry in day.entries]
        return rows or [Row("none", lit(self.look.t(FREE_WEEK), "dim"), off=True)]

    def _row(self, entry: Entry) -> Content:
        head = lit(f"{entry.time} {one_line(entry.kind)} ", "bold")
        return Content.assemble(head, lit(one_line(entry.what)))


def heading(look: Look, day: CalendarDay, *, short: bool = False) -> str:
    """A day's date, and whether it is today, or which day of the play it is."""
    note = look.t(TODAY) if day.today else day.day
    date = " ".join(day.date.split()[:2]) if short else day.date
    if short and not day.today:
        return date
    return f"{date} {look.glyphs.dot} {note}" if note else date


def _wrapped(text: str, width: int) -> str:
    """The text in lines of that many cells, as few as it needs."""
    return "\n".join(textwrap.wrap(one_line(text), max(width, 1)))
