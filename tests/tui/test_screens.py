"""Each screen opens, says what it should, and leads on by the keyboard alone."""

import pytest

from game.engine.play import JournalError
from game.tui.messages import Act
from game.tui.screens.confirm import LeaveScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.picker import PickerScreen
from game.tui.screens.reading import ReadingScreen
from game.tui.screens.scene import SceneScreen
from game.tui.screens.slots import SlotsScreen
from game.tui.screens.start import StartScreen
from game.tui.screens.title import TitleScreen
from game.tui.screens.typing import TypeScreen

from .conftest import SCENARIO, settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


async def test_a_play_is_begun_from_the_title(app):
    this = app()
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, TitleScreen)
        await pilot.press("enter")
        await settled(pilot, PickerScreen)
        await pilot.pause()
        assert "First Handshake" in shown(this) and "not played to an end yet" in shown(this)
        this.screen.query_one("#plays").highlight_id(f"first-week/{SCENARIO}")
        await pilot.press("enter")
        await settled(pilot, StartScreen)
        await pilot.press("b")
        await settled(pilot, DeskScreen)
        await pilot.pause()
        assert this.room.play.session.scenario.id == SCENARIO and this.is_running


async def test_desk_shows_the_day_people_and_options(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        text = shown(this)
        view = this.room.view
        header = view.header()
        assert header.day in text and header.time in text and header.money in text
        assert str(header.energy) in text and header.strain in text
        assert view.people()[0].name[:8] in text
        row = next(row for row in view.groups()[0].rows if not row.reason)
        assert row.label in text and row.price in text


async def test_impossible_options_stand_last_with_their_reason(app, begin):
    this = app(begin())
    async with this.run_test(size=(120, 50)) as pilot:
        desk = await settled(pilot, DeskScreen)
        reasons = [row.reason for row in desk.query_one("#options").options_shown]
        assert reasons == sorted(reasons, key=bool) and any(reasons)
        assert next(filter(None, reasons)).split()[0] in shown(this)


async def test_an_impossible_option_says_why_and_changes_nothing(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        await pilot.press("enter", "end", "enter")
        reason = desk.query_one("#options").current.reason
        assert f"Not now: {reason}"[:60] in shown(this)
        assert not play.taken


async def test_two_enters_send_a_message(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        await pilot.press("enter")
        labels = [row.option.verb for row in desk.query_one("#options").options_shown]
        await pilot.press(*["down"] * labels.index("write"), "enter")
        await settled(pilot, ConversationScreen)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
    assert [action.verb for action in play.taken] == ["write"]


async def test_a_message_in_ones_own_words(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        row = next(r for r in desk.groups["contact/mags"].rows if r.option.verb == "write")
        this.push_screen(ConversationScreen(this.look, this.room, "mags", row))
        await settled(pilot, ConversationScreen)
        await pilot.press("t")
        await settled(pilot, TypeScreen)
        await pilot.press(*"Hi [b]you[/b]", "enter")
        await settled(pilot, ConversationScreen)
        assert "Hi [b]you[/b]" in shown(this)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
    assert dict(play.taken[0].args)["text"] == "Hi [b]you[/b]"


async def test_slots_are_turned_by_arrows(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        row = next(r for r in desk.groups["day"].rows if r.option.verb == "post")
        this.push_screen(SlotsScreen(this.look, this.room, row), desk._send)
        await settled(pilot, SlotsScreen)
        await pilot.press("right", "enter")
        await settled(pilot, DeskScreen)
    values = next(slot for slot in row.option.slots if slot.name == "topic").values
    assert dict(play.taken[0].args)["topic"] == values[1]


async def test_a_scene_by_number(app, in_a_call):
    play = in_a_call
    before = play.session.seen.scene.state
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, SceneScreen)
        card = this.room.view.scene()
        assert card.choices[0].label[:30] in shown(this)
        await pilot.press("1")
        await pilot.pause()
    assert play.taken[-1].verb == "choose"
    assert play.session.seen.scene is None or play.session.seen.scene.state != before


async def test_a_scene_is_read_to_its_end(app, in_a_call):
    play = in_a_call
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        scene = await settled(pilot, SceneScreen)
        for _ in range(30):
            if play.session.seen.scene is None:
                break
            leave = play.session.actions().find("leave", "")
            this.post_message(Act(leave.action()))
            await pilot.pause()
        assert this.screen is scene and scene.over
        await pilot.press("enter")
        await settled(pilot, DeskScreen)


async def test_walking_away_is_asked_twice_and_ends_with_the_card(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        row = next(r for r in desk.groups["day"].rows if r.option.verb == "walk_away")
        desk.take(row)
        await pilot.pause()
        await pilot.press("escape")
        assert not play.session.over
        desk.take(row)
        await pilot.pause()
        await pilot.press("y")
        await settled(pilot, DebriefScreen)
        assert this.room.view.end().title in shown(this)
        await pilot.press("enter")
        await settled(pilot, TitleScreen)
        assert this.room is None


async def test_the_debrief_by_keys_and_by_mouse(app, begin):
    this = app(begin("look_up", "write", "walk_away"))
    async with this.run_test(size=SIZE) as pilot:
        end = await settled(pilot, DebriefScreen)
        await pilot.press("down")
        await pilot.pause()
        assert end.shown.id == "timeline" and "The first word of the search" in shown(this)
        await pilot.press("5")
        await pilot.pause()
        assert end.shown.id == "messages" and end.query("#bars")
        await pilot.click("#sections", offset=(4, 9))
        await pilot.pause()
        assert end.shown.id == "goal" and not end.query("#bars")
        await pilot.press("escape")
        await settled(pilot, TitleScreen)


async def test_taking_back(app, begin):
    play = begin("look_up")
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("u")
        await pilot.pause()
        assert not play.taken and "Taken back." in shown(this)
        await pilot.press("u")
        await pilot.pause()
        assert "Not now:" in shown(this)


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_leaving_asks_first(app, begin, key):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press(key)
        await settled(pilot, LeaveScreen)
        await pilot.press("escape")
        await settled(pilot, DeskScreen)
        await pilot.press(key)
        await settled(pilot, LeaveScreen)
        await pilot.press(key)
        await pilot.pause()
    assert this.return_code == 0


async def test_help_and_log(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("question_mark")
        await settled(pilot, HelpScreen)
        assert "Go to bed" in shown(this)
        await pilot.press("escape", "l")
        await settled(pilot, ReadingScreen)
        await pilot.press("escape")
        await settled(pilot, DeskScreen)


async def test_a_failed_save_leaves_with_one_line(app, begin, monkeypatch):
    play = begin()

    def full(action):
        raise JournalError("unwritable", path="here", why="no space left")

    monkeypatch.setattr(play, "act", full)
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("w")
        await pilot.pause()
    assert this.return_code == 1
    assert this.failure.count("\n") == 0 and "no space left" in this.failure


async def test_coming_back_one_reads_on_where_one_was(app, begin):
    play = begin("look_up", "wait")
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        assert desk.told == this.room.story[-len(desk.told) :] and len(desk.told) < 5
        assert this.room.story[0] not in desk.told


async def test_what_was_chosen_gives_way_to_what_follows(app, in_a_call):
    this = app(in_a_call)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, SceneScreen)
        await pilot.press("1")
        await pilot.pause()
        assert "\nYou\n" not in str(this.screen.query_one("#story-new").render())
        assert "You" in str(this.screen.query_one("#story-old").render())
