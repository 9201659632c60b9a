"""What the map of a network of 80 costs, as a multiple of drawing as many cells plainly.

The map is laid out anew and drawn whole; plainly is the same number of cells of words and signs
that are only wrapped into lines and drawn in one style. The two take turns, and the median of the
rounds' ratios is the figure; below 50 ms a map is drawn between two frames.

    python -m tests.benchmarks network
"""

from __future__ import annotations

import asyncio
from statistics import median
from time import process_time

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.tui.glyphs import glyphs
from game.tui.look import Look
from game.tui.widgets.network import NetworkMap
from game.view.catalogue import words
from game.view.ties import Tie
from tests.benchmarks.measure import Figure

SIZE = (120, 36)
FIRST = ("Osvaldo", "Kit", "Teodora", "Marguerite", "Ned", "Ines", "Bo", "Ludmila")
LAST = ("Brandt", "Valdemar", "Pell", "Oyelaran", "Ash")
CITIES = ("Sevenstairs", "Okerness", "Ulm", "Faro")


def cast(people: int) -> list[Tie]:
    """So many ties over four cities, some of them bridges, some asleep, each third with a lead."""
    found = []
    for n in range(people):
        name = f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]}"
        leads = ((f"{(n + 7) % people}", n % 2 == 0),) if n % 3 == 0 else ()
        found.append(
            Tie(str(n), name, CITIES[n % 4], f"house {n % 11}", min(3, n % 7), met=n % 5 == 0,
                dormant=n % 6 == 0, bridge=n % 9 == 0, leads=leads, words="met")
        )  # fmt: skip
    return found


class Bench(App[None]):
    """A map, and a text of as many cells."""

    CSS = "NetworkMap, Static { width: 1fr; height: 100%; }"

    def __init__(self, people: int) -> None:
        super().__init__()
        self.ties = cast(people)

    def compose(self) -> ComposeResult:
        """One above the other."""
        yield NetworkMap(Look(words("en"), glyphs(False)))
        yield Static("", id="plain")


def drawn(widget: Widget) -> float:
    """Seconds that all lines of a widget take."""
    begin = process_time()
    for y in range(widget.size.height):
        widget.render_line(y)
    return process_time() - begin


async def measure(people: int, rounds: int) -> list[tuple[float, float]]:
    """Pairs of seconds: plainly, and the map."""
    app, found = Bench(people), []
    async with app.run_test(size=SIZE) as pilot:
        net, plain = app.query_one(NetworkMap), app.query_one("#plain", Static)
        await pilot.pause()
        text = "● Osvaldo B ◆  ·  " * (SIZE[0] * SIZE[1] // 18)
        for turn in range(rounds):
            begin = process_time()
            plain.update(Content(text[turn:] + text[:turn]))
            plainly = process_time() - begin + drawn(plain)
            begin = process_time()
            net.show(app.ties, ("city", "employer")[turn % 2])
            found.append((plainly, process_time() - begin + drawn(net)))
    return found


def figures(rounds: int, people: int = 80) -> list[Figure]:
    """What a map costs."""
    found = asyncio.run(measure(people, rounds))
    what = f"a network of {people} laid out and drawn in {SIZE[0]}x{SIZE[1]} cells"
    return [
        Figure(f"{what}, against as many cells of plain text",
               f"{median(net / plain for plain, net in found):.1f}"),
        Figure(what, f"{median(net for _, net in found) * 1e3:.0f} ms", "50 ms"),
    ]  # fmt: skip
