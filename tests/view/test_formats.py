"""Dates, money and prices, as they are read."""

from datetime import datetime

import pytest

from game.engine.actions import Cost
from game.view import formats, wording
from game.view.catalogue import words

EN = words("en")
MOMENT = datetime(2026, 3, 4, 9, 40)  # noqa: DTZ001 - a formatter asks for no zone


def test_dates_and_times():
    assert formats.date(EN, MOMENT) == "Wed 4 March"
    assert formats.clock(EN, MOMENT) == "09:40"
    assert formats.stamp(EN, MOMENT) == "Wed 4 March, 09:40"
    assert formats.weekday(EN, MOMENT) == "Wednesday"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (230, "230 crowns"),
        (1, "1 crown"),
        (0, "0 crowns"),
        (-5, "-5 crowns"),
        (1234.4, "1,234 crowns"),
        (12003004, "12,003,004 crowns"),
    ],
)
def test_money(amount, text):
    assert formats.money(EN, amount) == text


@pytest.mark.parametrize(
    ("cost", "text"),
    [
        (Cost(), ""),
        (Cost(12, 4), "12 min · 4 energy"),
        (Cost(90, 12, 3, 5), "1 h 30 min · 12 energy · 3 crowns · some strain"),
        (Cost(240, -15, 0, -18), "4 h · +15 energy · eases the strain"),
        (Cost(420, 45, -60, 3), "7 h · 45 energy · +60 crowns · a little strain"),
        (Cost(3, 0.4), "3 min · 1 energy"),
    ],
)
def test_prices(cost, text):
    assert formats.price(EN, cost) == text


def test_measures_in_words():
    assert [wording.strain(EN, points) for points in (0, 20, 59, 60, 100)] == [
        "calm",
        "a little tense",
        "tense",
        "worn",
        "at the limit",
    ]
    assert [wording.fit(EN, guess) for guess in (0.1, 0.5, 0.7, 1.0)] == [
        "little in common",
        "some things in common",
        "a good deal in common",
        "a lot in common",
    ]
    assert wording.source(EN, "thread/evening-school") == "from a thread they wrote in"
    assert wording.source(EN, "dream") == ""
    assert wording.channel(EN, "email") == "e-mail"
    assert wording.channel(EN, "carrier_pigeon") == "carrier pigeon"
