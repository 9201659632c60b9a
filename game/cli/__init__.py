"""The command line: every command of `firm-handshake`, and how its errors are told."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, by default of this process's own arguments; returns the exit status."""
    from game.cli.run import run

    return run(arguments)
