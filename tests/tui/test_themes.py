"""Every theme can be read, and none hangs on telling red from green."""

import os
import re
from itertools import combinations

import pytest

from game.tui.themes import CONTRAST, CONTRAST_LIGHT, OWN, SAFE, SAFE_LIGHT, THEMES, choose
from game.view.interface.settings import THEMES as NAMES
from tests.tui.sights import SIGHTS, app_of, come_to

INKS = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")
PAPERS = ("background", "surface", "panel")
# Viénot, Brettel and Mollon (1999): how a colour looks without the red or the green cones, in
# linear light.
BLIND = {
    "protan": ((0.1124, 0.8876, 0.0), (0.1124, 0.8876, 0.0), (0.0040, -0.0040, 1.0)),
    "deutan": ((0.2928, 0.7072, 0.0), (0.2928, 0.7072, 0.0), (-0.0223, 0.0223, 1.0)),
}


def linear(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(light):
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one, other):
    """The ratio of WCAG 2."""
    high, low = sorted((luminance(linear(one)), luminance(linear(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(light):
    """Linear light in CIELAB, where distance is difference seen."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(a * b for a, b in zip(row, light, strict=True)) for row in rows]
    x, y, z = (max(v / w, 0) ** (1 / 3) for v, w in zip(xyz, white, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour, rows):
    light = linear(colour)
    return lab([sum(a * b for a, b in zip(row, light, strict=True)) for row in rows])


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_all_text_can_be_read(theme):
    least = 7 if theme in (CONTRAST, CONTRAST_LIGHT) else 4.5
    muted = theme.variables["text-muted"]
    for paper in (getattr(theme, name) for name in PAPERS):
        for ink in (*(getattr(theme, name) for name in INKS), muted):
            assert contrast(ink, paper) >= least, (ink, paper)


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("theme", [SAFE, SAFE_LIGHT], ids=lambda theme: theme.name)
def test_states_are_told_apart_with_any_colour_vision(theme, kind):
    states = (theme.success, theme.warning, theme.error)
    for one, other in combinations(states, 2):
        a, b = seen(one, BLIND[kind]), seen(other, BLIND[kind])
        assert sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5 >= 20, (one, other)


def test_every_theme_has_a_name_in_words():
    assert [theme.name for theme in THEMES] == [name for name in NAMES if name]


def test_no_colour_takes_the_terminals_own():
    known = [theme.name for theme in THEMES]
    assert choose("", known, True) == "ansi-dark"
    assert choose("contrast", known, True) == "ansi-dark"
    assert choose("daylight", known, True) == "ansi-light"


@pytest.mark.parametrize("theme", ["", "daylight"])
async def test_no_colour_leaves_the_screen(pack, tmp_path, monkeypatch, theme):
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    app = app_of(SIGHTS["desk"], tmp_path / "play.jsonl", pack, theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await come_to(pilot, SIGHTS["desk"])
        styles = [
            segment.style for strip in app.screen._compositor.render_strips() for segment in strip
        ]
        assert any(style and style.bold for style in styles)
        assert not [s for s in styles if s and (s.color or s.bgcolor) and not plain(s)]


def plain(style):
    """Whether a style has no colour but the terminal's own."""
    return all(re.fullmatch("default", c.name) for c in (style.color, style.bgcolor) if c)


async def test_stillness(pack, tmp_path):
    app = app_of(SIGHTS["desk"], tmp_path / "play.jsonl", pack, motion=False)
    async with app.run_test(size=(80, 24)):
        assert app.animation_level == "none"
