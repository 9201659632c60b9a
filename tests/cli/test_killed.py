"""Killed at any instant, a play goes on with every decision that was shown as taken."""

import json
import random
import time

import pytest

PLAY = ["play", "first-week", "--seed", "7", "--plain", "--policy", "mentor"]
CHAINS = 5
KILLS = 10
"""Kills in a row on the same journal; with the chains, 50 kills."""


def size(path):
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def kill_at(process, path, wanted):
    """Kill a play as soon as its journal has that many bytes."""
    deadline = time.monotonic() + 30
    while process.poll() is None and size(path) < wanted:
        assert time.monotonic() < deadline
        time.sleep(0.0005)
    process.kill()
    process.wait()


def shown_decisions(out):
    return out.read_text(encoding="utf-8").count("\n> ")


def kept_decisions(path):
    """Whole lines after the header and the pack, if the file got that far."""
    return max(0, path.read_bytes().count(b"\n") - 2) if path.exists() else 0


def told(command, path):
    ran = command("replay", path, "--format", "json")
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


@pytest.mark.parametrize("chain", range(CHAINS))
def test_killed_at_random_instants(start, command, tmp_path, played, chain):
    luck = random.Random(chain)
    path, out = tmp_path / "play.jsonl", tmp_path / "shown.txt"
    lines = played[0].read_bytes().splitlines(keepends=True)
    first, whole = sum(map(len, lines[:2])), size(played[0])
    instants = [luck.randrange(first), *(luck.randrange(first, whole) for _ in range(KILLS - 1))]
    for wanted in sorted(instants):
        before = kept_decisions(path)
        with out.open("wb") as sink:
            kill_at(start(*PLAY, "--journal", path, stdout=sink), path, wanted)
        assert kept_decisions(path) >= before + shown_decisions(out)
    assert command(*PLAY, "--journal", path).status == 0
    assert told(command, path) == told(command, played[0])
