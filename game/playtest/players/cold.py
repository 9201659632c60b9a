"""Somebody who trusts in the board."""

from __future__ import annotations

from .limited import HIRING, Limited


class ColdApplicant(Limited):
    """Applies when the board shows it and goes to interviews; meets nobody before."""

    verbs = HIRING
