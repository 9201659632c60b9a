"""One sitting at a play in line mode: it always ends saved, and says how to go on."""

from __future__ import annotations

from game.engine.play import Play
from game.plain.console import Console, InputEnded
from game.plain.table import Left, Table
from game.plain.watch import watch
from game.playtest.policies import Policy
from game.view.interface import lines, shared


def sit(
    console: Console,
    play: Play,
    *,
    go_on: str,
    look_back: str = "",
    begun: bool = False,
    policy: Policy | None = None,
    hints: bool = True,
    forecasts: bool = True,
) -> None:
    """Play, or with a policy watch, until the play is over or the player leaves.

    `go_on` is the command that resumes it, shown when it is not over, and `look_back` the one that
    tells what was watched; `begun` plays are not introduced again. Raises what the journal raises
    when it can't be written.
    """
    try:
        if policy is not None:
            watch(console, play, policy, begun=begun)
            _looked_back(console, look_back)
        else:
            Table(console, play, hints=hints, forecasts=forecasts).run(begun=begun)
    except (Left, InputEnded, KeyboardInterrupt):
        console.say()
        if not play.session.over:
            console.say(console.words.t(shared.SAVED, command=go_on))
    finally:
        play.close()


def _looked_back(console: Console, command: str) -> None:
    """A player is given the debrief at once; who only watched is told how to have it."""
    if command:
        console.say()
        console.say(console.words.t(lines.LOOK_BACK, command=command))
