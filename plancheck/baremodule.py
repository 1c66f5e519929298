"""A module without its types and notes: what a run needs of it (`modulebuild`).

A module of ours has types in half of its lines and imports a third of its names for them, `typing` among the modules,
which takes as long to load as a third of Python itself. Nothing looks at them while running.
"""

from __future__ import annotations

import ast
from importlib.util import find_spec

_WRITTEN_IN_C = {"datetime": "_datetime"}
"""Modules whose classes another has, in C; the one of the usual name first makes them all in Python."""
_NOWHERE = -1
"""The column of what has none: of places in the code only the lines are kept."""
_UNTYPED = ast.Constant("", lineno=1, end_lineno=1, col_offset=_NOWHERE, end_col_offset=_NOWHERE)


def bare(source: bytes) -> ast.Module:
    """The module's tree; it does what the source does, but for one who asks after types, notes and columns."""
    tree = ast.parse(source)
    _Bare().visit(tree)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | _named(tree)
    tree.body = [kept for node in tree.body if (kept := _used_import(node, used)) is not None]
    return tree


def _named(tree: ast.Module) -> set[str]:
    """The names in `__all__`."""
    listed = (node.value for node in tree.body if isinstance(node, ast.Assign) and _is_name(node.targets[0], "__all__"))
    return {name for value in listed for name in ast.literal_eval(value)}


def _used_import(node: ast.stmt, used: set[str]) -> ast.stmt | None:
    """A statement; an import with the names that are used, or None without any."""
    if not isinstance(node, ast.ImportFrom) or node.module == "__future__":
        return node
    node.names = [alias for alias in node.names if (alias.asname or alias.name) in used]
    inner = _WRITTEN_IN_C.get(node.module or "")
    if inner is not None and find_spec(inner) is not None:
        node.module = inner
    return node if node.names else None


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


class _Bare(ast.NodeTransformer):
    def visit(self, node: ast.AST) -> ast.AST | list[ast.AST]:
        if isinstance(node, ast.expr | ast.stmt):
            node.end_lineno = node.lineno
            node.col_offset = node.end_col_offset = _NOWHERE
        seen: ast.AST | list[ast.AST] = super().visit(node)
        return seen

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """The name stays: it may be a field of a record, or make a name local."""
        node.annotation = _UNTYPED
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.bases = [base.value if isinstance(base, ast.Subscript) else base for base in node.bases]
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`cast("Kind", value)` is the value."""
        self.generic_visit(node)
        return node.args[1] if _is_name(node.func, "cast") else node

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.AST]:
        """What only type checkers see is left out."""
        if not _is_name(node.test, "TYPE_CHECKING"):
            return self.generic_visit(node)
        return [self.visit(other) for other in node.orelse]  # type: ignore[misc]

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """A note says nothing, but stands: a function may hold nothing else."""
        if isinstance(node.value, ast.Constant):
            node.value.value = ""
        return self.generic_visit(node)
