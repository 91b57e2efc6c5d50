"""The sample photographs of the sample cities, drawn: `python3 docs/photos.py`. Each says on itself that it is a sample.

No photograph of a real place belongs to a sample city: somebody might go there. A city puts its own in the place of these.
"""

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).parent.parent
FONT = ROOT / "themes" / "_fonts" / "BIZUDGothic-Bold.ttf"
WIDTH, HEIGHT = 1600, 1067
LABEL = "写真の見本"
#: Where each goes: what it shows, the wall, the cloth, the wood, and a number that moves the plants and chairs.
PHOTOS = {
    "content/hirakata/files/ibasho.jpg": ("room", "#e9e2d3", "#7d6a94", "#b98a5a", 3),
    "content/hirakata/files/tonatona-iriguchi.jpg": ("corridor", "#e6e4e8", "#6a4d84", "#a9784a", 5),
    "content/nabari/files/hokenshitsu-1.jpg": ("entrance", "#ded6c4", "#3f6b5c", "#94683f", 1),
    "content/nabari/files/hokenshitsu-2.jpg": ("entrance", "#e4dccf", "#a8573d", "#7d5a3c", 7),
    "content/nabari/files/hokenshitsu-3.jpg": ("room", "#ece6d8", "#4f7a6a", "#ad7f52", 9),
    "tests/cities/minamo/in/content/minamo/files/iriguchi.jpg": ("entrance", "#dfe3e0", "#35607a", "#8d6a48", 2),
}


def main() -> None:
    for path, (scene, wall, cloth, wood, number) in PHOTOS.items():
        picture = draw(scene, wall, cloth, wood, random.Random(number))
        if path.startswith("tests/"):
            picture = picture.resize((640, 427), Image.Resampling.LANCZOS)
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        picture.save(ROOT / path, quality=80, optimize=True, progressive=True)


def draw(scene: str, wall: str, cloth: str, wood: str, chance: random.Random) -> Image.Image:
    """One picture: drawn twice as large, made smaller, a little soft, with its label."""
    large = Image.new("RGB", (WIDTH * 2, HEIGHT * 2), wall)
    SCENES[scene](large, wall, cloth, wood, chance)
    picture = large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    return label(evening(picture))


