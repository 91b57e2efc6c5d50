"""Jinja, the only importer: templates of a theme, found file by file among bytes, never on the disk."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import jinja2


class TemplateFault(Exception):
    """A template cannot be rendered: its file, line and Jinja's own sentence, which names the open block."""

    def __init__(self, file: str, line: int, reason: str):
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.line, self.reason = file, line, reason


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates, by their source: all cities and every save share them. Nothing of a city is in them, because its
    filters are called late (_late)."""

    def __init__(self):
        self.known: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self.known[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled(filters: frozenset[str]) -> _Compiled:
    """One for each set of filters: how one is called is settled when a template is compiled, and differs where it is missing."""
    return _Compiled()


def _late(filter: Callable) -> Callable:
    """The filter, never called while a template is compiled."""
    return jinja2.pass_context(lambda _, *values, **named: filter(*values, **named))


class Templates:
    """The templates of one theme. Undefined names are faults, so that a wrong field never prints as nothing."""

    def __init__(self, files: Mapping[str, bytes], shared: Mapping[str, Any], filters: Mapping[str, Callable]):
        self.files = files
        self.environment = jinja2.Environment(
            loader=jinja2.FunctionLoader(lambda name: (files[name].decode("utf-8"), name, None) if name in files else None),
            autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
            keep_trailing_newline=True, bytecode_cache=_compiled(frozenset(filters)))
        self.environment.globals.update(shared)
        self.environment.filters.update({name: _late(filter) for name, filter in filters.items()})

    def render(self, name: str, **data: Any) -> bytes:
        """One template with its data, as UTF-8. Raises TemplateFault for whatever a theme's author did wrong."""
        try:
            return self.environment.get_template(name).render(**data).encode()
        except jinja2.TemplateNotFound as error:
            raise TemplateFault(str(error.name), 0, "not found") from error
        except jinja2.TemplateSyntaxError as error:
            raise TemplateFault(error.name or name, error.lineno, error.message or "") from error
        except Exception as error:
            raise TemplateFault(*self._where(error, name), f"{type(error).__name__}: {error}") from error

    def _where(self, error: Exception, name: str) -> tuple[str, int]:
        """The innermost template line of a traceback."""
        found, trace = (name, 0), error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename in self.files:
                found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
            trace = trace.tb_next
        return found


def safe(html: str) -> jinja2.utils.markupsafe.Markup:
    """HTML that is already escaped."""
    return jinja2.utils.markupsafe.Markup(html)
