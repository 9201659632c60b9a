"""`firm-handshake evidence`: what the simulation shows, against what was found."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from game.cli.complaints import FINE, WRONG
from game.cli.output import format_option, put_json

FEWEST, MOST = 10, 1_000_000


@click.command()
@click.option(
    "--runs",
    type=click.IntRange(FEWEST, MOST),
    default=5000,
    show_default=True,
    help="Draws a fact, at the least.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=None,
    help="Processes to share the work; the figures are the same for any number.",
)
@format_option
def evidence(runs: int, workers: int | None, form: str) -> int:
    """Run the simulation for twelve published findings and show how near it comes.

    Exits with 1 if a figure lies outside its band. JSON keys: runs, ok, note, facts (each key,
    title, target, band, value, interval, n, kind, ok, why, by, sources, also), design (each key,
    value, unit, source, why), against (each key, figure, plain, strength, doi).
    """
    from game.playtest.evidence.as_data import as_data
    from game.playtest.evidence.as_text import as_text
    from game.playtest.evidence.plot import signs
    from game.playtest.evidence.report import report
    from game.playtest.evidence.running import measure, usable_cores

    figures = measure(runs, workers or usable_cores(), _progress())
    found = report(runs, figures)
    if form == "json":
        put_json(as_data(found))
    else:
        for line in as_text(found, signs(sys.stdout.encoding)):
            print(line)
    return FINE if found.ok else WRONG


def _progress() -> Callable[[int, int], None] | None:
    """Shows on a terminal how far the work has come."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, whole: int) -> None:
        end = "\r\033[K" if done >= whole else ""
        print(f"\r{done:,} of {whole:,} trials{end}", end="", file=sys.stderr, flush=True)

    return show
