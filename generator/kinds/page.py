"""ページ: free text, such as the explanation of loneliness and isolation."""

from dataclasses import dataclass

from ..model import Item, Kind, about


@dataclass(frozen=True, kw_only=True)
class Page(Item):
    """A free page; `about`, `accessibility` and `privacy` replace the text the theme brings."""

    name: str = about("題", "孤独・孤立とは", words=True)
    summary: str = about("ひとことで", words=True)


KIND = Kind("pages", "ページ", "Page", Page, "page",
            sort=lambda p: (p.order is None, p.order or 0, p.id))
