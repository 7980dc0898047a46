"""Pure functions on text: cleaning, folding, paragraphs, sentences, language, measure."""
