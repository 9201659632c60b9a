"""A week of the play, in whatever week, city and zone."""

import pytest

from game.engine.events import SceneBegan
from game.engine.session import Session
from game.engine.state import Appointment
from game.pack.find import scenario
from game.playtest.policies import policies
from game.view.calendar import WEEK
from game.view.catalogue import words
from game.view.view import View

from .conftest import walk


def entries(week):
    return [entry for day in week.days for entry in day.entries]


def test_weeks_begin_on_monday_and_end_with_the_play(view):
    steps, seen, week = 0, [], view.week(-99)
    assert not week.before
    while True:
        assert week.days[0].date.startswith("Mon") and len(week.days) == WEEK
        seen += [day.day for day in week.days if day.day]
        if not week.after:
            break
        steps += 1
        week = view.week(steps)
    days = view._context.look.scenario.days
    assert seen == [f"Day {n} of {days}" for n in range(1, days + 1)]
    assert view.week(99) == week


def test_what_is_agreed_and_known_stands_there(view):
    world = view.session._stage.world
    clock = view._context.look.clock
    world.contacts["mags"].appointment_at = Appointment(
        "meeting", "mags", clock.at(1, 750), "baths"
    )
    job = world.openings["early-desk"]
    job.known = True
    first = view.week()
    assert ("12:30", "contact/mags") in [(e.time, e.group) for e in first.days[1].entries]
    assert first.days[0].today
    found = [e for step in range(3) for e in entries(view.week(step))]
    assert [e.kind for e in found if e.group == "opening/early-desk"] == ["closes"]
    job.state = "filled"
    found = [e for step in range(3) for e in entries(view.week(step))]
    assert not [e for e in found if e.group == "opening/early-desk"]


def test_only_known_haunts_stand_there(view):
    for _ in walk(view.session, 30, 2):
        known = {f"contact/{c.id}" for c in view.session.seen.contacts if c.haunts}
        shown = {e.group for e in entries(view.week(1)) if e.kind == "to be found"}
        assert shown <= known


def test_what_was_held_stays(view):
    mentor = policies()["mentor"](7)
    while view.session.seen.meetings < 3:
        view.session.act(mentor.choose(view.session.seen, view.session.actions()))
    kinds = ("meeting", "interview", "event")
    company = [e for e in view.session.events if isinstance(e, SceneBegan) and e.kind in kinds]
    weeks = {view.week(step).title: view.week(step) for step in (-1, 0)}
    held = [e for week in weeks.values() for e in entries(week) if e.kind == "held"]
    assert len(held) == len(company) >= 3
    assert {e.group for e in held} == {f"contact/{e.contact}" if e.contact else "" for e in company}


@pytest.fixture
def abroad():
    pack, id = scenario("in-person/the-relocator")
    return View(Session(pack, id, 7), words("en"))


def test_other_cities_tell_their_time_and_the_way(abroad):
    cities = {line.split(":")[0]: line for line in abroad.week().cities}
    assert "46 crowns" in cities["Saltmouth"] and "journey 5 h" in cities["Saltmouth"]
    assert "8 h ahead: 15:00 when it is 07:00 at home" in cities["Sydney"]
    assert "up from 00:00 to 14:00 of your clock" in cities["Sydney"]
    assert "up from" not in cities["Saltmouth"]
    assert "Thisbe" in cities["Sydney"]


def test_what_is_elsewhere_tells_the_way(abroad):
    look, world = abroad._context.look, abroad.session._stage.world
    for contact in world.contacts.values():
        contact.haunts = tuple(abroad.session.program.people[contact.id].haunts)
    far = [e for e in entries(abroad.week(1)) if e.kind == "to be found" and e.way]
    assert far and all("journey" in e.way and "Ollerby" not in e.where for e in far)
    there = next(id for id in look.scenario.cities if look.city_name(id) == "Saltmouth")
    world.player.city = there
    assert all(e.way == "" for e in entries(abroad.week(1)) if e.where in {f.where for f in far})
