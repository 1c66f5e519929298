"""The architecture as rules: who may import whom, how long things may be, and what may stand only in named places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plancheck"
OURS = "plancheck"

MAY_IMPORT = {
    "version": set(),
    "document": set(),
    "dates": set(),
    "numbers": set(),
    "model": {"document"},
    "finding": {"document"},
    "parts": {"document", "model"},
    "graph": {"document", "model", "parts"},
    "read": {"document"},
    "extract": {"document", "model", "parts", "vocabulary", "dates", "kalender", "emptyvalues"},
    "link": {
        "document",
        "model",
        "parts",
        "graph",
        "vocabulary",
        "dates",
        "extract",
        "plansetting",
        "plansystem",
        "emptyvalues",
    },
}
"""The whole of what these may import of ours; a name stands for a module or a package."""
TOOLS = {"record", "pattern", "patterncode", "prepared", "nearest"}
"""Ways to write what Python lacks or has dearer, known to every layer; they import nothing of ours."""
OUTER = {"cli", "run", "api", "asked", "outcome", "rulebook", "rule", "suppress", "source", "config", "registers"}
NEVER_REACHES = {
    "checks": {"read", "extract", "link", "report", "views"} | OUTER,
    "extract": {"read", "link", "graph", "checks", "report", "views", "finding"} | OUTER,
    "link": {"read", "checks", "report", "views", "finding"} | OUTER,
    "graph": {"read", "extract", "link", "checks", "report", "views", "finding"} | OUTER,
    "report": {"read", "extract", "link", "checks"} | OUTER,
    "views": {"read", "extract", "link", "checks"} | OUTER,
    "run": {"cli", "api", "report", "views"},
}
"""What these must not reach, by whatever way; rule files are found by walking, so nobody needs to import a check."""
PURE = ("checks", "extract", "link", "graph", "model", "report", "views", "dates")
OUTSIDE_WORLD = {
    "logging",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "time",
}
DRAWERS = {"base", "common", "core", "helper", "helpers", "misc", "shared", "util", "utils"}

READS_THE_CLOCK = {"asked", "cli.init"}
"""Everything else is told which day it is."""
COMPILES_PATTERNS = {
    ("gitignore", "_pattern"): "the patterns of a .gitignore are not known beforehand",
    ("patterncode", "compiled"): "compiled at the first question, then kept",
    ("patterncode", "parts_of"): "compiled at the build, to hold what is stored against",
    ("require", "_pattern_fault"): "a municipality's own rule page brings its pattern",
    ("vocabulary", "pattern"): "kept in the vocabulary for each concept and place",
}
BROAD_EXCEPTS = {("cli.edge", "run_command_line"), ("read", "read"), ("rule", "apply")}
"""A fault of ours is caught at the program's edge, costs one file in the readers, and one rule in the rule book."""
LAZY_IMPORTS = {
    ("", "__getattr__", "importlib"): "the public names are loaded when first used",
    ("__main__", "main", "plancheck.modulecode"): "--version is answered before anything is imported",
    ("__main__", "main", "plancheck.cli.edge"): "--version is answered before anything is imported",
    ("asked", "configuration", "plancheck.config"): "without a configuration no YAML is read",
    ("asked", "configuration", "pathlib"): "nothing else of a plain check needs it",
    ("cli.clicked", "shell_complete", "click.shell_completion"): "only a shell that completes a path needs it",
    ("config", "_load_toml", "tomllib"): "only a configuration in pyproject.toml needs it",
    ("config", "load_configuration", "plancheck.configmodel"): "a configuration as most write it needs no pydantic",
    ("baseline", "write", "json"): "few runs have a baseline",
    ("baseline", "read", "json"): "few runs have a baseline",
    ("compiled", "builtin", "plancheck.pagecache"): "an installed plancheck reads no pages",
    ("compiled", "load_wordlists", "plancheck.pagecache"): "only a municipality's own vocabulary is read at run time",
    ("pagecache", "compile_part", "plancheck.rulepage"): "an installed plancheck reads no pages",
    ("pagecache", "_yaml", "yaml"): "an installed plancheck parses no YAML of its own",
    ("pagetest", "_settings", "plancheck.config"): "only examples with a configuration need it",
    ("record", "__get__", "dataclasses"): "only one who asks what a class's fields are needs it",
    ("registers", "_csv_rows", "csv"): "only a CSV register needs it",
    ("read.pdf", "read_pdf", "plancheck.read.pdf.reader"): "only the extra [pdf] reads PDF files",
    ("registers", "_yaml_rows", "plancheck.read.yaml"): "only a YAML register needs it",
    ("rule", "apply", "traceback"): "only a crash needs it",
    ("rule", "packaged", "importlib.metadata"): "only a page with a check from another package needs it",
    ("rulebook", "_own", "plancheck.rulepage"): "only a municipality's own pages are read at run time",
    ("source", "_git_files", "subprocess"): "only a folder under git needs it",
    ("usage", "__str__", "plancheck.i18n"): "only a message that is shown needs its text",
}
"""Imports inside functions, each with its reason; all others stand at the top."""
MAX_FILE, MAX_FUNCTION, USUAL_FUNCTION, USUAL_SHARE = 350, 50, 25, 0.9
MAX_GRAPH_METHODS = 12


