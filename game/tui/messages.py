"""What widgets tell the screens, and screens the app. Attributes go down, these come up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from textual.message import Message

from game.engine.actions import Action
from game.view.cards import OptionRow


@dataclass
class SubjectChosen(Message):
    """The highlight moved to another subject; `group` is its group's id."""

    group: str


@dataclass
class SubjectEntered(Message):
    """The player wants to do something about the subject at hand."""

    group: str


@dataclass
class FeedEntered(Message):
    """The player wants to go to what a piece of the feed is about."""

    group: str


@dataclass
class OptionHelp(Message):
    """The highlight moved to an option; None where there is none."""

    row: OptionRow | None


@dataclass
class OptionPicked(Message):
    """The player picked an option, possible or not."""

    row: OptionRow


@dataclass
class FormChanged(Message):
    """A slot was given another value."""


@dataclass
class TypedWanted(Message):
    """The player wants to type the words of a slot."""

    slot: str


@dataclass
class FormSent(Message):
    """The form is filled in and to be sent."""


@dataclass
class ThreadWanted(Message):
    """The player wants to read what a contact wrote."""

    contact: str


@dataclass
class PersonWanted(Message):
    """The player wants to see a person's page, from a screen beside the desk."""

    contact: str


@dataclass
class GroupWanted(Message):
    """The player wants to do something about a subject, on the desk; `group` is its group's id."""

    group: str


@dataclass
class Act(Message):
    """An action to be taken now."""

    action: Action


@dataclass
class TakeBack(Message):
    """The last act is to be taken back."""


@dataclass
class NewWanted(Message):
    """A scenario is to be begun."""

    scenario: str


@dataclass
class StartWanted(Message):
    """A scenario is to be begun with what the player chose."""

    scenario: str
    setup: Mapping[str, Any]


@dataclass
class StartCalledOff(Message):
    """The player would rather not begin."""


@dataclass
class ResumeWanted(Message):
    """A kept play is to be gone on with."""

    name: str


@dataclass
class SceneLeft(Message):
    """The player has read how an encounter ended."""


@dataclass
class PlayClosed(Message):
    """The player is done with the play that ended."""
