"""An item as a sheet prints it: plain data (dicts, lists, text), because Typst reads it as JSON. Images are paths of the site."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import calendar
from ..engines import markdown
from ..exchange.spoken import spoken
from ..hours import Hours
from ..kinds.page import Diagram
from ..model import Channel, ChannelKind, Item, Location
from ..municipality import Municipality, Variant
from ..seen import coming_moves
from ..site.contents import STANDING
from .week import week


@dataclass(frozen=True)
class Printer:
    """Turns items into data. city: whose sheet. words: those of the theme. variant: which words of an item are taken. date: the
    day of the build; what ends before it is over."""

    city: Municipality
    words: Mapping[str, Any]
    variant: Variant = Variant.STANDARD
    date: datetime.date = datetime.date.min

    def window(self, window: Any) -> dict[str, Any]:
        """A consultation window."""
        window = self._said(window)
        return self._common(window, "windows") | {
            "operator": window.operator, "topics": [ref.id for ref in window.topics],
            "booking": window.booking.value if window.booking else "", "eligibility": window.eligibility, "cost": window.cost,
            "for_whom": [self.words["audience"].get(each.value, each.value) for each in window.audience],
            "answered_by": getattr(window, "answered_by", ""), "what_happens": window.what_happens,
            "first_words": list(getattr(window, "first_words", ())), "neutral_name": getattr(window, "neutral_name", ""),
            "reassurance": list(window.reassurance), "anonymous": window.anonymous, "languages": self._languages(window),
            "english": window.english, "alert": window.alert,
        }

    def organisation(self, organisation: Any) -> dict[str, Any]:
        """A member of the platform."""
        organisation = self._said(organisation)
        return self._common(organisation, "organisations") | {
            "url": organisation.url, "topics": [ref.id for ref in organisation.topics], "eligibility": organisation.eligibility,
            "languages": self._languages(organisation), "lgbtq": organisation.lgbtq, "counselling": organisation.counselling,
            "english": organisation.english, "note": organisation.note,
        }

    def place(self, place: Any) -> dict[str, Any]:
        """A place to be."""
        place = self._said(place)
        return self._common(place, "places") | {"operator": place.operator, "audience": place.audience, "cost": place.cost,
                                                "what_happens": place.what_happens}

    def campaign(self, campaign: Any) -> dict[str, Any]:
        """An event with its dates in words; `day` is the first day as 2023-01-31, `over` whether its last is past."""
        campaign = self._said(campaign)
        first, last = calendar.date_words(campaign.starts), calendar.date_words(campaign.last_day)
        return self._common(campaign, "campaigns") | {
            "type": self.words["campaign_types"].get(campaign.type.value, ""), "day": str(campaign.starts),
            "over": campaign.last_day < self.date,
            "date": campaign.date_text or (first if first == last else f"{first}～{last}"), "time": campaign.time,
            "online": campaign.online, "organiser": campaign.organiser, "audience": campaign.audience,
            "capacity": campaign.capacity, "cost": campaign.cost, "application": campaign.application, "result": campaign.result,
            "apply_until": calendar.date_words(campaign.apply_until) if campaign.apply_until else "",
            "blocks": markdown.blocks(campaign.body.text),
        }

    def course(self, course: Any) -> dict[str, Any]:
        """A course with its sessions; `day` is the first as 2022-12-04, `over` whether the last is past."""
        course = self._said(course)
        days = dict.fromkeys(calendar.date_words(session.date) for session in course.sessions)
        return self._common(course, "courses") | {
            "day": str(course.starts), "date": "、".join(days),
            "time": course.sessions[0].time if len(course.sessions) == 1 else "",
            "over": course.past(self.date), "sessions": [{
                "name": session.name, "date": calendar.date_words(session.date), "time": session.time, "where": session.where,
                "steps": [{"when": step.when, "what": step.what} for step in session.steps]} for session in course.sessions],
            "supporter": course.supporter, "does": list(course.does), "does_not": list(course.does_not),
            "online": course.online, "organiser": course.organiser, "audience": course.audience, "capacity": course.capacity,
            "cost": course.cost, "application": course.application, "result": course.result,
            "apply_until": calendar.date_words(course.apply_until) if course.apply_until else "",
            "blocks": markdown.blocks(course.body.text),
        }

    def news(self, news: Any) -> dict[str, Any]:
        """A news item."""
        news = self._said(news)
        return self._common(news, "news") | {
            "type": self.words["news_types"].get(news.type.value, ""), "day": str(news.date),
            "date": news.date_text or calendar.date_words(news.date), "blocks": markdown.blocks(news.body.text)}

    def page(self, page: Any) -> dict[str, Any]:
        """A text of the city."""
        page = self._said(page)
        path = f"{page.id}/index.html" if page.id in STANDING else f"pages/{page.id}/index.html"
        return self._common(page, "pages") | {"blocks": [*_figure(page.figure), *markdown.blocks(page.body.text)], "path": path,
                                              "address": self.city.base_url + path}

    def map(self, item: Any, by_ref: Mapping[str, Any]) -> dict[str, Any]:
        """A map of resources. by_ref: the windows shown, for the columns that name some. Its `blocks` are the tables as they
        are read aloud."""
        item = self._said(item)
        tables = [{"title": table.title, "summary": table.summary, "note": table.note, "head_names": list(table.head_names),
                   "columns": list(table.columns), "rows": [{"heads": list(row.heads), "cells": [
                       {"points": list(cell.points), "windows": [self.window(by_ref[ref.id]) for ref in cell.windows
                                                                 if ref.id in by_ref]}
                       for cell in row.cells]} for row in table.rows]} for table in item.tables]
        return self._common(item, "maps") | {"as_of": item.as_of, "made_by": item.made_by, "tables": tables,
                                             "blocks": [*_heard(tables), *markdown.blocks(item.body.text)]}

    def channel(self, channel: Channel) -> dict[str, Any]:
        """One way to reach someone."""
        phone = channel.phone
        return {
            "kind": channel.kind.value, "way": channel.kind.way, "name": self.words["channels"][channel.kind.value],
            "label": channel.label, "value": phone.shown if phone else channel.value, "note": channel.note,
            "hours": self._hours(channel.hours), "hours_spoken": spoken(channel.hours) if channel.hours else "",
            "cost": channel.cost or (self.words["costs"].get(phone.kind.value, "")
                                     if phone and channel.kind is ChannelKind.PHONE else ""),
        }

    def _common(self, item: Item, folder: str) -> dict[str, Any]:
        hours, checked = getattr(item, "hours", None), getattr(item, "checked", None)
        return {
            "id": item.id, "kind": folder, "name": item.name, "kana": getattr(item, "kana", ""), "summary": item.summary,
            "channels": [self.channel(channel) for channel in getattr(item, "channels", ())],
            "hours": self._hours(hours), "hours_spoken": spoken(hours) if hours else "", "week": week(hours),
            "location": self._location(item), "access": _access(getattr(item, "location", None)),
            "path": (path := f"{folder}/{item.id}/index.html"), "address": self.city.base_url + path,
            "qr": f"qr/{folder}/{item.id}.svg", "shared": not self.city.owns(item),
            # Nobody checked the items of a sample; the sample notice says how old they are.
            "real": self.city.real(item), "checked": str(checked.on) if checked and self.city.real(item) else "",
        }

    def _said(self, item: Item) -> Item:
        """The item in the words of the edition; a field without easy words keeps its own."""
        if self.variant is Variant.EASY and (easy := item.translations.get("easy")):
            return dataclasses.replace(easy, pack=item.pack)
        return item

    def _location(self, item: Item) -> str:
        """Where it is, and where it will be from a day on."""
        location, told = getattr(item, "location", None), coming_moves(item, self.date, self.words["move"])
        return (location.line if location else "") + "".join(f"（{sentence}）" for sentence in told)

    def _hours(self, hours: Hours | None) -> str:
        if hours is None:
            return ""
        return spoken(hours) if self.variant is Variant.EASY else hours.text

    def _languages(self, item: Any) -> list[str]:
        return [self.words["languages"].get(code, code) for code in item.languages]


def _access(location: Location | None) -> str:
    return location.access if location else ""


def _figure(figure: Diagram | None) -> Iterator[dict[str, Any]]:
    """The figure of a page as a block before its text."""
    if figure:
        yield {"kind": "figure", "shape": figure.kind.value, "text": figure.title, "items": [
            {"name": part.name, "text": part.text, "pictogram": part.pictogram} for part in figure.items]}


def _heard(tables: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Tables as one hears them: each row by what it is about, each cell after its heading. What is not known is not read."""
    for table in tables:
        yield {"kind": "heading", "text": table["title"]}
        yield from ({"kind": "paragraph", "text": text} for text in (table["summary"], table["note"]) if text)
        for row in table["rows"]:
            yield {"kind": "paragraph", "text": "、".join(filter(None, row["heads"]))}
            for name, cell in zip(table["columns"], row["cells"]):
                said = "、".join((*cell["points"], *(window["name"] for window in cell["windows"])))
                if said:
                    yield {"kind": "item", "text": f"{name}　{said}", "depth": 0, "number": 0}
