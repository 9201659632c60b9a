"""A list of rows that are built for the width at hand, and built again only when they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from textual.content import Content
from textual.events import Resize
from textual.geometry import Region, Size
from textual.reactive import Reactive, reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ..look import Look
from ..text import lit

FIRST = 80
"""The width for which rows are built as long as a list has none yet."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row's id and what it shows; a row that is off can't be highlighted."""

    id: str
    prompt: Content
    off: bool = False


class RowList(OptionList):
    """An option list over frozen records. A subclass says how they become rows.

    Where the highlight moves, only the row that it leaves and the one it comes to are drawn anew.
    """

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """Other rows in the same room need no layout, but for a bar that comes or goes."""

    def __init__(self, look: Look, title: str, *, id: str, fit: bool = False) -> None:
        """With `fit` the list is as high as its rows, and as its styles allow."""
        super().__init__(id=id, classes="pane rows", markup=False, compact=True)
        self.look = look
        self.fit = fit
        self.border_title = lit(look.t(title))
        self._shown: tuple[object, int] | None = None
        self._marked: int | None = None
        self.bringing = False

    def records(self) -> object:
        """What is to be shown, as something that compares by value."""
        raise NotImplementedError

    def rows(self, width: int) -> Sequence[Row]:
        """The records as rows of at most `width` cells; wider ones wrap."""
        raise NotImplementedError

    def on_resize(self, event: Resize) -> None:
        """Build the rows again where the width has changed."""
        self.rebuild()

    def rebuild(self, *, top: bool = False) -> None:
        """Bring the rows up to date; the highlight stays on its row, or goes to the first."""
        width = max((self.scrollable_content_region.width or FIRST) - 2, 1)
        if self._shown == (self.records(), width):
            if top:
                self.go_top()
            return
        self._shown = (self.records(), width)
        kept = None if top or self.highlighted_option is None else self.highlighted_option.id
        with self.prevent(OptionList.OptionHighlighted), self.undrawn():
            self.set_options(self.made(width))
            self.highlight_id(kept)
        if self.fit:
            self.styles.height = 1 + sum(str(one.prompt).count("\n") + 1 for one in self.options)

    def made(self, width: int) -> list[Option]:
        """The rows as the list takes them."""
        return [Option(row.prompt, id=row.id, disabled=row.off) for row in self.rows(width)]

    @contextmanager
    def undrawn(self) -> Iterator[None]:
        """The highlight moves, and is drawn when all of the list is."""
        self.bringing = True
        try:
            yield
        finally:
            self.bringing = False

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Draw what the highlight left and what it came to."""
        left, self._marked = self._marked, highlighted
        super().watch_highlighted(highlighted)
        if not self.bringing:
            rows = [self._row_region(row) for row in (left, highlighted) if row is not None]
            self.refresh(*filter(None, rows))

    def _row_region(self, place: int) -> Region:
        """Where a row stands in the widget; nothing where it does not."""
        top = self._index_to_line.get(place, 0) - self.scroll_offset.y
        height = self._heights.get(place, 0)
        inside = self.scrollable_content_region.reset_offset
        return Region(0, top, inside.width, height).intersection(inside)

    def go_top(self) -> None:
        """Highlight the first row there is to highlight."""
        self.highlight_id(None)

    def highlight_id(self, id_: str | None) -> None:
        """Highlight the row of an id; without such a one the first row, at the list's top."""
        places = [i for i, option in enumerate(self.options) if not option.disabled]
        found = [i for i in places if self.options[i].id == id_]
        self.highlighted = found[0] if found else (places[0] if places else None)
        if not found:
            self.scroll_home(animate=False)
