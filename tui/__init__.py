"""coupures: a terminal press-review reader."""

__version__ = "0.1.0"
