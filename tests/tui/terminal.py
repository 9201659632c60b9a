"""A real terminal for a test: the command on a pty, its screen read by pyte."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "tab": "\t",
    "ctrl+c": "\x03",
}


class Terminal:
    """A window of 80 by 24 with the game in it."""

    def __init__(self, arguments, home, size=(80, 24)):
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.status = None
        self._lines = None
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "COV"))}
            kept |= {
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "PYTHONPATH": str(ROOT),
                "FIRM_HANDSHAKE_HOME": str(home),
            }
            os.chdir(home)
            os.execve(sys.executable, [sys.executable, "-m", "game", *arguments], kept)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def close(self):
        """End the game if it still runs."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.handle)

    def press(self, *keys):
        """Type keys in one go, by name or letter by letter."""
        if self.status is not None:
            raise AssertionError(f"the game has ended:\n{self.text}")
        os.write(self.handle, "".join(KEYS.get(key, key) for key in keys).encode())
        self.read(0.01)

    def spot(self, text, left=0, right=None, below=0):
        """Where a text, or the match of a pattern, stands: column and row; the lowest, or None."""
        pattern = re.compile(re.escape(text)) if isinstance(text, str) else text
        for row in range(len(self.lines) - 1, below - 1, -1):
            found = pattern.search(self.lines[row][left:right])
            if found:
                return left + found.end() - 1, row
        return None

    def row(self, text):
        """The row that a text stands in."""
        return self.spot(text)[1]

    def click(self, text, offset=None, **within):
        """Click on a text; `offset` cells from the left of the window instead of at its end."""
        self.wait(lambda w: w.spot(text, **within))
        self.read(0.08)  # what was drawn may still move
        spot = self.spot(text, **within)
        column = spot[0] if offset is None else offset
        self._mouse(f"<0;{column + 1};{spot[1] + 1}", "M", "m")

    def wheel(self, way, column, row):
        """Turn the wheel by one notch over a cell."""
        self._mouse(f"<{65 if way == 'down' else 64};{column + 1};{row + 1}", "M")

    def _mouse(self, what, *ends):
        os.write(self.handle, "".join(f"\x1b[{what}{end}" for end in ends).encode())
        self.read(0.01)

    def read(self, quiet):
        """Take in what the game draws until it is quiet for so many seconds."""
        while self.status is None and select.select([self.handle], [], [], quiet)[0]:
            try:
                data = os.read(self.handle, 65536)
            except OSError:  # the other end is closed
                data = b""
            if not data:
                self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                return
            # pyte takes the private `CSI > ... u` and `CSI ? ... $ p` for text to be drawn.
            self._lines = None
            self.stream.feed(re.sub(rb"\x1b\[[<>=?][\d;]*(\$p|u|q)", b"", data))

    def wait(self, wanted, seconds=20):
        """Read until `wanted(terminal)` holds; what it gave."""
        found = self._until(wanted, seconds)
        if found or self.status is not None:
            return found
        raise AssertionError(f"waited in vain for {wanted}:\n{self.text}")

    def stirs(self, do, seconds=2):
        """Do something; whether what is shown changes within so many seconds."""
        was = self.text
        do()
        return self._until(lambda w: w.text != was, seconds)

    def _until(self, wanted, seconds):
        end = time.monotonic() + seconds
        while not (found := wanted(self)) and self.status is None and time.monotonic() < end:
            self.read(0.02)
        return found

    @property
    def lines(self):
        if self._lines is None:
            self._lines = [line.rstrip() for line in self.screen.display]
        return self._lines

    @property
    def text(self):
        return "\n".join(self.lines)
