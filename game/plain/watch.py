"""The computer plays, and one watches: the same telling, each decision as a line."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.play import Play
from game.engine.session import Session
from game.plain.console import Console
from game.plain.tell import introduce, option_text, status_line, tell_end, tell_outcome
from game.playtest.policies import Policy
from game.view.view import View


def watch(console: Console, play: Play, policy: Policy, *, begun: bool) -> None:
    """Let a policy play to the end."""
    view = View(play.session, console.words)
    if begun:
        _catch_up(policy, play)
    else:
        introduce(console, view)
    while not play.session.over:
        _decide(console, view, play, policy)
    end = view.end()
    if end is not None:
        tell_end(console, end)


def _catch_up(policy: Policy, play: Play) -> None:
    """Let a policy decide again on all that was decided before, so that it goes on as it would
    have without the break."""
    now = play.session
    session = Session(now.pack, now.scenario.id, now.seed, now.setup)
    for action in play.taken:
        policy.choose(session.seen, session.actions())
        session.act(action)


def _decide(console: Console, view: View, play: Play, policy: Policy) -> None:
    """Take one decision, and only then show it."""
    action = policy.choose(play.session.seen, play.session.actions())
    before = status_line(console, view.header())
    label = _label(view, play, action)
    told = view.tell(play.act(action))
    console.say_news(before)
    console.say()
    console.say(label, indent="> ", hanging="  ")
    tell_outcome(console, label, told)
    console.flush()


def _label(view: View, play: Play, action: Action) -> str:
    """The words of the option that an action takes."""
    option = play.session.actions().find(action.verb, action.subject)
    return option_text(view.row(option)) if option is not None else action.verb
