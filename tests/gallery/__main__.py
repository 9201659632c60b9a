"""Pictures of the screens for the page: `python -m tests.gallery [FOLDER]` draws them as SVG, those
that are named after the folder or all; without one it draws the page's own anew."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path

from game.cli.library import Library
from game.settings import Settings
from game.tui.app import HandshakeApp
from game.view.catalogue import words
from tests.gallery.pictures import PICTURES, SEED, played

HERE = Path(__file__).parent
SIZE = (120, 34)
_OUTSIDE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that would be fetched from elsewhere."""


async def draw(name: str, folder: Path) -> Path:
    """Draw one picture into a folder and return its file."""
    picture = PICTURES[name]
    settings = Settings(glyphs="unicode", motion=False, tips=False, theme=picture.theme)
    with tempfile.TemporaryDirectory() as aside:
        play = played(Path(aside) / "play.jsonl", picture)
        app = HandshakeApp(
            library=Library(seed=SEED), words=words("en"), settings=settings, play=play
        )
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            if picture.open is not None:
                app.push_screen(picture.open(app))
            for key in picture.keys:
                await pilot.press(key)
            await pilot.pause(0.2)
            drawn = _OUTSIDE.sub("", app.export_screenshot(simplify=True))
    file = folder / f"{name}.svg"
    file.write_text(re.sub(r"terminal-\d+-", "t-", drawn), encoding="utf-8")
    return file


async def draw_all(names: list[str], folder: Path) -> None:
    """Draw these, and say which is drawn."""
    for name in names:
        print(await draw(name, folder))


def main() -> int:
    """Draw what was asked for; returns the exit status."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    names = sys.argv[2:] or list(PICTURES)
    if not set(names) <= set(PICTURES):
        print(f"there are: {', '.join(PICTURES)}", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["FIRM_HANDSHAKE_HOME"] = home
        asyncio.run(draw_all(names, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
