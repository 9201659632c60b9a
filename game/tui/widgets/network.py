"""The map of the network, drawn cell by cell, and the list that says the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.events import Click, Resize
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList

from game.view.interface.screen import IN_WORDS, YOU
from game.view.interface.shared import GROUPINGS, NETWORK, NO_HOUSE, NOBODY_KNOWN
from game.view.network import EgoMap, Node, Path, at, beyond, layout, sector
from game.view.ties import RING_NAMES, Tie

from ..look import Look
from ..messages import SubjectChosen, SubjectEntered
from ..text import cut, lit, one_line
from .rows import Row, RowList


@dataclass(frozen=True, slots=True)
class Signs:
    """What the map is drawn with; the list says all of it in words. `ways` are the lines of a
    path: level, upright, rising, falling."""

    met: str
    known: str
    dormant: str
    unknown: str
    bridge: str
    ring: str
    ways: str


UNICODE = Signs("●", "○", "◌", "?", "◆", "·", "─│╱╲")
ASCII = Signs("#", "o", "z", "?", "*", ".", "-|/\\")


def signs(look: Look) -> Signs:
    """The set to draw with."""
    return ASCII if look.ascii else UNICODE


def sign(tie: Tie, look: Look) -> str:
    """The sign of somebody on the map."""
    of = signs(look)
    if not tie.known:
        return of.unknown
    if tie.dormant:
        return of.dormant
    return of.met if tie.met else of.known


Span = tuple[int, str, str]
"""Cells from a column on: the text, and the class that styles it."""


class NetworkMap(Widget, can_focus=True):
    """Rings by closeness around the player. Arrows and clicks mark somebody."""

    COMPONENT_CLASSES = {
        "map--ring", "map--name", "map--path", "map--title", "map--dormant", "map--known",
        "map--met", "map--you", "map--marked",
    }  # fmt: skip
    BINDINGS = [
        ("left", "step(-1, 0)"),
        ("right", "step(1, 0)"),
        ("up", "step(0, -1)"),
        ("down", "step(0, 1)"),
        ("enter", "open"),
    ]

    def __init__(self, look: Look) -> None:
        super().__init__(id="map", classes="pane")
        self.look = look
        self.ties: dict[str, Tie] = {}
        self.by = next(iter(GROUPINGS))
        self.marked = ""
        self.drawn: EgoMap = layout((), self.by, 0, 0)
        self._rows: dict[int, list[Span]] = {}

    def show(self, ties: Sequence[Tie], by: str) -> None:
        """Show these ties, divided by city or employer."""
        self.ties, self.by = {tie.id: tie for tie in ties}, by
        title = self.look.t(NETWORK, dot=self.look.glyphs.dot, grouping=self.look.t(GROUPINGS[by]))
        self.border_title = lit(title)
        if self.marked not in self.ties:
            self.marked = next(iter(self.ties), "")
        self._lay_out()

    def mark(self, id: str) -> None:
        """Mark somebody."""
        if id in self.ties and id != self.marked:
            self.marked = id
            self._draw()

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the size there is."""
        self._lay_out()

    def _lay_out(self) -> None:
        size = self.scrollable_content_region.size
        names = [self.look.t(name) for name in RING_NAMES]
        self.drawn = layout(tuple(self.ties.values()), self.by, size.width, size.height, names)
        self._draw()

    def _draw(self) -> None:
        """Draw what is laid out; of the ways still to be asked for, those of whoever is marked."""
        self._rows = {}
        for y, span in self._spans():
            self._rows.setdefault(y, []).append(span)
        self.refresh()

    def _spans(self) -> Iterator[tuple[int, Span]]:
        """All that is drawn, what lies beneath first."""
        drawn, of = self.drawn, signs(self.look)
        for x, y in drawn.rings:
            yield y, (x, of.ring, "map--ring")
        for name in drawn.names:
            yield name.y, (name.x, name.text, "map--name")
        for path in drawn.paths:
            if path.made or self.marked in (path.start, path.end):
                yield from _way(path, of)
        for title in drawn.titles:
            yield title.y, (title.x, title.text, "map--title")
        for node in drawn.nodes:
            yield node.y, (node.x, self._node(node), _style(self.ties[node.id]))
        you = cut(self.look.t(YOU), 5, "")
        yield drawn.middle[1], (drawn.middle[0] - cell_len(you) // 2, you, "map--you")

    def _node(self, node: Node) -> str:
        tie = self.ties[node.id]
        end = f" {signs(self.look).bridge}" if tie.bridge and node.label else ""
        return f"{sign(tie, self.look)} {one_line(node.label)}".rstrip() + end

    def render_line(self, y: int) -> Strip:
        """One line of the map, as runs of equal style."""
        width = self.scrollable_content_region.width
        text, styles = [" "] * width, [""] * width
        for start, span, style in self._rows.get(y, ()):
            for x, letter in _cells(start, span):
                if 0 <= x < width:
                    text[x], styles[x] = letter, style
        marked = self._marked_on(y)
        if marked is not None:
            styles[marked.x : marked.x + marked.width] = ["map--marked"] * marked.width
        return Strip(list(self._runs(text, styles)), width)

    def _marked_on(self, y: int) -> Node | None:
        found = (node for node in self.drawn.nodes if node.y == y and node.id == self.marked)
        return next(found, None)

    def _runs(self, text: list[str], styles: list[str]) -> Iterator[Segment]:
        place, plain = 0, self.rich_style
        for name, run in groupby(styles):
            wide = len(list(run))
            style = self.get_component_rich_style(name) if name else plain
            yield Segment("".join(text[place : place + wide]), style)
            place += wide

    def action_step(self, dx: int, dy: int) -> None:
        """Mark whoever is next in a direction."""
        self._choose(beyond(self.drawn, self.marked, dx, dy))

    def action_open(self) -> None:
        """Open whoever is marked."""
        if self.marked:
            self.post_message(SubjectEntered(self.marked))

    def on_click(self, event: Click) -> None:
        """Mark whoever is under the mouse or nearest; open whoever is marked already."""
        place = event.get_content_offset(self)
        found = at(self.drawn, place.x, place.y) if place is not None else ""
        if found and found == self.marked:
            self.action_open()
        else:
            self._choose(found)

    def _choose(self, id: str) -> None:
        if id and id != self.marked:
            self.mark(id)
            self.post_message(SubjectChosen(id))


def _cells(x: int, span: str) -> Iterator[tuple[int, str]]:
    """The letters of a span cell by cell; a wide one leaves nothing for the cell after it."""
    for letter in span:
        yield x, letter
        wide = cell_len(letter)
        yield from ((x + n, "") for n in range(1, wide))
        x += wide


def _style(tie: Tie) -> str:
    if tie.dormant or not tie.known:
        return "map--dormant"
    return "map--met" if tie.met else "map--known"


def _way(path: Path, of: Signs) -> Iterator[tuple[int, Span]]:
    """A path: a line for an introduction made, every other cell of it for one to be asked for."""
    cells = path.cells
    for place, (x, y) in enumerate(cells):
        before = cells[place - 1] if place else cells[min(1, len(cells) - 1)]
        across, down = (x - before[0], y - before[1]) if place else (before[0] - x, before[1] - y)
        way = 0 if not down else 1 if not across else 2 if across * down < 0 else 3
        if path.made or place % 2 == 0:
            yield y, (x, of.ways[way], "map--path")


class TieList(RowList):
    """Everybody on the map by sector, the nearest first, with all in words that signs show."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, IN_WORDS, id="ties")
        self.ties: tuple[Tie, ...] = ()
        self.by = next(iter(GROUPINGS))

    def show(self, ties: Sequence[Tie], by: str) -> None:
        """Show these ties."""
        self.ties, self.by = tuple(ties), by
        self.rebuild()

    def records(self) -> object:
        """The ties, and how they are divided."""
        return self.ties, self.by

    def rows(self, width: int) -> Sequence[Row]:
        """A heading for each sector; a name with its sign, then the words."""
        rows: list[Row] = []
        for name in dict.fromkeys(sector(tie, self.by) for tie in self.ties):
            here = [tie for tie in self.ties if sector(tie, self.by) == name]
            head = f"{self.look.glyphs.rule} {one_line(name) or self.look.t(NO_HOUSE)}"
            rows.append(Row(f"sector/{name}", lit(head, "$text-muted"), off=True))
            rows += [Row(tie.id, self._row(tie)) for tie in sorted(here, key=lambda tie: tie.ring)]
        return rows or [Row("none", lit(self.look.t(NOBODY_KNOWN), "dim"), off=True)]

    def _row(self, tie: Tie) -> Content:
        head = f"{sign(tie, self.look)} {one_line(tie.name)}"
        return Content.assemble(lit(head, "bold"), lit(f"  {one_line(tie.words)}"))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell who is marked."""
        event.stop()
        self.post_message(SubjectChosen(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell whom the player wants to see."""
        event.stop()
        self.post_message(SubjectEntered(event.option_id or ""))
