"""The desk: people sorted and found, the feed, what is shown of whoever is marked."""

import pytest

from game.tui.screens.desk import DeskScreen
from game.tui.screens.openings import OpeningsScreen
from game.view.roster import ORDERS

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


def listed(desk):
    return [
        option.id.split("/")[1]
        for option in desk.query_one("#subjects").options
        if option.id.startswith("contact/")
    ]


async def test_people_are_sorted_by_key(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        chosen, first = desk.query_one("#subjects").chosen, listed(desk)
        await pilot.press("b")
        await pilot.pause()
        people = {row.id: row for row in this.room.view.people()}
        ranks = [people[id].rank for id in listed(desk)]
        assert ranks == sorted(ranks, reverse=True)
        assert "nearest first" in shown(this)
        await pilot.press(*["b"] * (len(ORDERS) - 1))
        await pilot.pause()
        assert listed(desk) == first and desk.query_one("#subjects").chosen == chosen


async def test_typing_finds_and_escape_shows_all(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        everybody = listed(desk)
        await pilot.press("/", *"tuq", "backspace", *"ner")
        await pilot.pause()
        assert listed(desk) == ["kit"] and "Find: tuner_" in shown(this)
        assert desk.query_one("#subjects").chosen == "contact/kit"
        assert "Kit Valdemar · piano tuner" in shown(this)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert listed(desk) == everybody
        await pilot.press("/", *"nobody at all", "enter")
        await pilot.pause()
        assert listed(desk) == [] and "Nobody and nothing" in shown(this)


async def test_the_feed_takes_the_storys_place_and_leads_on(app, begin):
    this = app(begin("look_up"))
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        assert "Feed: " in shown(this) and "What happened" in shown(this)
        await pilot.press("f")
        await pilot.pause()
        piece = this.room.view.feed()[0]
        assert f"{piece.kind} {piece.when}" in shown(this)
        assert not piece.new and "What happened" not in shown(this)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert desk.query_one("#subjects").chosen == this.room.view.feed()[-1].group
        assert desk.query_one("#subjects").has_focus and "What happened" in shown(this)


async def test_what_an_act_led_to_is_shown_whatever_was_read(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("f", "w")
        await pilot.pause()
        assert "What happened" in shown(this)


async def test_the_marked_option_tells_its_whole_price_and_its_chance(app, begin):
    this = app(begin())
    async with this.run_test(size=(160, 24)) as pilot:
        desk = await settled(pilot, DeskScreen)
        await pilot.press("enter")
        menu = desk.query_one("#options")
        place = next(n for n, row in enumerate(menu.options_shown) if row.odds)
        await pilot.press(*["down"] * place)
        await pilot.pause()
        row = menu.options_shown[place]
        assert f"{row.price}. Chance: {row.odds}. {row.help}"[:150] in shown(this)


async def test_a_key_draws_one_frame_and_lays_nothing_out(app, begin, monkeypatch):
    this = app(begin())
    async with this.run_test(size=(120, 36)) as pilot:
        desk = await settled(pilot, DeskScreen)
        await pilot.press("down", "up", "down", "up")
        await pilot.pause(0.3)
        frames, layouts = [], []
        display, lay_out = this._display, desk._refresh_layout
        monkeypatch.setattr(
            this, "_display", lambda *given: (frames.append(given), display(*given))
        )
        monkeypatch.setattr(
            desk, "_refresh_layout", lambda *a, **k: (layouts.append(a), lay_out(*a, **k))
        )
        before = shown(this)
        await pilot.press("down")
        await pilot.pause(0.3)
        assert shown(this) != before
        assert len(frames) == 1 and not layouts


async def test_the_card_only_grows_until_something_happens(app, begin):
    this = app(begin())
    async with this.run_test(size=(120, 36)) as pilot:
        desk = await settled(pilot, DeskScreen)
        heights = []
        for _ in range(3):
            heights.append(desk.query_one("#card").outer_size.height)
            await pilot.press("down")
            await pilot.pause(0.1)
        assert heights == sorted(heights)
        texts = [desk.cards[f"contact/{id}"].plain for id in listed(desk)[:3]]
        assert len(set(texts)) == 3


async def test_every_screen_beside_the_desk_is_told_of(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE) as pilot:
        desk = await settled(pilot, DeskScreen)
        lines = shown(this).split("\n")
        for key in ("m network", "o openings", "a calendar", "j journal"):
            assert any(key in line for line in lines[-3:])
        await pilot.click("#about", offset=(lines[-3].index("o openings"), 0))
        await settled(pilot, OpeningsScreen)
        await pilot.press("escape", "right")
        await pilot.pause()
        assert this.screen is desk and "o openings" not in shown(this)


async def test_how_to_go_on_is_said_in_the_end(app, begin):
    play = begin()
    this = app(play)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
    assert "firm-handshake resume" in this.farewell and play.path.name in this.farewell
