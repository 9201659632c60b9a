"""The computer plays, and one watches: the same telling, each decision as a line."""

from __future__ import annotations

from game.engine.actions import Action
from game.engine.play import Play
from game.engine.session import Session
from game.plain.console import Console
from game.plain.tell import introduce, option_text, stations, status_line, tell_end, tell_outcome
from game.playtest.policies import Policy
from game.view.cards import OptionRow
from game.view.view import View


def watch(console: Console, play: Play, policy: Policy, *, begun: bool) -> None:
    """Let a policy play to the end."""
    view = View(play.session, console.words)
    if begun:
        _catch_up(policy, play)
    else:
        introduce(console, view)
    shown = () if begun else stations(view.header())
    while not play.session.over:
        shown = _stand(console, view, shown)
        _decide(console, view, play, policy)
    end = view.end()
    if end is not None:
        tell_end(console, end)


def _stand(console: Console, view: View, shown: tuple[object, ...]) -> tuple[object, ...]:
    """Say where one stands when that has changed, but for a new day, whose heading says it; not in
    the middle of an encounter. What was said of it, last."""
    header = view.header()
    now = stations(header)
    if view.session.seen.scene is not None or now == shown:
        return shown
    if not shown or now[0] == shown[0]:
        console.say()
        console.say(status_line(console, header))
    return now


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
    row, time = _row(view, play, action), view.header().time
    live = play.session.seen.scene is not None
    told = view.tell(play.act(action))
    console.say()
    label = option_text(console, row) if row is not None else action.verb
    console.say(label if live else f"{time} {label}", indent="> ", hanging="  ")
    tell_outcome(console, row.label if row is not None else "", told)
    console.flush()


def _row(view: View, play: Play, action: Action) -> OptionRow | None:
    """The option that an action takes."""
    option = play.session.actions().find(action.verb, action.subject)
    return view.row(option) if option is not None else None
