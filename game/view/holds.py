"""Whether a sentence of the scenario (a hint's, a lesson's `when`) is true of the play."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.session import Session


def holds(session: Session, when: str | None) -> bool:
    """True without a condition; the session answers for one."""
    return when is None or session.holds(when)
