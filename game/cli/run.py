"""Runs a command and sees to it that whatever goes wrong ends in a clear line and a status."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from game.cli.complaints import FINE, STOPPED, WRONG, complain
from game.cli.streams import abandon, soften

PROGRAM = "firm-handshake"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 if all is fine, 1 if the thing is wrong, 2 for wrong usage."""
    soften()
    status = _guarded(arguments)
    return _flushed(status)


def _guarded(arguments: Sequence[str] | None) -> int:
    try:
        return _invoke(arguments)
    except BrokenPipeError:
        abandon(sys.stdout)
        return FINE
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except Exception as error:
        return complain(error)


def _invoke(arguments: Sequence[str] | None) -> int:
    from game.cli.commands import group

    args = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with group.make_context(PROGRAM, args) as context:
            status = group.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return status if isinstance(status, int) else FINE


def _flushed(status: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
    except (OSError, ValueError) as error:
        abandon(sys.stdout)
        return max(status, WRONG, complain(error))
    return status
