"""qrcode, the only importer: an address as a two-dimensional code, sized for paper.

Quiet zone of 4 modules (ISO/IEC 18004) on a white ground of its own, so that it scans in dark mode and forced colours.
"""

import io
import re
from dataclasses import dataclass
from importlib.metadata import version

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

VERSION = version("qrcode")
#: The smallest module that prints and scans reliably, in millimetres.
SMALLEST = 0.4
_QUIET = 4
_LEVELS = (("H", ERROR_CORRECT_H), ("Q", ERROR_CORRECT_Q), ("M", ERROR_CORRECT_M), ("L", ERROR_CORRECT_L))


@dataclass(frozen=True)
class Drawing:
    """A finished code: its pictures, its error level and the side of a module in millimetres."""

    svg: bytes
    png: bytes
    level: str
    module: float


def draw(address: str, side: int) -> Drawing:
    """The code of an address for a printed side in mm (quiet zone included): the highest error level whose modules are large
    enough, or level L when even its modules are below SMALLEST (`module` tells)."""
    for level, constant in _LEVELS:
        code = qrcode.QRCode(error_correction=constant, border=_QUIET, box_size=8)
        code.add_data(address)
        code.make(fit=True)
        module = side / (code.modules_count + 2 * _QUIET)
        if module >= SMALLEST or level == "L":
            picture = io.BytesIO()
            code.make_image(fill_color="black", back_color="white").save(picture, "PNG")
            return Drawing(_svg(code.get_matrix()), picture.getvalue(), level, module)
    raise AssertionError("the lowest level always returns")


def module_of(svg: bytes, side: int) -> float:
    """The side of a module, in mm, of a finished drawing that is printed `side` mm wide."""
    return side / int(re.search(rb'viewBox="0 0 (\d+)', svg)[1])


def _svg(matrix: list[list[bool]]) -> bytes:
    """One path of horizontal runs on a white square."""
    size = len(matrix)
    runs = []
    for y, row in enumerate(matrix):
        x = 0
        while x < size:
            length = next((i for i, dark in enumerate(row[x:]) if not dark), size - x)
            if length:
                runs.append(f"M{x} {y}h{length}v1h-{length}z")
            x += max(length, 1)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
            f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{"".join(runs)}"/></svg>').encode()
