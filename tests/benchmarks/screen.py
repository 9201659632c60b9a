"""How quick the game's screen is, against a minimal Textual app in the same run.

The minimal app is what one would write with Textual alone to show the same: as many widgets, of
the same kinds, in the same places, with the same texts; its texts lie ready. Of the desk it shows
the lists, and for the marked subject its card and its options. Its caches are as warm as ours.

Start is from the start of the process to the first frame with the screen's texts: the title's, as
`firm-handshake` opens it, and the desk's of a play to be resumed. Key is from a key that marks the
next subject to the last frame that it causes, on a walk through the first of them. The two take
turns, each in processes of their own; the medians of the rounds' ratios are the figures.

    python -m tests.benchmarks.screen [--rounds 5] [--keys 40]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic, process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

SIZE = (120, 36)
WALK = 6
"""So many subjects are walked through, down and up again."""
QUIET = 0.1
"""Seconds without a frame after which a key has had its effect."""
START, KEY = 1.3, 1.5
"""The most that the ratios may be."""
FIRST = {"title": "New play", "desk": "Osvaldo Brandt"}
"""A text by which the screen is known to be there."""


def timed(app: App[Any], first: str) -> tuple[list[float], list[float]]:
    """The moments at which an app draws from now on, and those at which `first` stood there."""
    frames: list[float] = []
    shown: list[float] = []
    display = app._display

    def drawn(screen: Any, update: Any) -> None:
        display(screen, update)
        frames.append(monotonic())
        if not shown:
            at = process_time()
            if any(first in strip.text for strip in screen._compositor.render_strips()):
                shown.extend((frames[-1], at))

    vars(app)["_display"] = drawn
    return frames, shown


async def measured(app: App[Any], keys: int, first: str) -> dict[str, Any]:
    """The moment of the first frame, the widgets there are, and seconds from key to last frame;
    of both the processor's seconds too."""
    from textual.events import Key

    frames, shown = timed(app, first)
    async with app.run_test(size=SIZE) as pilot:
        while not shown:
            await asyncio.sleep(0.001)
        await pilot.pause(0.5)
        widgets = len(app.screen.query("*"))
        waits, spent, told = [], [], [marked(app)] if keys else []
        for number in range(keys):
            pressed, before = monotonic(), process_time()
            way = "down" if number % (2 * WALK) < WALK else "up"
            app.post_message(Key(way, None))
            await asyncio.sleep(QUIET)
            while not frames or frames[-1] < pressed or monotonic() - frames[-1] < QUIET:
                await asyncio.sleep(QUIET / 4)
            waits.append(frames[-1] - pressed)
            spent.append(process_time() - before)
            told.append(marked(app))
        tree = [mirrored(child) for child in app.screen.children if child.id != "textual-tooltip"]
    return {
        "first": shown[0],
        "first_cpu": shown[1],
        "widgets": widgets,
        "waits": waits,
        "spent": spent,
        "told": told,
        "tree": tree,
    }


def mirrored(widget: Any) -> dict[str, Any]:
    """What a widget shows, and those in it: enough to put plain ones in their places."""
    from textual.widgets import OptionList, Static

    texts: list[tuple[str, bool]] = []
    kind = "box"
    if isinstance(widget, OptionList):
        kind, texts = "list", prompts(widget)
    elif isinstance(widget, Static):
        kind, texts = "text", [(plain(widget), False)]
    return {
        "id": widget.id,
        "kind": kind,
        "across": getattr(widget.styles.layout, "name", "") == "horizontal",
        "size": tuple(widget.outer_size),
        "display": widget.display,
        "texts": texts,
        "of": [mirrored(child) for child in widget.children],
    }


def prompts(rows: Any) -> list[tuple[str, bool]]:
    """The texts of a list, each with whether it can't be marked."""
    return [(str(option.prompt), option.disabled) for option in rows.options]


def plain(text: Any) -> str:
    """The text that a static one shows."""
    return getattr(text.visual, "plain", "")


def marked(app: App[Any]) -> tuple[int, str, list[tuple[str, bool]]]:
    """The place of the marked subject, its card and its options."""
    from textual.widgets import OptionList, Static

    place = app.screen.query_one("#subjects", OptionList).highlighted
    card = plain(app.screen.query_one("#card", Static))
    return place or 0, card, prompts(app.screen.query_one("#options", OptionList))


def ours(journal: str) -> App[Any]:
    """The game as its command starts it: at the desk of a play, or at its title."""
    from game.cli import collect_seldom

    collect_seldom()
    from game.cli.library import Library
    from game.settings import Settings
    from game.tui.app import HandshakeApp
    from game.view.catalogue import words

    play = None
    if journal:
        from game.engine.play import Play

        play = Play.resume(Path(journal))
    settings = Settings(glyphs="unicode", motion=False, tips=False)
    return HandshakeApp(library=Library(), words=words("en"), settings=settings, play=play)


