"""How the screens look whose words do not hang on a scenario, at two sizes."""

import pytest

from game.settings import Settings
from game.tui.app import HandshakeApp
from game.tui.library import SaveRow, ScenarioRow
from game.tui.screens.codex import CodexScreen
from game.tui.screens.confirm import ConfirmScreen
from game.tui.screens.conversation import ConversationScreen
from game.tui.screens.end import EndScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.reading import ReadingScreen
from game.tui.screens.typing import TypeScreen
from game.view.cards import EndCard, Paragraph
from game.view.catalogue import words
from game.view.learning import LessonRow

pytestmark = pytest.mark.timeout(60)
SIZES = [(80, 24), (120, 36)]

STORY = [
    Paragraph("day", "Day 1 of 16"),
    Paragraph("story", "You wait, and read the same page for the second time with surprise. " * 2),
    Paragraph("line", "Ask me about [the lamp].", "Ida", "Mon 2 March, 09:56"),
    Paragraph("sent", "The lamp, then.", "You to Ida", "Mon 2 March, 10:10"),
    Paragraph("cue", "One hand lies flat on the table."),
    Paragraph("system", "Ida: talking."),
    Paragraph("system", "You know now of Ida: mends clocks."),
]
END = EndCard(
    "hired",
    "The early desk",
    "Five to five, the first Monday. Somebody has left the lamp on.",
    (("Days", "13"), ("Greeted in person", "3"), ("Offers", "1")),
    (
        LessonRow(
            "Ask in the room",
            "A yes is easier to say to a face.",
            "Roghanizad & Bohns 2017",
            "roghanizad2017",
        ),
    ),
)


class Shelf:
    """A library that is always the same."""

    def scenarios(self):
        return [
            ScenarioRow("one", "The First", "One city, four people, a job.", 10, "gentle"),
            ScenarioRow("two", "The Second", "No network, and many doors.", 30, "fair"),
        ]

    def saves(self):
        return [
            SaveRow("the-first-1", "The First", "2026-03-02 21:10", "", 41),
            SaveRow("the-first-2", "The First", "2026-03-01 20:00", "Hired", 40),
        ]

    def seed(self):
        return 42

    def new(self, scenario_id, seed=None):
        raise NotImplementedError

    def resume(self, name):
        raise NotImplementedError


SCREENS = {
    "picker": None,
    "reading": lambda look: ReadingScreen(look, STORY),
    "codex": lambda look: CodexScreen(look, ["bos2002", "zheng2001"]),
    "end": lambda look: EndScreen(look, END),
    "help": lambda look: HelpScreen(look, "desk"),
    "sure": lambda look: ConfirmScreen(look, "Walk away from the search"),
    "typing": lambda look: TypeScreen(look, 100, "Dear Ida, [yes]."),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("make", SCREENS.values(), ids=SCREENS)
def test_look(snap_compare, make, size):
    settings = Settings(glyphs="unicode", motion=False, tips=False)
    app = HandshakeApp(library=Shelf(), words=words("en"), settings=settings)

    async def before(pilot):
        await pilot.pause()
        if make is not None:
            app.push_screen(make(app.look))
        await pilot.pause()
        for area in app.screen.query("#words"):
            area.cursor_blink = False
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=before)


def composing(app):
    row = next(r for r in app.screen.groups["contact/mags"].rows if r.option.verb == "write")
    return ConversationScreen(app.look, app.room, "mags", row)


PLAYED = {
    "desk": (["look_up", "wait"], None),
    "conversation": (["look_up", "wait"], composing),
    "scene": ([], None),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("which", PLAYED)
def test_look_of_a_play(snap_compare, app, begin, request, which, size):
    """On the tutorial's own words: a change of them may change these pictures."""
    verbs, make = PLAYED[which]
    play = request.getfixturevalue("in_a_call") if which == "scene" else begin(*verbs)
    this = app(play)

    async def before(pilot):
        await pilot.pause()
        if make is not None:
            this.push_screen(make(this))
        await pilot.pause()
        await pilot.pause()

    assert snap_compare(this, terminal_size=size, run_before=before)


def test_look_of_a_small_window(snap_compare):
    app = HandshakeApp(
        library=Shelf(), words=words("en"), settings=Settings(glyphs="unicode", tips=False)
    )
    assert snap_compare(app, terminal_size=(40, 10))
