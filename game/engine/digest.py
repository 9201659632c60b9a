"""The fingerprint of a play's whole state, the same on every platform and in every process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any

from .records import Records
from .world import World

_AS_THEY_ARE = frozenset({str, int, bool, type(None)})
_NAMES: dict[type, tuple[str, ...]] = {}
"""The fields of each kind of record."""
_text = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode


def digest(world: World) -> str:
    """SHA-256 of the state, as 64 hexadecimal digits."""
    parts = {
        "minute": _text(world.minute),
        "player": _text(_plain(world.player)),
        "season": _text(world.season_state.state),
        "contacts": _texts(world.contacts),
        "openings": _texts(world.openings),
        "scene": _text(_plain(world.scene)),
        "vars": _text(world.vars),
        "said": _text(world.said),
    }
    return sha256(_object(parts).encode()).hexdigest()


def _texts(records: Records[Any]) -> str:
    """The text of records: each is made again only when it was written to."""
    return _object({name: records.text(name, _text_of) for name in records})


def _object(parts: Mapping[str, str]) -> str:
    """The text of an object whose values are texts already."""
    return "{" + ",".join(f"{_text(name)}:{parts[name]}" for name in sorted(parts)) + "}"


def _text_of(record: Any) -> str:
    return _text(_plain(record))


def _plain(value: Any) -> Any:
    """The JSON form of a record; numbers rounded to six places."""
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is float:
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if kind not in _NAMES:
        _NAMES[kind] = tuple(one.name for one in fields(value))
    return {name: _plain(getattr(value, name)) for name in _NAMES[kind]}