def least(found: dict[str, Any]) -> App[Any]:
    """An app of plain widgets that shows what ours was found to show."""
    from textual.app import App, ComposeResult
    from textual.containers import Horizontal, Vertical
    from textual.widget import Widget
    from textual.widgets import OptionList, Static
    from textual.widgets.option_list import Option

    told = {place: (card, rows) for place, card, rows in found["told"]}

    def options(rows: list[tuple[str, bool]]) -> list[Option]:
        return [Option(text, disabled=off) for text, off in rows]

    def made(one: dict[str, Any]) -> Widget:
        widget: Widget
        if one["kind"] == "list":
            widget = OptionList(*options(one["texts"]), id=one["id"], markup=False, compact=True)
        elif one["kind"] == "text":
            widget = Static(one["texts"][0][0], id=one["id"], markup=False)
        else:
            box = Horizontal if one["across"] else Vertical
            widget = box(*(made(child) for child in one["of"]), id=one["id"])
        widget.styles.width, widget.styles.height = one["size"]
        widget.display = one["display"]
        return widget

    class Least(App[None]):
        def compose(self) -> ComposeResult:
            yield from (made(child) for child in found["tree"])

        def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
            if event.option_list.id == "subjects" and event.option_index in told:
                card, rows = told[event.option_index]
                self.query_one("#card", Static).update(card)
                self.query_one("#options", OptionList).set_options(options(rows))

    return Least()


def child(which: str, argument: str, keys: int) -> None:
    """Measure one of the two and print what was found."""
    first = FIRST["desk" if keys else "title"]
    app = least(json.loads(Path(argument).read_text())) if which == "least" else ours(argument)
    print(json.dumps(asyncio.run(measured(app, keys, first))))


def run(which: str, argument: str, keys: int, cache: str) -> dict[str, Any]:
    """Measure one of the two in a process of its own, what is compiled kept in a folder."""
    call = [sys.executable, "-m", "tests.benchmarks.screen", "--child", which, argument]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": cache}
    env["FIRM_HANDSHAKE_HOME"] = cache  # whoever measures has saves of their own, which are listed
    began = monotonic()
    done = subprocess.run([*call, "--keys", str(keys)], capture_output=True, check=True, env=env)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    found["start"] = found["first"] - began
    if keys:
        waits = sorted(found["waits"])
        found |= {
            "median": median(waits),
            "p95": waits[int(len(waits) * 0.95) - 1],
            "key_cpu": median(found["spent"]),
        }
    return found


Pairs = list[tuple[dict[str, Any], dict[str, Any]]]


def pairs(count: int, keys: int, journal: str, folder: Path) -> Pairs:
    """Ours and the least app's, in turns, after one each that makes the caches warm."""
    cache, mirror = str(folder / "compiled"), folder / "mirror.json"
    mirror.write_text(json.dumps(run("ours", journal, keys and max(keys, 2 * WALK), cache)))
    run("least", str(mirror), keys and 2, cache)
    return [
        (run("ours", journal, keys, cache), run("least", str(mirror), keys, cache))
        for _ in range(count)
    ]


def told(what: str, found: Pairs, key: str, bound: float) -> bool:
    """Print a figure; whether it is over its bound (0 for none)."""
    mine, others = ([one[key] for one in side] for side in zip(*found, strict=True))
    ratio = median(a / b for a, b in zip(mine, others, strict=True))
    times = f"{median(mine) * 1e3:7.1f} ms against {median(others) * 1e3:7.1f} ms"
    held = f" (at most {bound})" if bound else ""
    print(f"{what:32}{times}: {ratio:.2f} times{held}")
    return bool(bound) and ratio > bound


def main() -> int:
    """Print the figures; the status is 1 where one is over its bound."""
    from game.pack.find import scenario
    from tests.tui.sights import SCENARIO, begun

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], asked.child[1], asked.keys)
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder, journal = Path(name), Path(name) / "play.jsonl"
        begun(journal, scenario(SCENARIO)[0]).close()
        title = pairs(asked.rounds, 0, "", folder)
        desk = pairs(asked.rounds, asked.keys, str(journal), folder)
    print(f"{title[0][0]['widgets']} widgets on the title, {desk[0][0]['widgets']} on the desk")
    over = [
        told("start to the title", title, "start", START),
        told("  of it the processor's", title, "first_cpu", 0),
        told("key to frame, median", desk, "median", KEY),
        told("key to frame, p95", desk, "p95", KEY),
        told("a key's time of the processor", desk, "key_cpu", 0),
        told("start to the desk of a play", desk, "start", 0),
        told("  of it the processor's", desk, "first_cpu", 0),
    ]
    return int(any(over))


if __name__ == "__main__":
    sys.exit(main())
