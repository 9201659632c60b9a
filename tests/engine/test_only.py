"""A journal carries what its scenario can reach, and that is enough to play it."""

import json

import pytest

from game.engine.play import Play, verify
from game.engine.session import Session
from game.pack.find import available
from game.pack.generate.make import expanded
from game.pack.load import build, load
from game.pack.only import only
from game.playtest.policies import policies

from .conftest import at_random


def scenarios():
    for found in available():
        pack = load(found.path)
        for name in pack.scenarios:
            yield pytest.param(pack, name, id=f"{found.name}/{name}")


@pytest.mark.parametrize(("pack", "name"), scenarios())
@pytest.mark.parametrize("policy", ["mentor", "random"])
def test_the_part_plays_as_the_whole(pack, name, policy):
    """The part is built anew from its data, as a journal's is."""
    pack = expanded(pack, name, 5, {})
    part = build(only(pack, name).data)
    assert list(part.scenarios) == [name]
    whole, apart = Session(pack, name, 5), Session(part, name, 5)
    for session in (whole, apart):
        player = policies()[policy](5)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
    assert apart.events == whole.events and apart.digest() == whole.digest()
    for event in apart.events:
        text = getattr(event, "text", None)
        if text is not None:
            assert part.texts(text.address, name) == pack.texts(text.address, name)


def test_nobody_else_s_scenes_are_kept(world_pack):
    """Neither people who are not of the cast, nor what belongs to them."""
    data = json.loads(json.dumps(world_pack.data))
    stray = dict(next(iter(data["contacts"].values())), id="stray")
    data["contacts"]["stray"] = stray
    scene = next(one for one in data["scenes"].values() if one["kind"] == "meeting")
    data["scenes"]["stray-meeting"] = dict(scene, id="stray-meeting", of="stray")
    whole = build(data)
    part = only(whole, "three-cities")
    assert "stray" in whole.contacts and "stray" not in part.contacts
    assert "stray-meeting" not in part.scenes
    assert set(part.contacts) == {m.contact for m in part.scenarios["three-cities"].cast}
    assert build(part.data) == part


def test_a_journal_of_the_whole_pack_still_replays(world_pack, tmp_path, monkeypatch):
    """Those written before carry all of the pack."""
    monkeypatch.setattr("game.engine.play.only", lambda pack, scenario: pack)
    play = Play.start(tmp_path / "old.jsonl", world_pack, "three-cities", 4)
    for _ in range(25):
        option = play.session.actions().possible()[0]
        play.act(option.action())
    play.close()
    monkeypatch.undo()
    assert verify(tmp_path / "old.jsonl").digest == play.session.digest()
    again = Play.resume(tmp_path / "old.jsonl")
    assert again.session.events == play.session.events
    again.close()


def test_a_play_and_its_resumption_are_on_the_same_pack(world_pack, tmp_path):
    play = Play.start(tmp_path / "new.jsonl", world_pack, "three-cities", 4)
    for action in at_random(play.session.copy(), 4, most=12):
        play.act(action)
    play.close()
    again = Play.resume(tmp_path / "new.jsonl")
    assert again.session.pack == play.session.pack == only(world_pack, "three-cities")
    assert again.session.digest() == play.session.digest()
    again.close()
