"""The list of people in each order, and searched."""

import pytest

from game.view.cards import PersonRow
from game.view.catalogue import words
from game.view.roster import ORDERS, above, arrange, beside, following, matches


def row(id, rank=0, last_word=-1, last="", city="Home", awake=True):
    return PersonRow(
        id=id,
        name=f"Name of {id}",
        role="keeper of clocks",
        employer="The Tower",
        rung=f"rung {rank}",
        rank=rank,
        unread=False,
        note="",
        local_time="09:00",
        awake=awake,
        city=city,
        last=last,
        last_word=last_word,
    )


ROWS = [
    row("a", rank=1, city="Ulm", awake=False),
    row("b", rank=3, last="2 years ago", last_word=-1051200, city="Faro"),
    row("c", rank=0, last="just now", last_word=900, city="Ulm"),
]


@pytest.mark.parametrize(
    ("order", "ids"),
    [("known", "abc"), ("rung", "bac"), ("last", "cba"), ("city", "bac"), ("awake", "bca")],
)
def test_each_order(order, ids):
    assert "".join(row.id for row in arrange(ROWS, order)) == ids


def test_the_orders_go_around():
    order, seen = "known", []
    for _ in ORDERS:
        seen.append(order)
        order = following(order)
    assert (seen, order) == (list(ORDERS), "known")


@pytest.mark.parametrize("typed", ["", "NAME of b", "tower", "faro", "rung 3", "clocks b faro"])
def test_found_by_what_is_shown_of_somebody(typed):
    assert matches(ROWS[1], typed)
    assert not matches(ROWS[1], typed + " ulm")


def test_beside_a_name_stands_what_the_order_goes_by():
    say = words("en")
    assert [beside(say, ROWS[0], order) for order in ORDERS] == [
        "rung 1", "rung 1", "never", "away", "09:00 away",
    ]  # fmt: skip
    assert beside(say, ROWS[1], "last") == "2 years ago"
    assert beside(say, ROWS[1], "city") == "rung 3"
    assert [above(ROWS[1], order) for order in ORDERS] == ["", "", "", "Faro 09:00", ""]
