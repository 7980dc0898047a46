"""The press review: citations, and articles rendered with what was found in them and noted about them."""

from tui.review.citation import citation
from tui.review.render import FORMATS, render_article

__all__ = ["FORMATS", "citation", "render_article"]
