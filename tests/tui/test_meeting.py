"""A meeting shows whom one meets, and says in words all that the portrait shows."""

import pytest

from game.tui.messages import Act
from game.tui.screens.scene import SceneScreen
from game.view.portraits import draw

from .conftest import settled, shown

pytestmark = pytest.mark.timeout(60)


def drawn(app, **how):
    portrait = app.room.view.scene().portrait
    return [row.strip() for row in draw(portrait, **how) if row.strip()]


@pytest.mark.parametrize("ascii_only", [False, True], ids=["unicode", "ascii"])
async def test_the_portrait_stands_beside_its_words(app, in_a_meeting, ascii_only):
    this = app(in_a_meeting, glyphs="ascii" if ascii_only else "unicode")
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, SceneScreen)
        text, card = shown(this), this.room.view.scene()
        assert all(row in text for row in drawn(this, ascii_only=ascii_only))
        assert " ".join(card.cue.split())[:30] in text
        assert card.mood.replace("_", " ") not in text


async def test_the_bearing_follows_the_mood(app, in_a_meeting):
    this = app(in_a_meeting)
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, SceneScreen)
        moods = {this.room.view.scene().mood}
        for _ in range(12):
            if this.room.view.scene() is None or len(moods) > 1:
                break
            choice = this.room.view.scene().choices[0]
            this.post_message(Act(choice.option.action()))
            await pilot.pause()
            card = this.room.view.scene()
            if card is not None and card.mood not in moods:
                moods.add(card.mood)
                assert all(row in shown(this) for row in drawn(this, ascii_only=False))
        assert len(moods) > 1


async def test_a_small_window_keeps_the_words(app, in_a_meeting):
    this = app(in_a_meeting)
    async with this.run_test(size=(60, 16)) as pilot:
        await settled(pilot, SceneScreen)
        assert not set(drawn(this, ascii_only=False)) & {
            line.strip() for line in shown(this).splitlines()
        }
        assert f"1 {this.room.view.scene().choices[0].label[:20]}" in shown(this)


async def test_nobody_is_seen_on_the_telephone(app, in_a_call):
    this = app(in_a_call)
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, SceneScreen)
        assert this.room.view.scene().portrait is None
        assert not this.screen.query_one("#portrait").region


@pytest.mark.parametrize(("pace", "said"), [(600.0, False), (0.01, True)])
async def test_the_pace_never_holds_anybody_up(app, in_a_meeting, monkeypatch, pace, said):
    monkeypatch.setattr("game.tui.screens.scene.PACE", pace)
    this = app(in_a_meeting, motion=True)
    async with this.run_test(size=(80, 24)) as pilot:
        scene = await settled(pilot, SceneScreen)
        cue = this.room.view.scene().cue
        story = scene.query_one("#story-new")
        for _ in range(50):
            if cue in str(story.render()):
                break
            await pilot.pause(0.02 if said else 0)
        assert (cue in str(story.render())) is said
        before = len(in_a_meeting.taken)
        await pilot.press("1")
        await pilot.pause()
        assert len(in_a_meeting.taken) == before + 1


async def test_the_next_choices_are_drawn_where_they_stay(app, in_a_meeting, monkeypatch):
    """Or a click on what was just seen would take the choice above or below."""
    this = app(in_a_meeting, forecasts=False)
    draw, places, heights = this._display, set(), set()

    def look(*frame):
        draw(*frame)
        scene = this.room.view.scene()
        head = f"1 {scene.choices[0].label[:20]}" if scene else "nothing"
        found = [row for row, line in enumerate(shown(this).splitlines()) if head in line]
        places.update((head, row) for row in found)

    async with this.run_test(size=(80, 24)) as pilot:
        screen = await settled(pilot, SceneScreen)
        monkeypatch.setattr(this, "_display", look)
        for _ in range(9):
            heights.add(screen.query_one("#options").size.height)
            await pilot.press("2")
            await pilot.pause()
    assert len(heights) > 1 and len({head for head, _ in places}) == len(places) > 2
