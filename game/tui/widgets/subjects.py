"""The list at the left: everybody and everything there is something to do about."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import OptionList

from game.view.cards import OptionGroup, PersonRow
from game.view.interface.screen import ASLEEP, DAY, OPENINGS, PEOPLE, PLACES, UNREAD

from ..look import Look
from ..messages import SubjectChosen, SubjectEntered
from ..text import cut, lit
from .rows import Row, RowList

SECTIONS = (
    (("contact",), PEOPLE),
    (("opening",), OPENINGS),
    (("employer", "event", "city"), PLACES),
    (("day", "scene"), DAY),
)
"""Which kinds of group stand under which heading, in the list's order."""


class SubjectList(RowList):
    """People with their rung, then openings, places, the day."""

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, PEOPLE, id=id)
        self.groups: Sequence[OptionGroup] = ()
        self.people: dict[str, PersonRow] = {}

    def show(self, groups: Sequence[OptionGroup], people: Sequence[PersonRow]) -> None:
        """Show these groups, in the order given within each section."""
        self.groups = groups
        self.people = {f"contact/{person.id}": person for person in people}
        self.rebuild()

    def records(self) -> object:
        """Ids and titles, and the people's rows."""
        return [(group.id, group.title) for group in self.groups], self.people

    def rows(self, width: int) -> Sequence[Row]:
        """A heading for each section that has something; the first one is the pane's title."""
        rows: list[Row] = []
        for kinds, heading in SECTIONS:
            groups = [group for group in self.groups if group.id.split("/")[0] in kinds]
            if groups and rows:
                rule = lit(f"{self.look.glyphs.rule} {self.look.t(heading)}", "$text-muted")
                rows.append(Row(f"heading/{heading}", rule, off=True))
            rows += [Row(group.id, self._row(group, width)) for group in groups]
        return rows

    def _row(self, group: OptionGroup, width: int) -> Content:
        person = self.people.get(group.id)
        if person is None:
            return lit(cut(group.title, width, self.look.glyphs.ellipsis))
        unread = f"{self.look.glyphs.unread} {self.look.t(UNREAD)}" if person.unread else ""
        asleep = "" if person.awake else self.look.t(ASLEEP)
        right = cut(unread or person.rung or asleep, max(width - 8, 0), self.look.glyphs.ellipsis)
        room = max(width - cell_len(right) - 1, 1)
        name = cut(person.name, room, self.look.glyphs.ellipsis)
        gap = " " * (room - cell_len(name) + 1)
        return Content.assemble(
            lit(name, "bold" if unread else ""), gap, lit(right, "bold" if unread else "dim")
        )

    @property
    def chosen(self) -> str:
        """The id of the group under the highlight, or nothing."""
        option = self.highlighted_option
        return option.id or "" if option is not None else ""

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell that the subject is another."""
        event.stop()
        self.post_message(SubjectChosen(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell that the player wants to do something there."""
        event.stop()
        self.post_message(SubjectEntered(event.option_id or ""))
