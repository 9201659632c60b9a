"""Saying which known name somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like `name`, or an empty text when none is like it."""
    choices = sorted(set(known))
    by_lower = {choice.lower(): choice for choice in reversed(choices)}
    found = get_close_matches(name.lower()[:80], list(by_lower), 1, 0.6)
    return by_lower[found[0]] if found else ""


def did_you_mean(name: str, known: Iterable[str], limit: int = 8) -> str:
    """Return a hint: the nearest name, else the known ones when they are few, else nothing."""
    choices = sorted(set(known))
    like = nearest(name, choices)
    if like:
        return f"Did you mean `{like}`?"
    if 0 < len(choices) <= limit:
        return "Known here: " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return ""
