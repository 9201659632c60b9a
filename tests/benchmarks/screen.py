"""How quick the desk is, against a minimal Textual app of as many widgets in the same run.

Start is from the start of the process to the first frame, with a play to be resumed; key is from
a key that marks the next person to the last frame that it causes. The two take turns, each in
processes of their own; the medians of the rounds' ratios are the figures.

    python -m tests.benchmarks.screen [--rounds 5] [--keys 40]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

SIZE = (120, 36)
QUIET = 0.05
"""Seconds without a frame after which a key has had its effect."""
START, KEY = 1.3, 1.5
"""The most that the ratios may be."""


def timed(app: App[Any]) -> list[float]:
    """The moments at which an app draws, from now on."""
    frames: list[float] = []
    display = app._display

    def drawn(*arguments: Any) -> None:
        display(*arguments)
        frames.append(monotonic())

    vars(app)["_display"] = drawn
    return frames


async def measured(app: App[Any], keys: int) -> dict[str, Any]:
    """The moment of the first frame, the widgets there are, and seconds from key to last frame."""
    from textual.events import Key

    frames = timed(app)
    async with app.run_test(size=SIZE) as pilot:
        while not frames:
            await asyncio.sleep(0.001)
        first = frames[0]
        await pilot.pause(0.3)
        widgets = len(app.screen.query("*"))
        waits = []
        for number in range(keys):
            pressed = monotonic()
            app.post_message(Key("up" if number % 2 else "down", None))
            while not frames or frames[-1] < pressed or monotonic() - frames[-1] < QUIET:
                await asyncio.sleep(0.001)
            waits.append(frames[-1] - pressed)
    return {"first": first, "widgets": widgets, "waits": waits}


def ours(journal: str) -> App[Any]:
    """The game at its desk."""
    from game.cli.library import Library
    from game.engine.play import Play
    from game.settings import Settings
    from game.tui.app import HandshakeApp
    from game.view.catalogue import words

    settings = Settings(glyphs="unicode", motion=False, tips=False)
    play = Play.resume(Path(journal))
    return HandshakeApp(library=Library(), words=words("en"), settings=settings, play=play)


def least(widgets: int) -> App[Any]:
    """An app with a list to move in, a text that tells what is marked, and texts that stand."""
    from textual.app import App, ComposeResult
    from textual.widgets import OptionList, Static

    class Least(App[None]):
        def compose(self) -> ComposeResult:
            yield OptionList(*(f"Somebody {n}" for n in range(8)))
            yield Static("", id="told")
            for number in range(widgets - 2):
                yield Static(f"Line {number}")

        def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
            self.query_one("#told", Static).update(f"{event.option.prompt} is marked.")

    return Least()


def child(which: str, argument: str, keys: int) -> None:
    """Measure one of the two and print what was found."""
    app = ours(argument) if which == "ours" else least(int(argument))
    print(json.dumps(asyncio.run(measured(app, keys))))


def run(which: str, argument: str, keys: int) -> dict[str, Any]:
    """Measure one of the two in a process of its own."""
    call = [sys.executable, "-m", "tests.benchmarks.screen", "--child", which, argument]
    began = monotonic()
    done = subprocess.run([*call, "--keys", str(keys)], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    waits = sorted(found["waits"])
    found |= {
        "start": found["first"] - began,
        "median": median(waits),
        "p95": waits[int(len(waits) * 0.95) - 1],
    }
    return found


def rounds(count: int, keys: int) -> tuple[int, dict[str, tuple[float, float, float]]]:
    """The widgets of the desk; for start, median and p95 of a key our seconds, the least app's
    and the ratio."""
    from game.pack.find import scenario
    from tests.tui.sights import SCENARIO, begun

    pairs = []
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "play.jsonl"
        begun(journal, scenario(SCENARIO)[0]).close()
        widgets = run("ours", str(journal), 2)["widgets"]
        run("least", str(widgets), 2)  # what is compiled once is compiled now
        for _ in range(count):
            pairs.append((run("ours", str(journal), keys), run("least", str(widgets), keys)))
    figures = {}
    for what in ("start", "median", "p95"):
        mine, others = zip(*((one[what], other[what]) for one, other in pairs), strict=True)
        ratio = median(a / b for a, b in zip(mine, others, strict=True))
        figures[what] = median(mine), median(others), ratio
    return widgets, figures


def main() -> int:
    """Print the figures; the status is 1 where one is over its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], asked.child[1], asked.keys)
        return 0
    widgets, figures = rounds(asked.rounds, asked.keys)
    print(f"the desk and a minimal app of {widgets} widgets, {asked.rounds} rounds")
    told = {"start": "start to first frame", "median": "key to frame, median", "p95": "p95"}
    for what, (mine, other, ratio) in figures.items():
        bound = START if what == "start" else KEY
        times = f"{mine * 1e3:7.1f} ms against {other * 1e3:7.1f} ms"
        print(f"{told[what]:22}{times}: {ratio:.2f} times (at most {bound})")
    return int(any(r > (START if w == "start" else KEY) for w, (_, _, r) in figures.items()))


if __name__ == "__main__":
    sys.exit(main())
