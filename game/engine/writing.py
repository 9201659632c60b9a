"""Writing to people, and what comes back: messages, comments, connections, asks in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.model import design, reply
from game.model.analyse import analyse
from game.model.faults import reply_inputs
from game.model.features import Features, ReplyInputs
from game.model.odds import chance, logit

from . import bonds, events
from .asking import inclined
from .phrases import ROWS
from .program import Program
from .stage import Args, Stage
from .state import ContactState

COMPARED = 10
"""With how many of the player's last typed messages a new one is compared."""
OPEN_TIES = 2
"""From this rung of the ladder on a thread is open: answers hang on the contact's habit."""


def message(stage: Stage, c: ContactState, verb: str, args: Args) -> None:
    """Send a message or e-mail: the answer, if any, comes later."""
    found, inputs = measured(stage, c, args)
    channel = str(args.get("channel") or default_channel(c))
    odds = answer_odds(stage, c, inputs, channel)
    ask = requested(stage, args, found)
    _remember(stage, c, args)
    _send(stage, c, verb, channel, args)
    answered = stage.rolls("reply", c.id, odds, c.written)
    yes = _ask_in_writing(stage, c, ask, args) if ask in ("chat", "meet") else None
    if ask == "meet" and not yes and c.n < design.EARLY_WORDS and c.closeness < design.OLD_FRIENDS:
        bonds.add_goodwill(stage, c, -1)  # whoever asks before a word was exchanged pushes
    if answered:
        _answer_later(stage, c, verb, channel, ask if yes is not None else "", bool(yes))


def measured(stage: Stage, c: ContactState, args: Args) -> tuple[Features, ReplyInputs]:
    """What is measured of a message, and what it brings to the odds: from its parts, or from the
    typed words."""
    player = stage.world.player
    if args.get("text"):
        return measure(stage.program, c.id, args, facts=c.facts, earlier=player.typed)
    again = player.written.get(_key(c, _parts(args), _named(c, args)), 0)
    return measure(stage.program, c.id, args, facts=c.facts, again=again)


def measure(
    program: Program,
    contact: str,
    args: Args,
    *,
    facts: Collection[str] = (),
    earlier: Sequence[str] = (),
    again: int = 0,
) -> tuple[Features, ReplyInputs]:
    """The same, told what was known of them, what was typed earlier to anybody, and how often
    these very parts went out before."""
    typed = str(args.get("text", ""))
    if not typed:
        return program.phrases.message(_parts(args), str(args.get("fact", "")) in facts, again)
    found = analyse(
        typed,
        facts=[
            [f.short, *f.keywords] for f in program.people[contact].contact.facts if f.id in facts
        ],
        templates=program.phrases.templates,
        earlier=earlier[-COMPARED:],
        places=[place.name for place in program.scenario.places.values()],
    )
    return found, reply_inputs(found)


def _remember(stage: Stage, c: ContactState, args: Args) -> None:
    """The same words wear out; those that name something of theirs only to themselves."""
    player, typed = stage.world.player, str(args.get("text", ""))
    if typed:
        player.typed = [*player.typed[-COMPARED:], typed]
        return
    key = _key(c, _parts(args), _named(c, args))
    player.written[key] = player.written.get(key, 0) + 1


def _parts(args: Args) -> tuple[str, ...]:
    return tuple(str(args.get(row, "none")) for row in ROWS)


def _named(c: ContactState, args: Args) -> str:
    fact = str(args.get("fact", ""))
    return fact if fact in c.facts else ""


def _key(c: ContactState, parts: tuple[str, ...], fact: str) -> str:
    return "|".join((*parts, fact and f"{c.id}/{fact}"))


def default_channel(c: ContactState) -> str:
    """The written channel they keep up with best."""
    written = [name for name in ("message", "email") if name in c.channels]
    return max(written, key=lambda name: c.channels[name], default="message")


def requested(stage: Stage, args: Args, found: Features) -> str:
    """What a message asks for: none, question, chat or meet. Typed words ask to meet when they ask
    for something with a place or a time."""
    if args.get("text"):
        return "meet" if found.clear_ask and (found.place or found.time) else "none"
    part = stage.program.pack.parts.ask.get(str(args.get("ask", "none")))
    return part.ask if part is not None else "none"


