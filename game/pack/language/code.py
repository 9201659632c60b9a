"""Making code of a checked expression: a fresh tree, in which only known names are reached."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from types import CodeType, FunctionType
from typing import Any

from ..vocabulary import FUNCTIONS, QUANTITIES
from .scope import Holder, Scope
from .types import TRUTHS

Test = Callable[[Any, Any, Any], Any]
"""What a guard runs as: world, contact, opening in; its value out."""
Mask = Callable[[Any, Any, Any, int], int]
"""What many guards run as together: world, contact, opening and bits in; the bits left out."""

_HOLDERS: dict[Holder, tuple[str, str]] = {
    "scenario": ("w", "vars"),
    "scene": ("w", "scene_vars"),
    "contact": ("c", "vars"),
}


_HERE: dict[str, Any] = {"lineno": 1, "col_offset": 0}
"""A place for each node that is made, which Python's compiler asks for."""


_CONSTANT = (lambda w, c, o, value: value).__code__
"""What a guard runs that is a value and nothing else: it has that for its last argument."""


def _parameters(names: str) -> ast.arguments:
    args = [ast.arg(name, **_HERE) for name in names]
    return ast.arguments(posonlyargs=[], args=args, kwonlyargs=[], kw_defaults=[], defaults=[])


_PARAMETERS = _parameters("wco")
_MASK_PARAMETERS = _parameters("wcom")


def compiled(tree: ast.expr, scope: Scope) -> Test:
    """Return a function of a tree that `types.type_of` has passed in this scope."""
    if isinstance(tree, ast.Constant):
        return FunctionType(_CONSTANT, {"__builtins__": {}}, "<guard>", (tree.value,))
    made: Test = _function(_PARAMETERS, _made(tree, scope))
    return made


def compiled_mask(parts: Sequence[tuple[ast.expr, int]], scope: Scope) -> Mask:
    """Return a function that clears, for each tree that does not hold, the bits beside it."""
    left: ast.expr = ast.Name("m", ast.Load(), **_HERE)
    for tree, bits in parts:
        own, asked = ast.Constant(bits, **_HERE), ast.Name("m", ast.Load(), **_HERE)
        wanted = ast.BinOp(asked, ast.BitAnd(), own, **_HERE)
        unasked = ast.UnaryOp(ast.Not(), wanted, **_HERE)
        holds = ast.BoolOp(ast.Or(), [unasked, _made(tree, scope)], **_HERE)
        kept = ast.IfExp(holds, ast.Constant(-1, **_HERE), ast.Constant(~bits, **_HERE), **_HERE)
        left = ast.BinOp(left, ast.BitAnd(), kept, **_HERE)
    made: Mask = _function(_MASK_PARAMETERS, left)
    return made


def _function(parameters: ast.arguments, body: ast.expr) -> Any:
    whole = ast.Expression(ast.Lambda(parameters, body, **_HERE))
    code: CodeType = compile(whole, "<guard>", "eval")
    # The tree was made here, of nothing but constants, operators and listed names.
    return eval(code, {"__builtins__": {}})  # noqa: S307


def _made(node: ast.expr, scope: Scope) -> ast.expr:  # noqa: PLR0911 (a case a node)
    match node:
        case ast.Constant(value=value):
            return ast.Constant(value, **_HERE)
        case ast.Name(id=name):
            return _name(name, scope)
        case ast.Call(func=ast.Name(id=name), args=args):
            return _call(name, args, scope)
        case ast.BoolOp(op=op, values=values):
            return ast.BoolOp(op, [_made(value, scope) for value in values], **_HERE)
        case ast.UnaryOp(op=unary, operand=operand):
            return ast.UnaryOp(unary, _made(operand, scope), **_HERE)
        case ast.BinOp(left=left, op=operator, right=right):
            return ast.BinOp(_made(left, scope), operator, _made(right, scope), **_HERE)
        case ast.Compare(left=left, ops=ops, comparators=others):
            return ast.Compare(_made(left, scope), ops, [_made(x, scope) for x in others], **_HERE)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return ast.IfExp(_made(test, scope), _made(body, scope), _made(orelse, scope), **_HERE)
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return ast.Tuple([_made(item, scope) for item in items], ast.Load(), **_HERE)
    raise TypeError(f"unchecked expression: {type(node).__name__}")


def _read(holder: str, attribute: str) -> ast.Attribute:
    return ast.Attribute(ast.Name(holder, ast.Load(), **_HERE), attribute, ast.Load(), **_HERE)


def _name(name: str, scope: Scope) -> ast.expr:
    if name in TRUTHS:
        return ast.Constant(TRUTHS[name], **_HERE)
    if name in scope.variables:
        holder, attribute = _HOLDERS[scope.variables[name][0]]
        kept, key = _read(holder, attribute), ast.Constant(name, **_HERE)
        return ast.Subscript(kept, key, ast.Load(), **_HERE)
    quantity = QUANTITIES[name]
    if quantity.scope == "world":
        return _read("w", name)
    whose = quantity.scope[0]
    if quantity.clock:
        return ast.Call(
            _read("w", f"clock_{name}"), [ast.Name(whose, ast.Load(), **_HERE)], [], **_HERE
        )
    return _read(whose, name)


def _call(name: str, args: list[ast.expr], scope: Scope) -> ast.expr:
    made = [_made(arg, scope) for arg in args]
    if FUNCTIONS[name].scope != "world":
        made.insert(0, ast.Name(FUNCTIONS[name].scope[0], ast.Load(), **_HERE))
    return ast.Call(_read("w", f"call_{name}"), made, [], **_HERE)


def reads(tree: ast.expr, scope: Scope) -> frozenset[str]:
    """Return what an expression depends on; the words are those of `expressions.Guard.reads`."""
    if isinstance(tree, ast.Constant):
        return frozenset()
    found: set[str] = set()
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found |= _called(node.id) if id(node) in called else _named(node.id, scope)
    return frozenset(found)


def _called(name: str) -> set[str]:
    return {"calls", FUNCTIONS[name].scope}


def _named(name: str, scope: Scope) -> set[str]:
    if name in TRUTHS:
        return set()
    if name in scope.variables:
        return {"contact"} if scope.variables[name][0] == "contact" else {"vars"}
    quantity = QUANTITIES[name]
    return {quantity.scope, "clock"} if quantity.clock else {quantity.scope}
