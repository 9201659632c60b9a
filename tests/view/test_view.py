"""The cards: what the player knows, and nothing else."""

import pytest

from game.engine.session import Session
from game.view.cards import PersonCard
from game.view.catalogue import words
from game.view.codex import citation
from game.view.view import View

from .conftest import SCENARIO, walk


def test_intro(view, pack):
    title, story, morning = view.intro()
    assert title.text == "First Handshake"
    assert story.text in [text.rstrip() for text in pack.scenarios[SCENARIO].intro]
    assert morning.text == "Day 1 of 18: Mon 2 March. Energy 100, 250 crowns."


def test_header(view):
    header = view.header()
    assert (header.day, header.date, header.time) == ("Day 1 of 18", "Mon 2 March", "08:00")
    assert (header.energy, header.money, header.strain) == (100, "250 crowns", "calm")
    assert (header.handshakes, header.meetings, header.place) == (0, 0, "Sevenstairs")


def test_people(view, pack):
    rows = {row.id: row for row in view.people()}
    assert set(rows) == {"mags", "osvaldo", "teodora", "kit"}
    mags = rows["mags"]
    assert (mags.name, mags.employer) == ("Marguerite Oyelaran", "Pell & Daughter")
    assert (mags.rung, mags.local_time, mags.unread) == ("connected", "08:00", False)
    assert mags.note == pack.scenarios[SCENARIO].cast[0].note


def test_a_card_holds_only_what_is_known(view, pack):
    for contact in pack.contacts.values():
        card = view.person(contact.id)
        shown = repr(card)
        assert card.profile and card.facts == () and card.thread == ()
        assert not any(text.strip() in shown for text in contact.truth)
        assert not any(fact.text in shown for fact in contact.facts)
        assert not any(haunt.text in shown for haunt in contact.haunts)
        assert "at ease with" not in shown and "in common" not in shown


def test_what_is_looked_up_stands_on_the_card(view, pack):
    option = view.session.actions().find("look_up", "mags")
    view.session.act(option.action())
    card = view.person("mags")
    assert ("from the profile" in {source for _, source in card.facts}) or card.facts == ()
    assert any("in common" in text for text in card.ground)


def test_the_ladder_has_one_place_to_stand(view):
    card = view.person("mags")
    assert [rung.name for rung in card.ladder if rung.here] == ["connected"] == [card.rung]
    assert [rung.reached for rung in card.ladder] == sorted(
        (rung.reached for rung in card.ladder), reverse=True
    )


def test_nobody_is_nobody(view):
    with pytest.raises(KeyError):
        view.person("nobody")


def test_agenda_and_openings_of_the_first_day(view):
    assert view.openings() == []
    assert [row.what for row in view.agenda() if row.what == "the Cranking"]
    assert view.inbox() == [] and view.scene() is None and view.end() is None


def test_hints_come_once(view, pack):
    first = view.hint()
    assert first in [hint.text for hint in pack.scenarios[SCENARIO].hints]
    assert view.hint() != first


@pytest.mark.parametrize("key", range(4))
def test_every_card_of_a_play(view, key):
    """Whatever happens, every card can be asked for, and reads as text."""
    scenes = 0
    for _ in walk(view.session, 100, key):
        cards = [view.header(), *view.people(), *view.openings(), *view.agenda(), *view.inbox()]
        cards += [view.person(row.id) for row in view.people()]
        assert not any("{" in repr(card) or "None" in repr(card) for card in cards)
        scene = view.scene()
        scenes += scene is not None
        if scene:
            assert scene.title and scene.choices and scene.mood in scene.mood
        assert (view.end() is not None) == view.session.over
    assert scenes


def test_letters_are_unread_until_read(view):
    for _ in walk(view.session, 80, 1):
        waiting = [row for row in view.inbox() if row.unread]
        for contact in {row.contact for row in waiting}:
            assert next(row for row in view.people() if row.id == contact).unread
            view.read(contact)
        assert not any(row.unread for row in (*view.inbox(), *view.people()))


def test_what_was_read_stays_read_when_a_decision_is_taken_back(view, pack):
    hint, play = view.hint(), walk(view.session, 200, 1)
    steps = next(n for n, _ in enumerate(play, 1) if any(row.unread for row in view.inbox()))
    for row in view.people():
        view.read(row.id)
    next(play)
    earlier = Session(pack, SCENARIO, 7)
    assert len(list(walk(earlier, steps, 1))) == steps
    again = view.anew(earlier)
    assert again.inbox() and not any(row.unread for row in again.inbox())
    assert again.hint() != hint


def test_whoever_resumes_has_read_the_days_before(view, pack):
    list(walk(view.session, 120, 1))
    resumed = View(view.session, words("en"))
    record = resumed._context.record
    lines = [line for line, _ in record.lines]
    unread = [row.unread for row in reversed(resumed.inbox())]
    assert unread == [line.minute >= record.morning for line in lines] and unread


def test_the_thread_holds_both_sides(view):
    list(walk(view.session, 120, 1))
    cards = [view.person(row.id) for row in view.people()]
    entries = [entry for card in cards for entry in card.thread]
    assert {entry.mine for entry in entries} == {True, False}
    assert all(entry.text and entry.when and entry.speaker for entry in entries)
    assert isinstance(cards[0], PersonCard)


def test_an_ask_in_writing_stands_in_the_thread(view):
    option = view.session.actions().find("connect", "teodora")
    view.session.act(option.action())
    (entry,) = view.person("teodora").thread
    assert entry.mine and "Teodora" in entry.text


def test_the_end_card(view, pack):
    act = view.session.actions().find("walk_away", "")
    view.session.act(act.action())
    end = view.end()
    titles = {ending.title for ending in pack.scenarios[SCENARIO].endings}
    assert end.outcome == "walked_away" and end.title in titles and end.text
    assert dict(end.tallies)["Days"] == "1" and dict(end.tallies)["Offers"] == "0"


def test_a_source_is_cited():
    keys = ("roghanizad2017", "rajkumar2022", "hall2018", "inmail", "no-such")
    cited = [citation(words("en"), key) for key in keys]
    assert cited[0].startswith("Roghanizad & Bohns 2017, ")
    assert cited[1].startswith("Rajkumar et al. 2022, ")
    assert cited[2].startswith("Hall 2018, ")
    assert "None" not in cited[3] and cited[4] == "no-such"
