"""What each verb does, which slots it has, and how long it takes when that hangs on an hour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.model import ask as asks
from game.model import design
from game.pack.vocabulary import VERBS as VOCABULARY

from . import appointments, bonds, days, hiring, introductions, scenes, writing
from .actions import FORECASTS, Cost, Count, Pick, Slot, Typed
from .clock import DAY, clock_minutes
from .program import ROWS
from .stage import Stage, arrival
from .state import ContactState

Run = Callable[[Stage, str, Mapping[str, Any]], Cost | None]
"""Does it; returns what it cost in the end, where that is not the price (a call not taken)."""
FORECAST = Pick("forecast", FORECASTS, "")
TERMS = ("modest", "bold")
NOT_TAKEN = Cost(minutes=5, energy=1.0, strain=1.0)
"""What a call costs that nobody takes."""


def _no_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    return ()


def _no_wait(stage: Stage, subject: str) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class VerbCode:
    """The engine's part of a verb. `wait` gives the minutes until it can begin (an appointment)."""

    run: Run
    slots: Callable[[Stage, str], tuple[Slot, ...]] = _no_slots
    wait: Callable[[Stage, str], int] = _no_wait
    needs: Callable[[Stage, str], str | None] | None = None

    @property
    def waits(self) -> bool:
        """Whether it may have to wait for an hour."""
        return self.wait is not _no_wait


def _contact(stage: Stage, subject: str) -> ContactState:
    return stage.world.contacts[subject]


# reading and writing


