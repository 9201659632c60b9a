"""Where files live, and how they are written so that a crash leaves the old or the new one."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME_VARIABLE = "FIRM_HANDSHAKE_HOME"
"""The environment variable that moves every folder below one folder of the user's choice."""

SETTINGS_NAME = "settings.toml"
"""The settings file's name in the settings folder."""


@dataclass(frozen=True)
class Folders:
    """The absolute folders that the game uses. None of them needs to exist yet."""

    saves: Path
    """One journal a play."""
    settings: Path
    """Configuration written by the user or by the game's settings screen."""
    packs: Path
    """Scenario packs that the user installed."""
    logs: Path
    """Logs, which may be deleted at any time."""
    cache: Path
    """Packs read before, which may be deleted at any time, too."""

    @property
    def settings_file(self) -> Path:
        """The file that holds the settings."""
        return self.settings / SETTINGS_NAME


def folders(environ: Mapping[str, str] | None = None) -> Folders:
    """Return the folders for an environment, by default the process's own.

    ``FIRM_HANDSHAKE_HOME``, when set and not empty, holds all of them; otherwise the platform's
    custom decides. Nothing is created.
    """
    home = (os.environ if environ is None else environ).get(HOME_VARIABLE, "")
    return _below(Path(home)) if home else _by_platform()


def _below(home: Path) -> Folders:
    root = Path(os.path.abspath(os.path.expanduser(home)))
    return Folders(root / "saves", root / "settings", root / "packs", root / "logs", root / "cache")


def _by_platform() -> Folders:
    dirs = PlatformDirs("firm-handshake", appauthor=False)
    data = dirs.user_data_path
    return Folders(
        data / "saves",
        dirs.user_config_path,
        data / "packs",
        dirs.user_log_path,
        dirs.user_cache_path,
    )


def atomic_write(path: str | os.PathLike[str], content: bytes | str) -> None:
    """Replace a file's content as a whole; text is written as UTF-8, its line ends as they are.

    Missing parent folders are made. A symbolic link keeps pointing where it did. Whoever reads
    the path, also after a crash at any instant, finds the old content or the new.

    Raises:
        OSError: the folder or the file cannot be written; the old content is untouched.
    """
    target = Path(os.path.realpath(path))
    data = content.encode("utf-8") if isinstance(content, str) else content
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}.tmp")
    try:
        _write_through(temporary, data)
        with suppress(FileNotFoundError):
            temporary.chmod(target.stat().st_mode & 0o777)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a rename durable where the platform lets a folder be opened and synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
