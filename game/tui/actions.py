"""The one registry of what keys do: it feeds bindings, footer, command palette and the help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

from game.view.interface import keys

ScreenName = Literal[
    "picker", "desk", "conversation", "scene", "form", "reading", "codex", "end", "small"
]
PLAYING: tuple[ScreenName, ...] = ("desk", "conversation", "scene")
EVERYWHERE: tuple[ScreenName, ...] = ("picker", *PLAYING, "reading", "codex", "end")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does. `screens` are where; `action` is what Textual calls there.

    `shown` puts it into the footer, `palette` into the command palette. A command without keys of
    its own (`says` only) tells in the help what a widget's keys do.
    """

    id: str
    keys: tuple[str, ...]
    says: str
    label: str
    tooltip: str
    screens: tuple[ScreenName, ...]
    action: str
    shown: bool = True
    palette: bool = True


def _told(
    id_: str, says: str, label: str, tooltip: str, *screens: ScreenName, footer: bool = True
) -> Command:
    return Command(id_, (), says, label, tooltip, screens, "", footer, False)


COMMANDS: tuple[Command, ...] = (
    _told(
        "move",
        "↑↓",
        *keys.MOVE,
        "picker",
        "desk",
        "conversation",
        "codex",
    ),
    _told(
        "enter",
        "Enter",
        *keys.ENTER,
        "picker",
        "desk",
        "conversation",
        "scene",
        "end",
        "reading",
    ),
    _told(
        "number",
        "1-9",
        *keys.NUMBER,
        "desk",
        "scene",
        "end",
    ),
    _told(
        "pages",
        "PgUp PgDn",
        *keys.PAGES,
        "desk",
        "scene",
        footer=False,
    ),
    Command(
        "wait",
        ("w",),
        "w",
        *keys.WAIT,
        ("desk",),
        "screen.wait",
    ),
    Command(
        "end_day",
        ("e",),
        "e",
        *keys.END_DAY,
        ("desk",),
        "screen.end_day",
    ),
    Command(
        "thread",
        ("t",),
        "t",
        *keys.THREAD,
        ("desk",),
        "screen.thread",
    ),
    Command(
        "log",
        ("l",),
        "l",
        *keys.LOG,
        PLAYING,
        "screen.log",
    ),
    Command(
        "codex",
        ("c",),
        "c",
        *keys.CODEX,
        ("picker", *PLAYING, "end"),
        "app.codex",
    ),
    Command(
        "undo",
        ("u",),
        "u",
        *keys.UNDO,
        PLAYING,
        "screen.take_back",
    ),
    Command(
        "back",
        ("escape",),
        "Esc",
        *keys.BACK,
        ("conversation", "desk", "reading", "codex"),
        "screen.back",
        palette=False,
    ),
    Command(
        "help",
        ("question_mark", "f1"),
        "?",
        *keys.HELP,
        EVERYWHERE,
        "app.help",
    ),
    Command(
        "leave",
        ("q", "ctrl+c"),
        "q",
        *keys.LEAVE,
        EVERYWHERE,
        "app.leave",
    ),
    Command(
        "palette",
        (),
        "Ctrl+P",
        *keys.PALETTE,
        EVERYWHERE,
        "app.command_palette",
        shown=False,
        palette=False,
    ),
)


def on_screen(name: ScreenName) -> Iterator[Command]:
    """The commands of a screen, in the registry's order."""
    return (command for command in COMMANDS if name in command.screens)


def bindings(name: ScreenName) -> list[BindingType]:
    """The bindings of a screen. Ctrl+C leads out from everywhere, also out of a text field."""
    return [
        Binding(
            key,
            command.action,
            command.label,
            id=f"{name}.{command.id}.{key}",
            show=False,
            priority=key == "ctrl+c",
        )
        for command in on_screen(name)
        for key in command.keys
    ]
