"""The registry of every number the odds are made of, with its unit, source and strength.

A module of the model says `BASE = coefficient("ask.base", -3.89, ...)` and computes with a plain
float; the record of where the number came from stays here, for the codex and the evidence report.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

DESIGN = "design"
STRENGTHS = ("good", "medium", "vendor", DESIGN)
ORDER = (
    "closeness",
    "trust",
    "reply",
    "ask",
    "lead",
    "moment",
    "meeting",
    "referral",
    "funnel",
    "strain",
    "faults",
)
"""The parts of the model, as the evidence base lists them; others follow by name."""


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One number of the model.

    key: "module.name". value: in `unit`. source: key of a finding, or "design".
    strength: good, medium, vendor (already halved) or design. why: how it was chosen; may be
    empty only where the finding states the number itself.
    """

    key: str
    value: float
    unit: str
    source: str
    strength: str
    why: str = ""


REGISTRY: dict[str, Coefficient] = {}


def coefficient(
    key: str, value: float, *, unit: str, source: str, strength: str, why: str = ""
) -> float:
    """Register a number under `key` and return it as a plain float.

    Raises ValueError for a key used twice, a number that is not finite, an unknown strength, or
    a design value (by source or by strength) that does not say why.
    """
    _refuse(key, value, source, strength, why)
    REGISTRY[key] = Coefficient(key, float(value), unit, source, strength, why)
    return float(value)


def _refuse(key: str, value: float, source: str, strength: str, why: str) -> None:
    if key in REGISTRY:
        raise ValueError(f"coefficient {key!r} is registered twice")
    if not math.isfinite(value):
        raise ValueError(f"coefficient {key!r} is not a finite number")
    if strength not in STRENGTHS:
        raise ValueError(f"coefficient {key!r}: strength {strength!r} is none of {STRENGTHS}")
    if not source:
        raise ValueError(f"coefficient {key!r} names no source")
    if DESIGN in (source, strength) and not why.strip():
        raise ValueError(f"coefficient {key!r} is a design value and must say why")


def coefficients() -> tuple[Coefficient, ...]:
    """Every coefficient of the model, ordered by part (see ORDER), then as written.

    Imports all modules of the model. Raises ValueError if a source is no finding.
    """
    from game.model.findings import findings

    for module in iter_modules([str(Path(__file__).parent)]):
        import_module(f"game.model.{module.name}")
    known = findings()
    for item in REGISTRY.values():
        if item.source != DESIGN and item.source not in known:
            raise ValueError(f"coefficient {item.key!r}: no finding {item.source!r}")
    return tuple(sorted(REGISTRY.values(), key=_place))


def _place(item: Coefficient) -> tuple[int, str]:
    part = item.key.partition(".")[0]
    return (ORDER.index(part) if part in ORDER else len(ORDER), part)
