"""The dice of a scene: how each chance of the vocabulary is thrown."""

from __future__ import annotations

from typing import Any

from game.model import design, meeting, referral

from .asking import forecast, inclined, sitting_odds
from .stage import Args, Stage
from .state import ContactState


def _meet(channel: str) -> Any:
    def roll(stage: Stage, c: ContactState, args: Args) -> bool:
        return inclined(stage, c, "meet", channel, "sit_down", args)

    return roll


def _sit_down(stage: Stage, c: ContactState, args: Args) -> bool:
    odds = sitting_odds(stage, c)
    yes = stage.rolls("ask meet", c.id, odds)
    forecast(stage, "ask meet", c.id, odds, yes, args)
    return yes


def _favour(stage: Stage, c: ContactState, args: Args) -> bool:
    return inclined(stage, c, "favour", "person", "favour", args)


def _introduction(stage: Stage, c: ContactState, args: Args) -> bool:
    return inclined(stage, c, "introduction", "person", "introduction", args)


def referral_odds(c: ContactState, *, written: bool) -> float:
    """The chance that they hand the player's name in (EVIDENCE 2.9)."""
    odds = referral.referral(c.trust, c.fit, c.sits > 0, c.exposed, written)
    return odds if c.sits else odds * design.HASTY_ASK


def _referral(stage: Stage, c: ContactState, args: Args) -> bool:
    odds = referral_odds(c, written=False)
    yes = stage.rolls("ask referral", c.id, odds)
    forecast(stage, "ask referral", c.id, odds, yes, args)
    return yes


def _insight(stage: Stage, c: ContactState, args: Args) -> bool:
    return stage.rolls("insight", c.id, meeting.insight_chance(c.trust))


def _walk_in(stage: Stage, c: ContactState | None, args: Args) -> bool:
    scene = stage.world.scene
    assert scene is not None
    count = stage.world.player.done.get("walk_in", 0)
    return stage.rolls("walk in", scene.subject, design.PAST_THE_DESK, count)


CHANCES: dict[str, Any] = {
    "favour": _favour,
    "sit_down": _sit_down,
    "coffee_voice": _meet("voice"),
    "coffee_video": _meet("video"),
    "coffee_person": _meet("person"),
    "introduction": _introduction,
    "referral": _referral,
    "insight": _insight,
    "walk_in": _walk_in,
}
"""How each chance of the vocabulary is thrown."""
