"""All that the keyboard does can be clicked."""

import pytest
from textual.events import MouseDown, MouseUp

from game.tui.messages import Act
from game.tui.screens.confirm import ConfirmScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.picker import PickerScreen
from game.tui.screens.scene import SceneScreen
from game.tui.screens.start import StartScreen
from game.tui.screens.title import TitleScreen

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


async def click(pilot, text, column=0):
    """Click where a text stands on the screen."""
    await pilot.pause()
    for row, line in enumerate(shown(pilot.app).splitlines()):
        if text in line[column:]:
            await pilot.click(offset=(column + line[column:].index(text) + 1, row))
            await pilot.pause()
            return
    raise AssertionError(f"{text!r} is not on the screen:\n{shown(pilot.app)}")


async def test_from_the_picker_to_an_act(app):
    this = app()
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, TitleScreen)
        await click(pilot, "New play")
        await settled(pilot, PickerScreen)
        await click(pilot, "First Handshake  ")
        await settled(pilot, StartScreen)
        await click(pilot, "Begin the play")
        desk = await settled(pilot, DeskScreen)
        play = this.room.play
        await click(pilot, "Osvaldo Brandt")
        assert desk.query_one("#subjects").chosen == "contact/osvaldo"
        await click(pilot, "Look Osvaldo up", 27)
        assert [(one.verb, one.subject) for one in play.taken] == [("look_up", "osvaldo")]
        await click(pilot, "wait")
        assert play.taken[-1].verb == "wait"
        await click(pilot, "? keys")
        await settled(pilot, HelpScreen)


async def test_a_message_by_clicks(app, begin):
    play = begin("look_up")
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await click(pilot, "Marguerite")
        await click(pilot, "Write to Mags", 27)
        await settled(pilot, ConversationScreen)
        await click(pilot, "Esc back")
        await settled(pilot, ConversationScreen)
        assert len(play.taken) == 1


async def test_a_choice_in_a_scene(app, in_a_call):
    play = in_a_call
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, SceneScreen)
        choice = this.room.view.scene().choices[0]
        await click(pilot, f"1 {choice.label[:20]}")
        assert (play.taken[-1].verb, play.taken[-1].subject) == ("choose", choice.option.subject)


async def test_a_form_is_filled_in_by_clicks_alone(app, begin):
    play = begin("look_up")
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await click(pilot, "Marguerite")
        await click(pilot, "Write to Mags", 27)
        page = await settled(pilot, ConversationScreen)
        form = page.query_one("#form")
        known = next([v for v, _ in slot.values] for slot in form.slots if slot.slot == "subject")
        first = form.values["subject"]
        await click(pilot, form.look.glyphs.left, 15)
        assert len(play.taken) == 1 and form.slots[form.highlighted].slot != "text"
        place = known.index(first)
        row = next(n for n, line in enumerate(shown(this).splitlines()) if "Subject   " in line)
        column = shown(this).splitlines()[row].index(form.look.glyphs.left)
        await pilot.click(offset=(column + 4, row))
        await pilot.pause()
        assert form.values["subject"] == known[(place + 1) % len(known)]
        await pilot.click(offset=(column, row))
        await pilot.pause()
        assert form.values["subject"] == first
        await click(pilot, "Enter: send")
        await settled(pilot, DeskScreen)
    assert [action.verb for action in play.taken] == ["look_up", "write"]


async def test_a_double_click_chooses_once(app, in_a_call):
    play = in_a_call
    before = len(play.taken)
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        scene = await settled(pilot, SceneScreen)
        for clicks in (1, 2):
            await pilot.double_click("#options", offset=(10, 1))
            await pilot.pause()
            assert len(play.taken) == before + clicks and not scene.over


async def press_and_let_go(pilot, x, y):
    """A click as the terminal tells it, for the app to tell single and double ones apart."""
    for kind in (MouseDown, MouseUp):
        pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False))
    await pilot.pause()


async def test_a_double_click_leaves_what_the_first_opened(app, begin):
    this = app(begin())
    this.CLICK_CHAIN_TIME_THRESHOLD = 60.0
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        row = next(r for r in desk.groups["day"].rows if r.option.verb == "walk_away")
        desk.query_one("#options").show([row])
        await pilot.pause()
        x, y = desk.query_one("#options").region.offset
        for _ in range(2):
            await press_and_let_go(pilot, x + 10, y + 1)
            assert isinstance(this.screen, ConfirmScreen)
        await press_and_let_go(pilot, 0, 0)
        await settled(pilot, DeskScreen)


async def test_what_is_over_is_left_by_a_click(app, in_a_call):
    play = in_a_call
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, SceneScreen)
        while play.session.seen.scene is not None:
            this.post_message(Act(play.session.actions().find("leave", "").action()))
            await pilot.pause()
        await click(pilot, "Go on.")
        await settled(pilot, DeskScreen)
