"""The words of the settings and of the screen on which keys are changed."""

from __future__ import annotations

from ..catalogue import mark

SETTINGS = mark("Settings")
KEYS = mark("Keys")
ON = mark("on")
OFF = mark("off")

THEME = mark("Colours"), mark("Nothing is told by colour alone. NO_COLOR takes all colour away.")
THEMES = {
    "": mark("the game's own"),
    "lamplight": mark("dark"),
    "daylight": mark("light"),
    "contrast": mark("high contrast, dark"),
    "contrast-light": mark("high contrast, light"),
    "safe": mark("for any colour vision, dark"),
    "safe-light": mark("for any colour vision, light"),
    "ansi-dark": mark("the terminal's, dark"),
    "ansi-light": mark("the terminal's, light"),
}
MOTION = (
    mark("Motion"),
    mark("Off, nothing slides or fades; so does TEXTUAL_ANIMATIONS=none."),
)
GLYPHS = mark("Signs"), mark("What lines and marks are drawn with: any characters, or ASCII only.")
SIGNS = {
    "auto": mark("as the terminal says"),
    "unicode": mark("any characters"),
    "ascii": mark("ASCII only"),
}
HINTS = mark("Hints"), mark("Advice while playing, tied to what you do.")
TIPS = mark("First steps"), mark("Each screen explained when first seen, until a play is finished.")
FORECASTS = mark("Forecasts"), mark("Before an ask, guess how likely a yes is; the end compares.")
CONFIRM = mark("Questions"), mark("Ask before leaving and before what can't be undone.")
PLAIN = mark("Plain lines"), mark("Begin in line mode next time, for screen readers and braille.")
LANGUAGE = mark("Language"), mark("The language of the game; the environment's, or another one.")
FROM_ENVIRONMENT = mark("the environment's")
KEYMAP = mark("Keys"), mark("See every key, and change it.")

NOT_SAVED = mark("The settings can't be kept: {why}")
PRESS = mark("Press the new key for: {name}. Esc leaves it as it is.")
CHANGED = mark("changed")
FIXED = mark("fixed")
KEY_SET = mark("{key} is now: {name}")
THEME_SET = mark("Colours: {name}")
