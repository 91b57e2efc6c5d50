"""Colours a city may choose, and the tones derived from them with the contrast worked out (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11)."""

import colorsys
import re

PAPER = "#fffdf8"
INK = "#24211d"
NIGHT = "#161c2b"
LIGHT = "#ffd97a"


def rgb(colour: str) -> tuple[float, float, float]:
    """`#1d3557` as three numbers from 0 to 1. Raises ValueError for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError(colour)
    return tuple(int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))


def hex_of(red: float, green: float, blue: float) -> str:
    """The reverse of rgb()."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def legible(colour: str, ground: str, ratio: float) -> str:
    """The nearest tone of a colour whose contrast on a ground is at least `ratio`: darker on light grounds, lighter on dark."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*rgb(colour))
    step = -0.01 if _luminance(ground) > 0.18 else 0.01
    while contrast(tone := hex_of(*colorsys.hls_to_rgb(hue, lightness, saturation)), ground) < ratio:
        lightness += step
        if not 0 <= lightness <= 1:
            return "#000000" if step < 0 else "#ffffff"
    return tone


def mixed(colour: str, ground: str, share: float) -> str:
    """A tint: `share` (0 to 1) of the colour on a ground."""
    return hex_of(*(a * share + b * (1 - share) for a, b in zip(rgb(colour), rgb(ground))))


def inks(red: float, green: float, blue: float) -> tuple[float, float, float, float]:
    """A screen colour (0 to 1) as cyan, magenta, yellow and black, in whole hundredths. As much as can be is black, so that
    text and codes are one plate and no more ink lies on the paper than it can hold; the print shop's proof decides the tone."""
    black = 1 - max(red, green, blue)
    if black > 0.995:
        return 0, 0, 0, 1
    return *(round((1 - part - black) / (1 - black), 2) for part in (red, green, blue)), round(black, 2)


def palette(main: str, accent: str) -> dict[str, str]:
    """Every colour of a theme from a city's two: names are the CSS variables and the Typst names.

    Text tones reach 7:1 on their ground, lines and marks 3:1, by day and by night.
    """
    tint = mixed(main, PAPER, 0.09)
    night_tint = mixed(main, NIGHT, 0.22)
    return {
        "paper": PAPER,
        "ink": INK,
        "main": legible(main, tint, 7),
        "accent": legible(accent, tint, 7),
        "line": legible(main, PAPER, 3),
        "tint": tint,
        "dusk": legible(mixed(main, "#20264a", 0.55), LIGHT, 7),
        "light": LIGHT,
        "night-paper": NIGHT,
        "night-ink": "#f3efe6",
        "night-main": legible(main, night_tint, 7),
        "night-accent": legible(accent, night_tint, 7),
        "night-line": legible(main, NIGHT, 3),
        "night-tint": night_tint,
    }
