"""Which files: the root, what below it is a plan file, and which of them the user asked about.

Nothing outside the root is named here, and so nothing outside it is read (contract, "What PATHS mean").
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator, Sequence

from plancheck import ownoutput
from plancheck.gitignore import Pattern, ignored, read_patterns
from plancheck.pattern import pattern
from plancheck.read import READERS, SAVE_AS
from plancheck.record import dataclass
from plancheck.usage import UsageError

CONFIG_NAME = "plancheck.yaml"
PLAN_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".docx", ".xlsx", ".ods", ".csv", ".html", ".htm", ".pdf"})
YAML_SUFFIXES = frozenset({".yaml", ".yml"})
STDIN = "-"

_TOP_KEY = pattern(r"""^(?:\xef\xbb\xbf)?\{?\s?["']?(?:plan|tiltak)["']?[ \t]*:""", re.MULTILINE | re.ASCII)
_TEMPORARY = pattern(r"^(?:~\$|\.|#)|~$|\.(?:tmp|temp|bak|swp)$", re.IGNORECASE)
_SNIFF = 1 << 20
_BUILD_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


@dataclass(frozen=True, slots=True)
class Source:
    path: str
    """Where to read it."""
    name: str
    """Its name below the root, with "/"."""
    content: bytes | None = None
    """What standard input held, where the source is "-"."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The root and what in it concerns this run."""

    root: str
    sources: tuple[Source, ...]
    """Every plan file to read, by name."""
    reported: frozenset[str]
    """Names of the files PATHS choose."""
    unsupported: tuple[str, ...] = ()
    """Files among PATHS of a kind that is not read: plans in old formats, and whatever else was named."""
    skipped: tuple[str, ...] = ()
    """Files named directly and left out: YAML that is no plan, a register, plancheck's own output, a link out."""
    existing: frozenset[str] = frozenset()
    """Every file below the root that git does not ignore."""


def find_config(paths: Sequence[str]) -> str | None:
    """The nearest configuration file at or above the PATHS, inside the repository (or below the home folder)."""
    start = common_parent(paths)
    top = git_top(start)
    home = os.path.expanduser("~")
    for folder in _upwards(start):
        candidate = os.path.join(folder, CONFIG_NAME)
        if os.path.isfile(candidate):
            return candidate
        project = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(project) and _configures(project):
            return project
        if folder == top or (top is None and folder == home):
            break
    return None


def root_of(paths: Sequence[str], config: str | os.PathLike[str] | None) -> str:
    """The root: the configuration's folder where it holds all PATHS, else the git top level, else their parent."""
    parent = common_parent(paths)
    if config is not None and _below(parent, os.path.dirname(config)) is not None:
        return os.path.dirname(config)
    return git_top(parent) or parent


def _configures(project: str) -> bool:
    """Whether a pyproject.toml says anything to us."""
    with open(project, "rb") as file:
        return b"[tool.plancheck" in file.read()


def common_parent(paths: Sequence[str]) -> str:
    """The folder all PATHS stand in; a folder stands in itself, standard input in the working folder."""
    folders = []
    for path in paths or (".",):
        full = os.path.abspath("." if path == STDIN else path)
        folders.append(full if os.path.isdir(full) else os.path.dirname(full))
    try:
        return os.path.commonpath(folders)
    except ValueError as error:  # two drives
        raise UsageError("paths_apart") from error


def git_top(folder: str) -> str | None:
    """The top level of the git repository the folder is in, or None."""
    return next((parent for parent in _upwards(folder) if os.path.exists(os.path.join(parent, ".git"))), None)


def find(
    paths: Sequence[str],
    root: str,
    *,
    left_out: Collection[str] = (),
    only_paths: bool = False,
    stdin: Source | None = None,
) -> Folder:
    """List the plan files of the root and tell which the PATHS choose.

    `left_out` holds full paths of registers, rule folders and the like; `only_paths` is `--scope file`. Raises
    UsageError where a path does not exist or lies outside the root.
    """
    wanted = [_wanted(path, root) for path in paths or (".",) if path != STDIN]
    listed: set[str] = set()
    if not only_paths and not _too_wide(root):
        listed.update(_list(root, root))
    existing = frozenset(listed)
    chosen: set[str] = set() if stdin is None else {stdin.name}
    named = {name for name in wanted if os.path.isfile(os.path.join(root, name))}
    for name in wanted:
        chosen.update({name} if name in named else _choose(name, root, listed))
    files = _Files(root, tuple(os.path.realpath(path) for path in left_out), named)
    sources = {name: Source(os.path.join(root, name), name) for name in listed | chosen if files.is_plan(name)}
    if stdin is not None:
        sources[stdin.name] = stdin
    rest = sorted(named - sources.keys())
    told = (PLAN_SUFFIXES | SAVE_AS.keys()) - READERS.keys()
    unread = {name for name in chosen - sources.keys() if _suffix(name) in told and files.is_shown(name)}
    return Folder(
        root=root,
        sources=tuple(sources[name] for name in sorted(sources)),
        reported=frozenset(chosen & sources.keys()),
        unsupported=tuple(sorted(unread.union(name for name in rest if _suffix(name) not in READERS))),
        skipped=tuple(name for name in rest if _suffix(name) in READERS),
        existing=existing,
    )


class _Files:
    """Tells plan files from other files below one root."""

    def __init__(self, root: str, left_out: tuple[str, ...], named: Collection[str]) -> None:
        self.root = root
        self.real_root = os.path.realpath(root)
        self.left_out = left_out
        self.named = named

    def is_plan(self, name: str) -> bool:
        """Whether the file is one to read: by suffix, by top key (YAML), and inside the root."""
        suffix = _suffix(name)
        if suffix not in READERS and not (name in self.named and suffix in SAVE_AS):
            return False
        if not self.is_shown(name):
            return False
        path = os.path.join(self.root, name)
        if suffix in YAML_SUFFIXES:
            return os.path.basename(name) != CONFIG_NAME and _has_top_key(path)
        return suffix not in ownoutput.SUFFIXES or not ownoutput.is_own(_head(path))

    def is_shown(self, name: str) -> bool:
        """Whether the file is ours to speak of: no temporary file, no register, and inside the root."""
        path = os.path.join(self.root, name)
        if name not in self.named and (_TEMPORARY.search(os.path.basename(name)) or not self._regular(path)):
            return False
        if self.left_out and self._left_out(path):
            return False
        return name not in self.named or _below(os.path.realpath(path), self.real_root) is not None

    def _regular(self, path: str) -> bool:
        """A plain file. A link is not followed: what it names inside the root is found by its own name."""
        try:
            mode = os.lstat(path).st_mode
        except OSError:
            return False
        return stat.S_ISREG(mode)

    def _left_out(self, path: str) -> bool:
        real = os.path.realpath(path)
        return any(_below(real, other) is not None for other in self.left_out)


def _wanted(path: str, root: str) -> str:
    """The name below the root of a path the user gave ("." for the root itself)."""
    full = os.path.abspath(path)
    if not os.path.exists(full):
        raise UsageError("path_missing", path=path)
    name = _below(full, root)
    if name is None:
        raise UsageError("path_outside", path=path, root=root)
    return name


def _choose(folder: str, root: str, listed: set[str]) -> set[str]:
    """The listed files in a folder the user named; a folder that is ignored or hidden is read because it was named."""
    start = "" if folder == "." else folder + "/"
    found = {name for name in listed if name.startswith(start)}
    return found or set(_list(os.path.join(root, folder), root))


def _list(folder: str, root: str) -> Iterator[str]:
    """Names, below the root, of the files in the folder that are not hidden or ignored by git."""
    inside = _git_files(folder) if git_top(folder) is not None else None
    prefix = _below(folder, root) or "."
    start = "" if prefix == "." else prefix + "/"
    for name in _walk(folder) if inside is None else inside:
        if not any(part.startswith(".") for part in name.split("/")[:-1]):
            yield start + name


def _git_files(folder: str) -> list[str] | None:
    """What `git ls-files` names below the folder; None where git cannot be asked or knows nothing there."""
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    names = [os.fsdecode(name) for name in answer.split(b"\0") if name]
    return list(dict.fromkeys(names)) or None


def _walk(folder: str) -> Iterator[str]:
    """Every file below the folder by name, with the .gitignore files on the way read simply."""
    patterns: dict[str, list[Pattern]] = {}
    for here, folders, files in os.walk(folder):
        below = "" if here == folder else os.path.relpath(here, folder).replace(os.sep, "/") + "/"
        parent = patterns.get(os.path.dirname(here), [])
        rules = patterns[here] = parent + read_patterns(here, below)
        folders[:] = sorted(
            name
            for name in folders
            if name[0] != "." and name not in _BUILD_FOLDERS and not ignored(below + name, True, rules)
        )
        yield from (below + name for name in files if not ignored(below + name, False, rules))


def _has_top_key(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return _TOP_KEY.search(file.read(_SNIFF).decode("latin-1")) is not None
    except OSError:
        return True  # the reader says why it cannot be read


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(ownoutput.HEAD)
    except OSError:
        return b""  # the reader says why it cannot be read


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()


def _too_wide(root: str) -> bool:
    """A home folder or a whole disk is nobody's planmappe: there only PATHS are read."""
    return root in (os.path.expanduser("~"), os.path.dirname(root))


def _below(path: str, root: str) -> str | None:
    """The path's name below the root, with "/"; None where it is outside."""
    if path == root:
        return "."
    start = root if root.endswith(os.sep) else root + os.sep
    return path[len(start) :].replace(os.sep, "/") if path.startswith(start) else None


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent
