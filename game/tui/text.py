"""Plain words to styled content. Nothing in a word is ever obeyed as markup or as a control."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from game.view.cards import Paragraph
from game.view.clean import clean

from .glyphs import Glyphs

GAP = Content("\n\n")


def one_line(text: str) -> str:
    """The text as one line, runs of space made one."""
    return " ".join(clean(text).split())


def lit(text: str, style: str = "") -> Content:
    """Words shown letter by letter, in a style."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def join(parts: Iterable[Content], between: str = "\n") -> Content:
    """Pieces of content, one after another."""
    return Content(between).join(list(parts))


def cut(text: str, width: int, sign: str = "…") -> str:
    """One line of at most so many cells; what is lost shows as a sign."""
    text = one_line(text)
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - cell_len(sign):
        text = text[:-1]
    return (text + sign)[: max(width, 0)]


def spread(left: str, right: str, width: int) -> str:
    """Two pieces at the ends of a line of that many cells; at least two cells lie between."""
    return left + " " * max(2, width - cell_len(left) - cell_len(right)) + right


def clickable(parts: Iterable[tuple[str, str]], glyphs: Glyphs) -> Content:
    """What keys do, in one line; each with an action (which may be empty) does it when clicked."""
    texts = [
        lit(text).stylize(Style.from_meta({"@click": action}))
        if action
        else lit(text, "$text-muted")
        for text, action in parts
    ]
    return Content(f" {glyphs.dot} ").join(texts)


def paragraph(piece: Paragraph, glyphs: Glyphs) -> Content:
    """A piece of the telling as it stands in the story; the kinds differ in form, not colour."""
    text = clean(piece.text)
    match piece.kind:
        case "line" | "sent":
            head = lit(one_line(piece.speaker), "bold $secondary") if piece.speaker else Content()
            when = lit(f" {one_line(piece.when)}", "$text-muted") if piece.when else Content()
            return Content.assemble(head, when, "\n" if piece.speaker else "", lit(text))
        case "cue":
            return lit(f"{glyphs.cue} {text}", "italic")
        case "system":
            return lit(f"{glyphs.aside} {text}", "$text-muted")
        case "day" | "greeting":
            colour = "$accent" if piece.kind == "day" else "$success"
            return lit(f"{glyphs.rule * 2} {text} {glyphs.rule * 2}", f"bold {colour}")
        case "end":
            return lit(text, "bold")
        case _:
            return lit(text)


def telling(pieces: Iterable[Paragraph], glyphs: Glyphs) -> Content:
    """Many pieces, an empty line between any two but short notices."""
    told = Content()
    before = ""
    for piece in pieces:
        if piece.text.strip():
            gap = "\n" if before == piece.kind == "system" else "\n\n"
            told += Content.assemble(gap if before else "", paragraph(piece, glyphs))
            before = piece.kind
    return told


def found(text: Content, typed: str) -> Content:
    """The text, every word that was looked for standing out in it."""
    plain = text.plain.lower()
    for word in typed.lower().split():
        at = plain.find(word)
        while at >= 0 and len(plain) == len(text.plain):
            text = text.stylize("bold underline", at, at + len(word))
            at = plain.find(word, at + len(word))
    return text
