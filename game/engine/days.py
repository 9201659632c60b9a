"""The player's own days: mornings, rest, study, work, posts, journeys, and the end of it all."""

from __future__ import annotations

from typing import Any

from game.model import strain as strains

from . import bonds, events
from .clock import MORNING, NIGHT
from .stage import Stage, arrival

EVENING = 22 * 60
"""Until when `wait` waits at the latest."""


@arrival("morning")
def _morning(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    """A night has passed: strain falls, energy is back, a day's living and the bed are paid."""
    world, player = stage.world, stage.world.player
    scenario = stage.program.scenario
    bed = stage.program.lodging(player.city)
    stage.pay(strain=strains.NIGHT_STRAIN, money=scenario.player.living + bed)
    player.energy = round(strains.morning_energy(player.strain), 6)
    if player.money < 0:
        stage.fire_season("broke")
    elif world.today >= scenario.days:
        stage.fire_season("time_up")
    else:
        stage.emit(events.DayBegan(world.minute, world.day, player.energy, player.money))
        stage.later(stage.program.clock.at(world.today + 1, MORNING), "morning", "")


def end_day(stage: Stage) -> None:
    """Sleep until the morning, unless something comes before night that wants an answer."""
    clock, now, place = stage.program.clock, stage.world.minute, len(stage.happened)
    today = stage.world.today
    night, morning = clock.at(today, NIGHT), clock.at(today, MORNING)
    if morning <= now < night:
        stage.run_until(night, wake=True)
        if stage.pressing:
            stage.tell_night(place, now, slept=False)
            return
    stage.tell_night(place, now, slept=True)
    stage.run_until(morning if now < morning else clock.at(today + 1, MORNING))


def wait(stage: Stage) -> None:
    """Until something happens, at the latest until the evening."""
    evening = stage.program.clock.at(stage.world.today, EVENING)
    stage.run_until(max(evening, stage.world.minute + 30), stop=True)


def post(stage: Stage, topic: str) -> None:
    """Post something of one's own: those who share the topic may notice (C5)."""
    player = stage.world.player
    player.posts += 1
    player.post_day = stage.world.today
    for c in stage.world.contacts.values():
        contact = stage.program.people[c.id].contact
        if topic in contact.interests and c.known and not c.link and c.on_message:
            bonds.notices(stage, stage.world.contacts[c.id])


def study(stage: Stage) -> None:
    """An evening of study: the story at the interview is the better for it."""
    stage.world.player.studies += 1


def work(stage: Stage) -> None:
    """A day's shift; its pay is its (negative) price."""
    stage.world.player.work_day = stage.world.today


def travel(stage: Stage, city: str) -> None:
    """Go to another city."""
    stage.world.player.city = city
    stage.world.board.expire()


def walk_away(stage: Stage) -> None:
    """Walk away from the search."""
    stage.fire_season("walked")


def ending(stage: Stage) -> str:
    """The id of the ending that this season came to."""
    state = stage.world.season_state.state
    for one in stage.program.endings:
        if one.season == state and (one.when is None or one.when(stage.world, None, None)):
            return one.id
    return ""
