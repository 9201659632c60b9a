"""Which variant of a text is shown: a keyed permutation, so that nothing repeats too soon.

The key is (seed, address, occurrence) and never a text itself, so that a translation with as many
variants shows the same ones, and chance is not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b


def pick(seed: int, address: str, variants: Sequence[str], occurrence: int) -> str:
    """The variant for this occurrence (0 first); "" if there is none.

    All are used before one repeats, and one never follows itself.
    """
    if len(variants) < 2:
        return variants[0] if variants else ""
    turn, position = divmod(max(occurrence, 0), len(variants))
    return variants[_order(seed, address, len(variants), turn)[position]]


def _order(seed: int, address: str, count: int, turn: int) -> list[int]:
    """The order of one round. Two variants simply take turns; with more, a round that would begin
    with the one just shown begins with its second."""
    order = _shuffled(seed, address, count, turn if count > 2 else 0)
    if count > 2 and turn > 0 and order[0] == _shuffled(seed, address, count, turn - 1)[-1]:
        order[0], order[1] = order[1], order[0]
    return order


def _shuffled(seed: int, address: str, count: int, turn: int) -> list[int]:
    return sorted(range(count), key=lambda index: _hash(seed, address, turn, index))


def _hash(*key: object) -> bytes:
    return blake2b("\x1f".join(map(str, key)).encode(), digest_size=8).digest()
