"""Keys of one's own: taken where they are sound, named in one line where they are not."""

import pytest
from textual.keys import _character_to_key

from game.settings import load_settings
from game.tui.actions import COMMANDS, on_screen
from game.tui.keymap import BadKey, Keymap, changeable, check, key_named, key_typed
from game.tui.screens.desk import DeskScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.keymap import KeymapScreen, PressScreen
from game.tui.screens.settings import SettingsScreen
from game.view.catalogue import words

from .conftest import settled, shown

ASCII_SIGNS = [chr(code) for code in range(33, 127) if not chr(code).isdigit()]


def lines(wanted):
    return [fault.line(words("en")) for fault in check(wanted)[1]]


def test_a_key_has_the_name_that_textual_gives_it():
    assert all(key_named(sign) == _character_to_key(sign) for sign in ASCII_SIGNS)
    assert key_named("f11") == "f11" and key_named("ctrl+w") == "ctrl+w"
    assert key_typed("question_mark", "?") == "?" and key_typed("f2", None) == "f2"


@pytest.mark.parametrize(
    "key",
    ["", " ", "7", "enter", "up", "ctrl+c", "ctrl+q", "ctrl+i", "ctrl+.", "f13", "alt+x", "wx"],
)
def test_keys_that_cannot_be_used(key):
    with pytest.raises(BadKey):
        key_named(key)
    keymap, faults = check({"wait": key, "log": "x"})
    assert keymap.changed == {"log": "x"}
    assert [fault.command for fault in faults] == ["wait"]
    assert "\n" not in lines({"wait": key})[0]


def test_an_unknown_id_is_named_with_those_there_are():
    assert check({"wiat": "x"})[0] == Keymap()
    line = lines({"wiat": "x"})[0]
    assert line.startswith("keys.wiat: is no command; there are ") and "end_day" in line


def test_clashes_keep_the_usual_key():
    assert lines({"wait": "e"}) == ["keys.wait: e is taken already by: end day; the key stays as "
                                    "it was"]  # fmt: skip
    assert check({"wait": "e", "end_day": "w"})[1] == (), "two may change places"
    keymap, faults = check({"wait": "x", "end_day": "x", "log": "z"})
    assert keymap.changed == {"wait": "x", "log": "z"}
    assert [fault.command for fault in faults] == ["end_day"]
    assert check({"wait": "?"})[1] and check({"wait": "f1"})[1]
    assert check({"delete": "w"})[1] == (), "they never meet on a screen"


def test_our_own_keys_are_sound():
    assert check({command.id: command.keys[0] for command in changeable()}) == (Keymap(), ())
    for screen in {name for command in COMMANDS for name in command.screens}:
        keys = [key for c in on_screen(screen) for key in (*c.keys, *c.always)]
        assert len(keys) == len(set(keys)), screen


async def test_a_key_is_changed_and_kept(app, begin):
    play = begin()
    this = app(play, keys={"end_day": "w", "wait": "e"})
    async with this.run_test(size=(80, 24)) as pilot:
        await settled(pilot, DeskScreen)
        assert "e wait" in shown(this)
        await pilot.press("e")
        await pilot.pause()
        assert [action.verb for action in play.taken] == ["wait"]
        await pilot.press("s")
        await settled(pilot, SettingsScreen)
        await pilot.press("end", "enter")
        screen = await settled(pilot, KeymapScreen)
        rows = screen.query_one("#keymap")
        rows.highlight_id("thread")
        for key, told in (("c", "taken already by: research"), ("7", "is needed by")):
            await pilot.press("enter")
            await settled(pilot, PressScreen)
            await pilot.press(key)
            await settled(pilot, KeymapScreen)
            assert told in shown(this)
        await pilot.press("enter")
        await settled(pilot, PressScreen)
        await pilot.press("x")
        await settled(pilot, KeymapScreen)
        assert "x is now: talk" in shown(this)
        assert load_settings()[0].keys == {"end_day": "w", "wait": "e", "thread": "x"}
        rows.highlight_id("wait")
        await pilot.press("r")
        await pilot.pause()
        assert "taken already" in shown(this), "its own key is in use now"
        await pilot.press("escape", "escape")
        await settled(pilot, DeskScreen)
        assert "x talk" in shown(this)
        await pilot.press("question_mark")
        await settled(pilot, HelpScreen)
        assert "x " in shown(this)
