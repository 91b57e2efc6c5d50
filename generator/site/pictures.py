"""The pictures of a site: which files each becomes, and where a page finds them.

A phone takes the smallest WebP that fills its screen. One that does not read WebP takes a JPEG or PNG of medium width. The
name staff wrote stays an address: it holds the whole picture, cleaned, for paper and for whoever wants to see it large.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..engines import images
from ..kinds import KINDS
from ..model import Photo
from ..problem import Place, Problem

#: Widths in dots: a phone, a phone of good sight or a column on a desk, a desk of good sight.
_WIDTHS = (480, 960, 1600)
_MEDIUM = 960


@dataclass(frozen=True)
class Picture:
    """A picture in `files/` as staff put it there, and its size as it is seen."""

    path: str
    data: bytes
    width: int
    height: int

    @property
    def sizes(self) -> tuple[tuple[str, int], ...]:
        """The WebP files, path and width, from small to large; none is wider than the picture."""
        widths = dict.fromkeys(min(width, self.width) for width in _WIDTHS)
        return tuple((f"{self._stem}-{width}.webp", width) for width in widths)

    @property
    def medium(self) -> tuple[str, int]:
        """The file for phones that read no WebP, path and width."""
        if self.width <= _MEDIUM and self._ending != ".webp":
            return self.path, self.width
        width, ending = min(self.width, _MEDIUM), ".jpg" if self._ending == ".webp" else self._ending
        return f"{self._stem}-{width}{ending}", width

    @property
    def outputs(self) -> Mapping[str, int]:
        """Every file it becomes, and its width."""
        return {self.path: self.width, **dict([*self.sizes, self.medium])}

    @property
    def _stem(self) -> str:
        return str(PurePosixPath(self.path).with_suffix(""))

    @property
    def _ending(self) -> str:
        return PurePosixPath(self.path).suffix.lower()


def pictures(files: Mapping[str, bytes], folder: str) -> tuple[dict[str, Picture], list[Problem]]:
    """The pictures among a city's hand-outs, by path. folder: where they lie, for problems: files no page can show."""
    found, problems = {}, []
    for path, data in files.items():
        if not is_picture(path):
            continue
        try:
            found[path] = Picture(path, data, *images.measure(data))
        except images.Unusable as unusable:
            problems.append(Problem(unusable.name, Place(f"{folder}/{path}"), unusable.facts))
    return found, problems


def is_picture(path: str) -> bool:
    """Whether a file's name promises a picture that is made ready for pages."""
    return path.lower().endswith(images.ENDINGS)


def wrong_photos(items: Mapping[str, tuple], files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Photos whose file is there but no picture, such as a PDF."""
    for kind in KINDS:
        for item in items[kind.folder]:
            for photo in (getattr(item, "photo", None), *getattr(item, "photos", ())):
                if isinstance(photo, Photo) and photo.file.id in files and not is_picture(photo.file.id):
                    yield Problem("not-a-picture", photo.file.place, {"value": photo.file.id})


def draw(path: str, picture: Picture) -> bytes:
    """One of a picture's files. Raises images.Unusable when it is broken inside."""
    return images.drawn(picture.data, PurePosixPath(path).suffix.lower(), picture.outputs[path])
