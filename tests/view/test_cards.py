"""What the desk says of jobs, houses and events, and what warns beside an act."""

from dataclasses import replace

import pytest

from game.engine.passing import HAUNT_GRACE
from game.engine.state import Appointment

from .conftest import walk


def test_a_house_an_event_and_a_job_say_what_they_are(view, pack):
    house = view.subject("employer", "pell")
    assert house.title == "Pell & Daughter" and "seven lifts" in house.about
    assert "Pulley Lane" in house.lines[0]
    event = view.subject("event", next(iter(view.session.seen.happenings)).id)
    assert "17:30" in event.lines[0] and "free" in event.lines[1] and "soup" in event.about
    assert view.subject("opening", "early-desk") is None, "nobody has told of it yet"
    assert view.subject("contact", "mags") is None


def test_a_job_that_is_known(view):
    view.session._stage.world.openings["early-desk"].known = True
    job = view.subject("opening", "early-desk")
    assert job.title and "Five in the morning" in job.about and "closes" in job.lines[1]


def test_what_is_over_is_not_next(view):
    (event,) = view.session.seen.happenings
    minute = view._context.look.event_minute(event)
    assert event.title in [row.what for row in view.agenda()]
    view.session._stage.world.player.attended.append(event.id)
    assert event.title not in [row.what for row in view.agenda()]
    view.session._stage.world.player.attended.remove(event.id)
    view.session._stage.world.minute = minute + 1
    assert event.title not in [row.what for row in view.agenda()]


def test_who_would_be_missed_is_told_beside_the_act(view):
    world = view.session._stage.world
    at = world.minute + 30
    world.contacts["mags"].appointment_at = Appointment("meeting", "mags", at, "baths")
    view.session._options = None
    rows = {(r.option.verb, r.option.subject): r for g in view.groups() for r in g.rows}
    assert rows["study", ""].note == "you'd miss Mags at 08:30"
    assert rows["end_day", ""].note and not rows["look_up", "kit"].note
    cost = rows["study", ""].option.cost
    assert cost.minutes > 30 + HAUNT_GRACE and replace(cost).minutes == cost.minutes
    for row in rows.values():
        assert not (row.reason and row.note)


@pytest.mark.parametrize("which", range(2))
def test_what_is_grave_is_marked_by_the_view(view, which):
    for _ in walk(view.session, 60, which):
        for group in view.groups():
            for row in group.rows:
                assert row.grave == (row.option.verb in ("walk_away", "accept", "decline"))


def test_what_is_learned_at_once_is_one_paragraph(view):
    told = view.tell(view.session.act(view.session.actions().find("look_up", "mags").action()))
    known = [piece.text for piece in told if piece.text.startswith("You know now")]
    assert len(known) == 1
    assert known[0].startswith("You know now of Mags: you have")
    assert "forty lengths" in known[0] and "stuck lift" in known[0]
