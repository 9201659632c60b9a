"""The one registry of what keys do: it feeds bindings, footer, command palette and the help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

from game.view.catalogue import mark

ScreenName = Literal["picker", "desk", "conversation", "scene", "form", "reading", "end", "small"]
PLAYING: tuple[ScreenName, ...] = ("desk", "conversation", "scene")
EVERYWHERE: tuple[ScreenName, ...] = ("picker", *PLAYING, "reading", "end")


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
        mark("move"),
        mark("Up and down move within a list, Tab and left and right between lists."),
        "picker",
        "desk",
        "conversation",
    ),
    _told(
        "enter",
        "Enter",
        mark("do it"),
        mark("Enter opens or does what is marked."),
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
        mark("pick"),
        mark("A number picks what it stands before."),
        "desk",
        "scene",
    ),
    _told(
        "pages",
        "PgUp PgDn",
        mark("scroll"),
        mark("PgUp and PgDn scroll what happened."),
        "desk",
        "scene",
        footer=False,
    ),
    Command(
        "wait",
        ("w",),
        "w",
        mark("wait"),
        mark("Let time pass until something happens."),
        ("desk",),
        "screen.wait",
    ),
    Command(
        "end_day",
        ("e",),
        "e",
        mark("end day"),
        mark("Go to bed; tomorrow begins at seven."),
        ("desk",),
        "screen.end_day",
    ),
    Command(
        "thread",
        ("t",),
        "t",
        mark("talk"),
        mark("Open the page of the marked person, with all messages."),
        ("desk",),
        "screen.thread",
    ),
    Command(
        "log",
        ("l",),
        "l",
        mark("log"),
        mark("Read all that has happened so far."),
        PLAYING,
        "screen.log",
    ),
    Command(
        "undo",
        ("u",),
        "u",
        mark("take back"),
        mark("Take the last act back, where the scenario allows it."),
        PLAYING,
        "screen.take_back",
    ),
    Command(
        "back",
        ("escape",),
        "Esc",
        mark("back"),
        mark("Go back to where you were."),
        ("conversation", "desk", "reading"),
        "screen.back",
        palette=False,
    ),
    Command(
        "help",
        ("question_mark", "f1"),
        "?",
        mark("keys"),
        mark("Show what every key does here."),
        EVERYWHERE,
        "app.help",
    ),
    Command(
        "leave",
        ("q", "ctrl+c"),
        "q",
        mark("quit"),
        mark("Leave; everything is saved."),
        EVERYWHERE,
        "app.leave",
    ),
    Command(
        "palette",
        (),
        "Ctrl+P",
        mark("commands"),
        mark("Search all commands; change the theme."),
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
