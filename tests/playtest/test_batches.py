"""Batches: counted once, the same on any number of processes, ended by an interrupt."""

import signal
import threading

import pytest

from game.playtest.batches import collect as collecting
from game.playtest.batches import record as recording
from game.playtest.batches.record import COLUMNS, PolicyFault, play, row
from game.playtest.batches.running import CHUNK
from game.playtest.batches.tally import Tally

NAMES = ("mentor", "random")


def test_as_many_plays_as_asked(batch):
    found = batch(*NAMES, runs=CHUNK + 3)
    assert not found.partial
    for name in NAMES:
        tally = found.tallies[name]
        assert tally.runs == sum(tally.endings.values()) == sum(tally.outcomes.values()) == 23
        assert sum(tally.histograms["decisions"].values()) == 23
        assert tally.offers == tally.stage_plays["offered"]


def test_the_same_on_any_number_of_processes(batch):
    runs = 2 * CHUNK + 1
    rows = {1: [], 2: []}
    tallies = [
        batch(*NAMES, runs=runs, seed=7, workers=n, rows=True, sink=rows[n].extend).tallies
        for n in (1, 2)
    ]
    assert tallies[0] == tallies[1]
    assert [row(one) for one in rows[1]] == [row(one) for one in rows[2]]


def test_seeds_follow_the_first(batch):
    whole, records = batch("random", runs=6, seed=10), []
    first = batch("random", runs=2, seed=10).tallies["random"]
    batch("random", runs=4, seed=12, rows=True, sink=records.extend)
    assert [one.seed for one in records] == [12, 13, 14, 15]
    first.add(batch("random", runs=4, seed=12).tallies["random"])
    assert first == whole.tallies["random"]


def test_tallies_add_up_in_any_order(tutorial):
    plays = [play(*tutorial, "random", seed) for seed in range(4)]
    one, other = Tally(), Tally()
    for found in plays:
        one.take(*found)
    for found in reversed(plays):
        single = Tally()
        single.take(*found)
        other.add(single)
    assert one == other


def test_a_record_says_what_came_of_a_play(tutorial, watched):
    record, deeds = play(*tutorial, "mentor", 3)
    session, decisions = watched("mentor", 3)
    assert (record.outcome, record.ending) == (session.outcome, session.ending)
    assert record.decisions == len(decisions)
    assert sum(deeds.taken.values()) + sum(deeds.chosen.values()) == len(decisions)
    assert all(count <= deeds.possible[verb] for verb, count in deeds.taken.items())
    assert all(count <= deeds.offered[one] for one, count in deeds.chosen.items())
    assert len(row(record)) == len(COLUMNS)


def test_the_funnel_narrows(tutorial):
    for seed in range(6):
        funnel = play(*tutorial, "mentor", seed)[0].funnel
        assert funnel["reached"] >= funnel["replied"]
        assert funnel["greeted"] >= funnel["met"] >= funnel["referred"]
        assert funnel["applied"] >= funnel["interviewed"] >= funnel["offered"]


def test_progress_is_told_to_the_end(batch):
    told = []
    batch(*NAMES, runs=CHUNK + 1, progress=lambda done, whole: told.append((done, whole)))
    assert told == [(20, 42), (40, 42), (41, 42), (42, 42)]


class Broken:
    def __init__(self, seed):
        pass

    def choose(self, seen, options):
        raise ZeroDivisionError("by nothing")


class Cheat(Broken):
    def choose(self, seen, options):
        from game.engine.actions import Action

        return Action("accept", "early-desk")


class Restless(Broken):
    def choose(self, seen, options):
        return (options.find("leave") or options.find("end_day")).action()


@pytest.fixture
def policy(monkeypatch):
    """Let another policy be known for the test."""
    return lambda maker: monkeypatch.setattr(recording, "policies", lambda: {"one": maker})


def test_a_policy_that_fails_is_named_with_its_seed(policy, batch):
    policy(Broken)
    with pytest.raises(PolicyFault, match="one failed on seed 9: ZeroDivisionError: by nothing"):
        batch("one", seed=9)


def test_a_policy_that_takes_what_can_t_be_taken(policy, batch):
    policy(Cheat)
    with pytest.raises(PolicyFault, match=r"one failed on seed 0: .*\(not_now\)"):
        batch("one")


def test_an_endless_policy_is_broken_off(policy, batch, monkeypatch):
    monkeypatch.setattr(recording, "MOST_DECISIONS", 3)
    policy(Restless)
    tally = batch("one", runs=2).tallies["one"]
    assert tally.outcomes == tally.endings == {"unfinished": 2}


def test_an_interrupt_leaves_what_was_played(batch):
    def interrupt(done, whole):
        if done == CHUNK:
            signal.raise_signal(signal.SIGINT)

    found = batch(*NAMES, runs=3 * CHUNK, progress=interrupt)
    assert found.partial
    assert {name: tally.runs for name, tally in found.tallies.items()} == {
        "mentor": CHUNK,
        "random": 0,
    }
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_interrupt_is_at_once(batch):
    def interrupt(done, whole):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        batch("random", runs=3 * CHUNK, progress=interrupt)


def test_a_batch_may_run_in_a_thread(batch):
    found = []
    thread = threading.Thread(target=lambda: found.append(batch("random", runs=1)))
    thread.start()
    thread.join()
    assert found[0].tallies["random"].runs == 1
    assert collecting.Batch(found[0].plan, {}).decisions_per_second == 0.0
