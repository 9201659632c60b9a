"""The journal: every act once, in its day, with what came of it."""

import pytest

from game.engine.events import Acted, DayBegan, LineReceived
from game.playtest.policies import policies
from game.view.journal import matching

from .conftest import walk


def entries(view):
    return [entry for day in view.journal() for entry in day.entries]


@pytest.mark.parametrize("key", range(3))
def test_every_act_stands_there_once_and_in_its_day(view, key):
    for _ in walk(view.session, 60, key):
        pass
    acts = [event for event in view.session.events if isinstance(event, Acted)]
    days = [event for event in view.session.events if isinstance(event, DayBegan)]
    assert len(view.journal()) == 1 + sum(day.day > 1 for day in days)
    own = [e for e in entries(view) if e.done not in ("Overnight", "How it began")]
    assert len(own) == len(acts)
    assert [int(e.id) for e in own] == sorted(int(e.id) for e in own)
    assert len({e.id for e in entries(view)}) == len(entries(view))


def test_an_answer_stands_with_what_it_answers(view):
    """Whenever it came."""
    session, mentor = view.session, policies()["mentor"](7)
    while not any(isinstance(event, LineReceived) for event in session.events):
        session.act(mentor.choose(session.seen, session.actions()))
    line = next(event for event in session.events if isinstance(event, LineReceived))
    first = view.person(line.contact).thread[0]
    wrote = next(e for e in entries(view) if any(one.text == first.text for one in e.told))
    answer = wrote.told[-1]
    assert first.mine and answer.kind == "line" and answer.text == view.inbox()[-1].text
    assert wrote.gist == f"{answer.speaker}: {answer.text}"
    assert wrote.time < answer.when[-5:]


def test_found_by_all_words_wherever_they_stand(view):
    view.session.act(view.session.actions().find("look_up", "kit").action())
    (entry,) = entries(view)[-1:]
    word = entry.told[0].text.split()[0]
    assert matching(entry, "") and matching(entry, f"KIT {word}")
    assert not matching(entry, "kit xyzzy")
