"""Memory stays flat however many plays there are: rows go to disk, and only counts are kept."""

import tracemalloc
from collections import Counter

import pytest

from game.cli.run import run
from game.engine.chance import Chance
from game.playtest.batches import running
from game.playtest.batches.funnel import STAGES
from game.playtest.batches.record import Deeds, Record

FEW = 2_000
CHOICES = [("interview", f"state-{i}", f"choice-{j}") for i in range(20) for j in range(4)]
VERBS = ("write", "visit", "meet", "rest", "apply")


def made_up(pack, scenario, policy, seed):
    """A play's record without the play, as varied as real ones."""
    luck = Chance(seed)

    def number(below, what):
        return luck.pick(below, what, policy)

    record = Record(
        policy, seed, ("hired", "out_of_time")[number(2, "outcome")], f"end-{number(5, 'ending')}",
        decisions=60 + number(120, "decisions"), days=number(18, "days"),
        money=number(300, "money"), handshakes=number(6, "hands"),
        meetings=number(8, "meetings"), messages=number(40, "sent"),
        offers=number(2, "offers"), first_handshake=number(400, "first"),
        funnel={stage: number(4, stage) for stage in STAGES},
    )  # fmt: skip
    choices = {choice: 1 for choice in CHOICES if number(2, "/".join(choice))}
    return record, Deeds(
        Counter(dict.fromkeys(VERBS, 50)), Counter(dict.fromkeys(VERBS, 10)),
        Counter(dict.fromkeys(CHOICES, 1)), Counter(choices),
    )  # fmt: skip


@pytest.fixture
def peak(monkeypatch, tmp_path, capfd):
    """The most bytes in use during the command with rows to a file, and the file's lines."""
    monkeypatch.setattr(running, "play", made_up)

    def measure(runs):
        file = tmp_path / f"{runs}.csv"
        tracemalloc.start()
        try:
            status = run(["playtest", "first-week", "--policy", "mentor", "--policy", "random",
                          "--runs", str(runs), "--workers", "1", "--rows", str(file)])  # fmt: skip
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert status == 0 and "plays" in capfd.readouterr().out
        with file.open() as rows:
            return most, sum(1 for _ in rows)

    measure(100)  # what is loaded once
    return measure


def test_four_times_the_plays_take_no_more_memory(peak):
    (few, rows), (many, more) = peak(FEW), peak(4 * FEW)
    assert (rows, more) == (2 * FEW + 1, 8 * FEW + 1)
    assert many - few < 100_000 and many < 1.2 * few
