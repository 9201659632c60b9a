"""Checking what an expression means: every name is known, and kinds fit together."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..names import did_you_mean
from ..vocabulary import FUNCTIONS, QUANTITIES, Kind
from .arguments import check_id
from .scope import ExpressionError, Scope
from .whitelist import column_of

if TYPE_CHECKING:
    from ..schema.base import Variable

TRUTHS = {"true": True, "false": False}
"""The booleans as YAML writes them; Python's `True` and `False` are read as well."""


@dataclass(frozen=True, slots=True)
class Type:
    """The kind of a value; for a text, the words it can be, or None where they are not known."""

    kind: Kind
    words: frozenset[str] | None = None

    @property
    def numeric(self) -> bool:
        """A whole or broken number."""
        return self.kind in ("int", "number")


BOOL, INT, NUMBER = Type("bool"), Type("int"), Type("number")
_SAID = {"bool": "a truth", "int": "a whole number", "number": "a number", "text": "a text"}


def said(type_: Type) -> str:
    """Return a kind in words."""
    return _SAID[type_.kind]


def mistake(message: str, node: ast.AST, hint: str = "", code: str = "FH412") -> ExpressionError:
    """Return an error that points at a node."""
    return ExpressionError(message, column_of(node), hint, code)


def variable_type(variable: Variable) -> Type:
    """Return the kind of a variable: boolean, word of its enum, or whole number."""
    if variable.values is not None:
        return Type("text", frozenset(variable.values))
    return INT if variable.range is not None else BOOL


def type_of(node: ast.expr, scope: Scope) -> Type:  # noqa: C901, PLR0911 (a case a node)
    """Return the kind of an expression.

    Raises:
        ExpressionError: a name is unknown here, or kinds do not fit.
    """
    match node:
        case ast.Constant(value=value):
            return _constant(value)
        case ast.Name():
            return _name(node, scope)
        case ast.Call():
            return call_type(node, scope)
        case ast.BoolOp(values=values):
            for part in values:
                expect(part, BOOL, scope)
            return BOOL
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            expect(operand, BOOL, scope)
            return BOOL
        case ast.UnaryOp(operand=operand):
            return _number(operand, scope)
        case ast.BinOp():
            return _arithmetic(node, scope)
        case ast.Compare():
            return _comparison(node, scope)
        case ast.IfExp():
            return _conditional(node, scope)
    raise mistake("a list stands only after `in`", node)


def expect(node: ast.expr, wanted: Type, scope: Scope) -> Type:
    """Hold an expression to a kind; a whole number serves as a number.

    Raises:
        ExpressionError: it is of another kind, or a word that is not among those wanted.
    """
    found = type_of(node, scope)
    if found.kind != wanted.kind and not (wanted.kind == "number" and found.kind == "int"):
        hint = f"Compare it: `{ast.unparse(node)} > 0`." if wanted == BOOL and found.numeric else ""
        raise mistake(f"{said(wanted)} is wanted here, and this is {said(found)}", node, hint)
    if wanted.words is not None and found.words is not None:
        _known_words(node, found.words, wanted.words)
    return found


def _known_words(node: ast.AST, given: frozenset[str], known: frozenset[str]) -> None:
    for word in sorted(given - known):
        raise mistake(f"`{word}` is none of its words", node, did_you_mean(word, known), "FH413")


def _constant(value: object) -> Type:
    if isinstance(value, bool):
        return BOOL
    if isinstance(value, str):
        return Type("text", frozenset({value}))
    return INT if isinstance(value, int) else NUMBER


def _name(node: ast.Name, scope: Scope) -> Type:
    name = node.id
    if name in TRUTHS:
        return BOOL
    if name in scope.variables:
        return variable_type(scope.variables[name][1])
    if name in QUANTITIES:
        _in_scope(node, QUANTITIES[name].scope, scope)
        return Type(QUANTITIES[name].kind)
    if name in FUNCTIONS:
        raise mistake(f"`{name}` is a function", node, f"Write `{name}(...)`.", "FH410")
    known = [*QUANTITIES, *scope.variables, *TRUTHS]
    raise mistake(f"nothing here is called `{name}`", node, did_you_mean(name, known, 0), "FH410")


def _in_scope(node: ast.expr, of: str, scope: Scope) -> None:
    there = {"world": True, "contact": scope.contact, "opening": scope.opening}
    if not there[of]:
        name = ast.unparse(node)
        article = "an" if of == "opening" else "a"
        message = f"`{name}` is {article} {of}'s, and no {of} is in question here"
        raise mistake(message, node, "", "FH411")


