"""The screens beside the desk, by their keys."""

import pytest

from game.tui.screens.calendar import CalendarScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.journal import JournalScreen
from game.tui.screens.network import NetworkScreen
from game.tui.screens.openings import OpeningsScreen
from game.view.journal import matching
from game.view.network import beyond

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


async def test_the_map_is_moved_through_and_opens_a_page(app, middle):
    this = app(middle)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("m")
        net = await settled(pilot, NetworkScreen)
        await pilot.pause()
        drawn, first = net.query_one("#map"), net.query_one("#map").marked
        step = next(
            key
            for key, way in {
                "up": (0, -1),
                "down": (0, 1),
                "left": (-1, 0),
                "right": (1, 0),
            }.items()
            if beyond(drawn.drawn, first, *way) != first
        )
        await pilot.press(step)
        assert drawn.marked != first
        assert net.query_one("#ties").highlighted_option.id == drawn.marked
        await pilot.press("tab", "home")
        await pilot.pause()
        assert drawn.marked == net.query_one("#ties").highlighted_option.id
        await pilot.press("enter")
        page = await settled(pilot, ConversationScreen)
        assert page.contact == drawn.marked
        await pilot.press("escape")
        await settled(pilot, NetworkScreen)


async def test_the_map_by_mouse_and_by_employer(app, middle):
    this = app(middle)
    async with this.run_test(size=(120, 36)) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("m", "g")
        net = await settled(pilot, NetworkScreen)
        await pilot.pause()
        assert "by employer" in shown(this)
        drawn = net.query_one("#map")
        node = next(node for node in drawn.drawn.nodes if node.id != drawn.marked)
        for _ in range(2):
            await pilot.click("#map", offset=(node.x, node.y + 1))
            await pilot.pause()
        page = await settled(pilot, ConversationScreen)
        assert page.contact == node.id


async def test_the_calendar_turns_and_leads_to_what_can_be_done(app, middle):
    this = app(middle)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("a")
        page = await settled(pilot, CalendarScreen)
        await pilot.pause()
        week = this.room.view.week()
        assert week.title in shown(this)
        await pilot.press("n")
        await pilot.pause()
        assert this.room.view.week(1).title in shown(this)
        await pilot.press("p", "p")
        await pilot.pause()
        assert "does not reach further" in shown(this)
        ahead = next(e for day in week.days if day.today for e in day.entries if e.group)
        page.query_one("#week").highlight_id(ahead.id)
        await pilot.press("enter")
        desk = await settled(pilot, DeskScreen)
        assert desk.query_one("#subjects").chosen == ahead.group


async def test_the_journal_is_searched_by_typing(app, middle):
    this = app(middle)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("j")
        page = await settled(pilot, JournalScreen)
        await pilot.pause()
        every = page.query_one("#entries").option_count
        await pilot.press("slash", *"kit", "enter")
        await pilot.pause()
        listed = page.query_one("#entries")
        found = [option.id for option in listed.options if not option.disabled]
        assert 1 < len(found) < every
        assert all(matching(page.entries[id], "kit") for id in found)
        listed.highlighted = 1
        first = listed.chosen
        await pilot.press("n")
        await pilot.pause()
        assert listed.chosen == found[found.index(first) + 1]
        assert page.entries[listed.chosen].done in shown(this)
        await pilot.press("N", "escape")
        await pilot.pause()
        assert listed.option_count == every and this.screen is page


async def test_the_journal_takes_back_or_says_why_not(app, middle):
    this = app(middle)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("j")
        await settled(pilot, JournalScreen)
        await pilot.pause()
        assert "A day that is over can't be taken back." in shown(this)
        before = len(middle.taken)
        await pilot.press("u")
        await pilot.pause()
        assert "A day that is over" in shown(this) and len(middle.taken) == before
        await pilot.press("escape", "w", "j")
        page = await settled(pilot, JournalScreen)
        await pilot.pause()
        assert "u takes back: Wait" in shown(this) and len(middle.taken) == before + 1
        await pilot.press("u")
        await pilot.pause()
        assert len(middle.taken) == before and this.screen is page
        assert "A day that is over can't be taken back." in shown(this)
