"""pikepdf, the only importer: what no layout engine does to a PDF: printing inks instead of screen colours, pages laid on larger
sheets with marks. The same bytes every time.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib.metadata import version

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

VERSION = version("pikepdf")
Box = tuple[float, float, float, float]
Ink = Callable[[float, float, float], tuple[float, float, float, float]]
_DEVICE = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4, "/CalGray": 1, "/CalRGB": 3}
_FILL, _STROKE = {"cs", "sc", "scn", "g", "rg", "k"}, {"CS", "SC", "SCN", "G", "RG", "K"}
#: What a screen reader needs and a printing plate does not.
_TAGS = {"BMC", "BDC", "EMC", "MP", "DP"}
_NOT_PRINTED = ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/ViewerPreferences", "/Metadata", "/PageLabels", "/Names")


class NotForPress(Exception):
    """Something has a colour that cannot be turned into inks; the text says what."""


@dataclass(frozen=True)
class Line:
    """A mark from one point to another, in points; dashed for folds."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass(frozen=True)
class Placed:
    """A page of the original, moved by (x, y), seen only inside `window`."""

    page: int
    x: float
    y: float
    window: Box


@dataclass(frozen=True)
class Sheet:
    """A sheet to print: its size, the boxes to cut and to bleed to, what stands on it, its marks. All in points."""

    width: float
    height: float
    trim: Box
    bleed: Box
    pages: tuple[Placed, ...]
    marks: tuple[Line, ...]


def authors(data: bytes) -> tuple[str, ...]:
    """Who made a PDF, as its properties say; () when they do not, or it cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            said = document.open_metadata().get("dc:creator", ())
            return (str(document.docinfo.get("/Author", "")), *([said] if isinstance(said, str) else map(str, said)))
    except pikepdf.PdfError:
        return ()


def sizes(data: bytes) -> list[tuple[float, float]]:
    """The width and height of each page with its bleed, in points."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return [tuple(float(a - b) for a, b in zip(list(page.mediabox)[2:], list(page.mediabox)[:2])) for page in document.pages]


def figures(data: bytes) -> list[str]:
    """The alternative texts of all pictures."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return [str(item.get("/Alt", "")) for item in document.objects
                if isinstance(item, Dictionary) and item.get("/S") == "/Figure"]


def cut_rows(data: bytes) -> list[int]:
    """The pages on which a table row begins that goes on on the next: from the tags, so a drawn table is not one."""
    with pikepdf.open(io.BytesIO(data)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        rows = (item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == "/TR")
        found = [sorted(set(_pages(row, None, numbers))) for row in rows]
    return sorted(pages[0] for pages in found if len(pages) > 1)


def _pages(node: pikepdf.Object, page: pikepdf.Object | None, numbers: Mapping[tuple[int, int], int]) -> Iterator[int]:
    """The pages that a tag's contents are on."""
    page = node.get("/Pg", page)
    kids = node.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if not isinstance(kid, Dictionary) or kid.get("/Type") in ("/MCR", "/OBJR"):
            here = kid.get("/Pg", page) if isinstance(kid, Dictionary) else page
            if here is not None and here.objgen in numbers:
                yield numbers[here.objgen]
        else:
            yield from _pages(kid, page, numbers)


def fonts(data: bytes) -> dict[str, bool]:
    """The names of the fonts, and whether each is in the file."""
    with pikepdf.open(io.BytesIO(data)) as document:
        found = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor"]
        return {str(item.FontName).lstrip("/").split("+")[-1]: any(f"/FontFile{kind}" in item for kind in ("", "2", "3"))
                for item in found}


def press(data: bytes, ink: Ink, sheets: Sequence[Sheet]) -> bytes:
    """A PDF for the printing press: every colour in inks, no tags and links, its pages on sheets. ink: red, green and blue to
    cyan, magenta, yellow and black, all 0 to 1. Raises NotForPress."""
    with pikepdf.open(io.BytesIO(data)) as document:
        seen: set = set()
        originals = []
        for page in document.pages:
            page.Contents = document.make_stream(_inked(page, page.get("/Resources", Dictionary()), ink))
            _resources(document, page.get("/Resources", Dictionary()), ink, seen)
            _drop(page.obj, "/Group")
            form = page.as_form_xobject()
            form.BBox = page.mediabox  # pikepdf takes the trim box, and the bleed would be lost
            originals.append(form)
        for sheet in sheets:
            _lay(document, sheet, originals)
        del document.pages[:len(originals)]
        _drop(document.Root, *_NOT_PRINTED)
        document.remove_unreferenced_resources()
        result = io.BytesIO()
        document.save(result, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable, min_version="1.6")
        return result.getvalue()


