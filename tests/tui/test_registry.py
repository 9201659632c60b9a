"""The registry of actions is whole: every key leads somewhere, and to one thing only."""

from collections import Counter

import pytest

from game.tui.actions import COMMANDS, on_screen
from game.tui.app import HandshakeApp
from game.tui.glyphs import ASCII, wants_ascii
from game.tui.screens.calendar import CalendarScreen
from game.tui.screens.codex import CodexScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.desk import DeskScreen
from game.tui.screens.journal import JournalScreen
from game.tui.screens.keymap import KeymapScreen
from game.tui.screens.network import NetworkScreen
from game.tui.screens.openings import OpeningsScreen
from game.tui.screens.picker import PickerScreen
from game.tui.screens.reading import ReadingScreen
from game.tui.screens.saves import SavesScreen
from game.tui.screens.scene import SceneScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.start import StartScreen
from game.tui.screens.title import TitleScreen
from game.tui.text import cut, spread
from game.tui.themes import DARK, choose

# fmt: off
SCREENS = [
    TitleScreen, PickerScreen, StartScreen, SavesScreen, SettingsScreen, KeymapScreen, CodexScreen,
    DeskScreen, ConversationScreen, SceneScreen, ReadingScreen, DebriefScreen,
    NetworkScreen, OpeningsScreen, CalendarScreen, JournalScreen,
]
# fmt: on


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.NAME)
def test_keys_lead_to_one_method_each(screen):
    keys = Counter()
    for command in on_screen(screen.NAME):
        keys.update((*command.keys, *command.always))
        owner, _, name = command.action.partition("(")[0].partition(".")
        target = {"screen": screen, "app": HandshakeApp}.get(owner)
        assert not command.action or hasattr(target, f"action_{name}"), command.id
    assert all(count == 1 for count in keys.values()), keys


def test_ids_are_unique_and_all_is_told():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(c.label and c.tooltip and (c.says or c.keys or c.always) for c in COMMANDS)


def test_a_line_is_cut_by_cells():
    assert cut("Noor", 10) == "Noor"
    assert cut("Noor Haddad", 6) == "Noor …"
    assert cut("漢字漢字", 5) == "漢字…"
    assert cut("anything", 0) == ""
    assert spread("a", "b", 6) == "a    b"
    assert spread("long", "words", 3) == "long  words"


def test_themes():
    assert choose("nord", ["nord"], False) == "nord"
    assert choose("nowhere", ["nord"], False) == DARK.name
    assert choose("", ["nord"], True) == "ansi-dark"


def test_signs(monkeypatch):
    assert wants_ascii("ascii") and not wants_ascii("unicode")
    monkeypatch.setenv("TERM", "linux")
    assert wants_ascii("auto")
    assert all(getattr(ASCII, name).isascii() for name in ASCII.__slots__)
