"""The standard streams, made to bear any text: an odd terminal gets plainer characters."""

from __future__ import annotations

import codecs
import io
import os
import sys
from contextlib import suppress
from typing import TextIO

from game.view.plainer import plainer as plain_character

PLAINER = "firm-handshake.plainer"
"""The name of the error handler that writes what an encoding lacks in plainer characters."""


def soften() -> None:
    """Make all three streams usable: none missing, none that raises over a character."""
    codecs.register_error(PLAINER, plainer)
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, PLAINER), (sys.stderr, PLAINER)):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def plainer(error: UnicodeError) -> tuple[str, int]:
    """Stand in for the characters that an encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(plain_character, lacking)), error.end


def abandon(stream: TextIO) -> None:
    """Point a stream that can't be written any more at nothing, so that no later flush of what it
    still holds complains."""
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
