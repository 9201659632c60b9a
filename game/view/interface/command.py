"""What the command line says to a player: refusals and hints. They name what was asked for."""

from __future__ import annotations

from ..catalogue import mark

BAD_SAVE_NAME = mark("{name} can't be a save's name: letters, digits, - and _ make one, up to 64")
OTHER_PLAY = mark("{path} holds another play; give this one another place")
NO_SAVE = mark("there is no save yet; begin with: firm-handshake play")
NO_SUCH = {
    "save": mark("no save is called `{name}`. {hint}"),
    "language": mark("no language is called `{name}`. {hint}"),
    "policy": mark("no policy is called `{name}`. {hint}"),
    "entry": mark("no entry of the codex is called `{name}`. {hint}"),
}
PACK_AT_FAULT = mark("the pack is at fault: {why}")
NO_TEXT = mark("a text can't be read or written: {why}")
WENT_WRONG = mark(
    "something went wrong in the game itself ({what}); a play is saved to its last step, "
    "the details are in {log}"
)
WENT_WRONG_UNLOGGED = mark(
    "something went wrong in the game itself ({what}), and no log could be written; "
    "a play is saved to its last step"
)
NO_SETTING = mark("`{setting}` sets nothing: write --set ROW=ANSWER, such as accommodation=notes")
SET_TWICE = mark("--set gives `{row}` two answers")
BAD_SETUP = {
    "row": mark("nothing called `{row}` can be chosen here. {hint}"),
    "answer": mark("`{answer}` is no answer to `{row}`. {hint}"),
    "share": mark("{row} is a number from 0 to 1, and `{answer}` is not"),
}
NO_CODE = mark("`{code}` is the code of no city here: a slip of the pen, or of another edition")
NOT_BOTH = mark("{one} and {other} can't both be given")
