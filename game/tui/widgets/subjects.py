"""The list at the left: everybody and everything there is something to do about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import OptionList

from game.view.cards import OptionGroup, PersonRow
from game.view.interface.screen import (
    DAY,
    FIND,
    IN_ORDER,
    NOBODY,
    OPENINGS,
    PEOPLE,
    PLACES,
    UNREAD,
)
from game.view.roster import ORDERS, above, arrange, beside, following, matches

from ..look import Look
from ..messages import SubjectChosen, SubjectEntered
from ..text import cut, lit
from .finding import Finding
from .rows import Row, RowList

SECTIONS = (
    (("contact",), PEOPLE),
    (("opening",), OPENINGS),
    (("employer", "event", "city"), PLACES),
    (("day", "scene"), DAY),
)
"""Which kinds of group stand under which heading, in the list's order."""


class SubjectList(Finding, RowList):
    """People in the order wanted, then openings, places, the day; or what a search leaves."""

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, PEOPLE, id=id)
        self.groups: Sequence[OptionGroup] = ()
        self.everybody: Sequence[PersonRow] = ()
        self.people: dict[str, PersonRow] = {}
        self.order = next(iter(ORDERS))
        self.typed = ""
        self.finding = False

    def show(self, groups: Sequence[OptionGroup], people: Sequence[PersonRow]) -> None:
        """Show these groups, in the order given within each section but the people's."""
        self.everybody = people
        self.people = {f"contact/{row.id}": row for row in arrange(people, self.order)}
        places = {id_: place for place, id_ in enumerate(self.people)}
        self.groups = sorted(groups, key=lambda group: places.get(group.id, len(places)))
        self._bring()

    def sort(self) -> None:
        """Put the people in the next order."""
        self.order = following(self.order)
        self.show(self.groups, self.everybody)

    def find(self) -> None:
        """Take what is typed from now on as what to look for."""
        self.finding = True
        self.focus()
        self._bring()

    def forget(self) -> bool:
        """Show everybody again; whether anything was looked for."""
        searched = self.finding or bool(self.typed)
        self.finding, self.typed = False, ""
        if searched:
            self._bring()
        return searched

    def _bring(self) -> None:
        self._head()
        before = self.chosen
        self.rebuild()
        if self.chosen != before:
            self.post_message(SubjectChosen(self.chosen))

    def _head(self) -> None:
        """The pane's title: what is looked for, or the order."""
        title, dot = self.look.t(PEOPLE), self.look.glyphs.dot
        if self.finding or self.typed:
            title = self.look.t(FIND, typed=self.typed + ("_" if self.finding else ""))
        elif self.order != next(iter(ORDERS)):
            order = self.look.t(ORDERS[self.order])
            title = self.look.t(IN_ORDER, title=title, dot=dot, order=order)
        self.border_title = lit(title)

    def records(self) -> object:
        """Ids and titles, the people's rows, the order, and what is looked for."""
        listed = [(group.id, group.title) for group in self.groups]
        return listed, tuple(self.people.values()), self.order, self.typed

    def rows(self, width: int) -> Sequence[Row]:
        """A heading for each section that has something; the first one is the pane's title."""
        rows: list[Row] = []
        for kinds, heading in SECTIONS:
            groups = [group for group in self._found() if group.id.split("/")[0] in kinds]
            if groups and rows:
                rows.append(self._heading(self.look.t(heading)))
            under = ""
            for group in groups:
                person = self.people.get(group.id)
                place = above(person, self.order) if person is not None else ""
                if place != under:
                    under = place
                    rows.append(self._heading(place))
                rows.append(Row(group.id, self._row(group, width)))
        return rows or [Row("none", lit(self.look.t(NOBODY), "dim"), off=True)]

    def _heading(self, text: str) -> Row:
        rule = lit(f"{self.look.glyphs.rule} {text}", "$text-muted")
        return Row(f"heading/{text}", rule, off=True)

    def _found(self) -> Iterator[OptionGroup]:
        """The groups that the search leaves."""
        for group in self.groups:
            person = self.people.get(group.id)
            named = self.typed.casefold() in group.title.casefold()
            if named or (person is not None and matches(person, self.typed)):
                yield group

    def _row(self, group: OptionGroup, width: int) -> Content:
        person = self.people.get(group.id)
        if person is None:
            return lit(cut(group.title, width, self.look.glyphs.ellipsis))
        unread = f"{self.look.glyphs.unread} {self.look.t(UNREAD)}" if person.unread else ""
        right = unread or beside(self.look.words, person, self.order)
        right = cut(right, max(width - 8, 0), self.look.glyphs.ellipsis)
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
        """Tell that the subject is another. Who watches the highlight knows it sooner."""
        event.stop()
        self.post_message(SubjectChosen(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell that the player wants to do something there."""
        event.stop()
        self.post_message(SubjectEntered(event.option_id or ""))
