"""Whatever the window's size, nothing breaks on any screen; a small one is waited out."""

import pytest

from game.tui.screens.desk import DeskScreen
from game.tui.screens.small import SmallScreen

from .conftest import settled, shown
from .sights import SIGHTS, app_of, come_to

pytestmark = pytest.mark.timeout(110)
LADDER = [(200, 60), (120, 36), (80, 24), (60, 16), (59, 16), (20, 5), (2, 2), (1, 1)]


@pytest.mark.parametrize("name", SIGHTS)
async def test_ladder(pack, tmp_path, name):
    app = app_of(SIGHTS[name], tmp_path / "play.jsonl", pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, SIGHTS[name])
        before = app.screen
        for size in [*LADDER, (60, 16), (200, 60)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.screen is before


@pytest.mark.parametrize("size", [(20, 5), (1, 1)])
async def test_begins_small(app, begin, size):
    this = app(begin())
    async with this.run_test(size=size) as pilot:
        await settled(pilot, SmallScreen)
        await pilot.resize_terminal(80, 24)
        await settled(pilot, DeskScreen)
        assert "Day 1" in shown(this)
