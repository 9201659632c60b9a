"""Setting a play up: the truth on the first morning, drawn from the scenario and the seed."""

from __future__ import annotations

from game.model import closeness
from game.pack.schema.world import CastMember

from . import bonds, hiring
from .chance import Chance
from .clock import DAY, MORNING
from .program import Program
from .stage import Stage
from .state import ContactState, OpeningState, PlayerState, SeasonState
from .world import World

DORMANT = "dormant"
WARM_HOURS = 30
"""From this many hours together on, a tie begins warm."""


def set_up(program: Program, seed: int, *, table: bool = False) -> Stage:
    """The stage on the first morning."""
    scenario, chance = program.scenario, Chance(seed)
    player = scenario.player
    world = World(
        program,
        PlayerState(
            city=scenario.home,
            money=player.money,
            energy=player.energy,
            strain=player.strain,
            efficacy=player.efficacy,
            inflation=player.inflation,
        ),
        SeasonState(program.ladder("season", "").initial),
    )
    world.vars = {name: variable.start for name, variable in scenario.vars.items()}
    stage = Stage(world, chance, table=table)
    for name in program.people:
        world.contacts[name] = _contact(stage, name)
    for name in program.jobs:
        world.openings[name] = OpeningState(
            name, program.jobs[name].opening.employer, program.ladder("opening", name).initial
        )
    _freeze(stage)
    for o in world.openings.values():
        hiring.start(stage, o)
    stage.later(program.clock.at(1, MORNING), "morning", "")
    stage.run_until(world.minute)  # what is public from the first morning on
    return stage


def _contact(stage: Stage, name: str) -> ContactState:
    person = stage.program.people[name]
    contact, member = person.contact, person.member
    low, high = contact.fit
    ladder = stage.program.ladder("contact", name)
    state = member.state or _first_state(stage, member, ladder.initial)
    c = ContactState(
        name,
        state,
        round(stage.chance.between(low, high, "fit", name), 6),
        {str(name): habit for name, habit in contact.online.channels.items()},
        known=member.known,
        link=member.link,
    )
    c.vars = {key: variable.start for key, variable in contact.vars.items()}
    sources = {fact.id: fact.source for fact in contact.facts}
    c.facts = {fact: (sources[fact], stage.world.minute) for fact in member.knows}
    bonds.start_bond(c, member.hours, member.silent_years, lapsed=state == DORMANT)
    if member.silent_years:
        c.last_word = -int(member.silent_years * 365 * DAY)
    return c


def _first_state(stage: Stage, member: CastMember, initial: str) -> str:
    """Where a tie stands at the start: silence may have let it lapse (EVIDENCE 2.3), hours make it
    warm."""
    if member.silent_years > 0:
        kept = closeness.survival(closeness.closeness(member.hours), member.silent_years)
        if stage.chance.draw("silence", member.contact) >= kept:
            return DORMANT
    if member.hours >= WARM_HOURS:
        return "warm"
    return "talking" if member.hours > 0 else initial


def _freeze(stage: Stage) -> None:
    """Which openings the seed freezes, and when: those at risk, then so many of the others."""
    openings = list(stage.world.openings.values())
    for o in openings:
        job = stage.program.jobs[o.id]
        if stage.chance.draw("at risk", o.id) < job.opening.frozen:
            half = (job.insiders + job.deadline) / 2
            o.frozen_on = int(stage.chance.between(half, job.deadline, "frozen on", o.id))
    for turn in range(min(stage.program.scenario.rules.frozen_openings, len(openings))):
        left = [o for o in openings if o.frozen_on < 0]
        o = left[stage.chance.pick(len(left), "frozen", str(turn))]
        job = stage.program.jobs[o.id]
        o.frozen_on = int(stage.chance.between(job.insiders, job.deadline, "frozen on", o.id))
