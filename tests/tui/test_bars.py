"""Charts: bars in cells, from the top down, and never before they are wanted."""

import pytest
from textual.app import App

from game.debrief.sections import Chart
from game.tui.glyphs import glyphs
from game.tui.look import Look
from game.view.catalogue import words

from .conftest import shown

CHART = Chart("How many", ("Reached", "[bold]met", "met", "met"), (4.0, 2.0, 1.0, 0.0))


class OneChart(App):
    def __init__(self, look):
        super().__init__()
        self.look = look

    def compose(self):
        from game.tui.widgets.bars import Bars

        yield Bars(self.look, CHART)


@pytest.mark.parametrize(("ascii_only", "sign"), [(False, "█"), (True, "#")])
async def test_a_row_for_each_label(ascii_only, sign):
    app = OneChart(Look(words("en"), glyphs(ascii_only), ascii_only))
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        rows = [line for line in shown(app).splitlines() if "Reached" in line or "met" in line]
        assert [row.split()[0].strip("┤│#█") for row in rows] == [
            "Reached",
            "[bold]met",
            "met",
            "met",
        ]
        lengths = [row.count(sign) for row in rows]
        assert lengths == sorted(lengths, reverse=True) and lengths[0] > lengths[2] > lengths[3]


def test_the_plotting_library_is_not_loaded_to_start(fresh_python):
    status, output = fresh_python(
        "import sys, game.tui.app, game.tui.screens.debrief, game.cli.commands\n"
        "print([name for name in sys.modules if 'plotext' in name])"
    )
    assert status == 0 and output.strip() == "[]", output
