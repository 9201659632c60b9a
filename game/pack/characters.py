"""From a file's bytes to its characters, with those refused that show nothing or mislead."""

from __future__ import annotations

import re

MAX_BYTES = 1 << 20
"""The size of a file."""

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What no text may hold, however it came there."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TAB = re.compile("\t")


class Garbled(ValueError):
    """A file whose characters cannot be read. Line and column count from 1."""

    def __init__(self, code: str, place: tuple[int, int], message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
        self.line, self.column = place


def decoded(content: bytes) -> str:
    """Return a file's text.

    Raises:
        Garbled: it is too large, not UTF-8, or holds control characters or tabs.
    """
    if len(content) > MAX_BYTES:
        raise Garbled("FH114", (1, 1), f"a file of more than {MAX_BYTES >> 20} MiB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lead = content[: error.start]
        place = lead.count(b"\n") + 1, error.start - lead.rfind(b"\n")
        hint = "Save the file with the encoding UTF-8."
        raise Garbled("FH101", place, "this is not UTF-8", hint) from None
    lines = text.replace("\r\n", "\n")
    _refuse(lines, _CONTROL, "FH102", "a control character")
    _refuse(lines, _TAB, "FH103", "a tab", "Indent with spaces.")
    return text


def _refuse(text: str, pattern: re.Pattern[str], code: str, message: str, hint: str = "") -> None:
    if found := pattern.search(text):
        lead = text[: found.start()]
        place = lead.count("\n") + 1, len(lead) - lead.rfind("\n")
        raise Garbled(code, place, message, hint)
