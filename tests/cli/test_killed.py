"""Killed at any instant, a play goes on with every decision that was shown as taken."""

import json
import random

import pytest

CHAINS = 2
KILLS = 25
"""Kills in a row on the same journal; with the chains, 50 kills."""

KILLER = """
import json, os, signal, sys, time
import game.cli.begin, game.plain.sitting, game.playtest.policies
from game.cli import main

game.playtest.policies.policies()  # all is loaded once, so that a start is quick

arguments, path, out, instants = json.loads(sys.argv[1])

def size():
    return os.stat(path).st_size if os.path.exists(path) else 0

def begin():
    shown = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)  # here: it may be killed at once
    child = os.fork()
    if not child:
        os.dup2(shown, 1)
        os._exit(main(arguments))
    os.close(shown)
    return child

def kill_at(wanted):
    child, ended = begin(), 0
    while size() < wanted and not ended:
        ended, _ = os.waitpid(child, os.WNOHANG)
        time.sleep(0.002)
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

def count(file, mark):
    return open(file, "rb").read().count(mark) if os.path.exists(file) else 0

for wanted in instants:
    before = count(path, b"\\n")
    kill_at(wanted)
    print(json.dumps([before, count(out, b"\\n> "), count(path, b"\\n"), size()]))
"""


@pytest.mark.parametrize("chain", range(CHAINS))
def test_killed_at_random_instants(fresh_python, command, tmp_path, played, play_again, chain):
    luck = random.Random(chain)
    path, out = tmp_path / "play.jsonl", tmp_path / "shown.txt"
    lines = played[0].read_bytes().splitlines(keepends=True)
    first, whole = sum(map(len, lines[:2])), sum(map(len, lines))
    instants = [luck.randrange(first), *(luck.randrange(first, whole) for _ in range(KILLS - 1))]
    told = [[*play_again, "--journal", str(path)], str(path), str(out), sorted(instants)]
    status, output = fresh_python(KILLER, json.dumps(told))
    assert status == 0, output
    kills = [json.loads(line) for line in output.splitlines()]
    assert len(kills) == KILLS and kills[-1][-1] < whole
    for before, shown, kept, _ in kills:
        assert kept >= max(2, before) + shown or shown == 0
    assert command(*play_again, "--journal", path).status == 0
    assert path.read_bytes() == played[0].read_bytes()
