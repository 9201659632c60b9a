"""What an expression may name where it stands, and the mistakes that it can hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..schema.base import Variable

Holder = Literal["scenario", "contact", "scene"]
"""Who keeps a variable."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be named in one place of a pack.

    contact, opening: there is one in question, so its quantities may be read.
    variables: name to who keeps it and how it is declared.
    ids: the ids that arguments may name, by kind: `contact`, `opening`, `event`, `situation`,
        `fact` and `trigger`, and more narrowly, whose they are: `fact/contact/ID`,
        `trigger/contact/ID`, `trigger/opening/ID`. Also the states that `tie()`, `opening()` and
        `season()` can answer: `tie/ID`, `opening/ID`, `season`. What is absent is not checked.
    person: the contact's id where it is a certain one.
    stranger: somebody is met who may be none of the cast; what does without a contact can be done.
    """

    contact: bool = False
    opening: bool = False
    variables: Mapping[str, tuple[Holder, Variable]] = field(default_factory=dict)
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    person: str = ""
    stranger: bool = False


class ExpressionError(ValueError):
    """An expression is not in the language, or means nothing where it stands.

    `column` counts characters of the source from 1; `code` is one of the FH4xx of `codes.py`.
    """

    def __init__(self, message: str, column: int, hint: str = "", code: str = "FH401") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint
        self.code = code
