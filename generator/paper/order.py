"""The cover note that goes to the print shop with the press PDFs: what each file is, and lines to fill in."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_FOLDS = {"none": "なし", "saddle": "中とじ・左とじ", "bifold": "二つ折り", "trifold": "三つ折り"}
_BLANKS = ("部数　　　　　　　　　　部", "用紙　　　　　　　　　　　", "納品の日　　　　　　　　", "納品先　　　　　　　　　　")


@dataclass(frozen=True)
class File:
    """A file of the order. sides: it is imposed, so many sides of a larger sheet."""

    name: str
    data: bytes
    sides: int = 0


def note(record: Mapping[str, Any], colours: str, pages: int, fonts: Iterable[str], files: Iterable[File],
         engines: Mapping[str, str]) -> str:
    """The note of one edition."""
    settings = record["settings"]
    fold = "none" if settings["fold"] == "saddle" and pages < 4 else settings["fold"]  # one leaf is not bound
    folds = "・".join(f"{fold:g}mm" for fold in settings["folds"])
    size = f"{settings['width']:g}×{settings['height']:g}mm"
    named = f"{settings['paper']}　" if "x" not in settings["paper"] else ""  # 272x55 is a size, not a name
    lines = [
        f"■ {'【見本】' if record['sample'] else ''}{record['title']}（{settings['name']}）",
        f"　仕上がり　{named}{size}",
        f"　ページ数　{pages}ページ" + ("（表紙をふくむ）" if fold == "saddle" else ""),
        f"　折り・とじ　{_FOLDS[fold]}" + (f"（左から{folds}）" if folds else ""),
        f"　色　{colours or '4色'}。文字と二次元コードはスミ1色（K100%）。RGBは使っていません",
        f"　塗り足し　{settings['bleed']:g}mm。トンボつき（内・外・センター{'' if fold == 'none' else '・折り'}）",
        f"　書体　{'、'.join(fonts)}（すべて埋め込みずみ）",
        *([f"　情報の時点　{record['as_of']}現在"] if record["as_of"] else []),
    ]
    for file in files:
        lines += [f"　ファイル　{file.name}" + (f"（面付けずみ・{file.sides}面）" if file.sides else "（単ページ）"),
                  f"　　SHA-256　{hashlib.sha256(file.data).hexdigest()}"]
    lines += [f"　{blank}" for blank in _BLANKS]
    lines += [f"　作成　{'、'.join(f'{name} {version}' for name, version in engines.items())}"]
    if record["voice"]:
        lines += ["　音声コード　1ページ目。右はしの半円（点線）を切り欠いてください"]
    return "\r\n".join(lines)


def letter(city: Mapping[str, str], notes: Iterable[str]) -> bytes:
    """The notes of all editions as one file that opens in Notepad."""
    head = f"印刷の連絡票\r\n{city['full_name'].replace(' ', '')}　{city['department']}".rstrip()
    foot = ("色は、画面の色から計算したCMYKです。はじめてのときは、色校正で確かめてください。\r\n"
            "見本と書いてあるものは、配らないでください。")
    return ("\r\n\r\n".join((head, *notes, foot)) + "\r\n").encode("utf-8-sig")
