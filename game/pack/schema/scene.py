"""Scenes: every live encounter as a small state machine of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from .base import Bool, Effects, Expression, Id, Int, Model, Number, Str, Text, Variable

SceneKind = Literal["hello", "meeting", "voice", "video", "walk_in", "event", "interview", "chat"]


class Price(Model):
    """What an act takes: minutes, energy (points of 100), money, and strain (points of 100)."""

    minutes: Annotated[Int, Field(ge=0, le=24 * 60)] = 0
    energy: Number = 0.0
    money: Number = 0.0
    strain: Number = 0.0


class Cue(Model):
    """What a body shows. The mood is never written out; it picks the portrait."""

    mood: Literal["at_ease", "curious", "distracted", "guarded", "pressed"]
    shows: Text


class Branch(Model):
    """Where a choice leads and what it does on the way."""

    to: Id
    do: Effects | None = None
    say: Text | None = None


class Choice(Model):
    """One thing a player may do in a scene.

    Either `to` (with `do` and `say`), or a die: `roll` names a chance of the vocabulary, and
    `yes` and `no` say where each side leads.
    """

    id: Id
    text: Text
    when: Expression | None = None
    reason: Id | None = None
    price: Price | None = None
    to: Id | None = None
    do: Effects | None = None
    say: Text | None = None
    roll: Id | None = None
    yes: Branch | None = None
    no: Branch | None = None
    forecast: Bool = False


class SceneState(Model):
    """A moment of a scene: what is said, what the body shows, what one may do.

    What is said in a state that is a `refrain` is meant to come again in the same words. A state
    without choices ends the scene. `then` names the kind of a scene that follows at once,
    with the same person or with `who`; when that one ends, `back` names the state of this scene to
    which one returns (as at an event, from one greeting to the next).
    """

    say: Text | None = None
    cue: Cue | None = None
    phase: (
        Literal["arriving", "greeting", "small_talk", "heart", "ask", "parting", "follow_up"] | None
    ) = None
    choices: tuple[Choice, ...] = ()
    then: SceneKind | None = None
    who: Id | None = None
    back: Id | None = None
    refrain: Bool = False


class Scene(Model):
    """A live encounter. With `of` it belongs to that contact (or employer, or event); without, it
    serves anybody who has no scene of this kind of their own. `when` chooses between several."""

    id: Id
    kind: SceneKind
    title: Str
    of: Id | None = None
    when: Expression | None = None
    once: Bool = False
    vars: dict[Id, Variable] = {}
    initial: Id
    states: dict[Id, SceneState]

    def sources(self) -> Iterator[str]:
        """Yield every guard and effect."""
        choices = [choice for state in self.states.values() for choice in state.choices]
        found = [self.when, *(source for one in choices for source in (one.when, one.do))]
        sides = [side for one in choices for side in (one.yes, one.no) if side is not None]
        yield from (source for source in (*found, *(side.do for side in sides)) if source)
