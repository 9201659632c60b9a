"""First steps: a note on each screen when it is first seen. A name in braces is a command's key."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import mark

TIPS: Mapping[str, str] = {
    "desk": mark(
        "Up and down choose somebody, Enter goes to what you can do, a number does it at once. "
        "{wait} lets time pass. {help} shows all keys; the settings ({settings}) end these notes."
    ),
    "conversation": mark(
        "Up and down go from part to part of a message, left and right change one, {type} lets you "
        "type it; below you see how it reads. Nothing is sent before Enter."
    ),
    "scene": mark("You are face to face, or on the line. Watch what they do, then choose."),
    "picker": mark("A play is saved with every step: you can leave at any time and go on later."),
    "end": mark("Numbers open the research behind a lesson. {copy} copies the text."),
    "debrief": mark("Numbers open the research behind a lesson. {copy} copies the text."),
}
