"""The words a command line may have, each with its help in Japanese and English."""

import argparse
import datetime
import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from .. import __version__
from ..exchange import FORMATS
from ..kinds import KINDS
from . import scaffold
from .hours import SPOKEN


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints go the same way as all others."""

    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().strip()
        if found := re.match(r"unrecognized arguments: (.*)", message):
            raise scaffold.Refusal("misuse-more", words=found[1], usage=usage)
        if found := re.match(r"the following arguments are required: (.*)", message):
            raise scaffold.Refusal("misuse-less", words=found[1], usage=usage)
        if found := re.match(r"argument .*invalid choice: '(.*)' \(choose from (.*)\)", message):
            known = re.findall(r"[\w.-]+", found[2])
            near = difflib.get_close_matches(found[1], known, 3) or known[:1]
            raise scaffold.Refusal("misuse-choice", word=found[1], near="、".join(near), known="、".join(known))
        raise scaffold.Refusal("misuse", usage=usage, reason=message)


def _within(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not low <= int(text) <= high:
            raise ValueError
        return int(text)
    read.__name__ = f"{low}–{high}"
    return read


def _written(kind: type[datetime.date]) -> Callable[[str], datetime.date]:
    """What reads a date or, if that is the kind, a moment."""
    def read(text: str) -> datetime.date:
        try:
            return kind.fromisoformat(text)
        except ValueError:
            raise scaffold.Refusal("bad-date", date=text) from None
    return read


_day, _moment = _written(datetime.date), _written(datetime.datetime)


def language(arguments: Sequence[str]) -> str:
    """The language asked for, '' for none: known before the arguments are understood, so that mistakes in them are told in it."""
    chosen = [after for before, after in zip(arguments, arguments[1:]) if before == "--lang"]
    chosen += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    return chosen[-1] if chosen else ""


def parser(runs: Mapping[str, Callable]) -> argparse.ArgumentParser:
    """The parser of the whole command line. runs: by the name of a command, what carries it out."""
    whole = _Parser(
        prog="tsunagari", description="孤独・孤立の相談窓口サイトと印刷物をつくる / A city's portal and leaflets")
    whole.add_argument("--version", action="version", version=__version__)
    whole.add_argument("--lang", help="ja | en")
    whole.set_defaults(date=None, jobs=None)
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.add_argument("--lang", default=argparse.SUPPRESS, help="ja | en")
        added.add_argument("--project", type=Path, default=Path.cwd(), help="プロジェクトのフォルダー / project folder")
        added.set_defaults(run=runs[name])
        return added

    def of_list(added: argparse.ArgumentParser) -> None:
        added.add_argument("--kind", choices=[kind.template for kind in KINDS], help="一覧の種類 / what the list is of (window)")
        added.add_argument("--sheet", action="append", default=[], help="このシートだけ / only this sheet")

    for name, text in (("build", "サイトとPDFをつくる / build sites and PDFs"),
                       ("check", "つくらずに、誤りを調べる / check without building"),
                       ("explain", "なぜつくり直したかを言う / say why something was rebuilt")):
        added = command(name, text)
        added.add_argument("cities", nargs="*", metavar="CITY")
        added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
        if name != "explain":
            added.add_argument("--jobs", type=_within(1, 1000), help="同時につくる数 / how many at once")
        if name == "check":
            added.add_argument("--format", choices=("text", "json", "sarif", "html"), default="text",
                               help="ほかの人やプログラムに渡す形 / for other people or programs")
            added.add_argument("--output", type=Path, metavar="FILE", help="このファイルに書く / write to this file")
            added.add_argument("--all", action="store_true", help="まとめずに、1つずつ全部 / everything, one by one")
            added.add_argument("--hours", action="store_true", help="受付時間をどう読んだかも / also how hours were read")
            added.add_argument("--links", action="store_true",
                               help="外のリンクも、つながるか確かめる / also ask links to elsewhere")
        if name == "build":
            added.add_argument("--force", action="store_true", help="変わりがなくてもつくる / build even if unchanged")
    added = command("press", "印刷所に出すPDFをつくる / PDFs for a print shop")
    added.add_argument("cities", nargs=1, metavar="CITY")
    added.add_argument("editions", nargs="*", metavar="EDITION", help="印刷物の名前 / names of editions (booklet)")
    added.add_argument("--impose", action="store_true", help="中とじの面付けもつくる / also impose saddle-stitched booklets")
    added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
    command("doctor", "印刷の道具と書体がそろっているかを見る / check engines and fonts")
    added = command("serve", "書きながら見る / preview that reloads")
    added.add_argument("cities", nargs="*", metavar="CITY")
    added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
    added.add_argument("--port", type=_within(1, 65535), default=8000)
    added.add_argument("--no-browser", action="store_true", help="ブラウザを開かない / do not open a browser")
    added = command("editor", "VS Code に項目の説明と候補を出す / help in VS Code")
    added.add_argument("--fields", action="store_true", help="項目の一覧を出す / print the reference of all fields")
    added.add_argument("--force", action="store_true", help="いまの設定を書きかえる / replace the settings there are")
    added = command("changes", "前に残したときから、何が変わったかを見る / what has changed since it was last kept")
    added.add_argument("city", metavar="CITY")
    added.add_argument("word", nargs="?", default="", metavar="WORD", help="いつ変わったか / when this changed (0596-)")
    added.add_argument("--keep", action="store_true", help="いまの状態を残し、記録に書く / keep the state of today")
    added.add_argument("--who", help="残す課の名前 / who keeps it (パソコンの利用者名 / user name)")
    added.add_argument("--note", default="", help="何のために残すか / what for (公開)")
    added.add_argument("--since", type=_day, metavar="DATE",
                       help="この日から変わったところ / changes since that day (2026-04-01)")
    added.add_argument("--log", action="store_true", help="これまでの記録を全部 / all changes so far")
    added.add_argument("--output", type=Path, metavar="FILE", help="印刷できるページに書く / write a page (changes.html)")
    added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
    added = command("hours", "受付時間がどう読まれるかを見る / how a text of hours is understood")
    added.add_argument("text", nargs="?", metavar="TEXT", help="平日 8:30～17:15")
    added.add_argument("--file", type=Path, help="1行に1つずつ、JSONで答える / one text a line, one JSON object a line")
    added.add_argument("--at", type=_moment, help="この日時に受付中か / open at this moment? (2026-12-21T08:30)")
    added.add_argument("--from", dest="first", type=_day, help="この日から / from this day (2026-12-21)")
    added.add_argument("--to", dest="last", type=_day, help="この日まで / to this day")
    added.add_argument("--city", metavar="CITY", help="この市町村の休みのきまりで / by this municipality's closed days")
    added.add_argument("--json", action="store_true")
    added.add_argument("--as", dest="form", choices=[*FORMATS, SPOKEN], help="ほかの形式で / in another format")
    added = command("export", "Excelの表に書き出す / a workbook of all items")
    added.add_argument("city", metavar="CITY")
    added.add_argument("file", metavar="FILE", nargs="?", type=Path, help="書き出すファイル / where to (CITY.xlsx)")
    added.add_argument("--force", action="store_true", help="前の表に上書きする / overwrite a workbook that is there")
    added = command("import", "Excelの表や一覧を取りこむ / take a workbook or a list over")
    added.add_argument("city", metavar="CITY")
    added.add_argument("file", metavar="FILE", type=Path, help="list.xlsx、list.csv")
    of_list(added)
    added.add_argument("--map", action="append", default=[], metavar="見出し=項目",
                       help="列の意味 / what a column is (相談窓口=name)")
    added.add_argument("--dry-run", action="store_true", help="書かずに、どうなるかを見る / write nothing")
    added.add_argument("--json", action="store_true", help="読み取った内容をJSONで / what was recognised, as JSON")
    added.add_argument("--skip-errors", action="store_true", help="誤りのある行をとばして取りこむ / leave out rows with errors")
    added.add_argument("--output", type=Path, metavar="FILE",
                       help="一覧と、のせる番号の突き合わせを書く / the list beside what is published (proof.html)")
    added.add_argument("--keep-shared", action="store_true",
                       help="全国・県の窓口と同じ行も、市の窓口として取りこむ / take rows that are shared windows, too")
    added = command("begin", "一覧から、市町村のサイトをはじめる / from a list to a first site, by a few questions")
    added.add_argument("file", metavar="FILE", type=Path, help="窓口の一覧 / list of windows (list.xlsx、list.csv)")
    of_list(added)
    added.add_argument("--name", default="", metavar="NAME", help="フォルダーの名前 / folder name (ise)")
    added.add_argument("--code", default="", help="全国地方公共団体コード / municipality code (242039)")
    added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
    added.add_argument("--no-preview", action="store_true", help="つくったあと、画面に出さない / do not open the preview")
    added.set_defaults(cities=(), force=False, port=8000, no_browser=False)  # what building and the preview after it ask for
    added = command("new-city", "新しい市町村をつくる / start a new municipality")
    added.add_argument("slug", metavar="NAME", help="フォルダーの名前 / folder name (ise)")
    added.add_argument("--code", required=True, help="全国地方公共団体コード / municipality code (242039)")
    added = command("new", "新しい窓口・催し・お知らせ・ページをつくる / start a new item")
    added.add_argument("kind", choices=[kind.template for kind in KINDS])
    added.add_argument("city", metavar="CITY")
    added.add_argument("id", metavar="ID", help="ファイルの名前 / file name (seikatsu-shien)")
    added.add_argument("--date", type=_day, help="この日として / as of (2026-11-20)")
    return whole
