"""Stage 1, find: folders to Sources. The only stage that reads the disk.

A project is a folder with `municipalities/` and `content/`. Themes, shared packs and the table of municipalities come with
the package; a project's own file of the same path wins.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from .checks.lint import without_placeholders
from .code import related
from .engines import yaml

_PACKAGE = Path(__file__).parent
#: In the wheel the shipped folders lie inside the package, in a clone beside it.
SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent
FONTS = SHIPPED / "themes" / "_fonts"
#: Where a city's kept states lie, in `municipalities/<city>/`: they go with it, but no site is made of them.
HISTORY = "history"


@dataclass(frozen=True)
class Sources:
    """Everything one city is made of, as bytes, so that a worker on any machine can build it.

    files: by path in the project (`content/ise/windows/ayumi.md`). theme: by path within the theme
    (`site/home.html`), nearest theme first. themes: the names there are. code: as in municipality.yaml. official: the name
    that belongs to it, '' when no municipality has it. namesakes: the prefectures where another one has that name.
    neighbours: the prefecture and its other municipalities (codes()). others: slug, code, name, portal and base_url of the
    project's other cities. None may be in this one but the portal of its prefecture, or those of its cities.
    """

    slug: str
    files: Mapping[str, bytes]
    theme: Mapping[str, bytes]
    themes: tuple[str, ...] = ()
    code: str = ""
    official: str = ""
    namesakes: tuple[str, ...] = ()
    neighbours: tuple[Mapping[str, str], ...] = ()
    others: tuple[Mapping[str, str], ...] = ()

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of each file, by path."""
        named = {**self.files, **{f"theme/{path}": data for path, data in self.theme.items()}}
        named |= {f"municipalities/{other['slug']}/municipality.yaml": repr(sorted(other.items())).encode()
                  for other in self.family}
        return {path: hashlib.sha256(data).hexdigest()[:16] for path, data in sorted(named.items())}

    @property
    def family(self) -> tuple[Mapping[str, str], ...]:
        """Of the others, the prefecture of a city or the cities of a prefecture: their portals are linked to."""
        return tuple(other for other in self.others if related(self.code, other["code"]))


def cities(project: Path) -> tuple[str, ...]:
    """The folders of a project's cities, in order."""
    return tuple(sorted(path.parent.name for path in project.glob("municipalities/*/municipality.yaml")
                        if not path.parent.name.startswith(("_", "."))))


def find(project: Path, slug: str, begun: Mapping[str, bytes] = MappingProxyType({})) -> Sources:
    """All files of a city, of the shared packs it refers to, and of its theme. begun: files of one that is yet to be written."""
    files = {**begun, **dict(_files(project / "municipalities" / slug, f"municipalities/{slug}", HISTORY))}
    files |= _files(project / "content" / slug, f"content/{slug}")
    settings = files.get(f"municipalities/{slug}/municipality.yaml", b"")
    theme_name, packs, code = _named(settings)
    for pack in sorted({"_national", *packs}):
        for root in (SHIPPED, project):
            files |= _files(root / "content" / pack, f"content/{pack}")
    own_theme = {path: data for path, data in files.items() if path.startswith(f"municipalities/{slug}/theme/")}
    theme = _theme(project, theme_name or "akari", ())
    theme |= {path.split("/theme/", 1)[1]: data for path, data in own_theme.items()}
    themes = {path.parent.name for root in (SHIPPED, project) for path in root.glob("themes/*/theme.yaml")}
    official = next((row["name"] for row in codes() if row["code"] == code), "")
    return Sources(slug, {path: data for path, data in files.items() if path not in own_theme}, theme, tuple(sorted(themes)),
                   code, official, tuple(row["prefecture"] for row in codes() if row["name"] == official and row["code"] != code),
                   tuple(row for row in codes() if row["code"][:2] == code[:2] and row["code"] != code),
                   tuple(_signature(other, project) for other in cities(project) if other != slug))


def kept(project: Path, slug: str) -> dict[str, bytes]:
    """The kept states of a city, packed (history/), by file name from the first to the last: `0001-2026-04-01.zip`."""
    paths = sorted((project / "municipalities" / slug / HISTORY).glob("*.zip"))
    return {path.name: path.read_bytes() for path in paths if re.fullmatch(r"\d{4}-[\d-]+\.zip", path.name, re.ASCII)}


def front(project: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What the page before all cities is made of: the national pack, and the theme that comes with the package."""
    national = {path: data for root in (SHIPPED, project)
                for path, data in _files(root / "content" / "_national", "content/_national")}
    return national, _theme(project, "akari", ())


@cache
def codes() -> tuple[dict[str, str], ...]:
    """All municipalities (code4fukui/localgovjp, CC0) and prefectures, each with code, prefecture, name, kana and url; the url of
    a prefecture is not known."""
    tables = (SHIPPED / "municipalities" / name for name in ("prefectures.csv", "japan.csv"))
    return tuple(row for table in tables for row in csv.DictReader(table.read_text("utf-8-sig").splitlines()))


def starter() -> dict[str, bytes]:
    """The files `new-city` begins with, by path below `municipalities/` and `content/`."""
    return {path: data for folder in ("municipalities", "content")
            for path, data in _files(SHIPPED / folder / "_starter", folder)}


def _theme(project: Path, name: str, seen: tuple[str, ...]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for root in (SHIPPED, project):
        files |= _files(root / "themes" / name, "")
    node, _ = yaml.parse(files.get("theme.yaml", b"").decode("utf-8", "replace"), "theme.yaml")
    parent = node.items.get("extends") if isinstance(node, yaml.Mapping) else None
    if parent and parent.text not in (*seen, name):
        files = _theme(project, parent.text, (*seen, name)) | files
    return files


def _signature(slug: str, project: Path) -> dict[str, str]:
    """By what the site of another city would be recognised in this one."""
    settings = (project / "municipalities" / slug / "municipality.yaml").read_bytes()
    return {"slug": slug, **_told(settings)}


@lru_cache(256)
def _told(settings: bytes) -> dict[str, str]:
    node, _ = yaml.parse(settings.decode("utf-8", "replace"), "")
    items = node.items if isinstance(node, yaml.Mapping) else {}
    told = ("code", "name", "portal", "base_url")
    return {field: without_placeholders(getattr(items.get(field), "text", "")) for field in told}


def _named(settings: bytes) -> tuple[str, set[str], str]:
    """The theme, the shared packs and the code a municipality.yaml names; what is wrong with it the load stage says."""
    node, _ = yaml.parse(settings.decode("utf-8", "replace"), "")
    if not isinstance(node, yaml.Mapping):
        return "", set(), ""
    refs = [item for field in ("crisis", "shared") for item in getattr(node.items.get(field), "items", ())]
    packs = {item.text.split("/")[0] for item in (*refs, node.items.get("fallback")) if isinstance(item, yaml.Scalar)}
    theme, code = (getattr(node.items.get(field), "text", "") for field in ("theme", "code"))
    return theme, {pack for pack in packs if pack.startswith("_")}, code


#: What Windows leaves in folders by itself.
_SYSTEM = ("thumbs.db", "desktop.ini")


def _files(folder: Path, prefix: str, without: str = "") -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        odd = any(part.startswith((".", "~$")) or part.lower() in _SYSTEM for part in parts)
        if path.is_file() and not odd and parts[0] != without:
            yield "/".join(filter(None, (prefix, *parts))), path.read_bytes()
