"""Who says what: `analyse(text, language)` finds the words said, their speakers and the actors of an article."""

from tui.analysis.pipeline import ANALYSER_VERSION, analyse

__all__ = ["ANALYSER_VERSION", "analyse"]
