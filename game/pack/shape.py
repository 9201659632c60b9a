"""Holding records to their shape, with every deviation told in the game's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .names import did_you_mean
from .sections import adapters


@dataclass(frozen=True, slots=True)
class Misfit:
    """One deviation from a shape. `path` leads to it inside the record; `at_key` says that the
    last step's key is meant, not its value."""

    path: tuple[str | int, ...]
    code: str
    message: str
    hint: str = ""
    at_key: bool = False


def shaped(section: str, raw: Any) -> Any:
    """Return the checked record of a section.

    Raises:
        ValidationError: for `misfits`.
    """
    return adapters()[section].validate_python(raw)


def misfits(section: str, raw: Any, error: ValidationError) -> list[Misfit]:
    """Return what is wrong with a record's shape, each place once, in the order of the data."""
    found: dict[tuple[str | int, ...], Misfit] = {}
    for detail in error.errors(include_url=False):
        path = tuple(_real_steps(raw, detail["loc"], detail["type"]))
        misfit = _misfit(section, path, detail)
        found.setdefault(path, misfit)
    return [found[path] for path in found if not _above_another(path, found)]


def _above_another(path: tuple[str | int, ...], found: Mapping[Any, Misfit]) -> bool:
    """Of a choice of shapes, the branch that came further says more."""
    return not found[path].at_key and any(
        len(other) > len(path) and other[: len(path)] == path for other in found
    )


def _real_steps(raw: Any, loc: tuple[str | int, ...], kind: str) -> Iterator[str | int]:
    """Yield the steps that lead through the data, without pydantic's own marks."""
    here = raw
    for place, step in enumerate(loc):
        in_list = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if in_list or (isinstance(here, dict) and step in here):
            here = here[step]
            yield step
        elif kind == "missing" and place == len(loc) - 1:
            yield step


def _misfit(  # noqa: PLR0911 (a case an error)
    section: str, path: tuple[str | int, ...], detail: Mapping[str, Any]
) -> Misfit:
    kind, context = detail["type"], detail.get("ctx", {})
    name = f"`{path[-1]}`" if path else "this"
    if kind == "extra_forbidden":
        hint = did_you_mean(str(path[-1]), fields_at(section, path[:-1]), 12)
        return Misfit(path, "FH201", f"no key {name} belongs here", hint, True)
    if kind == "missing":
        return Misfit(path, "FH202", f"the key {name} is missing")
    if "[key]" in detail["loc"]:
        return _bad_key(path, context)
    if kind == "string_pattern_mismatch":
        return _pattern(path, str(context.get("pattern", "")), detail["input"])
    if kind in ("literal_error", "enum"):
        return _choice(path, context, detail["input"])
    if kind in _BOUNDS:
        return Misfit(path, "FH204", _BOUNDS[kind].format(**context))
    return Misfit(path, "FH203", _TYPES.get(kind, "this is of another kind than it should be"),
                  f"Here stands {_kind_of(detail['input'])}.")  # fmt: skip


def _bad_key(path: tuple[str | int, ...], context: Mapping[str, Any]) -> Misfit:
    if "expected" in context:
        return replace(_choice(path, context, path[-1]), at_key=True)
    return Misfit(path, "FH205", f"`{path[-1]}` cannot be an id", _ID_HINT, True)


_ID_HINT = (
    "An id begins with a small letter, and has small letters, digits, `-` and `_`; 48 at most."
)
_BOUNDS = {
    "greater_than": "this should be more than {gt:g}",
    "greater_than_equal": "this should be at least {ge:g}",
    "less_than": "this should be less than {lt:g}",
    "less_than_equal": "this should be at most {le:g}",
    "too_short": "this needs at least {min_length} of them",
    "too_long": "this holds at most {max_length} of them",
    "string_too_short": "a text that is not empty is wanted",
    "string_too_long": "a text of at most {max_length} characters is wanted",
    "finite_number": "a finite number is wanted",
}
_TYPES = {
    "string_type": "a text is wanted",
    "int_type": "a whole number is wanted",
    "int_from_float": "a whole number is wanted",
    "int_parsing": "a whole number is wanted",
    "bool_type": "`true` or `false` is wanted",
    "float_type": "a number is wanted",
    "value_error": "a number is wanted",
    "tuple_type": "a list is wanted",
    "list_type": "a list is wanted",
    "dict_type": "keys with values are wanted",
    "model_type": "keys with values are wanted",
    "dataclass_type": "keys with values are wanted",
    "none_required": "nothing, or another kind of value is wanted",
}
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (r"^[a-z][a-z0-9_-]", "an id", _ID_HINT),
    (r"^([01]\d|2[0-3]):[0-5]\d$", "a time of day", 'Write it as `"08:30"`.'),
    (r"^([01]\d|2[0-3]):[0-5]\d-", "a span of hours", 'Write it as `"08:30-12:30"`.'),
    (r"^\d{4}-\d\d-\d\d ", "a date and time", 'Write it as `"2026-05-04 08:00"`.'),
    (r"^(mon|", "a weekday", "They are mon, tue, wed, thu, fri, sat and sun."),
    (r"^C\d", "a claim's key", "They are C1 to C16."),
    (r"^\d+\.\d+\.\d+$", "a version", 'Write three numbers, as in `"1.0.0"`.'),
    (r"^[<>=!~0-9., ]+$", "a range of versions", 'Write it as `">=0.1,<2"`.'),
    (r"^[a-z]{2}(_", "a language", "Write it as `en` or `pt_BR`."),
)


def _pattern(path: tuple[str | int, ...], pattern: str, given: object) -> Misfit:
    for start, what, hint in _PATTERNS:
        if pattern.startswith(start):
            code = "FH205" if what == "an id" else "FH207"
            return Misfit(path, code, f"`{str(given)[:60]}` is not {what}", hint)
    return Misfit(path, "FH207", f"`{str(given)[:60]}` is not of the form wanted here")


def _choice(path: tuple[str | int, ...], context: Mapping[str, Any], given: object) -> Misfit:
    known = [word.strip("'") for word in _split(str(context.get("expected", "")))]
    message = f"`{str(given)[:60]}` is none of the words that can stand here"
    return Misfit(path, "FH206", message, did_you_mean(str(given), known, 12))


def _split(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _kind_of(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text `{value[:40]}`"
    return "a list" if isinstance(value, (list, tuple)) else "keys with values"


def fields_at(section: str, path: tuple[str | int, ...]) -> list[str]:
    """Return the keys that a record of a section may have at a path inside it."""
    kinds = [adapters()[section]._type]
    for step in path:
        kinds = [below for kind in kinds for below in _below(kind, step)]
    return sorted({field for kind in kinds for field in _fields(kind)})


def _fields(kind: Any) -> list[str]:
    bare = [one for one in _members(kind) if _is_model(one)]
    return [name for one in bare for name in one.model_fields]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _below(kind: Any, step: str | int) -> Iterator[Any]:
    for one in _members(kind):
        if _is_model(one):
            if step in one.model_fields:
                yield one.model_fields[step].annotation
        elif get_origin(one) is dict:
            yield get_args(one)[1]
        elif get_origin(one) is tuple:
            yield get_args(one)[0]


def _members(kind: Any) -> Iterator[Any]:
    """Yield the plain kinds that an annotation allows."""
    if get_origin(kind) in (Union, UnionType):
        for one in get_args(kind):
            yield from _members(one)
    elif hasattr(kind, "__metadata__"):
        yield from _members(get_args(kind)[0])
    else:
        yield kind
