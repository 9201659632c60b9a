"""Names of saves, and their list."""

import os
from itertools import islice
from pathlib import Path

import pytest

from game.cli.saves import BadSaveName, UnknownSave, find_save, free_names, save_path, saved


@pytest.mark.parametrize("name", ["a", "first-week-1", "Größe", "x" * 64, "2nd_try"])
def test_plain_names(name):
    assert save_path(Path("saves"), name) == Path("saves") / f"{name}.jsonl"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../up",
        "a/b",
        "a\\b",
        "/etc/passwd",
        "-rf",
        "_a",
        ".hidden",
        "a.b",
        "a b",
        "a\n",
        "a\x00b",
        "x" * 65,
        "con",
        "NUL",
        "com1",
        "C:",
        "~",
        "a*",
        "\u202ea",
    ],
)
def test_names_that_reach_further_are_refused(name):
    with pytest.raises(BadSaveName):
        save_path(Path("saves"), name)


def test_free_names_count_up(tmp_path):
    assert list(islice(free_names(tmp_path / "nowhere", "fair"), 2)) == ["fair-1", "fair-2"]
    (tmp_path / "fair-1.jsonl").touch()
    (tmp_path / "fair-3.jsonl").touch()
    assert list(islice(free_names(tmp_path, "fair"), 2)) == ["fair-2", "fair-4"]


def test_the_latest_save_comes_first(tmp_path):
    for age, name in enumerate(["c", "a", "b"]):
        path = tmp_path / f"{name}.jsonl"
        path.write_text('{"scenario": "fair"}\n')
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
    (tmp_path / "notes.txt").touch()
    (tmp_path / ".c.jsonl").touch()
    (tmp_path / "d.jsonl").mkdir()
    assert [entry.name for entry in saved(tmp_path)] == ["c", "a", "b"]
    assert find_save(tmp_path).stem == "c"
    assert find_save(tmp_path, "b").stem == "b"


def test_saves_that_are_not_there(tmp_path):
    with pytest.raises(UnknownSave):
        find_save(tmp_path)
    (tmp_path / "fair-1.jsonl").touch()
    with pytest.raises(UnknownSave) as caught:
        find_save(tmp_path, "fair")
    assert caught.value.known == ("fair-1",)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"[" * 100_000, b"x" * 100_000])
def test_a_spoiled_save_is_still_listed(tmp_path, content):
    (tmp_path / "a.jsonl").write_bytes(content)
    assert [(entry.name, entry.scenario) for entry in saved(tmp_path)] == [("a", "")]