def _look_up(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    c.looked_up = True
    bonds.estimate_fit(stage, c, "profile")
    for source in ("profile", "thread"):
        for fact in bonds.known_facts(stage, c, [source]):
            bonds.learn_fact(stage, c, fact, source)


def _light(verb: str) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        writing.light_touch(stage, _contact(stage, subject), verb)

    return run


def _written(verb: str) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        c = _contact(stage, subject)
        if verb == "follow_up":
            c.follow_up_due, c.open_verbs = False, None
        writing.message(stage, c, verb, args)

    return run


def _message_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    c = _contact(stage, subject)
    facts = tuple(c.facts)
    channels = tuple(name for name in ("message", "email") if name in c.channels)
    slots: list[Slot] = [Pick("channel", channels, writing.default_channel(c))] if channels else []
    for row in ROWS:
        fitting = stage.program.fitting_parts(row, bool(facts), stage.world, c)
        own = (saying.name for saying in fitting if not saying.template)
        names = tuple(saying.name for saying in fitting)
        slots.append(Pick(row, names, next(own, names[0])))
    if facts:
        slots.append(Pick("fact", facts, facts[-1]))
    return (*slots, Typed("text"), FORECAST)


# asking


def _invite(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    yes = writing.inclined(stage, c, "meet", "text", "sit_down", args)
    _answered(stage, c, "invite", yes, str(args.get("place", "")), int(args.get("days", 2)))


def _introduce(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    yes = writing.inclined(stage, c, "introduction", "text", "introduction", args)
    _answered(stage, c, "introduce", yes, str(args.get("other", "")))


def _ask_referral(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    odds = scenes.referral_odds(c, written=True)
    yes = stage.rolls("ask referral", c.id, odds)
    writing.forecast(stage, "ask referral", c.id, odds, yes, args)
    _answered(stage, c, "ask_referral", yes)


def _answered(stage: Stage, c: ContactState, verb: str, yes: bool, *data: Any) -> None:
    """An ask in words is out: a yes always comes back, a no only from those who answer."""
    channel = writing.default_channel(c)
    c.asking_until = stage.world.minute + int(design.ASK_PATIENCE_DAYS * DAY)
    stage.world.player.sent += 1
    writing.wrote(stage, c)
    if yes or stage.rolls("answers no", c.id, c.channels.get(channel, 0.0), c.written):
        minute = writing.answer_minute(stage, c, verb, channel)
        stage.later(minute, "ask answered", c.id, verb, channel, yes, *data)


@arrival("ask answered")
def _ask_answered(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    verb, channel, yes, *rest = data
    c = _contact(stage, subject)
    if c.goodwill <= 0:
        return
    c.unanswered, c.asked_at, c.asking_until = 0, -1, -1
    bonds.asked(stage, yes, live=False)
    bonds.exchange_light(stage, c, verb)
    ANSWERS[verb](stage, c, channel, yes, *rest)


def _invite_answered(
    stage: Stage, c: ContactState, channel: str, yes: bool, place: str, ahead: int
) -> None:
    if yes:
        appointments.agree(stage, c, ahead, place)
        appointments.say(stage, c, "invite_yes", channel)
    else:
        writing.turned_down(stage, c, channel)


def _introduction_answered(
    stage: Stage, c: ContactState, channel: str, yes: bool, other: str
) -> None:
    said = "introduction_yes" if yes else "introduction_no"
    appointments.say(stage, c, said, channel, other)
    if yes:
        introductions.make(stage, c, other)
    else:
        writing.leave_alone(stage, c)


def _referral_answered(stage: Stage, c: ContactState, channel: str, yes: bool) -> None:
    if yes:
        bonds.refer(stage, c)
    else:
        bonds.refuse_referral(stage, c)
    appointments.say(stage, c, "referral_yes" if yes else "referral_no", channel)


ANSWERS: dict[str, Callable[..., None]] = {
    "invite": _invite_answered,
    "introduce": _introduction_answered,
    "ask_referral": _referral_answered,
}
"""What an answer to an ask in words brings."""


def _invite_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    city = stage.program.people[subject].city
    places = stage.program.scenario.places
    cafes = tuple(k for k, p in places.items() if p.city == city and p.kind in ("cafe", "bar"))
    slots: list[Slot] = [Count("days", 1, 4, 2)]
    if cafes:
        slots.append(Pick("place", cafes, cafes[0]))
    return (*slots, FORECAST)


def _introduce_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    others = introductions.possible(stage, subject)
    return (Pick("other", others, others[0] if others else ""), FORECAST)


def _somebody_to_introduce(stage: Stage, subject: str) -> str | None:
    return None if introductions.possible(stage, subject) else "nobody_to_introduce"


def _help(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    c.helped += 1
    bonds.warm(stage, c, "text", 1.0)
    if stage.program.acts["help"].definition.hours:
        c.spend_time(stage.program.acts["help"].definition.hours)
    bonds.add_goodwill(stage, c, 1)
    stage.later(stage.world.minute + 60, "line", c.id, "help_answer")


# live


def _call(kind: str) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> Cost | None:
        c = _contact(stage, subject)
        odds = call_odds(stage, c, kind)
        if c.call_agreed or stage.rolls(f"picks up {kind}", c.id, odds, c.written):
            scenes.begin(stage, kind, c, c.id, "")
            return None
        writing.wrote(stage, c)
        stage.tell_act("not_taken", c.id)
        return NOT_TAKEN

    return run


def call_odds(stage: Stage, c: ContactState, kind: str) -> float:
    """Whether a call is taken: by habit in an open thread, else as an ask for a chat."""
    if writing.is_open(stage, c) or c.greeted:
        return c.channels.get(kind, 0.0)
    return asks.ask(c.closeness, kind, "chat")


def _chat(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    scenes.begin(stage, "chat", c, c.id, "")


def _visit(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    haunt = str(args.get("haunt", "")) or stage.world.haunts_today(c)[0][0]
    place = stage.program.people[c.id].haunts[haunt].place
    if stage.rolls("there", c.id, design.THERE, c.visits):
        scenes.begin(stage, "hello", c, c.id, place)
    else:
        c.visits += 1
        stage.tell_act("not_there", c.id)


def _visit_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    today = stage.world.haunts_today(_contact(stage, subject))
    names = tuple(name for name, at in today if at == today[0][1])  # one goes to the next of them
    return (Pick("haunt", names, names[0] if names else ""),)


def _visit_wait(stage: Stage, subject: str) -> int:
    today = stage.world.haunts_today(_contact(stage, subject))
    return max(0, today[0][1] - stage.world.minute) if today else 0


def _meet(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    assert c.appointment_at is not None
    place = c.appointment_at.place
    c.appointment_at = None
    scenes.begin(stage, "meeting", c, c.id, place)


def _meet_wait(stage: Stage, subject: str) -> int:
    agreed = _contact(stage, subject).appointment_at
    return max(0, agreed.at - stage.world.minute) if agreed is not None else 0


def _postpone(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    appointments.move(stage, c, int(args.get("days", 1)), "moved")
    stage.later(stage.world.minute + 45, "line", c.id, "postpone_answer")


def _cancel(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    c = _contact(stage, subject)
    appointments.call_off(stage, c, "cancelled")
    stage.later(stage.world.minute + 45, "line", c.id, "cancel_answer")


def _walk_in(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    names = stage.program.colleagues(subject)
    count = stage.world.player.done.get("walk_in", 0)
    met = names[stage.chance.pick(len(names), "walk in", subject, count)] if names else ""
    scenes.begin(stage, "walk_in", stage.world.contacts.get(met), subject, subject)


def _attend(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    happening = stage.program.happenings[subject]
    own = ("event", subject) in stage.program.scenes_by_kind
    names = [] if own else [name for name in happening.who if stage.world.contacts[name].known]
    beside = names[stage.chance.pick(len(names), "beside", subject)] if names else ""
    scenes.begin(stage, "event", stage.world.contacts.get(beside), subject, happening.place)


def event_minute(stage: Stage, subject: str) -> int:
    """When an event begins."""
    happening = stage.program.happenings[subject]
    return stage.program.clock.at(happening.day, clock_minutes(happening.at))


def _attend_wait(stage: Stage, subject: str) -> int:
    return max(0, event_minute(stage, subject) - stage.world.minute)


def _attend_needs(stage: Stage, subject: str) -> str | None:
    world, happening = stage.world, stage.program.happenings[subject]
    if subject in world.player.attended:
        return "been_there"
    if not world.still_to_come(event_minute(stage, subject)):
        return "another_day"
    city = stage.program.scenario.places[happening.place].city
    return None if city == world.player.city else "other_city"


def _interview(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    o = stage.world.openings[subject]
    host = stage.program.employers[o.employer].interviewer or ""
    scenes.begin(stage, "interview", stage.world.contacts.get(host), o.id, o.employer)


def _interview_wait(stage: Stage, subject: str) -> int:
    agreed = stage.world.openings[subject].interview_at
    return max(0, agreed.at - stage.world.minute) if agreed is not None else 0


# jobs and days


def _opening(code: Callable[..., None]) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        code(stage, stage.world.openings[subject])

    return run


def _negotiate(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    hiring.negotiate(stage, stage.world.openings[subject], str(args.get("terms", "modest")))


def _alone(code: Callable[[Stage], None]) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        code(stage)

    return run


def _post_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    topics = stage.program.scenario.player.interests
    return (Pick("topic", topics, topics[0]),) if topics else ()


def _travel_needs(stage: Stage, subject: str) -> str | None:
    return None if subject != stage.world.player.city else "already_there"


def _walk_in_needs(stage: Stage, subject: str) -> str | None:
    here = stage.program.employers[subject].city == stage.world.player.city
    return None if here else "other_city"


VERBS: dict[str, VerbCode] = {
    "look_up": VerbCode(_look_up),
    "comment": VerbCode(_light("comment")),
    "connect": VerbCode(_light("connect")),
    "write": VerbCode(_written("write"), _message_slots),
    "chat": VerbCode(_chat),
    "voice": VerbCode(_call("voice")),
    "video": VerbCode(_call("video")),
    "introduce": VerbCode(_introduce, _introduce_slots, needs=_somebody_to_introduce),
    "help": VerbCode(_help),
    "rekindle": VerbCode(_written("rekindle"), _message_slots),
    "invite": VerbCode(_invite, _invite_slots),
    "postpone": VerbCode(_postpone, lambda stage, subject: (Count("days", 1, 5, 1),)),
    "cancel": VerbCode(_cancel),
    "visit": VerbCode(_visit, _visit_slots, _visit_wait),
    "meet": VerbCode(_meet, wait=_meet_wait),
    "follow_up": VerbCode(_written("follow_up"), _message_slots),
    "ask_referral": VerbCode(_ask_referral, lambda stage, subject: (FORECAST,)),
    "walk_in": VerbCode(_walk_in, needs=_walk_in_needs),
    "attend": VerbCode(_attend, wait=_attend_wait, needs=_attend_needs),
    "apply": VerbCode(_opening(hiring.apply)),
    "interview": VerbCode(_interview, wait=_interview_wait),
    "accept": VerbCode(_opening(hiring.accept)),
    "negotiate": VerbCode(_negotiate, lambda stage, subject: (Pick("terms", TERMS, "modest"),)),
    "decline": VerbCode(_opening(hiring.decline)),
    "travel": VerbCode(
        lambda stage, subject, args: days.travel(stage, subject), needs=_travel_needs
    ),
    "post": VerbCode(
        lambda stage, subject, args: days.post(stage, str(args.get("topic", ""))), _post_slots
    ),
    "study": VerbCode(_alone(days.study)),
    "rest": VerbCode(_alone(lambda stage: None)),
    "work": VerbCode(_alone(days.work)),
    "wait": VerbCode(_alone(days.wait)),
    "end_day": VerbCode(_alone(days.end_day)),
    "walk_away": VerbCode(_alone(days.walk_away)),
}
"""What the engine does for each verb; `choose` and `leave` belong to the scene."""
SUBJECTS = {verb: v.subject for verb, v in VOCABULARY.items()}
"""What each verb is done to."""
