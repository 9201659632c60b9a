"""The command line: every command of `firm-handshake`, and how its errors are told."""

import gc
from collections.abc import Sequence

SELDOM = (300_000, 20, 20)
"""After how much that is new the memory is searched for what nothing leads to any more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default of this process's own arguments; returns the exit status."""
    from game.cli.run import run

    collect_seldom()

    return run(arguments)


def collect_seldom() -> None:
    """Search the memory seldom: starting makes a hundred thousand objects that all stay, and at
    the usual pace a fifth of the time goes into looking at them again and again."""
    gc.set_threshold(*SELDOM)
