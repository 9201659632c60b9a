"""The mentor: reaches out, screens, meets in time, follows up, asks, applies."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.engine.actions import Action, Option
from game.engine.clock import DAY
from game.engine.known import SeenContact
from game.engine.listing import Options
from game.engine.phrases import ROWS
from game.engine.seen import Seen

from . import journeys
from .choosing import Menu, fresh, thoughtful, with_parts
from .reader import Reader

SKILL = 0.92
ENOUGH_MESSAGES = 6
RIGHT_MOMENT = 4
MOST_SITS = 4
LATE = 15
"""Minutes one may come late."""
LAST_CALL = 20 * 60
"""Minutes before a job closes from which on one applies without waiting for a name."""
SOON = 3 * 60
"""Minutes: what begins within this time is gone to, what is later can wait."""


class Mentor:
    """Breadth first, then depth: online to find where people will be, then there."""

    skill = SKILL

    def __init__(self, seed: int) -> None:
        self._reader = Reader(seed, self.skill)
        self._invited: set[str] = set()
        self._letters: dict[str, set[str]] = {}

    def choose(self, seen: Seen, options: Options) -> Action:
        """The first thing worth doing now."""
        if seen.scene is not None:
            return self._in_scene(seen, Menu(options))
        menu = Menu(options, free_minutes(seen))
        for step in self.steps:
            action = step(self, seen, menu)
            if action is not None:
                return action
        raise AssertionError("the day can always be ended")

    # in a room

    def _in_scene(self, seen: Seen, menu: Menu) -> Action:
        choices = menu.of("choose")
        if not choices:
            return menu.of("leave")[0].action()
        return self._reader.best(seen, choices, lambda roll: self.leaning(seen, roll)).action()

    def leaning(self, seen: Seen, roll: str) -> float:
        """How much it wants to ask for this, here and now."""
        scene = seen.scene
        assert scene is not None
        if not scene.contact:
            return 0.5
        c = seen.contact(scene.contact)
        if roll == "referral":
            return 2.0 if c.sits >= 1 else -2.0
        if roll == "coffee_person":
            return 1.0 if not c.vouched and c.sits < 2 and c.employer else 0.0
        introduction = 0.3 if c.employer else 1.5
        return {"sit_down": 3.0, "introduction": introduction, "insight": 0.4}.get(roll, 0.3)

    # at the desk, the most pressing first

    def _offer(self, seen: Seen, menu: Menu) -> Action | None:
        return _first(menu.of("accept"))

    def _agreed(self, seen: Seen, menu: Menu) -> Action | None:
        return _first(o for o in menu.of("interview", "meet") if o.cost.minutes - 210 <= SOON)

    def _set_out(self, seen: Seen, menu: Menu) -> Action | None:
        return journeys.to_what_is_agreed(seen, menu)

    def _thanks(self, seen: Seen, menu: Menu) -> Action | None:
        for option in menu.of("follow_up"):
            return self._letter(seen, option, "none")
        return None

    def _application(self, seen: Seen, menu: Menu) -> Action | None:
        late = seen.days_left < 5
        for option in menu.of("apply"):
            o = seen.opening(option.subject)
            closing = o.deadline - seen.minute < LAST_CALL
            hopeful = any(c.employer == o.employer and c.sits for c in seen.contacts)
            if o.referred or late or closing or not hopeful:
                return option.action()
        return None

    def _referral(self, seen: Seen, menu: Menu) -> Action | None:
        """In writing only when it can't be asked in the room in time."""
        for option in menu.of("ask_referral"):
            c = seen.contact(option.subject)
            if c.sits >= 2 or (c.appointment is None and seen.days_left < 10):
                return option.action()
        return None

    def _strength(self, seen: Seen, menu: Menu) -> Action | None:
        if seen.energy < 30 or seen.strain > 50:
            return _first(menu.of("rest")) or _first(menu.of("end_day"))
        if seen.money < 25:
            return _first(menu.of("work"))
        return None

    def _look_up(self, seen: Seen, menu: Menu) -> Action | None:
        return _first(menu.of("look_up"))

    def _write(self, seen: Seen, menu: Menu) -> Action | None:
        def wanted(name: str) -> bool:
            c = seen.contact(name)
            return c.unanswered < 2 and c.sits == 0 and self._too_few(c)

        option = menu.first("rekindle", "write", whom=wanted)
        return self._letter(seen, option, "question") if option is not None else None

    def _too_few(self, c: SeenContact) -> bool:
        """Words enough to sit down on, and a place to go to."""
        return c.n < (RIGHT_MOMENT if c.haunt_known else ENOUGH_MESSAGES)

    def _letter(self, seen: Seen, option: Option, ask: str) -> Action:
        """In words that this person has not had yet, about another thing each time."""
        used = self._letters.setdefault(option.subject, set())
        facts = seen.contact(option.subject).facts
        named = {"fact": facts[len(used) % len(facts)].id} if facts else {}
        action = with_parts(seen, option, fresh(thoughtful(ask), used), **named)
        chosen = dict(action.args)
        used.update(
            getattr(seen.parts, row)[str(chosen[row])].text for row in ROWS if row in chosen
        )
        return action

    def _comment(self, seen: Seen, menu: Menu) -> Action | None:
        def strange(name: str) -> bool:
            c = seen.contact(name)
            return not c.link and c.n == 0 and c.unanswered == 0

        return _taken(menu.first("comment", whom=strange))

    def _visit(self, seen: Seen, menu: Menu) -> Action | None:
        """To where they will be, for whom there is a reason to see."""
        worth_it = [
            o
            for o in menu.of("visit")
            if self.wanted(seen, seen.contact(o.subject)) and o.cost.minutes - 90 <= SOON
        ]
        return _first(sorted(worth_it, key=lambda o: o.cost.minutes))

    def wanted(self, seen: Seen, c: SeenContact) -> bool:
        """Whom it is worth going to see."""
        if c.appointment is not None or c.vouched:
            return False
        if c.visits >= 3 and c.sits == 0:
            return False
        fits = not c.fit_known or c.fit_guess >= 0.5
        # Whoever works elsewhere is worth one table: they know people.
        return fits and c.sits < (MOST_SITS if c.employer else 1)

    def _event(self, seen: Seen, menu: Menu) -> Action | None:
        return _first(o for o in menu.of("attend") if o.cost.minutes - 240 <= SOON)

    def _invite(self, seen: Seen, menu: Menu) -> Action | None:
        """In words only where there is no place to go to, and once."""

        def wanted(name: str) -> bool:
            c = seen.contact(name)
            ready = (c.greeted or c.n >= 3) and not c.haunt_known
            return ready and c.id not in self._invited and self.wanted(seen, c)

        option = menu.first("invite", whom=wanted)
        if option is None:
            return None
        self._invited.add(option.subject)
        return option.action(days=2)

    def _study(self, seen: Seen, menu: Menu) -> Action | None:
        if seen.studies < 2 and seen.day >= 3:
            return _first(o for o in menu.of("study") if seen.energy >= 40)
        return None

    def _help(self, seen: Seen, menu: Menu) -> Action | None:
        def wanted(name: str) -> bool:
            c = seen.contact(name)
            return c.helped < 2 and c.sits > 0 and not c.vouched and bool(c.employer)

        return _taken(menu.first("help", whom=wanted)) if seen.energy >= 40 else None

    def _call(self, seen: Seen, menu: Menu) -> Action | None:
        def wanted(name: str) -> bool:
            c = seen.contact(name)
            strange = c.calls == 0 and c.n >= 2 and not c.greeted and not c.haunt_known
            deepen = c.sits >= 1 and bool(c.employer) and not c.vouched and c.calls < 3
            return (strange or deepen) and c.unanswered == 0

        return _taken(menu.first("voice", whom=wanted))

    def _later_today(self, seen: Seen, menu: Menu) -> Action | None:
        """What is agreed or worth going to today, when nothing else is left to do."""
        visits = [o for o in menu.of("visit") if self.wanted(seen, seen.contact(o.subject))]
        return _first([*menu.of("interview", "meet", "attend"), *visits])

    def _journey(self, seen: Seen, menu: Menu) -> Action | None:
        return journeys.to_people(seen, menu, lambda c: self.wanted(seen, c))

    def _time_passes(self, seen: Seen, menu: Menu) -> Action | None:
        waiting = any(c.waiting for c in seen.contacts)
        if waiting and seen.hour < 19:
            return _first(menu.of("wait"))
        return journeys.before_the_night(seen, menu) or _first(menu.of("end_day"))

    steps: tuple[Callable[[Mentor, Seen, Menu], Action | None], ...] = (
        _offer,
        _agreed,
        _set_out,
        _thanks,
        _referral,
        _application,
        _strength,
        _event,
        _visit,
        _look_up,
        _comment,
        _write,
        _call,
        _invite,
        _help,
        _study,
        _later_today,
        _journey,
        _time_passes,
    )


FIRST_STEPS = 1 + Mentor.steps.index(Mentor._set_out)
"""How many of the steps see to what is agreed."""


def free_minutes(seen: Seen) -> int:
    """Minutes until one must set out for the next thing that is agreed, or more than a day."""
    agreed = seen.appointments
    if not agreed:
        return DAY
    return max(0, agreed[0].at + LATE - seen.minute - journeys.on_the_way(seen))


def _first(options: Iterable[Option]) -> Action | None:
    return _taken(next(iter(options), None))


def _taken(option: Option | None) -> Action | None:
    return option.action() if option is not None else None
