"""Looking ahead without looking behind: imagined worlds, the searcher, and the oracle who sees."""

from types import SimpleNamespace

import pytest

from game.engine.imagine import imagine
from game.engine.known import SeenContact, SeenOpening
from game.engine.session import Session
from game.playtest import policies as registry
from game.playtest.lookahead.plays import played
from game.playtest.players import oracle, searcher
from game.playtest.policies import SLOW, UPPER_BOUNDS, WITHOUT, player_of, policies, usual

STEPS = (15, 40, 66, 90, 110)


def shown(record, kind):
    """What a player sees of a record."""
    names = [name for name, value in vars(kind).items() if isinstance(value, property)]
    return {name: getattr(record, name) for name in names}


def seen(session):
    """All that the player knows, as data."""
    s = session.seen
    names = [n for n, value in vars(type(s)).items() if isinstance(value, property)]
    plain = {n: getattr(s, n) for n in names if n not in ("contacts", "openings", "parts")}
    return {
        **plain,
        "contacts": [shown(c, SeenContact) for c in s.contacts],
        "openings": [shown(o, SeenOpening) for o in s.openings],
    }


@pytest.fixture(scope="module")
def halfway(tutorial):
    """A play by the mentor, at some of its decisions: sessions that may be written to."""
    session, found = Session(*tutorial, 4), []
    for number, action in enumerate(played(*tutorial, "mentor", 4)):
        if number in STEPS:
            found.append(session.copy())
        session.act(action)
    assert len(found) == len(STEPS)
    return found


def possible(session):
    return [(o.verb, o.subject, o.cost) for o in session.actions().possible()]


def with_another_truth(session):
    """The same to the player: other luck, other fits, trust and patience, other things to come."""
    other = session.copy(luck=999)
    stage = other._stage
    for name in stage.world.contacts:
        c = stage.world.contacts[name]
        c.fit = round(1.0 - c.fit, 6)
        c.trust = round(c.trust * 0.93, 6)
        c.goodwill = min(5, c.goodwill + 1)
        c.postponed = True
    for name in stage.world.openings:
        stage.world.openings[name].frozen_on = stage.world.minute + 60
        stage.later(stage.world.minute + 60, "freeze", name)
    for name in stage.world.contacts:
        stage.later(stage.world.minute + 30, "answer", name, "write", "message", "", False)
    return other


def test_an_imagined_play_looks_the_same_to_the_player(halfway):
    for session in halfway:
        known = seen(session)
        for luck in range(3):
            assert seen(imagine(session, luck)) == known


def test_imagining_leaves_the_play_as_it_is(halfway):
    for session in halfway:
        before = session.digest()
        imagine(session, 1)
        assert session.digest() == before


def test_what_is_unknown_is_drawn_from_the_priors_of_the_pack(halfway):
    session = halfway[0]
    worlds = [imagine(session, luck)._stage.world for luck in range(30)]
    for name, contact in session.pack.contacts.items():
        if name not in session._stage.world.contacts:
            continue
        fits = {world.contacts.peek(name).fit for world in worlds}
        low, high = contact.fit
        assert len(fits) > 10 and all(low <= fit <= high for fit in fits)
        guess = session.seen.contact(name)
        if guess.fit_known:
            assert all(abs(fit - guess.fit_guess) <= 0.12 + 1e-6 for fit in fits)


def test_nothing_hidden_reaches_an_imagined_play(halfway):
    """Whatever the truth is, the same luck imagines the same world."""
    for session in halfway:
        other = with_another_truth(session)
        assert seen(other) == seen(session)
        assert other.digest() != session.digest()
        for luck in (1, 2):
            one, two = imagine(session, luck), imagine(other, luck)
            assert one.digest() == two.digest()
            entries = [
                sorted((e[0], *e[2:]) for e in play._stage._heap if e[2] != "missed")
                for play in (one, two)
            ]
            assert entries[0] == entries[1]


def test_the_searcher_can_t_see_the_truth(halfway, monkeypatch):
    """Changing what the player can't know does not change its choice, also where it looks ahead."""
    monkeypatch.setattr(searcher, "FIRST", 2)
    monkeypatch.setattr(searcher, "MORE", 2)
    monkeypatch.setattr(searcher, "GRAVE", 0)
    monkeypatch.setattr(searcher, "HINT", 1)
    monkeypatch.setattr(searcher, "CLEAR", 1)
    looked, compared = [], 0
    wins = searcher._wins

    def watched(*args):
        looked.append(wins(*args))
        return looked[-1]

    monkeypatch.setattr(searcher, "_wins", watched)
    for session in halfway:
        other = with_another_truth(session)
        if possible(other) != possible(session):
            continue  # what can be done is seen
        chosen = [
            player_of(policies()["searcher"], play).choose(play.seen, play.actions())
            for play in (session, other)
        ]
        assert chosen[0] == chosen[1]
        half = len(looked) // 2
        assert looked[:half] == looked[half:]
        looked.clear()
        compared += 1
    assert compared >= 3


@pytest.fixture
def told(monkeypatch):
    """A searcher whose worlds go as they are told to: by the action's verb."""

    def make(wins):
        monkeypatch.setattr(searcher, "_wins", lambda world, action, luck: wins(action))
        monkeypatch.setattr(searcher, "GRAVE", 0)
        monkeypatch.setattr(searcher, "PLAIN", ())
        found = searcher.Searcher(4)
        found.dream(lambda luck: SimpleNamespace(copy=lambda: None))
        return found

    return make


def test_the_searcher_does_what_wins_where_it_imagines(halfway, told):
    session = halfway[0]
    own = policies()["mentor"](4).choose(session.seen, session.actions())
    other = told(lambda action: action != own).choose(session.seen, session.actions())
    assert other != own
    assert session.actions().find(other.verb, other.subject).reason is None
    assert told(lambda action: True).choose(session.seen, session.actions()) == own
    assert told(lambda action: False).choose(session.seen, session.actions()) == own


def test_the_searcher_plays_legally_to_an_end(tutorial, monkeypatch):
    monkeypatch.setattr(searcher, "FIRST", 1)
    monkeypatch.setattr(searcher, "MORE", 1)
    session = Session(*tutorial, 3)
    player = player_of(policies()["searcher"], session)
    while not session.over:
        session.act(player.choose(session.seen, session.actions()))
    assert session.outcome in ("hired", "out_of_time", "out_of_money")


def test_the_oracle_wins_where_the_mentor_can_and_follows_what_it_found(tutorial, watched):
    for seed in range(3):
        session, decisions = watched("oracle", seed)
        again, same = watched("oracle", seed)
        assert decisions == same and session.digest() == again.digest()
        if session.outcome != "hired":
            assert watched("mentor", seed)[0].outcome != "hired"


def test_the_oracle_gives_up_without_a_plan(tutorial, monkeypatch):
    monkeypatch.setattr(oracle, "MOST_DECISIONS", 1)
    session = Session(*tutorial, 0)
    player = player_of(policies()["oracle"], session)
    own = policies()["mentor"](0).choose(session.seen, session.actions())
    assert player.choose(session.seen, session.actions()) == own


def test_who_looks_ahead_or_behind_plays_only_if_named():
    assert set(SLOW) == {"searcher", "oracle"} and set(UPPER_BOUNDS) == {"oracle"}
    assert set(usual()) == set(policies()) - set(SLOW) - set(WITHOUT)
    assert registry.UPPER_BOUNDS[0] not in usual()
