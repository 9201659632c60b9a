"""A message's words, from the parts chosen or as typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.engine.actions import Action
from game.engine.events import MessageSent, TextRef
from game.pack.schema.texts import Part

from .context import Context

ROWS = ("subject", "opener", "ground", "value", "ask", "close")
"""The rows of parts, in the order in which they stand in a message."""

NOTHING = "none"
"""The part of a row that stands for no words."""


def compose(context: Context, action: Action) -> str:
    """The words that this action would send; "" if it sends none of the player's own."""
    given = {name: str(value) for name, value in action.args}
    parts = [(row, given[row]) for row in ROWS if row in given]
    ref = TextRef("parts", contact=action.subject, fact=given.get("fact", ""))
    return given.get("text", "").strip() or joined(context, parts, ref)


def sent(context: Context, event: MessageSent) -> str:
    """The words of a message that was sent."""
    ref = TextRef("parts", contact=event.contact, fact=event.fact)
    return event.typed.strip() or joined(context, event.parts, ref)


def joined(context: Context, parts: Iterable[tuple[str, str]], ref: TextRef) -> str:
    """The parts in their order: a line for the subject, then the sentences."""
    chosen = dict(parts)
    subject = part_text(context, "subject", chosen.get("subject", ""), ref)
    body = (part_text(context, row, chosen.get(row, ""), ref) for row in ROWS[1:])
    text = " ".join(sentence for sentence in body if sentence)
    first = context.words.t("Subject: {subject}", subject=subject) if subject else ""
    return "\n".join(line for line in (first, text) if line)


def part_text(context: Context, row: str, id: str, ref: TextRef) -> str:
    """One part's words; "" for none, and for one the pack does not have."""
    part = row_parts(context, row).get(id) if id != NOTHING else None
    return context.texts.fill(part.text, ref) if part else ""


def row_parts(context: Context, row: str) -> Mapping[str, Part]:
    """The parts of a row by id; nothing for what is no row."""
    found: Mapping[str, Part] = getattr(context.look.pack.parts, row) if row in ROWS else {}
    return found
