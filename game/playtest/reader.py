"""A stand-in for a person who reads what a body shows, and picks the line that fits.

A policy can't read prose. What a careful reader would gather from a scene's lines is here taken
from what its choices score, some steps ahead; a reader of less skill misses some of it by chance.
It never looks at a die that has not fallen, nor at anybody's true state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from weakref import WeakKeyDictionary

from game.engine.actions import Option
from game.engine.chance import Chance
from game.engine.script import Script, Turn
from game.engine.seen import Seen
from game.model.meeting import WEIGHTS
from game.pack.expressions import Call, Step

DEPTH = 4
"""How many choices ahead a reader follows where a line would lead."""

_WORTH = {
    "learn": 0.1,
    "learn_insight": 0.3,
    "learn_haunt": 0.2,
    "learn_greeting": 0.1,
    "tell_openings": 0.4,
    "followed_up": 0.15,
    "greet": 0.3,
    "make_link": 0.05,
    "refer": 0.5,
    "meet_again": 0.2,
    "introduce_to": 0.3,
    "expose": -1.0,
}
"""What else a reader would like to come of a line, in points of a meeting's score."""
_ONWARD = 0.3
"""What it is worth that one encounter leads to the next."""

Leaning = Callable[[str], float]
"""How much a player leans towards a die of this kind, in points of a meeting's score."""

_KNOWN: WeakKeyDictionary[Script, dict[tuple[str, int], dict[str, float]]] = WeakKeyDictionary()


class Reader:
    """Reads scenes with a skill from 0 (guesses) to 1 (misses nothing)."""

    def __init__(self, seed: int, skill: float, depth: int = DEPTH) -> None:
        self._chance = Chance(seed)
        self._skill = skill
        self._depth = depth
        self._count = 0

    def best(self, seen: Seen, choices: Sequence[Option], leaning: Leaning) -> Option:
        """The choice that seems to fit, given what the player is inclined to ask for."""
        self._count += 1
        if self._chance.draw("reads", "", self._count) >= self._skill:
            return choices[self._chance.pick(len(choices), "guesses", "", self._count)]
        scene = seen.scene
        assert scene is not None
        script = seen.script()
        turns = script.moments[scene.state].turns
        worth = _worths(script, scene.state, self._depth)

        def merit(option: Option) -> float:
            roll = turns[option.subject].choice.roll
            return worth[option.subject] + (leaning(roll) if roll else 0.0)

        return max(choices, key=merit)


def _worths(script: Script, state: str, depth: int) -> Mapping[str, float]:
    """What each line of a state brings by the book."""
    known = _KNOWN.setdefault(script, {})
    if (state, depth) not in known:
        turns = script.moments[state].turns
        known[state, depth] = {id: _turn_worth(script, one, depth) for id, one in turns.items()}
    return known[state, depth]


def _turn_worth(script: Script, turn: Turn, depth: int) -> float:
    """What a line brings by the book, with the best that may follow it."""
    choice = turn.choice
    own = _effects_worth(turn.effects[""])
    if choice.yes is None or choice.no is None:
        return own + _state_worth(script, choice.to or "", depth)
    sides = {"yes": choice.yes.to, "no": choice.no.to}
    ends = (
        _effects_worth(turn.effects[side]) + _state_worth(script, to, depth)
        for side, to in sides.items()
    )
    return own + sum(ends) / 2


def _state_worth(script: Script, state: str, depth: int) -> float:
    """What the best that a state leads to brings."""
    if depth <= 0 or not script.moments[state].turns:
        return _ONWARD if script.scene.states[state].then else 0.0
    return max(_worths(script, state, depth - 1).values())


def _effects_worth(steps: Iterable[Step]) -> float:
    return sum(_call_worth(step) for step in steps if isinstance(step, Call))


def _call_worth(step: Call) -> float:
    values = [arg.test(None, None, None) for arg in step.args if arg.constant]
    if step.name == "score" and len(values) == 2:
        return WEIGHTS[values[0]] * float(values[1])
    if step.name == "goodwill" and values:
        return 0.3 * float(values[0])
    return _WORTH.get(step.name, 0.0)
