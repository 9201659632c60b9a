"""Golden plays: a transcript of each bundled scenario, played by the mentor.

    python -m tests.golden          which of them reads otherwise than it is kept; 1 if one does
    python -m tests.golden update   keep them as they read now: read what has changed first

Words, prices and rules make a transcript; what a kept one is for is that none of it changes unseen.
"""

from __future__ import annotations

import io
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

from game.engine.play import Play
from game.pack.book import Pack
from game.pack.find import available, bundle
from game.pack.load import load
from game.plain.console import Console
from game.plain.watch import watch
from game.playtest.policies import policies
from game.view.catalogue import words

FOLDER = Path(__file__).resolve().parent / "golden_plays"
SEED = 3
POLICY = "mentor"
SHOWN = 14
"""Lines of a difference that are shown."""


def scenarios() -> dict[str, Pack]:
    """Every bundled scenario by its id, with the pack that has it."""
    found: dict[str, Pack] = {}
    for one in available([bundle()]):
        if one.path is None:
            continue
        pack = load(one.path)
        for name in pack.scenarios:
            found.setdefault(name, pack)
    return dict(sorted(found.items()))


def transcript(pack: Pack, scenario: str) -> str:
    """What somebody reads who watches the play in plain lines, from the first word to the last."""
    told = io.StringIO()
    console = Console(words("en"), io.StringIO(), told)
    with tempfile.TemporaryDirectory() as folder:
        play = Play.start(Path(folder) / "play.jsonl", pack, scenario, SEED)
        try:
            watch(console, play, policies()[POLICY](SEED), begun=False)
        finally:
            play.close()
    return told.getvalue()


def kept(scenario: str) -> Path:
    """Where a transcript is kept."""
    return FOLDER / f"{scenario}.txt"


def difference(scenario: str, now: str) -> list[str]:
    """The first lines in which a transcript differs from the kept one; none if it does not."""
    file = kept(scenario)
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    found = unified_diff(before.splitlines(), now.splitlines(), "kept", "now", lineterm="", n=1)
    return list(found)[:SHOWN]


def main(arguments: list[str]) -> int:
    """Compare the transcripts, or keep them."""
    if arguments not in ([], ["update"]):
        print(__doc__, file=sys.stderr)
        return 2
    differing = False
    for scenario, pack in scenarios().items():
        now = transcript(pack, scenario)
        if arguments:
            FOLDER.mkdir(exist_ok=True)
            kept(scenario).write_text(now, encoding="utf-8")
        elif found := difference(scenario, now):
            differing = True
            print(f"{scenario}:", *found, sep="\n")
    return int(differing)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
