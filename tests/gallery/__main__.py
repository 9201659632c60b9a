"""Pictures of the screens for the page: `python -m tests.gallery FOLDER` draws them as SVG."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path

from game.pack.find import scenario
from tests.tui.sights import SCENARIO, SIGHTS, app_of, come_to

SIZE = (100, 30)
THEMES = {"desk": ("lamplight", "daylight", "contrast", "safe")}
"""Screens that are drawn in more colours than the usual ones."""
_OUTSIDE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that would be fetched from elsewhere."""


async def draw(name: str, theme: str, folder: Path) -> None:
    """Draw one screen in one theme."""
    sight = SIGHTS[name]
    with tempfile.TemporaryDirectory() as aside:
        app = app_of(sight, Path(aside) / "play.jsonl", scenario(SCENARIO)[0], theme=theme)
        async with app.run_test(size=SIZE) as pilot:
            await come_to(pilot, sight)
            picture = _OUTSIDE.sub("", app.export_screenshot(simplify=True))
    file = folder / f"{name}-{theme}.svg"
    file.write_text(picture, encoding="utf-8")
    print(file)


async def draw_all(folder: Path) -> None:
    """Draw every screen."""
    for name in SIGHTS:
        for theme in THEMES.get(name, ("lamplight",)):
            await draw(name, theme, folder)


def main() -> int:
    """Draw into the folder that was named; returns the exit status."""
    if len(sys.argv) != 2:
        print("usage: python -m tests.gallery FOLDER", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["FIRM_HANDSHAKE_HOME"] = home
        asyncio.run(draw_all(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
