"""Events as paragraphs. Importing this module registers every teller."""

from __future__ import annotations

from . import tell_days, tell_learned, tell_scenes, tell_threads
from .teller import TELLERS, tell

__all__ = ["TELLERS", "tell", "tell_days", "tell_learned", "tell_scenes", "tell_threads"]
