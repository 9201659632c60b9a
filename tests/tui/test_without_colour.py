"""Nothing is told by colour alone: with all colours taken away, whatever differs still does."""

from dataclasses import replace
from itertools import combinations, pairwise
from typing import get_args

import pytest
from textual.geometry import Region
from textual.widgets import OptionList

from game.engine.actions import FREE, Option
from game.tui.glyphs import glyphs
from game.tui.look import Look
from game.tui.text import paragraph
from game.tui.widgets import card
from game.tui.widgets.feed import FeedList
from game.tui.widgets.inbox import InboxList
from game.tui.widgets.network import NetworkMap, sign
from game.tui.widgets.options import OptionMenu
from game.view.cards import (
    STEPS,
    FeedRow,
    InboxRow,
    Meter,
    OptionRow,
    Paragraph,
    ParagraphKind,
    PersonCard,
    Rung,
)
from game.view.catalogue import words
from game.view.portrait_parts import BEARINGS
from game.view.portraits import Face, Portrait, draw
from game.view.ties import Tie
from game.view.wording import chance

from .sights import SIGHTS, app_of, come_to

pytestmark = pytest.mark.timeout(60)
LOOKS = [Look(words("en"), glyphs(ascii_only), ascii_only) for ascii_only in (False, True)]
SIGNS = ("Unicode", "ASCII")


def drawn(app, region=None):
    """What stands in a part of the screen, letter by letter, each with all of its style that is
    no colour."""
    region = region or Region(0, 0, *app.size)
    lines = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [_letters(strip.crop(region.x, region.right)) for strip in lines]


def _letters(strip):
    return [
        (letter, style and (style.bold, style.dim, style.italic, style.underline, style.reverse))
        for text, style, _ in strip
        for letter in text
    ]


def choices(widget):
    """How many things can be marked in a widget."""
    if isinstance(widget, OptionList):
        return sum(not option.disabled for option in widget.options)
    return len(widget.ties) if isinstance(widget, NetworkMap) else 0


@pytest.mark.parametrize("name", SIGHTS)
async def test_what_is_marked_and_in_focus_shows(pack, tmp_path, monkeypatch, name):
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(SIGHTS[name], tmp_path / "play.jsonl", pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, SIGHTS[name])
        focused = app.screen.focused
        if choices(focused) > 1:
            before = drawn(app, focused.region)
            await pilot.press("down")
            await pilot.pause()
            assert drawn(app, focused.region) != before
        before = drawn(app)
        await pilot.press("tab")
        await pilot.pause()
        assert app.screen.focused is focused or drawn(app) != before


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_unread_and_new(look):
    letter = InboxRow("ida", "Ida Berg", "Mon 2 March", "The lamp.", False, "Ida")
    news = FeedRow("Thread", "Mon 2 March", "Lamps.", "contact/ida", False)
    inbox, feed = InboxList(look, id="inbox"), FeedList(look)
    inbox.mail = letter, replace(letter, unread=True)
    feed.pieces = news, replace(news, new=True)
    for rows in (inbox.rows(40), feed.rows(40)):
        old, new = (str(row.prompt) for row in rows)
        assert "new" in new and "new" not in old


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_what_can_be_done_and_how_likely(look):
    option = Option("write", "ida", FREE)
    row = OptionRow(option, "Write to Ida", "12 min", "", "A letter.")
    odds = sorted({chance(look.words, value / 100) for value in range(0, 101, 2)})
    assert len(odds) > 5
    menu = OptionMenu(look, "What you can do", id="options")
    menu.options_shown = (
        row,
        replace(row, reason="She is asleep."),
        replace(row, note="Her third."),
        *(replace(row, odds=one) for one in odds),
    )
    texts = [str(one.prompt).lstrip("0123456789 ") for one in menu.rows(70)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_a_ladder_and_the_meters(look):
    names = ("stranger", "noticed", "met")
    person = PersonCard("ida", "Ida", "", "", (), "", (), (), ())
    ladders = [
        tuple(Rung(name, place <= here, place == here) for place, name in enumerate(names))
        for here in range(len(names))
    ]
    bars = [card.bar(Meter("Trust felt", "some", level), look) for level in range(STEPS + 1)]
    shown = [card.ladder(replace(person, ladder=ladder), look).plain for ladder in ladders]
    rungs = [card.rungs(replace(person, ladder=ladder), look).plain for ladder in ladders]
    for texts in ([bar.plain for bar in bars], shown, rungs):
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_how_somebody_holds_themselves(look):
    face = Face("short", 0, "none", False, "open")
    for place in ("table", "standing", "screen"):
        drawings = {
            mood: draw(Portrait(face, mood, place), ascii_only=look.ascii) for mood in BEARINGS
        }
        for one, other in combinations(drawings, 2):
            assert drawings[one] != drawings[other], (place, one, other)


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_ties_on_the_map(look):
    tie = Tie("ida", "Ida", "Here", "", 1)
    kinds = tie, replace(tie, met=True), replace(tie, dormant=True), replace(tie, known=False)
    assert len({sign(one, look) for one in kinds}) == len(kinds)


@pytest.mark.parametrize("look", LOOKS, ids=SIGNS)
def test_who_speaks_and_what_is_told(look):
    """A heading, a cue and a notice have a sign, words have who says them; the rest is prose."""
    pieces = [
        paragraph(Paragraph(kind, "The lamp.", "Ida" if kind == "line" else ""), look.glyphs).plain
        for kind in get_args(ParagraphKind)
        if kind in ("story", "line", "cue", "system", "day")
    ]
    assert len(set(pieces)) == len(pieces)


def test_the_bands_of_chance_follow_one_another():
    said = [chance(words("en"), value / 200) for value in range(201)]
    changes = [one for one, other in pairwise(said) if one != other]
    assert len(changes) == len(set(changes))
