"""What is chosen before the first morning is held to what there is, and changes only that."""

import copy

import pytest

from game.pack.check import check
from game.pack.load import build, load
from game.pack.setup import BadSetup, checked, chosen, settled

ROWS = [
    {
        "id": "past",
        "title": "Before",
        "default": "clerk",
        "answers": [
            {"id": "nurse", "title": "A nurse", "text": "Nights.", "money": -500, "efficacy": 0.7,
             "role": "nurse", "interests": ["nights"],
             "cast": {"ben": {"hours": 9, "known": False}},
             "vars": {"told": True, "mood": "cross"}},
            {"id": "clerk", "title": "A clerk", "text": "Days."},
        ],
    }
]  # fmt: skip
HELP = {"notes": {"id": "notes", "title": "Notes", "text": "T"},
        "step": {"id": "step", "title": "No step", "text": "T"}}  # fmt: skip


@pytest.fixture
def pack(good):
    data = copy.deepcopy(dict(load(good / "tiny", [good]).data))
    data["scenarios"]["tiny-one"]["options"] = ROWS
    data["accommodations"] = HELP
    return build(data)


def test_a_setup_has_one_form(pack):
    given = {"past": "clerk", "accommodation": ["step", "notes", "step"], "inflation": 0}
    assert checked(pack, "tiny-one", given) == {"accommodation": ["notes", "step"], "inflation": 0}
    assert checked(pack, "tiny-one", {"accommodation": "notes"}) == {"accommodation": ["notes"]}
    assert checked(pack, "tiny-one", {"accommodation": [], "past": "nurse"}) == {"past": "nurse"}


@pytest.mark.parametrize(
    ("setup", "code"),
    [
        ({"pasta": "clerk"}, "row"),
        ({"past": "clark"}, "answer"),
        ({"past": ["clerk"]}, "answer"),
        ({"accommodation": [{}]}, "answer"),
        ({"inflation": 1.5}, "share"),
        ({"inflation": True}, "share"),
        ({"inflation": float("nan")}, "share"),
    ],
)
def test_what_is_not_offered_is_refused(pack, setup, code):
    with pytest.raises(BadSetup) as caught:
        checked(pack, "tiny-one", setup)
    assert caught.value.code == code


def test_an_answer_changes_what_it_says_and_no_more(pack):
    plain, nurse = (settled(pack, "tiny-one", setup) for setup in ({}, {"past": "nurse"}))
    assert plain == pack.scenarios["tiny-one"]
    assert (nurse.player.money, nurse.player.efficacy, nurse.player.role) == (0, 1, "nurse")
    assert nurse.player.living == plain.player.living
    ana, ben = nurse.cast
    assert ana == plain.cast[0] and (ben.hours, ben.known, ben.link) == (9, False, False)
    assert nurse.vars["told"].start is True and nurse.vars["mood"].start == "cross"
    assert nurse.vars["count"] == plain.vars["count"]


def test_all_that_was_chosen_can_be_asked_for(pack):
    assert chosen(pack, "tiny-one", {}) == {"clerk"}
    both = {"past": "nurse", "accommodation": ["notes"]}
    assert chosen(pack, "tiny-one", both) == {"nurse", "notes"}


def test_guards_ask_only_for_what_can_be_chosen(write, page, good):
    scene = (
        "id: ana-chat\nkind: chat\ntitle: T\nof: ana\ninitial: one\nstates:\n  one:\n    say: S\n"
        "    choices:\n      - {id: a, text: A, to: two}\n"
        "      - {id: b, text: B, when: chose('ghost'), to: two}\n  two: {say: S}\n"
    )
    files = {"pack.yaml": page("odd", ["tiny"]), "scenes/ana-chat.yaml": scene}
    found = check(write("odd", files), [good])
    assert [(one.code, one.file, one.line) for one in found] == [
        ("FH418", "scenes/ana-chat.yaml", 11)
    ]
