"""What is asked before a play is said in words, and what was chosen is what the player reads."""

import pytest

from game.engine.session import Session
from game.pack.find import scenario
from game.view.catalogue import words
from game.view.start import questions
from game.view.view import View


@pytest.fixture(scope="module")
def pack():
    return scenario("first-week")[0]


def test_the_questions_come_with_what_they_change(pack):
    background, strength, help_ = questions(words("en"), pack, "first-handshake")
    changes = {choice.id: choice.changes for choice in background.choices}
    assert changes["planner"] == "" and changes["steward"] == "money +45 crowns, strain +6"
    assert changes["relief"] == "a day costs \N{MINUS SIGN}2 crowns"
    assert (background.usual, background.many, strength.usual) == ("planner", False, "even")
    assert help_.many and [choice.id for choice in help_.choices] == list(pack.accommodations)


def test_a_chosen_past_is_on_the_cards(pack):
    def note(setup):
        session = Session(pack, "first-handshake", 7, setup)
        return View(session, words("en")).person("osvaldo")

    assert "He rode in your bus" in str(note({"background": "driver"}))
    assert "He rode in your bus" not in str(note({}))