def entrance(image: Image.Image, wall: str, cloth: str, wood: str, chance: random.Random) -> None:
    """The front of a small house: a sliding door with a cloth, a lit window, a bench, plants on the step."""
    pen, (width, height) = ImageDraw.Draw(image), image.size
    ground = int(height * 0.82)
    for y in range(0, ground, 96):  # boards
        pen.line((0, y, width, y), shade(wall, 0.93), 6)
    pen.rectangle((0, ground, width, height), shade("#8f8b84", 0.95))
    for row in range(4):
        y = ground + row * row * 26 + row * 50
        pen.line((0, y, width, y), shade("#8f8b84", 0.82), 6)
        for x in range(-200 + row % 2 * 160, width, 330):
            pen.line((x, y, x - 60, y + 50 + row * 52), shade("#8f8b84", 0.82), 6)
    pen.polygon([(0, 0), (width, 0), (width, 250), (0, 310)], shade(wood, 0.55))  # eaves
    pen.polygon([(0, 310), (width, 250), (width, 285), (0, 350)], shade(wood, 0.4))
    left, right, top = int(width * 0.34), int(width * 0.62), int(height * 0.27)
    pen.rectangle((left - 50, top - 50, right + 50, ground), shade(wood, 0.7))
    pen.rectangle((left, top, right, ground), "#f7dfa0")
    for x in range(left, right, (right - left) // 8):
        pen.rectangle((x - 9, top, x + 9, ground), shade(wood, 0.85))
    middle = (left + right) // 2
    pen.rectangle((middle - 22, top, middle + 22, ground), wood)
    for y in (top + 520, ground - 330):
        pen.rectangle((left, y, right, y + 26), shade(wood, 0.85))
    pen.rectangle((left, ground - 304, right, ground), shade(wood, 0.95))
    noren(pen, left - 30, right + 30, top - 10, cloth)
    window(pen, int(width * 0.70), int(height * 0.36), int(width * 0.92), int(height * 0.64), wood)
    pen.rectangle((int(width * 0.10), int(height * 0.36), int(width * 0.235), int(height * 0.57)), shade(wood, 1.1))  # a board
    pen.rectangle((int(width * 0.112), int(height * 0.378), int(width * 0.223), int(height * 0.552)), "#faf6ea")
    for row in range(5):
        y = int(height * 0.40) + row * 60
        pen.rectangle((int(width * 0.125), y, int(width * (0.205 - row % 2 * 0.02)), y + 16), shade("#b9b1a0", 1.0))
    bench(pen, int(width * 0.70), ground + 20, int(width * 0.92), wood)
    for place in (0.27, 0.655, 0.06):
        plant(pen, int(width * place), ground + 60, chance, 150 + chance.randrange(60))


def room(image: Image.Image, wall: str, cloth: str, wood: str, chance: random.Random) -> None:
    """A room to be in: a wide window at dusk, a long table with chairs that do not match, books, a lamp."""
    pen, (width, height) = ImageDraw.Draw(image), image.size
    floor = int(height * 0.70)
    pen.rectangle((0, floor, width, height), shade(wood, 1.12))
    for x in range(-width, width * 2, 300):
        pen.line((width // 2 + (x - width // 2) // 2, floor, x, height), shade(wood, 0.98), 6)
    pen.rectangle((0, floor - 34, width, floor), shade(wall, 0.82))
    left, right, top, bottom = int(width * 0.30), int(width * 0.78), int(height * 0.12), int(height * 0.50)
    pen.rectangle((left - 34, top - 34, right + 34, bottom + 34), shade(wood, 0.8))
    for y in range(top, bottom):
        share = (y - top) / (bottom - top)
        pen.line((left, y, right, y), mix("#5c6b93", "#f0b98a", share))
    for step in range(7):
        x = left + step * (right - left) // 7
        roof = bottom - 90 - chance.randrange(120)
        pen.rectangle((x, roof, x + (right - left) // 7 - 12, bottom), "#4a4f68")
        if chance.random() > 0.4:
            pen.rectangle((x + 60, roof + 34, x + 110, roof + 74), "#ffd97a")
    for x in (left + (right - left) // 3, left + 2 * (right - left) // 3):
        pen.rectangle((x - 12, top, x + 12, bottom), shade(wood, 0.8))
    for x in (left - 130, right + 10):  # curtains
        for fold in range(4):
            pen.rectangle((x + fold * 30, top - 40, x + fold * 30 + 30, bottom + 130), shade(cloth, 1.0 if fold % 2 else 0.88))
    shelf(pen, int(width * 0.05), int(height * 0.20), int(width * 0.20), floor, wood, cloth, chance)
    pen.line((int(width * 0.54), 0, int(width * 0.54), int(height * 0.16)), "#4b4640", 8)  # a lamp
    pen.pieslice((int(width * 0.47), int(height * 0.12), int(width * 0.61), int(height * 0.34)), 180, 360, shade(cloth, 0.9))
    pen.ellipse((int(width * 0.52), int(height * 0.215), int(width * 0.56), int(height * 0.255)), "#fff0c0")
    for step, x in enumerate((0.32, 0.47, 0.62, 0.77)):
        chair(pen, int(width * x), floor + 40, shade(cloth if step % 2 else "#8a9a7b", 1 + step * 0.06), wood)
    y = int(height * 0.735)
    pen.rectangle((int(width * 0.26), y, int(width * 0.90), y + 60), shade(wood, 0.92))
    pen.rectangle((int(width * 0.26), y + 60, int(width * 0.90), y + 84), shade(wood, 0.72))
    for x in (0.29, 0.86):
        pen.rectangle((int(width * x), y + 84, int(width * x) + 44, height), shade(wood, 0.8))
    for x, colour in ((0.38, "#f5f1e6"), (0.55, cloth), (0.70, "#f5f1e6")):
        cup(pen, int(width * x), y, colour)
    plant(pen, int(width * 0.94), int(height * 0.80), chance, 230)


def corridor(image: Image.Image, wall: str, cloth: str, wood: str, chance: random.Random) -> None:
    """The door of an office upstairs that is open: light on the floor, a sign, a chair to wait on."""
    pen, (width, height) = ImageDraw.Draw(image), image.size
    floor = int(height * 0.78)
    pen.rectangle((0, floor, width, height), "#b9b4ac")
    left, right, top = int(width * 0.40), int(width * 0.66), int(height * 0.16)
    pen.polygon([(left, floor), (right, floor), (right + 420, height), (left - 120, height)], "#e9d9ae")
    pen.rectangle((0, floor - 40, width, floor), shade(wall, 0.8))
    pen.rectangle((left - 44, top - 44, right + 44, floor), shade(wood, 0.8))
    pen.rectangle((left, top, right, floor), "#fbe7b0")
    pen.rectangle((left + 60, floor - 420, right - 250, floor - 380), shade(wood, 0.95))  # a desk inside
    pen.rectangle((left + 90, floor - 380, left + 130, floor), shade(wood, 0.8))
    pen.polygon([(right, top), (right + 270, top - 60), (right + 270, floor + 110), (right, floor)], shade(wood, 1.05))
    pen.polygon([(right + 60, top + 80), (right + 210, top + 50), (right + 210, top + 620), (right + 60, top + 600)], "#fdf3d3")
    pen.ellipse((right + 222, floor - 560, right + 250, floor - 500), "#5b5248")
    noren(pen, left - 20, right + 20, top - 20, cloth, 0.5)
    pen.rectangle((int(width * 0.14), int(height * 0.30), int(width * 0.33), int(height * 0.46)), cloth)  # a sign without words
    pen.rounded_rectangle((int(width * 0.20), int(height * 0.335), int(width * 0.27), int(height * 0.425)), 12, "#ffd97a")
    pen.line((int(width * 0.235), int(height * 0.335), int(width * 0.235), int(height * 0.425)), cloth, 12)
    pen.line((int(width * 0.20), int(height * 0.38), int(width * 0.27), int(height * 0.38)), cloth, 12)
    for x in (0.13, 0.23):
        chair(pen, int(width * x), floor - 190, shade(cloth, 1.25), wood)
    plant(pen, int(width * 0.945), floor + 90, chance, 260)


SCENES = {"entrance": entrance, "room": room, "corridor": corridor}


def noren(pen: ImageDraw.ImageDraw, left: int, right: int, top: int, cloth: str, length: float = 1.0) -> None:
    """A cloth over a door in four parts."""
    pen.line((left - 30, top, right + 30, top), "#4b4038", 22)
    part = (right - left) // 4
    for number in range(4):
        x = left + number * part
        bottom = top + int(440 * length) + (14 if number % 2 else 0)
        corners = [(x + 5, top + 6), (x + part - 5, top + 6), (x + part - 10, bottom), (x + 10, bottom)]
        pen.polygon(corners, shade(cloth, 1 - number % 2 * 0.06))
    middle, y, size = (left + right) // 2, top + int(200 * length), int(92 * length)
    pen.ellipse((middle - size, y - size, middle + size, y + size), outline=shade("#f7f2e4", 1), width=14)


def window(pen: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int, wood: str) -> None:
    """A lit window with four panes."""
    pen.rectangle((left - 34, top - 34, right + 34, bottom + 34), shade(wood, 0.7))
    pen.rectangle((left, top, right, bottom), "#ffdf8e")
    pen.rectangle((left, bottom - 110, right, bottom), "#f3c56a")
    pen.line(((left + right) // 2, top, (left + right) // 2, bottom), shade(wood, 0.7), 22)
    pen.line((left, (top + bottom) // 2, right, (top + bottom) // 2), shade(wood, 0.7), 22)


def bench(pen: ImageDraw.ImageDraw, left: int, top: int, right: int, wood: str) -> None:
    pen.rectangle((left, top, right, top + 44), shade(wood, 1.1))
    for x in (left + 50, right - 94):
        pen.rectangle((x, top + 44, x + 44, top + 230), shade(wood, 0.85))


def shelf(pen: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int, wood: str, cloth: str,
          chance: random.Random) -> None:
    """Three boards of books."""
    pen.rectangle((left, top, right, bottom), shade(wood, 0.75))
    each = (bottom - top) // 3
    for row in range(3):
        foot = top + (row + 1) * each - 20
        pen.rectangle((left + 20, top + row * each + 20, right - 20, foot), shade(wood, 0.5))
        x = left + 30
        while x < right - 80:
            thick, high = chance.randrange(26, 56), chance.randrange(each // 2, each - 70)
            pen.rectangle((x, foot - high, x + thick, foot), chance.choice((cloth, "#d9c7a3", "#7f8f80", "#b8674d", "#f2ead8")))
            x += thick + 5


def chair(pen: ImageDraw.ImageDraw, x: int, y: int, colour: str, wood: str) -> None:
    pen.rounded_rectangle((x - 120, y - 260, x + 120, y - 40), 40, colour)
    pen.rounded_rectangle((x - 140, y, x + 140, y + 60), 26, shade(colour, 0.85))
    for side in (-110, 80):
        pen.rectangle((x + side, y + 60, x + side + 30, y + 420), shade(wood, 0.7))


def cup(pen: ImageDraw.ImageDraw, x: int, y: int, colour: str) -> None:
    pen.arc((x + 40, y - 80, x + 120, y - 16), 270, 90, shade(colour, 0.8), 14)
    pen.polygon([(x - 60, y - 100), (x + 70, y - 100), (x + 54, y), (x - 44, y)], colour)


def plant(pen: ImageDraw.ImageDraw, x: int, y: int, chance: random.Random, size: int) -> None:
    """Leaves in a pot."""
    for _ in range(26):
        dx, dy = chance.randrange(-size, size), chance.randrange(-size * 2, -size // 3)
        leaf, green = size // 3, chance.choice(("#5d7a55", "#6f8c60", "#4c6a4c", "#86a071"))
        pen.line((x, y, x + dx, y + dy), "#5c6b48", 8)
        pen.ellipse((x + dx - leaf, y + dy - leaf // 2, x + dx + leaf, y + dy + leaf // 2), green)
    wide, narrow = size * 0.6, size * 0.42
    pen.polygon([(x - wide, y - 20), (x + wide, y - 20), (x + narrow, y + size), (x - narrow, y + size)], "#b5714f")


def evening(picture: Image.Image) -> Image.Image:
    """Soft light from the middle, a little grain: a photograph rather than a drawing."""
    glow = picture.filter(ImageFilter.GaussianBlur(26))
    picture = Image.blend(picture, glow, 0.28)
    edge = Image.radial_gradient("L").resize(picture.size)
    dark = Image.composite(Image.new("RGB", picture.size, "#2b2a3d"), picture, edge.point(lambda value: value * 0.42))
    return dark


def label(picture: Image.Image) -> Image.Image:
    """What it is, in a corner, large enough to be read on a phone."""
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(str(FONT), 54, layout_engine=ImageFont.Layout.BASIC)
    width = pen.textlength(LABEL, font)
    pen.rounded_rectangle((40, HEIGHT - 130, 40 + width + 56, HEIGHT - 40), 14, "#fffdf8")
    pen.text((68, HEIGHT - 85), LABEL, "#24211d", font, anchor="lm")
    return picture


def shade(colour: str, share: float) -> str:
    """A colour lighter (over 1) or darker."""
    return "#" + "".join(f"{min(255, round(int(colour[i:i + 2], 16) * share)):02x}" for i in (1, 3, 5))


def mix(one: str, other: str, share: float) -> str:
    return "#" + "".join(f"{round(int(one[i:i + 2], 16) * (1 - share) + int(other[i:i + 2], 16) * share):02x}" for i in (1, 3, 5))


if __name__ == "__main__":
    main()
