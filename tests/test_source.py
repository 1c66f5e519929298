"""Which files are read and which are reported on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plancheck import source
from plancheck.usage import UsageError


def names(folder: source.Folder) -> list[str]:
    return [item.name for item in folder.sources]


def find(root: Path, *paths: str, **more: object) -> source.Folder:
    chosen = [str(root / path) for path in paths or (".",)]
    return source.find(chosen, source.root_of(chosen, None), **more)  # type: ignore[arg-type]  # options of the test


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("plan.md", "notat.txt", "sub/del.markdown", ".skjult/x.md", "~$plan.md", "kladd.md~", "bilde.png"):
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_text("# Plan\n", "utf-8")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_only_plan_files_outside_hidden_folders_and_temporary_names_are_read(folder: Path) -> None:
    found = find(folder)
    assert names(found) == ["notat.txt", "plan.md", "sub/del.markdown"]
    assert found.reported == {"notat.txt", "plan.md", "sub/del.markdown"}
    assert "bilde.png" in found.existing


def test_yaml_is_a_plan_only_with_plan_or_tiltak_at_the_top(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("plan: {id: a}\n", "utf-8")
    (tmp_path / "b.yml").write_text("# liste\ntiltak:\n  - tekst: x\n", "utf-8")
    (tmp_path / "c.yml").write_text("on:\n  plan: no\n", "utf-8")
    (tmp_path / "d.yaml").write_bytes("\ufeffplan:\n  id: d\n".encode())
    (tmp_path / "plancheck.yaml").write_text("lang: nb\n", "utf-8")
    assert names(find(tmp_path)) == ["a.yaml", "b.yml", "d.yaml"]


def test_what_git_ignores_is_left_out_unless_it_is_named(folder: Path) -> None:
    git(folder, "init", "-q")
    (folder / ".gitignore").write_text("notat.txt\n/sub/\n", "utf-8")
    assert names(find(folder)) == ["plan.md"]
    assert find(folder, "notat.txt").reported == {"notat.txt"}
    assert find(folder, "sub").reported == {"sub/del.markdown"}


def test_a_gitignore_is_read_plainly_where_git_is_not_there(folder: Path) -> None:
    (folder / ".gitignore").write_text("# kommentar\n*.txt\nsub/\n!plan.md\n", "utf-8")
    assert names(find(folder)) == ["plan.md"]


def test_a_file_deleted_but_still_known_to_git_is_not_read(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    (folder / "notat.txt").unlink()
    assert names(find(folder)) == ["plan.md", "sub/del.markdown"]


def test_the_root_is_the_git_top_level_and_paths_choose_what_is_reported(folder: Path) -> None:
    git(folder, "init", "-q")
    found = find(folder, "sub")
    assert found.root == str(folder)
    assert names(found) == ["notat.txt", "plan.md", "sub/del.markdown"]
    assert found.reported == {"sub/del.markdown"}


def test_the_root_is_the_common_parent_without_git(folder: Path) -> None:
    assert find(folder, "sub/del.markdown").root == str(folder / "sub")
    assert find(folder, "sub/del.markdown", "plan.md").root == str(folder)


def test_scope_file_reads_only_the_paths(folder: Path) -> None:
    found = find(folder, "plan.md", only_paths=True)
    assert names(found) == ["plan.md"]


def test_a_link_out_of_the_root_is_never_read(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("utenfor") / "hemmelig.md"
    outside.write_text("# Hemmelig\n", "utf-8")
    (folder / "lenke.md").symlink_to(outside)
    assert "lenke.md" not in names(find(folder))
    named = find(folder, "lenke.md")
    assert names(named) == names(find(folder))
    assert named.skipped == ("lenke.md",)


def test_a_link_inside_the_root_does_not_read_the_file_twice(folder: Path) -> None:
    (folder / "lenke.md").symlink_to(folder / "plan.md")
    assert "lenke.md" not in names(find(folder))


def test_a_folder_that_links_to_itself_ends(folder: Path) -> None:
    (folder / "sub" / "runde").symlink_to(folder, target_is_directory=True)
    assert names(find(folder)) == ["notat.txt", "plan.md", "sub/del.markdown"]


def test_registers_and_rule_folders_are_left_out(folder: Path) -> None:
    found = find(folder, left_out=[str(folder / "sub"), str(folder / "notat.txt")])
    assert names(found) == ["plan.md"]


def test_a_file_of_another_kind_named_outright_is_unsupported(folder: Path) -> None:
    assert find(folder, "bilde.png").unsupported == ("bilde.png",)


def test_standard_input_stands_for_the_file_of_its_name(folder: Path) -> None:
    found = find(folder, stdin=source.Source("", "plan.md", b"# Ny\n"))
    assert names(found).count("plan.md") == 1
    assert next(item for item in found.sources if item.name == "plan.md").content == b"# Ny\n"


def test_a_missing_path_is_a_usage_fault(folder: Path) -> None:
    with pytest.raises(UsageError) as raised:
        find(folder, "borte.md")
    assert raised.value.key == "path_missing"


def test_a_path_outside_the_root_is_a_usage_fault(folder: Path) -> None:
    with pytest.raises(UsageError) as raised:
        source.find([str(folder / "plan.md")], str(folder / "sub"))
    assert raised.value.key == "path_outside"


def test_a_home_folder_is_not_read_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    assert names(find(folder, "plan.md")) == ["plan.md"]


def test_the_nearest_configuration_is_found_inside_the_repository(folder: Path) -> None:
    (folder / "plancheck.yaml").write_text("lang: nb\n", "utf-8")
    assert source.find_config([str(folder / "sub")]) == str(folder / "plancheck.yaml")
    git(folder / "sub", "init", "-q")
    assert source.find_config([str(folder / "sub")]) is None


def test_pyproject_counts_only_with_our_section(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    git(folder, "init", "-q")
    assert source.find_config([str(folder)]) is None
    (folder / "pyproject.toml").write_text("[tool.plancheck]\nlang = 'nb'\n", "utf-8")
    assert source.find_config([str(folder)]) == str(folder / "pyproject.toml")


def test_a_config_elsewhere_does_not_move_the_root_away_from_the_paths(folder: Path) -> None:
    assert source.root_of([str(folder / "plan.md")], str(folder / "sub" / "plancheck.yaml")) == str(folder)


@pytest.mark.skipif(os.name == "nt", reason="names with a line feed are possible on POSIX only")
def test_odd_names_survive(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    for name in ("plan på høring.md", "plan\nto.md", "«plan».md"):
        (tmp_path / name).write_text("# x\n", "utf-8")
    assert names(find(tmp_path)) == sorted(["plan på høring.md", "plan\nto.md", "«plan».md"])
