"""A list that tells what is marked in it and what is picked, by the row's id."""

from __future__ import annotations

from textual.widgets import OptionList

from ..messages import SubjectChosen, SubjectEntered
from .rows import RowList


class PickList(RowList):
    """Rows to pick from; one of several beside one another, so only the one in focus tells."""

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what is marked."""
        event.stop()
        if self.has_focus:
            self.post_message(SubjectChosen(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell what the player wants to go to."""
        event.stop()
        self.post_message(SubjectEntered(event.option_id or ""))

    @property
    def chosen(self) -> str:
        """The id of the row that is marked, or nothing."""
        option = self.highlighted_option
        return option.id or "" if option is not None else ""
