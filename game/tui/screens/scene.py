"""A live encounter: what is said, what a body shows, what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Static

from game.view.cards import OptionRow, Paragraph, SceneCard
from game.view.interface.screen import CHOICES, GO_ON, STORY

from ..actions import bindings
from ..look import Look
from ..messages import OptionHelp, OptionPicked, SceneLeft
from ..text import clickable, lit, one_line
from ..widgets.day_bar import DayBar
from ..widgets.foot import FootBar, HelpLine
from ..widgets.options import OptionMenu
from ..widgets.portrait import PortraitPane
from ..widgets.story import StoryPane
from .playing import PlayingScreen

if TYPE_CHECKING:
    from ..room import Room

PACE = 0.45
"""Seconds from one piece of what happens to the next, where things may move."""
FACE_WIDTH, FACE_HEIGHT = 72, 22
"""The smallest window in which a portrait leaves room for words and choices."""
AROUND = 15
"""Rows that are not the choices': the lines above and below, and a whole portrait."""


class SceneScreen(PlayingScreen):
    """The other and the words of the scene above, the choices below. When it is over one reads it
    to the end."""

    NAME = "scene"
    BINDINGS = [
        *bindings("scene"),
        *[Binding(str(n), f"pick({n})", show=False) for n in range(1, 10)],
        Binding("pagedown", "turn_page(1)", show=False, priority=True),
        Binding("pageup", "turn_page(-1)", show=False, priority=True),
        Binding("enter,space", "go_on", show=False),
    ]

    def __init__(self, look: Look, room: Room, told: list[Paragraph]) -> None:
        super().__init__(look, room)
        self.told: list[Paragraph] = []
        self.begin = told
        self.over = False

    def compose(self) -> ComposeResult:
        """A face, one text, one list."""
        yield DayBar(self.look)
        yield Static("", id="place", markup=False)
        with Horizontal(id="stage"):
            yield PortraitPane(self.look)
            yield StoryPane(self.look, STORY)
        yield OptionMenu(self.look, CHOICES, id="options", fit=True)
        go_on = clickable([(f"Enter  {self.look.t(GO_ON)}", "screen.go_on")], self.look.glyphs)
        yield Static(go_on.stylize("bold"), id="go-on", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "scene")

    def on_mount(self) -> None:
        """Begin with what led here."""
        self.tell(self.begin)

    def on_resize(self, event: Resize) -> None:
        """Make room for the portrait, or do without it."""
        width, height = event.size
        roomy = width >= FACE_WIDTH and height >= FACE_HEIGHT
        self.set_class(not roomy, "-faceless")
        room = height - AROUND if roomy else height * 3 // 5
        self.query_one("#options").styles.max_height = max(room, 4)

    def tell(self, told: list[Paragraph]) -> None:
        """Show what followed, and the choices there are now; without any the scene is over."""
        scene = self.room.view.scene()
        header = self.room.view.header()
        self.query_one("#day", DayBar).show(header, tuple(self.room.view.agenda()))
        self._title(scene)
        fresh = [*told, *missing(told, scene)]
        said = 1 if fresh and fresh[0].kind == "sent" else 0  # one has just read it, choosing
        pace = 0.0 if self.app.animation_level == "none" else PACE
        story = self.query_one("#story", StoryPane)
        story.show([*self.told, *fresh[:said]], fresh[said:], pace=pace)
        if scene is not None:
            self.query_one("#portrait", PortraitPane).show(scene.portrait)
        self.told = [*self.told, *fresh]
        self._choices(scene.choices if scene else ())

    def _title(self, scene: SceneCard | None) -> None:
        if scene is not None:
            dot = f" {self.look.glyphs.dot} "
            parts = [one_line(part) for part in (scene.title, scene.who, scene.place) if part]
            self.query_one("#place", Static).update(lit(dot.join(parts), "bold"))

    def _choices(self, choices: tuple[OptionRow, ...]) -> None:
        menu = self.query_one("#options", OptionMenu)
        self.over = not choices
        self.set_class(self.over, "-over")
        menu.show(choices, top=True)
        self.query_one("#about", HelpLine).say("")
        if self.over:
            self.query_one("#story").focus()
        else:
            menu.focus()

    def on_option_help(self, message: OptionHelp) -> None:
        """Explain the choice that is marked, where there is something to explain."""
        self.explain(message.row)

    def on_option_picked(self, message: OptionPicked) -> None:
        """Choose."""
        if message.row.reason:
            self.complain(message.row.reason)
        else:
            self.take(message.row)

    def action_pick(self, number: int) -> None:
        """Choose by number."""
        self.query_one("#options", OptionMenu).pick(number)

    def action_go_on(self) -> None:
        """Leave what is over."""
        if self.over:
            self.post_message(SceneLeft())


def missing(told: list[Paragraph], scene: SceneCard | None) -> list[Paragraph]:
    """What stands on the scene's card and was not told: after resuming, all of it."""
    if scene is None:
        return []
    texts = {piece.text for piece in told}
    card = [Paragraph("scene", scene.say), Paragraph("cue", scene.cue)]
    return [piece for piece in card if piece.text and piece.text not in texts]
