"""Which of Python's syntax is in the language, and how large an expression may be."""

from __future__ import annotations

import ast

from .scope import ExpressionError

MAX_NODES = 60
MAX_DEPTH = 20
MAX_NUMBER = 1e6

_OPERATORS: dict[type[ast.AST], str] = {
    ast.Pow: "powers (`**`)",
    ast.FloorDiv: "`//`",
    ast.Mod: "`%`",
    ast.MatMult: "`@`",
    ast.BitAnd: "`&`",
    ast.BitOr: "`|`",
    ast.BitXor: "`^`",
    ast.LShift: "`<<`",
    ast.RShift: "`>>`",
    ast.Invert: "`~`",
    ast.UAdd: "a leading `+`",
    ast.Is: "`is`",
    ast.IsNot: "`is not`",
}
_NODES: dict[type[ast.AST], str] = {
    ast.Attribute: "reaching into something with a point",
    ast.Subscript: "square brackets after a name",
    ast.Lambda: "`lambda`",
    ast.JoinedStr: "an f-string",
    ast.NamedExpr: "`:=`",
    ast.Starred: "`*` before a value",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
    ast.Dict: "a dictionary",
    ast.Set: "a set",
}
_ALLOWED = (
    ast.Name, ast.Constant, ast.Compare, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.IfExp,
    ast.Call, ast.Tuple, ast.List,
)  # fmt: skip
_SHARED = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


def column_of(node: ast.AST) -> int:
    """Return where a node starts, in characters from 1."""
    return int(getattr(node, "col_offset", 0)) + 1


def check_tree(tree: ast.expr, text: str) -> None:
    """Hold a tree to the whitelist and the bounds.

    Raises:
        ExpressionError: something in it is not in the language, or it is too large.
    """
    if not text.isascii():
        _to_characters(tree, text)
    level: list[ast.AST] = [tree]
    count, depth = 0, 0
    while level:
        depth += 1
        count += len(level)
        if depth > MAX_DEPTH or count > MAX_NODES:
            raise ExpressionError("an expression too large to follow", column_of(tree),
                                  "Split it, or keep a part in a variable.", "FH402")  # fmt: skip
        below: list[ast.AST] = []
        for node in level:
            _refuse(node)
            below += [x for x in ast.iter_child_nodes(node) if not isinstance(x, _SHARED)]
        level = below


def _to_characters(tree: ast.AST, text: str) -> None:
    data = text.encode()
    for node in ast.walk(tree):
        if isinstance(node, ast.expr):
            node.col_offset = len(data[: node.col_offset].decode(errors="ignore"))


def _refuse(node: ast.AST) -> None:
    for shared in ast.iter_child_nodes(node):
        if type(shared) in _OPERATORS:
            raise _forbidden(_OPERATORS[type(shared)], node)
    if isinstance(node, ast.Call):
        _refuse_call(node)
    elif isinstance(node, ast.Constant):
        _refuse_constant(node)
    elif not isinstance(node, _ALLOWED):
        raise _forbidden(_NODES.get(type(node), "this"), node)


def _forbidden(what: str, node: ast.AST) -> ExpressionError:
    return ExpressionError(f"{what} is not in the language", column_of(node), "", "FH403")


def _refuse_call(node: ast.Call) -> None:
    if not isinstance(node.func, ast.Name):
        raise _forbidden("calling anything but a listed function", node)
    if node.keywords:
        raise _forbidden("an argument by name", node)


def _refuse_constant(node: ast.Constant) -> None:
    value = node.value
    if isinstance(value, (bool, str)):
        return
    if not isinstance(value, (int, float)):
        raise _forbidden("a value of this kind", node)
    if not abs(value) <= MAX_NUMBER:
        message = f"a number beyond {MAX_NUMBER:,.0f}"
        raise ExpressionError(message, column_of(node), "", "FH402")
