"""A list of scenarios needs no whole pack, and says of each what the loaded pack says."""

import shutil

import pytest

from game.pack.find import bundle
from game.pack.glance import scenarios
from game.pack.load import load
from game.pack.translate import translated

PACKS = [path.parent for path in sorted(bundle().glob("*/pack.yaml"))]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("root", PACKS, ids=lambda path: path.name)
def test_as_the_loaded_pack_has_them(root, language):
    whole = translated(load(root), language).scenarios
    assert {one.id: one for one in scenarios(root, language)} == whole


def test_what_is_out_of_shape_is_left_out(tmp_path):
    root = shutil.copytree(bundle() / "in-person", tmp_path / "in-person")
    files = sorted((root / "scenarios").glob("*.yaml"))
    files[0].write_text("id: broken\ntitle: [no title]\n")
    files[1].write_text("id: [")
    assert len(scenarios(root, "en")) == len(files) - 2
