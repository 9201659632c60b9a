"""What a player may do, in words: the label, the price, why not, and what it is good for.

Whether something is possible, and what it takes, is the engine's to say; here it is only worded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.engine.actions import Option
from game.engine.events import TextRef
from game.engine.passing import HAUNT_GRACE
from game.engine.state import Appointment
from game.pack.vocabulary import VERBS

from . import formats, refs, wording
from .cards import OptionGroup, OptionRow
from .catalogue import mark
from .context import Context
from .odds import odds
from .scene import choice_texts

_REASONS: Mapping[str, str] = {
    "too_late": mark("The day is too short for it."),
    "too_early": mark("It is not the time of day for it."),
    "no_money": mark("You haven't the money for it."),
    "no_energy": mark("You are too tired for it."),
    "closed_today": mark("They are closed today."),
    "nobody_there": mark("There is nobody to do it with."),
    "scene_live": mark("Not while you are in company."),
    "over": mark("The play is over."),
    "not_now": mark("Not as things stand."),
    "another_day": mark("That is for another day."),
    "other_city": mark("That is in another city."),
    "already_there": mark("You are there."),
    "been_there": mark("You have been."),
    "nobody_to_introduce": mark("There is nobody they could introduce you to."),
    "no_such_choice": mark("There is no such choice."),
    "no_undo": mark("In this scenario nothing can be taken back."),
    "nothing_to_undo": mark("There is nothing to take back."),
    "undo_day": mark("A day that is over can't be taken back."),
}
"""The engine's own reasons, for a pack that has no sentence of its own for them."""
_CANNOT = mark("That can't be done now.")

_KINDS: Mapping[str, str] = {"none": "day", "scene": "scene", "city": "city"}
"""The groups that hold all of a kind at once; the others are one for each subject."""


def row(context: Context, option: Option) -> OptionRow:
    """One option in words."""
    return OptionRow(
        option=option,
        label=_label(context, option),
        price=formats.price(context.words, option.cost),
        reason=_reason(context, option),
        help=_help(context, option),
        note="" if option.reason else _note(context, option),
        grave=option.verb in GRAVE,
        odds="" if option.reason else odds(context, option),
    )


GRAVE = frozenset({"walk_away", "accept", "decline"})
"""Verbs that end the play, or that nobody takes back."""
_KEEPS = frozenset({"meet", "interview", "postpone", "cancel", "walk_away"})
"""Verbs that keep an appointment with their subject, or see to it."""


def _note(context: Context, option: Option) -> str:
    """Whom the player would miss by an act that lasts too long, else what a night away costs."""
    return _missed(context, option) or _bed(context, option)


def _bed(context: Context, option: Option) -> str:
    lodging = context.session.program.lodging(option.subject) if option.verb == "travel" else 0.0
    if not lodging:
        return ""
    return context.words.t(
        "a night there costs {money}", money=formats.money(context.words, lodging)
    )


def _missed(context: Context, option: Option) -> str:
    missed = next((one for one in _today(context) if _misses(context, option, one)), None)
    if missed is None:
        return ""
    who = context.look.first(missed.subject) or context.words.t("the interview")
    time = formats.clock(context.words, context.look.moment(missed.at))
    return context.words.t("you'd miss {who} at {time}", who=who, time=time)


def _today(context: Context) -> list[Appointment]:
    """What is still to come of the day's appointments."""
    seen, clock = context.session.seen, context.look.clock
    agreed = (one for one in seen.appointments if one.at + HAUNT_GRACE >= seen.minute)
    return [one for one in agreed if clock.day(one.at) == clock.day(seen.minute)]


def _misses(context: Context, option: Option, agreed: Appointment) -> bool:
    if option.verb in _KEEPS and option.subject in ("", agreed.subject):
        return False
    end = context.session.seen.minute + option.cost.minutes
    return option.verb == "end_day" or end > agreed.at + HAUNT_GRACE


def _label(context: Context, option: Option) -> str:
    if option.verb == "choose":
        return _choice(context, option) or wording.spelled(option.subject)
    action = context.look.pack.actions.get(option.verb)
    label = action.label if action else wording.spelled(option.verb)
    return context.texts.fill(label, refs.of_option(option))


def _choice(context: Context, option: Option) -> str:
    seen, record = context.session.seen.scene, context.record
    if seen is None:
        return ""
    said = record.said_in(seen.id, seen.state)
    turn = record.turn(seen.id, seen.state)
    return choice_texts(context, seen.id, seen.state, [option.subject], said, turn)[0]


def _help(context: Context, option: Option) -> str:
    action = context.look.pack.actions.get(option.verb)
    if action is None or option.verb == "choose":
        return ""
    return context.texts.fill(action.help, refs.of_option(option))


def _reason(context: Context, option: Option) -> str:
    if option.reason is None:
        return ""
    ref = refs.of_option(option)
    return reason(context, option.reason, ref)


def reason(context: Context, code: str, ref: TextRef | None = None) -> str:
    """Why something can't be done, as a sentence: the pack's, or the game's own."""
    sentence = context.look.pack.reasons.get(code)
    if sentence is None:
        return context.words.t(_REASONS.get(code, _CANNOT))
    return context.texts.fill(sentence, ref or TextRef(f"reason/{code}"))


def groups(context: Context, listed: Iterable[Option]) -> list[OptionGroup]:
    """All options by their subject: the scene, then people, jobs, houses, events, journeys, the
    day."""
    gathered: dict[tuple[str, str], list[Option]] = {}
    for option in listed:
        gathered.setdefault(key(option), []).append(option)
    ordered = sorted(gathered, key=lambda one: _ORDER.index(one[0]))
    return [_group(context, one, gathered[one]) for one in ordered]


_ORDER = ("scene", "contact", "opening", "employer", "event", "city", "day")


def key(option: Option) -> tuple[str, str]:
    """The kind of an option's group, and its subject where there is a group for each."""
    verb = VERBS.get(option.verb)
    kind = verb.subject if verb else "none"
    return (_KINDS[kind], "") if kind in _KINDS else (kind, option.subject)


def _group(context: Context, of: tuple[str, str], listed: list[Option]) -> OptionGroup:
    kind, subject = of
    rows = tuple(row(context, option) for option in listed)
    return OptionGroup(f"{kind}/{subject}" if subject else kind, _title(context, *of), rows)


def _title(context: Context, kind: str, subject: str) -> str:
    if kind in _TITLES:
        return context.words.t(_TITLES[kind])
    return _NAMES[kind](context, subject) or wording.spelled(subject)


_TITLES: Mapping[str, str] = {
    "scene": mark("What you do"),
    "city": mark("Journeys"),
    "day": mark("The day"),
}


def _opening_title(context: Context, subject: str) -> str:
    found = context.look.opening(subject)
    return found.title if found else ""


def _event_title(context: Context, subject: str) -> str:
    found = context.look.event(subject)
    return found.title if found else ""


_NAMES: Mapping[str, Callable[[Context, str], str]] = {
    "contact": lambda context, subject: context.look.name(subject),
    "employer": lambda context, subject: context.look.employer_name(subject),
    "opening": _opening_title,
    "event": _event_title,
}