def call_type(node: ast.Call, scope: Scope) -> Type:
    """Return what a function answers, after checking its arguments."""
    assert isinstance(node.func, ast.Name)
    name = node.func.id
    if name not in FUNCTIONS:
        raise mistake(f"no function is called `{name}`", node, did_you_mean(name, FUNCTIONS, 0),
                      "FH414")  # fmt: skip
    function = FUNCTIONS[name]
    _in_scope(node, function.scope, scope)
    check_arguments(node, function.takes, scope)
    if function.kind != "text":
        return Type(function.kind)
    words = scope.ids.get("/".join([name, *(str(ast.literal_eval(arg)) for arg in node.args)]))
    return Type("text", None if words is None else frozenset(words))


def check_arguments(node: ast.Call, takes: Sequence[str], scope: Scope) -> None:
    """Check the arguments of a function or an effect: their count, ids, and numbers."""
    assert isinstance(node.func, ast.Name)
    if len(node.args) != len(takes):
        form = f"{node.func.id}({', '.join(takes)})"
        message = f"`{node.func.id}` takes {len(takes)} arguments, and here are {len(node.args)}"
        raise mistake(message, node, f"Write `{form}`.", "FH415")
    owner = f"contact/{scope.person}"
    for argument, kind in zip(node.args, takes, strict=True):
        if kind == "number":
            expect(argument, NUMBER, scope)
        else:
            owner = f"{kind}/{check_id(argument, kind, owner, scope)}"


def _number(node: ast.expr, scope: Scope) -> Type:
    found = type_of(node, scope)
    if not found.numeric:
        raise mistake(f"a number is wanted here, and this is {said(found)}", node)
    return found


def _arithmetic(node: ast.BinOp, scope: Scope) -> Type:
    left, right = _number(node.left, scope), _number(node.right, scope)
    if isinstance(node.op, ast.Div):
        if not _is_divisor(node.right):
            message = "only a number written out, and not zero, can divide"
            raise mistake(message, node.right, "Multiply or compare instead.", "FH416")
        return NUMBER
    return INT if left == right == INT else NUMBER


def _is_divisor(node: ast.expr) -> bool:
    bare = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(bare, ast.Constant) and bool(bare.value)


def _comparison(node: ast.Compare, scope: Scope) -> Type:
    left = node.left
    for operator, right in zip(node.ops, node.comparators, strict=True):
        if isinstance(operator, (ast.In, ast.NotIn)):
            _membership(left, right, scope)
        else:
            _pair(left, operator, right, scope)
        left = right
    return BOOL


def _membership(left: ast.expr, right: ast.expr, scope: Scope) -> None:
    if not isinstance(right, (ast.Tuple, ast.List)):
        raise mistake("after `in` stands a list of values", right, "Write `x in ('a', 'b')`.")
    for item in right.elts:
        bare = item.operand if isinstance(item, ast.UnaryOp) else item
        if not isinstance(bare, ast.Constant):
            raise mistake("a list holds only values written out", item)
        _pair(left, ast.Eq(), item, scope)


def _pair(left: ast.expr, operator: ast.cmpop, right: ast.expr, scope: Scope) -> None:
    one, other = type_of(left, scope), type_of(right, scope)
    if one.kind != other.kind and not (one.numeric and other.numeric):
        raise mistake(f"{said(one)} is compared with {said(other)}", right)
    if isinstance(operator, (ast.Eq, ast.NotEq)):
        _words_meet(left, one, right, other)
    elif not one.numeric:
        raise mistake(f"{said(one)} is compared by size", right, "Use `==` or `!=`.")


def _words_meet(left: ast.expr, one: Type, right: ast.expr, other: Type) -> None:
    """A word that is written out must be one that the other side can be."""
    if one.words is None or other.words is None:
        return
    if isinstance(right, ast.Constant):
        _known_words(right, other.words, one.words)
    elif isinstance(left, ast.Constant):
        _known_words(left, one.words, other.words)
    elif not one.words & other.words:
        raise mistake("these two can never be the same word", right, "", "FH413")


def _conditional(node: ast.IfExp, scope: Scope) -> Type:
    expect(node.test, BOOL, scope)
    one, other = type_of(node.body, scope), type_of(node.orelse, scope)
    if one.numeric and other.numeric:
        return INT if one == other == INT else NUMBER
    if one.kind != other.kind:
        raise mistake(f"{said(one)} on one side, {said(other)} on the other", node.orelse)
    if one.words is None or other.words is None:
        return Type(one.kind)
    return Type(one.kind, one.words | other.words)
