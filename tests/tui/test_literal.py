"""What looks like markup is shown as it stands, wherever words of others appear."""

import pytest

from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.reading import ReadingScreen

from .conftest import SCENARIO, settled, shown

pytestmark = pytest.mark.timeout(60)
EVIL = "[red]x[/red][@click=app.quit]y[/] [/b] \\[z"


def evil(data):
    """Put text that looks like markup where a pack may put text."""
    for contact in data["contacts"].values():
        contact["name"] = contact["first"] = EVIL
        contact["profile"] = EVIL
    for action in data["actions"].values():
        action["done"] = EVIL
        action["help"] = EVIL
    data["scenarios"][SCENARIO]["title"] = EVIL


async def test_literal_everywhere(app, begin):
    play = begin("look_up", change=evil)
    this = app(play)
    async with this.run_test(size=(200, 60)) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert shown(this).count(EVIL) >= 3
        await pilot.press("t")
        await settled(pilot, ConversationScreen)
        assert shown(this).count(EVIL) >= 2
        await pilot.press("l")
        await settled(pilot, ReadingScreen)
        assert EVIL in shown(this)
