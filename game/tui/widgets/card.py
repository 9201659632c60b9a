"""A card about the subject at hand: a person, an opening, a place, the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from game.view.cards import STEPS, AgendaRow, Meter, PersonCard, PersonRow, SubjectCard
from game.view.formats import capital
from game.view.interface.screen import (
    ASLEEP,
    BETWEEN_YOU,
    COMMON,
    KNOWN,
    LAST,
    MANNER,
    NO_APPOINTMENTS,
    PROFILE,
)

from ..look import Look
from ..text import join, lit, one_line


def brief(card: PersonCard, row: PersonRow | None, look: Look, *, slim: bool) -> Content:
    """A person in a few lines: who, how near, what is known. A `slim` pane has more lines, and no
    room for two meters in one."""
    dot = f" {look.glyphs.dot} "
    felt = _felt(card, look, "\n" if slim else dot)
    lines = [_name(card, row, look), _standing(card, row, look), felt]
    said = row.note if row is not None else ""
    marks = [mark for mark in card.marks if mark != said]
    known = [said, *marks, *card.ground, *(fact for fact, _ in card.facts)]
    texts = [one_line(text) for text in (*known, card.profile) if text.strip()]
    return join([*lines, lit(dot.join(texts), "$text-muted")])


def _felt(card: PersonCard, look: Look, between: str) -> Content:
    """The meters; the first one's word says by itself what it is."""
    parts = [
        Content.assemble(lit(_measure(one) if place else capital(one.word)), " ", bar(one, look))
        for place, one in enumerate(card.meters)
    ]
    return join(parts, between)


def _measure(one: Meter) -> str:
    return f"{one.name}: {one.word}"


def bar(one: Meter, look: Look) -> Content:
    """How far a meter reaches, beside its word."""
    full, empty = look.glyphs.full * one.level, look.glyphs.empty * (STEPS - one.level)
    return Content.assemble(lit(full, "$accent"), lit(empty, "dim"))


def full(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    """A person's whole page, every fact with where it was learned."""
    dot = look.glyphs.dot
    lines = [lit(card.name, "bold"), lit(card.title), Content("")]
    if row is not None:
        lines.append(_presence(row, look))
    lines += [_meter(one, look) for one in card.meters]
    said = row.note if row is not None else ""
    marks = [said, *(mark for mark in card.marks if mark != said)]
    facts = [f"{text} ({source})" if source else text for text, source in card.facts]
    for heading, texts in (
        (COMMON, card.ground),
        (MANNER, card.manner),
        (BETWEEN_YOU, marks),
        (PROFILE, (card.profile,)),
        (KNOWN, facts),
    ):
        found = [lit(f"{dot} {text}") for text in texts if text.strip()]
        lines += [Content(""), lit(look.t(heading), "$secondary"), *found] if found else []
    return join([*lines, Content(""), rungs(card, look)])


def _meter(one: Meter, look: Look) -> Content:
    return Content.assemble(lit(f"{_measure(one)} "), bar(one, look))


def _name(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    role = row.role if row is not None and row.role else card.title
    dot = f" {look.glyphs.dot} "
    return Content.assemble(lit(one_line(card.name), "bold"), lit(dot + one_line(role)))


def _standing(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    dot = f" {look.glyphs.dot} "
    parts = [row.city, row.local_time, "" if row.awake else look.t(ASLEEP)] if row else []
    presence = "".join(dot + one_line(part) for part in parts if part)
    return Content.assemble(ladder(card, look), lit(presence, "$text-muted"))


def ladder(card: PersonCard, look: Look) -> Content:
    """The ladder as a row of signs, and the rung's name."""
    signs = "".join(_sign(rung.here, rung.reached, look) for rung in card.ladder)
    return Content.assemble(lit(signs, "$accent"), " " if signs else "", lit(card.rung, "bold"))


def rungs(card: PersonCard, look: Look) -> Content:
    """The ladder rung by rung, each with its name."""
    return join(
        lit(f"{_sign(rung.here, rung.reached, look)} {rung.name}", "bold" if rung.here else "")
        for rung in card.ladder
    )


def subject(found: SubjectCard) -> Content:
    """A job, a house or an event: its name, short lines, and what it is about."""
    lines = [lit(one_line(line), "$text-muted") for line in found.lines if line.strip()]
    return join([lit(one_line(found.title), "bold"), *lines, lit(found.about)])


def agenda(title: str, rows: Sequence[AgendaRow], look: Look) -> Content:
    """A heading and what is arranged."""
    lines = [lit(one_line(title), "bold")]
    if not rows:
        lines.append(lit(look.t(NO_APPOINTMENTS), "$text-muted"))
    return join([*lines, *_agenda_lines(rows, look)])


def _agenda_lines(rows: Iterable[AgendaRow], look: Look) -> Iterable[Content]:
    dot = f" {look.glyphs.dot} "
    for row in rows:
        yield lit(dot.join(one_line(part) for part in (row.when, row.what, row.where) if part))


def _presence(row: PersonRow, look: Look) -> Content:
    dot = f" {look.glyphs.dot} "
    last = look.t(LAST, when=row.last) if row.last else ""
    parts = [row.city, row.local_time, "" if row.awake else look.t(ASLEEP), last]
    return lit(dot.join(one_line(part) for part in parts if part), "$text-muted")


def _sign(here: bool, reached: bool, look: Look) -> str:
    if here:
        return look.glyphs.here
    return look.glyphs.reached if reached else look.glyphs.ahead
