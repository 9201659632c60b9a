"""How a message would read, in words: what is measured of it, and what that does to the chance of
an answer. The chance itself is told only as a band: nobody knows more before they send."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game.engine.actions import Action
from game.engine.reading import Reading
from game.model.faults import Contribution
from game.model.features import TEMPLATE_FROM, Features

from . import formats, wording
from .cards import Paragraph
from .catalogue import Words, mark
from .compose import compose
from .context import Context
from .learning import Moved, ReadingCard

WRITTEN = ("write", "rekindle", "follow_up")
"""The verbs whose words are measured."""

_HELPS: Mapping[str, tuple[str, str]] = {
    "personalised": ("reply.personalised", mark("writing to them and not to anybody")),
    "short": ("reply.short", mark("being short")),
    "questions": ("reply.questions", mark("asking one to three questions")),
    "fit_named": ("reply.fit_named", mark("naming {facts}")),
    "long": ("reply.long", mark("being long")),
    "facts": ("faults.fact", mark("reciting what you know of them")),
    "list": ("faults.list", mark("a list of facts and little else")),
    "too_many_questions": ("faults.question", mark("more than three questions")),
    "shouting": ("faults.shout", mark("shouting")),
    "template": ("faults.likeness", mark("stock phrases")),
    "repeat": ("faults.likeness", mark("words you have sent before")),
    "controls": ("faults.control", mark("odd characters")),
    "links": ("faults.links", mark("more than one link")),
    "self": ("faults.self", mark("speaking only of yourself")),
    "bare": ("faults.bare", mark("saying next to nothing")),
    "monotony": ("faults.repeat", mark("one word over and over")),
    "overlong": ("faults.overlong", mark("being far too long")),
}
"""Each feature that moves the chance: the number it stands on, and its words."""
FEATURE_SOURCES: Mapping[str, str] = {name: source for name, (source, _) in _HELPS.items()}
"""The codex entry that each feature stands on."""


def reading_card(context: Context, action: Action) -> ReadingCard | None:
    """How the message that an action would send reads now; None where none is measured."""
    if action.verb not in WRITTEN or not compose(context, action):
        return None
    reading = context.session.seen.reading(action)
    facts = named(context, action, reading.features)
    moved = (_moved(context.words, one, facts) for one in reading.moved)
    return ReadingCard(
        measured=tuple(_measured(context.words, reading, facts)),
        moved=tuple(one for one in moved if one.points),
        chance=wording.chance(context.words, reading.chance),
    )


def verdict(words: Words, card: ReadingCard | None) -> Paragraph | None:
    """What helped a message that was sent and what hurt it, in one line; None if nothing did."""
    if card is None or not card.moved:
        return None
    helped = ", ".join(one.text for one in card.moved if one.points > 0)
    hurt = ", ".join(one.text for one in card.moved if one.points < 0)
    parts = (
        words.t("What helped: {what}.", what=helped) if helped else "",
        words.t("What hurt: {what}.", what=hurt) if hurt else "",
    )
    return Paragraph("system", " ".join(part for part in parts if part))


def named(context: Context, action: Action, found: Features) -> str:
    """What is named of theirs, in short: the fact chosen, or those found in the words typed."""
    contact = context.look.contact(action.subject)
    known = {one.id for one in context.session.seen.contact(action.subject).facts}
    facts = [one for one in contact.facts if one.id in known] if contact else []
    given = dict(action.args)
    if given.get("text"):
        chosen = [fact.short for bit, fact in enumerate(facts) if found.fact_mask >> bit & 1]
    else:
        chosen = [fact.short for fact in facts if fact.id == given.get("fact")]
    return ", ".join(chosen) if found.facts_named else ""


def feature(words: Words, name: str) -> str:
    """What a feature of a message is, in words: "asking one to three questions"."""
    return words.t(_HELPS[name][1], facts=words.t("something of theirs"))


def _moved(words: Words, one: Contribution, facts: str) -> Moved:
    source, sentence = _HELPS[one.feature]
    what = words.t(sentence, facts=facts or words.t("something of theirs"))
    points = round(100 * one.points)
    text = words.t("{what}: {points} in 100", what=what, points=f"{points:+d}")
    return Moved(what, points, text, source)


def _measured(words: Words, reading: Reading, facts: str) -> Iterator[tuple[str, str]]:
    f = reading.features
    yield words.t("Length"), _length(words, f)
    yield words.t("Questions"), str(f.questions)
    yield words.t("An ask"), _ask(words, f)
    yield words.t("About them"), _share(words, f)
    yield words.t("Like stock phrases"), _likeness(words, f.template_likeness)
    yield words.t("Like earlier messages"), _likeness(words, f.repeat_likeness)
    yield words.t("Courtesy"), _yes(words, f.courtesy)
    yield words.t("An easy way out"), _yes(words, f.way_out)
    yield words.t("Named of theirs"), facts or words.t("nothing")
    yield from ((words.t(name), say(words, f)) for name, holds, say in _ODD if holds(f))


def _length(words: Words, f: Features) -> str:
    count = words.n("{count} word", "{count} words", f.words)
    return words.t("{count}, a good length", count=count) if f.well_sized else count


def _ask(words: Words, f: Features) -> str:
    if not f.clear_ask:
        return words.t("no")
    where = {
        (True, True): mark("yes, with a place and a time"),
        (True, False): mark("yes, with a place"),
        (False, True): mark("yes, with a time"),
    }
    return words.t(where.get((f.place, f.time), mark("yes")))


def _share(words: Words, f: Features) -> str:
    if not f.pronouns:
        return words.t("neither of you is in it")
    return formats.percent(words, round(100 * f.you_share))


def _likeness(words: Words, share: float) -> str:
    steps = ((0.3, mark("hardly")), (TEMPLATE_FROM, mark("somewhat")), (0.9, mark("much")))
    same = mark("the same")
    return words.t(next((word for below, word in steps if share < below), same))


def _yes(words: Words, holds: bool) -> str:
    return words.t(mark("yes") if holds else mark("no"))


def _shouted(words: Words, f: Features) -> str:
    return formats.percent(words, round(100 * f.shouting))


_Row = tuple[str, Callable[[Features], bool], Callable[[Words, Features], str]]
_ODD: tuple[_Row, ...] = (
    (mark("Shouted"), lambda f: f.shouting > 0, _shouted),
    (mark("Exclamation marks"), lambda f: f.exclamations > 0, lambda _, f: str(f.exclamations)),
    (mark("Links"), lambda f: f.links > 0, lambda _, f: str(f.links)),
    (mark("Odd characters"), lambda f: f.controls > 0, lambda _, f: str(f.controls)),
)
"""What is told only of a message that has it."""
