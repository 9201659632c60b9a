"""The one registry of what keys do: it feeds bindings, footer, command palette, help and the
screen on which keys are changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.view.interface import keys

if TYPE_CHECKING:
    from textual.binding import BindingType

ScreenName = Literal[
    "title",
    "picker",
    "start",
    "saves",
    "settings",
    "keymap",
    "desk",
    "conversation",
    "scene",
    "network",
    "openings",
    "calendar",
    "journal",
    "form",
    "reading",
    "codex",
    "debrief",
    "small",
]
HOUSE: tuple[ScreenName, ...] = ("title", "picker", "saves")
ASIDE: tuple[ScreenName, ...] = ("network", "openings", "calendar", "journal")
"""Screens of a play that one opens from the desk and comes back from."""
PLAYING: tuple[ScreenName, ...] = ("desk", "conversation", "scene")
AFTER: tuple[ScreenName, ...] = ("debrief",)
EVERYWHERE: tuple[ScreenName, ...] = (
    *HOUSE, "start", "settings", "keymap", *PLAYING, *ASIDE, "reading", "codex", *AFTER,
)  # fmt: skip
LISTS: tuple[ScreenName, ...] = (
    *HOUSE,
    "start",
    "settings",
    "keymap",
    "desk",
    "conversation",
    *ASIDE,
    "codex",
    "debrief",
)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does. `screens` are where; `action` is what Textual calls there.

    `keys` can be changed by the player, `always` work besides. `shown` puts it into the footer,
    `palette` into the command palette. A command without an action tells what a widget's own keys
    do; `says` names them where `keys` do not.
    """

    id: str
    words: tuple[str, str]
    """A short label and a sentence."""
    screens: tuple[ScreenName, ...]
    action: str = ""
    keys: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    says: str = ""
    shown: bool = True
    palette: bool = True

    @property
    def label(self) -> str:
        """A word or two for the footer."""
        return self.words[0]

    @property
    def tooltip(self) -> str:
        """A sentence for the help."""
        return self.words[1]


COMMANDS: tuple[Command, ...] = (
    Command("move", keys.MOVE, LISTS, says="↑↓"),
    Command(
        "enter",
        keys.ENTER,
        (*HOUSE, "start", "keymap", *PLAYING, *ASIDE[:3], "reading"),
        says=keys.ENTER_KEY,
    ),
    Command("turn", keys.TURN, ("settings",), says="←→"),
    Command("number", keys.NUMBER, ("desk", "scene", "debrief"), says="1-9"),
    Command(
        "pages", keys.PAGES, ("desk", "scene", "journal", *AFTER), says=keys.PAGE_KEYS, shown=False
    ),
    Command("new", keys.NEW, ("title",), "screen.new", ("n",), shown=False),
    Command("saves", keys.SAVES, ("title",), "screen.saves", ("v",), shown=False),
    Command("begin", keys.BEGIN, ("start",), "screen.begin", ("b",)),
    Command("wait", keys.WAIT, ("desk",), "screen.wait", ("w",)),
    Command("end_day", keys.END_DAY, ("desk",), "screen.end_day", ("e",)),
    Command("thread", keys.THREAD, ("desk",), "screen.thread", ("t",)),
    Command("inbox", keys.INBOX, ("desk",), "screen.focus_pane('inbox')", ("i",), shown=False),
    Command("feed", keys.FEED, ("desk",), "screen.feed", ("f",)),
    Command("find", keys.FIND, ("desk", "journal"), "screen.find", ("/",)),
    Command("match", keys.MATCH, ("journal",), "screen.match(1)", ("n",), shown=False),
    Command("match_before", keys.MATCH_BEFORE, ("journal",), "screen.match(-1)", ("N",),
            shown=False),
    Command("group", keys.GROUP, ("network",), "screen.group", ("g",)),
    Command(
        "earlier", keys.EARLIER, ("calendar",), "screen.turn_week(-1)", ("p",), ("pageup",)
    ),
    Command(
        "later", keys.LATER, ("calendar",), "screen.turn_week(1)", ("n",), ("pagedown",)
    ),
    Command("network", keys.NETWORK, ("desk", *ASIDE), "app.aside('network')", ("m",)),
    Command("openings", keys.OPENINGS, ("desk", *ASIDE), "app.aside('openings')", ("o",)),
    Command("calendar", keys.CALENDAR, ("desk", *ASIDE), "app.aside('calendar')", ("a",)),
    Command("journal", keys.JOURNAL, ("desk", *ASIDE), "app.aside('journal')", ("j",)),
    Command("sort", keys.SORT, ("desk",), "screen.sort", ("b",), shown=False),
    Command("type", keys.TYPE, ("conversation", "form"), keys=("t",), shown=False, palette=False),
    Command("log", keys.LOG, PLAYING, "screen.log", ("l",)),
    Command(
        "codex",
        keys.CODEX,
        ("title", "picker", *PLAYING, *ASIDE, *AFTER),
        "app.codex",
        ("c",),
    ),
    Command("undo", keys.UNDO, (*PLAYING, "journal"), "screen.take_back", ("u",)),
    Command("delete", keys.DELETE, ("saves",), "screen.delete", ("d",), ("delete",)),
    Command("reset", keys.RESET, ("keymap",), "screen.reset", ("r",), ("delete",)),
    Command("copy", keys.COPY, EVERYWHERE, "app.copy", ("y",), shown=False),
    Command("settings", keys.SETTINGS, EVERYWHERE, "app.settings", ("s",), shown=False),
    Command(
        "back",
        keys.BACK,
        (*HOUSE[1:], "start", "settings", "keymap", *PLAYING[:2], *ASIDE, "reading", "codex",
         *AFTER),
        "screen.back",
        always=("escape",),
        palette=False,
    ),
    Command("help", keys.HELP, EVERYWHERE, "app.help", ("?",), ("f1",)),
    Command("leave", keys.LEAVE, EVERYWHERE, "app.leave", ("q",), ("ctrl+c",)),
    Command(
        "palette",
        keys.PALETTE,
        EVERYWHERE,
        "app.command_palette",
        ("ctrl+p",),
        shown=False,
        palette=False,
    ),
)  # fmt: skip


def on_screen(name: ScreenName) -> Iterator[Command]:
    """The commands of a screen, in the registry's order."""
    return (command for command in COMMANDS if name in command.screens)


def bindings(name: ScreenName) -> list[BindingType]:
    """The bindings of a screen; the player's keymap takes the place of those with an id.

    Ctrl+C leads out from everywhere, also out of a text field.
    """
    from textual.binding import Binding

    from .keymap import key_named

    found: list[BindingType] = []
    for command in on_screen(name):
        if command.action:
            found += [
                Binding(key_named(key), command.action, id=command.id, show=False)
                for key in command.keys
            ]
            found += [
                Binding(key, command.action, show=False, priority=key == "ctrl+c")
                for key in command.always
            ]
    return found
