"""The computer plays, and one watches: the same telling, each decision as a line."""

from __future__ import annotations

from typing import Protocol

from game.engine.actions import Action
from game.engine.play import Play
from game.engine.seen import Seen
from game.engine.session import Options
from game.pack.vocabulary import VERBS
from game.plain.console import Console
from game.plain.tell import option_text, status_line, tell, tell_end
from game.view.view import View


class Policy(Protocol):
    """Something that decides, from what the player knows."""

    def choose(self, seen: Seen, options: Options) -> Action:
        """The decision among what is possible."""
        ...


def watch(console: Console, play: Play, policy: Policy, *, begun: bool) -> None:
    """Let a policy play to the end."""
    view = View(play.session, console.words)
    if not begun:
        tell(console, view.intro())
    while not play.session.over:
        action = policy.choose(play.session.seen, play.session.actions())
        console.say()
        console.say(status_line(console, view.header()))
        console.say(_label(view, action), indent="> ", hanging="  ")
        tell(console, view.tell(play.act(action)))
    end = view.end()
    if end is not None:
        tell_end(console, end)


def _label(view: View, action: Action) -> str:
    """The words of the option that an action takes."""
    scene = view.scene()
    kind = VERBS[action.verb].subject
    rows = scene.choices if scene is not None else view.options(kind, action.subject)
    for row in rows:
        if (row.option.verb, row.option.subject) == (action.verb, action.subject):
            return option_text(row)
    return action.verb
