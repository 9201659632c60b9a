"""The balance report: its figures, its warnings, and what it looks like."""

import json
from collections import Counter

import pytest

from game.playtest.balance.dominated import dominated
from game.playtest.balance.figures import gap, mean, median, quantiles, share
from game.playtest.balance.report import report
from game.playtest.balance.text import as_text
from game.playtest.balance.use import OFTEN, never_chosen, verbs_in_use
from game.playtest.batches.tally import Tally
from game.playtest.fairness import BOUNDS, bounds_of, findings
from game.playtest.policies import policies, usual


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (15, 50, 0.1910, 0.4375), (0, 0, 0.0, 1.0)],
)
def test_wilson_s_interval(count, n, low, high):
    found = share(count, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_newcombe_s_interval():
    found = gap(share(56, 70), share(48, 80))  # Newcombe 1998, table II
    assert (round(found.value, 4), round(found.low, 4), round(found.high, 4)) == (
        0.2, 0.0524, 0.3339,
    )  # fmt: skip


def test_quantiles_of_a_histogram():
    one_to_hundred = dict.fromkeys(range(1, 101), 1)
    assert quantiles(one_to_hundred) == {5: 5, 25: 25, 50: 50, 75: 75, 95: 95}
    assert quantiles({7: 1}) == dict.fromkeys((5, 25, 50, 75, 95), 7)
    assert quantiles({}) == {} and median({}) == 0 and mean({}) == 0.0
    assert median({1: 2, 9: 1}) == 1 and mean({1: 2, 9: 1}) == pytest.approx(11 / 3)


def tally(runs, offers, decisions=90):
    found = Tally(runs=runs, offers=offers)
    found.outcomes.update({"hired": offers, "out_of_time": runs - offers})
    found.endings.update({"by-word": offers, "one-warm": runs - offers})
    found.histograms["decisions"][decisions] = runs
    return found


def held(tutorial, **tallies):
    """The findings by what they are of."""
    pack, name = tutorial
    named = {key.replace("_", "-"): value for key, value in tallies.items()}
    return {one.what: one for one in findings(pack.scenarios[name], named)}


def test_bounds_name_policies_that_are_there():
    assert {bound.policy for bound in BOUNDS} <= set(policies())
    assert len({bound.policy for bound in BOUNDS}) == len(BOUNDS)
    assert all(0 <= bound.low <= bound.high <= 1 for bound in BOUNDS)


def test_a_bound_is_kept_or_broken_surely_or_not(tutorial):
    found = held(
        tutorial, mentor=tally(1000, 750), random=tally(100, 16), pavement=tally(100, 60)
    )  # fmt: skip
    assert (found["mentor"].kept, found["mentor"].sure) == (True, True)
    assert (found["random"].kept, found["random"].sure) == (False, False)
    assert (found["pavement"].kept, found["pavement"].sure) == (False, True)


def test_one_offer_from_the_chair_is_one_too_many(tutorial):
    found = held(tutorial, online_only=tally(100_000, 1))["online-only"]
    assert not found.kept and found.sure


def test_the_stated_length_is_held_to(tutorial):
    low, high = tutorial[0].scenarios[tutorial[1]].length.decisions
    assert held(tutorial, mentor=tally(10, 7, high))["length"].kept
    assert not held(tutorial, mentor=tally(10, 7, high + 1))["length"].kept
    assert not held(tutorial, mentor=tally(10, 7, low - 1))["length"].kept


def test_one_favourite_is_enough_where_there_is_one_employer(tutorial):
    pack, name = tutorial
    several = {bound.policy for bound in BOUNDS if bound.several_employers}
    assert "one-favourite" in several
    assert not several & {bound.policy for bound in bounds_of(pack.scenarios[name])}


def test_a_worse_choice_is_told_and_a_policy_s_taste_is_not():
    good, bad = ("s", "a", "good"), ("s", "a", "bad")
    able, weak = Tally(), Tally()
    able.choice_plays = Counter({good: 200, bad: 200})
    able.choice_offers = Counter({good: 120, bad: 60})
    (found,) = dominated({"able": able})
    assert (found.choice, found.better, round(found.loss, 2)) == (bad, good, 0.3)
    # the able prefer one and the weak the other, which says nothing of either
    able.choice_plays, able.choice_offers = Counter({good: 300}), Counter({good: 200})
    weak.choice_plays, weak.choice_offers = Counter({bad: 300}), Counter({bad: 20})
    assert dominated({"able": able, "weak": weak}) == []


def test_what_is_never_and_always_done():
    found = Tally()
    found.deeds.possible.update({"rest": OFTEN, "accept": OFTEN, "study": OFTEN, "work": 1})
    found.deeds.taken.update({"accept": OFTEN, "study": 1})
    found.deeds.offered.update({("s", "a", "x"): OFTEN, ("s", "a", "y"): OFTEN})
    found.deeds.chosen.update({("s", "a", "x"): 1})
    assert verbs_in_use(found)["never"] == ["rest"]
    assert verbs_in_use(found)["always"] == ["accept"]
    assert never_chosen({"one": found}) == [("s", "a", "y")]


def reported(batch, **tallies):
    """The report of a batch with other tallies in place of its own."""
    found = batch(*(key.replace("_", "-") for key in tallies), runs=1)
    found.tallies = {key.replace("_", "-"): value for key, value in tallies.items()}
    return report(found)


def test_warnings_say_what_is_wrong_in_words(batch):
    found = reported(batch, mentor=tally(200, 40, 900), spammer=tally(200, 160))
    assert found["warnings"] == [
        "mentor wins 20 % (15 to 26), wanted 60 to 90 %: reaching out, screening, meeting in time "
        "and following up is to win mostly, and not always",
        "spammer wins 80 % (74 to 85), wanted 0 to 40 %: this scenario rewards the wrong thing",
        *(line for line in found["warnings"] if "decisions" in line),
        "spammer wins more often than mentor: 80 %",
        *(line for line in found["warnings"] if line.startswith(("no play", "a person"))),
    ]
    assert not found["fair"]


def test_a_doubt_is_told(batch):
    (line,) = (one for one in reported(batch, random=tally(10, 2))["warnings"] if "random" in one)
    assert line.endswith("; more runs would make it sure")


def test_skill_that_makes_no_difference_is_told(batch):
    found = reported(batch, mentor=tally(2000, 1400), novice=tally(2000, 1390))
    assert "novice wins nearly as often as mentor: skill hardly matters here" in found["warnings"]


def test_one_policy_s_figures_stand_at_the_top(batch):
    found = report(batch("mentor", runs=6))
    assert found["policy"] == "mentor" and found["runs"] == 6 and found["seed"] == 0
    assert sum(found["endings"].values()) == sum(found["outcomes"].values()) == 6
    assert set(found["offer_rate"]) == {"value", "low", "high"}
    assert found["decisions_per_second"] > 0
    assert found["decisions"]["p5"] <= found["decisions"]["p50"] <= found["decisions"]["p95"]
    assert found["expected_minutes"] == pytest.approx(found["decisions"]["p50"] / 4, abs=0.1)
    assert {"funnel", "days", "money", "handshakes", "first_handshake", "difficulty"} <= set(found)
    assert "actions_never_taken" in found and "choices_never_taken" in found


def test_several_policies_stand_side_by_side(batch):
    found = report(batch("mentor", "random", runs=6))
    assert found["policy"] == ["mentor", "random"]
    assert [one["policy"] for one in found["policies"]] == ["mentor", "random"]
    (below,) = found["gaps"]
    assert below["policy"] == "random" and below["below"] == "mentor"
    json.dumps(found, allow_nan=False)


def test_an_upper_bound_is_marked_and_measured_against_by_nobody(batch):
    found = reported(batch, mentor=tally(200, 150), oracle=tally(200, 200))
    assert [one["upper_bound"] for one in found["policies"]] == [False, True]
    assert [(one["policy"], one["below"]) for one in found["gaps"]] == [("oracle", "mentor")]
    assert not [line for line in found["warnings"] if "oracle" in line]
    assert any("sees the truth" in line for line in as_text(found))


def test_a_report_on_nothing_can_be_read(batch):
    found = batch("mentor", "random", runs=1)
    found.tallies = {"mentor": Tally(), "random": Tally()}
    lines = list(as_text(report(found)))
    assert any("0 plays" in line for line in lines)


@pytest.mark.parametrize("names", [("mentor",), usual()])
def test_the_text_is_narrow_and_plain(names, batch):
    lines = list(as_text(report(batch(*names, runs=2))))
    assert max(map(len, lines)) <= 110
    assert all(line.isprintable() for line in lines)
    assert all(any(name in line for line in lines) for name in names)
