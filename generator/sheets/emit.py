"""Values as YAML a person would have written: plain where that is safe, quoted where it is not, lists of words in one line."""

import json
from collections.abc import Mapping, Sequence

from ..engines import yaml

Value = str | Sequence["Value"] | Mapping[str, "Value"]


def scalar(text: str, indent: int = 0, *, flow: bool = False) -> str:
    """A text as a value. indent: of the lines of a text with several. flow: within [ ] or { }."""
    if "\n" in text and not flow and all(line.strip() == line and line for line in text.split("\n")):
        return "|-\n" + "\n".join(" " * indent + line for line in text.split("\n"))
    tried, _ = yaml.parse(f"- [{text}]\n" if flow else f"a: {text}\n", "") if text and "\n" not in text else (None, ())
    inner = tried.items.get("a") if isinstance(tried, yaml.Mapping) else tried
    while isinstance(inner, yaml.Sequence) and len(inner.items) == 1:
        inner = inner.items[0]
    plain = isinstance(inner, yaml.Scalar) and inner.text == text and not inner.commented and text[0] not in "\"'|>&*!%@`"
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(values: Sequence[str]) -> str:
    """Words in one line: [money-home, work]."""
    return "[" + ", ".join(scalar(value, flow=True) for value in values) + "]"


def field(name: str, value: Value, indent: int = 0) -> list[str]:
    """The lines of one field: a word, a list of words in one line, records indented below."""
    pad = " " * indent
    if isinstance(value, str):
        return f"{pad}{name}: {scalar(value, indent + 2)}".split("\n")
    if isinstance(value, Mapping):
        return [f"{pad}{name}:", *(line for part, inner in value.items() for line in field(part, inner, indent + 2))]
    if all(isinstance(each, str) for each in value):
        return [f"{pad}{name}: {flow(value)}"]
    return [f"{pad}{name}:", *(line for each in value for line in item(each, indent + 2))]


def item(record: Mapping[str, Value], indent: int) -> list[str]:
    """The lines of one record in a list."""
    lines = [line for name, value in record.items() for line in field(name, value, indent + 2)]
    return [" " * indent + "- " + lines[0][indent + 2:], *lines[1:]]
