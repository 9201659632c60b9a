"""The pack's own page, and files that nothing reads."""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..sections import FOLDERS
from .desk import Desk


def check(desk: Desk) -> None:
    """Warn of YAML files that stand where none is read."""
    folders = ", ".join(f"{name}/" for name in FOLDERS)
    hint = f"Files end in `.yaml` and stand in the pack's folder or in {folders} not deeper."
    desk.found += [
        Diagnostic(file, 1, 1, "FH701", "warning", "nothing reads this file", hint)
        for file in desk.whole.unread
    ]
