"""Before an ask one may say how likely a yes is; what is typed freely is read as it is typed."""

import pytest

from game.engine.events import Forecast
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.forecast import ForecastScreen
from game.tui.screens.scene import SceneScreen
from game.tui.screens.slots import SlotsScreen
from game.tui.screens.typing import TypeScreen

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


def row_of(desk, verb, contact="mags"):
    rows = desk.groups[f"contact/{contact}"].rows
    return next(row for row in rows if row.option.verb == verb and not row.reason)


@pytest.fixture
def asking(begin):
    """A play in which somebody may be asked to meet."""
    play = begin("look_up")
    while not any(o.verb == "invite" for o in play.session.actions().possible()):
        verbs = ("rekindle", "write", "wait", "end_day")
        possible = {option.verb: option for option in play.session.actions().possible()}
        play.act(possible[next(verb for verb in verbs if verb in possible)].action())
    return play


async def invite(pilot):
    """Fill in an invitation up to where it would be sent."""
    desk = await settled(pilot, DeskScreen)
    rows = [row for group in desk.groups.values() for row in group.rows]
    desk.take(next(row for row in rows if row.option.verb == "invite" and not row.reason))
    await settled(pilot, SlotsScreen)
    assert "forecast" not in shown(pilot.app).casefold()
    await pilot.press("enter")
    return await settled(pilot, ForecastScreen)


@pytest.mark.parametrize(("key", "said"), [("7", "70"), ("0", None), ("enter", None)])
async def test_a_forecast_is_asked_for_once_all_the_rest_is_said(app, asking, key, said):
    this, before = app(asking), len(asking.taken)
    async with this.run_test(size=SIZE) as pilot:
        await invite(pilot)
        assert "How likely is a yes?" in shown(this)
        await pilot.press(key)
        await settled(pilot, DeskScreen)
    assert len(asking.taken) == before + 1
    assert dict(asking.taken[-1].args).get("forecast") == said
    kept = [event for event in asking.session.events if isinstance(event, Forecast)]
    assert [event.percent for event in kept] == ([int(said)] if said else [])


async def test_escape_asks_nothing_and_settings_may_do_without(app, asking):
    this, before = app(asking), len(asking.taken)
    async with this.run_test(size=SIZE) as pilot:
        await invite(pilot)
        await pilot.press("escape")
        desk = await settled(pilot, DeskScreen)
        assert len(asking.taken) == before
        this.room.forecasts = False
        rows = [row for group in desk.groups.values() for row in group.rows]
        desk.take(next(row for row in rows if row.option.verb == "invite" and not row.reason))
        await settled(pilot, SlotsScreen)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
    assert len(asking.taken) == before + 1


async def test_a_message_is_an_ask_by_what_it_says(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        option = row_of(desk, "write").option
        room = this.room
        assert not room.wants_forecast(option.action())
        typed = "Could we meet at the Landing on Thursday at five? Is that all right?"
        assert room.wants_forecast(option.action(text=typed))
        assert not room.wants_forecast(option.action(text="You mended my lift. Thank you."))


async def test_an_ask_in_the_room_is_forecast_too(app, in_a_meeting):
    play = in_a_meeting
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, SceneScreen)
        for _ in range(12):
            card = this.room.view.scene()
            asks = [row for row in card.choices if this.room.wants_forecast(row.option.action())]
            if asks:
                break
            play.act(card.choices[0].option.action())
            this.screen.tell([])
            await pilot.pause()
        this.screen.take(asks[0])
        await settled(pilot, ForecastScreen)
        await pilot.press("5")
        await settled(pilot, SceneScreen)
    assert dict(play.taken[-1].args)["forecast"] == "50"


async def test_typed_words_are_read_as_they_are_typed(app, begin, monkeypatch):
    monkeypatch.setattr("game.tui.screens.typing.QUIET", 0.01)
    this = app(begin("look_up"))
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        this.push_screen(ConversationScreen(this.look, this.room, "mags", row_of(desk, "write")))
        page = await settled(pilot, ConversationScreen)
        await pilot.press("t")
        await settled(pilot, TypeScreen)
        assert "An answer is" not in shown(this)
        await pilot.press(*"WHY NOT?")
        for _ in range(50):
            await pilot.pause(0.02)
            if "Length: 2 words" in shown(this):
                break
        assert "Length: 2 words" in shown(this) and "An answer is" in shown(this)
        await pilot.press("enter")
        await settled(pilot, ConversationScreen)
        # A draft is kept while one looks at something else.
        await pilot.press("escape")
        page._write(row_of(desk, "write"))
        assert page.query_one("#form").values["text"] == "WHY NOT?"
