"""What else could have been done: at a table every line, at the desk what is worth a thought."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.actions import Action
from game.engine.listing import Options
from game.engine.seen import Seen

from ..policies import policies

ADVISERS = ("mentor", "greedy", "early-bird")
"""Policies whose choice is always an alternative: the careful, the counting and the hasty."""
WEIGHTY = ("accept", "interview", "apply", "ask_referral", "meet", "visit", "attend", "invite",
           "travel", "walk_in", "rest", "end_day")  # fmt: skip
"""Verbs at the desk that may turn a play, the gravest first; of each the first that is possible."""
MOST = 5
"""Alternatives that are looked at, at most, the taken one among them."""


def alternatives(seen: Seen, options: Options, taken: Action) -> list[Action]:
    """The taken action, and what could be done instead."""
    found = _choices(options) if seen.scene is not None else _at_the_desk(seen, options)
    distinct = {(taken.verb, taken.subject): taken}
    for action in found:
        distinct.setdefault((action.verb, action.subject), action)
    return list(distinct.values())[:MOST]


def _choices(options: Options) -> Iterator[Action]:
    for option in options.possible():
        if option.verb == "choose":
            yield option.action()


def _at_the_desk(seen: Seen, options: Options) -> Iterator[Action]:
    for name in ADVISERS:
        yield policies()[name](0).choose(seen, options)
    possible = options.possible()
    for verb in WEIGHTY:
        yield from (option.action() for option in [o for o in possible if o.verb == verb][:1])


def key(seen: Seen, action: Action) -> tuple[str, str]:
    """The moment and the choice, as the balance report names them: scene/state and the choice, or
    the desk and a verb."""
    scene = seen.scene
    if scene is None:
        return "desk", action.verb
    return f"{scene.id}/{scene.state}", action.subject or action.verb


def stakes(seen: Seen, action: Action) -> int:
    """How likely a decision is to turn a play, without playing on: 2 where something is asked or
    answered for good, 1 at a table, 0 for what fills the day."""
    if seen.scene is None:
        return 2 if action.verb in WEIGHTY[:8] else 0
    turns = seen.script().moments[seen.scene.state].turns
    return 2 if any(turn.choice.roll for turn in turns.values()) else 1
