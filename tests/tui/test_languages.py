"""Longer words with accents on them, as another language may have, break no screen at 80x24."""

import pytest

from game.view.catalogue import languages, words
from tests import catalogue

from .conftest import shown
from .sights import SIGHTS, app_of, come_to

pytestmark = pytest.mark.timeout(60)
WIDE, HIGH = 80, 24


@pytest.fixture(scope="session")
def pseudo(tmp_path_factory):
    """The game's own words, a third longer and accented."""
    folder = tmp_path_factory.mktemp("pseudo")
    catalogue.pseudo(folder)
    return words(catalogue.PSEUDO, folder)


def outside(app):
    """Widgets that are drawn beyond the screen's sides, or have no room at all."""
    return [
        widget
        for widget in app.screen.walk_children()
        if widget.is_on_screen and widget.region.area and widget.region.right > WIDE
    ]


@pytest.mark.parametrize("name", SIGHTS)
async def test_longer_words_fit(pack, tmp_path, pseudo, name):
    app = app_of(SIGHTS[name], tmp_path / "play.jsonl", pack, pseudo)
    async with app.run_test(size=(WIDE, HIGH)) as pilot:
        await come_to(pilot, SIGHTS[name])
        lines = shown(app).split("\n")
        assert len(lines) == HIGH
        assert outside(app) == []
        assert any(mark in shown(app) for mark in "áéíóúñý"), "the longer words are shown"
        await pilot.press("tab", "down", "up")
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("name", ["title", "desk", "settings", "debrief"])
async def test_every_translation_fits(pack, tmp_path, name):
    for language in languages():
        path = tmp_path / f"{language}.jsonl"
        app = app_of(SIGHTS[name], path, pack, words(language))
        async with app.run_test(size=(WIDE, HIGH)) as pilot:
            await come_to(pilot, SIGHTS[name])
            assert outside(app) == []
            assert len(shown(app).split("\n")) == HIGH
