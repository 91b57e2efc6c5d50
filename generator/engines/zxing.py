"""zxing-cpp, the only importer: the two-dimensional codes of a picture, read as a phone reads them."""

from importlib.metadata import version

import zxingcpp

VERSION = version("zxing-cpp")


def codes(dots: bytes, width: int, height: int) -> list[str]:
    """What the codes of a grey picture say. dots: rows from the top, one byte a dot."""
    picture = memoryview(dots).cast("B", (height, width))
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]
