"""Nothing repeats too soon, and one seed always tells the same."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.view.variants import pick

counts = st.integers(1, 12)
seeds = st.integers(0, 2**63)


def shown(seed, count, length, address="line/a/reply"):
    names = [str(index) for index in range(count)]
    return [pick(seed, address, names, occurrence) for occurrence in range(length)]


@given(seeds, counts, st.integers(0, 6))
def test_all_are_used_before_one_repeats(seed, count, turn):
    line = shown(seed, count, count * (turn + 1))[count * turn :]
    assert len(set(line)) == count


@given(seeds, st.integers(2, 12))
def test_none_follows_itself(seed, count):
    line = shown(seed, count, count * 8)
    assert all(one != after for one, after in pairwise(line))


@given(seeds, counts)
def test_a_seed_is_a_seed(seed, count):
    assert shown(seed, count, 20) == shown(seed, count, 20)


def test_seeds_and_addresses_differ():
    assert len({tuple(shown(seed, 8, 8)) for seed in range(50)}) > 40
    assert len({tuple(shown(1, 8, 8, f"line/{name}/reply")) for name in range(50)}) > 40


def test_no_variant_no_words():
    assert pick(1, "a", (), 3) == ""
    assert pick(1, "a", ("one",), 7) == "one"
    assert pick(1, "a", ("one", "two"), -1) in ("one", "two")
