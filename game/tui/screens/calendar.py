"""A week of the play, and beside it what is marked, with the way there and the hour elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from game.view.calendar import WEEK
from game.view.interface.screen import FREE_WEEK, NO_FURTHER
from game.view.interface.shared import ELSEWHERE

from ..actions import bindings
from ..look import Look
from ..messages import GroupWanted, SubjectEntered
from ..text import join, lit, one_line
from ..widgets.foot import HelpLine
from ..widgets.picks import PickList
from ..widgets.week import DayColumn, WeekList
from .columns import ColumnsScreen

if TYPE_CHECKING:
    from ..room import Room


class CalendarScreen(ColumnsScreen):
    """A column for each day. Enter leads to what can be done about what is marked."""

    NAME = "calendar"
    BINDINGS = [*bindings("calendar"), ("left", "column(-1)"), ("right", "column(1)")]

    def __init__(self, look: Look, room: Room) -> None:
        super().__init__(look, room)
        self.step = 0
        self.week = room.view.week()

    def columns(self) -> Iterator[PickList]:
        """One for each day."""
        return (DayColumn(self.look, place) for place in range(WEEK))

    def whole(self) -> PickList:
        """All of the days."""
        return WeekList(self.look)

    def reload(self) -> None:
        """Show the week as it stands now."""
        self.week = self.room.view.week(self.step)
        self.entries = {entry.id: entry for day in self.week.days for entry in day.entries}
        for column in self.query(DayColumn):
            column.show(self.week.days)
        whole = self.query_one("#week", WeekList)
        whole.show(self.week.days)
        whole.border_title = lit(self.week.title)
        self.query_one("#about", HelpLine).say(self.week.title)
        self.look_at_one()

    def begin(self) -> None:
        """Mark what comes next."""
        self.query_one("#week", WeekList).highlight_id(self._next())

    def _next(self) -> str | None:
        """The first thing from today on; None where nothing is."""
        days = self.week.days
        today = next((place for place, day in enumerate(days) if day.today), 0)
        return next((entry.id for day in days[today:] for entry in day.entries), None)

    def first(self, lists: list[PickList]) -> PickList:
        """Begin with today or what comes next after it."""
        today = next((place for place, day in enumerate(self.week.days) if day.today), 0)
        ahead = (one for one in lists if isinstance(one, DayColumn) and one.place >= today)
        return next(ahead, lists[0])

    def text(self, id: str) -> Content:
        """All about what is marked; then the other cities."""
        entry = self.entries.get(id)
        lines = [lit(self.look.t(FREE_WEEK))] if entry is None else []
        if entry is not None:
            lines.append(
                lit(f"{entry.time} {one_line(entry.kind)}: {one_line(entry.what)}", "bold")
            )
            more = (entry.where, entry.there, entry.way)
            lines += [lit(one_line(text), "$text-muted") for text in more if text]
        if self.week.cities:
            lines += [Content(""), lit(self.look.t(ELSEWHERE), "$secondary")]
            dot = self.look.glyphs.aside
            lines += [lit(f"{dot} {one_line(city)}") for city in self.week.cities]
        return join(lines)

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Go to what can be done about it."""
        message.stop()
        entry = self.entries.get(message.group)
        if entry is not None and entry.group:
            self.post_message(GroupWanted(entry.group))

    def action_turn_week(self, step: int) -> None:
        """Show the week before or after, as far as the play goes."""
        if self.week.before if step < 0 else self.week.after:
            self.step += step
            self.reload()
            self.begin()
        else:
            self.complain(self.look.t(NO_FURTHER))
