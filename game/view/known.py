"""What the player has learned of somebody, in words."""

from __future__ import annotations

from game.engine.events import TextRef

from .context import Context


def fact_text(context: Context, contact: str, fact: str) -> str:
    """A fact of a contact, in whole words."""
    found = context.look.contact(contact)
    texts = (one.text for one in found.facts if one.id == fact) if found else ()
    return context.texts.fill(next(iter(texts), ""), TextRef("fact", contact=contact, fact=fact))


def truth(context: Context, contact: str) -> str:
    """What is true of somebody, for who has come to see it."""
    return context.texts.fill("{truth}", TextRef("truth", contact=contact))


def greeting_known(context: Context, contact: str) -> str:
    """Which greeting somebody is at ease with, in words."""
    ref = TextRef("greeting", contact=contact)
    greeting, first = context.texts.fill("{greeting}", ref), context.look.first(contact)
    if not greeting:
        return ""
    return context.words.t("{first} is at ease with {greeting}", first=first, greeting=greeting)
