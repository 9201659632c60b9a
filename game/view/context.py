"""What every part of the view stands on: the session, the words, the texts, the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from .catalogue import Words
from .lookup import Lookup
from .record import Record
from .text import Listener, Texts

if TYPE_CHECKING:
    from game.engine.session import Session


@dataclass(frozen=True)
class Context:
    """Built once for a session; nothing in it decides anything."""

    session: Session
    words: Words
    look: Lookup
    texts: Texts
    record: Record

    @property
    def now(self) -> datetime:
        """The moment it is, at home."""
        return self.session.seen.now


def context(
    session: Session,
    words: Words,
    before: Context | None = None,
    listener: Listener | None = None,
) -> Context:
    """The context of a session in one language, with what `before` has marked as read."""
    look, read = Lookup(session, words.language), before.record if before else None
    texts = Texts(session, words, look, listener)
    return Context(session, words, look, texts, Record(session, read))
