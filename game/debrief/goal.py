"""A goal for the real week ahead, from where this play ran thin."""

from __future__ import annotations

from collections.abc import Sequence

from .cards import Goal, Moment
from .funnel import Stages

FEW_ANSWERS = 1 / 3
"""Below this share of people who answered, the letters are what to work on."""
BREADTH = 2
"""One conversation is a favourite, two are a search."""
KINDS = (
    "reach", "detail", "room", "sit", "thank", "breadth", "apply", "ask", "story", "give",
)  # fmt: skip


def goal(found: Stages, timeline: Sequence[Moment], outcome: str) -> Goal:
    """The first stage, from the start on, at which too few went on; with an offer, what to give."""
    if outcome == "hired":
        return Goal("give", "offered")
    if not found["reached"] and not found["greeted"]:
        return Goal("reach", "reached")
    if not found["greeted"]:
        few = len(found["replied"]) < FEW_ANSWERS * len(found["reached"])
        return Goal("detail", "replied") if few else Goal("room", "greeted")
    if not found["met"]:
        return Goal("sit", "met")
    return _after_meeting(found, timeline)


def _after_meeting(found: Stages, timeline: Sequence[Moment]) -> Goal:
    if any(one.kind == "no_follow_up" for one in timeline):
        return Goal("thank", "met")
    if len(found["met"]) < BREADTH:
        return Goal("breadth", "met")
    if not found["referred"]:
        return Goal("ask", "referred")
    return Goal("story", "offered") if found["interviewed"] else Goal("apply", "interviewed")
