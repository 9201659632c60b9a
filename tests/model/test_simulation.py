"""What many draws of the equations together give: facts 11 and 12 and the default market."""

import random
from functools import cache
from statistics import correlation, fmean, stdev

from game.model import funnel, meeting


@cache
def interviews(n=40_000):
    luck = random.Random(7)
    rows = []
    for _ in range(n):
        terms = {term: luck.gauss(0, 1) for term in meeting.WEIGHTS}
        rating = meeting.score(terms, meeting.normal(luck.random()))
        hired = luck.random() < funnel.offer(rating, False)
        rows.append((meeting.first_impression(terms), rating, float(hired)))
    return tuple(zip(*rows, strict=True))


def test_the_first_impression_goes_with_the_offer():
    first, _, hired = interviews()
    assert 0.12 < correlation(first, hired) < 0.32


def test_the_first_impression_goes_with_the_rating():
    first, rating, _ = interviews()
    assert 0.35 < correlation(first, rating) < 0.50


def test_video_in_standard_deviations_of_the_rating():
    _, rating, _ = interviews()
    assert abs(meeting.VIDEO / stdev(rating) - 0.41) < 0.01


def test_offers_of_the_default_market():
    _, _, hired = interviews()
    assert 0.15 < fmean(hired) < 0.21
