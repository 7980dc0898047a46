"""Who says what: `analyse(text, language)` finds the words said, their speakers and the actors of a text."""

from tui.analysis.pipeline import ANALYSER_VERSION, analyse

__all__ = ["ANALYSER_VERSION", "analyse"]
