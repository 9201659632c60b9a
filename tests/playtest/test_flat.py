"""Memory stays flat however many plays there are: rows go to disk, and only counts are kept."""

import random
import tracemalloc
from collections import Counter

import pytest

from game.cli.batches import tables
from game.playtest.batches import running
from game.playtest.batches.funnel import STAGES
from game.playtest.batches.record import Deeds, Record
from game.playtest.batches.running import CHUNK

FEW = 1_000
A_PLAY = 30
"""Bytes that a play may add: the counts' last digits and rare values; its record alone has a
thousand."""
CHOICES = [("scene", f"state-{i}", f"choice-{j}") for i in range(10) for j in range(3)]
VERBS = ("write", "visit", "meet", "rest", "apply")


def made_up(pack, scenario, policy, seed, setup):
    """A play's record without the play, as varied as real ones."""
    number = random.Random(seed).randrange
    record = Record(
        policy, seed, ("hired", "out_of_time")[number(2)], f"end-{number(5)}",
        decisions=60 + number(90), days=number(18), money=number(300), handshakes=number(6),
        meetings=number(8), messages=number(40), offers=number(2), first_handshake=number(200),
        funnel={stage: number(4) for stage in STAGES},
    )  # fmt: skip
    return record, Deeds(
        Counter(dict.fromkeys(VERBS, 50)), Counter(dict.fromkeys(VERBS, 10)),
        Counter(dict.fromkeys(CHOICES, 1)), Counter({CHOICES[number(30)]: 1}),
    )  # fmt: skip


@pytest.fixture
def peak(monkeypatch, tmp_path, batch):
    """The most bytes in use while so many plays come in and their rows go to a file; the rows."""
    monkeypatch.setattr(running, "play", made_up)

    def measure(runs):
        file = tmp_path / f"{runs}.csv"
        with tables(None, file) as sink:
            tracemalloc.start()
            try:
                found = batch("mentor", "random", runs=runs, rows=True, sink=sink)
                most = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
        assert found.tallies["random"].runs == runs
        return most, file.read_text().count("\n") - 1

    measure(CHUNK)  # what is loaded once
    return measure


def test_four_times_the_plays_take_no_more_memory(peak):
    (few, rows), (many, more) = peak(FEW), peak(4 * FEW)
    assert (rows, more) == (2 * FEW, 8 * FEW)
    assert (many - few) / (more - rows) < A_PLAY
