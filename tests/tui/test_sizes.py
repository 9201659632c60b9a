"""Whatever the window's size, nothing breaks; a small one is waited out."""

import pytest

from game.tui.messages import Act, OptionPicked
from game.tui.screens.desk import DeskScreen
from game.tui.screens.scene import SceneScreen
from game.tui.screens.small import SmallScreen

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(110)
LADDER = [(200, 60), (120, 36), (80, 24), (60, 16), (59, 16), (20, 5), (7, 3), (2, 2), (1, 1)]
KEYS = {
    "desk": "",
    "person": "t",
    "log": "l",
    "codex": "c",
    "help": "question_mark",
    "leave": "q",
    "palette": "ctrl+p",
}


async def down_and_up(pilot):
    before = pilot.app.screen
    for size in [*LADDER, (80, 24)]:
        await pilot.resize_terminal(*size)
        await pilot.pause()
    assert pilot.app.screen is before


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
async def test_ladder(app, begin, key):
    this = app(begin())
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, DeskScreen)
        if key:
            await pilot.press(key)
        await pilot.pause()
        await down_and_up(pilot)


async def test_ladder_of_picker(app):
    this = app()
    async with this.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await down_and_up(pilot)


async def test_ladder_of_scene_and_message(app, in_a_call):
    play = in_a_call
    this = app(play)
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, SceneScreen)
        await down_and_up(pilot)
        this.post_message(Act(play.session.actions().find("leave", "").action()))
        await pilot.pause()
        await down_and_up(pilot)
        await pilot.press("enter")
        desk = await settled(pilot, DeskScreen)
        row = next(r for g in desk.groups.values() for r in g.rows if this.room.is_message(r))
        desk.on_option_picked(OptionPicked(row))
        await pilot.pause()
        await down_and_up(pilot)


@pytest.mark.parametrize("size", [(20, 5), (1, 1)])
async def test_begins_small(app, begin, size):
    this = app(begin())
    async with this.run_test(size=size) as pilot:
        await settled(pilot, SmallScreen)
        await pilot.resize_terminal(80, 24)
        await settled(pilot, DeskScreen)
        assert "Day 1" in shown(this)
