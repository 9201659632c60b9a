"""Every screen, and how one comes to see it: what pictures, sizes and signs are tried on.

A screen that is added joins SIGHTS with one line: the play it stands on, and what opens it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.screen import Screen

from game.debrief.sections import Chart, Line, Section
from game.engine.play import Play
from game.playtest.policies import policies
from game.settings import Settings
from game.tui.actions import COMMANDS
from game.tui.app import HandshakeApp
from game.tui.library import SaveRow, ScenarioRow
from game.tui.screens.codex import CodexScreen
from game.tui.screens.confirm import ConfirmScreen, LeaveScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.forecast import ForecastScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.keymap import KeymapScreen, PressScreen
from game.tui.screens.picker import PickerScreen
from game.tui.screens.reading import ReadingScreen
from game.tui.screens.saves import SavesScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.slots import SlotsScreen
from game.tui.screens.typing import TypeScreen
from game.view.cards import Paragraph
from game.view.catalogue import words

SCENARIO = "first-handshake"
SEED = 7
STORY = [
    Paragraph("day", "Day 1 of 16"),
    Paragraph("story", "You wait, and read the same page for the second time with surprise. " * 2),
    Paragraph("line", "Ask me about [the lamp].", "Ida", "Mon 2 March, 09:56"),
    Paragraph("sent", "The lamp, then.", "You to Ida", "Mon 2 March, 10:10"),
    Paragraph("cue", "One hand lies flat on the table."),
    Paragraph("system", "Ida: talking."),
    Paragraph("system", "You know now of Ida: mends clocks."),
]
END = Section(
    "end",
    "The end",
    (
        Line("head", "The early desk"),
        Line("text", "Five to five, the first Monday. Somebody has left the lamp on."),
        Line("item", "Days: 13"),
        Line("item", "Greeted in person: 3"),
        Line("item", "Offers: 1"),
    ),
)
FUNNEL = Section(
    "funnel",
    "How far, how dear",
    (
        Line("text", "Of four people you reached, you sat down with two. Offers: one."),
        Line("item", "Reached: 4. Ida, [Ben], Cy, Dee. To get there: 48 min, 16 energy."),
        Line("head", "By which way"),
        Line("item", "Rekindled: reached 1, sat down with 1, offers 0. 4 h 22 min, 85 energy."),
        Line("source", "Source: Roghanizad & Bohns 2017.", "roghanizad2017"),
    ),
    Chart("How many got how far", ("Reached", "Sat down with", "Offered"), (4.0, 2.0, 1.0)),
)


class Shelf:
    """A library that is always the same."""

    def scenarios(self):
        return [
            ScenarioRow("one", "The First", "One city, four people, a job.", 10, "gentle",
                        "hired in 1 of 2 finished plays"),
            ScenarioRow("two", "The Second", "No network, and many doors.", 30, "fair",
                        "not played to an end yet"),
        ]  # fmt: skip

    def saves(self):
        return [
            SaveRow("the-first-1", "The First", "2026-03-02 21:10", "", 41),
            SaveRow("the-first-2", "The First", "2026-03-01 20:00", "Hired", 40),
        ]

    def seed(self):
        return 42

    def start(self, scenario_id):
        raise NotImplementedError

    def new(self, scenario_id, seed=None, setup=None):
        raise NotImplementedError

    def resume(self, name):
        raise NotImplementedError

    def delete(self, name):
        raise NotImplementedError

    def command(self, play):
        return f"firm-handshake resume {play.path.stem}"

    def speak(self, language):
        return words("en")


Open = Callable[[HandshakeApp], Screen]


@dataclass(frozen=True)
class Sight:
    """A screen: `play` names a play of PLAYS it stands on, "" for none; `open` makes the screen
    to be pushed, None where it is the one that shows by itself. Key presses come last."""

    play: str = ""
    open: Open | None = None
    keys: tuple[str, ...] = ()


def _row(app, group, verb):
    return next(r for r in app.screen.groups[group].rows if r.option.verb == verb)


def _composing(app):
    return ConversationScreen(app.look, app.room, "mags", _row(app, "contact/mags", "write"))


def _slots(app):
    return SlotsScreen(app.look, app.room, _row(app, "day", "post"))


def _press(app):
    return PressScreen(app.look, next(c for c in COMMANDS if c.id == "wait"))


SIGHTS: dict[str, Sight] = {
    "title": Sight(),
    "picker": Sight("", lambda app: PickerScreen(app.look, app.library)),
    "saves": Sight("", lambda app: SavesScreen(app.look, app.library)),
    "settings": Sight("", lambda app: SettingsScreen(app.look)),
    "keymap": Sight("", lambda app: KeymapScreen(app.look)),
    "press": Sight("", _press),
    "reading": Sight("", lambda app: ReadingScreen(app.look, STORY)),
    "codex": Sight("", lambda app: CodexScreen(app.look, ["bos2002", "zheng2001"])),
    "debrief": Sight("", lambda app: DebriefScreen(app.look, [END, FUNNEL])),
    "figures": Sight("", lambda app: DebriefScreen(app.look, [FUNNEL, END])),
    "help": Sight("", lambda app: HelpScreen(app.look, "desk")),
    "sure": Sight("", lambda app: ConfirmScreen(app.look, "Walk away from the search")),
    "leave": Sight("", lambda app: LeaveScreen(app.look, playing=True)),
    "typing": Sight("", lambda app: TypeScreen(app.look, 100, "Dear Ida, [yes].")),
    "palette": Sight("begun", None, ("ctrl+p",)),
    "desk": Sight("begun"),
    "conversation": Sight("begun", _composing),
    "form": Sight("begun", _slots),
    "feed": Sight("begun", None, ("f",)),
    "forecast": Sight("", lambda app: ForecastScreen(app.look, "Ask Ida to meet")),
    "scene": Sight("call"),
    "meeting": Sight("meeting"),
    "network": Sight("middle", None, ("m",)),
    "calendar": Sight("middle", None, ("a",)),
    "journal": Sight("middle", None, ("j",)),
    "openings": Sight("middle", None, ("o",)),
}


def begun(path, pack):
    """A play with a message or two behind it."""
    play = Play.start(path, pack, SCENARIO, SEED)
    for verb in ("look_up", "wait"):
        possible = [o for o in play.session.actions().possible() if o.verb == verb]
        play.act(possible[0].action())
    return play


def in_a_call(path, pack):
    """A play that stands in a call: the first who picks up."""
    play = Play.start(path, pack, SCENARIO, SEED)
    while play.session.seen.scene is None:
        possible = {option.verb: option for option in play.session.actions().possible()}
        wanted = next(verb for verb in ("voice", "rest", "end_day") if verb in possible)
        play.act(possible[wanted].action())
    return play


def in_a_meeting(path, pack):
    """A play that stands in its first meeting, got there by a policy."""
    play, mentor = Play.start(path, pack, SCENARIO, SEED), policies()["mentor"](SEED)
    while play.session.seen.scene is None or play.session.seen.scene.kind != "meeting":
        play.act(mentor.choose(play.session.seen, play.session.actions()))
    return play


def in_the_middle(path, pack):
    """A play on its fifth morning, got there by a policy."""
    play, mentor = Play.start(path, pack, SCENARIO, SEED), policies()["mentor"](SEED)
    while play.session.seen.day < 5 or play.session.seen.scene is not None:
        play.act(mentor.choose(play.session.seen, play.session.actions()))
    return play


PLAYS = {"begun": begun, "call": in_a_call, "meeting": in_a_meeting, "middle": in_the_middle}


def app_of(sight: Sight, path, pack, said=None, **settings) -> HandshakeApp:
    """The app, about to show a sight on a play kept at `path`, in `said` words (English)."""
    usual: dict[str, Any] = {"glyphs": "unicode", "motion": False, "tips": False}
    chosen = Settings(**usual | settings)
    play = PLAYS[sight.play](path, pack) if sight.play else None
    return HandshakeApp(library=Shelf(), words=said or words("en"), settings=chosen, play=play)


async def come_to(pilot, sight: Sight) -> None:
    """Open the screen, and wait until nothing moves on it."""
    await pilot.pause()
    app = pilot.app
    if sight.open is not None:
        app.push_screen(sight.open(app))
        await pilot.pause()
    if sight.keys:
        await pilot.press(*sight.keys)
        await app.workers.wait_for_complete()
    for area in app.screen.query("TextArea, Input"):
        area.cursor_blink = False
    await pilot.pause()
    await pilot.pause()
