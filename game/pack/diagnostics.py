"""What is wrong with a pack: one sentence with its place, its code, and a hint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Diagnostic:
    """Something wrong in a pack.

    file: relative to the pack's folder, `BASE:file` for a pack that it extends, empty where the
    data came from no file. line, column: from 1; 0 where there is no place in the file.
    code: stable, explained in `codes.py`. severity: warnings do not fail a check.
    """

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.file else ""
        mark = "" if self.severity == "error" else "warning: "
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{place}{self.code} {mark}{self.message}{hint}"


class PackError(Exception):
    """A pack cannot be used. `diagnostics` holds everything that was found, in order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(sorted(set(diagnostics)))
        super().__init__("\n".join(str(found) for found in self.diagnostics))


def errors(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return those that fail a check."""
    return [one for one in found if one.severity == "error"]
