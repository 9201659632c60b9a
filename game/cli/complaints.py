"""What went wrong, in one clear line on standard error, and the exit status that goes with it."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from game.paths import folders
from game.view.catalogue import Words
from game.view.interface import command as say

FINE = 0
WRONG = 1
"""The thing that was asked about is wrong."""
USAGE = 2
"""The command was used wrongly, or names something that is not there."""
STOPPED = 130
"""Stopped by the user, as shells have it."""

PROGRAM = "firm-handshake"


class Complaint(Exception):
    """Something to tell the user: lines that are ready to be read, and an exit status."""

    def __init__(self, *lines: str, status: int = WRONG) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.status = status


def complain(error: Exception) -> int:
    """Tell an error on standard error, one line for each thing wrong; returns the status."""
    complaint = complaint_of(error)
    with suppress(OSError, ValueError):
        for line in complaint.lines:
            print(f"{PROGRAM}: {printable(line)}", file=sys.stderr)
        sys.stderr.flush()
    return complaint.status


def notice(line: str) -> None:
    """Tell something worth knowing on standard error."""
    with suppress(OSError, ValueError):
        print(f"{PROGRAM}: {printable(line)}", file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """The text on one line, without a character that a terminal would obey."""
    joined = " ".join(text.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in joined)


def complaint_of(error: Exception) -> Complaint:
    """The complaint that an error makes; an unexpected one is written to a log first."""
    if isinstance(error, Complaint):
        return error
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else PROGRAM
        return Complaint(f"{error.format_message()} ({command} --help)", status=USAGE)
    if isinstance(error, click.ClickException):
        return Complaint(error.format_message())
    return _of_the_game(error) or _of_the_system(error) or _unexpected(error)


def _of_the_game(error: Exception) -> Complaint | None:
    """The errors that the game's parts raise on purpose."""
    from game.cli.known import known_complaint

    return known_complaint(error)


def _of_the_system(error: Exception) -> Complaint | None:
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return Complaint(f"{where}{error.strerror or error}")
    if isinstance(error, UnicodeError):
        return Complaint(_spoken().t(say.NO_TEXT, why=error))
    return None


def _unexpected(error: Exception) -> Complaint:
    t, what = _spoken().t, type(error).__name__
    try:
        log = _write_log(error)
    except OSError:
        return Complaint(t(say.WENT_WRONG_UNLOGGED, what=what))
    return Complaint(t(say.WENT_WRONG, what=what, log=log))


def _spoken() -> Words:
    from game.cli.language import spoken

    return spoken()


def _write_log(error: Exception) -> Path:
    folder = folders().logs
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    log = folder / f"error-{stamp}.log"
    log.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    return log
