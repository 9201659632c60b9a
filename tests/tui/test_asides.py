"""The screens beside the desk, by their keys."""

import pytest

from game.tui.screens.desk import DeskScreen
from game.tui.screens.openings import OpeningsScreen

from . import sights
from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


@pytest.fixture
def middle(pack, tmp_path):
    """A play on its fifth morning."""
    play = sights.in_the_middle(tmp_path / "middle.jsonl", pack)
    yield play
    play.close()


async def test_openings_lead_to_what_can_be_done(app, middle):
    this = app(middle)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("o")
        await settled(pilot, OpeningsScreen)
        await pilot.pause()
        job = this.room.view.board()[0]
        assert job.title in shown(this) and job.behind[0][:20] in shown(this)
        await pilot.press("enter")
        desk = await settled(pilot, DeskScreen)
        assert desk.query_one("#subjects").chosen == f"opening/{job.id}"
        assert desk.query_one("#options").has_focus


async def test_the_columns_are_moved_through_by_arrows(app, middle):
    this = app(middle)
    async with this.run_test(size=(120, 36)) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("o")
        board = await settled(pilot, OpeningsScreen)
        await pilot.pause()
        job = this.room.view.board()[0]
        assert board.focused.id == f"stage-{job.stage}"
        await pilot.press("right", "left", "o", "escape")
        await settled(pilot, DeskScreen)
