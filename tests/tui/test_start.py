"""The form before a play: what is marked there is how the play begins."""

import pytest

from game.cli.library import Library, Wanted
from game.settings import Settings
from game.tui.app import HandshakeApp
from game.tui.screens.desk import DeskScreen
from game.tui.screens.start import StartScreen
from game.tui.screens.title import TitleScreen
from game.view.catalogue import words

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(110)


@pytest.fixture
def wanting(pack, home, tmp_path):
    wanted = Wanted(pack, "first-handshake", tmp_path / "mine.jsonl")
    return HandshakeApp(
        library=Library(words("en"), 7, wanted=wanted),
        words=words("en"),
        settings=Settings(glyphs="unicode", motion=False, tips=False),
        scenario=wanted.id,
    )


async def test_answers_are_marked_and_begun_with(wanting, tmp_path):
    async with wanting.run_test(size=(80, 24)) as pilot:
        await settled(pilot, StartScreen)
        assert "First Handshake" in shown(wanting) and "(x) The night desk" in shown(wanting)
        await pilot.press("down", "down", "enter")
        assert "(x) The wheel, and then the desk" in shown(wanting)
        assert "( ) The night desk" in shown(wanting) and "Four years at the wheel" in shown(
            wanting
        )
        await pilot.press("end", "enter", "enter", "up", "enter", "b")
        await settled(pilot, DeskScreen)
        assert wanting.room.play.session.setup == {
            "background": "driver",
            "accommodation": ["text-first"],
        }
        assert wanting.room.play.path == tmp_path / "mine.jsonl"


async def test_it_can_be_called_off(wanting, tmp_path):
    async with wanting.run_test(size=(80, 24)) as pilot:
        await settled(pilot, StartScreen)
        await pilot.press("escape")
        await settled(pilot, TitleScreen)
    assert not list(tmp_path.glob("*.jsonl"))


async def test_it_bears_any_size_and_the_first_row_begins(wanting):
    async with wanting.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot, StartScreen)
        for size in [(200, 60), (60, 16), (20, 5), (2, 2), (1, 1), (80, 24)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert wanting.screen is screen
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
        assert wanting.room.play.session.setup == {}