def screen_colours(data: bytes) -> list[str]:
    """What in a file has red, green and blue or grey instead of inks: operators, pictures and groups, for the tests."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages, 1):
            streams = [page, *_forms(page.get("/Resources", Dictionary()), set())]
            for stream in streams:
                found += [f"{number}: {operator}" for _, operator in pikepdf.parse_content_stream(stream)
                          if str(operator) in ("rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh")]
        for item in document.objects:
            if isinstance(item, (Dictionary, pikepdf.Stream)):
                if item.get("/Subtype") == "/Image" and not item.get("/ImageMask") and _components(item.get("/ColorSpace")) == 3:
                    found.append("image")
                if item.get("/S") == "/Transparency" and item.get("/CS", Name.DeviceCMYK) != Name.DeviceCMYK:
                    found.append("group")
    return found


def _forms(resources: Dictionary, seen: set) -> Iterator[pikepdf.Stream]:
    for stream in resources.get("/XObject", {}).values():
        if stream.objgen not in seen and stream.get("/Subtype") == "/Form":
            seen.add(stream.objgen)
            yield stream
            yield from _forms(stream.get("/Resources", Dictionary()), seen)


def _resources(document: pikepdf.Pdf, resources: Dictionary, ink: Ink, seen: set) -> None:
    """The forms and pictures of a page, and theirs."""
    for kind in ("/Shading", "/Pattern"):
        if resources.get(kind):
            raise NotForPress("gradient")
    for stream in resources.get("/XObject", {}).values():
        if stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        if stream.get("/Subtype") == "/Image":
            _picture(stream, ink)
            continue
        inner = stream.get("/Resources", Dictionary())
        stream.write(_inked(stream, inner, ink))
        if "/CS" in stream.get("/Group", {}):
            stream.Group.CS = Name.DeviceCMYK
        _resources(document, inner, ink, seen)
    _drop(resources, "/ColorSpace")


def _drop(dictionary: pikepdf.Object, *keys: str) -> None:
    for key in keys:
        if key in dictionary:
            del dictionary[key]


def _inked(stream: pikepdf.Object, resources: Dictionary, ink: Ink) -> bytes:
    """A content stream with all its colours as inks, without tags."""
    spaces = {name: _components(space) for name, space in resources.get("/ColorSpace", {}).items()}
    current, saved, result = {"fill": 1, "stroke": 1}, [], []
    for operands, operator in pikepdf.parse_content_stream(stream):
        name = str(operator)
        if name in _TAGS:
            continue
        if name == "q":
            saved.append(dict(current))
        elif name == "Q" and saved:
            current = saved.pop()
        if name in _FILL | _STROKE:
            where, paint = ("fill", "k") if name in _FILL else ("stroke", "K")
            lower = name.lower()
            if lower == "cs":
                current[where] = spaces.get(str(operands[0])) or _components(operands[0])
                operands = [0] * current[where] if current[where] < 4 else [0, 0, 0, 1]
            else:
                current[where] = {"g": 1, "rg": 3, "k": 4}.get(lower, current[where])
            result.append((_inks(operands, current[where], ink), Operator(paint)))
            continue
        result.append((operands, operator))
    return pikepdf.unparse_content_stream(result)


def _inks(operands: Iterable, components: int, ink: Ink) -> list[Decimal]:
    values = [float(value) for value in operands]
    if components == 1:
        values = [0, 0, 0, 1 - values[0]]
    elif components == 3:
        values = ink(*values)
    return [Decimal(f"{value:.2f}") for value in values]  # whole hundredths: a tone is the same in text and drawings


def _components(space: pikepdf.Object | None) -> int:
    """How many numbers make a colour of a colour space. Raises NotForPress for those that are none of the usual."""
    if isinstance(space, Array) and space[0] == "/ICCBased":
        return int(space[1].N)
    if isinstance(space, Array) and space[0] == "/Indexed":
        return _components(space[1])
    name = str(space[0] if isinstance(space, Array) else space)
    if name not in _DEVICE:
        raise NotForPress(name)
    return _DEVICE[name]


def _picture(image: pikepdf.Stream, ink: Ink) -> None:
    """A picture of dots in inks: black alone when it has no colour, so that a code stays sharp."""
    if image.get("/ImageMask") or (components := _components(image.ColorSpace)) == 4:
        return
    if components == 1:
        image.ColorSpace = Name.DeviceGray
        return
    if isinstance(image.ColorSpace, Array) and image.ColorSpace[0] == "/Indexed" or int(image.BitsPerComponent) != 8:
        raise NotForPress("image")
    dots = image.read_bytes(decode_level=pikepdf.StreamDecodeLevel.all)
    known: dict[bytes, bytes] = {}
    if all(dots[i] == dots[i + 1] == dots[i + 2] for i in range(0, len(dots), 3)):
        image.write(dots[::3])
        image.ColorSpace = Name.DeviceGray
        return
    for i in range(0, len(dots), 3):
        if (dot := dots[i:i + 3]) not in known:
            known[dot] = bytes(round(part * 255) for part in ink(*(value / 255 for value in dot)))
    image.write(b"".join(known[dots[i:i + 3]] for i in range(0, len(dots), 3)))
    image.ColorSpace = Name.DeviceCMYK


def _lay(document: pikepdf.Pdf, sheet: Sheet, originals: Sequence[pikepdf.Stream]) -> None:
    page = document.add_blank_page(page_size=(round(sheet.width, 3), round(sheet.height, 3)))
    parts = []
    for placed in sheet.pages:
        name = page.add_resource(originals[placed.page], Name.XObject, Name(f"/P{placed.page}"))
        left, bottom, right, top = placed.window
        parts.append(f"q {_n(left)} {_n(bottom)} {_n(right - left)} {_n(top - bottom)} re W n "
                     f"1 0 0 1 {_n(placed.x)} {_n(placed.y)} cm {name} Do Q")
    # Marks stand on every plate, so that the inks can be laid exactly one upon the other.
    parts.append("q 1 1 1 1 K 0.3 w")
    for line in sheet.marks:
        parts.append(f"{'[3 2]' if line.dashed else '[]'} 0 d {_n(line.x1)} {_n(line.y1)} m {_n(line.x2)} {_n(line.y2)} l S")
    parts.append("Q")
    page.Contents = document.make_stream("\n".join(parts).encode())
    page.TrimBox = Array([Decimal(_n(value)) for value in sheet.trim])
    page.BleedBox = Array([Decimal(_n(value)) for value in sheet.bleed])


def _n(value: float) -> str:
    return f"{value:.3f}"
