"""Whether an action asks somebody for a yes, so that the player may say before how likely it is."""

from __future__ import annotations

from game.engine.actions import Action

from .compose import row_parts
from .context import Context
from .reading import WRITTEN

_YES_OR_NO = ("chat", "meet")
"""What a part may ask for that is answered by a yes or a no."""


def asks(context: Context, action: Action) -> bool:
    """Whether a yes or a no will come of it; False also where no forecast could be kept."""
    option = context.session.actions().find(action.verb, action.subject)
    if option is None or not any(slot.name == "forecast" for slot in option.slots):
        return False
    return _asked_in_words(context, action) if action.verb in WRITTEN else True


def _asked_in_words(context: Context, action: Action) -> bool:
    given = dict(action.args)
    if given.get("text"):
        found = context.session.seen.reading(action).features
        return found.clear_ask and (found.place or found.time)
    part = row_parts(context, "ask").get(str(given.get("ask", "")))
    return part is not None and part.ask in _YES_OR_NO
