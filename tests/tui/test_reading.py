"""The composer tells how a message reads, and what that stands on can be read."""

import pytest

from game.tui.screens.codex import CodexScreen
from game.tui.screens.confirm import ConfirmScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.desk import DeskScreen
from game.tui.widgets.reading import ReadingLines

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


async def composing(pilot, contact="mags"):
    """Open the composer of a message to somebody."""
    desk = await settled(pilot, DeskScreen)
    app = pilot.app
    row = next(r for r in desk.groups[f"contact/{contact}"].rows if r.option.verb == "write")
    app.push_screen(ConversationScreen(app.look, app.room, contact, row))
    return await settled(pilot, ConversationScreen)


async def test_the_reading_changes_with_the_message(app, begin):
    this = app(begin("look_up"))
    async with this.run_test(size=SIZE) as pilot:
        screen = await composing(pilot)
        text = shown(this)
        assert "An answer is " in text and "naming " in text and "Length: " in text
        before = screen.query_one("#reads", ReadingLines).reading
        await pilot.press("down", "down", "right")
        await pilot.pause()
        after = screen.query_one("#reads", ReadingLines).reading
        assert after != before
        action = screen.query_one("#form").action()
        assert after == this.room.view.reading(action)


async def test_moving_about_reads_nothing_again(app, begin, monkeypatch):
    this = app(begin("look_up"))
    async with this.run_test(size=SIZE) as pilot:
        await composing(pilot)
        asked = []
        monkeypatch.setattr(type(this.room.view), "reading", lambda *_: asked.append(1))
        await pilot.press("down", "down", "up")
        await pilot.pause()
        assert not asked


async def test_what_moves_the_chance_leads_to_the_codex(app, begin):
    this = app(begin("look_up"))
    async with this.run_test(size=SIZE) as pilot:
        screen = await composing(pilot)
        (first, *_) = screen.codex_keys()
        await pilot.press("c")
        codex = await settled(pilot, CodexScreen)
        entry = this.room.view.codex_entry(first)
        assert next(iter(codex.entries.values())) == entry
        await pilot.pause()
        assert entry.plain[:40] in shown(this)
        await pilot.press("down")
        await pilot.pause()
        assert list(codex.entries.values())[1].plain[:40] in shown(this)
        await pilot.press("escape")
        assert await settled(pilot, ConversationScreen) is screen


async def test_after_sending_the_desk_says_what_helped(app, begin):
    play = begin("look_up")
    this = app(play)
    async with this.run_test(size=(120, 50)) as pilot:
        await composing(pilot)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
        await pilot.pause()
        assert play.taken[-1].verb == "write" and "What helped: " in shown(this)


async def test_what_the_debrief_stands_on_opens_by_key_and_by_click(app, begin):
    this = app(begin("walk_away"))
    async with this.run_test(size=(100, 50)) as pilot:
        end = await settled(pilot, DebriefScreen)
        await pilot.press("4")
        await pilot.pause()
        assert end.codex_keys() == ("roghanizad2017", "flynn2008")
        await pilot.press("c")
        codex = await settled(pilot, CodexScreen)
        assert next(iter(codex.entries)) == "roghanizad2017"
        await pilot.press("escape")
        await settled(pilot, DebriefScreen)
        row = next(n for n, line in enumerate(shown(this).splitlines()) if "Flynn & Lake" in line)
        await pilot.click(offset=(32, row))
        assert next(iter((await settled(pilot, CodexScreen)).entries)) == "flynn2008"


async def test_a_house_and_an_event_say_what_they_are(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press(*["down"] * 4)
        await pilot.pause()
        assert "seven lifts" in " ".join(shown(this).split())
        await pilot.press("down")
        await pilot.pause()
        assert "17:30" in shown(this) and "entrance free" in shown(this)
        assert "Whoever turns gets soup." in shown(this)


async def test_a_grave_act_is_asked_about_wherever_it_is_taken(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        grave = [r for g in desk.groups.values() for r in g.rows if r.grave and not r.reason]
        assert grave
        desk.take(grave[0])
        await settled(pilot, ConfirmScreen)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
        assert not play.taken, "no is marked first"
