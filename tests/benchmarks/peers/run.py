"""The peer story: this engine against inkjs and bink, played at random, all texts rendered.

The peers are installed into a temporary folder, from npm and PyPI; they are no part of the game.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure
from tests.benchmarks.peers.ours import play_for
from tests.benchmarks.peers.story import as_ink

HERE = Path(__file__).resolve().parent
SECONDS = 1.5
PEERS = {"inkjs": ("inkjs@2.4.0", 10), "bink": ("bink==0.7.1", 5)}
"""Each with what is installed, and how many times it is wanted to be beaten."""


def figures(rounds: int) -> list[Figure]:
    """Decisions a second of each, in turns, and the ratios."""
    with TemporaryDirectory() as folder:
        try:
            commands = _installed(Path(folder))
        except (OSError, subprocess.SubprocessError) as error:
            return [Figure("the peer story", f"peers can't be had: {error}")]
        rows = [_round(commands) for _ in range(rounds)]
    found = [
        Figure(f"peer story, {name}", f"{median(row[name] for row in rows):,.0f} decisions/s")
        for name in rows[0]
    ]
    for name, (_, wanted) in PEERS.items():
        ratio = median(row["ours"] / row[name] for row in rows)
        found.append(Figure(f"ours against {name}", f"{ratio:.1f} times", f"at least {wanted}"))
    return found


def _round(commands: dict[str, list[str]]) -> dict[str, float]:
    """Each plays for a while; decisions a second."""
    peers = {name: _rate(_run(command)) for name, command in commands.items()}
    return {"ours": _rate(play_for(SECONDS)), **peers}


def _rate(told: dict[str, float]) -> float:
    return told["decisions"] / told["seconds"]


def _installed(folder: Path) -> dict[str, list[str]]:
    """Install the peers and compile the story; the command that plays it on each."""
    _quietly("npm", "install", "--silent", "--prefix", str(folder), PEERS["inkjs"][0])
    inkjs, ink, story = folder / "node_modules/inkjs", folder / "story.ink", folder / "story.json"
    ink.write_text(as_ink(), encoding="utf-8")
    _quietly("node", str(inkjs / "bin/inkjs-compiler.js"), "-o", str(story), str(ink))
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    _quietly(python, "-m", "pip", "install", "-q", PEERS["bink"][0])
    return {
        "inkjs": ["node", str(HERE / "drive.js"), str(inkjs), str(story), str(SECONDS)],
        "bink": [python, str(HERE / "drive_bink.py"), str(story), str(SECONDS)],
    }


def _quietly(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _run(command: list[str]) -> dict[str, float]:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    told: dict[str, float] = json.loads(done.stdout)
    return told
