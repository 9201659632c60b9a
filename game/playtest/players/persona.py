"""Somebody whose profile promises more than the person."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..mentor import Mentor

POLISH = 0.8
"""How far the profile promises more, 0..1."""


class Inflated(Mentor):
    """The mentor with a polished persona."""

    setup: Mapping[str, Any] = MappingProxyType({"inflation": POLISH})
