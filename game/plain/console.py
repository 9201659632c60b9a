"""Lines in and lines out: wrapped text, numbered answers, and no sign that a terminal obeys."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import TextIO

from game.engine.actions import MAX_TYPED
from game.view.catalogue import Words
from game.view.clean import clean

USUAL_WIDTH = 80
NARROWEST = 20
PATIENCE = 200
"""How many answers in a row that fit nothing are borne from a pipe before it counts as ended."""
LONGEST_LINE = 1_000_000
"""Characters read in search of a line's end before the input counts as ended."""


class InputEnded(Exception):
    """No more answers will come."""


class Console:
    """Where plain mode reads and writes."""

    def __init__(self, words: Words, source: TextIO, sink: TextIO) -> None:
        self.words = words
        self._source = source
        self._sink = sink
        self._live = source.isatty() and sink.isatty()
        self._refused = 0

    def say(self, text: str = "", *, indent: str = "", hanging: str = "") -> None:
        """Write a text, every line of it wrapped; `indent` begins its first line, `hanging` the
        others."""
        for number, line in enumerate(clean(text).strip("\n").split("\n")):
            for part in self._wrapped(line, hanging if number else indent, hanging):
                self._sink.write(part + "\n")

    def items(self, texts: Sequence[str], *, bullet: str = "- ") -> None:
        """Write an unnumbered list."""
        for text in texts:
            self.say(text, indent=bullet, hanging=" " * len(bullet))

    def flush(self) -> None:
        """Let everything written so far be seen."""
        self._sink.flush()

    def ask(self, prompt: str = "") -> str:
        """One line of answer, without blanks at its ends; raises InputEnded."""
        answer = self._live_line(prompt) if self._live else self._piped_line(prompt)
        return clean(answer).strip()[:MAX_TYPED]

    def refuse(self, why: str) -> None:
        """Say that an answer fits nothing; raises InputEnded when a pipe never stops doing so."""
        self.say(why)
        self._refused += 1
        if not self._live and self._refused >= PATIENCE:
            raise InputEnded

    def understood(self) -> None:
        """An answer fitted."""
        self._refused = 0

    def _wrapped(self, line: str, indent: str, hanging: str) -> list[str]:
        return textwrap.wrap(
            line,
            self._width(),
            initial_indent=indent,
            subsequent_indent=hanging,
            break_on_hyphens=False,
        ) or [indent.rstrip()]

    def _width(self) -> int:
        if not self._sink.isatty():
            return USUAL_WIDTH
        return max(NARROWEST, shutil.get_terminal_size((USUAL_WIDTH, 24)).columns - 1)

    def _live_line(self, prompt: str) -> str:
        self._sink.flush()
        try:
            if self._source is sys.stdin and self._sink is sys.stdout:
                return input(prompt)
        except EOFError:
            self._sink.write("\n")
            raise InputEnded from None
        return self._piped_line(prompt)

    def _piped_line(self, prompt: str) -> str:
        self._sink.write(prompt)
        self._sink.flush()
        line = self._source.readline(MAX_TYPED + 1)
        if line and not line.endswith("\n"):
            self._skip_line()
        self._sink.write(clean(line).strip()[:USUAL_WIDTH] + "\n")
        if not line:
            raise InputEnded
        return line

    def _skip_line(self) -> None:
        """Pass over the rest of a line that is too long."""
        for _ in range(0, LONGEST_LINE, MAX_TYPED):
            rest = self._source.readline(MAX_TYPED)
            if not rest or rest.endswith("\n"):
                return
        raise InputEnded
