"""Every page of a Plan as HTML: what templates see, and what they may call to speak of other pages."""

import base64
import hashlib
import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from .. import calendar
from ..checks import links
from ..engines import jinja, markdown
from ..exchange.spoken import spoken
from ..hours import Hours
from ..kinds import KINDS
from ..kinds.place import PlaceToBe
from ..kinds.window import Booking, Status, Window
from ..model import Channel, ChannelKind, Item
from ..problem import Place, Problem
from ..seen import address, alias, by_ref, crisis, fallback, moving, notices, origins
from . import chart, councils
from .contents import Page
from .districts import Districts
from .now import Now
from .previews import preview

if TYPE_CHECKING:
    from ..plan import Plan

_FOLDERS = {kind.record: kind.folder for kind in KINDS}
#: What is sent at any time; the hours of a window say when its people answer. A chat, like a phone, is closed when they are not.
_SENT = (ChannelKind.MAIL, ChannelKind.FORM, ChannelKind.FAX, ChannelKind.LETTER)


def pages(plan: "Plan", only: str = "") -> tuple[dict[str, bytes], list[Problem]]:
    """The pages by path, or only one of them. Problems: broken links in texts, templates that fail."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    site = plan.site
    # A link to an item that could not be read is right: its own problem is told. One to an item not shown today is not.
    loaded = {folder: {item.id for item in items} for folder, items in site.items.items()}
    paths = {path for path, _ in plan.paths} | set(site.files) | {
        f"{folder}/{id}/index.html" for folder, ids in site.present.items() for id in ids - loaded[folder]
        if f"{folder}/{id}" not in site.hidden}
    districts = Districts(site, plan.date)
    theme = {path.removeprefix("site/"): data for path, data in plan.theme.items()}
    templates = jinja.Templates(theme, _shared(plan, districts), {
        "date_words": calendar.date_words, "host": lambda url: urlsplit(url).hostname or url, "spoken": spoken,
        "percent": lambda text: quote(text, safe=""),
        "sha256": lambda text: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()})
    for page in plan.pages:
        if only and page.path != only:
            continue
        helpers = _helpers(page, plan, districts, paths, problems)
        try:
            files[page.path] = templates.render(page.template, page=page, **helpers, **page.data)
        except jinja.TemplateFault as fault:
            file = f"theme/site/{fault.file}" if f"site/{fault.file}" in plan.theme else f"theme/{fault.file}"
            problems.append(Problem("broken-template", Place(file, fault.line), {"reason": fault.reason}))
    return files, problems


def _shared(plan: "Plan", districts: Districts) -> dict[str, Any]:
    """What is the same on every page."""
    site = plan.site
    icons = {path.rsplit("/", 1)[1].removesuffix(".svg"): data.decode() for path, data in plan.theme.items()
             if path.startswith("assets/pictograms/")}
    sections = {page.data.get("section") for page in plan.pages}
    return {
        "site": site, "city": site.city, "words": plan.words, "topics": site.topics, "date": plan.date, "palette": plan.palette,
        "topic_of": {topic.id: topic for topic in site.topics}, "fallback": fallback(site),
        "crisis": crisis(site), "notices": notices(site, plan.date), "shown_windows": site.windows,
        "place_of": {place.id: place for place in site.items["places"]},
        "young": next((item for item in site.items["pages"] if item.id == "young"), None),
        "national": tuple(w for w in site.windows if w.pack and not w.pack.code),
        "origins": lambda windows: origins(windows, site.city), "real": site.city.real, "owns": site.city.owns,
        "pages": plan.pages,
        "organisation_of": {item.id: item for item in site.items["organisations"]},
        "window_of": by_ref(site), "branches": councils.branches(site.items["councils"]),
        "districts": districts, "moving": lambda item: moving(item, plan.date, plan.words["move"]),
        "nav": [name for name in plan.words["sections"] if name in sections],
        "icon": lambda name: jinja.safe(icons.get(name, "")),
        "alias": lambda window: alias(window, plan.words["discreet"]["card"]),
        "picture_sizes": markdown.SIZES,
        "chart": lambda figure, name, title: jinja.safe(chart.svg(figure, name, title)),
        "path_of": lambda item: address(item, _FOLDERS[type(item)]),
    }


def _helpers(page: Page, plan: "Plan", districts: Districts, paths: set[str], problems: list[Problem]) -> dict[str, Any]:
    """What a template needs to speak of other pages: addresses relative to its own, whatever the folder the site lies in."""
    here, rooted = posixpath.dirname(page.path), page.path == "404.html"
    site, city = plan.site, plan.site.city
    now = Now(plan.date, city.closing_days, plan.words["now"])

    def url(path: object) -> str:
        if rooted:
            return urlsplit(city.base_url).path + str(path)
        file, mark, fragment = str(path).partition("#")
        return posixpath.relpath(file, here or ".") + mark + fragment

    def link(item: Item) -> str:
        return url(address(item, _FOLDERS[type(item)]))

    def body(item: Item, top: int = 2) -> str:
        def resolve(target: str) -> str:
            found, problem = links.resolve(target, item.body, paths, site.hidden)
            if problem:
                problems.append(problem)
            return url(found) if found else target

        def shown(target: str) -> dict[str, str] | None:
            return picture(links.resolve(target, item.body, paths, site.hidden)[0])
        return jinja.safe(markdown.html(item.body.text, resolve, top, shown))

    def picture(path: object) -> dict[str, str] | None:
        """What a page says of a picture in `files/`: its sizes, the medium one, width and height; None for any other file."""
        found = plan.pictures.get(str(path))
        if not found:
            return None
        medium, width = found.medium
        return {"srcset": ", ".join(f"{quote(url(each))} {wide}w" for each, wide in found.sizes), "src": quote(url(medium)),
                "width": str(width), "height": str(max(1, round(found.height * width / found.width)))}

    def lit(item: Window | PlaceToBe, hours: Hours | None, channel: Channel | None = None) -> str:
        """The name of hours whose state the page may say; '' where they cannot be relied on: a sample's own, a window that
        pauses or tells of a sudden change, one that wants an appointment (then the clock does not decide), words that were not
        understood. '' as well beside a channel nobody waits at."""
        if channel and (channel.kind is ChannelKind.WEB or channel.kind in _SENT and not channel.hours):
            return ""
        booking, status = getattr(item, "booking", None), getattr(item, "status", Status.ACTIVE)
        if not hours or hours.status == "text" or not city.real(item) or status is not Status.ACTIVE \
                or booking is Booking.REQUIRED or districts.changes(item):
            return ""
        return now.of(hours, city.owns(item))

    return {"url": url, "link": link, "body": body, "picture": picture, "preview": city.base_url + preview(page), "lit": lit,
            "now_json": lambda: jinja.safe(now.json())}
