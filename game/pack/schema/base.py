"""The strict base of every schema model, and the scalar types a pack may write."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints

Bool = Annotated[bool, Strict()]
Int = Annotated[int, Strict()]
Str = Annotated[str, Strict(), StringConstraints(min_length=1)]
Id = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,47}$")]
"""A name inside a pack: small letters, digits, `-` and `_`, at most 48 of them."""

Expression = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=400)]
"""A guard in the expression language: it reads and compares, and changes nothing."""

Effects = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=400)]
"""Statements in the expression language, parted by semicolons."""

Clock = Annotated[str, Strict(), StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Window = Annotated[
    str,
    Strict(),
    StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$"),
]
Moment = Annotated[
    str, Strict(), StringConstraints(pattern=r"^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$")
]
Weekday = Annotated[str, Strict(), StringConstraints(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)$")]


def _number(value: Any) -> Any:
    """Refuse what pydantic would turn into a number: booleans and strings."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("should be a number")
    return value


Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Share = Annotated[float, BeforeValidator(_number), Field(ge=0.0, le=1.0)]
"""A number from 0 to 1."""


def _variants(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Text = Annotated[tuple[Str, ...], BeforeValidator(_variants), Field(min_length=1)]
"""What a player reads: one text, or a list of variants that are shown without repeating."""


def _span(value: Any) -> Any:
    return (value, value) if isinstance(value, (int, float)) else value


Span = Annotated[tuple[Share, Share], BeforeValidator(_span)]
"""A number from 0 to 1, or `[low, high]` to draw it from, once a seed."""


class Model(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Variable(Model):
    """A variable of a pack: a boolean, one word of an enum, or a whole number with bounds.

    Exactly one of `range` (whole number) and `values` (enum) may be given; with neither it is
    a boolean. Effects saturate at the bounds.
    """

    start: Bool | Int | Str = False
    range: tuple[Int, Int] | None = None
    values: tuple[Id, ...] | None = None
