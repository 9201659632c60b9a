"""Trust by channel, and what a betrayal takes away."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.model.coefficients import coefficient
from game.model.odds import unit

CHANNELS = ("text", "voice", "video", "person")
"""The ways to reach somebody, from thinnest to richest."""

_ORDER = "the order of the channels is the finding's; the value is ours"


def _cap(channel: str, value: float) -> float:
    return coefficient(
        f"trust.cap_{channel}",
        value,
        unit="trust",
        source="bos2002",
        strength="design",
        why=_ORDER,
    )


def _rate(channel: str, value: float) -> float:
    return coefficient(
        f"trust.rate_{channel}",
        value,
        unit="share of the way to the cap, a tick",
        source="bos2002",
        strength="design",
        why=_ORDER,
    )


CAPS: Mapping[str, float] = MappingProxyType(
    {
        "text": _cap("text", 0.60),
        "voice": _cap("voice", 0.90),
        "video": _cap("video", 0.95),
        "person": _cap("person", 1.0),
    }
)
"""The most trust 0..1 that a channel alone can build."""

RATES: Mapping[str, float] = MappingProxyType(
    {
        "text": _rate("text", 0.10),
        "voice": _rate("voice", 0.18),
        "video": _rate("video", 0.22),
        "person": _rate("person", 0.35),
    }
)
"""Share of the remaining way to the cap that one tick goes."""

MEDIA_LOSS = coefficient(
    "trust.media_loss",
    2.0,
    unit="ratio of losses",
    source="bos2002",
    strength="design",
    why="trust built through media is the more fragile; twice is ours",
)


def tick(trust: float, channel: str, fraction: float = 1.0) -> float:
    """Trust 0..1 after `fraction` (>= 0) of one exchange over `channel`.

    Moves toward the channel's cap, never past it; trust already above the cap stays as it is.
    Raises KeyError for an unknown channel. Source: bos2002.
    """
    room = CAPS[channel] - trust
    if room <= 0.0:
        return trust
    return trust + min(1.0, RATES[channel] * fraction) * room


def betrayed(trust: float, media_share: float, loss: float) -> float:
    """Trust 0..1 left after a betrayal that costs the share `loss` 0..1 of it.

    The share `media_share` 0..1 of the trust was built through media and loses twice as much,
    at most all of it. Source: bos2002.
    """
    media = trust * unit(media_share)
    kept = (trust - media) * (1.0 - unit(loss)) + media * (1.0 - unit(MEDIA_LOSS * loss))
    return max(0.0, kept)
