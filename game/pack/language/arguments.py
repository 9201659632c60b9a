"""Checking the ids that functions and effects are called with."""

from __future__ import annotations

import ast
from collections.abc import Collection

from ..names import did_you_mean
from ..vocabulary import CHANNELS, TERMS, VERBS
from .scope import ExpressionError, Scope
from .whitelist import column_of

_LISTED = {"term": TERMS, "channel": CHANNELS, "verb": tuple(VERBS)}


def check_id(node: ast.expr, kind: str, owner: str, scope: Scope) -> str:
    """Return the id that an argument names, after holding it to the ids of its kind.

    `owner` is whose facts or triggers are meant, as `contact/ID` or `opening/ID`.

    Raises:
        ExpressionError: it is not written out in quotes, or nothing has that id.
    """
    if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        hint = f'Write "{node.id}", in quotes.' if isinstance(node, ast.Name) else ""
        message = f"a {kind} is named by its id, written out in quotes"
        raise ExpressionError(message, column_of(node), hint, "FH417")
    name, known = node.value, _known(kind, owner, scope)
    if known is not None and name not in known:
        hint = did_you_mean(name, known)
        raise ExpressionError(f"no {kind} is called `{name}`", column_of(node), hint, "FH418")
    return name


def _known(kind: str, owner: str, scope: Scope) -> Collection[str] | None:
    if kind in _LISTED:
        return _LISTED[kind]
    return scope.ids.get(f"{kind}/{owner}", scope.ids.get(kind))
