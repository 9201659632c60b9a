"""Asking, and whether they say yes: one keyed inclination a contact and kind of ask."""

from __future__ import annotations

from game.model import ask as asks
from game.model import design, meeting
from game.model.moment import moment

from . import events
from .stage import Args, Stage
from .state import ContactState


def inclined(stage: Stage, c: ContactState, kind: str, channel: str, size: str, args: Args) -> bool:
    """Whether they say yes: one keyed inclination a contact and kind of ask, so that asking again
    is no new draw; only a better ask helps (EVIDENCE 2.5)."""
    odds = asks.ask(c.closeness, channel, size, impression(stage))
    if kind == "meet" and channel == "person" and c.sits == 0:
        odds = sitting_odds(stage, c)
    yes = stage.rolls(f"ask {kind}", c.id, odds)
    forecast(stage, f"ask {kind}", c.id, odds, yes, args)
    return yes


def sitting_odds(stage: Stage, c: ContactState) -> float:
    """Sitting down there and then: asked in person, gated by when one meets (EVIDENCE 2.5, 2.7)."""
    when = moment(c.n, stage.world.player.inflation, c.videos)
    gate = design.sit_down_gate(when)
    return asks.ask(c.closeness, "person", "sit_down", impression(stage)) * gate


def impression(stage: Stage) -> float:
    """How the live encounter has gone so far; nothing where there is none."""
    scene = stage.world.scene
    return meeting.first_impression(scene.terms) if scene is not None else 0.0


def forecast(stage: Stage, purpose: str, subject: str, odds: float, yes: bool, args: Args) -> None:
    """Keep what the player said of the chance, if anything."""
    said = str(args.get("forecast", ""))
    if said:
        stage.emit(
            events.Forecast(stage.world.minute, purpose, subject, int(said), round(odds, 6), yes)
        )
