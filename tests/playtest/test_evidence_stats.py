"""The intervals against known values, and at their edges."""

import math

import pytest

from game.playtest.evidence import stats


def test_wilson():
    one = stats.share(10, 100)
    assert (one.value, round(one.low, 4), round(one.high, 4)) == (0.1, 0.0552, 0.1744)
    assert stats.share(0, 50).low == pytest.approx(0) and stats.share(0, 50).high > 0.05
    assert math.isnan(stats.share(0, 0).value)


def test_ratio_of_shares():
    one = stats.ratio(stats.share(700, 1000), stats.share(20, 1000))
    assert one.value == pytest.approx(35)
    assert (round(one.low, 1), round(one.high, 1)) == (22.6, 54.1)
    assert math.isnan(stats.ratio(stats.share(1, 9), stats.share(0, 9)).value)


def test_ratio_to_the_mean_of_one_is_a_ratio():
    over, under = stats.share(30, 50), stats.share(20, 50)
    mean, plain = stats.ratio_to_mean(over, [under]), stats.ratio(over, under)
    assert mean.low == pytest.approx(plain.low) and mean.high == pytest.approx(plain.high)


def test_paired_lift():
    lift = stats.paired_lift(100, 155, 55, 1000)
    assert lift.value == pytest.approx(0.55) and lift.low < 0.55 < lift.high
    assert math.isnan(stats.paired_lift(0, 3, 3, 10).value)


def test_moved_keeps_the_interval_in_order():
    one = stats.share(20, 100).moved(0.5, -1)
    assert one.value == pytest.approx(0.3) and one.low < one.value < one.high


def test_means():
    a, b = [1.0, 2.0, 3.0, 4.0], [0.0, 1.0, 2.0, 3.0]
    assert stats.difference(a, b).value == pytest.approx(1)
    assert stats.in_deviations(a, b).value == pytest.approx(1 / 1.2909944)
    assert stats.mean_ratio([2.0, 4.0], [1.0, 2.0]).value == pytest.approx(2)
    assert stats.mean_ratio([2.0, 4.0], [1.0, 2.0]).low == pytest.approx(2)


def test_what_can_not_be_measured_is_no_number():
    assert math.isnan(stats.in_deviations([1.0, 2.0], [1.0, 1.0]).value)
    assert math.isnan(stats.mean_ratio([], []).value)
    assert math.isnan(stats.correlated([1.0] * 5, [1.0, 2.0, 3.0, 4.0, 5.0]).value)


def test_correlation():
    one = stats.correlated([1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 1.0, 4.0, 3.0, 5.0])
    assert one.value == pytest.approx(0.8)
    assert -1 < one.low < 0.8 < one.high < 1


def test_rows_that_came_to_nothing_are_left_out():
    nan = float("nan")
    assert stats.measured([[1.0, nan, 3.0], [4.0, nan, 6.0]]) == [[1.0, 3.0], [4.0, 6.0]]
