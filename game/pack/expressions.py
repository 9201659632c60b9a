"""Guards and effects: a small language in Python's syntax, checked once and compiled once.

A guard reads names, numbers, texts in quotes and truths (`true`, `false`), compares (`<`, `==`,
`in ('a', 'b')`, chains), reckons (`+ - *`, and `/` by a number written out), joins (`and or not`),
chooses (`x if y else z`) and calls the functions of the vocabulary. Effects are assignments
(`x = 1`, `x += 1`, `x -= 1`) and calls of the vocabulary's effects, parted by semicolons. There is
nothing else: no attribute, subscript, comprehension, lambda, power or import.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from .language.code import Mask, Test, compiled, compiled_mask, reads
from .language.parse import parse_effects, parse_guard
from .language.scope import ExpressionError, Holder, Scope
from .language.types import (
    NUMBER,
    Type,
    check_arguments,
    expect,
    mistake,
    said,
    type_of,
    variable_type,
)
from .names import did_you_mean
from .vocabulary import EFFECTS, QUANTITIES, WITH_STRANGERS, Kind

__all__ = [
    "Assign",
    "Call",
    "ExpressionError",
    "Guard",
    "Scope",
    "Step",
    "check_effects",
    "check_guard",
    "clocks_of",
    "compile_effects",
    "compile_guard",
    "compile_mask",
    "split_conjuncts",
]

_WANTED: dict[Kind, Type] = {
    "bool": Type("bool"),
    "int": Type("int"),
    "number": NUMBER,
    "text": Type("text"),
}


@dataclass(frozen=True)
class Guard:
    """An expression that was checked and compiled.

    source: as the author wrote it (a conjunct: as Python writes it).
    kind: of its value.
    reads: what its value depends on. `world`, `contact` and `opening` stand for the quantities of
        each, and a contact's own variables count as `contact`; `clock` is there when time alone
        can change one of them; `vars` are variables of scenario and scene; `calls` are functions,
        which come with the scope they are asked in. Empty for a constant.
    test: gives the value for world, contact, opening (None where there is none).
    tree: the checked expression, for whoever reasons about it instead of running it.
    """

    source: str
    kind: Kind
    reads: frozenset[str]
    tree: ast.expr = field(compare=False, repr=False)
    scope: Scope = field(compare=False, repr=False)

    @cached_property
    def test(self) -> Test:
        """The expression as a function, compiled when it is first asked for."""
        return compiled(self.tree, self.scope)

    @property
    def constant(self) -> bool:
        """Its value depends on nothing, so that `test(None, None, None)` gives it."""
        return not self.reads


@dataclass(frozen=True, slots=True)
class Assign:
    """Sets (`=`), raises (`+=`) or lowers (`-=`) a variable; the engine holds it to its bounds."""

    holder: Holder
    name: str
    op: Literal["=", "+=", "-="]
    value: Guard


@dataclass(frozen=True)
class Call:
    """An effect of the vocabulary. Ids and constants are guards too, with `constant` true."""

    name: str
    args: tuple[Guard, ...]

    @cached_property
    def values(self) -> tuple[Any, ...] | None:
        """The values of the arguments, where all are constant."""
        if not all(arg.constant for arg in self.args):
            return None
        return tuple(arg.test(None, None, None) for arg in self.args)


Step = Assign | Call


def check_guard(source: str, scope: Scope, kind: Kind = "bool") -> ast.expr:
    """Return the tree of an expression that holds in a scope and has the kind that is wanted.

    Raises:
        ExpressionError: it is not in the language, or means nothing here.
    """
    tree = parse_guard(source)
    expect(tree, _WANTED[kind], scope)
    return tree


def compile_guard(source: str, scope: Scope, kind: Kind = "bool") -> Guard:
    """Return an expression ready to run. Raises as `check_guard` does."""
    return _guard(check_guard(source, scope, kind), scope, source)


def split_conjuncts(guard: Guard) -> tuple[Guard, ...]:
    """Return the guards that `and` joins at the top of one, in their order; else itself alone."""
    if not (isinstance(guard.tree, ast.BoolOp) and isinstance(guard.tree.op, ast.And)):
        return (guard,)
    parts = (_guard(value, guard.scope) for value in guard.tree.values)
    return tuple(small for part in parts for small in split_conjuncts(part))


def compile_mask(parts: Sequence[tuple[Guard, int]]) -> Mask:
    """Return one function of guards of one scope, each with bits: it is called with world, contact,
    opening and a number, and clears the bits of the guards that do not hold."""
    scope = parts[0][0].scope if parts else Scope()
    return compiled_mask([(guard.tree, bits) for guard, bits in parts], scope)


def clocks_of(guard: Guard) -> frozenset[str]:
    """Return the quantities in a guard that time alone can change."""
    names = {node.id for node in ast.walk(guard.tree) if isinstance(node, ast.Name)}
    own = names - guard.scope.variables.keys()
    return frozenset(name for name in own if name in QUANTITIES and QUANTITIES[name].clock)


def check_effects(source: str, scope: Scope) -> list[ast.stmt]:
    """Return the statements of effects that hold in a scope. Raises as `check_guard` does."""
    statements = parse_effects(source)
    for statement in statements:
        _check_statement(statement, scope)
    return statements


def compile_effects(source: str, scope: Scope) -> tuple[Step, ...]:
    """Return effects ready to run, in their order. Raises as `check_guard` does."""
    return tuple(_step(statement, scope) for statement in check_effects(source, scope))


def _guard(tree: ast.expr, scope: Scope, source: str = "") -> Guard:
    kind = type_of(tree, scope).kind
    return Guard(source or ast.unparse(tree), kind, reads(tree, scope), tree, scope)


def _check_statement(statement: ast.stmt, scope: Scope) -> None:
    if isinstance(statement, ast.Expr):
        assert isinstance(statement.value, ast.Call)
        _check_call(statement.value, scope)
    else:
        target, value, _ = _parts(statement)
        _check_assignment(target, value, isinstance(statement, ast.AugAssign), scope)


def _parts(statement: ast.stmt) -> tuple[ast.Name, ast.expr, Literal["=", "+=", "-="]]:
    if isinstance(statement, ast.AugAssign):
        assert isinstance(statement.target, ast.Name)
        op: Literal["+=", "-="] = "+=" if isinstance(statement.op, ast.Add) else "-="
        return statement.target, statement.value, op
    assert isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    return statement.targets[0], statement.value, "="


def _check_assignment(target: ast.Name, value: ast.expr, adds: bool, scope: Scope) -> None:
    if target.id not in scope.variables:
        hint = did_you_mean(target.id, scope.variables)
        if target.id in QUANTITIES:
            hint = "The game keeps it; call an effect to change it."
        raise mistake(f"`{target.id}` is no variable that can be set here", target, hint, "FH419")
    wanted = variable_type(scope.variables[target.id][1])
    if adds and wanted.kind != "int":
        raise mistake(f"`{target.id}` is {said(wanted)}: it is set, not added to", target)
    expect(value, wanted, scope)


def _check_call(node: ast.Call, scope: Scope) -> None:
    assert isinstance(node.func, ast.Name)
    name = node.func.id
    if name not in EFFECTS:
        raise mistake(f"no effect is called `{name}`", node, did_you_mean(name, EFFECTS, 0),
                      "FH414")  # fmt: skip
    nobody = not scope.contact and not (scope.stranger and name in WITH_STRANGERS)
    if EFFECTS[name].scope == "contact" and nobody:
        hint = f"Use `{name}_of(...)`." if f"{name}_of" in EFFECTS else ""
        raise mistake(f"`{name}` does something to a contact, and none is in question here",
                      node, hint, "FH411")  # fmt: skip
    check_arguments(node, EFFECTS[name].takes, scope)


def _step(statement: ast.stmt, scope: Scope) -> Step:
    if isinstance(statement, ast.Expr):
        assert isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Name)
        arguments = tuple(_guard(argument, scope) for argument in statement.value.args)
        return Call(statement.value.func.id, arguments)
    target, value, op = _parts(statement)
    return Assign(scope.variables[target.id][0], target.id, op, _guard(value, scope))
