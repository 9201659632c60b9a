"""The model's pupil: one step ahead, by the odds, from what is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.actions import Action, Option
from game.engine.known import SeenContact
from game.engine.listing import Options
from game.engine.seen import Seen

from ..choosing import Menu, thoughtful, with_parts
from ..reader import Reader
from . import guess
from .online import WRITTEN

SKILL = 0.92
_ALWAYS = {"accept": 100.0, "interview": 90.0, "apply": 60.0, "meet": 40.0, "follow_up": 20.0}
"""What is done whenever it is possible: worth an hour in points, a sitting down being 10."""
_SITTING, _REFERRAL, _HAUNT, _ANSWER, _LOOK = 10.0, 30.0, 4.0, 1.0, 0.6
LEAST = 0.8
"""Below this worth an hour, the time is better let pass."""


class Greedy:
    """Takes what is worth most for its hours, by the model's odds; looks no further."""

    def __init__(self, seed: int) -> None:
        self._reader = Reader(seed, SKILL, 1)

    def choose(self, seen: Seen, options: Options) -> Action:
        """The act that promises most an hour."""
        menu = Menu(options)
        if seen.scene is not None:
            return self._in_scene(seen, menu)
        best = max(menu.all, key=lambda option: worth(seen, option))
        if worth(seen, best) < LEAST:
            return self._pass_time(seen, menu)
        if best.verb in WRITTEN:
            return with_parts(seen, best, thoughtful("question"))
        return best.action()

    def _in_scene(self, seen: Seen, menu: Menu) -> Action:
        choices = menu.of("choose")
        if not choices:
            return menu.of("leave")[0].action()
        return self._reader.best(seen, choices, lambda roll: leaning(seen, roll)).action()

    def _pass_time(self, seen: Seen, menu: Menu) -> Action:
        waiting = any(c.waiting for c in seen.contacts)
        idle = menu.of("wait") if waiting and seen.hour < 19 else menu.of("end_day")
        return idle[0].action()


def leaning(seen: Seen, roll: str) -> float:
    """What an ask in the room is worth, by its odds, in points of a meeting's score."""
    scene = seen.scene
    assert scene is not None
    if not scene.contact:
        return 0.5
    c = seen.contact(scene.contact)
    if roll == "referral":
        return 3.0 * guess.refers(c, written=False) - 0.6
    if roll == "sit_down":
        return 3.0 * guess.agrees(c, "person", "sit_down")
    return 0.3


def worth(seen: Seen, option: Option) -> float:
    """What an act is worth, in points an hour."""
    if option.verb in _ALWAYS:
        return _ALWAYS[option.verb]
    points = _points(seen, option)
    return points / max(0.2, (option.cost.minutes - option.cost.wait) / 60)


def _points(seen: Seen, option: Option) -> float:
    if option.verb == "attend":
        return _SITTING
    if option.verb == "walk_in":
        return 0.2 * _SITTING * (seen.handshakes == 0)
    if option.verb == "work":
        return 10.0 if seen.money < 25 else 0.0
    if option.verb == "rest":
        return 10.0 if seen.energy < 30 or seen.strain > 55 else 0.0
    if option.verb == "study":
        return 2.0 if seen.studies < 2 else 0.0
    known = {c.id: c for c in seen.contacts}
    return _of_contact(seen, option.verb, known[option.subject]) if option.subject in known else 0.0


def _of_contact(seen: Seen, verb: str, c: SeenContact) -> float:
    """What an act with somebody is worth: the odds of a yes, times what the yes would bring."""
    wanted = bool(c.employer) and not c.vouched and (not c.fit_known or c.fit_guess > 0.4)
    if verb == "look_up":
        return _LOOK
    if verb not in _WORTH_OF or not wanted or c.appointment is not None:
        return 0.0
    return _WORTH_OF[verb](seen, c)


def _letter(seen: Seen, c: SeenContact) -> float:
    promise = _ANSWER + (0.0 if c.haunt_known or c.greeted else _HAUNT / 3)
    return promise * guess.answers(seen, c) / (1 + c.unanswered)


def _call(seen: Seen, c: SeenContact) -> float:
    return _ANSWER * guess.agrees(c, "voice", "chat") if c.calls < 2 else 0.0


_WORTH_OF: Mapping[str, Callable[[Seen, SeenContact], float]] = {
    "ask_referral": lambda seen, c: _REFERRAL * (guess.refers(c, written=True) - 0.3),
    "visit": lambda seen, c: _SITTING * guess.agrees(c, "person", "sit_down") / (1 + c.sits),
    "invite": lambda seen, c: _SITTING * guess.agrees(c, "text", "sit_down"),
    "write": _letter,
    "rekindle": _letter,
    "voice": _call,
    "video": _call,
    "comment": lambda seen, c: 0.5 if not c.link and c.unanswered == 0 else 0.0,
}
