"""Before the first morning: questions in line mode, `--set` for those who know, one clear line."""

import json

import pytest

BEGIN = ["play", "first-week", "--seed", "7", "--plain"]


def head(home, name="first-handshake-1"):
    with (home / "saves" / f"{name}.jsonl").open(encoding="utf-8") as file:
        return json.loads(file.readline())["setup"]


def test_questions_are_asked_and_enter_takes_the_usual(command, home):
    ran = command(*BEGIN, text="2\n\n1, 3\n0\n")
    assert (ran.status, ran.err) == (0, "")
    assert "Before January" in ran.out and "Please type" not in ran.out
    assert ran.out.index("Before January") < ran.out.index("The seed of this play is 7.")
    assert head(home) == {"background": "driver", "accommodation": ["notes", "step-free"]}


def test_a_wrong_answer_is_asked_again(command, home):
    ran = command(*BEGIN, text="9\nThe relief\n3\n4\nx\n2 2\n0\n")
    assert ran.out.count("Please type a number from") == 3, ran.out
    assert head(home) == {
        "background": "relief",
        "strength": "making-do",
        "accommodation": ["text-first"],
    }


@pytest.mark.parametrize("flags", [["--defaults"], ["--policy", "random"]])
def test_nothing_is_asked_of_who_wants_none(quickly, home, flags):
    ran = quickly(*BEGIN, *flags)
    assert "Before January" not in ran.out and head(home) == {}


def test_set_answers_and_asks_no_more(command, home):
    ran = command(*BEGIN, "--set", "background=steward", "--set", "accommodation=notes", text="0\n")
    assert "Before January" not in ran.out and "295 crowns" in ran.out
    assert head(home) == {"background": "steward", "accommodation": ["notes"]}


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("background=nurse", "`nurse` is no answer to `background`. Known here: `driver`, "),
        ("backgroun=driver", "nothing called `backgroun` can be chosen here. "),
        ("accommodation=quiet", "`quiet` is no answer to `accommodation`. "),
        ("inflation=2", "inflation is a number from 0 to 1, and `2` is not"),
        ("background", "`background` sets nothing: write --set ROW=ANSWER"),
        ("=\x1b[2J", "sets nothing"),
    ],
)
@pytest.mark.parametrize("verb", ["play", "playtest"])
def test_a_bad_setting_is_one_clear_line(quickly, home, verb, setting, said):
    ran = quickly(verb, "first-week", "--set", setting)
    assert ran.status == 2 and said in ran.complaint
    assert not (home / "saves").exists()


def test_a_row_has_one_answer(quickly, home):
    ran = quickly(*BEGIN, "--set", "strength=even", "--set", "strength=asking")
    assert ran.status == 2 and "two answers" in ran.complaint


def test_a_save_is_gone_on_with_only_as_it_was_begun(quickly, home):
    quickly(*BEGIN, "--save", "mine", "--set", "background=driver")
    assert quickly(*BEGIN, "--save", "mine").status == 0
    assert quickly(*BEGIN, "--save", "mine", "--set", "background=driver").status == 0
    other = quickly(*BEGIN, "--save", "mine", "--set", "background=planner")
    assert other.status == 1 and "another play" in other.complaint


def test_a_playtest_is_begun_so(quickly, home):
    asked = ["playtest", "first-week", "--policy", "random", "--runs", "3", "--format", "csv"]
    usual, steward = quickly(*asked), quickly(*asked, "--set", "background=steward")
    assert usual.status == steward.status == 0 and usual.out != steward.out
