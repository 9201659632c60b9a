"""The jobs by how far each has come."""

import pytest

from game.view.board import STAGES

OPENING = "early-desk"


@pytest.fixture
def job(view):
    found = view.session._stage.world.openings[OPENING]
    found.known = True
    return found


@pytest.mark.parametrize(
    ("state", "stage"),
    [("spotted", "spotted"), ("referred", "referred"), ("on_site", "on_site"), ("filled", "over"),
     ("rejected", "over"), ("accepted", "over")],
)  # fmt: skip
def test_each_state_has_its_column(view, job, state, stage):
    job.state = state
    (row,) = view.board()
    assert (row.id, row.stage) == (OPENING, stage) and stage in STAGES
    assert bool(row.deadline) == (stage != "over")


def test_a_state_of_a_pack_stands_where_its_rung_is(changed):
    def rename(data):
        machine = data["machines"]["opening"]
        machine["states"]["trial"] = {"name": "on trial", "rank": 5}
        machine["transitions"].append({"trigger": "told", "source": ["on_site"], "to": "trial"})

    view = changed(rename)
    job = view.session._stage.world.openings[OPENING]
    job.known, job.state = True, "trial"
    (row,) = view.board()
    assert (row.stage, row.state) == ("on_site", "on trial")


def test_who_stands_behind_it(view, job):
    (row,) = view.board()
    inside = [c for c in view.session.seen.contacts if c.employer == job.employer]
    assert len(row.behind) == len(inside)
    job.referred, job.referred_by = True, "kit"
    (row,) = view.board()
    assert any("Kit" in one and "handed your name in" in one for one in row.behind)


def test_how_long_there_is(view, job):
    clock, deadline = view._context.look.clock, view._context.look.opening(OPENING).deadline
    view.session._stage.world.minute = clock.at(deadline) - 24 * 60
    assert view.board()[0].deadline.endswith("in 1 day")
    view.session._stage.world.minute = clock.at(deadline)
    assert view.board()[0].deadline.endswith("today")
