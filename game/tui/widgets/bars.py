"""A bar chart in cells. Whoever imports this loads the plotting library: do it late."""

from __future__ import annotations

from rich.cells import cell_len
from textual_plotext import PlotextPlot

from game.debrief.sections import Chart

from ..look import Look
from ..text import cut, lit, one_line

WIDEST_LABEL = 24
TITLE = 1
FRAME = 3
"""Rows that a chart needs besides its bars: for its title, for the frame and the numbers."""


class Bars(PlotextPlot):
    """One chart; it takes the colour of its styles, and no other."""

    can_focus = False

    def __init__(self, look: Look, chart: Chart) -> None:
        super().__init__(id="bars", classes="pane")
        self.theme = "clear"
        self.border_title = lit(one_line(chart.title))
        self.styles.height = len(chart.labels) + TITLE + (0 if look.ascii else FRAME)
        self._draw(look, chart)

    def _draw(self, look: Look, chart: Chart) -> None:
        """From the top down, as the lines beside it stand."""
        labels = [cut(label, WIDEST_LABEL, look.glyphs.ellipsis) for label in chart.labels]
        widest = max(cell_len(label) for label in labels)
        # Equal labels would be one bar: each stands on a place of its own.
        places = [float(place) for place in range(len(labels), 0, -1)]
        named = [" " * (widest - cell_len(label)) + label for label in labels]
        plot = self.plt
        marker = "#" if look.ascii else "sd"
        plot.bar(
            places,
            chart.values,
            orientation="horizontal",
            width=0.5,
            marker=marker,
            color="default",
        )
        plot.yticks(places, named)
        if look.ascii:
            plot.frame(False)
            plot.xticks([])
