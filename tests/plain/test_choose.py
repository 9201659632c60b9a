"""Numbered choices on a console of strings."""

import io

import pytest

from game.plain.choose import choose
from game.plain.console import LONGEST_LINE, PATIENCE, Console, InputEnded
from game.view.catalogue import words


def console(text, sink=None):
    return Console(words("en"), io.StringIO(text), sink or io.StringIO())


@pytest.mark.parametrize(
    ("typed", "picked"),
    [("1", 1), ("3", 3), ("0", 0), (" 2 ", 2), ("noor", 1), ("Ola", 2), ("BA", 0), ("02", 2)],
)
def test_number_or_beginning(typed, picked):
    assert choose(console(typed + "\n"), ["Noor", "Ola", "Wait"], zero="Back") == picked


@pytest.mark.parametrize("typed", ["4", "-1", "x", "²", "٣", "1.0", "9" * 5000, "o", "", "\x1b[A"])
def test_what_fits_nothing_is_asked_again(typed):
    sink = io.StringIO()
    assert choose(console(f"{typed}\n1\n", sink), ["Ola", "Oki"], zero="Back") == 1
    assert sink.getvalue().count("Please type a number from 0 to 2.") == 1
    assert "\x1b" not in sink.getvalue()


def test_enter_takes_the_default():
    assert choose(console("\n"), ["a", "b"], default=2) == 2


def test_without_a_way_back_zero_fits_nothing():
    assert choose(console("0\n1\n"), ["a", "b"]) == 1


def test_no_more_input_ends():
    with pytest.raises(InputEnded):
        choose(console(""), ["a"])
    with pytest.raises(InputEnded):
        choose(console("nonsense"), ["a"])


def test_a_pipe_that_never_fits_ends():
    with pytest.raises(InputEnded):
        choose(console("nonsense\n" * (PATIENCE + 1) + "1\n"), ["a"])


def test_a_line_without_an_end_ends():
    class Endless(io.StringIO):
        def readline(self, size=-1):
            return "x" * size

    with pytest.raises(InputEnded):
        Console(words("en"), Endless(), io.StringIO()).ask()


def test_the_rest_of_a_long_line_is_no_answer():
    long = "x" * (LONGEST_LINE // 2)
    shown = console(f"{long}\n2\n")
    assert len(shown.ask()) == 4000
    assert shown.ask() == "2"


def test_long_lines_are_wrapped_and_rows_hang():
    sink = io.StringIO()
    choose(console("1\n", sink), ["word " * 40])
    lines = sink.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith("1. word") and lines[1].startswith("   word")


def test_what_a_terminal_obeys_is_not_written():
    sink = io.StringIO()
    console("", sink).say("a\x1b[2Jb\x07 c\u202ed [red]e[/red]")
    assert sink.getvalue() == "a[2Jb cd [red]e[/red]\n"


def test_a_text_of_several_lines_hangs_under_its_first():
    sink = io.StringIO()
    console("", sink).items(["one\ntwo\n", "three"])
    assert sink.getvalue() == "- one\n  two\n- three\n"
