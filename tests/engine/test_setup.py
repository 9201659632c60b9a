"""A play begins as the player chose, keeps it in its journal, and repeats it from there."""

import json

import pytest

from game.engine.play import JournalError, Play, verify
from game.engine.session import Session
from game.pack.find import scenario
from game.pack.setup import BadSetup
from game.playtest.policies import policies

CHOSEN = {"background": "driver", "strength": "asking", "accommodation": ["notes"]}


@pytest.fixture(scope="module")
def pack():
    return scenario("first-week")[0]


def begun(pack, setup, seed=7):
    return Session(pack, "first-handshake", seed, setup)


def test_answers_reach_the_first_morning(pack):
    usual, driver = begun(pack, {}), begun(pack, CHOSEN)
    for name, more in (("mags", False), ("osvaldo", True), ("teodora", None)):
        before, after = (one._stage.world.contacts[name].hours for one in (usual, driver))
        assert (after > before) is bool(more) and (after == before) is (more is None)
    assert driver._stage.world.efficacy == pytest.approx(usual._stage.world.efficacy + 0.1)
    assert driver.scenario.player.role == "planner, and before that driver of the Nine"
    assert usual.digest() != driver.digest()


def test_guards_see_what_was_chosen(pack):
    world = begun(pack, CHOSEN)._stage.world
    seen = [
        world.call_chose(name) for name in ("driver", "asking", "notes", "planner", "step-free")
    ]
    assert seen == [True, True, True, False, False]
    usual = begun(pack, {})._stage.world
    assert usual.call_chose("planner") and not usual.call_chose("notes")


def test_nothing_chosen_is_the_usual_answers(pack):
    said = {"background": "planner", "strength": "even", "accommodation": []}
    assert begun(pack, said).setup == {} and begun(pack, said).digest() == begun(pack, {}).digest()


def test_facts_may_be_known_from_the_start(pack):
    data = json.loads(json.dumps(pack.data))
    data["scenarios"]["first-handshake"]["cast"][0]["knows"] = ["lengths"]
    from game.pack.load import build

    session = begun(build(data), {})
    fact = session.seen.contact("mags").facts[0]
    assert (fact.id, fact.source) == ("lengths", "profile")
    assert not session.seen.contact("osvaldo").facts


def test_what_is_not_offered_begins_nothing(pack, tmp_path):
    with pytest.raises(BadSetup):
        Play.start(tmp_path / "play.jsonl", pack, "first-handshake", 7, {"background": "king"})
    assert not list(tmp_path.iterdir())


def test_a_journal_keeps_the_choice_and_holds_to_it(pack, tmp_path):
    path = tmp_path / "play.jsonl"
    play = Play.start(path, pack, "first-handshake", 7, CHOSEN)
    mentor = policies()["mentor"](7)
    for _ in range(30):
        play.act(mentor.choose(play.session.seen, play.session.actions()))
    digest = play.session.digest()
    play.close()
    assert json.loads(path.read_text("utf-8").split("\n")[0])["setup"] == CHOSEN
    assert verify(path).digest == digest
    again = Play.resume(path)
    assert again.session.setup == CHOSEN
    again.undo()
    assert again.session.setup == CHOSEN
    again.close()


def test_a_journal_of_a_choice_that_is_not_there_is_damaged(pack, tmp_path):
    from game.engine import journal

    path = tmp_path / "play.jsonl"
    writer = journal.Writer(path)
    setup = {"background": "king"}
    header = journal.Header("first-handshake", 7, setup, 1, pack.digest)
    writer.create(header, pack.data)
    writer.close()
    with pytest.raises(JournalError) as caught:
        verify(path)
    assert (caught.value.code, caught.value.values["line"]) == ("damaged", 1)
