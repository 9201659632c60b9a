"""The messages of a play: which were answered, and what the model says helped and hurt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from game.engine.events import LineReceived
from game.engine.writing import OPEN_TIES, measure
from game.model import reply
from game.model.design import FIT_NAMED_FROM, USUAL_HABIT
from game.model.faults import explain
from game.model.features import ReplyInputs
from game.model.odds import chance, logit
from game.view.reading import FEATURE_SOURCES
from game.view.record import ANSWERS

from .book import Book, Sent
from .cards import Feature, Letter, Messages

_PLAIN: ReplyInputs = {
    "personalised": False, "short": False, "long": False, "questions": False,
    "fit_named": False, "fault": 0.0,
}  # fmt: skip
"""A message with nothing about it."""


def messages(book: Book) -> Messages:
    """Every message that was composed or typed."""
    typed: list[str] = []
    written: Counter[object] = Counter()
    letters = []
    for sent in book.letters:
        letters.append(_letter(book, sent, typed, written))
        _remember(sent, typed, written)
    best, worst = _ends(letters)
    answered = sum(letter.answered for letter in letters)
    return Messages(len(letters), answered, tuple(letters), _features(letters), best, worst)


def _letter(book: Book, sent: Sent, typed: Sequence[str], written: Mapping[object, int]) -> Letter:
    message = sent.message
    is_open = book.rank(message.contact, sent.state) >= OPEN_TIES
    features, inputs = measure(
        book.session.program, message.contact, _args(sent),
        facts=sent.facts, earlier=typed, again=written.get(_key(sent), 0),
    )  # fmt: skip
    base = _linear(_shared(book, sent, inputs), is_open)
    merit = round(base - _linear(_PLAIN, is_open), 6)

    def odds(other: ReplyInputs) -> float:
        if not 0.0 < sent.chance < 1.0:
            return sent.chance
        moved = _linear(_shared(book, sent, other), is_open) - base
        return chance(logit(sent.chance) + moved)

    moved = ((one.feature, round(100 * one.points)) for one in explain(features, odds))
    return Letter(
        sent.event, message.minute, book.day(message.minute), message.contact, message.verb,
        message.channel, is_open, sent.chance, _answered(book, sent),
        tuple(one for one in moved if one[1]), merit,
    )  # fmt: skip


def _args(sent: Sent) -> dict[str, Any]:
    return {**dict(sent.message.parts), "fact": sent.message.fact, "text": sent.message.typed}


def _shared(book: Book, sent: Sent, inputs: ReplyInputs) -> ReplyInputs:
    """What is named helps only where it is known to be shared."""
    contact = book.session.seen.contact(sent.message.contact)
    shared = sent.fit_known and contact.fit_guess >= FIT_NAMED_FROM
    return {**inputs, "fit_named": inputs["fit_named"] and shared}


def _linear(inputs: ReplyInputs, is_open: bool) -> float:
    """The log-odds that a message itself brings, up to what stays the same for all messages."""
    if not is_open:
        return logit(reply.reply(s=0.0, link=False, unanswered=0, weekend=False, **inputs))
    return logit(
        reply.keeps_up(
            USUAL_HABIT,
            unanswered=0,
            long=inputs["long"],
            template=not inputs["personalised"],
            fault=inputs["fault"],
        )
    )


def _answered(book: Book, sent: Sent) -> bool:
    """Whether it moved them to answer, and an answer came while the play went on."""
    return sent.yes and any(
        isinstance(e, LineReceived) and e.contact == sent.message.contact and e.situation in ANSWERS
        for e in book.happened[sent.event :]
    )


def _key(sent: Sent) -> object:
    named = sent.message.fact and (sent.message.contact, sent.message.fact)
    return sent.message.parts, named


def _remember(sent: Sent, typed: list[str], written: Counter[object]) -> None:
    if sent.message.typed:
        typed.append(sent.message.typed)
    else:
        written[_key(sent)] += 1


def _ends(letters: Sequence[Letter]) -> tuple[int, int]:
    """The places of the letters that their own features helped most and hurt most: what a thread
    or an old acquaintance gives is no merit of a message."""
    merits = [letter.merit for letter in letters]
    if len(letters) < 2 or max(merits) == min(merits):
        return -1, -1
    return merits.index(max(merits)), merits.index(min(merits))


def _features(letters: Sequence[Letter]) -> tuple[Feature, ...]:
    """What each feature did over all letters, the most telling first."""
    found: dict[str, list[int]] = {}
    for letter in letters:
        for name, points in letter.moved:
            found.setdefault(name, []).append(points)
    rows = [
        Feature(name, len(points), round(sum(points) / len(points), 1), FEATURE_SOURCES[name])
        for name, points in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-abs(row.points * row.letters), row.name)))
