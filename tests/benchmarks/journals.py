"""Loading, saving, resuming and replaying the journal of a finished play."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from game.engine.play import Play
from game.pack.find import scenario
from game.playtest.policies import policies
from tests.benchmarks.measure import Figure

RESUMED = """
import sys
from time import perf_counter, process_time
import game.cli.play, game.engine.play, game.pack.load, pydantic
from game.pack.sections import adapters
adapters()
begin, wall = process_time(), perf_counter()
game.engine.play.Play.resume(sys.argv[1]).close()
print(min(process_time() - begin, perf_counter() - wall))
"""
"""In a process that has started up: what coming back takes."""
LOADED = """
from time import process_time
import game.pack.load, game.pack.find
begin = process_time()
game.pack.find.scenario("first-week")
print(process_time() - begin)
"""
DECISIONS = 120
"""About a play of forty minutes."""


def figures(rounds: int) -> list[Figure]:
    """Milliseconds, each in a process of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "play.jsonl"
        saved, decisions = _kept(path)
        resumed = median(_seconds(RESUMED, str(path)) for _ in range(rounds))
        size = path.stat().st_size / 1024
    loaded = median(_seconds(LOADED) for _ in range(rounds))
    what = f"resuming {decisions} decisions, {size:.0f} KiB, beyond start-up"
    return [
        Figure("loading the tutorial's pack from its files", f"{loaded * 1e3:.0f} ms"),
        Figure("a decision computed, written and synced", f"{saved * 1e3:.1f} ms"),
        Figure(what, f"{resumed * 1e3:.0f} ms", "under 150 ms"),
    ]


def _kept(path: Path) -> tuple[float, int]:
    """Keep a play; seconds a decision, and how many there were."""
    pack, name = scenario("first-week")
    play, player = Play.start(path, pack, name, 3), policies()["mentor"](3)
    begin = perf_counter()
    while not play.session.over and play.session.decisions < DECISIONS:
        play.act(player.choose(play.session.seen, play.session.actions()))
    play.close()
    return (perf_counter() - begin) / play.session.decisions, play.session.decisions


def _seconds(program: str, *arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    return float(done.stdout)
