from pathlib import Path

import pytest

PACKS = Path(__file__).resolve().parent.parent / "packs"


@pytest.fixture
def good():
    """The folder of packs in which nothing is wrong: `stock`, a library, and `tiny` on it."""
    return PACKS / "good"


@pytest.fixture
def write(tmp_path):
    """Write a pack's files below a folder of its own, and return the pack's folder."""

    def write(name, files):
        for file, content in files.items():
            path = tmp_path / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / name

    return write


@pytest.fixture
def page():
    """The text of a `pack.yaml`."""

    def page(name, extends=()):
        return (
            f"id: {name}\ntitle: T\nsummary: S\nversion: 1.0.0\nengine: '>=0.1'\n"
            f"authors: [A]\nlicence: CC0\nextends: [{', '.join(extends)}]\n"
        )

    return page