def answer_odds(stage: Stage, c: ContactState, inputs: ReplyInputs, channel: str) -> float:
    """The chance that this message is answered (EVIDENCE 2.4)."""
    habit = c.channels.get(channel, 0.0)
    if habit <= 0.0 or c.goodwill <= 0:
        return 0.0
    return odds_of(stage, c, inputs, habit)


def odds_of(stage: Stage, c: ContactState, inputs: ReplyInputs, habit: float) -> float:
    """The same for somebody who keeps up a thread that well, 0..1."""
    if is_open(stage, c):
        return reply.keeps_up(
            habit,
            unanswered=c.unanswered,
            long=inputs["long"],
            template=not inputs["personalised"],
            fault=inputs["fault"],
        )
    person = stage.program.people[c.id]
    weekend = stage.program.clock.weekday(stage.world.minute, person.zone) in (4, 5)
    return reply.reply(
        s=c.closeness,
        link=c.link,
        unanswered=c.unanswered,
        weekend=weekend,
        inflation=stage.world.player.inflation,
        **_honest(c, inputs),
    )


def _honest(c: ContactState, inputs: ReplyInputs) -> ReplyInputs:
    """A fit helps only when it is known to be there and named."""
    named = inputs["fit_named"] and c.fit_known and c.fit_guess >= design.FIT_NAMED_FROM
    return {**inputs, "fit_named": named}


def is_open(stage: Stage, c: ContactState) -> bool:
    """Whether a thread is open between the two."""
    return stage.program.ladder("contact", c.id).rank[c.state] >= OPEN_TIES


def _send(stage: Stage, c: ContactState, verb: str, channel: str, args: Args) -> None:
    parts = tuple((row, str(args[row])) for row in ROWS if row in args)
    typed, fact = str(args.get("text", "")), str(args.get("fact", ""))
    minute = stage.world.minute
    stage.emit(events.MessageSent(minute, c.id, verb, channel, parts, fact, typed))
    stage.world.player.sent += 1
    wrote(stage, c)


def wrote(stage: Stage, c: ContactState) -> None:
    """The player's word is out; too many without an answer cost goodwill."""
    c.written += 1
    c.unanswered += 1
    c.asked_at = stage.world.minute
    if reply.goodwill_loss(c.unanswered):
        bonds.add_goodwill(stage, c, -1)


def _ask_in_writing(stage: Stage, c: ContactState, ask: str, args: Args) -> bool:
    size = "chat" if ask == "chat" else "sit_down"
    return inclined(stage, c, "meet" if ask == "meet" else "chat", "text", size, args)


def _answer_later(
    stage: Stage, c: ContactState, verb: str, channel: str, ask: str, yes: bool
) -> None:
    minute = answer_minute(stage, c, verb, channel)
    # One answer serves for all that was written before it; but an ask is answered.
    version = -1 if ask else c.version
    stage.later(minute, "answer", c.id, verb, channel, ask, yes, version=version)


def answer_minute(stage: Stage, c: ContactState, verb: str, channel: str) -> int:
    """When the answer comes: log-normal about the act's delay, shifted into their hours."""
    median = stage.program.acts[verb].definition.delay or design.MESSAGE_DELAY
    if channel == "email":
        median = median * design.MAIL_SLOWER
    u = stage.chance.draw("delay", c.id, c.written)
    wait = reply.delay_minutes(median * stage.program.scenario.rules.pace, u)
    person = stage.program.people[c.id]
    minute = stage.world.minute + wait
    return stage.program.clock.next_awake(minute, person.zone, person.hours, person.weekend)


def light_touch(stage: Stage, c: ContactState, verb: str) -> None:
    """A comment or a request to connect: less is asked, so more is answered."""
    habit = c.channels.get(default_channel(c), 0.0)
    extra = design.COMMENT_ANSWERED if verb == "comment" else design.CONNECTED
    plain: ReplyInputs = {
        "personalised": True, "short": True, "long": False, "questions": False,
        "fit_named": c.fit_known and c.fit_guess >= design.FIT_NAMED_FROM, "fault": 0.0,
    }  # fmt: skip
    odds = answer_odds(stage, c, plain, default_channel(c))
    if habit > 0.0 and not is_open(stage, c):
        odds = chance(logit(odds) + extra)
    c.comments += verb == "comment"
    c.asked_at = stage.world.minute
    if stage.rolls(verb, c.id, odds, c.comments):
        stage.later(answer_minute(stage, c, verb, "message"), "touch", c.id, verb)
