"""Texts of another size: pages are made anew, and the question or conflict that was in front stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_actions import Actions
    from needsassess.ui.window import MainWindow


def rebuild(window: MainWindow, actions: Actions) -> None:
    actions.flush()
    made = window.made
    code = made["assessment"].current if "assessment" in made else ""
    conflict = made["conflicts"].controller.walk.current if "conflicts" in made else ""
    window.stack.drop()
    window.bar.drop_tools()
    window.bar.arrange()
    window.foot.arrange()
    if window.session and code:
        window.page("assessment").show_item(code)
    window.show_page(window.page_name)
    if window.page_name == "conflicts":
        window.page("conflicts").show_conflict(conflict)
