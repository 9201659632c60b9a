"""What a decision would have come to: rollouts, turning points of a play, regret of choices."""

import pytest

from game.engine.actions import Action
from game.engine.session import Session
from game.playtest.balance.figures import Gap
from game.playtest.balance.regret import of_choice, regret
from game.playtest.balance.report import report
from game.playtest.balance.text import as_text
from game.playtest.batches.running import Plan
from game.playtest.lookahead.alternatives import MOST, alternatives
from game.playtest.lookahead.looks import Look
from game.playtest.lookahead.plays import Inquiry, drawn, inquire, played
from game.playtest.lookahead.rollouts import Outlook, fresh_lucks, look, paired, wins
from game.playtest.lookahead.turning import Effort, moments, suspects, turning_points
from game.playtest.policies import policies

MENTOR = policies()["mentor"]


@pytest.fixture(scope="module")
def play(tutorial):
    """The moments of a play by the mentor, and its decisions."""
    actions = played(*tutorial, "mentor", 2)
    return list(moments(*tutorial, 2, {}, actions)), actions


def test_looking_leaves_the_play_as_it_is(play):
    moment = play[0][30]
    before = moment.before.digest()
    look(moment.before, moment.actions, MENTOR, fresh_lucks(1, 2))
    assert moment.before.digest() == before


def test_the_play_s_own_luck_is_what_came(tutorial, play):
    """A policy that keeps nothing in mind does again what it did, and comes to the same."""
    found, actions = play
    session = Session(*tutorial, 2)
    for action in actions:
        session.act(action)
    last = found[-1]
    assert wins(last.before, last.actions[0], MENTOR, 2) == (session.seen.offers > 0)


def test_the_same_lucks_give_the_same_outlook(play):
    moment, lucks = play[0][60], fresh_lucks(3, 3)
    one, other = (look(moment.before, moment.actions[:2], MENTOR, lucks) for _ in range(2))
    assert one == other
    assert len(set(fresh_lucks(3, 50))) == 50 and fresh_lucks(3, 50)[:3] == lucks


def test_alternatives_are_possible_and_begin_with_what_was_done(play):
    for moment in play[0]:
        assert 2 <= len(moment.actions) <= MOST
        for action in moment.actions:
            option = moment.before.actions().find(action.verb, action.subject)
            assert option is not None and option.reason is None
    assert [one.actions[0] for one in play[0]] == [play[1][one.number] for one in play[0]]


def test_at_a_table_every_line_is_an_alternative(play):
    (moment, *_) = [one for one in play[0] if one.before.seen.scene is not None]
    lines = {o.subject for o in moment.before.actions().possible() if o.verb == "choose"}
    before = moment.before
    found = alternatives(before.seen, before.actions(), moment.actions[0])
    assert {action.subject for action in found} == lines


def test_who_walks_away_instead_regrets_it(play):
    """The one alternative that is surely worse is told as such."""
    moment = next(one for one in play[0][20:] if one.before.seen.scene is None)
    lucks = fresh_lucks(5, 8)
    on, away = look(moment.before, [moment.actions[0], Action("walk_away")], MENTOR, lucks)
    assert not any(away.won) and sum(on.won) >= 4
    assert away.above(on).high < 0


def test_agresti_and_min_s_interval():
    assert paired(0, 0, 0) == Gap(0.0, -1.0, 1.0)
    found = paired(10, 2, 40)  # (8 / 42) -+ 1.96 * sqrt(13 - 64 / 42) / 42
    assert (found.value, round(found.low, 3), round(found.high, 3)) == (0.2, 0.032, 0.349)


def test_turning_points_stand_where_the_odds_changed(play):
    along = [(0, 0.8), (40, 0.8), (50, 0.2), (90, 0.3)]
    chosen = suspects(along, play[0], 3)
    assert {one.number for one in chosen[:2]} <= {one.number for one in play[0][40:50]}
    assert chosen[2] in play[0][50:90]


def test_turning_points_of_a_play(play):
    told, effort = [], Effort(2, 1, 1, ((2, 1), (1, 2)))
    found = turning_points(play[0], MENTOR, effort, lambda done, whole: told.append((done, whole)))
    (point,) = found
    assert point.moment in play[0]
    assert len(point.outlooks) == len(point.own) == len(point.moment.actions)
    assert all(len(one.won) == 2 for one in point.outlooks)
    assert point.best in point.outlooks and 0 <= point.span <= 1
    assert told[-1] == (effort.looks, effort.looks) == (6, 6)
    assert turning_points(play[0], MENTOR, effort) == found


def test_a_play_too_short_to_turn(play):
    effort = Effort(3, 2, 1, ((2, 1), (1, 1)))
    assert turning_points([], MENTOR, effort) == []
    assert turning_points(play[0][:1], MENTOR, effort) == []


def test_regret_is_measured_by_other_lucks_than_it_is_found_by():
    certain = {"good": (True,) * 8, "bad": (False,) * 8}
    assert of_choice(certain, "bad") == 1.0 and of_choice(certain, "good") == 0.0
    luck = {"one": (True, False) * 4, "other": (False, True) * 4}  # each wins by its own lucks
    assert of_choice(luck, "one") == of_choice(luck, "other") == -0.5


def test_regret_of_choices():
    good, bad = (True,) * 6, (False,) * 6
    looks = [Look("s/a", taken, (("x", good), ("y", bad))) for taken in ("x", "y", "y")]
    found = regret(looks, "one")
    assert found is not None and found["decisions"] == 3
    assert found["taken"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    (worse,) = found["choices"]
    assert (worse["moment"], worse["choice"], worse["better"]) == ("s/a", "y", "x")
    assert (worse["looks"], worse["taken"], worse["value"]) == (3, 2, 1.0)
    assert regret([], "one") is None


def test_outlooks_are_compared_luck_by_luck():
    one = Outlook(Action("wait"), (True, True, False, True))
    other = Outlook(Action("rest"), (False, True, False, True))
    assert one.above(other).value == 0.25 and one.odds.value == 0.75


def test_an_inquiry_draws_from_the_play_and_is_the_same_again(tutorial, play):
    assert drawn(play[0], 4, 2) == drawn(play[0], 4, 2)
    assert len({one.number for one in drawn(play[0], 4, 2)}) == 4
    job = Inquiry("mentor", 2, decisions=2, lucks=2)
    found = job.on(*tutorial)
    assert found == job.on(*tutorial) and len(found) == 2
    assert all(len(won) == 2 for one in found for _, won in one.won)


def test_no_play_is_looked_into_unless_asked(tutorial):
    assert inquire(Plan(*tutorial, ("mentor",), 3), 0, None) == []


@pytest.mark.parametrize(("taken", "says"), [("y", "costs 100.0 points"), ("x", "costs nothing")])
def test_regret_is_told_in_words(batch, taken, says):
    played_by = batch("mentor", runs=1)
    won = (("x", (True,) * 6), ("y", (False,) * 6))
    played_by.looks = [Look("s/a", taken, won)] * 3
    lines = list(as_text(report(played_by)))
    (line,) = (line for line in lines if line.startswith("regret: "))
    assert f"mentor {says}" in line and "of 3 looked at" in line
    assert "  s/a/y: 100 points (100 to 100) below x" in lines
