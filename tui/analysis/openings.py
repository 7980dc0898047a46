"""Where the subject that opens a sentence is looked for."""

OPENING = 3
"""Tokens before the name that opens a sentence: an article, a title."""
