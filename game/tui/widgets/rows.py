"""A list of rows that are built for the width at hand, and built again only when they change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ..look import Look
from ..text import lit


@dataclass(frozen=True, slots=True)
class Row:
    """A row's id and what it shows; a row that is off can't be highlighted."""

    id: str
    prompt: Content
    off: bool = False


class RowList(OptionList):
    """An option list over frozen records. A subclass says how they become rows."""

    def __init__(self, look: Look, title: str, *, id: str, fit: bool = False) -> None:
        """With `fit` the list is as high as its rows, and as its styles allow."""
        super().__init__(id=id, classes="pane rows", markup=False, compact=True)
        self.look = look
        self.fit = fit
        self.border_title = lit(look.t(title))
        self._shown: tuple[object, int] | None = None

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
        width = max(self.scrollable_content_region.width - 2, 1)
        if self._shown == (self.records(), width):
            if top:
                self.go_top()
            return
        self._shown = (self.records(), width)
        kept = None if top or self.highlighted_option is None else self.highlighted_option.id
        with self.prevent(OptionList.OptionHighlighted):
            rows = self.rows(width)
            self.set_options([Option(row.prompt, id=row.id, disabled=row.off) for row in rows])
            self.highlight_id(kept)
        if self.fit:
            self.styles.height = 1 + sum(row.prompt.plain.count("\n") + 1 for row in rows)

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
