"""What the gallery shows: screens of real plays, got there by a policy, each in one theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from game.cli.library import Library
from game.engine.play import Play
from game.pack.find import scenario
from game.playtest.policies import policies
from game.tui.app import HandshakeApp
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.picker import PickerScreen

if TYPE_CHECKING:
    from game.engine.seen import Seen

TUTORIAL, ABROAD = "first-week/first-handshake", "in-person/the-relocator"
SEED = 7

Until = Callable[["Seen"], bool]


def _morning(day: int) -> Until:
    return lambda seen: seen.day >= day and seen.scene is None


def _meeting(seen: Seen) -> bool:
    return seen.scene is not None and seen.scene.kind == "meeting"


def _never(seen: Seen) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the scenario whose play it shows and how far that has come, or "" for none; the
    keys that lead to the screen, or the screen itself; and the colours."""

    scenario: str = ""
    until: Until = _never
    keys: tuple[str, ...] = ()
    open: Callable[[HandshakeApp], Screen[None]] | None = None
    theme: str = "lamplight"


def _picker(app: HandshakeApp) -> Screen[None]:
    return PickerScreen(app.look, Library(seed=SEED))


def _letter(app: HandshakeApp) -> Screen[None]:
    """A letter to the first to whom one can be written."""
    assert app.room is not None
    groups = app.room.view.groups()
    rows = [row for group in groups for row in group.rows if row.option.verb == "write"]
    row = next(row for row in rows if not row.reason)
    return ConversationScreen(app.look, app.room, row.option.subject, row)


PICTURES: dict[str, Picture] = {
    "title": Picture(),
    "picker": Picture(open=_picker),
    "desk": Picture(TUTORIAL, _morning(5)),
    "desk-daylight": Picture(TUTORIAL, _morning(5), theme="daylight"),
    "desk-contrast": Picture(TUTORIAL, _morning(5), theme="contrast"),
    "letter": Picture(TUTORIAL, _morning(3), open=_letter),
    "meeting": Picture(TUTORIAL, _meeting),
    "network": Picture(ABROAD, _morning(5), ("m",)),
    "openings": Picture(TUTORIAL, _morning(5), ("o",)),
    "calendar": Picture(ABROAD, _morning(5), ("a",)),
    "journal": Picture(TUTORIAL, _morning(5), ("j",)),
    "debrief": Picture(TUTORIAL, _never, ("down", "down")),
}


def played(path: Path, picture: Picture) -> Play | None:
    """The play that a picture shows, kept at a path; None for one without."""
    if not picture.scenario:
        return None
    pack, name = scenario(picture.scenario)
    play, mentor = Play.start(path, pack, name, SEED), policies()["mentor"](SEED)
    while not play.session.over and not picture.until(play.session.seen):
        play.act(mentor.choose(play.session.seen, play.session.actions()))
    return play
