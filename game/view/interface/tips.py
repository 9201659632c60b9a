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
    "network": mark(
        "The nearer to you, the closer. Arrows go from one to another, Enter opens their page, "
        "{group} divides the map by employer. A bridge leads where nobody else does."
    ),
    "openings": mark("From the left: how far each job has come. Enter leads to what can be done."),
    "calendar": mark(
        "{earlier} and {later} turn the weeks. What people told you of where they can be found "
        "stands here too. Enter leads to what can be done."
    ),
    "journal": mark("All that was done, and what came of it. {find} looks for words in it."),
    "scene": mark("You are face to face, or on the line. Watch what they do, then choose."),
    "picker": mark("A play is saved with every step: you can leave at any time and go on later."),
    "end": mark("Numbers open the research behind a lesson. {copy} copies the text."),
    "debrief": mark("Numbers open the research behind a lesson. {copy} copies the text."),
}
