"""What all screens share: a name in the registry, its bindings, and a look."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.screen import ModalScreen, Screen

from ..actions import ScreenName
from ..look import Look

Result = TypeVar("Result")


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