@dataclass(frozen=True)
class Module:
    """One source file: its name without the package's ("checks.sirkel"; "" is the package itself) and its tree."""

    name: str
    path: Path
    tree: ast.Module

    def functions(self) -> Iterator[ast.FunctionDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef))


@cache
def modules() -> dict[str, Module]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, path, ast.parse(path.read_text("utf-8")))
    return found


def imports(nodes: Iterator[ast.AST]) -> Iterator[str]:
    """Full names of the modules that import statements among the nodes name."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where a name comes from"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole.removeprefix(f"{OURS}.") in modules() else str(node.module)


def at_start(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run when the module is imported: not function bodies, not what only type checkers see."""
    for child in ast.iter_child_nodes(tree):
        for_types = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
        if not for_types and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from at_start(child)


def ours(names: Iterator[str]) -> set[str]:
    return {name.removeprefix(OURS).removeprefix(".") for name in names if name.split(".")[0] == OURS}


@cache
def imported(name: str, lazily: bool) -> frozenset[str]:
    tree = modules()[name].tree
    hidden = {node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"}
    inside = {below for node in hidden for below in ast.walk(node)}
    nodes = (node for node in ast.walk(tree) if node not in inside) if lazily else at_start(tree)
    return frozenset(ours(imports(nodes)) - {name})


def within(name: str, layer: str) -> bool:
    return name == layer or name.startswith(layer + ".")


def way_to(start: str, forbidden: set[str]) -> list[str]:
    """The shortest chain of imports from `start` to a forbidden module, or an empty list."""
    ways, seen = [[start]], {start}
    for way in ways:
        for name in sorted(imported(way[-1], lazily=True) - seen):
            if any(within(name, layer) for layer in forbidden):
                return [*way, name]
            seen.add(name)
            ways.append([*way, name])
    return []


@pytest.mark.parametrize("layer", sorted(MAY_IMPORT))
def test_a_layer_imports_only_what_stands_below_it(layer: str) -> None:
    allowed = {layer, *TOOLS, *MAY_IMPORT[layer]}
    wrong = {
        f"{name} imports {other}"
        for name in modules()
        if within(name, layer)
        for other in imported(name, lazily=True)
        if not any(within(other, below) for below in allowed)
    }
    assert not wrong
    assert any(within(name, layer) for name in modules())


@pytest.mark.parametrize("layer", sorted(NEVER_REACHES))
def test_a_layer_never_reaches_what_stands_above_it(layer: str) -> None:
    starts = [name for name in modules() if within(name, layer)]
    ways = [way for name in starts if (way := way_to(name, NEVER_REACHES[layer]))]
    assert starts
    assert ["  ->  ".join(way) for way in ways] == []


def test_only_the_command_line_imports_the_command_line() -> None:
    users = {
        name for name in modules() if not within(name, "cli") and any(within(x, "cli") for x in imported(name, True))
    }
    assert users == {"__main__"}


def test_checks_do_not_know_each_other() -> None:
    checks = {name for name in modules() if name.startswith("checks.")}
    assert {(name, other) for name in checks for other in imported(name, True) if other in checks} == set()


def test_no_circular_imports() -> None:
    try:
        order = list(TopologicalSorter({name: imported(name, lazily=False) for name in modules()}).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))
    assert len(order) == len(modules())


def test_no_drawers() -> None:
    assert {name for name in modules() if DRAWERS & set(name.split("."))} == set()


