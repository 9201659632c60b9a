"""Finding by typing, as lists of people and of deeds do it."""

from __future__ import annotations

from textual import events


class Finding:
    """Beside a list: in it letters are what one looks for, while `finding`; `typed` is that
    so far. No widget itself, as styles and component classes come from a widget's first base."""

    finding: bool
    typed: str

    def _bring(self) -> None:
        """Show what fits what is typed."""

    async def _on_key(self, event: events.Key) -> None:
        """While one looks for something, letters are what one looks for."""
        if self.finding and self._typing(event):
            event.stop()
            event.prevent_default()

    def _typing(self, event: events.Key) -> bool:
        """Take a key as part of the search; whether it was one."""
        if event.key == "enter":
            self.finding = False
        elif event.key == "backspace":
            self.typed = self.typed[:-1]
        elif event.is_printable and event.character:
            self.typed += event.character
        else:
            return False
        self._bring()
        return True
