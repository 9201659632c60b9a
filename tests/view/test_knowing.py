"""What the desk tells of a tie is what the player can know: meters, chances, manner, the feed."""

import ast
from pathlib import Path

import pytest

from game.engine.events import LineReceived, MessageSent, TextRef
from game.engine.session import Session
from game.playtest.policies import policies
from game.view import felt, meters, odds
from game.view.cards import STEPS
from game.view.catalogue import words
from game.view.view import View

from .conftest import SCENARIO, walk


def played(pack, policy, seed, decisions=60):
    session = Session(pack, SCENARIO, seed)
    view, chooser = View(session, words("en")), policies()[policy](seed)
    while not session.over and session.decisions < decisions:
        session.act(chooser.choose(session.seen, session.actions()))
    return session, view


@pytest.mark.parametrize("policy", ["mentor", "novice"])
def test_the_trust_one_feels_is_near_what_there_is(pack, policy):
    off = []
    for seed in range(4):
        session, view = played(pack, policy, seed)
        record = view._now().record
        off += [
            abs(record.felt.trust(c.id) - c.trust) for c in session._stage.world.contacts.values()
        ]
    assert max(off) < 0.25 and sum(off) / len(off) < 0.08


@pytest.mark.parametrize("module", [felt, odds, meters])
def test_no_truth_goes_into_what_is_shown(module):
    tree = ast.parse(Path(module.__file__).read_text())
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"_stage", "_c", "world", "goodwill", "score", "fit", "habit"}


def test_a_hidden_truth_changes_nothing_that_is_shown(pack):
    """Two worlds that differ in what nobody has told the player look the same."""
    shown = []
    for goodwill, fit, trust in ((1, 0.05, 0.0), (5, 0.95, 1.0)):
        session = Session(pack, SCENARIO, 7)
        for c in session._stage.world.contacts.values():
            c.goodwill, c.fit, c.trust = goodwill, fit, trust
            c.channels = dict.fromkeys(c.channels, fit)
        view = View(session, words("en"))
        rows = [(row.label, row.odds) for group in view.groups() for row in group.rows]
        cards = [view.person(row.id) for row in view.people()]
        shown.append((rows, cards, view.feed()))
    assert shown[0] == shown[1]


def test_what_hangs_on_chance_says_how_likely_it_is(pack):
    told = {}
    for decisions in (0, 10, 40):
        _, view = played(pack, "mentor", 7, decisions)
        rows = [row for group in view.groups() for row in group.rows]
        told |= {row.option.verb: row.odds for row in rows if not row.reason}
        assert not any(row.odds for row in rows if row.reason)
    assert all(told[verb] for verb in ("comment", "write", "voice", "invite", "walk_in"))
    assert not any(told[verb] for verb in ("wait", "rest", "end_day", "look_up"))


def test_the_meters_rise_with_what_went_between(pack):
    _, early = played(pack, "mentor", 7, 0)
    _, late = played(pack, "mentor", 7, 60)
    before, after = early.person("mags").meters, late.person("mags").meters
    assert [meter.name for meter in before] == ["Closeness", "Trust felt"]
    assert after[1].level > before[1].level and after[1].word != before[1].word
    for steps in (meters._CLOSENESS, meters._TRUST):
        assert len(steps) == STEPS + 1


def test_how_somebody_answers_is_counted_from_the_letters(session, view):
    def wrote(minute):
        return MessageSent(minute, "kit", "write", "message", (), "", "Hello.")

    def answered(minute):
        return LineReceived(minute, "kit", "reply", "message", TextRef("line/kit/reply"))

    session.events += [wrote(500), answered(560), wrote(600), answered(900), wrote(1000)]
    manner = view.person("kit").manner
    assert manner == ("Answered 2 of 3 messages", "Answers on the same day")
    session.events += [wrote(2000), answered(9000), answered(9100), wrote(9200), answered(19000)]
    assert view.person("kit").manner[1] == "Takes days to answer"


def test_shared_ground_shows_once_it_was_found(view, session):
    assert not any("care about" in text for text in view.person("kit").ground)
    session.act(session.actions().find("look_up", "kit").action())
    ground = view.person("kit").ground
    assert ground[0].startswith("Both of you care about ") and "night work" in ground[0]
    assert any("in common" in text for text in ground)


def test_the_feed_holds_what_is_public_the_newest_first(session, view):
    start = view.feed()
    assert {row.kind for row in start} == {"Profile", "Event"}
    assert {row.group for row in start if row.kind == "Profile"} == {
        f"contact/{person.id}" for person in view.people()
    }
    assert all(row.new for row in start)
    view.read_feed()
    assert not any(row.new for row in view.feed())
    session.act(session.actions().find("look_up", "kit").action())
    assert view.feed()[0].text.startswith("Kit: kept the attendance book")
    session.act(session.actions().find("post", "").action())
    newest = view.feed()[0]
    assert (newest.kind, newest.new) == ("Your post", True)


@pytest.mark.parametrize("key", range(3))
def test_every_row_of_a_whole_plays_feed_reads(view, key):
    for _ in walk(view.session, 120, key):
        pass
    rows = view.feed()
    kinds = {"contact", "opening", "event", ""}
    assert {row.group.partition("/")[0] for row in rows} <= kinds
    assert all(row.text.strip(" :") and "{" not in row.text for row in rows)
