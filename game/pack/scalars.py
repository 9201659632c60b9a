"""What a plain YAML scalar is: null, a boolean, a decimal number, or text."""

from __future__ import annotations

import math
import re

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INT = re.compile(r"[-+]?[0-9]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_ODD = re.compile(r"[-+]?0[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|0b[01]+", re.ASCII)
_ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_FIRST = frozenset("0123456789+-.")
MAX_DIGITS = 15


class Odd(ValueError):
    """A scalar that different readers take for different things."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def plain_value(text: str) -> str | int | float | bool | None:
    """Return what a plain scalar is in YAML 1.2, with decimal numbers only.

    Raises:
        Odd: a number with a leading zero or another base, or one too large to be kept exactly.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST:
        return text
    if _ODD.fullmatch(text):
        raise Odd(
            "FH116",
            f"`{text[:40]}` can be read as two numbers",
            "Write a decimal number without a leading zero, or put a text in quotes.",
        )
    if _ENDLESS.fullmatch(text):
        raise Odd("FH117", "a number without an end", "Write a number, or put a text in quotes.")
    if _INT.fullmatch(text):
        return int(_bounded(text))
    return _float(text) if _FLOAT.fullmatch(text) else text


def _float(text: str) -> float:
    value = float(_bounded(text) if len(text) > 300 else text)
    if not math.isfinite(value):
        raise Odd("FH117", "a number too large", "Write a smaller one, or put a text in quotes.")
    return value


def _bounded(text: str) -> str:
    if len(text) > MAX_DIGITS + 1:
        raise Odd(
            "FH117",
            f"a number of more than {MAX_DIGITS} digits",
            "Write a smaller one, or put a text in quotes.",
        )
    return text
