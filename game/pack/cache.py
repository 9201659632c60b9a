"""Merged packs kept from one start to the next, since reading much YAML takes seconds.

What is kept is plain data, held to the pack's shape again whenever it is used. It goes by the
game's version and by the content of every file of the pack and of what it extends: whatever
changes there is read anew. A kept pack that is not whole, or can't be written, is as good as none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from game import paths

from .diagnostics import Diagnostic
from .files import Folder
from .versions import installed

MOST = 24
"""So many packs are kept; the oldest go."""
_FORM = "1"
"""Changes when what is kept changes its form."""


def key(root: Path, folders: Sequence[Path], *, checked: bool) -> str | None:
    """What a pack goes by: a hash over its files and its bases'; None where there is no telling.

    checked: whether it was held to all rules, or to those of shape alone.
    """
    found = hashlib.sha256(f"{_FORM}/{installed()}/{checked}".encode())
    try:
        if not _add(root, [root.absolute().parent, *folders], found, set()):
            return None
    except OSError:
        return None
    return found.hexdigest()


def kept(name: str) -> Mapping[str, Any] | None:
    """The merged data that goes by this name; None if there is none that is whole."""
    try:
        mark, _, text = _file(name).read_text(encoding="utf-8").partition("\n")
        if mark != hashlib.sha256(text.encode()).hexdigest():
            return None
        data = json.loads(text)
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def keep(name: str, data: Mapping[str, Any]) -> None:
    """Keep merged data under this name."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    with suppress(OSError):
        paths.atomic_write(_file(name), f"{hashlib.sha256(text.encode()).hexdigest()}\n{text}")
        _thin(_file(name).parent)


def _add(root: Path, folders: Sequence[Path], found: hashlib._Hash, seen: set[Path]) -> bool:
    """Add a pack's files, bases first; False if a base can't be found."""
    if root in seen:
        return True
    seen.add(root)
    for name in extends(root):
        base = next((f / name for f in folders if (f / name / "pack.yaml").is_file()), None)
        if base is None or not _add(base, folders, found, seen):
            return False
    folder = Folder(root, "", [])
    for file in folder.files():
        content = folder.content(file)
        if content is None:
            return False
        found.update(f"\0{file}\0{len(content)}\0".encode() + content)
    return True


def extends(root: Path) -> list[str]:
    """The ids of the packs that a pack in a folder extends, as far as its page can be read."""
    problems: list[Diagnostic] = []
    for _, document in Folder(root, "", problems).documents("pack.yaml"):
        names = document.data.get("extends", ()) if isinstance(document.data, dict) else ()
        return [str(name) for name in names] if isinstance(names, list) else []
    return []


def _file(name: str) -> Path:
    return paths.folders().cache / "packs" / f"{name}.json"


def _thin(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST:]:
        file.unlink(missing_ok=True)
