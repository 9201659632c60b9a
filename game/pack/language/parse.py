"""Reading an expression: Python's grammar, cut down to a whitelist and held within bounds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from .scope import ExpressionError
from .whitelist import MAX_DEPTH, check_tree

MAX_LENGTH = 400

_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_ODD_NUMBER = re.compile(r"(?<![\w.])\.?\d[\d.]*[A-Za-z_]")
_OUTSIDE = re.compile(r"[^A-Za-z0-9_ .,;()\[\]<>=!+*/'\"%^&|~@{}:-]")
_INSIDE = re.compile(r"[\\\x00-\x1f\x7f]")


def parse_guard(source: str) -> ast.expr:
    """Return the tree of an expression that is in the language's grammar.

    Raises:
        ExpressionError: it is not, or is too long, too deep or too large.
    """
    text = _prepared(source)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise _not_readable(text, error) from None
    _shift(tree, len(text) - len(text.lstrip()))
    check_tree(tree, text)
    return tree


def parse_effects(source: str) -> list[ast.stmt]:
    """Return the statements of effects: assignments and calls, parted by semicolons.

    Raises:
        ExpressionError: as for `parse_guard`.
    """
    text = _prepared(source)
    pieces = list(_pieces(text))
    if len(pieces) > 1 and not pieces[-1][1].strip():
        pieces.pop()
    return [_statement(start, piece) for start, piece in pieces]


def _prepared(source: str) -> str:
    """Return the source in one line, refusing what would mislead the parser of Python."""
    if len(source) > MAX_LENGTH:
        message = f"an expression of {len(source)} characters; {MAX_LENGTH} are the most"
        raise ExpressionError(message, 1, "Split it, or keep a part in a variable.", "FH402")
    text = source.replace("\n", " ").rstrip()
    if found := _INSIDE.search(text):
        raise ExpressionError("backslashes and control characters are not in the language",
                              found.start() + 1)  # fmt: skip
    bare = _STRING.sub(lambda match: "'" + " " * (len(match[0]) - 2) + "'", text)
    if found := _OUTSIDE.search(bare):
        raise ExpressionError(f"`{found[0]}` is not in the language", found.start() + 1)
    if found := _ODD_NUMBER.search(bare):
        message = "a number is written with digits and at most one point"
        raise ExpressionError(message, found.start() + 1)
    _brackets(bare)
    if "__" in bare:
        raise ExpressionError("no name has two underscores in a row", bare.index("__") + 1)
    return text


def _brackets(bare: str) -> None:
    """Bound what Python's own parser would bound differently from version to version."""
    depth = 0
    for place, character in enumerate(bare):
        depth += (character in "([") - (character in ")]")
        if depth > MAX_DEPTH:
            raise ExpressionError("brackets too deep to follow", place + 1, "", "FH402")


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts between semicolons outside of strings, each with where it starts."""
    bare = _STRING.sub(lambda match: " " * len(match[0]), text)
    start = 0
    while (end := bare.find(";", start)) >= 0:
        yield start, text[start:end]
        start = end + 1
    yield start, text[start:]


def _statement(start: int, piece: str) -> ast.stmt:
    body = piece.strip()
    offset = start + len(piece) - len(piece.lstrip())
    padded = " " * offset + body
    if not body:
        raise ExpressionError("an empty statement", start + 1, "Take out the extra semicolon.")
    try:
        statements = ast.parse(body, mode="exec").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise _not_readable(padded, error) from None
    if len(statements) != 1 or not _is_effect(statements[0]):
        hint = "Write an assignment (`x = 1`, `x += 1`) or a call (`greet()`)."
        raise ExpressionError("this changes nothing that an effect may change", offset + 1, hint,
                              "FH404")  # fmt: skip
    for node in _values(statements[0]):
        _shift(node, offset)
        check_tree(node, padded)
    return statements[0]


def _is_effect(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Call)
    if isinstance(node, ast.Assign):
        return len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
    if isinstance(node, ast.AugAssign):
        return isinstance(node.target, ast.Name) and isinstance(node.op, (ast.Add, ast.Sub))
    return False


def _values(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return [node.targets[0], node.value]
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    assert isinstance(node, ast.Expr)
    return [node.value]


def _not_readable(text: str, error: BaseException) -> ExpressionError:
    lead = len(text) - len(text.lstrip())
    column = lead + (getattr(error, "offset", None) or 1)
    hint = "`=` assigns, `==` compares." if re.search(r"(?<![=<>!])=(?!=)", text) else ""
    return ExpressionError("this is not an expression", min(column, len(text) + 1), hint)


def _shift(tree: ast.AST, by: int) -> None:
    if by:
        for node in ast.walk(tree):
            if isinstance(node, ast.expr):
                node.col_offset += by
