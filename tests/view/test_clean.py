"""No control character reaches a screen, from wherever it comes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from game.engine.actions import Cost, Option
from game.view.cards import OptionGroup, OptionRow, Paragraph
from game.view.clean import clean, cleaned

EVIL = "\x1b[31mred\x1b[0m\x07 \x9b2J \u202eback\u2069 a\tb\r\nc"


def test_escapes_go_and_lines_stay():
    assert clean(EVIL) == "[31mred[0m 2J back a b\nc"


@given(st.text())
def test_what_is_left_can_be_printed_anywhere(text):
    left = clean(text)
    assert not [s for s in left if unicodedata.category(s) in ("Cc", "Cs") and s != "\n"]
    assert clean(left) == left


def test_names_of_all_scripts_stay():
    for name in ("Zoë", "नूर", "李娜", "José-María", "O’Neil [x]", "👩‍🔧"):
        assert clean(name) == name


def test_whole_cards_are_cleaned_and_options_left_alone():
    option = Option("write", "a\x1b", Cost(1))
    row = OptionRow(option, EVIL, EVIL, "", EVIL)
    group = cleaned([OptionGroup("contact/a", EVIL, (row,))])[0]
    assert group.rows[0].option is option
    assert "\x1b" not in group.title + group.rows[0].label + group.rows[0].help
    assert cleaned(None) is None
    assert cleaned(Paragraph("line", EVIL, "A\x1b")).speaker == "A"
