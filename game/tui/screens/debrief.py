"""The debrief at the end of a play: its sections on the left, the one that is marked on the right,
in words, and where there are figures drawn as bars beside them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList, Static

from game.debrief.sections import Line, Section
from game.view import codex
from game.view.debriefing.parts import TITLE

from ..actions import bindings
from ..look import Look
from ..messages import PlayClosed
from ..text import cut, join, lit
from ..widgets.foot import FootBar
from ..widgets.rows import Row, RowList
from .base import GameScreen
from .codex import CodexScreen

_STYLES = {"head": "bold", "quote": "italic", "source": "$text-muted"}


class SectionList(RowList):
    """The sections by their titles, each with its number."""

    def __init__(self, look: Look, sections: Sequence[Section]) -> None:
        super().__init__(look, TITLE, id="sections")
        self.sections = tuple(sections)

    def records(self) -> object:
        """Their titles."""
        return tuple(section.title for section in self.sections)

    def rows(self, width: int) -> Sequence[Row]:
        """A line each."""
        sign = self.look.glyphs.ellipsis
        return [
            Row(section.id, lit(cut(f"{number} {section.title}", width, sign)))
            for number, section in enumerate(self.sections, 1)
        ]


class DebriefScreen(GameScreen):
    """What the play was. Enter and Escape lead back."""

    NAME = "debrief"
    BINDINGS = [
        *bindings("debrief"),
        Binding("enter", "back", show=False, priority=True),
        Binding("pageup", "turn(-1)", show=False, priority=True),
        Binding("pagedown,space", "turn(1)", show=False, priority=True),
        *[Binding(str(n), f"section({n})", show=False) for n in range(1, 10)],
    ]

    def __init__(self, look: Look, sections: Sequence[Section]) -> None:
        super().__init__(look)
        self.sections = {section.id: section for section in sections}
        self.shown = sections[0]

    def compose(self) -> ComposeResult:
        """The list, and the text of its first section."""
        with Horizontal(id="body"):
            yield SectionList(self.look, list(self.sections.values()))
            with VerticalScroll(id="end", classes="pane"):
                yield Static("", id="end-text", markup=False)
        yield FootBar(self.look, "debrief")

    async def on_mount(self) -> None:
        """Show the first section."""
        self.query_one("#sections").focus()
        await self._show(self.shown)

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what is marked."""
        section = self.sections.get(event.option_id or "")
        if section is not None and section != self.shown:
            await self._show(section)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click marks, and no more."""
        event.stop()

    async def _show(self, section: Section) -> None:
        self.shown = section
        pane = self.query_one("#end", VerticalScroll)
        pane.border_title = lit(section.title)
        await pane.query("#bars").remove()
        if section.chart is not None:
            from ..widgets.bars import Bars

            await pane.mount(Bars(self.look, section.chart), before="#end-text")
        self.query_one("#end-text", Static).update(self._text(section))
        pane.scroll_home(animate=False)

    def _text(self, section: Section) -> Content:
        parts: list[Content] = []
        for place, line in enumerate(section.lines):
            if line.kind == "head" and parts:
                parts.append(Content(""))
            parts.append(self._line(line, place))
        return join(parts)

    def _line(self, line: Line, place: int) -> Content:
        """A line; one that cites can be clicked, and leads to the finding."""
        text = f"{self.look.glyphs.aside} {line.text}" if line.kind == "item" else line.text
        content = lit(text, _STYLES.get(line.kind, ""))
        if not line.finding:
            return content
        return content.stylize(Style.from_meta({"@click": f"screen.finding({place})"}))

    def codex_keys(self) -> tuple[str, ...]:
        """What the section shown stands on."""
        keys = (line.finding for line in self.shown.lines if line.finding)
        return tuple(dict.fromkeys(keys))

    def action_finding(self, place: int) -> None:
        """Open the finding behind a line."""
        line = self.shown.lines[place]
        self.app.push_screen(
            CodexScreen(self.look, (codex.entry(self.look.words, line.finding).key,))
        )

    def action_section(self, number: int) -> None:
        """Mark the section of that number."""
        if number <= len(self.sections):
            self.query_one("#sections", SectionList).highlighted = number - 1

    def action_turn(self, step: int) -> None:
        """Scroll the text, wherever the focus is."""
        pane = self.query_one("#end", VerticalScroll)
        pane.scroll_page_down(animate=False) if step > 0 else pane.scroll_page_up(animate=False)

    def action_back(self) -> None:
        """Back to the list of plays."""
        self.post_message(PlayClosed())
