"""What the screens share that are columns where there is room for them, and else one list."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.interface.screen import CARD

from ..messages import SubjectChosen
from ..text import lit
from ..widgets.foot import FootBar, HelpLine
from ..widgets.picks import PickList
from .aside import AsideScreen


class ColumnsScreen(AsideScreen):
    """Columns and a list of the same things, of which the window's width shows one; and beside
    them what is marked."""

    def columns(self) -> Iterator[PickList]:
        """The columns, from the left."""
        raise NotImplementedError

    def whole(self) -> PickList:
        """The one list."""
        raise NotImplementedError

    def text(self, id: str) -> Content:
        """All about what is marked; "" for nothing."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Both forms, and the pane beside them."""
        with Horizontal(id="body"):
            with Horizontal(id="columns"):
                yield from self.columns()
            yield self.whole()
            with VerticalScroll(id="marked", classes="pane"):
                yield Static("", id="marked-text", markup=False)
        yield HelpLine()
        yield FootBar(self.look, self.NAME)

    def on_mount(self) -> None:
        """Look at the first thing there is."""
        pane = self.query_one("#marked")
        pane.border_title = lit(self.look.t(CARD))
        pane.can_focus = False
        self.reload()
        self.begin()

    def begin(self) -> None:
        """Mark what is to be marked at first: what stands at the top, unless it is said here."""

    def on_resize(self) -> None:
        """With another width the focus goes to what shows now."""
        self.look_at_one()

    def look_at_one(self) -> None:
        """See to it that one of the lists that show is in focus, and what it marks is told."""
        self.call_after_refresh(self._look_at_one)

    def _look_at_one(self) -> None:
        lists = list(self._shown())
        if lists and not any(one.has_focus for one in lists):
            self.first(lists).focus()
        self._describe()

    def first(self, lists: list[PickList]) -> PickList:
        """Which of the lists to begin with."""
        return lists[0]

    def _shown(self) -> Iterator[PickList]:
        """The lists that can be moved in, from the left."""
        return (one for one in self.query(PickList) if one.can_focus and one.region)

    def _describe(self) -> None:
        shown = self.focused
        id = shown.chosen if isinstance(shown, PickList) else ""
        self.query_one("#marked-text", Static).update(self.text(id))

    def on_subject_chosen(self, message: SubjectChosen) -> None:
        """Something else is marked."""
        self._describe()

    def on_descendant_focus(self) -> None:
        """Another column: something else is marked."""
        self._describe()

    def action_column(self, step: int) -> None:
        """Go to the next column that holds something."""
        lists = list(self._shown())
        places = [place for place, one in enumerate(lists) if one.has_focus]
        if places and 0 <= places[0] + step < len(lists):
            lists[places[0] + step].focus()
