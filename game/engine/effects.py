"""What the effects of the vocabulary do."""

from __future__ import annotations

from game.model import meeting

from . import appointments, bonds, introductions
from .stage import Stage
from .state import ContactState
from .steps import effect

MOST_TERM = 2.0
"""How far one term of a meeting's score may go, in SD."""


def _source(stage: Stage) -> str:
    scene = stage.world.scene
    return bonds.SOURCE_OF_SCENE.get(scene.kind, "meeting") if scene else "message"


@effect
def learn(stage: Stage, c: ContactState, fact: str) -> None:
    bonds.learn_fact(stage, c, fact, _source(stage))
    _progress(stage)


@effect
def learn_of(stage: Stage, c: ContactState, contact: str, fact: str) -> None:
    bonds.learn_fact(stage, stage.world.contacts[contact], fact, "contact")


@effect
def learn_greeting(stage: Stage, c: ContactState) -> None:
    bonds.learn_greeting(stage, c, _source(stage))


@effect
def learn_haunt(stage: Stage, c: ContactState) -> None:
    bonds.learn_haunts(stage, c, _source(stage))


@effect
def learn_insight(stage: Stage, c: ContactState) -> None:
    if not c.insight:
        c.insight = True
        stage.learn(c, "insight", "", _source(stage))
        _progress(stage)


@effect
def estimate_fit(stage: Stage, c: ContactState) -> None:
    bonds.estimate_fit(stage, c, _source(stage))


@effect
def greet(stage: Stage, c: ContactState | None) -> None:
    scene = stage.world.scene
    if scene is None or scene.greeted:
        return
    scene.greeted = True
    if c is not None:
        employer = bonds.employer_of(stage, c)
    else:
        employer = scene.subject if scene.subject in stage.program.employers else ""
        if scene.subject in stage.world.openings:
            employer = stage.world.openings.peek(scene.subject).employer
    bonds.greet(stage, c, employer, scene.place)


@effect
def score(stage: Stage, c: ContactState | None, term: str, points: float) -> None:
    scene, player = stage.world.scene, stage.world.player
    if scene is None:
        return
    if points > 0:
        points = max(0.0, points - meeting.reading_loss(player.strain, player.energy))
    total = scene.terms.get(term, 0.0) + points
    scene.terms[term] = round(min(MOST_TERM, max(-MOST_TERM, total)), 6)


@effect
def followed_up(stage: Stage, c: ContactState) -> None:
    if stage.world.scene is not None:
        stage.world.scene.terms["follow_up"] = 1.0


@effect
def warm(stage: Stage, c: ContactState, channel: str, fraction: float) -> None:
    bonds.warm(stage, c, channel, fraction)


@effect
def time_together(stage: Stage, c: ContactState, hours: float) -> None:
    c.spend_time(max(0.0, hours))


@effect
def goodwill(stage: Stage, c: ContactState, points: float) -> None:
    bonds.add_goodwill(stage, c, int(points))


@effect
def betray(stage: Stage, c: ContactState, share: float) -> None:
    bonds.betray(stage, c, min(1.0, max(0.0, share)))


@effect
def make_link(stage: Stage, c: ContactState) -> None:
    c.link = True


@effect
def expose(stage: Stage, c: ContactState) -> None:
    bonds.expose(stage, c)


@effect
def tell_openings(stage: Stage, c: ContactState | None) -> None:
    scene = stage.world.scene
    if c is not None:
        sat_down = scene is not None and scene.kind == "meeting"
        bonds.tell_openings(stage, c, sat_down=sat_down)
    elif scene is not None:
        for o in bonds.heard_openings(stage, None, scene.subject)[:1]:
            bonds.tell_of(stage, o, None)
    _progress(stage)


@effect
def refer(stage: Stage, c: ContactState) -> None:
    bonds.refer(stage, c)


@effect
def introduce_to(stage: Stage, c: ContactState | None, contact: str) -> None:
    other = stage.world.contacts[contact]
    bonds.reveal(stage, other, "contact")
    introductions.vouch(other)
    stage.fire_tie(other, "introduced")


@effect
def meet_again(stage: Stage, c: ContactState, days: float) -> None:
    appointments.agree(stage, c, max(1, int(days)), "")
    _progress(stage)


@effect
def fire(stage: Stage, c: ContactState, trigger: str) -> None:
    stage.fire_tie(c, trigger)


@effect
def fire_of(stage: Stage, c: ContactState | None, contact: str, trigger: str) -> None:
    stage.fire_tie(stage.world.contacts[contact], trigger)


@effect
def fire_opening(stage: Stage, c: ContactState | None, opening: str, trigger: str) -> None:
    o = stage.world.openings[opening]
    if trigger != "told":
        stage.fire_opening(o, trigger)
    elif o.live:  # whoever is told of a job knows of it from then on
        bonds.tell_of(stage, o, c)


@effect
def send(stage: Stage, c: ContactState, situation: str, hours: float) -> None:
    wait = int(max(0.0, hours) * 60)
    stage.later(stage.world.minute + wait, "line", c.id, situation)


@effect
def reveal(stage: Stage, c: ContactState | None, contact: str) -> None:
    bonds.reveal(stage, stage.world.contacts[contact], "contact")


@effect
def money(stage: Stage, c: ContactState | None, amount: float) -> None:
    stage.pay(money=-amount)


@effect
def strain(stage: Stage, c: ContactState | None, points: float) -> None:
    stage.pay(strain=points)


@effect
def energy(stage: Stage, c: ContactState | None, points: float) -> None:
    stage.pay(energy=-points)


def _progress(stage: Stage) -> None:
    """What a visit was good for, so that it was not in vain."""
    if stage.world.scene is not None:
        stage.world.scene.progress = True
