"""Before and after a play: the title, the plays that are kept, the settings."""

import pytest

from game.cli.library import Library
from game.cli.saves import save_path
from game.engine.play import Play
from game.paths import folders
from game.settings import load_settings
from game.tui.app import HandshakeApp
from game.tui.screens.codex import CodexScreen
from game.tui.screens.confirm import ConfirmScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.saves import SavesScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.title import TitleScreen
from game.view.catalogue import words

from .conftest import SCENARIO, settled, shown

pytestmark = pytest.mark.timeout(60)
SIZE = (80, 24)


def keep(pack, name, *verbs):
    """Keep a play under a name, some verbs into it."""
    play = Play.start(save_path(folders().saves, name), pack, SCENARIO, 7)
    for verb in verbs:
        options = [o for o in play.session.actions().possible() if o.verb == verb]
        play.act(options[0].action())
    play.close()


async def test_going_on_and_coming_back(app, pack):
    keep(pack, "older", "walk_away")
    keep(pack, "mine", "wait")
    this = app()
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, TitleScreen)
        await pilot.pause()
        assert "Continue · First Handshake" in shown(this) and "Saves · 2" in shown(this)
        await pilot.press("enter")
        await settled(pilot, DeskScreen)
        assert this.room.play.path.stem == "mine"
        await pilot.press("q", "down", "enter")
        await settled(pilot, TitleScreen)
        await pilot.press("c")
        await settled(pilot, CodexScreen)


async def test_saves_end_and_deletion(app, pack):
    keep(pack, "done", "walk_away")
    keep(pack, "mine", "wait")
    this = app()
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, TitleScreen)
        await pilot.press("v")
        await settled(pilot, SavesScreen)
        await pilot.pause()
        assert "Walked away" in shown(this) and "Enter: go on" in shown(this)
        await pilot.press("down")
        assert "Enter: see how it ended" in shown(this)
        await pilot.press("enter")
        await settled(pilot, DebriefScreen)
        await pilot.press("enter")
        await settled(pilot, TitleScreen)
        await pilot.press("v")
        await settled(pilot, SavesScreen)
        await pilot.pause()
        await pilot.press("d")
        await settled(pilot, ConfirmScreen)
        await pilot.press("escape")
        await settled(pilot, SavesScreen)
        assert len(this.library.saves()) == 2
        await pilot.press("d")
        await settled(pilot, ConfirmScreen)
        await pilot.press("y")
        await settled(pilot, SavesScreen)
        await pilot.pause()
        assert [save.name for save in this.library.saves()] == ["done"]
        assert "Enter: see how it ended" in shown(this)
    assert sorted(path.name for path in folders().saves.glob("*.jsonl*")) == [
        "done.jsonl",
        "done.jsonl.lock",
    ]


async def test_a_play_under_way_elsewhere_is_not_deleted(app, pack):
    play = Play.start(save_path(folders().saves, "busy"), pack, SCENARIO, 7)
    this = app(confirm=False)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, TitleScreen)
        await pilot.press("v")
        await settled(pilot, SavesScreen)
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert play.path.is_file() and "busy" in shown(this)
    play.close()


def test_the_best_result_so_far(pack):
    library = Library(words("en"))
    assert library.scenarios()[0].best == "not played to an end yet"
    keep(pack, "one", "walk_away")
    best = {row.id.split("/")[1]: row.best for row in library.scenarios()}
    assert best[SCENARIO] == "hired in 0 of 1 finished play"


async def test_settings_count_at_once_and_next_time(app, begin):
    this = app(begin(), motion=True)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        assert "━" in shown(this)
        await pilot.press("s")
        await settled(pilot, SettingsScreen)
        await pilot.press("right")
        assert this.theme == "lamplight" and this.settings.theme == "lamplight"
        await pilot.press("right", "down", "right")
        await pilot.pause()
        assert this.theme == "daylight" and shown(this).isascii()
        for row in ("motion", "hints", "forecasts", "confirm"):
            this.screen.query_one("#settings").highlight_id(row)
            await pilot.press("space")
        assert this.animation_level == "none" and not this.room.confirm
        await pilot.press("escape")
        await settled(pilot, DeskScreen)
        assert shown(this).isascii() and "#" in shown(this)
        found, faults = load_settings()
        assert (found, faults) == (this.settings, ()) and found.glyphs == "ascii"
        await pilot.press("q")
        await pilot.pause()
    assert this.return_code == 0, "no question was wanted"


async def test_settings_that_cannot_be_kept_count_nevertheless(begin, app):
    this = app(begin())

    def full(settings):
        raise OSError(28, "No space left")

    this.keep = full
    async with this.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("s")
        await settled(pilot, SettingsScreen)
        await pilot.press("right")
        await pilot.pause()
        assert "No space" in shown(this) and this.settings.theme == "lamplight"


async def test_faults_are_shown(begin):
    this = HandshakeApp(
        library=Library(),
        words=words("en"),
        settings=load_settings()[0],
        faults=["here: keys.[b]wait: is no key"],
    )
    async with this.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot, TitleScreen)
        await pilot.pause()
        assert "keys.[b]wait" in shown(this)


async def test_first_steps_are_explained_once(app, begin):
    this = app(begin(), tips=True, keys={"wait": "x"})
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.pause()
        assert "First steps:" in shown(this) and "x lets time pass" in " ".join(shown(this).split())
        await pilot.press("s")
        await settled(pilot, SettingsScreen)
        await pilot.press("escape")
        await settled(pilot, DeskScreen)
        await pilot.pause()
        assert "First steps:" not in shown(this)


async def test_who_finished_a_play_needs_no_first_steps(app, pack, begin):
    keep(pack, "done", "walk_away")
    this = app(begin(), tips=True)
    async with this.run_test(size=SIZE) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.pause()
        assert "First steps:" not in shown(this)


async def test_text_is_copied(app, begin):
    this = app(begin())
    async with this.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot, DeskScreen)
        await pilot.press("y")
        await pilot.pause()
        assert this.room.story[-1].text.split()[0] in this.clipboard
        assert "Copied: " in shown(this)
