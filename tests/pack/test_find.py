import shutil
from types import SimpleNamespace

import pytest

from game import paths
from game.pack import find as finder
from game.pack.diagnostics import PackError
from game.pack.find import UnknownName, available, bundle, find, scenario


@pytest.fixture
def installed(good):
    """The good packs, as the user's own."""
    folder = paths.folders().packs
    shutil.copytree(good, folder)
    return folder


@pytest.fixture
def distribution(good, monkeypatch):
    """A distribution that brings `tiny` under another name, and says when it is run."""
    ran = []

    def folder():
        ran.append(True)
        return good / "tiny"

    point = SimpleNamespace(name="brought", load=lambda: folder)
    points = lambda group, name="brought": [point] if name == "brought" else []  # noqa: E731
    monkeypatch.setattr(finder, "entry_points", points)
    return ran


def test_the_bundle_comes_first(installed):
    names = {one.name: one for one in available()}
    assert names["tiny"].origin == "user"
    for path in bundle().glob("*/pack.yaml"):
        assert names[path.parent.name].origin == "bundle"
        assert find(path.parent.name) == path.parent


def test_packs_by_name_and_by_path(installed, tmp_path):
    assert find("tiny") == installed / "tiny"
    assert find(str(installed / "tiny")) == installed / "tiny"


@pytest.mark.parametrize("name", ["tinny", "", "..", "../good", "/", "tiny/../tiny", "~", "\0"])
def test_no_such_pack(installed, name):
    with pytest.raises(UnknownName) as caught:
        find(name)
    if name == "tinny":
        assert caught.value.hint == "Did you mean `tiny`?"
        assert "`tinny`" in str(caught.value)


def test_scenarios_by_every_name(installed):
    for name in ("tiny", "tiny-one", "tiny/tiny-one", "tiny/tiny"):
        pack, found = scenario(name)
        assert (pack.meta.id, found) == ("tiny", "tiny-one")
    for pack_name in ("tiny", str(installed / "tiny"), installed / "tiny"):
        assert scenario("tiny-one", pack_name)[1] == "tiny-one"
    assert scenario(f"{installed / 'tiny'}/tiny-one")[1] == "tiny-one"


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("tiny-two", None),
        ("stock", None),
        ("tiny/tiny-two", None),
        ("tiny-two", "tiny"),
        ("", None),
    ],
)
def test_no_such_scenario(installed, name, pack):
    with pytest.raises(UnknownName) as caught:
        scenario(name, pack)
    assert caught.value.what == "scenario"


def test_a_name_that_is_nearly_right(installed):
    with pytest.raises(UnknownName) as caught:
        scenario("tiny-on")
    assert caught.value.hint == "Did you mean `tiny-one`?"


def test_a_strangers_pack_is_checked_whole(installed):
    hints = installed / "tiny" / "scenarios" / "tiny-one.yaml"
    text = hints.read_text(encoding="utf-8")
    hints.write_text(text.replace("day == 1", "dey == 1"), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        scenario("tiny-one")
    assert [one.code for one in caught.value.diagnostics] == ["FH410"]


def test_distributions_are_listed_without_being_run(distribution, good):
    brought = next(one for one in available() if one.name == "brought")
    assert (brought.path, brought.origin) == (None, "distribution")
    assert distribution == []
    assert find("brought") == good / "tiny"
    assert distribution == [True]


def test_a_distribution_that_brings_nothing(distribution, monkeypatch, tmp_path):
    point = SimpleNamespace(name="brought", load=lambda: lambda: tmp_path)
    monkeypatch.setattr(finder, "entry_points", lambda group, name="brought": [point])
    with pytest.raises(UnknownName):
        find("brought")
