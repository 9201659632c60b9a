"""The one way in: show the full screen until the player leaves."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .library import Library

if TYPE_CHECKING:
    from game.engine.play import Play
    from game.settings import Settings
    from game.view.catalogue import Words


def run_app(
    *,
    library: Library,
    words: Words,
    settings: Settings,
    play: Play | None = None,
    scenario: str = "",
    faults: Sequence[str] = (),
) -> int:
    """Play on the full screen and return the exit status: 0, or 1 after saving failed.

    With `play` it opens at the desk, with the id of a `scenario` where that begins, else at the
    title. The app closes the plays it opened. How to go on with one that was left is printed last.
    """
    from .app import HandshakeApp

    app = HandshakeApp(
        library=library,
        words=words,
        settings=settings,
        play=play,
        scenario=scenario,
        faults=faults,
    )
    app.run()
    if app.failure:
        print(app.failure, file=sys.stderr)
        return 1
    if app.farewell:
        print(app.farewell)
    return app.return_code or 0
