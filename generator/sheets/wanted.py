"""A row whose cells differ from its file, to the new value of each field they belong to; a choice nobody offers is told."""

from dataclasses import dataclass

from .. import calendar, phone
from ..engines.yaml import Mapping as Fields
from ..engines.yaml import Node, Scalar, Sequence
from ..problem import Place, Problem
from . import cells, numbers
from .city import City
from .layout import Column
from .words import CHOICES, tidy


@dataclass(frozen=True)
class Row:
    """A row that says something: its id ('' when new), its cells by key, and where each stands."""

    id: str
    texts: dict[str, str]
    places: dict[str, Place]
    place: Place
    state: str


def wanted(row: Row, columns: dict[str, Column], values: dict, differs: set[str], city: City, problems: list[Problem]) -> dict:
    """The new value of each field of which a cell differs."""
    found: dict[str, object] = {}
    for name in dict.fromkeys(columns[key].path[0] for key in columns if key in differs and key != "body"):
        own = [column for column in columns.values() if column.path[0] == name]
        old = values.get(name, "")
        if len(own[0].path) == 1:
            text = _meant(row, own[0], differs, problems, city)
            found[name] = [each for each in text.split("\n") if each] if own[0].shape == "lines" else text
        elif isinstance(own[0].path[1], str):
            new = dict(old) if isinstance(old, dict) else {}
            found[name] = _filled(new, row, own, differs, problems, city)
        else:
            found[name] = _list(row, own, cells.as_list(old, own[0]), differs, problems, city)
    return found


def _list(row: Row, own: list[Column], old: list, differs: set[str], problems: list[Problem], city: City) -> list:
    """The members of a list that have anything in their cells; those without columns stay."""
    found = []
    last = max(column.path[1] for column in own)
    for number in range(max(last + 1, len(old))):
        group = [column for column in own if column.path[1] == number]
        before = old[number] if number < len(old) else ""
        if not group:
            found.append(before)
        elif len(group[0].path) == 2:
            found.append(_meant(row, group[0], differs, problems, city) if group[0].key in differs else before)
        elif any(row.texts[column.key] for column in group):
            found.append(_filled(dict(before) if isinstance(before, dict) else {}, row, group, differs, problems, city))
    return [each for each in found if each]


def _filled(new: dict, row: Row, group: list[Column], differs: set[str], problems: list[Problem], city: City) -> dict:
    """A record within a record with its changed cells; in the order of the form when it is new."""
    for column in group:
        if column.key in differs:
            text = _meant(row, column, differs, problems, city)
            if text:
                new[column.path[-1]] = text
            else:
                new.pop(column.path[-1], None)
    return new


def _meant(row: Row, column: Column, differs: set[str], problems: list[Problem], city: City) -> str:
    """The value a changed cell means; what is no choice there is told, with the choices."""
    text, place = tidy(row.texts[column.key]), row.places[column.key]
    if not text:
        return ""
    value = cells.meant(text, column, city.names)
    if value is None:
        named = isinstance(column.choices, str)
        choices = city.names.offered(column.choices) if named else [CHOICES[each] for each in column.choices]
        problems.append(Problem("unknown-word", place, {
            "label": column.heading, "value": text, "choices": "、".join(choices) or "（まだありません）"}))
        return text
    if column.shape == "date" and (read := calendar.read_date(text)) and str(read) != text:
        problems.append(Problem("date-rewritten", place, {"grouped": f"{text} → {read}"}))
        return str(read)
    if column.path[0] == "channels" and column.path[-1] == "value" and text.isdigit() and not phone.read(text):
        found = numbers.numbers(text, city.areas, alone=True)
        if len(found) == 1 and found[0].repair == "lost-zero":
            problems.append(Problem("number-lost-zero", place, {"written": text, "value": found[0].value}))
            return found[0].value
    return value


def node(values: dict, row: Row) -> Fields:
    """Values as a node whose places are cells."""
    def made(value: object, path: str) -> Node:
        place = row.places.get(path) or next((at for key, at in row.places.items() if key.startswith(f"{path}.")), row.place)
        if isinstance(value, dict):
            return Fields({name: made(each, f"{path}.{name}") for name, each in value.items()},
                          {name: row.places.get(f"{path}.{name}", place) for name in value}, place)
        if isinstance(value, list):
            return Sequence(tuple(made(each, f"{path}.{number}") for number, each in enumerate(value)), place)
        return Scalar(str(value), place)
    return Fields({name: made(value, name) for name, value in values.items()},
                  {name: row.places.get(name, row.place) for name in values}, row.place)
