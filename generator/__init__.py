"""Tsunagari: a static-site generator for a city's portal against loneliness and isolation."""

__version__ = "0.1.0"