def statement_lines(function: ast.FunctionDef) -> int:
    """Lines on which a statement of the body begins, the docstring not counted."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return len({node.lineno for top in body for node in ast.walk(top) if isinstance(node, ast.stmt)})


def test_functions_are_short() -> None:
    lengths = {
        f"{module.name}:{function.lineno} {function.name}": statement_lines(function)
        for module in modules().values()
        for function in module.functions()
    }
    assert {name: lines for name, lines in lengths.items() if lines > MAX_FUNCTION} == {}
    usual = sum(lines <= USUAL_FUNCTION for lines in lengths.values())
    assert usual >= USUAL_SHARE * len(lengths)


def test_files_are_short() -> None:
    files = [*PACKAGE.rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MAX_FILE} == {}


def test_the_graph_answers_few_questions() -> None:
    classes = [node for node in ast.walk(modules()["graph"].tree) if isinstance(node, ast.ClassDef)]
    (graph,) = (node for node in classes if node.name == "Plangraf")
    public = [n.name for n in graph.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]
    assert len(public) <= MAX_GRAPH_METHODS, public


def test_three_broad_excepts_and_no_more() -> None:
    broad = set()
    for module in modules().values():
        for function in module.functions():
            handlers = [node for node in ast.walk(function) if isinstance(node, ast.ExceptHandler)]
            if any(is_broad(handler) for handler in handlers):
                broad.add((module.name, function.name))
        outside = [node for node in at_start(module.tree) if isinstance(node, ast.ExceptHandler)]
        assert not any(is_broad(handler) for handler in outside), module.name
    assert broad == BROAD_EXCEPTS


def is_broad(handler: ast.ExceptHandler) -> bool:
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else set()
    return handler.type is None or bool(names & {"Exception", "BaseException"})


def test_imports_stand_at_the_top_but_for_those_with_a_reason() -> None:
    lazy = {
        (module.name, function.name, name)
        for module in modules().values()
        for function in module.functions()
        for name in imports(ast.walk(function))
    }
    assert lazy - set(LAZY_IMPORTS) == set()
    assert set(LAZY_IMPORTS) - lazy == set()


def test_no_global_statement() -> None:
    wrong = {m.name for m in modules().values() for node in ast.walk(m.tree) if isinstance(node, ast.Global)}
    assert wrong == set()


def test_only_the_command_line_prints() -> None:
    streams = {"print", "sys.stdout", "sys.stderr", "click.echo", "click.secho"}
    printing = {
        module.name
        for module in modules().values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) in streams
    }
    assert {name for name in printing if not within(name, "cli")} == {"__main__"}


@pytest.mark.parametrize("layer", PURE)
def test_the_inside_neither_reads_nor_writes(layer: str) -> None:
    wrong = {
        (module.name, name)
        for module in modules().values()
        if within(module.name, layer)
        for name in imports(node for node in ast.walk(module.tree) if not is_in_memory(node))
        if name.split(".")[0] in OUTSIDE_WORLD
    }
    opening = {m.name for m in modules().values() if within(m.name, layer) and "open" in names_used(m.tree)}
    assert wrong == set()
    assert opening == set()


def is_in_memory(node: ast.AST) -> bool:
    """Paths as words with no folder behind them, and text that is written to memory only."""
    if not isinstance(node, ast.ImportFrom):
        return False
    return all((node.module, alias.name) in {("pathlib", "PurePosixPath"), ("io", "StringIO")} for alias in node.names)


def names_used(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_only_the_surface_reads_the_clock() -> None:
    reading = {
        module.name
        for module in modules().values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"date.today", "datetime.now", "datetime.today"}
    }
    assert reading == READS_THE_CLOCK


def test_patterns_are_compiled_once() -> None:
    """In a function only where its answer is kept, or where the pattern comes from a user."""
    wrong = set()
    for module in modules().values():
        for function in module.functions():
            calls = {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
            kept = any("cache" in ast.unparse(decorator) for decorator in function.decorator_list)
            if "re.compile" in calls and not kept:
                wrong.add((module.name, function.name))
    assert wrong == set(COMPILES_PATTERNS)


def test_the_flow_reads_in_one_direction() -> None:
    """The packages of the flow, in the order data passes them: none imports a later one."""
    flow = ["document", "read", "extract", "link", "checks", "report", "cli"]
    for earlier, later in pairwise(flow):
        for name in (name for name in modules() if within(name, earlier)):
            assert not any(within(other, later) for other in imported(name, lazily=True)), (name, later)
