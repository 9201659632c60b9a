"""A city is shared by its code: shown at the start and the end, and played again by it."""

import json
import re

import pytest

CODE = re.compile(r"The code of this city: ([0-9A-Z-]+)")
HARD = ["--set", "difficulty=hard", "--set", "sector=bread"]


def play(quickly, *arguments, journal="a.jsonl"):
    ran = quickly("play", *arguments, "--plain", "--policy", "random", "--journal", journal)
    assert ran.status == 0, ran.err
    return ran.out


@pytest.fixture
def city(quickly, home, tmp_path):
    out = play(quickly, "sandbox", "--seed", "41", *HARD)
    return out, CODE.search(out)[1], tmp_path


def test_the_code_is_shown_at_the_start_and_the_end(city):
    out, code, _ = city
    assert out.count(code) == 2 and out.index(code) < 3000


def test_the_code_plays_the_same_city(city, quickly):
    out, code, folder = city
    again = play(quickly, "--code", code.lower(), journal="b.jsonl")
    last = "What it was, and why:"
    told, before = (one[one.index("Open City") : one.rindex(last)] for one in (again, out))
    assert told == before
    first, second = (
        (folder / name).read_text("utf-8").split("\n") for name in ("a.jsonl", "b.jsonl")
    )
    assert first[1] == second[1] and len(first) == len(second)
    assert json.loads(second[0])["setup"] == {"difficulty": "hard", "sector": "bread"}


def test_a_journal_of_a_city_replays(city, quickly):
    ran = quickly("replay", "a.jsonl", "--format", "json")
    assert ran.status == 0 and json.loads(ran.out)["outcome"] != "unfinished"


@pytest.mark.parametrize("code", ["9999-9999", "nonsense", "\x1b[2J"])
def test_a_wrong_code_is_one_clear_line(quickly, home, code):
    ran = quickly("play", "--code", code, "--plain")
    assert ran.status == 2 and "is the code of no city here" in ran.complaint


@pytest.mark.parametrize("more", [["sandbox"], ["--seed", "3"]])
def test_a_code_says_all(quickly, home, more):
    ran = quickly("play", *more, "--code", "9999-9999", "--plain")
    assert ran.status == 2 and "can't both be given" in ran.complaint
