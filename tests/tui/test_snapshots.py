"""How every screen looks: dark, with high contrast and in ASCII at 80x24, dark at 120x36."""

import pytest
from pytest_textual_snapshot import SVGImageExtension

from game.tui.app import HandshakeApp
from game.tui.themes import CONTRAST, DARK

from .conftest import shown
from .sights import SIGHTS, app_of, come_to

pytestmark = pytest.mark.timeout(60)
SMALL, LARGE = (80, 24), (120, 36)


@pytest.fixture
def same(snapshot):
    """Hold what the app shows to the picture of a name."""
    pictures = snapshot.use_extension(SVGImageExtension)

    def check(app: HandshakeApp, name: str) -> None:
        svg = app.export_screenshot()
        alike = pictures(name=name) == svg
        assert alike, f"{name} looks different; `pytest --snapshot-update` takes the new look"

    return check


@pytest.mark.parametrize("name", SIGHTS)
async def test_look(same, pack, tmp_path, name):
    """On the tutorial's own words where it is of a play: a change of them may change these."""
    app = app_of(SIGHTS[name], tmp_path / "play.jsonl", pack)
    async with app.run_test(size=SMALL) as pilot:
        await come_to(pilot, SIGHTS[name])
        same(app, f"{name}-80x24-dark")
        app.theme = CONTRAST.name
        await pilot.pause()
        same(app, f"{name}-80x24-contrast")
        app.theme = DARK.name
        await pilot.resize_terminal(*LARGE)
        await pilot.pause()
        same(app, f"{name}-120x36-dark")


@pytest.mark.parametrize("name", SIGHTS)
async def test_look_in_ascii(same, pack, tmp_path, name):
    app = app_of(SIGHTS[name], tmp_path / "play.jsonl", pack, glyphs="ascii")
    async with app.run_test(size=SMALL) as pilot:
        await come_to(pilot, SIGHTS[name])
        assert shown(app).isascii()
        same(app, f"{name}-80x24-ascii")


async def test_look_of_a_small_window(same, pack, tmp_path):
    app = app_of(SIGHTS["title"], tmp_path / "play.jsonl", pack)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        same(app, "small-40x10-dark")
