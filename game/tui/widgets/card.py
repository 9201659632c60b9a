"""A card about the subject at hand: a person, an opening, a place, the day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from game.view.cards import AgendaRow, PersonCard, PersonRow, SubjectCard
from game.view.interface.screen import ASLEEP, NO_APPOINTMENTS

from ..look import Look
from ..text import join, lit, one_line


def brief(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    """A person in a few lines: who, how near, what is known."""
    dot = f" {look.glyphs.dot} "
    lines = [
        _name(card, row, look),
        _standing(card, row, look),
    ]
    said = row.note if row is not None else ""
    known = [*(mark for mark in card.marks if mark != said), *(fact for fact, _ in card.facts)]
    if known:
        lines.append(lit(dot.join(one_line(text) for text in known), "$text-muted"))
    elif card.profile:
        lines.append(lit(one_line(card.profile), "$text-muted"))
    return join(lines)


def full(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    """A person's whole page, every fact with where it was learned."""
    dot = look.glyphs.dot
    lines = [lit(card.name, "bold"), lit(card.title), Content(""), rungs(card, look)]
    if row is not None:
        lines.append(_presence(row, look))
    said = row.note if row is not None else ""
    lines += [lit(f"{dot} {mark}") for mark in card.marks if mark != said]
    if card.profile:
        lines += [Content(""), lit(card.profile, "italic")]
    lines += [
        Content.assemble("\n", lit(f"{dot} {text} "), lit(f"({source})" if source else "", "dim"))
        for text, source in card.facts
    ]
    return join(lines)


def _name(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    role = row.role if row is not None and row.role else card.title
    dot = f" {look.glyphs.dot} "
    return Content.assemble(lit(one_line(card.name), "bold"), lit(dot + one_line(role)))


def _standing(card: PersonCard, row: PersonRow | None, look: Look) -> Content:
    dot = f" {look.glyphs.dot} "
    presence = Content.assemble(dot, _presence(row, look)) if row is not None else Content("")
    return Content.assemble(ladder(card, look), presence)


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
    parts = [row.local_time, "" if row.awake else look.t(ASLEEP), row.note]
    return lit(dot.join(one_line(part) for part in parts if part), "$text-muted")


def _sign(here: bool, reached: bool, look: Look) -> str:
    if here:
        return look.glyphs.here
    return look.glyphs.reached if reached else look.glyphs.ahead
