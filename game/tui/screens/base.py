"""What all screens share: a name in the registry, its bindings, and a look."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar, Protocol, TypeVar, cast

from textual.containers import ScrollableContainer
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.types import NoActiveAppError
from textual.widget import Widget
from textual.widgets import Static

from ..actions import ScreenName
from ..look import Look
from ..widgets.tip import Tip

Result = TypeVar("Result")


class Tipping(Protocol):
    """An app that explains its screens."""

    def tip(self, name: str) -> str:
        """What to explain of a screen now; empty for nothing."""
        ...


class GameScreen(Screen[None]):
    """A whole screen. `NAME` is what the registry calls it."""

    NAME: ClassVar[ScreenName]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.add_class(self.NAME)
        self.set_class(look.ascii, "-ascii")
        with suppress(NoActiveAppError):
            self._fit(self.app.size)

    def _fit(self, size: Size) -> None:
        """Have the classes that go by the window's size before the styles are read, which else
        would be read twice, and all be laid out twice."""
        found = (size.width, self.HORIZONTAL_BREAKPOINTS), (size.height, self.VERTICAL_BREAKPOINTS)
        for cells, breakpoints in found:
            self.add_class(max(one for one in breakpoints if one[0] <= cells)[1])

    def copied(self) -> str:
        """The text that the copy command takes: of the pane in focus, else the screen's longest."""
        focused = self.focused
        held = [focused] if focused is not None else []
        texts = [text_of(pane) for pane in held if isinstance(pane, ScrollableContainer)]
        return next(filter(None, texts), "") or max(
            (text_of(pane) for pane in self.query(ScrollableContainer)), key=len, default=""
        )

    def on_screen_resume(self) -> None:
        """Explain a screen that is seen for the first time, as soon as it is there."""
        self.call_after_refresh(self._explain_first)

    def _explain_first(self) -> None:
        tip = cast("Tipping", self.app).tip(self.NAME)
        if tip and self.query("#foot"):
            self.mount(Tip(self.look, tip), before="#foot")

    def on_screen_suspend(self) -> None:
        """What was explained has been read."""
        self.query("#tip").remove()

    def codex_keys(self) -> tuple[str, ...]:
        """The codex entries that what is shown here stands on."""
        return ()


class GameModal(ModalScreen[Result]):
    """A small screen over another one, which it answers by `dismiss`."""

    NAME: ClassVar[ScreenName] = "form"

    def __init__(self, look: Look) -> None:
        super().__init__(classes="modal")
        self.look = look
        self.set_class(look.ascii, "-ascii")

    def on_click(self, event: Click) -> None:
        """A click beside the box is the same as Escape, unless it is the second of two, of which
        the first opened the box."""
        if event.widget is self and event.chain == 1:
            # Later, as the app's own: a key that comes from here would not bubble up to here.
            self.app.call_later(self.app.simulate_key, "escape")


def text_of(pane: Widget) -> str:
    """The plain text that a pane holds."""
    shown = (text.visual for text in pane.query(Static) if text.display)
    return "\n".join(visual.plain for visual in shown if isinstance(visual, Content)).strip()
